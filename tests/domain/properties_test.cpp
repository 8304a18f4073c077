// Goal: show what must hold of any application whatever it holds. Method: seeded random
// applications; the rules about money and dates of 2025 told anew in plain C++ with three values;
// monotone moves of one figure.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/application_json.h"
#include "kiosk/domain/assessment.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

using Amount = std::optional<std::int64_t>;

Amount amount(const std::optional<Yen>& yen) { return yen ? Amount(yen->amount()) : std::nullopt; }

Amount sum(const std::vector<Amount>& amounts) {
    std::int64_t total = 0;
    for (const Amount& one : amounts) {
        if (!one) return std::nullopt;
        total += *one;
    }
    return total;
}

FindingState state(std::optional<bool> holds) {
    if (!holds) return FindingState::Unknown;
    return *holds ? FindingState::Pass : FindingState::Fail;
}

std::vector<Amount> sources_of(const Application& application) {
    const Sources& s = application.money.sources;
    return {amount(s.public_grant),  amount(s.loan_regional), amount(s.loan_policy),
            amount(s.loan_furusato), amount(s.equity_fund),   amount(s.crowdfunding),
            amount(s.own_funds),     amount(s.other_funds)};
}

Amount finance_2025(const Application& application) {
    const Sources& s = application.money.sources;
    const Amount loans =
        sum({amount(s.loan_regional), amount(s.loan_policy), amount(s.loan_furusato)});
    const Amount equity = amount(s.equity_fund);
    const Amount crowd = amount(s.crowdfunding);
    if (!loans || !equity || !crowd) return std::nullopt;
    return std::max({*loans, *equity, *crowd});
}

std::optional<bool> reaches_grant(const Application& application) {
    const Amount finance = finance_2025(application);
    const Amount grant = amount(application.money.sources.public_grant);
    if (!finance || !grant) return std::nullopt;
    return *finance >= *grant;
}

std::optional<bool> is_within_cap(const Application& application) {
    const Amount finance = finance_2025(application);
    const Amount grant = amount(application.money.sources.public_grant);
    if (!finance || !grant) return std::nullopt;
    std::int64_t cap = 25'000'000;
    if (2 * *finance >= 3 * *grant) cap = 35'000'000;
    if (*finance >= 2 * *grant) cap = 50'000'000;
    return *grant <= cap;
}

std::optional<bool> is_balanced(const Application& application) {
    std::vector<Amount> costs;
    for (const CostLine& line : application.money.costs) costs.push_back(amount(line.yen));
    const Amount gathered = sum(sources_of(application));
    const Amount cost = sum(costs);
    if (!gathered || !cost) return std::nullopt;
    return *gathered == *cost;
}

std::optional<bool> starts_in_time(const Schedule& schedule) {
    std::optional<bool> late_enough;
    if (schedule.start_date && schedule.decision_date) {
        late_enough = *schedule.start_date >= *schedule.decision_date;
    }
    if (late_enough == true || schedule.early_start_approved == true) return true;
    if (late_enough && schedule.early_start_approved) return false;
    return std::nullopt;
}

std::optional<bool> ends_in_time(const Schedule& schedule) {
    if (!schedule.end_date || !schedule.decision_date) return std::nullopt;
    return *schedule.end_date <= schedule.decision_date->fiscal_year_end(1);
}

}  // namespace

TEST_CASE("the formulas of 2025 say what their rules mean", "[domain][property]") {
    Assessor assessor(shipped_pack("local10000-2025"));
    Chance chance(2025);
    for (int i = 0; i < 2000; ++i) {
        const Application application = random_application(chance);
        const Assessment assessment =
            assessor.assess(application, sample_town(), NearestChanges::Skip);
        INFO(i << " " << write_application(application));
        CHECK(state_of(assessment, "R25-06") == state(reaches_grant(application)));
        CHECK(state_of(assessment, "R25-09") == state(is_within_cap(application)));
        CHECK(state_of(assessment, "R25-11") == state(is_balanced(application)));
        CHECK(state_of(assessment, "R25-17") == state(starts_in_time(application.schedule)));
        CHECK(state_of(assessment, "R25-18") == state(ends_in_time(application.schedule)));
    }
}

