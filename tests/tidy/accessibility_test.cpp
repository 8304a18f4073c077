// Goal: kiosk/accessibility.md has every clause of EN 301 549, 5.1, and every criterion of
// WCAG 2.2, A and AA, and each rests on tests, not on claims. Method: a row names tests in quotes,
// which must be there, or says why it is not met; one that does not apply says why as well.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/tidy/source_files.h"

using namespace madoguchi::tidy;

namespace {

// As the build calls them: those that are played another way have a title of their own, written
// once for all journeys of a loop, foreach(name A B …) … "${name} by keys".
std::set<std::string> titles_of_journeys() {
    std::stringstream build;
    build << std::ifstream(SOURCE_DIR "/tests/CMakeLists.txt").rdbuf();
    std::set<std::string> titles;
    std::vector<std::string> in_loop;
    const std::regex loop(R"(foreach\(name ([^)]*)\))");
    const std::regex journey_test(R"re(madoguchi_journey_test\("([^"]+)")re");
    std::smatch found;
    for (std::string line; std::getline(build, line);) {
        if (std::regex_search(line, found, loop)) {
            std::istringstream names(found[1].str());
            in_loop.assign(std::istream_iterator<std::string>(names), {});
        } else if (std::regex_search(line, found, journey_test)) {
            const std::string title = found[1];
            const std::string placeholder = "${name}";
            const std::size_t at = title.find(placeholder);
            if (at == std::string::npos) titles.insert(title);
            for (const std::string& name : in_loop) {
                if (at == std::string::npos) break;
                titles.insert(std::string(title).replace(at, placeholder.size(), name));
            }
        }
    }
    return titles;
}

// Long names are written over several lines.
std::set<std::string> names_of_tests() {
    std::set<std::string> names;
    const std::regex seam(R"("\s*\n\s*")");
    const std::regex test_case(R"re(TEST_CASE\(\s*"([^"]+)")re");
    for (const SourceFile& file : source_files({"tests"})) {
        const std::string text = std::regex_replace(file.text, seam, "");
        for (std::sregex_iterator at(text.begin(), text.end(), test_case), end; at != end; ++at) {
            names.insert((*at)[1]);
        }
    }
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/journeys")) {
        if (entry.path().extension() == ".journey") {
            names.insert("journey: " + entry.path().stem().string());
        }
    }
    for (const std::string& title : titles_of_journeys()) names.insert("journey: " + title);
    return names;
}

// What is wrong with a row's last column; empty: nothing.
std::string fault_of(const std::string& row, const std::set<std::string>& tests) {
    const std::size_t last = row.rfind('|', row.size() - 2);
    const std::string proof = row.substr(last + 1);
    // A reason is a sentence.
    const std::regex reason("(not met|does not apply): .{20,}");
    const std::regex quoted(R"re("([^"]+)")re");
    std::sregex_iterator at(proof.begin(), proof.end(), quoted);
    const std::sregex_iterator end;
    if (at == end) return std::regex_search(proof, reason) ? "" : "no proof: " + row;
    for (; at != end; ++at) {
        if (!tests.contains((*at)[1])) return "no such test: " + (*at)[1].str();
    }
    return {};
}

// "5.1.3" of "| 5.1.3 its name | …"; several of one row: "1.4.3, 1.4.6".
std::vector<std::string> clauses_of(const std::string& row) {
    const std::string first = row.substr(0, row.find('|', 2));
    const std::regex number(R"(\d+(\.\d+)+)");
    std::vector<std::string> clauses;
    for (std::sregex_iterator at(first.begin(), first.end(), number), end; at != end; ++at) {
        clauses.push_back((*at)[0]);
    }
    return clauses;
}

std::vector<std::string> rows_of_the_tables() {
    std::ifstream file(SOURCE_DIR "/kiosk/accessibility.md");
    std::vector<std::string> rows;
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("| ") && !line.starts_with("| c")) rows.push_back(line);
    }
    return rows;
}

// V3.2.1 of March 2021. 5.1.1 is the introduction, 5.1.2 to 5.1.3 and 5.1.6 have parts.
const std::vector<std::string> clauses_of_closed_functionality{
    "5.1.2.1",  "5.1.2.2",  "5.1.3.1", "5.1.3.2",  "5.1.3.3",  "5.1.3.4",  "5.1.3.5",  "5.1.3.6",
    "5.1.3.7",  "5.1.3.8",  "5.1.3.9", "5.1.3.10", "5.1.3.11", "5.1.3.12", "5.1.3.13", "5.1.3.14",
    "5.1.3.15", "5.1.3.16", "5.1.4",   "5.1.5",    "5.1.6.1",  "5.1.6.2",  "5.1.7"};

// Levels A and AA; 4.1.1 is gone since 2.2.
const std::vector<std::string> criteria{
    "1.1.1", "1.2.1", "1.2.2", "1.2.3",  "1.2.4", "1.2.5", "1.3.1",  "1.3.2",  "1.3.3",  "1.3.4",
    "1.3.5", "1.4.1", "1.4.2", "1.4.3",  "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13",
    "2.1.1", "2.1.2", "2.1.4", "2.2.1",  "2.2.2", "2.3.1", "2.4.1",  "2.4.2",  "2.4.3",  "2.4.4",
    "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.1", "2.5.2", "2.5.3",  "2.5.4",  "2.5.7",  "2.5.8",
    "3.1.1", "3.1.2", "3.2.1", "3.2.2",  "3.2.3", "3.2.4", "3.2.6",  "3.3.1",  "3.3.2",  "3.3.3",
    "3.3.4", "3.3.7", "3.3.8", "4.1.2",  "4.1.3"};

}  // namespace

TEST_CASE("every row of kiosk/accessibility.md names tests that are there, or says why not",
          "[tidy]") {
    const std::set<std::string> tests = names_of_tests();
    REQUIRE(tests.size() > 300);
    for (const std::string& row : rows_of_the_tables()) CHECK(fault_of(row, tests) == "");
}

TEST_CASE("every clause of EN 301 549, 5.1, and every criterion of WCAG 2.2, A and AA, has a row",
          "[tidy]") {
    std::set<std::string> told;
    for (const std::string& row : rows_of_the_tables()) {
        for (const std::string& clause : clauses_of(row)) told.insert(clause);
    }
    CHECK(criteria.size() == 55);
    for (const auto* list : {&clauses_of_closed_functionality, &criteria}) {
        for (const std::string& clause : *list) {
            CAPTURE(clause);
            CHECK(told.contains(clause));
        }
    }
}

TEST_CASE("a row without a proof, or with one that is not there, is told of", "[tidy]") {
    const std::set<std::string> tests{"it works"};
    CHECK(fault_of("| 1 | x | \"it works\" |", tests).empty());
    CHECK(fault_of("| 1 | x | not met: the card reader has no driver |", tests).empty());
    CHECK_FALSE(fault_of("| 1 | x | not met: |", tests).empty());
    CHECK_FALSE(fault_of("| 1 | x | not yet |", tests).empty());
    CHECK_FALSE(fault_of("| 1 | x | \"it flies\" |", tests).empty());
    CHECK_FALSE(fault_of("| 1 | x | we promise |", tests).empty());
    CHECK(clauses_of("| 1.4.3, 1.4.6 contrast | 7:1 | \"x\" |") ==
          std::vector<std::string>{"1.4.3", "1.4.6"});
}
