// Goal: what a person types in kana becomes the words they choose; the name fills its own reading;
// a slow converter holds nobody up. Method: a session with a converter that knows a few words.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/session/session.h"
#include "platform/linux/engine_conversion.h"
#include "platform/none/kana_conversion.h"
#include "tests/support/visit_tester.h"
#include "tests/support/word_list_conversion.h"

using namespace madoguchi;
using domain::Field;
using session::EditKey;
using session::PressEditKey;

namespace {

struct Desk {
    tests::WordListConversion conversion{{{"みほん", {"見本", "三本"}},
                                          {"たろう", {"太郎", "太朗"}},
                                          {"みほんたろう", {"見本太郎"}},
                                          {"たかはし", {"高橋"}}}};
    tests::VisitTester tester{tests::sample_town(), tests::shipped_packs(), &conversion};

    Desk() { tester.ask(session::StartVisit{}); }
    void type(const std::string& kana) {
        for (std::size_t i = 0; i < kana.size(); i += 3) {
            tester.ask(session::TypeText{kana.substr(i, 3)});
        }
    }
    void press(EditKey key) { tester.ask(PressEditKey{key}); }
    const session::TextEditor& editor() { return tester.session().typing()->editor; }
    std::string name() { return tester.plan().applicant.name.value_or(""); }
    std::string reading() { return tester.plan().applicant.reading.value_or(""); }
};

}  // namespace

TEST_CASE("決定 takes the candidate that stands out, and the next 決定 goes on") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("みほん");
    CHECK(desk.name() == "みほん");
    desk.press(EditKey::Enter);
    CHECK(desk.name() == "見本");
    CHECK(desk.reading() == "みほん");
    desk.press(EditKey::Enter);
    const auto* field = std::get_if<domain::FieldRef>(&desk.tester.session().typing()->target);
    REQUIRE(field);
    CHECK(field->field != Field::ApplicantName);
}

TEST_CASE("a tapped candidate is the word, the reading the kana typed") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("たろう");
    desk.tester.ask(session::ChooseCandidate{1});
    CHECK(desk.name() == "太朗");
    CHECK(desk.reading() == "たろう");
    CHECK(desk.editor().composition().empty());
}

namespace {

// As an engine answers to a reading that is too long for it.
class WordlessEngine final : public platform::ConversionEngine {
public:
    bool prepare() override { return true; }
    std::optional<platform::EngineAnswer> convert(
        const platform::ConversionRequest& request) override {
        return platform::EngineAnswer{{{request.reading, {}}}, {}};
    }
    std::optional<std::vector<platform::Suggestion>> suggest(const std::string&) override {
        return std::vector<platform::Suggestion>();
    }
    bool forget() override { return true; }
};

}  // namespace

TEST_CASE("決定 over kana that no engine knows leaves them hiragana") {
    platform::EngineConversion wordless(std::make_unique<WordlessEngine>(), nullptr,
                                        std::make_unique<platform::KanaConversion>(), {});
    tests::VisitTester tester(tests::sample_town(), tests::shipped_packs(), &wordless);
    tester.ask(session::StartVisit{});
    const domain::FieldRef field{Field::ApplicantMotivation, ""};
    tester.ask(session::FocusField{field});
    std::string kana;
    for (int i = 0; i < 130; ++i) kana += i % 2 == 0 ? "な" : "か";
    tester.ask(session::TypeText{kana});
    tester.ask(PressEditKey{EditKey::Enter});
    REQUIRE(tester.visit().typing);
    CHECK(tester.visit().typing->editor.composition().empty());
    CHECK(session::text_in(tester.visit(), field) == kana);
    tester.ask(PressEditKey{EditKey::EraseAll});
    tester.ask(session::TypeText{kana});
    tester.ask(PressEditKey{EditKey::Convert});
    CHECK(session::text_in(tester.visit(), field) == kana);
}

TEST_CASE("a candidate that is not there changes nothing") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("たろう");
    desk.tester.ask(session::ChooseCandidate{99});
    CHECK(desk.name() == "たろう");
}

TEST_CASE("from a real keyboard the space converts and Enter ends") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    for (const char* letter : {"m", "i", "h", "o", "n", "t", "a", "r", "o", "u"}) {
        desk.tester.ask(session::TypeHardware{letter});
    }
    desk.tester.ask(session::TypeHardware{" "});
    CHECK(desk.name() == "見本太郎");
    desk.press(EditKey::SelectLeft);
    desk.press(EditKey::SelectLeft);
    desk.press(EditKey::SelectLeft);
    CHECK(desk.editor().composition().focus_end() == std::string("見本").size());
    desk.press(EditKey::NextCandidate);
    CHECK(desk.name() == "三本太郎");
    desk.press(EditKey::CaretRight);
    desk.press(EditKey::NextCandidate);
    desk.press(EditKey::Enter);
    CHECK(desk.name() == "三本太朗");
    CHECK(desk.reading() == "みほんたろう");
}

