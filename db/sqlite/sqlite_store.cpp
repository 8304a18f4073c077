// open_store: the steps from a folder to a store that may be used, each with its own refusal.
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "db/sqlite/connection.h"
#include "db/sqlite/folder_lock.h"
#include "db/sqlite/migrations.h"
#include "db/sqlite/sqlite_office_store.h"
#include "db/sqlite/sqlite_submission_store.h"
#include "db/sqlite/sqlite_visit_store.h"
#include "db/store.h"

namespace madoguchi::db {

namespace {

class SqliteStore final : public Store {
public:
    SqliteStore(FolderLock lock, std::unique_ptr<Connection> connection)
        : lock_(std::move(lock)),
          connection_(std::move(connection)),
          visits_(*connection_),
          submissions_(*connection_),
          office_(*connection_) {}

    VisitStore& visits() override { return visits_; }
    SubmissionStore& submissions() override { return submissions_; }
    OfficeStore& office() override { return office_; }
    Result<StoreHealth> health() override;

private:
    FolderLock lock_;  // First in, last out
    std::unique_ptr<Connection> connection_;
    SqliteVisitStore visits_;
    SqliteSubmissionStore submissions_;
    SqliteOfficeStore office_;
};

Problem not_ours(const std::filesystem::path& file) {
    return {ProblemKind::Refused, "the file is not a store of this program", file.string(),
            "choose another data directory with --data"};
}

Problem too_new(const std::filesystem::path& file, std::int64_t version) {
    return {ProblemKind::Refused,
            "the store was made by a newer madoguchi (version " + std::to_string(version) +
                ", this one knows " + std::to_string(shipped_migrations().size()) + ")",
            file.string(), "install the newer program again; the store was not touched"};
}

Result<void> check_marks(const std::filesystem::path& file, std::int64_t application,
                         std::int64_t version) {
    if (application != store_application_id) return not_ours(file);
    if (version > static_cast<std::int64_t>(shipped_migrations().size())) {
        return too_new(file, version);
    }
    return {};
}

// Looks at the file's first bytes before SQLite does, for opening it may already write. The places
// are those of SQLite's file format, section 1.3.
Result<void> check_header(const std::filesystem::path& file) {
    constexpr std::size_t header_bytes = 100;
    constexpr std::size_t version_at = 60;
    constexpr std::size_t application_at = 68;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return Problem{ProblemKind::Environment, "the store cannot be read", file.string(),
                       "give this user the right to read and write it"};
    }
    std::array<char, header_bytes> header{};
    stream.read(header.data(), header.size());
    if (stream.gcount() == 0) return {};  // Made, and then the power went: still to be filled
    if (stream.gcount() < static_cast<std::streamsize>(header.size()) ||
        std::string_view(header.data(), 16) != std::string_view("SQLite format 3\0", 16)) {
        return not_ours(file);
    }
    const auto number_at = [&](std::size_t at) {
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            number = number << 8 | static_cast<unsigned char>(header[at + i]);
        }
        return std::int64_t{number};
    };
    // Before the first checkpoint everything, marks included, may still be in the journal.
    if (number_at(application_at) == 0 && number_at(version_at) == 0) return {};
    return check_marks(file, number_at(application_at), number_at(version_at));
}

Result<void> configure(Connection& connection) {
    return connection.run_script(
        // Exclusive before the journal is first looked at: then no shared-memory file is made.
        "pragma locking_mode = exclusive;"
        "pragma busy_timeout = 2000;"
        "pragma mmap_size = 0;"
        "pragma temp_store = memory;"
        "pragma cell_size_check = on;"
        "pragma secure_delete = on;"
        "pragma foreign_keys = on;"
        "pragma synchronous = full;");
}

// What the header said may be older than what the journal says.
Result<void> check_content(Connection& connection) {
    const auto application = connection.integer_of("pragma application_id");
    if (!application) return application.problem();
    const auto version = connection.integer_of("pragma user_version");
    if (!version) return version.problem();
    const auto tables = connection.integer_of("select count(*) from sqlite_schema");
    if (!tables) return tables.problem();
    if (*application == 0 && *version == 0 && *tables == 0) return {};
    return check_marks(connection.file(), *application, *version);
}

