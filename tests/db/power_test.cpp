// Goal: what was acknowledged survives a process that dies at any moment. Method: a child saves and
// submits as fast as it can and tells each acknowledgement through a pipe; it is killed at a random
// moment, and the store is opened again. (This kills the process, not the machine's power: the
// disk's own cache is not tested here.)
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "tests/db/samples.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace madoguchi::db;

namespace {

struct Acknowledged {
    std::int64_t draft = 0;      // The number of the last saved draft, 0 for none
    std::int64_t submitted = 0;  // How many submissions were answered
};

// Some drafts are long, so that a death finds a half-written chain of pages.
std::string document(std::int64_t number) {
    return std::to_string(number) + std::string(static_cast<std::size_t>(number % 7) * 3000, 'x');
}

// Never returns. Goes on from number `first`.
[[noreturn]] void save_until_killed(const std::filesystem::path& folder, std::int64_t first,
                                    int pipe) {
    auto opened = open_store(folder);
    if (!opened) _exit(1);
    Store& store = **opened;
    std::int64_t submitted = 0;
    for (std::int64_t number = first;; ++number) {
        const std::string visit = "visit-" + std::to_string(number / 5);
        Acknowledged acknowledged{number, submitted};
        if (!store.visits().save_draft(samples::draft(visit, document(number)))) _exit(2);
        if (number % 5 == 4) {
            if (!store.submissions().submit(samples::submission(visit))) _exit(3);
            acknowledged = {0, ++submitted};
        }
        if (write(pipe, &acknowledged, sizeof acknowledged) != sizeof acknowledged) _exit(4);
    }
}

Acknowledged run_and_kill(const std::filesystem::path& folder, std::int64_t first,
                          std::chrono::microseconds life) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) save_until_killed(folder, first, ends[1]);
    close(ends[1]);
    Acknowledged last;
    // Its life counts from the first acknowledgement, so that every round has one.
    REQUIRE(read(ends[0], &last, sizeof last) == sizeof last);
    std::this_thread::sleep_for(life);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    while (read(ends[0], &last, sizeof last) == sizeof last) continue;
    close(ends[0]);
    return last;
}

}  // namespace

TEST_CASE("every acknowledged save and submission is there after a kill", "[power]") {
    const TemporaryFolder folder;
    std::mt19937 random(20260601);
    std::uniform_int_distribution<int> life_us(0, 30'000);
    std::set<std::string> numbers;
    std::int64_t saved = 0;

    for (std::int64_t round = 0; round < 40; ++round) {
        const std::int64_t first = round * 100'000;
        const Acknowledged last =
            run_and_kill(folder.path(), first, std::chrono::microseconds(life_us(random)));
        const auto store = samples::open(folder.path());
        REQUIRE(store);
        REQUIRE(store->health()->quick_check == "ok");

        ListQuery all;
        all.limit = list_rows_max;
        const auto page = store->submissions().list(all);
        const auto before = static_cast<std::int64_t>(numbers.size());
        // One more than acknowledged may be there: the kill came before the word of it.
        CHECK(page->found >= before + last.submitted);
        CHECK(page->found <= before + last.submitted + 1);
        for (const ListRow& row : page->rows) numbers.insert(row.receipt.text());
        if (page->found <= list_rows_max) {
            CHECK(static_cast<std::int64_t>(numbers.size()) == page->found);
        }

        const auto draft = store->visits().interrupted_visit();
        REQUIRE(draft);
        if (last.draft != 0 && page->found == before + last.submitted) {
            REQUIRE(draft->has_value());
            const std::int64_t number = std::stoll((*draft)->document);
            CHECK(number >= last.draft);
            CHECK(number <= last.draft + 1);
            CHECK((*draft)->document == document(number));
            saved += number - first;
        }
        if (draft->has_value()) {
            REQUIRE(store->visits().close_visit((*draft)->visit, VisitEnd::Erased, 0));
        }
    }
    CHECK(saved > 40);  // Or the kills came too early to mean anything
}
