// Everything a running kiosk is made of, opened in order and closed in the reverse: the data
// directory, the town, rules and words, the window, the session.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "db/store.h"
#include "kiosk/commands/folders.h"
#include "kiosk/commands/pack_shelf.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/domain/town.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/spoken_japanese.h"
#include "kiosk/ui/ui.h"
#include "platform/clock.h"
#include "platform/control_socket.h"
#include "platform/jobs.h"
#include "platform/linux/argon2_hash.h"
#include "platform/linux/linux_files.h"
#include "platform/linux/system_random.h"
#include "platform/linux/unix_control_socket.h"
#include "platform/none/silent_voice.h"
#include "platform/text_conversion.h"
#include "platform/uuid.h"
#include "platform/voice.h"
#include "platform/window.h"

namespace madoguchi::commands {

enum class Surface {
    Screen,    // A window on the display
    Pictures,  // Drawn in memory
    Nothing,   // No GPU at all
};

enum class Sound {
    None,     // Everything is as with a voice, and nothing is heard
    Machine,  // What the machine has
};

// What takes the place of parts of the machine, for the audit; what is empty leaves them.
struct StandIns {
    std::function<std::unique_ptr<db::Store>(std::unique_ptr<db::Store>)> store = {};
    std::function<std::unique_ptr<platform::TextConversion>()> conversion = {};
    // Whether the program's files can be read. Called from jobs.
    std::function<bool()> has_files = {};
    bool has_rules = true;
};

struct WorldOptions {
    Folders folders;
    Surface surface = Surface::Screen;
    std::optional<platform::SizePx> size;  // Without: the whole screen, or 1280x800
    session::Appearance appearance;
    Sound sound = Sound::None;
    bool text_follows_panel = false;         // The first text size is that of first_text_scale()
    std::optional<int> panel_width_mm = {};  // Without: what the monitor tells of itself
    StandIns stand_ins = {};
};

class World {
public:
    // The clock outlives it. Usage when there are no words in the language asked for. Environment
    // when the data directory is another process's or cannot be written, or when there is no
    // display.
    static Result<std::unique_ptr<World>> open(const WorldOptions& options, platform::Clock& clock);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    platform::Window& window() { return *window_; }
    platform::Clock& clock() { return clock_; }
    platform::Jobs<session::Arrival>& jobs() { return *jobs_; }
    ui::Ui& ui() { return *ui_; }
    ui::Texts& texts() { return texts_; }
    session::Session& session() { return *session_; }
    platform::Voice& voice() { return *voice_; }
    const platform::SilentVoice* silent_voice() const { return silent_voice_; }  // Sound::None only
    const domain::RulePacks& packs() const { return packs_; }
    const ui::SpokenJapanese& spoken_japanese() const { return *spoken_japanese_; }
    // How many rule packs and translations were refused, so that last good ones stand in.
    std::int64_t files_refused() const { return files_refused_; }

private:
    explicit World(platform::Clock& clock) : clock_(clock), uuids_(clock, random_) {}

    Result<void> read_words(const WorldOptions& options);
    Result<void> open_data(const WorldOptions& options);
    using Measures = std::optional<platform::WindowMeasures>;
    Result<void> open_window(const WorldOptions& options);
    Result<void> furnish(const WorldOptions& options, std::future<Measures> measured);
    void take_packs(PackShelf shelf);
    Result<void> open_voice(const WorldOptions& options);
    void open_session(const WorldOptions& options, session::Appearance appearance);
    void wake();  // The window, once there is one. Any thread
    Result<void> listen(const Folders& folders);

    platform::Clock& clock_;
    platform::SystemRandom random_;
    platform::UuidMaker uuids_;
    platform::LinuxFiles files_;
    platform::Argon2Hash secrets_;
    std::unique_ptr<db::Store> store_;  // Its calls, and its end, belong to the store lane
    domain::Town town_;
    domain::RulePacks packs_;
    std::int64_t files_refused_ = 0;
    ui::Texts texts_;
    std::unique_ptr<ui::Ui> ui_;
    std::unique_ptr<platform::Window> window_;
    std::atomic<platform::Window*> window_to_wake_ = nullptr;
    std::optional<ui::SpokenJapanese> spoken_japanese_;
    std::unique_ptr<platform::Voice> voice_;  // Wakes the window
    const platform::SilentVoice* silent_voice_ = nullptr;
    std::unique_ptr<platform::TextConversion> conversion_;  // Its calls belong to its lane
    std::unique_ptr<platform::Jobs<session::Arrival>> jobs_;
    std::unique_ptr<session::Session> session_;
    platform::UnixControlSocket control_;
    std::unique_ptr<platform::ControlServer> control_server_;
};

}  // namespace madoguchi::commands
