// Goal: show that the examples we ship are good documents with the figures they are known for, and
// hold nothing that their source does not give. Method: each assessed under the packs of its years.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/domain/application_json.h"
#include "kiosk/domain/assessment.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using namespace domain_support;

namespace {

Application example(const std::string& name) {
    const auto application =
        read_application(read_file("assets/examples/" + name + ".madoguchi.json"));
    if (!application) FAIL(application.problem().sentence());
    return *application;
}

Assessment assessed(const Application& application, std::string_view pack) {
    return assess(application, shipped_pack(pack), {}, sample_town());
}

FactValue number(std::int64_t value) { return value; }

}  // namespace

TEST_CASE("Yubari: grant 50, loan 110, own 23, together 183 million yen", "[domain][examples]") {
    const Application yubari = example("yubari");
    const Assessment assessment = assessed(yubari, "local10000-2025");
    CHECK(fact_of(assessment, "public_grant") == number(50'000'000));
    CHECK(fact_of(assessment, "loan_regional") == number(110'000'000));
    CHECK(fact_of(assessment, "own_funds") == number(23'000'000));
    CHECK(derived_of(assessment, "cost_total") == number(183'000'000));
    CHECK(state_of(assessment, "R25-06") == FindingState::Pass);
    CHECK(state_of(assessment, "R25-09") == FindingState::Pass);
    CHECK(state_of(assessment, "R25-11") == FindingState::Pass);
    CHECK(assessment.indices.financing.per_grant_hundredths == 220);
    CHECK(assessment.verdict == Verdict::Open);
    const Assessment in_2016 = assessed(yubari, "local10000-2016");
    CHECK(state_of(in_2016, "R16-05") == FindingState::Fail);
    CHECK(in_2016.verdict == Verdict::NotYet);
    CHECK(assessment.category.model == "BM3");
}

TEST_CASE("Kamiyama: what the study does not give stays unanswered", "[domain][examples]") {
    const Application kamiyama = example("kamiyama");
    CHECK_FALSE(kamiyama.money.sources.public_grant);
    CHECK_FALSE(kamiyama.applicant.name);
    const Assessment assessment = assessed(kamiyama, "local10000-2025");
    CHECK(assessment.verdict == Verdict::Open);
    CHECK(state_of(assessment, "R25-02") == FindingState::Pass);
    for (const Finding& finding : assessment.findings) CHECK(finding.state != FindingState::Fail);
}

TEST_CASE("the yuzu workshop has the figures of the design", "[domain][examples]") {
    const Assessment assessment = assessed(example("yuzu"), "local10000-2026");
    CHECK(derived_of(assessment, "cost_total") == number(42'000'000));
    CHECK(assessment.indices.financing.per_grant_hundredths == 125);
    CHECK(assessment.indices.local_employment.yen == 71'000'000);
    CHECK(assessment.indices.local_employment.per_grant_hundredths == 443);
    CHECK(assessment.indices.local_resources.yen == 138'500'000);
    CHECK(assessment.indices.local_resources.per_grant_hundredths == 865);
    CHECK(assessment.indices.cash_flow.yen == 59'000'000);
    CHECK(assessment.indices.cash_flow.per_grant_hundredths == 368);
    CHECK(assessment.repayment.first_shortfall_year == 1);
    // A first year without profit is normal, and yet the plan's form asks for more than that.
    CHECK(state_of(assessment, "R25-14") == FindingState::Fail);
    for (const Finding& finding : assessment.findings) {
        INFO(finding.rule);
        if (finding.rule != "R25-14") CHECK(finding.state == FindingState::Pass);
    }
}

TEST_CASE("no example holds a real person", "[domain][examples]") {
    for (const char* name : {"yubari", "kamiyama"}) {
        CHECK_FALSE(example(name).applicant.name);
        CHECK_FALSE(example(name).applicant.phone);
    }
    CHECK(example("yuzu").applicant.name == "見本 太郎");
}
