#include "kiosk/ui/field_text.h"

#include <cmath>

#include "kiosk/domain/text.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float caret_width = 3;

// The field's text as it is drawn, and its lines; byte offsets of the content are translated.
class Layout {
public:
    Layout(Ui& ui, const Rect& rect, const FieldText& field)
        : painter_(ui.painter()),
          rect_(rect),
          field_(field),
          face_(painter_.face_of(field.style)),
          scale_(painter_.pixels_per_unit()),
          step_(line_height(ui, field.style)) {
        if (field.is_masked) {
            borders_ = domain::grapheme_borders(field.content.text);
            for (std::size_t i = 0; i + 1 < borders_.size(); ++i) shown_ += "●";
        } else {
            shown_ = field.content.text;
        }
        if (field.lines > 1) {
            lines_ = painter_.lines(face_, shown_, std::floor(rect.width * scale_), field.digits);
        }
        if (lines_.empty()) lines_.push_back({0, shown_.size(), width_of(0, shown_.size())});
        keep_caret_in_sight();
    }

    float step() const { return step_; }
    const Face& face() const { return face_; }
    const std::string& shown() const { return shown_; }
    const std::vector<TextLine>& lines() const { return lines_; }

    Point origin_of(std::size_t line) const {
        const float width = width_of(lines_[line].begin, lines_[line].end);
        float x = rect_.x;
        if (field_.align == Align::Right) x = rect_.right() - width - caret_width - 2;
        if (field_.align == Align::Center) x = rect_.x + (rect_.width - width) / 2;
        const float block = static_cast<float>(std::max<std::size_t>(1, lines_.size())) * step_;
        const float top = field_.lines > 1 ? rect_.y : rect_.y + (rect_.height - block) / 2;
        return {x - shift_.x, top - shift_.y + static_cast<float>(line) * step_};
    }

    std::size_t line_of(std::size_t at) const {
        std::size_t line = 0;
        while (line + 1 < lines_.size() && lines_[line + 1].begin <= at) ++line;
        return line;
    }

    // Where a border between letters stands, at the top of its line.
    Point place_of(std::size_t content_at) const {
        const std::size_t at = shown_at(content_at);
        const std::size_t line = line_of(at);
        const Point origin = origin_of(line);
        return {origin.x + width_of(lines_[line].begin, at), origin.y};
    }

    float width_of(std::size_t begin, std::size_t end) const {
        if (end <= begin) return 0;
        return painter_.width_px(face_, std::string_view(shown_).substr(begin, end - begin),
                                 field_.digits) /
               scale_;
    }

    // The rectangles that a range of the content covers, one a line.
    std::vector<Rect> boxes_of(const ByteRange& range) const {
        std::vector<Rect> boxes;
        const std::size_t begin = shown_at(range.begin);
        const std::size_t end = shown_at(range.end);
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            const std::size_t next =
                line + 1 < lines_.size() ? lines_[line + 1].begin : shown_.size();
            const std::size_t from = std::max(begin, lines_[line].begin);
            const std::size_t to = std::min(end, next);
            if (from >= to) continue;
            const Point origin = origin_of(line);
            boxes.push_back({origin.x + width_of(lines_[line].begin, from), origin.y,
                             width_of(from, to), step_});
        }
        return boxes;
    }

    std::size_t nearest_border(Point finger) const {
        const auto borders = domain::grapheme_borders(field_.content.text);
        std::size_t best = 0;
        float best_distance = -1;
        for (const std::size_t border : borders) {
            const Point place = place_of(border);
            const float dy = std::abs(place.y + step_ / 2 - finger.y);
            // Another line counts only when the finger is on none of this one.
            const float distance = std::abs(place.x - finger.x) + (dy > step_ / 2 ? dy * 100 : 0);
            if (best_distance < 0 || distance < best_distance) {
                best = border;
                best_distance = distance;
            }
        }
        return best;
    }

