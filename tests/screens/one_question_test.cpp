// Goal: with text at 250 % a page asks one question (tokens.md, "one question a page"), on every
// panel, and the welcome screen shows what it says and where to begin. Method: the walk of the
// audit over the real screens, and the questions told apart by the names of the field table.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>
#include <sstream>
#include <string>

#include "kiosk/domain/field_table.h"
#include "tests/support/every_place.h"
#include "tests/support/screen_tester.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Node;
using ui::Role;

namespace {

// The question that a part of a node's key names: "applicant.name", "year.income:3". A partner and
// a line of costs are asked for as one thing.
std::string question_in(const std::string& part) {
    const std::string name = part.substr(0, part.find(':'));
    if (!domain::field_of(name)) return {};
    const bool is_list = name.starts_with("partner") || name.starts_with("cost");
    return is_list ? part.substr(std::min(part.size(), name.size())) : part;
}

std::set<std::string> questions_on(const ui::NodeTree& tree) {
    std::set<std::string> questions;
    for (const Node& node : tree.nodes()) {
        const bool is_answered = node.role == Role::Field || node.role == Role::Choice;
        if (!is_answered || !node.is_visible || node.layer > 0) continue;
        std::stringstream parts(node.key);
        for (std::string part; std::getline(parts, part, '/');) {
            if (const std::string question = question_in(part); !question.empty()) {
                questions.insert(question);
            }
        }
    }
    return questions;
}

std::string joined(const std::set<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) all += " " + part;
    return all;
}

constexpr platform::SizePx panels[] = {{1280, 800}, {1920, 1080}, {800, 1280}, {1024, 600}};

}  // namespace

TEST_CASE("with text at 250 % no page asks more than one question") {
    const platform::SizePx panel = panels[GENERATE(0, 1, 2, 3)];
    ScreenTester tester(panel);
    std::set<std::string> asked;
    const commands::WalkStage stage = tests::stage_of(tester, [&](ScreenTester&) {
        const std::set<std::string> questions = questions_on(tester.nodes());
        asked.insert(questions.begin(), questions.end());
        // What is written in may stand beside another above the keyboard.
        if (tester.session().typing() != nullptr) return;
        if (questions.size() > 1) FAIL_CHECK(panel.width << " wide:" << joined(questions));
    });
    tester.visit_tester().add_clerk("見本 職員", tests::clerks_pin);
    const commands::AuditVisits visits = tests::put_visits_aside(tester, {});
    const Result<void> walked =
        commands::walk_every_screen(stage, {.appearance = {.language = "ja", .text_scale = 2.5},
                                            .clerks_pin = tests::clerks_pin,
                                            .full_visit = visits.full,
                                            .fullest_visit = visits.fullest});
    if (!walked) FAIL(walked.problem().what);
    CHECK(asked.size() > 30);  // Or no question was told apart
}

TEST_CASE("with text at 250 % the welcome screen says what this is and where to begin") {
    const platform::SizePx panel = panels[GENERATE(0, 1, 2, 3)];
    const std::string language = GENERATE("ja", "easy", "en");
    ScreenTester tester(panel);
    tester.ask(session::ChooseLanguage{language});
    tester.ask(session::SetTextScale{2.5});
    CAPTURE(panel.width, language);
    const float unit = ui::pixels_per_unit(panel);
    // What it begins with is whole without a tap, and so is the way in.
    for (const char* key : {"welcome.headline", "welcome.start", "access.text"}) {
        const Node* node = tester.nodes().by_key(key);
        CAPTURE(key);
        REQUIRE(node);
        CHECK(node->shown_px.height >= node->px.height - 1);
        CHECK_FALSE(node->is_stuck);
    }
    // All else is one or more taps on 下へ away.
    const Node* further = tester.nodes().by_key("welcome-sheet/common.further-down");
    REQUIRE(further);
    CHECK(further->px.height >= 56 * unit - 1);
    for (int tap = 0; tap < 20 && further->state.enabled; ++tap) {
        REQUIRE(tester.tap_key("welcome-sheet/common.further-down"));
        further = tester.nodes().by_key("welcome-sheet/common.further-down");
        REQUIRE(further);
    }
    const Node* last = tester.nodes().by_key("welcome.examples");
    REQUIRE(last);
    CHECK(last->tappable);
    CHECK(tester.nodes().by_key("welcome.start")->tappable);
}
