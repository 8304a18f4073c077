// Goal: what a journey knows survives the death of its process. Method: written, read back,
// compared; and garbage.
#include "kiosk/journey/memory.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi;
using namespace madoguchi::journey;

TEST_CASE("a memory that is written is read back as it was") {
    Memory memory;
    memory.journey = 1;
    memory.step = 42;
    memory.clock_ms = 1'780'275'600'000;
    memory.appearance = {.language = "en",
                         .text_scale = 1.5,
                         .high_contrast = true,
                         .scanning = true,
                         .reduced_motion = true,
                         .reads_aloud = true,
                         .loudness_percent = 125};
    memory.remembered = {{"NUMBER", "見本-A0042"}, {"QUOTE", "\"\n"}};
    const Result<Memory> read = read_memory(write_memory(memory));
    REQUIRE(read.ok());
    CHECK(read->journey == 1);
    CHECK(read->step == 42);
    CHECK(read->clock_ms == memory.clock_ms);
    CHECK(read->appearance == memory.appearance);
    CHECK(read->remembered == memory.remembered);
}

TEST_CASE("a memory that was cut short is refused") {
    const std::string whole = write_memory({});
    CHECK_FALSE(read_memory("").ok());
    CHECK_FALSE(read_memory("{}").ok());
    CHECK_FALSE(read_memory(whole.substr(0, whole.size() / 2)).ok());
    CHECK_FALSE(read_memory("[1]").ok());
}
