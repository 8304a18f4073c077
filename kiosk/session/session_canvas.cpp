// The notes of the canvas.
#include <algorithm>

#include "kiosk/domain/note_amount.h"
#include "kiosk/session/session.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::session {

using domain::Block;
using domain::Field;
using domain::FieldRef;
using domain::Note;

namespace {

struct NotePosition {
    Block block;
    std::vector<Note>::iterator note;
};

std::optional<NotePosition> find_note(domain::Application& plan, const std::string& id) {
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        const Block block = static_cast<Block>(i);
        auto& notes = plan.canvas[block];
        const auto found =
            std::find_if(notes.begin(), notes.end(), [&id](const Note& n) { return n.id == id; });
        if (found != notes.end()) return NotePosition{block, found};
    }
    return std::nullopt;
}

}  // namespace

void Session::on(const AddNote& asked) {
    if (!visit_) return;
    leave_typing();
    auto& notes = visit_->plan.canvas[asked.block];
    if (notes.size() >= domain::notes_per_block_max) {
        return tell(Notice::BlockFull, {{"count", std::to_string(domain::notes_per_block_max)}});
    }
    Note note;
    note.id = services_.uuids.next();
    note.local = asked.local;
    notes.push_back(note);
    if (visit_->place.screen == ScreenId::Block) {
        const auto block = static_cast<std::size_t>(asked.block);
        visit_->canvas.questions_done[block] |= 1U << visit_->canvas.question;
    }
    if (asked.text.empty()) {
        on(FocusField{FieldRef{Field::NoteText, note.id}});
    } else {
        const FieldRef field{Field::NoteText, note.id};
        if (!domain::write_answer(visit_->plan, field, asked.text).ok()) notes.pop_back();
        visit_->canvas.selected_note.clear();
    }
    plan_changed();
}

// An empty note is nothing: it is not stored.
void Session::drop_note_if_empty(const std::string& id) {
    const auto found = find_note(visit_->plan, id);
    if (!found || !is_blank(found->note->text)) return;
    visit_->plan.canvas[found->block].erase(found->note);
    if (visit_->canvas.selected_note == id) visit_->canvas.selected_note.clear();
    plan_changed();
}

void Session::on(const SelectNote& asked) {
    if (!visit_) return;
    leave_typing();
    visit_->canvas.selected_note = asked.id;
}

void Session::on(const EditNote& asked) {
    if (!visit_ || !find_note(visit_->plan, asked.id)) return;
    on(FocusField{FieldRef{Field::NoteText, asked.id}});
}

void Session::on(const BeginMovingNote& asked) {
    if (!visit_) return;
    leave_typing();
    if (!asked.id.empty()) go_to(whole_canvas());
    visit_->canvas.moving_note = asked.id;
}

void Session::on(const MoveNoteTo& asked) {
    if (!visit_) return;
    const std::string id = std::exchange(visit_->canvas.moving_note, "");
    const auto found = find_note(visit_->plan, id);
    if (!found || found->block == asked.block) return;
    auto& target = visit_->plan.canvas[asked.block];
    if (target.size() >= domain::notes_per_block_max) {
        return tell(Notice::BlockFull, {{"count", std::to_string(domain::notes_per_block_max)}});
    }
    remember_for_undo();
    Note note = std::move(*found->note);
    visit_->plan.canvas[found->block].erase(found->note);
    target.push_back(std::move(note));
    tell(Notice::NoteMoved, {}, true);
    plan_changed();
}

void Session::on(const ToggleNoteLocal& asked) {
    if (!visit_) return;
    const auto found = find_note(visit_->plan, asked.id);
    if (!found) return;
    found->note->local = !found->note->local;
    plan_changed();
}

void Session::on(const DeleteNote& asked) {
    if (!visit_) return;
    leave_typing();
    const auto found = find_note(visit_->plan, asked.id);
    if (!found) return;
    remember_for_undo();
    const bool said_income = domain::is_linked_to_income(*found->note);
    visit_->plan.canvas[found->block].erase(found->note);
    const auto income = domain::income_of_notes(visit_->plan.canvas);
    if (said_income && income) static_cast<void>(domain::write_income(visit_->plan, *income));
    visit_->canvas.selected_note.clear();
    tell(Notice::NoteDeleted, {}, true);
    plan_changed();
}

void Session::on(const ChooseQuestion& asked) {
    if (!visit_) return;
    // A second tap on the question ticks it: thought about, nothing to write.
    if (visit_->canvas.question == asked.question) {
        const auto block = static_cast<std::size_t>(visit_->place.block);
        visit_->canvas.questions_done[block] ^= 1U << asked.question;
    }
    visit_->canvas.question = asked.question;
    place_changed();
}

void Session::on(const ChooseExample& asked) {
    if (visit_) visit_->canvas.example_town = asked.town;
}

}  // namespace madoguchi::session
