#include "kiosk/ui/text.h"

#include <cctype>
#include <cmath>

#include "kiosk/domain/text.h"
#include "kiosk/ui/audit.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

struct TagColors {
    Tone fill;
    Tone ink;
};

TagColors colors_of(TagKind kind) {
    switch (kind) {
        case TagKind::Pass:
            return {Tone::Matsu100, Tone::Matsu700};
        case TagKind::Wait:
            return {Tone::Yamabuki100, Tone::Kin700};
        case TagKind::Fail:
            return {Tone::Beni100, Tone::Beni700};
        case TagKind::Info:
            return {Tone::Ai100, Tone::Ai700};
        case TagKind::Mute:
            return {Tone::Paper2, Tone::Ink2};
        case TagKind::Required:
            return {Tone::Beni100, Tone::Beni700};
        case TagKind::Optional:
            return {Tone::Paper2, Tone::Ink2};
    }
    return {Tone::Paper2, Tone::Ink2};
}

bool is_need(TagKind kind) { return kind == TagKind::Required || kind == TagKind::Optional; }

float text_node(Ui& ui, const Rect& rect, const Label& words, const TextLook& look, Role role,
                std::string_view key) {
    if (words.empty()) return 0;
    ui.interact(
        rect,
        {.role = role, .name = words, .key = Ui::key_for(key, words, role), .is_tappable = false});
    return put_words(ui, rect, words, look);
}

// From one line of the words to the next.
float step_of(Ui& ui, const Label& words, const TypeMeasure& measure) {
    const float line = ui.scaled(measure.line);
    if (!has_readings(ui.text_of(words))) return line;
    const Painter& painter = ui.painter();
    const Face face = painter.face_of(measure);
    return std::max(line,
                    (face.size_px + painter.reading_px(face)) / painter.pixels_per_unit() + 1);
}

// How words stand in a rectangle: their size and lines.
struct Setting {
    Face face;
    const std::vector<TextLine>* lines = nullptr;  // Of the painter, until it cuts others
    float line = 0;                                // Logical, as all but what ends in px
    float step = 0;
    int shown = 0;
    float height = 0;
    float widest_px = 0;

    // A Latin word that is wider than its place goes on in the next line. What no line could hold
    // (an address of the web) may.
    bool breaks_a_word(std::string_view text) const {
        const auto is_letter = [text](std::size_t at) {
            return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
        };
        constexpr std::size_t longest_word = 30;
        const auto length_around = [text](std::size_t at) {
            constexpr std::string_view blanks = " \n";
            const std::size_t before = text.find_last_of(blanks, at);
            const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
            return std::min(text.find_first_of(blanks, at), text.size()) - begin;
        };
        for (std::size_t i = 1; i < lines->size(); ++i) {
            const std::size_t at = (*lines)[i].begin;
            const bool is_inside = at == (*lines)[i - 1].end && at > 0;
            if (is_inside && is_letter(at - 1) && is_letter(at) &&
                length_around(at) <= longest_word) {
                return true;
            }
        }
        return false;
    }
    bool is_shortened() const { return shown < static_cast<int>(lines->size()); }
    // A line box may be higher than its place as long as the letters are not.
    Size needed_px(const Rect& rect, float scale) const {
        const float letters = height - line + face.size_px / scale;
        return {widest_px, is_shortened() ? (rect.height + line) * scale : letters * scale};
    }
    bool is_cut(const Rect& rect, float scale) const {
        constexpr float rounding_px = 1;
        const Size needed = needed_px(rect, scale);
        return needed.width > rect.width * scale + rounding_px ||
               needed.height > rect.height * scale + rounding_px;
    }
};

Setting setting_at(Ui& ui, const Rect& rect, const Label& words, const TextLook& look,
                   const TypeMeasure& measure) {
    Painter& painter = ui.painter();
    const float width_px = std::floor(rect.width * painter.pixels_per_unit() + 0.5F);
    Setting setting;
    setting.face = painter.face_of(measure);
    setting.line = ui.scaled(measure.line);
    setting.step = step_of(ui, words, measure);
    setting.lines = &painter.lines(setting.face, ui.text_of(words), width_px, look.digits);
    const auto count = static_cast<int>(setting.lines->size());
    setting.shown = look.lines_max > 0 ? std::min(look.lines_max, count) : count;
    setting.height = setting.line + static_cast<float>(setting.shown - 1) * setting.step;
    for (int i = 0; i < setting.shown; ++i) {
        setting.widest_px =
            std::max(setting.widest_px, (*setting.lines)[static_cast<std::size_t>(i)].width);
    }
    return setting;
}

