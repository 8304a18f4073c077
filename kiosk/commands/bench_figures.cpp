#include "kiosk/commands/bench_figures.h"

#include <fmt/core.h>

#include <cmath>

namespace madoguchi::commands {

namespace {

double to_three_decimals(double number) { return std::round(number * 1000) / 1000; }

}  // namespace

std::optional<double> Figure::ratio() const {
    if (floor <= 0) return std::nullopt;
    return value / floor;
}

nlohmann::ordered_json json_of(const std::vector<Figure>& figures, const std::string& surface) {
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const Figure& figure : figures) {
        const std::optional<double> ratio = figure.ratio();
        list.push_back({{"name", figure.name},
                        {"value", to_three_decimals(figure.value)},
                        {"unit", figure.unit},
                        {"floor", to_three_decimals(figure.floor)},
                        {"ratio", ratio ? Json(to_three_decimals(*ratio)) : Json()}});
    }
    return {{"surface", surface}, {"figures", std::move(list)}};
}

void print_table(const std::vector<Figure>& figures, const std::string& surface) {
    fmt::print("measured on: {}\n", surface);
    for (const Figure& figure : figures) {
        const std::optional<double> ratio = figure.ratio();
        fmt::print("{:42} {:12.3f} {:6} floor {:12.3f} ratio {}\n", figure.name, figure.value,
                   figure.unit, figure.floor, ratio ? fmt::format("{:.2f}", *ratio) : "-");
    }
}

}  // namespace madoguchi::commands
