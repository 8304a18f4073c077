// Goal: private words are never said because headphones are in the jack of another card. Method: a
// machine of two cards, made of links as the kernel has them, and a reader of jacks that is ours.
#include "platform/linux/headphone_jack.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "tests/platform/test_folder.h"

using namespace madoguchi::platform;

TEST_CASE("only the jack of the card that plays is asked", "[voice]") {
    const TestFolder cards;
    std::filesystem::create_symlink("card0", cards.path() / "PCH");
    std::filesystem::create_symlink("card1", cards.path() / "Speakers");
    const SoundNames names{.cards = cards.path(), .settings = {}};
    // The first card has headphones in its jack, the second one plays into the room.
    const JackReader jack = [](int card) {
        return card <= 1 ? std::optional(card == 0) : std::nullopt;
    };
    const auto plugged = [&](const char* device) {
        return are_headphones_plugged(device, jack, names);
    };
    for (const char* device :
         {"default", "sysdefault", "hw:0", "plughw:0,0", "hw:CARD=PCH", "plughw:CARD=PCH,DEV=0",
          "sysdefault:CARD=PCH", "default:CARD=PCH", "hw:PCH"}) {
        CAPTURE(device);
        CHECK(plugged(device) == true);
    }
    for (const char* device : {"hw:1", "plughw:CARD=Speakers,DEV=0", "sysdefault:CARD=Speakers"}) {
        CAPTURE(device);
        CHECK(plugged(device) == false);
    }
    for (const char* device :
         {"hw:0,3", "plughw:CARD=PCH,DEV=3", "hdmi:CARD=PCH,DEV=0", "pulse", "pipewire", "hw:2",
          "hw:CARD=Gone", "hw:", "hw:CARD=../PCH", "", "bluealsa:DEV=00:11:22:33:44:55"}) {
        CAPTURE(device);
        CHECK_FALSE(plugged(device).has_value());
    }
}

TEST_CASE("a default that somebody has changed may play anywhere", "[voice]") {
    const TestFolder folder;
    std::ofstream(folder.path() / "asound.conf") << "pcm.!default pulse\n";
    const SoundNames names{.cards = folder.path(), .settings = {folder.path() / "asound.conf"}};
    CHECK_FALSE(card_of("default", names));
    CHECK_FALSE(card_of("sysdefault", names));
    CHECK(card_of("hw:0", names) == 0);
}
