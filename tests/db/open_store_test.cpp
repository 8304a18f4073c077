// Goal: opening a store says which of many things is wrong, and never harms a file it refuses.
// Method: folders and files as they may be found, other processes by fork, a user who may not
// write, and a disk that is really full where the test may mount one.
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <functional>
#include <iterator>

#include "db/sqlite/migrations.h"
#include "tests/db/samples.h"
#include "tests/db/shim_vfs.h"
#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace madoguchi::db;

namespace {

void run_sql(const std::filesystem::path& file, const std::string& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &handle) == SQLITE_OK);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const int code = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    REQUIRE(code == SQLITE_OK);
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

// What `work` returns (0 to 255) in a process of its own; -1 if it died.
int in_child(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// 0 if `text` is part of the problem's sentence and `kind` is its kind; for children, which cannot
// CHECK.
int refused_with(const std::filesystem::path& folder, ProblemKind kind, std::string_view text) {
    const auto store = open_store(folder);
    if (store) return 1;
    const std::string sentence = store.problem().sentence();
    if (store.problem().kind != kind || sentence.find(text) == std::string::npos) {
        std::fprintf(stderr, "%s\n", sentence.c_str());
        return 2;
    }
    return 0;
}

// Drops to another user where this is root, for whom nothing is read-only.
bool become_nobody() {
    constexpr uid_t nobody = 65534;
    if (geteuid() != 0) return true;
    return setgid(nobody) == 0 && setuid(nobody) == 0;
}

std::string version_1_script() { return shipped_migrations()[0].sql; }

}  // namespace

TEST_CASE("a new store is made with its folder, for this user only", "[open_store]") {
    const TemporaryFolder parent;
    const auto folder = parent.path() / "50%20?a=1#b &" / "データ";
    const auto store = samples::open(folder);
    const auto health = store->health();
    REQUIRE(health);
    CHECK(health->schema_version == static_cast<int>(shipped_migrations().size()));
    CHECK(health->journal_mode == "wal");
    CHECK(health->quick_check == "ok");
    CHECK(health->size_bytes > 0);
    CHECK(health->disk_free_bytes > 0);
    CHECK(health->file.filename() == "store.sqlite");
    const auto others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
    REQUIRE(store->visits().save_draft(samples::draft("v1")));
    for (const auto& path : {folder, folder / "store.sqlite", folder / "store.sqlite-wal"}) {
        CHECK((std::filesystem::status(path).permissions() & others) ==
              std::filesystem::perms::none);
    }
}

TEST_CASE("the store needs no shared memory and leaves no journal when closed", "[open_store]") {
    const TemporaryFolder folder;
    {
        const auto store = samples::open(folder.path());
        REQUIRE(store->visits().save_draft(samples::draft("v1")));
        CHECK_FALSE(std::filesystem::exists(folder.path() / "store.sqlite-shm"));
    }
    CHECK_FALSE(std::filesystem::exists(folder.path() / "store.sqlite-wal"));
}

TEST_CASE("a folder reached through a link is opened", "[open_store]") {
    const TemporaryFolder parent;
    std::filesystem::create_directory(parent.path() / "real");
    std::filesystem::create_directory_symlink(parent.path() / "real", parent.path() / "link");
    CHECK(samples::open(parent.path() / "link") != nullptr);
    CHECK(std::filesystem::exists(parent.path() / "real" / "store.sqlite"));
}

TEST_CASE("a store of version 1 is brought up to date with its visit", "[open_store]") {
    const TemporaryFolder folder;
    run_sql(folder.store_file(),
            "pragma journal_mode = wal;" + version_1_script() +
                "insert into visits values ('old', 'open', 1, null);"
                "insert into drafts values ('old', '{\"kept\":1}', '{}', 'ja', 2);"
                "pragma user_version = 1; pragma application_id = " +
                std::to_string(store_application_id));
    const auto store = samples::open(folder.path());
    REQUIRE(store->health()->schema_version == static_cast<int>(shipped_migrations().size()));
    CHECK(store->visits().interrupted_visit()->value().document == "{\"kept\":1}");
    Submission submission = samples::submission("old");
    CHECK(store->submissions().submit(submission)->text() == "見本-A0001");
}

