// Questions one below the other, two beside each other where there is room. Turns into pages when
// they do not fit, one question a page with text at 250 %, and keeps the field being written in
// sight above the keyboard.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "kiosk/screens/answer_widgets.h"

namespace madoguchi::screens {

enum class FormPart { Between, Question };
enum class FormWidth { Third, Half, Full };  // Where there is room for columns
inline constexpr float page_turner_width =
    100;  // The column of 前へ and 次へ, and the gap before it

class Form {
public:
    // All three must outlive it; it lives for one frame.
    Form(ui::Ui& ui, const session::Session& session, session::Intents& intents)
        : ui_(ui), session_(session), intents_(intents) {}

    void ask(domain::FieldRef field, AnswerLook look, FormWidth width = FormWidth::Half);
    void ask(domain::Field field, AnswerLook look, FormWidth width = FormWidth::Half) {
        ask(domain::FieldRef{field, {}}, std::move(look), width);
    }
    // What else would stand below the title: read first, where the title needs the room.
    void add_lead(const ui::Label& lead);
    // Something else: a heading, cards, a list between the questions, or a question that is drawn
    // in its own way, as what holds a `field` always is.
    void add(std::function<float(float width)> height, std::function<void(const ui::Rect&)> draw,
             FormWidth width = FormWidth::Full, std::optional<domain::FieldRef> field = {},
             FormPart part = FormPart::Between);

    // Of one that stands beside others, where the form has this width; `page_turner_width` less
    // than its place when it becomes pages.
    float width_of(FormWidth width, float form_width) const;

    void draw(const ui::Rect& rect);

private:
    struct Cell {
        std::function<float(float)> height;
        std::function<void(const ui::Rect&)> draw;
        FormWidth width = FormWidth::Half;
        std::optional<domain::FieldRef> field;
        bool is_question = true;
    };
    struct Row {
        std::vector<const Cell*> cells;
        float height = 0;
    };
    struct GapLimits {
        float least = 0;
        float most = 0;
    };
    static float gap_between(std::span<const Row> rows, float height, GapLimits limits);
    std::vector<Row> rows_for(float width) const;
    void draw_row(const Row& row, const ui::Rect& rect) const;
    std::optional<std::size_t> row_with(const std::vector<Row>& rows,
                                        const domain::FieldRef& field) const;
    void draw_above_tray(const ui::Rect& rect);
    void draw_in_pages(const ui::Rect& rect);
    std::vector<ui::PageBlock> blocks_of(const std::vector<Row>& rows) const;
    bool has_columns(float width) const;
    int page_wanted(const ui::Rect& rect, const std::vector<Row>& rows,
                    std::span<const ui::PageBlock> blocks, float gap) const;

    ui::Ui& ui_;
    const session::Session& session_;
    session::Intents& intents_;
    std::vector<Cell> cells_;
};

}  // namespace madoguchi::screens
