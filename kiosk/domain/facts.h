// The facts of one application: what the rules are asked about. Private to the domain.
#pragma once

#include <string>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/domain/fact.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/domain/town.h"

namespace madoguchi::domain {

// P = loan_regional + loan_policy over its term; empty while the loan's terms are not answered or
// leave no year to repay in.
std::optional<std::vector<std::int64_t>> planned_repayment(const LoanTerms& terms,
                                                           std::optional<std::int64_t> principal);

std::vector<YearFacts> work_out_years(const Application& application);

// In the order of fact_list(), then those of `own_facts` (an overlay's).
std::vector<FactValue> work_out_facts(const Application& application, const Town& town,
                                      const std::vector<YearFacts>& years,
                                      const std::vector<PackFact>& own_facts);

// The two facts that are lists of years, so that a change of the plan can be written back.
FactValue cash_flow_by_year(const Application& application, const std::vector<YearFacts>& years);
FactValue repayment_by_year(const Application& application, const std::vector<YearFacts>& years);

}  // namespace madoguchi::domain
