#include "kiosk/domain/formula.h"

#include <algorithm>
#include <array>

#include "kiosk/domain/formula_scan.h"

namespace madoguchi::domain {

namespace {

using Kind = Formula::Kind;

Problem refused(std::string what) { return {ProblemKind::Refused, std::move(what), "", ""}; }

struct Function {
    std::string_view name;
    std::size_t parts_min;
    std::size_t parts_max;
};
constexpr std::size_t choices_max = 20;  // Of min and max
constexpr std::array<Function, 7> functions = {{{"abs", 1, 1},
                                                {"choose", 3, 3},
                                                {"every_year", 1, 1},
                                                {"fiscal_year_end", 1, 1},
                                                {"fiscal_year_end_plus", 2, 2},
                                                {"max", 2, choices_max},
                                                {"min", 2, choices_max}}};

// Recursive descent, in SQLite's order: or, and, not, equality and between, comparison, sum,
// product, minus. Depth is bounded.
class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    Result<Formula> run() {
        Formula formula = any();
        if (!problem_ && here().kind != Token::Kind::End) fail();
        if (problem_) return *problem_;
        return formula;
    }

private:
    const Token& here() const { return tokens_[at_]; }
    bool is_sign(std::string_view sign) const {
        return here().kind == Token::Kind::Sign && here().text == sign;
    }
    bool is_word(std::string_view word) const {
        return here().kind == Token::Kind::Word && here().text == word;
    }
    void step() {
        if (here().kind != Token::Kind::End) ++at_;
    }
    void fail() {
        if (problem_) return;
        problem_ = here().kind == Token::Kind::End
                       ? refused("the formula ends too early")
                       : refused("'" + here().text + "' cannot stand there in a formula");
        at_ = tokens_.size() - 1;
    }
    void expect_sign(std::string_view sign) {
        if (!is_sign(sign)) return fail();
        step();
    }

    static Formula with(Kind kind, std::string text, std::vector<Formula> parts) {
        return {kind, std::move(text), std::move(parts)};
    }

    Formula any() {
        if (++depth_ > formula_depth_max) {
            if (!problem_) problem_ = refused("the formula is nested too deeply");
            at_ = tokens_.size() - 1;
            --depth_;
            return {};
        }
        Formula left = conjunction();
        while (is_word("or")) {
            step();
            left = with(Kind::Operator, "or", {std::move(left), conjunction()});
        }
        --depth_;
        return left;
    }

    Formula conjunction() {
        Formula left = negation();
        while (is_word("and")) {
            step();
            left = with(Kind::Operator, "and", {std::move(left), negation()});
        }
        return left;
    }

    Formula negation() {
        if (!is_word("not")) return equality();
        std::size_t times = 0;
        for (; is_word("not"); ++times) step();
        Formula formula = equality();
        // Twice is not the same as none: it makes 0 or 1 of any number. Three times is once.
        for (std::size_t i = 0; i < (times % 2 == 0 ? 2U : 1U); ++i) {
            formula = with(Kind::Operator, "not", {std::move(formula)});
        }
        return formula;
    }

    Formula equality() {
        Formula left = comparison();
        while (true) {
            const bool is_equal = is_sign("=") || is_sign("==");
            const bool is_unequal = is_sign("<>") || is_sign("!=");
            const bool is_not = is_word("not");
            if (is_equal || is_unequal) {
                step();
                left = with(Kind::Operator, is_equal ? "=" : "<>", {std::move(left), comparison()});
            } else if (is_not || is_word("between")) {
                if (is_not) step();
                if (!is_word("between")) fail();
                left = between(std::move(left));
                if (is_not) left = with(Kind::Operator, "not", {std::move(left)});
            } else {
                return left;
            }
        }
    }

    Formula between(Formula what) {
        step();
        Formula from = comparison();
        if (!is_word("and")) fail();
        step();
        Formula to = comparison();
        return with(Kind::Between, "", {std::move(what), std::move(from), std::move(to)});
    }

