// Goal: what WCAG 2.2 and EN 301 549 ask of every screen holds in every place a person can come to:
// it comes to rest, says by voice what it shows and no more, names itself, and calls its buttons
// what is written on them. Method: the walk of the audit over the real screens, with motion, and a
// property looked at in each place.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/journey/screen_walk.h"
#include "kiosk/ui/reading.h"
#include "kiosk/ui/speech.h"
#include "platform/none/silent_voice.h"
#include "tests/support/full_visit.h"
#include "tests/support/screen_tester.h"
#include "text_id.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Node;
using ui::Role;

namespace {

constexpr const char* clerks_pin = "314159";

const ui::SpokenJapanese& japanese() {
    static const Result<ui::SpokenJapanese> read =
        ui::SpokenJapanese::read(SOURCE_DIR "/assets/speech/ja.toml");
    REQUIRE(read);
    return *read;
}

using Look = std::function<void(ScreenTester&)>;

void walk(const session::Appearance& appearance, const Look& look,
          platform::SizePx panel = {1280, 800}) {
    ScreenTester tester(panel);
    tester.visit_tester().add_clerk("見本 職員", clerks_pin);
    int places = 0;
    const journey::WalkStage stage{
        .session = tester.session(),
        .nodes = tester.nodes(),
        .ask =
            [&](session::Intent intent) {
                tester.session().apply(std::move(intent));
                tester.visit_tester().settle();
            },
        .pass = [&](std::chrono::milliseconds time) { tester.visit_tester().pass(time); },
        .look =
            [&](const std::string& place) {
                INFO(place);
                tester.show();
                ++places;
                look(tester);
            }};
    const Result<void> walked =
        journey::walk_every_screen(stage, {.appearance = appearance,
                                           .clerks_pin = clerks_pin,
                                           .full_visit = tests::put_a_full_plan_aside(tester)});
    if (!walked) FAIL(walked.problem().what);
    CHECK(places > 200);  // Or the walk has broken off
}

// Without borders of phrases, and in small letters where a script has them.
std::string as_read(std::string text) {
    constexpr std::string_view border = "\u200B";
    for (std::size_t at = text.find(border); at != std::string::npos; at = text.find(border)) {
        text.erase(at, border.size());
    }
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

std::string heard(ui::Utterances utterances) {
    platform::SilentVoice voice(platform::SilentPace::AtOnce);
    voice.plug_headphones();
    voice.say({.utterances = std::move(utterances)});
    return voice.heard();
}

// The voice of one place, in the ears of the one visitor.
class Ear {
public:
    explicit Ear(ScreenTester& tester) : tester_(tester) {
        if (tester.session().visit() == nullptr) return;
        for (const session::WrittenWords& words :
             session::written_words(*tester.session().visit())) {
            own_.push_back({words.text, words.reading});
        }
    }
    std::string screen() const { return heard(speaker().screen(tester_.nodes())); }
    std::string words(const std::string& text) const { return heard(speaker().words(text)); }
    std::string thing(const Node& node) const {
        return heard(speaker().thing(tester_.nodes(), node));
    }
    std::string catalogue(ui::TextId id) const {
        return words(tester_.ui().texts().words(id).text());
    }

private:
    ui::Speaker speaker() const { return {tester_.ui().texts(), japanese(), own_}; }

    ScreenTester& tester_;
    std::vector<ui::OwnWords> own_;
};

void erase_all(std::string& text, const std::string& part) {
    if (part.empty()) return;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part)) {
        text.replace(at, part.size(), "\n");
    }
}

bool is_on_top(const ScreenTester& tester, const Node& node) {
    return node.layer == ui::top_layer(tester.nodes());
}

// What can be seen, and tapped where it answers taps, by its key.
std::set<std::string> in_sight(const ui::NodeTree& tree) {
    std::set<std::string> keys;
    for (const Node& node : tree.nodes()) {
        if (node.is_visible && (node.imgui_id == 0 || node.tappable)) keys.insert(node.key);
    }
    return keys;
}

// Taps every 「下へ」 of the topmost layer until its area ends, then back up again.
std::set<std::string> seen_by_taps(ScreenTester& tester) {
    std::set<std::string> seen = in_sight(tester.nodes());
    for (const std::string_view step : {"common.further-down", "common.further-up"}) {
        std::vector<std::string> steps;
        for (const Node& node : tester.nodes().nodes()) {
            if (node.key.ends_with(step) && is_on_top(tester, node)) steps.push_back(node.key);
        }
        constexpr int taps_max = 60;
        for (const std::string& key : steps) {
            const auto leads_on = [&] {
                const Node* node = tester.nodes().by_key(key);
                return node != nullptr && node->state.enabled;
            };
            for (int tap = 0; tap < taps_max && leads_on() && tester.tap_key(key); ++tap) {
                seen.merge(in_sight(tester.nodes()));
            }
        }
    }
    return seen;
}

}  // namespace