TEST_CASE("Enter of a real keyboard without conversion leaves the kana") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    for (const char* letter : {"t", "a", "r", "o", "u"}) {
        desk.tester.ask(session::TypeHardware{letter});
    }
    desk.press(EditKey::Enter);
    CHECK(desk.name() == "たろう");
    CHECK(desk.editor().composition().empty());
}

TEST_CASE("leaving the field in mid-composition keeps what stands there") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("みほん");
    desk.tester.ask(session::LeaveField{});
    CHECK(desk.name() == "みほん");
    CHECK(desk.reading() == "みほん");
}

TEST_CASE("a language switched in mid-composition loses no letter") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("みほん");
    desk.tester.ask(session::ChooseLanguage{"en"});
    CHECK(desk.name() == "みほん");
    REQUIRE(desk.tester.session().typing());
    CHECK(desk.editor().composition().shown() == "みほん");
}

TEST_CASE("a language switched while segments stand keeps field, segments and text") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    for (const char* letter : {"m", "i", "h", "o", "n", "t", "a", "r", "o", "u", " "}) {
        desk.tester.ask(session::TypeHardware{letter});
    }
    for (int i = 0; i < 3; ++i) desk.press(EditKey::SelectLeft);
    desk.press(EditKey::NextCandidate);
    REQUIRE(desk.name() == "三本太郎");
    const auto& composition = desk.editor().composition();
    REQUIRE(composition.is_converting());
    const auto offered = composition.candidates();
    for (const char* language : {"en", "easy", "ja"}) {
        CAPTURE(language);
        desk.tester.ask(session::ChooseLanguage{language});
        CHECK(desk.name() == "三本太郎");
        REQUIRE(desk.tester.session().typing());
        const auto& target = desk.tester.session().typing()->target;
        CHECK(target == session::InputTarget(domain::FieldRef{Field::ApplicantName, ""}));
        const auto& still = desk.editor().composition();
        CHECK(still.is_converting());
        CHECK(still.focus() == 0);
        CHECK(still.focus_end() == std::string("三本").size());
        CHECK(still.candidates() == offered);
    }
    desk.press(EditKey::CaretRight);
    desk.press(EditKey::NextCandidate);
    desk.press(EditKey::Enter);
    CHECK(desk.name() == "三本太朗");
    CHECK(desk.reading() == "みほんたろう");
}

TEST_CASE("a Hebrew name and an unassigned code point stay letter by letter") {
    const std::string hebrew = "\u05E9\u05DC\u05D5\u05DD";
    const std::string unassigned = "\xCD\xB8";  // U+0378
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.tester.ask(session::TypeHardware{hebrew + unassigned});
    CHECK(desk.name() == hebrew + unassigned);
    CHECK(desk.editor().caret() == hebrew.size() + unassigned.size());
    desk.press(EditKey::CaretLeft);
    CHECK(desk.editor().caret() == hebrew.size());
    desk.press(EditKey::CaretLeft);
    CHECK(desk.editor().caret() == hebrew.size() - 2);
    desk.press(EditKey::CaretEnd);
    desk.type("たろう");
    desk.tester.ask(session::ChooseCandidate{0});
    CHECK(desk.name() == hebrew + unassigned + "太郎");
    desk.tester.pass(std::chrono::milliseconds(1000));
    desk.tester.cut_power();
    CHECK(desk.name() == hebrew + unassigned + "太郎");
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    for (int i = 0; i < 3; ++i) desk.press(EditKey::EraseBack);
    CHECK(desk.name() == hebrew);
}

TEST_CASE("決定 before the candidates have come takes the first when they come") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.conversion.hold();
    for (const char* kana : {"た", "ろ", "う"}) {
        desk.tester.session().apply(session::Intent(session::TypeText{kana}));
    }
    desk.tester.session().apply(session::Intent(PressEditKey{EditKey::Enter}));
    CHECK(desk.name() == "たろう");
    desk.conversion.release();
    desk.tester.settle();
    desk.tester.settle();
    CHECK(desk.name() == "太郎");
}

TEST_CASE("what is typed while the converter thinks does not overtake it") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.conversion.hold();
    auto& session = desk.tester.session();
    for (const char* letter : {"t", "a", "r", "o", "u", " "}) {
        session.apply(session::Intent(session::TypeHardware{letter}));
    }
    session.apply(session::Intent(PressEditKey{EditKey::Enter}));
    session.apply(session::Intent(session::TypeHardware{"見本"}));
    CHECK(desk.name() == "たろう");
    desk.conversion.release();
    desk.tester.settle();
    CHECK(desk.name() == "太郎見本");
}

