#include "kiosk/ui/frame.h"

#include "kiosk/ui/buttons.h"
#include "kiosk/ui/cards.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui_state.h"
#include "kiosk/ui/widget_parts.h"
#include "text_id.h"

namespace madoguchi::ui {

namespace {

constexpr float rail_wide = 208;
constexpr float rail_compact = 88;
constexpr float content_max = 1240;  // More width than this goes to the margins

constexpr float around_buttons = 28;

// As designed up to 150 %. Beyond, what stands around a question is as high as one line of its
// words needs: the room goes to the question.
struct FrameHeights {
    float rail = 0;
    float access = 0;
    float action = 0;
};

FrameHeights portrait_heights(const Ui& ui, float bar_buttons) {
    if (!ui.is_text_largest()) {
        return {ui.scaled(80) + 96, std::max(84.0F, ui.scaled(84)),
                std::max(100.0F, ui.scaled(84) + 16)};
    }
    constexpr float discs = 56 + 8;
    constexpr float icon_over_word = 28 + 2;
    constexpr float edges = 24;
    return {line_height(ui, TypeStyle::H2) + discs + line_height(ui, TypeStyle::Caption) + edges,
            line_height(ui, TypeStyle::CaptionBold) + icon_over_word + edges,
            bar_buttons + around_buttons};
}

FrameAreas portrait_areas(const Ui& ui, float bar_buttons) {
    FrameAreas areas;
    areas.form = RailForm::Portrait;
    const FrameHeights heights = portrait_heights(ui, bar_buttons);
    Rect rest = ui.area();
    areas.rail = rest.take_top(heights.rail);
    areas.access_bar = rest.take_bottom(heights.access);
    areas.action_ground = rest.take_bottom(heights.action);
    areas.action_bar = areas.action_ground.inset(24, 0);
    areas.main = rest.inset(24, 0);
    areas.main.take_top(20);
    areas.main.take_bottom(16);
    return areas;
}

}  // namespace

FrameAreas frame_areas(const Ui& ui, RailForm wanted, float bar_buttons) {
    const float buttons = std::max(bar_buttons, button_height(ui, ButtonKind::Primary));
    if (ui.is_portrait() && wanted != RailForm::Hidden) return portrait_areas(ui, buttons);
    FrameAreas areas;
    areas.form = wanted == RailForm::Wide && ui.is_text_large() ? RailForm::Compact : wanted;
    Rect rest = ui.area();
    float padding = 40;
    if (areas.form == RailForm::Wide) {
        areas.rail = rest.take_left(rail_wide);
        padding = 36;
    } else if (areas.form == RailForm::Compact) {
        areas.rail = rest.take_left(rail_compact);
        padding = 28;
    }
    areas.action_ground = rest.take_bottom(std::max(96.0F, buttons + around_buttons));
    const float spare = std::max(0.0F, rest.width - 2 * padding - content_max);
    areas.action_bar = areas.action_ground.inset(padding + spare / 2, 0);
    areas.main = rest.inset(padding + spare / 2, 0);
    areas.main.take_top(areas.form == RailForm::Wide ? 26.0F : 22.0F);
    areas.main.take_bottom(12);
    return areas;
}

void draw_ground(Ui& ui) { ui.painter().fill(ui.area(), ui.color(Tone::Paper0)); }

void action_bar_ground(Ui& ui, const FrameAreas& areas) {
    ui.painter().fill(areas.action_ground, ui.color(Tone::Paper1));
    hairline(ui, areas.action_ground);
}

Rect title(Ui& ui, const Rect& rect, const Title& title) {
    Rect rest = rect;
    const float width = rect.width - title.room_right;
    const float height = text_height(ui, title.text, title.style, width);
    const Rect head = rest.take_top(height);
    heading(ui, {head.x, head.y, width, height}, title.text, {.style = title.style});
    if (!title.lead.empty()) {
        const float lead = text_height(ui, title.lead, TypeStyle::BodyLarge, width);
        rest.take_top(4);
        const Rect place = rest.take_top(lead);
        text(ui, {place.x, place.y, width, lead}, title.lead,
             {.style = TypeStyle::BodyLarge, .ink = Tone::Ink2});
    }
    rest.take_top(16);
    return rest;
}

namespace {

// A ring, a sun and two peaks over a line, drawn to fit on a grid of 44.
constexpr float crest_grid = 44;

Rect crest_box(const Rect& rect) {
    const float side = std::min(rect.width, rect.height);
    return rect.centered({side, side});
}

void draw_crest(Ui& ui, const Rect& box) {
    const float unit = box.width / crest_grid;
    const auto at = [&](float x, float y) { return Point{box.x + x * unit, box.y + y * unit}; };
    Painter& painter = ui.painter();
    // On the rail it is light, on paper dark.
    const Color ground = painter.ground_at(box.center());
    const Color light = ui.color(Tone::OnToast);
    const Color dark = ui.theme().is_high_contrast() ? light : ui.color(Tone::Ai700);
    const Color ink =
        contrast_between(light, ground) > contrast_between(dark, ground) ? light : dark;
    painter.ring(at(22, 22), 21.25F * unit, ink, 2.5F * unit);
    painter.disc(at(28, 15.5F), 5 * unit, ui.color(Tone::Yamabuki));
    const std::array<Point, 3> left = {at(6, 31), at(17, 14), at(28, 31)};
    const std::array<Point, 3> right = {at(18, 31), at(28, 20), at(38, 31)};
    painter.polygon(left, ink);
    painter.polygon(right, ink);
    painter.line(at(10, 36), at(34, 36), ink, 2.5F * unit);
}

}  // namespace

void crest(Ui& ui, const Rect& rect, const Label& name) {
    ui.interact(rect, {.role = Role::Picture,
                       .name = name,
                       .key = Ui::key_for({}, name, Role::Picture),
                       .is_tappable = false});
    draw_crest(ui, crest_box(rect));
}

bool held_crest(Ui& ui, const Rect& rect, const Label& name, float hold_s) {
    // The mark may be small; the finger's place is not.
    const Rect target = rect.centered({std::max(56.0F, rect.width), std::max(56.0F, rect.height)});
    const Reaction reaction = ui.interact(target, {.role = Role::Picture,
                                                   .name = name,
                                                   .key = Ui::key_for({}, name, Role::Picture),
                                                   .is_of_the_office = true});
    const Rect box = crest_box(rect);
    draw_crest(ui, box);
    if (reaction.has_ring) focus_ring(ui, box, box.width / 2);
    const bool is_by_key = reaction.tapped && reaction.by_key;
    if (!reaction.held) return is_by_key;
    // The hold is shown, so that staff see it is taken.
    ui.state().is_moving = true;
    const float unit = box.width / crest_grid;
    ui.painter().arc(box.center(), 24 * unit, 0, 360 * std::min(1.0F, reaction.held_s / hold_s),
                     ui.color(Tone::Yamabuki), 3);
    return is_by_key || reaction.held_s >= hold_s;
}

}  // namespace madoguchi::ui
