// Goal: what turns when the rules change is told, group by group, with the sums. Method: plans of
// which it is known how each year's rules see them.
#include "kiosk/domain/comparison.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

constexpr std::int64_t million = 1'000'000;

Assessment under(const Application& application, std::string_view pack) {
    return assess(application, shipped_pack(pack), {}, sample_town(), NearestChanges::Skip);
}

const TurnedGroup* turned(const Comparison& comparison, const std::string& group) {
    const auto found = std::find_if(comparison.groups.begin(), comparison.groups.end(),
                                    [&](const TurnedGroup& each) { return each.group == group; });
    return found == comparison.groups.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("under its own rules nothing turns", "[domain][comparison]") {
    const Assessment assessment = under(complete_application(), "local10000-2025");
    const Comparison same = compare(assessment, assessment);
    CHECK(same.groups.empty());
    CHECK_FALSE(same.cap.is_turned());
    CHECK_FALSE(same.largest_grant.is_turned());
    CHECK(same.before == same.after);
}

TEST_CASE("a grant of 50 million fails the cap of 2016 and meets that of 2025",
          "[domain][comparison]") {
    Application application = complete_application();
    application.money.sources.public_grant = Yen(50 * million);
    application.money.sources.loan_regional = Yen(110 * million);
    const Comparison comparison =
        compare(under(application, "local10000-2025"), under(application, "local10000-2016"));
    REQUIRE(turned(comparison, "cap"));
    CHECK(turned(comparison, "cap")->before == GroupState::Pass);
    CHECK(turned(comparison, "cap")->after == GroupState::Fail);
    CHECK(comparison.cap.before == 50 * million);
    CHECK(comparison.cap.after == 40 * million);
    CHECK(comparison.largest_grant.before == 50 * million);
    CHECK(comparison.largest_grant.after == 40 * million);
}

TEST_CASE("a group that only one of both packs has is told as such", "[domain][comparison]") {
    const Comparison comparison = compare(under(complete_application(), "local10000-2025"),
                                          under(complete_application(), "local10000-2016"));
    const TurnedGroup* gone = turned(comparison, "business");
    REQUIRE(gone);
    CHECK(gone->before);
    CHECK_FALSE(gone->after);
    const TurnedGroup* come = turned(comparison, "operator");
    REQUIRE(come);
    CHECK_FALSE(come->before);
    CHECK(come->after);
}
