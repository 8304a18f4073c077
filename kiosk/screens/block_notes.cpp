#include "kiosk/screens/block_notes.h"

#include <algorithm>

#include "kiosk/domain/note_amount.h"
#include "kiosk/screens/answer_widgets.h"
#include "kiosk/screens/block_words.h"
#include "kiosk/ui/block_parts.h"

namespace madoguchi::screens {

using domain::Field;
using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float card_padding = 20;
constexpr float cells_gap = 14;
constexpr float note_cell_height = 132;
constexpr float tools_padding = 8;
constexpr float tools_gap = 16;
constexpr float tool_height = 56;
constexpr float ideas_gap = 10;
constexpr float ideas_head_gap = 8;
constexpr float bar_room = 10;
constexpr float cells_least = 200;  // With 上へ and 下へ at their foot
constexpr int columns = 2;

class BlockNotes {
public:
    BlockNotes(Ui& ui, const Session& session, Intents& intents)
        : ui_(ui),
          session_(session),
          visit_(*session.visit()),
          intents_(intents),
          block_(visit_.place.block),
          notes_(visit_.plan.canvas[block_]),
          words_(words_of(block_)) {}

    void draw(const Rect& rect) {
        ui::paper_card(ui_, rect);
        Rect inside = rect.inset(card_padding);
        if (is_writing_note(session_)) {
            const float height = note_field_height(ui_, session_, inside.width);
            draw_note_field(ui_, session_, intents_, inside.take_top(height, tools_gap));
            return draw_cells(inside);
        }
        const IdeaArea ideas = idea_area(inside);
        if (is_low(inside)) return draw_all_scrolled(rect, ideas);
        const bool has_tools = selected() != nullptr;
        const float tools = has_tools ? tools_height(inside.width) : 0;
        Rect cells = inside;
        cells.height = std::min(cells_height(inside.width),
                                inside.height - (has_tools ? tools + tools_gap : 0));
        draw_cells(cells);
        inside.take_top(cells.height, tools_gap);
        if (has_tools) draw_tools(inside.take_top(tools), *selected());
        draw_ideas(ideas);
    }

private:
    struct IdeaArea {
        Rect rect;
        std::vector<std::vector<TextId>> rows;
    };

    // Where the notes would have to scroll in a strip of their own, their tools scroll with them.
    bool is_low(const Rect& inside) {
        const float tools = selected() ? tools_height(inside.width) + tools_gap : 0;
        const float room = inside.height - tools;
        return cells_height(inside.width) > room && room < cells_least;
    }

    void draw_all_scrolled(const Rect& rect, const IdeaArea& ideas) {
        constexpr float ring = 7;
        const float width = rect.width - 2 * card_padding - bar_room;
        const float cells = cells_height(width);
        const float tools = selected() ? tools_height(width) + tools_gap : 0;
        const float full = is_full() ? ideas.rect.height + tools_gap : 0;
        const ui::ScrollArea area(ui_, "all-notes", rect.inset(card_padding - ring),
                                  cells + tools + full + 2 * ring);
        Rect content = area.content().inset(ring);
        content.width = width;
        draw_grid(content.take_top(cells, tools_gap));
        if (selected()) draw_tools(content.take_top(tools - tools_gap, tools_gap), *selected());
        if (is_full()) draw_ideas({content.take_top(ideas.rect.height), {}});
    }

    bool is_of_town() const { return visit_.kind == session::VisitKind::TownCanvas; }
    bool is_full() const { return notes_.size() >= domain::notes_per_block_max; }

    const domain::Note* selected() const {
        for (const domain::Note& note : notes_) {
            if (note.id == visit_.canvas.selected_note) return &note;
        }
        return nullptr;
    }

    // ── the notes themselves, two across, and the dashed place of the next one

    // All as high as the one that needs most, so that each can be read whole.
    float cell_height(float width) {
        float height = note_cell_height;
        const float cell = (width - cells_gap) / columns;
        if (notes_.empty()) {
            height = std::max(
                height, ui::text_height(ui_, TextId::block_empty, ui::TypeStyle::Note, cell - 12));
        }
        for (const domain::Note& note : notes_) {
            height = std::max(height, ui::note_height(ui_, note_for(note, cell), cell));
        }
        return height;
    }

