// Goal: the voice says what it is told to the ears it is meant for, stops at once, and no engine
// that is missing, dies or hangs costs more than an utterance. Method: small scripts stand in for
// espeak-ng, aplay and open_jtalk and write down what they get; MeCab is the real one.
#include "platform/voice.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "platform/linux/linux_voice.h"
#include "platform/linux/mecab_readings.h"
#include "platform/none/silent_voice.h"
#include "tests/platform/test_folder.h"

using namespace madoguchi::platform;
using namespace std::chrono_literals;
using std::chrono::steady_clock;
using Kind = SpokenPiece::Kind;

namespace {

constexpr auto heard_within = 60s;  // A machine that is busy with other things

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// A machine with a voice of scripts. `espeak` is what its engine does after the words came in as
// $folder/words.
class Machine {
public:
    explicit Machine(const std::string& espeak = "echo sound") {
        options.espeak = script("espeak",
                                "if [ \"$1\" = --voices ]; then\n"
                                "  echo 'Pty Language Age/Gender VoiceName File Other'\n"
                                "  echo ' 5  ja      --/M  Japanese  jpx/ja'\n"
                                "  echo ' 2  en-gb   --/M  English   gmw/en'\n"
                                "  exit 0\n"
                                "fi\n"
                                "echo \"$@\" >> calls\n"
                                "cat >> words\n"
                                "echo >> words\n" +
                                    espeak);
        options.player = script("player", "cat >> sound");
        options.open_jtalk = folder.path() / "none";
        options.hts_voices = folder.path() / "voices";
        options.sound_devices = file("pcm", "00-00: A card : A card : playback 1\n");
        options.jack = [](const std::string&) { return std::nullopt; };
        options.reading_max = heard_within;
        options.hanging_max = heard_within;
    }

    std::filesystem::path file(const std::string& name, const std::string& content) {
        std::ofstream(folder.path() / name) << content;
        return folder.path() / name;
    }
    std::filesystem::path script(const std::string& name, const std::string& lines) {
        const auto path =
            file(name, "#!/bin/sh\ncd '" + folder.path().string() + "'\n" + lines + "\n");
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }

    void start() {
        voice = make_linux_voice(options, [this] {
            const std::lock_guard lock(mutex_);
            ++changes_;
            changed_.notify_all();
        });
        wait_until([this] { return changes_ > 0; });
    }
    // Until it has been said, or given up.
    void wait() {
        wait_until([this] { return !voice->is_speaking(); });
    }
    template <class Condition>
    void wait_until(Condition condition) {
        std::unique_lock lock(mutex_);
        while (!changed_.wait_for(lock, 20ms, condition)) {
            if (steady_clock::now() - started_ > heard_within) FAIL("the voice did not answer");
        }
    }
    void say(const std::string& text, const std::string& language = "en") {
        voice->say({.utterances = {{language, {{.text = text}}}}});
    }
    // The whole line: an engine may be ended as soon as it has read the words.
    void wait_for_words() {
        wait_until([this] { return words().ends_with("\n"); });
    }
    std::string words() const { return content_of(folder.path() / "words"); }
    std::string calls() const { return content_of(folder.path() / "calls"); }

    TestFolder folder;
    VoiceOptions options;
    std::unique_ptr<Voice> voice;

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int changes_ = 0;
    const steady_clock::time_point started_ = steady_clock::now();
};

}  // namespace

TEST_CASE("words reach the engine on its input and the sound reaches the player", "[voice]") {
    Machine machine;
    machine.start();
    REQUIRE(machine.voice->speaks("en"));
    machine.voice->say({.utterances = {{"en", {{.text = "Two thousand "}, {.text = "yen"}}}},
                        .loudness_percent = 150});
    CHECK(machine.voice->is_speaking());
    machine.wait();
    CHECK(machine.words() == "Two thousand yen\n");
    CHECK(content_of(machine.folder.path() / "sound") == "sound\n");
    CHECK(machine.calls().find("-v en ") != std::string::npos);
    CHECK(machine.calls().find("-a 150 ") != std::string::npos);
    CHECK(machine.calls().find("yen") == std::string::npos);
}

TEST_CASE("Japanese is said in kana, and known readings as they are", "[voice]") {
    Machine machine;
    machine.start();
    REQUIRE(machine.voice->speaks("ja"));
    machine.voice->say({.utterances = {{"ja",
                                        {{.text = "補助金は"},
                                         {.text = "にせんまんえん", .kind = Kind::Reading},
                                         {.text = "です。"}}}}});
    machine.wait();
    CHECK(machine.words() == "ホジョキンワ にせんまんえん デス。 \n");
}

