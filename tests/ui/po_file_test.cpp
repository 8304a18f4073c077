// Goal: a translation that would show a visitor a hole or a stray brace never gets in, and whoever
// wrote it is told the line. Method: small files as strings.
#include "kiosk/ui/po_file.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi;
using namespace madoguchi::ui;

namespace {

std::string entry(const std::string& key, const std::string& words) {
    return "msgid \"" + key + "\"\nmsgstr \"" + words + "\"\n\n";
}

std::string refusal(const std::string& content) {
    const auto parsed = parse_po(content, "x.po");
    REQUIRE_FALSE(parsed.ok());
    CHECK(parsed.problem().kind == ProblemKind::Refused);
    return parsed.problem().sentence();
}

bool names(const std::string& sentence, const std::string& part) {
    return sentence.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a file is its keys with their words, header and comments aside", "[po_file]") {
    const auto parsed =
        parse_po("# Who\nmsgid \"\"\nmsgstr \"\"\n\"Language: ja\\n\"\n\n#: where\n" +
                     entry("a.one", "いち \\\"1\\\"\\n二行目") +
                     "msgid \"a.\"\n\"two\"\nmsgstr \"に\"\n\"さん\"\n#~ msgid \"old\"\n",
                 "x.po");
    REQUIRE(parsed.ok());
    REQUIRE(parsed->entries.size() == 2);
    CHECK(parsed->entries[0].key == "a.one");
    CHECK(parsed->entries[0].words == "いち \"1\"\n二行目");
    CHECK(parsed->entries[0].line == 7);
    CHECK(parsed->entries[1].key == "a.two");
    CHECK(parsed->entries[1].words == "にさん");
}

TEST_CASE("a bar becomes the zero-width border of phrases", "[po_file]") {
    const auto parsed = parse_po(entry("a.b", "町の|ゆず"), "x.po");
    REQUIRE(parsed.ok());
    CHECK(parsed->entries[0].words == "町の\u200Bゆず");
}

TEST_CASE("kanji with their reading become one piece, placeholders beside them stay", "[po_file]") {
    const auto parsed = parse_po(entry("a.b", "{town}の {学校|がっこう}を|{見|み}る"), "x.po");
    REQUIRE(parsed.ok());
    CHECK(parsed->entries[0].words ==
          "{town}の \uFFF9学校\uFFFAがっこう\uFFFBを\u200B\uFFF9見\uFFFAみ\uFFFBる");
    CHECK(placeholders_of(parsed->entries[0].words).value() == std::vector<std::string>{"town"});
}

TEST_CASE("a reading without its kanji, or kanji without their reading, is refused", "[po_file]") {
    for (const std::string words : {"{|まち}", "{町|}", "{|}", "{町|まち|ちょう}"}) {
        INFO(words);
        CHECK(names(refusal(entry("a.a", "いい") + entry("a.b", words)), "x.po:4"));
    }
}

TEST_CASE("the header names the language in its own words", "[po_file]") {
    const auto named = [](const std::string& name) {
        return parse_po("msgid \"\"\nmsgstr \"\"\n\"Language: vi\\n\"\n\"X-Language-Name: " + name +
                            "\\n\"\n\n" + entry("a.b", "x"),
                        "vi.po");
    };
    CHECK(named("Tiếng Việt")->language_name == "Tiếng Việt");
    CHECK(parse_po(entry("a.b", "x"), "vi.po")->language_name.empty());
    CHECK_FALSE(named("").ok());
    CHECK_FALSE(named("a name that is far too long for any button").ok());
}

TEST_CASE("the header says which letters the language is written in", "[po_file]") {
    const auto written_in = [](const std::string& letters) {
        return parse_po(
            "msgid \"\"\nmsgstr \"X-Writing: " + letters + "\\n\"\n\n" + entry("a.b", "x"),
            "vi.po");
    };
    CHECK(written_in("latin")->letters == WrittenLetters::Latin);
    CHECK(written_in("kana")->letters == WrittenLetters::Kana);
    CHECK_FALSE(parse_po(entry("a.b", "x"), "vi.po")->letters);
    CHECK(names(refusal("msgid \"\"\nmsgstr \"X-Writing: runes\\n\"\n\n" + entry("a.b", "x")),
                "x.po:1"));
}

TEST_CASE("a fuzzy entry counts as not translated", "[po_file]") {
    const auto parsed =
        parse_po("#, fuzzy\n" + entry("a.b", "draft") + entry("a.c", "done"), "x.po");
    REQUIRE(parsed.ok());
    CHECK(parsed->entries[0].words.empty());
    CHECK(parsed->entries[1].words == "done");
}

TEST_CASE("what is wrong is named with its line", "[po_file]") {
    CHECK(names(refusal(entry("a.b", "x") + entry("a.b", "y")), "x.po:4"));
    CHECK(names(refusal(entry("a.b", "x") + "hello\n"), "x.po:4"));
    CHECK(names(refusal(entry("a.b", "open {name")), "x.po:1"));
    CHECK(names(refusal(entry("a.b", "open }name{")), "brace"));
    CHECK(names(refusal(entry("a.b", "{Name}")), "placeholder"));
    CHECK(names(refusal(entry("nodot", "x")), "no key"));
    CHECK(names(refusal(entry("A.b", "x")), "no key"));
    CHECK(names(refusal("msgstr \"x\"\n"), "x.po:1"));
    CHECK(names(refusal("msgid \"a.b\"\n"), "without its msgstr"));
    CHECK(names(refusal("msgid a.b\nmsgstr \"x\"\n"), "between quotes"));
    CHECK(names(refusal("msgctxt \"menu\"\n" + entry("a.b", "x")), "x.po:1"));
    CHECK(names(refusal(entry("a.b", "bell \x07")), "clean UTF-8"));
    CHECK(names(refusal(entry("a.b", "half \xE3\x81")), "clean UTF-8"));
}

TEST_CASE("words may have 400 characters and not one more", "[po_file]") {
    std::string words;
    for (std::size_t i = 0; i < po_words_max; ++i) words += "長";
    CHECK(parse_po(entry("a.b", words), "x.po").ok());
    CHECK(names(refusal(entry("a.b", words + "い")), "too long"));
    CHECK(names(refusal(std::string(po_bytes_max + 1, '#')), "too large"));
}

TEST_CASE("a translation may leave keys out but not invent them", "[po_file]") {
    const std::vector<PoEntry> source = {{"a.b", "ある {count}", 1}, {"a.c", "ない", 3}};
    CHECK(check_translation(source, std::vector<PoEntry>{}, "en.po").ok());
    const auto unknown =
        check_translation(source, std::vector<PoEntry>{{"a.x", "new", 9}}, "en.po");
    REQUIRE_FALSE(unknown.ok());
    CHECK(names(unknown.problem().sentence(), "en.po:9"));
}

TEST_CASE("a translation has the placeholders of its source", "[po_file]") {
    const std::vector<PoEntry> source = {{"a.b", "{done} / {all}", 1}};
    const auto check = [&](const std::string& words) {
        return check_translation(source, std::vector<PoEntry>{{"a.b", words, 5}}, "en.po").ok();
    };
    CHECK(check("{all} of {done}"));
    CHECK(check(""));
    CHECK_FALSE(check("{done}"));
    CHECK_FALSE(check("{done} {all} {more}"));
    CHECK_FALSE(check("{done} {al}"));
}