TEST_CASE("sums equal an independent computation", "[domain][property]") {
    Assessor assessor(shipped_pack("local10000-2025"));
    Chance chance(7);
    for (int i = 0; i < 500; ++i) {
        const Application application = random_application(chance);
        const Assessment assessment =
            assessor.assess(application, sample_town(), NearestChanges::Skip);
        const Amount gathered = sum(sources_of(application));
        CHECK(derived_of(assessment, "money_gathered") ==
              (gathered ? FactValue(*gathered) : FactValue()));
        CHECK(assessment.indices.investment.yen == gathered);
        std::vector<Amount> people;
        for (std::size_t year = 0; year < 7; ++year) {
            const auto& years = application.money.years;
            people.push_back(year < years.size() ? amount(years[year].local_people) : std::nullopt);
        }
        CHECK(assessment.indices.local_employment.yen == sum(people));
    }
}

TEST_CASE("more of a loan never breaks the rule that asks for it", "[domain][property]") {
    Assessor assessor(shipped_pack("local10000-2025"));
    Chance chance(6);
    for (int i = 0; i < 300; ++i) {
        Application application = random_application(chance);
        auto& loan = application.money.sources.loan_regional;
        if (!loan) continue;
        const auto before =
            state_of(assessor.assess(application, sample_town(), NearestChanges::Skip), "R25-06");
        loan = Yen(std::min(Yen::input_max, loan->amount() + chance.between(0, 90'000'000)));
        const auto after =
            state_of(assessor.assess(application, sample_town(), NearestChanges::Skip), "R25-06");
        if (before == FindingState::Pass) CHECK(after == FindingState::Pass);
        CHECK((before == FindingState::Unknown) == (after == FindingState::Unknown));
    }
}

TEST_CASE("what is unknown is never counted as passed or failed", "[domain][property]") {
    for (const char* pack : {"local10000-2016", "local10000-2025"}) {
        Assessor assessor(shipped_pack(pack));
        Chance chance(3);
        for (int i = 0; i < 300; ++i) {
            const Assessment assessment =
                assessor.assess(random_application(chance), sample_town(), NearestChanges::Skip);
            bool some_fail = false;
            bool some_unknown = false;
            for (const Finding& finding : assessment.findings) {
                if (finding.severity != Severity::Must) continue;
                some_fail = some_fail || finding.state == FindingState::Fail;
                some_unknown = some_unknown || finding.state == FindingState::Unknown;
                // Unknown must have a reason, and with everything answered there is none.
                if (finding.state == FindingState::Unknown) CHECK_FALSE(finding.unanswered.empty());
            }
            CHECK(assessment.verdict == (some_fail      ? Verdict::NotYet
                                         : some_unknown ? Verdict::Open
                                                        : Verdict::Complete));
        }
    }
}

TEST_CASE("answering what is missing never turns a passed or failed rule", "[domain][property]") {
    // Three-valued logic may only go from unknown to an answer, never from one answer to another.
    Assessor assessor(shipped_pack("local10000-2025"));
    Chance chance(17);
    for (int i = 0; i < 300; ++i) {
        Application application = random_application(chance);
        const Assessment before = assessor.assess(application, sample_town(), NearestChanges::Skip);
        for (int field = 0; field < field_count; ++field) {
            const FieldInfo& info = info_of(static_cast<Field>(field));
            const FieldRef ref{info.field, ""};
            if (read_answer(application, ref) != Answer()) continue;
            if (info.kind == AnswerKind::YesNo) {
                (void)write_answer(application, ref, chance.one_in(2));
            } else if (info.kind == AnswerKind::Yen) {
                (void)write_answer(application, ref, chance.between(0, 50'000'000));
            } else if (info.kind == AnswerKind::Date) {
                (void)write_answer(application, ref, *Date::from_text("2026-05-01"));
            }
        }
        const Assessment after = assessor.assess(application, sample_town(), NearestChanges::Skip);
        for (std::size_t rule = 0; rule < before.findings.size(); ++rule) {
            const FindingState state_before = before.findings[rule].state;
            if (state_before == FindingState::Unknown) continue;
            INFO(before.findings[rule].rule);
            CHECK(after.findings[rule].state == state_before);
        }
    }
}

TEST_CASE("any application comes back from its document as it was", "[domain][property]") {
    Chance chance(88);
    for (int i = 0; i < 300; ++i) {
        const std::string document = write_application(random_application(chance));
        const auto again = read_application(document);
        REQUIRE(again.ok());
        CHECK(write_application(*again) == document);
    }
}
