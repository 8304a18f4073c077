// Submitted applications in SQLite; the tables of 0002_applications.sql.
#pragma once

#include "db/sqlite/connection.h"
#include "db/submission_store.h"

namespace madoguchi::db {

class SqliteSubmissionStore final : public SubmissionStore {
public:
    explicit SqliteSubmissionStore(Connection& connection) : connection_(connection) {}

    Result<ReceiptNumber> submit(const Submission& submission) override;
    Result<ListPage> list(const ListQuery& query) override;
    Result<void> fold_anew(const std::string& search_fold, const Fold& fold) override;
    Result<Application> load(const ReceiptNumber& receipt) override;

private:
    Result<ReceiptNumber> store(const Submission& submission);
    Result<std::int64_t> next_number(const Submission& submission);
    Result<void> insert(const Submission& submission, const ReceiptNumber& receipt,
                        std::string_view digits);
    Result<void> end_visit(const Submission& submission, const std::string& state);
    Result<void> count_states(ListPage& page);

    Connection& connection_;
};

}  // namespace madoguchi::db