    float cells_height(float width) {
        const std::size_t cells = notes_.size() + (is_full() ? 0 : 1);
        const auto rows = static_cast<float>((cells + columns - 1) / columns);
        return rows * cell_height(width) + (rows - 1) * cells_gap;
    }

    // Large letters as long as they fit the usual size of a note.
    ui::Note note_for(const domain::Note& note, float width) {
        ui::Note shown{.text = ui::Words::entered(note.text),
                       .color = note.local ? ui::NoteColor::Green : ui::NoteColor::Yellow,
                       .mark = note.local ? ui::Label(TextId::canvas_legend_local) : ui::Label(),
                       .is_selected = note.id == visit_.canvas.selected_note,
                       .is_tappable = true,
                       .is_large = true,
                       .lines_max = 0,
                       .key = note.id};
        shown.is_large = ui::note_height(ui_, shown, width) <= note_cell_height;
        return shown;
    }

    void draw_cells(const Rect& rect) {
        constexpr float ring = 7;  // Of a selected note, which the view must not cut
        const float height = cells_height(rect.width);
        const bool is_scrolled = height > rect.height + 1;
        Rect view = rect.grown(ring);
        if (is_scrolled) view.width += bar_room;
        const ui::ScrollArea area(ui_, "notes", view, height + 2 * ring);
        Rect content = area.content().inset(ring);
        if (is_scrolled) content.width -= 2 * bar_room;
        content.height = height;
        draw_grid(content);
    }

    // All of them, in a rectangle of cells_height().
    void draw_grid(const Rect& content) {
        const std::size_t count = notes_.size() + (is_full() ? 0 : 1);
        const int rows = (static_cast<int>(count) + columns - 1) / columns;
        const auto cells = content.grid(columns, rows, cells_gap, cells_gap);
        for (std::size_t i = 0; i < notes_.size(); ++i) {
            const ui::Note note = note_for(notes_[i], cells[i].width);
            if (!ui::note(ui_, cells[i], note)) continue;
            const std::string id = note.is_selected ? std::string() : notes_[i].id;
            intents_.push_back(session::SelectNote{id});
        }
        if (is_full()) return;
        if (ui::note_place(ui_, cells[notes_.size()], TextId::canvas_invitation)) {
            intents_.push_back(session::AddNote{block_, {}});
        }
        if (notes_.empty() && cells.size() > 1) {
            ui::text(
                ui_, cells[1].inset(6, 0), TextId::block_empty,
                {.style = ui::TypeStyle::Note, .ink = ui::Tone::Ink2, .place = ui::Place::Middle});
        }
    }

    // ── what can be done with the selected note

    struct Tool {
        ui::Button button;
        session::Intent intent;
    };
    std::vector<Tool> tools_for(const domain::Note& note) const {
        std::vector<Tool> tools{
            {{.text = TextId::common_edit, .kind = ui::ButtonKind::Small, .icon = ui::Icon::Pencil},
             session::EditNote{note.id}},
            {{.text = note.local ? TextId::block_make_other : TextId::block_make_local,
              .kind = note.local ? ui::ButtonKind::Small : ui::ButtonKind::SmallLocal,
              .icon = ui::Icon::Leaf},
             session::ToggleNoteLocal{note.id}},
            {{.text = TextId::block_move,
              .kind = ui::ButtonKind::Small,
              .icon = ui::Icon::ArrowRight},
             session::BeginMovingNote{note.id}},
            {{.text = TextId::common_delete,
              .kind = ui::ButtonKind::SmallDestructive,
              .icon = ui::Icon::Trash},
             session::DeleteNote{note.id}},
        };
        if (can_become_cost(note)) {
            tools.insert(tools.begin() + 1, {{.text = TextId::block_to_plan,
                                              .kind = ui::ButtonKind::Small,
                                              .icon = ui::Icon::Yen},
                                             session::LinkNoteToCost{note.id}});
        }
        if (can_become_income(note)) {
            tools.insert(tools.begin() + 1, {{.text = TextId::block_to_income,
                                              .kind = ui::ButtonKind::Small,
                                              .icon = ui::Icon::Yen},
                                             session::LinkNoteToIncome{note.id}});
        }
        if (can_be_unlinked(note)) {
            tools.insert(tools.begin() + 1, {{.text = TextId::block_unlink,
                                              .kind = ui::ButtonKind::Small,
                                              .icon = ui::Icon::Yen},
                                             session::UnlinkNote{note.id}});
        }
        return tools;
    }

