// Goal: show that the packs we ship are accepted, complete in words and sources, and ask nothing
// that a visitor or the town cannot answer. Method: every entry of every shipped pack walked. Their
// examples, among them the eight real cases, run when they are read.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/domain/fact.h"
#include "kiosk/domain/field.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

// A pack as it is used: an overlay over the newest base.
RulePack in_use(const RulePack& pack) {
    return pack.is_overlay() ? laid_over(shipped_pack("local10000-2026"), pack) : pack;
}

std::set<std::string> known_names(const RulePack& pack) {
    std::set<std::string> names{"first_shortfall_year", "largest_public_grant"};
    for (const FactInfo& fact : fact_list()) names.emplace(fact.name);
    for (const PackFact& fact : pack.facts) names.insert(fact.name);
    for (const DerivedValue& derived : pack.derived) names.insert(derived.name);
    return names;
}

std::set<std::string> placeholders_in(const Wording& wording, const std::string& language) {
    const auto names = placeholders_of(wording.all().at(language));
    return {names.begin(), names.end()};
}

const PackFact* own_fact(const RulePack& pack, const std::string& name) {
    for (const PackFact& fact : pack.facts) {
        if (fact.name == name) return &fact;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("every shipped pack is accepted, its examples held", "[domain][shipped]") {
    for (const auto& problem : shipped_packs().problems()) FAIL(problem.sentence());
    for (const char* id :
         {"local10000-2016", "local10000-2025", "local10000-2026", "town-overlay-example"}) {
        CHECK(shipped_packs().find(id) != nullptr);
    }
    CHECK(shipped_pack("local10000-2016").rules.size() == 20);
    CHECK(shipped_pack("local10000-2025").rules.size() == 19);
    CHECK(shipped_pack("local10000-2026").rules.size() == 19);
    CHECK(shipped_pack("town-overlay-example").rules.size() == 5);
    CHECK(shipped_pack("town-overlay-example").is_overlay());
}

TEST_CASE("every rule of the programme is in its pack, and no other", "[domain][shipped]") {
    const auto ids_of = [](std::string_view pack) {
        std::set<std::string> ids;
        for (const Rule& rule : shipped_pack(pack).rules) ids.insert(rule.id);
        return ids;
    };
    const auto numbered = [](const std::string& prefix, int last) {
        std::set<std::string> ids;
        for (int i = 1; i <= last; ++i) {
            ids.insert(prefix + (i < 10 ? "0" : "") + std::to_string(i));
        }
        return ids;
    };
    CHECK(ids_of("local10000-2016") == numbered("R16-", 20));
    CHECK(ids_of("local10000-2025") == numbered("R25-", 19));
    CHECK(ids_of("local10000-2026") == numbered("R25-", 19));  // It extends 2025
    CHECK(ids_of("town-overlay-example") == numbered("T-", 5));
}

TEST_CASE("the eight real cases are examples of the pack of 2016", "[domain][shipped]") {
    const auto& examples = shipped_pack("local10000-2016").examples;
    for (const char* place : {"Yubari", "Wakasa", "Tamba", "Asakuchi", "Shimonita", "Nakatonbetsu",
                              "Toyooka", "Hyogo"}) {
        INFO(place);
        CHECK(std::any_of(examples.begin(), examples.end(), [&](const PackExample& example) {
            return example.name.find(place) != std::string::npos;
        }));
    }
}

TEST_CASE("a loan of exactly 1, 1.5, 2 and 4 times the grant meets its step, one yen less does not",
          "[domain][shipped]") {
    struct Step {
        const char* pack;
        std::int64_t grant, loan;
        bool is_whole_grant;  // Below it the rule on the loan fails, above it only the cap
    };
    const Step steps[] = {
        {"local10000-2016", 25'000'000, 25'000'000, true},
        {"local10000-2016", 40'000'000, 80'000'000, false},
        {"local10000-2025", 25'000'000, 25'000'000, true},
        {"local10000-2025", 35'000'000, 52'500'000, false},
        {"local10000-2025", 50'000'000, 100'000'000, false},
        {"local10000-2026", 30'000'000, 30'000'000, true},
        {"local10000-2026", 35'000'000, 52'500'000, false},
        {"local10000-2026", 50'000'000, 100'000'000, false},
        {"local10000-2026", 55'000'000, 220'000'000, false},
    };
    for (const Step& step : steps) {
        INFO(step.pack << " grant " << step.grant << " loan " << step.loan);
        const bool is_2016 = std::string(step.pack) == "local10000-2016";
        const std::string loan_rule = is_2016 ? "R16-04" : "R25-06";
        const std::string cap_rule = is_2016 ? "R16-05" : "R25-09";
        const auto with_loan = [&](std::int64_t loan) {
            Application plan = complete_application();
            plan.money.sources.public_grant = Yen(step.grant);
            plan.money.sources.loan_regional = Yen(loan);
            return assess(plan, shipped_pack(step.pack), {}, sample_town(), NearestChanges::Skip);
        };
        const Assessment exact = with_loan(step.loan);
        CHECK(state_of(exact, loan_rule) == FindingState::Pass);
        CHECK(state_of(exact, cap_rule) == FindingState::Pass);
        const Assessment less = with_loan(step.loan - 1);
        CHECK(state_of(less, step.is_whole_grant ? loan_rule : cap_rule) == FindingState::Fail);
        if (!step.is_whole_grant) CHECK(state_of(less, loan_rule) == FindingState::Pass);
    }
}

TEST_CASE("every rule of every pack is expected in some example", "[domain][shipped]") {
    for (const char* id : {"local10000-2016", "local10000-2025", "town-overlay-example"}) {
        const RulePack& pack = shipped_pack(id);
        std::set<std::string> expected;
        for (const PackExample& example : pack.examples) {
            for (const auto& [name, value] : example.expect) expected.insert(name);
        }
        // These read a single answer, which examples could only repeat.
        const std::set<std::string> plain = {"R16-01", "R16-02", "R16-08", "R16-09", "R16-11",
                                             "R16-14", "R16-15", "R16-19", "R16-20", "R25-01",
                                             "R25-02", "R25-03", "R25-04", "R25-05", "R25-08",
                                             "R25-15", "R25-16"};
        for (const Rule& rule : pack.rules) {
            INFO(rule.id);
            CHECK((expected.count(rule.id) > 0 || plain.count(rule.id) > 0));
        }
    }
}

TEST_CASE("every shown word of a pack is there in three languages", "[domain][shipped]") {
    const auto check = [](const std::string& what, const Wording& wording) {
        for (const char* language : {"ja", "easy", "en"}) {
            INFO(what << " " << language);
            REQUIRE(wording.all().count(language) == 1);
            CHECK_FALSE(wording.all().at(language).empty());
        }
    };
    for (const RulePack& pack : shipped_packs().packs()) {
        check(pack.id, pack.title);
        for (const Group& group : pack.groups) check(group.id, group.title);
        for (const PackFact& fact : pack.facts) check(fact.name, fact.title);
        for (const Rule& rule : pack.rules) {
            check(rule.id, rule.title);
            check(rule.id, rule.now);
            check(rule.id, rule.why);
            check(rule.id, rule.fix);
        }
    }
}

TEST_CASE("every placeholder is a name, and the same in every language", "[domain][shipped]") {
    for (const RulePack& shipped : shipped_packs().packs()) {
        const RulePack pack = in_use(shipped);
        const auto names = known_names(pack);
        for (const Rule& rule : pack.rules) {
            for (const Wording* wording : {&rule.title, &rule.now, &rule.why, &rule.fix}) {
                const auto used = placeholders_in(*wording, "ja");
                INFO(rule.id);
                CHECK(used == placeholders_in(*wording, "easy"));
                CHECK(used == placeholders_in(*wording, "en"));
                for (const std::string& name : used) {
                    INFO(name);
                    CHECK(names.count(name) == 1);
                }
            }
        }
    }
}

TEST_CASE("easy Japanese keeps to kana, digits and spaces between words", "[domain][shipped]") {
    const auto has_kanji = [](std::string text) {
        // Counting words that stay as they are everywhere.
        for (const std::string word : {"人", "見本"}) {
            for (auto at = text.find(word); at != text.npos; at = text.find(word)) {
                text.erase(at, word.size());
            }
        }
        for (std::size_t i = 0; i + 2 < text.size(); ++i) {
            const auto first = static_cast<unsigned char>(text[i]);
            if (first >= 0xE4 && first <= 0xE9) return true;  // U+4000 to U+9FFF
        }
        return false;
    };
    for (const RulePack& pack : shipped_packs().packs()) {
        for (const Rule& rule : pack.rules) {
            for (const Wording* wording : {&rule.title, &rule.now, &rule.why, &rule.fix}) {
                INFO(wording->in("easy"));
                CHECK_FALSE(has_kanji(wording->in("easy")));
            }
        }
    }
}

TEST_CASE("every source a rule names has an address", "[domain][shipped]") {
    for (const RulePack& pack : shipped_packs().packs()) {
        for (const Rule& rule : pack.rules) {
            INFO(rule.id);
            CHECK_FALSE(rule.sources.empty());
            CHECK_FALSE(rule.mark.empty());
            for (const std::string& source : rule.sources) {
                INFO(source);
                CHECK(pack.sources.count(source) == 1);
            }
        }
    }
}

TEST_CASE("every fact a pack reads is asked of the visitor or set by the town",
          "[domain][shipped]") {
    for (const RulePack& shipped : shipped_packs().packs()) {
        const RulePack pack = in_use(shipped);
        const Assessment assessment = Assessor(pack).assess(Application(), Town());
        for (const Finding& finding : assessment.findings) {
            for (const std::string& fact : finding.reads) {
                INFO(pack.id << " " << finding.rule << " " << fact);
                const bool is_own = own_fact(pack, fact) != nullptr;
                CHECK((is_own || is_town_fact(fact) || !fields_behind(fact).empty()));
                CHECK_FALSE((is_town_fact(fact) && !fields_behind(fact).empty()));
            }
        }
    }
}

TEST_CASE("a rule's step asks for something the rule reads", "[domain][shipped]") {
    for (const RulePack& shipped : shipped_packs().packs()) {
        const RulePack pack = in_use(shipped);
        const Assessment assessment = Assessor(pack).assess(Application(), Town());
        for (std::size_t i = 0; i < pack.rules.size(); ++i) {
            const Rule& rule = pack.rules[i];
            bool is_asked_there = false;
            for (const std::string& fact : assessment.findings[i].reads) {
                const PackFact* own = own_fact(pack, fact);
                is_asked_there = is_asked_there || (own && own->step == rule.step);
                for (const Field field : fields_behind(fact)) {
                    is_asked_there = is_asked_there || word_of(info_of(field).step) == rule.step;
                }
            }
            INFO(pack.id << " " << rule.id);
            CHECK(is_asked_there);
        }
    }
}

TEST_CASE("there are 47 facts, each with its fields or from the town", "[domain][shipped]") {
    CHECK(fact_list().size() == 47);
    std::set<std::string_view> names;
    for (const FactInfo& fact : fact_list()) {
        INFO(fact.name);
        CHECK(names.insert(fact.name).second);
        CHECK(fact.is_from_town == fact.fields.empty());
    }
    CHECK(fields_behind("no_such_fact").empty());
}
