// Goal: kana become kanji as the person chooses, and no letter is lost on the way. Method: the
// composition alone, told what a converter would answer.
#include "kiosk/session/composition.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/session/text_editor.h"

using namespace madoguchi;
using session::Composition;
using session::Converts;
using session::TextEditor;

namespace {

platform::Conversion answer(std::vector<platform::ConversionSegment> segments) {
    platform::Conversion conversion;
    conversion.segments = std::move(segments);
    return conversion;
}

platform::Conversion shop_restored() {
    return answer({{"あきてんぽを", {"空き店舗を", "秋店舗を", "あきてんぽを"}},
                   {"さいせいする", {"再生する", "再製する", "さいせいする"}}});
}

Composition converted_shop() {
    Composition composition;
    composition.add_kana("あきてんぽをさいせいする");
    composition.convert(composition.request_to_convert(), shop_restored(), 0);
    return composition;
}

}  // namespace

TEST_CASE("segments stand in place of the kana, the one in focus marked") {
    Composition composition = converted_shop();
    CHECK(composition.shown() == "空き店舗を再生する");
    CHECK(composition.focus_end() == std::string("空き店舗を").size());
    CHECK(composition.segment_ends() ==
          std::vector<std::size_t>{composition.focus_end(), composition.shown().size()});
    CHECK(Composition().segment_ends().empty());
    composition.move_focus(1);
    CHECK(composition.focus_begin() == std::string("空き店舗を").size());
    composition.move_focus(1);
    CHECK(composition.focus() == 1);
}

TEST_CASE("candidates go round, forwards and backwards") {
    Composition composition = converted_shop();
    composition.turn_choice(-1);
    CHECK(composition.shown() == "あきてんぽを再生する");
    composition.turn_choice(1);
    composition.turn_choice(1);
    CHECK(composition.shown() == "秋店舗を再生する");
}

TEST_CASE("what was chosen stays when a later segment is made longer or shorter") {
    Composition composition = converted_shop();
    composition.choose(1);
    composition.move_focus(1);
    const auto request = composition.resized(-1);
    REQUIRE(request);
    platform::Conversion shorter = shop_restored();
    shorter.segments[1] = {"さいせいす", {"再生す", "さいせいす"}};
    shorter.segments.push_back({"る", {"る"}});
    composition.convert(*request, shorter, 1);
    CHECK(composition.shown() == "秋店舗を再生する");
    CHECK(composition.focus() == 1);
}

TEST_CASE("a segment cannot take more letters than there are") {
    Composition composition;
    composition.add_kana("は");
    composition.convert(composition.request_to_convert(), answer({{"は", {"葉", "は"}}}), 0);
    CHECK_FALSE(composition.resized(1));
    CHECK_FALSE(composition.resized(-1));
}

TEST_CASE("erasing while converting brings the kana back, whole") {
    Composition composition = converted_shop();
    composition.erase_back();
    CHECK(composition.shown() == "あきてんぽをさいせいする");
    composition.erase_back();
    CHECK(composition.shown() == "あきてんぽをさいせいす");
}

TEST_CASE("an answer to letters that have changed since is dropped") {
    Composition composition;
    composition.add_kana("たろ");
    composition.add_kana("う");
    composition.suggest("たろ", {{"太呂", "たろ"}});
    CHECK_FALSE(composition.has_suggestions());
    composition.convert(platform::ConversionRequest{"たろ"}, answer({{"たろ", {"太呂"}}}), 0);
    CHECK(composition.shown() == "たろう");
}

TEST_CASE("old suggestions stay in sight but cannot be taken for new letters") {
    Composition composition;
    composition.add_kana("たろう");
    composition.suggest("たろう", {{"太郎", "たろう"}, {"たろう", "たろう"}});
    composition.add_kana("の");
    CHECK(composition.candidates().front() == "太郎");
    CHECK_FALSE(composition.suggestion(0));
}

TEST_CASE("an answer without a segment or without a candidate leaves the kana") {
    Composition composition;
    composition.add_kana("たろう");
    composition.convert(composition.request_to_convert(), {}, 0);
    CHECK(composition.shown() == "たろう");
    composition.convert(composition.request_to_convert(), answer({{"たろう", {}}}), 0);
    CHECK(composition.shown() == "たろう");
}

TEST_CASE("a lone n is asked for as ん") {
    Composition composition;
    for (const char letter : {'m', 'i', 'h', 'o', 'n'}) composition.add_letter(letter);
    CHECK(composition.shown() == "みほn");
    CHECK(composition.request_to_convert().reading == "みほん");
}

TEST_CASE("the text remembers how it is read, until its letters are changed") {
    TextEditor editor("", 40, Converts::Yes);
    editor.write_kana("みほん");
    editor.composition().suggest("みほん", {{"見本", "みほん"}, {"みほん", "みほん"}});
    editor.take_suggestion(0);
    editor.write("\u3000");
    editor.write_kana("タロウ");
    CHECK(editor.shown() == "見本\u3000タロウ");
    CHECK(editor.reading() == "みほん\u3000タロウ");
    editor.commit_composition();
    CHECK(editor.reading() == "みほん\u3000タロウ");
    editor.move_caret_to_start();
    editor.erase_forward();
    CHECK_FALSE(editor.reading());
    editor.undo();
    CHECK(editor.reading() == "みほん\u3000タロウ");
}

TEST_CASE("words written whole have no reading, and what stands round them keeps its own") {
    TextEditor editor("", 40, Converts::Yes);
    editor.write("髙橋");
    CHECK_FALSE(editor.reading());
    editor.erase_all();
    editor.write_kana("たかはし");
    CHECK(editor.reading() == "たかはし");
}

TEST_CASE("a mark alone is text at once, and goes on with kana that are being composed") {
    TextEditor editor("", 40, Converts::Yes);
    editor.write_kana("。");
    CHECK(editor.text() == "。");
    editor.write_kana("た");
    editor.write_kana("。");
    CHECK(editor.text() == "。");
    CHECK(editor.composition().shown() == "た。");
}

TEST_CASE("composing stops at the field's limit and loses nothing") {
    TextEditor editor("見本", 4, Converts::Yes);
    CHECK(editor.write_kana("た"));
    CHECK(editor.write_kana("ろ"));
    CHECK_FALSE(editor.write_kana("う"));
    CHECK(editor.commit_composition());
    CHECK(editor.text() == "見本たろ");
}

TEST_CASE("one step back while composing takes one kana away") {
    TextEditor editor("見本", 40, Converts::Yes);
    editor.write_kana("た");
    editor.write_kana("ろ");
    editor.undo();
    CHECK(editor.shown() == "見本た");
    editor.undo();
    CHECK(editor.shown() == "見本");
}