private:
    std::size_t shown_at(std::size_t content_at) const {
        if (!field_.is_masked) return std::min(content_at, shown_.size());
        std::size_t letters = 0;
        while (letters + 1 < borders_.size() && borders_[letters] < content_at) ++letters;
        return letters * std::string_view("●").size();
    }

    void keep_caret_in_sight() {
        if (!field_.is_active) return;
        const Point caret = place_of(field_.content.caret);
        if (field_.lines > 1) {
            shift_.y = std::max(0.0F, caret.y + step_ - rect_.bottom());
        } else if (field_.align == Align::Left) {
            shift_.x = std::max(0.0F, caret.x + 12 - rect_.right());
        }
    }

    Painter& painter_;
    Rect rect_;
    const FieldText& field_;
    Face face_;
    float scale_;
    float step_;
    std::string shown_;
    std::vector<std::size_t> borders_;
    std::vector<TextLine> lines_;
    Point shift_;
};

// One line under each clause, with a gap to the next one. The focused one has a thicker line.
std::vector<Rect> underlines_in(const Layout& layout, const FieldContent& content) {
    constexpr float line = 3;
    constexpr float line_in_focus = 6;
    constexpr float gap = 4;
    std::vector<Rect> lines;
    const auto add = [&](const ByteRange& range, float thickness) {
        for (const Rect& box : layout.boxes_of(range)) {
            const float width = std::max(1.0F, box.width - (content.clauses.empty() ? 0 : gap));
            lines.push_back({box.x, box.bottom() + 1 - thickness, width, thickness});
        }
    };
    if (content.clauses.empty()) add(content.composition, line);
    for (const ByteRange& clause : content.clauses) {
        add(clause, clause == content.clause ? line_in_focus : line);
    }
    return lines;
}

}  // namespace

void draw_field_text(Ui& ui, const Rect& rect, const FieldText& field) {
    Painter& painter = ui.painter();
    const Layout layout(ui, rect, field);
    const Ui::Clip clip(ui, rect.inset(-4, 0));
    const FieldContent& content = field.content;
    for (const Rect& box : layout.boxes_of(content.selection)) {
        painter.fill(box, ui.color(Tone::Ai300));
    }
    for (const Rect& box : layout.boxes_of(content.clause)) {
        painter.fill(box, ui.color(Tone::Ai100));
    }
    const Color ink = ui.color(field.ink);
    const float lead = (layout.step() - layout.face().size_px / painter.pixels_per_unit()) / 2;
    for (std::size_t line = 0; line < layout.lines().size(); ++line) {
        const TextLine& span = layout.lines()[line];
        const Point origin = layout.origin_of(line);
        const std::string_view letters =
            std::string_view(layout.shown()).substr(span.begin, span.end - span.begin);
        const Point at{origin.x, origin.y + lead};
        painter.write(at, letters, layout.face(), ink, field.digits);
        note_letters(ui, at, letters, layout.face(), layout.width_of(span.begin, span.end));
    }
    for (const Rect& line : underlines_in(layout, content)) {
        painter.fill(line, ui.color(Tone::Ai700));
    }
    // A field shows its end or its caret; what is out of sight is not lost, so it is not "clipped".
    // An amount without its first digit is another amount.
    const bool is_amount = field.align == Align::Right && !field.is_active;
    const float scale = painter.pixels_per_unit();
    const float width = is_amount ? layout.width_of(0, layout.shown().size()) * scale : 0;
    ui.note_text({.needed_px = {width, 0},
                  .given_px = {rect.width * scale, rect.height * scale},
                  .ink = ink,
                  .ground = painter.ground_at(rect.center()),
                  .font_px = layout.face().size_px});
    if (!field.is_active) return;
    const Point caret = layout.place_of(content.caret);
    const float height = layout.step();
    painter.fill({caret.x + 1, caret.y, caret_width, height}, ui.color(Tone::Ai700));
}

std::vector<Rect> underlines(Ui& ui, const Rect& rect, const FieldText& field) {
    return underlines_in(Layout(ui, rect, field), field.content);
}

std::size_t caret_under(Ui& ui, const Rect& rect, const FieldText& field, Point finger) {
    return Layout(ui, rect, field).nearest_border(finger);
}

}  // namespace madoguchi::ui
