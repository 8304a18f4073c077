// Goal: no key that nothing shows, no kanji that a reader of easy Japanese is left alone with, and
// no text of the data files without its three languages. Method: read translations, data and code
// as text. What a catalogue may hold at all, the build checks (deploy/generate_texts.cpp).
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/tidy/source_files.h"

using namespace madoguchi::tidy;
namespace fs = std::filesystem;

namespace {

std::string content_of(const fs::path& file) {
    std::ifstream stream(file);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

using Entries = std::vector<std::pair<std::string, std::string>>;  // Keys and words

Entries entries_of(const std::string& po) {
    static const std::regex entry("msgid \"([^\"]+)\"\nmsgstr \"([^\n]*)\"");
    Entries entries;
    for (std::sregex_iterator found(po.begin(), po.end(), entry), end; found != end; ++found) {
        entries.emplace_back((*found)[1], (*found)[2]);
    }
    return entries;
}

std::string with(std::string text, const std::string& marks, char instead) {
    for (char& c : text) {
        if (marks.find(c) != std::string::npos) c = instead;
    }
    return text;
}

// Words that are looked up by what stands in the data: the choice of a field, the name of a fact.
bool is_named_in(const std::string& code, const std::string& key) {
    const std::size_t last = key.rfind('.');
    const std::string word = with(key.substr(last + 1), "-", '_');
    std::string upper = word;  // The categories I to IV
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const auto has = [&code](const std::string& w) {
        return code.find('"' + w + '"') != code.npos;
    };
    return has(word) || has(upper);
}

bool begins(const std::string& text, const std::string& with) { return text.rfind(with, 0) == 0; }

// A whole text of the examples, which are looked up by their Japanese words.
bool is_told_in(const std::string& examples, std::string words) {
    words.erase(std::remove(words.begin(), words.end(), '|'), words.end());
    return examples.find(": \"" + words + '"') != examples.npos;
}

std::vector<std::string> unused_keys(const Entries& entries, const std::string& screens,
                                     const std::string& domain, const std::string& examples) {
    static const std::regex use(R"(TextId::(\w+))");
    std::set<std::string> used;
    for (std::sregex_iterator found(screens.begin(), screens.end(), use), end; found != end;
         ++found) {
        used.insert((*found)[1]);
    }
    std::vector<std::string> unused;
    for (const auto& [key, words] : entries) {
        const bool is_looked_up = begins(key, "choice.") || begins(key, "fact.");
        const bool is_used = is_looked_up                   ? is_named_in(domain, key)
                             : begins(key, "example.text.") ? is_told_in(examples, words)
                                                            : used.count(with(key, ".-", '_')) > 0;
        if (!is_used) unused.push_back(key);
    }
    return unused;
}

std::string all_code(std::string_view folder) {
    std::string code;
    for (const SourceFile& file : source_files({folder})) code += without_comments(file.text);
    return code;
}

// U+4E00 to U+9FFF outside of every {kanji|reading}.
std::string without_readings(const std::string& words) {
    static const std::regex reading(R"(\{[^{}|]+\|[^{}|]+\})");
    return std::regex_replace(words, reading, "");
}

bool has_kanji(const std::string& text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        const auto second = static_cast<unsigned char>(text[i + 1]);
        if ((first == 0xE4 && second >= 0xB8) || (first >= 0xE5 && first <= 0xE9)) return true;
    }
    return false;
}

std::vector<std::string> bare_kanji(const Entries& entries) {
    std::vector<std::string> bare;
    for (const auto& [key, words] : entries) {
        if (has_kanji(without_readings(words))) bare.push_back(key + ": " + words);
    }
    return bare;
}

// A reading is what the kanji are not: kana.
std::vector<std::string> readings_with_kanji(const Entries& entries) {
    static const std::regex reading(R"(\{[^{}|]+\|([^{}|]+)\})");
    std::vector<std::string> wrong;
    for (const auto& [key, words] : entries) {
        for (std::sregex_iterator found(words.begin(), words.end(), reading), end; found != end;
             ++found) {
            if (has_kanji((*found)[1])) wrong.push_back(key + ": " + words);
        }
    }
    return wrong;
}

// Each text that has words in `ja`: the table of it, as inline table or as lines of one group.
std::vector<std::string> texts_without(const std::string& language, const fs::path& file) {
    static const std::regex inline_table(R"(\{[^{}]*\bja = "[^\n]*\})");
    static const std::regex line(R"(^((?:\w+\.)*)ja = ")");
    std::vector<std::string> missing;
    const std::vector<std::string> lines = lines_of(content_of(file));
    const std::string name = file.filename().string();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::smatch found;
        const std::string where = name + ":" + std::to_string(i + 1) + " " + lines[i];
        if (std::regex_search(lines[i], inline_table)) {
            if (lines[i].find(language + " = \"") == std::string::npos) missing.push_back(where);
        } else if (std::regex_search(lines[i], found, line)) {
            const std::string wanted = found[1].str() + language + " = \"";
            bool is_there = false;
            // Its languages stand together.
            for (std::size_t j = i + 1; j < std::min(i + 3, lines.size()); ++j) {
                is_there = is_there || begins(lines[j], wanted);
            }
            if (!is_there) missing.push_back(where);
        }
    }
    return missing;
}

