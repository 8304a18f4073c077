#include "kiosk/ui/line_breaker.h"

#include <algorithm>
#include <cstdint>

#include "kiosk/domain/text.h"
#include "kiosk/ui/fonts.h"
#include "kiosk/ui/reading.h"

namespace madoguchi::ui {

namespace {

// A border of phrases is taken when the line is at least this full with it; else any allowed place.
constexpr float phrase_fill_min = 0.60F;

enum class Border : std::uint8_t { Never, Allowed, Phrase, Forced };

// A letter, or kanji with their reading, which are one piece.
struct Letter {
    char32_t point = 0;
    char32_t last = 0;  // Another than `point` only where several kanji share a reading
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
    Border after = Border::Never;  // Of the border between this letter and the next
};

bool is_one_of(char32_t point, std::u32string_view set) {
    return set.find(point) != std::u32string_view::npos;
}

bool starts_no_line(char32_t point) {
    return is_one_of(
        point,
        U"、。，．」』）】〉》］｝〕・：；ー？！‼⁉ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
        U"々〻ゝゞヽヾ〜～％円…‥’”,.)]}:;!?%°′″℃¢");
}

bool ends_no_line(char32_t point) { return is_one_of(point, U"「『（【〈《［｛〔‘“([{#＃¥￥$＄"); }

bool ends_a_part(char32_t point) { return is_one_of(point, U"、。，．！？」』）】〉》"); }

bool is_digit(char32_t point) {
    return (point >= U'0' && point <= U'9') || (point >= U'０' && point <= U'９');
}

bool is_in_number(char32_t point) { return is_digit(point) || is_one_of(point, U",.，．:／/"); }

bool is_sign(char32_t point) { return is_one_of(point, U"+-−＋－±約第¥￥"); }

bool is_unit(char32_t point) {
    return is_one_of(
        point,
        U"円万億兆千百十年月日時分秒件人名枚軒回倍個本台冊歳才つ号番階度位社戸棟校頭羽年間"
        U"目桁％‰%℃㎡㎏㎞㎝㎜㎥ヶか");
}

bool is_latin(char32_t point) {
    return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z') ||
           (point >= 0xC0 && point <= 0x24F) || is_one_of(point, U"'’_@&");
}

bool is_hiragana(char32_t point) { return point >= 0x3041 && point <= 0x3096; }
bool is_katakana(char32_t point) { return point >= 0x30A1 && point <= 0x30FA; }
bool is_ideograph(char32_t point) {
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0x20000 && point <= 0x3FFFF);
}
bool is_space(char32_t point) { return point == U' ' || point == U'　' || point == 0x200B; }

class Breaker {
public:
    Breaker(std::string_view text, float width_max, const AdvanceOf& advance, float reading_scale)
        : text_(text), width_max_(width_max) {
        for (std::size_t at = 0; at < text.size();) {
            const auto annotated = reading_at(text, at);
            letters_.push_back(annotated ? piece_at(at, *annotated, advance, reading_scale)
                                         : letter_at(at, advance));
            at = letters_.back().end;
        }
        has_marked_phrases_ = text.find("\xE2\x80\x8B") != std::string_view::npos;
        mark_borders();
    }

    std::vector<TextLine> lines() {
        std::size_t from = 0;
        while (from < letters_.size()) {
            if (from > 0 && letters_[from - 1].point != U'\n') from = skip_spaces(from);
            if (from == letters_.size()) break;
            const std::size_t to = line_end(from);
            cuts_.push_back({from, to});
            from = to;
        }
        if (width_max_ > 0) fill_last_line();
        std::vector<TextLine> lines;
        for (const auto& [begin, end] : cuts_) lines.push_back(trimmed(begin, end));
        return lines;
    }

private:
    using Cut = std::pair<std::size_t, std::size_t>;  // Letters [first, second)

    Letter letter_at(std::size_t at, const AdvanceOf& advance) const {
        Letter letter{.begin = at};
        letter.point = letter.last = next_point(text_, at);
        letter.end = at;
        letter.width = advance(letter.point);
        return letter;
    }

