// Goal: a whole visit as its rules: nothing typed is lost, nothing is shown to the next visitor, a
// number is given only for what is stored. Method: a session on the real store, told as a visit.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/application_json.h"
#include "tests/support/visit_tester.h"

using namespace madoguchi;
using namespace madoguchi::session;
using namespace std::chrono_literals;
using domain::Block;
using domain::Field;
using domain::FieldRef;
using tests::VisitTester;

namespace {

void fill_required(VisitTester& tester) {
    tester.write(Field::ApplicantName, "見本 太郎");
    tester.write(Field::ApplicantPhone, "090-1234-5678");
    tester.ask(LeaveField{});
    tester.ask(SetAnswer{{Field::ApplicantResidence, ""}, std::string("resident")});
    tester.ask(SetAnswer{{Field::IdeaCategory, ""}, std::string("IV")});
}

}  // namespace

TEST_CASE("what is typed is in the store within a second", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.write(Field::ApplicantName, "見本 太郎");
    tester.pass(1000ms);
    CHECK(tester.visit().saving == SavingState::Saved);
    const auto draft = tester.store().visits().interrupted_visit();
    REQUIRE(draft.ok());
    REQUIRE(draft->has_value());
    CHECK((*draft)->document.find("見本 太郎") != std::string::npos);
}

TEST_CASE("a power cut brings the visitor back to the very field", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(GoNext{});
    tester.ask(GoNext{});
    tester.ask(OpenBlock{Block::KeyResources});
    tester.ask(AddNote{Block::KeyResources, "", true});
    tester.ask(TypeText{"廃校の給食"});
    tester.pass(1000ms);
    tester.cut_power();

    CHECK(tester.session().screen() == ScreenId::Block);
    CHECK(tester.visit().place.block == Block::KeyResources);
    REQUIRE(tester.visit().typing);
    CHECK(tester.visit().typing->editor.text() == "廃校の給食");
    tester.ask(TypeText{"室"});
    CHECK(tester.plan().canvas[Block::KeyResources].front().text == "廃校の給食室");
}

TEST_CASE("text that is no amount yet survives a power cut as it was typed", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.write(Field::SourcePublicGrant, "たぶん500");
    tester.pass(1000ms);
    tester.cut_power();
    CHECK(text_in(tester.visit(), {Field::SourcePublicGrant, ""}) == "たぶん500");
    CHECK_FALSE(tester.plan().money.sources.public_grant);
}

TEST_CASE("letters of romaji still waiting survive a power cut", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(FocusField{FieldRef{Field::ApplicantName, ""}});
    for (const char* letter : {"m", "i", "h", "o", "n"}) tester.ask(TypeHardware{letter});
    tester.pass(1000ms);
    tester.cut_power();
    CHECK(tester.plan().applicant.name == "みほn");
}

TEST_CASE("an amount is wrong only once its field is left", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.write(Field::SourcePublicGrant, "abc");
    CHECK_FALSE(error_of(tester.visit(), {Field::SourcePublicGrant, ""}));
    tester.ask(LeaveField{});
    CHECK(error_of(tester.visit(), {Field::SourcePublicGrant, ""}) == FieldError::NotAnAmount);
    CHECK(text_in(tester.visit(), {Field::SourcePublicGrant, ""}) == "abc");
}

TEST_CASE("a name in kana is its own reading until the reading is written by hand", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.write(Field::ApplicantName, "みほん");
    CHECK(tester.plan().applicant.reading == "みほん");
    tester.write(Field::ApplicantReading, "ちょう");
    tester.write(Field::ApplicantName, " たろう");
    CHECK(tester.plan().applicant.reading == "みほんちょう");
}

TEST_CASE("the first press of next shows what is missing, the second goes on", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(GoNext{});
    CHECK(tester.session().screen() == ScreenId::Profile);
    CHECK(tester.visit().place.page == 0);
    CHECK(error_of(tester.visit(), {Field::ApplicantName, ""}) == FieldError::Missing);
    CHECK(error_of(tester.visit(), {Field::ApplicantResidence, ""}) == FieldError::NothingChosen);
    tester.ask(GoNext{});
    CHECK(tester.visit().place.page == 1);
}

TEST_CASE("an empty note is not stored", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(OpenBlock{Block::Channels});
    tester.ask(AddNote{Block::Channels, "", false});
    CHECK(tester.plan().canvas[Block::Channels].size() == 1);
    tester.ask(LeaveField{});
    CHECK(tester.plan().canvas[Block::Channels].empty());
}

