#include "kiosk/session/visit_questions.h"

#include <array>

#include "kiosk/domain/text.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::session {

namespace {

using domain::Field;

// What must be answered before the town can call back about an application.
constexpr std::array<Field, 4> required{Field::ApplicantName, Field::ApplicantPhone,
                                        Field::ApplicantResidence, Field::IdeaCategory};

bool is_missing(const domain::Application& plan, Field field) {
    const domain::Answer answer = domain::read_answer(plan, {field, ""});
    if (std::holds_alternative<std::monostate>(answer)) return true;
    const auto* text = std::get_if<std::string>(&answer);
    return (text && is_blank(*text)) || fault_of(field, answer).has_value();
}

}  // namespace

std::vector<WrittenReading> written_readings(const Visit& visit) {
    const domain::Applicant& applicant = visit.plan.applicant;
    if (!applicant.reading || applicant.reading->empty()) return {};
    std::vector<WrittenReading> known;
    if (applicant.name) known.push_back({*applicant.name, *applicant.reading});
    if (visit.receipt) known.push_back({visit.receipt->applicant, *applicant.reading});
    return known;
}

std::string text_in(const Visit& visit, const domain::FieldRef& field) {
    if (is_typing_in(visit, field)) return visit.typing->editor.shown();
    for (const auto& [ref, text] : visit.unfinished_texts) {
        if (ref == field) return text;
    }
    return written(field.field, domain::read_answer(visit.plan, field));
}

std::optional<FieldError> error_of(const Visit& visit, const domain::FieldRef& field) {
    for (const auto& [ref, error] : visit.errors) {
        if (ref == field) return error;
    }
    return std::nullopt;
}

bool is_typing_in(const Visit& visit, const domain::FieldRef& field) {
    return visit.typing && visit.typing->target == InputTarget(field);
}

domain::Sales sales_now(const SalesHelp& help) {
    std::array<std::optional<std::int64_t>, domain::sales_figures_max> figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        figures[i] = domain::amount_from_text(help.figures[i], 1);
    }
    return domain::sales_of(help.trade, figures);
}

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

std::optional<domain::Block> next_empty_block(const domain::Application& plan) {
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        if (plan.canvas[block_at(i)].empty()) return block_at(i);
    }
    return std::nullopt;
}

}  // namespace madoguchi::session
