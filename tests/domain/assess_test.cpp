// Goal: show that an assessment says of every rule what holds, of what it read and what is missing,
// and that a rule that cannot be worked out is unknown and says so. Method: the complete
// application with one thing changed, and small packs.
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/domain/assessment.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

using Names = std::vector<std::string>;

Assessment assessed(const Application& application, std::string_view pack = "local10000-2025") {
    return assess(application, shipped_pack(pack), {}, sample_town());
}

const Finding& finding_of(const Assessment& assessment, std::string_view rule) {
    for (const Finding& finding : assessment.findings) {
        if (finding.rule == rule) return finding;
    }
    FAIL("no rule " << rule);
    return assessment.findings.front();
}

const GroupFinding& group_of(const Assessment& assessment, std::string_view group) {
    for (const GroupFinding& finding : assessment.groups) {
        if (finding.group == group) return finding;
    }
    FAIL("no group " << group);
    return assessment.groups.front();
}

}  // namespace

TEST_CASE("the complete application is complete under 2025 and 2026", "[domain][assess]") {
    for (const char* pack : {"local10000-2025", "local10000-2026"}) {
        const Assessment assessment = assessed(complete_application(), pack);
        for (const Finding& finding : assessment.findings) {
            INFO(finding.rule);
            CHECK(finding.state == FindingState::Pass);
            CHECK(finding.unanswered.empty());
        }
        CHECK(assessment.verdict == Verdict::Complete);
        CHECK(assessment.nearest_changes.empty());
        CHECK(assessment.pack == pack);
        CHECK(assessment.pack_hash == shipped_pack(pack).hash);
    }
}

TEST_CASE("one failing must is not yet, one unknown must is open", "[domain][assess]") {
    Application application = complete_application();
    application.schedule.town_consulted.reset();
    CHECK(assessed(application).verdict == Verdict::Open);
    application.idea.is_new_business = false;
    CHECK(assessed(application).verdict == Verdict::NotYet);
    application = complete_application();
    application.money.loan.manager_guarantee = true;
    CHECK(state_of(assessed(application), "R25-08") == FindingState::Fail);
    CHECK(assessed(application).verdict == Verdict::Complete);
}

TEST_CASE("a finding names the facts it read in the order of the list", "[domain][assess]") {
    Application application = complete_application();
    application.money.sources.crowdfunding.reset();
    const Finding finding = finding_of(assessed(application), "R25-09");
    CHECK(finding.reads == Names{"public_grant", "loan_regional", "loan_policy", "loan_furusato",
                                 "equity_fund", "crowdfunding"});
    CHECK(finding.unanswered == Names{"crowdfunding"});
    CHECK(finding.state == FindingState::Unknown);
    CHECK(finding_of(assessed(application), "R25-17").reads ==
          Names{"start_date", "decision_date", "early_start_approved"});
}

TEST_CASE("a list of years is unanswered while it has a hole or nothing in it",
          "[domain][assess]") {
    Application application = complete_application();
    CHECK(finding_of(assessed(application), "R25-14").reads == Names{"cashflow", "repayment"});
    application.money.years[2].income.reset();
    CHECK(finding_of(assessed(application), "R25-14").unanswered == Names{"cashflow"});
    application.money.years.clear();
    CHECK(finding_of(assessed(application), "R25-14").unanswered == Names{"cashflow", "repayment"});
    CHECK(state_of(assessed(application), "R25-14") == FindingState::Unknown);
}

TEST_CASE("something unanswered that cannot matter leaves the rule passed", "[domain][assess]") {
    Application application = complete_application();
    application.schedule.early_start_approved.reset();
    const Finding finding = finding_of(assessed(application), "R25-17");
    CHECK(finding.state == FindingState::Pass);
    CHECK(finding.unanswered == Names{"early_start_approved"});
}

TEST_CASE("a group is as bad as the worst of its musts", "[domain][assess]") {
    Application application = complete_application();
    CHECK(group_of(assessed(application), "bank").state == GroupState::Pass);
    application.money.loan.bank_consent.reset();
    CHECK(group_of(assessed(application), "bank").state == GroupState::Unknown);
    application.money.loan.secured_other = true;
    const Assessment assessment = assessed(application);
    CHECK(group_of(assessment, "bank").state == GroupState::Fail);
    CHECK(assessment.findings[group_of(assessment, "bank").findings.front()].rule == "R25-07");
    application = complete_application();
    application.money.loan.manager_guarantee = true;
    CHECK(group_of(assessed(application), "bank").state == GroupState::Pass);
}

