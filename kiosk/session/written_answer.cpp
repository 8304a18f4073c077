#include "kiosk/session/written_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "kiosk/domain/text.h"
#include "kiosk/domain/written_date.h"

namespace madoguchi::session {

using domain::Answer;
using domain::AnswerKind;
using domain::Field;
using domain::Writing;

namespace {

constexpr std::size_t amount_letters_max = 24;
constexpr std::size_t date_letters_max = 20;
constexpr std::size_t count_letters_max = 12;
constexpr std::size_t phone_digits_min = 10;
constexpr std::size_t phone_digits_max = 11;
constexpr std::size_t postal_digits = 7;
constexpr int thousandths_digits = 3;

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

// "1.25" is 1250 thousandths. At most three decimals, as the document format has it.
std::optional<std::int64_t> rate_from_text(std::string_view text) {
    std::string plain = domain::folded(text);
    std::erase(plain, '%');
    std::erase(plain, ' ');
    const std::size_t point = plain.find('.');
    const std::string_view all = plain;
    const std::string_view whole = all.substr(0, point);
    std::string decimals(point == std::string::npos ? "" : all.substr(point + 1));
    if (decimals.size() > thousandths_digits || whole.size() > 4) return std::nullopt;
    decimals.resize(thousandths_digits, '0');
    const auto units = whole_number(whole);
    const auto thousandths = whole_number(decimals);
    if (!units || !thousandths) return std::nullopt;
    return *units * 1000 + *thousandths;
}

std::string rate_as_text(std::int64_t thousandths) {
    std::string text = fmt::format("{}.{:03}", thousandths / 1000, thousandths % 1000);
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

std::variant<Answer, FieldError> read_amount(std::string_view text) {
    if (const auto amount = domain::amount_from_text(text, yen_per_man)) return Answer(*amount);
    // A run of digits that is too long is an amount, only too large; anything else is none.
    const std::string digits = domain::digits_of(text);
    return digits.size() > 8 ? FieldError::AmountTooLarge : FieldError::NotAnAmount;
}

std::variant<Answer, FieldError> read_count(std::string_view text, std::int64_t count_max) {
    std::string plain = domain::folded(text);
    std::erase(plain, ' ');
    std::erase(plain, ',');
    const auto number = whole_number(plain);
    if (!number) {
        const bool is_number =
            !plain.empty() && plain.find_first_not_of("0123456789") == std::string::npos;
        return is_number ? FieldError::NumberTooLarge : FieldError::NotANumber;
    }
    if (*number > count_max) return FieldError::NumberTooLarge;
    return Answer(*number);
}

// Digits only, with the hyphens a phone number is read aloud in: 03-1234-5678, 090-1234-5678.
std::string phone_with_hyphens(std::string_view text) {
    const std::string digits = domain::digits_of(text);
    if (digits.size() == 11) {
        return digits.substr(0, 3) + "-" + digits.substr(3, 4) + "-" + digits.substr(7);
    }
    if (digits.size() == 10 && (digits.starts_with("03") || digits.starts_with("06"))) {
        return digits.substr(0, 2) + "-" + digits.substr(2, 4) + "-" + digits.substr(6);
    }
    if (digits.size() == 10) {
        return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6);
    }
    return digits;
}

}  // namespace

bool is_blank(std::string_view text) {
    return domain::folded(text).find_first_not_of(' ') == std::string::npos;
}

std::string written(Field field, const Answer& answer) {
    const domain::FieldInfo& info = domain::info_of(field);
    if (const auto* text = std::get_if<std::string>(&answer)) {
        return info.writing == Writing::Phone ? phone_with_hyphens(*text) : *text;
    }
    if (const auto* date = std::get_if<domain::Date>(&answer)) return date->text();
    const auto* number = std::get_if<std::int64_t>(&answer);
    if (!number) return {};
    if (info.kind == AnswerKind::Rate) return rate_as_text(*number);
    if (info.kind != AnswerKind::Yen) return fmt::format("{}", *number);
    if (*number % yen_per_man != 0) return fmt::format("{}円", *number);
    return fmt::format("{}", *number / yen_per_man);
}

std::variant<Answer, FieldError> read_written(Field field, std::string_view text) {
    const domain::FieldInfo& info = domain::info_of(field);
    if (info.kind == AnswerKind::Text) {
        if (info.writing == Writing::Phone || info.writing == Writing::PostalCode) {
            const std::string digits = domain::digits_of(text);
            return digits.empty() ? Answer() : Answer(digits);
        }
        return text.empty() ? Answer() : Answer(std::string(text));
    }
    if (is_blank(text)) return Answer();
    switch (info.kind) {
        case AnswerKind::Yen:
            return read_amount(text);
        case AnswerKind::Count:
            return read_count(text, info.count_max);
        case AnswerKind::Rate: {
            const auto rate = rate_from_text(text);
            if (!rate) return FieldError::NotANumber;
            if (*rate > info.count_max) return FieldError::NumberTooLarge;
            return Answer(*rate);
        }
        case AnswerKind::Date: {
            const auto date = domain::date_from_text(text);
            if (!date) return FieldError::NotADate;
            return Answer(*date);
        }
        case AnswerKind::Text:
        case AnswerKind::Choice:
        case AnswerKind::YesNo:
            break;
    }
    return FieldError::NothingChosen;
}

std::variant<Answer, FieldError> read_written_for(std::string_view fact_type,
                                                  std::string_view text) {
    if (is_blank(text)) return Answer();
    if (fact_type == "int") return read_count(text, domain::Yen::input_max);
    if (fact_type == "yen") {
        const auto amount = domain::amount_from_text(text, 1);
        if (!amount) return FieldError::NotAnAmount;
        return Answer(*amount);
    }
    if (fact_type == "date") {
        const auto date = domain::date_from_text(text);
        if (!date) return FieldError::NotADate;
        return Answer(*date);
    }
    return Answer(std::string(text));
}

std::size_t letters_max(Field field) {
    const domain::FieldInfo& info = domain::info_of(field);
    switch (info.kind) {
        case AnswerKind::Text:
            return info.writing == Writing::Phone ? phone_digits_max + 4 : info.graphemes_max;
        case AnswerKind::Yen:
            return amount_letters_max;
        case AnswerKind::Date:
            return date_letters_max;
        case AnswerKind::Count:
        case AnswerKind::Rate:
            return count_letters_max;
        case AnswerKind::Choice:
        case AnswerKind::YesNo:
            break;
    }
    return 0;
}

Keyboard keyboard_for(Field field, const domain::PackFact* question) {
    if (question && question->type == "date") return Keyboard::Date;
    if (question && question->type == "int") return Keyboard::Count;
    if (question && question->type == "yen") return Keyboard::Number;
    const domain::FieldInfo& info = domain::info_of(field);
    if (info.kind == AnswerKind::Date) return Keyboard::Date;
    if (info.kind == AnswerKind::Count) return Keyboard::Count;
    if (info.kind == AnswerKind::Rate) return Keyboard::Rate;
    if (info.kind != AnswerKind::Text) return Keyboard::Number;
    switch (info.writing) {
        case Writing::Phone:
        case Writing::PostalCode:
            return Keyboard::Phone;
        case Writing::Number:
            return Keyboard::Number;
        case Writing::Words:
        case Writing::Kana:
            break;
    }
    return Keyboard::Kana;
}

std::optional<FieldError> fault_of(Field field, const Answer& answer) {
    const auto* text = std::get_if<std::string>(&answer);
    if (!text) return std::nullopt;
    const domain::FieldInfo& info = domain::info_of(field);
    const std::size_t digits = domain::digits_of(*text).size();
    if (info.writing == Writing::Phone &&
        (digits < phone_digits_min || digits > phone_digits_max)) {
        return FieldError::WrongCountOfDigits;
    }
    if (info.writing == Writing::PostalCode && digits != postal_digits) {
        return FieldError::WrongCountOfDigits;
    }
    return std::nullopt;
}

}  // namespace madoguchi::session
