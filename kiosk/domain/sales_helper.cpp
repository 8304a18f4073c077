#include "kiosk/domain/sales_helper.h"

namespace madoguchi::domain {

std::size_t sales_figures_of(Trade trade) { return trade == Trade::Seats ? 4 : 2; }

Sales sales_of(Trade trade, std::span<const std::optional<std::int64_t>> figures) {
    std::int64_t product = 1;
    bool is_too_large = false;
    for (std::size_t i = 0; i < sales_figures_of(trade); ++i) {
        if (i >= figures.size() || !figures[i] || *figures[i] < 0) return {};
        const std::int64_t figure = *figures[i];
        if (figure == 0) return {.yen = Yen(0)};
        is_too_large = is_too_large || product > Yen::input_max / figure;
        if (!is_too_large) product *= figure;
    }
    if (is_too_large) return {.yen = std::nullopt, .is_too_large = true};
    return {.yen = Yen(product)};
}

}  // namespace madoguchi::domain
