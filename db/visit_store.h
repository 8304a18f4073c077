// Where an unfinished application is kept while somebody fills it in: a visit is one walk-in, its
// draft is what they have entered so far and where they were.
//
// All calls come from the store's own thread. A Problem means that nothing was changed; what was
// acknowledged before is still there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/result.h"
#include "platform/base/strong_id.h"

namespace madoguchi::db {

struct VisitTag;
using VisitId = StrongId<VisitTag>;  // A UUID

constexpr std::size_t document_bytes_max = std::size_t{1}
                                           << 20;  // The application document's own limit
constexpr std::size_t place_bytes_max = 16 * 1024;
constexpr std::size_t id_bytes_max = 64;
constexpr std::size_t word_bytes_max = 64;  // A language, category, verdict, pack id, hash

struct Draft {
    VisitId visit;
    std::string document;            // Application JSON; kept byte for byte, never looked into
    std::string place;               // Where the visitor was (screen, page, field); opaque here
    std::string language;            // "ja", "easy" or "en"
    std::int64_t updated_at_ms = 0;  // UTC
};

enum class VisitEnd {
    Submitted,  // The receipt was given. Its draft is deleted: the application holds it
    Finished,   // The visitor stopped; kept for staff to reopen
    TimedOut,   // The visitor walked away; kept for staff to reopen
    Erased,     // The visitor wants nothing kept: the draft is overwritten and cannot come back
};

struct UnfinishedVisit {
    VisitId visit;
    VisitEnd end = VisitEnd::Finished;  // Finished or TimedOut
    std::string language;
    std::int64_t updated_at_ms = 0;
};

class VisitStore {
public:
    virtual ~VisitStore() = default;

    // Durable when it returns. The first save opens the visit; a visit still open from before is
    // then kept for staff as if it had timed out. Refused once the visit has ended, so that a late
    // save cannot bring an erased draft back.
    virtual Result<void> save_draft(const Draft& draft) = 0;

    // The visit that was open when the program last stopped, or empty.
    virtual Result<std::optional<Draft>> interrupted_visit() = 0;

    // Ends an open visit. Ending it again in the same way changes nothing; so does ending a visit
    // that was never saved, and any other end of a submitted one. An unfinished one may still be
    // Erased.
    virtual Result<void> close_visit(const VisitId& visit, VisitEnd end,
                                     std::int64_t ended_at_ms) = 0;

    // Finished and timed-out visits, the latest first, at most `limit`.
    virtual Result<std::vector<UnfinishedVisit>> unfinished(int limit) = 0;

    // The draft of any visit that still has one; empty if it has none.
    virtual Result<std::optional<Draft>> load_draft(const VisitId& visit) = 0;

    // Opens an unfinished visit again, as save_draft would open a new one. Refused if it has no
    // draft.
    virtual Result<Draft> reopen(const VisitId& visit) = 0;
};

}  // namespace madoguchi::db
