#include "kiosk/screens/staff_words.h"

#include <algorithm>

#include "kiosk/screens/category.h"

namespace madoguchi::screens {

using db::ApplicationState;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;
using ui::Words;

namespace {

constexpr float tile_size = 36;
constexpr float tile_radius = 10;

Tone tint_of(std::string_view category) {
    if (category == "I") return Tone::NoteViolet;
    if (category == "II") return Tone::Kaki100;
    if (category == "III") return Tone::Ai100;
    if (category == "IV") return Tone::Matsu100;
    return Tone::Paper2;
}

}  // namespace

TextId words_of(ApplicationState state) {
    switch (state) {
        case ApplicationState::New:
            return TextId::staff_state_new;
        case ApplicationState::Reading:
            return TextId::staff_state_reading;
        case ApplicationState::Talking:
            return TextId::staff_state_talking;
        case ApplicationState::Changes:
            return TextId::staff_state_changes;
        case ApplicationState::Sent:
            return TextId::staff_state_sent;
        case ApplicationState::Adopted:
            break;
    }
    return TextId::staff_state_adopted;
}

ui::Tag tag_of(ApplicationState state) {
    const TextId words = words_of(state);
    switch (state) {
        case ApplicationState::New:
            return {words, ui::TagKind::Info, ui::Icon::Star};
        case ApplicationState::Reading:
            return {words, ui::TagKind::Info, ui::Icon::Eye};
        case ApplicationState::Talking:
            return {words, ui::TagKind::Wait, ui::Icon::Chat};
        case ApplicationState::Changes:
            return {words, ui::TagKind::Fail, ui::Icon::Pencil};
        case ApplicationState::Sent:
            return {words, ui::TagKind::Pass, ui::Icon::Send};
        case ApplicationState::Adopted:
            break;
    }
    return {words, ui::TagKind::Pass, ui::Icon::Check};
}

Words when_words(Ui& ui, const Session& session, std::int64_t utc_ms) {
    const auto then = session::wall_clock(utc_ms);
    const auto now = session::wall_clock(session.now_ms());
    if (!then || !now) return {};
    const Words time = ui.formats().time_of_day(then->hour, then->minute);
    if (then->day == now->day) return ui.words(TextId::staff_today, {{"time", time}});
    if (then->day == now->day.plus_days(-1)) {
        return ui.words(TextId::staff_yesterday, {{"time", time}});
    }
    return ui.formats().date(then->day);
}

Words moment_words(Ui& ui, std::int64_t utc_ms) {
    const auto then = session::wall_clock(utc_ms);
    if (!then) return {};
    return ui.words(TextId::staff_moment,
                    {{"date", ui.formats().date(then->day)},
                     {"time", ui.formats().time_of_day(then->hour, then->minute)}});
}

void category_tile(Ui& ui, const Rect& rect, std::string_view category) {
    const float side = ui.scaled(tile_size);
    const Rect tile = rect.centered({side, side});
    const auto all = categories();
    const auto found = std::find_if(all.begin(), all.end(), [category](const Category& known) {
        return known.word == category;
    });
    ui::tinted_area(ui, tile, tint_of(category), tile_radius);
    ui::text(
        ui, tile, Words::figure(found == all.end() ? "—" : found->numeral),
        {.style = ui::TypeStyle::Label, .align = ui::Align::Center, .place = ui::Place::Middle},
        "category");
}

std::vector<ui::CheckState> check_states(const std::vector<domain::GroupState>& groups) {
    std::vector<ui::CheckState> states;
    for (const domain::GroupState group : groups) {
        switch (group) {
            case domain::GroupState::Pass:
                states.push_back(ui::CheckState::Pass);
                break;
            case domain::GroupState::Unknown:
                states.push_back(ui::CheckState::NotYet);
                break;
            case domain::GroupState::Fail:
                states.push_back(ui::CheckState::Fail);
                break;
            case domain::GroupState::AskTheDesk:
                states.push_back(ui::CheckState::ByPeople);
                break;
            case domain::GroupState::Advice:
                break;  // Advice is no condition
        }
    }
    return states;
}

std::vector<domain::GroupState> group_states(const domain::Assessment& assessment) {
    std::vector<domain::GroupState> states;
    for (const domain::GroupFinding& group : assessment.groups) states.push_back(group.state);
    return states;
}

DeskText::DeskText(const session::StaffDesk& desk, const session::InputTarget& target,
                   std::string otherwise)
    : text_(std::move(otherwise)), caret_(text_.size()) {
    if (!desk.typing || desk.typing->target != target) return;
    const session::TextEditor& editor = desk.typing->editor;
    is_written_ = true;
    text_ = editor.shown();
    const std::size_t composed = editor.composition().shown().size();
    caret_ = editor.caret() + composed;
    if (composed > 0) composition_ = {editor.caret(), editor.caret() + composed};
    if (editor.has_selection()) {
        selection_ = {std::min(editor.caret(), editor.anchor()),
                      std::max(editor.caret(), editor.anchor())};
    }
}

ui::FieldContent DeskText::content() const {
    return {.text = text_, .caret = caret_, .selection = selection_, .composition = composition_};
}

}  // namespace madoguchi::screens
