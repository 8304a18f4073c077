// Goal: a visitor who listens hears every screen, what the focus comes to, what is wrong, the
// warning of the time-out and the receipt; and silence at the first touch. Method: real screens on
// the real session, with a voice that keeps what an ear would get.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/full_visit.h"
#include "tests/support/listener.h"
#include "tests/support/word_list_conversion.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using platform::SilentPace;
using platform::SilentVoice;
using tests::Listener;
using tests::says;
using ui::Role;

TEST_CASE("nothing is said unasked", "[voice]") {
    Listener listener;
    CHECK(listener.tap(Role::Button, "はじめて作る").empty());
    CHECK(listener.press(platform::Key::Tab).empty());
    CHECK(listener.voice.heard().empty());
}

TEST_CASE("the screen is read when asked, and a second press is silence", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    const std::string said = listener.tap(Role::Button, "質問を聞く");
    says(said, "お名前を教えてください");
    says(said, "電話番号, 書くところ");
    CHECK(said.find("言語") == std::string::npos);

    // While it speaks the button stops it.
    listener.narrator.hear_of(platform::PointerEvent{.action = platform::PointerAction::Down});
    CHECK_FALSE(listener.voice.is_speaking());
    CHECK(listener.ask(session::ListenToScreen{}).empty());
    says(listener.ask(session::ListenToScreen{}), "お名前を教えてください");
}

TEST_CASE("any touch and any key silence it at once", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    for (const platform::InputEvent& event :
         {platform::InputEvent(platform::PointerEvent{.action = platform::PointerAction::Down}),
          platform::InputEvent(platform::KeyEvent{.key = platform::Key::Left}),
          platform::InputEvent(platform::TextEvent{"a"})}) {
        listener.narrator.hear_of(platform::InputEvent(platform::TextEvent{"b"}));
        listener.ask(session::ListenToScreen{});
        REQUIRE(listener.voice.is_speaking());
        listener.narrator.hear_of(event);
        CHECK_FALSE(listener.voice.is_speaking());
    }
}

TEST_CASE("with reading aloud on, each screen says its question and the focus what it is on",
          "[voice]") {
    Listener listener;
    says(listener.press(platform::Key::F1), "このまちで、しごとを始めよう。");
    says(listener.tap(Role::Button, "はじめて作る"), "お名前を教えてください");
    std::string said;
    for (int i = 0; i < 30 && said.find("書くところ") == std::string::npos; ++i) {
        said = listener.press(platform::Key::Tab);
        CHECK_FALSE(said.empty());
    }
    says(said, "お名前, 書くところ, まだ書いていません");
    says(listener.press(platform::Key::F1), "読み上げを終わりました");
    CHECK(listener.press(platform::Key::Tab).empty());
}

TEST_CASE("a choice says how it stands when it is made", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    says(listener.tap(Role::Choice, "見本町"), "みほんまち, お住まい, 選んでいます");
}

TEST_CASE("what is missing is said when one goes on", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    const std::string said = listener.tap(Role::Button, "次へ進む");
    says(said, "お名前");
    says(said, "まだ書かれていません");
}

TEST_CASE("a short message is said when it comes, and the focus stays where it was", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    listener.ask(session::OpenBlock{domain::Block::KeyResources});
    listener.tester.ask(session::AddNote{domain::Block::KeyResources, "廃校の給食室", false});
    const std::string note = listener.tester.plan().canvas[domain::Block::KeyResources].front().id;
    listener.ask(session::SelectNote{note});
    listener.press(platform::Key::Tab);
    const std::string focused = listener.tester.ui().focused_key();
    const std::string said = listener.ask(session::DeleteNote{note});
    REQUIRE(listener.tester.session().toast());
    says(said, "消しました");
    CHECK(listener.tester.ui().focused_key() == focused);
}

TEST_CASE("what the visitor typed is said into headphones alone, with its reading", "[voice]") {
    Listener listener;
    listener.tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(listener.tester.visit_tester());
    const std::string open = listener.ask(session::ListenToScreen{});
    says(open, "入力した内容");
    for (const char* own : {"見本 太郎", "みほん たろう", "ぜろきゅうぜろ"}) {
        CHECK(open.find(own) == std::string::npos);
    }
    listener.voice.plug_headphones();
    const std::string private_ear = listener.ask(session::ListenToScreen{});
    says(private_ear, "お名前, 書くところ, みほん たろう");
    says(private_ear, "ぜろきゅうぜろ");
}

TEST_CASE("no candidate of the visitor's name is said aloud", "[voice]") {
    tests::WordListConversion conversion{{{"みほん", {"見本", "三本"}}}};
    Listener listener(SilentVoice(SilentPace::UntilFinished), &conversion);
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    REQUIRE(listener.tester.tap(Role::Field, "お名前"));
    for (const char* key : {"み", "ほ", "ん"}) REQUIRE(listener.tester.tap(Role::Button, key));
    bool came_to_it = false;
    for (int i = 0; i < 200 && !came_to_it; ++i) {
        const std::string said = listener.press(i == 0 ? platform::Key::Down : platform::Key::Tab);
        const ui::Node* focused =
            listener.tester.nodes().by_key(listener.tester.ui().focused_key());
        came_to_it = focused != nullptr && focused->name == "三本";
        for (const char* own : {"見本", "三本", "みほん", "さんほん", "さんぼん"}) {
            CAPTURE(said);
            CHECK(said.find(own) == std::string::npos);
        }
        if (came_to_it) says(said, "入力した内容");
    }
    CHECK(came_to_it);
}