TEST_CASE("private words are said into headphones alone", "[voice]") {
    bool is_plugged = false;
    Machine machine;
    machine.options.jack = [&is_plugged](const std::string&) { return std::optional(is_plugged); };
    machine.start();
    const Speech speech{
        .utterances = {
            {"en",
             {{.text = "Name: "},
              {.text = "Taro Mihon", .kind = Kind::Private, .in_public = "filled in"}}}}};
    machine.voice->say(speech);
    machine.wait();
    CHECK(machine.words() == "Name: filled in\n");
    is_plugged = true;
    machine.voice->say(speech);
    machine.wait();
    CHECK(machine.words() == "Name: filled in\nName: Taro Mihon\n");
}

TEST_CASE("an unknown jack is taken for a loudspeaker, unless the office says otherwise",
          "[voice]") {
    VoiceOptions options;
    options.jack = [](const std::string&) { return std::nullopt; };
    CHECK_FALSE(is_private(options));
    options.headphones = Headphones::Always;
    CHECK(is_private(options));
    options.headphones = Headphones::Never;
    options.jack = [](const std::string&) { return std::optional(true); };
    CHECK_FALSE(is_private(options));
    const TestFolder no_cards;
    CHECK_FALSE(kernel_jacks(no_cards.path())(0));
    CHECK_FALSE(kernel_jacks(no_cards.path() / "missing")(0));
}

TEST_CASE("a folder of voices that may not be read costs its voices, not the kiosk", "[voice]") {
    const Machine machine;
    VoiceOptions options = machine.options;
    options.open_jtalk = "/bin/sh";  // Is only looked for
    options.open_jtalk_dictionary = machine.folder.path();
    for (const char* name : {"a", "shut", "z"}) {
        std::filesystem::create_directories(options.hts_voices / name);
        std::ofstream(options.hts_voices / name / "one.htsvoice") << "voice";
    }
    std::filesystem::permissions(options.hts_voices / "shut", std::filesystem::perms::none);
    std::filesystem::permissions(machine.folder.path(), std::filesystem::perms(0755));
    // Root may read everything, so a child looks as nobody does.
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0) ::_exit(2);
        try {
            const auto found = find_voice(options).hts_voice;
            ::_exit(found == options.hts_voices / "a" / "one.htsvoice" ? 0 : 1);
        } catch (...) {
            ::_exit(3);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    std::filesystem::permissions(options.hts_voices / "shut", std::filesystem::perms::owner_all);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a plug that is pulled ends what is private", "[voice]") {
    std::atomic<bool> is_plugged = true;
    Machine machine("exec sleep 60");
    machine.options.jack = [&is_plugged](const std::string&) {
        return std::optional(is_plugged.load());
    };
    machine.start();
    machine.voice->say(
        {.utterances = {
             {"en", {{.text = "Taro Mihon", .kind = Kind::Private, .in_public = "it"}}}}});
    machine.wait_for_words();
    const auto pulled = steady_clock::now();
    is_plugged = false;
    machine.wait();
    CHECK(steady_clock::now() - pulled < 30s);
}

TEST_CASE("it is silent at once, and says the next thing", "[voice]") {
    Machine machine("[ -e quick ] || exec sleep 60\necho sound");
    machine.start();
    machine.say("a long story");
    machine.say("and another one");
    machine.wait_for_words();
    machine.voice->be_silent();
    CHECK_FALSE(machine.voice->is_speaking());
    machine.file("quick", "");
    machine.say("the next thing");
    machine.wait();
    CHECK(machine.words() == "a long story\nthe next thing\n");
    CHECK(machine.voice->speaks("en"));
}

TEST_CASE("a machine without a voice, without sound or without a player does not speak",
          "[voice]") {
    Machine machine;
    SECTION("no engine") { machine.options.espeak = machine.folder.path() / "none"; }
    SECTION("no sound card") { machine.options.sound_devices = machine.folder.path() / "none"; }
    SECTION("a card that only records") {
        machine.options.sound_devices = machine.file("pcm", "00-00: A card : capture 1\n");
    }
    SECTION("no player") { machine.options.player = machine.folder.path() / "none"; }
    SECTION("an engine that fails") { machine.options.espeak = machine.script("espeak", "exit 1"); }
    machine.start();
    CHECK_FALSE(machine.voice->speaks("en"));
    CHECK_FALSE(machine.voice->speaks("ja"));
    machine.say("nobody hears this");
    machine.wait();
}

TEST_CASE("without MeCab there is no Japanese, but English", "[voice]") {
    Machine machine;
    SECTION("missing") { machine.options.mecab = machine.folder.path() / "none"; }
    SECTION("failing") { machine.options.mecab = machine.script("mecab", "exit 1"); }
    SECTION("answering rubbish") { machine.options.mecab = machine.script("mecab", "echo a"); }
    machine.start();
    CHECK_FALSE(machine.voice->speaks("ja"));
    CHECK(machine.voice->speaks("en"));
    CHECK_FALSE(machine.voice->speaks("vi"));
}

