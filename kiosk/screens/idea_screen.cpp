#include "kiosk/screens/idea_screen.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/category.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float strip_height = 84;
constexpr float strip_gap = 20;
constexpr float strip_padding = 12;
constexpr float strip_icon = 34;
constexpr float strip_icon_gap = 18;
constexpr float card_height_min = 200;  // 222 on the sheet
constexpr float card_height_max = 278;
constexpr float cards_gap_x = 20;
constexpr float cards_gap_y = 18;
constexpr float chip_gap = 12;
constexpr int stage_columns = 3;
constexpr int free_text_lines = 2;

const domain::FieldRef summary_field{Field::IdeaSummary, {}};
const domain::FieldRef category_field{Field::IdeaCategory, {}};

ui::Button write_button(bool is_empty) {
    return {.text = is_empty ? TextId::idea_summary_write : TextId::common_edit,
            .kind = ui::ButtonKind::Small,
            .icon = ui::Icon::Pencil,
            .key = "write"};
}

ui::Label strip_words(const Session& session) {
    const auto& summary = session.visit()->plan.idea.summary;
    return summary ? Label(ui::Words::entered(*summary)) : Label(TextId::idea_summary_hint);
}

ui::TypeStyle strip_style(const Session& session) {
    return session.visit()->plan.idea.summary ? ui::TypeStyle::ChoiceTitle
                                              : ui::TypeStyle::BodyLarge;
}

float strip_height_for(Ui& ui, const Session& session, float width) {
    const ui::Size button = ui::button_size(ui, write_button(!session.visit()->plan.idea.summary));
    const float words_width =
        width - 4 * strip_padding - strip_icon - strip_icon_gap - button.width;
    const float words =
        ui::text_height(ui, strip_words(session), strip_style(session), words_width);
    const float needed = ui::line_height(ui, ui::TypeStyle::Caption) + words + 2 * strip_padding;
    return std::max(ui.scaled(strip_height), needed);
}

// The idea as it stands, and the way to write it.
void draw_strip(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    ui::paper_card(ui, rect);
    Rect inside = rect.inset(strip_padding);
    const ui::Button write = write_button(!session.visit()->plan.idea.summary);
    const ui::Size size = ui::button_size(ui, write);
    const Rect button = inside.take_right(size.width, strip_padding).middle_right(size);
    inside.take_left(strip_padding);
    ui::icon(ui, inside.take_left(strip_icon, strip_icon_gap).middle_left({strip_icon, strip_icon}),
             ui::Icon::Bulb, Tone::Kaki);
    ui::text(ui, inside.take_top(ui::line_height(ui, ui::TypeStyle::Caption)), TextId::idea_summary,
             {.style = ui::TypeStyle::Caption, .ink = Tone::Ink2, .place = ui::Place::Middle});
    ui::text(ui, inside, strip_words(session), {.style = strip_style(session)},
             "idea.summary-text");
    if (ui::button(ui, button, write)) intents.push_back(session::FocusField{summary_field});
}

// While the sentence is written: its box, and ways to begin it as long as it is empty.
void draw_writing(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const AnswerLook look{.label = TextId::idea_summary, .hint = TextId::idea_summary_hint};
    const float height = answer_height(ui, session, summary_field, look, rect.width);
    answer(ui, session, intents, rect.take_top(height, chip_gap), summary_field, look);
    const float caption = ui::line_height(ui, ui::TypeStyle::Caption);
    const bool has_room = rect.height >= caption + 4 + ui::button_height(ui, ui::ButtonKind::Chip);
    const bool is_begun = !session::text_in(*session.visit(), summary_field).empty();
    if (is_begun || !has_room) return;
    ui::text(ui, rect.take_top(caption, 4), TextId::idea_starters,
             {.style = ui::TypeStyle::Caption, .ink = Tone::Ink2});
    constexpr std::array<TextId, 3> starters{TextId::idea_starter_1, TextId::idea_starter_2,
                                             TextId::idea_starter_3};
    for (const TextId starter : starters) {
        const ui::Button chip{.text = starter, .kind = ui::ButtonKind::Chip};
        const ui::Size size = ui::button_size(ui, chip);
        if (size.width > rect.width) break;
        const Rect place = rect.take_left(size.width, chip_gap);
        if (ui::button(ui, {place.x, place.y, size.width, size.height}, chip)) {
            intents.push_back(session::TypeText{ui.words(starter).text()});
        }
    }
}

