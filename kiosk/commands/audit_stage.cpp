#include "kiosk/commands/audit_stage.h"

#include <array>
#include <cmath>
#include <cstdlib>

#include "kiosk/commands/audit_plans.h"
#include "kiosk/commands/audit_store.h"
#include "kiosk/commands/office_setup.h"
#include "kiosk/commands/panel_look.h"
#include "kiosk/commands/pseudo_language.h"
#include "kiosk/domain/application_json.h"
#include "kiosk/screens/screen_set.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

// 1 June 2026, 10:00 in Japan: the dates of the sample plan lie ahead of it.
constexpr std::int64_t start_ms = 1780275600000;
constexpr std::int64_t hour_ms = 3'600'000;

// The panels that are sold with these pixels.
struct PanelInches {
    platform::SizePx size;
    float diagonal;
};
constexpr std::array<PanelInches, 4> panels{
    {{{1280, 800}, 10.1F}, {{800, 1280}, 10.1F}, {{1024, 600}, 10.1F}, {{1920, 1080}, 15.6F}}};

platform::WindowMeasures measures_of(platform::SizePx size) {
    constexpr float mm_per_inch = 25.4F;
    platform::WindowMeasures measures{.size = size};
    for (const PanelInches& panel : panels) {
        if (!(panel.size == size)) continue;
        const float pixels =
            std::hypot(static_cast<float>(size.width), static_cast<float>(size.height));
        measures.pixels_per_mm = pixels / (panel.diagonal * mm_per_inch);
    }
    return measures;
}

Result<domain::Application> sample_plan(const Folders& folders) {
    platform::LinuxFiles files;
    const Result<std::string> document = files.read_whole(
        folders.assets / "examples" / "yuzu.madoguchi.json", domain::document_bytes_max);
    if (!document) return document.problem();
    return domain::read_application(*document);
}

}  // namespace

AuditStage::AuditStage(const AuditKiosk& kiosk)
    : kiosk_(kiosk), measures_(measures_of(kiosk.panel)), clock_(start_ms) {}

Result<std::unique_ptr<AuditStage>> AuditStage::open(const Folders& folders,
                                                     const AuditKiosk& kiosk) {
    std::unique_ptr<AuditStage> stage(new AuditStage(kiosk));
    if (Result<void> made = stage->make_folder(); !made) return made.problem();
    stage->take_the_towns_words(folders);
    if (kiosk.language == pseudo_language) {
        Result<void> written = write_pseudo_language(stage->folder_ / "translations");
        if (!written) return written.problem();
    }
    if (Result<void> furnished = stage->furnish(folders); !furnished) return furnished.problem();
    Result<std::unique_ptr<World>> world = World::open({.folders = {stage->folder_, folders.assets},
                                                        .surface = Surface::Nothing,
                                                        .size = kiosk.panel,
                                                        .appearance = {},
                                                        .stand_ins = stage->stand_ins()},
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

// What lies in the store before the kiosk is opened.
Result<void> AuditStage::furnish(const Folders& folders) {
    const Result<domain::Application> plan = sample_plan(folders);
    if (!plan) return plan.problem();
    const Result<std::unique_ptr<db::Store>> store = db::open_store(folder_);
    if (!store) return store.problem();
    if (kiosk_.town != AuditTown::Sample) return found_the_town((*store)->office(), folders);
    Result<AuditVisits> visits = put_audit_visits_aside(**store, *plan, start_ms);
    if (!visits) return visits.problem();
    visits_ = std::move(*visits);
    return {};
}

// The sample town with what makes it another.
Result<void> AuditStage::found_the_town(db::OfficeStore& office, const Folders& folders) {
    platform::LinuxFiles files;
    const auto file = folders.assets / "sample_town" / "town.toml";
    const Result<std::string> document = files.read_whole(file, db::town_settings_bytes_max);
    if (!document) return document.problem();
    Result<domain::Town> town = domain::read_town(*document, file.string());
    if (!town) return town.problem();
    if (kiosk_.town == AuditTown::OwnQuestions) town->overlays = {"town-overlay-example"};
    const db::Staff clerk{.name = std::string(sample_clerk),
                          .pin_hash = "nobody's",
                          .passphrase_hash = "nobody's",
                          .failed_attempts = session::wrong_pins_before_lock,
                          .locked_until_ms = start_ms + hour_ms};
    return office.initialise({domain::write_town(*town), town->pack, start_ms}, clerk);
}

StandIns AuditStage::stand_ins() {
    return {
        .store =
            [this](std::unique_ptr<db::Store> store) {
                return store_that_can_be_away(std::move(store), is_store_away_);
            },
        .conversion = [] { return std::make_unique<platform::ListedConversion>(audit_words()); },
        .has_files = [this] { return !are_files_away_; },
        .has_rules = kiosk_.town != AuditTown::NoRules};
}

WalkStage AuditStage::walk_stage(std::function<void(const std::string& place)> look) {
    return {.session = session(),
            .nodes = ui().nodes(),
            .ask = [this](session::Intent intent) { ask(std::move(intent)); },
            .pass = [this](std::chrono::milliseconds time) { pass(time); },
            .look = std::move(look),
            .befall = [this](Mishap mishap, bool is_so) { befall(mishap, is_so); },
            .speak = [this](bool is_speaking) { is_speaking_ = is_speaking; }};
}

void AuditStage::befall(Mishap mishap, bool is_so) {
    settle();
    (mishap == Mishap::StoreAway ? is_store_away_ : are_files_away_) = is_so;
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

// As the narrator does, with a voice for every language.
void AuditStage::tell_of_the_voice() {
    const bool is_at_the_desk =
        session().staff().unlocked || session().screen() == session::ScreenId::StaffUnlock;
    const bool is_there = kiosk_.town == AuditTown::Sample && !is_at_the_desk;
    session().note_voice({.is_there = is_there, .is_speaking = is_there && is_speaking_});
}

void AuditStage::draw(std::span<const platform::InputEvent> events) {
    tell_of_the_voice();
    world_->texts().use(session().appearance().language);
    ui::Look look = look_of(session(), measures_);
    look.is_motion_reduced = true;  // What moves is judged where it comes to rest
    ui().set_look(look);
    session::Intents intents;
    world_->window().begin_frame();
    ui().begin_frame(
        events, {.size = measures_.size, .pixels_per_mm = measures_.pixels_per_mm, .time = time_});
    screens::draw_screen(ui(), session(), intents);
    ui().end_frame();
    world_->window().present(ui().draw_data());
    for (session::Intent& intent : intents) session().apply(std::move(intent));
    settle();
}

}  // namespace madoguchi::commands