TEST_CASE("a store of version 3 gets a place for the town's canvas and keeps its office",
          "[open_store]") {
    const TemporaryFolder folder;
    std::string scripts;
    for (const Migration& migration : shipped_migrations().first(3)) scripts += migration.sql;
    run_sql(folder.store_file(),
            "pragma journal_mode = wal;" + scripts +
                "insert into town_settings values (1, '[town]', 'local10000-2025', 1);"
                "insert into staff values ('見本 職員', '$pin', '$passphrase', 0, 0);"
                "pragma user_version = 3; pragma application_id = " +
                std::to_string(store_application_id));
    const auto store = samples::open(folder.path());
    CHECK(*store->office().is_initialised());
    CHECK(store->office().settings()->value().document == "[town]");
    CHECK_FALSE(store->office().town_canvas()->has_value());
    REQUIRE(store->office().save_town_canvas({"{}", 2}));
    CHECK(store->office().town_canvas()->has_value());
}

TEST_CASE("applications of a store of version 4 are folded anew once, and are found by it",
          "[open_store]") {
    const TemporaryFolder folder;
    std::string scripts;
    for (const Migration& migration : shipped_migrations().first(4)) scripts += migration.sql;
    run_sql(folder.store_file(),
            "pragma journal_mode = wal;" + scripts +
                "insert into visits values ('old', 'submitted', 0, 0);"
                "insert into applications values (7, '見本-A0007', 'old', 'new', 0, 'ja', 'p', 'h',"
                " 'title', '髙橋　太郎', 'IV', 1, 'open', '[]', '{}', '見本-a0007 髙橋 太郎');"
                "insert into application_documents values (7, '{}');"
                "insert into receipt_counters values ('見本', 'A', 7);"
                "pragma user_version = 4; pragma application_id = " +
                std::to_string(store_application_id));
    const auto store = samples::open(folder.path());
    REQUIRE(store->submissions().submit(samples::submission("new")));
    const ListQuery query{.state = {}, .search = "高橋太郎"};
    CHECK(store->submissions().list(query)->found == 0);
    std::vector<std::string> folded;
    const auto fold = [&folded](const Application& application) {
        folded.push_back(application.row.receipt.text());
        CHECK(application.row.summary.applicant_name == "髙橋　太郎");
        CHECK(application.document == "{}");
        return std::string("見本-a0007\n高橋太郎");
    };
    REQUIRE(store->submissions().fold_anew("fold-1", fold));
    CHECK(folded == std::vector<std::string>{"見本-A0007"});  // The new one is folded that way
    CHECK(store->submissions().list(query)->found == 1);
    REQUIRE(store->submissions().fold_anew("fold-1", fold));
    CHECK(folded.size() == 1);
}

TEST_CASE("every table is strict and says what a row is", "[open_store]") {
    for (const Migration& migration : shipped_migrations()) {
        const std::string sql = migration.sql;
        for (auto at = sql.find("create table"); at != std::string::npos;
             at = sql.find("create table", at + 1)) {
            const auto end = sql.find(';', at);
            CHECK(sql.substr(at, end - at).find(") strict") != std::string::npos);
            const auto paragraph = sql.rfind("\n\n", at);
            const auto comment = paragraph == std::string::npos ? 0 : paragraph + 2;
            CHECK(sql.substr(comment, 3) == "-- ");
            CHECK(sql.substr(comment, at - comment).find("row is") != std::string::npos);
        }
    }
}

TEST_CASE("a migration that fails leaves the version before", "[open_store]") {
    const TemporaryFolder folder;
    const auto connection = Connection::open(folder.store_file());
    REQUIRE(connection);
    const Migration steps[] = {
        {1, "create table kept (a integer) strict"},
        {2, "create table half (a integer) strict; insert into none values (1)"},
        {3, "create table never (a integer) strict"}};
    CHECK_FALSE(migrate(**connection, steps));
    CHECK(*(*connection)->integer_of("pragma user_version") == 1);
    CHECK(*(*connection)->integer_of("select count(*) from sqlite_schema") == 1);
}

TEST_CASE("a newer store is refused and left byte for byte", "[open_store]") {
    const TemporaryFolder folder;
    REQUIRE(samples::open(folder.path())->visits().save_draft(samples::draft("v1")));
    const std::string newer = "pragma user_version = 999;";
    const auto journal = folder.path() / "store.sqlite-wal";

    SECTION("that was closed in good order") {
        run_sql(folder.store_file(), newer + "pragma wal_checkpoint(truncate)");
    }
    SECTION("whose version stands only in the journal") {
        run_sql(folder.store_file(), newer);
        REQUIRE(bytes_of(journal).size() > 0);
    }
    const std::string store_before = bytes_of(folder.store_file());
    const std::string journal_before = bytes_of(journal);
    CHECK(refused_with(folder.path(), ProblemKind::Refused, "newer madoguchi (version 999") == 0);
    CHECK(bytes_of(folder.store_file()) == store_before);
    CHECK(bytes_of(journal) == journal_before);
}

