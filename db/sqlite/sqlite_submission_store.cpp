#include "db/sqlite/sqlite_submission_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "db/sqlite/limits.h"
#include "db/sqlite/sqlite_visit_store.h"

namespace madoguchi::db {

namespace {

constexpr std::array<std::string_view, application_state_count> state_words = {
    "new", "reading", "talking", "changes", "sent", "adopted"};

std::string_view word_of(ApplicationState state) {
    return state_words[static_cast<std::size_t>(state)];
}

// The tables allow no other word.
ApplicationState state_of(const std::string& word) {
    const auto found = std::find(state_words.begin(), state_words.end(), word);
    ensure(found != state_words.end());
    return static_cast<ApplicationState>(found - state_words.begin());
}

// Columns of a list row, in the order row_of reads them.
constexpr std::string_view list_columns =
    "receipt, state, submitted_at, title, applicant_name, category, grant_yen, verdict,"
    " group_states, indices";
constexpr int list_column_count = 10;

ListRow row_of(const Row& row) {
    ListRow listed;
    listed.receipt = ReceiptNumber(row.text(0));
    listed.state = state_of(row.text(1));
    listed.submitted_at_ms = row.integer(2);
    listed.summary = Summary{row.text(3), row.text(4), row.text(5), row.optional_integer(6),
                             row.text(7), row.text(8), row.text(9)};
    return listed;
}

Result<void> check_receipt_parts(const Submission& submission) {
    const std::string& town = submission.town_short_name;
    if (submission.kiosk_letter < 'A' || submission.kiosk_letter > 'Z') {
        return Problem{ProblemKind::Refused, "the kiosk's letter is not one of A to Z", "",
                       "set the letter this kiosk was enrolled with"};
    }
    const auto unfit = [](char c) { return c == '-' || static_cast<unsigned char>(c) <= ' '; };
    if (std::any_of(town.begin(), town.end(), unfit)) {
        return Problem{ProblemKind::Refused,
                       "the town's short name holds a dash, a space or a control character", "",
                       "change it in the town's settings"};
    }
    return {};
}

Result<void> check(const Submission& s) {
    if (auto fits = check_receipt_parts(s); !fits) return fits;
    const Summary& m = s.summary;
    constexpr MayBeEmpty yes = MayBeEmpty::Yes;
    return check_limits({
        {"visit's id", s.visit.text(), id_bytes_max},
        {"document", s.document, document_bytes_max},
        {"language", s.language, word_bytes_max},
        {"rule pack's id", s.pack_id, word_bytes_max},
        {"rule pack's hash", s.pack_hash, hash_text_bytes_max},
        {"town's short name", s.town_short_name, town_short_name_bytes_max},
        {"town's folded name", s.town_short_name_folded, town_short_name_bytes_max},
        {"title", m.title, summary_text_bytes_max, yes},
        {"applicant's name", m.applicant_name, summary_text_bytes_max, yes},
        {"category", m.category, word_bytes_max, yes},
        {"verdict", m.verdict, word_bytes_max, yes},
        {"group states", m.group_states, summary_text_bytes_max, yes},
        {"indices", m.indices, summary_text_bytes_max, yes},
        {"names to search", s.names_folded, 3 * summary_text_bytes_max, yes},
        {"way of folding", s.search_fold, word_bytes_max, yes},
    });
}

}  // namespace

Result<ReceiptNumber> SqliteSubmissionStore::submit(const Submission& submission) {
    if (auto fits = check(submission); !fits) return fits.problem();
    auto receipt = in_transaction(connection_, [&] { return store(submission); });
    // The commit above is durable by itself. A journal that cannot be emptied now is emptied later;
    // failing here would deny a receipt that exists.
    if (receipt) (void)connection_.checkpoint();
    return receipt;
}

Result<ReceiptNumber> SqliteSubmissionStore::store(const Submission& submission) {
    std::string earlier;
    const auto looked =
        connection_.run("select receipt from applications where visit_id = ?",
                        {submission.visit.text()}, [&](const Row& row) { earlier = row.text(0); });
    if (!looked) return looked.problem();
    if (!earlier.empty()) return ReceiptNumber(earlier);

    const auto state = state_of_visit(connection_, submission.visit);
    if (!state) return state.problem();
    if (*state == "erased") {
        return Problem{ProblemKind::Refused, "this visit was erased, so it cannot be submitted", "",
                       "begin a new visit"};
    }
    if (auto done = end_visit(submission, *state); !done) return done.problem();
    const auto number = next_number(submission);
    if (!number) return number.problem();
    const std::string digits = fmt::format("{:04}", *number);
    const ReceiptNumber receipt(
        fmt::format("{}-{}{}", submission.town_short_name, submission.kiosk_letter, digits));
    if (auto done = insert(submission, receipt, digits); !done) return done.problem();
    return receipt;
}

Result<void> SqliteSubmissionStore::end_visit(const Submission& submission,
                                              const std::string& state) {
    const std::string_view sql =
        state.empty() ? "insert into visits (state, ended_at, id, opened_at)"
                        " values ('submitted', ?1, ?2, ?1)"
                      : "update visits set state = 'submitted', ended_at = ?1 where id = ?2";
    if (auto done = connection_.run(sql, {submission.submitted_at_ms, submission.visit.text()});
        !done) {
        return done;
    }
    return connection_.run("delete from drafts where visit_id = ?", {submission.visit.text()});
}

Result<std::int64_t> SqliteSubmissionStore::next_number(const Submission& submission) {
    std::int64_t number = 0;
    const std::string letter(1, submission.kiosk_letter);
    const auto done = connection_.run(
        "insert into receipt_counters (town_short_name, kiosk_letter, last_number) values (?, ?, 1)"
        " on conflict do update set last_number = last_number + 1 returning last_number",
        {submission.town_short_name, letter}, [&](const Row& row) { number = row.integer(0); });
    if (!done) return done.problem();
    return number;
}

Result<void> SqliteSubmissionStore::insert(const Submission& submission,
                                           const ReceiptNumber& receipt, std::string_view digits) {
    const Summary& summary = submission.summary;
    const char letter = static_cast<char>(submission.kiosk_letter - 'A' + 'a');
    const std::string search = fmt::format("{}-{}{}\n{}", submission.town_short_name_folded, letter,
                                           digits, submission.names_folded);
    const Value grant = summary.grant_yen ? Value(*summary.grant_yen) : Value();
    const auto done = connection_.run(
        "insert into applications (receipt, visit_id, submitted_at, language, pack_id, pack_hash,"
        " title, applicant_name, category, grant_yen, verdict, group_states, indices, search_text,"
        " search_fold) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {receipt.text(), submission.visit.text(), submission.submitted_at_ms, submission.language,
         submission.pack_id, submission.pack_hash, summary.title, summary.applicant_name,
         summary.category, grant, summary.verdict, summary.group_states, summary.indices, search,
         submission.search_fold});
    if (!done) return done;
    return connection_.run(
        "insert into application_documents (sequence, document) values (last_insert_rowid(), ?)",
        {submission.document});
}

