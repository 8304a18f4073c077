// Goal: jobs run beside the frame, each lane in its order, and nothing that was started is dropped.
// Method: real threads; also run under the thread sanitizer.
#include "platform/jobs.h"

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <future>
#include <memory>
#include <set>

using namespace madoguchi::platform;

TEST_CASE("outcomes of a lane arrive in the order of starting", "[jobs]") {
    std::atomic<int> woken = 0;
    Jobs<int> jobs([&] { ++woken; });
    CHECK(jobs.is_idle());
    for (int i = 0; i < 500; ++i) jobs.start(Lane::Store, [i] { return i; });
    jobs.drain();
    CHECK(jobs.is_idle());
    const std::vector<int> outcomes = jobs.take_finished();
    REQUIRE(outcomes.size() == 500);
    for (int i = 0; i < 500; ++i) CHECK(outcomes[static_cast<std::size_t>(i)] == i);
    CHECK(woken == 500);
    CHECK(jobs.take_finished().empty());
}

TEST_CASE("each lane has one thread of its own", "[jobs]") {
    Jobs<std::pair<Lane, std::thread::id>> jobs(nullptr);
    for (int i = 0; i < 20; ++i) {
        for (const Lane lane : {Lane::Store, Lane::Compute}) {
            jobs.start(lane, [lane] { return std::pair(lane, std::this_thread::get_id()); });
        }
    }
    jobs.drain();
    std::set<std::thread::id> store, compute;
    for (const auto& [lane, id] : jobs.take_finished()) {
        (lane == Lane::Store ? store : compute).insert(id);
    }
    CHECK(store.size() == 1);
    CHECK(compute.size() == 1);
    CHECK(*store.begin() != *compute.begin());
    CHECK(store.count(std::this_thread::get_id()) == 0);
}

TEST_CASE("a slow computation does not hold up a save", "[jobs]") {
    Jobs<int> jobs(nullptr);
    std::promise<void> saved;
    jobs.start(Lane::Compute, [&] {
        saved.get_future().wait();
        return 1;
    });
    jobs.start(Lane::Store, [&] {
        saved.set_value();
        return 2;
    });
    jobs.drain();
    CHECK(jobs.take_finished() == std::vector<int>{2, 1});
}

TEST_CASE("the outcome can be taken when the wake call comes", "[jobs]") {
    std::promise<std::size_t> taken;
    Jobs<int>* address = nullptr;
    Jobs<int> jobs([&] { taken.set_value(address->take_finished().size()); });
    address = &jobs;
    jobs.start(Lane::Compute, [] { return 7; });
    CHECK(taken.get_future().get() == 1);
}

TEST_CASE("ending runs what was started to its end", "[jobs]") {
    std::atomic<int> done = 0;
    {
        Jobs<int> jobs(nullptr);
        for (int i = 0; i < 50; ++i) {
            jobs.start(Lane::Store, [&] {
                std::this_thread::sleep_for(std::chrono::microseconds(100));
                return ++done;
            });
        }
    }
    CHECK(done == 50);
}

TEST_CASE("outcomes may be things that only move", "[jobs]") {
    Jobs<std::unique_ptr<int>> jobs(nullptr);
    jobs.start(Lane::Compute, [] { return std::make_unique<int>(5); });
    jobs.drain();
    CHECK(*jobs.take_finished().at(0) == 5);
}

TEST_CASE("what a job held is let go before it counts as done", "[jobs]") {
    const auto held = std::make_shared<int>(1);
    Jobs<int> jobs(nullptr);
    jobs.start(Lane::Compute, [held] { return *held; });
    jobs.drain();
    CHECK(held.use_count() == 1);
}

TEST_CASE("many threads may start and take at once", "[jobs]") {
    std::atomic<int> woken = 0;
    std::atomic<std::size_t> taken = 0;
    {
        Jobs<int> jobs([&] { ++woken; });
        std::vector<std::thread> starters;
        for (int t = 0; t < 4; ++t) {
            starters.emplace_back([&] {
                for (int i = 0; i < 200; ++i) {
                    jobs.start(i % 2 == 0 ? Lane::Store : Lane::Compute, [i] { return i; });
                    taken += jobs.take_finished().size();
                }
            });
        }
        for (std::thread& starter : starters) starter.join();
        jobs.drain();
        taken += jobs.take_finished().size();
    }
    CHECK(woken == 800);
    CHECK(taken == 800);
}
