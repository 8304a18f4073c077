// Goal: doctor tells what is broken, what stands in for it, and what is not protected. Method: the
// program on directories with one fault each.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;

namespace {

struct Diagnosis {
    int exit_code;
    nlohmann::json json;

    std::string light(const std::string& name) const {
        for (const auto& check : json.at("checks")) {
            if (check.at("name") == name) return check.at("light").get<std::string>();
        }
        return "absent";
    }
    std::string words(const std::string& name) const {
        for (const auto& check : json.at("checks")) {
            if (check.at("name") == name) return check.at("words").get<std::string>();
        }
        return "";
    }
};

Diagnosis examine(const std::filesystem::path& data) {
    const Run doctor = run({"doctor", "--json", "--data", data.string()});
    INFO(doctor.err);
    return {doctor.exit_code, nlohmann::json::parse(doctor.out)};
}

void start_once(const std::filesystem::path& data) {
    const Folder folder;
    const auto journey = folder.file("a.journey", "expect screen \"welcome\"\n");
    const Run started =
        run({"kiosk", "--offscreen", "--data", data.string(), "--journey", journey.string()});
    INFO(started.err);
    REQUIRE(started.exit_code == 0);
}

std::string shipped_pack() {
    return content_of(std::string(SOURCE_DIR) + "/assets/rule_packs/local10000-2025.toml");
}

}  // namespace

TEST_CASE("doctor makes nothing where nothing is yet") {
    const Folder folder;
    const Diagnosis empty = examine(folder / "data");
    CHECK(empty.light("store") == "yellow");
    CHECK_FALSE(std::filesystem::exists(folder / "data" / "store.sqlite"));
}

TEST_CASE("the sample town is red, and that nothing is sealed is yellow") {
    const Folder folder;
    start_once(folder / "data");
    const Diagnosis sample = examine(folder / "data");
    CHECK(sample.exit_code == 1);
    CHECK(sample.json.at("light") == "red");
    CHECK(sample.light("sample_town") == "red");
    CHECK(sample.light("sealing") == "yellow");
    CHECK(sample.light("store") == "green");
    CHECK(sample.light("packs") == "green");
    CHECK(sample.light("translations") == "green");
    CHECK(sample.light("office") == "green");
    for (const auto& check : sample.json.at("checks")) {
        const bool is_green = check.at("light") == "green";
        CHECK(check.at("what_to_do").get<std::string>().empty() == is_green);
    }
}

TEST_CASE("a broken rule pack leaves the last good one in force, and doctor says so") {
    const Folder folder;
    const auto data = folder / "data";
    std::string own = shipped_pack();
    const std::size_t id = own.find("local10000-2025");
    REQUIRE(id != std::string::npos);
    own.replace(id, 15, "town-2025");
    folder.file("data/rule_packs/town.toml", own);
    start_once(data);
    REQUIRE(examine(data).light("packs") == "green");
    REQUIRE(examine(data).words("packs").find("town-2025") != std::string::npos);

    folder.file("data/rule_packs/town.toml", "id = \"town-2025\nbroken");
    start_once(data);
    const Diagnosis broken = examine(data);
    CHECK(broken.light("packs") == "yellow");
    CHECK(broken.words("packs").find("town.toml:") != std::string::npos);
    CHECK(run({"version", "--data", data.string()}).out.find("pack town-2025 ") !=
          std::string::npos);

    folder.file("data/rule_packs/town.toml", "");
    CHECK(examine(data).light("packs") == "yellow");
    std::filesystem::remove(data / "rule_packs" / "town.toml");
    CHECK(examine(data).light("packs") == "green");
    CHECK(run({"version", "--data", data.string()}).out.find("town-2025") == std::string::npos);
}

TEST_CASE("a broken translation leaves the last good words, and doctor says so") {
    const Folder folder;
    const auto data = folder / "data";
    const std::string good =
        "msgid \"\"\nmsgstr \"Language: en\\n\"\n\nmsgid \"welcome.start\"\n"
        "msgstr \"Begin here\"\n";
    folder.file("data/translations/en.po", good);
    start_once(data);
    REQUIRE(examine(data).light("translations") == "green");
    folder.file("data/translations/en.po", good + "msgid \"no.such.key\"\nmsgstr \"x\"\n");
    CHECK(examine(data).light("translations") == "yellow");
    const auto journey = folder.file("a.journey", "expect \"Begin here\"\n");
    const Run english = run({"kiosk", "--offscreen", "--lang", "en", "--data", data.string(),
                             "--journey", journey.string()});
    INFO(english.err);
    CHECK(english.exit_code == 0);
}

TEST_CASE("doctor says whether there is a voice, and refuses a voice.toml it does not understand") {
    const Folder folder;
    std::filesystem::create_directories(folder / "data");
    CHECK((examine(folder / "data").light("voice") == "yellow" ||
           examine(folder / "data").light("voice") == "green"));
    std::ofstream(folder / "data" / "voice.toml") << "headphones = \"sometimes\"\n";
    const Diagnosis refused = examine(folder / "data");
    CHECK(refused.light("voice") == "yellow");
    CHECK(refused.words("voice").find("voice.toml:1") != std::string::npos);
    CHECK(refused.light("panel") == "green");
    std::ofstream(folder / "data" / "panel.toml") << "width_mm = 20\n";
    CHECK(examine(folder / "data").words("panel").find("panel.toml:1") != std::string::npos);
}

TEST_CASE("a broken file of figures or advice leaves the one before it, and doctor is yellow") {
    const Folder folder;
    const auto data = folder / "data";
    for (const char* name : {"consistency", "statistics", "population"}) {
        CHECK(examine(data).light(name) == "green");
    }
    folder.file("data/statistics/local10000-2013-2015.toml", "id = 1\n");
    folder.file("data/statistics/population.toml", "[place\n");
    folder.file("data/consistency/canvas.toml", "id = \"mine\"\n[[rule]]\nid = \"x\"\n");
    const Diagnosis broken = examine(data);
    for (const char* name : {"consistency", "statistics", "population"}) {
        INFO(name);
        CHECK(broken.light(name) == "yellow");
        CHECK(broken.words(name).find(".toml:") != std::string::npos);
        CHECK(broken.words(name).find("stays") != std::string::npos);
    }
}

TEST_CASE("a town changes the figures of earlier projects without a compiler") {
    const Folder folder;
    std::string own =
        content_of(std::string(SOURCE_DIR) + "/assets/statistics/local10000-2013-2015.toml");
    const std::string before = "local_employment = 450";
    const std::size_t at = own.find(before);
    REQUIRE(at != std::string::npos);
    own.replace(at, before.size(), "local_employment = 612");
    folder.file("data/statistics/local10000-2013-2015.toml", own);
    const std::string yubari = std::string(SOURCE_DIR) + "/assets/examples/yubari.madoguchi.json";
    const Run assessed = run({"assess", yubari, "--json", "--data", (folder / "data").string()});
    REQUIRE(assessed.exit_code == 0);
    const auto indices = nlohmann::json::parse(assessed.out).at("indices");
    CHECK(indices.at("local_employment").at("average") == 6.12);
    CHECK(indices.at("local_resources").at("average") == 8.3);
    folder.file("data/statistics/local10000-2013-2015.toml", "broken");
    const Run without = run({"assess", yubari, "--json", "--data", (folder / "data").string()});
    REQUIRE(without.exit_code == 0);
    CHECK(nlohmann::json::parse(without.out).at("indices").at("local_employment").at("average") ==
          4.5);
}
