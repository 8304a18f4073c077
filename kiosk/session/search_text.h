// By what the office finds an application: its number, the applicant's name and reading, the title.
// Called from jobs on the store lane.
#pragma once

#include "db/submission_store.h"
#include "kiosk/domain/application.h"
#include "kiosk/domain/search_fold.h"

namespace madoguchi::session {

// A line for each of the three names.
std::string names_folded(const domain::Application& plan, const domain::SearchFold& fold);

// What was handed in while names were folded another way. A store that cannot do it now is asked
// again by the next search; until then old applications are found as they were before.
void fold_anew(db::SubmissionStore& submissions, const domain::SearchFold& fold);

}  // namespace madoguchi::session
