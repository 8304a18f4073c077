#include "db/sqlite/sqlite_office_store.h"

#include "db/sqlite/limits.h"

namespace madoguchi::db {

namespace {

Staff staff_of(const Row& row) {
    return {row.text(0), row.text(1), row.text(2), static_cast<int>(row.integer(3)),
            row.integer(4)};
}

Result<void> check(const Staff& staff) {
    return check_limits({{"name", staff.name, staff_name_bytes_max},
                         {"PIN's hash", staff.pin_hash, hash_bytes_max},
                         {"passphrase's hash", staff.passphrase_hash, hash_bytes_max}});
}

Result<void> check(const TownSettings& settings) {
    return check_limits({{"town's file", settings.document, town_settings_bytes_max},
                         {"rule pack's id", settings.pack_id, 64, MayBeEmpty::Yes}});
}

Problem refused(std::string what, std::string hint) {
    return {ProblemKind::Refused, std::move(what), "", std::move(hint)};
}

}  // namespace

Result<bool> SqliteOfficeStore::is_initialised() {
    const auto ready = connection_.integer_of(
        "select exists (select 1 from town_settings) and exists (select 1 from staff)");
    if (!ready) return ready.problem();
    return *ready != 0;
}

Result<void> SqliteOfficeStore::initialise(const TownSettings& town, const Staff& first) {
    if (auto fits = check(town); !fits) return fits;
    if (auto fits = check(first); !fits) return fits;
    return in_transaction(connection_, [&]() -> Result<void> {
        const auto ready = is_initialised();
        if (!ready) return ready.problem();
        if (*ready) {
            return refused("this office is already set up", "add staff with 'office staff add'");
        }
        if (auto saved = save_settings(town); !saved) return saved;
        return insert_staff(first);
    });
}

Result<std::optional<TownSettings>> SqliteOfficeStore::settings() {
    std::optional<TownSettings> settings;
    const auto done = connection_.run(
        "select document, pack_id, updated_at from town_settings", {}, [&](const Row& row) {
            settings = TownSettings{row.text(0), row.text(1), row.integer(2)};
        });
    if (!done) return done.problem();
    return settings;
}

Result<void> SqliteOfficeStore::save_settings(const TownSettings& settings) {
    if (auto fits = check(settings); !fits) return fits;
    return connection_.run(
        "insert into town_settings (id, document, pack_id, updated_at) values (1, ?1, ?2, ?3)"
        " on conflict do update set document = ?1, pack_id = ?2, updated_at = ?3",
        {settings.document, settings.pack_id, settings.updated_at_ms});
}

Result<std::optional<TownCanvasDraft>> SqliteOfficeStore::town_canvas() {
    std::optional<TownCanvasDraft> canvas;
    const auto done =
        connection_.run("select document, updated_at from town_canvas", {}, [&](const Row& row) {
            canvas = TownCanvasDraft{row.text(0), row.integer(1)};
        });
    if (!done) return done.problem();
    return canvas;
}

Result<void> SqliteOfficeStore::save_town_canvas(const TownCanvasDraft& canvas) {
    auto fits = check_limits({{"town's canvas", canvas.document, town_canvas_bytes_max}});
    if (!fits) return fits;
    return connection_.run(
        "insert into town_canvas (id, document, updated_at) values (1, ?1, ?2)"
        " on conflict do update set document = ?1, updated_at = ?2",
        {canvas.document, canvas.updated_at_ms});
}

Result<std::vector<Staff>> SqliteOfficeStore::all_staff() {
    std::vector<Staff> all;
    const auto done = connection_.run(
        "select name, pin_hash, passphrase_hash, failed_attempts, locked_until_at from staff"
        " order by name",
        {}, [&](const Row& row) { all.push_back(staff_of(row)); });
    if (!done) return done.problem();
    return all;
}

Result<std::optional<Staff>> SqliteOfficeStore::find_staff(const std::string& name) {
    std::optional<Staff> staff;
    const auto done = connection_.run(
        "select name, pin_hash, passphrase_hash, failed_attempts, locked_until_at from staff"
        " where name = ?",
        {name}, [&](const Row& row) { staff = staff_of(row); });
    if (!done) return done.problem();
    return staff;
}

Result<void> SqliteOfficeStore::add_staff(const Staff& staff) {
    if (auto fits = check(staff); !fits) return fits;
    return in_transaction(connection_, [&] { return insert_staff(staff); });
}

Result<void> SqliteOfficeStore::insert_staff(const Staff& staff) {
    const auto present = find_staff(staff.name);
    if (!present) return present.problem();
    if (*present) return refused("this name is already on the staff list", "choose another name");
    const auto count = connection_.integer_of("select count(*) from staff");
    if (!count) return count.problem();
    if (*count >= staff_max) {
        return refused("there are already " + std::to_string(staff_max) + " members of staff",
                       "remove one first");
    }
    return connection_.run(
        "insert into staff (name, pin_hash, passphrase_hash, failed_attempts, locked_until_at)"
        " values (?, ?, ?, ?, ?)",
        {staff.name, staff.pin_hash, staff.passphrase_hash, std::int64_t{staff.failed_attempts},
         staff.locked_until_ms});
}

Result<void> SqliteOfficeStore::save_attempts(const StaffAttempts& attempts) {
    return in_transaction(connection_, [&]() -> Result<void> {
        const auto present = find_staff(attempts.name);
        if (!present) return present.problem();
        if (!*present) {
            return refused("this name is not on the staff list", "look at the names of the staff");
        }
        return connection_.run(
            "update staff set failed_attempts = ?, locked_until_at = ? where name = ?",
            {std::int64_t{attempts.failed_attempts}, attempts.locked_until_ms, attempts.name});
    });
}

}  // namespace madoguchi::db
