// Goal: a Mozc that answers rubbish, nothing, or without end is given up in time. Method: a script
// in the server's place names a socket on which this test answers.
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <fstream>
#include <functional>
#include <random>
#include <thread>

#include "platform/linux/anthy_engine.h"
#include "platform/linux/descriptor.h"
#include "platform/linux/engine_conversion.h"
#include "platform/linux/mozc_engine.h"
#include "platform/linux/wire_format.h"
#include "platform/none/kana_conversion.h"
#include "tests/platform/test_folder.h"

using namespace madoguchi::platform;
using namespace std::chrono_literals;

namespace {

// Empty: says nothing and holds the line.
using Answer = std::function<std::optional<std::string>()>;

class FalseMozc {
public:
    explicit FalseMozc(Answer answer) : answer_(std::move(answer)) {
        const std::string key = key_of_this_process();
        write_script(key);
        listener_ = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
        struct sockaddr_un name {};
        name.sun_family = AF_UNIX;
        const std::string text = "tmp/.mozc." + key + ".session";
        std::memcpy(name.sun_path + 1, text.data(), text.size());
        const auto length =
            static_cast<socklen_t>(offsetof(struct sockaddr_un, sun_path) + 1 + text.size());
        REQUIRE(::bind(listener_.number(), reinterpret_cast<struct sockaddr*>(&name), length) == 0);
        REQUIRE(::listen(listener_.number(), 16) == 0);
        thread_ = std::thread([this] { run(); });
    }
    ~FalseMozc() {
        ending_ = true;
        ::shutdown(listener_.number(), SHUT_RDWR);
        thread_.join();
    }
    FalseMozc(const FalseMozc&) = delete;
    FalseMozc& operator=(const FalseMozc&) = delete;

    std::filesystem::path program() const { return folder_.path() / "mozc_server"; }
    int asked() const { return asked_; }

private:
    static std::string key_of_this_process() {
        std::random_device lot;
        std::string key;
        while (key.size() < 32) key += "0123456789abcdef"[lot() % 16];
        return key;
    }

    // Another user runs it where the test runs as root.
    void write_script(const std::string& key) {
        const std::string message = WireWriter().bytes(1, key).message();
        REQUIRE(::chmod(folder_.path().c_str(), 0755) == 0);
        std::ofstream(folder_.path() / "session.ipc") << message;
        std::ofstream(program()) << "#!/bin/sh\n/bin/cp " << folder_.path().string()
                                 << "/session.ipc \"$HOME/.mozc/.session.ipc\"\n"
                                 << "exec /bin/sleep 600\n";
        REQUIRE(::chmod(program().c_str(), 0755) == 0);
        REQUIRE(::chmod((folder_.path() / "session.ipc").c_str(), 0644) == 0);
    }

    void run() {
        std::vector<Descriptor> held;
        while (!ending_) {
            Descriptor asker(::accept(listener_.number(), nullptr, nullptr));
            if (!asker.is_open()) break;
            char room[4096];
            ssize_t bytes = 0;
            bool was_asked = false;
            while ((bytes = ::recv(asker.number(), room, sizeof room, 0)) > 0) was_asked = true;
            if (!was_asked) continue;
            ++asked_;
            const std::optional<std::string> answer = answer_();
            if (answer) {
                ::send(asker.number(), answer->data(), answer->size(), MSG_NOSIGNAL);
            } else {
                held.push_back(std::move(asker));
            }
        }
    }

    Answer answer_;
    TestFolder folder_;
    Descriptor listener_;
    std::atomic<bool> ending_ = false;
    std::atomic<int> asked_ = 0;
    std::thread thread_;
};

constexpr EngineLimits brief{200ms, 5s, 5s, 0s};

// Whether MOZC gave up, in time.
bool gives_up(MozcEngine& mozc) {
    const auto begin = std::chrono::steady_clock::now();
    const bool converted = mozc.convert({"みほん"}).has_value();
    const bool suggested = mozc.suggest("みほん").has_value();
    return !converted && !suggested && std::chrono::steady_clock::now() - begin < 20s;
}

}  // namespace

TEST_CASE("a Mozc that answers rubbish is given up", "[conversion]") {
    std::mt19937 lot(11);
    FalseMozc false_mozc([&lot]() -> std::optional<std::string> {
        std::string rubbish(lot() % 300 + 1, '\xFF');
        for (std::size_t i = 0; i + 1 < rubbish.size(); ++i) rubbish[i] = static_cast<char>(lot());
        return rubbish;
    });
    MozcEngine mozc(false_mozc.program(), {}, brief);
    CHECK(gives_up(mozc));
    CHECK(false_mozc.asked() > 0);
}

TEST_CASE("a Mozc that refuses every question is given up", "[conversion]") {
    FalseMozc false_mozc([]() -> std::optional<std::string> { return ""; });
    MozcEngine mozc(false_mozc.program(), {}, brief);
    CHECK(gives_up(mozc));
    CHECK(false_mozc.asked() > 0);
}

TEST_CASE("a Mozc that says nothing is given up at the deadline", "[conversion]") {
    FalseMozc false_mozc([]() -> std::optional<std::string> { return std::nullopt; });
    MozcEngine mozc(false_mozc.program(), {}, brief);
    CHECK(gives_up(mozc));
    CHECK(false_mozc.asked() > 0);
}

