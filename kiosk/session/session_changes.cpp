// Changes of the plan that the kiosk offers itself.
#include <algorithm>

#include "kiosk/domain/note_amount.h"
#include "kiosk/session/session.h"

namespace madoguchi::session {

using domain::Block;
using domain::Field;
using domain::FieldRef;

namespace {

domain::Note* cost_note(domain::Application& plan, const std::string& id) {
    auto& notes = plan.canvas[Block::CostStructure];
    const auto found = std::find_if(notes.begin(), notes.end(),
                                    [&id](const domain::Note& note) { return note.id == id; });
    return found == notes.end() ? nullptr : &*found;
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
    domain::Note* note = cost_note(visit_->plan, asked.id);
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

// The plan's cells that hang on a note take its new amount.
void Session::follow_note(const std::string& id) {
    const domain::Note* note = cost_note(visit_->plan, id);
    if (!note || note->links.empty()) return;
    const auto amount = domain::amount_in_note(note->text);
    if (!amount) return;
    bool has_moved = false;
    for (domain::CostLine& line : visit_->plan.money.costs) {
        const auto& links = note->links;
        const bool is_linked = std::find(links.begin(), links.end(), line.id) != links.end();
        if (!is_linked || line.yen == domain::Yen(*amount)) continue;
        line.yen = domain::Yen(*amount);
        has_moved = true;
    }
    if (!has_moved) return;
    tell(Notice::PlanFollowed, {{"yen", std::to_string(*amount)}});
    plan_changed();
}

}  // namespace madoguchi::session
