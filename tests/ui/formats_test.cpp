// Goal: money and dates read as people of each language write them. Method: a table a language.
#include "kiosk/ui/formats.h"

#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace madoguchi::ui;
using madoguchi::domain::Date;

namespace {

struct Spoken {
    explicit Spoken(const char* language) { REQUIRE(texts.use(language)); }
    Texts texts;
    Formats formats{texts};
};

}  // namespace

TEST_CASE("yen are written in 億, 万 and the rest in Japanese", "[formats]") {
    const Spoken ja("ja");
    CHECK(ja.formats.yen(0).text() == "0円");
    CHECK(ja.formats.yen(9'999).text() == "9,999円");
    CHECK(ja.formats.yen(20'000'000).text() == "2,000万円");
    CHECK(ja.formats.yen(16'666'666).text() == "1,666万6,666円");
    CHECK(ja.formats.yen(300'000'000).text() == "3億円");
    CHECK(ja.formats.yen(312'340'001).text() == "3億1,234万1円");
    CHECK(ja.formats.yen(1'000'000'000'000).text() == "1兆円");
    CHECK(ja.formats.yen(-2'000'000).text() == "\u2212200万円");
    CHECK_FALSE(ja.formats.yen(std::numeric_limits<std::int64_t>::min()).text().empty());
}

TEST_CASE("yen are grouped by three in English", "[formats]") {
    const Spoken en("en");
    CHECK(en.formats.yen(20'000'000).text() == "20,000,000 yen");
    CHECK(en.formats.yen(-5).text() == "\u22125 yen");
}

TEST_CASE("fields of 万円 show whole ones only", "[formats]") {
    const Spoken ja("ja");
    CHECK(ja.formats.ten_thousands(20'000'000).text() == "2,000");
    CHECK(ja.formats.ten_thousands(16'666'666).empty());
}

TEST_CASE("an amount reads in kanji numerals", "[formats]") {
    CHECK(kanji_numerals(0) == "零");
    CHECK(kanji_numerals(20'000'000) == "二千万");
    CHECK(kanji_numerals(10'000'000) == "一千万");
    CHECK(kanji_numerals(11'110) == "一万千百十");
    CHECK(kanji_numerals(1'000) == "千");
    CHECK(kanji_numerals(1'000'000'000'000) == "一兆");
    CHECK(kanji_numerals(-15) == "マイナス十五");
    const Spoken ja("ja");
    CHECK(ja.formats.yen_reading(20'000'000).text() == "二千万円（20,000,000円）");
}

TEST_CASE("a date is in its era in Japanese, by the western year in English", "[formats]") {
    const Date date = *Date::from_parts(2027, 5, 31);
    CHECK(Spoken("ja").formats.date(date).text() == "令和9年5月31日");
    CHECK(Spoken("en").formats.date(date).text() == "31 May 2027");
    CHECK(Spoken("easy").formats.date(date).text() == "れいわ9ねん 5がつ 31にち");
}

TEST_CASE("an era begins on its day, its first year is 元年", "[formats]") {
    const Spoken ja("ja");
    const auto shown = [&](int year, int month, int day) {
        return ja.formats.date(*Date::from_parts(year, month, day)).text();
    };
    CHECK(shown(2019, 5, 1) == "令和元年5月1日");
    CHECK(shown(2019, 4, 30) == "平成31年4月30日");
    CHECK(shown(1989, 1, 8) == "平成元年1月8日");
    CHECK(shown(1989, 1, 7) == "昭和64年1月7日");
    CHECK(shown(1926, 12, 25) == "昭和元年12月25日");
    CHECK(shown(1926, 12, 24) == "大正15年12月24日");
}

TEST_CASE("ratios are rounded down, below zero too", "[formats]") {
    const Spoken ja("ja");
    CHECK(ja.formats.one_decimal(869).text() == "8.6");
    CHECK(ja.formats.one_decimal(-1).text() == "\u22120.1");
    CHECK(ja.formats.two_decimals(125).text() == "1.25");
    CHECK(ja.formats.two_decimals(-5).text() == "\u22120.05");
}

TEST_CASE("a rate has no zeros at its end", "[formats]") {
    const Spoken ja("ja");
    CHECK(ja.formats.percent(1'500).text() == "1.5％");
    CHECK(ja.formats.percent(2'000).text() == "2％");
    CHECK(ja.formats.percent(1'025).text() == "1.025％");
    CHECK(Spoken("en").formats.percent(1'500).text() == "1.5%");
}
