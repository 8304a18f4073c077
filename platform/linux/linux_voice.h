// The voice of a Linux machine. Text goes to the engine on its standard input only, as a command
// line can be read by everybody; the engine's sound goes to aplay:
//
//     kanji -> MeCab -> kana -> espeak-ng -> aplay        what Debian ships
//     text -> open_jtalk -> aplay                         Japanese, where a voice of HTS lies
//
// All three run for one utterance, in processes of their own, and are killed when it is interrupted
// or takes too long. One thread of ours looks after them.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/linux/headphone_jack.h"
#include "platform/voice.h"

namespace madoguchi::platform {

// How it is known that only the visitor hears: the office says so in its file, or the jack does.
// A machine whose jack tells nothing is taken for one with loudspeakers.
enum class Headphones {
    AskTheJack,
    Always,  // There is no loudspeaker, only a headset or a handset
    Never,
};

struct VoiceOptions {
    Headphones headphones = Headphones::AskTheJack;
    std::string device = "default";  // aplay's -D

    // Where its parts lie.
    std::filesystem::path espeak = "/usr/bin/espeak-ng";
    std::filesystem::path mecab = "/usr/bin/mecab";
    std::filesystem::path open_jtalk = "/usr/bin/open_jtalk";
    std::filesystem::path open_jtalk_dictionary = "/var/lib/mecab/dic/open-jtalk/naist-jdic";
    std::filesystem::path hts_voices = "/usr/share/hts-voice";
    std::filesystem::path player = "/usr/bin/aplay";
    std::filesystem::path sound_devices = "/proc/asound/pcm";
    // Whether headphones are plugged in where such a device plays to.
    std::function<std::optional<bool>(const std::string& device)> jack =
        [](const std::string& played) { return are_headphones_plugged(played); };
    std::chrono::milliseconds reading_max{
        4000};  // Kanji of an utterance; each program at the start
    std::chrono::milliseconds hanging_max{4000};  // An utterance, beyond its own length
};

// What of a voice this machine has.
struct VoiceParts {
    std::set<std::string, std::less<>> espeak_languages;  // Empty: no espeak-ng, or it fails
    bool reads_kanji = false;                             // MeCab and its dictionary work
    std::filesystem::path hts_voice;                      // For open_jtalk; empty: none
    bool has_player = false;
    bool has_sound = false;

    bool speaks(std::string_view language) const;
};

// Starts each program once; takes tens of milliseconds, at most twice `reading_max`.
VoiceParts find_voice(const VoiceOptions& options);

// Whether only the visitor hears, now.
bool is_private(const VoiceOptions& options);

// `changed` is called on the voice's thread when speaks() or is_speaking() may have changed.
std::unique_ptr<Voice> make_linux_voice(VoiceOptions options, std::function<void()> changed);

}  // namespace madoguchi::platform
