#include "kiosk/domain/nearest_search.h"

#include <algorithm>
#include <array>
#include <set>

#include "kiosk/domain/facts.h"
#include "kiosk/domain/turning_points.h"

namespace madoguchi::domain {

namespace {

using FactNumber = PreparedRules::FactNumber;
using Candidate = MendingChange;

constexpr std::int64_t yen_step = 100'000;
constexpr std::size_t dates_tried_max = 40;
constexpr std::size_t dates_tried_in_pairs_max = 20;

// The sources that may be moved, the likelier ones first: of two changes of the same sum, the one
// a visitor can rather bring about is offered.
constexpr std::array<std::string_view, 8> sources = {
    "loan_regional", "own_funds",   "public_grant", "loan_policy",
    "loan_furusato", "other_funds", "crowdfunding", "equity_fund"};
constexpr std::array<std::string_view, 3> dates = {"start_date", "end_date", "decision_date"};

class NearestSearch {
public:
    NearestSearch(PreparedRules& rules, const AssessedPlan& plan) : rules_(rules), plan_(plan) {
        for (std::size_t i = 0; i < plan.findings.size(); ++i) {
            if (plan.findings[i].severity == Severity::Must) musts_.push_back(i);
        }
        for (const std::string_view name : sources) sources_.push_back(*rules.fact_number(name));
        hires_ = *rules.fact_number("new_local_hires");
    }

    std::vector<Candidate> run() {
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            try_amount(sources_[i]);
            for (std::size_t j = i + 1; j < sources_.size(); ++j) {
                try_moving(sources_[i], sources_[j]);
            }
        }
        try_hires();
        try_dates();
        rules_.set_facts(plan_.facts, plan_.years);
        std::stable_sort(candidates_.begin(), candidates_.end(),
                         [](const auto& a, const auto& b) { return a.cost() < b.cost(); });
        return std::move(candidates_);
    }

private:
    FindingState before(std::size_t rule) const { return plan_.findings[rule].state; }

    bool reads_one_of(std::size_t rule, const std::vector<FactNumber>& facts) const {
        const auto& reads = rules_.reads_of_rule(rule);
        const bool reads_repayment =
            std::binary_search(reads.begin(), reads.end(), *rules_.fact_number("repayment"));
        return std::any_of(facts.begin(), facts.end(), [&](FactNumber fact) {
            return std::binary_search(reads.begin(), reads.end(), fact) ||
                   (reads_repayment && moves_years(fact));
        });
    }

    std::vector<std::size_t> musts_that_read(const std::vector<FactNumber>& facts) const {
        std::vector<std::size_t> concerned;
        for (const std::size_t rule : musts_) {
            if (reads_one_of(rule, facts)) concerned.push_back(rule);
        }
        return concerned;
    }

    bool can_mend(const std::vector<std::size_t>& concerned) const {
        return std::any_of(concerned.begin(), concerned.end(),
                           [&](std::size_t rule) { return before(rule) == FindingState::Fail; });
    }

    // ── amounts; a loan moves its repayment with it

    bool moves_years(FactNumber fact) const {
        const std::string& name = rules_.fact_names()[fact];
        return name == "loan_regional" || name == "loan_policy";
    }

    std::optional<std::int64_t> number_of(FactNumber fact) const {
        const auto* number = std::get_if<std::int64_t>(&plan_.facts[fact]);
        return number ? std::optional(*number) : std::nullopt;
    }

    std::vector<YearFacts> years_with(std::optional<std::int64_t> principal) const {
        std::vector<YearFacts> years = plan_.years;
        const auto planned = planned_repayment(plan_.application.money.loan, principal);
        if (!planned) return years;
        for (std::size_t i = 0; i < years.size(); ++i) {
            if (plan_.application.money.years[i].repayment) continue;
            years[i].repayment = i < planned->size() ? (*planned)[i] : 0;
        }
        return years;
    }

    void put(const std::vector<std::pair<FactNumber, std::int64_t>>& amounts) {
        auto regional = number_of(*rules_.fact_number("loan_regional"));
        auto policy = number_of(*rules_.fact_number("loan_policy"));
        bool moved_years = false;
        for (const auto& [fact, amount] : amounts) {
            rules_.set_fact(fact, amount);
            if (!moves_years(fact)) continue;
            moved_years = true;
            (rules_.fact_names()[fact] == "loan_regional" ? regional : policy) = amount;
        }
        if (!moved_years || !regional || !policy) return;
        rules_.set_years(years_with(*regional + *policy));
    }

    // The change of the smallest size inside the stretch; a multiple of the step where there is
    // one.
    static std::optional<std::int64_t> smallest_in(const Stretch& stretch, std::int64_t step) {
        if (stretch.from <= 0 && stretch.to >= 0) return std::nullopt;  // The plan as it is
        const bool is_up = stretch.from > 0;
        const std::int64_t nearest = is_up ? stretch.from : -stretch.to;
        const std::int64_t farthest = is_up ? stretch.to : -stretch.from;
        const std::int64_t stepped = (nearest + step - 1) / step * step;
        const std::int64_t size = stepped <= farthest ? stepped : nearest;
        return is_up ? size : -size;
    }

