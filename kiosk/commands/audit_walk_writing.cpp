// The audit's walk: writing, on every keyboard, rightly and wrongly.
#include <array>

#include "kiosk/commands/audit_walker.h"

namespace madoguchi::commands {

using domain::Field;
using domain::FieldRef;
using session::EditKey;
using session::Keyboard;

namespace {

const FieldRef& applicants_name() {
    static const FieldRef name{Field::ApplicantName, ""};
    return name;
}

// As a finger does it.
void begin_to_write(Walker& walk, const FieldRef& field) {
    walk.ask(session::LeaveField{});
    walk.ask(session::FocusField{field, session::FocusBy::Finger});
    walk.ask(session::PressEditKey{EditKey::EraseAll});
}

}  // namespace

void walk_the_fields(Walker& walk) {
    for (const Field field :
         {Field::ApplicantName, Field::ApplicantReading, Field::ApplicantPhone,
          Field::ApplicantCapital, Field::ApplicantMotivation, Field::ApplicantPostalCode,
          Field::ApplicantAddress, Field::IdeaSummary, Field::IdeaNovelty, Field::IdeaModel,
          Field::CommunityDescription, Field::SourcePublicGrant, Field::SourceOtherFunds,
          Field::LoanAnnualRate, Field::LoanGraceYears, Field::ScheduleDecisionDate,
          Field::ScheduleEndDate, Field::NewLocalHires}) {
        walk.audit_writing({field, ""});
    }
    walk.audit_writing({Field::YearIncome, "1"});
    walk.audit_writing({Field::YearOther, "7"});
    walk.audit_writing({Field::YearRepayment, "3"});
    const domain::Application plan = walk.plan();
    for (const auto& partner : plan.partners) walk.audit_writing({Field::PartnerName, partner.id});
    for (const auto& cost : plan.money.costs) {
        walk.audit_writing({Field::CostName, cost.id});
        walk.audit_writing({Field::CostYen, cost.id});
    }
}

void walk_the_keyboards(Walker& walk) {
    walk.ask(session::GoToField{applicants_name()});
    for (const auto keyboard :
         {Keyboard::Kana, Keyboard::Romaji, Keyboard::Latin, Keyboard::Capitals, Keyboard::Phone}) {
        walk.ask(session::FocusField{applicants_name()});
        walk.ask(session::SwitchKeyboard{keyboard});
        walk.audit("keyboard " + std::to_string(static_cast<int>(keyboard)));
    }
    walk.ask(session::LeaveField{});
}

namespace {

void walk_candidates(Walker& walk, const std::string& keyboard) {
    walk.expect(walk.session().candidates().size() > 1, keyboard + " candidates");
    walk.audit(keyboard + " with candidates");
    walk.ask(session::PressEditKey{EditKey::Convert});
    walk.audit(keyboard + " converting");
    walk.ask(session::PressEditKey{EditKey::NextCandidate});
    walk.audit(keyboard + " at the next candidate");
    constexpr int pages = 3;
    for (int page = 0; page < pages; ++page) {
        walk.ask(session::ShowCandidates{page});
        walk.audit(keyboard + " candidates page " + std::to_string(page + 1));
    }
    walk.ask(session::ShowCandidates{});
}

void walk_segments(Walker& walk) {
    walk.ask(session::GoToField{{Field::IdeaSummary, ""}});
    begin_to_write(walk, {Field::IdeaSummary, ""});
    walk.type("みほんちょうのゆずをぜんこくへ");
    walk.ask(session::PressEditKey{EditKey::Convert});
    walk.audit("segments");
    walk.ask(session::PressEditKey{EditKey::CaretRight});
    walk.audit("segments, the second");
    walk.ask(session::PressEditKey{EditKey::SelectLeft});
    walk.audit("segments, one shortened");
    walk.ask(session::PressEditKey{EditKey::EraseAll});
    walk.ask(session::LeaveField{});
    walk.ask(session::GoBack{});
}

// The kanji that families write in more than one way.
void walk_the_variants(Walker& walk) {
    for (const char* letter : {"高", "斎", "辺", "崎"}) {
        begin_to_write(walk, applicants_name());
        walk.ask(session::TypeText{letter});
        walk.ask(session::PressEditKey{EditKey::Enter});
        walk.ask(session::FocusField{applicants_name(), session::FocusBy::Finger});
        walk.ask(session::PressEditKey{EditKey::CaretEnd});
        walk.expect(!walk.session().candidates().empty(), "the variants of a kanji");
        walk.audit("variants of a kanji");
        walk.ask(session::ShowCandidates{0});
        walk.audit("variants of a kanji as a page");
        walk.ask(session::ShowCandidates{});
    }
}

// Only the candidates of the keys on the screen are left.
void walk_a_real_keyboard(Walker& walk) {
    begin_to_write(walk, applicants_name());
    for (const char* letter : {"t", "a", "k", "a", "h", "a", "s", "h", "i"}) {
        walk.ask(session::TypeHardware{letter});
    }
    walk.expect(walk.session().typing() != nullptr && !walk.session().typing()->tray_shown,
                "a real keyboard");
    walk.audit("a real keyboard");
    walk.ask(session::PressEditKey{EditKey::Convert});
    walk.audit("a real keyboard converting");
    walk.ask(session::PressEditKey{EditKey::Enter});
    walk.audit("a real keyboard, what it wrote");
}

}  // namespace

void walk_the_conversion(Walker& walk) {
    walk.ask(session::GoToField{applicants_name()});
    const domain::WrittenText name_before = walk.plan().applicant.name;
    begin_to_write(walk, applicants_name());
    walk.ask(session::SwitchKeyboard{Keyboard::Kana});
    walk.type("たかはし");
    walk_candidates(walk, "kana");
    begin_to_write(walk, applicants_name());
    walk.ask(session::SwitchKeyboard{Keyboard::Romaji});
    walk.type("takahashi");
    walk_candidates(walk, "romaji");
    walk_segments(walk);
    walk.ask(session::GoToField{applicants_name()});
    walk_the_variants(walk);
    walk_a_real_keyboard(walk);
    begin_to_write(walk, applicants_name());
    walk.type(name_before.value_or(""));
    walk.ask(session::LeaveField{});
    walk.ask(session::GoBack{});
}

namespace {

struct WrongAnswer {
    Field field;
    const char* item;
    const char* text;
};
constexpr std::array wrong_answers{
    WrongAnswer{Field::ApplicantPhone, "", "123"},
    WrongAnswer{Field::ApplicantPostalCode, "", "12"},
    WrongAnswer{Field::ApplicantCapital, "", "たくさん"},
    WrongAnswer{Field::ApplicantCapital, "", "99999999999999999999"},
    WrongAnswer{Field::ApplicantEmployees, "", "ひとり"},
    WrongAnswer{Field::ApplicantEmployees, "", "99999999"},
    WrongAnswer{Field::SourcePublicGrant, "", "たくさん"},
    WrongAnswer{Field::LoanAnnualRate, "", "999"},
    WrongAnswer{Field::LoanYears, "", "999"},
    WrongAnswer{Field::YearIncome, "1", "99999999999999"},
    WrongAnswer{Field::YearRepayment, "1", "たくさん"},
    WrongAnswer{Field::NewLocalHires, "", "なし"},
    WrongAnswer{Field::ScheduleDecisionDate, "", "あした"},
    WrongAnswer{Field::ScheduleEndDate, "", "1850-01-01"},
};

}  // namespace

// What stood in the field stands there again afterwards.
void walk_the_errors(Walker& walk) {
    for (const WrongAnswer& wrong : wrong_answers) {
        const FieldRef field{wrong.field, wrong.item};
        const std::string name(domain::info_of(wrong.field).name);
        walk.ask(session::GoToField{field});
        walk.ask(session::FocusField{field});
        const domain::Answer before = domain::read_answer(walk.plan(), field);
        walk.type_anew(wrong.text);
        walk.audit("writing " + name + " wrongly");
        walk.ask(session::LeaveField{});
        walk.expect(session::error_of(walk.visit(), field).has_value(), "an error of " + name);
        walk.audit("error of " + name);
        walk.ask(session::FocusField{field});
        walk.audit("mending " + name);
        // Whoever looks by keys may have come to another field.
        walk.ask(session::FocusField{field});
        walk.ask(session::PressEditKey{EditKey::EraseAll});
        walk.ask(session::LeaveField{});
        walk.ask(session::SetAnswer{field, before});
        walk.ask(session::GoBack{});
    }
}

}  // namespace madoguchi::commands
