// The town hall's first set-up: its settings and its staff. The sample town 見本町 sets itself up
// at the first start; its clerk's secrets are public, so no other town may use them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/office_store.h"
#include "kiosk/commands/folders.h"
#include "kiosk/domain/town.h"
#include "platform/base/result.h"
#include "platform/files.h"
#include "platform/secret_hash.h"

namespace madoguchi::commands {

inline constexpr std::string_view sample_clerk = "見本 職員";
inline constexpr std::string_view sample_pin = "314159";
inline constexpr std::size_t passphrase_letters_min = 8;

struct NewStaff {
    std::string name;
    std::string pin;         // 6 to 12 digits
    std::string passphrase;  // For the command line
};

// Of assets/sample_town; ends of lines are not part of it.
Result<std::string> sample_passphrase(const Folders& folders, platform::Files& files);

// Refused: an empty or over-long name, a PIN of another length, a short passphrase, and, unless the
// town is the sample, the sample's PIN and passphrase.
Result<void> check_staff(const NewStaff& staff, const domain::Town& town,
                         const std::string& samples_passphrase);

// Hashes both secrets: slow on purpose.
Result<db::Staff> hashed(const NewStaff& staff, platform::SecretHash& secrets);

// The town in force; at the very first start the sample town is set up, with its clerk.
Result<domain::Town> open_office(db::OfficeStore& office, const Folders& folders,
                                 platform::Files& files, platform::SecretHash& secrets,
                                 std::int64_t now_ms);

}  // namespace madoguchi::commands
