// What must be answered before the town can call back about an application.
#include <array>

#include "kiosk/session/session.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::session {

namespace {

using domain::Field;

constexpr std::array<Field, 4> required{Field::ApplicantName, Field::ApplicantPhone,
                                        Field::ApplicantResidence, Field::IdeaCategory};

bool is_missing(const domain::Application& plan, Field field) {
    const domain::Answer answer = domain::read_answer(plan, {field, ""});
    if (std::holds_alternative<std::monostate>(answer)) return true;
    const auto* text = std::get_if<std::string>(&answer);
    return (text && is_blank(*text)) || fault_of(field, answer).has_value();
}

}  // namespace

std::vector<domain::FieldRef> missing_answers(const domain::Application& plan) {
    std::vector<domain::FieldRef> missing;
    for (const Field field : required) {
        if (is_missing(plan, field)) missing.push_back({field, ""});
    }
    return missing;
}

std::vector<domain::FieldRef> missing_answers(const domain::Application& plan,
                                              const PageRef& page) {
    std::vector<domain::FieldRef> missing = missing_answers(plan);
    std::erase_if(missing, [&page](const auto& ref) { return page_of(ref.field) != page; });
    return missing;
}

}  // namespace madoguchi::session
