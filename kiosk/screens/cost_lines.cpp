#include "kiosk/screens/cost_lines.h"

#include <algorithm>

#include "kiosk/domain/money_sums.h"
#include "kiosk/screens/answer_widgets.h"
#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/panel.h"

namespace madoguchi::screens {

using domain::CostLine;
using domain::Field;
using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float gap = 8;
constexpr float row_padding = 6;
constexpr float yen_width = 172;
constexpr float yen_width_wide = 300;  // Above the keyboard there is room for the words below it
constexpr float counted_width = 132;
constexpr float counted_width_largest = 124;
constexpr float delete_size = 56;
constexpr float label_gap = 6;
constexpr float box_height = 64;
constexpr float wide_min = 800;
constexpr float example_min = 240;
constexpr float one_row_min = 500;  // Narrower lines put amount and marks below the name

// An example only where it can be read whole.
AnswerLook name_look(Ui& ui, const Session& session, const CostLine& line, float width) {
    const bool has_room = width >= ui.scaled(example_min);
    return {.label = choice_words(ui, session, Field::CostClass, line.cost_class.value_or("other")),
            .placeholder = has_room ? ui::Label(TextId::money_cost_example) : ui::Label()};
}
AnswerLook yen_look() { return {.label = TextId::money_cost_yen, .unit = TextId::money_unit}; }

// The largest letters leave the amount a little more.
float counted_width_in(const Ui& ui) {
    return ui.scaled(ui.is_text_largest() ? counted_width_largest : counted_width);
}
float marks_width(const Ui& ui) { return counted_width_in(ui) + gap + delete_size; }

struct Widths {
    float name = 0;
    float yen = 0;
    bool is_one_row = true;
};

// Above the keys of a lying panel the largest letters and a line in two rows leave no room: there
// is only what is written.
bool is_field_alone(const Ui& ui, const Session& session, const Widths& widths) {
    const bool is_low = ui.is_text_largest() || !widths.is_one_row;
    return is_low && is_tray_open(session) && !ui.is_portrait();
}

bool is_yen_written(const Session& session, const CostLine& line) {
    const auto* field = std::get_if<FieldRef>(&session.typing()->target);
    return field != nullptr && *field == FieldRef{Field::CostYen, line.id};
}

Widths widths_for(const Ui& ui, float width) {
    const float beside = width - marks_width(ui) - gap;
    if (width < ui.scaled(one_row_min)) return {width, beside, false};
    const float yen = ui.scaled(width < ui.scaled(wide_min) ? yen_width : yen_width_wide);
    return {beside - gap - yen, yen, true};
}

bool asks_university(const CostLine& line) { return line.cost_class == "research"; }

float row_height(Ui& ui, const Session& session, const CostLine& line, const Widths& widths) {
    const float name = answer_height(ui, session, {Field::CostName, line.id},
                                     name_look(ui, session, line, widths.name), widths.name);
    const float yen = answer_height(ui, session, {Field::CostYen, line.id}, yen_look(), widths.yen);
    if (is_field_alone(ui, session, widths)) return std::max(name, yen);
    return widths.is_one_row ? std::max(name, yen) : name + gap + yen;
}

// A switch that reads 「対象」 or 「対象外」.
void draw_counted(Ui& ui, Intents& intents, const Rect& rect, const CostLine& line) {
    const bool counted = domain::is_counted(line).value_or(false);
    const ui::Button button{.text = counted ? TextId::money_counted : TextId::money_not_counted,
                            .kind = ui::ButtonKind::Small,
                            .icon = counted ? ui::Icon::Check : ui::Icon::None,
                            .is_selected = counted,
                            .key = "counted"};
    if (ui::button(ui, rect, button)) {
        intents.push_back(session::SetAnswer{FieldRef{Field::CostCounted, line.id}, !counted});
    }
}

// Beside the box of a field with a label above it.
void draw_marks(Ui& ui, Intents& intents, Rect rect, const CostLine& line) {
    rect.take_top(ui::field_label_height(ui), label_gap);
    const float height = ui::button_height(ui, ui::ButtonKind::Small);
    Rect boxes = rect.take_top(std::max(ui.scaled(box_height), height));
    const Rect trash = boxes.take_right(delete_size, gap);
    draw_counted(ui, intents, boxes.middle_right({counted_width_in(ui), height}), line);
    if (ui::icon_button(ui, trash.centered({delete_size, delete_size}), ui::Icon::Trash,
                        TextId::money_cost_delete)) {
        intents.push_back(session::DeleteCostLine{line.id});
    }
}

}  // namespace

