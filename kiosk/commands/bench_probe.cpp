// One measurement of bench, in a process of its own.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "kiosk/commands/bench_assess.h"
#include "kiosk/commands/bench_command.h"
#include "kiosk/commands/bench_convert.h"
#include "kiosk/commands/frame_loop.h"
#include "kiosk/commands/outcome.h"
#include "kiosk/commands/world.h"
#include "kiosk/domain/text.h"
#include "kiosk/journey/player.h"
#include "platform/glfw/static_scene.h"
#include "platform/linux/linux_files.h"
#include "platform/linux/system_clock.h"
#include "platform/set_clock.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;
using Clock = FrameLoop::Clock;

constexpr std::int64_t bench_day_ms = 1'780'275'600'000;  // 2026-06-01T10:00:00+09:00

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// The value that `share` of the samples do not exceed.
double percentile(std::vector<double> samples, double share) {
    if (samples.empty()) return 0;
    std::sort(samples.begin(), samples.end());
    const double place = share * static_cast<double>(samples.size() - 1);
    return samples[static_cast<std::size_t>(place + 0.5)];
}

long pss_kib() {
    std::ifstream file("/proc/self/smaps_rollup");
    std::string word;
    long kib = -1;
    while (file >> word) {
        if (word == "Pss:" && file >> kib) break;
    }
    return kib;
}

double cpu_ms() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// A kiosk that is being measured.
class Probe {
public:
    explicit Probe(const ProbeOptions& options)
        : options_(options), clock_(bench_day_ms, real_clock_) {}

    Result<void> open();
    Result<Json> measure();

private:
    Result<Json> first_frame();
    Result<Json> memory();
    Result<Json> still();
    Result<Json> frames();
    Result<Json> tap();
    Result<Json> language();

    Result<void> play(const std::function<void()>& at_each_shot);
    void settle();
    double time_to_present(const platform::InputEvent& event);
    Json frame_times();
    std::vector<ui::Point> places_to_tap() const;
    void touch_and_let_go(const ui::Point& at, std::vector<double>& samples);
    const ui::Node* letter_key() const;

    ProbeOptions options_;
    platform::SystemClock real_clock_;
    platform::SetClock clock_;
    std::unique_ptr<World> world_;
    std::unique_ptr<FrameLoop> loop_;
};

Result<void> Probe::open() {
    const Surface surface = options_.is_offscreen ? Surface::Pictures : Surface::Screen;
    Result<std::unique_ptr<World>> world =
        World::open({options_.folders, surface, options_.size, {}, Sound::None}, clock_);
    if (!world) return world.problem();
    world_ = std::move(*world);
    loop_ = std::make_unique<FrameLoop>(*world_);
    return {};
}

Result<Json> Probe::measure() {
    if (options_.measure == "first_frame") return first_frame();
    if (options_.measure == "memory") return memory();
    if (options_.measure == "still") return still();
    if (options_.measure == "frames") return frames();
    if (options_.measure == "tap") return tap();
    if (options_.measure == "language") return language();
    return Problem{ProblemKind::Usage, "there is no such measurement", options_.measure, ""};
}

// Plays the journeys, if there are any. `at_each_shot` runs where it would take a picture.
Result<void> Probe::play(const std::function<void()>& at_each_shot) {
    platform::LinuxFiles files;
    std::vector<journey::Journey> journeys;
    for (const std::string& file : options_.journeys) {
        const Result<std::string> content = files.read_whole(file, journey::journey_bytes_max);
        if (!content) return content.problem();
        Result<journey::Journey> journey = journey::read_journey(*content, file);
        if (!journey) return journey.problem();
        journeys.push_back(std::move(*journey));
    }
    journey::Player player(
        std::move(journeys), {},
        {.ui = world_->ui(),
         .session = world_->session(),
         .window = world_->window(),
         .clock = clock_,
         .texts = world_->texts(),
         .language = "ja",
         .data_words = {},
         .shots = options_.folders.data,
         .apply =
             [this](session::Intent intent) {
                 world_->session().apply(std::move(intent));
                 loop_->something_changed();
             },
         .draw_anew = [this] { loop_->something_changed(); },
         .heard = [] { return std::string(); },
         .picture =
             [&at_each_shot] {
                 if (at_each_shot) at_each_shot();
                 return Result<platform::Picture>(platform::Picture{{1, 1}, {0, 0, 0, 255}});
             },
         .write = [](const std::filesystem::path&, const std::string&) { return Result<void>(); },
         .cut_power = [](const journey::Memory&) {}});
    auto state = journey::Player::State::Playing;
    while (state == journey::Player::State::Playing) {
        loop_->turn(journey::Player::look_again_after);
        state = player.advance(loop_->is_at_rest(), Clock::now());
    }
    if (state == journey::Player::State::Failed) return player.failure();
    return {};
}

