// Goal: show that a town's settings are read strictly and written back whole. Method: one file for
// each fault, and a round trip.
#include "kiosk/domain/town.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi::domain;

namespace {

std::string where_refused(const std::string& toml) {
    const auto town = read_town(toml, "town.toml");
    INFO(toml);
    REQUIRE_FALSE(town.ok());
    return town.problem().where;
}

}  // namespace

TEST_CASE("what a town does not set stays unknown", "[domain][town]") {
    const auto town = read_town("[town]\nname = \"見本町\"\n", "town.toml");
    REQUIRE(town.ok());
    CHECK(town->name == "見本町");
    CHECK(town->short_name == "見本町");
    CHECK(town->kiosk_letter == "A");
    CHECK_FALSE(town->is_municipality);
    CHECK_FALSE(town->fiscal_index_x100);
    CHECK(town->pack.empty());
}

TEST_CASE("a town's settings come back as they were written", "[domain][town]") {
    const auto town = read_town(R"(
[town]
name = "見本町"
short_name = "見本"
service_name = "しごと \"計画\" デスク"
kiosk_letter = "B"
is_municipality = true
disadvantaged_area = false
fiscal_index_x100 = 39
consult_deadline = 2026-08-31
pack = "local10000-2025"
overlays = ["town-overlay-example"]
next_steps_within = ["3日以内", "2週間ほど", "1か月ほど"]
counter = { ja = "3番窓口", en = "counter 3" }
is_sample = true
own_limit = 5
own_day = 2026-04-01
own_word = "x"
)",
                                "town.toml");
    REQUIRE(town.ok());
    CHECK(town->consult_deadline == Date::from_text("2026-08-31"));
    CHECK(town->facts.size() == 3);
    const auto again = read_town(write_town(*town), "again.toml");
    REQUIRE(again.ok());
    CHECK(*again == *town);
}

TEST_CASE("what the town has is listed beside its table and written back", "[domain][town]") {
    const auto town = read_town(R"(
[town]
name = "見本町"
[[resources]]
kind = "agri"
icon = "yuzu"
name = { ja = "ゆず", en = "Yuzu citrus" }
[[resources]]
kind = "other"
name = { ja = "廃校" }
)",
                                "town.toml");
    REQUIRE(town.ok());
    REQUIRE(town->resources.size() == 2);
    CHECK(town->resources[0].name_in("en") == "Yuzu citrus");
    CHECK(town->resources[1].name_in("en") == "廃校");
    CHECK(town->resources[1].icon.empty());
    const auto again = read_town(write_town(*town), "again.toml");
    REQUIRE(again.ok());
    CHECK(*again == *town);
}

TEST_CASE("a resource of an unknown kind or without a name is refused at its line",
          "[domain][town]") {
    CHECK(where_refused("[town]\n[[resources]]\nkind = \"sea\"\nname = { ja = \"魚\" }\n") ==
          "town.toml:2");
    CHECK(where_refused("[town]\n[[resources]]\nkind = \"agri\"\nname = { en = \"Fish\" }\n") ==
          "town.toml:4");
    CHECK(where_refused("[town]\n[[resources]]\nkind = \"agri\"\n") == "town.toml:2");
    std::string many = "[town]\n";
    for (std::size_t i = 0; i <= town_resources_max; ++i) {
        many += "[[resources]]\nkind = \"agri\"\nname = { ja = \"米\" }\n";
    }
    CHECK(where_refused(many) == "town.toml:2");
}

TEST_CASE("overlays may stand beside the town's table", "[domain][town]") {
    const auto town = read_town("overlays = [\"a\"]\n[town]\npack = \"b\"\n", "town.toml");
    REQUIRE(town.ok());
    CHECK(town->overlays == std::vector<std::string>{"a"});
}

TEST_CASE("a wrong setting is refused with its line", "[domain][town]") {
    CHECK(where_refused("").substr(0, 9) == "town.toml");
    CHECK(where_refused("[town]\nname = 3\n") == "town.toml:2");
    CHECK(where_refused("[town]\ncounter = \"3\"\n") == "town.toml:2");
    CHECK(where_refused("[town]\n\ncounter = { en = \"counter 3\" }\n") == "town.toml:3");
    CHECK(where_refused("[town]\ncounter = { ja = 3 }\n") == "town.toml:2");
    const std::string longest(town_counter_letters_max, 'm');
    CHECK(read_town("[town]\ncounter = { ja = \"" + longest + "\" }\n", "town.toml").ok());
    CHECK(where_refused("[town]\ncounter = { ja = \"" + longest + "m\" }\n") == "town.toml:2");
    CHECK(where_refused("[town]\n\nis_municipality = \"yes\"\n") == "town.toml:3");
    CHECK(where_refused("[town]\nfiscal_index_x100 = 0.39\n") == "town.toml:2");
    CHECK(where_refused("[town]\nfiscal_index_x100 = -1\n") == "town.toml:2");
    CHECK(where_refused("[town]\nconsult_deadline = 2026-02-30\n") == "town.toml:2");
    CHECK(where_refused("[town]\nconsult_deadline = \"soon\"\n") == "town.toml:2");
    CHECK(where_refused("[town]\noverlays = [1]\n") == "town.toml:2");
    CHECK(where_refused("[town]\nkiosk_letter = \"AB\"\n").substr(0, 9) == "town.toml");
    CHECK(where_refused("[town]\nown = [1]\n") == "town.toml:2");
    CHECK(where_refused("town = 1\n") == "town.toml:1");
    CHECK(where_refused("[town\n") == "town.toml:1");
    CHECK(where_refused("#" + std::string(town_bytes_max, 'a')) == "town.toml:1");
}
