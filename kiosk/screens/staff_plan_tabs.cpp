#include "kiosk/screens/staff_plan_tabs.h"

#include "kiosk/domain/money_sums.h"
#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/partner_words.h"
#include "kiosk/screens/rules_in_force.h"
#include "kiosk/screens/source_rows.h"

namespace madoguchi::screens {

using domain::Application;
using domain::Field;
using session::Session;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

ui::Label named(Ui& ui, const Session& session, Field field, const domain::ChosenWord& word,
                const std::string& name) {
    if (!name.empty()) return Words::entered(name);
    return choice_words(ui, session, field, word.value_or("other"));
}

}  // namespace

std::vector<LineCard> idea_cards(Ui& ui, const Session& session, const Application& plan) {
    PlanLines idea(ui, session, plan);
    idea.add(Field::IdeaCategory, TextId::staff_column_category)
        .add(Field::IdeaStage, TextId::idea_stage)
        .add(Field::IdeaIsNewBusiness, TextId::idea_is_new)
        .add(Field::IdeaEntirelyNewField, TextId::idea_entirely_new)
        .add(Field::IdeaFieldDigital, TextId::idea_digital)
        .add(Field::IdeaFieldDecarbon, TextId::idea_decarbon)
        .add(Field::IdeaFieldWomenYouth, TextId::idea_women_youth)
        .add(Field::IdeaNovelty, TextId::idea_novelty)
        .add(Field::IdeaModel, TextId::idea_model);
    PlanLines resources(ui, session, plan);
    for (const domain::Resource& resource : plan.resources) {
        resources.add(
            choice_words(ui, session, Field::ResourceKind, resource.kind.value_or("other")),
            Words::entered(resource.name));
    }
    PlanLines community(ui, session, plan);
    community.add(Field::CommunityIssue, TextId::community_issue)
        .add(Field::CommunityDescription, TextId::community_description)
        .add(Field::CommunityReplacesPublicSpending, TextId::community_replaces)
        .add(Field::CommunityPublicCostAvoided, TextId::community_saved);
    return {{TextId::staff_idea, idea.take()},
            {TextId::staff_resources, resources.take()},
            {TextId::staff_community, community.take()}};
}

std::vector<LineCard> people_cards(Ui& ui, const Session& session, const Application& plan) {
    PlanLines applicant(ui, session, plan);
    applicant.add(Field::ApplicantName, TextId::profile_name)
        .add(Field::ApplicantReading, TextId::profile_reading)
        .add(Field::ApplicantPhone, TextId::profile_phone)
        .add(Field::ApplicantResidence, TextId::profile_residence)
        .add(Field::ApplicantAddress, TextId::staff_address)
        .add(Field::ApplicantForm, TextId::profile_form)
        .add(Field::ApplicantSector, TextId::profile_sector)
        .add(Field::ApplicantCapital, TextId::profile_capital)
        .add(Field::ApplicantEmployees, TextId::profile_employees)
        .add(Field::ApplicantMotivation, TextId::profile_motivation);
    LineCard partners{.title = TextId::staff_detail_partners, .lines = {}};
    for (const domain::Partner& partner : plan.partners) {
        partners.lines.push_back(
            {.name = named(ui, session, Field::PartnerRole, partner.role, partner.name),
             .tag = tag_of_state(ui, session, partner.state)});
    }
    PlanLines talks(ui, session, plan);
    talks.add(Field::LoanBankAssessed, TextId::bank_assessed)
        .add(Field::LoanBankConsent, TextId::bank_consent)
        .add(Field::LoanSecuredOnGrantAssets, TextId::bank_secured_on_grant)
        .add(Field::LoanSecuredOther, TextId::bank_secured_other)
        .add(Field::LoanGuaranteed, TextId::bank_guaranteed)
        .add(Field::LoanManagerGuarantee, TextId::bank_manager)
        .add(Field::ScheduleTownConsulted, TextId::bank_consulted);
    return {
        {TextId::staff_applicant, applicant.take()}, partners, {TextId::staff_bank, talks.take()}};
}