TEST_CASE("a name of wide spaces is missing, and a resource, a note or a cost of them is none",
          "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.write(Field::ApplicantName, "\u3000\u3000");
    tester.ask(GoNext{});
    CHECK(error_of(tester.visit(), {Field::ApplicantName, ""}) == FieldError::Missing);
    tester.ask(AddResource{"agri", ""});
    REQUIRE(tester.plan().resources.size() == 1);
    tester.write(Field::ResourceName, "\u3000", tester.plan().resources.front().id);
    tester.ask(LeaveField{});
    CHECK(tester.plan().resources.empty());
    tester.ask(OpenBlock{Block::Channels});
    tester.ask(AddNote{Block::Channels, "", false});
    tester.ask(TypeText{"\u3000"});
    tester.ask(LeaveField{});
    CHECK(tester.plan().canvas[Block::Channels].empty());
}

TEST_CASE("a block holds eight notes and says so", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    for (int i = 0; i < 9; ++i) tester.ask(AddNote{Block::Channels, "見本", false});
    CHECK(tester.plan().canvas[Block::Channels].size() == 8);
    REQUIRE(tester.session().toast());
    CHECK(tester.session().toast()->notice == Notice::BlockFull);
}

TEST_CASE("a deleted note comes back", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(AddNote{Block::Channels, "ネットショップ", false});
    tester.ask(DeleteNote{tester.plan().canvas[Block::Channels].front().id});
    CHECK(tester.plan().canvas[Block::Channels].empty());
    tester.ask(UndoDelete{});
    REQUIRE(tester.plan().canvas[Block::Channels].size() == 1);
    CHECK(tester.plan().canvas[Block::Channels].front().text == "ネットショップ");
}

TEST_CASE("a note moves to another block", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(AddNote{Block::Channels, "都会の洋菓子店", false});
    tester.ask(BeginMovingNote{tester.plan().canvas[Block::Channels].front().id});
    tester.ask(OpenBlock{Block::CustomerSegments});
    CHECK(tester.plan().canvas[Block::Channels].empty());
    CHECK(tester.plan().canvas[Block::CustomerSegments].size() == 1);
}

TEST_CASE("a fix button goes to the field and next comes back", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(GoToField{{Field::ScheduleEndDate, ""}});
    CHECK(tester.session().screen() == ScreenId::Money);
    CHECK(tester.visit().place.page == 3);
    REQUIRE(tester.session().typing());
    tester.ask(TypeText{"9.3.31"});
    tester.ask(GoNext{});
    CHECK(tester.session().screen() == ScreenId::Profile);
    CHECK(tester.plan().schedule.end_date->text() == "2027-03-31");
}

TEST_CASE("without consent nothing is handed in", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    fill_required(tester);
    tester.ask(Submit{});
    CHECK_FALSE(tester.visit().receipt);
    CHECK(tester.session().toast()->notice == Notice::ConsentFirst);
}

TEST_CASE("the number is given for what is stored, once", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    fill_required(tester);
    tester.ask(SetConsent{true});
    tester.ask(Submit{});
    CHECK(tester.session().screen() == ScreenId::Receipt);
    REQUIRE(tester.visit().receipt);
    const std::string number = tester.visit().receipt->number;
    CHECK(number == "見本-A0001");
    const auto stored = tester.store().submissions().load(db::ReceiptNumber(number));
    REQUIRE(stored.ok());
    CHECK(stored->pack_id == "local10000-2025");
    CHECK_FALSE(stored->pack_hash.empty());
    CHECK(domain::read_application(stored->document)->applicant.name == "見本 太郎");
    const auto draft = tester.store().visits().interrupted_visit();
    CHECK_FALSE(draft->has_value());
}

TEST_CASE("the receipt clears itself after a minute, or later when asked", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    fill_required(tester);
    tester.ask(SetConsent{true});
    tester.ask(Submit{});
    tester.ask(StayLonger{});
    tester.pass(61s);
    CHECK(tester.session().screen() == ScreenId::Receipt);
    tester.pass(60s);
    CHECK(tester.session().screen() == ScreenId::Welcome);
    CHECK(tester.session().visit() == nullptr);
}

