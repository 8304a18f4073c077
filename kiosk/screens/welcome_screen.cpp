#include "kiosk/screens/welcome_screen.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/listening.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float margin = 56;
constexpr float margin_portrait = 40;
constexpr float brand_top = 34;
constexpr float brand_height = 60;
constexpr float crest_size = 56;
constexpr float crest_gap = 14;
constexpr float crest_hold_s = 3;  // Long enough that nobody opens the staff desk by leaning on it
constexpr float headline_gap = 16;
constexpr float text_gap = 10;
constexpr float headline_width = 740;
constexpr float lead_width = 600;
constexpr float privacy_width = 780;  // Sentences begin lines of their own
constexpr float lock_size = 24;
constexpr float cards_top = 412;
constexpr float cards_gap = 20;
constexpr float card_height = 176;
constexpr float start_width = 420;
constexpr float steps_width = 668;
constexpr float foot_bottom = 40;
constexpr float bar_padding = 6;
constexpr float globe_width = 48;

void draw_brand(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Rect crest = rect.take_left(crest_size, crest_gap);
    if (ui::held_crest(ui, crest.middle_left({crest_size, crest_size}), TextId::desk_crest,
                       crest_hold_s)) {
        intents.push_back(session::OpenStaffUnlock{});
    }
    ui::text(ui, rect.take_top(rect.height * 0.55F),
             ui.words(TextId::welcome_office, {{"town", town_words(ui, session)}}),
             {.style = ui::TypeStyle::H2,
              .ink = Tone::Ai700,
              .place = ui::Place::Bottom,
              .lines_max = 1});
    ui::text(ui, rect, service_words(ui, session),
             {.style = ui::TypeStyle::Note, .ink = Tone::Ai700, .lines_max = 1}, "service");
}

ui::Button text_button(const Session& session) {
    return {.text = TextId::access_text,
            .kind = ui::ButtonKind::Quiet,
            .icon = ui::Icon::Text,
            .is_selected = session.appearance().text_scale > 1};
}

ui::Button contrast_button(const Session& session) {
    return {.text = TextId::access_contrast,
            .kind = ui::ButtonKind::Quiet,
            .icon = ui::Icon::Contrast,
            .is_selected = session.appearance().high_contrast};
}

ui::Button voice_button(const Session& session) {
    return {.text = TextId::access_voice,
            .kind = ui::ButtonKind::Quiet,
            .icon = ui::Icon::Speaker,
            .is_selected = session.appearance().reads_aloud};
}

std::vector<ui::Button> sight_buttons(const Session& session) {
    std::vector<ui::Button> buttons{text_button(session), contrast_button(session)};
    if (session.voice().is_there) buttons.push_back(voice_button(session));
    return buttons;
}

float sight_width(Ui& ui, const Session& session) {
    float width = bar_padding;
    for (const ui::Button& button : sight_buttons(session)) {
        width += ui::button_size(ui, button).width + bar_padding;
    }
    return width;
}

// Two of the voice: one has all read once, the other turns it on for the visit.
float listen_width(const Session& session) {
    const float width = small_listen_size(session).width;
    return width > 0 ? width + bar_padding : 0;
}

// Large letters, strong colours and reading aloud, at the right of `rect`.
void draw_sight(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const std::vector<ui::Button> buttons = sight_buttons(session);
    const std::array<session::Intent, 3> asks{session::CycleTextScale{}, session::ToggleContrast{},
                                              session::ToggleReadingAloud{}};
    const float listen = listen_width(session);
    const float wanted = sight_width(ui, session) + listen;
    const float height = ui::button_height(ui, ui::ButtonKind::Quiet);
    const Rect bar = rect.middle_right(
        {std::min(wanted, rect.width), std::max(brand_height, height + 2 * bar_padding)});
    ui::paper_card(ui, bar);
    Rect inside = bar.inset(bar_padding);
    const float gaps = bar_padding * static_cast<float>(buttons.size() + 1);
    const float share = (bar.width - gaps - listen) / (wanted - gaps - listen);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float width = ui::button_size(ui, buttons[i]).width * share;
        if (ui::button(ui, inside.take_left(width, bar_padding), buttons[i])) {
            intents.push_back(asks[i]);
        }
    }
    draw_small_listen_button(ui, session, intents, inside, TextId::listen_explanation);
}

// Whose desk this is, and the two tiles for sight; one below the other when they do not fit.
void draw_top(Ui& ui, const Session& session, Intents& intents, Rect& area) {
    const float height = std::max(brand_height, ui.scaled(brand_height));
    const float brand_width =
        crest_size + crest_gap +
        ui::text_size(ui, service_words(ui, session), ui::TypeStyle::Note).width;
    const Rect row = area.take_top(height);
    const float tiles = sight_width(ui, session) + listen_width(session);
    if (brand_width + tiles + crest_gap <= row.width) {
        draw_brand(ui, session, intents, row);
        draw_sight(ui, session, intents, row);
    } else {
        draw_brand(ui, session, intents, row);
        area.take_top(crest_gap);
        draw_sight(ui, session, intents, area.take_top(height));
    }
}

