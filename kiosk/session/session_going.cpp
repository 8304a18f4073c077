// Going about: from page to page, to a field, and how the screen looks.
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "kiosk/session/session.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::session {

namespace {

constexpr std::array<double, 4> text_scales{1.0, 1.25, 1.5, 2.5};

PageRef page_at(const Place& place) { return {place.screen, place.page}; }

bool lies_over_others(Sheet sheet) { return sheet == Sheet::Language || sheet == Sheet::StaffCall; }

}  // namespace

bool is_text_scale(double scale) {
    return std::find(text_scales.begin(), text_scales.end(), scale) != text_scales.end();
}

void Session::go_to(const PageRef& page) {
    leave_typing();
    screen_ = page.screen;
    close_sheets();
    if (!visit_) return;
    Place& place = visit_->place;
    place.screen = page.screen;
    place.page = page.page;
    place.part = 0;
    place.field.reset();
    visit_->canvas.moving_note.clear();
    if (const auto step = step_on(page.screen)) place.furthest = std::max(place.furthest, *step);
    place_changed();
}

void Session::on(const StartVisit&) {
    if (visit_) return;
    domain::Application plan;
    plan.id = services_.uuids.next();
    plan.language = appearance_.language;
    open_visit(std::move(plan), Place{});
    place_changed();
}

// The first press shows what is missing on the page; a second one goes on all the same.
bool Session::show_missing_answers() {
    const auto missing = missing_answers(visit_->plan, page_at(visit_->place));
    bool shown_before = true;
    for (const domain::FieldRef& field : missing) {
        if (!error_of(*visit_, field)) {
            if (shown_before) visit_->place.field = field;  // Brought into view
            shown_before = false;
            visit_->errors.emplace_back(field, fault_or_missing(field));
        }
    }
    return !missing.empty() && !shown_before;
}

bool Session::is_missing(const domain::FieldRef& field) const {
    const auto missing = missing_answers(visit_->plan, page_at(visit_->place));
    return std::find(missing.begin(), missing.end(), field) != missing.end();
}

FieldError Session::fault_or_missing(const domain::FieldRef& field) const {
    const domain::Answer answer = domain::read_answer(visit_->plan, field);
    if (const auto fault = fault_of(field.field, answer)) return *fault;
    const bool is_choice = domain::info_of(field.field).kind == domain::AnswerKind::Choice;
    return is_choice ? FieldError::NothingChosen : FieldError::Missing;
}

void Session::on(const GoNext&) {
    if (!visit_) return;
    leave_typing();
    const bool is_plan_of_money = page_at(visit_->place) == PageRef{ScreenId::Money, 0};
    if (is_plan_of_money) confirm_sources();
    go_on();
}

void Session::go_on() {
    if (visit_->return_to) {
        const Place back = *visit_->return_to;
        visit_->return_to.reset();
        go_to(page_at(back));
        visit_->place.part = back.part;
        return;
    }
    if (visit_->place.screen == ScreenId::Block) {
        const std::size_t position = position_of(visit_->place.block);
        if (position + 1 == domain::block_count) return go_to(whole_canvas());
        return on(OpenBlock{block_at(position + 1)});
    }
    if (show_missing_answers()) return;
    if (const auto next = page_after(page_at(visit_->place), town_questions().size())) go_to(*next);
}

void Session::on(const GoBack&) {
    if (!visit_) return;
    leave_typing();
    if (visit_->return_to) return go_on();
    if (visit_->place.screen == ScreenId::Block) {
        const std::size_t position = position_of(visit_->place.block);
        if (position == 0) return go_to(whole_canvas());
        return on(OpenBlock{block_at(position - 1)});
    }
    if (const auto before = page_before(page_at(visit_->place), town_questions().size())) {
        go_to(*before);
    } else {
        on(OpenSheet{Sheet::Leave, ""});  // Before the first page lies only the way out
    }
}

void Session::on(const GoToStep& asked) {
    if (!visit_ || asked.step > visit_->place.furthest) return;
    visit_->return_to.reset();
    go_to({screen_for(asked.step), 0});
}

