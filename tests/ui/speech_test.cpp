// Goal: what is on the screen can be heard, each thing with what it is and how it stands, and what
// the visitor wrote is private. Method: real widgets, the shipped words, and what an ear would get.
#include "kiosk/ui/speech.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ui/kit.h"
#include "platform/none/silent_voice.h"
#include "tests/ui/ui_tester.h"
#include "text_id.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using namespace madoguchi::ui::test;
using platform::SilentPace;
using platform::SilentVoice;

namespace {

const SpokenJapanese& japanese() {
    static const Result<SpokenJapanese> read =
        SpokenJapanese::read(SOURCE_DIR "/assets/speech/ja.toml");
    REQUIRE(read);
    return *read;
}

enum class Ears { Everyone, OneListener };

std::string heard(Utterances utterances, Ears ears = Ears::Everyone) {
    SilentVoice voice(SilentPace::AtOnce);
    if (ears == Ears::OneListener) voice.plug_headphones();
    voice.say({.utterances = std::move(utterances)});
    return voice.heard();
}

// One of everything that can stand on a screen.
void draw_everything(Ui& ui) {
    ui.begin_screen("profile");
    Rect rest = ui.area().inset(40);
    heading(ui, rest.take_top(50), TextId::profile_title, {});
    text(ui, rest.take_top(30), TextId::profile_name_hint, {});
    const TextField name{.label = TextId::profile_name,
                         .content = {.text = "見本 太郎"},
                         .hint = TextId::profile_name_hint};
    text_field(ui, rest.take_top(150), name);
    const TextField phone{
        .label = TextId::profile_phone, .content = {}, .error = TextId::error_phone_digits};
    text_field(ui, rest.take_top(120), phone);
    const TextField pin{
        .label = TextId::staff_pin, .content = {.text = "314159"}, .is_masked = true};
    text_field(ui, rest.take_top(120), pin);
    const std::vector<Segment> choices{{.text = TextId::common_yes, .is_chosen = true},
                                       {.text = TextId::common_no}};
    (void)segments(ui, rest.take_top(64),
                   {.question = TextId::profile_residence, .segments = choices});
    (void)button(ui, rest.take_top(68), {.text = TextId::common_next});
    (void)button(ui, rest.take_top(68),
                 {.text = TextId::common_back,
                  .availability = Availability::Unavailable,
                  .reason = TextId::common_saving});
    text(ui, rest.take_top(30),
         ui.words(TextId::receipt_thanks, {{"name", Words::entered("見本 太郎")}}));
    text(ui, rest.take_top(30), Words::from_pack("となりの町の皆さん"), {}, "town");
    const Ui::Within aside(ui, Region::Aside);
    (void)button(ui, rest.take_top(68), {.text = TextId::access_language});
}

struct Everything : UiTester {
    explicit Everything(const char* language = "ja") : UiTester(draw_everything) {
        REQUIRE(texts.use(language));
        settle();
    }
    Speaker speaker() const { return Speaker(texts, japanese(), own); }
    std::string thing(Role role, const std::string& name, Ears ears = Ears::Everyone) const {
        return heard(speaker().thing(nodes(), node(role, name)), ears);
    }
    std::vector<OwnReading> own{{"見本 太郎", "みほん たろう"}};
};

}  // namespace

TEST_CASE("a field says its name, that it can be written in, and what helps", "[speech]") {
    const Everything screen;
    CHECK(screen.thing(Role::Field, "お名前") ==
          "お名前, 書くところ, 入力した内容\nふだん使う漢字で大丈夫です。");
    CHECK(screen.thing(Role::Field, "お名前", Ears::OneListener) ==
          "お名前, 書くところ, みほん たろう\nふだん使う漢字で大丈夫です。");
}

TEST_CASE("a faulty field says what is wrong", "[speech]") {
    const Everything screen;
    const std::string said = screen.thing(Role::Field, "電話番号");
    CHECK(said.find("まだ書いていません, "
                    "直すところがあります\nじゅうけたかじゅういちけたの数字で書いてください。") !=
          std::string::npos);
}

