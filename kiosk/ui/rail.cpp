// The rail of steps in its three forms.
#include <algorithm>
#include <array>

#include "kiosk/ui/buttons.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/rail_menu.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"
#include "platform/base/ensure.h"
#include "text_id.h"

namespace madoguchi::ui {

namespace {

void draw_rail_ground(Ui& ui, const Rect& rect, RailForm form) {
    Rect rest = rect;
    const Rect top = rest.take_top(rect.height * (form == RailForm::Portrait ? 1.0F : 0.7F));
    ui.painter().gradient(top, ui.color(Tone::RailTop), ui.color(Tone::RailMiddle));
    if (rest.height > 0) {
        ui.painter().gradient(rest, ui.color(Tone::RailMiddle), ui.color(Tone::RailBottom));
    }
    if (ui.theme().is_high_contrast()) ui.painter().outline(rect, ui.color(Tone::Ink1), 2);
}

// The disc of a step: a tick, the gold current number, or an outlined number.
void draw_step_disc(Ui& ui, Point center, float radius, StepState state, int number) {
    Painter& painter = ui.painter();
    const Rect box{center.x - radius, center.y - radius, 2 * radius, 2 * radius};
    // The discs keep their size at large text; their numbers stay inside.
    const TypeStyle style = ui.is_text_large() ? TypeStyle::SmallBold : TypeStyle::Label;
    const bool has_room = ui.scaled(measure_of(style).size) <= 1.6F * radius;
    const Words words = has_room ? ui.formats().count(number) : Words();
    switch (state) {
        case StepState::Done:
            painter.disc(center, radius, ui.color(Tone::OnToast));
            painter.icon(box.inset(radius * 0.44F), Icon::Check,
                         ui.theme().is_high_contrast() ? ui.color(Tone::OnYamabuki)
                                                       : ui.color(Tone::Matsu700),
                         2.5F);
            break;
        case StepState::Current:
            painter.disc(center, radius, ui.color(Tone::Yamabuki));
            put_words(ui, box, words,
                      {.style = style,
                       .ink = Tone::OnYamabuki,
                       .align = Align::Center,
                       .place = Place::Middle});
            break;
        case StepState::Future:
            painter.disc(center, radius, ui.color(Tone::RailMiddle));
            painter.ring(center, radius, ui.color(Tone::RailDisc), 2);
            put_words(ui, box, words,
                      {.style = style,
                       .ink = Tone::RailInk,
                       .align = Align::Center,
                       .place = Place::Middle});
            break;
    }
}

void draw_connector(Ui& ui, Point from, Point to, StepState state) {
    ui.painter().line(from, to,
                      ui.color(state == StepState::Done ? Tone::Yamabuki : Tone::RailLine), 2);
}

Reaction step_node(Ui& ui, const Rect& rect, const RailStep& step, bool is_target) {
    return ui.interact(rect, {.role = Role::Tab,
                              .name = step.text,
                              .state = {.checked = step.state == StepState::Done,
                                        .selected = step.state == StepState::Current},
                              .key = Ui::key_for({}, step.text, Role::Tab),
                              .is_tappable = is_target && step.state == StepState::Done});
}

// A step's name, or its short one where that would be more lines than there is room for.
const Label& name_that_fits(Ui& ui, const RailStep& step, TypeStyle style, float width) {
    constexpr float lines_max = 2;
    const float height = text_height(ui, step.text, style, width);
    return height <= lines_max * line_height(ui, style) ? step.text : step.short_text;
}

// Beyond 150 % there is no room for the service's name below the town's.
bool is_brand_of_town_alone(const Ui& ui) { return ui.is_text_largest(); }

void draw_brand(Ui& ui, Rect brand, const Rail& rail) {
    const float side = 44;
    const Rect mark = brand.take_left(side, 11);
    crest(ui, mark.centered({side, side}), TextId::desk_crest);
    const float town = line_height(ui, TypeStyle::ChoiceTitle);
    const float service = text_height(ui, rail.service, TypeStyle::ServiceName, brand.width);
    if (is_brand_of_town_alone(ui)) {
        text(ui, brand.inset(0, 6), rail.town,
             {.style = TypeStyle::ChoiceTitle, .ink = Tone::OnToast, .place = Place::Middle});
        return;
    }
    Rect lines = brand.middle_left({brand.width, town + service});
    text(ui, lines.take_top(town), rail.town,
         {.style = TypeStyle::ChoiceTitle, .ink = Tone::OnToast, .lines_max = 1});
    text(ui, lines, rail.service, {.style = TypeStyle::ServiceName, .ink = Tone::RailCaption});
}

RailAnswer wide_rail(Ui& ui, const Rect& rect, const Rail& rail) {
    RailAnswer answer;
    Rect inside = rect.inset(14, 0);
    Rect brand = inside.take_top(rail_head_height(ui, rail, rect.width));
    brand.take_left(4);
    draw_brand(ui, brand, rail);
    const float height = 56;
    for (std::size_t i = 0; i < rail.steps.size(); ++i) {
        const RailStep& step = rail.steps[i];
        Rect row = inside.take_top(height);
        const Reaction reaction = step_node(ui, row, step, true);
        const bool is_current = step.state == StepState::Current;
        const Point disc{row.x + 26, row.center().y};
        if (is_current) ui.painter().fill(row, ui.color(Tone::OnToast), 14);
        if (i > 0) {
            draw_connector(ui, {disc.x, disc.y - 38}, {disc.x, disc.y - 18},
                           rail.steps[i - 1].state);
        }
        draw_step_disc(ui, disc, 18, step.state, static_cast<int>(i) + 1);
        Rect words = row;
        words.take_left(56);
        const Tone ink = is_current
                             ? (ui.theme().is_high_contrast() ? Tone::OnYamabuki : Tone::Ai800)
                         : step.state == StepState::Done ? Tone::OnToast
                                                         : Tone::RailInk;
        const TypeStyle style = is_current ? TypeStyle::Label : TypeStyle::LabelPlain;
        put_words(ui, words, name_that_fits(ui, step, style, words.width),
                  {.style = style, .ink = ink, .place = Place::Middle, .lines_max = 2});
        if (reaction.has_ring) focus_ring(ui, row.inset(9), 10);
        if (reaction.tapped) answer.tapped_step = static_cast<int>(i);
    }
    return answer;
}

RailAnswer compact_rail(Ui& ui, const Rect& rect, const Rail& rail) {
    RailAnswer answer;
    Rect inside = rect;
    const Rect brand = inside.take_top(compact_brand_height);
    crest(ui, brand.centered({44, 44}), TextId::desk_crest);
    const float height = compact_step_height;
    for (std::size_t i = 0; i < rail.steps.size(); ++i) {
        const RailStep& step = rail.steps[i];
        const Rect row = inside.take_top(height);
        step_node(ui, row, step, false);
        const Point disc = row.center();
        if (i > 0) {
            draw_connector(ui, {disc.x, disc.y - height + 16}, {disc.x, disc.y - 16},
                           rail.steps[i - 1].state);
        }
        const bool is_current = step.state == StepState::Current;
        if (is_current) ui.painter().disc(disc, 24, ui.color(Tone::OnToast));
        draw_step_disc(ui, disc, is_current ? 21.0F : 17.0F, step.state, static_cast<int>(i) + 1);
    }
    return answer;
}

TypeStyle name_style(const RailStep& step) {
    return step.state == StepState::Current ? TypeStyle::CaptionBold : TypeStyle::Caption;
}

constexpr float portrait_name_top = 44;

bool has_room_for_names(Ui& ui, float width, const Rail& rail) {
    const float cell = width / static_cast<float>(std::max<std::size_t>(1, rail.steps.size()));
    return std::all_of(rail.steps.begin(), rail.steps.end(), [&](const RailStep& step) {
        return text_size(ui, step.short_text, name_style(step)).width <= cell;
    });
}

// Below the step's disc, and beside it where large letters need more than its cell.
void draw_portrait_name(Ui& ui, const Rect& steps, const Rect& cell, const RailStep& step,
                        float top) {
    const float needed = text_size(ui, step.short_text, name_style(step)).width + 1;
    const float width = std::max(cell.width, std::min(needed, steps.width));
    const float x = std::clamp(cell.center().x - width / 2, steps.x, steps.x + steps.width - width);
    put_words(ui, {x, cell.y + top, width, cell.height - top}, step.short_text,
              {.style = name_style(step),
               .ink = step.state == StepState::Current ? Tone::OnToast : Tone::RailInk,
               .align = Align::Center,
               .lines_max = 1});
}

// At the right end of the head, which is then narrower by it: in words where they leave the names
// enough.
bool draw_staff_call(Ui& ui, Rect& head, const Rail& rail) {
    constexpr float gap = 14;
    constexpr float mark = 48 + 12;
    Button call{.text = TextId::access_staff,
                .kind = ButtonKind::SmallLight,
                .icon = Icon::Bell,
                .key = "access.staff"};
    Size size = button_size(ui, call);
    const float town = text_size(ui, rail.town, TypeStyle::H2).width + 1;
    const float beside = head.width - mark - town - gap - size.width - gap;
    const bool is_service_left_out = ui.is_text_largest();
    call.is_compact =
        beside < 0 || (!is_service_left_out &&
                       text_height(ui, rail.service, TypeStyle::Note, beside) > head.height);
    // The largest letters leave the head as high as the town's name.
    size.height = std::min(size.height, head.height);
    if (call.is_compact) size.width = size.height;
    return button(ui, head.take_right(size.width, gap).middle_right(size), call);
}

// Where large letters leave no room for every name, the discs stand alone but for the current one.
RailAnswer portrait_rail(Ui& ui, const Rect& rect, const Rail& rail) {
    RailAnswer answer;
    Rect inside = rect.inset(24, 0);
    inside.take_top(ui.is_text_largest() ? 6.0F : 14.0F);
    const bool are_all_named = has_room_for_names(ui, inside.width, rail);
    // A lone name lies below its neighbours' places, not over them.
    const float name_top = are_all_named ? portrait_name_top : 56;
    const float foot = name_top + line_height(ui, TypeStyle::Caption) + 18;
    const Rect steps = inside.take_bottom(foot);
    Rect brand = inside;
    if (rail.has_staff_call) answer.called_staff = draw_staff_call(ui, brand, rail);
    const Rect mark = brand.take_left(48, 12);
    crest(ui, mark.centered({48, 48}), TextId::desk_crest);
    const float town = text_size(ui, rail.town, TypeStyle::H2).width;
    text(ui, brand.take_left(town + 1, 14), rail.town,
         {.style = TypeStyle::H2, .ink = Tone::OnToast, .place = Place::Middle});
    // In the largest letters whose desk it is stands where one line holds it.
    const bool has_service =
        !ui.is_text_largest() || text_size(ui, rail.service, TypeStyle::Note).width <= brand.width;
    if (has_service) {
        text(ui, brand, rail.service,
             {.style = TypeStyle::Note, .ink = Tone::RailCaption, .place = Place::Middle});
    }

    const auto cells = steps.columns(static_cast<int>(rail.steps.size()), 0);
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        const float y = steps.y + 20;
        draw_connector(ui, {cells[i].center().x, y}, {cells[i + 1].center().x, y},
                       rail.steps[i].state);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const RailStep& step = rail.steps[i];
        Rect target = cells[i];
        if (!are_all_named) target = target.take_top(name_top);
        const Reaction reaction = step_node(ui, target, step, true);
        const Point disc{cells[i].center().x, steps.y + 20};
        const bool is_current = step.state == StepState::Current;
        if (is_current) ui.painter().disc(disc, 24, ui.color(Tone::OnToast));
        draw_step_disc(ui, disc, 20, step.state, static_cast<int>(i) + 1);
        if (are_all_named || is_current) draw_portrait_name(ui, steps, cells[i], step, name_top);
        if (reaction.has_ring) focus_ring(ui, target.inset(9), 10);
        if (reaction.tapped) answer.tapped_step = static_cast<int>(i);
    }
    return answer;
}

}  // namespace

