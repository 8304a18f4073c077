#include "kiosk/screens/welcome_parts.h"

#include <algorithm>

#include "kiosk/screens/staff_call.h"
#include "kiosk/screens/step_frame.h"
#include "text_id.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float crest_hold_s = 3;  // Long enough that nobody opens the staff desk by leaning on it
constexpr float headline_width = 740;
constexpr float lead_width = 600;
constexpr float privacy_width = 780;  // Sentences begin lines of their own
constexpr float lock_size = 24;

}  // namespace

void draw_crest(Ui& ui, Intents& intents, const Rect& rect) {
    if (ui::held_crest(ui, rect.middle_left({crest_size, crest_size}), TextId::desk_crest,
                       crest_hold_s)) {
        intents.push_back(session::OpenStaffUnlock{});
    }
}

ui::Words office_words(Ui& ui, const Session& session) {
    return ui.words(TextId::welcome_office, {{"town", town_words(ui, session)}});
}

std::vector<ui::Button> sight_buttons(const Session& session) {
    const session::Appearance& appearance = session.appearance();
    std::vector<ui::Button> buttons{{.text = TextId::access_text,
                                     .kind = ui::ButtonKind::Quiet,
                                     .icon = ui::Icon::Text,
                                     .is_selected = appearance.text_scale > 1},
                                    {.text = TextId::access_contrast,
                                     .kind = ui::ButtonKind::Quiet,
                                     .icon = ui::Icon::Contrast,
                                     .is_selected = appearance.high_contrast}};
    if (session.voice().is_there) {
        buttons.push_back({.text = TextId::access_voice,
                           .kind = ui::ButtonKind::Quiet,
                           .icon = ui::Icon::Speaker,
                           .is_selected = appearance.reads_aloud});
    }
    return buttons;
}

session::Intent sight_intent(std::size_t button) {
    const std::array<session::Intent, 3> asks{session::CycleTextScale{}, session::ToggleContrast{},
                                              session::ToggleReadingAloud{}};
    return asks.at(button);
}

ui::Button language_button(Ui& ui, const Session& session, const std::string& tag) {
    const bool is_spoken = tag == session.appearance().language;
    return {.text = ui.texts().language_name(tag),
            .kind = is_spoken ? ui::ButtonKind::SmallFilled : ui::ButtonKind::Quiet};
}

std::array<ui::Button, 2> help_buttons() {
    return {
        {{.text = TextId::welcome_examples, .kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Book},
         staff_call_button(ui::ButtonKind::Quiet)}};
}

session::Intent help_intent(std::size_t button) {
    const std::array<session::Intent, 2> asks{session::OpenSheet{session::Sheet::Examples, {}},
                                              session::CallStaff{}};
    return asks.at(button);
}

std::array<WelcomeParagraph, 3> welcome_paragraphs(Ui& ui, float width) {
    const bool is_large = ui.is_text_large();
    // Upright with large letters, 「始めよう。」 begins a line of its own.
    const float headline = is_large && ui.is_portrait() ? width * 0.9F : ui.scaled(headline_width);
    std::array<WelcomeParagraph, 3> paragraphs{
        {{.text = TextId::welcome_headline,
          .style = is_large ? ui::TypeStyle::Display : ui::TypeStyle::Hero,
          .ink = Tone::Ai800,
          .width = headline},
         {.text = TextId::welcome_lead,
          .style = ui::TypeStyle::DialogText,
          .ink = Tone::Ink1,
          .gap_above = welcome_text_gap,
          .width = ui.scaled(lead_width)},
         {.text = TextId::welcome_privacy,
          .style = ui::TypeStyle::Label,
          .ink = Tone::Matsu700,
          .gap_above = welcome_text_gap,
          .indent = ui.scaled(lock_size) + welcome_text_gap,
          .width = ui.scaled(privacy_width)}}};
    for (WelcomeParagraph& paragraph : paragraphs) {
        paragraph.width = std::min(paragraph.width, width) - paragraph.indent;
        paragraph.height = ui::text_height(ui, paragraph.text, paragraph.style, paragraph.width);
    }
    return paragraphs;
}

void draw_welcome_paragraph(Ui& ui, Rect rect, const WelcomeParagraph& paragraph) {
    if (paragraph.indent > 0) {
        const float line = ui::line_height(ui, paragraph.style);
        const float size = ui.scaled(lock_size);
        const Rect lock = rect.take_left(paragraph.indent);
        ui::icon(ui, Rect{lock.x, lock.y, lock.width, line}.middle_left({size, size}),
                 ui::Icon::Lock, paragraph.ink);
    }
    rect.width = paragraph.width;
    const ui::TextLook look{.style = paragraph.style, .ink = paragraph.ink};
    if (paragraph.text == TextId::welcome_headline) {
        ui::heading(ui, rect, paragraph.text, look);
    } else {
        ui::text(ui, rect, paragraph.text, look);
    }
}

ui::ActionCard start_card() {
    return {.title = TextId::welcome_start,
            .detail = TextId::welcome_start_detail,
            .icon = ui::Icon::Sprout,
            .is_primary = true};
}

void draw_start(Ui& ui, Intents& intents, const Rect& rect) {
    if (ui::action_card(ui, rect, start_card())) intents.push_back(session::StartVisit{});
}

}  // namespace madoguchi::screens
