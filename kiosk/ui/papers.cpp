#include "kiosk/ui/papers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/ui/canvas_map.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float sheets_offset = 6;
constexpr float margin = 22;
constexpr float line_height_drawn = 7;
constexpr float map_height = 57;
constexpr float bars_height = 46;
constexpr float bar_width = 12;
constexpr float bar_gap = 5;
constexpr std::size_t bars_max = 7;

// Three sheets, the lower ones showing at the right and below.
Rect draw_sheets(Ui& ui, const Rect& rect) {
    const Rect front{rect.x, rect.y, rect.width - 2 * sheets_offset, rect.height};
    Painter& painter = ui.painter();
    Rect back = front.moved(2 * sheets_offset, 2 * sheets_offset);
    back.height -= 2 * sheets_offset;
    Rect middle = front.moved(sheets_offset, sheets_offset);
    middle.height -= sheets_offset;
    painter.fill(back, ui.color(Tone::Paper3));
    painter.fill(middle, ui.color(Tone::Paper2));
    painter.outline(middle, ui.color(Tone::Line), 1);
    painter.fill(front, ui.color(Tone::Paper1));
    painter.outline(front, ui.color(Tone::Line), 1);
    return front;
}

void draw_line(Ui& ui, Rect& rest, float share) {
    Rect line = rest.take_top(line_height_drawn, 6);
    line.width *= share;
    ui.painter().fill(line, ui.color(Tone::Line), line.height / 2);
}

void draw_blocks(Ui& ui, const Rect& rect, const PlanPaper& paper) {
    constexpr float gap = 3;
    const BlockRects rects = canvas_rects(rect, gap, (rect.height - 2 * gap) / 3);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const GroupTones tones = tones_of(group_of(static_cast<domain::Block>(i)));
        if (paper.filled[i]) {
            ui.painter().fill(rects[i], ui.color(tones.tint), 2);
        }
        if (!paper.filled[i] || ui.theme().is_high_contrast()) {
            ui.painter().outline(rects[i], ui.color(Tone::Line), 1, 2);
        }
    }
}

void draw_bars(Ui& ui, Rect rect, const std::vector<std::int64_t>& years) {
    const std::size_t count = std::min(years.size(), bars_max);
    if (count == 0) return;
    const std::int64_t most = std::max<std::int64_t>(
        1, *std::max_element(years.begin(), years.begin() + static_cast<std::ptrdiff_t>(count)));
    for (std::size_t i = 0; i < count; ++i) {
        Rect bar = rect.take_left(bar_width, bar_gap);
        const double share =
            static_cast<double>(std::max<std::int64_t>(0, years[i])) / static_cast<double>(most);
        bar = bar.take_bottom(bar.height * static_cast<float>(share));
        ui.painter().fill(bar, ui.color(Tone::Ai600));
    }
}

// What somebody wrote, in as many lines as it needs; how many.
int draw_name(Ui& ui, Rect& rest, const Label& name, TextLook look) {
    constexpr int lines_most = 3;
    const float line = line_height(ui, look.style);
    const float needed = text_height(ui, name, look.style, rest.width);
    look.lines_max = std::clamp(static_cast<int>(std::lround(needed / line)), 1, lines_most);
    put_words(ui, rest.take_top(static_cast<float>(look.lines_max) * line), name, look);
    return look.lines_max;
}

// The title and whose it is, in one line where both fit, else one below the other; how many lines.
int draw_names(Ui& ui, Rect& rest, const PlanPaper& paper) {
    constexpr float between = 8;
    constexpr float below = 10;
    const TextLook title{.style = TypeStyle::SmallBold, .lines_max = 1};
    const TextLook person{.style = TypeStyle::Small, .align = Align::Right, .lines_max = 1};
    const float person_width = text_size(ui, paper.person, person.style).width;
    const float title_width = text_size(ui, paper.title, title.style).width;
    if (title_width + between + person_width <= rest.width) {
        Rect names = rest.take_top(line_height(ui, title.style), below);
        put_words(ui, names.take_right(person_width, between), paper.person, person);
        put_words(ui, names, paper.title, title);
        return 1;
    }
    const int lines = draw_name(ui, rest, paper.title, title);
    const int all = lines + draw_name(ui, rest, paper.person, person);
    rest.take_top(below);
    return all;
}

}  // namespace

