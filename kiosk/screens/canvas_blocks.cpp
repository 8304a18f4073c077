#include "kiosk/screens/canvas_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/screens/block_words.h"
#include "kiosk/ui/canvas_map.h"

namespace madoguchi::screens {

using domain::Block;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float blocks_gap = 10;
constexpr float foot_share = 148.0F / 600;  // Height of the money blocks on a lying panel
constexpr float notes_gap = 8;
constexpr float strip_height = 48;
constexpr float upright_value_share = 162.0F / 152;
constexpr float note_width_min = 150;
constexpr float rest_width = 48;  // 「ほか 2」 at the end of a row of notes
constexpr float rest_height = 26;
constexpr float paged_rows_per_page = 2;
constexpr float paged_row_least = 90;  // Lower ones have no room for a question
constexpr float paged_block_width_min = 260;
constexpr float page_column = 84 + 20;

// Upright, and page by page: the order in which one thinks.
constexpr std::array<Block, domain::block_count> thinking_order{
    Block::ValuePropositions,     Block::KeyResources,  Block::CustomerSegments,
    Block::KeyActivities,         Block::Channels,      Block::KeyPartners,
    Block::CustomerRelationships, Block::CostStructure, Block::RevenueStreams};

enum class NotesRun { Down, Across };

class CanvasBlocks {
public:
    CanvasBlocks(Ui& ui, const Session& session, Intents& intents)
        : ui_(ui),
          visit_(*session.visit()),
          intents_(intents),
          next_(session::next_empty_block(visit_.plan)) {}

    void draw_lying(const Rect& rect) {
        const auto rects = ui::canvas_rects(rect, blocks_gap, rect.height * foot_share);
        for (std::size_t i = 0; i < rects.size(); ++i) {
            const auto block = static_cast<Block>(i);
            const bool is_money = ui::group_of(block) == ui::BlockGroup::Money;
            draw_block(rects[i], block, is_money ? NotesRun::Across : NotesRun::Down);
        }
    }

    void draw_upright(Rect rect) {
        const float row = (rect.height - 4 * blocks_gap) / (upright_value_share + 4);
        draw_block(rect.take_top(row * upright_value_share, blocks_gap), thinking_order.front(),
                   NotesRun::Across);
        const auto cells = rect.grid(2, 4, blocks_gap, blocks_gap);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            draw_block(cells[i], thinking_order[i + 1], NotesRun::Across);
        }
    }

    void draw_in_pages(const Rect& rect) {
        const float width = rect.width - page_column;
        const int fitting = static_cast<int>(width / ui_.scaled(paged_block_width_min));
        const auto columns = static_cast<std::size_t>(std::clamp(fitting, 1, 3));
        const float half =
            (rect.height - blocks_gap * (paged_rows_per_page - 1)) / paged_rows_per_page;
        const float height = half < ui_.scaled(paged_row_least) ? rect.height : half;
        std::vector<ui::PageBlock> rows;
        for (std::size_t first = 0; first < thinking_order.size(); first += columns) {
            rows.push_back({height, [this, first, columns](const Rect& row) {
                                draw_row(row, first, columns);
                            }});
        }
        const int part = visit_.place.part;
        const int shown = ui::pages(
            ui_, rect, {.blocks = rows, .page = part, .gap = blocks_gap, .key = "blocks"});
        if (shown != part) intents_.push_back(session::TurnPart{shown});
    }

private:
    void draw_row(const Rect& row, std::size_t first, std::size_t columns) {
        const auto cells = row.columns(static_cast<int>(columns), blocks_gap);
        for (std::size_t i = 0; i < columns && first + i < thinking_order.size(); ++i) {
            draw_block(cells[i], thinking_order[first + i], NotesRun::Down);
        }
    }

    void draw_block(const Rect& rect, Block block, NotesRun run) {
        const BlockWords& words = words_of(block);
        const auto& notes = visit_.plan.canvas[block];
        const ui::BlockAnswer answer =
            ui::canvas_block(ui_, rect,
                             {.name = words.name,
                              .group = ui::group_of(block),
                              .icon = words.icon,
                              .count = static_cast<std::int64_t>(notes.size()),
                              .is_next = next_ == block && visit_.canvas.moving_note.empty(),
                              .question = words.ask,
                              .invitation = TextId::canvas_invitation,
                              .next_mark = TextId::canvas_next_mark,
                              .key = domain::word_of(block)});
        const Ui::Scope scope(ui_, domain::word_of(block));
        if (!notes.empty()) {
            run == NotesRun::Down ? draw_down(answer.body, notes) : draw_across(answer.body, notes);
        }
        if (!answer.tapped) return;
        if (visit_.canvas.moving_note.empty()) {
            intents_.push_back(session::OpenBlock{block});
        } else {
            intents_.push_back(session::MoveNoteTo{block});
        }
    }

