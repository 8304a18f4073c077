#include "kiosk/commands/bench_command.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "kiosk/commands/bench_assess.h"
#include "kiosk/commands/bench_convert.h"
#include "kiosk/commands/bench_figures.h"
#include "kiosk/commands/child_process.h"
#include "kiosk/commands/outcome.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr platform::SizePx small_panel{1280, 800};
constexpr platform::SizePx large_panel{1920, 1080};
constexpr double display_frame_ms = 1000.0 / 60;
constexpr double language_switch_ms_limit = 100;

std::string text_of(platform::SizePx size) { return fmt::format("{}x{}", size.width, size.height); }

// A directory of bench's own, gone when bench ends.
class FreshFolder {
public:
    FreshFolder() {
        std::string name = (fs::temp_directory_path() / "madoguchi-bench-XXXXXX").string();
        if (::mkdtemp(name.data()) != nullptr) path_ = name;
    }
    ~FreshFolder() {
        std::error_code error;
        if (!path_.empty()) fs::remove_all(path_, error);
    }
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

// Where windows are shown: the display that is there, Xvfb, or memory.
struct Stage {
    std::string surface;  // display | xvfb | offscreen
    std::vector<std::string> variables;
    std::unique_ptr<ChildProcess> server;
};

Stage find_stage() {
    const char* const display = std::getenv("DISPLAY");
    if (display != nullptr && *display != '\0') return {"display", {}, nullptr};
    if (const auto xvfb = program_in_path("Xvfb")) {
        Result<ChildProcess> server = ChildProcess::start(
            {*xvfb, "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"}, {});
        if (server) {
            const Result<std::string> number = server->first_line();
            if (number) {
                return {"xvfb",
                        {"DISPLAY=:" + *number},
                        std::make_unique<ChildProcess>(std::move(*server))};
            }
        }
    }
    return {"offscreen", {}, nullptr};
}

class Bench {
public:
    explicit Bench(const BenchOptions& options)
        : options_(options),
          stage_(find_stage()),
          journeys_(options.folders.journeys()),
          own_journeys_(journeys_.parent_path() / "bench") {}

    Result<std::vector<Figure>> measure() {
        if (folder_.path().empty()) {
            return Problem{ProblemKind::Environment, "there is no room for temporary files", "",
                           ""};
        }
        struct Part {
            const char* told;
            Result<void> (Bench::*measure)();
        };
        constexpr std::array parts{Part{"a first start", &Bench::warm_up},
                                   Part{"the first frame", &Bench::first_frame},
                                   Part{"memory after a whole visit", &Bench::memory},
                                   Part{"a minute of still screens", &Bench::still},
                                   Part{"frames of every screen", &Bench::frames},
                                   Part{"from tap to frame", &Bench::tap},
                                   Part{"another language", &Bench::language},
                                   Part{"the rules", &Bench::assess},
                                   Part{"conversion", &Bench::convert}};
        for (const Part& part : parts) {
            fmt::print(stderr, "== Measuring {}\n", part.told);
            if (Result<void> measured = (this->*part.measure)(); !measured) {
                return measured.problem();
            }
            tell_new_figures();
        }
        return figures_;
    }
    const std::string& surface() const { return stage_.surface; }

private:
    Result<void> warm_up();
    Result<void> first_frame();
    Result<void> memory();
    Result<void> still();
    Result<void> frames();
    Result<void> tap();
    Result<void> language();
    Result<void> assess();
    Result<void> convert();

    Result<ChildProcess> start_probe(const std::string& measure,
                                     const std::vector<std::string>& more,
                                     platform::SizePx size = small_panel);
    Result<Json> probe(const std::string& measure, const std::vector<std::string>& more,
                       platform::SizePx size = small_panel);
    Result<ChildProcess> start_bare_window();
    // On stderr, for who waits: the whole takes minutes.
    void tell_new_figures() {
        for (; figures_told_ < figures_.size(); ++figures_told_) {
            const Figure& figure = figures_[figures_told_];
            fmt::print(stderr, "   {} {:.2f} {} beside {:.2f}\n", figure.name, figure.value,
                       figure.unit, figure.floor);
        }
    }
    void add(std::string name, double value, std::string unit, double floor) {
        figures_.push_back({std::move(name), value, std::move(unit), floor});
    }

