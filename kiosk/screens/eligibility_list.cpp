#include "kiosk/screens/eligibility_list.h"

#include <algorithm>

#include "kiosk/screens/nearest_words.h"

namespace madoguchi::screens {

using domain::Finding;
using domain::FindingState;
using domain::GroupFinding;
using domain::GroupState;
using ui::Label;
using ui::PageBlock;
using ui::Rect;
using ui::TextId;

namespace {

constexpr float gap = 12;
constexpr float page_column = 84 + 20;  // Where 前へ and 次へ stand
constexpr float two_columns_width_min = 860;
constexpr float passed_padding = 4;

Rect column_of(Rect row, int column, int columns) {
    return row.columns(columns, gap)[static_cast<std::size_t>(column)];
}

// What the last page has left below the blocks.
float room_left(const std::vector<PageBlock>& blocks, float page) {
    float left = page;
    for (const PageBlock& block : blocks) {
        if (block.height > left && left < page) left = page;
        left -= block.height + gap;
    }
    return left;
}

}  // namespace

int EligibilityList::columns_in(float width) const {
    return width >= ui_.scaled(two_columns_width_min) ? 2 : 1;
}

EligibilityList::Groups EligibilityList::groups_in(GroupState state) const {
    Groups groups;
    for (const GroupFinding& group : eligibility_.assessment.groups) {
        if (group.state == state && !group.findings.empty()) groups.push_back(&group);
    }
    return groups;
}

// The finding that gave the group its state; the worst one stands first.
const Finding& EligibilityList::worst_of(const GroupFinding& group) const {
    const auto& findings = eligibility_.assessment.findings;
    const FindingState wanted =
        group.state == GroupState::Fail ? FindingState::Fail : FindingState::Unknown;
    for (const std::size_t index : group.findings) {
        const Finding& finding = findings[index];
        if (finding.severity == domain::Severity::Must && finding.state == wanted) return finding;
    }
    return findings[group.findings.front()];
}

void EligibilityList::add_fail_card(std::vector<PageBlock>& blocks, const Rect& page,
                                    const GroupFinding& group) {
    const Finding& finding = worst_of(group);
    const domain::Rule* rule = eligibility_.rules.rule(finding.rule);
    const auto& plan = eligibility_.session.visit()->plan;
    const auto mend = field_to_mend(plan, eligibility_.rules, eligibility_.assessment, finding);
    ui::FailCard card{.title = group_title(ui_, eligibility_, group),
                      .tag = TextId::eligibility_fails,
                      .now_label = TextId::eligibility_now,
                      .now = what_is_now(ui_, eligibility_, finding),
                      .why_label = TextId::eligibility_why,
                      .why = {},
                      .fix_label = TextId::eligibility_fix,
                      .fix = {},
                      .button = {},
                      .second_button = TextId::eligibility_more,
                      .key = group.group};
    if (rule) {
        card.title = pack_words(ui_, eligibility_, rule->title);
        card.why = pack_words(ui_, eligibility_, rule->why);
        card.fix = pack_words(ui_, eligibility_, rule->fix);
    }
    if (mend) {
        const ui::Words answer = fact_name(ui_, eligibility_.rules, mend->fact);
        card.button = ui_.words(TextId::eligibility_fix_it, {{"answer", answer}});
    }
    const auto changes = changes_for(eligibility_.assessment, finding.rule);
    const domain::NearestChange* nearest = changes.empty() ? nullptr : changes.front();
    // Large letters leave the card no room for it: there it stands in the sheet of くわしく見る.
    if (nearest && !ui_.is_text_large()) {
        card.fix = change_words(ui_, eligibility_, *nearest);
        card.apply = TextId::eligibility_apply;
    }
    float height = ui::fail_card_height(ui_, card, page.width);
    // The sheet of くわしく見る says what finds no room here.
    for (Label* line : {&card.why, &card.fix, &card.now}) {
        if (height <= page.height) break;
        *line = {};
        height = ui::fail_card_height(ui_, card, page.width);
    }
    blocks.push_back(
        {height, [this, card, mend, nearest, &group](const Rect& rect) {
             const auto tapped = ui::fail_card(ui_, rect, card);
             if (tapped == ui::FailTap::Apply && nearest) {
                 intents_.push_back(session::ApplyChange{domain::changed_answers(*nearest)});
             } else if (tapped == ui::FailTap::Fix && mend) {
                 intents_.push_back(session::GoToField{mend->field});
             } else if (tapped == ui::FailTap::Second) {
                 intents_.push_back(session::OpenSheet{session::Sheet::GroupRules, group.group});
             }
         }});
}

ui::CheckRow EligibilityList::row_for(const GroupFinding& group) {
    const Finding& finding = worst_of(group);
    const bool is_passed = group.state == GroupState::Pass;
    ui::CheckRow row{.title = group_title(ui_, eligibility_, group),
                     .state = ui::CheckState::ByPeople,
                     .is_row_tappable = true,
                     .key = group.group};
    if (is_passed) {
        row.state = ui::CheckState::Pass;
        row.detail = value_of_group(ui_, eligibility_, group);
        return row;
    }
    if (group.state == GroupState::Unknown) row.state = ui::CheckState::NotYet;
    const bool is_open = finding.state == FindingState::Unknown;
    row.detail = is_open ? Label(what_is_missing(ui_, eligibility_, finding))
                         : Label(TextId::eligibility_desk_checks);
    if (group.state == GroupState::Advice) {
        const domain::Rule* rule = eligibility_.rules.rule(finding.rule);
        if (rule) row.detail = pack_words(ui_, eligibility_, rule->fix);
    }
    const auto mend = field_to_mend(eligibility_.session.visit()->plan, eligibility_.rules,
                                    eligibility_.assessment, finding);
    if (mend && finding.error.empty()) {
        row.button =
            is_open ? Label(answering_words(mend->field.field)) : Label(TextId::common_edit);
        row.is_row_tappable = false;  // Its button is what there is to do
    }
    return row;
}

void EligibilityList::draw_row(const Rect& rect, const GroupFinding& group) {
    const auto tapped = ui::check_row(ui_, rect, row_for(group));
    if (tapped == ui::CheckTap::Row) {
        intents_.push_back(session::OpenSheet{session::Sheet::GroupRules, group.group});
    } else if (tapped == ui::CheckTap::Button) {
        const auto mend = field_to_mend(eligibility_.session.visit()->plan, eligibility_.rules,
                                        eligibility_.assessment, worst_of(group));
        if (mend) intents_.push_back(session::GoToField{mend->field});
    }
}

// Two across where there is room, each pair as high as its higher one.
void EligibilityList::add_rows(std::vector<PageBlock>& blocks, float width, const Groups& groups) {
    const int columns = columns_in(width);
    for (std::size_t i = 0; i < groups.size(); i += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(groups.size(), i + static_cast<std::size_t>(columns));
        const Groups pair(groups.begin() + static_cast<std::ptrdiff_t>(i),
                          groups.begin() + static_cast<std::ptrdiff_t>(end));
        const float cell = column_of({0, 0, width, 0}, 0, columns).width;
        float height = 0;
        for (const GroupFinding* group : pair) {
            height = std::max(height, ui::check_row_height(ui_, row_for(*group), cell));
        }
        blocks.push_back({height, [this, pair, columns](const Rect& rect) {
                              for (std::size_t at = 0; at < pair.size(); ++at) {
                                  draw_row(column_of(rect, static_cast<int>(at), columns),
                                           *pair[at]);
                              }
                          }});
    }
}

// As much as a page still holds makes a card; what is left goes on the next page.
void EligibilityList::add_passed(std::vector<PageBlock>& blocks, const Rect& page,
                                 const Groups& groups) {
    const int columns = columns_in(page.width);
    const float cell = column_of({0, 0, page.width, 0}, 0, columns).width - passed_padding;
    float row_height = 0;
    for (const GroupFinding* group : groups) {
        row_height = std::max(row_height, ui::check_row_height(ui_, row_for(*group), cell));
    }
    for (std::size_t first = 0; first < groups.size();) {
        const auto fitting = [&](float room) {
            return static_cast<int>((room - 2 * passed_padding) / row_height);
        };
        int rows = fitting(room_left(blocks, page.height));
        if (rows < 1) rows = std::max(1, fitting(page.height));
        const std::size_t end =
            std::min(groups.size(), first + static_cast<std::size_t>(rows * columns));
        const Groups shown(groups.begin() + static_cast<std::ptrdiff_t>(first),
                           groups.begin() + static_cast<std::ptrdiff_t>(end));
        rows = (static_cast<int>(shown.size()) + columns - 1) / columns;
        blocks.push_back({static_cast<float>(rows) * row_height + 2 * passed_padding,
                          [this, shown, columns, rows](const Rect& rect) {
                              ui::paper_card(ui_, rect);
                              const auto cells =
                                  rect.inset(passed_padding).grid(columns, rows, gap, 0);
                              for (std::size_t at = 0; at < shown.size(); ++at) {
                                  draw_row(cells[at], *shown[at]);
                              }
                          }});
        first = end;
    }
}

// What the loan could carry: a figure to plan with, neither met nor failed.
void EligibilityList::add_largest_grant(std::vector<PageBlock>& blocks, float width) {
    const ui::Words amount = largest_grant_words(ui_, eligibility_);
    if (amount.empty()) return;
    const ui::CheckRow row{.title = TextId::eligibility_largest_grant,
                           .state = ui::CheckState::ByPeople,
                           .detail = amount,
                           .key = "largest-grant"};
    blocks.push_back({ui::check_row_height(ui_, row, width),
                      [this, row](const Rect& rect) { (void)ui::check_row(ui_, rect, row); }});
}

// Advice on what does not hang together: never among what is still to do.
void EligibilityList::add_gaps(std::vector<PageBlock>& blocks, float width) {
    for (const domain::Gap& gap_found : eligibility_.session.visit()->gaps) {
        const ui::CheckRow row{.title = ui_.texts().words(gap_found.title),
                               .state = ui::CheckState::ByPeople,
                               .detail = ui_.texts().words(gap_found.fix),
                               .button = TextId::consistency_go,
                               .key = gap_found.rule};
        blocks.push_back({ui::check_row_height(ui_, row, width),
                          [this, row, place = gap_found.place](const Rect& rect) {
                              if (ui::check_row(ui_, rect, row) == ui::CheckTap::Button) {
                                  intents_.push_back(session::GoToPlace{place});
                              }
                          }});
    }
}

void EligibilityList::add_people_row(std::vector<PageBlock>& blocks, float width) {
    const ui::CheckRow row{.title = TextId::eligibility_people, .state = ui::CheckState::ByPeople};
    blocks.push_back({ui::check_row_height(ui_, row, width),
                      [this, row](const Rect& rect) { (void)ui::check_row(ui_, rect, row); }});
}

std::vector<PageBlock> EligibilityList::blocks_for(const Rect& rect) {
    std::vector<PageBlock> blocks;
    for (const GroupFinding* group : groups_in(GroupState::Fail)) {
        add_fail_card(blocks, rect, *group);
    }
    Groups open = groups_in(GroupState::Unknown);
    for (const GroupFinding* group : groups_in(GroupState::AskTheDesk)) open.push_back(group);
    add_rows(blocks, rect.width, open);
    add_passed(blocks, rect, groups_in(GroupState::Pass));
    add_largest_grant(blocks, rect.width);
    add_rows(blocks, rect.width, groups_in(GroupState::Advice));
    add_gaps(blocks, rect.width);
    if (ui_.is_portrait() || ui_.is_text_large()) add_people_row(blocks, rect.width);
    return blocks;
}

void EligibilityList::draw(const Rect& rect) {
    std::vector<PageBlock> blocks = blocks_for(rect);
    if (ui::page_count(ui_, rect, blocks, gap) > 1) {
        Rect narrow = rect;
        narrow.width -= page_column;
        blocks = blocks_for(narrow);
    }
    const int part = eligibility_.session.visit()->place.part;
    const int next =
        ui::pages(ui_, rect, {.blocks = blocks, .page = part, .gap = gap, .key = "conditions"});
    if (next != part) intents_.push_back(session::TurnPart{next});
}

}  // namespace madoguchi::screens
