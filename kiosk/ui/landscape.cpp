#include "kiosk/ui/landscape.h"

#include <charconv>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numbers>

namespace madoguchi::ui {

namespace {

using nlohmann::json;

Color color_of(const json& text) {
    const std::string hex = text.get<std::string>();
    unsigned value = 0;
    std::from_chars(hex.data() + 1, hex.data() + hex.size(), value, 16);
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value), 255};
}

Point point_of(const json& pair) { return {pair.at(0), pair.at(1)}; }

std::vector<Landscape::Thing> things_of(const json& list) {
    std::vector<Landscape::Thing> things;
    for (const json& thing : list) {
        things.push_back({point_of(thing), thing.at(2), {}});
        if (thing.size() > 3) things.back().color = color_of(thing.at(3));
    }
    return things;
}

void read_ground(Landscape& scene, const json& document) {
    scene.cloud_color = color_of(document.at("cloud"));
    for (const json& cloud : document.at("clouds")) {
        scene.clouds.push_back({cloud.at(0), cloud.at(1), cloud.at(2), cloud.at(3)});
    }
    scene.path_color = color_of(document.at("path").at("fill"));
    for (const json& edge : document.at("path").at("edges")) {
        scene.path.emplace_back(point_of(edge.at(0)), point_of(edge.at(1)));
    }
    scene.houses = things_of(document.at("houses"));
    scene.firs = things_of(document.at("firs"));
    scene.fruit_trees = things_of(document.at("fruit_trees"));
    const json& colors = document.at("colors");
    scene.colors = {color_of(colors.at("wall")), color_of(colors.at("window")),
                    color_of(colors.at("door")), color_of(colors.at("trunk")),
                    color_of(colors.at("fir")),  color_of(colors.at("crown")),
                    color_of(colors.at("fruit"))};
}

}  // namespace

float Landscape::Hill::edge_at(float x) const {
    float height = base;
    for (const Wave& wave : waves) {
        height -= wave.amplitude *
                  std::sin(x * wave.frequency * 2 * std::numbers::pi_v<float> + wave.phase);
    }
    return height;
}

Result<Landscape> Landscape::read(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) {
        return Problem{ProblemKind::Environment, "the landscape is missing", file.string(), ""};
    }
    Landscape scene;
    try {
        const json document = json::parse(stream);
        for (const json& stop : document.at("sky")) {
            scene.sky.push_back({stop.at(0).get<float>(), color_of(stop.at(1))});
        }
        const json& sun = document.at("sun");
        scene.sun = {sun.at("c").at(0), sun.at("c").at(1)};
        scene.sun_radius = sun.at("r");
        scene.sun_color = color_of(sun.at("fill"));
        scene.ring_color = color_of(sun.at("ring"));
        for (const json& ring : sun.at("rings")) scene.rings.push_back({ring.at(0), ring.at(1)});
        for (const json& layer : document.at("layers")) {
            Hill hill{color_of(layer.at("fill")), layer.at("base"), {}};
            for (const json& wave : layer.at("amp_freq_phase")) {
                hill.waves.push_back({wave.at(0), wave.at(1), wave.at(2)});
            }
            scene.hills.push_back(std::move(hill));
        }
        read_ground(scene, document);
    } catch (const json::exception&) {
        return Problem{ProblemKind::Refused, "the landscape cannot be read", file.string(),
                       "put back the file that came with the program"};
    }
    return scene;
}

}  // namespace madoguchi::ui
