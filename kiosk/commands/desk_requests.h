// What commands ask of the store: answered by the process that holds it, over the control socket or
// on the spot. A line of JSON there, a line of JSON back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/store.h"
#include "platform/secret_hash.h"

namespace madoguchi::commands {

struct Desk {
    db::Store& store;
    platform::SecretHash& secrets;
    std::int64_t now_ms;  // UTC
};

// {"ask":"submissions", "staff":…, "passphrase":…}   -> {"submissions":[…]}
// {"ask":"submission", "receipt":…, "staff":…, …}     -> {"submission":{…, "document":{…}}}
// {"ask":"health"}                                    -> {"store":{…}, "office":{…}}
// {"ask":"add_staff", "name":…, "pin_hash":…, "passphrase_hash":…} -> {}
// {"ask":"initialise", "town":…, "pack":…, and the first clerk as above} -> {}
// Anything wrong: {"problem":{"kind","what","where","hint"}}. On the store's thread.
std::string answer_request(const Desk& desk, std::string_view request);

}  // namespace madoguchi::commands
