#include "kiosk/journey/memory.h"

#include <nlohmann/json.hpp>

namespace madoguchi::journey {

std::string write_memory(const Memory& memory) {
    const nlohmann::json json = {{"journey", memory.journey},
                                 {"step", memory.step},
                                 {"steps_done", memory.steps_done},
                                 {"clock_ms", memory.clock_ms},
                                 {"language", memory.appearance.language},
                                 {"text_scale", memory.appearance.text_scale},
                                 {"high_contrast", memory.appearance.high_contrast},
                                 {"scanning", memory.appearance.scanning},
                                 {"reduced_motion", memory.appearance.reduced_motion},
                                 {"reads_aloud", memory.appearance.reads_aloud},
                                 {"loudness_percent", memory.appearance.loudness_percent},
                                 {"remembered", memory.remembered}};
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<Memory> read_memory(std::string_view text) {
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    const Problem problem{ProblemKind::Refused, "the journey was cut and left no word of where", "",
                          "play it again"};
    if (!json.is_object()) return problem;
    try {
        Memory memory;
        memory.journey = json.at("journey").get<std::size_t>();
        memory.step = json.at("step").get<std::size_t>();
        memory.steps_done = json.at("steps_done").get<std::size_t>();
        memory.clock_ms = json.at("clock_ms").get<std::int64_t>();
        memory.appearance.language = json.at("language").get<std::string>();
        memory.appearance.text_scale = json.at("text_scale").get<double>();
        memory.appearance.high_contrast = json.at("high_contrast").get<bool>();
        memory.appearance.reduced_motion = json.at("reduced_motion").get<bool>();
        memory.appearance.scanning = json.at("scanning").get<bool>();
        memory.appearance.reads_aloud = json.at("reads_aloud").get<bool>();
        memory.appearance.loudness_percent = json.at("loudness_percent").get<int>();
        memory.remembered = json.at("remembered").get<std::map<std::string, std::string>>();
        return memory;
    } catch (const nlohmann::json::exception&) {
        return problem;
    }
}

}  // namespace madoguchi::journey