RailAnswer rail(Ui& ui, const FrameAreas& areas, const Rail& rail) {
    if (areas.form == RailForm::Hidden) return {};
    const Ui::Within aside(ui, Region::Aside);
    draw_rail_ground(ui, areas.rail, areas.form);
    switch (areas.form) {
        case RailForm::Wide:
            return wide_rail(ui, areas.rail, rail);
        case RailForm::Compact:
            return compact_rail(ui, areas.rail, rail);
        case RailForm::Portrait:
            return portrait_rail(ui, areas.rail, rail);
        case RailForm::Hidden:
            break;
    }
    return {};
}

void step_pill(Ui& ui, const Rect& rect, int step, int steps, const Label& label) {
    const float height = std::max(48.0F, ui.scaled(48));
    const Words of = ui.words(TextId::common_count_of, {{"done", static_cast<std::int64_t>(step)},
                                                        {"all", static_cast<std::int64_t>(steps)}});
    const float words = text_size(ui, label, TypeStyle::LabelPlain).width;
    const float count = text_size(ui, of, TypeStyle::LabelPlain).width;
    const float disc = ui.scaled(18);
    Rect pill = rect.middle_left({6 + 2 * disc + 10 + words + 10 + count + 18, height});
    ui.painter().fill(pill, ui.color(Tone::RailMiddle), height / 2);
    if (ui.theme().is_high_contrast()) {
        ui.painter().outline(pill, ui.color(Tone::Ink1), 2, height / 2);
    }
    const Ui::Within aside(ui, Region::Aside);
    ui.interact(pill, {.role = Role::Text,
                       .name = ui.words_of(label).add(of, " "),
                       .key = "step",
                       .is_tappable = false});
    pill.take_left(6);
    draw_step_disc(ui, pill.take_left(2 * disc, 10).center(), disc, StepState::Current, step);
    put_words(ui, pill.take_left(words + 0.5F, 10), label,
              {.style = TypeStyle::LabelPlain, .ink = Tone::OnToast, .place = Place::Middle});
    put_words(ui, pill, of,
              {.style = TypeStyle::LabelPlain, .ink = Tone::RailCaption, .place = Place::Middle});
}

}  // namespace madoguchi::ui
