// Goal: documents and packs from outside are judged or refused, never swallowed. Method: the
// program on good, broken and oversized files.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;

namespace {

const std::string source = SOURCE_DIR;
const std::string empty_document = R"({"format":"madoguchi-application","version":1,"id":"x"})";

Run assess(const std::string& document, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"assess", "-", "--json"});
    return run(more, document);
}

}  // namespace

TEST_CASE("an empty document is open under both packs") {
    for (const char* pack : {"local10000-2016", "local10000-2025"}) {
        const Run open = assess(empty_document, {"--pack", pack});
        INFO(open.err);
        REQUIRE(open.exit_code == 0);
        const auto json = nlohmann::json::parse(open.out);
        CHECK(json.at("pack") == pack);
        CHECK(json.at("verdict") == "open");
        CHECK(json.at("facts").size() == 47);
    }
}

TEST_CASE("a pack may be named by its file") {
    const std::string file = source + "/assets/rule_packs/local10000-2016.toml";
    const Run open = assess(empty_document, {"--pack", file});
    INFO(open.err);
    REQUIRE(open.exit_code == 0);
    CHECK(nlohmann::json::parse(open.out).at("pack") == "local10000-2016");
}

TEST_CASE("a document that is none is refused, exit 1, and says where") {
    const std::string deep = std::string(100, '[') + std::string(100, ']');
    for (const std::string& document :
         {std::string(), std::string("garbage"), std::string("\xFF\xFE\x00", 3), deep,
          std::string(R"({"format":"other","version":1})"),
          std::string(R"({"format":"madoguchi-application","version":1,"version":1})"),
          std::string(R"({"format":"madoguchi-application","version":1,)"
                      R"("money":{"sources":{"public_grant":-5}}})"),
          std::string(R"({"format":"madoguchi-application","version":1,)"
                      R"("schedule":{"end_date":"2027-02-30"}})")}) {
        const Run refused = assess(document, {"--pack", "local10000-2025"});
        INFO(document.substr(0, 80));
        CHECK(refused.exit_code == 1);
        CHECK(refused.out.empty());
        CHECK(refused.err.starts_with("madoguchi: "));
    }
    const Run pointer = assess(R"({"format":"madoguchi-application","version":1,)"
                               R"("money":{"sources":{"public_grant":1.5}}})");
    CHECK(pointer.err.find("/money/sources/public_grant") != std::string::npos);
}

TEST_CASE("a document of more than 1 MiB is refused, from a file and from a pipe") {
    const std::string large = R"({"format":"madoguchi-application","version":1,"x":")" +
                              std::string(1 << 20, 'a') + "\"}";
    CHECK(assess(large).exit_code == 1);
    const Folder folder;
    CHECK(run({"assess", folder.file("a.json", large).string(), "--json"}).exit_code == 1);
    CHECK(run({"assess", (folder / "missing.json").string(), "--json"}).exit_code == 1);
}

TEST_CASE("a pack that is not there is refused with those that are") {
    const Run refused = assess(empty_document, {"--pack", "local10000-1999"});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err.find("local10000-2025") != std::string::npos);
}

TEST_CASE("the shipped packs pass their own examples") {
    const Run check = run({"packs", "check", source + "/assets/rule_packs"});
    INFO(check.err);
    CHECK(check.exit_code == 0);
}

TEST_CASE("a broken pack is named with file and line") {
    const Folder folder;
    std::string pack = content_of(source + "/assets/rule_packs/local10000-2025.toml");
    const Run syntax =
        run({"packs", "check", folder.file("syntax.toml", pack + "\nid = = 3\n").string()});
    CHECK(syntax.exit_code == 1);
    CHECK(syntax.err.find("syntax.toml:") != std::string::npos);

    const std::string formula = "formula = \"";
    const std::size_t first = pack.find(formula);
    REQUIRE(first != std::string::npos);
    pack.insert(first + formula.size(), "random() > 0 or ");
    const Run forbidden = run({"packs", "check", folder.file("forbidden.toml", pack).string()});
    CHECK(forbidden.exit_code == 1);
    CHECK(forbidden.err.find("forbidden.toml:") != std::string::npos);

    CHECK(run({"packs", "check", (folder / "missing.toml").string()}).exit_code == 1);
    CHECK(run({"packs", "check", folder.file("garbage.toml", "\xFF\x00\xFE").string()}).exit_code ==
          1);
    CHECK(
        run({"packs", "check", folder.file("large.toml", std::string((1 << 20) + 1, '#')).string()})
            .exit_code == 1);
}