struct Paragraph {
    TextId text;
    ui::TypeStyle style;
    Tone ink;
    float gap_above = 0;
    float indent = 0;  // For the lock before it
    float width = 0;
    float height = 0;
};

// What this is, and that it is safe, as it is set in this width.
std::array<Paragraph, 3> paragraphs_in(Ui& ui, float width) {
    const bool is_large = ui.is_text_large();
    // Upright with large letters, 「始めよう。」 begins a line of its own.
    const float headline = is_large && ui.is_portrait() ? width * 0.9F : ui.scaled(headline_width);
    std::array<Paragraph, 3> paragraphs{
        {{.text = TextId::welcome_headline,
          .style = is_large ? ui::TypeStyle::Display : ui::TypeStyle::Hero,
          .ink = Tone::Ai800,
          .width = headline},
         {.text = TextId::welcome_lead,
          .style = ui::TypeStyle::DialogText,
          .ink = Tone::Ink1,
          .gap_above = text_gap,
          .width = ui.scaled(lead_width)},
         {.text = TextId::welcome_privacy,
          .style = ui::TypeStyle::Label,
          .ink = Tone::Matsu700,
          .gap_above = text_gap,
          .indent = ui.scaled(lock_size) + text_gap,
          .width = ui.scaled(privacy_width)}}};
    for (Paragraph& paragraph : paragraphs) {
        paragraph.width = std::min(paragraph.width, width) - paragraph.indent;
        paragraph.height = ui::text_height(ui, paragraph.text, paragraph.style, paragraph.width);
    }
    return paragraphs;
}

float words_height(Ui& ui, float width) {
    float height = 0;
    for (const Paragraph& paragraph : paragraphs_in(ui, width)) {
        height += paragraph.gap_above + paragraph.height;
    }
    return height;
}

// Scrolls where the letters are too large for the screen.
void draw_words(Ui& ui, const Rect& rect) {
    const ui::ScrollArea area(ui, "welcome-words", rect, words_height(ui, rect.width));
    Rect rest = area.content();
    for (const Paragraph& paragraph : paragraphs_in(ui, rest.width)) {
        rest.take_top(paragraph.gap_above);
        Rect place = rest.take_top(paragraph.height);
        if (paragraph.indent > 0) {
            const float line = ui::line_height(ui, paragraph.style);
            const float size = ui.scaled(lock_size);
            const Rect lock{place.x, place.y, paragraph.indent, line};
            ui::icon(ui, lock.middle_left({size, size}), ui::Icon::Lock, paragraph.ink);
            place.take_left(paragraph.indent);
        }
        place.width = paragraph.width;
        const ui::TextLook look{.style = paragraph.style, .ink = paragraph.ink};
        if (paragraph.text == TextId::welcome_headline) {
            ui::heading(ui, place, paragraph.text, look);
        } else {
            ui::text(ui, place, paragraph.text, look);
        }
    }
}

ui::Icon icon_of(domain::Step step) {
    constexpr std::array<ui::Icon, domain::step_count> icons{
        ui::Icon::Person, ui::Icon::Bulb, ui::Icon::Leaf,      ui::Icon::Canvas,
        ui::Icon::People, ui::Icon::Yen,  ui::Icon::ListCheck, ui::Icon::Send};
    return icons[static_cast<std::size_t>(step)];
}

// The eight steps at a glance: nobody need begin without knowing what will be asked.
void draw_steps(Ui& ui, const Rect& rect) {
    constexpr float padding = 20;
    constexpr int columns = 4;
    ui::paper_card(ui, rect);
    Rect inside = rect.inset(padding, padding - 6);
    ui::text(ui, inside.take_top(ui::line_height(ui, ui::TypeStyle::CaptionBold), 6),
             TextId::welcome_steps, {.style = ui::TypeStyle::CaptionBold, .ink = Tone::Ink2});
    const auto cells = inside.grid(columns, domain::step_count / columns, 8, 4);
    for (int i = 0; i < domain::step_count; ++i) {
        constexpr float icon_size = 26;
        Rect cell = cells[static_cast<std::size_t>(i)];
        const auto step = static_cast<domain::Step>(i);
        ui::icon(ui, cell.take_left(icon_size, 8).middle_left({icon_size, icon_size}),
                 icon_of(step), Tone::Ai700);
        constexpr auto style = ui::TypeStyle::LabelPlain;
        const bool fits = ui::text_height(ui, step_words(step), style, cell.width) <=
                          2 * ui::line_height(ui, style);
        ui::text(ui, cell, fits ? step_words(step) : short_step_words(step),
                 {.style = style, .place = ui::Place::Middle, .lines_max = 2});
    }
}

// The spoken language is filled; all take the room of the wider of both looks, so that none moves.
ui::Button language_button(Ui& ui, const Session& session, const std::string& tag) {
    const bool is_spoken = tag == session.appearance().language;
    return {.text = ui.texts().language_name(tag),
            .kind = is_spoken ? ui::ButtonKind::SmallFilled : ui::ButtonKind::Quiet};
}

