// Goal: the office is set up once and whole, and a wrong try is remembered. Method: the real store.
#include "db/office_store.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/db/samples.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace madoguchi::db;

TEST_CASE("the office is set up once, with settings and first clerk", "[office_store]") {
    const TemporaryFolder folder;
    const TownSettings town{"[town]\nname = \"見本町\"\n", "local10000-2025", samples::morning_ms};
    {
        const auto store = samples::open(folder.path());
        OfficeStore& office = store->office();
        CHECK_FALSE(*office.is_initialised());
        CHECK_FALSE(office.settings()->has_value());
        REQUIRE(office.initialise(town, samples::clerk()));
        CHECK(*office.is_initialised());
        const auto again = office.initialise(town, samples::clerk("見本 次郎"));
        REQUIRE_FALSE(again);
        CHECK(again.problem().kind == ProblemKind::Refused);
    }
    const auto store = samples::open(folder.path());
    CHECK(*store->office().is_initialised());
    CHECK(store->office().settings()->value().document == town.document);
    CHECK(store->office().settings()->value().pack_id == town.pack_id);
    CHECK(store->office().all_staff()->size() == 1);
}

TEST_CASE("settings without staff are no office yet", "[office_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->office().save_settings({"a", "p", 1}));
    CHECK_FALSE(*store->office().is_initialised());
    REQUIRE(store->office().save_settings({"b", "p", 2}));
    CHECK(store->office().settings()->value().document == "b");
    CHECK(store->office().settings()->value().updated_at_ms == 2);
}

TEST_CASE("a wrong set-up leaves nothing behind", "[office_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    CHECK_FALSE(store->office().initialise({"a", "p", 1}, samples::clerk("")));
    CHECK_FALSE(store->office().settings()->has_value());
    const TownSettings endless{std::string(town_settings_bytes_max + 1, 'x'), "p", 1};
    CHECK_FALSE(store->office().save_settings(endless));
}

TEST_CASE("the town's canvas outlives the program, and only the last one is kept",
          "[office_store]") {
    const TemporaryFolder folder;
    {
        const auto store = samples::open(folder.path());
        CHECK_FALSE(store->office().town_canvas()->has_value());
        REQUIRE(store->office().save_town_canvas({"{\"first\":1}", 1}));
        REQUIRE(store->office().save_town_canvas({"{\"second\":2}", 2}));
    }
    const auto store = samples::open(folder.path());
    const auto canvas = store->office().town_canvas();
    REQUIRE(canvas);
    CHECK((*canvas)->document == "{\"second\":2}");
    CHECK((*canvas)->updated_at_ms == 2);
}

TEST_CASE("a town's canvas that is empty or too long leaves the one before", "[office_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->office().save_town_canvas({"{}", 1}));
    CHECK_FALSE(store->office().save_town_canvas({"", 2}));
    const std::string endless(town_canvas_bytes_max + 1, 'x');
    CHECK_FALSE(store->office().save_town_canvas({endless, 3}));
    CHECK((*store->office().town_canvas())->document == "{}");
}

TEST_CASE("a name stands on the staff list once", "[office_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->office().add_staff(samples::clerk("見本 次郎")));
    REQUIRE(store->office().add_staff(samples::clerk("見本 花子")));
    const auto twice = store->office().add_staff(samples::clerk("見本 次郎"));
    REQUIRE_FALSE(twice);
    CHECK(twice.problem().kind == ProblemKind::Refused);
    CHECK(twice.problem().sentence().find("次郎") == std::string::npos);
    CHECK(store->office().all_staff()->size() == 2);
    CHECK_FALSE(store->office().find_staff("見本 太郎")->has_value());
}

TEST_CASE("failed tries outlive the program", "[office_store]") {
    const TemporaryFolder folder;
    {
        const auto store = samples::open(folder.path());
        REQUIRE(store->office().add_staff(samples::clerk()));
        REQUIRE(store->office().save_attempts({samples::clerk().name, 5, 99'000}));
        CHECK_FALSE(store->office().save_attempts({"nobody", 1, 0}));
    }
    const auto store = samples::open(folder.path());
    const auto staff = store->office().find_staff(samples::clerk().name);
    CHECK(staff->value().failed_attempts == 5);
    CHECK(staff->value().locked_until_ms == 99'000);
    CHECK(staff->value().pin_hash == "$pin");
}

TEST_CASE("the staff list has an end", "[office_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    for (int i = 0; i < staff_max; ++i) {
        REQUIRE(store->office().add_staff(samples::clerk("s" + std::to_string(i))));
    }
    CHECK_FALSE(store->office().add_staff(samples::clerk("one more")));
}
