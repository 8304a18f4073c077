// Goal: the real engines convert, and nothing that happens to them costs a letter. Method: Mozc and
// Anthy as installed; killed, stopped and left behind.
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "platform/linux/anthy_engine.h"
#include "platform/linux/engine_conversion.h"
#include "platform/linux/mozc_engine.h"
#include "platform/none/kana_conversion.h"
#include "tests/platform/test_folder.h"

using namespace madoguchi::platform;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const char* const mozc_server = "/usr/lib/mozc/mozc_server";

// Patient, as a test may run beside many others.
constexpr EngineLimits patient{5s, 20s, 20s, 0s, 60s};

MozcEngine make_mozc(std::vector<DictionaryWord> words = {}) {
    return MozcEngine(mozc_server, std::move(words), patient);
}
AnthyEngine make_anthy(std::vector<DictionaryWord> words = {}) {
    return AnthyEngine(ANTHY_HELPER, std::move(words), patient);
}

std::string joined(const std::vector<ConversionSegment>& segments) {
    std::string reading;
    for (const ConversionSegment& segment : segments) reading += segment.reading;
    return reading;
}

bool holds(const std::vector<std::string>& texts, const std::string& text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The state letter of a /proc/…/stat; '-' when it is empty.
char state_in(const std::string& stat) {
    const std::size_t name_end = stat.rfind(") ");
    return name_end == std::string::npos ? '-' : stat[name_end + 2];
}

// '-' when there is no such process.
char state_of(pid_t process) {
    return state_in(content_of("/proc/" + std::to_string(process) + "/stat"));
}

bool is_gone(pid_t process) {
    for (int i = 0; i < 200; ++i) {
        const char state = state_of(process);
        if (state == '-' || state == 'Z') return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

// Comes back when every thread stands still: the signal reaches them one by one, and until then an
// engine may well answer in time. False when one does not.
bool stop(pid_t process) {
    ::kill(process, SIGSTOP);
    const auto stands_still = [process] {
        const fs::directory_iterator threads("/proc/" + std::to_string(process) + "/task");
        return std::all_of(fs::begin(threads), fs::end(threads), [](const auto& thread) {
            return state_in(content_of(thread.path() / "stat")) == 'T';
        });
    };
    for (int i = 0; i < 200; ++i) {
        if (stands_still()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

// A program that does what is told, for whoever is not root.
class Script {
public:
    explicit Script(const std::string& commands) {
        REQUIRE(::chmod(folder_.path().c_str(), 0755) == 0);
        std::ofstream(program()) << "#!/bin/sh\n" << commands << '\n';
        REQUIRE(::chmod(program().c_str(), 0755) == 0);
    }
    fs::path program() const { return folder_.path() / "mozc_server"; }

private:
    TestFolder folder_;
};

// Real, effective and saved user.
std::vector<int> users_of(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    std::vector<int> users;
    for (std::string line; std::getline(status, line);) {
        if (!line.starts_with("Uid:")) continue;
        std::istringstream numbers(line.substr(4));
        for (int user = 0; numbers >> user;) users.push_back(user);
    }
    return users;
}

// Readings no engine was made for.
const std::vector<std::string> strange_readings = {
    "\xEE\x80\x80\xEE\x80\x81",          // Private use
    "\xCD\xB8\xF4\x8F\xBF\xBD",          // Unassigned
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",  // Right to left
    "みほん\xE2\x80\xAEちょう",          // Turned round in the middle
    "ＡＢＣa１2ｱｲｳみほん",               // Mixed widths
    "か\xE3\x82\x99き",                  // A mark of its own
    "\x01\x02\x7F",
    "み\tほ\nん",
    "\xFF\xFE\xE3\x81",
    "𠮷だ",
    "  ",
    "。。。",
    "ーーー",
    std::string("み\0ほん", 9)};

}  // namespace

TEST_CASE("Mozc converts into segments, candidates and a bar", "[conversion]") {
    MozcEngine mozc = make_mozc();
    const auto answer = mozc.convert({"あきてんぽをさいせいする"});
    REQUIRE(answer);
    CHECK(joined(answer->segments) == "あきてんぽをさいせいする");
    CHECK(best_of(answer->segments) == "空き店舗を再生する");
    const auto bar = mozc.suggest("ちいきおこし");
    REQUIRE(bar);
    CHECK(std::any_of(bar->begin(), bar->end(), [](const Suggestion& one) {
        return one.text == "地域おこし協力隊" && one.reading == "ちいきおこしきょうりょくたい";
    }));
}

TEST_CASE("segments are where they were put, and can be moved letter by letter", "[conversion]") {
    MozcEngine mozc = make_mozc();
    AnthyEngine anthy = make_anthy();
    for (ConversionEngine* engine :
         {static_cast<ConversionEngine*>(&mozc), static_cast<ConversionEngine*>(&anthy)}) {
        const ConversionRequest request{"あきてんぽをさいせいする"};
        auto answer = engine->convert(request);
        REQUIRE(answer);
        REQUIRE(answer->segments.size() > 1);
        const auto shorter = shortened(request, answer->segments, 0);
        REQUIRE(shorter);
        const auto moved = engine->convert(*shorter);
        REQUIRE(moved);
        CHECK(moved->segments[0].reading.size() + 3 == answer->segments[0].reading.size());
        CHECK(joined(moved->segments) == request.reading);
        const auto longer = lengthened(*shorter, moved->segments, 0);
        REQUIRE(longer);
        CHECK(engine->convert(*longer)->segments[0].reading == answer->segments[0].reading);
        const auto three = engine->convert({request.reading, {6, 9, 3}});
        REQUIRE(three);
        REQUIRE(three->segments.size() > 3);
        CHECK(three->segments[0].reading == "あき");
        CHECK(three->segments[1].reading == "てんぽ");
        CHECK(three->segments[2].reading == "を");
    }
}

TEST_CASE("own words are converted by both engines", "[conversion]") {
    const std::vector<DictionaryWord> words = {{"おおなんちょう", "邑南町", WordKind::Place}};
    MozcEngine mozc = make_mozc(words);
    AnthyEngine anthy = make_anthy(words);
    const auto by_mozc = mozc.convert({"おおなんちょう"});
    REQUIRE(by_mozc);
    CHECK(best_of(by_mozc->segments) == "邑南町");
    const auto by_anthy = anthy.convert({"おおなんちょう"});
    REQUIRE(by_anthy);
    CHECK(holds(by_anthy->segments[0].candidates, "邑南町"));
}

TEST_CASE("every reading comes back whole, however strange", "[conversion]") {
    MozcEngine mozc = make_mozc();
    AnthyEngine anthy = make_anthy();
    for (const std::string& reading : strange_readings) {
        CAPTURE(reading);
        const auto by_mozc = mozc.convert({reading});
        if (by_mozc) CHECK(joined(by_mozc->segments) == reading);
        const auto by_anthy = anthy.convert({reading});
        if (by_anthy) CHECK(joined(by_anthy->segments) == reading);
    }
    CHECK(mozc.convert({"みほん"}));
    CHECK(anthy.convert({"みほん"}));
}

TEST_CASE("500 letters are converted piece by piece, and none is lost", "[conversion]") {
    std::string reading;
    while (letters_in(reading) < 500)
        reading += "ちいきのしげんをいかしてあたらしいしごとをつくる。";
    reading.resize(bytes_of_letters(reading, 500));
    MozcEngine mozc = make_mozc();
    const auto answer = mozc.convert({reading});
    REQUIRE(answer);
    CHECK(joined(answer->segments) == reading);
    CHECK(best_of(answer->segments).find("地域の資源を") != std::string::npos);
    CHECK(answer->segments.size() > 50);
    AnthyEngine anthy = make_anthy();
    const auto by_anthy = anthy.convert({reading});
    REQUIRE(by_anthy);
    CHECK(joined(by_anthy->segments) == reading);
    std::string no_end;
    for (int i = 0; i < 500; ++i) no_end += "き";
    const auto without_end = mozc.convert({no_end});
    REQUIRE(without_end);
    CHECK(joined(without_end->segments) == no_end);
}

TEST_CASE("an engine that was killed is started again, and answers", "[conversion]") {
    MozcEngine mozc = make_mozc();
    REQUIRE(mozc.prepare());
    const pid_t first = mozc.server()->process();
    const fs::path first_home = mozc.server()->home().path();
    ::kill(first, SIGKILL);
    REQUIRE(is_gone(first));  // Until its threads have ended it may still answer
    const auto answer = mozc.convert({"みほん"});
    REQUIRE(answer);
    CHECK(best_of(answer->segments) == "見本");
    CHECK(mozc.server()->process() != first);
    CHECK_FALSE(fs::exists(first_home));

    AnthyEngine anthy = make_anthy();
    REQUIRE(anthy.prepare());
    const pid_t first_helper = anthy.process()->id();
    ::kill(first_helper, SIGKILL);
    REQUIRE(is_gone(first_helper));
    CHECK(anthy.convert({"みほん"}));
}

TEST_CASE("an engine that hangs is killed at its deadline and started again", "[conversion]") {
    constexpr EngineLimits brief{300ms, 20s, 20s, 0s, 60s};
    MozcEngine mozc(mozc_server, {}, brief);
    REQUIRE(mozc.prepare());
    const pid_t hung = mozc.server()->process();
    REQUIRE(stop(hung));
    CHECK(mozc.convert({"みほん"}));
    CHECK(is_gone(hung));
    AnthyEngine anthy(ANTHY_HELPER, {}, brief);
    REQUIRE(anthy.prepare());
    const pid_t hung_helper = anthy.process()->id();
    REQUIRE(stop(hung_helper));
    CHECK(anthy.convert({"みほん"}));
    CHECK(is_gone(hung_helper));
}

TEST_CASE("a hang costs less than a second, and no text", "[conversion]") {
    constexpr EngineLimits as_shipped;
    auto made =
        std::make_unique<MozcEngine>(mozc_server, std::vector<DictionaryWord>(), as_shipped);
    MozcEngine& mozc = *made;
    auto helper = std::make_unique<AnthyEngine>(make_anthy());
    REQUIRE(helper->prepare());
    EngineConversion both(std::move(made), std::move(helper), std::make_unique<KanaConversion>(),
                          {});
    for (const ConversionUse use : {ConversionUse::Text, ConversionUse::Name}) {
        for (int i = 0; i < 1000 && !mozc.prepare(); ++i) std::this_thread::sleep_for(20ms);
        REQUIRE(mozc.server());
        REQUIRE(stop(mozc.server()->process()));
        const auto begin = std::chrono::steady_clock::now();
        const Conversion answer = both.convert({"みほん", {}, use});
        const auto took = std::chrono::steady_clock::now() - begin;
        CHECK(took < 1s);
        CHECK_FALSE(answer.is_kana_only);
        CHECK(answer.candidates.at(0) == "見本");
        CHECK(answer.candidates.back() == "みほん");
    }
}

TEST_CASE("engines never run as root", "[conversion]") {
    MozcEngine mozc = make_mozc();
    AnthyEngine anthy = make_anthy();
    REQUIRE(mozc.prepare());
    REQUIRE(anthy.prepare());
    for (const pid_t process : {mozc.server()->process(), anthy.process()->id()}) {
        const std::vector<int> users = users_of(process);
        REQUIRE(users.size() == 4);
        for (const int user : users) CHECK(user != 0);
    }
}

TEST_CASE("engines die with the one who started them", "[conversion]") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t kiosk = ::fork();
    REQUIRE(kiosk >= 0);
    if (kiosk == 0) {
        MozcEngine mozc = make_mozc();
        AnthyEngine anthy = make_anthy();
        const bool run = mozc.prepare() && anthy.prepare();
        const pid_t engines[2] = {run ? mozc.server()->process() : 0,
                                  run ? anthy.process()->id() : 0};
        static_cast<void>(::write(ends[1], engines, sizeof engines));
        while (true) ::pause();
    }
    pid_t engines[2] = {0, 0};
    CHECK(::read(ends[0], engines, sizeof engines) == sizeof engines);
    const char state = engines[0] > 0 ? state_of(engines[0]) : '-';
    ::kill(kiosk, SIGKILL);
    ::waitpid(kiosk, nullptr, 0);
    REQUIRE(engines[0] > 0);
    CHECK(state != '-');
    CHECK(is_gone(engines[0]));
    CHECK(is_gone(engines[1]));
    ::close(ends[0]);
    ::close(ends[1]);
    // Their folders stay behind, and the next one to come sweeps them away.
    const auto home = EngineHome::make(EngineUser::find());
    REQUIRE(home);
    int left = 0;
    for (const auto& entry : fs::directory_iterator(home->path().parent_path())) {
        const bool is_engine = entry.path().filename().string().starts_with("madoguchi-engine-");
        if (!is_engine || entry.path() == home->path()) continue;
        std::error_code error;
        // A folder without a server's process belongs to another test that runs now.
        if (fs::exists(entry.path() / ".mozc" / ".session.ipc", error)) {
            const std::string told = content_of(entry.path() / ".mozc" / ".session.ipc");
            left += told.find(std::to_string(engines[0])) != std::string::npos ? 1 : 0;
        }
    }
    CHECK(left == 0);
}

TEST_CASE("a program that is missing or ends at once costs a moment, and kana stay",
          "[conversion]") {
    for (const char* program : {"/nowhere/mozc_server", "/bin/true", "/etc/passwd"}) {
        CAPTURE(program);
        MozcEngine mozc(program, {}, {300ms, 1s, 1s, 0s});
        CHECK_FALSE(mozc.convert({"みほん"}));
        CHECK_FALSE(mozc.suggest("みほん"));
        REQUIRE(mozc.problem());
        CHECK(mozc.problem()->where == program);
        AnthyEngine anthy(program, {}, {300ms, 1s, 1s, 0s});
        CHECK_FALSE(anthy.convert({"みほん"}));
        ConversionSetup setup;
        setup.mozc_server = program;
        setup.anthy_helper = program;
        setup.limits = {300ms, 1s, 1s, 0s};
        const auto conversion = make_engine_conversion(setup, std::make_unique<KanaConversion>());
        CHECK(conversion->convert({"みほん"}).is_kana_only);
        CHECK(examine_conversion(setup).mozc);
        CHECK(examine_conversion(setup).anthy);
    }
}

TEST_CASE("one that did not start is not tried again at every key", "[conversion]") {
    MozcEngine mozc("/bin/true", {}, {300ms, 1s, 1s, 60s});
    CHECK_FALSE(mozc.prepare());
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 1000; ++i) CHECK_FALSE(mozc.suggest("み"));
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
}

TEST_CASE("a converter that hangs while it starts does not keep anybody waiting: the other answers",
          "[conversion]") {
    const Script hangs("exec /bin/sleep 600");
    constexpr EngineLimits impatient{5s, 50ms, 10min, 0s, 60s};
    MozcEngine mozc(hangs.program(), {}, impatient);
    CHECK_FALSE(mozc.prepare());
    REQUIRE(mozc.server());
    const pid_t process = mozc.server()->process();
    CHECK_FALSE(mozc.convert({"みほん"}));
    CHECK_FALSE(mozc.suggest("みほん"));
    REQUIRE(mozc.server());
    CHECK(mozc.server()->process() == process);
    CHECK(mozc.forget());
    CHECK(is_gone(process));

    EngineConversion both(
        std::make_unique<MozcEngine>(hangs.program(), std::vector<DictionaryWord>(), impatient),
        std::make_unique<AnthyEngine>(make_anthy()), std::make_unique<KanaConversion>(), {});
    const Conversion answer = both.convert({"みほん"});
    CHECK_FALSE(answer.is_kana_only);
    CHECK(answer.candidates.at(0) == "見本");
}

TEST_CASE("a converter that starts slowly is there once it listens, the same process",
          "[conversion]") {
    const Script slow("/bin/sleep 1; exec " + std::string(mozc_server));
    MozcEngine mozc(slow.program(), {}, {5s, 10ms, 10min, 0s, 60s});
    CHECK_FALSE(mozc.prepare());
    REQUIRE(mozc.server());
    const pid_t process = mozc.server()->process();
    for (int i = 0; i < 1000 && !mozc.prepare(); ++i) std::this_thread::sleep_for(20ms);
    const auto answer = mozc.convert({"みほん"});
    REQUIRE(answer);
    CHECK(best_of(answer->segments) == "見本");
    CHECK(mozc.server()->process() == process);
}

TEST_CASE("a converter that never starts is ended at its deadline, and says why", "[conversion]") {
    const Script hangs("exec /bin/sleep 600");
    MozcEngine mozc(hangs.program(), {}, {5s, 1ms, 100ms, 60s, 60s});
    CHECK_FALSE(mozc.prepare());
    REQUIRE(mozc.server());
    const pid_t process = mozc.server()->process();
    CHECK_FALSE(mozc.problem());
    std::this_thread::sleep_for(100ms);
    CHECK_FALSE(mozc.prepare());
    CHECK(is_gone(process));
    REQUIRE(mozc.problem());
    CHECK(mozc.problem()->where == hangs.program());
}

TEST_CASE("with Mozc and Anthy a name has both engines' spellings", "[conversion]") {
    ConversionSetup setup;
    setup.anthy_helper = ANTHY_HELPER;
    setup.limits = patient;
    setup.words = {{"よしだ", "𠮷田", WordKind::Variant}};
    const auto conversion = make_engine_conversion(setup, std::make_unique<KanaConversion>());
    conversion->prepare();
    const Conversion sugar = conversion->convert({"さとう", {}, ConversionUse::Name});
    CHECK(sugar.candidates.at(0) == "佐藤");
    CHECK(sugar.candidates.back() == "さとう");
    const Conversion name = conversion->convert({"よしだ", {}, ConversionUse::Name});
    CHECK(name.segments.at(0).candidates.at(0) == "吉田");
    CHECK(holds(name.candidates, "𠮷田"));
    conversion->forget_visit();
    CHECK(conversion->convert({"みほん"}).candidates.at(0) == "見本");
    setup.mozc_server = "/nowhere/mozc_server";
    const auto by_anthy = make_engine_conversion(setup, std::make_unique<KanaConversion>());
    const Conversion still = by_anthy->convert({"みほん"});
    CHECK_FALSE(still.is_kana_only);
    CHECK(still.candidates.at(0) == "見本");
}
