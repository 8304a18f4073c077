// What the welcome screen is made of, whichever way it is laid out.
#pragma once

#include <array>
#include <vector>

#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

inline constexpr float crest_size = 56;
inline constexpr float crest_gap = 14;
inline constexpr float welcome_text_gap = 10;

// The town's mark, whose long press, or Enter on it, opens the staff desk.
void draw_crest(ui::Ui& ui, session::Intents& intents, const ui::Rect& rect);
ui::Words office_words(ui::Ui& ui, const session::Session& session);

// Large letters, strong colours and, where there is a voice, reading aloud.
std::vector<ui::Button> sight_buttons(const session::Session& session);
session::Intent sight_intent(std::size_t button);

// The spoken language is filled; whoever draws it gives it its tag for a key.
ui::Button language_button(ui::Ui& ui, const session::Session& session, const std::string& tag);

// Examples to look at, and staff to ask.
std::array<ui::Button, 2> help_buttons();
session::Intent help_intent(std::size_t button);

struct WelcomeParagraph {
    ui::TextId text;
    ui::TypeStyle style;
    ui::Tone ink;
    float gap_above = 0;
    float indent = 0;  // For the lock before it
    float width = 0;
    float height = 0;
};
// What this is, and that it is safe, as it is set in this width.
std::array<WelcomeParagraph, 3> welcome_paragraphs(ui::Ui& ui, float width);
void draw_welcome_paragraph(ui::Ui& ui, ui::Rect rect, const WelcomeParagraph& paragraph);

// The way in.
ui::ActionCard start_card();
void draw_start(ui::Ui& ui, session::Intents& intents, const ui::Rect& rect);

}  // namespace madoguchi::screens
