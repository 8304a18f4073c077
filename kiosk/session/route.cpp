#include "kiosk/session/route.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace madoguchi::session {

using domain::Block;
using domain::Field;
using domain::Step;

namespace {

constexpr std::array<Block, domain::block_count> offered{
    Block::CustomerSegments,      Block::ValuePropositions, Block::KeyResources,
    Block::KeyActivities,         Block::KeyPartners,       Block::Channels,
    Block::CustomerRelationships, Block::RevenueStreams,    Block::CostStructure,
};

PageRef money(MoneyPage page) { return {ScreenId::Money, static_cast<int>(page)}; }

PageRef page_of_money(Field field) {
    if (field == Field::YearRepayment) return money(MoneyPage::Loan);
    if (field >= Field::YearIncome && field <= Field::YearOther) return money(MoneyPage::Years);
    if (field >= Field::NewLocalHires) return money(MoneyPage::Schedule);
    if (field >= Field::LoanAnnualRate && field <= Field::LoanRepayment) {
        return money(MoneyPage::Loan);
    }
    if (field >= Field::CostName && field <= Field::CostResearchByUniversity) {
        return money(MoneyPage::Costs);
    }
    const bool is_other = field >= Field::SourceLoanPolicy && field <= Field::SourceOtherFunds &&
                          field != Field::SourceOwnFunds;
    return money(is_other ? MoneyPage::Sources : MoneyPage::Plan);
}

PageRef page_on_step(Step step, Field field) {
    switch (step) {
        case Step::Profile:
            if (field == Field::OverlayAnswer) return {ScreenId::Profile, 2};
            if (field == Field::ApplicantPostalCode || field == Field::ApplicantAddress)
                return {ScreenId::Profile, 1};
            return {ScreenId::Profile, field <= Field::ApplicantResidence ? 0 : 1};
        case Step::Idea:
            switch (field) {
                case Field::IdeaSummary:
                case Field::IdeaCategory:
                case Field::IdeaMarket:
                case Field::IdeaReplacesLostService:
                    return {ScreenId::Idea, 0};
                default:
                    return {ScreenId::Idea, 1};
            }
        case Step::Resources:
            return {ScreenId::Resources,
                    field == Field::ResourceKind || field == Field::ResourceName ? 0 : 1};
        case Step::Canvas:
            return {ScreenId::Block, 0};
        case Step::Partners:
            switch (field) {
                case Field::PartnerRole:
                case Field::PartnerName:
                case Field::PartnerState:
                    return {ScreenId::Partners, 0};
                default:
                    return {ScreenId::Partners, 1};
            }
        case Step::Money:
            break;
        case Step::Eligibility:
            return {ScreenId::Eligibility, 0};
        case Step::Review:
            return {ScreenId::Review, 0};
    }
    return page_of_money(field);
}

}  // namespace

int page_count(ScreenId screen, std::size_t town_questions) {
    switch (screen) {
        case ScreenId::Profile:
            return town_questions > 0 ? 3 : 2;
        case ScreenId::Idea:
        case ScreenId::Resources:
            return 2;
        case ScreenId::Partners:
            return 3;
        case ScreenId::Money:
            return 4;
        default:
            return 1;
    }
}

PageRef page_of(Field field) { return page_on_step(domain::info_of(field).step, field); }

bool asks_per_item(Field field) {
    switch (field) {
        case Field::ResourceKind:
        case Field::ResourceName:
        case Field::NoteText:
        case Field::PartnerRole:
        case Field::PartnerName:
        case Field::PartnerState:
        case Field::CostName:
        case Field::CostClass:
        case Field::CostYen:
        case Field::CostCounted:
        case Field::CostResearchByUniversity:
        case Field::YearIncome:
        case Field::YearLocalResources:
        case Field::YearLocalPeople:
        case Field::YearOther:
        case Field::YearRepayment:
        case Field::OverlayAnswer:
            return true;
        default:
            return false;
    }
}

namespace {

constexpr std::array<Field, 3> main_sources{Field::SourcePublicGrant, Field::SourceLoanRegional,
                                            Field::SourceOwnFunds};

bool is_on(const Visit& visit, MoneyPage page) {
    return visit.place.screen == ScreenId::Money && visit.place.page == static_cast<int>(page);
}

// The amounts one below the other: of the costs, then on the plan's page of the main sources.
std::optional<domain::FieldRef> next_amount(const Visit& visit, const domain::FieldRef& field) {
    const auto& costs = visit.plan.money.costs;
    if (field.field == Field::CostYen) {
        const auto at = std::find_if(costs.begin(), costs.end(),
                                     [&](const auto& line) { return line.id == field.item; });
        if (at != costs.end() && at + 1 != costs.end()) {
            return domain::FieldRef{Field::CostYen, (at + 1)->id};
        }
        if (is_on(visit, MoneyPage::Plan)) return domain::FieldRef{main_sources.front(), {}};
        return std::nullopt;
    }
    const auto* at = std::find(main_sources.begin(), main_sources.end(), field.field);
    if (!is_on(visit, MoneyPage::Plan) || at == main_sources.end() ||
        at + 1 == main_sources.end()) {
        return std::nullopt;
    }
    return domain::FieldRef{*(at + 1), {}};
}

// Across a year's four lines, then down to the next year.
std::optional<domain::FieldRef> next_in_table(const Visit& visit, const domain::FieldRef& field) {
    constexpr int years_shown = 7;
    if (field.field < Field::YearOther) {
        return domain::FieldRef{static_cast<Field>(static_cast<int>(field.field) + 1), field.item};
    }
    const int year = std::atoi(field.item.c_str());
    const int last = std::max(years_shown, static_cast<int>(visit.plan.money.years.size()));
    if (year < 1 || year >= last) return std::nullopt;
    return domain::FieldRef{Field::YearIncome, std::to_string(year + 1)};
}

}  // namespace

std::optional<domain::FieldRef> next_written_field(const Visit& visit,
                                                   const domain::FieldRef& field) {
    if (field.field == Field::ApplicantName) {
        return domain::FieldRef{Field::ApplicantReading, {}};
    }
    if (field.field == Field::ApplicantReading) return domain::FieldRef{Field::ApplicantPhone, {}};
    if (field.field >= Field::YearIncome && field.field <= Field::YearOther) {
        return next_in_table(visit, field);
    }
    return next_amount(visit, field);
}

std::optional<PageRef> page_after(const PageRef& page, std::size_t town_questions) {
    const int count = page_count(page.screen, town_questions);
    if (page.page + 1 < count) return PageRef{page.screen, page.page + 1};
    if (page.page >= count) return PageRef{page.screen, 0};  // A page beside the way
    const auto step = step_on(page.screen);
    if (!step || *step == Step::Review) return std::nullopt;
    return PageRef{screen_for(static_cast<Step>(static_cast<int>(*step) + 1)), 0};
}

std::optional<PageRef> page_before(const PageRef& page, std::size_t town_questions) {
    if (page.page >= page_count(page.screen, town_questions)) return PageRef{page.screen, 0};
    if (page.page > 0) return PageRef{page.screen, page.page - 1};
    const auto step = step_on(page.screen);
    if (!step || *step == Step::Profile) return std::nullopt;
    const ScreenId screen = screen_for(static_cast<Step>(static_cast<int>(*step) - 1));
    return PageRef{screen, page_count(screen, town_questions) - 1};
}

Block block_at(std::size_t position) { return offered[position % offered.size()]; }

std::size_t position_of(Block block) {
    return static_cast<std::size_t>(std::find(offered.begin(), offered.end(), block) -
                                    offered.begin());
}

}  // namespace madoguchi::session