TEST_CASE("a group without musts asks the desk or advises", "[domain][assess]") {
    const auto state = [](const std::string& severity, std::optional<bool> consulted) {
        Application application;
        application.schedule.town_consulted = consulted;
        const RulePack pack =
            pack_of(toml_with_rule("town_consulted", "severity = \"" + severity + "\"\n"));
        return assess(application, pack, {}, {}).groups.front().state;
    };
    CHECK(state("confirm", true) == GroupState::Pass);
    CHECK(state("confirm", false) == GroupState::AskTheDesk);
    CHECK(state("confirm", {}) == GroupState::AskTheDesk);
    CHECK(state("advice", false) == GroupState::Advice);
    CHECK(state("must", {}) == GroupState::Unknown);
}

TEST_CASE("every rule of a pack stands in exactly one group", "[domain][assess]") {
    for (const RulePack& pack : shipped_packs().packs()) {
        if (pack.is_overlay()) continue;
        const Assessment assessment = assess(Application(), pack, {}, {});
        std::size_t rules = 0;
        for (const GroupFinding& group : assessment.groups) rules += group.findings.size();
        CHECK(rules == pack.rules.size());
        CHECK(assessment.groups.size() <= 13);
    }
}

TEST_CASE("a rule that cannot be worked out is unknown, says why, and stops no other",
          "[domain][assess]") {
    const RulePack pack = pack_of(toml_with_rule(
        "public_grant * public_grant * public_grant > 0",
        "[[rule]]\nid = \"S\"\nformula = \"public_grant > 0\"\n"
        "[[derived]]\nname = \"d\"\nformula = \"public_grant * public_grant * public_grant\"\n"
        "[[rule]]\nid = \"D\"\nformula = \"d > 0\"\n[[rule]]\nid = \"N\"\nformula = \"5\"\n"));
    Application application;
    application.money.sources.public_grant = Yen(Yen::input_max);
    const Assessment assessment = assess(application, pack, {}, {});
    CHECK(finding_of(assessment, "R").state == FindingState::Unknown);
    CHECK(finding_of(assessment, "R").error.find("64 bits") != std::string::npos);
    CHECK(finding_of(assessment, "D").error.find("d: ") == 0);
    CHECK(finding_of(assessment, "N").state == FindingState::Unknown);
    CHECK_FALSE(finding_of(assessment, "N").error.empty());
    CHECK(finding_of(assessment, "S").state == FindingState::Pass);
    CHECK(derived_of(assessment, "d") == FactValue());
    application.money.sources.public_grant = Yen(10);
    CHECK(finding_of(assess(application, pack, {}, {}), "R").state == FindingState::Pass);
}

TEST_CASE("an overlay's rules stand beside the pack's and replace those of one id",
          "[domain][assess]") {
    const RulePack& overlay = shipped_pack("town-overlay-example");
    Application application = complete_application();
    application.answers = {{"has_place_in_town", "true"},
                           {"tax_arrears", "false"},
                           {"antisocial_ties", "false"},
                           {"same_kind_subsidy", "false"},
                           {"consulted_on", "\"2025-08-31\""}};
    Town town = sample_town();
    town.consult_deadline = Date::from_text("2025-08-31");
    const RulePack& base = shipped_pack("local10000-2025");
    const Assessment assessment = assess(application, base, {&overlay}, town);
    CHECK(assessment.findings.size() == 24);
    CHECK(assessment.verdict == Verdict::Complete);
    CHECK(assessment.pack == "local10000-2025");
    CHECK(assessment.pack_hash != base.hash);
    CHECK(fact_of(assessment, "consult_deadline") == FactValue("2025-08-31"));
    town.consult_deadline = Date::from_text("2025-08-30");
    CHECK(state_of(assess(application, base, {&overlay}, town), "T-05") == FindingState::Fail);
    town.consult_deadline.reset();
    const Assessment open = assess(application, base, {&overlay}, town);
    CHECK(finding_of(open, "T-05").unanswered == Names{"consult_deadline"});
}

TEST_CASE("an overlay that does not fit the pack leaves its rules unknown", "[domain][assess]") {
    const RulePacks packs = RulePacks::read(
        {{"base.toml", "id = \"base\"\n[[derived]]\nname = \"cap\"\nformula = \"1\"\n"},
         {"town.toml",
          "id = \"town\"\nextends = \"any\"\n[[rule]]\nid = \"T\"\nformula = \"cap > 0\"\n"}});
    REQUIRE(packs.problems().empty());
    const RulePack other = pack_of(toml_with_rule("1 = 1"));
    const Assessment assessment = assess(Application(), other, {packs.find("town")}, {});
    CHECK(state_of(assessment, "T") == FindingState::Unknown);
    CHECK(finding_of(assessment, "T").error.find("'cap'") != std::string::npos);
    CHECK(state_of(assessment, "R") == FindingState::Pass);
}