    // Of the changes of one way, from `first` on: a change by single yen gives way to one by steps
    // that mends as much in the same direction.
    void prefer_steps(std::size_t first) {
        const auto is_up = [](const Candidate& candidate, const AssessedPlan& plan) {
            const auto& [fact, value] = candidate.set.front();
            return std::get<std::int64_t>(value) > std::get<std::int64_t>(plan.facts[fact]);
        };
        const auto moves_by_steps = [](const Candidate& candidate) {
            return candidate.yen / static_cast<std::int64_t>(candidate.set.size()) % yen_step == 0;
        };
        const std::vector<Candidate> all(candidates_.begin() + static_cast<long>(first),
                                         candidates_.end());
        const auto gives_way = [&](const Candidate& exact) {
            return !moves_by_steps(exact) &&
                   std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
                       return moves_by_steps(other) && is_up(other, plan_) == is_up(exact, plan_) &&
                              std::includes(other.fixes.begin(), other.fixes.end(),
                                            exact.fixes.begin(), exact.fixes.end());
                   });
        };
        candidates_.erase(std::remove_if(candidates_.begin() + static_cast<long>(first),
                                         candidates_.end(), gives_way),
                          candidates_.end());
    }

    std::size_t unlikeliness(FactNumber fact, std::int64_t change) const {
        const auto place = static_cast<std::size_t>(
            std::find(sources_.begin(), sources_.end(), fact) - sources_.begin());
        const bool opens_another_source = change > 0 && place > 2 && number_of(fact) == 0;
        return place + (opens_another_source ? sources_.size() * 2 : 0);
    }

    void try_amount(FactNumber fact) {
        const auto amount = number_of(fact);
        const auto concerned = musts_that_read({fact});
        if (!amount || !can_mend(concerned)) return;
        Way way{.from = -*amount,
                .to = Yen::input_max - *amount,
                .facts = {fact},
                .moves_years = moves_years(fact),
                .go_to = [&](std::int64_t change) {
                    put({{fact, *amount + change}});
                }};
        const std::size_t first = candidates_.size();
        for (const Stretch& stretch : stretches_of(rules_, concerned, way)) {
            const auto change = smallest_in(stretch, yen_step);
            if (!change) continue;
            way.go_to(*change);
            Candidate candidate;
            candidate.set = {{fact, *amount + *change}};
            candidate.yen = std::abs(*change);
            candidate.unlikely = unlikeliness(fact, *change);
            keep_if_good(std::move(candidate), concerned);
        }
        prefer_steps(first);
        put({{fact, *amount}});
    }

    // Money goes over from one source to another, so that the plan's balance stays as it is.
    void try_moving(FactNumber one, FactNumber other) {
        const auto of_one = number_of(one);
        const auto of_other = number_of(other);
        const auto concerned = musts_that_read({one, other});
        if (!of_one || !of_other || !can_mend(concerned)) return;
        Way way{.from = -std::min(*of_one, Yen::input_max - *of_other),
                .to = std::min(*of_other, Yen::input_max - *of_one),
                .facts = {one, other},
                .moves_years = moves_years(one) || moves_years(other),
                .go_to = [&](std::int64_t change) {
                    put({{one, *of_one + change}, {other, *of_other - change}});
                }};
        const std::size_t first = candidates_.size();
        for (const Stretch& stretch : stretches_of(rules_, concerned, way)) {
            const auto change = smallest_in(stretch, yen_step);
            if (!change) continue;
            way.go_to(*change);
            Candidate candidate;
            candidate.set = {{one, *of_one + *change}, {other, *of_other - *change}};
            candidate.yen = 2 * std::abs(*change);
            candidate.unlikely = unlikeliness(one, *change) + unlikeliness(other, -*change);
            keep_if_good(std::move(candidate), concerned);
        }
        prefer_steps(first);
        put({{one, *of_one}, {other, *of_other}});
    }

    void try_hires() {
        const auto hires = number_of(hires_);
        const auto concerned = musts_that_read({hires_});
        if (!hires || !can_mend(concerned)) return;
        Way way{.from = -*hires,
                .to = people_max - *hires,
                .facts = {hires_},
                .moves_years = false,
                .go_to = [&](std::int64_t change) { rules_.set_fact(hires_, *hires + change); }};
        for (const Stretch& stretch : stretches_of(rules_, concerned, way)) {
            const auto change = smallest_in(stretch, 1);
            if (!change) continue;
            way.go_to(*change);
            Candidate candidate;
            candidate.set = {{hires_, *hires + *change}};
            candidate.rest = std::abs(*change);
            keep_if_good(std::move(candidate), concerned);
        }
        rules_.set_fact(hires_, *hires);
    }

    // ── dates: the days at which a rule can turn are other dates, the days beside them, and the
    // ends of fiscal years

    std::optional<Date> date_of(FactNumber fact) const {
        const auto* text = std::get_if<std::string>(&plan_.facts[fact]);
        return text ? Date::from_text(*text) : std::nullopt;
    }

    std::vector<Date> turning_days() const {
        std::set<Date> known(rules_.dates_in_formulas().begin(), rules_.dates_in_formulas().end());
        for (FactNumber fact = 0; fact < plan_.facts.size(); ++fact) {
            if (rules_.kind_of(fact) != FactKind::Date) continue;
            if (const auto date = date_of(fact)) known.insert(*date);
        }
        std::set<Date> days;
        for (const Date& date : known) {
            for (const Date& day : {date, date.fiscal_year_end(-1), date.fiscal_year_end(0),
                                    date.fiscal_year_end(1), date.fiscal_year_end(2)}) {
                for (const int beside : {-1, 0, 1}) {
                    const auto turned = Date::from_text(day.plus_days(beside).text());
                    if (turned) days.insert(*turned);
                }
            }
        }
        return {days.begin(), days.end()};
    }

    static std::vector<Date> nearest(std::vector<Date> days, const Date& to, std::size_t count) {
        std::stable_sort(days.begin(), days.end(), [&](const Date& a, const Date& b) {
            return std::abs(a.days_since(to)) < std::abs(b.days_since(to));
        });
        if (days.size() > count) days.erase(days.begin() + static_cast<long>(count), days.end());
        return days;
    }

    void try_dates() {
        const std::vector<Date> days = turning_days();
        for (const std::string_view name : dates) {
            const FactNumber fact = *rules_.fact_number(name);
            const auto date = date_of(fact);
            const auto concerned = musts_that_read({fact});
            if (!date || !can_mend(concerned)) continue;
            for (const Date& day : nearest(days, *date, dates_tried_max)) {
                try_days({{fact, *date, day}}, concerned);
            }
        }
        for (std::size_t i = 0; i < dates.size(); ++i) {
            for (std::size_t j = i + 1; j < dates.size(); ++j) {
                try_two_dates(*rules_.fact_number(dates[i]), *rules_.fact_number(dates[j]), days);
            }
        }
    }

    void try_two_dates(FactNumber one, FactNumber other, const std::vector<Date>& days) {
        const auto date_one = date_of(one);
        const auto date_other = date_of(other);
        const auto concerned = musts_that_read({one, other});
        if (!date_one || !date_other || !can_mend(concerned)) return;
        for (const Date& day_one : nearest(days, *date_one, dates_tried_in_pairs_max)) {
            for (const Date& day_other : nearest(days, *date_other, dates_tried_in_pairs_max)) {
                try_days({{one, *date_one, day_one}, {other, *date_other, day_other}}, concerned);
            }
        }
    }

    struct MovedDate {
        FactNumber fact;
        Date from, to;
    };

    void try_days(const std::vector<MovedDate>& moved, const std::vector<std::size_t>& concerned) {
        Candidate candidate;
        for (const MovedDate& date : moved) {
            if (date.from == date.to) return;
            candidate.set.emplace_back(date.fact, date.to.text());
            candidate.rest += std::abs(date.to.days_since(date.from));
        }
        for (const MovedDate& date : moved) rules_.set_fact(date.fact, date.to.text());
        keep_if_good(std::move(candidate), concerned);
        for (const MovedDate& date : moved) rules_.set_fact(date.fact, date.from.text());
    }

    // ── what a change does, with the rules standing at it

    void keep_if_good(Candidate candidate, const std::vector<std::size_t>& concerned) {
        bool some_fail = false;
        bool some_open = false;
        for (const std::size_t rule : musts_) {
            const bool is_concerned =
                std::find(concerned.begin(), concerned.end(), rule) != concerned.end();
            const FindingState now = is_concerned ? rules_.work_out(rule).state : before(rule);
            if (now == FindingState::Pass && before(rule) == FindingState::Fail) {
                candidate.fixes.push_back(rule);
            }
            const bool is_worse = now == FindingState::Fail
                                      ? before(rule) != FindingState::Fail
                                      : now == FindingState::Unknown && before(rule) != now;
            if (is_worse) return;
            some_fail = some_fail || now == FindingState::Fail;
            some_open = some_open || now == FindingState::Unknown;
        }
        if (candidate.fixes.empty()) return;
        candidate.verdict = some_fail   ? Verdict::NotYet
                            : some_open ? Verdict::Open
                                        : Verdict::Complete;
        candidates_.push_back(std::move(candidate));
    }

    PreparedRules& rules_;
    const AssessedPlan& plan_;
    std::vector<std::size_t> musts_;
    std::vector<FactNumber> sources_;
    FactNumber hires_ = 0;
    std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<MendingChange> mending_changes(PreparedRules& rules, const AssessedPlan& plan) {
    return NearestSearch(rules, plan).run();
}

}  // namespace madoguchi::domain
