#include "kiosk/ui/circulation_map.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr Size sheet{640, 574};  // The design's; places below are measured on it
constexpr Point sheet_center{320, 306};
constexpr float ring_radius = 232;
constexpr float inner_radius = 152;
constexpr float disc_radius = 78;
constexpr float disc_line = 71;
constexpr int ring_dots = 60;
constexpr float ring_dot = 2.6F;
constexpr float ring_arrow = 19;
constexpr float node_height = 88;
constexpr float node_width = 184;
constexpr float node_disc = 44;
constexpr float disc_gap = 8;
constexpr float pill_height = 30;
constexpr float pill_sides = 15;
constexpr float arrow_head = 18;

constexpr std::array<Point, circulation_places> node_centers{
    {{320, 66}, {540, 176}, {524, 474}, {116, 474}, {100, 176}}};
// Where the words of a line stand: on it below the first card, else under or over the card.
enum class PillPlace { OnLine, Under, Over };
constexpr std::array<PillPlace, circulation_places> pill_places{
    {PillPlace::OnLine, PillPlace::Under, PillPlace::Over, PillPlace::Over, PillPlace::Under}};
constexpr float pill_gap = 7;
// Between the cards, so that each shows which way the money goes.
constexpr std::array<float, circulation_places> ring_arrows_deg{36.8F, 103.7F, 182.7F, 263.7F,
                                                                328.7F};

struct FlowTones {
    Tone line, fill, ink;
};

FlowTones tones_of(const CirculationNode& node) {
    if (node.flow == FlowKind::Grant && node.state != TalkState::None) {
        return {Tone::PictureArrow, Tone::Yamabuki100, Tone::Kin700};
    }
    if (node.flow == FlowKind::Loan && node.state != TalkState::None) {
        return {Tone::Ai700, Tone::Ai100, Tone::Ai700};
    }
    if (node.state == TalkState::None) return {Tone::LineStrong, Tone::Paper2, Tone::Ink2};
    return {Tone::Matsu, Tone::Matsu100, Tone::Matsu700};
}

Tone state_ink(TalkState state) {
    if (state == TalkState::Agreed) return Tone::Matsu700;
    return state == TalkState::Talking ? Tone::Kin700 : Tone::Ink2;
}

Icon state_icon(TalkState state) {
    if (state == TalkState::Agreed) return Icon::Check;
    return state == TalkState::Talking ? Icon::Chat : Icon::Plus;
}

// Places of the sheet in the rectangle. A low one brings them closer; cards and letters stay.
class Places {
public:
    explicit Places(const Rect& rect) : rect_(rect) {
        across_ = std::min(rect.width / sheet.width, 1.0F);
        down_ = std::min(rect.height / sheet.height, 1.0F);
        origin_ = {rect.x + (rect.width - sheet.width * across_) / 2,
                   rect.y + (rect.height - sheet.height * down_) / 2};
    }
    Point at(Point point) const {
        return {origin_.x + point.x * across_, origin_.y + point.y * down_};
    }
    Point center() const { return at(sheet_center); }
    float length(float on_sheet) const { return on_sheet * std::min(across_, down_); }
    // On the ring of this radius, which is as broad as the places are. Degrees clockwise from the
    // top.
    Point on_ring(float radius, float degrees) const {
        const float angle = degrees * std::numbers::pi_v<float> / 180;
        return at(
            {sheet_center.x + radius * std::sin(angle), sheet_center.y - radius * std::cos(angle)});
    }
    // Round a point, moved so that it stays in the rectangle.
    Rect around(Point middle, Size size) const {
        const float x = std::clamp(middle.x - size.width / 2, rect_.x,
                                   std::max(rect_.x, rect_.right() - size.width));
        const float y = std::clamp(middle.y - size.height / 2, rect_.y,
                                   std::max(rect_.y, rect_.bottom() - size.height));
        return {x, y, size.width, size.height};
    }

private:
    Rect rect_;
    float across_ = 1;
    float down_ = 1;
    Point origin_;
};

// A tip, and the way it points in.
void draw_head(Ui& ui, Point tip, Point way, float length, Tone tone) {
    const Point back{tip.x - way.x * length, tip.y - way.y * length};
    const float half = length * 0.55F;
    const std::array<Point, 3> points{{tip,
                                       {back.x - way.y * half, back.y + way.x * half},
                                       {back.x + way.y * half, back.y - way.x * half}}};
    ui.painter().polygon(points, ui.color(tone));
}

