// Goal: the audit's report and exit code are what a script can rely on. Method: the program itself,
// narrowed to one panel, and a folder that cannot be had.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;

TEST_CASE("an audit of one panel leaves one report of it and nothing in the data directory") {
    const Folder folder;
    const Run audit =
        run({"kiosk", "--audit", (folder / "report").string(), "--data", (folder / "data").string(),
             "--window", "1280x800", "--lang", "x-long", "--text", "1", "--contrast"});
    INFO(audit.err);
    const auto report = nlohmann::json::parse(content_of(folder / "report/audit.json"));
    REQUIRE(report.at("panels").size() == 1);
    const auto& panel = report.at("panels").front();
    CHECK(panel.at("size") == "1280x800");
    CHECK(panel.at("language") == "x-long");  // Nobody has put it anywhere
    CHECK(panel.at("theme") == "high_contrast");
    CHECK(panel.at("places") >= 630);
    CHECK(report.at("findings") == panel.at("findings").size());
    CHECK(audit.exit_code == (panel.at("findings").empty() ? 0 : 1));
    CHECK(audit.err.find("1 of 1: 1280x800 x-long text 100 high contrast") != std::string::npos);
    CHECK_FALSE(content_of(folder / "report/audit.txt").empty());
    CHECK_FALSE(std::filesystem::exists(folder / "data" / "store.sqlite"));
    CHECK_FALSE(std::filesystem::exists(folder / "data" / "translations"));
}

TEST_CASE("an audit that has nowhere to write ends as a fault of the environment") {
    const Folder folder;
    const auto file = folder.file("a-file", "x");
    const Run audit =
        run({"kiosk", "--audit", (file / "report").string(), "--data", (folder / "data").string()});
    CHECK(audit.exit_code == 3);
    CHECK(audit.err.find("--audit") != std::string::npos);
}
