// What the screen of step 1 asks of the session: a name typed key by key, a residence chosen, what
// is missing said only when one goes on. Goal: every question of the page can be answered by finger
// and by a real keyboard. Method: the real screen on the real session, tapped by the words on it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/screen_tester.h"
#include "tests/support/word_list_conversion.h"

using namespace madoguchi;
using tests::ScreenTester;
using ui::Role;

namespace {

struct ProfileTester : ScreenTester {
    ProfileTester() { ask(session::StartVisit{}); }
    explicit ProfileTester(platform::TextConversion& conversion)
        : ScreenTester({1280, 800}, tests::sample_town(), tests::shipped_packs(), {}, &conversion) {
        ask(session::StartVisit{});
    }
};

}  // namespace

TEST_CASE("a tap on はじめて作る begins a visit at step 1") {
    ScreenTester tester;
    REQUIRE(tester.tap(Role::Button, "はじめて作る"));
    REQUIRE(tester.session().visit());
    CHECK(tester.session().screen() == session::ScreenId::Profile);
}

TEST_CASE("a field that is tapped opens the keyboard and stays in sight") {
    ProfileTester tester;
    REQUIRE(tester.tap(Role::Field, "お名前"));
    REQUIRE(tester.session().typing());
    CHECK(tester.tappable(Role::Button, "あ"));
    const ui::Node* field = tester.nodes().first(Role::Field, "お名前");
    REQUIRE(field);
    CHECK(field->px.bottom() < tester.tappable(Role::Button, "あ")->px.y);
}

TEST_CASE("keys of the tray write into the field, and a kana name fills the reading") {
    ProfileTester tester;
    REQUIRE(tester.tap(Role::Field, "お名前"));
    for (const char* key : {"み", "ほ", "ん"}) REQUIRE(tester.tap(Role::Button, key));
    CHECK(tester.plan().applicant.name == "みほん");
    CHECK(tester.plan().applicant.reading == "みほん");
    REQUIRE(tester.tap(Role::Button, "決定"));
    REQUIRE(tester.tap(Role::Button, "決定して次へ"));
    CHECK(session::is_typing_in(*tester.session().visit(), {domain::Field::ApplicantReading, {}}));
}

TEST_CASE("kana become the kanji that is tapped over the keys") {
    tests::WordListConversion conversion{{{"みほん", {"見本", "三本"}}}};
    ProfileTester tester(conversion);
    REQUIRE(tester.tap(Role::Field, "お名前"));
    for (const char* key : {"み", "ほ", "ん"}) REQUIRE(tester.tap(Role::Button, key));
    const ui::Node* first = tester.tappable(Role::Choice, "見本");
    REQUIRE(first);
    CHECK(first->state.selected);
    CHECK(tester.tappable(Role::Choice, "みほん"));
    REQUIRE(tester.tap(Role::Choice, "三本"));
    CHECK(tester.plan().applicant.name == "三本");
    CHECK(tester.plan().applicant.reading == "みほん");
}

TEST_CASE("more candidates than fit stand in place of the keys, page by page") {
    std::vector<std::string> many;
    for (int i = 0; i < 120; ++i) many.push_back("候補" + std::to_string(i));
    tests::WordListConversion conversion{{{"み", many}}};
    ProfileTester tester(conversion);
    REQUIRE(tester.tap(Role::Field, "お名前"));
    REQUIRE(tester.tap(Role::Button, "み"));
    CHECK_FALSE(tester.tappable(Role::Choice, "候補40"));
    REQUIRE(tester.tap(Role::Button, "もっと見る"));
    CHECK_FALSE(tester.tappable(Role::Button, "あ"));
    for (int page = 0; page < 9 && !tester.tappable(Role::Choice, "候補119"); ++page) {
        REQUIRE(tester.tap(Role::Button, "次へ"));
    }
    REQUIRE(tester.tap(Role::Choice, "候補119"));
    CHECK(tester.plan().applicant.name == "候補119");
    CHECK(tester.tappable(Role::Button, "あ"));
}