void Probe::settle() {
    const auto begin = Clock::now();
    while (!loop_->is_at_rest() && milliseconds_since(begin) < 10'000) {
        loop_->turn(std::chrono::milliseconds(20));
    }
}

std::vector<ui::Point> Probe::places_to_tap() const {
    std::vector<ui::Point> places;
    for (const ui::Node& node : world_->ui().nodes().nodes()) {
        if (node.tappable && node.role == ui::Role::Button) places.push_back(node.px.center());
    }
    return places;
}

void Probe::touch_and_let_go(const ui::Point& at, std::vector<double>& samples) {
    constexpr int turns = 4;
    for (const auto action : {platform::PointerAction::Down, platform::PointerAction::Cancel}) {
        world_->window().post(platform::PointerEvent{action, 0, at.x, at.y});
        for (int turn = 0; turn < turns; ++turn) {
            const std::int64_t presented = loop_->pacer().frames_presented();
            const auto begin = Clock::now();
            loop_->turn(Clock::duration::zero());
            platform::finish_drawing();
            if (loop_->pacer().frames_presented() > presented) {
                samples.push_back(milliseconds_since(begin));
            }
        }
    }
}

// A key of the keyboard on the screen: it writes one letter.
const ui::Node* Probe::letter_key() const {
    for (const ui::Node& node : world_->ui().nodes().nodes()) {
        const bool is_key = node.tappable && node.role == ui::Role::Button;
        if (is_key && domain::grapheme_count(node.name) == 1) return &node;
    }
    return nullptr;
}

Result<Json> Probe::first_frame() {
    while (loop_->pacer().frames_presented() == 0) loop_->turn();
    platform::finish_drawing();
    const auto now = Clock::now().time_since_epoch();
    return Json{
        {"presented_ns", std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()}};
}

Result<Json> Probe::memory() {
    if (Result<void> played = play({}); !played) return played.problem();
    settle();
    return Json{{"pss_kib", pss_kib()}};
}

Result<Json> Probe::still() {
    if (Result<void> played = play({}); !played) return played.problem();
    // The ornaments of a screen that has just appeared have come to rest by then.
    const auto wait = std::chrono::seconds(std::min(10, options_.seconds * 2));
    const auto appeared = Clock::now();
    while (Clock::now() - appeared < wait) loop_->turn(wait);
    settle();
    const std::int64_t frames_before = loop_->pacer().frames_drawn();
    const double cpu_before = cpu_ms();
    const auto begin = Clock::now();
    const auto end = begin + std::chrono::seconds(options_.seconds);
    while (Clock::now() < end) loop_->turn(end - Clock::now());
    return Json{{"frames", loop_->pacer().frames_drawn() - frames_before},
                {"cpu_ms", cpu_ms() - cpu_before},
                {"seconds", options_.seconds}};
}

// From the event to the frame that shows it, which must be another than the one before.
double Probe::time_to_present(const platform::InputEvent& event) {
    constexpr int turns_max = 10;
    const std::int64_t presented = loop_->pacer().frames_presented();
    const auto begin = Clock::now();
    world_->window().post(event);
    for (int turn = 0; turn < turns_max; ++turn) {
        loop_->turn(std::chrono::milliseconds(20));
        if (loop_->pacer().frames_presented() > presented) break;
    }
    platform::finish_drawing();
    return milliseconds_since(begin);
}