TEST_CASE("Yubari's fifty million fail the cap of 2016 and meet that of 2025",
          "[domain][assess][examples]") {
    const auto yubari = madoguchi::domain::assess;
    Application application;
    application.money.costs = {{"c", "", "machinery", Yen(183'000'000), {}, {}}};
    application.money.sources = {.public_grant = Yen(50'000'000),
                                 .loan_regional = Yen(110'000'000),
                                 .loan_policy = Yen(0),
                                 .loan_furusato = Yen(0),
                                 .equity_fund = Yen(0),
                                 .crowdfunding = Yen(0),
                                 .own_funds = Yen(23'000'000),
                                 .other_funds = Yen(0)};
    const Assessment in_2016 =
        yubari(application, shipped_pack("local10000-2016"), {}, {}, NearestChanges::Find);
    CHECK(state_of(in_2016, "R16-05") == FindingState::Fail);
    CHECK(derived_of(in_2016, "largest_public_grant") == FactValue(std::int64_t{40'000'000}));
    const Assessment in_2025 =
        yubari(application, shipped_pack("local10000-2025"), {}, {}, NearestChanges::Find);
    CHECK(state_of(in_2025, "R25-09") == FindingState::Pass);
    CHECK(derived_of(in_2025, "largest_public_grant") == FactValue(std::int64_t{50'000'000}));
}

TEST_CASE("an assessor gives every application the same as a fresh one", "[domain][assess]") {
    Assessor assessor(shipped_pack("local10000-2025"));
    Chance chance(11);
    for (int i = 0; i < 40; ++i) {
        const Application application = random_application(chance);
        CHECK(write_assessment(assessor.assess(application, sample_town())) ==
              write_assessment(
                  assess(application, shipped_pack("local10000-2025"), {}, sample_town())));
    }
}

TEST_CASE("the JSON of an assessment has the contract's members", "[domain][assess][json]") {
    Application application = complete_application();
    application.money.sources.loan_regional = Yen(15'000'000);
    application.schedule.town_consulted.reset();
    const std::string text = write_assessment(assessed(application));
    CHECK(text.back() == '\n');
    const auto json = nlohmann::json::parse(text);
    CHECK(json["pack"] == "local10000-2025");
    CHECK_FALSE(json.contains("pack_outdated"));
    CHECK(json["facts"].size() == 47);
    CHECK(json["facts"]["applicant_is_private_operator"] == true);
    CHECK(json["facts"]["public_grant"] == 16'000'000);
    CHECK(json["facts"]["town_consulted"].is_null());
    CHECK(json["facts"]["cashflow"].size() == 7);
    CHECK(json["facts"]["end_date"] == "2026-03-20");
    for (const char* name : {"finance_counted", "cap_public_grant", "national_rate_class",
                             "national_share_yen", "local_share_yen", "largest_public_grant"}) {
        INFO(name);
        CHECK(json["derived"][name].is_number_integer());
    }
    CHECK(json["derived"]["national_rate_class"] == 67);
    CHECK(json["derived"]["national_share_yen"] == 10'666'666);
    CHECK(json["findings"].size() == 19);
    CHECK(json["findings"][5]["rule"] == "R25-06");
    CHECK(json["findings"][5]["severity"] == "must");
    CHECK(json["findings"][5]["state"] == "fail");
    CHECK(json["findings"][5]["reads"][0] == "public_grant");
    CHECK(json["findings"][5]["unanswered"].empty());
    CHECK(json["verdict"] == "not_yet");
    CHECK(json["indices"]["financing"]["per_grant"] == 0.93);
    CHECK(json["indices"]["financing"]["average"] == 1.06);
    CHECK(json["indices"].size() == 5);
    CHECK(json["repayment"]["years"][0]["covered"] == true);
    CHECK(json["repayment"]["first_shortfall_year"].is_null());
    CHECK(json["repayment"].contains("cover_min"));
    CHECK(json["repayment"].contains("payback_year"));
    CHECK(json["enterprise"] == "unknown");
    CHECK(json["category"]["proposed"] == "IV");
    CHECK(json["category"]["money_flow"] == "outside_in");
    bool has_set = false;
    bool has_answer = false;
    for (const auto& change : json["nearest_changes"]) {
        has_answer = has_answer || change.contains("answer");
        if (!change.contains("set")) continue;
        has_set = true;
        CHECK(change.contains("from"));
        CHECK(change["fixes"].is_array());
        CHECK(change["verdict"].is_string());
    }
    CHECK(has_set);
    CHECK(has_answer);
    Assessment outdated = assessed(application);
    outdated.pack_outdated = true;
    CHECK(nlohmann::json::parse(write_assessment(outdated))["pack_outdated"] == true);
}