TEST_CASE("Down leads among all candidates, where they stand in place of the keys") {
    std::vector<std::string> many;
    for (int i = 0; i < 120; ++i) many.push_back("候補" + std::to_string(i));
    tests::WordListConversion conversion{{{"み", many}}};
    ProfileTester tester(conversion);
    REQUIRE(tester.tap(Role::Field, "お名前"));
    REQUIRE(tester.tap(Role::Button, "み"));
    const ui::Node* more = tester.tappable(Role::Button, "もっと見る");
    REQUIRE(more);
    tester.press(platform::Key::Down);  // From the text among the keys
    tester.ui().focus(more->key);
    tester.show();
    tester.press(platform::Key::Enter);
    tester.show();
    REQUIRE(tester.tappable(Role::Button, "キーに戻る"));
    tester.press(platform::Key::Down);
    tester.show();
    CHECK_FALSE(tester.session().typing()->editor.composition().is_converting());
    const ui::Node* focused = tester.nodes().by_key(tester.ui().focused_key());
    REQUIRE(focused);
    CHECK(focused->role != Role::Field);
    for (int i = 0; i < 20 && tester.nodes().by_key(tester.ui().focused_key())->name != "候補7";
         ++i) {
        tester.press(platform::Key::Tab);
        tester.show();
    }
    tester.press(platform::Key::Enter);
    tester.show();
    CHECK(tester.plan().applicant.name == "候補7");
}

TEST_CASE("変換 shows segments, and the keys make them longer and shorter") {
    tests::WordListConversion conversion{
        {{"みほん", {"見本"}}, {"み", {"身"}}, {"ほん", {"本", "奔"}}}};
    ProfileTester tester(conversion);
    REQUIRE(tester.tap(Role::Field, "お名前"));
    for (const char* key : {"み", "ほ", "ん"}) REQUIRE(tester.tap(Role::Button, key));
    REQUIRE(tester.tap(Role::Button, "次の候補"));
    CHECK(tester.plan().applicant.name == "見本");
    REQUIRE(tester.tap(Role::Button, "短く"));
    REQUIRE(tester.tap(Role::Button, "短く"));
    CHECK(tester.plan().applicant.name == "身本");
    REQUIRE(tester.tap(Role::Button, "右へ"));
    REQUIRE(tester.tap(Role::Choice, "奔"));
    CHECK(tester.plan().applicant.name == "身奔");
    CHECK(tester.tappable(Role::Button, "゛゜"));
}

TEST_CASE("who types on a real keyboard sees the candidates without the keys") {
    tests::WordListConversion conversion{{{"みほん", {"見本"}}}};
    ProfileTester tester(conversion);
    REQUIRE(tester.tap(Role::Field, "お名前"));
    for (const char* letter : {"m", "i", "h", "o", "n", "n"}) tester.type(letter);
    tester.show();
    CHECK(tester.tappable(Role::Choice, "見本"));
    CHECK_FALSE(tester.tappable(Role::Button, "あ"));
}

TEST_CASE("who types on a real keyboard is offered the other ways of writing a kanji, too") {
    tests::WordListConversion conversion{{{"たかはし", {"高橋"}}}};
    ProfileTester tester(conversion);
    REQUIRE(tester.tap(Role::Field, "お名前"));
    for (const char* letter : {"t", "a", "k", "a", "h", "a", "s", "i", " "}) tester.type(letter);
    tester.press(platform::Key::Enter);
    tester.show();
    REQUIRE(tester.plan().applicant.name == "高橋");
    CHECK_FALSE(tester.tappable(Role::Choice, "髙"));
    tester.press(platform::Key::Left);
    tester.show();
    CHECK_FALSE(tester.tappable(Role::Button, "あ"));
    REQUIRE(tester.tappable(Role::Choice, "髙"));
    tester.press(platform::Key::Down);
    tester.show();
    CHECK(tester.plan().applicant.name == "髙橋");
    CHECK(tester.plan().applicant.reading == "たかはし");
    REQUIRE(tester.tap(Role::Choice, "高"));
    CHECK(tester.plan().applicant.name == "高橋");
}

TEST_CASE("what is read from right to left and what no font has is drawn with its caret") {
    ProfileTester tester;
    REQUIRE(tester.tap(Role::Field, "お名前"));
    const std::string name = "\u05E9\u05DC\u05D5\u05DD\xCD\xB8";  // Hebrew, and U+0378
    tester.type(name);
    tester.show();
    CHECK(tester.plan().applicant.name == name);
    const ui::Node* field = tester.tappable(Role::Field, "お名前");
    REQUIRE(field);
    CHECK(field->value.find(name) != std::string::npos);
    const ui::Rect place = field->px;
    std::size_t before = tester.session().typing()->editor.caret();
    for (const std::size_t bytes : {2U, 2U, 2U, 2U, 2U}) {
        tester.press(platform::Key::Left);
        tester.show();
        const std::size_t caret = tester.session().typing()->editor.caret();
        CHECK(before - caret == bytes);
        before = caret;
        field = tester.tappable(Role::Field, "お名前");
        REQUIRE(field);
        CHECK(field->px == place);
    }
    CHECK(before == 0);
}