TEST_CASE("a file that is no store of ours is refused and left as it was", "[open_store]") {
    const TemporaryFolder folder;
    SECTION("some text") { write(folder.store_file(), std::string(5000, 'x')); }
    SECTION("a stub") { write(folder.store_file(), "SQLite format 3"); }
    SECTION("another program's database") {
        run_sql(folder.store_file(), "create table theirs (a); pragma user_version = 1");
    }
    SECTION("a nameless database with tables") {
        run_sql(folder.store_file(), "create table theirs (a)");
    }
    SECTION("a directory") {
        std::filesystem::create_directory(folder.store_file());
        const auto store = open_store(folder.path());
        CHECK_FALSE(store);
        return;
    }
    const std::string before = bytes_of(folder.store_file());
    CHECK(refused_with(folder.path(), ProblemKind::Refused, "not a store of this program") == 0);
    CHECK(bytes_of(folder.store_file()) == before);
}

TEST_CASE("a link laid in the store's place is not followed", "[open_store]") {
    const TemporaryFolder folder;
    write(folder.path() / "elsewhere", "");
    std::filesystem::create_symlink(folder.path() / "elsewhere", folder.store_file());
    CHECK_FALSE(open_store(folder.path()));
    CHECK(bytes_of(folder.path() / "elsewhere").empty());
}

TEST_CASE("an empty file is filled, as after a power cut in the first second", "[open_store]") {
    const TemporaryFolder folder;
    write(folder.store_file(), "");
    CHECK(samples::open(folder.path()) != nullptr);
}

TEST_CASE("a damaged store is named and left for rescue", "[open_store]") {
    const TemporaryFolder folder;
    REQUIRE(samples::open(folder.path())->submissions().submit(samples::submission("v1")));
    std::string bytes = bytes_of(folder.store_file());
    REQUIRE(bytes.size() > 5 * 4096);
    for (std::size_t at = 4096 + 100; at < bytes.size(); at += 16) bytes[at] = '\x5a';
    write(folder.store_file(), bytes);
    CHECK(refused_with(folder.path(), ProblemKind::Environment, "damaged") == 0);
    CHECK(bytes_of(folder.store_file()) == bytes);
}

TEST_CASE("a second process on the same folder is refused until the first ends", "[open_store]") {
    const TemporaryFolder folder;
    const auto second = [&] {
        return in_child([&] {
            return refused_with(folder.path(), ProblemKind::Environment,
                                "another madoguchi is already running on this data directory");
        });
    };
    {
        const auto store = samples::open(folder.path());
        CHECK(second() == 0);
        CHECK(store->visits().save_draft(samples::draft("v1")));
    }
    CHECK(second() == 1);  // Not refused any more
}

TEST_CASE("a folder is free again at once after its process was killed", "[open_store]") {
    const TemporaryFolder folder;
    const int status = in_child([&] {
        const auto store = open_store(folder.path());
        raise(SIGKILL);
        return 0;
    });
    CHECK(status == -1);
    CHECK(samples::open(folder.path()) != nullptr);
}

TEST_CASE("what cannot be written is named", "[open_store]") {
    const TemporaryFolder folder;
    using std::filesystem::perms;
    { const auto store = samples::open(folder.path()); }
    const std::string before = bytes_of(folder.store_file());
    const auto open_as_nobody = [&](std::string_view text) {
        return in_child([&] {
            if (!become_nobody()) return 9;
            return refused_with(folder.path(), ProblemKind::Environment, text);
        });
    };
    SECTION("the folder") {
        std::filesystem::permissions(folder.path() / "lock",
                                     perms::owner_read | perms::others_read);
        std::filesystem::permissions(folder.path(), perms::owner_read | perms::owner_exec |
                                                        perms::others_read | perms::others_exec);
        CHECK(open_as_nobody("the data directory cannot be written") == 0);
    }
    SECTION("the file") {
        std::filesystem::permissions(folder.path(), perms::all);
        std::filesystem::permissions(folder.path() / "lock", perms::all);
        std::filesystem::permissions(folder.store_file(), perms::owner_read | perms::others_read);
        CHECK(open_as_nobody("the store is read-only") == 0);
    }
    SECTION("the file, which cannot be read either") {
        std::filesystem::permissions(folder.path(), perms::all);
        std::filesystem::permissions(folder.path() / "lock", perms::all);
        std::filesystem::permissions(folder.store_file(), perms::none);
        CHECK(open_as_nobody("the store cannot be read") == 0);
    }
    CHECK(bytes_of(folder.store_file()) == before);
    std::filesystem::permissions(folder.path(), perms::owner_all);
    std::filesystem::permissions(folder.store_file(), perms::owner_read | perms::owner_write);
}