TEST_CASE("a switched language is spoken from then on", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    const std::string said = listener.ask(session::ChooseLanguage{"en"});
    CHECK(said.find("お名前") == std::string::npos);
    REQUIRE_FALSE(listener.voice.last().utterances.empty());
    CHECK(listener.voice.last().utterances.front().language == "en");
}

TEST_CASE("the warning of the time-out is said, and listening is not idling", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    auto& visit = listener.tester.visit_tester();
    // While it speaks, no time runs out.
    for (int i = 0; i < 4; ++i) {
        listener.ask(session::ListenToScreen{});
        REQUIRE(listener.voice.is_speaking());
        visit.pass(std::chrono::seconds(100));
        CHECK_FALSE(listener.tester.session().idle_seconds_left());
        listener.narrator.follow_voice(listener.tester.session());
        listener.narrator.hear_of(platform::KeyEvent{.key = platform::Key::Left});
        listener.narrator.follow_voice(listener.tester.session());
        CHECK(listener.ask(session::ListenToScreen{}).empty());
    }
    visit.pass(std::chrono::seconds(100));
    CHECK_FALSE(listener.tester.session().idle_seconds_left());
    visit.pass(std::chrono::seconds(81));
    REQUIRE(listener.tester.session().idle_seconds_left());
    const std::string said = listener.look();
    says(said, "まだお使いですか？");
    says(said, "続ける, ボタン");
}

TEST_CASE("the receipt is said with its number", "[voice]") {
    Listener listener;
    listener.tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(listener.tester.visit_tester());
    listener.ask(session::ToggleReadingAloud{});
    listener.ask(session::GoToStep{domain::Step::Review});
    listener.ask(session::SetConsent{true});
    const std::string arrived = listener.ask(session::Submit{});
    REQUIRE(listener.tester.session().screen() == session::ScreenId::Receipt);
    says(arrived, "たしかに受け取りました");
    listener.voice.finish();
    const std::string said = listener.tap(Role::Button, "読み上げる");
    says(said, "受付番号");
    says(said, "えーぜろぜろぜろいち");
    CHECK(said.find("太郎") == std::string::npos);
}

TEST_CASE("the volume goes up and is normal again with the next visitor", "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.press(platform::Key::F5);
    listener.ask(session::ListenToScreen{});
    CHECK(listener.voice.last().loudness_percent == 150);
    listener.ask(session::EndVisit{});
    listener.narrator.forget_visit();
    CHECK(listener.voice.heard().empty());
    listener.ask(session::ListenToScreen{});
    CHECK(listener.voice.last().loudness_percent == 100);
    CHECK_FALSE(listener.tester.session().appearance().reads_aloud);
}

TEST_CASE("the desk of the office is never read aloud", "[voice]") {
    Listener listener;
    listener.tester.visit_tester().add_clerk("見本 職員", "314159");
    listener.ask(session::ToggleReadingAloud{});
    CHECK(listener.ask(session::OpenStaffUnlock{}).empty());
    CHECK_FALSE(listener.tester.session().voice().is_there);
    CHECK(listener.press(platform::Key::F1).empty());
}

TEST_CASE("without a voice there is nothing to press", "[voice]") {
    Listener listener{SilentVoice(SilentPace::UntilFinished, {})};
    CHECK_FALSE(listener.tester.tappable(Role::Button, "読み上げ"));
    listener.tap(Role::Button, "はじめて作る");
    CHECK_FALSE(listener.tester.tappable(Role::Button, "質問を聞く"));
    CHECK_FALSE(listener.tester.tappable(Role::Button, "読み上げ"));
    CHECK(listener.press(platform::Key::F1).empty());
}

TEST_CASE("with a voice for one language only, only there is something to press", "[voice]") {
    Listener listener{SilentVoice(SilentPace::UntilFinished, {"en"})};
    CHECK_FALSE(listener.tester.tappable(Role::Button, "読み上げ"));
    listener.ask(session::ChooseLanguage{"en"});
    listener.look();
    CHECK(listener.tester.tappable(Role::Button, "Read aloud"));
}

TEST_CASE("Shift and F1 read all of any screen or sheet, pressed again it is silent", "[voice]") {
    Listener listener;
    const platform::KeyEvent listen{.key = platform::Key::F1, .shift = true};
    const auto press = [&] {
        listener.narrator.hear_of(listen);
        listener.tester.press(listen);
        listener.narrator.follow_screen(listener.tester.session(), listener.tester.ui());
    };
    says(listener.press(listen), "このまちで、しごとを始めよう。");
    listener.voice.finish();
    listener.ask(session::StartVisit{});
    listener.ask(session::OpenSheet{session::Sheet::EraseQuestion, {}});
    says(listener.press(listen), "全部消す, ボタン");
    CHECK_FALSE(listener.tester.session().appearance().reads_aloud);

    listener.voice.finish();
    press();
    REQUIRE(listener.voice.is_speaking());
    press();
    CHECK_FALSE(listener.voice.is_speaking());
}

