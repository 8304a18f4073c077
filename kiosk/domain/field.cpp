#include "kiosk/domain/field.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "kiosk/domain/field_table.h"
#include "kiosk/domain/text.h"

namespace madoguchi::domain {

namespace {

constexpr std::array<std::string_view, step_count> step_words = {
    "profile", "idea", "resources", "canvas", "partners", "money", "eligibility", "review"};

Problem refused(const FieldRef& ref, std::string what) {
    return {ProblemKind::Refused, std::move(what), std::string(info_of(ref.field).name), ""};
}

bool is_known_word(const FieldInfo& info, std::string_view word) {
    return std::find(info.words.begin(), info.words.end(), word) != info.words.end();
}

// The answer found in a slot; the words of a choice are checked by the caller.
struct ReadSlot {
    Answer operator()(std::monostate) const { return {}; }
    Answer operator()(const std::string* text) const {
        return text->empty() ? Answer() : Answer(*text);
    }
    Answer operator()(const std::optional<Yen>* yen) const {
        return *yen ? Answer((*yen)->amount()) : Answer();
    }
    template <class T>
    Answer operator()(const std::optional<T>* value) const {
        return *value ? Answer(**value) : Answer();
    }
};

// Puts an answer of the right kind and size where it belongs; monostate takes the answer away.
struct WriteSlot {
    const Answer& answer;

    void operator()(std::monostate) const {}
    void operator()(std::string* text) const {
        const auto* words = std::get_if<std::string>(&answer);
        *text = words ? *words : "";
    }
    void operator()(std::optional<Yen>* yen) const {
        const auto* amount = std::get_if<std::int64_t>(&answer);
        *yen = amount ? std::optional(Yen(*amount)) : std::nullopt;
    }
    template <class T>
    void operator()(std::optional<T>* value) const {
        const auto* given = std::get_if<T>(&answer);
        *value = given ? std::optional(*given) : std::nullopt;
    }
};

Result<void> check_number(const FieldRef& ref, const Answer& answer, std::int64_t max) {
    const auto* number = std::get_if<std::int64_t>(&answer);
    if (!number) return refused(ref, "the answer must be a whole number");
    if (*number < 0) return refused(ref, "the answer must not be negative");
    if (*number > max) return refused(ref, "the number is larger than the field takes");
    return {};
}

Result<void> check(const FieldRef& ref, const Answer& answer) {
    if (std::holds_alternative<std::monostate>(answer)) return {};
    const FieldInfo& info = info_of(ref.field);
    const auto* text = std::get_if<std::string>(&answer);
    switch (info.kind) {
        case AnswerKind::Text:
            if (!text) return refused(ref, "the answer must be text");
            if (grapheme_count(*text) > info.graphemes_max) {
                return refused(ref, "the text is longer than the field takes");
            }
            return {};
        case AnswerKind::Choice:
            if (!text || !is_known_word(info, *text)) {
                return refused(ref, "the answer is none of the words offered");
            }
            return {};
        case AnswerKind::YesNo:
            if (!std::holds_alternative<bool>(answer)) {
                return refused(ref, "the answer must be yes or no");
            }
            return {};
        case AnswerKind::Yen:
            return check_number(ref, answer, Yen::input_max);
        case AnswerKind::Count:
        case AnswerKind::Rate:
            return check_number(ref, answer, info.count_max);
        case AnswerKind::Date:
            if (!std::holds_alternative<Date>(answer)) {
                return refused(ref, "the answer must be a date");
            }
            return {};
    }
    return {};
}

bool is_fact_name(std::string_view name) {
    const auto is_inside = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && name.size() <= 64 && name.front() >= 'a' && name.front() <= 'z' &&
           std::all_of(name.begin(), name.end(), is_inside);
}

// ── answers to a town overlay's own questions: any kind, kept as JSON

Answer read_overlay_answer(const Application& application, const std::string& item) {
    for (const auto& [name, json] : application.answers) {
        if (name != item) continue;
        const auto value = nlohmann::json::parse(json, nullptr, false);
        if (value.is_boolean()) return value.get<bool>();
        if (value.is_number_integer()) return value.get<std::int64_t>();
        if (!value.is_string()) return {};
        const auto text = value.get<std::string>();
        if (const auto date = Date::from_text(text)) return *date;
        return text;
    }
    return {};
}

std::string json_of(const Answer& answer) {
    if (const auto* yes = std::get_if<bool>(&answer)) return *yes ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&answer)) return std::to_string(*number);
    if (const auto* date = std::get_if<Date>(&answer)) return '"' + date->text() + '"';
    return nlohmann::json(std::get<std::string>(answer))
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<void> write_overlay_answer(Application& application, const FieldRef& ref,
                                  const Answer& answer) {
    if (!is_fact_name(ref.item)) return refused(ref, "no fact of a town can have that name");
    const auto* text = std::get_if<std::string>(&answer);
    if (text && grapheme_count(*text) > info_of(ref.field).graphemes_max) {
        return refused(ref, "the text is longer than the field takes");
    }
    const auto* number = std::get_if<std::int64_t>(&answer);
    if (number && (*number < 0 || *number > Yen::input_max)) {
        return refused(ref, "the number is out of range");
    }
    auto& answers = application.answers;
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const auto& entry) { return entry.first == ref.item; });
    if (std::holds_alternative<std::monostate>(answer)) {
        if (found != answers.end()) answers.erase(found);
    } else if (found != answers.end()) {
        found->second = json_of(answer);
    } else if (answers.size() < overlay_answers_max) {
        answers.emplace_back(ref.item, json_of(answer));
    } else {
        return refused(ref, "there are too many answers to questions of the town");
    }
    return {};
}

