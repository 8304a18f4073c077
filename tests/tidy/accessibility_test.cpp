// Goal: kiosk/accessibility.md rests on tests, not on claims. Method: each row of its tables names
// tests in quotes, which must be there, or says that nothing proves it yet.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/tidy/source_files.h"

using namespace madoguchi::tidy;

namespace {

std::set<std::string> names_of_tests() {
    std::set<std::string> names;
    const std::regex test_case(R"re(TEST_CASE\(\s*"([^"]+)")re");
    for (const SourceFile& file : source_files({"tests"})) {
        for (std::sregex_iterator at(file.text.begin(), file.text.end(), test_case), end; at != end;
             ++at) {
            names.insert((*at)[1]);
        }
    }
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/journeys")) {
        if (entry.path().extension() == ".journey") {
            names.insert("journey: " + entry.path().stem().string());
        }
    }
    // Journeys that are played another way have a name of their own in the build.
    std::stringstream build;
    build << std::ifstream(SOURCE_DIR "/tests/CMakeLists.txt").rdbuf();
    const std::string text = build.str();
    const std::regex journey_test(R"re(madoguchi_journey_test\("([^"$]+)")re");
    for (std::sregex_iterator at(text.begin(), text.end(), journey_test), end; at != end; ++at) {
        names.insert("journey: " + (*at)[1].str());
    }
    return names;
}

// What is wrong with a row's last column; empty: nothing.
std::string fault_of(const std::string& row, const std::set<std::string>& tests) {
    const std::size_t last = row.rfind('|', row.size() - 2);
    const std::string proof = row.substr(last + 1);
    const std::regex quoted(R"re("([^"]+)")re");
    std::sregex_iterator at(proof.begin(), proof.end(), quoted);
    const std::sregex_iterator end;
    if (at == end) return proof.find("not yet") == std::string::npos ? "no proof: " + row : "";
    for (; at != end; ++at) {
        if (!tests.contains((*at)[1])) return "no such test: " + (*at)[1].str();
    }
    return {};
}

}  // namespace

TEST_CASE("every row of kiosk/accessibility.md names tests that are there, or says not yet",
          "[tidy]") {
    const std::set<std::string> tests = names_of_tests();
    REQUIRE(tests.size() > 300);
    std::ifstream file(SOURCE_DIR "/kiosk/accessibility.md");
    std::string line;
    int rows = 0;
    while (std::getline(file, line)) {
        const bool is_row = line.starts_with("| ") && !line.starts_with("| c");
        if (!is_row) continue;
        ++rows;
        CHECK(fault_of(line, tests) == "");
    }
    CHECK(rows > 30);
}

TEST_CASE("a row without a proof, or with one that is not there, is told of", "[tidy]") {
    const std::set<std::string> tests{"it works"};
    CHECK(fault_of("| 1 | x | \"it works\" |", tests).empty());
    CHECK(fault_of("| 1 | x | not yet |", tests).empty());
    CHECK_FALSE(fault_of("| 1 | x | \"it flies\" |", tests).empty());
    CHECK_FALSE(fault_of("| 1 | x | we promise |", tests).empty());
}
