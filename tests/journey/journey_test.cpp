// Goal: a journey's file is read strictly, and says where it is wrong. Method: texts with one slip
// each, and one with every step.
#include "kiosk/journey/journey.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace madoguchi;
using namespace madoguchi::journey;

namespace {

Journey read(const std::string& text) {
    const Result<Journey> journey = read_journey(text, "a.journey");
    if (!journey) FAIL(journey.problem().sentence());
    return *journey;
}

std::string refusal(const std::string& text) {
    const Result<Journey> journey = read_journey(text, "a.journey");
    REQUIRE_FALSE(journey.ok());
    CHECK(journey.problem().kind == ProblemKind::Refused);
    return journey.problem().where;
}

template <class T>
T only_step(const std::string& line) {
    const Journey journey = read(line);
    REQUIRE(journey.steps.size() == 1);
    const T* const step = std::get_if<T>(&journey.steps.front().action);
    REQUIRE(step != nullptr);
    return *step;
}

}  // namespace

TEST_CASE("comments and empty lines are no steps, and lines are counted with them") {
    const Journey journey = read("# a visit\n\n  tap \"はじめて作る\"  # begins\nwait 90s\n");
    REQUIRE(journey.steps.size() == 2);
    CHECK(journey.steps[0].line == 3);
    CHECK(journey.steps[1].line == 4);
    CHECK(std::get<Wait>(journey.steps[1].action).time == std::chrono::seconds(90));
}

TEST_CASE("a tap may be left out where the thing does not stand") {
    CHECK(only_step<Tap>("tap \"名前を書く\"").when == Tap::When::Always);
    CHECK(only_step<Tap>("tap \"名前を書く\" if shown").when == Tap::When::Shown);
    CHECK(refusal("tap \"名前を書く\" if") == "a.journey:1");
    CHECK(refusal("tap \"名前を書く\" if seen") == "a.journey:1");
}

TEST_CASE("one may wait for a time, or until words are there") {
    CHECK(only_step<Wait>("wait 90s").time == std::chrono::seconds(90));
    CHECK(only_step<WaitUntil>("wait until \"まだお使いですか\"").words == "まだお使いですか");
    CHECK(refusal("wait until") == "a.journey:1");
    CHECK(refusal("wait until 90s") == "a.journey:1");
}

TEST_CASE("a target may name its role and what it is near") {
    const Tap tap = only_step<Tap>("tap button \"直す\" in \"お金の計画\"");
    CHECK(tap.target.role == ui::Role::Button);
    CHECK(tap.target.name == "直す");
    CHECK(tap.target.near == "お金の計画");
    CHECK_FALSE(only_step<Tap>("tap \"次へ進む\"").target.role.has_value());
}

TEST_CASE("every step of the contract is understood") {
    CHECK(only_step<Hold>("hold \"紋章\" 3s").time == std::chrono::seconds(3));
    CHECK(only_step<Type>("type \"見本 太郎\" into \"お名前\"").field.name == "お名前");
    CHECK(only_step<Type>("type \"あ\" 10000 times into \"お名前\"").times == 10'000);
    CHECK(only_step<Type>("type \"1\" into \"金額\" in \"機械\"").field.near == "機械");
    CHECK(only_step<Clear>("clear \"お名前\"").field.name == "お名前");
    CHECK(only_step<Choose>("choose \"見本町\"").target.name == "見本町");
    CHECK(only_step<ExpectShown>("expect \"受付番号\"").words == "受付番号");
    CHECK(only_step<ExpectSaid>("expect said \"質問\"").words == "質問");
    CHECK(only_step<ExpectUnsaid>("expect not said \"見本 太郎\"").words == "見本 太郎");
    CHECK(only_step<ExpectAbsent>("expect no \"見本 太郎\"").words == "見本 太郎");
    CHECK(only_step<ExpectField>("expect field \"融資\" is \"2,000万円\"").value == "2,000万円");
    CHECK(only_step<ExpectScreen>("expect screen \"eligibility\"").screen == "eligibility");
    CHECK(only_step<SpeakLanguage>("language en").language == "en");
    CHECK(only_step<SetTextScale>("text 1.5").scale == 1.5);
    CHECK(only_step<SetContrast>("contrast on").contrast == Contrast::High);
    CHECK(only_step<Shot>("shot \"08-eligibility\"").name == "08-eligibility");
    CHECK(only_step<Tree>("tree \"08-eligibility\"").name == "08-eligibility");
    only_step<PowerCut>("power cut");
    CHECK(only_step<Remember>("remember \"受付番号\" as NUMBER").name == "NUMBER");
}

TEST_CASE("keys are what a real keyboard sends") {
    const Keys keys = only_step<Keys>("keys \"mi<space>本<shift-tab><ctrl-a><lt>\"");
    REQUIRE(keys.events.size() == 7);
    CHECK(keys.events[0] == platform::InputEvent(platform::TextEvent{"m"}));
    CHECK(keys.events[2] == platform::InputEvent(platform::TextEvent{" "}));
    CHECK(keys.events[3] == platform::InputEvent(platform::TextEvent{"本"}));
    const auto back = std::get<platform::KeyEvent>(keys.events[4]);
    CHECK(back.key == platform::Key::Tab);
    CHECK(back.shift);
    CHECK(std::get<platform::KeyEvent>(keys.events[5]).character == 'a');
    CHECK(keys.events[6] == platform::InputEvent(platform::TextEvent{"<"}));
}

TEST_CASE("a text may hold quotes, backslashes and any code point") {
    const Type type = only_step<Type>(R"(type "\"\\\u{20BB7}\u{E000}" into "お名前")");
    CHECK(type.text == "\"\\𠮷\xEE\x80\x80");
}

TEST_CASE("a line that is no step is refused with file and line") {
    const auto place = GENERATE(
        std::string("jump \"x\""), std::string("tap"), std::string("tap 次へ"),
        std::string("tap \"a\" in"), std::string("tap \"a"), std::string("tap \"\\q\""),
        std::string("tap \"\\u{D800}\""), std::string("hold \"a\" 3"),
        std::string("hold \"a\" 31s"), std::string("wait -1s"), std::string("wait 99999h"),
        std::string("type \"a\" into b"), std::string("type \"a\" x times into \"b\""),
        std::string("keys \"<nokey>\""), std::string("keys \"<\""),
        std::string("expect field \"a\" \"b\""), std::string("text 3"),
        std::string("contrast maybe"), std::string("shot \"../a\""), std::string("shot \"\""),
        std::string("power up"), std::string("remember \"a\" as b"), std::string("tap \"\""));
    CHECK(refusal("wait 1s\n" + place + "\n") == "a.journey:2");
}

TEST_CASE("a journey has limits") {
    CHECK(refusal(std::string(journey_bytes_max + 1, '#')) == "a.journey");
    CHECK(refusal("tap \"" + std::string(line_bytes_max, 'a') + "\"") == "a.journey:1");
    std::string many;
    for (std::size_t i = 0; i <= steps_max; ++i) many += "wait 1s\n";
    CHECK(refusal(many) == "a.journey:" + std::to_string(steps_max + 1));
    CHECK(refusal("type \"a\" 100001 times into \"b\"") == "a.journey:1");
}

TEST_CASE("a power cut in any of the journeys is seen") {
    CHECK_FALSE(has_power_cut({read("wait 1s")}));
    CHECK(has_power_cut({read("wait 1s"), read("wait 1s\npower cut")}));
}
