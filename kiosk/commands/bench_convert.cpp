#include "kiosk/commands/bench_convert.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "kiosk/commands/converter.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t phrases_bytes_max = std::size_t{1} << 20;

struct Phrase {
    platform::ConversionRequest request;
    std::vector<std::string> right;
};

std::vector<std::string> split(const std::string& text, char sign) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
        end = text.find(sign, begin);
        parts.push_back(text.substr(begin, end - begin));
    }
    return parts;
}

// A line: kind, reading, the spellings that are right.
Result<std::vector<Phrase>> read_phrases(const std::filesystem::path& file) {
    platform::LinuxFiles files;
    const Result<std::string> content = files.read_whole(file, phrases_bytes_max);
    if (!content) return content.problem();
    std::vector<Phrase> phrases;
    for (const std::string& line : split(*content, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const std::vector<std::string> columns = split(line, '\t');
        if (columns.size() != 3) {
            return Problem{ProblemKind::Refused, "a phrase does not have three columns",
                           file.string(), "write kind, reading, spelling|spelling"};
        }
        const auto use =
            columns[0] == "name" ? platform::ConversionUse::Name : platform::ConversionUse::Text;
        phrases.push_back({{columns[1], {}, use}, split(columns[2], '|')});
    }
    return phrases;
}

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// How many candidates stand before the first right one.
std::size_t place_of(const Phrase& phrase, const std::vector<std::string>& candidates) {
    const auto found = std::find_first_of(candidates.begin(), candidates.end(),
                                          phrase.right.begin(), phrase.right.end());
    return static_cast<std::size_t>(found - candidates.begin());
}

}  // namespace

Result<nlohmann::ordered_json> measure_converting(const Folders& folders, int rounds) {
    const Result<std::vector<Phrase>> phrases =
        read_phrases(folders.journeys().parent_path() / "bench" / "phrases.tsv");
    if (!phrases) return phrases.problem();
    const std::unique_ptr<platform::EngineConversion> converter = make_patient_converter(folders);
    const Clock::time_point start = Clock::now();
    converter->prepare();
    const double start_ms = milliseconds_since(start);
    std::size_t first = 0, five = 0;
    std::vector<double> samples;
    for (int round = 0; round <= rounds; ++round) {
        for (const Phrase& phrase : *phrases) {
            const Clock::time_point begin = Clock::now();
            const platform::Conversion conversion = converter->convert(phrase.request);
            if (engine_name(*converter) != "mozc") {
                return Problem{ProblemKind::Environment,
                               "Mozc does not answer, and the figures are Mozc's", "",
                               "install mozc-server, and see madoguchi doctor"};
            }
            if (round > 0) {
                samples.push_back(milliseconds_since(begin));
                continue;
            }
            const std::size_t place = place_of(phrase, conversion.candidates);
            if (place == 0) ++first;
            if (place < std::min<std::size_t>(5, conversion.candidates.size())) ++five;
        }
    }
    std::sort(samples.begin(), samples.end());
    const auto percent = [&](std::size_t count) {
        return 100.0 * static_cast<double>(count) / static_cast<double>(phrases->size());
    };
    const auto at = [&](std::size_t share) {
        return samples.empty() ? 0 : samples[(samples.size() - 1) * share / 100];
    };
    return nlohmann::ordered_json{{"first", percent(first)},
                                  {"five", percent(five)},
                                  {"p50", at(50)},
                                  {"p99", at(99)},
                                  {"start", start_ms}};
}

}  // namespace madoguchi::commands