TEST_CASE("a path through a file is named as unusable", "[open_store]") {
    const TemporaryFolder folder;
    write(folder.path() / "file", "x");
    CHECK(refused_with(folder.path() / "file" / "data", ProblemKind::Environment,
                       "the data directory cannot be written") == 0);
}

TEST_CASE("a save on a full disk is told, loses nothing, and works again with space",
          "[open_store]") {
    const TemporaryFolder folder;
    ShimVfs disk;
    {
        const auto store = samples::open(folder.path());
        REQUIRE(store->visits().save_draft(samples::draft("v1", "{\"a\":1}")));
        for (const std::int64_t room : {0, 24, 4000, 9000}) {
            disk.set_room(room);
            const auto saved =
                store->visits().save_draft(samples::draft("v1", std::string(12'000, 'x')));
            REQUIRE_FALSE(saved);
            CHECK(saved.problem().kind == ProblemKind::Environment);
            CHECK(saved.problem().what.find("disk is full") != std::string::npos);
            CHECK(store->visits().interrupted_visit()->value().document == "{\"a\":1}");
        }
        disk.set_endless_room();
        CHECK(store->visits().save_draft(samples::draft("v1", "{\"a\":2}")));
    }
    CHECK(samples::open(folder.path())->visits().interrupted_visit()->value().document ==
          "{\"a\":2}");
}

TEST_CASE("opening on a full disk is told and can be tried again", "[open_store]") {
    const TemporaryFolder folder;
    ShimVfs disk;
    int refusals = 0;
    for (std::int64_t room = 0;; room += 8192) {
        disk.set_room(room);
        const auto store = open_store(folder.path());
        if (store) break;
        ++refusals;
        CHECK(store.problem().what.find("disk is full") != std::string::npos);
    }
    CHECK(refusals > 2);
    disk.set_endless_room();
    CHECK(samples::open(folder.path())->health()->quick_check == "ok");
}

// The kernel's own refusals, as a real full disk gives them.
TEST_CASE("a disk that takes no more bytes is told by what the kernel says", "[open_store]") {
    const TemporaryFolder folder;
    const auto until_refused = [](const std::filesystem::path& where) {
        const auto store = open_store(where);
        if (!store) return 10;
        if (!(*store)->visits().save_draft(samples::draft("v1", "{\"a\":1}"))) return 11;
        for (int i = 0; i < 200; ++i) {
            const std::string document(200'000, static_cast<char>('a' + i % 26));
            const auto saved = (*store)->visits().save_draft(samples::draft("v1", document));
            if (saved) continue;
            if (saved.problem().kind != ProblemKind::Environment) return 12;
            if (saved.problem().what.find("disk") == std::string::npos) return 13;
            if (!(*store)->visits().interrupted_visit()->has_value()) return 14;
            return 0;
        }
        return 15;
    };
    SECTION("a limit on the size of files") {
        CHECK(in_child([&] {
                  signal(SIGXFSZ, SIG_IGN);
                  const rlimit limit{1'000'000, 1'000'000};
                  if (setrlimit(RLIMIT_FSIZE, &limit) != 0) return 9;
                  return until_refused(folder.path());
              }) == 0);
        CHECK(samples::open(folder.path())->health()->quick_check == "ok");
    }
    SECTION("a small disk, where the test may mount one") {
        CHECK(in_child([&] {
                  if (unshare(CLONE_NEWNS) != 0) return 0;
                  if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return 0;
                  if (mount("none", folder.path().c_str(), "tmpfs", 0, "size=1m") != 0) return 0;
                  return until_refused(folder.path());
              }) == 0);
    }
}
