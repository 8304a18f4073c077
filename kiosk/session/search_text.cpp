#include "kiosk/session/search_text.h"

#include "kiosk/domain/application_json.h"

namespace madoguchi::session {

std::string names_folded(const domain::Application& plan, const domain::SearchFold& fold) {
    return fold.folded_lines({plan.applicant.name.value_or(""), plan.applicant.reading.value_or(""),
                              plan.idea.title.value_or("")});
}

void fold_anew(db::SubmissionStore& submissions, const domain::SearchFold& fold) {
    const auto search_text = [&fold](const db::Application& stored) {
        const std::string number = fold.folded(stored.row.receipt.text());
        const Result<domain::Application> plan = domain::read_application(stored.document);
        if (plan) return number + "\n" + names_folded(*plan, fold);
        const db::Summary& summary = stored.row.summary;
        return number + "\n" + fold.folded_lines({summary.applicant_name, summary.title});
    };
    (void)submissions.fold_anew(fold.name(), search_text);
}

}  // namespace madoguchi::session
