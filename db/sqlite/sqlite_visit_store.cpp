#include "db/sqlite/sqlite_visit_store.h"

#include "db/sqlite/limits.h"

namespace madoguchi::db {

namespace {

std::string_view word_of(VisitEnd end) {
    switch (end) {
        case VisitEnd::Submitted:
            return "submitted";
        case VisitEnd::Finished:
            return "finished";
        case VisitEnd::TimedOut:
            return "timed_out";
        case VisitEnd::Erased:
            return "erased";
    }
    ensure(false);
    return {};
}

bool keeps_draft(VisitEnd end) { return end == VisitEnd::Finished || end == VisitEnd::TimedOut; }

// An ended visit may still be erased, and an unfinished one may end otherwise; a submitted or
// erased one is as it is.
bool is_final(const std::string& state) { return state == "submitted" || state == "erased"; }

Problem ended(std::string what) {
    return {ProblemKind::Refused, std::move(what), "", "begin a new visit"};
}

}  // namespace

Result<std::string> state_of_visit(Connection& connection, const VisitId& visit) {
    std::string state;
    const auto done = connection.run("select state from visits where id = ?", {visit.text()},
                                     [&](const Row& row) { state = row.text(0); });
    if (!done) return done.problem();
    return state;
}

Result<void> SqliteVisitStore::save_draft(const Draft& draft) {
    if (auto fits = check_limits({{"visit's id", draft.visit.text(), id_bytes_max},
                                  {"document", draft.document, document_bytes_max},
                                  {"place", draft.place, place_bytes_max, MayBeEmpty::Yes},
                                  {"language", draft.language, word_bytes_max}});
        !fits) {
        return fits;
    }
    return in_transaction(connection_, [&]() -> Result<void> {
        const auto state = state_of_visit(connection_, draft.visit);
        if (!state) return state.problem();
        if (state->empty()) {
            if (auto opened = open_visit(draft.visit, draft.updated_at_ms); !opened) return opened;
        } else if (*state != "open") {
            return ended("this visit has ended, so nothing more is saved to it");
        }
        return connection_.run(
            "insert into drafts (visit_id, document, place, language, updated_at)"
            " values (?1, ?2, ?3, ?4, ?5)"
            " on conflict (visit_id) do update set"
            " document = ?2, place = ?3, language = ?4, updated_at = ?5",
            {draft.visit.text(), draft.document, draft.place, draft.language, draft.updated_at_ms});
    });
}

Result<void> SqliteVisitStore::open_visit(const VisitId& visit, std::int64_t opened_at_ms) {
    const auto left = connection_.run(
        "update visits set state = 'timed_out', ended_at = ? where state = 'open'", {opened_at_ms});
    if (!left) return left;
    return connection_.run(
        "insert into visits (id, state, opened_at) values (?, 'open', ?)"
        " on conflict (id) do update set state = 'open', ended_at = null",
        {visit.text(), opened_at_ms});
}

Result<std::optional<Draft>> SqliteVisitStore::one_draft(std::string_view sql,
                                                         const std::vector<Value>& values) {
    std::optional<Draft> draft;
    const auto done = connection_.run(sql, values, [&](const Row& row) {
        draft = Draft{VisitId(row.text(0)), row.text(1), row.text(2), row.text(3), row.integer(4)};
    });
    if (!done) return done.problem();
    return draft;
}

Result<std::optional<Draft>> SqliteVisitStore::interrupted_visit() {
    return one_draft(
        "select d.visit_id, d.document, d.place, d.language, d.updated_at"
        " from visits v join drafts d on d.visit_id = v.id where v.state = 'open'",
        {});
}

Result<std::optional<Draft>> SqliteVisitStore::load_draft(const VisitId& visit) {
    return one_draft(
        "select visit_id, document, place, language, updated_at from drafts where visit_id = ?",
        {visit.text()});
}

Result<void> SqliteVisitStore::close_visit(const VisitId& visit, VisitEnd end,
                                           std::int64_t ended_at_ms) {
    auto closed = in_transaction(connection_, [&]() -> Result<void> {
        const auto state = state_of_visit(connection_, visit);
        if (!state) return state.problem();
        if (state->empty() || is_final(*state)) return {};
        if (auto done = connection_.run("update visits set state = ?, ended_at = ? where id = ?",
                                        {word_of(end), ended_at_ms, visit.text()});
            !done) {
            return done;
        }
        if (keeps_draft(end)) return {};
        return connection_.run("delete from drafts where visit_id = ?", {visit.text()});
    });
    if (!closed) return closed;
    auto emptied = connection_.checkpoint();
    // What was erased is gone only when the journal that held it is empty, so that failure is told.
    // Otherwise the journal is as durable as the file, and the next visit empties it.
    if (end == VisitEnd::Erased) return emptied;
    return {};
}

Result<std::vector<UnfinishedVisit>> SqliteVisitStore::unfinished(int limit) {
    std::vector<UnfinishedVisit> visits;
    const auto done = connection_.run(
        "select v.id, v.state, d.language, d.updated_at"
        " from visits v join drafts d on d.visit_id = v.id"
        " where v.state in ('finished', 'timed_out') order by d.updated_at desc, v.id desc limit ?",
        {std::int64_t{limit < 0 ? 0 : limit}}, [&](const Row& row) {
            visits.push_back({VisitId(row.text(0)),
                              row.text(1) == "finished" ? VisitEnd::Finished : VisitEnd::TimedOut,
                              row.text(2), row.integer(3)});
        });
    if (!done) return done.problem();
    return visits;
}

Result<Draft> SqliteVisitStore::reopen(const VisitId& visit) {
    return in_transaction(connection_, [&]() -> Result<Draft> {
        const auto draft = load_draft(visit);
        if (!draft) return draft.problem();
        if (!*draft) return ended("this visit has nothing left to open");
        const auto state = state_of_visit(connection_, visit);
        if (!state) return state.problem();
        if (*state != "open") {
            if (auto opened = open_visit(visit, (*draft)->updated_at_ms); !opened) {
                return opened.problem();
            }
        }
        return **draft;
    });
}

}  // namespace madoguchi::db
