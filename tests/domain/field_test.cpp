// Goal: show that every question can be answered, read back, taken away and is refused what it
// cannot take. Method: the whole table walked, and one case for each kind of fault.
#include "kiosk/domain/field.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/domain/application_json.h"

using namespace madoguchi::domain;

namespace {

Application with_items() {
    Application application;
    application.resources = {{"r1", {}, ""}};
    application.partners = {{"p1", {}, "", {}, {}}};
    application.money.costs = {{"c1", "", {}, {}, {}, {}}};
    application.canvas[Block::Channels] = {{"n1", "", false, {}, "", {}}};
    return application;
}

FieldRef ref_of(Field field) {
    const std::string_view name = info_of(field).name;
    const auto is_of = [&](std::string_view list) { return name.substr(0, list.size()) == list; };
    if (is_of("resource.")) return {field, "r1"};
    if (is_of("partner.")) return {field, "p1"};
    if (is_of("cost.")) return {field, "c1"};
    if (is_of("note.")) return {field, "n1"};
    if (is_of("year.")) return {field, "3"};
    if (field == Field::OverlayAnswer) return {field, "has_place_in_town"};
    return {field, ""};
}

Answer good_answer(const FieldInfo& info) {
    switch (info.kind) {
        case AnswerKind::Text:
            return std::string("みほん");
        case AnswerKind::Choice:
            return std::string(info.words.front());
        case AnswerKind::YesNo:
            return true;
        case AnswerKind::Date:
            return *Date::from_text("2026-04-01");
        default:
            return std::int64_t{7};
    }
}

bool is_refused(const FieldRef& ref, const Answer& answer) {
    Application application = with_items();
    const std::string before = write_application(application);
    const bool refused = !write_answer(application, ref, answer).ok();
    if (refused) CHECK(write_application(application) == before);
    return refused;
}

std::string letters(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "字";
    return text;
}

}  // namespace

TEST_CASE("every field can be answered, read back and taken away", "[domain][field]") {
    for (int i = 0; i < field_count; ++i) {
        const FieldInfo& info = info_of(static_cast<Field>(i));
        INFO(info.name);
        const FieldRef ref = ref_of(info.field);
        Application application = with_items();
        CHECK(read_answer(application, ref) == Answer());
        const Answer answer = good_answer(info);
        REQUIRE(write_answer(application, ref, answer).ok());
        CHECK(read_answer(application, ref) == answer);
        const auto again = read_application(write_application(application));
        REQUIRE(again.ok());
        CHECK(read_answer(*again, ref) == answer);
        REQUIRE(write_answer(application, ref, {}).ok());
        CHECK(read_answer(application, ref) == Answer());
    }
}

TEST_CASE("every field is found by its name, and names are unique", "[domain][field]") {
    std::set<std::string_view> names;
    for (int i = 0; i < field_count; ++i) {
        const FieldInfo& info = info_of(static_cast<Field>(i));
        CHECK(info.field == static_cast<Field>(i));
        CHECK(names.insert(info.name).second);
        CHECK(field_of(info.name) == info.field);
        CHECK((info.kind == AnswerKind::Choice) == !info.words.empty());
        CHECK((info.kind == AnswerKind::Text) == (info.graphemes_max > 0));
    }
    CHECK_FALSE(field_of("applicant.unknown"));
}

TEST_CASE("steps are found by their words", "[domain][field]") {
    for (int i = 0; i < step_count; ++i) {
        CHECK(step_of(word_of(static_cast<Step>(i))) == static_cast<Step>(i));
    }
    CHECK_FALSE(step_of("elsewhere"));
}

