#include "kiosk/commands/doctor_command.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>

#include "kiosk/commands/converter.h"
#include "kiosk/commands/desk_client.h"
#include "kiosk/commands/kept_file.h"
#include "kiosk/commands/office_setup.h"
#include "kiosk/commands/outcome.h"
#include "kiosk/commands/pack_shelf.h"
#include "kiosk/commands/panel_settings.h"
#include "kiosk/commands/voice_settings.h"
#include "kiosk/ui/texts.h"
#include "kiosk/ui/ui.h"
#include "platform/clock.h"
#include "platform/egl/offscreen_window.h"
#include "platform/linux/argon2_hash.h"
#include "platform/linux/linux_files.h"
#include "platform/linux/system_clock.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t mebibyte = std::int64_t{1} << 20;

Check check_store(const Result<Json>& health) {
    if (!health) {
        const Problem& problem = health.problem();
        return {"store", Light::Red, problem.sentence(),
                problem.hint.empty() ? "Look at the data directory." : problem.hint};
    }
    const Json& store = health->at("store");
    const std::string verdict = store.value("quick_check", std::string());
    if (verdict != "ok") {
        return {"store", Light::Red, "The store is damaged: " + verdict,
                "Put the file aside untouched and restore the last backup."};
    }
    return {"store", Light::Green,
            fmt::format("The store is whole: {}, {} KiB, version {}.",
                        store.value("file", std::string()),
                        store.value("size_bytes", std::int64_t{0}) / 1024,
                        store.value("schema_version", 0))};
}

Check check_disk(const Folders& folders, platform::Files& files) {
    constexpr std::int64_t red_below = 50 * mebibyte;
    constexpr std::int64_t yellow_below = 500 * mebibyte;
    std::filesystem::path folder = folders.data;
    std::error_code error;
    while (!std::filesystem::exists(folder, error) && folder.has_relative_path()) {
        folder = folder.parent_path();
    }
    const Result<std::int64_t> free = files.free_bytes(folder);
    if (!free) return {"disk", Light::Red, free.problem().sentence(), "Look at the disk."};
    const std::string words = fmt::format("{} MiB are free.", *free / mebibyte);
    if (*free < red_below) return {"disk", Light::Red, words, "Free some space at once."};
    if (*free < yellow_below) return {"disk", Light::Yellow, words, "Free some space soon."};
    return {"disk", Light::Green, words};
}

// A clock before the program was made cannot be right: no battery, no network.
Check check_clock() {
    constexpr std::int64_t made_ms = 1'767'225'600'000;  // 2026-01-01T00:00:00Z
    const std::int64_t now_ms = platform::SystemClock().now_ms();
    const std::string words = "It is " + platform::format_rfc3339(now_ms) + ".";
    if (now_ms >= made_ms) return {"clock", Light::Green, words};
    return {"clock", Light::Red, words + " That cannot be.",
            "Set the clock: dates of applications follow it."};
}

std::string in_one_line(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) {
        if (!text.empty()) text += " / ";
        text += problem.sentence();
    }
    return text;
}

Check check_packs(const Folders& folders, platform::Files& files) {
    const PackShelf shelf = read_pack_shelf(folders, files, LastGood::OnlyRead);
    std::string ids;
    for (const domain::RulePack& pack : shelf.packs.packs()) ids += " " + pack.id;
    if (shelf.packs.packs().empty()) {
        return {"packs", Light::Red, "There is no rule pack. " + in_one_line(shelf.problems),
                "Install the shipped packs, or put one into the data directory."};
    }
    if (!shelf.problems.empty()) {
        return {"packs", Light::Yellow,
                "Refused, and the last good pack stays: " + in_one_line(shelf.problems),
                "Mend the file and try it with: madoguchi packs check FILE"};
    }
    return {"packs", Light::Green, "Rule packs:" + ids};
}

