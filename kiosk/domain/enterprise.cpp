// Micro, small and medium-sized, or large: the Small and Medium-sized Enterprise Basic Act, article
// 2 (micro: article 2 (5), employees alone). A company is small or medium-sized by its capital or
// by its employees; people on their own account and non-profits by their employees alone.
#include <array>

#include "kiosk/domain/assessment_parts.h"

namespace madoguchi::domain {

namespace {

struct Limits {
    std::string_view sector;
    std::int64_t capital_yen;
    std::int64_t employees;
    std::int64_t micro_employees;
};
constexpr std::array<Limits, 5> limits_by_sector = {{{"manufacturing", 300'000'000, 300, 20},
                                                     {"other", 300'000'000, 300, 20},
                                                     {"wholesale", 100'000'000, 100, 5},
                                                     {"service", 50'000'000, 100, 5},
                                                     {"retail", 50'000'000, 50, 5}}};

const Limits* limits_of(const ChosenWord& sector) {
    for (const Limits& limits : limits_by_sector) {
        if (sector == limits.sector) return &limits;
    }
    return nullptr;
}

}  // namespace

std::string enterprise_of(const Applicant& applicant) {
    const Limits* limits = limits_of(applicant.sector);
    if (!limits || !applicant.employees) return "unknown";
    if (*applicant.employees <= limits->micro_employees) return "micro";
    if (*applicant.employees <= limits->employees) return "sme";
    const ChosenWord& form = applicant.form;
    if (form == "sole" || form == "planning" || form == "npo") return "large";
    const bool has_capital = form == "company" || form == "cooperative" || form == "other";
    if (!has_capital || !applicant.capital) return "unknown";
    return applicant.capital->amount() <= limits->capital_yen ? "sme" : "large";
}

}  // namespace madoguchi::domain
