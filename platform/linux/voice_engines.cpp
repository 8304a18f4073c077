#include "platform/linux/voice_engines.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>

#include "platform/linux/helper_process.h"
#include "platform/linux/mecab_readings.h"
#include "platform/linux/socket_io.h"

namespace madoguchi::platform {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr std::size_t answer_bytes_max = 1 << 20;
// espeak-ng's own 175 is quick for older ears, and far too quick in Japanese: 110 are eight kana a
// second.
constexpr int words_a_minute = 150;
constexpr int words_a_minute_ja = 110;
constexpr milliseconds look_again_after{200};
// Time allowed for each byte of UTF-8 text; slow speech needs a third of it.
constexpr milliseconds wait_a_byte{150};

int ms_until(steady_clock::time_point time) {
    const auto left = std::chrono::ceil<milliseconds>(time - steady_clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(0, left));
}

bool can_run(const std::filesystem::path& program) { return ::access(program.c_str(), X_OK) == 0; }

// Second column of `espeak-ng --voices`, without its heading: "en-gb", "ja".
std::set<std::string, std::less<>> languages_in(std::string_view voices) {
    std::set<std::string, std::less<>> languages;
    bool is_heading = true;
    while (!voices.empty()) {
        const std::size_t end = std::min(voices.find('\n'), voices.size());
        const std::string_view line = voices.substr(0, end);
        voices.remove_prefix(std::min(end + 1, voices.size()));
        const std::size_t number = line.find_first_not_of(' ');
        const std::size_t after = line.find(' ', std::min(number, line.size()));
        const std::size_t tag = line.find_first_not_of(' ', std::min(after, line.size()));
        if (!is_heading && tag < line.size()) {
            const std::string_view rest = line.substr(tag);
            languages.emplace(rest.substr(0, rest.find(' ')));
        }
        is_heading = false;
    }
    return languages;
}

std::filesystem::path hts_voice_in(const std::filesystem::path& folder) {
    std::filesystem::path first;
    std::error_code error;
    // Not a range's for: that one throws at a folder which may not be read.
    using Files = std::filesystem::recursive_directory_iterator;
    constexpr auto skip = std::filesystem::directory_options::skip_permission_denied;
    for (Files file(folder, skip, error), end; !error && file != end; file.increment(error)) {
        const std::filesystem::path& path = file->path();
        if (path.extension() != ".htsvoice") continue;
        if (first.empty() || path < first) first = path;
    }
    return first;
}

// "en" is spoken by "en-gb" too, as espeak-ng chooses among its kinds.
bool knows(const std::set<std::string, std::less<>>& languages, std::string_view language) {
    return std::any_of(languages.begin(), languages.end(), [language](const std::string& tag) {
        return tag == language || (tag.starts_with(language) && tag.size() > language.size() &&
                                   tag[language.size()] == '-');
    });
}

}  // namespace

Interruption::Interruption() : bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void Interruption::interrupt() {
    is_wanted_ = true;
    constexpr std::uint64_t once = 1;
    (void)!::write(bell_.number(), &once, sizeof once);
}

void Interruption::reset() {
    std::uint64_t rung = 0;
    (void)!::read(bell_.number(), &rung, sizeof rung);
    is_wanted_ = false;
}

std::optional<std::string> answer_of(const std::vector<std::string>& command,
                                     std::string_view input, milliseconds wait_max,
                                     const Interruption& interruption) {
    std::optional<PipeEnds> to = make_pipe();
    std::optional<PipeEnds> from = make_pipe();
    if (!to || !from) return std::nullopt;
    std::optional<HelperProcess> program = HelperProcess::start(
        {.command = command, .in = to->out.number(), .out = from->in.number()});
    to->out = {};
    from->in = {};
    if (!program || !write_at_once(to->in, input)) return std::nullopt;
    to->in = {};
    const auto until = steady_clock::now() + wait_max;
    std::string answer;
    while (true) {
        std::array<pollfd, 2> watched = {pollfd{from->out.number(), POLLIN, 0},
                                         pollfd{interruption.descriptor(), POLLIN, 0}};
        const int ready = ::poll(watched.data(), watched.size(), ms_until(until));
        if (ready < 0) continue;
        if (ready == 0 || watched[1].revents != 0) return std::nullopt;
        char buffer[4096];
        const ssize_t bytes = ::read(from->out.number(), buffer, sizeof buffer);
        if (bytes <= 0) break;
        answer.append(buffer, static_cast<std::size_t>(bytes));
        if (answer.size() > answer_bytes_max) return std::nullopt;
    }
    if (!program->has_ended_by(until) || program->end() != 0) return std::nullopt;
    return answer;
}

