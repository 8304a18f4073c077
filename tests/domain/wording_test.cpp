// Goal: show that a pack's words are filled with values that screens can write in their own
// language, and that nothing in braces is lost. Method: small wordings over a known plan.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/assessment.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

std::vector<WordingPiece> filled(const std::string& words, const Application& application) {
    const Assessment assessment =
        assess(application, shipped_pack("local10000-2025"),
               {&shipped_pack("town-overlay-example")}, sample_town(), NearestChanges::Skip);
    return fill(Wording({{"ja", words}}), "en", assessment);
}

}  // namespace

TEST_CASE("words and values come in turn, each value with its kind", "[domain][wording]") {
    const auto pieces =
        filled("融資は{finance_counted}、期限は{latest_end_date}です。", complete_application());
    REQUIRE(pieces.size() == 5);
    CHECK(pieces[0].text == "融資は");
    CHECK(pieces[1].text.empty());
    CHECK(pieces[1].name == "finance_counted");
    CHECK(pieces[1].kind == FactKind::Yen);
    CHECK(pieces[1].value == FactValue(std::int64_t{20'000'000}));
    CHECK(pieces[2].text == "、期限は");
    CHECK(pieces[3].kind == FactKind::Date);
    CHECK(pieces[3].value == FactValue("2027-03-31"));
    CHECK(pieces[4].text == "です。");
}

TEST_CASE("facts, derived values and an overlay's facts know their kinds", "[domain][wording]") {
    const auto kind = [](const std::string& name) {
        return filled("{" + name + "}", complete_application()).front().kind;
    };
    CHECK(kind("public_grant") == FactKind::Yen);
    CHECK(kind("new_local_hires") == FactKind::Count);
    CHECK(kind("end_date") == FactKind::Date);
    CHECK(kind("is_new_business") == FactKind::YesNo);
    CHECK(kind("local_share_of_recurring") == FactKind::Percent);
    CHECK(kind("national_rate_class") == FactKind::Count);
    CHECK(kind("largest_public_grant") == FactKind::Yen);
    CHECK(kind("consulted_on") == FactKind::Date);
    CHECK(kind("tax_arrears") == FactKind::YesNo);
}

TEST_CASE("a value that is not answered is a piece without a value", "[domain][wording]") {
    const auto pieces = filled("{public_grant}{no_such_name}", Application());
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].value == FactValue());
    CHECK(pieces[0].kind == FactKind::Yen);
    CHECK(pieces[1].value == FactValue());
}

TEST_CASE("the first year that is not covered can be named", "[domain][wording]") {
    Application application = complete_application();
    application.money.years[2].income = Yen(0);
    const auto pieces = filled("{first_shortfall_year}年目", application);
    CHECK(pieces[0].value == FactValue(std::int64_t{3}));
    CHECK(pieces[0].kind == FactKind::Count);
}

TEST_CASE("a brace without its other half is words", "[domain][wording]") {
    CHECK(filled("a { b", Application()).front().text == "a { b");
    CHECK(filled("a } b", Application()).front().text == "a } b");
    CHECK(filled("", Application()).empty());
    CHECK(placeholders_of("{a} b {c}{") == std::vector<std::string>{"a", "c"});
}

TEST_CASE("a language without words of its own has the Japanese ones", "[domain][wording]") {
    const Wording wording({{"ja", "日本語"}, {"en", "English"}});
    CHECK(wording.in("en") == "English");
    CHECK(wording.in("easy") == "日本語");
    CHECK(Wording().in("ja").empty());
}
