// The hillside of the welcome screen. The sun breathes for a few seconds after it appears and then
// stands: a still screen draws nothing.
#include <array>
#include <cmath>
#include <numbers>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/ui_state.h"

namespace madoguchi::ui {

namespace {

// Shares of the scene as places in its rectangle.
class Scene {
public:
    Scene(Painter& painter, const Rect& rect) : painter_(painter), rect_(rect) {}

    Point at(Point share) const {
        return {rect_.x + share.x * rect_.width, rect_.y + share.y * rect_.height};
    }
    float length(float share) const { return share * rect_.height; }

    void sky(const std::vector<Landscape::SkyStop>& stops) const {
        for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
            const float top = rect_.y + stops[i].at * rect_.height;
            const float bottom = rect_.y + stops[i + 1].at * rect_.height;
            painter_.gradient({rect_.x, top, rect_.width, bottom - top}, stops[i].color,
                              stops[i + 1].color);
        }
    }

    void sun(const Landscape& scene, float rise) const {
        Point center = at(scene.sun);
        center.y -= rise;
        const float radius = length(scene.sun_radius);
        for (const Landscape::Ring& ring : scene.rings) {
            painter_.disc(center, radius * ring.radius, scene.ring_color.with_alpha(ring.opacity));
        }
        painter_.disc(center, radius, scene.sun_color);
    }

    // Each hill ends where the one before it hides it: what nobody sees takes no time to draw.
    void hills(const std::vector<Landscape::Hill>& hills) const {
        for (std::size_t i = 0; i < hills.size(); ++i) {
            const std::vector<Point> edge = edge_of(hills[i]);
            std::vector<Point> foot;
            if (i + 1 < hills.size()) foot = edge_of(hills[i + 1]);
            foot.resize(edge.size());
            for (std::size_t column = 0; column < edge.size(); ++column) {
                const bool is_last = i + 1 == hills.size();
                const float hidden_from = is_last ? rect_.bottom() : foot[column].y + 2;
                foot[column] = {edge[column].x, std::max(edge[column].y, hidden_from)};
            }
            painter_.area_between(edge, foot, hills[i].color);
            painter_.polyline(edge, hills[i].color, 2);  // Smooths the edge of the quads
        }
    }

    void path(const Landscape& scene) const {
        std::vector<Point> left;
        std::vector<Point> right;
        for (const auto& [one, other] : scene.path) {
            left.push_back(at(one));
            right.push_back(at(other));
        }
        painter_.area_between(left, right, scene.path_color);
        painter_.polyline(left, scene.path_color, 2);
        painter_.polyline(right, scene.path_color, 2);
    }

    void house(const Landscape::Thing& house, const Landscape::Colors& colors) const {
        const Point corner = at(house.at);
        const float w = length(house.size);
        const float h = w / 2;
        const std::array<Point, 3> roof = {Point{corner.x - w / 8, corner.y},
                                           Point{corner.x + w / 2, corner.y - w * 0.425F},
                                           Point{corner.x + w * 1.125F, corner.y}};
        painter_.fill({corner.x, corner.y - 1, w, h + 1}, colors.wall);
        painter_.polygon(roof, house.color);
        painter_.fill({corner.x + w * 0.2F, corner.y + h / 4, w * 0.21F, w * 0.21F}, colors.window);
        painter_.fill({corner.x + w * 0.6F, corner.y + h / 4, w * 0.21F, h * 0.75F}, colors.door);
    }

    void fir(const Landscape::Thing& fir, const Landscape::Colors& colors) const {
        const Point foot = at(fir.at);
        const float s = length(fir.size);
        painter_.fill({foot.x - s * 0.08F, foot.y - s * 0.4F, s * 0.16F, s * 0.4F}, colors.trunk);
        const std::array<Point, 3> crown = {Point{foot.x - s * 0.42F, foot.y - s * 0.35F},
                                            Point{foot.x, foot.y - s * 1.5F},
                                            Point{foot.x + s * 0.42F, foot.y - s * 0.35F}};
        painter_.polygon(crown, colors.fir);
    }

    void fruit_tree(const Landscape::Thing& tree, const Landscape::Colors& colors) const {
        const Point foot = at(tree.at);
        const float r = length(tree.size);
        painter_.fill({foot.x - r * 0.14F, foot.y - r, r * 0.28F, r}, colors.trunk);
        const Point center{foot.x, foot.y - r * 1.6F};
        painter_.disc(center, r, colors.crown);
        for (const auto& [dx, dy] : {std::pair(-0.44F, 0.1F), std::pair(0.36F, -0.3F),
                                     std::pair(0.1F, 0.4F), std::pair(-0.2F, -0.5F)}) {
            painter_.disc({center.x + dx * r, center.y + dy * r}, r * 0.18F, colors.fruit);
        }
    }

    void clouds(const Landscape& scene, float drift) const {
        for (const Rect& cloud : scene.clouds) {
            const Point corner = at({cloud.x, cloud.y});
            const float height = length(cloud.height);
            painter_.fill({corner.x + drift, corner.y, cloud.width * rect_.width, height},
                          scene.cloud_color.with_alpha(0.85F), height / 2);
        }
    }

private:
    std::vector<Point> edge_of(const Landscape::Hill& hill) const {
        constexpr float step = 8;
        const int columns = static_cast<int>(std::ceil(rect_.width / step));
        std::vector<Point> edge;
        for (int column = 0; column <= columns; ++column) {
            const float x = std::min(1.0F, static_cast<float>(column) * step / rect_.width);
            edge.push_back(at({x, hill.edge_at(x)}));
        }
        return edge;
    }

    Painter& painter_;
    Rect rect_;
};

}  // namespace

void landscape(Ui& ui, const Rect& rect) {
    // A picture behind words helps nobody who asked for contrast.
    if (ui.theme().is_high_contrast()) {
        ui.painter().fill(rect, ui.color(Tone::Paper0));
        return;
    }
    const Landscape& data = ui.state().landscape;
    const Ui::Clip clip(ui, rect);
    const Scene scene(ui.painter(), rect);
    const float passed = ui.looping("landscape");
    // What can be pressed is there one frame before the hills are: under software rendering they
    // take as long as all the rest.
    if (passed <= 0) return ui.painter().fill(rect, data.sky.front().color);
    const float breath = std::sin(passed / loop_time.count() * 2 * std::numbers::pi_v<float>);
    scene.sky(data.sky);
    scene.sun(data, 4 * breath);
    scene.clouds(data, 6 * passed - 6 * loop_time.count());
    scene.hills(data.hills);
    scene.path(data);
    for (const auto& house : data.houses) scene.house(house, data.colors);
    for (const auto& fir : data.firs) scene.fir(fir, data.colors);
    for (const auto& tree : data.fruit_trees) scene.fruit_tree(tree, data.colors);
}

}  // namespace madoguchi::ui