TEST_CASE("text longer than the field takes is refused, counted in letters", "[domain][field]") {
    CHECK_FALSE(is_refused({Field::ApplicantName, ""}, letters(40)));
    CHECK(is_refused({Field::ApplicantName, ""}, letters(41)));
    CHECK_FALSE(is_refused({Field::IdeaSummary, ""}, letters(60)));
    CHECK(is_refused({Field::IdeaSummary, ""}, letters(61)));
    CHECK(is_refused({Field::NoteText, "n1"}, letters(41)));
    CHECK(is_refused({Field::ApplicantMotivation, ""}, letters(10'000)));
    std::string accented;
    for (int i = 0; i < 40; ++i) accented += "か\u3099";
    CHECK_FALSE(is_refused({Field::ApplicantName, ""}, accented));
}

TEST_CASE("an answer of another kind is refused", "[domain][field]") {
    CHECK(is_refused({Field::ApplicantName, ""}, true));
    CHECK(is_refused({Field::ApplicantCapital, ""}, std::string("1")));
    CHECK(is_refused({Field::IdeaIsNewBusiness, ""}, std::int64_t{1}));
    CHECK(is_refused({Field::ScheduleEndDate, ""}, std::string("2026-04-01")));
    CHECK(is_refused({Field::IdeaCategory, ""}, std::int64_t{4}));
}

TEST_CASE("a word that is not offered is refused", "[domain][field]") {
    CHECK(is_refused({Field::IdeaCategory, ""}, std::string("V")));
    CHECK(is_refused({Field::IdeaCategory, ""}, std::string("")));
    CHECK_FALSE(is_refused({Field::IdeaCategory, ""}, std::string("IV")));
}

TEST_CASE("numbers stay within their limits", "[domain][field]") {
    CHECK_FALSE(is_refused({Field::SourcePublicGrant, ""}, Yen::input_max));
    CHECK(is_refused({Field::SourcePublicGrant, ""}, Yen::input_max + 1));
    CHECK(is_refused({Field::SourcePublicGrant, ""}, std::int64_t{-1}));
    CHECK_FALSE(is_refused({Field::NewLocalHires, ""}, people_max));
    CHECK(is_refused({Field::NewLocalHires, ""}, people_max + 1));
    CHECK(is_refused({Field::LoanYears, ""}, loan_years_max + 1));
    CHECK(is_refused({Field::LoanAnnualRate, ""}, annual_rate_max + 1));
}

TEST_CASE("an answer to an item that does not exist is refused", "[domain][field]") {
    CHECK(is_refused({Field::NoteText, "gone"}, std::string("a")));
    CHECK(is_refused({Field::CostYen, "gone"}, std::int64_t{1}));
    CHECK(is_refused({Field::PartnerState, ""}, std::string("agreed")));
    CHECK(read_answer(with_items(), {Field::CostYen, "gone"}) == Answer());
}

TEST_CASE("years come with the first answer and go with the last", "[domain][field]") {
    Application application;
    for (const char* year : {"0", "11", "01", "-1", "1x", "", "999999999999999999999"}) {
        CHECK_FALSE(write_answer(application, {Field::YearIncome, year}, std::int64_t{1}).ok());
    }
    CHECK(application.money.years.empty());
    REQUIRE(write_answer(application, {Field::YearIncome, "10"}, std::int64_t{1}).ok());
    CHECK(application.money.years.size() == 10);
    CHECK(application.years_answered);
    REQUIRE(write_answer(application, {Field::YearOther, "2"}, std::int64_t{1}).ok());
    REQUIRE(write_answer(application, {Field::YearIncome, "10"}, {}).ok());
    CHECK(application.money.years.size() == 2);
    CHECK(read_answer(application, {Field::YearIncome, "5"}) == Answer());
}

TEST_CASE("answers to a town's own questions are bounded", "[domain][field]") {
    Application application;
    const auto write = [&](const std::string& name, const Answer& answer) {
        return write_answer(application, {Field::OverlayAnswer, name}, answer).ok();
    };
    CHECK_FALSE(write("", true));
    CHECK_FALSE(write("Place", true));
    CHECK_FALSE(write("a b", true));
    CHECK_FALSE(write(std::string(65, 'a'), true));
    CHECK_FALSE(write("text", letters(401)));
    CHECK_FALSE(write("amount", std::int64_t{-1}));
    for (std::size_t i = 0; i < overlay_answers_max; ++i) {
        CHECK(write("fact_" + std::to_string(i), true));
    }
    CHECK_FALSE(write("one_more", true));
    CHECK(write("fact_7", false));
    CHECK(read_answer(application, {Field::OverlayAnswer, "fact_7"}) == Answer(false));
    CHECK(write("fact_8", *Date::from_text("2026-08-31")));
    CHECK(read_answer(application, {Field::OverlayAnswer, "fact_8"}) ==
          Answer(*Date::from_text("2026-08-31")));
}
