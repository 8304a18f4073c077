// Goal: the study's business case, told at the counter, is complete under the rules of 2025 and
// fails the cap of 2016. Method: the journey is played, the application exported, and judged under
// both packs.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;

namespace {

const std::string source = SOURCE_DIR;
const std::vector<std::string> staff = {"--staff", "見本 職員", "--passphrase-file",
                                        source + "/assets/sample_town/passphrase"};

std::vector<std::string> operator+(std::vector<std::string> words,
                                   const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

nlohmann::json assessed(const std::string& file, const std::string& pack) {
    const Run assess = run({"assess", file, "--json", "--pack", pack, "--town",
                            source + "/assets/sample_town/town.toml"});
    INFO(assess.err);
    REQUIRE(assess.exit_code == 0);
    return nlohmann::json::parse(assess.out);
}

std::vector<std::string> failing(const nlohmann::json& assessment) {
    std::vector<std::string> rules;
    for (const auto& finding : assessment.at("findings")) {
        if (finding.at("state") == "fail" && finding.at("severity") == "must") {
            rules.push_back(finding.at("rule").get<std::string>());
        }
    }
    return rules;
}

}  // namespace

TEST_CASE("Yubari is complete under the rules of 2025 and fails the cap of 2016") {
    const Folder folder;
    const std::string data = (folder / "data").string();
    const Run played =
        run({"kiosk", "--offscreen", "--data", data, "--at", "2025-06-02T10:00:00+09:00",
             "--journey", source + "/tests/journeys/yubari.journey"});
    INFO(played.err);
    REQUIRE(played.exit_code == 0);

    const Run list =
        run(std::vector<std::string>{"submissions", "list", "--json", "--data", data} + staff);
    REQUIRE(list.exit_code == 0);
    const auto rows = nlohmann::json::parse(list.out).at("submissions");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("verdict") == "complete");
    CHECK(rows[0].at("grant_yen") == 50'000'000);
    CHECK(rows[0].at("category") == "IV");
    const auto receipt = rows[0].at("receipt").get<std::string>();
    CHECK(receipt == "見本-A0001");

    const Run exported =
        run(std::vector<std::string>{"submissions", "export", receipt, "--format", "json", "--out",
                                     (folder / "out").string(), "--data", data} +
            staff);
    INFO(exported.err);
    REQUIRE(exported.exit_code == 0);
    const std::string file = exported.out.substr(0, exported.out.find('\n'));

    const auto now = assessed(file, "local10000-2025");
    CHECK(now.at("verdict") == "complete");
    CHECK(failing(now).empty());
    CHECK(now.at("facts").at("public_grant") == 50'000'000);
    CHECK(now.at("facts").at("loan_regional") == 110'000'000);
    CHECK(now.at("facts").at("own_funds") == 23'000'000);
    CHECK(now.at("facts").at("eligible_cost") == 183'000'000);

    const auto then = assessed(file, "local10000-2016");
    CHECK(then.at("verdict") == "not_yet");
    CHECK(failing(then) == std::vector<std::string>{"R16-05"});

    const Run show =
        run(std::vector<std::string>{"submissions", "show", receipt, "--data", data} + staff);
    CHECK(show.exit_code == 0);
    CHECK(show.out.find("ズリ山の石炭") != std::string::npos);
}
