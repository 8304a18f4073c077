// Goal: the office's word on headphones is taken exactly, and a file with a slip changes nothing.
// Method: the reader alone.
#include "kiosk/commands/voice_settings.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi;
using commands::take_voice_settings;
using platform::Headphones;

TEST_CASE("the office says who hears and where the sound goes", "[voice]") {
    platform::VoiceOptions options;
    REQUIRE(take_voice_settings("headphones = \"always\"\ndevice = \"hw:1\"\n", "f", options));
    CHECK(options.headphones == Headphones::Always);
    CHECK(options.device == "hw:1");
    REQUIRE(take_voice_settings("", "f", options));
    CHECK(options.headphones == Headphones::Always);
    REQUIRE(take_voice_settings("headphones = \"jack\"", "f", options));
    CHECK(options.headphones == Headphones::AskTheJack);
}

TEST_CASE("a voice.toml with a slip is refused whole, with its line", "[voice]") {
    platform::VoiceOptions options;
    for (const char* slip :
         {"headphones = \"always\"\nheadphones_2 = 1", "device = \"a\"\nheadphones = \"Always\"",
          "device = \"a\"\nheadphones = true", "device = \"a\"\n[",
          "headphones = \"never\"\ndevice = \"\""}) {
        CAPTURE(slip);
        const Result<void> taken = take_voice_settings(slip, "voice.toml", options);
        REQUIRE_FALSE(taken);
        CHECK(taken.problem().where == "voice.toml:2");
        CHECK(options.headphones == Headphones::AskTheJack);
        CHECK(options.device == "default");
    }
}
