// What a clerk sees on the same machine: the lock, the list of what was handed in, one application.
// A screen lock only: until records are sealed, nothing here keeps a secret from who holds the
// disk.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "db/submission_store.h"
#include "db/visit_store.h"
#include "kiosk/domain/application.h"
#include "kiosk/domain/assessment.h"
#include "kiosk/domain/comparison.h"
#include "kiosk/domain/date.h"
#include "kiosk/domain/population.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/session/visit.h"

namespace madoguchi::session {

inline constexpr int submissions_per_page = 7;
inline constexpr std::size_t pin_digits_min = 6;
inline constexpr std::size_t pin_digits_max = 12;
inline constexpr int wrong_pins_before_lock = 5;
inline constexpr std::chrono::minutes staff_locks_after{3};

// How long the desk stays locked after so many wrong PINs in a row: none below five, then 1, 5, 15,
// 60 min.
std::chrono::minutes lock_time_after(int wrong_pins);

// What a PIN turned out to be. Every member of staff is asked in turn: the pad asks for no name.
struct PinCheck {
    bool store_away = false;
    std::optional<std::string> staff_name;  // Empty: nobody's PIN
    std::int64_t locked_until_ms = 0;       // UTC
};

enum class PinError { None, TooShort, Wrong, LockedOut, StoreAway };

// An application looked at under another pack. What was handed in keeps its own.
struct Replay {
    const domain::RulePack* pack = nullptr;
    domain::Assessment assessment;
    domain::Comparison turned;  // From the pack of the application to this one
};

struct StaffDetail {
    std::string receipt_number;
    db::ApplicationState state = db::ApplicationState::New;
    std::int64_t submitted_at_ms = 0;
    domain::Application plan;
    domain::Assessment assessment;  // Under the pack it was handed in with
    std::string pack_id;
    const domain::RulePack* pack = nullptr;  // Of that id, for its words; null when it is gone
    bool pack_is_here = true;  // False: the pack of that hash is no longer on this machine
    bool is_replaying = false;
    std::optional<Replay> replay;  // Empty: under its own pack
};

// Reads one application and assesses it under the pack it was handed in with. Empty when it is not
// there or cannot be read. Runs on the store lane.
std::optional<StaffDetail> load_detail(db::SubmissionStore& submissions,
                                       const domain::RulePacks& packs, const domain::Town& town,
                                       const std::string& receipt_number);

// What the list shows of an application, and the row of segments read back from it.
db::Summary summary_of(const domain::Application& plan, const domain::Assessment& assessment);
std::vector<domain::GroupState> group_states_of(const db::Summary& summary);

// A moment as the wall clock in Japan shows it.
struct WallClock {
    domain::Date day;
    int hour = 0;
    int minute = 0;
};
// Empty for a moment outside the years of domain::Date.
std::optional<WallClock> wall_clock(std::int64_t utc_ms);

struct StaffDesk {
    bool unlocked = false;
    std::string staff_name;
    std::optional<Typing> typing;  // PIN or search
    bool checking = false;
    PinError pin_error = PinError::None;
    std::int64_t locked_until_ms = 0;

    std::string state;  // Tab: "" all, "new", …, "unfinished"
    std::string search;
    int page = 0;
    bool loading = false;
    bool store_away = false;  // The list could not be read
    db::ListPage list;
    std::vector<db::UnfinishedVisit> unfinished;

    std::optional<StaffDetail> detail;
    int detail_tab = 0;

    bool town_canvas_away = false;                 // It could not be read, and is not written over
    std::optional<domain::Population> population;  // Beside it; empty when the file is not usable
};

}  // namespace madoguchi::session
