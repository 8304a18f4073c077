// The town's own canvas: staff write on it with the editor of the visitors' blocks, while the desk
// is unlocked.
#include "kiosk/domain/application_json.h"
#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

constexpr const char* first_canvas_file = "examples/town.madoguchi.json";
constexpr const char* population_file = "statistics/population.toml";

// What staff left in the store; before that, the study's own blocks to start from. A document that
// cannot be read is nothing to start anew over.
std::optional<domain::Application> read_canvas(const Services& services) {
    const Result<std::optional<db::TownCanvasDraft>> kept = services.store.office().town_canvas();
    if (!kept.ok()) return std::nullopt;
    std::optional<std::string> document;
    if (kept->has_value()) {
        document = (*kept)->document;
    } else if (services.shipped_file) {
        document = services.shipped_file(first_canvas_file);
    }
    if (!document) return std::nullopt;
    Result<domain::Application> canvas = domain::read_application(*document);
    return canvas.ok() ? std::optional(std::move(*canvas)) : std::nullopt;
}

std::optional<domain::Population> read_people(const Services& services) {
    const auto toml = services.shipped_file ? services.shipped_file(population_file) : std::nullopt;
    if (!toml) return std::nullopt;
    Result<domain::Population> people = domain::read_population(*toml, population_file);
    return people.ok() ? std::optional(std::move(*people)) : std::nullopt;
}

}  // namespace

PageRef Session::whole_canvas() const {
    const bool is_towns = visit_ && visit_->kind == VisitKind::TownCanvas;
    return {is_towns ? ScreenId::StaffTown : ScreenId::Canvas, 0};
}

void Session::on(const ShowTownCanvas&) {
    if (!staff_.unlocked) return;
    leave_typing();
    staff_.detail.reset();
    if (visit_) return go_to(whole_canvas());
    screen_ = ScreenId::StaffTown;
    services_.jobs.start(platform::Lane::Store, [services = services_] {
        return Arrival([canvas = read_canvas(services), people = read_people(services)](
                           Session& session) { session.town_canvas_read(canvas, people); });
    });
}

void Session::town_canvas_read(std::optional<domain::Application> canvas,
                               std::optional<domain::Population> population) {
    if (!staff_.unlocked || screen_ != ScreenId::StaffTown || visit_) return;
    staff_.population = std::move(population);
    staff_.town_canvas_away = !canvas;
    if (!canvas) return;
    visit_.emplace();
    visit_->id = canvas->id;
    visit_->kind = VisitKind::TownCanvas;
    visit_->plan = std::move(*canvas);
    visit_->place.screen = ScreenId::StaffTown;
}

void Session::start_town_save() {
    services_.jobs.start(platform::Lane::Store, [&store = services_.store, canvas = visit_->plan,
                                                 id = visit_->id, at = now_ms()] {
        const Result<void> saved =
            store.office().save_town_canvas({domain::write_application(canvas), at});
        return Arrival([ok = saved.ok(), id](Session& session) { session.draft_saved(id, ok); });
    });
}

// What is not saved yet is on its way before the desk goes on or is locked.
void Session::leave_town_canvas() {
    if (!visit_ || visit_->kind != VisitKind::TownCanvas) return;
    leave_typing();
    if (autosave_.is_pending() || autosave_.is_under_way()) start_save();
    forget_visitor();
}

}  // namespace madoguchi::session
