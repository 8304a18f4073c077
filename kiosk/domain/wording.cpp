// A pack's words with their placeholders filled: the part of assessment.h that screens read out.
#include "kiosk/domain/assessment.h"

namespace madoguchi::domain {

namespace {

constexpr std::string_view shortfall_year = "first_shortfall_year";

WordingPiece words(std::string_view text) { return {std::string(text), "", FactKind::Word, {}}; }

FactKind kind_of(const std::string& name, const Assessment& assessment) {
    if (const FactInfo* fact = find_fact(name)) return fact->kind;
    for (const auto& [known, kind] : assessment.other_kinds) {
        if (known == name) return kind;
    }
    return FactKind::Word;
}

FactValue value_of(const std::string& name, const Assessment& assessment) {
    for (const auto* values : {&assessment.facts, &assessment.derived}) {
        for (const auto& [known, value] : *values) {
            if (known == name) return value;
        }
    }
    return {};
}

WordingPiece value(const std::string& name, const Assessment& assessment) {
    if (name == shortfall_year) {
        const auto& year = assessment.repayment.first_shortfall_year;
        return {"", name, FactKind::Count, year ? FactValue(std::int64_t{*year}) : FactValue()};
    }
    return {"", name, kind_of(name, assessment), value_of(name, assessment)};
}

// Calls `on_words` and `on_name` with the parts of the text in turn. A brace without its other half
// is words.
template <class OnWords, class OnName>
void walk(std::string_view text, OnWords on_words, OnName on_name) {
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) return on_words(text);
        if (open > 0) on_words(text.substr(0, open));
        on_name(std::string(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
}

}  // namespace

std::vector<WordingPiece> fill(const Wording& wording, const std::string& language,
                               const Assessment& assessment) {
    std::vector<WordingPiece> pieces;
    walk(
        wording.in(language), [&](std::string_view text) { pieces.push_back(words(text)); },
        [&](const std::string& name) { pieces.push_back(value(name, assessment)); });
    return pieces;
}

std::vector<std::string> placeholders_of(const std::string& text) {
    std::vector<std::string> names;
    walk(
        text, [](std::string_view) {}, [&](const std::string& name) { names.push_back(name); });
    return names;
}

}  // namespace madoguchi::domain
