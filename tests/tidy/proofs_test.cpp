// Goal: the list of the seed paper's parts in tests/README.md names tests that exist. Method: every
// name in quotes and every journey in its table is looked up among the tests' sources.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/tidy/source_files.h"

using namespace madoguchi::tidy;

namespace {

const std::filesystem::path root = SOURCE_DIR;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Words between two signs of a kind, as often as they stand in the text.
std::vector<std::string> between(const std::string& text, char sign) {
    std::vector<std::string> found;
    for (std::size_t from = text.find(sign); from != std::string::npos;) {
        const std::size_t to = text.find(sign, from + 1);
        if (to == std::string::npos) break;
        found.push_back(text.substr(from + 1, to - from - 1));
        from = text.find(sign, to + 1);
    }
    return found;
}

struct Row {
    std::string part, proof;
};

// The rows of the table below the heading that names the seed paper.
std::vector<Row> rows_of(const std::string& readme) {
    std::vector<Row> rows;
    const std::size_t begin = readme.find("## The parts of the seed paper");
    if (begin == std::string::npos) return rows;
    for (const std::string& line : lines_of(std::string_view(readme).substr(begin))) {
        if (!line.starts_with("| ") || line.starts_with("| part of")) continue;
        const std::size_t bar = line.find(" | ");
        rows.push_back({line.substr(2, bar - 2), line.substr(bar + 3)});
    }
    return rows;
}

// Names of test cases, those written over several lines put together.
std::set<std::string> tests_in(const std::string& code) {
    static const std::regex seam(R"("\s*\n\s*")");
    const std::string whole = std::regex_replace(code, seam, "");
    static const std::regex test(R"re(TEST_CASE\("((?:[^"\\]|\\.)*)")re");
    std::set<std::string> names;
    for (std::sregex_iterator at(whole.begin(), whole.end(), test), end; at != end; ++at) {
        names.insert((*at)[1]);
    }
    return names;
}

std::set<std::string> all_tests() {
    std::set<std::string> names;
    for (const SourceFile& file : source_files({"tests"})) names.merge(tests_in(file.text));
    return names;
}

std::vector<std::string> missing_proofs(const std::vector<Row>& rows,
                                        const std::set<std::string>& tests) {
    std::vector<std::string> missing;
    for (const Row& row : rows) {
        if (row.proof.find('"') == std::string::npos && row.proof.find('`') == std::string::npos) {
            missing.push_back(row.part + ": nothing is named");
        }
        for (const std::string& name : between(row.proof, '"')) {
            if (tests.count(name) == 0) missing.push_back(row.part + ": " + name);
        }
        if (row.proof.find("journey") == std::string::npos) continue;
        for (const std::string& name : between(row.proof.substr(row.proof.find("journey")), '`')) {
            if (!std::filesystem::exists(root / "tests" / "journeys" / (name + ".journey"))) {
                missing.push_back(row.part + ": journey " + name);
            }
        }
    }
    return missing;
}

}  // namespace

TEST_CASE("every test that tests/README.md names as a proof exists", "[tidy]") {
    const std::vector<Row> rows = rows_of(content_of(root / "tests" / "README.md"));
    CHECK(rows.size() > 20);
    CHECK(join(missing_proofs(rows, all_tests())) == "");
}

TEST_CASE("a proof that is not there is found", "[tidy]") {
    const std::vector<Row> rows = rows_of(
        "## The parts of the seed paper\n| part of it | test |\n|---|---|\n"
        "| money | \"it adds up\", journey `nobody` |\n| bank | none |\n");
    REQUIRE(rows.size() == 2);
    CHECK(missing_proofs(rows, {"it adds up"}).size() == 2);
    CHECK(missing_proofs(rows, {}).size() == 3);
    CHECK(tests_in("TEST_CASE(\"it adds \"\n          \"up\", \"[x]\") {").count("it adds up") ==
          1);
}
