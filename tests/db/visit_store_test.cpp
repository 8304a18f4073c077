// Goal: what a visitor entered comes back exactly, ends as they wish, and never comes back once
// erased. Method: the real store in a folder of the test's own, opened again where time has passed.
#include "db/visit_store.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "tests/db/samples.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace std::string_literals;
using namespace madoguchi::db;

namespace {

std::string bytes_of_folder(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream stream(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(stream), {});
    }
    return all;
}

}  // namespace

TEST_CASE("nothing is interrupted in a new store", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    CHECK_FALSE(store->visits().interrupted_visit()->has_value());
    CHECK(store->visits().unfinished(10)->empty());
}

TEST_CASE("an interrupted visit comes back byte for byte, in its last state", "[visit_store]") {
    const TemporaryFolder folder;
    // Bytes that a text column might be thought to mend: NUL, a lone surrogate, no UTF-8 at all.
    const std::string document = "{\"name\":\"\xf0\xa0\xae\xb7\xe7\xa5\x9e\"}\0\xed\xa0\x80\xff"s;
    {
        const auto store = samples::open(folder.path());
        REQUIRE(store->visits().save_draft(samples::draft("v1", "{}")));
        Draft last = samples::draft("v1", document);
        last.language = "easy";
        last.updated_at_ms += 1000;
        REQUIRE(store->visits().save_draft(last));
    }
    const auto store = samples::open(folder.path());
    const auto draft = store->visits().interrupted_visit();
    REQUIRE(draft);
    REQUIRE(draft->has_value());
    CHECK((*draft)->visit == VisitId("v1"));
    CHECK((*draft)->document == document);
    CHECK((*draft)->place == samples::draft("v1").place);
    CHECK((*draft)->language == "easy");
    CHECK((*draft)->updated_at_ms == samples::morning_ms + 1000);
}

TEST_CASE("a finished or timed-out visit is kept for staff and not resumed", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    VisitStore& visits = store->visits();
    REQUIRE(visits.save_draft(samples::draft("v1", "{\"a\":1}")));
    REQUIRE(visits.close_visit(VisitId("v1"), VisitEnd::Finished, samples::morning_ms));
    Draft second = samples::draft("v2");
    second.updated_at_ms += 1;
    REQUIRE(visits.save_draft(second));
    REQUIRE(visits.close_visit(VisitId("v2"), VisitEnd::TimedOut, samples::morning_ms));

    CHECK_FALSE(visits.interrupted_visit()->has_value());
    const auto unfinished = visits.unfinished(10);
    REQUIRE(unfinished->size() == 2);
    CHECK(unfinished->at(0).visit == VisitId("v2"));
    CHECK(unfinished->at(0).end == VisitEnd::TimedOut);
    CHECK(unfinished->at(1).end == VisitEnd::Finished);
    CHECK(visits.unfinished(1)->size() == 1);
    CHECK(visits.load_draft(VisitId("v1"))->value().document == "{\"a\":1}");
}

TEST_CASE("a reopened visit is the open one again and can be saved", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    VisitStore& visits = store->visits();
    REQUIRE(visits.save_draft(samples::draft("v1", "{\"a\":1}")));
    REQUIRE(visits.close_visit(VisitId("v1"), VisitEnd::TimedOut, samples::morning_ms));
    CHECK_FALSE(visits.save_draft(samples::draft("v1", "{\"late\":1}")));

    const auto draft = visits.reopen(VisitId("v1"));
    REQUIRE(draft);
    CHECK(draft->document == "{\"a\":1}");
    CHECK(visits.save_draft(samples::draft("v1", "{\"a\":2}")));
    CHECK(visits.interrupted_visit()->value().document == "{\"a\":2}");
    CHECK(visits.unfinished(10)->empty());
}

TEST_CASE("reopening what is gone or never was is refused", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    const auto draft = store->visits().reopen(VisitId("never"));
    REQUIRE_FALSE(draft);
    CHECK(draft.problem().kind == ProblemKind::Refused);
}

TEST_CASE("a new visit leaves the one still open to staff", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->visits().save_draft(samples::draft("v1")));
    REQUIRE(store->visits().save_draft(samples::draft("v2")));
    CHECK(store->visits().interrupted_visit()->value().visit == VisitId("v2"));
    REQUIRE(store->visits().unfinished(10)->size() == 1);
    CHECK(store->visits().unfinished(10)->at(0).visit == VisitId("v1"));
}

TEST_CASE("an erased visit leaves no byte in any file and cannot come back", "[visit_store]") {
    const TemporaryFolder folder;
    const std::string secret = "SECRET-OF-A-WALK-IN";
    const std::string long_document(20'000, 'x');
    const auto store = samples::open(folder.path());
    for (int i = 0; i < 20; ++i) {
        const auto shift = static_cast<std::size_t>(i) * 700;
        REQUIRE(store->visits().save_draft(
            samples::draft("v1", long_document.substr(shift) + secret + std::to_string(i))));
    }
    CHECK(bytes_of_folder(folder.path()).find(secret) != std::string::npos);
    REQUIRE(store->visits().close_visit(VisitId("v1"), VisitEnd::Erased, samples::morning_ms));
    CHECK(bytes_of_folder(folder.path()).find(secret) == std::string::npos);

    const auto late = store->visits().save_draft(samples::draft("v1", secret));
    REQUIRE_FALSE(late);
    CHECK(late.problem().kind == ProblemKind::Refused);
    CHECK_FALSE(store->visits().load_draft(VisitId("v1"))->has_value());
    CHECK_FALSE(store->visits().interrupted_visit()->has_value());
}

TEST_CASE("the journal is empty once a visit has ended", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->visits().save_draft(samples::draft("v1")));
    CHECK(store->health()->journal_bytes > 0);
    REQUIRE(store->visits().close_visit(VisitId("v1"), VisitEnd::Finished, samples::morning_ms));
    CHECK(store->health()->journal_bytes == 0);
}

TEST_CASE("ending a visit twice, or one that never was, changes nothing", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    VisitStore& visits = store->visits();
    CHECK(visits.close_visit(VisitId("never"), VisitEnd::Erased, samples::morning_ms));
    REQUIRE(visits.save_draft(samples::draft("v1")));
    REQUIRE(visits.close_visit(VisitId("v1"), VisitEnd::Erased, samples::morning_ms));
    CHECK(visits.close_visit(VisitId("v1"), VisitEnd::Finished, samples::morning_ms));
    CHECK(visits.unfinished(10)->empty());
}

TEST_CASE("a draft is refused past its limits and the one before stays", "[visit_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->visits().save_draft(samples::draft("v1", "{\"good\":1}")));

    Draft longest = samples::draft("v1", std::string(document_bytes_max, 'x'));
    CHECK(store->visits().save_draft(longest));
    longest.document += 'x';
    const auto refused = store->visits().save_draft(longest);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().kind == ProblemKind::Refused);
    CHECK(refused.problem().sentence().find("xxx") == std::string::npos);

    Draft lost = samples::draft("v1");
    lost.place = std::string(place_bytes_max + 1, 'x');
    CHECK_FALSE(store->visits().save_draft(lost));
    CHECK_FALSE(store->visits().save_draft(samples::draft("")));
    CHECK_FALSE(store->visits().save_draft(samples::draft("v1", "")));
    CHECK(store->visits().interrupted_visit()->value().document.size() == document_bytes_max);
}
