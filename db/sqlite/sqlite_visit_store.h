// Visits and drafts in SQLite; the tables of 0001_visits.sql.
#pragma once

#include "db/sqlite/connection.h"
#include "db/visit_store.h"

namespace madoguchi::db {

class SqliteVisitStore final : public VisitStore {
public:
    explicit SqliteVisitStore(Connection& connection) : connection_(connection) {}

    Result<void> save_draft(const Draft& draft) override;
    Result<std::optional<Draft>> interrupted_visit() override;
    Result<void> close_visit(const VisitId& visit, VisitEnd end, std::int64_t ended_at_ms) override;
    Result<std::vector<UnfinishedVisit>> unfinished(int limit) override;
    Result<std::optional<Draft>> load_draft(const VisitId& visit) override;
    Result<Draft> reopen(const VisitId& visit) override;

private:
    Result<void> open_visit(const VisitId& visit, std::int64_t opened_at_ms);
    Result<std::optional<Draft>> one_draft(std::string_view sql, const std::vector<Value>& values);

    Connection& connection_;
};

// Inside a transaction of the caller. `state` is empty if there is no such visit.
Result<std::string> state_of_visit(Connection& connection, const VisitId& visit);

}  // namespace madoguchi::db
