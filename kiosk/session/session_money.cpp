// The money plan's own taps: filling years, fitting own money, the sales helper, "what if".
#include <algorithm>
#include <charconv>

#include "kiosk/domain/money_sums.h"
#include "kiosk/session/session.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::session {

using domain::Field;
using domain::FieldRef;
using domain::Yen;

namespace {

constexpr std::size_t sales_letters_max = 16;

bool is_open(const Visit& visit, const FieldRef& field) {
    const bool is_unfinished =
        std::any_of(visit.unfinished_texts.begin(), visit.unfinished_texts.end(),
                    [&field](const auto& text) { return text.first == field; });
    return !is_unfinished &&
           std::holds_alternative<std::monostate>(domain::read_answer(visit.plan, field));
}

}  // namespace

// Going on from the money plan says of every source left empty that there is none of it.
void Session::confirm_sources() {
    std::vector<FieldRef> open;
    for (int i = static_cast<int>(Field::SourcePublicGrant);
         i <= static_cast<int>(Field::SourceOtherFunds); ++i) {
        const FieldRef field{static_cast<Field>(i), {}};
        if (is_open(*visit_, field)) open.push_back(field);
    }
    if (open.empty()) return;
    remember_for_undo();
    for (const FieldRef& field : open) {
        static_cast<void>(domain::write_answer(visit_->plan, field, std::int64_t{0}));
    }
    tell(Notice::SourcesZero, {{"count", std::to_string(open.size())}}, true);
    plan_changed();
}

// A line that was only touched on the plan's page is none: it would leave the sum unknown.
void Session::drop_cost_if_empty(const std::string& id) {
    const bool is_plan = visit_->place.screen == ScreenId::Money && visit_->place.page == 0;
    if (!is_plan || !is_open(*visit_, {Field::CostYen, id})) return;
    auto& costs = visit_->plan.money.costs;
    const auto dropped = std::erase_if(costs, [&id](const domain::CostLine& line) {
        return line.id == id && is_blank(line.name) && !line.counted &&
               !line.research_by_university;
    });
    if (dropped == 0) return;
    if (costs.empty()) visit_->plan.costs_answered = false;
    plan_changed();
}

void Session::on(const GrowYears& asked) {
    if (!visit_) return;
    leave_typing();
    close_sheets();
    auto grown = domain::grown_years(visit_->plan.money.years, asked.growth);
    if (const int* year = std::get_if<int>(&grown)) {
        return tell(Notice::YearTooLarge, {{"count", std::to_string(*year)}});
    }
    remember_for_undo();
    visit_->plan.money.years = std::get<std::vector<domain::PlanYear>>(std::move(grown));
    visit_->plan.years_answered = true;
    tell(Notice::YearsFilled, {}, true);
    plan_changed();
}

void Session::on(const AddToAmount& asked) {
    Typing* typing = visit_ && visit_->typing ? &*visit_->typing : nullptr;
    const auto* field = typing ? std::get_if<FieldRef>(&typing->target) : nullptr;
    if (!field || domain::info_of(field->field).kind != domain::AnswerKind::Yen) return;
    const domain::Answer answer = domain::read_answer(visit_->plan, *field);
    const auto* now = std::get_if<std::int64_t>(&answer);
    const std::int64_t sum =
        std::clamp<std::int64_t>((now ? *now : 0) + asked.yen, 0, Yen::input_max);
    typing->editor.erase_all();
    static_cast<void>(typing->editor.write(written(field->field, sum)));
    store_typed_text(*typing);
}

void Session::on(const FitOwnFunds&) {
    if (!visit_) return;
    leave_typing();
    const auto own = domain::own_funds_that_fit(visit_->plan.money);
    if (!own) return;
    remember_for_undo();
    visit_->plan.money.sources.own_funds = *own;
    std::erase_if(visit_->unfinished_texts,
                  [](const auto& text) { return text.first.field == Field::SourceOwnFunds; });
    std::erase_if(visit_->errors,
                  [](const auto& error) { return error.first.field == Field::SourceOwnFunds; });
    tell(Notice::OwnFitted, {}, true);
    plan_changed();
}

// ── the sales helper

void Session::write_sales_figure(const SalesBox& box) {
    const bool is_box = box.index >= 0 && box.index < static_cast<int>(domain::sales_figures_max);
    if (!visit_ || !is_box) return;
    const auto& text = visit_->sales.figures[static_cast<std::size_t>(box.index)];
    visit_->typing =
        Typing{box, TextEditor(text, sales_letters_max), Keyboard::Number, tray_wanted_};
}

void Session::on(const ChooseTrade& asked) {
    if (!visit_ || visit_->sales.trade == asked.trade) return;
    leave_typing();
    visit_->sales = SalesHelp{.trade = asked.trade, .figures = {}};
}

void Session::on(const TakeSales&) {
    int year = 0;
    std::from_chars(sheet_subject_.data(), sheet_subject_.data() + sheet_subject_.size(), year);
    const bool is_year = year >= 1 && year <= static_cast<int>(domain::years_max);
    const auto sales = visit_ ? sales_now(visit_->sales).yen : std::nullopt;
    if (!is_year || !sales) return;
    leave_typing();
    remember_for_undo();
    const FieldRef income{Field::YearIncome, sheet_subject_};
    if (!domain::write_answer(visit_->plan, income, sales->amount()).ok()) return;
    close_sheets();
    tell(Notice::SalesTaken, {}, true);
    plan_changed();
}

// ── "what if", worked out beside the frame like the assessment itself

void Session::on(const ChooseStress& asked) {
    if (!visit_) return;
    visit_->stress.asked = asked.stress;
    if (!stressing_ && is_stress_outdated()) start_stress();
}

// Only a stress that is asked about is worked out, on the very plan that is assessed.
bool Session::is_stress_outdated() const {
    const StressView& view = visit_->stress;
    const bool is_assessed = visit_->assessment && visit_->version_assessed == visit_->version;
    if (!is_assessed || !pack_ || view.asked == domain::Stress{}) return false;
    return view.version_answered != visit_->version_assessed || view.answered != view.asked;
}

void Session::start_stress() {
    stressing_ = true;
    services_.jobs.start(platform::Lane::Compute, [plan = visit_->plan, pack = pack_,
                                                   overlays = overlays_, town = town_,
                                                   id = visit_->id, version = visit_->version,
                                                   stress = visit_->stress.asked] {
        domain::Assessor assessor(*pack, overlays);
        const auto as_planned = assessor.assess(plan, town, domain::NearestChanges::Skip);
        const auto changed =
            assessor.assess(domain::stressed(plan, stress), town, domain::NearestChanges::Skip);
        auto outcome =
            std::make_shared<domain::StressOutcome>(domain::stress_outcome(as_planned, changed));
        return Arrival([outcome, id, version, stress](Session& session) {
            session.stress_made(id, version, stress, outcome);
        });
    });
}

void Session::stress_made(const std::string& visit, std::uint64_t version,
                          const domain::Stress& stress,
                          std::shared_ptr<const domain::StressOutcome> outcome) {
    stressing_ = false;
    if (!visit_ || visit_->id != visit) return;
    visit_->stress.outcome = std::move(outcome);
    visit_->stress.answered = stress;
    visit_->stress.version_answered = version;
    if (is_stress_outdated()) start_stress();
}

}  // namespace madoguchi::session