// In the size of their style; words that would be cut, in the largest smaller one in which they are
// not, so that a language with long words is still read, and in one in which none of its words is
// broken in two, if there is any. Large letters give way down to what a caption has without them.
// Where lines are counted, what a person wrote keeps its size and ends in "…".
Setting set_words(Ui& ui, const Rect& rect, const Label& words, const TextLook& look) {
    constexpr float least_of_styles = 13;
    const float least =
        std::min(least_of_styles, measure_of(TypeStyle::Caption).size / ui.scaled(1));
    constexpr float leading_max = 1.3F;  // Of what is set smaller
    const float scale = ui.painter().pixels_per_unit();
    TypeMeasure measure = measure_of(look.style, ui.look().text_scale);
    Setting setting = setting_at(ui, rect, words, look, measure);
    if (words.key().empty() && look.lines_max > 0) return setting;
    const float leading = std::min(leading_max, measure.line / measure.size);
    const auto make_smaller = [&] {
        measure.size = std::max(least, measure.size - 1);
        measure.line = measure.size * leading;
        setting = setting_at(ui, rect, words, look, measure);
    };
    while (setting.is_cut(rect, scale) && measure.size > least) make_smaller();
    if (words.key().empty() || !setting.breaks_a_word(ui.text_of(words))) return setting;
    const TypeMeasure broken = measure;
    while (setting.breaks_a_word(ui.text_of(words)) && measure.size > least) make_smaller();
    if (setting.breaks_a_word(ui.text_of(words))) {
        setting = setting_at(ui, rect, words, look, broken);
    }
    return setting;
}

}  // namespace

float text(Ui& ui, const Rect& rect, const Label& words, const TextLook& look,
           std::string_view key) {
    return text_node(ui, rect, words, look, Role::Text, key);
}

float heading(Ui& ui, const Rect& rect, const Label& words, const TextLook& look) {
    return text_node(ui, rect, words, look, Role::Heading, {});
}

float paragraph(Ui& ui, const Rect& rect, const Label& words) {
    return text(ui, rect, words, {.style = TypeStyle::Body, .ink = Tone::Ink2});
}

float caption(Ui& ui, const Rect& rect, const Label& words) {
    return text(ui, rect, words, {.style = TypeStyle::Caption, .ink = Tone::Ink2});
}

Size text_size(Ui& ui, const Label& words, TypeStyle style, float width_max, Digits digits) {
    if (words.empty()) return {};
    Painter& painter = ui.painter();
    const float scale = painter.pixels_per_unit();
    const auto& lines = painter.lines(painter.face_of(style), ui.text_of(words),
                                      std::floor(width_max * scale + 0.5F), digits);
    float width = 0;
    for (const TextLine& line : lines) width = std::max(width, line.width);
    const auto further = static_cast<float>(lines.size()) - 1;
    return {std::ceil(width) / scale,
            line_height(ui, style) + further * line_step(ui, words, style)};
}

float text_height(Ui& ui, const Label& words, TypeStyle style, float width) {
    return text_size(ui, words, style, width).height;
}

float line_height(const Ui& ui, TypeStyle style) {
    return ui.scaled(measure_of(style, ui.look().text_scale).line);
}

float line_step(Ui& ui, const Label& words, TypeStyle style) {
    return step_of(ui, words, measure_of(style, ui.look().text_scale));
}

float put_words(Ui& ui, const Rect& rect, const Label& words, const TextLook& look) {
    if (words.empty()) return 0;
    Painter& painter = ui.painter();
    const float scale = painter.pixels_per_unit();
    const Setting setting = set_words(ui, rect, words, look);
    const Face& face = setting.face;
    const std::string& all = ui.text_of(words);
    const auto& lines = *setting.lines;
    const int shown = setting.shown;
    const float height = setting.height;

    float top = rect.y;
    if (look.place == Place::Middle) top += (rect.height - height) / 2;
    if (look.place == Place::Bottom) top += rect.height - height;
    const Color ink = ui.color(look.ink);
    // The em box is lower than the line: it stands in the line's middle.
    const float lead = (setting.line - face.size_px / scale) / 2;
    for (int i = 0; i < shown; ++i) {
        const TextLine& cut = lines[static_cast<std::size_t>(i)];
        std::string piece = all.substr(cut.begin, cut.end - cut.begin);
        float width = cut.width;
        if (i + 1 == shown && setting.is_shortened()) {
            piece = shortened(painter, face, piece, rect.width * scale);
            width = painter.width_px(face, piece, look.digits);
        }
        float left = rect.x;
        if (look.align == Align::Center) left += (rect.width - width / scale) / 2;
        if (look.align == Align::Right) left += rect.width - width / scale;
        const Point at{left, top + static_cast<float>(i) * setting.step + lead};
        painter.write(at, piece, face, ink, look.digits);
        note_letters(ui, at, piece, face, width / scale);
    }
    ui.note_words(all);
    ui.note_text({.needed_px = setting.needed_px(rect, scale),
                  .given_px = {rect.width * scale, rect.height * scale},
                  .ink = ink,
                  .ground = painter.ground_at({rect.center().x, top + height / 2}),
                  .font_px = face.size_px,
                  .asked_px = measure_of(look.style).size * scale *
                              std::min(ui.look().text_scale, text_scale_judged_max)});
    return height;
}

