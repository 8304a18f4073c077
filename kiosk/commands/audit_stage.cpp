#include "kiosk/commands/audit_stage.h"

#include <cstdlib>

#include "kiosk/commands/panel_look.h"
#include "kiosk/commands/pseudo_language.h"
#include "kiosk/domain/application_json.h"
#include "kiosk/screens/screen_set.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

// 1 June 2026, 10:00 in Japan: the dates of the sample plan lie ahead of it.
constexpr std::int64_t start_ms = 1780275600000;

}  // namespace

AuditStage::AuditStage(platform::SizePx panel) : panel_(panel), clock_(start_ms) {}

Result<std::unique_ptr<AuditStage>> AuditStage::open(const Folders& folders, platform::SizePx panel,
                                                     std::string_view language) {
    std::unique_ptr<AuditStage> stage(new AuditStage(panel));
    if (Result<void> made = stage->make_folder(); !made) return made.problem();
    stage->take_the_towns_words(folders);
    if (language == pseudo_language) {
        Result<void> written = write_pseudo_language(stage->folder_ / "translations");
        if (!written) return written.problem();
    }
    if (Result<void> put = stage->put_a_full_plan_aside(folders); !put) return put.problem();
    Result<std::unique_ptr<World>> world = World::open({.folders = {stage->folder_, folders.assets},
                                                        .surface = Surface::Nothing,
                                                        .size = panel,
                                                        .appearance = {}},
                                                       stage->clock_);
    if (!world) return world.problem();
    stage->world_ = std::move(*world);
    stage->show();
    return stage;
}

AuditStage::~AuditStage() {
    world_.reset();
    if (folder_.empty()) return;
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
}

Result<void> AuditStage::make_folder() {
    std::error_code error;
    std::string name =
        (std::filesystem::temp_directory_path(error) / "madoguchi-audit-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr) {
        return Problem{ProblemKind::Environment, "there is no folder for temporary files to be had",
                       name, "set TMPDIR to one that can be written"};
    }
    folder_ = name;
    return {};
}

void AuditStage::take_the_towns_words(const Folders& folders) {
    if (folders.data.empty()) return;
    std::error_code error;
    std::filesystem::copy(folders.data / "translations", folder_ / "translations",
                          std::filesystem::copy_options::recursive, error);
}

Result<void> AuditStage::put_a_full_plan_aside(const Folders& folders) {
    platform::LinuxFiles files;
    Result<std::string> document = files.read_whole(
        folders.assets / "examples" / "yuzu.madoguchi.json", domain::document_bytes_max);
    if (!document) return document.problem();
    const Result<domain::Application> plan = domain::read_application(*document);
    if (!plan) return plan.problem();
    full_visit_ = plan->id;
    const Result<std::unique_ptr<db::Store>> store = db::open_store(folder_);
    if (!store) return store.problem();
    const db::VisitId visit(full_visit_);
    db::VisitStore& visits = (*store)->visits();
    if (Result<void> saved = visits.save_draft({visit, *document, "{}", plan->language, start_ms});
        !saved) {
        return saved.problem();
    }
    return visits.close_visit(visit, db::VisitEnd::Finished, start_ms);
}

void AuditStage::ask(session::Intent intent) {
    session().apply(std::move(intent));
    settle();
}

void AuditStage::pass(std::chrono::milliseconds time) {
    clock_.advance(time.count());
    session().tick();
    settle();
    session().tick();
}

void AuditStage::settle() {
    world_->jobs().drain();
    for (session::Arrival& arrival : world_->jobs().take_finished()) {
        session().apply(std::move(arrival));
    }
}

void AuditStage::show() {
    constexpr int frames_min = 2;
    constexpr int frames_max = 12;
    for (int frame = 1; frame <= frames_max; ++frame) {
        time_ += std::chrono::seconds(1);  // Past every motion and guard
        draw({});
        if (ui().at_rest() && frame > frames_min) break;
    }
}

void AuditStage::press(platform::KeyEvent key) {
    const platform::InputEvent event = key;
    time_ += std::chrono::seconds(1);
    draw({&event, 1});
    // What came into sight, or opened, stands with the next frame.
    constexpr int frames_max = 8;
    for (int frame = 0; frame < frames_max && !ui().at_rest(); ++frame) {
        time_ += std::chrono::seconds(1);
        draw({});
    }
}

void AuditStage::draw(std::span<const platform::InputEvent> events) {
    world_->texts().use(session().appearance().language);
    // What stands there for who listens is looked at as well.
    const bool is_at_the_desk =
        session().staff().unlocked || session().screen() == session::ScreenId::StaffUnlock;
    session().note_voice({.is_there = !is_at_the_desk});
    ui::Look look = look_of(session(), {.size = panel_});
    look.is_motion_reduced = true;  // What moves is judged where it comes to rest
    ui().set_look(look);
    session::Intents intents;
    world_->window().begin_frame();
    ui().begin_frame(events, {.size = panel_, .time = time_});
    screens::draw_screen(ui(), session(), intents);
    ui().end_frame();
    world_->window().present(ui().draw_data());
    for (session::Intent& intent : intents) session().apply(std::move(intent));
    settle();
}

}  // namespace madoguchi::commands
