// A visit told step by step, as read from a *.journey file (contract section 5): what a person does
// and what they then see. Found by role and accessible name, never by key or position.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/ui/node.h"
#include "platform/base/result.h"
#include "platform/input.h"

namespace madoguchi::journey {

inline constexpr std::size_t journey_bytes_max = std::size_t{1} << 20;
inline constexpr std::size_t line_bytes_max = std::size_t{16} * 1024;
inline constexpr std::size_t steps_max = 5'000;
inline constexpr std::size_t repetitions_max = 100'000;
inline constexpr std::chrono::seconds wait_max{std::chrono::hours{24}};
inline constexpr std::chrono::seconds wait_until_max{std::chrono::minutes{10}};
inline constexpr std::chrono::seconds hold_max{30};

// What to look for on the screen. Texts may hold ${NAMES} of remembered values.
struct Target {
    std::optional<ui::Role> role;
    std::string name;
    std::string near;  // `in "…"`: the one closest to what is called so; empty: any
};

struct Tap {
    Target target;
    enum class When { Always, Shown } when = When::Always;
};
struct Hold {
    Target target;
    std::chrono::milliseconds time;
};
struct Type {
    std::string text;
    std::size_t times = 1;
    Target field;
};
struct Clear {
    Target field;
};
struct Keys {
    std::vector<platform::InputEvent> events;
};
struct Choose {
    Target target;
};
struct ExpectShown {
    std::string words;
};
struct ExpectAbsent {
    std::string words;
};
struct ExpectSaid {  // In the last speech, as the loudspeaker gives it
    std::string words;
};
struct ExpectUnsaid {
    std::string words;
};
struct ExpectField {
    Target field;
    std::string value;
};
struct ExpectScreen {
    std::string screen;
};
struct Wait {
    std::chrono::milliseconds time;
};
struct WaitUntil {
    std::string words;
};
struct SpeakLanguage {
    std::string language;
};
struct SetTextScale {
    double scale;
};
enum class Contrast { Normal, High };
struct SetContrast {
    Contrast contrast;
};
struct Shot {
    std::string name;
};
struct Tree {
    std::string name;
};
struct PowerCut {};
struct Remember {
    std::string words;
    std::string name;
};

using Action =
    std::variant<Tap, Hold, Type, Clear, Keys, Choose, ExpectShown, ExpectAbsent, ExpectSaid,
                 ExpectUnsaid, ExpectField, ExpectScreen, Wait, WaitUntil, SpeakLanguage,
                 SetTextScale, SetContrast, Shot, Tree, PowerCut, Remember>;

struct Step {
    int line = 0;
    std::string text;  // As written, for the message of a failure
    Action action;
};

struct Journey {
    std::string file;  // As it was named on the command line
    std::vector<Step> steps;
};

bool has_power_cut(const std::vector<Journey>& journeys);

// Refused with FILE:LINE for the first line that is no step, and for a file over the limits above.
//
// clang-format off
//     tap "次へ進む"         hold "紋章" 3s        type "見本" into "お名前"
//     type "あ" 10000 times into "お名前"          (an addition: what a paste brings)
//     expect [not] said "質問"                      (an addition: what the voice said last, to everybody)
//     wait until "まだお使いですか"                  (an addition: large letters give more time)
//     tap "名前を書く" if shown                     (an addition: what large letters leave no room for)
//     type "300" into "金額" in "機械"             (an addition: where a field's name is not unique)
// clang-format on
//
// In a text, \" \\ and \u{20BB7} stand for a quote, a backslash and a code point.
Result<Journey> read_journey(std::string_view content, const std::string& file_name);

}  // namespace madoguchi::journey
