// Answers of an application as the office reads them: cards of lines, name at the left and value at
// the right, in two columns where there is room.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

struct Line {
    ui::Label name;
    ui::Label value = {};
    std::optional<ui::Tag> tag = {};  // In place of the value
};
struct LineCard {
    ui::Label title;
    std::vector<Line> lines;  // None: says that nothing was written
};

float line_cards_height(ui::Ui& ui, const std::vector<LineCard>& cards, float width);
void draw_line_cards(ui::Ui& ui, const ui::Rect& rect, const std::vector<LineCard>& cards);

// Collects the lines of one plan; what was not answered gives none.
class PlanLines {
public:
    PlanLines(ui::Ui& ui, const session::Session& session, const domain::Application& plan)
        : ui_(ui), session_(session), plan_(plan) {}

    PlanLines& add(domain::Field field, ui::Label name) { return add({field, {}}, name); }
    PlanLines& add(const domain::FieldRef& field, const ui::Label& name);
    PlanLines& add(const ui::Label& name, const ui::Words& value);
    std::vector<Line> take() { return std::move(lines_); }

private:
    ui::Ui& ui_;
    const session::Session& session_;
    const domain::Application& plan_;
    std::vector<Line> lines_;
};

}  // namespace madoguchi::screens