void fill_ring(Ui& ui, const Places& places, float radius, Color color) {
    constexpr int corners = 72;
    std::array<Point, corners> points;
    for (int i = 0; i < corners; ++i) {
        points[static_cast<std::size_t>(i)] =
            places.on_ring(radius, static_cast<float>(i) * 360 / corners);
    }
    ui.painter().polygon(points, color);
}

void draw_ring(Ui& ui, const Places& places) {
    if (!ui.theme().is_high_contrast()) {
        fill_ring(ui, places, ring_radius, ui.color(Tone::NoteGreen).with_alpha(0.25F));
        fill_ring(ui, places, inner_radius, ui.color(Tone::Matsu100).with_alpha(0.5F));
    }
    for (int i = 0; i < ring_dots; ++i) {
        const Point dot = places.on_ring(ring_radius, static_cast<float>(i) * 360 / ring_dots);
        ui.painter().disc(dot, ring_dot, ui.color(Tone::Matsu).with_alpha(0.55F));
    }
    for (const float degrees : ring_arrows_deg) {
        const float angle = degrees * std::numbers::pi_v<float> / 180;
        draw_head(ui, places.on_ring(ring_radius, degrees), {std::cos(angle), std::sin(angle)},
                  ring_arrow, Tone::Matsu);
    }
}

// From a card to the business: solid when agreed, else dots, thin and grey before any talk.
void draw_line(Ui& ui, const Places& places, std::size_t place, const CirculationNode& node) {
    const Point from = places.at(node_centers[place]);
    const Point center = places.center();
    const float distance = std::hypot(center.x - from.x, center.y - from.y);
    const Point way{(center.x - from.x) / distance, (center.y - from.y) / distance};
    const float to_tip = distance - places.length(disc_radius) - 2;
    const float to_end = to_tip - arrow_head + 2;
    const auto along = [&](float length) {
        return Point{from.x + way.x * length, from.y + way.y * length};
    };
    const Tone tone = tones_of(node).line;
    const float width = node.state == TalkState::None ? 3 : node.line_width;
    if (node.state == TalkState::Agreed) {
        ui.painter().line(from, along(to_end), ui.color(tone), width);
    } else {
        const float step = width + 8;
        for (float at = to_end; at > 0; at -= step) {
            ui.painter().disc(along(at), width / 2, ui.color(tone));
        }
    }
    draw_head(ui, along(to_tip), way, arrow_head, tone);
}

void draw_center(Ui& ui, const Places& places, const CirculationMap& map) {
    const Point center = places.center();
    const float radius = places.length(disc_radius);
    ui.interact({center.x - radius, center.y - radius, 2 * radius, 2 * radius},
                {.role = Role::Picture,
                 .name = map.center_caption,
                 .value = map.center,
                 .key = "centre",
                 .is_tappable = false});
    Painter& painter = ui.painter();
    painter.disc({center.x, center.y + 4}, radius, ui.color(Tone::Ai900));
    painter.disc(center, radius, ui.color(Tone::Ai700));
    painter.ring(center, places.length(disc_line), ui.color(Tone::Yamabuki), 2);
    // As wide as the disc is where the first and last lines stand.
    const float width = places.length(2 * disc_line) * 0.82F;
    constexpr float words_lines_max = 2;
    TypeStyle style = TypeStyle::ChoiceTitle;
    if (text_height(ui, map.center, style, width) > words_lines_max * line_height(ui, style)) {
        style = TypeStyle::CaptionBold;
    }
    float inside = places.length(2 * disc_line) - 24;
    float caption = line_height(ui, TypeStyle::CaptionBold);
    // A long name needs the caption's room, too.
    if (text_height(ui, map.center, TypeStyle::ServiceName, width) > inside - caption) {
        caption = 0;
        inside += 12;
    }
    const float words = std::min(text_height(ui, map.center, style, width), inside - caption);
    Rect lines{center.x - width / 2, center.y - (caption + words) / 2, width, caption + words};
    const float broad = places.length(2 * disc_line) * 0.95F;
    const bool is_narrow = text_size(ui, map.center_caption, TypeStyle::CaptionBold).width > width;
    const Rect caption_place{center.x - broad / 2, lines.take_top(caption).y, broad, caption};
    if (caption > 0) {
        put_words(ui, caption_place, map.center_caption,
                  {.style = is_narrow ? TypeStyle::Tag : TypeStyle::CaptionBold,
                   .ink = ui.theme().is_high_contrast() ? Tone::InkInverse : Tone::Yamabuki100,
                   .align = Align::Center});
    }
    put_words(ui, lines, map.center,
              {.style = style, .ink = Tone::InkInverse, .align = Align::Center});
}

