// Changes of the plan that the kiosk offers itself.
#include <algorithm>

#include "kiosk/domain/note_amount.h"
#include "kiosk/session/session.h"

namespace madoguchi::session {

using domain::Block;
using domain::Field;
using domain::FieldRef;

namespace {

domain::Note* note_in(std::vector<domain::Note>& notes, const std::string& id) {
    const auto found = std::find_if(notes.begin(), notes.end(),
                                    [&id](const domain::Note& note) { return note.id == id; });
    return found == notes.end() ? nullptr : &*found;
}

domain::Note* note_in(domain::Canvas& canvas, const std::string& id) {
    for (auto& notes : canvas.blocks) {
        if (domain::Note* note = note_in(notes, id)) return note;
    }
    return nullptr;
}

// True when a line that the note is linked with took another amount.
bool write_linked_costs(std::vector<domain::CostLine>& costs, const domain::Note& note,
                        domain::Yen amount) {
    bool has_moved = false;
    for (domain::CostLine& line : costs) {
        const auto& links = note.links;
        const bool is_linked = std::find(links.begin(), links.end(), line.id) != links.end();
        if (!is_linked || line.yen == amount) continue;
        line.yen = amount;
        has_moved = true;
    }
    return has_moved;
}

}  // namespace

void Session::on(const ApplyChange& asked) {
    if (!visit_ || asked.answers.empty()) return;
    leave_typing();
    domain::Application changed = visit_->plan;
    if (!domain::write_changed(changed, asked.answers)) return tell(Notice::PlanHasMoved);
    remember_for_undo();
    visit_->plan = std::move(changed);
    for (const domain::ChangedAnswer& answer : asked.answers) {
        std::erase_if(visit_->errors, [&](const auto& e) { return e.first == answer.field; });
        std::erase_if(visit_->unfinished_texts,
                      [&](const auto& text) { return text.first == answer.field; });
    }
    tell(Notice::PlanChanged, {}, true);
    plan_changed();
}

void Session::on(const LinkNoteToCost& asked) {
    if (!visit_) return;
    leave_typing();
    domain::Note* note = note_in(visit_->plan.canvas[Block::CostStructure], asked.id);
    const auto amount = note ? domain::amount_in_note(note->text) : std::nullopt;
    if (!amount || !has_room(visit_->plan.money.costs.size(), domain::cost_lines_max)) return;
    remember_for_undo();
    domain::CostLine line;
    line.id = services_.uuids.next();
    line.yen = domain::Yen(*amount);
    visit_->plan.money.costs.push_back(line);
    visit_->plan.costs_answered = true;
    note->links.push_back(line.id);
    // A note may be longer than a line's name: then the line is named by hand.
    static_cast<void>(
        domain::write_answer(visit_->plan, FieldRef{Field::CostName, line.id}, note->text));
    tell(Notice::CostLinked, {}, true);
    plan_changed();
}

void Session::on(const LinkNoteToIncome& asked) {
    if (!visit_) return;
    leave_typing();
    domain::Application changed = visit_->plan;
    domain::Note* note = note_in(changed.canvas[Block::RevenueStreams], asked.id);
    if (!note || domain::is_linked_to_income(*note) || !domain::amount_in_note(note->text)) return;
    note->links.emplace_back(domain::income_line_id);
    const auto income = domain::income_of_notes(changed.canvas);
    if (!income) return tell(Notice::YearTooLarge, {{"count", "1"}});
    remember_for_undo();
    static_cast<void>(domain::write_income(changed, *income));
    visit_->plan = std::move(changed);
    tell(Notice::IncomeLinked, {{"yen", std::to_string(income->amount())}}, true);
    plan_changed();
}

void Session::on(const UnlinkNote& asked) {
    if (!visit_) return;
    leave_typing();
    domain::Note* note = note_in(visit_->plan.canvas, asked.id);
    if (!note || !domain::is_linked_to_plan(*note, visit_->plan.money)) return;
    remember_for_undo();
    domain::unlink_from_plan(*note, visit_->plan.money);
    tell(Notice::NoteUnlinked, {}, true);
    plan_changed();
}

// The plan's cells that hang on a note take its new amount; one step back brings back both.
void Session::follow_note(const std::string& id) {
    domain::Application& plan = visit_->plan;
    const auto before = std::exchange(visit_->before_note, std::nullopt);
    const domain::Note* note = note_in(plan.canvas, id);
    if (!note || note->links.empty()) return;
    const auto amount = domain::amount_in_note(note->text);
    if (!amount) return;
    domain::Yen told(*amount);
    bool has_moved = write_linked_costs(plan.money.costs, *note, told);
    const auto income = domain::income_of_notes(plan.canvas);
    if (domain::is_linked_to_income(*note) && income) {
        if (domain::write_income(plan, *income)) {
            told = *income;
            has_moved = true;
        }
    }
    if (!has_moved) return;
    visit_->undo = before;
    tell(Notice::PlanFollowed, {{"yen", std::to_string(told.amount())}}, before.has_value());
    plan_changed();
}

}  // namespace madoguchi::session
