// Goal: a journey written in Japanese finds its words on screens in another language. Method: words
// as they stand in journeys, looked up in the catalogues that are compiled in.
#include "kiosk/journey/glossary.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/formats.h"
#include "text_id.h"

using namespace madoguchi;
using namespace madoguchi::journey;
using ui::TextId;

namespace {

ui::Texts speaking(const char* language) {
    ui::Texts texts;
    REQUIRE(texts.use(language));
    return texts;
}

bool is_whole(const ui::Texts& texts, const std::string& words, const std::string& shown) {
    return any_is_all_of(Glossary(texts, texts.language(), {}).meanings_of(words).whole, shown);
}
bool is_in_part(const ui::Texts& texts, const std::string& words, const std::string& shown) {
    return any_is_in(Glossary(texts, texts.language(), {}).meanings_of(words).in_part, shown);
}

}  // namespace

TEST_CASE("in Japanese words mean themselves") {
    const ui::Texts texts = speaking("ja");
    Glossary glossary(texts, texts.language(), {});
    const Meanings meanings = glossary.meanings_of("次へ進む");
    CHECK(meanings.whole == Phrases{Phrase::exactly("次へ進む")});
    CHECK(meanings.in_part.empty());
}

TEST_CASE("a whole message is the translation of the same key") {
    const ui::Texts english = speaking("en");
    CHECK(is_whole(english, "次へ進む", english.words(TextId::common_next).text()));
    CHECK_FALSE(is_whole(english, "次へ進む", english.words(TextId::common_back).text()));
}

TEST_CASE("what a person typed stays as it is") {
    CHECK(is_whole(speaking("en"), "見本 太郎", "見本 太郎"));
    CHECK(is_whole(speaking("easy"), "見本-A0004", "見本-A0004"));
}

TEST_CASE("what stands in a placeholder goes into the translation") {
    const ui::Texts english = speaking("en");
    const ui::Words line = english.words(TextId::years_income);
    const std::string shown =
        english.words(TextId::years_of_year, {{"year", 2}, {"line", line}}).text();
    CHECK(is_whole(english, "2年目の売上", shown));
    CHECK_FALSE(is_whole(english, "3年目の売上", shown));
}

TEST_CASE("a part of a message is found in the whole translation") {
    const ui::Texts english = speaking("en");
    const std::string shown = english.words(TextId::error_missing).text();
    CHECK(is_in_part(english, "まだ書かれていません", shown));
    CHECK_FALSE(is_in_part(english, "続きから始めます", shown));
}

TEST_CASE("one letter is no part of a message") {
    CHECK(Glossary(speaking("en"), "en", {}).meanings_of("た").in_part.empty());
}

TEST_CASE("amounts and dates are written as the language writes them") {
    const ui::Texts english = speaking("en");
    CHECK(is_whole(english, "2,000万円", "20,000,000 yen"));
    CHECK(is_whole(english, "5,000万円 → 4,000万円", "50,000,000 yen → 40,000,000 yen"));
    CHECK(is_whole(english, "令和9年3月31日", "31 March 2027"));
    // As a field shows it, with its unit behind
    CHECK(is_whole(english, "300万円", "300" + english.words(TextId::money_unit).text()));
}

TEST_CASE("words of rule packs and the town are looked up in their data") {
    const ui::Texts english = speaking("en");
    Glossary glossary(english, "en",
                      {domain::Wording({{"ja", "棚田の景色"}, {"en", "Rice terraces"}})});
    CHECK(any_is_all_of(glossary.meanings_of("棚田の景色").whole, "Rice terraces"));
}

TEST_CASE("in a language that a step has chosen words mean themselves") {
    ui::Texts texts = speaking("en");
    Glossary glossary(texts, "en", {});
    const std::string english = texts.words(TextId::common_next).text();
    CHECK(any_is_all_of(glossary.meanings_of("次へ進む").whole, english));
    REQUIRE(texts.use("easy"));
    CHECK(glossary.meanings_of("次へ進む").whole == Phrases{Phrase::exactly("次へ進む")});
    REQUIRE(texts.use("ja"));
    CHECK(glossary.meanings_of("次へ進む").whole == Phrases{Phrase::exactly("次へ進む")});
}

TEST_CASE("Japanese words do not pass for their translation") {
    CHECK_FALSE(is_whole(speaking("en"), "次へ進む", "次へ進む"));
}

TEST_CASE("a phrase with a gap needs its pieces in their order") {
    const Phrase phrase({"Year ", " sales"}, Phrase::Ends::Open);
    CHECK(phrase.is_in("In Year 2: sales of"));
    CHECK_FALSE(phrase.is_in("sales of Year 2"));
    CHECK(Phrase::exactly("Year").is_in("Year 2"));
    CHECK_FALSE(Phrase::exactly("Year").is_all_of("Year 2"));
}
