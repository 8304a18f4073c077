#include "kiosk/domain/bank_questions.h"

#include <algorithm>
#include <array>

#include "kiosk/domain/assessment_parts.h"
#include "kiosk/domain/money_sums.h"

namespace madoguchi::domain {

namespace {

constexpr std::size_t effect_years = 7;
constexpr std::array<int, 3> sales_drops{10, 20, 30};

using Questions = std::vector<BankQuestion>;

BankQuestion asking(BankAsks asks) { return {.asks = asks, .year = {}, .amount = {}, .value = {}}; }

// ── what is open

bool has_open_terms(const Money& money) {
    const Sources& sources = money.sources;
    const bool has_loan = (sources.loan_regional && sources.loan_regional->amount() > 0) ||
                          (sources.loan_policy && sources.loan_policy->amount() > 0);
    const LoanTerms& loan = money.loan;
    const bool is_open =
        !loan.annual_rate_thousandths || !loan.years || !loan.grace_years || !loan.repayment;
    const bool is_by_hand =
        !money.years.empty() && std::all_of(money.years.begin(), money.years.end(),
                                            [](const PlanYear& year) { return year.repayment; });
    return has_loan && is_open && !is_by_hand;
}

void ask_for_what_is_open(Questions& questions, const Money& money) {
    if (money.costs.empty() || !sum_of_costs(money.costs).whole()) {
        questions.push_back(asking(BankAsks::CostsUnknown));
    }
    if (!money.sources.public_grant) questions.push_back(asking(BankAsks::GrantUnknown));
    Sources others = money.sources;
    others.public_grant = Yen(0);
    if (!sum_of_sources(others).whole()) questions.push_back(asking(BankAsks::SourcesUnknown));
    for (std::size_t i = 0; i < effect_years; ++i) {
        if (i < money.years.size() && left_over(money.years[i])) continue;
        BankQuestion question = asking(BankAsks::YearsUnknown);
        question.year = static_cast<int>(i) + 1;
        questions.push_back(question);
        break;
    }
    if (has_open_terms(money)) questions.push_back(asking(BankAsks::TermsUnknown));
}

// ── what the years say

void ask_about_shortfall(Questions& questions, const Repayment& repayment) {
    for (const RepaymentYear& year : repayment.years) {
        if (year.covered != false || !year.left) continue;
        BankQuestion question = asking(BankAsks::Shortfall);
        question.year = year.year;
        question.amount = Yen(-*year.left);
        questions.push_back(question);
        return;
    }
}

void ask_about_minus(Questions& questions, const Repayment& repayment) {
    const RepaymentYear* worst = nullptr;
    for (const RepaymentYear& year : repayment.years) {
        if (!year.cash_flow || *year.cash_flow >= 0) continue;
        if (!worst || *year.cash_flow < *worst->cash_flow) worst = &year;
    }
    if (!worst) return;
    BankQuestion question = asking(BankAsks::MinusYear);
    question.year = worst->year;
    question.amount = Yen(-*worst->cash_flow);
    questions.push_back(question);
}

void ask_about_cover(Questions& questions, const Repayment& repayment) {
    const RepaymentYear* thinnest = nullptr;
    for (const RepaymentYear& year : repayment.years) {
        const auto cover = cover_hundredths(year);
        if (!cover || year.covered != true) continue;
        if (!thinnest || *cover < *cover_hundredths(*thinnest)) thinnest = &year;
    }
    if (!thinnest) return;
    BankQuestion question = asking(BankAsks::ThinCover);
    question.year = thinnest->year;
    question.value = cover_hundredths(*thinnest);
    questions.push_back(question);
}

void ask_about_payback(Questions& questions, const Repayment& repayment) {
    const bool is_known = !repayment.years.empty() &&
                          std::all_of(repayment.years.begin(), repayment.years.end(),
                                      [](const auto& year) { return year.cash_flow.has_value(); });
    if (!is_known || repayment.years.size() < effect_years) return;
    BankQuestion question =
        asking(repayment.payback_year ? BankAsks::LatePayback : BankAsks::NoPayback);
    question.year = repayment.payback_year;
    questions.push_back(question);
}

// The first year that a drop of sales breaks, when the plan as it is covers every year.
std::optional<int> first_broken_year(const Money& money, const Repayment& repayment, int percent) {
    const std::size_t count = std::min(money.years.size(), repayment.years.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& income = money.years[i].income;
        const RepaymentYear& year = repayment.years[i];
        if (!income || !year.left) return std::nullopt;
        // Sales are rounded down, so what is lost is rounded up.
        const std::int64_t lost = (income->amount() * percent + 99) / 100;
        if (*year.left - lost <= 0) return year.year;
    }
    return std::nullopt;
}

void ask_about_stress(Questions& questions, const Money& money, const Repayment& repayment) {
    if (repayment.first_shortfall_year) return;
    for (const int percent : sales_drops) {
        const auto year = first_broken_year(money, repayment, percent);
        if (!year) continue;
        BankQuestion question = asking(BankAsks::Stress);
        question.year = year;
        question.value = percent;
        questions.push_back(question);
        return;
    }
}

// ── what the sales say

void ask_about_growth(Questions& questions, const std::vector<PlanYear>& years) {
    BankQuestion fastest = asking(BankAsks::FastGrowth);
    std::size_t alike = years.empty() || !years.front().income ? 0 : 1;
    bool is_flat = false;
    for (std::size_t i = 1; i < years.size(); ++i) {
        const auto& before = years[i - 1].income;
        const auto& now = years[i].income;
        if (!before || !now || before->amount() == 0) continue;
        const std::int64_t percent = (now->amount() - before->amount()) * 100 / before->amount();
        if (percent > fastest.value.value_or(0)) {
            fastest.value = percent;
            fastest.year = static_cast<int>(i) + 1;
        }
        alike = *before == *now ? alike + 1 : 1;
        is_flat = is_flat || alike >= 3;
    }
    if (fastest.value) questions.push_back(fastest);
    if (is_flat) questions.push_back(asking(BankAsks::FlatSales));
}

// ── what the start costs

void ask_about_the_start(Questions& questions, const Money& money) {
    const auto balance = balance_of(money);
    if (balance && *balance < Yen(0)) {
        BankQuestion question = asking(BankAsks::MoneyShort);
        question.amount = Yen(-balance->amount());
        questions.push_back(question);
    }
    const auto all = sum_of_sources(money.sources).whole();
    if (all && all->amount() > 0 && money.sources.own_funds) {
        BankQuestion question = asking(BankAsks::SmallOwn);
        question.value = floor_of(100 * money.sources.own_funds->amount(), all->amount());
        questions.push_back(question);
    }
    const CostLine* largest = nullptr;
    for (const CostLine& line : money.costs) {
        if (line.yen && (!largest || *line.yen > *largest->yen)) largest = &line;
    }
    if (!largest || largest->yen->amount() == 0) return;
    BankQuestion question = asking(BankAsks::LargestCost);
    question.amount = largest->yen;
    questions.push_back(question);
}

}  // namespace

std::optional<std::int64_t> cover_hundredths(const RepaymentYear& year) {
    if (!year.cash_flow || !year.repayment || *year.repayment <= 0) return std::nullopt;
    return floor_of(100 * *year.cash_flow, *year.repayment);
}

std::vector<BankQuestion> bank_questions(const Application& plan, const Assessment& assessment) {
    Questions questions;
    ask_for_what_is_open(questions, plan.money);
    ask_about_shortfall(questions, assessment.repayment);
    ask_about_minus(questions, assessment.repayment);
    ask_about_cover(questions, assessment.repayment);
    ask_about_payback(questions, assessment.repayment);
    ask_about_stress(questions, plan.money, assessment.repayment);
    ask_about_growth(questions, plan.money.years);
    ask_about_the_start(questions, plan.money);
    std::stable_sort(questions.begin(), questions.end(),
                     [](const auto& a, const auto& b) { return a.asks < b.asks; });
    if (questions.size() > bank_questions_max) questions.resize(bank_questions_max);
    return questions;
}

}  // namespace madoguchi::domain