TEST_CASE("what stands in a masked field is never said", "[speech]") {
    const Everything screen;
    const std::string said = screen.thing(Role::Field, "暗証番号", Ears::OneListener);
    CHECK(said.find("ここに書くことは読み上げません") != std::string::npos);
    const std::string all = heard(screen.speaker().screen(screen.nodes()), Ears::OneListener);
    for (const char* secret : {"314159", "さんいちよん"}) {
        CHECK(said.find(secret) == std::string::npos);
        CHECK(all.find(secret) == std::string::npos);
    }
}

TEST_CASE("choices, buttons and their states are said", "[speech]") {
    const Everything screen;
    CHECK(screen.thing(Role::Choice, "はい") == "はい, お住まい, 選んでいます");
    CHECK(screen.thing(Role::Choice, "いいえ") == "いいえ, お住まい, 選んでいません");
    CHECK(screen.thing(Role::Button, "次へ進む") == "次へ進む, ボタン");
    CHECK(screen.thing(Role::Button, "戻る").find("いまは使えません") != std::string::npos);
    CHECK(heard(screen.speaker().standing(screen.node(Role::Choice, "はい"))) == ", 選んでいます");
}

TEST_CASE("the question is the heading and the words under it", "[speech]") {
    const Everything screen;
    CHECK(heard(screen.speaker().question(screen.nodes()))
              .starts_with("お名前を教えてください\nふだん使う漢字で大丈夫です。"));
}

TEST_CASE("a screen is read in order, without its labels twice and without what stands around it",
          "[speech]") {
    const Everything screen;
    const std::string all = heard(screen.speaker().screen(screen.nodes()));
    CHECK(all.starts_with("お名前を教えてください\n"));
    CHECK(all.find("\nお名前, 書くところ") != std::string::npos);
    CHECK(all.find("\nお名前\n") == std::string::npos);
    CHECK(all.find("言語") == std::string::npos);
    CHECK(all.find("次へ進む, ボタン") < all.find("戻る, ボタン"));
}

TEST_CASE("the visitor's words are private wherever they stand", "[speech]") {
    const Everything screen;
    const std::string open = heard(screen.speaker().screen(screen.nodes()));
    for (const char* own : {"見本 太郎", "みほん たろう", "太郎"}) {
        CHECK(open.find(own) == std::string::npos);
    }
    CHECK(open.find("入力した内容さん") != std::string::npos);
    const std::string private_ear =
        heard(screen.speaker().screen(screen.nodes()), Ears::OneListener);
    CHECK(private_ear.find("みほん たろうさん") != std::string::npos);
}

TEST_CASE("who wrote a word decides, not its letters", "[speech]") {
    Everything screen;
    screen.own.push_back({"町", "まち"});
    const std::string open = heard(screen.speaker().screen(screen.nodes()));
    CHECK(open.find("となりの町の皆さん") != std::string::npos);
}

TEST_CASE("words that are put together keep what of them the visitor wrote", "[speech]") {
    const Texts texts;
    const Words name = Words::entered("太郎");
    const std::string thanks = texts.words(TextId::receipt_thanks, {{"name", name}}).text();
    Words all = texts.words(TextId::receipt_thanks, {{"name", name}});
    all.add(Words::figure("3"), ", ").add(Words(), ", ").add(name, ", ");
    CHECK(all.text() == thanks + ", 3, 太郎");
    REQUIRE(all.own_parts().size() == 2);
    for (const OwnPart& part : all.own_parts()) {
        CHECK(all.text().substr(part.begin, part.end - part.begin) == "太郎");
    }
    CHECK(Words::entered("").own_parts().empty());
}

TEST_CASE("a candidate of the conversion is as private as what it becomes", "[speech]") {
    const std::vector<Words> candidates = {Words::entered("見本"), Words::entered("三本")};
    UiTester tester([&](Ui& ui) {
        ui.begin_screen("test");
        (void)keyboard(ui, {0, 400, 1280, 400},
                       {.kind = KeyboardKind::Gojuon,
                        .has_candidates = true,
                        .candidates = candidates,
                        .selected_candidate = 0});
    });
    tester.settle();
    const Speaker speaker(tester.texts, japanese(), {});
    const Node* candidate = tester.nodes().by_key("keyboard/candidates/0");
    REQUIRE(candidate != nullptr);
    CHECK(candidate->region == Region::Candidates);
    const Utterances said = speaker.thing(tester.nodes(), *candidate);
    CHECK(heard(said).find("見本") == std::string::npos);
    CHECK(heard(said).find("入力した内容") != std::string::npos);
    CHECK(heard(said, Ears::OneListener).find("見本") != std::string::npos);
}