// A finger put on a button and taken back: frames that differ, each drawn in full.
Json Probe::frame_times() {
    settle();
    std::vector<double> samples;
    const auto begun = Clock::now();
    while (samples.size() < static_cast<std::size_t>(options_.frames) &&
           milliseconds_since(begun) < 20'000) {
        const std::size_t samples_before = samples.size();
        const std::vector<ui::Point> places = places_to_tap();
        for (const ui::Point& at : places) {
            const std::size_t before = samples.size();
            touch_and_let_go(at, samples);
            if (samples.size() > before) break;  // Not every button shows a touch
        }
        if (samples.size() == samples_before) return Json();
    }
    settle();
    const platform::StaticScene scene(*world_->ui().draw_data());
    std::vector<double> peer;
    for (int frame = 0; frame < options_.frames; ++frame) {
        const auto begin = Clock::now();
        scene.draw();
        peer.push_back(milliseconds_since(begin));
    }
    return {{"p50", percentile(samples, 0.5)},
            {"p99", percentile(samples, 0.99)},
            {"floor_p50", percentile(peer, 0.5)},
            {"floor_p99", percentile(peer, 0.99)},
            {"frames", samples.size()}};
}

Result<Json> Probe::frames() {
    Json screens = Json::object();
    std::set<std::string> seen;
    const auto measure_screen = [&] {
        const std::string name(session::name_of(world_->session().screen()));
        if (!seen.insert(name).second) return;
        Json times = frame_times();
        if (!times.is_null()) screens[name] = std::move(times);
    };
    if (Result<void> played = play(measure_screen); !played) return played.problem();
    return Json{{"screens", std::move(screens)}};
}

Result<Json> Probe::tap() {
    if (Result<void> played = play({}); !played) return played.problem();
    settle();
    std::vector<double> samples;
    for (int tap = 0; tap < options_.frames; ++tap) {
        const ui::Node* const node = letter_key();
        if (node == nullptr) {
            return Problem{ProblemKind::Environment, "there is no such key to tap", "bench", ""};
        }
        const ui::Point at = node->px.center();
        world_->window().post(platform::PointerEvent{platform::PointerAction::Down, 0, at.x, at.y});
        settle();
        samples.push_back(
            time_to_present(platform::PointerEvent{platform::PointerAction::Up, 0, at.x, at.y}));
        settle();
    }
    return Json{{"p99", percentile(samples, 0.99)}, {"p50", percentile(samples, 0.5)}};
}

// From the choice to the frame that shows it, with a field being written in.
Result<Json> Probe::language() {
    constexpr int turns_max = 10;
    if (Result<void> played = play({}); !played) return played.problem();
    std::vector<double> samples;
    for (int round = 0; round < options_.frames; ++round) {
        for (const ui::Language& language : world_->texts().languages()) {
            if (language.tag == world_->texts().language()) continue;
            settle();
            const std::int64_t presented = loop_->pacer().frames_presented();
            const auto begin = Clock::now();
            world_->session().apply(session::ChooseLanguage{language.tag});
            loop_->something_changed();
            for (int turn = 0; turn < turns_max; ++turn) {
                loop_->turn(std::chrono::milliseconds(20));
                if (loop_->pacer().frames_presented() > presented) break;
            }
            platform::finish_drawing();
            samples.push_back(milliseconds_since(begin));
        }
    }
    return Json{{"p99", percentile(samples, 0.99)}, {"p50", percentile(samples, 0.5)}};
}

int print_figures(const Result<Json>& figures) {
    if (!figures) return report(figures.problem());
    fmt::print("{}\n", figures->dump());
    return exit_good;
}

}  // namespace

int run_probe(const ProbeOptions& options) {
    if (options.measure == "assess") {
        return print_figures(measure_assessing(options.folders, options.frames));
    }
    if (options.measure == "convert") {
        return print_figures(measure_converting(options.folders, options.frames));
    }
    Probe probe(options);
    if (Result<void> opened = probe.open(); !opened) return report(opened.problem());
    return print_figures(probe.measure());
}

}  // namespace madoguchi::commands
