#include "kiosk/screens/plan_amounts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "kiosk/domain/money_sums.h"
#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/source_rows.h"

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

constexpr float head_height = 44;
constexpr float costs_head_height = 56;
constexpr float bar_height = 36;
constexpr float bar_gap = 6;
constexpr float fit_height = 56;
constexpr float row_gap = 4;
constexpr float cell_gap = 12;
constexpr float field_width = 160;
constexpr float field_width_wide = 300;
constexpr float wide_min = 500;
constexpr float pencil_size = 56;

// What a plan of this kind nearly always buys stands there from the start, each as an empty row.
constexpr std::array<std::string_view, 3> usual_classes{"facilities", "machinery", "equipment"};
constexpr std::array<Field, 3> main_sources{Field::SourcePublicGrant, Field::SourceLoanRegional,
                                            Field::SourceOwnFunds};

const domain::Money& money_of(const Session& session) { return session.visit()->plan.money; }

// A row for a line of costs, or for a usual class that has none yet.
struct CostRow {
    const CostLine* line = nullptr;
    std::string_view cost_class;
};

std::vector<CostRow> cost_rows(const Session& session) {
    std::vector<CostRow> rows;
    const auto& costs = money_of(session).costs;
    for (const CostLine& line : costs) rows.push_back({&line, {}});
    for (const std::string_view usual : usual_classes) {
        const bool is_there = std::any_of(costs.begin(), costs.end(), [usual](const auto& line) {
            return line.cost_class == usual;
        });
        if (!is_there && rows.size() < usual_classes.size()) rows.push_back({nullptr, usual});
    }
    return rows;
}

ui::Label words_of(Ui& ui, const Session& session, const CostRow& row) {
    if (row.line && !row.line->name.empty()) return ui::Words::entered(row.line->name);
    if (!row.line) return choice_words(ui, session, Field::CostClass, row.cost_class);
    return choice_words(ui, session, Field::CostClass, row.line->cost_class.value_or("other"));
}

float field_width_in(const Ui& ui, float width) {
    return ui.scaled(width < ui.scaled(wide_min) ? field_width : field_width_wide);
}

AnswerLook cost_look(Ui& ui, const Session& session, const CostRow& row,
                     AnswerLook::Reading reading) {
    return {.label = words_of(ui, session, row),
            .form = ui::YenField::Form::Row,
            .reading = reading,
            .unit = TextId::money_unit};
}

ui::YenField empty_box(const ui::Label& label, std::string_view key) {
    return {.label = label,
            .content = {.text = ""},
            .unit = TextId::money_unit,
            .form = ui::YenField::Form::Row,
            .key = key};
}

float cost_row_height(Ui& ui, const Session& session, const CostRow& row, float width) {
    const float field_wide = field_width_in(ui, width);
    const float words = ui::text_height(ui, words_of(ui, session, row), ui::TypeStyle::LabelPlain,
                                        width - field_wide - cell_gap);
    const ui::Label label = words_of(ui, session, row);
    const float field =
        row.line
            ? answer_height(ui, session, {Field::CostYen, row.line->id},
                            cost_look(ui, session, row, AnswerLook::Reading::Elsewhere), field_wide)
            : ui::yen_field_height(ui, empty_box(label, row.cost_class), field_wide);
    return std::max(words, field) + row_gap;
}

void draw_cost_row(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                   const CostRow& row) {
    ui::hairline(ui, rect);
    Rect rest = rect.inset(0, row_gap / 2);
    const Rect field = rest.take_right(field_width_in(ui, rect.width), cell_gap);
    const ui::Label label = words_of(ui, session, row);
    const std::string key = row.line ? row.line->id : "usual-" + std::string(row.cost_class);
    ui::text(ui, rest, label, {.style = ui::TypeStyle::LabelPlain, .place = ui::Place::Middle},
             "name-" + key);
    if (row.line) {
        return yen_answer(ui, session, intents, field, {Field::CostYen, row.line->id},
                          cost_look(ui, session, row, AnswerLook::Reading::Elsewhere));
    }
    // Tab only looks: a line that nobody wants would come and go under it.
    const ui::FieldAnswer answer = ui::yen_field(ui, field, empty_box(label, key));
    if (answer.tapped && !answer.came_by_key) {
        intents.push_back(session::AddCostLine{std::string(row.cost_class), Field::CostYen});
    }
}

// ── heads

