#include "kiosk/domain/stress.h"

#include <algorithm>

#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

using Amount = std::optional<Yen>;
constexpr int months_a_year = 12;

Amount times_down(const Amount& amount, int numerator, int denominator) {
    if (!amount) return amount;
    return Yen(amount->amount() * numerator / denominator);
}

Amount times_up(const Amount& amount, int numerator, int denominator) {
    if (!amount) return amount;
    return Yen((amount->amount() * numerator + denominator - 1) / denominator);
}

void change_year(PlanYear& year, const Stress& stress) {
    year.income = times_down(year.income, 100 - stress.sales_down_percent, 100);
    for (Amount* cost : {&year.local_resources, &year.local_people, &year.other}) {
        *cost = times_up(*cost, 100 + stress.costs_up_percent, 100);
    }
}

// The months of the year before that are now in this one, and what is left of its own.
Amount moved(const Amount& before, const Amount& own, int months, int round_up_by) {
    if (!own || (months > 0 && !before)) return std::nullopt;
    const std::int64_t earlier = before ? before->amount() * months : 0;
    const std::int64_t sum = earlier + own->amount() * (months_a_year - months);
    return Yen((sum + round_up_by) / months_a_year);
}

void move_years(std::vector<PlanYear>& years, int months) {
    const Yen none(0);
    PlanYear before{none, none, none, none, {}};
    for (PlanYear& year : years) {
        const PlanYear own = year;
        constexpr int up = months_a_year - 1;
        year.income = moved(before.income, own.income, months, 0);
        year.local_resources = moved(before.local_resources, own.local_resources, months, up);
        year.local_people = moved(before.local_people, own.local_people, months, up);
        year.other = moved(before.other, own.other, months, up);
        before = own;
    }
}

// The same day of a later month, or that month's last: 31 August and six months is 28 February.
std::optional<Date> plus_months(const std::optional<Date>& date, int months) {
    if (!date) return date;
    const int count = date->month() - 1 + months;
    for (int day = date->day(); day > 0; --day) {
        const auto moved_to =
            Date::from_parts(date->year() + count / months_a_year, count % months_a_year + 1, day);
        if (moved_to) return moved_to;
    }
    return date;  // After the last year of the calendar
}

}  // namespace

Application stressed(const Application& plan, const Stress& stress) {
    ensure(stress.sales_down_percent >= 0 && stress.sales_down_percent <= 100);
    ensure(stress.costs_up_percent >= 0 && stress.costs_up_percent <= 100);
    ensure(stress.months_later >= 0 && stress.months_later <= months_a_year);
    Application changed = plan;
    if (stress.months_later > 0) {
        move_years(changed.money.years, stress.months_later);
        changed.schedule.start_date = plus_months(plan.schedule.start_date, stress.months_later);
        changed.schedule.end_date = plus_months(plan.schedule.end_date, stress.months_later);
    }
    for (PlanYear& year : changed.money.years) change_year(year, stress);
    return changed;
}

StressOutcome stress_outcome(const Assessment& as_planned, const Assessment& under_stress) {
    StressOutcome outcome{.repayment = under_stress.repayment, .turns = {}};
    const std::size_t count = std::min(as_planned.findings.size(), under_stress.findings.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Finding& before = as_planned.findings[i];
        const Finding& after = under_stress.findings[i];
        ensure(before.rule == after.rule);
        if (before.state != after.state) {
            outcome.turns.push_back({after.rule, before.state, after.state});
        }
    }
    return outcome;
}

}  // namespace madoguchi::domain