    static Letter piece_at(std::size_t at, const WithReading& annotated, const AdvanceOf& advance,
                           float reading_scale) {
        Letter piece{.begin = at, .end = annotated.end};
        float base = 0;
        for (std::size_t i = 0; i < annotated.base.size();) {
            piece.last = next_point(annotated.base, i);
            if (piece.point == 0) piece.point = piece.last;
            base += advance(piece.last);
        }
        float reading = 0;
        std::size_t letters = 0;
        for (std::size_t i = 0; i < annotated.reading.size(); ++letters) {
            reading += advance(next_point(annotated.reading, i)) * reading_scale;
        }
        piece.width = width_with_reading(base, reading, letters);
        return piece;
    }

    void mark_borders() {
        mark_numbers();
        std::vector<bool> inside_cluster(text_.size() + 1, true);
        for (const std::size_t border : domain::grapheme_borders(text_)) {
            inside_cluster[border] = false;
        }
        for (std::size_t i = 0; i + 1 < letters_.size(); ++i) {
            Letter& letter = letters_[i];
            letter.after = inside_cluster[letter.end] && letter.point != U'\n'
                               ? Border::Never
                               : border_between(i, i + 1);
        }
    }

    // Numbers with their signs and units hold together: "約2,000万円", "3月31日".
    void mark_numbers() {
        in_number_.assign(letters_.size(), false);
        for (std::size_t i = 0; i < letters_.size(); ++i) {
            if (!is_digit(letters_[i].point)) continue;
            if (i > 0 && is_sign(letters_[i - 1].point)) in_number_[i - 1] = true;
            std::size_t units = 0;
            for (; i < letters_.size(); ++i) {
                const char32_t point = letters_[i].point;
                if (is_digit(point)) units = 0;
                const bool is_more = is_in_number(point) || (is_unit(point) && ++units <= 3);
                if (!is_more) break;
                in_number_[i] = true;
            }
            --i;
        }
    }

    Border border_between(std::size_t left, std::size_t right) const {
        const char32_t a = letters_[left].last;
        const char32_t b = letters_[right].point;
        if (a == U'\n') return Border::Forced;
        if (b == U'\n' || starts_no_line(b) || ends_no_line(a)) return Border::Never;
        if (is_space(b)) return Border::Never;  // Spaces stay with the line they end
        if (is_space(a)) {
            // A mark after an opening bracket or before a closing one is the translator's slip.
            const std::size_t before = last_letter_before(left);
            return before < left && ends_no_line(letters_[before].last) ? Border::Never
                                                                        : Border::Phrase;
        }
        if (in_number_[left] && in_number_[right]) return Border::Never;
        const bool a_in_word = is_latin(a) || is_digit(a);
        const bool b_in_word = is_latin(b) || is_digit(b);
        if (a_in_word && b_in_word) return Border::Never;
        if (a == U'-' && is_latin(b)) return Border::Allowed;
        if ((a == U'-' || a == U'.' || a == U'/') && b_in_word) return Border::Never;
        if (a_in_word && (b == U'-' || b == U'/')) return Border::Never;
        if (a == b && is_one_of(a, U"…‥—―")) return Border::Never;
        if (ends_a_part(a)) return Border::Phrase;
        if (has_marked_phrases_) return Border::Allowed;
        if (is_one_of(b, U"「『（")) return Border::Phrase;
        if (is_hiragana(a) && (is_ideograph(b) || is_katakana(b))) return Border::Phrase;
        return Border::Allowed;
    }

    std::size_t last_letter_before(std::size_t index) const {
        std::size_t before = index;
        while (before > 0 && is_space(letters_[before].point)) --before;
        return before;
    }

    std::size_t skip_spaces(std::size_t from) const {
        while (from < letters_.size() && is_space(letters_[from].point)) ++from;
        return from;
    }

