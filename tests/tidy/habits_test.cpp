// Goal: the habits of kiosk/README.md that a machine can check. Method: read every source file as
// text. Each check is also given something to find, so that it cannot go blind.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "tests/tidy/source_files.h"

using namespace madoguchi::tidy;

namespace {

constexpr std::size_t file_lines_max = 600;

const std::vector<std::string_view> our_code = {"kiosk", "platform", "db"};
const std::vector<std::string_view> all_code = {"kiosk", "platform", "db", "deploy", "tests"};

// Files whose subject is the writing itself: signs and units that are read or composed, not words
// said.
struct Exception {
    std::string_view path;
    std::string_view why;
};
const std::vector<Exception> may_hold_japanese = {
    {"kiosk/commands/audit_plans.cpp", "what a visitor has written who writes a lot"},
    {"kiosk/commands/audit_walk_desk.cpp", "what staff write on the audit's walk"},
    {"kiosk/commands/audit_walk_states.cpp", "what a visitor writes on the audit's walk"},
    {"kiosk/commands/audit_walk_writing.cpp", "what a visitor writes on the audit's walk"},
    {"kiosk/commands/office_setup.h", "the clerk of the sample town, for doctor to look for"},
    {"kiosk/domain/amount_text.cpp", "reads amounts as people write them"},
    {"kiosk/domain/note_amount.cpp", "finds the amount in a note as people write it"},
    {"kiosk/domain/text.cpp", "folds widths and signs"},
    {"kiosk/domain/written_date.cpp", "reads dates as people write them"},
    {"kiosk/journey/glossary.cpp", "finds amounts and dates as journeys write them"},
    {"kiosk/session/romaji.cpp", "the table of kana"},
    {"kiosk/session/text_editor.cpp", "which letters are kana"},
    {"kiosk/session/written_answer.cpp", "writes amounts back as people write them"},
    {"kiosk/ui/formats.cpp", "units of money and years of eras"},
    {"kiosk/ui/keyboard_layout.cpp", "the signs on the keys"},
    {"kiosk/ui/line_breaker.cpp", "signs that begin or end no line"},
    {"platform/linux/mecab_readings.cpp", "the parts of speech as MeCab names them"},
};

std::string at(const SourceFile& file, std::size_t index, const std::string& line) {
    return file.path + ":" + std::to_string(index + 1) + " " + line;
}

// Applies FINDS to each line without its comments.
template <class Finds>
std::vector<std::string> lines_where(const SourceFile& file, Finds finds) {
    std::vector<std::string> found;
    const std::vector<std::string> lines = lines_of(without_comments(file.text));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (finds(lines[i])) found.push_back(at(file, i, lines[i]));
    }
    return found;
}

// Built once: a regular expression takes longer to build than to use.
const std::regex is_constant(R"(\b(const|constexpr|consteval)\b)");
const std::regex is_thread_local(R"(^\s*(inline\s+)?(static\s+)?thread_local\b)");
const std::regex is_static(R"(^\s*(inline\s+)?static\s+\w)");
const std::regex begins_otherwise(
    R"(^(using|namespace|class|struct|enum|union|extern|template|friend|typedef|return|public)"
    R"(|private|concept|requires|else|case|default|operator)\b)");
const std::regex is_variable(
    R"(^[A-Za-z_][\w:<>,\s\*&]*[\s\*&>]\w+(\[\w*\])?\s*(=[^=].*|=$|\{.*|;)\s*$)");
const std::regex calls_imgui(R"(\bImGui(::|_Impl))");
const std::regex escaped_japanese(R"(\\u(30(?!00)|[4-9][0-9a-fA-F]|ff)[0-9a-fA-F]{2})");

bool has(const std::string& line, const std::regex& expression) {
    return std::regex_search(line, expression);
}

// `static int calls = 0;` anywhere, `int calls = 0;` outside of every function (which is column 0).
bool is_mutable_state(const std::string& line) {
    if (has(line, is_constant)) return false;
    if (has(line, is_thread_local)) return true;
    const std::string before_value = line.substr(0, line.find_first_of("={;"));
    if (before_value.find('(') != std::string::npos) return false;
    if (has(line, is_static)) return true;
    return !has(line, begins_otherwise) && has(line, is_variable);
}

// Signs a reader would read; the wide space is none.
bool is_japanese(char32_t point) {
    return (point > 0x3000 && point <= 0x30FF) || (point >= 0x3400 && point <= 0x9FFF) ||
           (point >= 0xFF00 && point <= 0xFFEF);
}

bool holds_japanese(const std::string& text) {
    if (has(text, escaped_japanese)) return true;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto byte = [&](std::size_t index) {
            return static_cast<char32_t>(static_cast<unsigned char>(text[index]));
        };
        if ((byte(i) & 0xF0) != 0xE0) continue;
        const char32_t point =
            ((byte(i) & 0x0F) << 12) | ((byte(i + 1) & 0x3F) << 6) | (byte(i + 2) & 0x3F);
        if (is_japanese(point)) return true;
    }
    return false;
}