    template <std::size_t Count>
    bool is_one_of(const std::array<std::string_view, Count>& signs) const {
        return std::any_of(signs.begin(), signs.end(), [&](auto sign) { return is_sign(sign); });
    }

    // Left to right over one level of signs; `next` reads the level below.
    template <std::size_t Count>
    Formula chain(const std::array<std::string_view, Count>& signs, Formula (Parser::*next)()) {
        Formula left = (this->*next)();
        while (is_one_of(signs)) {
            const std::string sign = here().text;
            step();
            left = with(Kind::Operator, sign, {std::move(left), (this->*next)()});
        }
        return left;
    }

    Formula comparison() {
        return chain(std::array<std::string_view, 4>{"<", "<=", ">", ">="}, &Parser::sum);
    }
    Formula sum() { return chain(std::array<std::string_view, 2>{"+", "-"}, &Parser::product); }
    Formula product() { return chain(std::array<std::string_view, 1>{"*"}, &Parser::minus); }

    Formula minus() {
        std::size_t times = 0;
        for (; is_sign("-"); ++times) step();
        Formula formula = primary();
        for (std::size_t i = 0; i < times; ++i) {
            formula = with(Kind::Operator, "-", {std::move(formula)});
        }
        if (times > static_cast<std::size_t>(formula_depth_max)) {
            problem_ = refused("the formula is nested too deeply");
        }
        return formula;
    }

    Formula primary() {
        const Token token = here();
        if (is_sign("(")) {
            step();
            Formula inner = any();
            expect_sign(")");
            return inner;
        }
        if (token.kind == Token::Kind::Integer || token.kind == Token::Kind::Text) {
            step();
            const bool is_text = token.kind == Token::Kind::Text;
            return with(is_text ? Kind::Text : Kind::Integer, token.text, {});
        }
        if (token.kind != Token::Kind::Word || is_word("and") || is_word("or") || is_word("not") ||
            is_word("between")) {
            fail();
            return {};
        }
        step();
        return is_sign("(") ? call(token.text) : with(Kind::Name, token.text, {});
    }

    Formula call(const std::string& name) {
        const auto found = std::find_if(functions.begin(), functions.end(),
                                        [&](const Function& f) { return f.name == name; });
        if (found == functions.end()) {
            if (!problem_) problem_ = refused("'" + name + "' is no function of a formula");
            at_ = tokens_.size() - 1;
            return {};
        }
        const bool is_every_year = name == "every_year";
        if (is_every_year && in_year_) problem_ = refused("every_year cannot stand in every_year");
        in_year_ = in_year_ || is_every_year;
        std::vector<Formula> parts;
        do {
            step();  // The parenthesis, then commas
            parts.push_back(any());
        } while (is_sign(",") && parts.size() < choices_max);
        expect_sign(")");
        if (is_every_year) in_year_ = false;
        if (!problem_ && (parts.size() < found->parts_min || parts.size() > found->parts_max)) {
            problem_ = refused("'" + name + "' takes another number of values");
        }
        return with(Kind::Call, name, std::move(parts));
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool in_year_ = false;
    std::optional<Problem> problem_;
};

// Writes SQL; every part stands in its own parentheses, so that order is the parser's alone.
class SqlWriter {
public:
    explicit SqlWriter(const NamesInSql& names) : names_(names) {}

    std::string write(const Formula& formula) {
        switch (formula.kind) {
            case Kind::Integer:
                return formula.text;
            case Kind::Text:
                return quoted(formula.text);
            case Kind::Name:
                return name(formula.text);
            case Kind::Operator:
                return operation(formula);
            case Kind::Between:
                return "(" + write(formula.parts[0]) + " between " + write(formula.parts[1]) +
                       " and " + write(formula.parts[2]) + ")";
            case Kind::Call:
                return call(formula);
        }
        return "";
    }

    const std::optional<Problem>& problem() const { return problem_; }

private:
    static std::string quoted(const std::string& text) {
        std::string sql = "'";
        for (const char c : text) sql += c == '\'' ? "''" : std::string(1, c);
        return sql + "'";
    }