namespace {

Words amount_or_unknown(Ui& ui, const std::optional<domain::Yen>& amount) {
    return amount ? ui.formats().yen(*amount) : ui.words(TextId::staff_unknown);
}

LineCard cost_card(Ui& ui, const Session& session, const Application& plan) {
    PlanLines lines(ui, session, plan);
    for (const domain::CostLine& cost : plan.money.costs) {
        lines.add(named(ui, session, Field::CostClass, cost.cost_class, cost.name),
                  amount_or_unknown(ui, cost.yen));
    }
    if (!plan.money.costs.empty()) {
        lines.add(TextId::staff_total,
                  amount_or_unknown(ui, domain::sum_of_costs(plan.money.costs).whole()));
    }
    return {TextId::money_costs, lines.take()};
}

LineCard source_card(Ui& ui, const Session& session, const Application& plan) {
    PlanLines lines(ui, session, plan);
    for (const SourceRow& source : source_rows()) lines.add(source.field, source.words);
    LineCard card{TextId::money_sources, lines.take()};
    if (!card.lines.empty()) {
        card.lines.push_back({.name = TextId::staff_total, .tag = balance_tag(ui, plan.money)});
    }
    return card;
}

LineCard years_card(Ui& ui, const Session& session, const Application& plan) {
    PlanLines lines(ui, session, plan);
    std::int64_t number = 0;
    for (const domain::PlanYear& year : plan.money.years) {
        const auto left = domain::left_over(year);
        const ui::Label name = ui.words(TextId::years_year, {{"year", ++number}});
        if (left && year.income) {
            lines.add(name, ui.words(TextId::staff_yen_left,
                                     {{"left", ui.formats().yen(*left)},
                                      {"income", ui.formats().yen(*year.income)}}));
        } else {
            lines.add(name, ui.words(TextId::staff_unknown));
        }
    }
    return {TextId::years_left, lines.take()};
}

}  // namespace

std::vector<LineCard> money_cards(Ui& ui, const Session& session, const Application& plan) {
    PlanLines loan(ui, session, plan);
    loan.add(Field::LoanAnnualRate, TextId::loan_rate)
        .add(Field::LoanYears, TextId::loan_years)
        .add(Field::LoanGraceYears, TextId::loan_grace)
        .add(Field::LoanRepayment, TextId::loan_repayment);
    PlanLines schedule(ui, session, plan);
    schedule.add(Field::ScheduleDecisionDate, TextId::schedule_decision)
        .add(Field::ScheduleStartDate, TextId::schedule_start)
        .add(Field::ScheduleEndDate, TextId::schedule_end)
        .add(Field::ScheduleEarlyStartApproved, TextId::schedule_early)
        .add(Field::NewLocalHires, TextId::schedule_hires);
    return {cost_card(ui, session, plan),
            source_card(ui, session, plan),
            years_card(ui, session, plan),
            {TextId::staff_loan, loan.take()},
            {TextId::staff_schedule, schedule.take()}};
}

namespace {

ui::Tag tag_of(const domain::Finding& finding) {
    if (finding.severity == domain::Severity::Advice) {
        return {TextId::staff_finding_advice, ui::TagKind::Mute, ui::Icon::Bulb};
    }
    switch (finding.state) {
        case domain::FindingState::Pass:
            return {TextId::staff_finding_pass, ui::TagKind::Pass, ui::Icon::Check};
        case domain::FindingState::Fail:
            return {TextId::staff_finding_fail, ui::TagKind::Fail, ui::Icon::Cross};
        case domain::FindingState::Unknown:
            break;
    }
    if (finding.severity == domain::Severity::Confirm) {
        return {TextId::staff_finding_desk, ui::TagKind::Mute, ui::Icon::Eye};
    }
    return {TextId::staff_finding_open, ui::TagKind::Wait, ui::Icon::Dots};
}

}  // namespace

std::vector<LineCard> finding_cards(Ui& ui, const Session& session,
                                    const session::StaffDetail& detail) {
    const domain::Assessment& assessment =
        detail.replay ? detail.replay->assessment : detail.assessment;
    const RulesInForce rules(detail.replay ? detail.replay->pack : detail.pack, session.overlays());
    std::vector<LineCard> cards;
    for (const domain::GroupFinding& finding : assessment.groups) {
        const domain::Group* group = rules.group(finding.group);
        LineCard card{
            .title = group ? ui.texts().words(group->title) : Words::figure(finding.group),
            .lines = {}};
        for (const std::size_t index : finding.findings) {
            const domain::Finding& found = assessment.findings[index];
            const domain::Rule* rule = rules.rule(found.rule);
            card.lines.push_back(
                {.name = rule ? ui.texts().words(rule->title) : Words::figure(found.rule),
                 .tag = tag_of(found)});
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace madoguchi::screens