struct KeptWords {
    std::string_view place;
    const char* name;
    const char* good;
    const char* gone;  // What is missing on the screens when no file is usable
};
constexpr std::array<KeptWords, 3> kept_words{
    {{consistency_place, "consistency", "What should hang together across a plan is readable.",
      "There is no advice on what should hang together across a plan."},
     {statistics_place, "statistics", "The figures of earlier projects are readable.",
      "The figures that the program was built with stand in."},
     {population_place, "population", "The town's population is readable.",
      "The town's canvas shows no population."}}};

// A slip of the pen in a file of the town's leaves what stood there before.
Check check_kept_file(const Folders& folders, platform::Files& files, const KeptWords& words) {
    const KeptFile kept = read_kept_file(folders, files, words.place);
    const std::string place = std::string(words.place);
    if (!kept.text) {
        return {words.name, Light::Yellow, in_one_line(kept.refused) + " " + words.gone,
                "Mend the file, or install the program's data again."};
    }
    if (!kept.refused.empty()) {
        return {words.name, Light::Yellow,
                "Refused, and the file before it stays: " + in_one_line(kept.refused),
                "Mend the file or take it away; " + (folders.assets / place).string() +
                    " shows how it is written."};
    }
    return {words.name, Light::Green, words.good};
}

Check check_translations(const Folders& folders, const std::vector<Problem>& problems,
                         const ui::Texts& texts) {
    if (!problems.empty()) {
        return {"translations", Light::Yellow,
                "Refused, and the last good words stay: " + in_one_line(problems),
                "Mend the file in " + (folders.data / "translations").string() + " or " +
                    town_folder + "."};
    }
    std::string tags;
    for (const ui::Language& language : texts.languages()) tags += " " + language.tag;
    return {"translations", Light::Green, "Languages:" + tags};
}

Check check_fonts(const Folders& folders, const ui::Texts& texts) {
    const Result<std::unique_ptr<ui::Ui>> ui =
        ui::Ui::make(ui::UiFiles{.assets = folders.assets}, texts);
    if (!ui) {
        return {"fonts", Light::Red, ui.problem().sentence(), "Install the program's data again."};
    }
    const std::vector<Problem>& problems = (*ui)->font_problems();
    if (problems.empty()) return {"fonts", Light::Green, "All fonts are there."};
    return {"fonts", Light::Yellow, in_one_line(problems),
            "Install fonts-morisawa-bizud-gothic and fonts-noto-cjk."};
}

Check check_converter(const Folders& folders) {
    const ConverterFiles files = read_converter_files(folders);
    const platform::ConversionHealth health = platform::examine_conversion(files.setup);
    const char* const install = "Install mozc-server; conversion needs it.";
    if (health.mozc && health.anthy) {
        return {"converter", Light::Red,
                "Kana stay kana: " + in_one_line({*health.mozc, *health.anthy}), install};
    }
    if (health.mozc) {
        return {"converter", Light::Yellow,
                "Anthy stands in for Mozc and is right less often: " + health.mozc->sentence(),
                install};
    }
    if (health.anthy) {
        return {"converter", Light::Yellow,
                "Mozc converts, but nothing stands in for it: " + health.anthy->sentence(),
                "Install libanthy1 and build again."};
    }
    if (!health.profile_is_in_memory) {
        return {"converter", Light::Yellow, "Mozc converts, but its profile lies on a disk.",
                "Mount /dev/shm as tmpfs."};
    }
    if (!files.problems.empty()) {
        return {"converter", Light::Yellow, "Refused words: " + in_one_line(files.problems),
                "Mend the dictionary; all its words are left out."};
    }
    return {"converter", Light::Green,
            fmt::format("Mozc converts, Anthy stands by; {} words of our own. What they write "
                        "lies in memory and goes with the visit.",
                        files.setup.words.size())};
}

Check check_display() {
    const char* const display = std::getenv("DISPLAY");
    if (display != nullptr && *display != '\0') {
        return {"display", Light::Green, std::string("The display is ") + display + "."};
    }
    const bool can_draw = platform::make_offscreen_window({64, 64}).ok();
    return {"display", Light::Yellow,
            can_draw ? "There is no display here; pictures can be drawn in memory."
                     : "There is no display here, and nothing to draw with.",
            "Start Xorg for the counter, or use --offscreen."};
}

