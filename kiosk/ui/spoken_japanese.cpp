#include "kiosk/ui/spoken_japanese.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>

namespace madoguchi::ui {

using platform::SpokenPiece;

namespace {

constexpr std::int64_t ten_thousand = 10'000;
// Longer runs without commas are numbers of something: they are spelled.
constexpr std::size_t ungrouped_digits_max = 7;
constexpr std::size_t grouped_digits_max = 16;
constexpr std::size_t acronym_letters_max = 5;

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_latin(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

std::size_t letter_bytes(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end;
}

// Digits of one number; commas between groups of three are taken along.
struct Digits {
    std::string digits;
    std::size_t bytes = 0;
    bool is_grouped = false;
};

Digits digits_at(std::string_view text) {
    Digits found;
    while (found.bytes < text.size()) {
        const char letter = text[found.bytes];
        if (is_digit(letter)) {
            found.digits += letter;
            ++found.bytes;
            continue;
        }
        const std::string_view group = text.substr(found.bytes + 1, 3);
        const bool goes_on = letter == ',' && !found.digits.empty() && group.size() == 3 &&
                             std::all_of(group.begin(), group.end(), is_digit);
        if (!goes_on) break;
        found.is_grouped = true;
        ++found.bytes;
    }
    return found;
}

// The longest key that the text begins with.
template <class Map>
auto longest_at(const Map& map, std::string_view rest) {
    auto best = map.end();
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (!rest.starts_with(entry->first)) continue;
        if (best == map.end() || entry->first.size() > best->first.size()) best = entry;
    }
    return best;
}

void skip_blanks(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
}

// Pieces as they grow: letters as they are written run together, and so do readings.
class Pieces {
public:
    void add(std::string_view text, SpokenPiece::Kind kind) {
        if (text.empty()) return;
        if (pieces_.empty() || pieces_.back().kind != kind) {
            pieces_.push_back({.text = {}, .kind = kind, .in_public = {}});
        }
        pieces_.back().text += text;
    }
    std::vector<SpokenPiece> take() { return std::move(pieces_); }

private:
    std::vector<SpokenPiece> pieces_;
};

}  // namespace

struct SpokenJapanese::Figure {
    std::size_t bytes = 0;  // 0: there is no number here
    std::string said;
    const Counted* counter = nullptr;
};

struct SpokenJapanese::Reader {
    const toml::table& table;
    std::string file;
    std::optional<Problem> problem = {};

