// Goal: what another process says is read to the byte, and a broken message is refused, never
// followed. Method: messages written by our own writer, then cut, bent and drawn by lot.
#include "platform/linux/wire_format.h"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <vector>

using namespace madoguchi::platform;

TEST_CASE("a number and a text come back as they were written", "[conversion]") {
    for (const std::uint64_t value : {0ULL, 1ULL, 127ULL, 128ULL, 300ULL, ~0ULL}) {
        const std::string message =
            WireWriter().number(1, value).bytes(16, "みほん").number(2047, value).message();
        WireReader reader(message);
        const auto first = reader.next();
        REQUIRE(first);
        CHECK(first->number == 1);
        CHECK(first->value == value);
        CHECK_FALSE(first->is_bytes);
        const auto second = reader.next();
        REQUIRE(second);
        CHECK(second->number == 16);
        CHECK(second->bytes == "みほん");
        CHECK(reader.next()->number == 2047);
        CHECK_FALSE(reader.next());
        CHECK(reader.is_sound());
    }
}

TEST_CASE("a group is read as what stands between its marks, also a nested one", "[conversion]") {
    // Field 5 as a group that holds number 1 = 7 and a group 2 of its own.
    const std::string message = "\x2B\x08\x07\x13\x18\x01\x14\x2C\x08\x09";
    WireReader reader(message);
    const auto group = reader.next();
    REQUIRE(group);
    CHECK(group->number == 5);
    WireReader inside(group->bytes);
    CHECK(inside.next()->value == 7);
    CHECK(inside.next()->number == 2);
    CHECK_FALSE(inside.next());
    CHECK(inside.is_sound());
    CHECK(reader.next()->value == 9);
}

TEST_CASE("every way of cutting a message short is noticed or ends between fields",
          "[conversion]") {
    const std::string inner = WireWriter().bytes(3, "かな").number(4, 300).message();
    const std::string message = WireWriter().number(1, 300).bytes(5, inner).message();
    const std::size_t between_fields = WireWriter().number(1, 300).message().size();
    for (std::size_t length = 0; length < message.size(); ++length) {
        CAPTURE(length);
        WireReader reader(std::string_view(message).substr(0, length));
        while (reader.next()) continue;
        CHECK(reader.is_sound() == (length == 0 || length == between_fields));
    }
}

TEST_CASE("numbers without end, field 0, unknown kinds and deep groups are refused",
          "[conversion]") {
    for (const std::string& broken :
         {std::string(11, '\xFF'), std::string("\x00\x01", 2), std::string("\x0E\x01"),
          std::string("\x0F\x01"), std::string("\x0C"), std::string(64, '\x0B'),
          std::string("\x0A\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01")}) {
        WireReader reader(broken);
        while (reader.next()) continue;
        CHECK_FALSE(reader.is_sound());
    }
}

TEST_CASE("rubbish never reads past its end", "[conversion]") {
    std::mt19937 lot(20260601);
    std::uniform_int_distribution<int> byte(0, 255), length(0, 80);
    for (int round = 0; round < 20'000; ++round) {
        std::string rubbish(static_cast<std::size_t>(length(lot)), '\0');
        for (char& c : rubbish) c = static_cast<char>(byte(lot));
        WireReader reader(rubbish);
        std::size_t taken = 0;
        while (const auto field = reader.next()) {
            taken += field->bytes.size();
            REQUIRE(taken <= rubbish.size());
        }
    }
}
