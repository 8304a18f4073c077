// The hillside of the welcome screen, read from assets/landscape/landscape.json.
#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "kiosk/ui/color.h"
#include "kiosk/ui/geometry.h"
#include "platform/base/result.h"

namespace madoguchi::ui {

struct Landscape {
    struct Wave {
        float amplitude = 0;  // Share of the height
        float frequency = 0;  // Waves over the width
        float phase = 0;
    };
    struct Hill {
        Color color;
        float base = 0;  // Share of the height, from the top
        std::vector<Wave> waves;

        // Where the hill's edge is at a share of the width, as a share of the height.
        float edge_at(float x) const;
    };
    struct Ring {
        float radius = 0;  // Times the sun's
        float opacity = 0;
    };
    struct SkyStop {
        float at = 0;
        Color color;
    };

    // Something that stands on the ground: where, and how large as a share of the height.
    struct Thing {
        Point at;
        float size = 0;
        Color color;  // A house's roof
    };
    struct Colors {
        Color wall, window, door, trunk, fir, crown, fruit;
    };

    static Result<Landscape> read(const std::filesystem::path& file);

    std::vector<SkyStop> sky;
    Point sun;             // Shares of width and height
    float sun_radius = 0;  // Share of the height
    Color sun_color;
    Color ring_color;
    std::vector<Ring> rings;
    std::vector<Hill> hills;  // From far to near
    Color cloud_color;
    std::vector<Rect> clouds;
    Color path_color;
    std::vector<std::pair<Point, Point>> path;  // Its left and right edge, from near to far
    std::vector<Thing> houses;
    std::vector<Thing> firs;
    std::vector<Thing> fruit_trees;
    Colors colors;
};

}  // namespace madoguchi::ui
