#include "tests/domain/domain_support.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace domain_support {

using namespace madoguchi::domain;

std::string read_file(const std::string& path_below_source) {
    std::ifstream file(std::filesystem::path(SOURCE_DIR) / path_below_source, std::ios::binary);
    REQUIRE(file.is_open());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::vector<std::pair<std::string, std::string>> shipped_pack_files() {
    const std::string folder = "assets/rule_packs";
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(SOURCE_DIR) / folder)) {
        if (entry.path().extension() != ".toml") continue;
        const std::string path = folder + "/" + entry.path().filename().string();
        files.emplace_back(path, read_file(path));
    }
    std::sort(files.begin(), files.end());
    return files;
}

const RulePacks& shipped_packs() {
    static const RulePacks packs = RulePacks::read(shipped_pack_files());
    return packs;
}

const RulePack& shipped_pack(std::string_view id) {
    const RulePack* pack = shipped_packs().find(id);
    REQUIRE(pack != nullptr);
    return *pack;
}

RulePack pack_of(const std::string& toml) {
    const RulePacks packs = RulePacks::read({{"test.toml", toml}});
    for (const auto& problem : packs.problems()) FAIL(problem.sentence());
    REQUIRE(packs.packs().size() == 1);
    return packs.packs().front();
}

std::string toml_with_rule(const std::string& formula, const std::string& more) {
    return "id = \"test\"\n[[rule]]\nid = \"R\"\nformula = '''" + formula + "'''\n" + more;
}

std::string refusal_of(const std::string& toml) {
    const RulePacks packs = RulePacks::read({{"test.toml", toml}});
    CHECK(packs.packs().empty());
    REQUIRE(packs.problems().size() == 1);
    return packs.problems().front().sentence();
}

Town sample_town() {
    Town town;
    town.name = "見本町";
    town.short_name = "見本";
    town.is_municipality = true;
    town.disadvantaged_area = true;
    town.fiscal_index_x100 = 39;
    town.is_sample = true;
    return town;
}

Application complete_application() {
    Application application;
    application.id = "01900000-0000-7000-8000-00000000000a";
    application.applicant.is_private_operator = true;
    application.idea.is_new_business = true;
    application.idea.novelty = "新しさ";
    application.idea.model = "手本";
    application.idea.market = "outside";
    application.idea.entirely_new_field = false;
    application.idea.field_digital = false;
    application.idea.field_decarbon = false;
    application.idea.field_women_youth = false;
    application.resources = {{"r1", "agri", "ゆず"}};
    application.resources_answered = true;
    application.community.issue = "population";
    application.community.description = "困りごと";
    application.community.replaces_public_spending = true;
    application.partners_answered = true;
    Money& money = application.money;
    money.costs = {{"c1", "建物", "facilities", Yen(24'000'000), {}, {}},
                   {"c2", "機械", "machinery", Yen(18'000'000), {}, {}}};
    application.costs_answered = true;
    money.sources = {.public_grant = Yen(16'000'000),
                     .loan_regional = Yen(20'000'000),
                     .loan_policy = Yen(0),
                     .loan_furusato = Yen(0),
                     .equity_fund = Yen(0),
                     .crowdfunding = Yen(0),
                     .own_funds = Yen(6'000'000),
                     .other_funds = Yen(0)};
    money.loan = {.secured_on_grant_assets = false,
                  .secured_other = false,
                  .guaranteed = false,
                  .manager_guarantee = false,
                  .bank_assessed = true,
                  .bank_consent = true,
                  .annual_rate_thousandths = 1250,
                  .years = 10,
                  .grace_years = 0,
                  .repayment = "equal_principal"};
    money.years.assign(7, {.income = Yen(30'000'000),
                           .local_resources = Yen(10'000'000),
                           .local_people = Yen(8'000'000),
                           .other = Yen(5'000'000),
                           .repayment = {}});
    application.years_answered = true;
    money.new_local_hires = 2;
    application.schedule = {.decision_date = Date::from_parts(2025, 7, 31),
                            .start_date = Date::from_parts(2025, 8, 1),
                            .end_date = Date::from_parts(2026, 3, 20),
                            .early_start_approved = false,
                            .town_consulted = true};
    return application;
}

