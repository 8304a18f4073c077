// The doors out of a session, handed over by main; each outlives it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "db/store.h"
#include "kiosk/domain/rule_pack.h"
#include "platform/clock.h"
#include "platform/jobs.h"
#include "platform/secret_hash.h"
#include "platform/text_conversion.h"
#include "platform/uuid.h"

namespace madoguchi::session {

class Session;

// What the session must know of the languages, whose words belong to the screens. Called on the
// frame's thread.
struct Languages {
    // Whether its people write in Latin letters until they choose others. Empty: nobody does.
    std::function<bool(const std::string& language)> writes_latin = {};
    // Words of a shipped example in another language; as they are where no catalogue knows them.
    // Empty: as they are.
    std::function<std::string(const std::string& words, const std::string& from,
                              const std::string& to)>
        example_words = {};
};

// What a job brings back: applied to the session between frames.
using Arrival = std::function<void(Session&)>;

struct Services {
    db::Store& store;  // Touched on the store lane only
    platform::Jobs<Arrival>& jobs;
    platform::Clock& clock;
    platform::UuidMaker& uuids;
    platform::SecretHash& secrets;
    const domain::RulePacks& packs;
    platform::TextConversion& conversion;  // Called on the conversion lane only
    // A file the program ships, by its place below assets ("examples/yubari.madoguchi.json"). Empty
    // when it is missing or over the limit of a document. Called from jobs.
    std::function<std::optional<std::string>(const std::string& file)> shipped_file = {};
    Languages languages = {};
};

}  // namespace madoguchi::session
