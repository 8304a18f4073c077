// The rules a plan is measured by: the year's pack and what the town lays over it, found by name.
#pragma once

#include <string_view>

#include "kiosk/domain/rule_pack.h"
#include "kiosk/session/session.h"

namespace madoguchi::screens {

class RulesInForce {
public:
    explicit RulesInForce(const session::Session& session)
        : RulesInForce(session.pack(), session.overlays()) {}
    // Both must outlive it; `pack` may be null: then nothing is found.
    RulesInForce(const domain::RulePack* pack,
                 const std::vector<const domain::RulePack*>& overlays);

    // The town's own before the year's; nullptr when there is none of that name.
    const domain::Rule* rule(std::string_view id) const;
    const domain::Group* group(std::string_view id) const;
    const domain::PackFact* fact(std::string_view name) const;
    const domain::DerivedValue* derived(std::string_view name) const;
    // Where a source of a rule can be read.
    std::string_view source(std::string_view id) const;

private:
    std::vector<const domain::RulePack*> packs_;
};

}  // namespace madoguchi::screens