    std::string name(const std::string& name) {
        const auto sql = names_(name, scope_);
        if (sql) return *sql;
        if (!problem_) problem_ = refused("there is no fact '" + name + "' to read");
        return "null";
    }

    std::string operation(const Formula& formula) {
        const std::string& sign = formula.text;
        if (sign == "not") return "(not " + write(formula.parts[0]) + ")";
        if (formula.parts.size() == 1) {
            return "exact_difference(0, " + write(formula.parts[0]) + ")";
        }
        if (sign == "+" || sign == "-") return in_pairs("exact_sum", terms(formula, {"+", "-"}));
        if (sign == "*") return in_pairs("exact_product", terms(formula, {"*"}));
        std::string sql;
        for (const std::string& term : terms(formula, {sign})) {
            sql += (sql.empty() ? "(" : " " + sign + " ") + term;
        }
        return sql + ")";
    }

    // The terms of a chain such as a + b - c, which the parser nests to the left: SQLite's parser
    // has room for a hundred open parentheses only.
    std::vector<std::string> terms(const Formula& formula, const std::vector<std::string>& signs) {
        std::vector<const Formula*> rising{&formula};
        const auto is_chain = [&](const Formula& part) {
            return part.kind == Kind::Operator && part.parts.size() == 2 &&
                   std::find(signs.begin(), signs.end(), part.text) != signs.end();
        };
        while (is_chain(rising.back()->parts[0])) rising.push_back(&rising.back()->parts[0]);
        std::vector<std::string> sql{write(rising.back()->parts[0])};
        for (auto link = rising.rbegin(); link != rising.rend(); ++link) {
            const std::string term = write((*link)->parts[1]);
            sql.push_back((*link)->text == "-" ? "exact_difference(0, " + term + ")" : term);
        }
        return sql;
    }

    static std::string in_pairs(const std::string& function, std::vector<std::string> terms) {
        while (terms.size() > 1) {
            std::vector<std::string> pairs;
            for (std::size_t i = 0; i + 1 < terms.size(); i += 2) {
                pairs.push_back(function + "(" + terms[i] + ", " + terms[i + 1] + ")");
            }
            if (terms.size() % 2 == 1) pairs.push_back(std::move(terms.back()));
            terms = std::move(pairs);
        }
        return terms.front();
    }

    std::string call(const Formula& formula) {
        if (formula.text == "every_year") {
            scope_ = Scope::Year;
            const std::string condition = write(formula.parts[0]);
            scope_ = Scope::Application;
            // 0 when it fails in a year; unknown when it is in some year, or there is no year.
            return "(select min(c) and (count(c) = count(*) or null) from (select " + condition +
                   " as c from years))";
        }
        std::vector<std::string> parts;
        for (const Formula& part : formula.parts) parts.push_back(write(part));
        if (formula.text == "choose") {
            return "(case (" + parts[0] + " and 1) when 1 then " + parts[1] + " when 0 then " +
                   parts[2] + " end)";
        }
        std::string sql = formula.text + "(";
        for (const std::string& part : parts) sql += (&part == &parts.front() ? "" : ", ") + part;
        return sql + ")";
    }

    const NamesInSql& names_;
    Scope scope_ = Scope::Application;
    std::optional<Problem> problem_;
};

}  // namespace

Result<Formula> read_formula(std::string_view text) {
    if (text.size() > formula_bytes_max) {
        return refused("the formula is longer than " + std::to_string(formula_bytes_max) +
                       " bytes");
    }
    auto tokens = scan_formula(text);
    if (!tokens) return tokens.problem();
    return Parser(std::move(*tokens)).run();
}

Result<std::string> sql_of(const Formula& formula, const NamesInSql& names) {
    SqlWriter writer(names);
    std::string sql = writer.write(formula);
    if (writer.problem()) return *writer.problem();
    return sql;
}

bool is_free_name(std::string_view name) {
    const auto belongs = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && name.size() <= 64 && name.front() >= 'a' && name.front() <= 'z' &&
           std::all_of(name.begin(), name.end(), belongs) && !is_reserved_word(name);
}

}  // namespace madoguchi::domain