    void refuse(std::string_view key) {
        if (problem) return;
        problem = Problem{ProblemKind::Refused, "\"" + std::string(key) + "\" is missing or wrong",
                          file, "install the program's data again"};
    }
    std::string text(const toml::table& in, std::string_view key) {
        const auto value = in[key].value<std::string>();
        if (!value) refuse(key);
        return value.value_or("");
    }
    std::vector<std::string> texts(const toml::table& in, std::string_view key, std::size_t count) {
        std::vector<std::string> all;
        if (const toml::array* array = in[key].as_array()) {
            for (const toml::node& node : *array) {
                all.push_back(node.value<std::string>().value_or(""));
            }
        }
        if (all.size() != count) refuse(key);
        all.resize(count);
        return all;
    }
    Sayings sayings(std::string_view key) {
        Sayings all;
        const toml::table* in = table[key].as_table();
        if (in == nullptr) refuse(key);
        if (in == nullptr) return all;
        for (const auto& [name, node] : *in) {
            all.emplace(std::string(name.str()), node.value<std::string>().value_or(""));
        }
        return all;
    }
    Endings endings(const toml::table& in, std::string_view key) {
        Endings all;
        if (const toml::table* found = in[key].as_table()) {
            for (const auto& [number, node] : *found) {
                all.emplace(std::stoll("0" + std::string(number.str())),
                            node.value<std::string>().value_or(""));
            }
        }
        return all;
    }
    std::vector<Counted> counted(std::string_view key) {
        std::vector<Counted> all;
        const toml::array* array = table[key].as_array();
        if (array == nullptr) refuse(key);
        if (array == nullptr) return all;
        for (const toml::node& node : *array) {
            const toml::table* one = node.as_table();
            if (one == nullptr) continue;
            all.push_back({text(*one, "written"), text(*one, "said"), endings(*one, "whole"),
                           endings(*one, "last"), (*one)["is_month"].value_or(false),
                           (*one)["first_of_month"].value_or(std::string())});
        }
        return all;
    }
};

Result<SpokenJapanese> SpokenJapanese::read(const std::filesystem::path& file) {
    toml::table table;
    try {
        table = toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        return Problem{ProblemKind::Refused, std::string(error.description()),
                       file.string() + ":" + std::to_string(error.source().begin.line),
                       "install the program's data again"};
    }
    Reader reader{table, file.string()};
    SpokenJapanese japanese;
    const toml::table none;
    const toml::table* numbers = table["numbers"].as_table();
    if (numbers == nullptr) numbers = &none;
    japanese.zero_ = reader.text(*numbers, "zero");
    japanese.thousand_before_unit_ = reader.text(*numbers, "thousand_before_unit");
    japanese.hyphen_ = reader.text(*numbers, "hyphen");
    japanese.point_ = reader.text(*numbers, "point");
    japanese.minus_ = reader.text(*numbers, "minus");
    japanese.of_ = reader.text(*numbers, "of");
    japanese.ones_ = reader.texts(*numbers, "ones", 9);
    japanese.tens_ = reader.texts(*numbers, "tens", 9);
    japanese.hundreds_ = reader.texts(*numbers, "hundreds", 9);
    japanese.thousands_ = reader.texts(*numbers, "thousands", 9);
    japanese.digits_ = reader.texts(*numbers, "digits", 10);
    japanese.units_ = reader.counted("unit");
    japanese.counters_ = reader.counted("counter");
    japanese.signs_ = reader.sayings("signs");
    japanese.letters_ = reader.sayings("letters");
    japanese.words_ = reader.sayings("words");
    std::stable_sort(
        japanese.counters_.begin(), japanese.counters_.end(),
        [](const Counted& a, const Counted& b) { return a.written.size() > b.written.size(); });
    if (reader.problem) return *reader.problem;
    return japanese;
}

std::vector<SpokenPiece> SpokenJapanese::pieces_of(std::string_view text) const {
    using Kind = SpokenPiece::Kind;
    Pieces pieces;
    const Counted* before = nullptr;  // What the number right before this place counted
    for (std::string_view rest = text; !rest.empty();) {
        const Figure figure = figure_at(rest, before);
        if (figure.bytes > 0) {
            pieces.add(figure.said, Kind::Reading);
            before = figure.counter;
            rest.remove_prefix(figure.bytes);
            continue;
        }
        if (rest.front() != ' ') before = nullptr;
        if (is_latin(rest.front())) {
            std::size_t bytes = 0;
            while (bytes < rest.size() && is_latin(rest[bytes])) ++bytes;
            const std::string_view run = rest.substr(0, bytes);
            const auto word = words_.find(run);
            const bool is_acronym =
                bytes <= acronym_letters_max && std::all_of(run.begin(), run.end(), [&](char c) {
                    return letters_.contains(std::string_view(&c, 1));
                });
            if (word != words_.end()) {
                pieces.add(word->second, Kind::Reading);
            } else if (is_acronym) {
                for (const char c : run) {
                    pieces.add(letters_.find(std::string_view(&c, 1))->second, Kind::Reading);
                }
            } else {
                pieces.add(run, Kind::Words);
            }
            rest.remove_prefix(bytes);
            continue;
        }
        const auto word = longest_at(words_, rest);
        if (word != words_.end()) {
            pieces.add(word->second, Kind::Reading);
            rest.remove_prefix(word->first.size());
            continue;
        }
        const auto sign = longest_at(signs_, rest);
        const std::size_t bytes = sign != signs_.end() ? sign->first.size() : letter_bytes(rest);
        pieces.add(sign != signs_.end() ? std::string_view(sign->second) : rest.substr(0, bytes),
                   Kind::Words);
        rest.remove_prefix(bytes);
    }
    return pieces.take();
}

SpokenJapanese::Figure SpokenJapanese::figure_at(std::string_view rest,
                                                 const Counted* before) const {
    const std::string_view all = rest;
    std::string said;
    constexpr std::string_view minus = "\u2212";  // As Formats writes it; a hyphen is none
    if (rest.starts_with(minus) && rest.size() > minus.size() && is_digit(rest[minus.size()])) {
        said = minus_;
        rest.remove_prefix(minus.size());
    }
    const Digits first = digits_at(rest);
    if (first.bytes == 0) return {};
    const auto after = [&](std::size_t bytes) { return bytes < rest.size() ? rest[bytes] : '\0'; };
    const bool has_hyphens = after(first.bytes) == '-' && is_digit(after(first.bytes + 1));
    const bool is_code = (first.digits.size() > 1 && first.digits.front() == '0') ||
                         (!first.is_grouped && first.digits.size() > ungrouped_digits_max) ||
                         first.digits.size() > grouped_digits_max || has_hyphens;
    if (is_code) {
        rest.remove_prefix(first.bytes);
        said += spelled(first.digits);
        while (rest.size() > 1 && rest.front() == '-' && is_digit(rest[1])) {
            rest.remove_prefix(1);
            const Digits next = digits_at(rest);
            said += hyphen_ + spelled(next.digits);
            rest.remove_prefix(next.bytes);
        }
        return {all.size() - rest.size(), said, nullptr};
    }
    rest.remove_prefix(first.bytes);
    const Counted* counter = nullptr;
    said += with_units(rest, first.digits, before, counter);
    // 8 / 9 is said from behind.
    std::string_view behind = rest;
    skip_blanks(behind);
    if (counter == nullptr && behind.starts_with("/")) {
        behind.remove_prefix(1);
        skip_blanks(behind);
        const Digits whole = digits_at(behind);
        if (whole.bytes > 0) {
            behind.remove_prefix(whole.bytes);
            said = with_units(behind, whole.digits, nullptr, counter) + of_ + said;
            rest = behind;
        }
    }
    return {all.size() - rest.size(), said, counter};
}

// The number whose first digits were read, to the end of what it counts.
std::string SpokenJapanese::with_units(std::string_view& rest, std::string digits,
                                       const Counted* before, const Counted*& counter) const {
    std::string said;
    std::int64_t number = std::stoll(digits);
    while (true) {
        const auto unit = std::find_if(units_.begin(), units_.end(), [&](const Counted& each) {
            return rest.starts_with(each.written);
        });
        if (unit == units_.end()) break;
        rest.remove_prefix(unit->written.size());
        said += number == 1000 ? thousand_before_unit_ + unit->said : counted(number, *unit);
        number = 0;
        const Digits next = digits_at(rest);
        if (next.bytes == 0) break;
        number = std::stoll(next.digits);
        rest.remove_prefix(next.bytes);
    }
    std::string fraction;
    if (rest.size() > 1 && rest.front() == '.' && is_digit(rest[1])) {
        rest.remove_prefix(1);
        const Digits decimals = digits_at(rest);
        fraction = point_ + spelled(decimals.digits);
        rest.remove_prefix(decimals.bytes);
    }
    counter = counter_at(rest);
    const bool stands_alone = said.empty() && fraction.empty();
    if (counter == nullptr) {
        if (number > 0 || said.empty()) said += whole_number(number);
        return said + fraction;
    }
    rest.remove_prefix(counter->written.size());
    const bool is_of_month = before != nullptr && before->is_month;
    if (stands_alone && is_of_month && number == 1 && !counter->first_of_month.empty()) {
        return counter->first_of_month;
    }
    if (!fraction.empty()) return said + whole_number(number) + fraction + counter->said;
    if (number == 0 && !said.empty()) return said + counter->said;
    return said + counted(number, *counter);
}

std::string SpokenJapanese::spelled(std::string_view digits) const {
    std::string said;
    for (const char digit : digits) said += digits_[static_cast<std::size_t>(digit - '0')];
    return said;
}

std::string SpokenJapanese::below_ten_thousand(std::int64_t number) const {
    std::string said;
    std::int64_t power = 1000;
    for (const std::vector<std::string>* names : {&thousands_, &hundreds_, &tens_, &ones_}) {
        const auto digit = static_cast<std::size_t>(number / power % 10);
        if (digit > 0) said += (*names)[digit - 1];
        power /= 10;
    }
    return said;
}

std::string SpokenJapanese::whole_number(std::int64_t number) const {
    if (number == 0) return zero_;
    std::string said;
    std::int64_t power = ten_thousand;
    for (std::size_t i = 1; i < units_.size(); ++i) power *= ten_thousand;
    for (const Counted& unit : units_) {
        const std::int64_t part = number / power % ten_thousand;
        if (part == 1000) {
            said += thousand_before_unit_ + unit.said;
        } else if (part > 0) {
            said += counted(part, unit);
        }
        power /= ten_thousand;
    }
    return said + below_ten_thousand(number % ten_thousand);
}

std::string SpokenJapanese::counted(std::int64_t number, const Counted& counter) const {
    const auto whole = counter.whole.find(number);
    if (whole != counter.whole.end()) return whole->second;
    const std::int64_t digit = number % 10;
    const std::int64_t ten = number / 10 % 10;
    const auto before = [&](std::int64_t rest) {
        return rest > 0 ? whole_number(rest) : std::string();
    };
    if (digit > 0) {
        const auto last = counter.last.find(digit);
        if (last != counter.last.end()) return before(number - digit) + last->second;
    } else if (ten > 0) {
        const auto last = counter.last.find(10);
        if (last != counter.last.end()) {
            const std::string tens = ten > 1 ? ones_[static_cast<std::size_t>(ten - 1)] : "";
            return before(number - ten * 10) + tens + last->second;
        }
    }
    return whole_number(number) + counter.said;
}

const SpokenJapanese::Counted* SpokenJapanese::counter_at(std::string_view rest) const {
    const auto found =
        std::find_if(counters_.begin(), counters_.end(),
                     [rest](const Counted& counter) { return rest.starts_with(counter.written); });
    return found == counters_.end() ? nullptr : &*found;
}

}  // namespace madoguchi::ui
