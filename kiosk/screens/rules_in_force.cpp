#include "kiosk/screens/rules_in_force.h"

namespace madoguchi::screens {

using domain::RulePack;

namespace {

template <class T, class Name>
const T* find(const std::vector<const RulePack*>& packs, std::vector<T> RulePack::*list,
              Name T::*name, std::string_view wanted) {
    for (const RulePack* pack : packs) {
        for (const T& entry : pack->*list) {
            if (entry.*name == wanted) return &entry;
        }
    }
    return nullptr;
}

}  // namespace

RulesInForce::RulesInForce(const RulePack* pack, const std::vector<const RulePack*>& overlays)
    : packs_(overlays.rbegin(), overlays.rend()) {
    if (pack) packs_.push_back(pack);
}

const domain::Rule* RulesInForce::rule(std::string_view id) const {
    return find(packs_, &RulePack::rules, &domain::Rule::id, id);
}

const domain::Group* RulesInForce::group(std::string_view id) const {
    return find(packs_, &RulePack::groups, &domain::Group::id, id);
}

const domain::PackFact* RulesInForce::fact(std::string_view name) const {
    return find(packs_, &RulePack::facts, &domain::PackFact::name, name);
}

const domain::DerivedValue* RulesInForce::derived(std::string_view name) const {
    return find(packs_, &RulePack::derived, &domain::DerivedValue::name, name);
}

std::string_view RulesInForce::source(std::string_view id) const {
    for (const RulePack* pack : packs_) {
        const auto found = pack->sources.find(std::string(id));
        if (found != pack->sources.end()) return found->second;
    }
    return {};
}

}  // namespace madoguchi::screens
