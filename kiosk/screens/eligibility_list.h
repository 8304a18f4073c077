// The cards and rows of the eligibility screen, in the order of their urgency: what fails, what is
// open, what the desk checks, what is met, what would be good besides.
#pragma once

#include <vector>

#include "kiosk/screens/eligibility_words.h"

namespace madoguchi::screens {

class EligibilityList {
public:
    // All must outlive it; it lives for one frame.
    EligibilityList(ui::Ui& ui, const Eligibility& eligibility, session::Intents& intents)
        : ui_(ui), eligibility_(eligibility), intents_(intents) {}

    // Turns into pages where it does not fit.
    void draw(const ui::Rect& rect);

private:
    using Groups = std::vector<const domain::GroupFinding*>;

    std::vector<ui::PageBlock> blocks_for(const ui::Rect& rect);
    void add_fail_card(std::vector<ui::PageBlock>& blocks, const ui::Rect& page,
                       const domain::GroupFinding& group);
    void add_rows(std::vector<ui::PageBlock>& blocks, float width, const Groups& groups);
    void add_passed(std::vector<ui::PageBlock>& blocks, const ui::Rect& page, const Groups& groups);
    void add_largest_grant(std::vector<ui::PageBlock>& blocks, float width);
    void add_gaps(std::vector<ui::PageBlock>& blocks, float width);
    void add_people_row(std::vector<ui::PageBlock>& blocks, float width);

    ui::CheckRow row_for(const domain::GroupFinding& group);
    void draw_row(const ui::Rect& rect, const domain::GroupFinding& group);
    Groups groups_in(domain::GroupState state) const;
    const domain::Finding& worst_of(const domain::GroupFinding& group) const;
    int columns_in(float width) const;

    ui::Ui& ui_;
    const Eligibility& eligibility_;
    session::Intents& intents_;
};

}  // namespace madoguchi::screens