    // The town has no money plan.
    bool names_an_amount(const domain::Note& note) const {
        return !is_of_town() && domain::amount_in_note(note.text);
    }
    bool can_become_cost(const domain::Note& note) const {
        return block_ == domain::Block::CostStructure && note.links.empty() &&
               names_an_amount(note);
    }
    bool can_become_income(const domain::Note& note) const {
        return block_ == domain::Block::RevenueStreams && !domain::is_linked_to_income(note) &&
               names_an_amount(note);
    }

    bool can_be_unlinked(const domain::Note& note) const {
        return !is_of_town() && domain::is_linked_to_plan(note, session_.visit()->plan.money);
    }

    // How wide they want to be, in rows: one, else two of them in the first and the rest in the
    // second; in the largest letters as many as have room.
    std::vector<std::vector<float>> tool_rows(float width) {
        const float inner = width - 2 * tools_padding;
        std::vector<float> wanted;
        float needed = -tools_padding;
        for (const Tool& tool : tools_for(*selected())) {
            wanted.push_back(ui::button_size(ui_, tool.button).width);
            needed += wanted.back() + tools_padding;
        }
        if (needed <= inner) return {wanted};
        constexpr std::ptrdiff_t in_first = 2;
        if (!ui_.is_text_largest()) {
            return {{wanted.begin(), wanted.begin() + in_first},
                    {wanted.begin() + in_first, wanted.end()}};
        }
        std::vector<std::vector<float>> rows;
        float left = 0;
        for (const float tool : wanted) {
            if (rows.empty() || tool > left) {
                rows.emplace_back();
                left = inner;
            }
            rows.back().push_back(tool);
            left -= tool + tools_padding;
        }
        return rows;
    }

    float tool_row_height() {
        return ui_.is_text_largest() ? ui::button_height(ui_, ui::ButtonKind::Small)
                                     : ui_.scaled(tool_height);
    }

    float tools_height(float width) {
        const auto rows = static_cast<float>(tool_rows(width).size());
        return rows * (tool_row_height() + tools_padding) + tools_padding;
    }

    void draw_tools(const Rect& rect, const domain::Note& note) {
        ui::tinted_area(ui_, rect, ui::Tone::Ai50, cells_gap);
        const auto tools = tools_for(note);
        Rect inside = rect.inset(tools_padding);
        std::size_t next = 0;
        for (const auto& weights : tool_rows(rect.width)) {
            const Rect row = inside.take_top(tool_row_height(), tools_padding);
            for (const Rect& cell : row.columns(weights, tools_padding)) {
                if (ui::button(ui_, cell, tools[next].button)) {
                    intents_.push_back(tools[next].intent);
                }
                ++next;
            }
        }
    }

    // ── notes that are there to be pasted

    float idea_step() { return ui::button_height(ui_, ui::ButtonKind::Sunken) + ideas_gap; }
    float ideas_head() { return ui::line_height(ui_, ui::TypeStyle::LabelPlain) + ideas_head_gap; }