struct Share {
    std::int64_t count, all;
};
// How many of the earlier projects are of this category.
Share share_of(const Session& session, const Category& category) {
    const domain::Statistics& statistics = domain::statistics_of(session.town());
    const auto number = static_cast<std::size_t>(&category - categories().data());
    return {statistics.projects_of(number), statistics.projects()};
}

void draw_card(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
               const Category& category) {
    const Share share = share_of(session, category);
    const bool is_chosen = session.visit()->plan.idea.category == category.word;
    const ui::ChoiceCard card{
        .title = category.title,
        .numeral = ui::Words::figure(category.numeral),
        .foot = category.foot,
        .foot_right = ui.words(TextId::idea_share, {{"count", share.count}, {"all", share.all}}),
        .is_chosen = is_chosen,
        .picture =
            [&ui, &category](const Rect& place) {
                ui::money_flow(
                    ui, place,
                    {category.flow, TextId::idea_flow_inside, TextId::idea_flow_outside});
            },
        .key = category.word};
    if (ui::choice_card(ui, rect, card)) {
        intents.push_back(session::SetAnswer{category_field, std::string(category.word)});
    }
}

// What the category chosen means: its business model, where the money comes from, the risk.
Label lead_words(Ui& ui, const Session& session) {
    const auto& assessment = session.visit()->assessment;
    const auto& word = session.visit()->plan.idea.category;
    const auto all = categories();
    const auto chosen =
        std::find_if(all.begin(), all.end(), [&](const Category& c) { return word == c.word; });
    if (!assessment || !assessment->category.model || chosen == all.end()) {
        return TextId::idea_lead;
    }
    const domain::Category& category = assessment->category;
    const bool is_inside = category.money_flow == "inside";
    const Share share = share_of(session, *chosen);
    return ui.words(
        TextId::idea_lead_chosen,
        {{"model", ui::Words::figure(*category.model)},
         {"flow", ui.words(is_inside ? TextId::idea_money_inside : TextId::idea_money_outside_in)},
         {"risk",
          ui.words(category.risk == "low" ? TextId::idea_risk_low : TextId::idea_risk_middle)},
         {"count", share.count},
         {"all", share.all}});
}

Label category_error(Ui& ui, const Session& session) {
    const auto error = session::error_of(*session.visit(), category_field);
    return error ? Label(error_words(ui, Field::IdeaCategory, *error)) : Label();
}

// The largest letters would leave the cards no room below it, nor the help any in the bar.
bool is_lead_a_page(const Ui& ui) { return ui.is_text_largest(); }

ui::Button help_button() {
    return {.text = TextId::idea_help, .kind = ui::ButtonKind::Quiet, .icon = ui::Icon::Help};
}

// In two lines where one is too wide.
float help_height(Ui& ui, float width) {
    const ui::Size size = ui::button_size(ui, help_button());
    constexpr float around_lines = 8;
    const float two_lines = 2 * ui::line_height(ui, ui::TypeStyle::BodyBold) + around_lines;
    return size.width <= width ? size.height : std::max(size.height, two_lines);
}

void draw_help_button(Ui& ui, Intents& intents, const Rect& rect) {
    ui::Size size = ui::button_size(ui, help_button());
    size.width = std::min(size.width, rect.width);
    if (is_lead_a_page(ui)) size.height = rect.height;
    if (ui::button(ui, rect.centered(size), help_button())) {
        intents.push_back(session::OpenSheet{session::Sheet::CategoryHelp, {}});
    }
}

