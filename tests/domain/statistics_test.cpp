// The figures of the 287 projects. Goal: what is derived from the file is what the study and the
// ministry print, and a broken file is refused by name. Method: the shipped file, read, and the
// same file bent one member at a time.
#include "kiosk/domain/statistics.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/assessment_parts.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;

namespace {

std::string shipped_text() {
    return domain_support::read_file("assets/statistics/local10000-2013-2015.toml");
}

Statistics shipped() {
    const auto statistics = read_statistics(shipped_text(), "statistics.toml");
    REQUIRE(statistics.ok());
    return *statistics;
}

std::string refusal(std::string from, const std::string& to) {
    std::string text = shipped_text();
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    const auto statistics = read_statistics(text, "statistics.toml");
    REQUIRE_FALSE(statistics.ok());
    return statistics.problem().sentence();
}

}  // namespace

TEST_CASE("the table of years and categories adds up to 287", "[domain][statistics]") {
    const Statistics statistics = shipped();
    CHECK(statistics.projects() == 287);
    REQUIRE(statistics.years.size() == 3);
    CHECK(statistics.years[0].all() == 67);
    CHECK(statistics.years[1].all() == 130);
    CHECK(statistics.years[2].all() == 90);
    CHECK(statistics.projects_of(0) == 32);
    CHECK(statistics.projects_of(1) == 57);
    CHECK(statistics.projects_of(2) == 99);
    CHECK(statistics.projects_of(3) == 99);
}

TEST_CASE("shares come from the counts, not from the slide that adds up to 98",
          "[domain][statistics]") {
    const Statistics statistics = shipped();
    CHECK(statistics.share_tenths(0) == 111);
    CHECK(statistics.share_tenths(1) == 199);
    CHECK(statistics.share_tenths(2) == 345);
    CHECK(statistics.share_tenths(3) == 345);
}

TEST_CASE("sums are the ministry's, ten times those of the slide", "[domain][statistics]") {
    const Statistics statistics = shipped();
    constexpr std::int64_t oku = 100'000'000;
    CHECK(statistics.sums.grant == Yen(95 * oku));
    CHECK(statistics.sums.loans == Yen(101 * oku));
    CHECK(statistics.sums.own_funds == Yen(27 * oku));
    CHECK(statistics.sums.local_employment == Yen(431 * oku));
    CHECK(statistics.sums.local_resources == Yen(787 * oku));
    CHECK(statistics.sums.cash_flow == Yen(331 * oku));
    // 33.1 million a project fits the caps of 25 to 50 million.
    CHECK(statistics.per_project(statistics.sums.grant) == Yen(33'101'045));
    CHECK(statistics.per_project(statistics.sums.local_resources) == Yen(274'216'028));
}

TEST_CASE("the averages printed follow from the sums", "[domain][statistics]") {
    const Statistics statistics = shipped();
    const auto per_grant = [&](Yen sum) {
        return floor_of(100 * sum.amount(), statistics.sums.grant.amount());
    };
    CHECK(statistics.averages.financing == 106);
    CHECK(statistics.averages.local_employment / 10 ==
          per_grant(statistics.sums.local_employment) / 10);
    // 8.28 and 3.48 are printed as 8.3 and 3.5.
    CHECK(per_grant(statistics.sums.local_resources) == 828);
    CHECK(per_grant(statistics.sums.cash_flow) == 348);
    const Yen investment =
        statistics.sums.grant + statistics.sums.loans + statistics.sums.own_funds;
    CHECK(per_grant(investment) == 234);
}

TEST_CASE("a plan is set beside the averages of the file", "[domain][statistics]") {
    const ProjectAverages averages = shipped().averages;
    const Indices indices = indices_of({}, averages);
    CHECK(indices.financing.average_hundredths == averages.financing);
    CHECK(indices.local_employment.average_hundredths == averages.local_employment);
    CHECK(indices.local_resources.average_hundredths == averages.local_resources);
    CHECK(indices.cash_flow.average_hundredths == averages.cash_flow);
    CHECK(indices.investment.average_hundredths == averages.investment);
}

TEST_CASE("the figures the program was built with are those of the file", "[domain][statistics]") {
    CHECK(built_in_statistics_text() == shipped_text());
    CHECK(built_in_statistics().projects() == 287);
    const Town without_a_file;
    CHECK(&statistics_of(without_a_file) == &built_in_statistics());
}

TEST_CASE("a town's own figures stand beside its plans", "[domain][statistics]") {
    Statistics own = shipped();
    own.averages.cash_flow = 400;
    Town town;
    town.statistics = std::make_shared<const Statistics>(own);
    const Indices indices = indices_of({}, statistics_of(town).averages);
    CHECK(indices.cash_flow.average_hundredths == 400);
    CHECK(indices.local_resources.average_hundredths == 830);
}

TEST_CASE("prefectures stand in the six bands of the study's map", "[domain][statistics]") {
    const Statistics statistics = shipped();
    REQUIRE(statistics.bands.size() == 6);
    CHECK(statistics.band_of(15) == PrefectureBand{15, std::nullopt});
    CHECK(statistics.band_of(40) == PrefectureBand{15, std::nullopt});
    CHECK(statistics.band_of(14) == PrefectureBand{12, 14});
    CHECK(statistics.band_of(6) == PrefectureBand{6, 8});
    CHECK(statistics.band_of(1) == PrefectureBand{1, 2});
    CHECK_FALSE(statistics.band_of(0));  // The study bands only those with a project
    // Every count has one band and no more.
    for (std::int64_t projects = 1; projects < 60; ++projects) {
        std::size_t bands = 0;
        for (const PrefectureBand& band : statistics.bands) {
            bands += projects >= band.from && projects <= band.to.value_or(projects) ? 1U : 0U;
        }
        CHECK(bands == 1);
    }
    CHECK(refusal("to = 14", "to = 15").find("downwards") != std::string::npos);
    CHECK(refusal("from = 15", "from = 0").find("downwards") != std::string::npos);
    CHECK(refusal("to = 2", "to = 0").find("downwards") != std::string::npos);
}

TEST_CASE("broken statistics are refused with file and line", "[domain][statistics]") {
    CHECK(refusal("[11, 13, 17, 26]", "[11, 13, 17]").find("four numbers") != std::string::npos);
    CHECK(refusal("[11, 13, 17, 26]", "[11, 13, 17, -1]").find("statistics.toml:") !=
          std::string::npos);
    CHECK(refusal("fiscal_year = 2014", "fiscal_year = 2013").find("follow") != std::string::npos);
    CHECK(refusal("grant = 9_500_000_000", "grant = 0").find("grant of 0") != std::string::npos);
    CHECK(refusal("loans = 10_100_000_000", "").find("loans is missing") != std::string::npos);
    CHECK(refusal("cash_flow = 350", "cash_flow = \"3.5\"").find("whole number") !=
          std::string::npos);
    CHECK(refusal("[sums]", "[sum]").find("sums are missing") != std::string::npos);
    CHECK(refusal("id = ", "name = ").find("no id") != std::string::npos);
    CHECK_FALSE(read_statistics("[[year", "statistics.toml").ok());
    CHECK_FALSE(read_statistics(std::string(statistics_bytes_max + 1, '#'), "s.toml").ok());
}