    // Taken from the foot of the card, as many rows as the notes and their tools leave room for.
    IdeaArea idea_area(Rect& inside) {
        IdeaArea area;
        if (is_full()) {
            const float height =
                ui::text_height(ui_, TextId::block_full, ui::TypeStyle::Note, inside.width);
            area.rect = inside.take_bottom(height, tools_gap);
            return area;
        }
        float tools = 0;
        if (selected()) tools = tools_height(inside.width) + tools_gap;
        const float room = inside.height - cells_height(inside.width) - tools - tools_gap;
        area.rows = idea_rows(inside.width);
        const auto fitting = static_cast<std::size_t>(
            std::max(0.0F, (room - ideas_head() + ideas_gap) / idea_step()));
        if (area.rows.size() > fitting) area.rows.resize(fitting);
        if (area.rows.empty()) return area;
        const float rows = static_cast<float>(area.rows.size()) * idea_step() - ideas_gap;
        area.rect = inside.take_bottom(ideas_head() + rows, tools_gap);
        return area;
    }

    void draw_ideas(const IdeaArea& ideas) {
        if (is_full()) {
            ui::text(ui_, ideas.rect, TextId::block_full,
                     {.style = ui::TypeStyle::Note, .ink = ui::Tone::Kin700});
            return;
        }
        if (ideas.rows.empty()) return;
        Rect rest = ideas.rect;
        ui::text(ui_, rest.take_top(ideas_head() - ideas_head_gap, ideas_head_gap),
                 TextId::block_ideas, {.style = ui::TypeStyle::LabelPlain, .ink = ui::Tone::Ink2});
        for (const auto& row : ideas.rows) {
            Rect line = rest.take_top(idea_step() - ideas_gap, ideas_gap);
            for (const TextId idea : row) draw_idea(line, idea);
        }
    }

    void draw_idea(Rect& line, TextId idea) {
        const ui::Button chip{.text = idea, .kind = ui::ButtonKind::Sunken, .icon = ui::Icon::Plus};
        const Rect place = line.take_left(ui::button_size(ui_, chip).width, ideas_gap);
        if (ui::button(ui_, place, chip)) {
            intents_.push_back(session::AddNote{block_, as_note(ui_, idea)});
        }
    }

    // Ideas that are not on the block yet, in rows as wide as the card. All are of a business.
    std::vector<std::vector<TextId>> idea_rows(float width) {
        std::vector<std::vector<TextId>> rows;
        if (is_of_town()) return rows;
        float left = 0;
        for (const TextId idea : words_.ideas) {
            if (is_pasted(as_note(ui_, idea))) continue;
            const ui::Button chip{
                .text = idea, .kind = ui::ButtonKind::Sunken, .icon = ui::Icon::Plus};
            const float needed = ui::button_size(ui_, chip).width;
            if (rows.empty() || needed > left) {
                rows.emplace_back();
                left = width;
            }
            rows.back().push_back(idea);
            left -= needed + ideas_gap;
        }
        return rows;
    }

    bool is_pasted(const std::string& text) const {
        return std::any_of(notes_.begin(), notes_.end(),
                           [&text](const domain::Note& note) { return note.text == text; });
    }

    Ui& ui_;
    const Session& session_;
    const session::Visit& visit_;
    Intents& intents_;
    domain::Block block_;
    const std::vector<domain::Note>& notes_;
    const BlockWords& words_;
};

std::optional<FieldRef> note_being_written(const Session& session) {
    if (!session.typing()) return std::nullopt;
    const auto* field = std::get_if<FieldRef>(&session.typing()->target);
    if (!field || field->field != Field::NoteText) return std::nullopt;
    return *field;
}

}  // namespace

bool is_writing_note(const Session& session) { return note_being_written(session).has_value(); }

float note_field_height(Ui& ui, const Session& session, float width) {
    const auto field = note_being_written(session);
    if (!field) return 0;
    return answer_height(ui, session, *field,
                         {.label = TextId::block_note_label, .hint = TextId::block_hint}, width);
}

void draw_note_field(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const auto field = note_being_written(session);
    if (!field) return;
    text_answer(ui, session, intents, rect, *field,
                {.label = TextId::block_note_label, .hint = TextId::block_hint});
}

void draw_block_notes(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    if (session.visit()) BlockNotes(ui, session, intents).draw(rect);
}

}  // namespace madoguchi::screens