TEST_CASE("after the time-out the next visitor sees nothing and staff can open the visit",
          "[session]") {
    VisitTester tester;
    tester.add_clerk("見本 職員", "314159");
    tester.ask(ToggleContrast{});
    tester.ask(StartVisit{});
    tester.write(Field::ApplicantName, "見本 太郎");
    tester.pass(90s);
    CHECK(tester.session().idle_seconds_left() == 60);
    tester.pass(60s);
    CHECK(tester.session().screen() == ScreenId::Welcome);
    CHECK(tester.session().visit() == nullptr);
    CHECK_FALSE(tester.session().appearance().high_contrast);

    const auto unfinished = tester.store().visits().unfinished(10);
    REQUIRE(unfinished.ok());
    REQUIRE(unfinished->size() == 1);
    tester.ask(OpenStaffUnlock{});
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    tester.ask(ReopenVisit{unfinished->front().visit.text()});
    CHECK_FALSE(tester.session().staff().unlocked);
    CHECK(tester.plan().applicant.name == "見本 太郎");
}

TEST_CASE("a touch during the warning gives all the time back", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.pass(100s);
    REQUIRE(tester.session().idle_seconds_left());
    tester.session().note_activity();
    tester.pass(2s);
    CHECK_FALSE(tester.session().idle_seconds_left());
    CHECK(tester.session().visit() != nullptr);
}

TEST_CASE("what a visitor erases is gone from the store", "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.write(Field::ApplicantName, "見本 太郎");
    tester.pass(1000ms);
    tester.ask(EraseVisit{});
    CHECK(tester.session().screen() == ScreenId::Welcome);
    CHECK_FALSE(tester.store().visits().interrupted_visit()->has_value());
    CHECK(tester.store().visits().unfinished(10)->empty());
}

TEST_CASE("a field looked into and left empty is missing still, and the next press goes on",
          "[session]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(GoNext{});
    const auto first = tester.visit().place;
    for (const Field field : {Field::ApplicantName, Field::ApplicantReading}) {  // As Tab does
        tester.ask(FocusField{FieldRef{field, ""}, FocusBy::Tab});
        tester.ask(LeaveField{});
    }
    CHECK(error_of(tester.visit(), {Field::ApplicantName, ""}) == FieldError::Missing);
    tester.ask(GoNext{});
    CHECK((tester.visit().place.page != first.page || tester.visit().place.screen != first.screen));
    tester.ask(GoBack{});
    tester.write(Field::ApplicantName, "見本 太郎");
    tester.ask(LeaveField{});
    CHECK_FALSE(error_of(tester.visit(), {Field::ApplicantName, ""}));
}

TEST_CASE("a PIN that was refused does not come back", "[session][staff]") {
    VisitTester tester;
    tester.add_clerk("見本 職員", "314159");
    tester.ask(OpenStaffUnlock{});
    tester.ask(TypeText{"271828"});
    tester.ask(UnlockStaff{});
    REQUIRE(tester.session().staff().pin_error == PinError::Wrong);
    REQUIRE(tester.session().typing());
    for (int i = 0; i < 8; ++i) {
        CHECK(tester.session().typing()->editor.shown().empty());
        tester.ask(PressEditKey{EditKey::Undo});
    }
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    CHECK(tester.session().staff().unlocked);
}

TEST_CASE("five wrong PINs lock the desk, also after a power cut", "[session][staff]") {
    VisitTester tester;
    tester.add_clerk("見本 職員", "314159");
    for (int i = 0; i < 5; ++i) {
        tester.ask(OpenStaffUnlock{});
        tester.ask(TypeText{"000000"});
        tester.ask(UnlockStaff{});
    }
    CHECK(tester.session().staff().pin_error == PinError::LockedOut);
    tester.cut_power();
    tester.ask(OpenStaffUnlock{});
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    CHECK(tester.session().staff().pin_error == PinError::LockedOut);
    tester.ask(LockStaff{});
    tester.pass(61s);
    tester.ask(OpenStaffUnlock{});
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    CHECK(tester.session().staff().unlocked);
}

TEST_CASE("the desk locks itself after three minutes", "[session][staff]") {
    VisitTester tester;
    tester.add_clerk("見本 職員", "314159");
    tester.ask(OpenStaffUnlock{});
    tester.ask(TypeText{"314159"});
    tester.ask(UnlockStaff{});
    REQUIRE(tester.session().staff().unlocked);
    tester.pass(179s);
    CHECK(tester.session().staff().unlocked);
    tester.pass(2s);
    CHECK_FALSE(tester.session().staff().unlocked);
    CHECK(tester.session().screen() == ScreenId::Welcome);
}

TEST_CASE("staff never walk into a visit that is under way", "[session][staff]") {
    VisitTester tester;
    tester.ask(StartVisit{});
    tester.ask(OpenStaffUnlock{});
    CHECK(tester.session().screen() == ScreenId::Profile);
}