    const BenchOptions& options_;
    FreshFolder folder_;
    Stage stage_;
    fs::path journeys_, own_journeys_;
    int probes_started_ = 0;
    std::vector<Figure> figures_;
    std::size_t figures_told_ = 0;
};

Result<Json> json_from(ChildProcess& child) {
    const Result<std::string> output = child.output();
    if (!output) return output.problem();
    Json json = Json::parse(*output, nullptr, false);
    if (json.is_object()) return json;
    return Problem{ProblemKind::Environment, "a measured program printed no figures", "", ""};
}

// Every probe but those of the first frame has a store of its own, so that they can run together.
Result<ChildProcess> Bench::start_probe(const std::string& measure,
                                        const std::vector<std::string>& more,
                                        platform::SizePx size) {
    const bool shares_store = measure == "first_frame";
    const std::string store = shares_store ? "warm" : std::to_string(probes_started_++);
    std::vector<std::string> command = {program_file().string(),
                                        "bench-probe",
                                        "--data",
                                        folder_.path() / store,
                                        "--measure",
                                        measure,
                                        "--window",
                                        text_of(size)};
    if (stage_.surface == "offscreen") command.push_back("--offscreen");
    command.insert(command.end(), more.begin(), more.end());
    return ChildProcess::start(command, stage_.variables);
}

Result<Json> Bench::probe(const std::string& measure, const std::vector<std::string>& more,
                          platform::SizePx size) {
    Result<ChildProcess> child = start_probe(measure, more, size);
    if (!child) return child.problem();
    return json_from(*child);
}

Result<ChildProcess> Bench::start_bare_window() {
    const fs::path file = program_file().parent_path() / "bare_window";
    std::error_code error;
    if (!fs::exists(file, error)) {
        return Problem{ProblemKind::Environment, "the bare window to compare with is missing",
                       file.string(), "run bench from the folder it was built in"};
    }
    std::vector<std::string> command = {file.string(), text_of(small_panel)};
    if (stage_.surface == "offscreen") command.push_back("offscreen");
    return ChildProcess::start(command, stage_.variables);
}

double milliseconds_to_frame(const ChildProcess& child, const Json& told) {
    const auto started = child.started_at().time_since_epoch();
    const auto started_ns = std::chrono::duration_cast<std::chrono::nanoseconds>(started).count();
    return static_cast<double>(told.value("presented_ns", std::int64_t{0}) - started_ns) / 1e6;
}

double median(std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    return samples.empty() ? 0 : samples[samples.size() / 2];
}

// The very first start sets up the sample town, which no later start does again.
Result<void> Bench::warm_up() {
    const Result<Json> started = probe("first_frame", {});
    if (!started) return started.problem();
    return {};
}

Result<void> Bench::first_frame() {
    const int runs = options_.is_quick ? 3 : 11;
    std::vector<double> ours, bare;
    for (int run = 0; run < runs; ++run) {
        Result<ChildProcess> window = start_bare_window();
        if (!window) return window.problem();
        const Result<Json> told_bare = json_from(*window);
        if (!told_bare) return told_bare.problem();
        bare.push_back(milliseconds_to_frame(*window, *told_bare));
        Result<ChildProcess> kiosk = start_probe("first_frame", {});
        if (!kiosk) return kiosk.problem();
        const Result<Json> told = json_from(*kiosk);
        if (!told) return told.problem();
        ours.push_back(milliseconds_to_frame(*kiosk, *told));
    }
    add("first_interactive_frame", median(ours), "ms", median(bare));
    return {};
}

Result<void> Bench::memory() {
    Result<ChildProcess> window = start_bare_window();
    if (!window) return window.problem();
    const Result<Json> bare = json_from(*window);
    if (!bare) return bare.problem();
    const Result<Json> ours = probe("memory", {"--journey", journeys_ / "yubari.journey"});
    if (!ours) return ours.problem();
    add("proportional_set_size", ours->value("pss_kib", 0.0), "KiB", bare->value("pss_kib", 0.0));
    return {};
}

Result<void> Bench::still() {
    const std::string seconds = options_.is_quick ? "5" : "60";
    struct Screen {
        const char* name;
        std::vector<std::string> way;
    };
    const std::vector<Screen> screens = {
        {"welcome", {}},
        {"canvas", {"--journey", own_journeys_ / "canvas.journey"}},
        {"field", {"--journey", own_journeys_ / "field.journey"}},
    };
    double frames_all = 0, cpu_all = 0;
    std::vector<Figure> each;
    for (const Screen& screen : screens) {
        std::vector<std::string> more = screen.way;
        more.insert(more.end(), {"--seconds", seconds});
        const Result<Json> told = probe("still", more);
        if (!told) return told.problem();
        const double frames = told->value("frames", 0.0);
        const double cpu = told->value("cpu_ms", 0.0);
        frames_all = std::max(frames_all, frames);
        cpu_all = std::max(cpu_all, cpu);
        each.push_back({std::string("still_frames.") + screen.name, frames, "frames", 0});
        each.push_back({std::string("still_cpu_ms.") + screen.name, cpu, "ms", 0});
    }
    add("still_frames", frames_all, "frames", 0);  // The worst of the three
    add("still_cpu_ms", cpu_all, "ms", 0);
    figures_.insert(figures_.end(), each.begin(), each.end());
    return {};
}

Result<void> Bench::frames() {
    const std::string frames = options_.is_quick ? "20" : "300";
    for (const platform::SizePx size : {small_panel, large_panel}) {
        const Result<Json> told = probe("frames",
                                        {"--journey", journeys_ / "yubari.journey", "--journey",
                                         journeys_ / "yubari-staff.journey", "--frames", frames},
                                        size);
        if (!told) return told.problem();
        const Json& screens = told->at("screens");
        for (const auto& [screen, times] : screens.items()) {
            const std::string end = "." + screen + "." + text_of(size);
            add("frame_ms_p50" + end, times.value("p50", 0.0), "ms", times.value("floor_p50", 0.0));
            add("frame_ms_p99" + end, times.value("p99", 0.0), "ms", times.value("floor_p99", 0.0));
        }
    }
    return {};
}

Result<void> Bench::tap() {
    const std::string taps = options_.is_quick ? "20" : "300";
    const Result<Json> told =
        probe("tap", {"--journey", own_journeys_ / "field.journey", "--frames", taps});
    if (!told) return told.problem();
    add("tap_to_frame_p99", told->value("p99", 0.0), "ms", display_frame_ms);
    return {};
}

// Beside what the issue on Japanese promises.
Result<void> Bench::language() {
    const std::string rounds = options_.is_quick ? "5" : "50";
    const Result<Json> told =
        probe("language", {"--journey", own_journeys_ / "field.journey", "--frames", rounds});
    if (!told) return told.problem();
    add("language_switch_p50", told->value("p50", 0.0), "ms", language_switch_ms_limit);
    add("language_switch_p99", told->value("p99", 0.0), "ms", language_switch_ms_limit);
    return {};
}

// Beside what the programme issue promises.
Result<void> Bench::assess() {
    const int applications = options_.is_quick ? applications_all / 10 : applications_all;
    const Result<Json> told = probe("assess", {"--frames", std::to_string(applications)});
    if (!told) return told.problem();
    add("assess_p99", told->value("assess_p99", 0.0), "ms", assess_ms_limit);
    add("nearest_changes_p99", told->value("nearest_p99", 0.0), "ms", nearest_ms_limit);
    add("assess_10000", told->value("assess_10000", 0.0), "s", assess_10000_s_limit);
    return {};
}

// Beside what the issue on Japanese promises; for the first two, more is better.
Result<void> Bench::convert() {
    const std::string rounds = options_.is_quick ? "1" : "20";
    const Result<Json> told = probe("convert", {"--frames", rounds});
    if (!told) return told.problem();
    add("convert_first_right", told->value("first", 0.0), "%", convert_first_percent_limit);
    add("convert_in_first_five", told->value("five", 0.0), "%", convert_five_percent_limit);
    add("convert_p50", told->value("p50", 0.0), "ms", convert_ms_limit);
    add("convert_p99", told->value("p99", 0.0), "ms", convert_ms_limit);
    return {};
}

}  // namespace

int run_bench(const BenchOptions& options) {
    Bench bench(options);
    const Result<std::vector<Figure>> figures = bench.measure();
    if (!figures) return report(figures.problem());
    if (options.is_json) {
        fmt::print("{}\n", json_of(*figures, bench.surface()).dump(1));
    } else {
        print_table(*figures, bench.surface());
    }
    return exit_good;
}

}  // namespace madoguchi::commands
