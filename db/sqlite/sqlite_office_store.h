// The town's settings, canvas and staff in SQLite; the tables of 0003_office.sql and
// 0004_town_canvas.sql.
#pragma once

#include "db/office_store.h"
#include "db/sqlite/connection.h"

namespace madoguchi::db {

class SqliteOfficeStore final : public OfficeStore {
public:
    explicit SqliteOfficeStore(Connection& connection) : connection_(connection) {}

    Result<bool> is_initialised() override;
    Result<void> initialise(const TownSettings& settings, const Staff& first) override;
    Result<std::optional<TownSettings>> settings() override;
    Result<void> save_settings(const TownSettings& settings) override;
    Result<std::optional<TownCanvasDraft>> town_canvas() override;
    Result<void> save_town_canvas(const TownCanvasDraft& canvas) override;
    Result<std::vector<Staff>> all_staff() override;
    Result<std::optional<Staff>> find_staff(const std::string& name) override;
    Result<void> add_staff(const Staff& staff) override;
    Result<void> save_attempts(const StaffAttempts& attempts) override;

private:
    Result<void> insert_staff(const Staff& staff);

    Connection& connection_;
};

}  // namespace madoguchi::db
