#include "kiosk/domain/formula_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace madoguchi::domain {

namespace {

// Refused by name, because they turn "not answered" into an answer, round, or reach beyond the
// facts (contract section 4).
constexpr std::array<std::string_view, 46> refused_words = {"all",
                                                            "as",
                                                            "attach",
                                                            "avg",
                                                            "by",
                                                            "case",
                                                            "cast",
                                                            "coalesce",
                                                            "collate",
                                                            "count",
                                                            "date",
                                                            "delete",
                                                            "distinct",
                                                            "else",
                                                            "end",
                                                            "escape",
                                                            "exists",
                                                            "filter",
                                                            "from",
                                                            "glob",
                                                            "group",
                                                            "ifnull",
                                                            "iif",
                                                            "in",
                                                            "insert",
                                                            "is",
                                                            "isnull",
                                                            "like",
                                                            "load_extension",
                                                            "match",
                                                            "notnull",
                                                            "null",
                                                            "nullif",
                                                            "over",
                                                            "pragma",
                                                            "random",
                                                            "regexp",
                                                            "round",
                                                            "select",
                                                            "sqlite_master",
                                                            "sum",
                                                            "then",
                                                            "total",
                                                            "union",
                                                            "when",
                                                            "with"};

constexpr std::array<std::string_view, 4> keywords = {"and", "between", "not", "or"};
constexpr std::array<std::string_view, 7> functions = {
    "abs", "choose", "every_year", "fiscal_year_end", "fiscal_year_end_plus", "max", "min"};

template <class List>
bool holds(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_word_part(char c) { return is_word_start(c) || is_digit(c); }

std::string in_lower_case(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

Problem refused(std::string what) { return {ProblemKind::Refused, std::move(what), "", ""}; }

class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}

    Result<std::vector<Token>> run() {
        while (at_ < text_.size() && !problem_) take_one();
        if (problem_) return *problem_;
        tokens_.push_back({});
        return std::move(tokens_);
    }

private:
    char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0'; }

    void take_one() {
        const char c = text_[at_];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            ++at_;
        } else if (is_digit(c)) {
            take_integer();
        } else if (is_word_start(c)) {
            take_word();
        } else if (c == '\'') {
            take_text();
        } else {
            take_sign();
        }
    }

    std::string_view take_while(bool (*belongs)(char)) {
        const std::size_t from = at_;
        while (at_ < text_.size() && belongs(text_[at_])) ++at_;
        return text_.substr(from, at_ - from);
    }

    void take_integer() {
        const std::string_view digits = take_while(is_word_part);
        std::int64_t value = 0;
        const char* end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, value);
        if (at_ < text_.size() && text_[at_] == '.') {
            problem_ = refused("decimals are not allowed in a formula");
        } else if (error != std::errc() || stop != end) {
            problem_ = refused("'" + std::string(digits) + "' is not a whole number of 64 bits");
        }
        tokens_.push_back({Token::Kind::Integer, std::string(digits)});
    }

    void take_word() {
        const std::string_view word = take_while(is_word_part);
        const std::string lower = in_lower_case(word);
        if (holds(refused_words, lower)) {
            problem_ = refused("'" + lower + "' is not allowed in a formula");
        }
        const bool is_ours = holds(keywords, lower) || holds(functions, lower);
        tokens_.push_back({Token::Kind::Word, is_ours ? lower : std::string(word)});
    }

    void take_text() {
        std::string letters;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] != '\'') {
                letters += text_[at_];
            } else if (next() == '\'') {
                letters += '\'';
                ++at_;
            } else {
                ++at_;
                tokens_.push_back({Token::Kind::Text, letters});
                return;
            }
        }
        problem_ = refused("a text in the formula has no closing quote");
    }

    void take_sign() {
        constexpr std::array<std::string_view, 14> signs = {"<=", ">=", "<>", "!=", "==", "(", ")",
                                                            ",",  "+",  "-",  "*",  "=",  "<", ">"};
        const std::string_view rest = text_.substr(at_);
        for (const std::string_view sign : signs) {
            if (rest.substr(0, sign.size()) != sign) continue;
            if (sign == "-" && next() == '-') break;  // A comment of SQL
            tokens_.push_back({Token::Kind::Sign, std::string(sign)});
            at_ += sign.size();
            return;
        }
        const bool is_plain = rest.front() > ' ' && rest.front() < '\x7F';
        problem_ = refused(is_plain ? "'" + std::string(rest.substr(0, 1)) +
                                          "' is not allowed in a formula"
                                    : "a letter that is not ASCII stands outside a text");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<Token> tokens_;
    std::optional<Problem> problem_;
};

}  // namespace

Result<std::vector<Token>> scan_formula(std::string_view text) { return Scan(text).run(); }

bool is_reserved_word(std::string_view lower_case_word) {
    return holds(refused_words, lower_case_word) || holds(keywords, lower_case_word) ||
           holds(functions, lower_case_word);
}

}  // namespace madoguchi::domain
