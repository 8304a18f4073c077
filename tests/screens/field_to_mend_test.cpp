// From rules to fields. Goal: whatever a rule of a shipped pack waits for or finds wrong, there is
// a field that mends it, and it is the right one. Method: every rule of every pack on an empty
// plan, then plans with one thing wrong.
#include "kiosk/screens/field_to_mend.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"

using namespace madoguchi;
using domain::Field;
using domain::FieldRef;
using domain::FindingState;
using screens::RulesInForce;

namespace {

struct Found {
    domain::RulePacks packs = tests::shipped_packs();
    const domain::RulePack* pack = packs.find("local10000-2025");
    RulesInForce rules{pack, {}};

    domain::Assessment assess(const domain::Application& plan) const {
        return domain::assess(plan, *pack, {}, tests::sample_town());
    }
    std::optional<screens::Mend> mend(const domain::Application& plan,
                                      std::string_view rule) const {
        const domain::Assessment assessment = assess(plan);
        for (const domain::Finding& finding : assessment.findings) {
            if (finding.rule == rule) {
                return screens::field_to_mend(plan, rules, assessment, finding);
            }
        }
        return std::nullopt;
    }
};

domain::CostLine line(const char* id, const char* cost_class, std::int64_t yen) {
    domain::CostLine cost;
    cost.id = id;
    cost.cost_class = cost_class;
    cost.yen = domain::Yen(yen);
    cost.counted = true;
    return cost;
}

}  // namespace

TEST_CASE("every rule of every shipped pack leads to a field while it is open") {
    const domain::RulePacks packs = tests::shipped_packs();
    REQUIRE_FALSE(packs.packs().empty());
    const domain::Application empty;
    for (const domain::RulePack& pack : packs.packs()) {
        const RulesInForce rules(&pack, {});
        const auto assessment = domain::assess(empty, pack, {}, domain::Town());
        for (const domain::Finding& finding : assessment.findings) {
            INFO(pack.id << " " << finding.rule);
            const auto mend = screens::field_to_mend(empty, rules, assessment, finding);
            REQUIRE(mend);
            CHECK(std::find(finding.unanswered.begin(), finding.unanswered.end(), mend->fact) !=
                  finding.unanswered.end());
        }
    }
}

TEST_CASE("every fact a shipped pack reads has a field or stands in the town's settings") {
    const domain::RulePacks packs = tests::shipped_packs();
    const domain::Application empty;
    for (const domain::RulePack& pack : packs.packs()) {
        const RulesInForce rules(&pack, {});
        const auto assessment = domain::assess(empty, pack, {}, domain::Town());
        for (const domain::Finding& finding : assessment.findings) {
            for (const std::string& fact : finding.reads) {
                INFO(pack.id << " " << finding.rule << " " << fact);
                const auto field = screens::field_for_fact(empty, rules, assessment, fact);
                const domain::PackFact* own = rules.fact(fact);
                const bool is_town = domain::is_town_fact(fact) || (own && own->from == "town");
                CHECK(field.has_value() != is_town);
            }
        }
    }
}

TEST_CASE("what only the town can set leads nowhere") {
    const Found found;
    domain::Finding finding;
    finding.rule = "unheard-of";
    finding.state = FindingState::Unknown;
    finding.reads = finding.unanswered = {"gov_is_municipality", "fiscal_index_x100"};
    CHECK_FALSE(screens::field_to_mend({}, found.rules, domain::Assessment(), finding));
}

TEST_CASE("a date too late leads to that date, not to the one it is measured by") {
    const Found found;
    domain::Application plan;
    plan.schedule.decision_date = domain::Date::from_text("2026-08-01");
    plan.schedule.end_date = domain::Date::from_text("2029-05-31");
    const auto mend = found.mend(plan, "R25-18");
    REQUIRE(mend);
    CHECK(mend->fact == "end_date");
    CHECK(mend->field == FieldRef{Field::ScheduleEndDate, ""});
}

TEST_CASE("of two answers that must both be yes, the no is mended") {
    const Found found;
    domain::Application plan;
    plan.community.issue = "population";
    plan.community.description = "働く場がない";
    plan.community.replaces_public_spending = false;
    const auto mend = found.mend(plan, "R25-03");
    REQUIRE(mend);
    CHECK(mend->field.field == Field::CommunityReplacesPublicSpending);
}

TEST_CASE("land among the eligible costs leads to the line that is land") {
    const Found found;
    domain::Application plan;
    plan.costs_answered = true;
    plan.money.costs = {line("1", "facilities", 1'000'000), line("2", "land", 2'000'000)};
    const auto mend = found.mend(plan, "R25-12");
    REQUIRE(mend);
    CHECK(mend->field.item == "2");
}

TEST_CASE("a year that cannot pay back leads to that year") {
    const Found found;
    domain::Application plan;
    plan.years_answered = true;
    for (int year = 1; year <= 7; ++year) {
        domain::PlanYear figures;
        figures.income = domain::Yen(year == 3 ? 100 : 1000);
        figures.local_resources = figures.local_people = figures.other = domain::Yen(0);
        figures.repayment = domain::Yen(500);
        plan.money.years.push_back(figures);
    }
    const auto mend = found.mend(plan, "R25-14");
    REQUIRE(mend);
    CHECK(mend->field.item == "3");
}

TEST_CASE("a missing answer of a list leads to the entry without it") {
    const Found found;
    domain::Application plan;
    plan.costs_answered = true;
    plan.money.costs = {line("1", "facilities", 1'000'000), line("2", "machinery", 0)};
    plan.money.costs[1].yen.reset();
    const auto assessment = found.assess(plan);
    const auto field = screens::field_for_fact(plan, found.rules, assessment, "eligible_cost");
    REQUIRE(field);
    CHECK(*field == FieldRef{Field::CostYen, "2"});
}

TEST_CASE("a town's own question leads to its own answer") {
    domain::RulePack overlay;
    overlay.facts = {
        {.name = "tax_arrears", .type = "bool", .from = "answers", .title = {}, .step = {}},
        {.name = "deadline", .type = "date", .from = "town", .title = {}, .step = {}}};
    const RulesInForce rules(nullptr, {&overlay});
    const domain::Assessment none;
    CHECK(screens::field_for_fact({}, rules, none, "tax_arrears") ==
          FieldRef{Field::OverlayAnswer, "tax_arrears"});
    CHECK_FALSE(screens::field_for_fact({}, rules, none, "deadline"));
}
