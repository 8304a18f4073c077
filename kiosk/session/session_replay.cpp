// What staff look at beside the applications: one of them under other rules, and the town's own
// canvas.
#include <algorithm>

#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

constexpr const char* town_canvas_file = "examples/town.madoguchi.json";
constexpr const char* population_file = "statistics/population.toml";

std::optional<domain::TownCanvas> read_town_canvas(const Services& services) {
    if (!services.shipped_file) return std::nullopt;
    const auto canvas = services.shipped_file(town_canvas_file);
    const auto population = services.shipped_file(population_file);
    if (!canvas || !population) return std::nullopt;
    Result<domain::TownCanvas> read =
        domain::read_town_canvas(*canvas, *population, population_file);
    return read.ok() ? std::optional(std::move(*read)) : std::nullopt;
}

}  // namespace

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

void Session::on(const ShowTownCanvas&) {
    if (!staff_.unlocked) return;
    leave_typing();
    staff_.detail.reset();
    screen_ = ScreenId::StaffTown;
    if (staff_.town_canvas) return;
    services_.jobs.start(platform::Lane::Compute, [services = services_] {
        return Arrival([canvas = read_town_canvas(services)](Session& session) {
            session.town_canvas_read(canvas);
        });
    });
}

void Session::town_canvas_read(const std::optional<domain::TownCanvas>& canvas) {
    if (!staff_.unlocked) return;
    staff_.town_canvas = canvas;
    staff_.town_canvas_away = !canvas;
}

}  // namespace madoguchi::session