float language_width(Ui& ui, const std::string& tag) {
    ui::Button button{.text = ui.texts().language_name(tag), .kind = ui::ButtonKind::SmallFilled};
    const float filled = ui::button_size(ui, button).width;
    button.kind = ui::ButtonKind::Quiet;
    return std::max(filled, ui::button_size(ui, button).width);
}

float languages_width(Ui& ui) {
    float width = globe_width + bar_padding;
    for (const ui::Language& language : ui.texts().languages()) {
        width += language_width(ui, language.tag) + bar_padding;
    }
    return width;
}

void draw_languages(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const auto languages = ui.texts().languages();
    const float width = languages_width(ui);
    const bool fits = width <= rect.width;
    rect.width = std::min(width, rect.width);
    ui::paper_card(ui, rect);
    Rect inside = rect.inset(bar_padding);
    constexpr float globe_size = 26;
    ui::icon(ui, inside.take_left(globe_width).centered({globe_size, globe_size}), ui::Icon::Globe,
             Tone::Ai700);
    std::vector<float> shares;
    for (const ui::Language& language : languages) {
        shares.push_back(language_width(ui, language.tag));
    }
    const auto shared = inside.columns(shares, bar_padding);
    for (std::size_t i = 0; i < languages.size(); ++i) {
        const std::string& tag = languages[i].tag;
        ui::Button button = language_button(ui, session, tag);
        button.key = tag;
        const Rect place =
            fits ? inside.take_left(language_width(ui, tag), bar_padding) : shared[i];
        if (ui::button(ui, place, button)) {
            intents.push_back(session::ChooseLanguage{tag});
        }
    }
}

ui::Button examples_button() {
    return {
        .text = TextId::welcome_examples, .kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Book};
}

float examples_width(Ui& ui) {
    return ui::button_size(ui, examples_button()).width + 2 * bar_padding;
}

float foot_row_height(Ui& ui) {
    return ui::button_height(ui, ui::ButtonKind::Quiet) + 2 * bar_padding;
}

// A further language, or large letters, on an upright panel: there is room for a row each.
bool is_foot_stacked(Ui& ui, float width) {
    return ui.is_portrait() && languages_width(ui) + cards_gap + examples_width(ui) > width;
}

float foot_height(Ui& ui, float width) {
    const float row = foot_row_height(ui);
    return is_foot_stacked(ui, width) ? 2 * row + cards_gap : row;
}

// Languages at the left, the examples at the right.
void draw_foot(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const ui::Button examples = examples_button();
    const float width = examples_width(ui);
    const bool is_stacked = is_foot_stacked(ui, rect.width);
    const Rect right = is_stacked
                           ? rect.take_bottom(foot_row_height(ui), cards_gap)
                                 .middle_left({std::min(width, rect.width), foot_row_height(ui)})
                           : rect.take_right(std::min(width, rect.width / 2), cards_gap);
    draw_languages(ui, session, intents, rect);
    ui::paper_card(ui, right);
    if (ui::button(ui, right.inset(bar_padding), examples)) {
        intents.push_back(session::OpenSheet{session::Sheet::Examples, {}});
    }
}

bool draw_start(Ui& ui, const Rect& rect) {
    return ui::action_card(ui, rect,
                           {.title = TextId::welcome_start,
                            .detail = TextId::welcome_start_detail,
                            .icon = ui::Icon::Sprout,
                            .is_primary = true});
}

}  // namespace

void draw_welcome_screen(Ui& ui, const Session& session, Intents& intents) {
    const bool is_upright = ui.is_portrait();
    const bool shows_steps = !ui.is_text_large();
    ui::landscape(ui, ui.area());
    const float share = ui.is_text_large() ? 0.6F : 1.0F;  // Large letters live on the margins
    Rect area = ui.area().inset(is_upright ? margin_portrait : margin, 0);
    area.take_top(brand_top * share);
    draw_top(ui, session, intents, area);
    area.take_top(headline_gap * share);
    area.take_bottom(foot_bottom * share);
    const Rect foot = area.take_bottom(foot_height(ui, area.width), cards_gap);

    const float start_height = std::max(card_height, ui.scaled(card_height) * 0.8F);
    if (is_upright) {
        const float most = area.height - start_height - cards_gap;
        const float wanted = std::max(area.height * 0.42F, words_height(ui, area.width));
        const Rect words = area.take_top(std::min(wanted, most), cards_gap);
        draw_words(ui, words);
        if (draw_start(ui, area.take_top(start_height, cards_gap))) {
            intents.push_back(session::StartVisit{});
        }
        if (shows_steps) draw_steps(ui, area.take_top(card_height));
    } else {
        // The cards stand where the mockup has them; the hills below stay free.
        const Rect words = area.take_top(
            shows_steps ? cards_top - area.y - text_gap : area.height - start_height - cards_gap,
            shows_steps ? text_gap : cards_gap);
        draw_words(ui, words);
        Rect cards = area.take_top(start_height);
        if (draw_start(ui, cards.take_left(ui.scaled(start_width), cards_gap))) {
            intents.push_back(session::StartVisit{});
        }
        if (shows_steps) draw_steps(ui, cards.take_left(steps_width));
    }
    draw_foot(ui, session, intents, foot);
}

}  // namespace madoguchi::screens