Check check_panel(const Folders& folders) {
    const PanelSettings settings = read_panel_settings(folders);
    if (!settings.problems.empty()) {
        return {"panel", Light::Yellow,
                "Refused, and the monitor is believed: " + in_one_line(settings.problems),
                "Mend the file."};
    }
    const std::string width =
        settings.width_mm
            ? fmt::format("The panel is {} mm wide, as panel.toml says.", *settings.width_mm)
            : "The panel is as wide as the monitor tells of itself.";
    std::string more;
    if (settings.text_scale) {
        more += fmt::format(" Visits begin with text at {:.0f} %.", *settings.text_scale * 100);
    }
    if (settings.scanning) more += " The ring walks by itself, for a single switch.";
    if (settings.reduced_motion) more += " Motion is reduced.";
    return {"panel", Light::Green, width + more};
}

std::string privacy_in_words(const platform::VoiceOptions& options) {
    switch (options.headphones) {
        case platform::Headphones::Always:
            return "voice.toml says that only headphones are there, so all is said.";
        case platform::Headphones::Never:
            return "voice.toml says that others can hear, so what visitors wrote is not said.";
        case platform::Headphones::AskTheJack:
            break;
    }
    const std::optional<bool> plugged = options.jack ? options.jack(options.device) : std::nullopt;
    if (!plugged) return "No headphone jack tells of itself, so what visitors wrote is not said.";
    return *plugged ? "Headphones are plugged in, so all is said."
                    : "What visitors wrote is said only while headphones are plugged in.";
}

Check check_voice(const Folders& folders) {
    const VoiceSettings settings = read_voice_settings(folders);
    if (!settings.problems.empty()) {
        return {"voice", Light::Yellow,
                "Refused, and the headphone jack is asked: " + in_one_line(settings.problems),
                "Mend the file."};
    }
    return examine_voice(settings.options);
}

Check check_office(const Result<Json>& health, const domain::Town* town) {
    if (!health) return {"office", Light::Red, "The office cannot be read.", "See the store."};
    const Json& office = health->at("office");
    if (!office.value("is_set_up", false)) {
        return {"office", Light::Yellow,
                "No town is set up; the first start makes the sample town.",
                "Run madoguchi office init before the first visitor."};
    }
    if (town == nullptr) {
        return {"office", Light::Red, "The town's settings cannot be read.",
                "Set up the town anew in another data directory."};
    }
    return {"office", Light::Green,
            fmt::format("{}, {} members of staff.", town->name, office.at("staff").size())};
}

// Everybody knows the sample's PIN: whoever uses it stands before an open door.
Check check_sample(const Result<Json>& health, const domain::Town* town) {
    const char* const way_out =
        "Set up your own town in a fresh data directory: madoguchi office init.";
    if (town != nullptr && town->is_sample) {
        return {"sample_town", Light::Red,
                "This is the sample town, whose PIN everybody knows. For trying out only.",
                way_out};
    }
    platform::Argon2Hash secrets;
    if (health && health->at("office").contains("staff")) {
        for (const Json& member : health->at("office").at("staff")) {
            const std::string hash = member.value("pin_hash", std::string());
            if (!secrets.verify_secret(sample_pin, hash)) continue;
            return {"sample_town", Light::Red, "A member of staff uses the PIN of the sample town.",
                    way_out};
        }
    }
    return {"sample_town", Light::Green, "No secret of the sample town is in use."};
}

}  // namespace

std::string_view word_of(Light light) {
    switch (light) {
        case Light::Green:
            return "green";
        case Light::Yellow:
            return "yellow";
        case Light::Red:
            return "red";
    }
    return "red";
}