// The strip and the cards, as pages when the letters are large.
void draw_category_page(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const int columns = rect.width >= ui.scaled(2 * 340.0F + cards_gap_x) ? 2 : 1;
    const Label error = category_error(ui, session);
    const float error_height =
        error.empty() ? 0 : ui::line_height(ui, ui::TypeStyle::NoteBold) + cards_gap_y;
    const auto rows = static_cast<float>(static_cast<int>(categories().size()) / columns);
    const float strip = strip_height_for(ui, session, rect.width - page_turner_width);
    const float room = rect.height - strip - strip_gap - error_height;
    const float spread = (room + cards_gap_y) / rows - cards_gap_y;
    const float height = std::clamp(spread, ui.scaled(card_height_min), ui.scaled(card_height_max));

    std::vector<ui::PageBlock> blocks;
    if (is_lead_a_page(ui)) {
        const float width = rect.width - page_turner_width;
        const Label lead = lead_words(ui, session);
        blocks.push_back({ui::text_height(ui, lead, ui::TypeStyle::BodyLarge, width),
                          [&ui, lead](const Rect& place) { ui::paragraph(ui, place, lead); }});
    }
    blocks.push_back({strip, [&](const Rect& place) { draw_strip(ui, session, intents, place); }});
    if (is_lead_a_page(ui)) {
        blocks.push_back({help_height(ui, rect.width - page_turner_width),
                          [&](const Rect& place) { draw_help_button(ui, intents, place); }});
    }
    for (std::size_t i = 0; i < categories().size(); i += static_cast<std::size_t>(columns)) {
        blocks.push_back({height, [&, i](const Rect& place) {
                              const auto cells = place.columns(columns, cards_gap_x);
                              for (std::size_t c = 0; c < cells.size(); ++c) {
                                  draw_card(ui, session, intents, cells[c], categories()[i + c]);
                              }
                          }});
    }
    Rect pages = rect;
    pages.height -= error_height;
    const int part = session.visit()->place.part;
    const int next = ui::pages(
        ui, pages, {.blocks = blocks, .page = part, .gap = cards_gap_y, .key = "categories"});
    if (next != part) intents.push_back(session::TurnPart{next});
    if (!error.empty()) ui::group_error(ui, rect, error);
}

void ask_what_is_new(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    form.ask(Field::IdeaTitle, {.label = TextId::idea_name, .hint = TextId::idea_name_hint});
    form.ask(Field::IdeaIsNewBusiness, {.label = TextId::idea_is_new,
                                        .yes = TextId::idea_is_new_yes,
                                        .no = TextId::idea_is_new_no});
    form.ask(Field::IdeaStage, {.label = TextId::idea_stage, .columns = stage_columns});
    form.ask(Field::IdeaEntirelyNewField, {.label = TextId::idea_entirely_new});
    form.ask(Field::IdeaFieldDigital, {.label = TextId::idea_digital}, FormWidth::Third);
    form.ask(Field::IdeaFieldDecarbon, {.label = TextId::idea_decarbon}, FormWidth::Third);
    form.ask(Field::IdeaFieldWomenYouth, {.label = TextId::idea_women_youth}, FormWidth::Third);
    form.ask(Field::IdeaNovelty, {.label = TextId::idea_novelty,
                                  .placeholder = TextId::idea_novelty_ask,
                                  .lines = free_text_lines});
    form.ask(Field::IdeaModel, {.label = TextId::idea_model,
                                .placeholder = TextId::idea_model_ask,
                                .lines = free_text_lines});
    form.draw(rect);
}

}  // namespace

void draw_idea_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    if (session.visit()->place.page > 0) {
        return draw_step(
            ui, session, intents, {.title = TextId::idea_new_title},
            [&](const Rect& content) { ask_what_is_new(ui, session, intents, content); });
    }
    if (session::is_typing_in(*session.visit(), summary_field)) {
        return draw_step(ui, session, intents, {.title = TextId::idea_writing_title},
                         [&](const Rect& content) { draw_writing(ui, session, intents, content); });
    }
    StepFrame frame{.title = TextId::idea_title};
    if (!is_lead_a_page(ui)) {
        frame.lead = lead_words(ui, session);
        frame.draw_middle = [&](const Rect& middle) { draw_help_button(ui, intents, middle); };
    }
    draw_step(ui, session, intents, frame,
              [&](const Rect& content) { draw_category_page(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
