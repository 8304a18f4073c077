// The painter's lines of text.
#include <imgui.h>

#include <array>
#include <cmath>

#include "kiosk/ui/fonts.h"
#include "kiosk/ui/painter.h"

namespace madoguchi::ui {

Face Painter::face_of(TypeStyle style) const { return face_of(measure_of(style, text_scale_)); }

Face Painter::face_of(const TypeMeasure& measure) const {
    const float size = std::max(1.0F, std::round(measure.size * scale_ * text_scale_));
    return {measure.weight, size, measure.letter_spacing * size};
}

float Painter::advance_px(const Face& face, char32_t point, Digits digits) const {
    if (is_zero_width(point)) return 0;
    if (digits == Digits::Fixed && point >= U'0' && point <= U'9') {
        return std::round(face.size_px * 0.76F);
    }
    ImFontBaked* baked = fonts_.font(face.weight)->GetFontBaked(face.size_px);
    return baked->GetCharAdvance(static_cast<ImWchar>(drawn_as(point))) + face.letter_spacing_px;
}

float Painter::width_px(const Face& face, std::string_view text, Digits digits) const {
    float width = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto annotated = reading_at(text, at)) {
            width += piece_px(face, *annotated, digits);
            at = annotated->end;
        } else {
            width += advance_px(face, next_point(text, at), digits);
        }
    }
    return width;
}

float Painter::reading_px(const Face& face) const {
    constexpr float share = 0.5F;
    constexpr float least = 12;
    return std::round(std::max(face.size_px * share, least * scale_ * text_scale_));
}

// The same sum as the line breaker's, so that a line is as wide as it was cut.
float Painter::piece_px(const Face& face, const WithReading& annotated, Digits digits) const {
    const float scale = reading_px(face) / face.size_px;
    float reading = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < annotated.reading.size(); ++letters) {
        reading += advance_px(face, next_point(annotated.reading, at), digits) * scale;
    }
    return width_with_reading(width_px(face, annotated.base, digits), reading, letters);
}

const std::vector<TextLine>& Painter::lines(const Face& face, std::string_view text,
                                            float width_max_px, Digits digits) {
    constexpr std::size_t texts_kept = 2'000;
    const std::array<float, 3> measures = {face.size_px, face.letter_spacing_px, width_max_px};
    std::string key(reinterpret_cast<const char*>(measures.data()), sizeof(measures));
    key += static_cast<char>('0' + static_cast<int>(face.weight) * 2 + static_cast<int>(digits));
    key += text;
    const auto found = lines_.find(key);
    if (found != lines_.end()) return found->second;
    if (lines_.size() >= texts_kept) lines_.clear();
    auto broken = break_lines(
        text, width_max_px, [&](char32_t point) { return advance_px(face, point, digits); },
        reading_px(face) / face.size_px);
    return lines_.emplace(std::move(key), std::move(broken)).first->second;
}

// Where the next letter goes, in pixels of the panel, and how it looks.
struct Painter::Pen {
    Face face;
    Digits digits = Digits::Proportional;
    std::uint32_t ink = 0;
    float x = 0;
    float top = 0;
};

float Painter::write(Point at, std::string_view text, const Face& face, Color color,
                     Digits digits) {
    const ImVec2 origin = px(at);
    const float left = std::round(origin.x);
    // With room for the reading above and what hangs below the em box.
    const float width = width_px(face, text, digits);
    if (!is_in_sight({left, origin.y - face.size_px, width, 3 * face.size_px})) return width;
    Pen pen{face, digits, packed(color), left, std::round(origin.y)};
    for (std::size_t next = 0; next < text.size();) {
        const std::size_t found = std::min(text.find(reading_begin, next), text.size());
        write_letters(pen, text.substr(next, found - next));
        if (found == text.size()) break;
        const auto annotated = reading_at(text, found);
        if (annotated) pen.x += write_with_reading(pen, *annotated);
        next = annotated ? annotated->end : found + reading_begin.size();
    }
    return pen.x - left;
}

float Painter::write_with_reading(const Pen& pen, const WithReading& annotated) const {
    const float width = piece_px(pen.face, annotated, pen.digits);
    Pen base = pen;
    base.x += (width - width_px(pen.face, annotated.base, pen.digits)) / 2;
    write_letters(base, annotated.base);
    // Regular in every weight: at this size bold strokes run together.
    Pen small = pen;
    small.face = {Weight::Regular, reading_px(pen.face), 0};
    small.x += (width - width_px(small.face, annotated.reading, pen.digits)) / 2;
    small.top -= small.face.size_px;
    write_letters(small, annotated.reading);
    return width;
}

void Painter::write_letters(Pen& pen, std::string_view letters) const {
    ImFontBaked* baked = fonts_.font(pen.face.weight)->GetFontBaked(pen.face.size_px);
    for (std::size_t next = 0; next < letters.size();) {
        const char32_t point = next_point(letters, next);
        if (is_zero_width(point)) continue;
        const float advance = advance_px(pen.face, point, pen.digits);
        // Rasterising may enlarge the atlas, so the glyph is found before room is reserved.
        const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(drawn_as(point)));
        if (glyph != nullptr && glyph->Visible) {
            const float spare = advance - pen.face.letter_spacing_px - glyph->AdvanceX;
            const bool is_in_cell = pen.digits == Digits::Fixed && point >= U'0' && point <= U'9';
            const float shift = is_in_cell ? std::round(spare / 2) : 0;
            const float x0 = std::round(pen.x) + shift;
            list_->PrimReserve(6, 4);
            list_->PrimRectUV({x0 + glyph->X0, pen.top + glyph->Y0},
                              {x0 + glyph->X1, pen.top + glyph->Y1}, {glyph->U0, glyph->V0},
                              {glyph->U1, glyph->V1}, pen.ink);
        }
        pen.x += advance;
    }
}

}  // namespace madoguchi::ui
