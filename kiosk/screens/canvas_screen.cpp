#include "kiosk/screens/canvas_screen.h"

#include <algorithm>

#include "kiosk/screens/canvas_blocks.h"
#include "kiosk/screens/listening.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Block;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::TextLook;
using ui::TypeStyle;
using ui::Ui;

namespace {

constexpr float head_height = 56;
constexpr float head_gap = 14;
constexpr float parts_gap = 22;
constexpr float bar_width = 150;
constexpr float bar_width_upright = 100;
constexpr float bar_height = 12;
constexpr float bar_gap = 12;
constexpr float swatch_size = 24;
constexpr float swatch_gap = 8;
constexpr float swatches_gap = 18;
constexpr float foot_gap = 6;
constexpr float credit_width_max = 290;  // Two lines
constexpr float credit_width_least = 230;
constexpr float count_width = 50;    // 「8 / 9」
constexpr float upright_sides = 24;  // Of the content
constexpr float credit_width_min = 262;

int filled_blocks(const domain::Application& plan) {
    const auto& blocks = plan.canvas.blocks;
    return static_cast<int>(
        std::count_if(blocks.begin(), blocks.end(), [](const auto& b) { return !b.empty(); }));
}

std::int64_t local_notes(const domain::Application& plan) {
    std::int64_t count = 0;
    for (const auto& notes : plan.canvas.blocks) {
        count += std::count_if(notes.begin(), notes.end(), [](const auto& n) { return n.local; });
    }
    return count;
}

float text_width(Ui& ui, const ui::Label& words, TypeStyle style) {
    return ui::text_size(ui, words, style).width;
}

void draw_text(Ui& ui, Rect& head, const ui::Label& words, const TextLook& look, float gap) {
    const float width = text_width(ui, words, look.style);
    TextLook one_line = look;
    one_line.place = ui::Place::Middle;
    one_line.lines_max = 1;
    ui::text(ui, head.take_left(width, gap), words, one_line);
}

constexpr int blocks_all = static_cast<int>(domain::block_count);

// Large letters leave no room for the bar: there the figures say it alone.
float progress_bar_width(const Ui& ui, int done) {
    if (done == blocks_all || ui.is_text_largest()) return 0;
    return ui.is_portrait() ? bar_width_upright : bar_width;
}

ui::Words progress_words(Ui& ui, int done) {
    if (done == blocks_all && ui.is_text_largest()) return {};  // As the title says
    return ui.words(TextId::common_count_of, {{"done", done}, {"all", blocks_all}});
}

float progress_width(Ui& ui, int done) {
    const float bar = progress_bar_width(ui, done);
    const float words = text_width(ui, progress_words(ui, done), TypeStyle::Label);
    return (bar > 0 ? bar + bar_gap : 0) + (words > 0 ? words + parts_gap : 0);
}

void draw_progress(Ui& ui, Rect& head, int done) {
    const float width = progress_bar_width(ui, done);
    if (width > 0) {
        const Rect bar = head.take_left(width, bar_gap).middle_left({width, bar_height});
        ui::progress_bar(ui, bar, done, blocks_all, TextId::canvas_progress);
    }
    const ui::Words words = progress_words(ui, done);
    if (!words.empty()) draw_text(ui, head, words, {.style = TypeStyle::Label}, parts_gap);
}

struct Swatch {
    ui::Tone fill, strip;
    TextId words;
};

void draw_swatch(Ui& ui, Rect& head, const Swatch& swatch) {
    constexpr float radius = 3;
    constexpr float strip_height = 5;
    Rect place = head.take_left(swatch_size, swatch_gap).middle_left({swatch_size, swatch_size});
    ui::tinted_area(ui, place, swatch.fill, radius);
    ui::tinted_area(ui, place.take_top(strip_height), swatch.strip, radius);
    draw_text(ui, head, swatch.words, {.style = TypeStyle::Note, .ink = ui::Tone::Ink2},
              swatches_gap);
}

void draw_legend(Ui& ui, Rect& head, const domain::Application& plan, int done) {
    if (done == blocks_all) {
        draw_text(ui, head, ui.words(TextId::canvas_local_count, {{"count", local_notes(plan)}}),
                  {.style = TypeStyle::Note, .ink = ui::Tone::Matsu700}, swatches_gap);
        return;
    }
    draw_swatch(ui, head,
                {ui::Tone::NoteGreen, ui::Tone::NoteGreenStrip, TextId::canvas_legend_local});
    draw_swatch(ui, head,
                {ui::Tone::NoteYellow, ui::Tone::NoteYellowStrip, TextId::canvas_legend_other});
}

// Of the maker of the canvas, as its licence asks.
void draw_credit(Ui& ui, const Rect& rect) {
    ui::text(ui, rect, TextId::canvas_credit,
             {.style = TypeStyle::Small,
              .ink = ui::Tone::Ink2,
              .align = ui::Align::Right,
              .place = ui::Place::Middle});
}

float legend_width(Ui& ui, const domain::Application& plan, int done) {
    if (done == blocks_all) {
        const ui::Words words =
            ui.words(TextId::canvas_local_count, {{"count", local_notes(plan)}});
        return ui::text_size(ui, words, TypeStyle::Note).width + swatches_gap;
    }
    float width = 0;
    for (const TextId words : {TextId::canvas_legend_local, TextId::canvas_legend_other}) {
        width += swatch_size + swatch_gap + text_width(ui, words, TypeStyle::Note) + swatches_gap;
    }
    return width;
}

// An upright head has no room for it beside large letters or a long title.
bool is_credit_at_foot(Ui& ui, const Session& session) {
    const domain::Application& plan = session.visit()->plan;
    if (!ui.is_portrait()) return false;
    const bool is_full = filled_blocks(plan) == blocks_all;
    const TextId title = is_full ? TextId::canvas_full : TextId::canvas_title;
    const float beside = bar_width_upright + bar_gap + 2 * parts_gap + count_width;
    const float head = text_width(ui, title, TypeStyle::H1Small) + (is_full ? 0 : beside);
    const float listen = small_listen_size(session).width;
    const float needed = head + credit_width_least + (listen > 0 ? listen + parts_gap : 0);
    return ui.is_text_large() || needed > ui.area().width - 2 * upright_sides;
}

void draw_moving(Ui& ui, const Session& session, Intents& intents, Rect head) {
    const ui::Button cancel{.text = TextId::canvas_move_cancel, .kind = ui::ButtonKind::Small};
    const ui::Size size = ui::button_size(ui, cancel);
    take_small_listen_button(ui, session, intents, head, parts_gap, TextId::listen_explanation);
    const Rect place = head.take_right(size.width, parts_gap).middle_right(size);
    const bool is_short =
        text_width(ui, TextId::canvas_move_title, TypeStyle::H1Small) <= head.width;
    ui::heading(
        ui, head, TextId::canvas_move_title,
        {.style = is_short ? TypeStyle::H1Small : TypeStyle::BodyBold, .place = ui::Place::Middle});
    if (ui::button(ui, place, cancel)) intents.push_back(session::BeginMovingNote{});
}

// With its words where the credit keeps its two lines beside it.
void draw_listen(Ui& ui, const Session& session, Intents& intents, Rect& head) {
    const ui::Size size = listen_size(ui, session, TextId::listen_explanation);
    const bool fits = head.width >= size.width + parts_gap + ui.scaled(credit_width_min);
    if (size.height > head.height || !fits) {
        return take_small_listen_button(ui, session, intents, head, parts_gap,
                                        TextId::listen_explanation);
    }
    if (size.width <= 0) return;
    draw_listen_button(ui, session, intents,
                       head.take_right(size.width, parts_gap).middle_right(size),
                       TextId::listen_explanation);
}

void draw_head(Ui& ui, const Session& session, Intents& intents, Rect head) {
    const session::Visit& visit = *session.visit();
    if (!visit.canvas.moving_note.empty()) return draw_moving(ui, session, intents, head);
    const int done = filled_blocks(visit.plan);
    const bool is_full = done == blocks_all;
    const TextId title = is_full ? TextId::canvas_full : TextId::canvas_title;

    const float listen = small_listen_size(session).width;
    const float beside = progress_width(ui, done) + (listen > 0 ? listen + parts_gap : 0);
    const float width =
        std::min(text_width(ui, title, TypeStyle::H1Small), head.width - parts_gap - beside);
    ui::heading(ui, head.take_left(width, parts_gap), title,
                {.style = TypeStyle::H1Small, .place = ui::Place::Middle, .lines_max = 1});
    draw_progress(ui, head, done);
    // Long words leave room for one of the two: the licence asks for the credit.
    const bool has_room = legend_width(ui, visit.plan, done) + credit_width_least <= head.width;
    if (!ui.is_portrait() && !ui.is_text_large() && has_room) {
        draw_legend(ui, head, visit.plan, done);
    }
    draw_listen(ui, session, intents, head);
    if (!is_credit_at_foot(ui, session)) {
        draw_credit(ui, head.take_right(std::min(head.width, ui.scaled(credit_width_max))));
    }
}

}  // namespace

void draw_canvas_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    ui.begin_screen("canvas");
    StepFrame frame{.rail = ui::RailForm::Compact};
    if (!session.visit()->canvas.moving_note.empty()) {
        frame.back_intent = session::BeginMovingNote{};
    }
    draw_step(ui, session, intents, frame, [&](Rect rect) {
        draw_head(ui, session, intents, rect.take_top(ui.scaled(head_height), head_gap));
        if (is_credit_at_foot(ui, session)) {
            const float height =
                ui::text_height(ui, TextId::canvas_credit, TypeStyle::Small, rect.width);
            draw_credit(ui, rect.take_bottom(height, foot_gap));
        }
        draw_canvas_blocks(ui, session, intents, rect);
    });
}

}  // namespace madoguchi::screens