TEST_CASE("a Mozc that does not stop talking is given up", "[conversion]") {
    FalseMozc false_mozc([]() -> std::optional<std::string> {
        return WireWriter().bytes(99, std::string(mozc_output_bytes_max, 'x')).message();
    });
    MozcEngine mozc(false_mozc.program(), {}, brief);
    CHECK(gives_up(mozc));
}

TEST_CASE("a Mozc whose sessions are always gone is given up", "[conversion]") {
    FalseMozc false_mozc([]() -> std::optional<std::string> {
        return WireWriter().number(1, 5).number(11, 1).message();
    });
    MozcEngine mozc(false_mozc.program(), {}, brief);
    CHECK(gives_up(mozc));
}

TEST_CASE("a Mozc that never answers to letters is asked once, then the other answers at once",
          "[conversion]") {
    // Only the opening of a session, which is its shortest question, is answered.
    std::atomic<int> opened = 0;
    FalseMozc false_mozc([&opened]() -> std::optional<std::string> {
        return ++opened % 3 != 0 ? std::optional(WireWriter().number(1, 5).message())
                                 : std::nullopt;
    });
    MozcEngine mozc(false_mozc.program(), {}, {100ms, 5s, 5s, 60s, 2s});
    CHECK_FALSE(mozc.suggest("み"));
    const int asked = false_mozc.asked();
    CHECK(asked > 2);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) CHECK_FALSE(mozc.suggest("みほん"));
    CHECK_FALSE(mozc.convert({"みほん"}));
    CHECK(std::chrono::steady_clock::now() - begin < 2s);
    CHECK(false_mozc.asked() == asked);
    CHECK(mozc.problem());
}

TEST_CASE("what a sound message holds is not shown when it is no text", "[conversion]") {
    const auto rubbish = [](const std::string& text) {
        const std::string segment = WireWriter().bytes(4, text).bytes(6, "みほん").message();
        const std::string word = WireWriter().bytes(4, text).message();
        const std::string guess =
            WireWriter().bytes(3, "みほん" + text).bytes(4, "見本\u3000" + text).message();
        return WireWriter()
            .number(1, 5)
            .bytes(5, WireWriter().bytes(2, segment).message())
            .bytes(14, WireWriter().bytes(2, word).bytes(2, guess).message())
            .message();
    };
    std::string message;
    FalseMozc false_mozc([&message]() -> std::optional<std::string> { return message; });
    for (const std::string& text :
         {std::string("\xFF\xFE"), std::string("見\n本"), std::string("\x1B[2J"),
          std::string(10'000, 'x'), std::string("\u202E本見"), std::string("\0\0", 2)}) {
        message = rubbish(text);
        EngineConversion conversion(std::make_unique<MozcEngine>(
                                        false_mozc.program(), std::vector<DictionaryWord>(), brief),
                                    nullptr, std::make_unique<KanaConversion>(), {});
        for (const ConversionUse use : {ConversionUse::Text, ConversionUse::Name}) {
            const Conversion answer = conversion.convert({"みほん", {}, use});
            CHECK(conversion.answered_by() == EngineConversion::AnsweredBy::First);
            CHECK(answer.candidates == std::vector<std::string>{"みほん", "ミホン", "みほん"});
            CHECK(answer.segments.at(0).candidates == answer.candidates);
            const std::vector<Suggestion> bar = {
                {"みほん", "みほん"}, {"ミホン", "みほん"}, {"みほん", "みほん"}};
            CHECK(conversion.suggest({"みほん", {}, use}) == bar);
        }
    }
}

TEST_CASE("an Anthy that prints rubbish shows none of it", "[conversion]") {
    TestFolder folder;
    REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
    const auto program = folder.path() / "anthy";
    for (const std::string said :
         {"\\377\\376", "\\033[2J", "\\342\\200\\256\\346\\234\\254", "\\355\\240\\200"}) {
        // Whatever it is asked, it answers that the reading of the question becomes this.
        std::ofstream(program) << "#!/bin/sh\nwhile IFS= read -r line; do\n"
                               << "reading=${line#*\t}\n"
                               << "printf 'ok\\n%s\\t" << said << "\\n\\n' \"$reading\"\n"
                               << "done\n";
        REQUIRE(::chmod(program.c_str(), 0755) == 0);
        EngineConversion conversion(
            nullptr,
            std::make_unique<AnthyEngine>(program, std::vector<DictionaryWord>(),
                                          EngineLimits{5s, 5s, 5s, 0s}),
            std::make_unique<KanaConversion>(), {});
        const Conversion answer = conversion.convert({"みほん"});
        CHECK(conversion.answered_by() == EngineConversion::AnsweredBy::Second);
        CHECK(answer.candidates == std::vector<std::string>{"みほん", "ミホン", "みほん"});
        CHECK(conversion.suggest({"みほん"}).front().text == "みほん");
    }
}

TEST_CASE("segments that are not those of the reading become one", "[conversion]") {
    const std::string preedit =
        WireWriter()
            .bytes(2, WireWriter().bytes(4, "別").bytes(6, "べつのよみかた").message())
            .message();
    FalseMozc false_mozc([&preedit]() -> std::optional<std::string> {
        return WireWriter().number(1, 5).bytes(5, preedit).message();
    });
    MozcEngine mozc(false_mozc.program(), {}, brief);
    const auto answer = mozc.convert({"みほん"});
    REQUIRE(answer);
    REQUIRE(answer->segments.size() == 1);
    CHECK(answer->segments[0].reading == "みほん");
}
