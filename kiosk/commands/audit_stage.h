// A kiosk of its own for the audit: in a folder that goes with it, without a display, with a clock
// that stands. Frames are drawn as fast as they can be.
#pragma once

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commands/audit_plans.h"
#include "kiosk/commands/audit_walk.h"
#include "kiosk/commands/folders.h"
#include "kiosk/commands/world.h"
#include "platform/set_clock.h"

namespace madoguchi::commands {

enum class AuditTown {
    Sample,        // 見本町, with a voice
    OwnQuestions,  // The same with an overlay that asks questions, without a voice
    NoRules,       // The same without a rule pack and without a voice; its desk is locked
};

struct AuditKiosk {
    platform::SizePx panel{1280, 800};
    std::string language = {};  // The pseudo language has to be asked for
    AuditTown town = AuditTown::Sample;
};

class AuditStage {
public:
    // Of `folders` the assets count and, of the data directory, its translations; nothing there is
    // written. At the sample town the visits of put_audit_visits_aside() lie in the store.
    // Environment when there is no place for temporary files.
    static Result<std::unique_ptr<AuditStage>> open(const Folders& folders,
                                                    const AuditKiosk& kiosk);
    ~AuditStage();
    AuditStage(const AuditStage&) = delete;
    AuditStage& operator=(const AuditStage&) = delete;

    session::Session& session() { return world_->session(); }
    ui::Ui& ui() { return world_->ui(); }
    std::vector<ui::Language> languages() { return world_->texts().languages(); }
    const AuditVisits& visits() const { return visits_; }
    // How a walk does things here.
    WalkStage walk_stage(std::function<void(const std::string& place)> look);

    // One intent, or a while, and all that it sets in motion.
    void ask(session::Intent intent);
    void pass(std::chrono::milliseconds time);
    // Frames until the screen stands still.
    void show();
    // One key, and the frames it takes. What the screen asks for then is done.
    void press(platform::KeyEvent key);

private:
    explicit AuditStage(const AuditKiosk& kiosk);

    Result<void> make_folder();
    void take_the_towns_words(const Folders& folders);
    Result<void> furnish(const Folders& folders);
    Result<void> found_the_town(db::OfficeStore& office, const Folders& folders);
    StandIns stand_ins();
    void befall(Mishap mishap, bool is_so);
    void settle();
    void tell_of_the_voice();
    void draw(std::span<const platform::InputEvent> events);

    const AuditKiosk kiosk_;
    const platform::WindowMeasures measures_;
    std::filesystem::path folder_;
    AuditVisits visits_;
    bool is_speaking_ = false;
    std::atomic<bool> is_store_away_ = false;
    std::atomic<bool> are_files_away_ = false;
    platform::SetClock clock_;
    std::unique_ptr<World> world_;
    ui::SteadyTime time_{std::chrono::hours(1)};
};

}  // namespace madoguchi::commands
