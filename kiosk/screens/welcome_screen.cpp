#include "kiosk/screens/welcome_screen.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/listening.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/screens/welcome_largest.h"
#include "kiosk/screens/welcome_parts.h"

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
constexpr float headline_gap = 16;
constexpr float cards_top = 412;
constexpr float cards_gap = 20;
constexpr float card_height = 176;
constexpr float start_width = 420;
constexpr float steps_width = 668;
constexpr float foot_bottom = 40;
constexpr float bar_padding = 6;
constexpr float globe_width = 48;

void draw_brand(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    draw_crest(ui, intents, rect.take_left(crest_size, crest_gap));
    ui::text(ui, rect.take_top(rect.height * 0.55F), office_words(ui, session),
             {.style = ui::TypeStyle::H2,
              .ink = Tone::Ai700,
              .place = ui::Place::Bottom,
              .lines_max = 1});
    ui::text(ui, rect, service_words(ui, session),
             {.style = ui::TypeStyle::Note, .ink = Tone::Ai700, .lines_max = 1}, "service");
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
            intents.push_back(sight_intent(i));
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

float words_height(Ui& ui, float width) {
    float height = 0;
    for (const WelcomeParagraph& paragraph : welcome_paragraphs(ui, width)) {
        height += paragraph.gap_above + paragraph.height;
    }
    return height;
}

// Scrolls where the letters are too large for the screen.
void draw_words(Ui& ui, const Rect& rect) {
    const ui::ScrollArea area(ui, "welcome-words", rect, words_height(ui, rect.width));
    Rect rest = area.content();
    for (const WelcomeParagraph& paragraph : welcome_paragraphs(ui, rest.width)) {
        rest.take_top(paragraph.gap_above);
        draw_welcome_paragraph(ui, rest.take_top(paragraph.height), paragraph);
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

// All take the room of the wider of both looks, so that none moves.
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

// Beside the languages: examples to look at, and whom to ask.
float help_width(Ui& ui) {
    float width = 0;
    for (const ui::Button& button : help_buttons()) {
        width += ui::button_size(ui, button).width + 2 * bar_padding + cards_gap;
    }
    return width - cards_gap;
}

float foot_row_height(Ui& ui) {
    return ui::button_height(ui, ui::ButtonKind::Quiet) + 2 * bar_padding;
}

// A further language, or large letters: there is room for a row each.
bool is_foot_stacked(Ui& ui, float width) {
    return languages_width(ui) + cards_gap + help_width(ui) > width;
}

float foot_height(Ui& ui, float width) {
    const float row = foot_row_height(ui);
    return is_foot_stacked(ui, width) ? 2 * row + cards_gap : row;
}

void draw_help_card(Ui& ui, Intents& intents, const Rect& card, std::size_t at) {
    ui::paper_card(ui, card);
    if (ui::button(ui, card.inset(bar_padding), help_buttons().at(at))) {
        intents.push_back(help_intent(at));
    }
}

void draw_help(Ui& ui, Intents& intents, Rect rect) {
    const auto buttons = help_buttons();
    const float share = std::min(1.0F, rect.width / help_width(ui));
    for (std::size_t at = 0; at < buttons.size(); ++at) {
        const float width = ui::button_size(ui, buttons[at]).width + 2 * bar_padding;
        draw_help_card(ui, intents, rect.take_left(width * share, cards_gap * share), at);
    }
}

// One below the other.
void draw_help_column(Ui& ui, Intents& intents, const Rect& rect) {
    const auto buttons = help_buttons();
    float width = 0;
    for (const ui::Button& button : buttons) {
        width = std::max(width, ui::button_size(ui, button).width + 2 * bar_padding);
    }
    const auto rows = rect.rows(static_cast<int>(buttons.size()), cards_gap);
    for (std::size_t at = 0; at < buttons.size(); ++at) {
        const Rect& row = rows[at];
        draw_help_card(ui, intents, {row.x, row.y, std::min(width, row.width), row.height}, at);
    }
}

// Languages at the left, help at the right or below them.
void draw_foot(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Rect help = is_foot_stacked(ui, rect.width)
                          ? rect.take_bottom(foot_row_height(ui), cards_gap)
                          : rect.take_right(help_width(ui), cards_gap);
    draw_languages(ui, session, intents, rect);
    draw_help(ui, intents, help);
}

}  // namespace

void draw_welcome_screen(Ui& ui, const Session& session, Intents& intents) {
    const bool is_upright = ui.is_portrait();
    const bool shows_steps = !ui.is_text_large();
    ui::landscape(ui, ui.area());
    if (ui.is_text_largest()) return draw_welcome_largest(ui, session, intents);
    const float share = ui.is_text_large() ? 0.6F : 1.0F;  // Large letters live on the margins
    Rect area = ui.area().inset(is_upright ? margin_portrait : margin, 0);
    area.take_top(brand_top * share);
    draw_top(ui, session, intents, area);
    area.take_top(headline_gap * share);
    area.take_bottom(foot_bottom * share);
    // Without the steps there is room for the help beside the way in.
    const bool is_help_above_foot = !is_upright && !shows_steps;
    const Rect foot = area.take_bottom(
        is_help_above_foot ? foot_row_height(ui) : foot_height(ui, area.width), cards_gap);

    const float start_height = std::max(card_height, ui.scaled(card_height) * 0.8F);
    if (is_upright) {
        const float most = area.height - start_height - cards_gap;
        const float wanted = std::max(area.height * 0.42F, words_height(ui, area.width));
        const Rect words = area.take_top(std::min(wanted, most), cards_gap);
        draw_words(ui, words);
        draw_start(ui, intents, area.take_top(start_height, cards_gap));
        if (shows_steps) draw_steps(ui, area.take_top(card_height));
    } else {
        // The cards stand where the mockup has them; the hills below stay free.
        const Rect words = area.take_top(shows_steps ? cards_top - area.y - welcome_text_gap
                                                     : area.height - start_height - cards_gap,
                                         shows_steps ? welcome_text_gap : cards_gap);
        draw_words(ui, words);
        Rect cards = area.take_top(start_height);
        draw_start(ui, intents, cards.take_left(ui.scaled(start_width), cards_gap));
        if (shows_steps) draw_steps(ui, cards.take_left(steps_width));
        if (is_help_above_foot) draw_help_column(ui, intents, cards);
    }
    if (is_help_above_foot) {
        draw_languages(ui, session, intents, foot);
    } else {
        draw_foot(ui, session, intents, foot);
    }
}

}  // namespace madoguchi::screens
