// Goal: the town's own canvas and its people are read as the study has them, and what is wrong in
// the file is named. Method: the shipped files, then files with one fault each.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/application_json.h"
#include "kiosk/domain/population.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

constexpr const char* head = "[place]\nja = \"見本町\"\n[source]\nja = \"見本\"\n";

std::string refusal(const std::string& toml) {
    const auto population = read_population(toml, "test.toml");
    REQUIRE_FALSE(population.ok());
    return population.problem().sentence();
}

}  // namespace

TEST_CASE("the town's own canvas has notes in all nine blocks", "[domain][town-canvas]") {
    const auto town = read_application(read_file("assets/examples/town.madoguchi.json"));
    if (!town) FAIL(town.problem().sentence());
    for (std::size_t i = 0; i < block_count; ++i) {
        INFO(word_of(static_cast<Block>(i)));
        CHECK_FALSE(town->canvas[static_cast<Block>(i)].empty());
    }
}

TEST_CASE("Kamiyama had 5,269 people in 2010; of 2040 the study gives parts and shares",
          "[domain][town-canvas]") {
    const auto population =
        read_population(read_file("assets/statistics/population.toml"), "population.toml");
    REQUIRE(population.ok());
    REQUIRE(population->years.size() == 3);
    CHECK(population->years[0].people == 5269);
    CHECK(population->years[1].parts[0].people == 97);
    CHECK(population->years[1].parts[1].people == 88);
    CHECK_FALSE(population->years[1].parts[2].people);  // What is not given stays unknown
    const std::vector<PopulationPart>& parts = population->years[2].parts;
    REQUIRE(parts.size() == 3);
    std::int64_t percent = 0;
    const std::int64_t people[] = {1182, 475, 2063};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(parts[i].people == people[i]);
        percent += parts[i].percent.value_or(0);
    }
    CHECK(percent == 100);
}

TEST_CASE("a file of people that is wrong is refused with its line", "[domain][town-canvas]") {
    CHECK(refusal("place = 1").find("test.toml:1") != std::string::npos);
    CHECK(refusal(std::string(head) + "[[year]]\npeople = 1\n").find("'year' is missing") !=
          std::string::npos);
    CHECK(refusal(std::string(head) + "[[year]]\nyear = 2010\npeople = -1\n").find("test.toml:7") !=
          std::string::npos);
    CHECK_FALSE(refusal(std::string(head) +
                        "[[year]]\nyear = 2010\n[[year.part]]\ntitle.ja = \"x\"\npercent = 101\n")
                    .empty());
    CHECK_FALSE(refusal(std::string(population_bytes_max + 1, '#')).empty());
}