Result<std::string> quick_check(Connection& connection) {
    std::string first;
    const auto done =
        connection.run("pragma quick_check(1)", {}, [&](const Row& row) { first = row.text(0); });
    if (!done) return done.problem();
    return first;
}

Result<void> check_whole(Connection& connection) {
    const auto checked = quick_check(connection);
    if (!checked) return checked.problem();
    if (*checked == "ok") return {};
    return Problem{ProblemKind::Environment, "the store is damaged", connection.file().string(),
                   "put the file aside untouched and restore the last backup"};
}

Result<void> use_journal(Connection& connection) {
    std::string mode;
    const auto done = connection.run("pragma journal_mode = wal", {},
                                     [&](const Row& row) { mode = row.text(0); });
    if (!done) return done;
    if (mode == "wal") return {};
    return Problem{ProblemKind::Environment, "the disk does not allow the store's journal",
                   connection.file().string(), "put the data directory on a local disk"};
}

Result<void> make_ready(Connection& connection) {
    if (auto done = configure(connection); !done) return done;
    if (auto done = check_content(connection); !done) {
        connection.leave_journal_on_close();
        return done;
    }
    if (auto done = check_whole(connection); !done) {
        connection.leave_journal_on_close();
        return done;
    }
    if (auto done = use_journal(connection); !done) return done;
    if (auto done = migrate(connection, shipped_migrations()); !done) return done;
    return connection.checkpoint();
}

// For this user's eyes only; SQLite would make it readable to all, and gives the journal the same
// rights.
Result<void> make_file(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return Problem{ProblemKind::Environment,
                       "the store cannot be made: " + std::generic_category().message(errno),
                       file.string(), "check the data directory's rights and free space"};
    }
    ::close(descriptor);
    return {};
}

// SQLite syncs a new journal's directory, but not the directory that names ours.
void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

Result<StoreHealth> SqliteStore::health() {
    StoreHealth health;
    health.file = connection_->file();
    const auto version = connection_->integer_of("pragma user_version");
    if (!version) return version.problem();
    health.schema_version = static_cast<int>(*version);
    const auto asked = connection_->run("pragma journal_mode", {},
                                        [&](const Row& row) { health.journal_mode = row.text(0); });
    if (!asked) return asked.problem();
    auto checked = quick_check(*connection_);
    health.quick_check = checked ? *checked : checked.problem().sentence();

    const auto size_of = [](const std::filesystem::path& file) -> std::int64_t {
        std::error_code error;
        const auto size = std::filesystem::file_size(file, error);
        return error ? 0 : static_cast<std::int64_t>(size);
    };
    health.size_bytes = size_of(health.file);
    health.journal_bytes = size_of(health.file.string() + "-wal");
    std::error_code error;
    const auto space = std::filesystem::space(health.file.parent_path(), error);
    health.disk_free_bytes = error ? 0 : static_cast<std::int64_t>(space.available);
    return health;
}

}  // namespace

Result<std::unique_ptr<Store>> open_store(const std::filesystem::path& folder) {
    auto lock = FolderLock::take(folder);
    if (!lock) return lock.problem();
    std::error_code error;
    // SQLite is told to follow no links, so the folder's own are followed here.
    const auto real_folder = std::filesystem::canonical(folder, error);
    const auto file = (error ? folder : real_folder) / "store.sqlite";
    const bool exists = std::filesystem::exists(file, error);
    const auto prepared = exists ? check_header(file) : make_file(file);
    if (!prepared) return prepared.problem();
    auto connection = Connection::open(file);
    if (!connection) return connection.problem();
    if (auto done = make_ready(**connection); !done) return done.problem();
    if (!exists) {
        sync_folder(file.parent_path());
        sync_folder(file.parent_path().parent_path());
    }
    return std::unique_ptr<Store>(
        std::make_unique<SqliteStore>(*std::move(lock), *std::move(connection)));
}

}  // namespace madoguchi::db