TEST_CASE("the reading says that it fills itself only while it does") {
    ProfileTester tester;
    const auto says_so = [&tester] {
        const auto& all = tester.nodes().nodes();
        return std::any_of(all.begin(), all.end(), [](const ui::Node& node) {
            return node.is_visible && node.name == "自動で入ります";
        });
    };
    CHECK(says_so());
    REQUIRE(tester.tap(Role::Field, "お名前"));
    tester.type("見本");
    tester.show();
    CHECK_FALSE(says_so());
}

TEST_CASE("a real keyboard writes romaji as kana and hides the tray") {
    ProfileTester tester;
    REQUIRE(tester.tap(Role::Field, "お名前"));
    for (const char* letter : {"m", "i", "h", "o", "n", "n"}) tester.type(letter);
    tester.show();
    CHECK(tester.plan().applicant.name == "みほん");
    CHECK_FALSE(tester.tappable(Role::Button, "あ"));
}

TEST_CASE("a form of several pages is turned while a real keyboard writes in it") {
    ProfileTester tester;
    tester.ask(session::SetTextScale{1.5});
    REQUIRE_FALSE(tester.tappable(Role::Field, "電話番号"));
    REQUIRE(tester.tap(Role::Field, "お名前"));
    tester.type("見本 太郎");
    tester.show();
    REQUIRE(tester.session().typing());
    REQUIRE(tester.tap(Role::Button, "次へ"));
    CHECK(tester.tappable(Role::Field, "電話番号"));
    CHECK_FALSE(tester.session().typing());
    CHECK(tester.plan().applicant.name == "見本 太郎");
}

TEST_CASE("a residence is chosen by one tap") {
    ProfileTester tester;
    REQUIRE(tester.tap(Role::Choice, "これから移住"));
    CHECK(tester.plan().applicant.residence == "moving_in");
    CHECK(tester.nodes().first(Role::Choice, "これから移住")->state.checked);
}

TEST_CASE("what is missing is said at 次へ進む, and a second one goes on") {
    ProfileTester tester;
    CHECK_FALSE(tester.nodes().first(Role::Field, "お名前")->state.error);
    REQUIRE(tester.tap(Role::Button, "次へ進む"));
    CHECK(tester.nodes().first(Role::Field, "お名前")->state.error);
    CHECK(tester.session().visit()->place.page == 0);
    REQUIRE(tester.tap(Role::Button, "次へ進む"));
    CHECK(tester.session().visit()->place.page == 1);
}

TEST_CASE("a telephone number with too few digits is said when its field is left") {
    ProfileTester tester;
    REQUIRE(tester.tap(Role::Field, "電話番号"));
    for (const char* digit : {"0", "9", "0"}) REQUIRE(tester.tap(Role::Button, digit));
    CHECK_FALSE(tester.nodes().first(Role::Field, "電話番号")->state.error);
    tester.press(platform::Key::Escape);
    tester.show();
    CHECK(tester.nodes().shows("10桁か11桁"));
}

TEST_CASE("the page speaks English as soon as English is chosen") {
    ProfileTester tester;
    tester.ask(session::ChooseLanguage{"en"});
    CHECK(tester.nodes().shows("What is your name?"));
    CHECK(tester.tappable(Role::Choice, "Moving here"));
}

TEST_CASE("a town's own questions stand on a page of their own and take their own kind of answer") {
    domain::Town town = tests::sample_town();
    town.overlays = {"town-overlay-example"};
    ScreenTester tester({1280, 800}, town);
    tester.ask(session::StartVisit{});
    const domain::FieldRef consulted{domain::Field::OverlayAnswer, "consulted_on"};
    const domain::FieldRef arrears{domain::Field::OverlayAnswer, "tax_arrears"};
    tester.ask(session::GoToField{consulted});
    CHECK(tester.session().visit()->place.page == 2);
    tester.ask(session::TypeText{"8.6.1"});
    tester.ask(session::LeaveField{});
    const domain::Answer date = domain::read_answer(tester.plan(), consulted);
    REQUIRE(std::holds_alternative<domain::Date>(date));
    CHECK(std::get<domain::Date>(date).text() == "2026-06-01");
    CHECK(tester.nodes().shows("令和8年6月1日"));
    tester.ask(session::SetAnswer{arrears, false});
    CHECK(domain::read_answer(tester.plan(), arrears) == domain::Answer(false));
}
