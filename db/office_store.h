// What the town hall has set up on this machine: the town's settings, who its staff are, and the
// town's own canvas.
//
// All calls come from the store's own thread. A Problem means that nothing was changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::db {

constexpr std::size_t town_settings_bytes_max = 256 * 1024;
constexpr std::size_t town_canvas_bytes_max = std::size_t{1} << 20;  // As any such document
constexpr std::size_t staff_name_bytes_max = 200;
constexpr std::size_t hash_bytes_max = 512;
constexpr int staff_max = 500;

struct TownSettings {
    std::string document;            // The town's file, byte for byte; never looked into here
    std::string pack_id;             // The rule pack in force
    std::int64_t updated_at_ms = 0;  // UTC
};

// What staff wrote of the town itself; nothing of any visitor.
struct TownCanvasDraft {
    std::string document;            // Application JSON; kept byte for byte, never looked into
    std::int64_t updated_at_ms = 0;  // UTC
};

struct Staff {
    std::string name;
    std::string pin_hash;
    std::string passphrase_hash;
    int failed_attempts = 0;
    std::int64_t locked_until_ms = 0;  // UTC; 0: not locked
};

struct StaffAttempts {
    std::string name;
    int failed_attempts = 0;
    std::int64_t locked_until_ms = 0;
};

class OfficeStore {
public:
    virtual ~OfficeStore() = default;

    // True once the town has settings and at least one member of staff.
    virtual Result<bool> is_initialised() = 0;

    // Settings and first clerk in one transaction. Refused if the office is already set up.
    virtual Result<void> initialise(const TownSettings& settings, const Staff& first) = 0;

    virtual Result<std::optional<TownSettings>> settings() = 0;
    virtual Result<void> save_settings(const TownSettings& settings) = 0;

    // Empty until it was saved for the first time.
    virtual Result<std::optional<TownCanvasDraft>> town_canvas() = 0;
    // Durable when it returns. Refused when it is empty or over town_canvas_bytes_max.
    virtual Result<void> save_town_canvas(const TownCanvasDraft& canvas) = 0;

    virtual Result<std::vector<Staff>> all_staff() = 0;  // By name
    virtual Result<std::optional<Staff>> find_staff(const std::string& name) = 0;

    // Refused if the name is taken.
    virtual Result<void> add_staff(const Staff& staff) = 0;

    // Durable before the next try is allowed, so that a power cut does not give new tries. Refused
    // if there is no such name.
    virtual Result<void> save_attempts(const StaffAttempts& attempts) = 0;
};

}  // namespace madoguchi::db