// ── years of the money plan come and go with what is answered in them

bool is_of_a_year(Field field) {
    return field >= Field::YearIncome && field <= Field::YearRepayment;
}

bool is_empty(const PlanYear& year) {
    return !year.income && !year.local_resources && !year.local_people && !year.other &&
           !year.repayment;
}

}  // namespace

std::string_view word_of(Step step) { return step_words[static_cast<std::size_t>(step)]; }

std::optional<Step> step_of(std::string_view word) {
    const auto found = std::find(step_words.begin(), step_words.end(), word);
    if (found == step_words.end()) return std::nullopt;
    return static_cast<Step>(found - step_words.begin());
}

const FieldInfo& info_of(Field field) { return field_rows()[static_cast<std::size_t>(field)].info; }

std::optional<Field> field_of(std::string_view name) {
    for (const FieldRow& row : field_rows()) {
        if (row.info.name == name) return row.info.field;
    }
    return std::nullopt;
}

Answer read_answer(const Application& application, const FieldRef& ref) {
    if (ref.field == Field::OverlayAnswer) return read_overlay_answer(application, ref.item);
    const FieldRow& row = field_rows()[static_cast<std::size_t>(ref.field)];
    // The slot is only read through; the table is written once, for both directions.
    const Slot slot = row.slot(const_cast<Application&>(application), ref.item);
    Answer answer = std::visit(ReadSlot(), slot);
    if (row.info.kind == AnswerKind::Choice) {
        const auto* word = std::get_if<std::string>(&answer);
        if (word && !is_known_word(row.info, *word)) return {};
    }
    return answer;
}

Result<void> write_answer(Application& application, const FieldRef& ref, const Answer& answer) {
    if (ref.field == Field::OverlayAnswer) return write_overlay_answer(application, ref, answer);
    if (Result<void> checked = check(ref, answer); !checked) return checked;
    auto& years = application.money.years;
    if (is_of_a_year(ref.field)) {
        const auto year = year_of(ref.item);
        if (!year) return refused(ref, "the money plan has no such year");
        if (years.size() < *year) years.resize(*year);
        application.years_answered = true;
    }
    const FieldRow& row = field_rows()[static_cast<std::size_t>(ref.field)];
    const Slot slot = row.slot(application, ref.item);
    if (std::holds_alternative<std::monostate>(slot)) {
        return refused(ref, "what this answer belongs to does not exist");
    }
    std::visit(WriteSlot{answer}, slot);
    if (is_of_a_year(ref.field)) {
        while (!years.empty() && is_empty(years.back())) years.pop_back();
    }
    return {};
}

}  // namespace madoguchi::domain
