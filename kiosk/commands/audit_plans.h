// What the audit's walk finds and writes: a plan of somebody who writes a lot, and words to
// convert.
#pragma once

#include <cstdint>
#include <string>

#include "db/store.h"
#include "kiosk/domain/application.h"
#include "platform/none/listed_conversion.h"

namespace madoguchi::commands {

// The plan with every list as full, every name as long and every amount as uneven as a visitor may
// make it; some partners have no name yet, and in the last years more is spent than comes in.
domain::Application fullest(domain::Application plan);

// Visits for the walk to find in a store.
struct AuditVisits {
    std::string full, fullest;  // Put aside: the sample, and the fullest made of it
};
// Puts them aside, and hands in more applications than the desk's list shows on a page, as full as
// they may be: the rules of them are gone, and one of them cannot be read.
Result<AuditVisits> put_audit_visits_aside(db::Store& store, const domain::Application& sample,
                                           std::int64_t now_ms);

// What the audit's converter knows: the words that the walk writes, one with candidates for more
// than one page.
platform::ListedConversion::Words audit_words();

}  // namespace madoguchi::commands