std::optional<std::vector<std::string>> readings_of(const std::vector<std::string>& texts,
                                                    const VoiceOptions& options,
                                                    const Interruption& interruption) {
    if (texts.empty()) return std::vector<std::string>{};
    std::vector<std::string> command = {options.mecab.string()};
    for (std::string& option : mecab_options()) command.push_back(std::move(option));
    std::string input;
    for (const std::string& text : texts) {
        for (const char letter : text) input += letter == '\n' || letter == '\r' ? ' ' : letter;
        input += '\n';
    }
    const auto answer = answer_of(command, input, options.reading_max, interruption);
    if (!answer) return std::nullopt;
    std::vector<std::string> readings = readings_from(*answer);
    if (readings.size() != texts.size()) return std::nullopt;
    return readings;
}

std::vector<std::string> engine_command(const VoiceOptions& options, const VoiceParts& parts,
                                        std::string_view language, int loudness_percent) {
    if (language == "ja" && !parts.hts_voice.empty()) {
        // Loudness in decibels: 200 % is 6 more.
        return {options.open_jtalk.string(),
                "-x",
                options.open_jtalk_dictionary.string(),
                "-m",
                parts.hts_voice.string(),
                "-g",
                std::to_string((loudness_percent - loudness_normal_percent) * 6 / 100),
                "-ow",
                "/dev/stdout"};
    }
    return {options.espeak.string(),
            "-b",
            "1",
            "-v",
            std::string(language),
            "-s",
            std::to_string(language == "ja" ? words_a_minute_ja : words_a_minute),
            "-a",
            std::to_string(std::clamp(loudness_percent, 0, loudness_max_percent)),
            "--stdin",
            "--stdout"};
}

Said speak(const std::vector<std::string>& engine, const std::string& text,
           const VoiceOptions& options, const Interruption& interruption,
           const std::function<bool()>& may_go_on) {
    std::optional<PipeEnds> words = make_pipe();
    std::optional<PipeEnds> sound = make_pipe();
    if (!words || !sound) return Said::Failed;
    std::optional<HelperProcess> player =
        HelperProcess::start({.command = {options.player.string(), "-q", "-D", options.device, "-"},
                              .in = sound->out.number()});
    std::optional<HelperProcess> speaker = HelperProcess::start(
        {.command = engine, .in = words->out.number(), .out = sound->in.number()});
    words->out = {};
    sound = std::nullopt;
    if (!player || !speaker || !write_at_once(words->in, text)) return Said::Failed;
    words->in = {};
    const auto until = steady_clock::now() + options.hanging_max + wait_a_byte * text.size();
    while (!player->has_ended()) {
        if (!may_go_on()) return Said::Interrupted;
        std::array<pollfd, 2> watched = {pollfd{player->end_descriptor(), POLLIN, 0},
                                         pollfd{interruption.descriptor(), POLLIN, 0}};
        const int wait = std::min(ms_until(until), static_cast<int>(look_again_after.count()));
        if (::poll(watched.data(), watched.size(), wait) < 0) continue;
        if (watched[1].revents != 0) return Said::Interrupted;
        if (steady_clock::now() >= until) return Said::Failed;
    }
    const bool is_whole = speaker->has_ended() && speaker->end() == 0 && player->end() == 0;
    return is_whole ? Said::Whole : Said::Failed;
}

bool VoiceParts::speaks(std::string_view language) const {
    if (!has_player || !has_sound) return false;
    if (language != "ja") return knows(espeak_languages, language);
    return !hts_voice.empty() || (knows(espeak_languages, language) && reads_kanji);
}

VoiceParts find_voice(const VoiceOptions& options) {
    return find_voice_unless(Interruption(), options);
}

VoiceParts find_voice_unless(const Interruption& interruption, const VoiceOptions& options) {
    VoiceParts parts;
    parts.has_player = can_run(options.player);
    parts.has_sound = has_sound_device(options.sound_devices);
    if (can_run(options.espeak)) {
        const auto voices =
            answer_of({options.espeak.string(), "--voices"}, "", options.reading_max, interruption);
        if (voices) parts.espeak_languages = languages_in(*voices);
    }
    if (can_run(options.mecab)) {
        parts.reads_kanji = readings_of({"a"}, options, interruption).has_value();
    }
    std::error_code error;
    if (can_run(options.open_jtalk) &&
        std::filesystem::is_directory(options.open_jtalk_dictionary, error)) {
        parts.hts_voice = hts_voice_in(options.hts_voices);
    }
    return parts;
}

bool is_private(const VoiceOptions& options) {
    switch (options.headphones) {
        case Headphones::Always:
            return true;
        case Headphones::Never:
            return false;
        case Headphones::AskTheJack:
            return options.jack && options.jack(options.device).value_or(false);
    }
    return false;
}

}  // namespace madoguchi::platform