    // The letter after the line that begins at `from`.
    std::size_t line_end(std::size_t from) const {
        float width = 0;
        std::size_t allowed = from;
        std::size_t phrase = from;
        float phrase_width = 0;
        for (std::size_t i = from; i < letters_.size(); ++i) {
            width += letters_[i].width;
            const bool is_over =
                width_max_ > 0 && width > width_max_ && !is_space(letters_[i].point);
            if (is_over) {
                if (phrase > from && phrase_width >= width_max_ * phrase_fill_min) return phrase;
                if (allowed > from) return allowed;
                return forced_end(from, i);
            }
            if (letters_[i].after == Border::Forced) return i + 1;
            if (letters_[i].after == Border::Allowed) allowed = i + 1;
            if (letters_[i].after == Border::Phrase) {
                allowed = phrase = i + 1;
                phrase_width = width;
            }
        }
        return letters_.size();
    }

    // No rule can be kept: cut where it is full, but not inside a cluster, and never nothing.
    std::size_t forced_end(std::size_t from, std::size_t full) const {
        const auto borders = domain::grapheme_borders(text_);
        std::size_t end = std::max(full, from + 1);
        const auto is_border = [&](std::size_t letter) {
            const std::size_t byte =
                letter < letters_.size() ? letters_[letter].begin : text_.size();
            return std::binary_search(borders.begin(), borders.end(), byte);
        };
        while (end > from + 1 && !is_border(end)) --end;
        while (!is_border(end)) ++end;
        return end;
    }

    std::size_t letters_shown(const Cut& cut) const {
        return static_cast<std::size_t>(std::count_if(
            letters_.begin() + static_cast<std::ptrdiff_t>(cut.first),
            letters_.begin() + static_cast<std::ptrdiff_t>(cut.second), [](const Letter& letter) {
                return letter.width > 0 && !is_space(letter.point) && !ends_a_part(letter.point);
            }));
    }

    float width_of(const Cut& cut) const {
        float width = 0;
        for (std::size_t i = cut.first; i < cut.second; ++i) width += letters_[i].width;
        return width;
    }

    void fill_last_line() {
        if (cuts_.size() < 2) return;
        Cut& last = cuts_.back();
        Cut& before = cuts_[cuts_.size() - 2];
        const Border present = letters_[before.second - 1].after;
        if (present == Border::Forced || letters_shown(last) > 2) return;
        const float half = (width_of(before) + width_of(last)) / 2;
        std::size_t best = before.second;
        float best_cost = -1;
        for (std::size_t i = before.first; i + 1 < before.second; ++i) {
            const Border border = letters_[i].after;
            // A short word that stands whole on its line is better than a word in two.
            if (border == Border::Never || border < present) continue;
            const Cut rest{i + 1, last.second};
            if (width_of(rest) > width_max_ || letters_shown(rest) <= 2) continue;
            const float left = width_of({before.first, i + 1});
            // Half a line's worth of unevenness is a fair price for a border of phrases.
            const float cost =
                std::abs(left - half) + (border == Border::Phrase ? 0 : width_max_ / 4);
            if (best_cost < 0 || cost < best_cost) {
                best_cost = cost;
                best = i + 1;
            }
        }
        before.second = last.first = best;
    }

    TextLine trimmed(std::size_t begin, std::size_t end) const {
        while (end > begin &&
               (is_space(letters_[end - 1].point) || letters_[end - 1].point == U'\n')) {
            --end;
        }
        while (begin < end && letters_[begin].point == 0x200B) ++begin;
        if (begin == end) {
            const std::size_t byte = begin < letters_.size() ? letters_[begin].begin : text_.size();
            return {byte, byte, 0};
        }
        return {letters_[begin].begin, letters_[end - 1].end, width_of({begin, end})};
    }

    std::string_view text_;
    float width_max_;
    std::vector<Letter> letters_;
    std::vector<bool> in_number_;
    bool has_marked_phrases_ = false;
    std::vector<Cut> cuts_;
};

}  // namespace

std::vector<TextLine> break_lines(std::string_view text, float width_max, const AdvanceOf& advance,
                                  float reading_scale) {
    return Breaker(text, width_max, advance, reading_scale).lines();
}

}  // namespace madoguchi::ui
