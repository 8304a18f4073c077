// Goal: show that a pack is taken whole or refused whole with its file and line, and that packs and
// overlays lie over each other as told. Method: small packs with one fault each.
#include "kiosk/domain/rule_pack.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/hash.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using domain_support::pack_of;
using domain_support::refusal_of;
using domain_support::toml_with_rule;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

RulePacks packs_of(const std::vector<std::string>& tomls) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::string& toml : tomls) {
        files.emplace_back("pack" + std::to_string(files.size() + 1) + ".toml", toml);
    }
    return RulePacks::read(files);
}

Date day(const char* text) { return *Date::from_text(text); }

}  // namespace

TEST_CASE("a pack is read with all it holds", "[domain][pack]") {
    const RulePack pack = pack_of(R"(
id = "p"
title = { ja = "題", en = "title" }
valid = { from = 2025-04-01, to = 2026-03-31 }
carried_by = ["R"]
[sources]
S1 = "address"
[[group]]
id = "g"
title = { ja = "組" }
step = "money"
[[derived]]
name = "d"
formula = "public_grant + 1"
[[rule]]
id = "R"
group = "g"
severity = "confirm"
formula = "d > 1"
title = { ja = "規則", easy = "きそく" }
why = { ja = "なぜ {d}" }
step = "money"
sources = ["S1"]
mark = "sourced"
)");
    CHECK(pack.title.in("en") == "title");
    CHECK(pack.title.in("easy") == "題");
    CHECK(pack.valid_to == day("2026-03-31"));
    REQUIRE(pack.rules.size() == 1);
    CHECK(pack.rules[0].severity == Severity::Confirm);
    CHECK(pack.rules[0].line == 19);
    CHECK(pack.rules[0].sources == std::vector<std::string>{"S1"});
    CHECK(pack.sources.at("S1") == "address");
    CHECK(pack.hash.size() == 64);
}

TEST_CASE("the hash of a pack is that of its bytes", "[domain][pack]") {
    CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const std::string toml = toml_with_rule("public_grant > 0");
    CHECK(pack_of(toml).hash == sha256_of(toml));
    CHECK(pack_of(toml).hash != pack_of(toml + "\n").hash);
}

TEST_CASE("a formula that may not be is refused with its file and line", "[domain][pack]") {
    const std::string write = refusal_of(toml_with_rule("public_grant; delete from facts"));
    CHECK(holds(write, "test.toml:4"));
    CHECK(holds(write, "rule R"));
    CHECK(holds(refusal_of(toml_with_rule("(select count(*) from sqlite_master) > 0")),
                "'select' is not allowed"));
    CHECK(holds(refusal_of(toml_with_rule("sqlite_master > 0")), "test.toml:4"));
    CHECK(holds(refusal_of(toml_with_rule("no_such_fact > 0")), "there is no fact 'no_such_fact'"));
    CHECK(holds(refusal_of(toml_with_rule("coalesce(public_grant, 0) > 0")), "coalesce"));
    CHECK(holds(refusal_of(toml_with_rule("with recursive c as (select 1)")), "test.toml:4"));
    CHECK(holds(refusal_of(toml_with_rule("2 * loan_regional / 3 > 0")), "'/'"));
    CHECK(holds(refusal_of(toml_with_rule("cashflow > repayment")), "there is no fact"));
}

TEST_CASE("a pack of more than a mebibyte is refused", "[domain][pack]") {
    const std::string toml = toml_with_rule("public_grant > 0");
    CHECK(RulePacks::read({{"a.toml", toml + std::string(pack_bytes_max - toml.size(), '#')}})
              .problems()
              .empty());
    CHECK(holds(refusal_of(toml + std::string(10'000'000, '#')), "test.toml:1"));
}

