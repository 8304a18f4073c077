// Goal: `madoguchi convert` answers as the keyboard would, right often enough, and tells when there
// is no converter. Method: the program, and the 200 phrases of bench.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "kiosk/commands/bench_convert.h"
#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;
using Json = nlohmann::json;

namespace {

const std::string no_engine = "MADOGUCHI_MOZC=/nowhere/mozc MADOGUCHI_ANTHY=/nowhere/anthy";

Json converted(const std::vector<std::string>& arguments, const std::string& before = "") {
    std::vector<std::string> all = {"convert"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    all.emplace_back("--json");
    const Run told = run(all, "", before);
    INFO(told.err);
    REQUIRE(told.exit_code == 0);
    return Json::parse(told.out);
}

}  // namespace

TEST_CASE("convert gives segments and whole phrases, the reading last in each") {
    const Json json = converted({"あきてんぽをさいせいする"});
    CHECK(json.size() == 4);
    CHECK(json.at("engine") == "mozc");
    CHECK(json.at("reading") == "あきてんぽをさいせいする");
    CHECK(json.at("candidates").front() == "空き店舗を再生する");
    CHECK(json.at("candidates").back() == json.at("reading"));
    std::string reading;
    for (const Json& segment : json.at("segments")) {
        CHECK(segment.size() == 2);
        CHECK(segment.at("candidates").back() == segment.at("reading"));
        reading += segment.at("reading").get<std::string>();
    }
    CHECK(reading == json.at("reading"));
}

TEST_CASE("top shortens every list and keeps the reading last") {
    const Json json = converted({"かみやまちょうのしごと", "--top", "3"});
    CHECK(json.at("candidates").size() == 4);
    CHECK(json.at("candidates").back() == "かみやまちょうのしごと");
    for (const Json& segment : json.at("segments")) CHECK(segment.at("candidates").size() <= 4);
}

TEST_CASE("own words of the data directory are converted, and a broken file is left out") {
    const Folder folder;
    folder.file("data/dictionary/own.tsv", "みほんがわ\t見本川\tplace\n");
    folder.file("data/dictionary/broken.tsv", "みほんやま\t見本山\n");
    const Json river = converted({"みほんがわ", "--data", (folder / "data").string()});
    CHECK(river.at("candidates").front() == "見本川");
    const Run doctor = run({"doctor", "--json", "--data", (folder / "data").string()});
    const Json diagnosis = Json::parse(doctor.out);
    const auto& checks = diagnosis.at("checks");
    const auto converter = std::find_if(checks.begin(), checks.end(), [](const Json& check) {
        return check.at("name") == "converter";
    });
    REQUIRE(converter != checks.end());
    CHECK(converter->at("light") == "yellow");
    CHECK(converter->at("words").get<std::string>().find("broken.tsv:1") != std::string::npos);
}

TEST_CASE("without an engine kana stay kana, stderr says so, and doctor is red") {
    const Run told = run({"convert", "みほん", "--json"}, "", no_engine);
    CHECK(told.exit_code == 0);
    CHECK(told.err.find("doctor") != std::string::npos);
    const Json json = Json::parse(told.out);
    CHECK(json.at("engine") == "kana");
    CHECK(json.at("candidates") == Json({"みほん", "ミホン", "みほん"}));
    const Folder folder;
    for (const auto& [before, light] : {std::pair<std::string, std::string>{no_engine, "red"},
                                        {"MADOGUCHI_MOZC=/nowhere/mozc", "yellow"},
                                        {"MADOGUCHI_ANTHY=/nowhere/anthy", "yellow"},
                                        {"", "green"}}) {
        CAPTURE(before);
        const Run doctor =
            run({"doctor", "--json", "--data", (folder / "data").string()}, "", before);
        const Json diagnosis = Json::parse(doctor.out);
        bool found = false;
        for (const Json& check : diagnosis.at("checks")) {
            if (check.at("name") != "converter") continue;
            found = true;
            CHECK(check.at("light") == light);
            CHECK(check.at("what_to_do").get<std::string>().empty() == (light == "green"));
        }
        CHECK(found);
    }
}

TEST_CASE("convert says which engine has answered, also on stderr") {
    const Run by_mozc = run({"convert", "みほん"});
    CHECK(by_mozc.err.find("mozc") != std::string::npos);
    const Run by_anthy = run({"convert", "みほん", "--json"}, "", "MADOGUCHI_MOZC=/nowhere/mozc");
    CHECK(by_anthy.err.find("anthy") != std::string::npos);
    CHECK(Json::parse(by_anthy.out).at("engine") == "anthy");
}

TEST_CASE("convert waits for a converter that starts slowly, and bench takes no other's figures") {
    const Folder folder;
    folder.file("mozc_server", "#!/bin/sh\n/bin/sleep 1\nexec /usr/lib/mozc/mozc_server\n");
    const auto program = folder / "mozc_server";
    for (const auto& path : {program.parent_path(), program}) {
        std::filesystem::permissions(path, std::filesystem::perms(0755));
    }
    const std::string slow = "MADOGUCHI_MOZC=" + program.string();
    CHECK(converted({"みほん"}, slow).at("engine") == "mozc");

    ::setenv("MADOGUCHI_ANTHY", ANTHY_HELPER, 1);
    ::setenv("MADOGUCHI_MOZC", "/nowhere/mozc", 1);
    const auto figures = madoguchi::commands::measure_converting(
        {folder / "data", std::filesystem::path(SOURCE_DIR) / "assets"}, 0);
    ::unsetenv("MADOGUCHI_MOZC");
    REQUIRE_FALSE(figures);
    CHECK(figures.problem().sentence().find("Mozc") != std::string::npos);
}

TEST_CASE("convert without kana is a wrong call, and an empty text has no segments") {
    CHECK(run({"convert", "--json"}).exit_code == 2);
    CHECK(run({"convert", "みほん", "--top", "0"}).exit_code == 2);
    const Json json = converted({""});
    CHECK(json.at("segments").empty());
}

TEST_CASE("of 200 phrases 88 in 100 are right at once, 97 in the first five") {
    ::setenv("MADOGUCHI_ANTHY", ANTHY_HELPER, 1);
    const Folder folder;
    const auto figures = madoguchi::commands::measure_converting(
        {folder / "data", std::filesystem::path(SOURCE_DIR) / "assets"}, 0);
    REQUIRE(figures);
    CHECK(figures->at("first").get<double>() >= madoguchi::commands::convert_first_percent_limit);
    CHECK(figures->at("five").get<double>() >= madoguchi::commands::convert_five_percent_limit);
}
