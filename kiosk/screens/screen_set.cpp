#include "kiosk/screens/screen_set.h"

#include <optional>

#include "kiosk/screens/block_screen.h"
#include "kiosk/screens/canvas_screen.h"
#include "kiosk/screens/eligibility_screen.h"
#include "kiosk/screens/example_sheet.h"
#include "kiosk/screens/idea_screen.h"
#include "kiosk/screens/idle_dialog.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/money_screen.h"
#include "kiosk/screens/partners_screen.h"
#include "kiosk/screens/profile_screen.h"
#include "kiosk/screens/receipt_screen.h"
#include "kiosk/screens/resources_screen.h"
#include "kiosk/screens/review_screen.h"
#include "kiosk/screens/sheets.h"
#include "kiosk/screens/shortcut_keys.h"
#include "kiosk/screens/staff_call.h"
#include "kiosk/screens/staff_detail_screen.h"
#include "kiosk/screens/staff_list_screen.h"
#include "kiosk/screens/staff_town_screen.h"
#include "kiosk/screens/staff_unlock_screen.h"
#include "kiosk/screens/town_keys_sheet.h"
#include "kiosk/screens/welcome_screen.h"

namespace madoguchi::screens {

using session::Intents;
using session::ScreenId;
using session::Session;
using ui::Ui;

namespace {

void draw_what_is_shown(Ui& ui, const Session& session, Intents& intents) {
    switch (session.screen()) {
        case ScreenId::Welcome:
            return draw_welcome_screen(ui, session, intents);
        case ScreenId::Profile:
            return draw_profile_screen(ui, session, intents);
        case ScreenId::Idea:
            return draw_idea_screen(ui, session, intents);
        case ScreenId::Resources:
            return draw_resources_screen(ui, session, intents);
        case ScreenId::Canvas:
            return draw_canvas_screen(ui, session, intents);
        case ScreenId::Block:
            return draw_block_screen(ui, session, intents);
        case ScreenId::Partners:
            return draw_partners_screen(ui, session, intents);
        case ScreenId::Money:
            return draw_money_screen(ui, session, intents);
        case ScreenId::Eligibility:
            return draw_eligibility_screen(ui, session, intents);
        case ScreenId::Review:
            return draw_review_screen(ui, session, intents);
        case ScreenId::Receipt:
            return draw_receipt_screen(ui, session, intents);
        case ScreenId::StaffUnlock:
            return draw_staff_unlock_screen(ui, session, intents);
        case ScreenId::StaffList:
            return draw_staff_list_screen(ui, session, intents);
        case ScreenId::StaffDetail:
            return draw_staff_detail_screen(ui, session, intents);
        case ScreenId::StaffTown:
            return draw_staff_town_screen(ui, session, intents);
    }
}

// Sheets that any screen can open. Those of one screen only are drawn by that screen.
void draw_open_sheet(Ui& ui, const Session& session, Intents& intents) {
    switch (session.sheet()) {
        case session::Sheet::Language:
            return draw_language_sheet(ui, session, intents);
        case session::Sheet::Leave:
            return draw_leave_sheet(ui, session, intents);
        case session::Sheet::EraseQuestion:
            return draw_erase_question(ui, session, intents);
        case session::Sheet::CategoryHelp:
            return draw_category_help(ui, session, intents);
        case session::Sheet::TownKeys:
            return draw_town_keys_sheet(ui, session, intents);
        case session::Sheet::Examples:
            return draw_example_sheet(ui, session, intents);
        case session::Sheet::StaffCall:
            return draw_staff_call(ui, session, intents);
        case session::Sheet::None:
        case session::Sheet::SubmitQuestion:
        case session::Sheet::GroupRules:
        case session::Sheet::YearsAfter:
        case session::Sheet::Sales:
            return;
    }
}

// What tells apart the pages of one screen: each step's own, and the blocks of the canvas.
int page_of(const Session& session) {
    if (!session.visit()) return 0;
    const session::Place& place = session.visit()->place;
    return session.screen() == ScreenId::Block ? static_cast<int>(place.block) : place.page;
}

bool is_covered(const Session& session) {
    return session.sheet() != session::Sheet::None || session.idle_seconds_left();
}

// Esc: back, on every step of a visitor.
void take_back_key(Ui& ui, const Session& session, Intents& intents) {
    if (session.staff().unlocked) return;
    const bool is_on_a_step = session.visit() && session::step_on(session.screen());
    if (is_on_a_step && ui.back_pressed()) intents.push_back(session::GoBack{});
}

// Over an open sheet it has a layer of its own: nothing below it answers.
void draw_idle_warning(Ui& ui, const Session& session, Intents& intents) {
    if (!session.idle_seconds_left()) return;
    std::optional<Ui::Layer> over_sheet;
    if (session.sheet() != session::Sheet::None) over_sheet.emplace(ui, "over-sheet");
    draw_idle_dialog(ui, session, intents);
}

// The keys of the design that work on every screen of a visitor, and over every sheet and dialog:
// F1 reads aloud, with shift all of this place once, F2 letters, F3 contrast, F4 language, F5 turns
// the voice up, F9 calls staff.
void take_keys_of_the_design(Ui& ui, const Session& session, Intents& intents) {
    if (session.staff().unlocked) return;
    for (const platform::InputEvent& event : ui.unused_keys()) {
        const auto* key = std::get_if<platform::KeyEvent>(&event);
        if (!key) continue;
        if (key->key == platform::Key::F1) {
            intents.push_back(key->shift ? session::Intent(session::ListenToScreen{})
                                         : session::Intent(session::ToggleReadingAloud{}));
        }
        if (key->key == platform::Key::F2) intents.push_back(session::CycleTextScale{});
        if (key->key == platform::Key::F3) intents.push_back(session::ToggleContrast{});
        if (key->key == platform::Key::F4) {
            // Whoever asks for another language at the warning is still there.
            if (session.idle_seconds_left()) intents.push_back(session::KeepUsing{});
            intents.push_back(session::OpenSheet{session::Sheet::Language, {}});
        }
        if (key->key == platform::Key::F5) intents.push_back(session::TurnUpVoice{});
        if (key->key == platform::Key::F9) intents.push_back(session::CallStaff{});
    }
}

}  // namespace

void draw_screen(Ui& ui, const Session& session, Intents& intents) {
    ui.begin_screen(session::name_of(session.screen()));
    ui.begin_page(page_of(session));
    draw_what_is_shown(ui, session, intents);
    draw_example_mark(ui, session);
    draw_toast(ui, session, intents);
    draw_open_sheet(ui, session, intents);
    draw_idle_warning(ui, session, intents);
    take_keys_of_the_design(ui, session, intents);
    // The sheet of the sales helper is written in.
    if (session.sheet() == session::Sheet::Sales) take_real_keys(ui, session, intents);
    if (is_covered(session)) return;  // What is typed belongs to what lies on top
    take_real_keys(ui, session, intents);
    take_back_key(ui, session, intents);
    take_shortcut_keys(ui, session, intents);
}

}  // namespace madoguchi::screens
