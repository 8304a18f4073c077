// Goal: a line an event, with nothing in it but this program's words and numbers. That a visitor's
// text cannot be logged is checked by the compiler: no std::string converts to a LogWord.
#include "platform/log.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

#include "platform/set_clock.h"

using namespace madoguchi::platform;

static_assert(!std::is_constructible_v<LogWord, std::string>);
static_assert(!std::is_constructible_v<LogWord, std::string_view>);

namespace {

std::string text_of(std::FILE* file) {
    std::rewind(file);
    std::string text(100'000, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file));
    return text;
}

}  // namespace

TEST_CASE("an event is one line with its time, words and numbers", "[log]") {
    const SetClock clock(1'780'275'600'000);
    std::FILE* file = std::tmpfile();
    Log log(clock, file);
    log.info("visit_ended", {{"end", LogWord("timed_out")}, {"minutes", 12}});
    log.warning("disk_low", {{"free_bytes", -1}});
    log.error("store_failed");
    CHECK(text_of(file) ==
          "2026-06-01T10:00:00+09:00 info visit_ended end=timed_out minutes=12\n"
          "2026-06-01T10:00:00+09:00 warning disk_low free_bytes=-1\n"
          "2026-06-01T10:00:00+09:00 error store_failed\n");
    std::fclose(file);
}

TEST_CASE("lines of several threads do not mix", "[log]") {
    const SetClock clock(0);
    std::FILE* file = std::tmpfile();
    {
        Log log(clock, file);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 100; ++i) log.info("tick", {{"number", 1234567}});
            });
        }
        for (std::thread& thread : threads) thread.join();
    }
    const std::string line = "1970-01-01T09:00:00+09:00 info tick number=1234567\n";
    std::string expected;
    for (int i = 0; i < 400; ++i) expected += line;
    CHECK(text_of(file) == expected);
    std::fclose(file);
}
