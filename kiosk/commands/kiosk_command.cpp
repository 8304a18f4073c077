#include "kiosk/commands/kiosk_command.h"

#include <fmt/core.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <memory>

#include "kiosk/commands/data_words.h"
#include "kiosk/commands/frame_loop.h"
#include "kiosk/commands/outcome.h"
#include "kiosk/commands/panel_settings.h"
#include "kiosk/commands/stop_signal.h"
#include "kiosk/commands/world.h"
#include "kiosk/journey/player.h"
#include "platform/linux/linux_files.h"
#include "platform/linux/system_clock.h"
#include "platform/log.h"
#include "platform/set_clock.h"

namespace madoguchi::commands {

namespace {

Result<std::vector<journey::Journey>> read_journeys(const std::vector<std::string>& files) {
    platform::LinuxFiles reader;
    std::vector<journey::Journey> journeys;
    for (const std::string& file : files) {
        const Result<std::string> content = reader.read_whole(file, journey::journey_bytes_max);
        if (!content) return content.problem();
        Result<journey::Journey> journey = journey::read_journey(*content, file);
        if (!journey) return journey.problem();
        journeys.push_back(std::move(*journey));
    }
    return journeys;
}

WorldOptions world_options(const KioskOptions& options, const session::Appearance& appearance,
                           Sound sound) {
    Surface surface = Surface::Screen;
    if (options.is_offscreen) {
        surface = options.shots.empty() ? Surface::Nothing : Surface::Pictures;
    }
    return {options.folders, surface, options.size, appearance, sound};
}

// The kiosk as it stands at the counter.
int run_for_visitors(const KioskOptions& options) {
    StopSignal stop;
    const platform::SystemClock real_clock;
    std::unique_ptr<platform::Clock> clock = std::make_unique<platform::SystemClock>();
    if (options.at_ms) clock = std::make_unique<platform::SetClock>(*options.at_ms, real_clock);
    const PanelSettings panel = read_panel_settings(options.folders);
    WorldOptions opening = world_options(options, options.appearance, Sound::Machine);
    opening.panel_width_mm = panel.width_mm;
    session::Appearance& look = opening.appearance;
    look.scanning = look.scanning || panel.scanning;
    look.reduced_motion = look.reduced_motion || panel.reduced_motion;
    if (!options.is_text_scale_said) {
        look.text_scale = panel.text_scale.value_or(look.text_scale);
        opening.text_follows_panel = !panel.text_scale;
    }
    Result<std::unique_ptr<World>> world = World::open(opening, *clock);
    if (!world) return report(world.problem());
    stop.on_raise([window = &(*world)->window()] { window->wake(); });
    platform::Log log(real_clock, stderr);
    log.info("kiosk_started");
    const std::int64_t refused =
        (*world)->files_refused() + static_cast<std::int64_t>(panel.problems.size());
    if (refused > 0) {
        log.warning("last_good_files_in_use", {{"refused", refused}});
    }
    (*world)->session().resume_interrupted_visit();
    FrameLoop loop(**world);
    loop.run([&stop] { return !stop.is_raised(); });
    (*world)->session().end_orderly();
    stop.on_raise({});
    log.info("kiosk_ended", {{"frames_drawn", loop.pacer().frames_drawn()}});
    return exit_good;
}

// A pipe's writing end, through which the dying process says where it was.
[[noreturn]] void die_of_power_cut(int pipe_out, const journey::Memory& memory) {
    const std::string words = journey::write_memory(memory);
    std::size_t written = 0;
    while (written < words.size()) {
        const ssize_t bytes = ::write(pipe_out, words.data() + written, words.size() - written);
        if (bytes <= 0) break;
        written += static_cast<std::size_t>(bytes);
    }
    ::kill(::getpid(), SIGKILL);
    std::abort();
}

int play(const KioskOptions& options, const std::vector<journey::Journey>& journeys,
         journey::Memory memory, int pipe_out) {
    StopSignal stop;
    const platform::SystemClock real_clock;
    platform::SetClock clock(memory.clock_ms, real_clock);
    Result<std::unique_ptr<World>> opened =
        World::open(world_options(options, memory.appearance, Sound::None), clock);
    if (!opened) return report(opened.problem());
    World& world = **opened;
    stop.on_raise([&world] { world.window().wake(); });
    world.session().resume_interrupted_visit();
    FrameLoop loop(world);
    platform::LinuxFiles files;
    journey::Player player(
        journeys, std::move(memory),
        {.ui = world.ui(),
         .session = world.session(),
         .window = world.window(),
         .clock = clock,
         .texts = world.texts(),
         .language = options.appearance.language,
         .data_words = data_words(world.packs(), world.session().town(), options.folders),
         .shots = options.shots,
         .apply =
             [&world, &loop](session::Intent intent) {
                 world.session().note_activity();
                 world.session().apply(std::move(intent));
                 loop.something_changed();
             },
         .draw_anew = [&loop] { loop.something_changed(); },
         .heard = [&world] { return world.silent_voice()->heard(); },
         .picture = [&loop] { return loop.picture(); },
         .write = [&files](const std::filesystem::path& file,
                           const std::string& text) { return files.write_whole(file, text); },
         .cut_power = [pipe_out](const journey::Memory& m) { die_of_power_cut(pipe_out, m); }},
        options.by_keys ? journey::Hand::Keys : journey::Hand::Finger);

    auto state = journey::Player::State::Playing;
    while (state == journey::Player::State::Playing && !stop.is_raised() &&
           world.window().is_open()) {
        loop.turn(journey::Player::look_again_after);
        state = player.advance(loop.is_at_rest(), FrameLoop::Clock::now());
    }
    world.session().end_orderly();
    stop.on_raise({});
    if (state == journey::Player::State::Failed) return report(player.failure());
    if (state == journey::Player::State::Playing) return report(player.stopped());
    fmt::print(stderr, "madoguchi: {} steps went as told\n", player.memory().steps_done);
    return exit_good;
}

std::string read_all(int descriptor) {
    constexpr std::size_t bytes_max = 1 << 20;
    std::string text;
    char buffer[4096];
    while (text.size() < bytes_max) {
        const ssize_t bytes = ::read(descriptor, buffer, sizeof buffer);
        if (bytes <= 0) break;
        text.append(buffer, static_cast<std::size_t>(bytes));
    }
    return text;
}

// One process after the other: whenever one loses its power, the next goes on from there. Runs
// before there is any thread or window, so that a child can be had by fork.
int play_with_power_cuts(const KioskOptions& options, const std::vector<journey::Journey>& journeys,
                         journey::Memory memory) {
    while (true) {
        int ends[2];
        if (::pipe(ends) != 0) {
            return report({ProblemKind::Environment, "there is no pipe to be had", "", ""});
        }
        const pid_t child = ::fork();
        if (child < 0) {
            return report({ProblemKind::Environment, "no other process can be started", "", ""});
        }
        if (child == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);
            ::close(ends[0]);
            return play(options, journeys, std::move(memory), ends[1]);
        }
        ::close(ends[1]);
        const std::string last_words = read_all(ends[0]);
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFEXITED(status)) return WEXITSTATUS(status);
        Result<journey::Memory> next = journey::read_memory(last_words);
        if (!next) return report(next.problem());
        memory = std::move(*next);
    }
}

Result<void> make_folder(const std::filesystem::path& folder) {
    if (folder.empty()) return {};
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error) return {};
    return Problem{ProblemKind::Environment,
                   "the folder for pictures cannot be made: " + error.message(), folder.string(),
                   "name another one with --shots"};
}

}  // namespace

int run_kiosk(const KioskOptions& options) {
    if (options.journeys.empty()) return run_for_visitors(options);
    const Result<std::vector<journey::Journey>> journeys = read_journeys(options.journeys);
    if (!journeys) return report(journeys.problem());
    if (Result<void> made = make_folder(options.shots); !made) return report(made.problem());
    journey::Memory memory;
    memory.clock_ms = options.at_ms.value_or(platform::SystemClock().now_ms());
    memory.appearance = options.appearance;
    if (journey::has_power_cut(*journeys)) {
        return play_with_power_cuts(options, *journeys, std::move(memory));
    }
    constexpr int no_pipe = -1;
    return play(options, *journeys, std::move(memory), no_pipe);
}

}  // namespace madoguchi::commands
