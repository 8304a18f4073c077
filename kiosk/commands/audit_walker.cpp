#include "kiosk/commands/audit_walker.h"

#include <algorithm>

#include "platform/text_conversion.h"

namespace madoguchi::commands {

Walker::Walker(const WalkStage& stage, const WalkOptions& options)
    : stage_(stage), options_(options) {
    look_again();
}

void Walker::speak(bool is_speaking) {
    if (stage_.speak) stage_.speak(is_speaking);
}

bool Walker::befall(Mishap mishap) {
    if (stage_.befall) stage_.befall(mishap, true);
    return static_cast<bool>(stage_.befall);
}

void Walker::undo(Mishap mishap) { stage_.befall(mishap, false); }

Result<void> Walker::outcome() const {
    if (missed_.empty()) return {};
    return Problem{ProblemKind::Refused, "the walk did not come to " + missed_, "",
                   "see kiosk/commands/audit_walk.h"};
}

void Walker::miss(const std::string& place) { missed_ += (missed_.empty() ? "" : "; ") + place; }

void Walker::expect(bool is_so, const std::string& place) {
    if (!is_so) miss(place);
}

void Walker::audit_parts(const std::string& place) {
    audit(place);
    constexpr int parts_max = 60;
    for (int part = 1; part < parts_max && can_turn_on(); ++part) {
        ask(session::TurnPart{visit().place.part + 1});
        audit(place + " part " + std::to_string(part + 1));
    }
}

bool Walker::can_turn_on() const {
    const auto& nodes = stage_.nodes.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
        return node.tappable && node.key.ends_with("common.next-page");
    });
}

void Walker::audit_writing(const domain::FieldRef& field) {
    ask(session::GoToField{field});
    ask(session::FocusField{field});
    const std::string place = "writing " + std::string(domain::info_of(field.field).name);
    expect(session().typing() != nullptr, place);
    audit(place);
    ask(session::LeaveField{});
    ask(session::GoBack{});
}

void Walker::audit_sheet(session::Sheet sheet, const std::string& place,
                         const std::string& subject) {
    ask(session::OpenSheet{sheet, subject});
    expect(session().sheet() == sheet, place);
    audit(place);
    ask(session::CloseSheet{});
}

void Walker::audit_told(session::Notice notice, const std::string& what) {
    const session::Toast* toast = session().toast();
    expect(toast != nullptr && toast->notice == notice, "what is told: " + what);
    audit("told: " + what);
}

void Walker::type(std::string_view text) {
    while (!text.empty()) {
        const std::size_t bytes = platform::bytes_of_letters(text, 1);
        ask(session::TypeText{std::string(text.substr(0, bytes))});
        text.remove_prefix(bytes);
    }
}

void Walker::type_anew(std::string_view text) {
    ask(session::PressEditKey{session::EditKey::EraseAll});
    type(text);
}

void Walker::look_again() {
    ask(session::ChooseLanguage{options_.appearance.language});
    ask(session::SetTextScale{options_.appearance.text_scale});
    if (session().appearance().high_contrast != options_.appearance.high_contrast) {
        ask(session::ToggleContrast{});
    }
}

void Walker::start_visit() {
    ask(session::StartVisit{});
    look_again();
}

void Walker::end_visit() {
    if (session().visit() != nullptr) ask(session::EndVisit{});
    look_again();
}

void Walker::unlock_the_desk() {
    if (session().screen() != session::ScreenId::StaffUnlock) ask(session::OpenStaffUnlock{});
    ask(session::FocusField{session::StaffPin{}});
    ask(session::TypeText{options_.clerks_pin});
    ask(session::UnlockStaff{});
    expect(session().staff().unlocked, "the staff desk");
    look_again();
}

bool Walker::reopen(const std::string& visit) {
    ask(session::ReopenVisit{visit});
    expect(session().visit() != nullptr, "the visit that was put aside");
    if (session().visit() == nullptr) return false;
    look_again();
    return true;
}

}  // namespace madoguchi::commands