// On the line: between the card and the disc in the middle.
Point pill_middle(Ui& ui, const Places& places, std::size_t place, const Rect& card) {
    const float half = ui.scaled(pill_height) / 2;
    switch (pill_places[place]) {
        case PillPlace::Under:
            return {card.center().x, card.bottom() + pill_gap + half};
        case PillPlace::Over:
            return {card.center().x, card.y - pill_gap - half};
        case PillPlace::OnLine:
            break;
    }
    const float disc_top = places.center().y - places.length(disc_radius) - arrow_head;
    return {card.center().x, (card.bottom() + disc_top) / 2};
}

void draw_pill(Ui& ui, const Places& places, std::size_t place, const Rect& card,
               const CirculationNode& node) {
    const bool is_marked = !node.next_mark.empty() || !node.warn_mark.empty();
    const Label& words = !node.warn_mark.empty()   ? node.warn_mark
                         : !node.next_mark.empty() ? node.next_mark
                                                   : node.flow_text;
    if (words.empty()) return;
    FlowTones tones = tones_of(node);
    if (is_marked) tones = {Tone::Kin700, Tone::Yamabuki100, Tone::Kin700};
    const float side = node.warn_mark.empty() ? 0.0F : ui.scaled(20);
    const float width =
        text_size(ui, words, TypeStyle::CaptionBold).width + side + 2 * ui.scaled(pill_sides);
    const Rect pill =
        places.around(pill_middle(ui, places, place, card), {width, ui.scaled(pill_height)});
    ui.painter().fill(pill, ui.color(tones.fill), pill.height / 2);
    ui.painter().outline(pill, ui.color(tones.ink), 1.5F, pill.height / 2);
    Rect inside = pill.inset(ui.scaled(pill_sides) - 1, 0);
    if (side > 0) {
        icon(ui, inside.take_left(side).middle_left({side - 3, side - 3}), Icon::Warn, tones.ink);
    }
    put_words(ui, inside, words,
              {.style = TypeStyle::CaptionBold,
               .ink = tones.ink,
               .align = Align::Center,
               .place = Place::Middle});
}

Words value_of(const Ui& ui, const CirculationNode& node) {
    Words value = ui.words_of(node.state_text);
    for (const Label* part : {&node.detail, &node.flow_text, &node.next_mark, &node.warn_mark}) {
        value.add(ui.words_of(*part), " ");
    }
    return value;
}

bool name_fits_beside_disc(Ui& ui, const Rect& inside, const CirculationNode& node, float height) {
    const float width = inside.width - node_disc - disc_gap;
    constexpr float rounding = 6;  // Line boxes are higher than their letters
    return text_height(ui, node.name, TypeStyle::CaptionBold, width) <= height + rounding;
}

