// Where submitted applications are kept for the town's staff, each under its receipt number.
//
// All calls come from the store's own thread. A Problem means that nothing was changed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "db/visit_store.h"
#include "platform/base/result.h"
#include "platform/base/strong_id.h"

namespace madoguchi::db {

struct ReceiptTag;
using ReceiptNumber = StrongId<ReceiptTag>;  // 見本-A0042: unique for ever, never used again

constexpr std::size_t town_short_name_bytes_max = 48;
constexpr std::size_t summary_text_bytes_max = 4096;
constexpr std::size_t hash_text_bytes_max = 128;
constexpr std::size_t search_bytes_max = 400;
constexpr int list_rows_max = 1000;

// Where an application stands in the office. Every one begins as New.
enum class ApplicationState { New, Reading, Talking, Changes, Sent, Adopted };
constexpr std::size_t application_state_count = 6;

// What one row of the staff list shows. The store compares none of it.
struct Summary {
    std::string title;
    std::string applicant_name;
    std::string category;                   // "I" to "IV", empty if none was chosen
    std::optional<std::int64_t> grant_yen;  // Empty if not answered
    std::string verdict;                    // "complete", "open" or "not_yet"
    std::string group_states;               // JSON: the list's row of segments; opaque here
    std::string indices;                    // JSON: the four gauges; opaque here
};

struct Submission {
    VisitId visit;
    std::string document;  // Application JSON, as checked by the caller
    std::string language;
    std::string pack_id;
    std::string pack_hash;
    std::string town_short_name;       // Starts the receipt number; no dash, no space
    char kiosk_letter = 'A';           // 'A' to 'Z'
    std::int64_t submitted_at_ms = 0;  // UTC
    Summary summary;
    // What a search shall find, folded by the caller as ListQuery::search is: the short name for
    // the receipt number, and the names.
    std::string town_short_name_folded;
    std::string names_folded;
    std::string search_fold;  // Which way of folding that was; opaque here
};

struct ListQuery {
    std::optional<ApplicationState> state;  // Empty: all
    std::string search;                     // Folded; part of a number or a name. Empty: all
    std::int64_t offset = 0;
    int limit = 7;  // At most list_rows_max
};

struct ListRow {
    ReceiptNumber receipt;
    ApplicationState state = ApplicationState::New;
    std::int64_t submitted_at_ms = 0;
    Summary summary;
};

struct ListPage {
    std::vector<ListRow> rows;  // The latest first
    std::int64_t found = 0;     // Of state and search, on all pages
    std::array<std::int64_t, application_state_count>
        counts{};  // Of each state, without the search
};

struct Application {
    ListRow row;
    VisitId visit;
    std::string document;  // Byte for byte as submitted
    std::string language;
    std::string pack_id;
    std::string pack_hash;
};

class SubmissionStore {
public:
    virtual ~SubmissionStore() = default;

    // Application, receipt number, pack and the visit's end in one transaction, durable when it
    // returns. Submitting a visit again gives the same number and changes nothing, so a caller who
    // heard no answer may ask again. Refused for an erased visit.
    virtual Result<ReceiptNumber> submit(const Submission& submission) = 0;

    virtual Result<ListPage> list(const ListQuery& query) = 0;

    // Makes anew what a search shall find of each application that was folded another way: a line
    // for the number and one for each name. All in one transaction; seconds for 10,000, and next to
    // nothing when there is none.
    using Fold = std::function<std::string(const Application&)>;
    virtual Result<void> fold_anew(const std::string& search_fold, const Fold& fold) = 0;

    // Refused if there is no such number.
    virtual Result<Application> load(const ReceiptNumber& receipt) = 0;
};

}  // namespace madoguchi::db