// Words that find a thing by where it stands, its colour or its shape, and do not name it. Lying
// panels and upright ones put things elsewhere, and a voice has no left.
std::vector<std::string> texts_that_only_point(const Entries& entries) {
    static const std::regex points(
        "左から|右から|左の|右の|上の|下の|緑の|赤い|青い|黄色|四角|丸い|"
        "ひだりから|みぎから|ひだりの|みぎの|うえの|したの|みどりの|しかく|まるい|"
        R"(on the (left|right)|\b(below|above|green|red|blue|yellow)\b|the box)",
        std::regex::icase);
    static const std::regex reading(R"(\{[^{}|]+\|([^{}|]+)\})");
    std::vector<std::string> found;
    for (const auto& [key, words] : entries) {
        std::string plain = std::regex_replace(words, reading, "$1");
        plain.erase(std::remove(plain.begin(), plain.end(), '|'), plain.end());
        const bool names = words.find("「") != words.npos || words.find("“") != words.npos;
        if (std::regex_search(plain, points) && !names) found.push_back(key + ": " + words);
    }
    return found;
}

// The easy words of a data file, by line.
Entries easy_words_of(const fs::path& file) {
    static const std::regex easy(R"x(\beasy = "((?:[^"\\]|\\.)*)")x");
    Entries entries;
    const std::vector<std::string> lines = lines_of(content_of(file));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& line = lines[i];
        for (std::sregex_iterator found(line.begin(), line.end(), easy), end; found != end;
             ++found) {
            entries.emplace_back(file.filename().string() + ":" + std::to_string(i + 1),
                                 (*found)[1]);
        }
    }
    return entries;
}

const fs::path assets = fs::path(SOURCE_DIR) / "assets";

Entries translation(const std::string& language) {
    return entries_of(content_of(assets / "translations" / (language + ".po")));
}

}  // namespace

TEST_CASE("every key of the translations is shown somewhere") {
    std::string examples;
    for (const auto& file : fs::directory_iterator(assets / "examples")) {
        examples += content_of(file.path());
    }
    const auto unused =
        unused_keys(translation("ja"), all_code("kiosk"), all_code("kiosk/domain"), examples);
    INFO(join(unused));
    CHECK(unused.empty());
}

TEST_CASE("a key that nothing shows is found") {
    const Entries entries = {{"a.used-one", "x"},         {"a.left", "x"},
                             {"fact.known", "x"},         {"fact.gone", "x"},
                             {"example.text.a", "山|町"}, {"example.text.b", "町"}};
    CHECK(
        unused_keys(entries, "ui.words(TextId::a_used_one)", "\"known\"", "{\"text\": \"山町\"}") ==
        std::vector<std::string>{"a.left", "fact.gone", "example.text.b"});
}

TEST_CASE("easy Japanese has words for every key") {
    std::set<std::string> easy;
    for (const auto& [key, words] : translation("easy")) {
        if (!words.empty()) easy.insert(key);
    }
    std::vector<std::string> missing;
    for (const auto& [key, words] : translation("ja")) {
        if (easy.count(key) == 0) missing.push_back(key);
    }
    INFO(join(missing));
    CHECK(missing.empty());
}

TEST_CASE("every kanji of easy Japanese stands with its reading") {
    const auto bare = bare_kanji(translation("easy"));
    INFO(join(bare));
    CHECK(bare.empty());
    const auto wrong = readings_with_kanji(translation("easy"));
    INFO(join(wrong));
    CHECK(wrong.empty());
}

TEST_CASE("every kanji of the data files' easy words stands with its reading") {
    std::size_t words = 0;
    for (const auto& file : fs::recursive_directory_iterator(assets)) {
        if (file.path().extension() != ".toml") continue;
        const Entries easy = easy_words_of(file.path());
        words += easy.size();
        const auto bare = bare_kanji(easy);
        INFO(join(bare));
        CHECK(bare.empty());
    }
    CHECK(words > 100);
}

TEST_CASE("a kanji without its reading is found") {
    CHECK(bare_kanji({{"a.b", "{町|まち}の 人"}}).size() == 1);
    CHECK(bare_kanji({{"a.b", "{町|まち}の {name}ー"}}).empty());
    CHECK(readings_with_kanji({{"a.b", "{町|町}"}}).size() == 1);
}

TEST_CASE("no words lead to a thing by its place, colour or shape alone") {
    for (const std::string language : {"ja", "easy", "en"}) {
        const auto found = texts_that_only_point(translation(language));
        INFO(language << ": " << join(found));
        CHECK(found.empty());
    }
}

TEST_CASE("words that only point are found, and those that name are not") {
    CHECK(texts_that_only_point({{"a.b", "|左から|選んで|ください。"}}).size() == 1);
    CHECK(texts_that_only_point({{"a.b", "{下|した}の ボタン"}}).size() == 1);
    CHECK(texts_that_only_point({{"a.b", "Press the green button."}}).size() == 1);
    CHECK(texts_that_only_point({{"a.b", "「使う資源」に|緑の付箋で入ります。"}}).empty());
    CHECK(texts_that_only_point({{"a.b", "What is left over"}}).empty());
}

TEST_CASE("every text of the data files is there in three languages") {
    std::size_t files = 0;
    for (const auto& file : fs::recursive_directory_iterator(assets)) {
        if (file.path().extension() != ".toml") continue;
        ++files;
        for (const std::string language : {"easy", "en"}) {
            const auto missing = texts_without(language, file.path());
            INFO(language << ": " << join(missing));
            CHECK(missing.empty());
        }
    }
    CHECK(files > 5);
}
