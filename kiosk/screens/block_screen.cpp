#include "kiosk/screens/block_screen.h"

#include <algorithm>

#include "kiosk/screens/block_example.h"
#include "kiosk/screens/block_notes.h"
#include "kiosk/screens/block_words.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/listening.h"
#include "kiosk/screens/staff_town_block.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/session/route.h"
#include "kiosk/ui/block_parts.h"
#include "kiosk/ui/canvas_map.h"

namespace madoguchi::screens {

using domain::Block;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::TypeStyle;
using ui::Ui;

namespace {

constexpr float head_height = 60;
constexpr float head_gap = 16;
constexpr ui::Size map_size{142, 56};
constexpr float map_gap = 20;
constexpr float columns_gap = 18;
constexpr float questions_width = 296;
constexpr float example_width = 320;
constexpr float questions_gap = 10;
constexpr float questions_head_height = 30;
constexpr float hint_padding = 16;
constexpr float upright_notes_share = 0.57F;
constexpr float bar_gap = 16;
constexpr float round_button = 64;
constexpr float saved_line_width = 170;

bool is_last(Block block) { return session::position_of(block) + 1 == domain::block_count; }

// ── the header: a small map, which block of nine, what belongs into it

void draw_head(Ui& ui, const Session& session, Intents& intents, Rect head) {
    const Block block = session.visit()->place.block;
    const BlockWords& words = words_of(block);

    const ui::Words position =
        ui.words(TextId::block_position,
                 {{"number", static_cast<std::int64_t>(session::position_of(block) + 1)}});
    const float name = std::max(ui::text_size(ui, words.name, TypeStyle::H1Small).width,
                                ui::text_size(ui, position, TypeStyle::Caption).width);
    const ui::Size small_listen = small_listen_size(session);
    const float room = head.width - (small_listen.width > 0 ? small_listen.width + map_gap : 0);
    if (name + map_size.width + map_gap <= room) {
        const Rect map = head.take_left(map_size.width, map_gap);
        ui::canvas_map(ui, map.middle_left(map_size), block, TextId::canvas_progress);
    }
    Rect titles = head.take_left(std::min(name, room), map_gap);
    ui::text(ui, titles.take_top(ui.scaled(22)), position,
             {.style = TypeStyle::Caption, .ink = Tone::Ink2, .lines_max = 1}, "position");
    ui::heading(ui, titles, words.name,
                {.style = TypeStyle::H1Small, .place = ui::Place::Middle, .lines_max = 1});
    const ui::Size listen = listen_size(ui, session, TextId::listen_question);
    const float lead = ui::text_size(ui, words.lead, TypeStyle::BodyLarge).width;
    const bool has_lead = lead <= head.width;
    const float wanted = listen.width + map_gap + (has_lead ? lead : 0);
    if (listen.width > 0 && wanted <= head.width && listen.height <= head.height) {
        draw_listen_button(ui, session, intents,
                           head.take_right(listen.width, map_gap).middle_right(listen),
                           TextId::listen_question);
    } else {
        take_small_listen_button(ui, session, intents, head, map_gap, TextId::listen_question);
    }
    if (lead > head.width) return;
    head.take_top(ui.scaled(22));
    ui::text(ui, head, words.lead,
             {.style = TypeStyle::BodyLarge, .ink = Tone::Ink2, .place = ui::Place::Middle});
}

// ── the guiding questions

ui::QuestionCard question_for(const session::Visit& visit, std::size_t number) {
    const Block block = visit.place.block;
    const unsigned done = visit.canvas.questions_done[static_cast<std::size_t>(block)];
    return {.text = words_of(block).questions[number],
            .number = static_cast<int>(number) + 1,
            .is_current = visit.canvas.question == static_cast<int>(number),
            .is_done = ((done >> number) & 1U) != 0};
}

void draw_question(Ui& ui, const session::Visit& visit, Intents& intents, const Rect& rect,
                   std::size_t number) {
    if (ui::question_card(ui, rect, question_for(visit, number))) {
        intents.push_back(session::ChooseQuestion{static_cast<int>(number)});
    }
}

void draw_questions_head(Ui& ui, const Rect& rect) {
    ui::icon_line(ui, rect,
                  {.text = TextId::block_questions,
                   .icon = ui::Icon::Help,
                   .ink = Tone::Ai700,
                   .style = TypeStyle::BodyBold});
}

void draw_hint(Ui& ui, Rect& rest) {
    const float width = rest.width - 2 * hint_padding;
    const float title = ui::line_height(ui, TypeStyle::NoteBold);
    const float height =
        title + ui::text_height(ui, TextId::block_hint, TypeStyle::Note, width) + 2 * hint_padding;
    if (height > rest.height) return;
    const Rect area = rest.take_bottom(height);
    ui::tinted_area(ui, area, Tone::Yamabuki100, hint_padding - 2);
    Rect inside = area.inset(hint_padding);
    ui::text(ui, inside.take_top(title), TextId::block_hint_title,
             {.style = TypeStyle::NoteBold, .ink = Tone::Kin700});
    ui::text(ui, inside, TextId::block_hint, {.style = TypeStyle::Note, .ink = Tone::Kin700});
}

float questions_down_height(Ui& ui, const Session& session, float width) {
    float height = ui.scaled(questions_head_height);
    for (std::size_t i = 0; i < questions_per_block; ++i) {
        const ui::QuestionCard question = question_for(*session.visit(), i);
        height += questions_gap + ui::question_card_height(ui, question, width);
    }
    return height;
}

void draw_questions_down(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const session::Visit& visit = *session.visit();
    draw_questions_head(ui, rect.take_top(ui.scaled(questions_head_height), questions_gap));
    for (std::size_t i = 0; i < questions_per_block; ++i) {
        const float height = ui::question_card_height(ui, question_for(visit, i), rect.width);
        draw_question(ui, visit, intents, rect.take_top(height, questions_gap), i);
    }
    draw_hint(ui, rect);
}

// Two across; returns nothing, takes what it needs from the top.
void draw_questions_across(Ui& ui, const Session& session, Intents& intents, Rect& rect) {
    const session::Visit& visit = *session.visit();
    draw_questions_head(ui, rect.take_top(ui.scaled(questions_head_height), questions_gap));
    constexpr int across = 2;
    for (std::size_t i = 0; i < questions_per_block; i += across) {
        auto cells = rect.columns(across, questions_gap);
        float height = 0;
        for (std::size_t at = 0; at < across; ++at) {
            height = std::max(
                height, ui::question_card_height(ui, question_for(visit, i + at), cells[at].width));
        }
        cells = rect.take_top(height, questions_gap).columns(across, questions_gap);
        for (std::size_t at = 0; at < across; ++at) {
            draw_question(ui, visit, intents, cells[at], i + at);
        }
    }
}

// ── three ways to lay it out

void draw_lying(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    draw_questions_down(ui, session, intents, rect.take_left(questions_width, columns_gap));
    const Rect example = rect.take_right(example_width, columns_gap);
    draw_block_notes(ui, session, intents, rect);
    draw_block_example(ui, session, intents, example);
}

void draw_upright(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    draw_questions_across(ui, session, intents, rect);
    rect.take_top(columns_gap - questions_gap);
    const Rect notes = rect.take_left(rect.width * upright_notes_share, columns_gap);
    draw_block_notes(ui, session, intents, notes);
    draw_block_example(ui, session, intents, rect);
}

// At large text: notes first, then the questions, then the example, a page each.
void draw_paged(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto page = [&](float height, auto draw) {
        return ui::PageBlock{std::max(rect.height, height),
                             [&ui, &session, &intents, draw](const Rect& place) {
                                 draw(ui, session, intents, place);
                             }};
    };
    const float questions = questions_down_height(ui, session, rect.width - page_turner_width);
    const std::vector<ui::PageBlock> pages{page(0, draw_block_notes),
                                           page(questions, draw_questions_down),
                                           page(0, draw_block_example)};
    const int part = session.visit()->place.part;
    const int shown = ui::pages(ui, rect, {.blocks = pages, .page = part, .key = "block"});
    if (shown != part) intents.push_back(session::TurnPart{shown});
}

// Above the keyboard: the note, and the question it may answer.
void draw_writing(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const session::Visit& visit = *session.visit();
    const auto number = static_cast<std::size_t>(visit.canvas.question) % questions_per_block;
    draw_note_field(ui, session, intents,
                    rect.take_top(note_field_height(ui, session, rect.width), questions_gap));
    const TextId question = words_of(visit.place.block).questions[number];
    if (rect.height < ui.scaled(questions_head_height)) return;
    ui::icon_line(ui, rect.take_top(ui.scaled(questions_head_height)),
                  {.text = question,
                   .icon = ui::Icon::Help,
                   .ink = Tone::Ai700,
                   .style = TypeStyle::BodyBold});
}

void draw_content(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    if (is_tray_open(session)) return draw_writing(ui, session, intents, rect);
    draw_head(ui, session, intents, rect.take_top(ui.scaled(head_height), head_gap));
    if (ui.is_text_large()) return draw_paged(ui, session, intents, rect);
    if (ui.is_portrait()) return draw_upright(ui, session, intents, rect);
    draw_lying(ui, session, intents, rect);
}

// ── the bar: the block before, all of them, the next one

// With its words where there is room for them.
bool draw_whole_button(Ui& ui, const Rect& place) {
    const ui::Button whole{.text = TextId::block_whole, .icon = ui::Icon::Canvas};
    const ui::Size size = ui::button_size(ui, whole);
    if (size.width <= place.width) return ui::button(ui, place.middle_right(size), whole);
    return ui::icon_button(ui, place.middle_right({round_button, round_button}), ui::Icon::Canvas,
                           TextId::block_whole);
}

void draw_middle(Ui& ui, const Session& session, Intents& intents, Rect bar) {
    Rect whole;
    const bool has_whole = !is_last(session.visit()->place.block);
    if (has_whole) {
        const ui::Button words{.text = TextId::block_whole, .icon = ui::Icon::Canvas};
        const float wanted = ui::button_size(ui, words).width;
        whole = bar.take_right(wanted <= bar.width ? wanted : round_button, bar_gap);
    }
    if (bar.width >= ui.scaled(saved_line_width)) draw_saved_line(ui, session, bar);
    if (has_whole && draw_whole_button(ui, whole)) {
        intents.push_back(session::ShowWholeCanvas{});
    }
}

StepFrame frame_for(Ui& ui, const Session& session, Intents& intents) {
    const Block block = session.visit()->place.block;
    const std::size_t position = session::position_of(block);
    StepFrame frame{.rail = ui::RailForm::Compact};
    if (is_tray_open(session)) frame.title = words_of(block).name;
    frame.primary = is_last(block) ? TextId::block_whole : TextId::block_next;
    if (position > 0 && !ui.is_portrait() && !ui.is_text_large()) {
        frame.back = words_of(session::block_at(position - 1)).name;
    }
    if (!is_last(block)) frame.middle_least = round_button;
    frame.draw_middle = [&](const Rect& bar) { draw_middle(ui, session, intents, bar); };
    return frame;
}

}  // namespace

void draw_block_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    if (session.visit()->kind == session::VisitKind::TownCanvas) {
        return draw_staff_town_block(ui, session, intents);
    }
    ui.begin_screen("block");
    draw_step(ui, session, intents, frame_for(ui, session, intents),
              [&](const Rect& rect) { draw_content(ui, session, intents, rect); });
}

}  // namespace madoguchi::screens
