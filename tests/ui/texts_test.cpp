// Goal: every word on the screen comes from a checked catalogue, and a town's broken file never
// takes a word away. Method: real folders with real files.
#include "kiosk/ui/texts.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"
#include "text_id.h"

using namespace madoguchi;
using namespace madoguchi::ui;
namespace fs = std::filesystem;

namespace {

class Folder {
public:
    Folder() { fs::create_directories(path_ / "town"); }

    void write(const std::string& name, const std::string& content) const {
        std::ofstream(path_ / "town" / name) << content;
    }
    std::vector<Problem> load(Texts& texts) const {
        return texts.load(std::vector<fs::path>{path_ / "missing", path_ / "town"},
                          path_ / "last_good");
    }

private:
    TemporaryFolder folder_;
    fs::path path_ = folder_.path();
};

std::string entry(const std::string& key, const std::string& words) {
    return "msgid \"" + key + "\"\nmsgstr \"" + words + "\"\n";
}

}  // namespace

TEST_CASE("the shipped catalogues speak Japanese, easy Japanese and English", "[texts]") {
    Texts texts;
    CHECK(texts.language() == "ja");
    CHECK(texts.words(TextId::common_back).text() == "戻る");
    REQUIRE(texts.use("en"));
    CHECK(texts.words(TextId::common_back).text() == "Back");
    REQUIRE(texts.use("easy"));
    CHECK(texts.words(TextId::common_back).text() == "もどる");
    std::vector<std::string> names;
    for (const Language& language : texts.languages()) names.push_back(language.name);
    CHECK(names == std::vector<std::string>{"日本語", "やさしい日本語", "English"});
}

TEST_CASE("an unknown language is not spoken and changes nothing", "[texts]") {
    Texts texts;
    REQUIRE(texts.use("en"));
    CHECK_FALSE(texts.use("xx"));
    CHECK(texts.language() == "en");
}

TEST_CASE("placeholders are filled by name, numbers grouped", "[texts]") {
    Texts texts;
    CHECK(texts.words(TextId::common_count_of, {{"done", 8}, {"all", 12345}}).text() ==
          "8 / 12,345");
    CHECK(texts.words(TextId::common_more, {{"count", Words::entered("{x}")}}).text() ==
          "ほか {x}");
}

TEST_CASE("words know the key they were made from, typed ones have none", "[texts]") {
    Texts texts;
    CHECK(texts.words(TextId::common_back).key() == "common.back");
    CHECK(Label(TextId::common_back).key() == "common.back");
    CHECK(Words::entered("見本 太郎").key().empty());
    CHECK(Label().empty());
    CHECK(Label(Words()).empty());
}

TEST_CASE("a town's file changes the words it has and leaves the rest", "[texts]") {
    const Folder folder;
    folder.write("ja.po", entry("desk.service", "見本町しごと窓口"));
    Texts texts;
    CHECK(folder.load(texts).empty());
    CHECK(texts.words(TextId::desk_service).text() == "見本町しごと窓口");
    CHECK(texts.words(TextId::common_back).text() == "戻る");
}

TEST_CASE("a fourth language needs no code", "[texts]") {
    const Folder folder;
    folder.write("vi.po", "msgid \"\"\nmsgstr \"X-Language-Name: Tiếng Việt\\n\"\n\n" +
                              entry("common.back", "Quay lại"));
    Texts texts;
    CHECK(folder.load(texts).empty());
    REQUIRE(texts.use("vi"));
    CHECK(texts.words(TextId::common_back).text() == "Quay lại");
    CHECK(texts.is_translated(TextId::common_back));
    CHECK_FALSE(texts.is_translated(TextId::common_next));
    CHECK(texts.words(TextId::common_next).text() == "次へ進む");
    REQUIRE(texts.languages().size() == 4);
    CHECK(texts.languages().back().tag == "vi");
    CHECK(texts.language_name("vi").text() == "Tiếng Việt");
    CHECK(texts.language_name("xx").text() == "xx");
}

TEST_CASE("which letters a language is written in stands in its file, not in the code", "[texts]") {
    const Folder folder;
    folder.write("vi.po", "msgid \"\"\nmsgstr \"X-Writing: latin\\n\"\n\n" +
                              entry("common.back", "Quay lại"));
    folder.write("ne.po", entry("common.back", "x"));
    folder.write("en.po", entry("common.back", "Return"));
    Texts texts;
    CHECK(folder.load(texts).empty());
    CHECK(texts.letters_of("vi") == WrittenLetters::Latin);
    CHECK(texts.letters_of("ne") == WrittenLetters::Kana);
    CHECK(texts.letters_of("ja") == WrittenLetters::Kana);
    CHECK(texts.letters_of("easy") == WrittenLetters::Kana);
    // A town's own English is still English.
    CHECK(texts.letters_of("en") == WrittenLetters::Latin);
    CHECK(texts.letters_of("xx") == WrittenLetters::Kana);
}

TEST_CASE("words of an example are found in another language by what they say", "[texts]") {
    Texts texts;
    CHECK(texts.example_words("新しい住民", "ja", "en") == "New residents");
    CHECK(texts.example_words("New residents", "en", "easy") == "あたらしく すむ ひと");
    CHECK(texts.example_words("うちの村の人", "ja", "en") == "うちの村の人");
    CHECK(texts.example_words("戻る", "ja", "en") == "戻る");  // No words of an example
}

TEST_CASE("a language may go without a name, and keeps the one compiled in", "[texts]") {
    const Folder folder;
    folder.write("vi.po", entry("common.back", "Quay lại"));
    folder.write("en.po", entry("common.back", "Return"));
    Texts texts;
    CHECK(folder.load(texts).empty());
    CHECK(texts.language_name("vi").text() == "vi");
    CHECK(texts.language_name("en").text() == "English");
}

TEST_CASE("more languages than the sheet has room for are refused", "[texts]") {
    const Folder folder;
    for (char last = 'a'; last <= 'f'; ++last) {
        folder.write(std::string("x") + last + ".po", entry("common.back", "x"));
    }
    Texts texts;
    const auto problems = folder.load(texts);
    CHECK(texts.languages().size() == languages_max);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where.find("xf.po") != std::string::npos);
}

TEST_CASE("a broken file is refused whole and the built-in words stay", "[texts]") {
    const Folder folder;
    folder.write("en.po", entry("common.back", "Return") + entry("common.more", "{cuont} more"));
    Texts texts;
    const auto problems = folder.load(texts);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where.find("en.po:3") != std::string::npos);
    REQUIRE(texts.use("en"));
    CHECK(texts.words(TextId::common_back).text() == "Back");
}

TEST_CASE("a file that breaks later gives way to its last good copy", "[texts]") {
    const Folder folder;
    folder.write("en.po", entry("common.back", "Return"));
    {
        Texts texts;
        CHECK(folder.load(texts).empty());
    }
    folder.write("en.po", "garbage");
    Texts texts;
    CHECK(folder.load(texts).size() == 1);
    REQUIRE(texts.use("en"));
    CHECK(texts.words(TextId::common_back).text() == "Return");
}

TEST_CASE("a file whose name is no language is refused", "[texts]") {
    const Folder folder;
    folder.write("Backup of en.po", entry("common.back", "Return"));
    Texts texts;
    CHECK(folder.load(texts).size() == 1);
}
