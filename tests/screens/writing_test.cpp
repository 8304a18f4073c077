// Goal: whatever a field takes can be written in it, with a finger and on a real keyboard, in the
// letters of the visitor's language. Method: real screens with a full plan; each key is tapped
// where it stands, or pressed as a keyboard sends it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/commands/pseudo_language.h"
#include "tests/support/screen_tester.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/word_list_conversion.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Field;
using platform::Key;
using tests::ScreenTester;
using ui::Role;

namespace {

// What is typed, and where another hand might have written it otherwise, that too.
std::vector<std::string> samples_of(Field field) {
    const domain::FieldInfo& info = domain::info_of(field);
    switch (info.kind) {
        case domain::AnswerKind::Rate:
            return {"1.25", "0.5"};
        case domain::AnswerKind::Count:
            return {"3"};
        case domain::AnswerKind::Yen:
            return {"2000", "3000万", "1億"};
        case domain::AnswerKind::Date:
            return {"9-3-31", "2027-03-31", "20270331"};
        case domain::AnswerKind::Text:
            break;
        case domain::AnswerKind::Choice:
        case domain::AnswerKind::YesNo:
            return {};
    }
    if (info.writing == domain::Writing::Phone) return {"0884212345", "090-1234-5678"};
    if (info.writing == domain::Writing::PostalCode) return {"7700001", "770-0001"};
    return {"みほん"};
}

std::string item_of(const domain::Application& plan, Field field) {
    const std::string_view name = domain::info_of(field).name;
    if (name.starts_with("resource.")) return plan.resources.front().id;
    if (name.starts_with("partner.")) return plan.partners.front().id;
    if (name.starts_with("cost.")) return plan.money.costs.front().id;
    if (name.starts_with("year.")) return "1";
    if (name.starts_with("note.")) return plan.canvas[domain::Block::KeyPartners].front().id;
    return {};
}

// A key of the tray, by the sign it writes.
bool tap_key_of(ScreenTester& tester, const std::string& sign) {
    const std::string key = sign == "万" ? "key.man" : sign == "億" ? "key.oku" : sign;
    const auto& nodes = tester.nodes().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&key](const ui::Node& node) {
        return node.tappable && node.key.ends_with("keyboard/" + key);
    });
    return found != nodes.end() && tester.tap_key(found->key);
}

std::vector<std::string> signs_of(const std::string& text) {
    std::vector<std::string> signs;
    for (const char c : text) {
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (begins) signs.emplace_back();
        signs.back() += c;
    }
    return signs;
}

struct NameTester : ScreenTester {
    explicit NameTester(const std::string& language) : NameTester(language, {}) {}
    NameTester(const std::string& language, ui::Texts texts)
        : ScreenTester({1280, 800}, tests::sample_town(), tests::shipped_packs(), std::move(texts),
                       &conversion) {
        ask(session::ChooseLanguage{language});
        ask(session::StartVisit{});
        write_in(Field::ApplicantName);
    }
    void write_in(Field field) {
        ask(session::FocusField{domain::FieldRef{field, ""}, session::FocusBy::Tab});
    }
    void type_each(const std::string& text) {
        for (const char letter : text) type(std::string(1, letter));
        show();
    }
    std::string name() { return plan().applicant.name.value_or(""); }

    tests::WordListConversion conversion{{{"みほん", {"見本"}}}};
};

}  // namespace

TEST_CASE("every field that is written takes a valid answer from the keys of its own tray") {
    for (int i = 0; i < domain::field_count; ++i) {
        const auto field = static_cast<Field>(i);
        if (field == Field::OverlayAnswer) continue;  // Only where a town has questions of its own
        for (const std::string& sample : samples_of(field)) {
            ScreenTester tester;
            tester.ask(session::StartVisit{});
            tests::tell_yuzu_plan(tester.visit_tester());
            const domain::FieldRef ref{field, item_of(tester.plan(), field)};
            INFO(domain::info_of(field).name << " " << sample);
            tester.ask(session::GoToField{ref});
            tester.ask(session::FocusField{ref, session::FocusBy::Finger});
            tester.ask(session::PressEditKey{session::EditKey::EraseAll});
            for (const std::string& sign : signs_of(sample)) {
                INFO(sign);
                REQUIRE(tap_key_of(tester, sign));
            }
            tester.ask(session::LeaveField{});
            const session::Visit& visit = *tester.session().visit();
            CHECK_FALSE(session::error_of(visit, ref));
            CHECK_FALSE(
                std::holds_alternative<std::monostate>(domain::read_answer(visit.plan, ref)));
        }
    }
}

TEST_CASE("a decimal rate arrives as it was typed on its pad") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::GoToField{{Field::LoanAnnualRate, ""}});
    tester.ask(
        session::FocusField{domain::FieldRef{Field::LoanAnnualRate, ""}, session::FocusBy::Finger});
    tester.ask(session::PressEditKey{session::EditKey::EraseAll});
    for (const char* sign : {"1", ".", "2", "5"}) REQUIRE(tap_key_of(tester, sign));
    CHECK(tester.plan().money.loan.annual_rate_thousandths == 1250);
    CHECK_FALSE(tap_key_of(tester, "万"));
}

