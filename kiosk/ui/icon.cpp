#include "kiosk/ui/icon.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numbers>
#include <optional>

namespace madoguchi::ui {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, icon_count> names = {
    "",       "check", "x",     "arrow-r",    "arrow-l", "chev-r",   "chev-l", "chev-d",
    "chev-u", "plus",  "minus", "pencil",     "person",  "people",   "bulb",   "leaf",
    "canvas", "link",  "yen",   "list-check", "send",    "bank",     "hall",   "univ",
    "shop",   "globe", "text",  "contrast",   "speaker", "bell",     "help",   "clock",
    "lock",   "save",  "print", "qr",         "home",    "mountain", "search", "filter",
    "chat",   "sync",  "usb",   "chart",      "warn",    "dots",     "yuzu",   "truck",
    "tour",   "heart", "book",  "backspace",  "mic",     "sprout",   "eye",    "trash",
    "undo",   "star",
};

// Clockwise on a screen, whose y grows downwards. A step of 9 degrees is under a quarter of a pixel
// off at the largest icon.
void add_arc(std::vector<Point>& points, Point center, float radius, float from_deg, float to_deg) {
    const int steps = std::max(2, static_cast<int>(std::ceil(std::abs(to_deg - from_deg) / 9.0F)));
    for (int step = 0; step <= steps; ++step) {
        const float angle = (from_deg + (to_deg - from_deg) * static_cast<float>(step) /
                                            static_cast<float>(steps)) *
                            std::numbers::pi_v<float> / 180.0F;
        points.push_back(
            {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
}

std::vector<Point> circle(Point center, float radius) {
    std::vector<Point> points;
    add_arc(points, center, radius, 0, 360);
    points.pop_back();  // The end is the beginning
    return points;
}

std::vector<Point> rounded(const Rect& rect, float radius) {
    if (radius <= 0) {
        return {{rect.x, rect.y},
                {rect.right(), rect.y},
                {rect.right(), rect.bottom()},
                {rect.x, rect.bottom()}};
    }
    std::vector<Point> points;
    add_arc(points, {rect.x + radius, rect.y + radius}, radius, 180, 270);
    add_arc(points, {rect.right() - radius, rect.y + radius}, radius, 270, 360);
    add_arc(points, {rect.right() - radius, rect.bottom() - radius}, radius, 0, 90);
    add_arc(points, {rect.x + radius, rect.bottom() - radius}, radius, 90, 180);
    return points;
}

std::optional<IconShape> shape_of(const json& part) {
    using Kind = IconShape::Kind;
    const std::string kind = part.at("t");
    const auto point = [](const json& pair) { return Point{pair.at(0), pair.at(1)}; };
    IconShape shape;
    if (kind == "polyline" || kind == "closed" || kind == "fillConvex") {
        for (const json& pair : part.at("pts")) shape.points.push_back(point(pair));
        shape.kind = kind == "polyline" ? Kind::Open
                     : kind == "closed" ? Kind::Closed
                                        : Kind::Filled;
    } else if (kind == "circle" || kind == "disc") {
        shape.points = circle(point(part.at("c")), part.at("r"));
        shape.kind = kind == "circle" ? Kind::Closed : Kind::Filled;
    } else if (kind == "arc") {
        add_arc(shape.points, point(part.at("c")), part.at("r"), part.at("deg").at(0),
                part.at("deg").at(1));
    } else if (kind == "rect" || kind == "fillRect") {
        const json& box = part.at("xywh");
        shape.points = rounded({box.at(0), box.at(1), box.at(2), box.at(3)}, part.at("r"));
        shape.kind = kind == "rect" ? Kind::Closed : Kind::Filled;
    } else {
        return std::nullopt;
    }
    return shape;
}

}  // namespace

std::string_view name_of(Icon icon) { return names[static_cast<std::size_t>(icon)]; }

std::optional<Icon> icon_named(std::string_view name) {
    const auto* found = std::find(names.begin() + 1, names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Icon>(found - names.begin());
}

Result<IconSet> IconSet::read(const std::filesystem::path& file) {
    const Problem broken{ProblemKind::Refused, "the icons cannot be read", file.string(),
                         "put back the file that came with the program"};
    std::ifstream stream(file);
    if (!stream) {
        return Problem{ProblemKind::Environment, "the icons are missing", file.string(), ""};
    }
    IconSet set;
    try {
        const json document = json::parse(stream);
        for (std::size_t icon = 1; icon < names.size(); ++icon) {
            for (const json& part : document.at("icons").at(std::string(names[icon]))) {
                const auto shape = shape_of(part);
                if (!shape) return broken;
                set.shapes_[icon].push_back(*shape);
            }
        }
    } catch (const json::exception&) {
        return broken;
    }
    return set;
}

}  // namespace madoguchi::ui
