// Goal: a submission is whole or not at all, its number is nobody else's for ever, and staff find
// it quickly among 10,000. Method: the real store; what the interface cannot do (delete, change a
// state) is done to the closed file by SQL.
#include "db/submission_store.h"

#include <sqlite3.h>

#include <catch2/catch_test_macros.hpp>
#include <ctime>
#include <set>

#include "tests/db/samples.h"
#include "tests/db/shim_vfs.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace madoguchi::db;

namespace {

void run_sql(const std::filesystem::path& file, const char* sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    REQUIRE(code == SQLITE_OK);
}

}  // namespace

TEST_CASE("a submission gets the town's first number and comes back whole", "[submission_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->visits().save_draft(samples::draft("v1")));
    const auto receipt = store->submissions().submit(samples::submission("v1"));
    REQUIRE(receipt);
    CHECK(receipt->text() == "見本-A0001");

    const auto application = store->submissions().load(*receipt);
    REQUIRE(application);
    const Submission sent = samples::submission("v1");
    CHECK(application->document == sent.document);
    CHECK(application->visit == sent.visit);
    CHECK(application->language == "ja");
    CHECK(application->pack_id == "local10000-2025");
    CHECK(application->pack_hash == "ab12");
    CHECK(application->row.state == ApplicationState::New);
    CHECK(application->row.submitted_at_ms == samples::morning_ms);
    CHECK(application->row.summary.title == "見本ゆず工房");
    CHECK(application->row.summary.applicant_name == "見本 太郎");
    CHECK(application->row.summary.category == "IV");
    CHECK(application->row.summary.grant_yen == 16'000'000);
    CHECK(application->row.summary.verdict == "complete");
    CHECK(application->row.summary.group_states == "[1,1,0]");
    CHECK(application->row.summary.indices == "{}");

    CHECK_FALSE(store->visits().interrupted_visit()->has_value());
    CHECK_FALSE(store->visits().load_draft(VisitId("v1"))->has_value());
    CHECK_FALSE(store->visits().save_draft(samples::draft("v1")));
}

TEST_CASE("an amount that was not answered comes back as not answered", "[submission_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    Submission open = samples::submission("v1");
    open.summary.grant_yen.reset();
    open.summary.category.clear();
    const auto receipt = store->submissions().submit(open);
    REQUIRE(receipt);
    CHECK_FALSE(store->submissions().load(*receipt)->row.summary.grant_yen.has_value());
    CHECK(store->submissions().load(*receipt)->row.summary.category.empty());
}

TEST_CASE("submitting a visit twice gives the same receipt", "[submission_store]") {
    const TemporaryFolder folder;
    std::string first;
    {
        const auto store = samples::open(folder.path());
        first = store->submissions().submit(samples::submission("v1"))->text();
        CHECK(store->submissions().submit(samples::submission("v1"))->text() == first);
    }
    const auto store = samples::open(folder.path());
    CHECK(store->submissions().submit(samples::submission("v1"))->text() == first);
    CHECK(store->submissions().list({})->found == 1);
    CHECK(store->submissions().submit(samples::submission("v2"))->text() == "見本-A0002");
}

TEST_CASE("a number is never used again, whatever is deleted", "[submission_store]") {
    const TemporaryFolder folder;
    std::set<std::string> numbers;
    {
        const auto store = samples::open(folder.path());
        for (int i = 0; i < 3; ++i) {
            numbers.insert(
                store->submissions().submit(samples::submission("v" + std::to_string(i)))->text());
        }
    }
    run_sql(folder.store_file(),
            "delete from application_documents; delete from applications; delete from drafts;"
            " delete from visits");
    const auto store = samples::open(folder.path());
    const auto receipt = store->submissions().submit(samples::submission("v9"));
    REQUIRE(receipt);
    CHECK(receipt->text() == "見本-A0004");
    CHECK(numbers.insert(receipt->text()).second);
}

TEST_CASE("each town name and kiosk letter counts for itself, past 9999 too",
          "[submission_store]") {
    const TemporaryFolder folder;
    {
        const auto store = samples::open(folder.path());
        REQUIRE(store->submissions().submit(samples::submission("v1")));
    }
    run_sql(folder.store_file(), "update receipt_counters set last_number = 9999");
    const auto store = samples::open(folder.path());
    Submission other = samples::submission("v2");
    other.kiosk_letter = 'B';
    CHECK(store->submissions().submit(other)->text() == "見本-B0001");
    CHECK(store->submissions().submit(samples::submission("v3"))->text() == "見本-A10000");
}

TEST_CASE("an erased visit cannot be submitted", "[submission_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->visits().save_draft(samples::draft("v1")));
    REQUIRE(store->visits().close_visit(VisitId("v1"), VisitEnd::Erased, samples::morning_ms));
    const auto receipt = store->submissions().submit(samples::submission("v1"));
    REQUIRE_FALSE(receipt);
    CHECK(receipt.problem().kind == ProblemKind::Refused);
}

TEST_CASE("a submission is refused past its limits", "[submission_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    const auto is_refused = [&](const Submission& submission) {
        const auto receipt = store->submissions().submit(submission);
        return !receipt && receipt.problem().kind == ProblemKind::Refused;
    };
    for (const char letter : {'a', '0', '\0', '['}) {
        Submission wrong = samples::submission("v1");
        wrong.kiosk_letter = letter;
        CHECK(is_refused(wrong));
    }
    for (const char* town : {"", "見-本", "見 本", "見\n本"}) {
        Submission wrong = samples::submission("v1");
        wrong.town_short_name = town;
        CHECK(is_refused(wrong));
    }
    Submission long_one = samples::submission("v1");
    long_one.document = std::string(document_bytes_max + 1, 'x');
    CHECK(is_refused(long_one));
    Submission long_title = samples::submission("v1");
    long_title.summary.title = std::string(summary_text_bytes_max + 1, 'x');
    CHECK(is_refused(long_title));
    // None of them took a number.
    CHECK(store->submissions().submit(samples::submission("v1"))->text() == "見本-A0001");
}

