// How the office speaks of applications: states, moments, categories, and the row of conditions.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/domain/assessment.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

ui::Tag tag_of(db::ApplicationState state);
ui::TextId words_of(db::ApplicationState state);

// 「きょう 10:42」, 「きのう 10:42」, else the day.
ui::Words when_words(ui::Ui& ui, const session::Session& session, std::int64_t utc_ms);
// 「令和8年11月22日 10:42」
ui::Words moment_words(ui::Ui& ui, std::int64_t utc_ms);

// 36x36: the numeral of a category on its tint; a dash when none was chosen.
void category_tile(ui::Ui& ui, const ui::Rect& rect, std::string_view category);

std::vector<ui::CheckState> check_states(const std::vector<domain::GroupState>& groups);
std::vector<domain::GroupState> group_states(const domain::Assessment& assessment);

// The text being written into the desk's own boxes, or `otherwise` while nothing is.
class DeskText {
public:
    DeskText(const session::StaffDesk& desk, const session::InputTarget& target,
             std::string otherwise);
    bool is_written() const { return is_written_; }
    ui::FieldContent content() const;  // Points into this

private:
    std::string text_;
    std::size_t caret_ = 0;
    ui::ByteRange selection_, composition_;
    bool is_written_ = false;
};

}  // namespace madoguchi::screens
