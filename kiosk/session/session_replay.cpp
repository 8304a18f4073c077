// An application on the desk under other rules.
#include <algorithm>

#include "kiosk/session/session.h"

namespace madoguchi::session {

std::vector<const domain::RulePack*> Session::packs_to_replay() const {
    std::vector<const domain::RulePack*> packs;
    for (const domain::RulePack& pack : services_.packs.packs()) {
        if (!pack.is_overlay()) packs.push_back(&pack);
    }
    std::sort(packs.begin(), packs.end(), [](auto* a, auto* b) { return a->id < b->id; });
    return packs;
}

// Nothing is written: the application in the store keeps the id and hash it was handed in with.
void Session::on(const ReplayUnder& asked) {
    if (!staff_.unlocked || !staff_.detail) return;
    StaffDetail& detail = *staff_.detail;
    const domain::RulePack* pack = services_.packs.find(asked.pack);
    if (!pack || pack->is_overlay() || pack == detail.pack) {
        detail.replay.reset();
        detail.is_replaying = false;
        return;
    }
    detail.is_replaying = true;
    services_.jobs.start(platform::Lane::Compute, [pack, overlays = overlays_, town = town_,
                                                   plan = detail.plan, before = detail.assessment,
                                                   receipt = detail.receipt_number] {
        Replay replay{
            .pack = pack,
            .assessment = domain::assess(plan, *pack, overlays, town, domain::NearestChanges::Skip),
            .turned = {}};
        replay.turned = domain::compare(before, replay.assessment);
        return Arrival([replay = std::move(replay), receipt](Session& session) {
            session.replayed(receipt, replay);
        });
    });
}

void Session::replayed(const std::string& receipt, const Replay& replay) {
    if (!staff_.detail || staff_.detail->receipt_number != receipt) return;
    if (!staff_.detail->is_replaying) return;
    staff_.detail->is_replaying = false;
    staff_.detail->replay = replay;
}

}  // namespace madoguchi::session