TEST_CASE("a submission on a full disk leaves the draft and takes no number",
          "[submission_store]") {
    const TemporaryFolder folder;
    ShimVfs disk;
    {
        const auto store = samples::open(folder.path());
        REQUIRE(store->visits().save_draft(samples::draft("v1")));
        // At every amount of room that is not enough for the whole transaction.
        int refusals = 0;
        for (std::int64_t room = 0;; room += 2048) {
            disk.set_room(room);
            const auto receipt = store->submissions().submit(samples::submission("v1"));
            disk.set_endless_room();
            if (receipt) {
                CHECK(receipt->text() == "見本-A0001");
                break;
            }
            ++refusals;
            CHECK(receipt.problem().what.find("disk is full") != std::string::npos);
            REQUIRE(store->visits().interrupted_visit()->has_value());
            REQUIRE(store->submissions().list({})->found == 0);
        }
        CHECK(refusals > 3);
    }
    CHECK(samples::open(folder.path())->submissions().list({})->found == 1);
}

TEST_CASE("the list shows the latest first, by page, state and search", "[submission_store]") {
    const TemporaryFolder folder;
    {
        const auto store = samples::open(folder.path());
        for (int i = 1; i <= 12; ++i) {
            Submission submission = samples::submission("v" + std::to_string(i));
            submission.names_folded = i == 5 ? "見本花子" : "見本太郎";
            REQUIRE(store->submissions().submit(submission));
        }
    }
    run_sql(folder.store_file(), "update applications set state = 'talking' where sequence <= 4");
    const auto store = samples::open(folder.path());
    SubmissionStore& submissions = store->submissions();

    const auto first = submissions.list({});
    REQUIRE(first->rows.size() == 7);
    CHECK(first->rows.front().receipt.text() == "見本-A0012");
    CHECK(first->found == 12);
    CHECK(first->counts[static_cast<std::size_t>(ApplicationState::New)] == 8);
    CHECK(first->counts[static_cast<std::size_t>(ApplicationState::Talking)] == 4);

    ListQuery query;
    query.offset = 7;
    CHECK(submissions.list(query)->rows.size() == 5);
    query = {};
    query.state = ApplicationState::Talking;
    CHECK(submissions.list(query)->rows.front().receipt.text() == "見本-A0004");
    CHECK(submissions.list(query)->found == 4);
    query = {};
    query.search = "花子";
    CHECK(submissions.list(query)->found == 1);
    CHECK(submissions.list(query)->counts[0] == 8);
    query.search = "見本-a0011";
    CHECK(submissions.list(query)->rows.at(0).receipt.text() == "見本-A0011");
    query.search = "0003";
    CHECK(submissions.list(query)->found == 1);
    query.search = "100%_'\"; drop table applications; --";
    CHECK(submissions.list(query)->found == 0);
    CHECK(submissions.list({})->found == 12);
}

TEST_CASE("a list query out of its bounds is answered within them", "[submission_store]") {
    const TemporaryFolder folder;
    const auto store = samples::open(folder.path());
    REQUIRE(store->submissions().submit(samples::submission("v1")));
    ListQuery query;
    query.offset = -5;
    query.limit = 1'000'000;
    CHECK(store->submissions().list(query)->rows.size() == 1);
    query.limit = -1;
    CHECK(store->submissions().list(query)->rows.empty());
    query.search = std::string(search_bytes_max + 1, 'x');
    CHECK_FALSE(store->submissions().list(query));
    const auto missing = store->submissions().load(ReceiptNumber("見本-A9999"));
    REQUIRE_FALSE(missing);
    CHECK(missing.problem().kind == ProblemKind::Refused);
}

TEST_CASE("among 10,000 applications list and search stay quick", "[submission_store]") {
    const TemporaryFolder folder;
    { const auto store = samples::open(folder.path()); }
    run_sql(folder.store_file(),
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < 10000)"
            " insert into visits select 'v' || i, 'submitted', 0, 0 from n;"
            "insert into applications select null, '見本-A' || substr(id, 2), id, 'new', 0, 'ja',"
            " 'p', 'h', 'title', 'name', 'IV', 1, 'open', '[]', '{}',"
            " '見本-a' || substr(id, 2) || char(10) || '見本太郎' || hex(randomblob(40)), 'fold-1'"
            " from visits;"
            "insert into application_documents select sequence, hex(zeroblob(4000))"
            " from applications");
    const auto store = samples::open(folder.path());

    // The processor's time, which a busy machine does not stretch.
    const auto ms_of = [&](const ListQuery& query) {
        const std::clock_t begin = std::clock();
        REQUIRE(store->submissions().list(query));
        return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    ListQuery search;
    search.search = "-a77";
    CHECK(store->submissions().list(search)->found == 111);  // 77, 770-779, 7700-7799
    ListQuery last;
    last.offset = 9'993;
    // A frame is 16 ms; ten times that leaves room for sanitizers.
    CHECK(ms_of({}) < 160);
    CHECK(ms_of(last) < 160);
    CHECK(ms_of(search) < 160);
}
