// A year's sales by the figures that a trade knows: seats and how often they turn, visitors and a
// fee, pieces and a price.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "kiosk/domain/yen.h"

namespace madoguchi::domain {

enum class Trade {
    Seats,     // Price of a guest x seats x guests a seat and day x days open
    Visitors,  // Fee x visitors
    Goods,     // Price of a piece x pieces
};
inline constexpr std::size_t sales_figures_max = 4;
std::size_t sales_figures_of(Trade trade);  // 4, 2, 2

struct Sales {
    std::optional<Yen> yen;     // Empty while a figure is missing, or when it is too much
    bool is_too_large = false;  // Over Yen::input_max, however far
};
// Figures are whole and not negative, in the order above. Those of another trade are not looked at.
Sales sales_of(Trade trade, std::span<const std::optional<std::int64_t>> figures);

}  // namespace madoguchi::domain
