// A kiosk of its own for the audit: in a folder that goes with it, at the sample town, without a
// display, with a clock that stands. Frames are drawn as fast as they can be.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commands/folders.h"
#include "kiosk/commands/world.h"
#include "platform/set_clock.h"

namespace madoguchi::commands {

class AuditStage {
public:
    // Of `folders` the assets count and, of the data directory, its translations; nothing there is
    // written. The pseudo language is among the words only when it is the one asked for. A full
    // plan, the sample of assets/examples, lies in the store as a visit that was put aside.
    // Environment when there is no place for temporary files.
    static Result<std::unique_ptr<AuditStage>> open(const Folders& folders, platform::SizePx panel,
                                                    std::string_view language = {});
    ~AuditStage();
    AuditStage(const AuditStage&) = delete;
    AuditStage& operator=(const AuditStage&) = delete;

    session::Session& session() { return world_->session(); }
    ui::Ui& ui() { return world_->ui(); }
    std::vector<ui::Language> languages() { return world_->texts().languages(); }
    const std::string& full_visit() const { return full_visit_; }

    // One intent, or a while, and all that it sets in motion.
    void ask(session::Intent intent);
    void pass(std::chrono::milliseconds time);
    // Frames until the screen stands still.
    void show();
    // One key, and the frames it takes. What the screen asks for then is done.
    void press(platform::KeyEvent key);

private:
    explicit AuditStage(platform::SizePx panel);

    Result<void> make_folder();
    void take_the_towns_words(const Folders& folders);
    Result<void> put_a_full_plan_aside(const Folders& folders);
    void settle();
    void draw(std::span<const platform::InputEvent> events);

    platform::SizePx panel_;
    std::filesystem::path folder_;
    std::string full_visit_;
    platform::SetClock clock_;
    std::unique_ptr<World> world_;
    ui::SteadyTime time_{std::chrono::hours(1)};
};

}  // namespace madoguchi::commands
