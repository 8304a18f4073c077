// Goal: a visitor who listens hears every screen, what the focus comes to, what is wrong, the
// warning of the time-out and the receipt; and silence at the first touch. Method: real screens on
// the real session, with a voice that keeps what an ear would get.
#include "kiosk/commands/narrator.h"

#include <catch2/catch_test_macros.hpp>

#include "platform/none/silent_voice.h"
#include "tests/support/screen_tester.h"
#include "tests/support/word_list_conversion.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using platform::SilentPace;
using platform::SilentVoice;
using tests::ScreenTester;
using ui::Role;

namespace {

const ui::SpokenJapanese& japanese() {
    static const Result<ui::SpokenJapanese> read =
        ui::SpokenJapanese::read(SOURCE_DIR "/assets/speech/ja.toml");
    REQUIRE(read);
    return *read;
}

class Listener {
public:
    explicit Listener(SilentVoice its_voice = SilentVoice(SilentPace::UntilFinished),
                      platform::TextConversion* conversion = nullptr)
        : tester({1280, 800}, tests::sample_town(), tests::shipped_packs(), {}, conversion),
          voice(std::move(its_voice)) {
        look();
        look();  // By now the screen knows whether there is a voice
    }

    // The frame after whatever happened; what is said by it.
    std::string look() {
        tester.show();
        return see();
    }
    std::string tap(Role role, const std::string& name) {
        narrator.hear_of(platform::PointerEvent{.action = platform::PointerAction::Down});
        INFO(name);
        REQUIRE(tester.tap(role, name));
        return see();
    }
    std::string press(platform::Key key) {
        narrator.hear_of(platform::KeyEvent{.key = key});
        tester.press(key);
        const std::string said = see();
        tester.show();
        return said + see();
    }
    template <class Asked>
    std::string ask(Asked asked) {
        tester.ask(std::move(asked));
        return see();
    }

    ScreenTester tester;
    SilentVoice voice;
    commands::Narrator narrator{voice, japanese()};

private:
    std::string see() {
        voice.finish();
        narrator.follow_voice(tester.session());
        const std::string before = voice.heard();
        narrator.follow_screen(tester.session(), tester.ui());
        const bool is_new = voice.is_speaking();
        narrator.follow_voice(tester.session());
        return is_new ? voice.heard() : std::string();
    }
};

bool says(const std::string& said, const std::string& words) {
    CAPTURE(said, words);
    const bool has = said.find(words) != std::string::npos;
    CHECK(has);
    return has;
}

}  // namespace

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