Check examine_voice(const platform::VoiceOptions& options) {
    const platform::VoiceParts parts = platform::find_voice(options);
    if (parts.espeak_languages.empty() || !parts.has_player) {
        return {"voice", Light::Yellow, "There is no voice, so nothing is read aloud.",
                "Install espeak-ng, mecab, mecab-ipadic-utf8 and alsa-utils."};
    }
    if (!parts.has_sound) {
        return {"voice", Light::Yellow,
                "There is no sound device, so the buttons for reading aloud are not shown.",
                "Plug in a sound card or a headset; it is found when the next visit ends."};
    }
    if (!parts.speaks("ja")) {
        return {"voice", Light::Yellow, "Nothing tells how kanji are read: no Japanese is said.",
                "Install mecab and mecab-ipadic-utf8."};
    }
    const std::string japanese = parts.hts_voice.empty()
                                     ? "Japanese by espeak-ng, which sounds like a machine"
                                     : "Japanese by open_jtalk with " + parts.hts_voice.string();
    return {"voice", Light::Green,
            japanese + "; other languages by espeak-ng. " + privacy_in_words(options)};
}

std::vector<Check> examine(const Folders& folders) {
    platform::LinuxFiles files;
    std::vector<Check> checks;
    std::error_code error;
    const bool is_started = std::filesystem::exists(folders.store_file(), error);
    const Result<Json> health = ask_desk(folders, {{"ask", "health"}}, NoStoreYet::IsAProblem);
    std::optional<domain::Town> town;
    if (health) {
        Result<domain::Town> read =
            domain::read_town(health->at("office").value("town", std::string()), "town");
        if (read) town = std::move(*read);
    }
    if (!is_started && !health) {
        checks.push_back({"store", Light::Yellow,
                          "There is no store yet; the first start makes it.",
                          "Start the kiosk once."});
    } else {
        checks.push_back(check_store(health));
    }
    checks.push_back(check_disk(folders, files));
    checks.push_back(check_clock());
    checks.push_back(check_packs(folders, files));
    for (const KeptWords& words : kept_words) {
        checks.push_back(check_kept_file(folders, files, words));
    }
    ui::Texts texts;
    const std::array places = {std::filesystem::path(town_folder) / "translations",
                               folders.data / "translations"};
    const std::vector<Problem> refused =
        texts.load(places, folders.data / "translations" / ".last_good");
    checks.push_back(check_translations(folders, refused, texts));
    checks.push_back(check_fonts(folders, texts));
    checks.push_back(check_converter(folders));
    checks.push_back(check_display());
    checks.push_back(check_panel(folders));
    checks.push_back(check_voice(folders));
    if (is_started || health) {
        const domain::Town* const known = town ? &*town : nullptr;
        checks.push_back(check_office(health, known));
        checks.push_back(check_sample(health, known));
    }
    checks.push_back({"sealing", Light::Yellow,
                      "Nothing is sealed yet: who holds the disk can read every application. The "
                      "PIN only locks the screen.",
                      "Encrypt the disk, and keep the machine under lock."});
    return checks;
}

int run_doctor(const Folders& folders, DoctorOutput output) {
    const std::vector<Check> checks = examine(folders);
    Light worst = Light::Green;
    for (const Check& check : checks) worst = std::max(worst, check.light);
    if (output == DoctorOutput::Json) {
        Json list = Json::array();
        for (const Check& check : checks) {
            list.push_back({{"name", check.name},
                            {"light", word_of(check.light)},
                            {"words", check.words},
                            {"what_to_do", check.what_to_do}});
        }
        const Json json = {{"light", word_of(worst)}, {"checks", std::move(list)}};
        fmt::print("{}\n", json.dump(1, ' ', false, Json::error_handler_t::replace));
    } else {
        for (const Check& check : checks) {
            fmt::print("{:6} {:13} {}{}{}\n", word_of(check.light), check.name, check.words,
                       check.what_to_do.empty() ? "" : " ", check.what_to_do);
        }
    }
    return worst == Light::Red ? exit_not_so : exit_good;
}

}  // namespace madoguchi::commands