Result<ListPage> SqliteSubmissionStore::list(const ListQuery& query) {
    if (auto fits = check_limits({{"search", query.search, search_bytes_max, MayBeEmpty::Yes}});
        !fits) {
        return fits.problem();
    }
    ListPage page;
    if (auto counted = count_states(page); !counted) return counted.problem();

    std::string where = " where 1";
    std::vector<Value> values;
    if (query.state) {
        where += " and state = ?";
        values.emplace_back(word_of(*query.state));
    }
    if (!query.search.empty()) {
        where += " and instr(search_text, ?) > 0";
        values.emplace_back(query.search);
        const auto found = connection_.run("select count(*) from applications" + where, values,
                                           [&](const Row& row) { page.found = row.integer(0); });
        if (!found) return found.problem();
    } else {
        for (std::size_t i = 0; i < page.counts.size(); ++i) {
            if (!query.state || static_cast<std::size_t>(*query.state) == i) {
                page.found += page.counts[i];
            }
        }
    }
    values.emplace_back(std::int64_t{std::clamp(query.limit, 0, list_rows_max)});
    values.emplace_back(std::max<std::int64_t>(query.offset, 0));
    const auto done = connection_.run(
        fmt::format("select {} from applications{} order by sequence desc limit ? offset ?",
                    list_columns, where),
        values, [&](const Row& row) { page.rows.push_back(row_of(row)); });
    if (!done) return done.problem();
    return page;
}

Result<void> SqliteSubmissionStore::fold_anew(const std::string& search_fold, const Fold& fold) {
    std::vector<ReceiptNumber> stale;
    const auto looked =
        connection_.run("select receipt from applications where search_fold <> ?", {search_fold},
                        [&](const Row& row) { stale.emplace_back(row.text(0)); });
    if (!looked || stale.empty()) return looked;
    return in_transaction(connection_, [&]() -> Result<void> {
        for (const ReceiptNumber& receipt : stale) {
            const Result<Application> application = load(receipt);
            if (!application) return application.problem();
            const std::string search = fold(*application);
            const auto done = connection_.run(
                "update applications set search_text = ?, search_fold = ? where receipt = ?",
                {search, search_fold, receipt.text()});
            if (!done) return done;
        }
        return {};
    });
}

Result<void> SqliteSubmissionStore::count_states(ListPage& page) {
    return connection_.run("select state, count(*) from applications group by state", {},
                           [&](const Row& row) {
                               const auto state = static_cast<std::size_t>(state_of(row.text(0)));
                               page.counts[state] = row.integer(1);
                           });
}

Result<Application> SqliteSubmissionStore::load(const ReceiptNumber& receipt) {
    std::optional<Application> application;
    const auto done =
        connection_.run(fmt::format("select {}, visit_id, document, language, pack_id, pack_hash"
                                    " from applications join application_documents using (sequence)"
                                    " where receipt = ?",
                                    list_columns),
                        {receipt.text()}, [&](const Row& row) {
                            constexpr int next = list_column_count;
                            application = Application{row_of(row),        VisitId(row.text(next)),
                                                      row.text(next + 1), row.text(next + 2),
                                                      row.text(next + 3), row.text(next + 4)};
                        });
    if (!done) return done.problem();
    if (!application) {
        return Problem{ProblemKind::Refused, "there is no application with this receipt number",
                       receipt.text().substr(0, id_bytes_max), "look it up in the list"};
    }
    return *application;
}

}  // namespace madoguchi::db