void draw_card(Ui& ui, const Rect& box, const CirculationNode& node) {
    const bool is_first = !node.next_mark.empty();
    const Tone edge = is_first ? Tone::Yamabuki : node.is_chosen ? Tone::Ai700 : Tone::Line;
    draw_surface(ui, box,
                 {.fill = Tone::Paper1,
                  .radius = 18,
                  .edge = edge,
                  .edge_width = node.is_chosen || is_first ? 4.0F : 1.5F});
    Rect inside = box.inset(12, 6);
    const float state = line_height(ui, TypeStyle::CaptionBold);
    // A name that needs its room stands without the picture.
    if (name_fits_beside_disc(ui, inside, node, inside.height - state)) {
        const Rect disc = inside.take_left(node_disc, disc_gap);
        const Tone ground = node.state == TalkState::Agreed    ? Tone::Matsu100
                            : node.state == TalkState::Talking ? Tone::Yamabuki100
                                                               : Tone::Paper2;
        icon_disc(ui, disc.center(), node_disc / 2, ground, node.icon, state_ink(node.state));
    }
    const float name = std::min(text_height(ui, node.name, TypeStyle::Label, inside.width),
                                2 * line_height(ui, TypeStyle::Label) - 8);
    const TypeStyle style =
        name > line_height(ui, TypeStyle::Label) ? TypeStyle::CaptionBold : TypeStyle::Label;
    const float lines = text_height(ui, node.name, style, inside.width);
    Rect words = inside.middle_left({inside.width, std::min(lines + state, inside.height)});
    put_words(ui, words.take_top(words.height - state), node.name, {.style = style});
    // The disc says the state too, by its ground: long words stand without their mark.
    const float mark = ui.scaled(17);
    if (text_size(ui, node.state_text, TypeStyle::Tag).width + mark + 5 <= words.width) {
        icon(ui, words.take_left(mark, 5).middle_left({mark, mark}), state_icon(node.state),
             state_ink(node.state));
    }
    put_words(
        ui, words, node.state_text,
        {.style = TypeStyle::CaptionBold, .ink = state_ink(node.state), .place = Place::Middle});
}

bool draw_node(Ui& ui, const Places& places, std::size_t place, const CirculationNode& node) {
    const Rect rect = places.around(places.at(node_centers[place]),
                                    {ui.scaled(node_width), ui.scaled(node_height)});
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Choice,
                           .name = node.name,
                           .value = value_of(ui, node),
                           .state = {.checked = node.is_chosen},
                           .key = Ui::key_for(node.key, node.name, Role::Choice)});
    draw_pill(ui, places, place, rect, node);
    draw_card(ui, reaction.held ? rect.moved(0, 2) : rect, node);
    if (reaction.has_ring) focus_ring(ui, rect, 18);
    return reaction.tapped;
}

// Where the money of the state comes in: beside the first place.
void draw_source(Ui& ui, const Places& places, const Rect& rect, const Label& words) {
    constexpr float height = 44;
    const float side = ui.scaled(20);
    const float left = places.at(node_centers[0]).x + ui.scaled(node_width) / 2 + 12;
    const float width = text_size(ui, words, TypeStyle::CaptionBold).width + side + 34;
    const Rect chip{left, places.at({0, 52}).y - ui.scaled(height) / 2,
                    std::min(width, rect.right() - left), ui.scaled(height)};
    ui.interact(chip, {.role = Role::Text, .name = words, .key = "source", .is_tappable = false});
    ui.painter().fill(chip, ui.color(Tone::Yamabuki100), chip.height / 2);
    Rect inside = chip.inset(12, 0);
    icon(ui, inside.take_left(side, 8).middle_left({side, side}), Icon::ArrowLeft, Tone::Kin700);
    put_words(ui, inside, words,
              {.style = TypeStyle::CaptionBold, .ink = Tone::Kin700, .place = Place::Middle});
}

void draw_ring_words(Ui& ui, const Places& places, const Rect& rect, const CirculationMap& map) {
    constexpr float height = 28;
    const float width = text_size(ui, map.ring, TypeStyle::CaptionBold).width + 2;
    const Point middle = places.at({sheet_center.x, sheet.height - height / 2});
    const Rect place{middle.x - std::min(width, rect.width) / 2, middle.y - ui.scaled(height) / 2,
                     std::min(width, rect.width), ui.scaled(height)};
    ui.interact(place, {.role = Role::Text,
                        .name = map.ring,
                        .value = map.ring_detail,
                        .key = "ring",
                        .is_tappable = false});
    put_words(ui, place, map.ring,
              {.style = TypeStyle::CaptionBold,
               .ink = Tone::Matsu700,
               .align = Align::Center,
               .place = Place::Middle});
}

}  // namespace

std::optional<int> circulation_map(Ui& ui, const Rect& rect, const CirculationMap& map) {
    const Places places(rect);
    draw_ring(ui, places);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) draw_line(ui, places, i, map.nodes[i]);
    draw_center(ui, places, map);
    std::optional<int> tapped;
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        if (draw_node(ui, places, i, map.nodes[i])) tapped = static_cast<int>(i);
        if (i == 0) draw_source(ui, places, rect, map.source);
    }
    draw_ring_words(ui, places, rect, map);
    return tapped;
}

}  // namespace madoguchi::ui
