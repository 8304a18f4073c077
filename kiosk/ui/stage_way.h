// The way of a business from research over the valley of death to a going business, as hills with
// five stops, and who helps at each.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

struct WayStop {
    Label name;    // 「試している」
    Label helper;  // 「役場と銀行」
    bool is_current = false;
    std::string_view key = {};
};
inline constexpr std::size_t way_stops = 5;

struct StageWay {
    Label question;  // Part of each stop's node value, not drawn
    Label helps;     // Over the helpers: 「助けてくれるところ」
    Label valley;    // In the dip: 「死の谷」
    std::array<WayStop, way_stops> stops;
};
float stage_way_height(Ui& ui, const StageWay& way, float width);
// The stop that was tapped.
[[nodiscard]] std::optional<int> stage_way(Ui& ui, const Rect& rect, const StageWay& way);

}  // namespace madoguchi::ui
