// Amounts as people write them: the part of text.h that reads "1,000万円" and "二億三千万".
#include <utf8proc.h>

#include <string_view>

#include "kiosk/domain/text.h"
#include "kiosk/domain/yen.h"

namespace madoguchi::domain {

namespace {

constexpr std::int64_t man = 10'000;
constexpr std::int64_t oku = 100'000'000;
constexpr std::int64_t cho = 1'000'000'000'000;

enum class LetterKind { Digit, Point, SmallUnit, LargeUnit, YenSign, Skip };

struct Letter {
    LetterKind kind;
    std::int64_t value = 0;  // Of a digit or a unit
};

std::optional<Letter> letter_of(utf8proc_int32_t c) {
    constexpr std::u32string_view kanji_digits = U"〇一二三四五六七八九";
    constexpr std::u32string_view skipped = U" ,\\、\u3000\u00A5\uFFE5";
    if (c >= 0xFF01 && c <= 0xFF5D) c -= 0xFEE0;  // Full width
    const auto letter = static_cast<char32_t>(c);
    if (letter >= '0' && letter <= '9') return Letter{LetterKind::Digit, c - '0'};
    if (letter == U'零') return Letter{LetterKind::Digit, 0};
    if (const auto at = kanji_digits.find(letter); at != kanji_digits.npos) {
        return Letter{LetterKind::Digit, static_cast<std::int64_t>(at)};
    }
    if (skipped.find(letter) != skipped.npos) return Letter{LetterKind::Skip};
    switch (letter) {
        case U'十':
            return Letter{LetterKind::SmallUnit, 10};
        case U'百':
            return Letter{LetterKind::SmallUnit, 100};
        case U'千':
            return Letter{LetterKind::SmallUnit, 1000};
        case U'万':
        case U'萬':
            return Letter{LetterKind::LargeUnit, man};
        case U'億':
            return Letter{LetterKind::LargeUnit, oku};
        case U'兆':
            return Letter{LetterKind::LargeUnit, cho};
        case U'円':
            return Letter{LetterKind::YenSign};
        case U'.':
            return Letter{LetterKind::Point};
        default:
            return std::nullopt;
    }
}

// Reads letter after letter: [[digits] small unit]… [digits] large unit, falling, then the rest.
class AmountReader {
public:
    // False when the letter cannot stand here.
    bool take(Letter letter) {
        if (letter.kind == LetterKind::Skip) return true;
        if (ended_) return false;
        switch (letter.kind) {
            case LetterKind::Digit:
                return take_digit(letter.value);
            case LetterKind::Point: {
                const bool is_first = has_digits_ && scale_ == 0 && section_ == 0;
                scale_ = 1;
                return is_first;
            }
            case LetterKind::SmallUnit:
                return take_small_unit(letter.value);
            case LetterKind::LargeUnit:
                return take_large_unit(letter.value);
            default:
                ended_ = has_yen_sign_ = true;
                return true;
        }
    }

    std::optional<std::int64_t> amount(std::int64_t unit_yen) const {
        if (!has_digits_ && section_ == 0 && large_unit_below_ == 0) return std::nullopt;
        const bool is_bare = large_unit_below_ == 0 && !has_yen_sign_;
        const auto rest = section_times(is_bare ? unit_yen : 1);
        if (!rest || !is_below_last_unit(*rest) || total_ + *rest > Yen::input_max) {
            return std::nullopt;
        }
        return total_ + *rest;
    }

private:
    bool take_digit(std::int64_t digit) {
        has_digits_ = true;
        if (scale_ > 0) {
            scale_ *= 10;
            decimals_ = decimals_ * 10 + digit;
            return scale_ <= oku;
        }
        digits_ = digits_ * 10 + digit;
        return digits_ <= Yen::input_max;
    }

    bool take_small_unit(std::int64_t unit) {
        const bool falls = small_unit_below_ == 0 || unit < small_unit_below_;
        if (!falls || scale_ > 0 || digits_ > 9) return false;
        section_ += (has_digits_ ? digits_ : 1) * unit;
        small_unit_below_ = unit;
        forget_digits();
        return true;
    }

    bool take_large_unit(std::int64_t unit) {
        const bool falls = large_unit_below_ == 0 || unit < large_unit_below_;
        if (!falls || (!has_digits_ && section_ == 0)) return false;
        const auto part = section_times(unit);
        if (!part || !is_below_last_unit(*part) || total_ + *part > Yen::input_max) return false;
        total_ += *part;
        large_unit_below_ = unit;
        section_ = small_unit_below_ = 0;
        forget_digits();
        return true;
    }

    // 1万20000 is no amount, nor is 十12.
    bool is_below_last_unit(std::int64_t part) const {
        return large_unit_below_ == 0 || part < large_unit_below_;
    }

    // Empty when a part of a yen would be left over, or it is more than one amount can be.
    std::optional<std::int64_t> section_times(std::int64_t unit) const {
        if (small_unit_below_ != 0 && digits_ >= small_unit_below_) return std::nullopt;
        const std::int64_t whole = section_ + digits_;
        if (whole > Yen::input_max / unit) return std::nullopt;
        if (scale_ == 0) return whole * unit;
        if (unit % scale_ != 0) return std::nullopt;
        return whole * unit + decimals_ * (unit / scale_);
    }

    void forget_digits() {
        digits_ = decimals_ = scale_ = 0;
        has_digits_ = false;
    }

    std::int64_t total_ = 0;
    std::int64_t section_ = 0;  // Below the next large unit: 三千五百
    std::int64_t digits_ = 0;
    std::int64_t decimals_ = 0;
    std::int64_t scale_ = 0;  // 0 before a decimal point, then 1, 10, 100 …
    std::int64_t small_unit_below_ = 0;
    std::int64_t large_unit_below_ = 0;
    bool has_digits_ = false;
    bool has_yen_sign_ = false;
    bool ended_ = false;
};

}  // namespace

std::optional<std::int64_t> amount_from_text(std::string_view text, std::int64_t unit_yen) {
    AmountReader reader;
    for (std::size_t at = 0; at < text.size();) {
        utf8proc_int32_t c = -1;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
        const auto length =
            utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
        if (length <= 0) return std::nullopt;
        const auto letter = letter_of(c);
        if (!letter || !reader.take(*letter)) return std::nullopt;
        at += static_cast<std::size_t>(length);
    }
    return reader.amount(unit_yen);
}

}  // namespace madoguchi::domain