TEST_CASE("a pack that is no TOML is refused with its line", "[domain][pack]") {
    CHECK(holds(refusal_of("id = \"a\"\n[[rule]\n"), "test.toml:2"));
    CHECK(holds(refusal_of("id = \"a\"\nid = \"b\"\n"), "test.toml:2"));
    CHECK(holds(refusal_of("\xFF"), "test.toml:1"));
    CHECK(holds(refusal_of(std::string(100'000, '[')), "test.toml:1"));
}

TEST_CASE("a member of the wrong type or an unknown word is refused with its line",
          "[domain][pack]") {
    const std::string good = toml_with_rule("public_grant > 0");
    CHECK(holds(refusal_of("title = \"x\"\n"), "'id' is missing"));
    CHECK(holds(refusal_of("id = 3\n"), "test.toml:1"));
    CHECK(holds(refusal_of(good + "severity = \"should\"\n"), "test.toml:5"));
    CHECK(holds(refusal_of(good + "step = \"elsewhere\"\n"), "test.toml:5"));
    CHECK(holds(refusal_of(good + "mark = \"guess\"\n"), "test.toml:5"));
    CHECK(holds(refusal_of(good + "title = { en = \"x\" }\n"), "test.toml:5"));
    CHECK(holds(refusal_of(good + "group = \"gone\"\n"), "there is no group 'gone'"));
    CHECK(holds(refusal_of("id = \"a\"\nvalid = { from = 2025-02-30 }\n"), "test.toml:2"));
    CHECK(holds(refusal_of("id = \"a\"\ncarried_by = [\"gone\"]\n"), "carried_by names 'gone'"));
    CHECK(holds(refusal_of("id = \"a\"\nrule = 1\n"), "test.toml:2"));
    CHECK(holds(refusal_of("id = \"a\"\n[[rule]]\nid = \"R\"\n"), "'formula' is missing"));
}

TEST_CASE("two rules, facts or derived values of one name are refused", "[domain][pack]") {
    CHECK(holds(refusal_of(toml_with_rule("1 = 1", "[[rule]]\nid = \"R\"\nformula = \"1 = 1\"\n")),
                "there are two of 'R'"));
    const std::string derived = "[[derived]]\nname = \"d\"\nformula = \"1\"\n";
    CHECK(holds(refusal_of(toml_with_rule("1 = 1", derived + derived)), "two of 'd'"));
    for (const char* name : {"public_grant", "min", "Upper", "a b", "cash_flow", "select"}) {
        const std::string entry = std::string("name = \"") + name + "\"\nformula = \"1\"\n";
        INFO(name);
        CHECK(holds(refusal_of(toml_with_rule("1 = 1", "[[derived]]\n" + entry)), "no name"));
        CHECK(holds(refusal_of(toml_with_rule("1 = 1", "[[fact]]\n" + entry)), "no name"));
    }
}

TEST_CASE("a derived value may be read by those after it only", "[domain][pack]") {
    const std::string forward =
        "[[derived]]\nname = \"a\"\nformula = \"b + 1\"\n"
        "[[derived]]\nname = \"b\"\nformula = \"public_grant\"\n";
    CHECK(holds(refusal_of(toml_with_rule("a > 1", forward)), "there is no fact 'b'"));
    const std::string itself = "[[derived]]\nname = \"a\"\nformula = \"a + 1\"\n";
    CHECK(holds(refusal_of(toml_with_rule("a > 1", itself)), "there is no fact 'a'"));
}

TEST_CASE("an example that does not hold refuses the pack", "[domain][pack]") {
    const auto with = [](const std::string& example) {
        return toml_with_rule("loan_regional >= public_grant",
                              "[[example]]\nname = \"case\"\n" + example);
    };
    CHECK(pack_of(
              with("facts = { loan_regional = 1, public_grant = 1 }\nexpect = { R = \"pass\" }\n"))
              .examples.size() == 1);
    const std::string wrong = refusal_of(
        with("facts = { loan_regional = 0, public_grant = 1 }\nexpect = { R = \"pass\" }\n"));
    CHECK(holds(wrong, "test.toml:5"));
    CHECK(holds(wrong, "'case'"));
    CHECK(holds(wrong, "R is expected to be pass and is fail"));
    CHECK(holds(refusal_of(with("expect = { R = \"pass\" }\n")), "is unknown"));
    CHECK(holds(refusal_of(with("expect = { Q = \"pass\" }\n")), "no rule or derived value 'Q'"));
    CHECK(holds(refusal_of(with("expect = { R = \"good\" }\n")), "must be pass, fail or unknown"));
    CHECK(holds(refusal_of(with("facts = { gone = 1 }\n")), "there is no fact 'gone'"));
    CHECK(holds(refusal_of(with("facts = { public_grant = true }\n")), "another kind of value"));
    CHECK(holds(refusal_of(with("facts = { cashflow = 1 }\n")), "given as years"));
    CHECK(holds(refusal_of(with("years = [{ gone = 1 }]\n")), "a year has no 'gone'"));
    CHECK(holds(refusal_of(with("years = [{ year = 2 }]\n")), "in order"));
    CHECK(pack_of(with("years = [{ year = 1, income = 5 }, { year = 2 }]\n")).examples.size() == 1);
    CHECK(holds(refusal_of(with("facts = { public_grant = 1.5 }\n")), "test.toml:7"));
}

TEST_CASE("an overflow that an example shows refuses the pack", "[domain][pack]") {
    const std::string formula = "public_grant * public_grant * public_grant > 0";
    const std::string example =
        "[[example]]\nname = \"huge\"\nfacts = { public_grant = 1000000000000 }\n";
    CHECK(pack_of(toml_with_rule(formula)).rules.size() == 1);
    CHECK(holds(refusal_of(toml_with_rule(formula, example)), "does not fit in 64 bits"));
    const std::string small = "[[example]]\nname = \"five\"\nfacts = { public_grant = 5 }\n";
    CHECK(holds(refusal_of(toml_with_rule("public_grant", small)), "neither yes nor no"));
    CHECK(holds(refusal_of(toml_with_rule("'yes'", small)), "neither yes nor no"));
}

TEST_CASE("a pack replaces by id what it extends, and adds to it", "[domain][pack]") {
    const std::string base =
        "id = \"base\"\ncarried_by = [\"A\"]\n[[group]]\nid = \"g\"\n"
        "[[derived]]\nname = \"cap\"\nformula = \"10\"\n"
        "[[rule]]\nid = \"A\"\ngroup = \"g\"\nformula = \"public_grant <= cap\"\n"
        "[[rule]]\nid = \"B\"\ngroup = \"g\"\nformula = \"is_new_business\"\n";
    const std::string next =
        "id = \"next\"\nextends = \"base\"\n[[derived]]\nname = \"cap\"\nformula = \"20\"\n"
        "[[rule]]\nid = \"B\"\ngroup = \"g\"\nformula = \"not is_new_business\"\n"
        "[[rule]]\nid = \"C\"\ngroup = \"g\"\nformula = \"town_consulted\"\n";
    const RulePacks packs = packs_of({next, base});  // In whatever order
    CHECK(packs.problems().empty());
    const RulePack* pack = packs.find("next");
    REQUIRE(pack != nullptr);
    REQUIRE(pack->rules.size() == 3);
    CHECK(pack->rules[0].id == "A");
    CHECK(pack->rules[1].formula == "not is_new_business");
    CHECK(pack->rules[2].id == "C");
    CHECK(pack->derived[0].formula == "20");
    CHECK(pack->carried_by == std::vector<std::string>{"A"});
    CHECK(pack->hash == sha256_of(sha256_of(base) + sha256_of(next)));
    CHECK(pack->files == std::vector<std::string>{"pack2.toml", "pack1.toml"});
}

TEST_CASE("packs that extend each other in a circle or nothing are refused", "[domain][pack]") {
    const RulePacks circle =
        packs_of({"id = \"a\"\nextends = \"b\"\n", "id = \"b\"\nextends = \"a\"\n"});
    CHECK(circle.packs().empty());
    CHECK_FALSE(circle.problems().empty());
    CHECK(packs_of({"id = \"a\"\nextends = \"a\"\n"}).packs().empty());
    CHECK(packs_of({"id = \"a\"\nextends = \"gone\"\n"}).packs().empty());
}

TEST_CASE("a refused pack takes those that extend it with it, and no others", "[domain][pack]") {
    const RulePacks packs = packs_of({"id = \"bad\"\n[[rule]]\nid = \"R\"\nformula = \"no_fact\"\n",
                                      "id = \"on_bad\"\nextends = \"bad\"\n", "id = \"good\"\n"});
    CHECK(packs.find("good") != nullptr);
    CHECK(packs.find("bad") == nullptr);
    CHECK(packs.find("on_bad") == nullptr);
    CHECK(packs.problems().size() == 2);
    const RulePacks unreadable = packs_of({"id = ", "id = \"good\"\n"});
    CHECK(unreadable.find("good") != nullptr);
    CHECK(unreadable.problems().size() == 1);
}

TEST_CASE("of two packs with one id the second is refused", "[domain][pack]") {
    const RulePacks packs = packs_of({"id = \"a\"\n", "id = \"a\"\n"});
    CHECK(packs.packs().size() == 1);
    REQUIRE(packs.problems().size() == 1);
    CHECK(holds(packs.problems()[0].sentence(), "pack2.toml:1"));
}

TEST_CASE("an overlay may read what its base derives, and bring facts of its own",
          "[domain][pack]") {
    const std::string base =
        "id = \"base\"\nvalid = { from = 2025-04-01 }\n"
        "[[derived]]\nname = \"cap\"\nformula = \"10\"\n";
    const std::string overlay =
        "id = \"town\"\nextends = \"any\"\n[[fact]]\nname = \"order\"\ntype = \"yen\"\n"
        "[[rule]]\nid = \"T\"\nformula = \"order <= cap\"\n"
        "[[example]]\nname = \"in\"\nfacts = { order = 10 }\nexpect = { T = \"pass\" }\n";
    const RulePacks packs = packs_of({overlay, base});
    for (const auto& problem : packs.problems()) FAIL(problem.sentence());
    REQUIRE(packs.find("town") != nullptr);
    const RulePack over = laid_over(*packs.find("base"), *packs.find("town"));
    CHECK(over.id == "base");
    CHECK(over.rules.size() == 1);
    CHECK_FALSE(packs_of({overlay}).problems().empty());
}

TEST_CASE("the pack in force is the town's, else that of the day", "[domain][pack]") {
    const auto pack = [](const char* id, const char* from, const char* to) {
        return std::string("id = \"") + id + "\"\nvalid = { from = " + from + ", to = " + to +
               " }\n";
    };
    const RulePacks packs =
        packs_of({pack("late", "2026-04-01", "2027-03-31"), pack("old", "2016-04-01", "2017-03-31"),
                  pack("mid", "2025-04-01", "2026-03-31"), "id = \"town\"\nextends = \"any\"\n"});
    const auto in_force = [&](const char* town, const char* date) {
        const auto found = packs.in_force(town, day(date));
        return found.pack->id + (found.outdated ? " outdated" : "");
    };
    CHECK(in_force("", "2025-04-01") == "mid");
    CHECK(in_force("", "2026-03-31") == "mid");
    CHECK(in_force("", "2026-04-01") == "late");
    CHECK(in_force("", "2027-03-31") == "late");
    CHECK(in_force("", "2027-04-01") == "late outdated");
    CHECK(in_force("", "2020-01-01") == "old outdated");
    CHECK(in_force("", "2010-01-01") == "old");
    CHECK(in_force("mid", "2027-04-01") == "mid");
    CHECK(in_force("gone", "2025-04-01") == "mid");
    CHECK(in_force("town", "2025-04-01") == "mid");
    CHECK(packs_of({}).in_force("", day("2025-04-01")).pack == nullptr);
}

TEST_CASE("the number of rules is bounded", "[domain][pack]") {
    std::string toml = "id = \"many\"\n";
    for (std::size_t i = 0; i < pack_entries_max; ++i) {
        toml += "[[rule]]\nid = \"R" + std::to_string(i) + "\"\nformula = \"public_grant > 0\"\n";
    }
    CHECK(pack_of(toml).rules.size() == pack_entries_max);
    CHECK(holds(refusal_of(toml + "[[rule]]\nid = \"X\"\nformula = \"1 = 1\"\n"), "more [[rule]]"));
}

TEST_CASE("more facts and derived values than SQLite has columns for are refused by name",
          "[domain][pack]") {
    std::vector<std::string> tomls;
    for (int pack = 0; pack < 5; ++pack) {
        std::string toml = "id = \"p" + std::to_string(pack) + "\"\n";
        if (pack > 0) toml += "extends = \"p" + std::to_string(pack - 1) + "\"\n";
        for (std::size_t i = 0; i < pack_entries_max; ++i) {
            const std::string name = std::to_string(pack) + "_" + std::to_string(i) + "\"\n";
            toml += "[[fact]]\nname = \"f" + name + "[[derived]]\nname = \"d" + name +
                    "formula = \"1\"\n";
        }
        toml += "[[rule]]\nid = \"R\"\nformula = \"f" + std::to_string(pack) + "_499 and d" +
                std::to_string(pack) + "_499\"\n";
        tomls.push_back(toml);
    }
    const RulePacks packs = packs_of(tomls);
    CHECK(packs.find("p0") != nullptr);
    CHECK(packs.find("p1") == nullptr);
    REQUIRE_FALSE(packs.problems().empty());
    CHECK(holds(packs.problems().front().sentence(), "there is no fact 'f1_499'"));
    const Assessment assessment = assess(Application(), *packs.find("p0"), {}, {});
    CHECK(assessment.findings.size() == 1);
}