void Session::on(const GoToField& asked) {
    if (!visit_) return;
    const Place here = visit_->place;
    const domain::FieldInfo& info = domain::info_of(asked.field.field);
    go_to(page_of(asked.field.field));
    visit_->return_to = here;
    const bool is_written =
        info.kind != domain::AnswerKind::Choice && info.kind != domain::AnswerKind::YesNo;
    // A field of a list without an item asks for the list: there is nothing to write in yet.
    const bool is_listed = !asked.field.item.empty() || !asks_per_item(asked.field.field);
    if (is_written && is_listed) on(FocusField{asked.field});
    visit_->place.field = asked.field;
}

void Session::on(const GoToPlace& asked) {
    if (!visit_) return;
    const Place here = visit_->place;
    if (const auto block = domain::block_of(asked.place)) {
        visit_->canvas.moving_note.clear();
        on(OpenBlock{*block});
    } else if (const auto step = domain::step_of(asked.place)) {
        go_to({screen_for(*step), 0});
    } else {
        return;
    }
    visit_->return_to = here;
}

void Session::on(const TurnPart& asked) {
    if (!visit_ || asked.part == visit_->place.part) return;
    visit_->place.part = std::max(0, asked.part);
    // Led to a choice, the visitor may turn away from it again.
    if (!visit_->typing) visit_->place.field.reset();
    place_changed();
}

void Session::on(const OpenMoneyPage& asked) {
    if (!visit_) return;
    const Place here = visit_->place;
    go_to({ScreenId::Money, static_cast<int>(asked.page)});
    visit_->return_to = here;
}

void Session::on(const OpenBlock& asked) {
    if (!visit_) return;
    if (!visit_->canvas.moving_note.empty()) return on(MoveNoteTo{asked.block});
    go_to({ScreenId::Block, 0});
    visit_->place.block = asked.block;
    visit_->canvas.selected_note.clear();
    visit_->canvas.question = 0;
}

void Session::on(const ShowWholeCanvas&) {
    if (visit_) go_to(whole_canvas());
}

void Session::on(const ChooseLanguage& asked) {
    appearance_.language = asked.language;
    if (sheet_ == Sheet::Language) take_sheet_away();
    if (!visit_) return;
    visit_->plan.language = asked.language;
    tell_example_in(asked.language);
    plan_changed();
}

void Session::on(const CycleTextScale&) {
    const auto* at = std::find(text_scales.begin(), text_scales.end(), appearance_.text_scale);
    const bool is_last = at == text_scales.end() || at + 1 == text_scales.end();
    appearance_.text_scale = is_last ? text_scales.front() : *(at + 1);
    tell(Notice::TextScaleNow,
         {{"percent", std::to_string(static_cast<int>(appearance_.text_scale * 100))}});
    give_time_anew();
}

void Session::on(const SetTextScale& asked) {
    appearance_.text_scale = asked.scale;
    give_time_anew();
}

void Session::on(const ToggleContrast&) { appearance_.high_contrast = !appearance_.high_contrast; }

void Session::on(const OpenSheet& asked) {
    if (visit_ && asked.sheet == Sheet::SubmitQuestion && !may_submit()) return;
    // Another language in the middle of a word: field, text and what is not yet converted stay.
    if (!lies_over_others(asked.sheet)) leave_typing();
    put_sheet(asked.sheet, asked.subject);
}

void Session::on(const CloseSheet&) {
    if (!lies_over_others(sheet_)) leave_typing();
    take_sheet_away();
}

// One that is open already comes to the top: what lay over it is gone.
void Session::put_sheet(Sheet sheet, std::string subject) {
    while (lies_over_others(sheet) && is_sheet_open(sheet)) take_sheet_away();
    if (lies_over_others(sheet) && sheet_ != Sheet::None) {
        sheets_below_.emplace_back(sheet_, std::move(sheet_subject_));
    }
    sheet_ = sheet;
    sheet_subject_ = std::move(subject);
}

// Back to the sheet or the question it lay on.
void Session::take_sheet_away() {
    sheet_ = Sheet::None;
    sheet_subject_.clear();
    if (sheets_below_.empty()) return;
    std::tie(sheet_, sheet_subject_) = std::move(sheets_below_.back());
    sheets_below_.pop_back();
}

void Session::close_sheets() {
    sheets_below_.clear();
    take_sheet_away();
}

bool Session::is_sheet_open(Sheet sheet) const {
    return sheet_ == sheet ||
           std::any_of(sheets_below_.begin(), sheets_below_.end(),
                       [sheet](const auto& below) { return below.first == sheet; });
}

}  // namespace madoguchi::session
