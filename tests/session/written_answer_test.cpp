// Goal: answers are read as people write them, and what is no answer says why. Method: tables.
#include "kiosk/session/written_answer.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi;
using namespace madoguchi::session;
using domain::Answer;
using domain::Field;

namespace {

std::optional<std::int64_t> number_in(Field field, std::string_view text) {
    const auto read = read_written(field, text);
    const auto* answer = std::get_if<Answer>(&read);
    const auto* number = answer ? std::get_if<std::int64_t>(answer) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<FieldError> error_in(Field field, std::string_view text) {
    const auto read = read_written(field, text);
    const auto* error = std::get_if<FieldError>(&read);
    return error ? std::optional(*error) : std::nullopt;
}

}  // namespace

TEST_CASE("amounts are read in units of ten thousand yen", "[written_answer]") {
    CHECK(number_in(Field::SourceLoanRegional, "2000") == 20'000'000);
    CHECK(number_in(Field::SourceLoanRegional, "２，０００") == 20'000'000);
    CHECK(number_in(Field::SourceLoanRegional, "2,000万円") == 20'000'000);
    CHECK(number_in(Field::SourceLoanRegional, "二千万") == 20'000'000);
    CHECK(number_in(Field::SourceLoanRegional, "1億8300万") == 183'000'000);
    CHECK(number_in(Field::SourceLoanRegional, "16666666円") == 16'666'666);
    CHECK(number_in(Field::SourceLoanRegional, "0") == 0);
}

TEST_CASE("negative and huge amounts are refused by name", "[written_answer]") {
    CHECK(error_in(Field::SourcePublicGrant, "-5") == FieldError::NotAnAmount);
    CHECK(error_in(Field::SourcePublicGrant, "たくさん") == FieldError::NotAnAmount);
    CHECK(error_in(Field::SourcePublicGrant, "999999999999999999") == FieldError::AmountTooLarge);
}

TEST_CASE("a date that does not exist is refused", "[written_answer]") {
    CHECK(error_in(Field::ScheduleEndDate, "令和9年2月30日") == FieldError::NotADate);
    CHECK(error_in(Field::ScheduleEndDate, "2027-13-01") == FieldError::NotADate);
    CHECK(error_in(Field::ScheduleEndDate, "9.5") == FieldError::NotADate);
}

TEST_CASE("dates are read in every way people write them", "[written_answer]") {
    for (const char* text : {"令和9年5月31日", "R9.5.31", "9.5.31", "2027-05-31", "2027/5/31",
                             "２０２７年５月３１日", "20270531"}) {
        CAPTURE(text);
        const auto read = read_written(Field::ScheduleEndDate, text);
        REQUIRE(std::holds_alternative<Answer>(read));
        CHECK(std::get<domain::Date>(std::get<Answer>(read)).text() == "2027-05-31");
    }
}

TEST_CASE("an emptied field is not answered", "[written_answer]") {
    const auto read = read_written(Field::SourcePublicGrant, "  ");
    REQUIRE(std::holds_alternative<Answer>(read));
    CHECK(std::holds_alternative<std::monostate>(std::get<Answer>(read)));
}

TEST_CASE("a comma alone is no number, and too many digits are one that is too large",
          "[written_answer]") {
    CHECK(error_in(Field::ApplicantEmployees, ",") == FieldError::NotANumber);
    CHECK(error_in(Field::ApplicantEmployees, "、") == FieldError::NotANumber);
    CHECK(error_in(Field::ApplicantEmployees, "99999999999") == FieldError::NumberTooLarge);
    CHECK(error_in(Field::ApplicantEmployees, "999999999999999999999") ==
          FieldError::NumberTooLarge);
    CHECK(number_in(Field::ApplicantEmployees, "1,0") == 10);
}

TEST_CASE("spaces of every width are blank", "[written_answer]") {
    for (const char* text : {"", " ", "\u3000", "\u3000 \u3000", "\u00A0", "\u2003"}) {
        CHECK(is_blank(text));
    }
    for (const char* text : {"a", "\u3000見\u3000", "0", "\uE000", "\xCD\xB8"}) {
        CAPTURE(text);
        CHECK_FALSE(is_blank(text));
    }
}

TEST_CASE("a rate is read exactly", "[written_answer]") {
    CHECK(number_in(Field::LoanAnnualRate, "1.25") == 1250);
    CHECK(number_in(Field::LoanAnnualRate, "１．５％") == 1500);
    CHECK(error_in(Field::LoanAnnualRate, "1.2345") == FieldError::NotANumber);
    CHECK(written(Field::LoanAnnualRate, Answer(std::int64_t{1250})) == "1.25");
}

TEST_CASE("what is written can be read back", "[written_answer]") {
    for (const std::int64_t yen : {0LL, 10'000LL, 16'666'666LL, 1'000'000'000'000LL}) {
        CAPTURE(yen);
        CHECK(number_in(Field::CostYen, written(Field::CostYen, Answer(yen))) == yen);
    }
}

TEST_CASE("a phone number gets its hyphens and must be whole", "[written_answer]") {
    CHECK(written(Field::ApplicantPhone, Answer(std::string("09012345678"))) == "090-1234-5678");
    CHECK(written(Field::ApplicantPhone, Answer(std::string("0312345678"))) == "03-1234-5678");
    CHECK(fault_of(Field::ApplicantPhone, Answer(std::string("090123"))) ==
          FieldError::WrongCountOfDigits);
    CHECK_FALSE(fault_of(Field::ApplicantPhone, Answer(std::string("09012345678"))));
}
