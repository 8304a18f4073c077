#include "kiosk/journey/node_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "kiosk/journey/node_finder.h"

namespace madoguchi::journey {

namespace {

using Json = nlohmann::ordered_json;

// A hundredth of a pixel or millimetre is more than a panel can show.
double rounded(float number) { return std::round(static_cast<double>(number) * 100) / 100; }

Json rectangle(const ui::Rect& rect) {
    return Json::array(
        {rounded(rect.x), rounded(rect.y), rounded(rect.width), rounded(rect.height)});
}

Json state_of(const ui::NodeState& state) {
    return {{"enabled", state.enabled}, {"checked", state.checked}, {"selected", state.selected},
            {"focused", state.focused}, {"error", state.error},     {"masked", state.masked},
            {"pressed", state.pressed}};
}

}  // namespace

std::string write_nodes(const ui::NodeTree& tree) {
    Json nodes = Json::array();
    for (const ui::Node& node : tree.nodes()) {
        nodes.push_back({{"role", ui::name_of(node.role)},
                         {"name", as_perceived(node.name)},
                         {"value", node.state.masked ? std::string() : as_perceived(node.value)},
                         {"state", state_of(node.state)},
                         {"px", rectangle(node.px)},
                         {"mm", rectangle(node.mm)},
                         {"screen", node.screen}});
    }
    return nodes.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace madoguchi::journey