// A title with a tag at the right; where they have not the room for both, both become smaller.
void draw_head_with_tag(Ui& ui, Rect rect, TextId title, const ui::Tag& tag) {
    const float room = std::max(0.0F, rect.width - cell_gap);
    const float beside = ui::tag_size(ui, tag).width;
    float width = ui::text_size(ui, title, ui::TypeStyle::BodyBold).width + 1;
    if (width + beside > room) width *= room / (width + beside);
    ui::heading(ui, rect.take_left(width, cell_gap), title,
                {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
    tag_at_right(ui, rect, tag);
}

// The total as large as it fits.
void draw_total(Ui& ui, const Session& session, const Rect& rect) {
    const domain::Sum sum = domain::sum_of_costs(money_of(session).costs);
    if (money_of(session).costs.empty()) return;
    const ui::Words amount = ui.formats().yen(sum.known);
    ui::TypeStyle style = ui::TypeStyle::H2;
    for (const auto smaller : {ui::TypeStyle::BodyBold, ui::TypeStyle::CaptionBold}) {
        const float wide = ui::text_size(ui, amount, style, 0, ui::Digits::Fixed).width;
        if (wide > rect.width) style = smaller;
    }
    ui::text(ui, rect, amount,
             {.style = style,
              .align = ui::Align::Right,
              .place = ui::Place::Middle,
              .digits = ui::Digits::Fixed},
             "costs-total");
}

void draw_costs_head(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Rect pencil = rect.take_right(pencil_size, cell_gap / 2);
    const auto open =
        static_cast<std::int64_t>(domain::sum_of_costs(money_of(session).costs).unanswered);
    if (open > 0) {
        draw_head_with_tag(
            ui, rect, TextId::money_costs,
            {ui.words(TextId::money_open, {{"count", open}}), ui::TagKind::Wait, ui::Icon::Dots});
    } else {
        const float title =
            ui::text_size(ui, TextId::money_costs, ui::TypeStyle::BodyBold).width + cell_gap / 2;
        ui::heading(ui, rect.take_left(std::min(title, rect.width)), TextId::money_costs,
                    {.style = ui::TypeStyle::BodyBold, .place = ui::Place::Middle});
        draw_total(ui, session, rect);
    }
    if (ui::icon_button(ui, pencil.centered({pencil_size, pencil_size}), ui::Icon::Pencil,
                        TextId::money_costs_edit)) {
        intents.push_back(session::OpenMoneyPage{session::MoneyPage::Costs});
    }
}

// Title and tag beside each other, or one below the other.
bool is_tag_below(Ui& ui, const Session& session, float width) {
    const float title = ui::text_size(ui, TextId::money_sources, ui::TypeStyle::BodyBold).width;
    const float tag = ui::tag_size(ui, balance_tag(ui, money_of(session))).width;
    return ui.is_text_large() && title + cell_gap + tag > width;
}

float sources_head_height(Ui& ui, const Session& session, float width) {
    const float one = ui.scaled(head_height);
    if (!is_tag_below(ui, session, width)) return one;
    return ui::line_height(ui, ui::TypeStyle::BodyBold) +
           ui::tag_size(ui, balance_tag(ui, money_of(session))).height + cell_gap;
}

void draw_sources_head(Ui& ui, const Session& session, Rect rect) {
    if (is_tag_below(ui, session, rect.width)) {
        ui::heading(ui, rect.take_top(ui::line_height(ui, ui::TypeStyle::BodyBold)),
                    TextId::money_sources, {.style = ui::TypeStyle::BodyBold});
        ui::tag(ui, rect, balance_tag(ui, money_of(session)));
        return;
    }
    draw_head_with_tag(ui, rect, TextId::money_sources, balance_tag(ui, money_of(session)));
}

// ── the shares, or the button that makes it match

ui::Button fit_button() {
    return {.text = TextId::money_fit, .kind = ui::ButtonKind::Small, .icon = ui::Icon::Check};
}

bool can_fit(const Session& session) {
    return domain::own_funds_that_fit(money_of(session)).has_value();
}

float shares_height(Ui& ui, const Session& session) {
    if (!can_fit(session)) return bar_height + bar_gap;
    return std::max(fit_height, ui::button_height(ui, fit_button().kind)) + bar_gap;
}

void draw_shares_or_fit(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    rect.take_bottom(bar_gap);
    if (!can_fit(session)) return draw_shares(ui, rect, money_of(session).sources);
    if (ui::button(ui, rect, fit_button())) intents.push_back(session::FitOwnFunds{});
}

// ── the other sources, on a page of their own

ui::Button others_button() {
    return {.text = TextId::money_others,
            .kind = ui::ButtonKind::Small,
            .icon = ui::Icon::ChevronRight,
            .icon_side = ui::IconSide::Right};
}

domain::Sum sum_of_others(const domain::Sources& sources) {
    domain::Sources others = sources;
    others.public_grant = others.loan_regional = others.own_funds = domain::Yen(0);
    return domain::sum_of_sources(others);
}

void draw_others(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const ui::Size size = ui::button_size(ui, others_button());
    const Rect place = rect.take_left(size.width, cell_gap).middle_left(size);
    if (ui::button(ui, place, others_button())) {
        intents.push_back(session::OpenMoneyPage{session::MoneyPage::Sources});
    }
    const domain::Sum sum = sum_of_others(money_of(session).sources);
    constexpr std::size_t all = 5;
    const ui::Label words =
        sum.unanswered == all ? ui::Label(TextId::staff_unknown) : ui.formats().yen(sum.known);
    ui::text(ui, rect, words,
             {.style = ui::TypeStyle::Label,
              .ink = sum.unanswered == all ? ui::Tone::Ink2 : ui::Tone::Ink1,
              .align = ui::Align::Right,
              .place = ui::Place::Middle},
             "others");
}

SourceRow row_of(Field field) {
    for (const SourceRow& row : source_rows()) {
        if (row.field == field) return row;
    }
    return source_rows().front();
}

// ── the card

float sources_height(Ui& ui, const Session& session, float width) {
    float height = ui.scaled(head_height) + shares_height(ui, session) +
                   ui::button_height(ui, others_button().kind) + row_gap;
    for (const Field field : main_sources) {
        height += source_row_height(ui, session, row_of(field), width);
    }
    return height;
}

void draw_sources(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    draw_sources_head(ui, session, rect.take_top(ui.scaled(head_height)));
    draw_shares_or_fit(ui, session, intents, rect.take_top(shares_height(ui, session)));
    for (const Field field : main_sources) {
        const SourceRow row = row_of(field);
        const Rect place = rect.take_top(source_row_height(ui, session, row, rect.width));
        ui::hairline(ui, place);
        draw_source_row(ui, session, intents, place, row);
    }
    ui::hairline(ui, rect);
    rect.take_top(row_gap);
    draw_others(ui, session, intents, rect.take_top(ui::button_height(ui, others_button().kind)));
}

float cost_rows_height(Ui& ui, const Session& session, float width) {
    float height = 0;
    for (const CostRow& row : cost_rows(session)) {
        height += cost_row_height(ui, session, row, width);
    }
    return height;
}

}  // namespace

namespace {

// Costs over sources, each with all its rows; where not even a few of the costs had a place of
// their own, all of it scrolls.
void draw_amounts_in_one(Ui& ui, const Session& session, Intents& intents, const Rect& body) {
    const auto height_in = [&](float width) {
        return ui.scaled(costs_head_height) + cost_rows_height(ui, session, width) +
               sources_height(ui, session, width);
    };
    const float width = scrolled_width(body, height_in(body.width));
    const ui::ScrollArea area(ui, "plan", body, height_in(width));
    Rect rest = area.content();
    rest.width = width;
    draw_costs_head(ui, session, intents, rest.take_top(ui.scaled(costs_head_height)));
    for (const CostRow& row : cost_rows(session)) {
        const float height = cost_row_height(ui, session, row, width);
        draw_cost_row(ui, session, intents, rest.take_top(height), row);
    }
    draw_sources(ui, session, intents, rest);
}

}  // namespace

void draw_plan_amounts(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Rect body = panel(ui, rect, {});
    const float around_costs =
        ui.scaled(costs_head_height) + sources_height(ui, session, body.width);
    const float costs =
        std::min(ui::scroll_height_least, cost_rows_height(ui, session, body.width));
    if (around_costs + costs > body.height) {
        return draw_amounts_in_one(ui, session, intents, body);
    }
    draw_costs_head(ui, session, intents, body.take_top(ui.scaled(costs_head_height)));
    const Rect sources = body.take_bottom(sources_height(ui, session, body.width));
    {
        const float width = scrolled_width(body, cost_rows_height(ui, session, body.width));
        const ui::ScrollArea area(ui, "plan-costs", body, cost_rows_height(ui, session, width));
        Rect rest = area.content();
        rest.width = width;
        for (const CostRow& row : cost_rows(session)) {
            const float height = cost_row_height(ui, session, row, width);
            draw_cost_row(ui, session, intents, rest.take_top(height), row);
        }
    }
    draw_sources(ui, session, intents, sources);
}

void add_plan_amounts(Form& form, Ui& ui, const Session& session, Intents& intents) {
    form.add([&](float) { return ui.scaled(costs_head_height); },
             [&](const Rect& rect) { draw_costs_head(ui, session, intents, rect); });
    for (const CostRow& row : cost_rows(session)) {
        std::optional<FieldRef> field;
        if (row.line) field = FieldRef{Field::CostYen, row.line->id};
        form.add([&, row](float width) { return cost_row_height(ui, session, row, width); },
                 [&, row](const Rect& rect) { draw_cost_row(ui, session, intents, rect, row); },
                 FormWidth::Half, field);
    }
    form.add([&](float width) { return sources_head_height(ui, session, width); },
             [&](const Rect& rect) { draw_sources_head(ui, session, rect); });
    form.add([&](float) { return shares_height(ui, session); },
             [&](const Rect& rect) { draw_shares_or_fit(ui, session, intents, rect); });
    for (const Field source : main_sources) {
        const SourceRow row = row_of(source);
        form.add([&, row](float width) { return source_row_height(ui, session, row, width); },
                 [&, row](const Rect& rect) { draw_source_row(ui, session, intents, rect, row); },
                 FormWidth::Half, FieldRef{source, {}});
    }
    form.add([&](float) { return ui::button_height(ui, others_button().kind); },
             [&](const Rect& rect) { draw_others(ui, session, intents, rect); }, FormWidth::Half);
}

}  // namespace madoguchi::screens
