#include "kiosk/commands/convert_command.h"

#include <fmt/core.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

#include "kiosk/commands/converter.h"
#include "kiosk/commands/outcome.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> best(std::vector<std::string> candidates, std::size_t top) {
    if (top == 0 || candidates.size() <= top) return candidates;
    const std::string reading = candidates.back();
    candidates.resize(top);
    if (candidates.back() != reading) candidates.push_back(reading);
    return candidates;
}

void print_lines(const platform::Conversion& conversion, std::size_t top) {
    for (const std::string& text : best(conversion.candidates, top)) fmt::print("{}\n", text);
    for (const platform::ConversionSegment& segment : conversion.segments) {
        fmt::print("  {}:", segment.reading);
        for (const std::string& text : best(segment.candidates, top)) fmt::print(" {}", text);
        fmt::print("\n");
    }
}

void print_json(const std::string& reading, const platform::Conversion& conversion,
                std::string_view engine, std::size_t top) {
    Json segments = Json::array();
    for (const platform::ConversionSegment& segment : conversion.segments) {
        segments.push_back(
            {{"reading", segment.reading}, {"candidates", best(segment.candidates, top)}});
    }
    const Json json = {{"reading", reading},
                       {"engine", engine},
                       {"segments", std::move(segments)},
                       {"candidates", best(conversion.candidates, top)}};
    fmt::print("{}\n", json.dump(1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

int run_convert(const ConvertOptions& options) {
    const platform::ConversionUse use =
        options.is_name ? platform::ConversionUse::Name : platform::ConversionUse::Text;
    const std::unique_ptr<platform::EngineConversion> converter =
        make_patient_converter(options.folders);
    const platform::Conversion conversion = converter->convert({options.reading, {}, use});
    const std::string_view engine = engine_name(*converter);
    if (conversion.is_kana_only) {
        fmt::print(stderr, "madoguchi: no converter answers; see madoguchi doctor\n");
    } else {
        fmt::print(stderr, "madoguchi: converted by {}\n", engine);
    }
    if (options.is_json) {
        print_json(options.reading, conversion, engine, options.top);
    } else {
        print_lines(conversion, options.top);
    }
    return exit_good;
}

}  // namespace madoguchi::commands