TEST_CASE("speech follows the language of the screen", "[speech]") {
    const Everything english("en");
    const Utterances said =
        english.speaker().thing(english.nodes(), english.node(Role::Button, "Next"));
    REQUIRE(said.size() == 1);
    CHECK(said[0].language == "en");
    CHECK(heard(said) == "Next, button");
    const Everything easy("easy");
    const Utterances in_easy =
        easy.speaker().thing(easy.nodes(), easy.node(Role::Button, "つぎへ すすむ"));
    REQUIRE_FALSE(in_easy.empty());
    CHECK(in_easy[0].language == "ja");
}

TEST_CASE("a name of the other language is said by its own voice", "[speech]") {
    const Everything english("en");
    const Utterances field =
        english.speaker().thing(english.nodes(), *english.nodes().by_key("profile.name/field"));
    REQUIRE(field.size() >= 2);
    CHECK(field[0].language == "en");
    CHECK(field[1].language == "ja");
    CHECK(field[1].pieces[0].text == "みほん たろう");
    CHECK(heard(field).find("たろう") == std::string::npos);
    CHECK(heard(field).find("what you wrote") != std::string::npos);

    const Texts texts;
    const Speaker speaker(texts, japanese(), {});
    const Utterances credit = speaker.words("出典：Business Model Canvas");
    REQUIRE(credit.size() == 2);
    CHECK(credit[0].language == "ja");
    CHECK(credit[1] == platform::Utterance{"en", {{.text = "Business Model Canvas"}}});
}

TEST_CASE("an emoji changes no voice, and a rare kanji is Japanese", "[speech]") {
    Texts texts;
    REQUIRE(texts.use("en"));
    const Speaker speaker(texts, japanese(), {});
    const Utterances cheerful = speaker.words("Well done \U0001F389 and thank you");
    REQUIRE(cheerful.size() == 1);
    CHECK(cheerful[0].language == "en");
    const Utterances name = speaker.words("Mr \U00020BB7");
    REQUIRE(name.size() == 2);
    CHECK(name[1].language == "ja");
}

TEST_CASE("what is typed letter by letter is said into headphones alone", "[speech]") {
    const Texts texts;
    const Speaker speaker(texts, japanese(), {});
    CHECK(heard(speaker.typed("み")).empty());
    CHECK(heard(speaker.typed("み"), Ears::OneListener) == "み");
    CHECK(heard(speaker.typed("4"), Ears::OneListener) == "よん");
}

TEST_CASE("every role speaks in every language", "[speech]") {
    const auto word_of = [](Role role) -> std::optional<TextId> {
        if (role == Role::Button) return TextId::speech_button;
        if (role == Role::Field) return TextId::speech_field;
        if (role == Role::Choice) return TextId::speech_unchecked;
        if (role == Role::Switch) return TextId::speech_off;
        if (role == Role::Tab) return TextId::speech_tab;
        return std::nullopt;  // What only is read needs no more than its words
    };
    Texts texts;
    for (const char* language : {"ja", "easy", "en"}) {
        REQUIRE(texts.use(language));
        const Speaker speaker(texts, japanese(), {});
        for (const Role role :
             {Role::Button, Role::Field, Role::Choice, Role::Switch, Role::Tab, Role::Row,
              Role::Heading, Role::Text, Role::Picture, Role::Dialog}) {
            CAPTURE(language, name_of(role));
            Node node;
            node.role = role;
            node.name = "name";
            node.value = "value";
            const std::string said = heard(speaker.thing(NodeTree(), node), Ears::OneListener);
            CHECK(said.find("name") != std::string::npos);
            CHECK(said.find("value") != std::string::npos);
            const auto word = word_of(role);
            if (word) CHECK(said.find(texts.words(*word).text()) != std::string::npos);
        }
    }
}
