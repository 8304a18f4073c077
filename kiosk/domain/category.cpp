// The four kinds of business of the programme and the three models the study makes of them.
#include <array>

#include "kiosk/domain/assessment_parts.h"

namespace madoguchi::domain {

namespace {

struct Kind {
    std::string_view category, model, money_flow, risk;
};
constexpr std::array<Kind, 4> kinds = {{{"I", "BM1", "inside", "low"},
                                        {"II", "BM1", "inside", "low"},
                                        {"III", "BM2", "outside_in", "middle"},
                                        {"IV", "BM3", "outside_in", "middle"}}};

std::optional<std::string> proposed(const Idea& idea) {
    if (idea.market == "outside") return "IV";
    if (idea.market == "visitors") return "III";
    if (idea.market != "inside" || !idea.replaces_lost_service) return std::nullopt;
    return *idea.replaces_lost_service ? "I" : "II";
}

}  // namespace

// Model, flow and risk follow the category that was chosen, else the one proposed.
Category category_of(const Idea& idea) {
    Category category;
    category.proposed = proposed(idea);
    for (const bool by_choice : {true, false}) {
        const auto& word = by_choice ? idea.category : category.proposed;
        for (const Kind& kind : kinds) {
            if (word != kind.category || category.model) continue;
            category.model = kind.model;
            category.money_flow = kind.money_flow;
            category.risk = kind.risk;
        }
    }
    return category;
}

}  // namespace madoguchi::domain
