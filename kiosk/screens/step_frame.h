// What stands around every step of a visit: ground, rail, tiles for language, text size, contrast
// and leaving, the title, the action bar, and the on-screen keyboard while something is written.
// Screens only draw their questions into what is left.
#pragma once

#include <functional>

#include "kiosk/session/intent.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"
#include "text_id.h"

namespace madoguchi::screens {

struct StepFrame {
    ui::Label title = {};
    ui::Label lead = {};    // Not shown while the keyboard is open
    float title_right = 0;  // Room beside the title for chips, in logical pixels
    std::function<void(const ui::Rect&)> draw_title_right = {};
    ui::TypeStyle title_style = ui::TypeStyle::H1;
    ui::TextId listen = ui::TextId::listen_explanation;  // What the control of the voice says
    ui::RailForm rail = ui::RailForm::Wide;

    ui::Label primary = {};  // Empty: 次へ進む
    ui::ButtonKind primary_kind = ui::ButtonKind::Primary;
    ui::Icon primary_icon = ui::Icon::ArrowRight;
    ui::Availability primary_availability = ui::Availability::Ready;
    ui::Label primary_reason = {};
    session::Intent primary_intent = session::GoNext{};
    ui::Label back = {};  // Empty: 戻る
    session::Intent back_intent = session::GoBack{};
    // Where the keyboard opens: over the foot of the screen, with a strip in place of rail and
    // title, or wherever `draw_content` draws it, while rail, title and bar stay.
    enum class Keyboard { AtTheFoot, InTheContent };
    Keyboard keyboard = Keyboard::AtTheFoot;
    // In the middle of the action bar, in place of 「自動で保存しました」.
    std::function<void(const ui::Rect&)> draw_middle = {};
    float middle_least = 0;  // What it cannot do without, in the largest letters
};

// Draws everything in reading order: rail, title, `draw_content` in the rectangle it is given, bar.
// While the keyboard is open that rectangle is what is left between the header strip and the tray.
void draw_step(ui::Ui& ui, const session::Session& session, session::Intents& intents,
               const StepFrame& frame, const std::function<void(const ui::Rect&)>& draw_content);

// 「自動で保存しました」, 「保存しています…」, or why it cannot be saved.
void draw_saved_line(ui::Ui& ui, const session::Session& session, const ui::Rect& rect);

// What a tile for language, text size, contrast or leaving asks for.
void pass_on(ui::AccessTap tap, session::Intents& intents);

ui::Words town_words(ui::Ui& ui, const session::Session& session);
ui::Words service_words(ui::Ui& ui, const session::Session& session);
ui::TextId step_words(domain::Step step);
ui::TextId short_step_words(domain::Step step);

}  // namespace madoguchi::screens