std::vector<std::string> words_in_code(const SourceFile& file) {
    std::vector<std::string> found;
    for (const Literal& literal : string_literals(file.text)) {
        if (!holds_japanese(literal.text)) continue;
        found.push_back(file.path + ":" + std::to_string(literal.line) + " " + literal.text);
    }
    return found;
}

std::vector<std::string> leftovers(const SourceFile& file) {
    // Put together here, so that this file does not find itself.
    const std::regex marks(std::string("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b");
    std::vector<std::string> found;
    const std::vector<std::string> lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (std::regex_search(lines[i], marks)) found.push_back(at(file, i, lines[i]));
    }
    return found;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("no state is shared behind a function's back", "[tidy]") {
    for (const SourceFile& file : source_files(our_code)) {
        CHECK(join(lines_where(file, is_mutable_state)) == "");
    }
}

TEST_CASE("shared state is recognised, and what only looks like it is not", "[tidy]") {
    for (const char* line :
         {"    static int calls = 0;", "static std::string last;", "int calls = 0;",
          "std::vector<int> all;", "    static thread_local int depth{0};", "thread_local int d;",
          "std::map<int, std::string> names = {", "inline int counter;", "int table[4] = {1};",
          "    static std::map<int, int> cache = make();", "Foo* current = nullptr;"}) {
        CAPTURE(line);
        CHECK(is_mutable_state(line));
    }
    for (const char* line :
         {"static constexpr int most = 3;", "    static const std::regex word(\"a\");",
          "    int calls = 0;", "int calls();", "    static Yen from(int amount);",
          "using Ids = std::set<int>;", "namespace madoguchi::ui {", "constexpr int most = 3;",
          "const std::vector<int> all = {", "struct SizePx {", "class Ui final : public Base {",
          "enum class Key {", "};", "}  // namespace", "Yen operator+(Yen a, Yen b) {",
          "struct ImDrawData;", "    Node node;"}) {
        CAPTURE(line);
        CHECK_FALSE(is_mutable_state(line));
    }
}

TEST_CASE("no file is longer than can be read in one go", "[tidy]") {
    const auto files = source_files(all_code);
    CHECK(files.size() > 10);
    for (const SourceFile& file : files) {
        CAPTURE(file.path);
        CHECK(lines_of(file.text).size() <= file_lines_max);
    }
}

TEST_CASE("nothing is left for later in the code", "[tidy]") {
    for (const SourceFile& file : source_files(all_code)) CHECK(join(leftovers(file)) == "");
    CHECK(leftovers({"a.cpp", std::string("// TO") + "DO: later\n"}).size() == 1);
}

TEST_CASE("Dear ImGui is called in its own folders only", "[tidy]") {
    const auto calls = [](const std::string& line) { return has(line, calls_imgui); };
    for (const SourceFile& file : source_files({"kiosk", "db"})) {
        if (file.path.starts_with("kiosk/ui/")) continue;
        CHECK(join(lines_where(file, calls)) == "");
    }
    CHECK(lines_where({"a.cpp", "ImGui::Text();\n// ImGui::Text();\n"}, calls).size() == 1);
}

TEST_CASE("every test file is built", "[tidy]") {
    const std::filesystem::path tests = std::filesystem::path(SOURCE_DIR) / "tests";
    const std::string cmake = read(tests / "CMakeLists.txt");
    for (const SourceFile& file : source_files({"tests"})) {
        if (!file.path.ends_with("_test.cpp")) continue;
        CAPTURE(file.path);
        // tests/FOLDER/NAME_test.cpp, as the glob in tests/CMakeLists.txt finds it.
        CHECK(std::count(file.path.begin(), file.path.end(), '/') == 2);
        const std::string folder = file.path.substr(6, file.path.find('/', 6) - 6);
        CHECK(has(cmake, std::regex("madoguchi_tests\\(" + folder + "[ )]")));
    }
}

TEST_CASE("words for people stand in the translations, not in the code", "[tidy]") {
    for (const SourceFile& file : source_files({"kiosk"})) {
        const bool excepted =
            std::any_of(may_hold_japanese.begin(), may_hold_japanese.end(),
                        [&](const Exception& one) { return one.path == file.path; });
        if (!excepted) CHECK(join(words_in_code(file)) == "");
    }
}

TEST_CASE("a word in a string is found, one in a comment is not", "[tidy]") {
    CHECK(words_in_code({"a.cpp", "auto a = \"次へ\";\n"}).size() == 1);
    CHECK(words_in_code({"a.cpp", "auto a = R\"(次へ)\";\n"}).size() == 1);
    CHECK(words_in_code({"a.cpp", "auto a = \"\\u6b21\";\n"}).size() == 1);
    CHECK(words_in_code({"a.cpp", "char a = '\"'; // \"次へ\"\n/* \"次へ\" */\n"}).empty());
    CHECK(words_in_code({"a.cpp", "auto n = 1'000; auto a = \"// no comment 次\";\n"}).size() == 1);
    CHECK(words_in_code({"a.cpp", "auto a = \"a\\\"b\"; // 次\n"}).empty());
}
