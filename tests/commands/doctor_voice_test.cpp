// Goal: doctor says which voice speaks Japanese here, and who hears what a visitor wrote. Method:
// scripts stand in for the engines, so that each kind of machine is there at once; MeCab is the
// real one.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "kiosk/commands/doctor_command.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using commands::Check;
using commands::Light;

namespace {

class Machine {
public:
    Machine() {
        options.espeak = script("espeak",
                                "echo 'Pty Language Age/Gender VoiceName File Other'\n"
                                "echo ' 5  ja      --/M  Japanese  jpx/ja'\n"
                                "echo ' 2  en-gb   --/M  English   gmw/en'");
        options.player = script("player", "true");
        options.open_jtalk = folder.path() / "none";
        options.hts_voices = folder.path() / "voices";
        options.sound_devices = file("pcm", "00-00: A card : A card : playback 1\n");
        options.jack = [](const std::string&) { return std::optional<bool>(); };
    }
    std::filesystem::path file(const std::string& name, const std::string& content) {
        std::filesystem::create_directories((folder.path() / name).parent_path());
        std::ofstream(folder.path() / name) << content;
        return folder.path() / name;
    }
    std::filesystem::path script(const std::string& name, const std::string& lines) {
        const auto path = file(name, "#!/bin/sh\n" + lines + "\n");
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }

    TemporaryFolder folder;
    platform::VoiceOptions options;
};

bool says(const Check& check, const std::string& words) {
    CAPTURE(check.words, words);
    const bool has = check.words.find(words) != std::string::npos;
    CHECK(has);
    return has;
}

}  // namespace

TEST_CASE("doctor says that espeak-ng speaks Japanese, and how it sounds", "[voice]") {
    const Machine machine;
    const Check check = commands::examine_voice(machine.options);
    CHECK(check.light == Light::Green);
    says(check, "Japanese by espeak-ng, which sounds like a machine");
    says(check, "No headphone jack tells of itself");
}

TEST_CASE("doctor says that open_jtalk speaks Japanese, and with which voice", "[voice]") {
    Machine machine;
    machine.file("voices/sample.htsvoice", "");
    machine.options.open_jtalk_dictionary = machine.folder.path();
    machine.options.open_jtalk = machine.script("open_jtalk", "true");
    machine.options.jack = [](const std::string&) { return std::optional(true); };
    const Check check = commands::examine_voice(machine.options);
    CHECK(check.light == Light::Green);
    says(check, "Japanese by open_jtalk with");
    says(check, "sample.htsvoice");
    says(check, "other languages by espeak-ng");
    says(check, "Headphones are plugged in, so all is said.");
}

TEST_CASE("doctor says what is missing for a voice, and what to install", "[voice]") {
    Machine machine;
    machine.options.sound_devices = machine.folder.path() / "none";
    Check check = commands::examine_voice(machine.options);
    CHECK(check.light == Light::Yellow);
    says(check, "There is no sound device");
    machine.options.sound_devices = machine.file("pcm", "00-00: A : A : playback 1\n");
    machine.options.mecab = machine.folder.path() / "none";
    check = commands::examine_voice(machine.options);
    CHECK(check.light == Light::Yellow);
    says(check, "no Japanese is said");
    machine.options.espeak = machine.folder.path() / "none";
    check = commands::examine_voice(machine.options);
    CHECK(check.light == Light::Yellow);
    says(check, "There is no voice");
    CHECK(check.what_to_do.find("espeak-ng") != std::string::npos);
}