void note_letters(Ui& ui, Point at, std::string_view line, const Face& face, float width) {
    // The em box is higher than what stands in it: kana and kanji leave a tenth of it free.
    constexpr float free_share = 0.1F;
    const Painter& painter = ui.painter();
    const float em = face.size_px / painter.pixels_per_unit();
    const float reading =
        has_readings(line) ? painter.reading_px(face) / painter.pixels_per_unit() : 0;
    ui.note_line(
        {at.x, at.y + em * free_share - reading, width, em * (1 - 2 * free_share) + reading});
}

std::string shortened(Painter& painter, const Face& face, const std::string& text, float width_px) {
    if (has_readings(text)) return shortened(painter, face, without_readings(text), width_px);
    std::string best = "…";
    for (const std::size_t border : domain::grapheme_borders(text)) {
        if (border == text.size()) break;
        const std::string longer = text.substr(0, border) + "…";
        if (painter.width_px(face, longer, Digits::Proportional) > width_px) break;
        best = longer;
    }
    return best;
}

void icon(Ui& ui, const Rect& rect, Icon icon, Tone ink) {
    if (icon != Icon::None) ui.painter().icon(rect, icon, ui.color(ink));
}

Size tag_size(Ui& ui, const Tag& tag) {
    const TypeStyle style = is_need(tag.kind) ? TypeStyle::Tag : TypeStyle::CaptionBold;
    const Size words = text_size(ui, tag.text, style);
    if (is_need(tag.kind)) return {words.width + 16, ui.scaled(22)};
    const float mark = tag.icon == Icon::None ? 0 : ui.scaled(18) + 6;
    return {words.width + mark + 24, ui.scaled(32)};
}

Rect tag(Ui& ui, const Rect& rect, const Tag& tag) {
    const TagColors colors = colors_of(tag.kind);
    // Narrower than its words only where there is nothing beside it to give way.
    Size size = tag_size(ui, tag);
    size.width = std::min(size.width, std::max(rect.width, size.height));
    const Rect box = rect.middle_left(size);
    const float radius = is_need(tag.kind) ? 4 : box.height / 2;
    ui.painter().fill(box, ui.color(colors.fill), radius);
    if (ui.theme().is_high_contrast()) ui.painter().outline(box, ui.color(colors.ink), 2, radius);
    Rect inside = box.inset(is_need(tag.kind) ? 8 : 12, 0);
    if (tag.icon != Icon::None) {
        icon(ui, inside.take_left(ui.scaled(18), 6), tag.icon, colors.ink);
    }
    text(ui, inside, tag.text,
         {.style = is_need(tag.kind) ? TypeStyle::Tag : TypeStyle::CaptionBold,
          .ink = colors.ink,
          .place = Place::Middle});
    return box;
}

void icon_line(Ui& ui, const Rect& rect, const IconLine& line) {
    const float side = ui.scaled(22);
    const float gap = ui.scaled(8);
    const Size words = text_size(ui, line.text, line.style, rect.width - side - gap);
    float left = rect.x;
    const float spare = rect.width - words.width - side - gap;
    if (line.align == Align::Center) left += spare / 2;
    if (line.align == Align::Right) left += spare;
    Rect inside{std::max(rect.x, left), rect.y, rect.right() - std::max(rect.x, left), rect.height};
    icon(ui, inside.take_left(side, gap), line.icon, line.ink);
    text(ui, inside, line.text, {.style = line.style, .ink = line.ink, .place = Place::Middle});
}

}  // namespace madoguchi::ui
