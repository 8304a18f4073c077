// The four categories of business: their numerals, words, and how the two helping questions lead to
// one.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/domain/application.h"
#include "kiosk/ui/kit.h"
#include "kiosk/ui/money_flow.h"

namespace madoguchi::screens {

struct Category {
    std::string_view word;     // "IV", as the document writes it
    std::string_view numeral;  // "Ⅳ"
    ui::TextId title;
    ui::TextId foot;
    ui::MoneyFlow flow = ui::MoneyFlow::LostService;
};

// Ⅰ to Ⅳ.
std::span<const Category, 4> categories();

// What the helping questions lead to; empty while they do not tell.
const Category* proposed_category(const domain::Idea& idea);

}  // namespace madoguchi::screens
