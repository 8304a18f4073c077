// Goal: ふりがな that fills itself is right or empty, never a leftover of an earlier name; what was
// written by hand is nobody's to touch. Method: names changed as people change them.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/session/session.h"
#include "tests/support/visit_tester.h"
#include "tests/support/word_list_conversion.h"

using namespace madoguchi;
using domain::Field;
using session::EditKey;

namespace {

struct Desk {
    tests::WordListConversion conversion{
        {{"みほんたろう", {"見本太郎"}}, {"みほん", {"見本"}}, {"いち", {"一"}}}};
    tests::VisitTester tester{tests::sample_town(), tests::shipped_packs(), &conversion};

    Desk() {
        tester.ask(session::StartVisit{});
        go_to_name();
    }
    void go_to_name() {
        tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    }
    // Kana, and 決定.
    void write(const std::string& kana) {
        for (std::size_t i = 0; i < kana.size(); i += 3) {
            tester.ask(session::TypeText{kana.substr(i, 3)});
        }
        press(EditKey::Enter);
    }
    void press(EditKey key) { tester.ask(session::PressEditKey{key}); }
    std::string name() { return tester.plan().applicant.name.value_or(""); }
    std::string reading() { return tester.plan().applicant.reading.value_or(""); }
};

}  // namespace

TEST_CASE("kana written into the middle of a converted word have no reading to guess",
          "[filled_reading]") {
    session::TextEditor editor("", 40, session::Converts::Yes);
    REQUIRE(editor.write_kana("みゆき"));
    editor.composition().suggest("みゆき", {{"美ゆき", "みゆき"}, {"みゆき", "みゆき"}});
    REQUIRE(editor.take_suggestion(0));
    CHECK(editor.reading() == "みゆき");
    editor.place_caret(3);
    REQUIRE(editor.write_kana("な"));
    CHECK_FALSE(editor.reading());
    editor.undo();
    CHECK(editor.reading() == "みゆき");
}

TEST_CASE(
    "a reading that was filled goes with the part of the name it was of, and comes back with it",
    "[filled_reading]") {
    Desk desk;
    desk.write("みほんたろう");
    REQUIRE(desk.name() == "見本太郎");
    REQUIRE(desk.reading() == "みほんたろう");
    desk.press(EditKey::EraseBack);
    CHECK(desk.name() == "見本太");
    CHECK(desk.reading().empty());
    desk.write("いち");
    CHECK(desk.name() == "見本太一");
    CHECK(desk.reading().empty());
    desk.press(EditKey::Undo);
    desk.press(EditKey::Undo);
    CHECK(desk.name() == "見本太郎");
    CHECK(desk.reading() == "みほんたろう");
}

TEST_CASE("a reading changed by hand stays whatever becomes of the name", "[filled_reading]") {
    Desk desk;
    desk.write("みほんたろう");
    desk.tester.write(Field::ApplicantReading, "さん");
    desk.go_to_name();
    desk.press(EditKey::EraseBack);
    CHECK(desk.name() == "見本太");
    CHECK(desk.reading() == "みほんたろうさん");
}

TEST_CASE("a name looked into again keeps its reading, and one changed then does not",
          "[filled_reading]") {
    Desk desk;
    desk.write("みほんたろう");
    desk.tester.ask(session::LeaveField{});
    desk.go_to_name();
    desk.tester.ask(session::LeaveField{});
    CHECK(desk.reading() == "みほんたろう");
    desk.go_to_name();
    desk.tester.ask(session::TypeText{"さ"});
    CHECK(desk.reading() == "みほんたろうさ");
    desk.press(EditKey::EraseBack);
    CHECK(desk.reading() == "みほんたろう");
    desk.press(EditKey::EraseBack);
    CHECK(desk.name() == "見本太");
    CHECK(desk.reading().empty());
    desk.press(EditKey::Undo);
    CHECK(desk.reading() == "みほんたろう");
}

TEST_CASE("a reading that came through a power cut is the visitor's own", "[filled_reading]") {
    Desk desk;
    desk.write("みほんたろう");
    desk.tester.pass(std::chrono::milliseconds(1000));
    desk.tester.cut_power();
    desk.go_to_name();
    desk.press(EditKey::EraseBack);
    CHECK(desk.reading() == "みほんたろう");
}
