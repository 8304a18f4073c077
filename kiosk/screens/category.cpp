#include "kiosk/screens/category.h"

#include <array>

namespace madoguchi::screens {

using ui::MoneyFlow;
using ui::TextId;

namespace {

constexpr std::array<Category, 4> all{{
    {"I", "Ⅰ", TextId::choice_idea_category_i, TextId::idea_foot_i, MoneyFlow::LostService},
    {"II", "Ⅱ", TextId::choice_idea_category_ii, TextId::idea_foot_ii, MoneyFlow::NewService},
    {"III", "Ⅲ", TextId::choice_idea_category_iii, TextId::idea_foot_iii, MoneyFlow::Visitors},
    {"IV", "Ⅳ", TextId::choice_idea_category_iv, TextId::idea_foot_iv, MoneyFlow::Outside},
}};

}  // namespace

std::span<const Category, 4> categories() { return all; }

const Category* proposed_category(const domain::Idea& idea) {
    if (idea.market == "outside") return &all[3];
    if (idea.market == "visitors") return &all[2];
    if (idea.market != "inside" || !idea.replaces_lost_service) return nullptr;
    return *idea.replaces_lost_service ? &all[0] : &all[1];
}

}  // namespace madoguchi::screens