TEST_CASE("with a single switch each row and each thing of it is said when the ring comes to it",
          "[voice]") {
    Listener listener;
    listener.tap(Role::Button, "はじめて作る");
    listener.ask(session::ToggleReadingAloud{});
    listener.tester.scan();
    listener.look();
    int rows = 0;
    std::string all;
    constexpr int steps = 12;
    for (int step = 0; step < steps; ++step) {
        const std::string said = listener.wait_for_ring();
        CHECK_FALSE(said.empty());
        rows += listener.tester.ui().scanned_keys().size() > 1;
        all += said;
    }
    CHECK(rows > 0);
    says(all, "お名前, ふりがな");
    says(all, "終わる, 職員を呼ぶ");
    says(all, "質問を聞く, ボタン");
    while (listener.tester.ui().scanned_keys().size() < 2) listener.wait_for_ring();
    // Into the row: now one thing is said after the other.
    listener.press(platform::Key::Enter);
    REQUIRE(listener.tester.ui().scanned_keys().size() == 1);
    const std::string said = listener.wait_for_ring();
    REQUIRE(listener.tester.ui().scanned_keys().size() == 1);
    const ui::Node* on =
        listener.tester.nodes().by_key(listener.tester.ui().scanned_keys().front());
    REQUIRE(on != nullptr);
    SilentVoice ear(SilentPace::AtOnce);
    const ui::Speaker speaker(listener.tester.ui().texts(), tests::japanese(), {});
    ear.say({.utterances = speaker.words(on->name)});
    says(said, ear.heard());
    CHECK(on->has_ring);
}

namespace {

// What a real keyboard writes is heard through headphones.
struct Writer {
    explicit Writer(bool has_headphones = true) {
        if (has_headphones) listener.voice.plug_headphones();
        listener.ask(session::StartVisit{});
        listener.ask(session::ToggleReadingAloud{});
        listener.ask(session::FocusField{domain::FieldRef{domain::Field::ApplicantName, ""}});
    }

    tests::WordListConversion words{{{"たろう", {"太郎", "太朗"}}}};
    Listener listener{SilentVoice(SilentPace::UntilFinished), &words};
};

}  // namespace

TEST_CASE("every letter is said as it is typed, the vowel of a syllable too", "[voice]") {
    Writer writer;
    Listener& listener = writer.listener;
    listener.type("t");
    says(listener.type("a"), "た");
    listener.type("r");
    says(listener.type("o"), "ろ");
    says(listener.type("u"), "う");
    const std::string erased = listener.press(platform::Key::Backspace);
    says(erased, "う");
    says(erased, "消す");
}

TEST_CASE("what the kana become is said as it is read and letter by letter", "[voice]") {
    Writer writer;
    Listener& listener = writer.listener;
    for (const char* letter : {"t", "a", "r", "o", "u"}) listener.type(letter);
    const std::string first = listener.type(" ");
    says(first, "たろう\n太\n郎");
    const std::string second = listener.type(" ");
    says(second, "たろう\n太\n朗");
    says(listener.press(platform::Key::Enter), "決定");
    says(listener.press(platform::Key::Left), "朗");
    says(listener.press(platform::Key::Left), "太");
    says(listener.press(platform::Key::End), "たろう");
}

TEST_CASE("what is written is said to nobody but the ear in the headphones", "[voice]") {
    Writer writer(false);
    Listener& listener = writer.listener;
    std::string said;
    for (const char* letter : {"t", "a", "r", "o", "u", " ", " "}) said += listener.type(letter);
    said += listener.press(platform::Key::Enter);
    said += listener.press(platform::Key::Left);
    said += listener.press(platform::Key::Backspace);
    for (const char* own : {"た", "ろ", "太", "朗", "郎"}) {
        INFO(said);
        CHECK(said.find(own) == std::string::npos);
    }
    says(said, "決定");
}

TEST_CASE("a real field that is wrong says so, and what is wrong with it", "[voice]") {
    Listener listener;
    listener.ask(session::StartVisit{});
    const domain::FieldRef phone{domain::Field::ApplicantPhone, ""};
    listener.ask(session::GoToField{phone});
    listener.ask(session::ToggleReadingAloud{});
    listener.tester.ask(session::FocusField{phone});
    listener.tester.ask(session::TypeText{"123"});
    const std::string said = listener.ask(session::LeaveField{});
    const ui::Node* field = nullptr;
    for (const ui::Node& node : listener.tester.nodes().nodes()) {
        if (node.role == Role::Field && node.name == "電話番号") field = &node;
    }
    REQUIRE(field != nullptr);
    CHECK(field->state.error);
    says(said, "電話番号, 書くところ");
    says(said, "直すところがあります");
    says(said, "の数字で書いてください");
    const std::size_t first = said.find("直すところがあります");
    CHECK(said.find("直すところがあります", first + 1) == std::string::npos);
}
