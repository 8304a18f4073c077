#include "kiosk/session/route.h"

#include <algorithm>
#include <array>

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
    if (field >= Field::YearIncome && field <= Field::YearRepayment) return {ScreenId::Money, 2};
    if (field >= Field::NewLocalHires) return {ScreenId::Money, 3};
    if (field >= Field::LoanAnnualRate && field <= Field::LoanRepayment)
        return {ScreenId::Money, 1};
    return {ScreenId::Money, 0};
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

std::optional<Field> next_written_field(Field field) {
    if (field == Field::ApplicantName) return Field::ApplicantReading;
    if (field == Field::ApplicantReading) return Field::ApplicantPhone;
    return std::nullopt;
}

std::optional<PageRef> page_after(const PageRef& page, std::size_t town_questions) {
    if (page.page + 1 < page_count(page.screen, town_questions))
        return PageRef{page.screen, page.page + 1};
    const auto step = step_on(page.screen);
    if (!step || *step == Step::Review) return std::nullopt;
    return PageRef{screen_for(static_cast<Step>(static_cast<int>(*step) + 1)), 0};
}

std::optional<PageRef> page_before(const PageRef& page, std::size_t town_questions) {
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
