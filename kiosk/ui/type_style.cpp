#include "kiosk/ui/type_style.h"

#include <algorithm>

#include "platform/base/ensure.h"

namespace madoguchi::ui {

TypeMeasure measure_of(TypeStyle style) {
    constexpr Weight regular = Weight::Regular;
    constexpr Weight bold = Weight::Bold;
    switch (style) {
        case TypeStyle::Hero:
            return {54, 70, bold, 0.03F};
        case TypeStyle::Display:
            return {44, 56, bold, 0};
        case TypeStyle::NumberLarge:
            return {38, 46, bold, 0};
        case TypeStyle::H1:
            return {32, 42, bold, 0.02F};
        case TypeStyle::H1Plain:
            return {32, 42, regular, 0};
        case TypeStyle::H1Small:
            return {30, 40, bold, 0.02F};
        case TypeStyle::H2:
            return {24, 34, bold, 0};
        case TypeStyle::ChoiceTitle:
            return {22, 30, bold, 0};
        case TypeStyle::Input:
            return {24, 32, regular, 0};
        case TypeStyle::InputBold:
            return {24, 32, bold, 0};
        case TypeStyle::Key:
            return {26, 34, regular, 0};
        case TypeStyle::BodyLarge:
            return {20, 32, regular, 0};
        case TypeStyle::Body:
            return {19, 30, regular, 0};
        case TypeStyle::BodyBold:
            return {19, 28, bold, 0};
        case TypeStyle::Label:
            return {18, 28, bold, 0};
        case TypeStyle::LabelPlain:
            return {18, 28, regular, 0};
        case TypeStyle::Note:
            return {17, 24, regular, 0};
        case TypeStyle::NoteBold:
            return {17, 26, bold, 0};
        case TypeStyle::NoteLarge:
            return {21, 31, regular, 0};
        case TypeStyle::Button:
            return {21, 30, bold, 0};
        case TypeStyle::DialogTitle:
            return {36, 48, bold, 0};
        case TypeStyle::DialogText:
            return {21, 36, regular, 0};
        case TypeStyle::Caption:
            return {16, 24, regular, 0};
        case TypeStyle::CaptionBold:
            return {16, 24, bold, 0};
        case TypeStyle::Small:
            return {15, 22, regular, 0};
        case TypeStyle::SmallBold:
            return {15, 22, bold, 0};
        case TypeStyle::Tag:
            return {14, 22, bold, 0};
        case TypeStyle::ServiceName:
            return {14, 20, regular, 0};
    }
    ensure(false);
    return {};
}

TypeMeasure measure_of(TypeStyle style, float text_scale) {
    constexpr float all_grow_to = 1.5F;
    constexpr float over_body = 1.1F;
    TypeMeasure measure = measure_of(style);
    if (text_scale <= all_grow_to) return measure;
    const float least = measure.size * all_grow_to;
    const float most = measure_of(TypeStyle::Body).size * over_body * text_scale;
    const float drawn = std::clamp(most, least, std::max(least, measure.size * text_scale));
    const float share = drawn / (measure.size * text_scale);
    measure.size *= share;
    measure.line *= share;
    return measure;
}

}  // namespace madoguchi::ui
