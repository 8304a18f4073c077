// Goal: what does not hang together across canvas, partners, resources and money plan is told, and
// only that; and rules that could not be worked out are refused when they are read. Method: the
// shipped rules over plans made for each of them, then rules that are wrong.
#include "kiosk/domain/consistency.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

ConsistencyRules shipped() {
    auto rules = ConsistencyRules::read(read_file("assets/consistency/canvas.toml"), "canvas.toml");
    if (!rules) FAIL(rules.problem().sentence());
    return *rules;
}

void add_note(Application& application, Block block, const std::string& text) {
    Note note;
    note.id = "n" + std::to_string(application.canvas[block].size()) + text;
    note.text = text;
    application.canvas[block].push_back(note);
}

bool tells(const Application& application, const std::string& rule) {
    const auto gaps = shipped().gaps_of(application);
    return std::any_of(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.rule == rule; });
}

std::string refusal(const std::string& toml) {
    const auto rules = ConsistencyRules::read(toml, "test.toml");
    REQUIRE_FALSE(rules.ok());
    return rules.problem().sentence();
}

}  // namespace

TEST_CASE("an empty plan has nothing that does not hang together", "[domain][consistency]") {
    CHECK(shipped().gaps_of(Application{}).empty());
}

TEST_CASE("a segment without a value or revenue is told", "[domain][consistency]") {
    Application application;
    add_note(application, Block::CustomerSegments, "洋菓子店");
    CHECK(tells(application, "segment-without-value"));
    CHECK(tells(application, "segment-without-revenue"));
    add_note(application, Block::ValuePropositions, "香り");
    add_note(application, Block::RevenueStreams, "売上");
    CHECK_FALSE(tells(application, "segment-without-value"));
    CHECK_FALSE(tells(application, "segment-without-revenue"));
}

TEST_CASE("a partner without a cost or role is told", "[domain][consistency]") {
    Application application;
    application.partners.push_back({"p1", std::nullopt, "見本商店", "none", {}});
    CHECK(tells(application, "partner-without-cost"));
    CHECK(tells(application, "partner-without-role"));
    application.partners.front().role = "bank";
    add_note(application, Block::CostStructure, "手間賃");
    CHECK_FALSE(tells(application, "partner-without-cost"));
    CHECK_FALSE(tells(application, "partner-without-role"));
    application.partners.clear();
    add_note(application, Block::KeyPartners, "農家");
    CHECK(tells(application, "partner-without-card"));
}

TEST_CASE("a local resource that appears in no block is told", "[domain][consistency]") {
    Application application;
    application.resources.push_back({"r1", "agri", "ゆず"});
    CHECK(tells(application, "resource-on-no-note"));
    add_note(application, Block::KeyActivities, "ユズの皮を干す");  // Kana do not count
    CHECK_FALSE(tells(application, "resource-on-no-note"));
    application.resources.push_back({"r2", "other", ""});  // Nobody named it yet
    CHECK_FALSE(tells(application, "resource-on-no-note"));
}

TEST_CASE("income in the plan with no revenue note is told, and the reverse",
          "[domain][consistency]") {
    Application application;
    application.money.years.resize(2);
    application.money.years[1].income = Yen(1);
    CHECK(tells(application, "income-without-revenue-note"));
    CHECK_FALSE(tells(application, "revenue-note-without-income"));
    add_note(application, Block::RevenueStreams, "売上");
    CHECK_FALSE(tells(application, "income-without-revenue-note"));
    application.money.years[1].income = Yen(0);
    CHECK(tells(application, "revenue-note-without-income"));
}

TEST_CASE("each rule leads to a place and has words in Japanese and English",
          "[domain][consistency]") {
    Application application;
    add_note(application, Block::CustomerSegments, "洋菓子店");
    add_note(application, Block::KeyPartners, "農家");
    application.resources.push_back({"r1", "agri", "ゆず"});
    for (const Gap& gap : shipped().gaps_of(application)) {
        INFO(gap.rule);
        CHECK((block_of(gap.place) || step_of(gap.place)));
        for (const Wording& words : {gap.title, gap.why, gap.fix}) {
            CHECK_FALSE(words.in("ja").empty());
            CHECK(words.in("en") != words.in("ja"));
        }
    }
}

TEST_CASE(
    "rules of consistency that count what nobody counts, or claim more than advice, are refused",
    "[domain][consistency]") {
    const std::string head = "id = \"c\"\n[[fact]]\nname = \"cost_lines\"\ntype = \"int\"\n";
    const auto rule = [&](const std::string& formula, const std::string& severity = "advice") {
        return head + "[[group]]\nid = \"money\"\n[[rule]]\nid = \"r\"\ngroup = \"money\"\n" +
               "severity = \"" + severity + "\"\nformula = \"" + formula + "\"\n";
    };
    CHECK(ConsistencyRules::read(rule("cost_lines > 0"), "test.toml").ok());
    CHECK(refusal(rule("cost_lines > 0", "must")).find("must be advice") != std::string::npos);
    CHECK(refusal(rule("stars > 0")).find("there is no fact") != std::string::npos);
    CHECK(refusal(rule("(select 1 from sqlite_master)")).find("select") != std::string::npos);
    CHECK(refusal("id = \"c\"\n[[fact]]\nname = \"stars\"\ntype = \"int\"\n")
              .find("counts no 'stars'") != std::string::npos);
    CHECK(refusal("id = \"c\"\n[[group]]\nid = \"moon\"\n").find("no block and no step") !=
          std::string::npos);
}