void plan_paper(Ui& ui, const Rect& rect, const PlanPaper& paper) {
    ui.interact(rect,
                {.role = Role::Picture,
                 .name = paper.name,
                 .value = ui.words_of(paper.heading).add(paper.title, ", ").add(paper.person, ", "),
                 .key = "paper",
                 .is_tappable = false});
    Rect rest = draw_sheets(ui, rect).inset(margin, 0);
    rest.take_top(10);
    put_words(ui, rest.take_top(line_height(ui, TypeStyle::Button), 6), paper.heading,
              {.style = TypeStyle::Button,
               .ink = Tone::Ai800,
               .align = Align::Center,
               .place = Place::Middle,
               .lines_max = 1});
    ui.painter().fill(rest.take_top(2, 10), ui.color(Tone::Ai700));
    // What the names need more than one line is taken from the lines that are only drawn.
    const int names = draw_names(ui, rest, paper);
    constexpr std::array lines{1.0F, 0.9F, 0.73F};
    const auto drawn = names == 1 ? lines.size() : names == 2 ? 1 : 0;
    for (std::size_t i = 0; i < drawn; ++i) draw_line(ui, rest, lines[i]);
    rest.take_top(4);
    draw_blocks(ui, rest.take_top(map_height, 11), paper);
    Rect foot = rest.take_top(std::clamp(rest.height, 0.0F, bars_height));
    draw_bars(ui, foot.take_left(bars_max * (bar_width + bar_gap), 6), paper.years);
    foot.take_top(10);
    for (const float share : {1.0F, 0.83F, 0.92F}) {
        if (foot.height >= line_height_drawn) draw_line(ui, foot, share);
    }
}

namespace {

constexpr float stamp_of_design = 132;
constexpr float stamp_edge = 20;  // Left of a line and right of it

}  // namespace

float stamp_side(Ui& ui, const Stamp& stamp) {
    constexpr float side_max = 190;
    float widest = 0;
    for (const Label& words : {Label(stamp.town), stamp.word}) {
        widest = std::max(widest, text_size(ui, words, TypeStyle::SmallBold).width + 1);
    }
    const float needed = widest * stamp_of_design / (stamp_of_design - 2 * stamp_edge);
    return std::clamp(needed, stamp_of_design, side_max);
}

void stamp(Ui& ui, const Rect& rect, const Stamp& stamp) {
    ui.interact(rect, {.role = Role::Picture,
                       .name = stamp.word,
                       .value = Words(stamp.town).add(stamp.day, " "),
                       .key = "stamp",
                       .is_tappable = false});
    Painter& painter = ui.painter();
    const Color red = ui.color(Tone::Beni);
    const Point middle = rect.center();
    const float unit = rect.width / stamp_of_design;
    painter.ring(middle, 62 * unit, red, 5 * unit);
    painter.ring(middle, 52 * unit, red, 1.5F);
    for (const float offset : {-14.0F, 16.0F}) {
        painter.line({middle.x - 50 * unit, middle.y + offset * unit},
                     {middle.x + 50 * unit, middle.y + offset * unit}, red, 2);
    }
    const auto write = [&](float top, const Label& words, TypeStyle style) {
        const Rect line{rect.x + stamp_edge * unit, rect.y + top * unit,
                        rect.width - 2 * stamp_edge * unit, 30 * unit};
        const bool is_short = text_size(ui, words, style).width <= line.width;
        put_words(ui, line, words,
                  {.style = is_short ? style : TypeStyle::SmallBold,
                   .ink = Tone::Beni700,
                   .align = Align::Center,
                   .place = Place::Middle,
                   .lines_max = 1});
    };
    write(21, stamp.town, TypeStyle::Label);
    write(52, stamp.day, TypeStyle::Button);
    write(83, stamp.word, TypeStyle::BodyBold);
}

void watermark(Ui& ui, const Rect& rect, const Label& word) {
    constexpr float size = 150;
    constexpr float opacity = 0.07F;
    constexpr int times = 3;
    const std::string text = ui.text_of(word);
    ui.interact(rect, {.role = Role::Picture,
                       .name = word,
                       .value = {},
                       .state = {},
                       .key = "watermark",
                       .is_tappable = false});
    Painter& painter = ui.painter();
    const Face face{.weight = Weight::Bold,
                    .size_px = std::round(size * painter.pixels_per_unit()),
                    .letter_spacing_px = 0};
    const float width =
        painter.width_px(face, text, Digits::Proportional) / painter.pixels_per_unit();
    const Color ink = ui.color(Tone::Ink1).with_alpha(opacity);
    for (int i = 0; i < times; ++i) {
        const float along = (static_cast<float>(i) + 0.5F) / static_cast<float>(times);
        const Point middle{rect.x + rect.width * along, rect.y + rect.height * along};
        painter.write({middle.x - width / 2, middle.y - size / 2}, text, face, ink,
                      Digits::Proportional);
    }
}

}  // namespace madoguchi::ui