TEST_CASE("an engine that dies or hangs costs an utterance, and after three of them the voice",
          "[voice]") {
    Machine machine;
    machine.options.hanging_max = 300ms;
    SECTION("dies") {
        machine.options.espeak =
            machine.script("espeak", content_of(machine.options.espeak) + "kill -KILL $$");
    }
    SECTION("hangs") {
        machine.options.espeak =
            machine.script("espeak", content_of(machine.options.espeak) + "exec sleep 60");
    }
    SECTION("the player dies") { machine.options.player = machine.script("player", "exit 1"); }
    machine.start();
    for (int i = 0; i < 3; ++i) {
        CHECK(machine.voice->speaks("en"));
        machine.say("a");
        machine.wait();
    }
    CHECK_FALSE(machine.voice->speaks("en"));
    machine.voice->forget_visit();
    CHECK(machine.voice->speaks("en"));
}

TEST_CASE("nothing is left running when the voice ends", "[voice]") {
    Machine machine("echo $$ > pid\nexec sleep 60");
    machine.start();
    machine.say("a long story");
    machine.wait_until([&] { return !content_of(machine.folder.path() / "pid").empty(); });
    const std::string pid = content_of(machine.folder.path() / "pid");
    machine.voice.reset();
    CHECK_FALSE(std::filesystem::exists("/proc/" + pid.substr(0, pid.find('\n')) + "/status"));
}

TEST_CASE("a voice of HTS speaks Japanese in place of espeak-ng", "[voice]") {
    Machine machine;
    std::filesystem::create_directory(machine.folder.path() / "voices");
    machine.file("voices/sample.htsvoice", "");
    machine.options.open_jtalk_dictionary = machine.folder.path();
    machine.options.open_jtalk =
        machine.script("open_jtalk", "echo \"$@\" >> calls\ncat >> words\necho sound");
    machine.options.mecab = machine.folder.path() / "none";
    machine.start();
    REQUIRE(machine.voice->speaks("ja"));
    machine.say("補助金", "ja");
    machine.wait();
    CHECK(machine.words() == "補助金");
    CHECK(machine.calls().find("sample.htsvoice") != std::string::npos);
    CHECK(machine.calls().find("補助金") == std::string::npos);
}

TEST_CASE("kanji that nobody can read are left out, and long runs get a breath", "[voice]") {
    CHECK(readings_from(
              "名詞\t一般\tマチ\t町\n助詞\t係助詞\tワ\tは\n動詞\t自立\tアル\tある\nEOS\n") ==
          std::vector<std::string>{"マチワ アル"});
    CHECK(readings_from("名詞\t一般\t\t𠮷a\nEOS\nEOS\n") == std::vector<std::string>{"a", ""});
    CHECK(readings_from("") == std::vector<std::string>{});
    CHECK(readings_from("rubbish").empty());
    std::string run;
    for (int i = 0; i < 100; ++i) run += "あ";
    const std::string said = with_breaths(run);
    CHECK(said.find(' ') == 30 * std::string("あ").size());
    CHECK(std::count(said.begin(), said.end(), ' ') == 3);
}

TEST_CASE("the silent voice tells tests what an ear would get, until it is forgotten", "[voice]") {
    SilentVoice voice(SilentPace::UntilFinished);
    voice.say({.utterances = {{"ja", {{"名前、"}, {"見本", Kind::Private, "入力した内容"}}}}});
    CHECK(voice.is_speaking());
    CHECK(voice.heard() == "名前、入力した内容");
    voice.plug_headphones();
    CHECK(voice.heard() == "名前、見本");
    voice.be_silent();
    CHECK_FALSE(voice.is_speaking());
    voice.forget_visit();
    CHECK(voice.heard().empty());
    CHECK_FALSE(SilentVoice(SilentPace::AtOnce, {"en"}).speaks("ja"));
}

TEST_CASE("what Debian ships says a sentence in as long as a person would", "[voice]") {
    Machine machine;
    const VoiceOptions debian;
    machine.options.espeak = debian.espeak;
    machine.start();
    REQUIRE(machine.voice->speaks("ja"));
    REQUIRE(machine.voice->speaks("en"));
    constexpr double bytes_a_second = 22'050 * 2;
    double said_before_s = 0;
    const auto seconds = [&](const std::string& language, const std::string& text) {
        machine.say(text, language);
        machine.wait();
        const double all = static_cast<double>(content_of(machine.folder.path() / "sound").size()) /
                           bytes_a_second;
        return all - std::exchange(said_before_s, all);
    };
    const double japanese_s =
        seconds("ja", "いちばん近い絵を選んでください。あとから変えられます。");
    CHECK(japanese_s > 3);
    CHECK(japanese_s < 9);
    const double english_s = seconds("en", "Pick the closest picture. You can change it later.");
    CHECK(english_s > 2);
    CHECK(english_s < 8);
    // A run of kana that espeak-ng alone would cut after about 75.
    std::string long_run;
    for (int i = 0; i < 40; ++i) long_run += "あいうえお";
    CHECK(seconds("ja", long_run) > 20);
}
