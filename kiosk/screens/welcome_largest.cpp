#include "kiosk/screens/welcome_largest.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "kiosk/screens/listening.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/screens/welcome_parts.h"
#include "kiosk/ui/audit.h"
#include "text_id.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float margin = 36;
constexpr float margin_portrait = 24;
constexpr float edge = 16;  // Above and below everything
constexpr float gap = 14;
constexpr float sheet_sides = 24;
constexpr float sheet_ends = 16;
constexpr float bar_room = 24;  // Beside the bar that says how far the sheet is moved
constexpr float buttons_gap = 12;
constexpr float globe_size = 26;

float brand_line(Ui& ui) { return std::max(crest_size, ui::line_height(ui, ui::TypeStyle::H2)); }

bool is_brand_in_one_line(Ui& ui, const Session& session, float width) {
    const float office = ui::text_size(ui, office_words(ui, session), ui::TypeStyle::H2).width;
    const float service = ui::text_size(ui, service_words(ui, session), ui::TypeStyle::Note).width;
    return crest_size + crest_gap + office + 2 * gap + service <= width;
}

// Town hall and desk, beside each other where they fit.
void draw_brand(Ui& ui, const Session& session, Intents& intents, Rect& area) {
    const ui::Words office = office_words(ui, session);
    const ui::TextLook look{
        .style = ui::TypeStyle::H2, .ink = Tone::Ai700, .place = ui::Place::Middle, .lines_max = 1};
    const bool is_one_line = is_brand_in_one_line(ui, session, area.width);
    Rect first = area.take_top(brand_line(ui), is_one_line ? gap : 0);
    draw_crest(ui, intents, first.take_left(crest_size, crest_gap));
    Rect second = first;
    if (is_one_line) {
        ui::text(ui, first.take_left(ui::text_size(ui, office, look.style).width + 1, 2 * gap),
                 office, look);
        second = first;
    } else {
        ui::text(ui, first, office, look);
        second = area.take_top(ui::line_height(ui, ui::TypeStyle::Note), gap);
        second.take_left(crest_size + crest_gap);
    }
    ui::text(ui, second, service_words(ui, session),
             {.style = ui::TypeStyle::Note,
              .ink = Tone::Ai700,
              .place = ui::Place::Middle,
              .lines_max = 1},
             "service");
}

// Buttons beside each other where all words keep their size, else one below the other.
class ButtonRows {
public:
    // Without keys of their own, those of their words.
    ButtonRows(Ui& ui, std::vector<ui::Button> buttons, float width,
               std::vector<std::string> keys = {})
        : ui_(ui), buttons_(std::move(buttons)), keys_(std::move(keys)) {
        float wanted = -buttons_gap;
        for (const ui::Button& button : buttons_) {
            widths_.push_back(ui::button_size(ui, button).width);
            wanted += widths_.back() + buttons_gap;
        }
        is_one_row_ = wanted <= width;
    }

    float height() const {
        const float gaps = buttons_gap * static_cast<float>(buttons_.size() - 1);
        return is_one_row_ ? row() : row() * static_cast<float>(buttons_.size()) + gaps;
    }
    void draw(const Rect& rect, const std::function<void(std::size_t)>& tapped) const {
        const std::vector<Rect> places =
            is_one_row_ ? rect.columns(widths_, buttons_gap)
                        : rect.rows(static_cast<int>(buttons_.size()), buttons_gap);
        for (std::size_t i = 0; i < buttons_.size(); ++i) {
            ui::Button button = buttons_[i];
            if (i < keys_.size()) button.key = keys_[i];
            if (ui::button(ui_, places[i], button)) tapped(i);
        }
    }
    float row() const {
        constexpr float padding = 24;
        return std::max(ui::target_side_min, ui::line_height(ui_, ui::TypeStyle::Label) + padding);
    }

private:
    Ui& ui_;
    std::vector<ui::Button> buttons_;
    std::vector<std::string> keys_;
    std::vector<float> widths_;
    bool is_one_row_ = true;
};