float cost_line_height(Ui& ui, const Session& session, const CostLine& line, float width) {
    const Widths widths = widths_for(ui, width);
    float height = row_height(ui, session, line, widths) + 2 * row_padding;
    if (asks_university(line) && !is_field_alone(ui, session, widths)) {
        height += gap + answer_height(ui, session, {Field::CostResearchByUniversity, line.id},
                                      {.label = TextId::money_by_university}, width);
    }
    return height;
}

void draw_cost_line(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                    const CostLine& line) {
    const Ui::Scope scope(ui, line.id);
    const Widths widths = widths_for(ui, rect.width);
    Rect rest = rect.inset(0, row_padding);
    Rect row = rest.take_top(row_height(ui, session, line, widths), gap);
    const FieldRef name{Field::CostName, line.id};
    const FieldRef yen{Field::CostYen, line.id};
    const AnswerLook look = name_look(ui, session, line, widths.name);
    if (is_field_alone(ui, session, widths)) {
        if (is_yen_written(session, line)) {
            yen_answer(ui, session, intents, row, yen, yen_look());
        } else {
            text_answer(ui, session, intents, row, name, look);
        }
        return;
    }
    const Rect name_rect =
        widths.is_one_row ? row.take_left(widths.name, gap)
                          : row.take_top(answer_height(ui, session, name, look, widths.name), gap);
    text_answer(ui, session, intents, name_rect, name, look);
    yen_answer(ui, session, intents, row.take_left(widths.yen, gap), yen, yen_look());
    draw_marks(ui, intents, row, line);
    if (asks_university(line)) {
        yes_no_answer(ui, session, intents, rest, {Field::CostResearchByUniversity, line.id},
                      {.label = TextId::money_by_university});
    }
}

// ── adding

namespace {

std::span<const std::string_view> classes() { return domain::info_of(Field::CostClass).words; }

ui::Button add_button(Ui& ui, const Session& session, std::string_view cost_class) {
    return {.text = choice_words(ui, session, Field::CostClass, cost_class),
            .kind = ui::ButtonKind::Chip,
            .key = cost_class};
}

// Chips one after another, as many in a row as fit.
template <class Place>
float flow(Ui& ui, const Session& session, float width, const Place& place) {
    float x = 0;
    float y = 0;
    const float height = ui::button_height(ui, ui::ButtonKind::Chip);
    for (const std::string_view cost_class : classes()) {
        const ui::Button button = add_button(ui, session, cost_class);
        const float wide = std::min(ui::button_size(ui, button).width, width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + gap;
        }
        place(Rect{x, y, wide, height}, button, cost_class);
        x += wide + gap;
    }
    return y + height;
}

}  // namespace

float cost_classes_height(Ui& ui, const Session& session, float width) {
    return ui::line_height(ui, ui::TypeStyle::CaptionBold) + label_gap +
           flow(ui, session, width, [](const Rect&, const ui::Button&, std::string_view) {});
}

void draw_cost_classes(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect rest = rect;
    ui::icon_line(ui, rest.take_top(ui::line_height(ui, ui::TypeStyle::CaptionBold), label_gap),
                  {.text = TextId::money_costs_add,
                   .icon = ui::Icon::Plus,
                   .ink = ui::Tone::Ai700,
                   .style = ui::TypeStyle::CaptionBold});
    const Ui::Scope scope(ui, "add-cost");
    flow(ui, session, rest.width,
         [&](const Rect& place, const ui::Button& button, std::string_view cost_class) {
             if (ui::button(ui, place.moved(rest.x, rest.y), button)) {
                 intents.push_back(session::AddCostLine{std::string(cost_class)});
             }
         });
}

void draw_costs_total(Ui& ui, const Session& session, const Rect& rect) {
    const auto& costs = session.visit()->plan.money.costs;
    const domain::Sum sum = domain::sum_of_costs(costs);
    if (costs.empty()) return;
    if (sum.unanswered > 0) {
        const auto open = static_cast<std::int64_t>(sum.unanswered);
        const ui::Tag tag{ui.words(TextId::money_open, {{"count", open}}), ui::TagKind::Wait,
                          ui::Icon::Dots};
        // Without room the lines below say which.
        if (ui::tag_size(ui, tag).width <= rect.width) tag_at_right(ui, rect, tag);
        return;
    }
    const ui::Words amount = ui.formats().yen(sum.known);
    const bool fits = ui::text_size(ui, amount, ui::TypeStyle::H2).width <= rect.width;
    ui::text(ui, rect, amount,
             {.style = fits ? ui::TypeStyle::H2 : ui::TypeStyle::Label,
              .align = ui::Align::Right,
              .place = ui::Place::Middle,
              .digits = ui::Digits::Fixed});
}

}  // namespace madoguchi::screens