TEST_CASE("every place comes to rest, and asks for no frame until somebody does something",
          "[access]") {
    walk({.language = "ja"}, [](ScreenTester& tester) {
        CHECK(tester.ui().at_rest());
        CHECK_FALSE(tester.ui().next_deadline());
        tester.draw_once();
        CHECK(tester.ui().at_rest());
    });
}

TEST_CASE("what stands in any place is said of it, and nothing is said that does not stand there",
          "[access]") {
    walk({.language = "en"}, [](ScreenTester& tester) {
        const Ear ear(tester);
        std::string said = ear.screen();
        std::vector<std::string> parts;
        for (const Node& node : tester.nodes().nodes()) {
            for (const std::string& words : {ear.words(node.name), ear.words(node.value)}) {
                parts.push_back(words);
                const bool is_read = is_on_top(tester, node) && !node.is_aside;
                if (is_read && said.find(words) == std::string::npos) {
                    FAIL_CHECK("not said: " << node.key << ": " << words);
                }
            }
        }
        for (const ui::TextId id :
             {ui::TextId::speech_button, ui::TextId::speech_field, ui::TextId::speech_tab,
              ui::TextId::speech_checked, ui::TextId::speech_unchecked, ui::TextId::speech_on,
              ui::TextId::speech_off, ui::TextId::speech_done, ui::TextId::speech_selected,
              ui::TextId::speech_error, ui::TextId::speech_unavailable, ui::TextId::speech_empty,
              ui::TextId::speech_private, ui::TextId::speech_masked}) {
            parts.push_back(ear.catalogue(id));
        }
        std::sort(parts.begin(), parts.end(),
                  [](const auto& a, const auto& b) { return a.size() > b.size(); });
        for (const std::string& part : parts) erase_all(said, part);
        said.erase(std::remove_if(said.begin(), said.end(),
                                  [](char c) { return c == ',' || c == ' ' || c == '\n'; }),
                   said.end());
        CHECK(said == "");
    });
}

TEST_CASE("every place says in a heading or a dialog's title where one is", "[access]") {
    walk({.language = "ja"}, [](ScreenTester& tester) {
        const auto& nodes = tester.nodes().nodes();
        CHECK(std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
            const bool names = node.role == Role::Heading || node.role == Role::Dialog;
            return names && is_on_top(tester, node) && !node.name.empty();
        }));
    });
}

TEST_CASE("a control's name has the words that are written on it", "[access]") {
    for (const char* language : {"ja", "en"}) {
        walk({.language = language}, [](ScreenTester& tester) {
            for (const Node& node : tester.nodes().nodes()) {
                if (node.imgui_id == 0 || !node.is_visible) continue;
                const std::string name = as_read(node.name + " " + node.value);
                for (const std::string& written : node.written) {
                    const std::string words = as_read(ui::without_readings(written));
                    CAPTURE(node.key, name, words);
                    CHECK(name.find(words) != std::string::npos);
                }
            }
        });
    }
}

TEST_CASE("what is scrolled away in any place comes into sight by taps alone", "[access]") {
    const double text_scale = GENERATE(1.0, 1.5, 2.5);
    const platform::SizePx panel =
        GENERATE(platform::SizePx{1280, 800}, platform::SizePx{800, 1280});
    int places_that_scroll = 0;
    const Look look = [&](ScreenTester& tester) {
        // A toast lies over the foot of the screen for a while.
        const auto& now = tester.nodes().nodes();
        if (std::any_of(now.begin(), now.end(), [](const Node& node) {
                return node.key.find("toast") != std::string::npos;
            })) {
            tester.visit_tester().pass(std::chrono::seconds(13));
            tester.show();
        }
        const std::vector<Node> nodes = tester.nodes().nodes();
        places_that_scroll += std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.key.ends_with("common.further-down") && node.state.enabled;
        });
        const std::set<std::string> seen = seen_by_taps(tester);
        for (const Node& node : nodes) {
            if (!is_on_top(tester, node) || seen.contains(node.key)) continue;
            FAIL_CHECK(panel.width << " wide, text " << text_scale
                                   << ", never in sight: " << node.key << ": " << node.name);
        }
    };
    walk({.language = "ja", .text_scale = text_scale}, look, panel);
    CHECK(places_that_scroll > 0);  // Or nothing was tapped
}