TEST_CASE("who leaves while the converter thinks keeps kana and every letter typed since") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.conversion.hold();
    auto& session = desk.tester.session();
    for (const char* letter : {"t", "a", "r", "o", "u", " "}) {
        session.apply(session::Intent(session::TypeHardware{letter}));
    }
    session.apply(session::Intent(session::TypeHardware{"見本"}));
    session.apply(session::Intent(session::LeaveField{}));
    CHECK(desk.name() == "たろう見本");
    desk.conversion.release();
    desk.tester.settle();
    CHECK(desk.name() == "たろう見本");
}

TEST_CASE("keys that waited for the converter at the staff's desk are gone with the lock") {
    Desk desk;
    desk.tester.ask(session::EndVisit{});
    desk.tester.add_clerk("見本 職員", "314159");
    desk.tester.ask(session::OpenStaffUnlock{});
    desk.tester.ask(session::TypeText{"314159"});
    desk.tester.ask(session::UnlockStaff{});
    REQUIRE(desk.tester.session().staff().unlocked);
    desk.tester.ask(session::FocusField{session::StaffSearch{}});
    desk.conversion.hold();
    auto& session = desk.tester.session();
    for (const char* letter : {"t", "a", "r", "o", "u", " "}) {
        session.apply(session::Intent(session::TypeHardware{letter}));
    }
    session.apply(session::Intent(session::TypeHardware{"見本"}));
    session.apply(session::Intent(session::LockStaff{}));
    desk.conversion.release();
    desk.tester.settle();

    desk.tester.ask(session::StartVisit{});
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("みほん");
    CHECK(desk.name() == "みほん");
}

TEST_CASE("the reading stays as it was written by hand") {
    Desk desk;
    desk.tester.write(Field::ApplicantReading, "みほんてい");
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("みほん");
    desk.press(EditKey::Enter);
    CHECK(desk.reading() == "みほんてい");
}

TEST_CASE("a visit that ends is forgotten by the converter") {
    Desk desk;
    const int before = desk.conversion.visits_forgotten;
    desk.tester.ask(session::EraseVisit{});
    CHECK(desk.conversion.visits_forgotten == before + 1);
}

TEST_CASE("in a name the other ways of writing a kanji are offered, and it is read as before") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    desk.type("たかはし");
    desk.press(EditKey::Enter);
    REQUIRE(desk.name() == "高橋");
    desk.press(EditKey::CaretLeft);
    REQUIRE_FALSE(desk.tester.session().candidates().empty());
    CHECK(desk.tester.session().candidates().front() == "髙");
    desk.tester.ask(session::ChooseCandidate{0});
    CHECK(desk.name() == "髙橋");
    CHECK(desk.reading() == "たかはし");
    desk.press(EditKey::Undo);
    CHECK(desk.name() == "高橋");
}

TEST_CASE("the keys for the next candidate turn the kanji before the caret through its variants") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantName, ""}});
    for (const char* letter : {"t", "a", "k", "a", "h", "a", "s", "i", " "}) {
        desk.tester.ask(session::TypeHardware{letter});
    }
    desk.press(EditKey::Enter);
    desk.press(EditKey::CaretLeft);
    REQUIRE(desk.name() == "高橋");
    desk.press(EditKey::NextCandidate);
    CHECK(desk.name() == "髙橋");
    CHECK(desk.reading() == "たかはし");
    desk.press(EditKey::NextCandidate);
    CHECK(desk.name() == "高橋");
    desk.press(EditKey::PreviousCandidate);
    CHECK(desk.name() == "髙橋");
    desk.press(EditKey::Undo);
    CHECK(desk.name() == "高橋");
    desk.press(EditKey::CaretStart);
    desk.press(EditKey::NextCandidate);  // There is no letter before it
    CHECK(desk.name() == "高橋");
}

TEST_CASE("only names offer other ways of writing a kanji") {
    Desk desk;
    desk.tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantAddress, ""}});
    desk.tester.ask(session::TypeHardware{"高"});
    CHECK(desk.tester.session().candidates().empty());
}

TEST_CASE("readings, phone numbers and PINs are not converted") {
    using session::Converts;
    using session::converts_in;
    CHECK(converts_in(domain::FieldRef{Field::ApplicantReading, ""}) == Converts::No);
    CHECK(converts_in(domain::FieldRef{Field::ApplicantPhone, ""}) == Converts::No);
    CHECK(converts_in(session::StaffPin{}) == Converts::No);
    CHECK(converts_in(domain::FieldRef{Field::ApplicantName, ""}) == Converts::Yes);
    CHECK(converts_in(session::StaffSearch{}) == Converts::Yes);
}
