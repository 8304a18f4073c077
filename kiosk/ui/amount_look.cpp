#include "kiosk/ui/amount_look.h"

#include "kiosk/ui/text.h"

namespace madoguchi::ui {

namespace {

constexpr float caret_room = 5;

TypeStyle largest_style(const YenField& field) {
    switch (field.form) {
        case YenField::Form::Row:
            return TypeStyle::Button;
        case YenField::Form::Field:
            return TypeStyle::InputBold;
        case YenField::Form::Pad:
            return TypeStyle::Display;
    }
    return TypeStyle::InputBold;
}

float width_in(Ui& ui, const YenField& field, TypeStyle style, Digits digits) {
    return text_size(ui, Words::figure(field.content.text), style, 0, digits).width + caret_room;
}

}  // namespace

AmountLook amount_look(Ui& ui, const YenField& field, float width) {
    const TypeStyle largest = largest_style(field);
    for (const TypeStyle style :
         {largest, TypeStyle::Label, TypeStyle::CaptionBold, TypeStyle::SmallBold}) {
        if (width_in(ui, field, style, Digits::Fixed) <= width) return {style};
    }
    if (field.mode == FieldMode::Active) return {largest};
    for (const TypeStyle style : {TypeStyle::CaptionBold, TypeStyle::SmallBold}) {
        if (width_in(ui, field, style, Digits::Proportional) <= width) {
            return {style, Digits::Proportional};
        }
    }
    return {TypeStyle::Tag, Digits::Proportional,
            width_in(ui, field, TypeStyle::Tag, Digits::Proportional) <= width};
}

float smallest_amount_width(Ui& ui, const YenField& field) {
    return width_in(ui, field, TypeStyle::SmallBold, Digits::Fixed);
}

float amount_edge(Ui& ui, const YenField& field, float box_width) {
    constexpr float narrow = 8;
    const float edge = field.form == YenField::Form::Row ? 14 : 20;
    return smallest_amount_width(ui, field) + 2 * edge <= box_width ? edge : narrow;
}

}  // namespace madoguchi::ui
