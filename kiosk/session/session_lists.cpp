// Lists of the plan: resources, partners, cost lines, years; and the way back from a deletion.
#include <algorithm>

#include "kiosk/session/session.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::session {

namespace {

template <class Item>
bool erase_by_id(std::vector<Item>& items, const std::string& id) {
    return std::erase_if(items, [&id](const Item& item) { return item.id == id; }) > 0;
}

void toggle(std::vector<std::string>& words, const std::string& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        words.push_back(word);
    } else {
        words.erase(found);
    }
}

}  // namespace

// True when there is room for one more; else says so.
bool Session::has_room(std::size_t count, std::size_t count_max) {
    if (count < count_max) return true;
    tell(Notice::ListFull, {{"count", std::to_string(count_max)}});
    return false;
}

void Session::on(const AddResource& asked) {
    if (!visit_ || !has_room(visit_->plan.resources.size(), domain::resources_max)) return;
    domain::Resource resource;
    resource.id = services_.uuids.next();
    resource.kind = asked.kind;
    visit_->plan.resources.push_back(resource);
    visit_->plan.resources_answered = true;
    const domain::FieldRef name{domain::Field::ResourceName, resource.id};
    if (asked.name.empty()) {
        on(FocusField{name});
    } else if (domain::write_answer(visit_->plan, name, asked.name).ok()) {
        put_on_canvas(resource.id);
    } else {
        visit_->plan.resources.pop_back();
    }
    plan_changed();
}

// A resource without a name is none: a rule that asks for one must not count it.
void Session::drop_resource_if_empty(const std::string& id) {
    const auto dropped = std::erase_if(visit_->plan.resources, [&id](const auto& resource) {
        return resource.id == id && is_blank(resource.name);
    });
    if (dropped == 0) return put_on_canvas(id);
    unlink(id);
    plan_changed();
}

void Session::on(const DeleteResource& asked) {
    if (!visit_) return;
    leave_typing();
    remember_for_undo();
    if (!erase_by_id(visit_->plan.resources, asked.id)) return;
    unlink(asked.id);
    tell(Notice::ResourceDeleted, {}, true);
    plan_changed();
}

void Session::on(const AddPartner& asked) {
    if (!visit_ || !has_room(visit_->plan.partners.size(), domain::partners_max)) return;
    leave_typing();
    domain::Partner partner;
    partner.id = services_.uuids.next();
    partner.role = asked.role;
    partner.state = "none";
    visit_->plan.partners.push_back(partner);
    visit_->plan.partners_answered = true;
    plan_changed();
}

void Session::on(const DeletePartner& asked) {
    if (!visit_) return;
    leave_typing();
    remember_for_undo();
    if (!erase_by_id(visit_->plan.partners, asked.id)) return;
    tell(Notice::PartnerDeleted, {}, true);
    plan_changed();
}

void Session::on(const ChoosePartner& asked) {
    if (!visit_) return;
    leave_typing();
    visit_->partners.role = asked.role;
    visit_->partners.id = asked.id;
}

// The partner to change: the one named, else a new one of the role. Empty when the list is full.
std::string Session::partner_for(const std::string& role, const std::string& id) {
    leave_typing();
    const auto& partners = visit_->plan.partners;
    const bool exists = std::any_of(partners.begin(), partners.end(),
                                    [&id](const auto& partner) { return partner.id == id; });
    if (exists) return id;
    const std::size_t before = partners.size();
    on(AddPartner{role});
    if (partners.size() == before) return {};
    visit_->partners.role = role;
    visit_->partners.id = partners.back().id;
    return partners.back().id;
}

void Session::on(const SetPartnerState& asked) {
    if (!visit_) return;
    const std::string id = partner_for(asked.role, asked.id);
    if (id.empty()) return;
    on(SetAnswer{domain::FieldRef{domain::Field::PartnerState, id}, asked.state});
}

void Session::on(const WritePartnerName& asked) {
    if (!visit_) return;
    const std::string id = partner_for(asked.role, asked.id);
    if (!id.empty()) on(FocusField{domain::FieldRef{domain::Field::PartnerName, id}});
}

void Session::on(const TogglePartnerGift& asked) {
    if (!visit_) return;
    const std::string id = partner_for(asked.role, asked.id);
    for (domain::Partner& partner : visit_->plan.partners) {
        if (partner.id == id) toggle(partner.gives, asked.gift);
    }
    plan_changed();
}

void Session::on(const ShowPartnersAs& asked) {
    if (!visit_) return;
    leave_typing();
    visit_->partners.form = asked.form;
}

void Session::on(const AddCostLine& asked) {
    auto* costs = visit_ ? &visit_->plan.money.costs : nullptr;
    if (!costs || !has_room(costs->size(), domain::cost_lines_max)) return;
    leave_typing();
    domain::CostLine line;
    line.id = services_.uuids.next();
    line.cost_class = asked.cost_class;
    costs->push_back(line);
    visit_->plan.costs_answered = true;
    on(FocusField{domain::FieldRef{asked.write, line.id}});
    plan_changed();
}

void Session::on(const DeleteCostLine& asked) {
    if (!visit_) return;
    leave_typing();
    remember_for_undo();
    if (!erase_by_id(visit_->plan.money.costs, asked.id)) return;
    tell(Notice::CostDeleted, {}, true);
    plan_changed();
}

void Session::on(const AddYear&) {
    if (!visit_ || !has_room(visit_->plan.money.years.size(), domain::years_max)) return;
    visit_->plan.money.years.emplace_back();
    plan_changed();
}

void Session::on(const CopyYearBefore& asked) {
    if (!visit_ || asked.year < 2 || asked.year > static_cast<int>(domain::years_max)) return;
    leave_typing();
    auto& years = visit_->plan.money.years;
    const auto year = static_cast<std::size_t>(asked.year);
    if (years.size() + 1 < year) return;
    remember_for_undo();
    const domain::PlanYear before = years[year - 2];
    if (years.size() < year) years.resize(year);
    years[year - 1] = before;
    tell(Notice::YearCopied, {}, true);
    plan_changed();
}

void Session::on(const ToggleApproach& asked) {
    if (!visit_) return;
    toggle(visit_->plan.community.approaches, asked.word);
    plan_changed();
}

void Session::on(const ToggleEffect& asked) {
    if (!visit_) return;
    toggle(visit_->plan.effects, asked.word);
    visit_->plan.effects_answered = true;
    plan_changed();
}

void Session::on(const UndoDelete&) {
    if (!visit_ || !visit_->undo) return;
    leave_typing();
    visit_->plan = std::move(visit_->undo->plan);
    visit_->undo.reset();
    toast_.reset();
    plan_changed();
}

}  // namespace madoguchi::session