    ui::Note note_for(const domain::Note& note) const {
        return {.text = ui::Words::entered(note.text),
                .color = note.local ? ui::NoteColor::Green : ui::NoteColor::Yellow,
                .mark = note.local ? ui::Label(TextId::canvas_legend_local) : ui::Label(),
                .is_lifted = note.id == visit_.canvas.moving_note,
                .lines_max = 0,
                .key = note.id};
    }

    // One below the other, as many as fit; the strip 「＋ 追加」 at the foot where there is room.
    void draw_down(Rect body, const std::vector<domain::Note>& notes) {
        std::size_t shown = fitting_down(body.height, body.width, notes);
        if (shown < notes.size()) {
            shown = fitting_down(body.height - ui_.scaled(rest_height), body.width, notes);
        }
        if (shown == 0) return draw_one_smaller(body, notes);
        for (std::size_t i = 0; i < shown; ++i) {
            const ui::Note note = note_for(notes[i]);
            (void)ui::note(ui_, body.take_top(ui::note_height(ui_, note, body.width), notes_gap),
                           note);
        }
        if (shown < notes.size()) return draw_rest(body, notes.size() - shown);
        if (body.height >= 2 * strip_height) {
            ui::add_strip(ui_, body.take_bottom(ui_.scaled(strip_height)), TextId::common_add);
        }
    }

    // Of a note that is higher than the block the letters become smaller.
    void draw_one_smaller(Rect body, const std::vector<domain::Note>& notes) {
        const float height_least = std::max(56.0F, ui_.scaled(44));  // With 「町のもの」 in it
        const float below = ui_.scaled(rest_height);
        const bool is_shown =
            body.height - (notes.size() > 1 ? below + notes_gap : 0) >= height_least;
        const std::size_t others = notes.size() - (is_shown ? 1 : 0);
        const Rect rest = others > 0 ? body.take_bottom(below, notes_gap) : Rect{};
        if (is_shown) (void)ui::note(ui_, body, note_for(notes.front()));
        if (others > 0) draw_rest(rest, others);
    }

    std::size_t fitting_down(float height, float width, const std::vector<domain::Note>& notes) {
        float used = 0;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            used += ui::note_height(ui_, note_for(notes[i]), width);
            if (used > height) return i;
            used += notes_gap;
        }
        return notes.size();
    }

    // Side by side, all as high as the block; those that do not fit are counted at the end.
    void draw_across(Rect body, const std::vector<domain::Note>& notes) {
        const std::size_t shown = fitting_across(body, notes);
        if (shown < notes.size()) {
            const Rect rest = body.take_right(ui_.scaled(rest_width), notes_gap);
            ui::tinted_area(ui_, rest, ui::Tone::Paper2, notes_gap);
            constexpr float padding = 6;
            draw_rest(rest.inset(padding, 0), notes.size() - shown);
        }
        const auto cells = body.columns(static_cast<int>(shown), notes_gap);
        for (std::size_t i = 0; i < shown; ++i) {
            (void)ui::note(ui_, cells[i], note_for(notes[i]));
        }
    }

    float mark_width(const domain::Note& note) {
        constexpr float leaf_and_sides = 41;
        if (!note.local) return 0;
        return leaf_and_sides +
               ui::text_size(ui_, TextId::canvas_legend_local, ui::TypeStyle::SmallBold).width;
    }

    // As many as can be read whole; one at least.
    std::size_t fitting_across(const Rect& body, const std::vector<domain::Note>& notes) {
        const auto most = static_cast<std::size_t>(
            std::max(1.0F, std::floor(body.width / ui_.scaled(note_width_min))));
        for (std::size_t count = std::min(notes.size(), most); count > 1; --count) {
            float width = body.width;
            if (count < notes.size()) width -= ui_.scaled(rest_width) + notes_gap;
            const auto gaps = static_cast<float>(count - 1) * notes_gap;
            const float cell = (width - gaps) / static_cast<float>(count);
            const bool do_all_fit =
                std::all_of(notes.begin(), notes.begin() + static_cast<std::ptrdiff_t>(count),
                            [&](const domain::Note& note) {
                                return cell >= mark_width(note) &&
                                       ui::note_height(ui_, note_for(note), cell) <= body.height;
                            });
            if (do_all_fit) return count;
        }
        return 1;
    }

    void draw_rest(const Rect& rect, std::size_t count) {
        ui::text(ui_, rect,
                 ui_.words(TextId::common_more, {{"count", static_cast<std::int64_t>(count)}}),
                 {.style = ui::TypeStyle::CaptionBold,
                  .ink = ui::Tone::Ai700,
                  .align = ui::Align::Center,
                  .place = ui::Place::Middle});
    }

    Ui& ui_;
    const session::Visit& visit_;
    Intents& intents_;
    std::optional<Block> next_;
};

}  // namespace

void draw_canvas_blocks(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    if (!session.visit()) return;
    CanvasBlocks blocks(ui, session, intents);
    if (ui.is_text_large()) return blocks.draw_in_pages(rect);
    ui.is_portrait() ? blocks.draw_upright(rect) : blocks.draw_lying(rect);
}

}  // namespace madoguchi::screens
