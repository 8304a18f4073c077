#include "kiosk/domain/nearest_answers.h"

#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

Answer answer_of(const FactValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    const auto* text = std::get_if<std::string>(&value);
    if (!text) return {};
    const auto date = Date::from_text(*text);
    return date ? Answer(*date) : Answer(*text);
}

}  // namespace

std::vector<ChangedAnswer> changed_answers(const NearestChange& change) {
    std::vector<ChangedAnswer> answers;
    for (std::size_t i = 0; i < change.set.size(); ++i) {
        const auto fields = fields_behind(change.set[i].first);
        ensure(fields.size() == 1);  // Sources, hires and dates: each asked once
        answers.push_back({{fields.front(), ""},
                           answer_of(change.from[i].second),
                           answer_of(change.set[i].second)});
    }
    return answers;
}

bool write_changed(Application& application, const std::vector<ChangedAnswer>& answers) {
    Application changed = application;
    for (const ChangedAnswer& answer : answers) {
        if (read_answer(changed, answer.field) != answer.from) return false;
        if (!write_answer(changed, answer.field, answer.to).ok()) return false;
    }
    application = std::move(changed);
    return true;
}

}  // namespace madoguchi::domain
