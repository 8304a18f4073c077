// The study's plans as examples. Goal: nobody takes one for a real plan, on any screen. Method: the
// real screens on the real session.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/application_json.h"
#include "kiosk/ui/fonts.h"
#include "tests/support/screen_tester.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

void open_example(ScreenTester& tester, const char* town) {
    REQUIRE(tester.tap(Role::Button, "見本を見る"));
    REQUIRE(tester.session().sheet() == session::Sheet::Examples);
    REQUIRE(tester.tap(Role::Choice, town));
    tester.show();
}

}  // namespace

TEST_CASE("an example is marked on every screen") {
    ScreenTester tester;
    open_example(tester, "北海道 夕張市");
    REQUIRE(tester.session().visit());
    for (int step = 0; step < domain::step_count; ++step) {
        tester.ask(session::GoToStep{static_cast<domain::Step>(step)});
        INFO(session::name_of(tester.session().screen()));
        CHECK(tester.nodes().by_key("watermark"));
    }
    tester.ask(session::OpenBlock{domain::Block::KeyResources});
    CHECK(tester.nodes().by_key("watermark"));
    tester.ask(session::EndVisit{});
    CHECK_FALSE(tester.nodes().by_key("watermark"));
}

TEST_CASE("the button to hand in says that an example stays here") {
    ScreenTester tester;
    open_example(tester, "徳島県 神山町");
    tester.ask(session::GoToStep{domain::Step::Review});
    CHECK(tester.shows("これは見本です"));
    const ui::Node* button = tester.nodes().first(Role::Button, "相談として出す");
    REQUIRE(button);
    CHECK_FALSE(button->state.enabled);
}

namespace {

// Whoever reads it meets only these.
std::vector<std::string> texts_of(const domain::Application& plan) {
    std::vector<std::string> texts;
    for (const auto& text : {plan.idea.title, plan.idea.summary, plan.idea.novelty, plan.idea.model,
                             plan.community.description}) {
        texts.push_back(text.value_or(""));
    }
    for (const auto& notes : plan.canvas.blocks) {
        for (const domain::Note& note : notes) texts.push_back(note.text);
    }
    for (const auto& resource : plan.resources) texts.push_back(resource.name);
    for (const auto& partner : plan.partners) texts.push_back(partner.name);
    for (const auto& cost : plan.money.costs) texts.push_back(cost.name);
    return texts;
}

domain::Application shipped_plan(const std::string& name) {
    const auto file = tests::shipped_file("examples/" + name + ".madoguchi.json");
    REQUIRE(file);
    auto plan = domain::read_application(*file);
    REQUIRE(plan.ok());
    return std::move(*plan);
}

std::size_t count_in(const std::string& text, char32_t first, char32_t last) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = ui::next_point(text, at);
        if (point >= first && point <= last) ++count;
    }
    return count;
}
std::size_t kanji_in(const std::string& text) { return count_in(text, 0x3400, 0x9FFF); }
std::size_t japanese_in(const std::string& text) {
    return count_in(text, 0x3000, 0x9FFF) + count_in(text, 0xFF00, 0xFFEF);
}

}  // namespace

TEST_CASE("an example is told in the visitor's language, also when they change it") {
    for (const char* name : {"kamiyama", "yubari"}) {
        ScreenTester tester;
        tester.ask(session::ChooseLanguage{"en"});
        tester.ask(session::StartExample{name});
        for (const std::string& text : texts_of(tester.plan())) {
            INFO(text);
            CHECK(japanese_in(text) == 0);
        }
        tester.ask(session::ChooseLanguage{"easy"});
        for (const std::string& text : texts_of(tester.plan())) {
            INFO(text);
            CHECK(kanji_in(text) == 0);
        }
        // And back to what stands in the file.
        tester.ask(session::ChooseLanguage{"ja"});
        CHECK(texts_of(tester.plan()) == texts_of(shipped_plan(name)));
        tester.ask(session::ChooseLanguage{"easy"});
        tester.ask(session::ChooseLanguage{"ja"});
        CHECK(texts_of(tester.plan()) == texts_of(shipped_plan(name)));
    }
}

TEST_CASE("what the visitor changed in an example keeps their words in every language") {
    ScreenTester tester;
    tester.ask(session::StartExample{"kamiyama"});
    const std::string id = tester.plan().canvas[domain::Block::CustomerSegments].front().id;
    tester.ask(session::SetAnswer{{domain::Field::NoteText, id}, std::string("うちの村の人")});
    tester.ask(session::ChooseLanguage{"en"});
    const auto& notes = tester.plan().canvas[domain::Block::CustomerSegments];
    CHECK(notes[0].text == "うちの村の人");
    CHECK(notes[1].text == "New residents");
}

TEST_CASE("an example is left back to the welcome, with nothing to save or erase") {
    ScreenTester tester;
    open_example(tester, "徳島県 神山町");
    tester.ask(session::OpenSheet{session::Sheet::Leave, ""});
    CHECK_FALSE(tester.shows("消す"));
    REQUIRE(tester.tap(Role::Choice, "見本を終わる"));
    CHECK(tester.session().screen() == session::ScreenId::Welcome);
}