FindingState state_of(const Assessment& assessment, std::string_view rule) {
    for (const Finding& finding : assessment.findings) {
        if (finding.rule == rule) return finding.state;
    }
    FAIL("no rule " << rule);
    return FindingState::Unknown;
}

namespace {

const FactValue& value_of(const std::vector<std::pair<std::string, FactValue>>& values,
                          std::string_view name) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto& value) { return value.first == name; });
    INFO(name);
    REQUIRE(found != values.end());
    return found->second;
}

}  // namespace

const FactValue& fact_of(const Assessment& assessment, std::string_view fact) {
    return value_of(assessment.facts, fact);
}

const FactValue& derived_of(const Assessment& assessment, std::string_view name) {
    return value_of(assessment.derived, name);
}

std::uint64_t Chance::next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

std::int64_t Chance::between(std::int64_t from, std::int64_t to) {
    const auto span = static_cast<std::uint64_t>(to - from) + 1;
    return from + static_cast<std::int64_t>(next() % span);
}

namespace {

std::optional<Yen> random_yen(Chance& chance) {
    if (chance.one_in(25)) return std::nullopt;
    if (chance.one_in(3)) return Yen(0);
    if (chance.one_in(40)) return Yen(Yen::input_max);
    if (chance.one_in(6)) return Yen(chance.between(0, 120'000'000));
    return Yen(chance.between(0, 240) * 500'000);
}

std::optional<bool> random_yes(Chance& chance) {
    if (chance.one_in(20)) return std::nullopt;
    return !chance.one_in(6);
}

std::optional<Date> random_date(Chance& chance) {
    if (chance.one_in(20)) return std::nullopt;
    const auto start = Date::from_parts(2024, 2, 28);
    return start->plus_days(static_cast<int>(chance.between(0, 1200)));
}

}  // namespace

Application random_application(Chance& chance) {
    Application application = complete_application();
    application.applicant.is_private_operator = random_yes(chance);
    application.idea.is_new_business = random_yes(chance);
    application.community.replaces_public_spending = random_yes(chance);
    if (chance.one_in(10)) application.idea.novelty = "";
    if (chance.one_in(10)) application.resources_answered = false;
    Money& money = application.money;
    Sources& sources = money.sources;
    for (auto* source : {&sources.public_grant, &sources.loan_regional, &sources.loan_policy,
                         &sources.loan_furusato, &sources.equity_fund, &sources.crowdfunding,
                         &sources.own_funds, &sources.other_funds}) {
        if (!chance.one_in(3)) *source = random_yen(chance);
    }
    for (CostLine& line : money.costs) {
        if (chance.one_in(2)) line.yen = random_yen(chance);
        if (chance.one_in(8)) line.cost_class = "land";
        if (chance.one_in(4)) line.counted = chance.one_in(2);
    }
    money.loan.secured_other = random_yes(chance);
    money.loan.bank_consent = random_yes(chance);
    money.loan.repayment = chance.one_in(2) ? "equal_principal" : "equal_instalment";
    money.loan.years = chance.between(1, 20);
    money.loan.grace_years = chance.between(0, 3);
    money.loan.annual_rate_thousandths = chance.between(0, 5000);
    money.years.resize(static_cast<std::size_t>(chance.between(0, 10)));
    for (PlanYear& year : money.years) {
        year = {.income = Yen(chance.between(0, 60) * 1'000'000),
                .local_resources = Yen(chance.between(0, 20) * 1'000'000),
                .local_people = Yen(chance.between(0, 15) * 1'000'000),
                .other = chance.one_in(30) ? std::nullopt
                                           : std::optional(Yen(chance.between(0, 9) * 1'000'000)),
                .repayment = chance.one_in(10) ? random_yen(chance) : std::nullopt};
    }
    money.new_local_hires = chance.one_in(15) ? std::nullopt : std::optional(chance.between(0, 3));
    application.schedule.decision_date = random_date(chance);
    application.schedule.start_date = random_date(chance);
    application.schedule.end_date = random_date(chance);
    application.schedule.early_start_approved = random_yes(chance);
    return application;
}

}  // namespace domain_support
