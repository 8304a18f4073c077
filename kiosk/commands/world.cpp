#include "kiosk/commands/world.h"

#include <array>
#include <functional>

#include "kiosk/commands/converter.h"
#include "kiosk/commands/desk_requests.h"
#include "kiosk/commands/kept_file.h"
#include "kiosk/commands/office_setup.h"
#include "kiosk/commands/panel_look.h"
#include "kiosk/commands/rehearsal.h"
#include "kiosk/commands/voice_settings.h"
#include "kiosk/screens/languages.h"
#include "platform/egl/offscreen_window.h"
#include "platform/glfw/glfw_window.h"
#include "platform/linux/memory.h"
#include "platform/none/blind_window.h"

namespace madoguchi::commands {

namespace {

constexpr platform::SizePx size_default{1280, 800};

Result<std::unique_ptr<platform::Window>> make_window(
    const WorldOptions& options,
    const std::function<void(const platform::WindowMeasures&)>& measured) {
    const platform::SizePx size = options.size.value_or(size_default);
    if (options.surface != Surface::Screen) measured({.size = size});
    switch (options.surface) {
        case Surface::Screen:
            return platform::make_glfw_window({.title = "Madoguchi",
                                               .size = options.size,
                                               .width_mm = options.panel_width_mm,
                                               .measured = measured});
        case Surface::Pictures:
            return platform::make_offscreen_window(size);
        case Surface::Nothing:
            return platform::make_blind_window(size);
    }
    return Problem{ProblemKind::Usage, "there is no such surface", "", ""};
}

// Read where they are needed, on a job's thread: the kiosk starts without them.
std::function<std::optional<std::string>(const std::string&)> shipped_files(
    const WorldOptions& options) {
    return [folders = options.folders, has_files = options.stand_ins.has_files](
               const std::string& file) -> std::optional<std::string> {
        if (has_files && !has_files()) return std::nullopt;
        platform::LinuxFiles files;
        return read_kept_file(folders, files, file).text;
    };
}

}  // namespace

Result<std::unique_ptr<World>> World::open(const WorldOptions& options, platform::Clock& clock) {
    platform::share_memory_between_threads();
    if (options.surface == Surface::Screen) {
        platform::use_compose_table(options.folders.assets / "keyboard" / "compose");
    }
    std::unique_ptr<World> world(new World(clock));
    // Before anything is made on the disk: a wrong --lang leaves no trace.
    if (Result<void> speaks = world->read_words(options); !speaks) return speaks.problem();
    if (Result<void> opened = world->open_data(options); !opened) return opened.problem();
    if (Result<void> opened = world->open_window(options); !opened) return opened.problem();
    if (Result<void> heard = world->listen(options.folders); !heard) return heard.problem();
    return Result<std::unique_ptr<World>>(std::move(world));
}

Result<void> World::open_data(const WorldOptions& options) {
    const Folders& folders = options.folders;
    Result<std::unique_ptr<db::Store>> store = db::open_store(folders.data);
    if (!store) return store.problem();
    store_ = std::move(*store);
    if (options.stand_ins.store) store_ = options.stand_ins.store(std::move(store_));
    Result<domain::Town> town =
        open_office(store_->office(), folders, files_, secrets_, clock_.now_ms());
    if (!town) return town.problem();
    town_ = std::move(*town);
    town_.statistics =
        std::make_shared<const domain::Statistics>(read_statistics_kept(folders, files_));
    return {};
}

Result<void> World::read_words(const WorldOptions& options) {
    const std::filesystem::path data = options.folders.data;
    const std::array places = {std::filesystem::path(town_folder) / "translations",
                               data / "translations"};
    const auto refused = texts_.load(places, data / "translations" / ".last_good");
    files_refused_ += static_cast<std::int64_t>(refused.size());
    const std::string& language = options.appearance.language;
    if (texts_.use(language)) return {};
    std::string tags;
    for (const ui::Language& known : texts_.languages()) tags += " " + known.tag;
    return Problem{ProblemKind::Usage, "there are no words in this language", "--lang " + language,
                   "there are:" + tags};
}

// What is broken has a good copy in its place; doctor tells of it.
void World::take_packs(PackShelf shelf) {
    packs_ = std::move(shelf.packs);
    files_refused_ += static_cast<std::int64_t>(shelf.problems.size());
}

// While the window waits for its driver, everything else is made ready.
Result<void> World::open_window(const WorldOptions& options) {
    std::promise<Measures> measured;
    std::future<Result<void>> furnishing = std::async(std::launch::async, &World::furnish, this,
                                                      std::cref(options), measured.get_future());
    bool is_measured = false;
    Result<std::unique_ptr<platform::Window>> window =
        make_window(options, [&](const platform::WindowMeasures& measures) {
            is_measured = true;
            measured.set_value(measures);
        });
    if (!is_measured) measured.set_value({});
    const Result<void> furnished = furnishing.get();
    if (!window) return window.problem();
    if (!furnished) return furnished.problem();
    window_ = std::move(*window);
    window_to_wake_ = window_.get();
    window_->start_renderer();
    ui_->set_texture_limit(window_->texture_size_max());
    return {};
}

// On a thread of its own, which nobody else disturbs until it has ended.
Result<void> World::furnish(const WorldOptions& options, std::future<Measures> measured) {
    // The packs run their examples meanwhile.
    std::future<PackShelf> shelf = std::async(std::launch::async, [&options] {
        platform::LinuxFiles files;
        return read_pack_shelf(options.folders, files, LastGood::Keep);
    });
    Result<std::unique_ptr<ui::Ui>> made =
        ui::Ui::make(ui::UiFiles{.assets = options.folders.assets}, texts_);
    if (!made) return made.problem();
    ui_ = std::move(*made);
    if (Result<void> opened = open_voice(options); !opened) return opened.problem();
    take_packs(shelf.get());
    if (!options.stand_ins.has_rules) packs_ = {};
    const Measures measures = measured.get();
    session::Appearance appearance = options.appearance;
    if (options.text_follows_panel && measures) {
        appearance.text_scale = first_text_scale(*measures);
    }
    open_session(options, std::move(appearance));
    if (measures) rehearse(*ui_, *session_, *measures);
    return {};
}

void World::wake() {
    if (platform::Window* const window = window_to_wake_) window->wake();
}

// The voice's engines are looked for beside the first frames.
Result<void> World::open_voice(const WorldOptions& options) {
    Result<ui::SpokenJapanese> japanese =
        ui::SpokenJapanese::read(options.folders.assets / "speech" / "ja.toml");
    if (!japanese) return japanese.problem();
    spoken_japanese_ = std::move(*japanese);
    if (options.sound == Sound::None) {
        auto silent = std::make_unique<platform::SilentVoice>(platform::SilentPace::AtOnce);
        silent_voice_ = silent.get();
        voice_ = std::move(silent);
        return {};
    }
    VoiceSettings settings = read_voice_settings(options.folders);
    files_refused_ += static_cast<std::int64_t>(settings.problems.size());
    voice_ = platform::make_linux_voice(std::move(settings.options), [this] { wake(); });
    return {};
}

void World::open_session(const WorldOptions& options, session::Appearance appearance) {
    const auto& converter = options.stand_ins.conversion;
    conversion_ = converter ? converter() : make_converter(options.folders);
    jobs_ = std::make_unique<platform::Jobs<session::Arrival>>([this] { wake(); });
    session_ = std::make_unique<session::Session>(
        session::Services{*store_, *jobs_, clock_, uuids_, secrets_, packs_, *conversion_,
                          shipped_files(options), screens::languages_of(texts_)},
        town_, std::move(appearance));
}

Result<void> World::listen(const Folders& folders) {
    // Shared, as a job must be copyable and the right to answer is not.
    auto answer = [this](std::string request, platform::ControlReply reply) {
        auto asker = std::make_shared<platform::ControlReply>(std::move(reply));
        jobs_->start(platform::Lane::Store, [this, request = std::move(request), asker] {
            asker->send(answer_request({*store_, secrets_, clock_.now_ms()}, request));
            return session::Arrival([](session::Session&) {});
        });
    };
    Result<std::unique_ptr<platform::ControlServer>> server =
        control_.listen(folders.control_socket(), {}, std::move(answer));
    if (!server) return server.problem();
    control_server_ = std::move(*server);
    return {};
}

World::~World() {
    control_server_.reset();
    session_.reset();
    voice_.reset();
    if (jobs_) {
        jobs_->start(platform::Lane::Store, [this] {
            store_.reset();
            return session::Arrival();
        });
        jobs_->drain();
        jobs_.reset();
    }
    if (window_) window_->stop_renderer();
    ui_.reset();
    window_.reset();
}

}  // namespace madoguchi::commands
