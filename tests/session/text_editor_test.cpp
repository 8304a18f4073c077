// Goal: what a person types is kept letter by letter, within the limit, and can be taken back. Method: short
// scenes at the keyboard; then random keys against the invariants.
#include "kiosk/session/text_editor.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "kiosk/domain/text.h"

using namespace madoguchi;
using session::TextEditor;

TEST_CASE("text is written at the caret", "[text_editor]") {
    TextEditor editor("見本郎", 40);
    editor.move_caret(-1);
    CHECK(editor.write("太"));
    CHECK(editor.text() == "見本太郎");
    CHECK(editor.caret() == std::string("見本太").size());
}

TEST_CASE("only as much as fits is taken, and the rest is reported", "[text_editor]") {
    TextEditor editor("", 3);
    CHECK_FALSE(editor.write("あいうえお"));
    CHECK(editor.text() == "あいう");
    CHECK_FALSE(editor.write("え"));
    CHECK(editor.text() == "あいう");
}

TEST_CASE("ten thousand pasted characters are cut at the limit", "[text_editor]") {
    TextEditor editor("", 40);
    CHECK_FALSE(editor.write(std::string(10'000, 'x')));
    CHECK(domain::grapheme_count(editor.text()) == 40);
}

TEST_CASE("an emoji and a kanji with a variation selector are erased as one letter",
          "[text_editor]") {
    TextEditor editor("", 40);
    editor.write("辻\U000E0100👨‍👩‍👧");
    editor.erase_back();
    CHECK(editor.text() == "辻\U000E0100");
    editor.erase_back();
    CHECK(editor.text().empty());
}

TEST_CASE("unassigned and private code points are kept as they were entered", "[text_editor]") {
    TextEditor editor("", 40);
    const std::string odd = "\U0000E000\U0002FFFD\uFA10";
    editor.write(odd);
    CHECK(editor.text() == odd);
}

TEST_CASE("romaji shows as letters until it is kana", "[text_editor]") {
    TextEditor editor("", 40);
    editor.write_romaji('m');
    CHECK(editor.shown() == "m");
    CHECK(editor.text().empty());
    editor.write_romaji('i');
    CHECK(editor.text() == "み");
    for (const char c : {'h', 'o', 'n'}) editor.write_romaji(c);
    editor.commit_composition();
    CHECK(editor.text() == "みほん");
}

TEST_CASE("a selection is written over", "[text_editor]") {
    TextEditor editor("見本太郎", 40);
    editor.select(-2);
    editor.write("花子");
    CHECK(editor.text() == "見本花子");
}

TEST_CASE("twenty steps can be taken back", "[text_editor]") {
    TextEditor editor("", 60);
    for (int i = 0; i < 25; ++i) editor.write("あ");
    for (int i = 0; i < 25; ++i) editor.undo();
    CHECK(domain::grapheme_count(editor.text()) == 5);
}

TEST_CASE("clearing everything can be taken back", "[text_editor]") {
    TextEditor editor("見本 太郎", 40);
    editor.erase_all();
    CHECK(editor.text().empty());
    editor.undo();
    CHECK(editor.text() == "見本 太郎");
}

TEST_CASE("random keys never break a letter or pass the limit", "[text_editor]") {
    std::mt19937 random(20261122);
    const std::string letters[] = {"あ", "は", "k", "👨‍👩‍👧", "辻\U000E0100", "e\u0301", " ", "\xFF"};
    for (int round = 0; round < 200; ++round) {
        TextEditor editor("見本", 12);
        for (int key = 0; key < 60; ++key) {
            switch (random() % 10) {
                case 0: editor.erase_back(); break;
                case 1: editor.erase_forward(); break;
                case 2: editor.move_caret(-1); break;
                case 3: editor.move_caret(1); break;
                case 4: editor.undo(); break;
                case 5: editor.turn_voice_mark(); break;
                case 6: editor.place_caret(random() % 40); break;
                case 7: editor.write_romaji(static_cast<char>('a' + random() % 26)); break;
                default: editor.write(letters[random() % std::size(letters)]); break;
            }
            const auto borders = domain::grapheme_borders(editor.text());
            REQUIRE(std::find(borders.begin(), borders.end(), editor.caret()) != borders.end());
            REQUIRE(domain::grapheme_count(editor.text()) <= 12);
        }
    }
}