// Words only would not be told from what is read.
ui::Button with_edge(ui::Button button) {
    if (button.kind == ui::ButtonKind::Quiet) button.kind = ui::ButtonKind::Small;
    return button;
}

// All that is to be read and chosen: how it looks, what this is, which language, examples.
std::vector<ui::PageBlock> blocks_of(Ui& ui, const Session& session, Intents& intents,
                                     float width) {
    std::vector<ui::PageBlock> blocks;
    std::vector<ui::Button> sight = sight_buttons(session);
    std::transform(sight.begin(), sight.end(), sight.begin(), with_edge);
    const ButtonRows sight_rows(ui, std::move(sight), width);
    blocks.push_back({sight_rows.height(), [sight_rows, &intents](const Rect& rect) {
                          sight_rows.draw(rect, [&intents](std::size_t i) {
                              intents.push_back(sight_intent(i));
                          });
                      }});
    for (const WelcomeParagraph& paragraph : welcome_paragraphs(ui, width)) {
        blocks.push_back({paragraph.height, [&ui, paragraph](const Rect& rect) {
                              draw_welcome_paragraph(ui, rect, paragraph);
                          }});
    }
    std::vector<ui::Button> languages;
    std::vector<std::string> tags;
    for (const ui::Language& language : ui.texts().languages()) {
        tags.push_back(language.tag);
        languages.push_back(with_edge(language_button(ui, session, language.tag)));
    }
    const float globe = ui.scaled(globe_size);
    const ButtonRows language_rows(ui, std::move(languages), width - globe - buttons_gap, tags);
    blocks.push_back(
        {language_rows.height(), [&ui, &intents, language_rows, tags, globe](Rect rect) {
             Rect mark = rect.take_left(globe, buttons_gap);
             ui::icon(ui, mark.take_top(language_rows.row()).centered({globe, globe}),
                      ui::Icon::Globe, Tone::Ai700);
             language_rows.draw(rect, [&tags, &intents](std::size_t i) {
                 intents.push_back(session::ChooseLanguage{tags[i]});
             });
         }});
    const auto help = help_buttons();
    const ButtonRows help_rows(ui, {with_edge(help[0]), with_edge(help[1])}, width);
    blocks.push_back(
        {help_rows.height(), [help_rows, &intents](const Rect& rect) {
             help_rows.draw(rect, [&intents](std::size_t i) { intents.push_back(help_intent(i)); });
         }});
    return blocks;
}

void draw_sheet(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    ui::paper_card(ui, rect);
    const Rect inside = rect.inset(sheet_sides, sheet_ends);
    const float width = inside.width - bar_room;
    const auto blocks = blocks_of(ui, session, intents, width);
    float height = -gap;
    for (const ui::PageBlock& block : blocks) height += block.height + gap;
    const ui::ScrollArea area(ui, "welcome-sheet", inside, height);
    Rect rest = area.content();
    rest.width = width;
    for (const ui::PageBlock& block : blocks) block.draw(rest.take_top(block.height, gap));
}

}  // namespace

void draw_welcome_largest(Ui& ui, const Session& session, Intents& intents) {
    Rect area = ui.area().inset(ui.is_portrait() ? margin_portrait : margin, edge);
    draw_brand(ui, session, intents, area);
    const ui::Size listen = small_listen_size(session);
    const float beside = listen.width > 0 ? listen.width + gap : 0;
    Rect start =
        area.take_bottom(ui::low_action_card_height(ui, start_card(), area.width - beside), gap);
    const Rect listening = start.take_right(listen.width, gap);
    draw_sheet(ui, session, intents, area);
    draw_start(ui, intents, start);
    draw_small_listen_button(ui, session, intents, listening, ui::TextId::listen_explanation);
}

}  // namespace madoguchi::screens
