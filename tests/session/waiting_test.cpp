// Goal: no key is lost or left lying while a converter thinks, whatever is pressed meanwhile, and
// no answer reaches whom it was not meant for. Method: a converter and a store that answer when
// told.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/session/session.h"
#include "tests/support/visit_tester.h"
#include "tests/support/word_list_conversion.h"

using namespace madoguchi;
using domain::Field;
using domain::FieldRef;
using session::EditKey;
using session::PressEditKey;

namespace {

struct Desk {
    tests::WordListConversion conversion{
        {{"みほん", {"見本", "三本"}}, {"たろう", {"太郎", "太朗"}}}};
    tests::VisitTester tester{tests::sample_town(), tests::shipped_packs(), &conversion};

    Desk() { tester.ask(session::StartVisit{}); }

    void focus(Field field) { tester.ask(session::FocusField{FieldRef{field, ""}}); }
    // As it comes in, with no answer awaited.
    template <class Asked>
    void press(Asked asked) {
        tester.session().apply(session::Intent(std::move(asked)));
    }
    void press(EditKey key) { press(PressEditKey{key}); }
    void type(const std::string& kana) {
        for (std::size_t i = 0; i < kana.size(); i += 3)
            press(session::TypeText{kana.substr(i, 3)});
    }
    void type_letters(const std::string& letters) {
        for (const char letter : letters) press(session::TypeHardware{std::string(1, letter)});
    }
    void let_answer() {
        conversion.release();
        for (int i = 0; i < 5; ++i) tester.settle();
    }
    std::string text(Field field) { return session::text_in(tester.visit(), FieldRef{field, ""}); }
    std::string stored_name() { return tester.plan().applicant.name.value_or(""); }
};

// Answers without a single word.
class SilentConversion final : public platform::TextConversion {
public:
    void prepare() override {}
    platform::Conversion convert(const platform::ConversionRequest&) override { return {}; }
    std::vector<platform::Suggestion> suggest(const platform::ConversionRequest&) override {
        return {};
    }
    void forget_visit() override {}
};

}  // namespace

TEST_CASE("a caret placed while the first candidates are awaited leaves the keyboard alive",
          "[waiting]") {
    Desk desk;
    desk.focus(Field::ApplicantName);
    desk.conversion.hold();
    desk.type("たろう");
    desk.press(EditKey::Enter);
    desk.press(session::PlaceCaret{0});
    desk.let_answer();
    CHECK(desk.stored_name() == "太郎");
    desk.type("みほん");
    desk.let_answer();
    desk.press(EditKey::Enter);
    CHECK(desk.stored_name() == "見本太郎");
}

TEST_CASE("another keyboard chosen while the first candidates are awaited leaves it alive",
          "[waiting]") {
    Desk desk;
    desk.focus(Field::ApplicantName);
    desk.conversion.hold();
    desk.type("たろう");
    desk.press(EditKey::Enter);
    desk.press(session::SwitchKeyboard{session::Keyboard::Latin});
    desk.press(session::TypeText{"A"});
    desk.let_answer();
    CHECK(desk.stored_name() == "太郎A");
    CHECK(desk.tester.session().typing()->keyboard == session::Keyboard::Latin);
    desk.press(session::TypeText{"B"});
    CHECK(desk.stored_name() == "太郎AB");
}

TEST_CASE("a candidate chosen while segments are awaited ends the wait", "[waiting]") {
    Desk desk;
    desk.focus(Field::ApplicantName);
    desk.type("たろう");
    desk.let_answer();
    desk.conversion.hold();
    desk.press(EditKey::Convert);
    desk.type("み");
    desk.press(session::ChooseCandidate{1});
    CHECK(desk.stored_name() == "太朗み");
    desk.let_answer();
    CHECK(desk.stored_name() == "太朗み");
}

TEST_CASE("what the caret's move makes of the last letters is stored", "[waiting]") {
    Desk desk;
    desk.focus(Field::ApplicantName);
    desk.type_letters("mihon");
    CHECK(desk.stored_name() == "みほn");
    desk.press(session::PlaceCaret{0});
    CHECK(desk.stored_name() == "みほん");
}

TEST_CASE("決定 without a single candidate stores the kana as they are shown", "[waiting]") {
    SilentConversion silent;
    tests::VisitTester tester(tests::sample_town(), tests::shipped_packs(), &silent);
    tester.ask(session::StartVisit{});
    tester.ask(session::FocusField{FieldRef{Field::ApplicantName, ""}});
    tester.ask(session::SwitchKeyboard{session::Keyboard::Romaji});
    for (const char* letter : {"h", "o", "n"}) tester.ask(session::TypeText{letter});
    tester.ask(PressEditKey{EditKey::Enter});
    CHECK(tester.visit().typing->editor.composition().empty());
    CHECK(tester.plan().applicant.name == "ほん");
}

TEST_CASE("who types on and on is no longer kept waiting, and not one letter is lost",
          "[waiting]") {
    Desk desk;
    desk.focus(Field::ApplicantMotivation);
    desk.conversion.hold();
    desk.type("たろう");
    desk.press(EditKey::Enter);
    std::string expected = "たろう";
    for (int i = 0; i < 300; ++i) {
        desk.type(i % 2 == 0 ? "か" : "き");
        expected += i % 2 == 0 ? "か" : "き";
    }
    CHECK(desk.text(Field::ApplicantMotivation) == expected);
    desk.let_answer();
    CHECK(desk.text(Field::ApplicantMotivation) == expected);
    desk.type("み");
    CHECK(desk.text(Field::ApplicantMotivation) == expected + "み");
}

TEST_CASE("a conversion asked for in the last moment of one field ends no wait in the next",
          "[waiting]") {
    Desk desk;
    desk.focus(Field::ApplicantName);
    desk.conversion.hold();
    desk.type_letters("tarou ");
    desk.press(EditKey::Enter);
    desk.type_letters("mihon ");
    desk.press(session::FocusField{FieldRef{Field::ApplicantAddress, ""}});
    CHECK(desk.stored_name() == "たろうみほん");
    // A finger brings the keys of the screen back, on which 決定 takes the first candidate.
    desk.press(
        session::FocusField{FieldRef{Field::ApplicantAddress, ""}, session::FocusBy::Finger});
    desk.type("みほん");
    desk.press(EditKey::Enter);
    desk.type("た");
    desk.let_answer();
    CHECK(desk.text(Field::ApplicantAddress) == "見本た");
    CHECK(desk.stored_name() == "たろうみほん");
}

namespace {

// Two try the desk one after the other, the second before the first was answered.
void try_pins(tests::VisitTester& tester, const char* first, const char* second) {
    tester.add_clerk("見本 職員", "314159");
    auto& session = tester.session();
    const auto press = [&session](auto asked) { session.apply(session::Intent(asked)); };
    for (const char* pin : {first, second}) {
        press(session::LockStaff{});
        press(session::OpenStaffUnlock{});
        press(session::TypeText{pin});
        press(session::UnlockStaff{});
    }
    tester.settle();
    tester.settle();
}

}  // namespace

TEST_CASE("a PIN of somebody who has left the desk unlocks it for nobody", "[waiting][staff]") {
    tests::VisitTester tester;
    try_pins(tester, "314159", "000000");
    CHECK_FALSE(tester.session().staff().unlocked);
    CHECK(tester.session().staff().pin_error == session::PinError::Wrong);
}

TEST_CASE("a wrong PIN of somebody who has left the desk is not held against the next",
          "[waiting][staff]") {
    tests::VisitTester tester;
    try_pins(tester, "000000", "314159");
    CHECK(tester.session().staff().unlocked);
}
