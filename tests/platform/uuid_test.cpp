// Goal: ids are of RFC 9562's version 7, unlike each other, and sort as they were made, whatever
// the clock does.
#include "platform/uuid.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string_view>
#include <vector>

#include "platform/linux/system_clock.h"
#include "platform/linux/system_random.h"
#include "platform/set_clock.h"

using namespace madoguchi::platform;

namespace {

class SameBytes final : public Random {
public:
    explicit SameBytes(int value) : value_(static_cast<std::byte>(value)) {}
    void fill(std::span<std::byte> bytes) override {
        std::fill(bytes.begin(), bytes.end(), value_);
    }

private:
    std::byte value_;
};

class JumpingClock final : public Clock {
public:
    std::int64_t now_ms() const override { return ms; }
    std::int64_t idle_ms() const override { return 0; }
    std::chrono::steady_clock::time_point steady_now() const override { return {}; }
    std::int64_t ms = 0;
};

}  // namespace

TEST_CASE("an id has the time, version and variant in their places", "[uuid]") {
    const SetClock clock(0x017F22E279B0);  // The moment of RFC 9562, appendix A.6
    SameBytes ones(0xff);
    CHECK(UuidMaker(clock, ones).next() == "017f22e2-79b0-77ff-bfff-ffffffffffff");
    SameBytes zeros(0);
    CHECK(UuidMaker(clock, zeros).next() == "017f22e2-79b0-7000-8000-000000000000");
}

TEST_CASE("ids of a standing clock still grow, past the counter's end", "[uuid]") {
    const SetClock clock(1'780'275'600'000);
    SystemRandom random;
    UuidMaker maker(clock, random);
    std::string last;
    for (int i = 0; i < 20'000; ++i) {
        const std::string next = maker.next();
        REQUIRE(next > last);
        last = next;
    }
}

TEST_CASE("ids grow when the clock is set back, and before 1970", "[uuid]") {
    JumpingClock clock;
    SystemRandom random;
    UuidMaker maker(clock, random);
    std::string last;
    for (const std::int64_t ms : {1'000'000LL, 999'000LL, 1LL, -5LL, 1'000'001LL, 0LL}) {
        clock.ms = ms;
        const std::string next = maker.next();
        CHECK(next > last);
        last = next;
    }
}

TEST_CASE("real ids look as the RFC wants", "[uuid]") {
    const SystemClock clock;
    SystemRandom random;
    UuidMaker maker(clock, random);
    constexpr std::string_view form = "xxxxxxxx-xxxx-7xxx-vxxx-xxxxxxxxxxxx";
    for (int i = 0; i < 100; ++i) {
        const std::string id = maker.next();
        REQUIRE(id.size() == form.size());
        for (std::size_t at = 0; at < form.size(); ++at) {
            const std::string_view allowed = form[at] == 'x'   ? "0123456789abcdef"
                                             : form[at] == 'v' ? "89ab"
                                                               : form.substr(at, 1);
            CHECK(allowed.find(id[at]) != std::string_view::npos);
        }
    }
}

TEST_CASE("random bytes fill all of it and differ each time", "[uuid]") {
    SystemRandom random;
    std::vector<std::byte> first(1000), second(1000);
    random.fill(first);
    random.fill(second);
    CHECK(first != second);
    const auto zeros = std::count(first.begin(), first.end(), std::byte{0});
    CHECK(zeros < 50);
    random.fill({});
}