TEST_CASE("too many digits and too few are told the same, without blame") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    for (const std::string digits : {"090123456789", "09012345"}) {
        tester.visit_tester().write(Field::ApplicantPhone, digits);
        tester.ask(session::LeaveField{});
        CHECK(tester.shows("10桁か11桁の数字で書いてください。"));
        CHECK_FALSE(tester.shows("足りません"));
        tester.ask(session::SetAnswer{{Field::ApplicantPhone, ""}, domain::Answer()});
    }
    tester.ask(session::GoToField{{Field::ApplicantPostalCode, ""}});
    for (const std::string digits : {"77000012", "770000"}) {
        tester.visit_tester().write(Field::ApplicantPostalCode, digits);
        tester.ask(session::LeaveField{});
        bool is_told = false;
        constexpr int parts = 6;
        for (int part = 0; part < parts; ++part) {
            tester.ask(session::TurnPart{part});
            is_told = is_told || tester.shows("7桁の数字で書いてください。");
        }
        CHECK(is_told);
        tester.ask(session::SetAnswer{{Field::ApplicantPostalCode, ""}, domain::Answer()});
    }
}

TEST_CASE("a name typed on a real keyboard in English stays as it was typed") {
    NameTester tester("en");
    tester.type_each("John Smith");
    CHECK(tester.name() == "John Smith");
    CHECK_FALSE(tester.plan().applicant.reading);
}

TEST_CASE("a language of Latin letters that a town adds writes them, too") {
    const TemporaryFolder folder;
    REQUIRE(commands::write_pseudo_language(folder.path()));
    ui::Texts texts;
    REQUIRE(texts.load(std::vector{folder.path()}, {}).empty());
    NameTester tester(commands::pseudo_language, std::move(texts));
    tester.type_each("Nguyen");
    CHECK(tester.name() == "Nguyen");
}

TEST_CASE(
    "in English the tray of words opens with Latin letters, and that of the reading with kana") {
    NameTester tester("en");
    tester.ask(
        session::FocusField{domain::FieldRef{Field::ApplicantName, ""}, session::FocusBy::Finger});
    CHECK(tester.tappable(Role::Button, "q"));
    tester.ask(session::LeaveField{});
    tester.ask(session::FocusField{domain::FieldRef{Field::ApplicantReading, ""},
                                   session::FocusBy::Finger});
    CHECK(tester.tappable(Role::Button, "あ"));
}

TEST_CASE("in Japanese F10 and 半角/全角 turn to Latin letters and back, without a tray") {
    for (const Key key : {Key::F10, Key::SwitchWriting}) {
        NameTester tester("ja");
        tester.type_each("mihon");
        tester.press(key);
        tester.show();
        CHECK_FALSE(tester.session().typing()->tray_shown);
        CHECK(tester.shows("ABC"));  // Told, as no tray shows it
        tester.type_each("NPO");
        CHECK(tester.name() == "みほんNPO");
        tester.press(key);
        tester.show();
        CHECK(tester.shows("かな"));
        tester.type_each("mi");
        CHECK(tester.name() == "みほんNPOみ");
    }
}

TEST_CASE("the letters chosen last are there in the next field, and not in the next visit") {
    NameTester tester("ja");
    tester.press(Key::F10);
    tester.ask(session::GoToField{{Field::ApplicantMotivation, ""}});
    tester.type_each("SNS");
    CHECK(tester.plan().applicant.motivation == "SNS");
    tester.ask(session::SwitchKeyboard{session::Keyboard::Romaji});
    tester.ask(session::GoToField{{Field::ApplicantAddress, ""}});
    CHECK(tester.session().typing()->keyboard == session::Keyboard::Romaji);
    // Digits in the middle of words are no choice for the next.
    tester.ask(session::SwitchKeyboard{session::Keyboard::Phone});
    tester.ask(session::GoToField{{Field::ApplicantMotivation, ""}});
    CHECK(tester.session().typing()->keyboard == session::Keyboard::Romaji);
    tester.ask(session::SwitchKeyboard{session::Keyboard::Latin});
    tester.ask(session::EraseVisit{});
    tester.ask(session::StartVisit{});
    tester.write_in(Field::ApplicantName);
    CHECK(tester.session().typing()->keyboard == session::Keyboard::Kana);
}

TEST_CASE("a toggle in a field of digits changes nothing") {
    NameTester tester("ja");
    tester.write_in(Field::ApplicantPhone);
    tester.press(Key::F10);
    CHECK(tester.session().typing()->keyboard == session::Keyboard::Phone);
    CHECK_FALSE(tester.session().toast());
}

TEST_CASE("that the reading fills itself is said of kana only") {
    const auto says_so = [](const NameTester& tester) {
        return tester.nodes().by_key("applicant.reading/profile.reading-auto") != nullptr;
    };
    {
        NameTester english("en");
        CHECK_FALSE(says_so(english));
    }
    NameTester japanese("ja");
    CHECK(says_so(japanese));
    japanese.press(Key::F10);
    japanese.show();
    CHECK_FALSE(says_so(japanese));
    japanese.type_each("NPO");
    japanese.press(Key::F10);
    japanese.show();
    CHECK_FALSE(says_so(japanese));
}
