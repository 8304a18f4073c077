#include "kiosk/ui/buttons.h"

#include <cmath>

#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

// How a kind looks at rest and pressed. A lip is the darker edge below that gives it thickness.
struct ButtonLook {
    Tone fill = Tone::Paper1;
    Tone ink = Tone::Ai700;
    Tone pressed_fill = Tone::Ai100;
    Tone lip = Tone::Ai900;
    bool has_lip = false;
    bool is_filled = true;
    Tone edge = Tone::Ai700;
    float edge_width = 0;
    float radius = 14;
    float padding = 26;
    float icon = 24;
    float gap = 12;
    float height = 64;
    float width_min = 0;
    TypeStyle style = TypeStyle::Button;
};

ButtonLook filled(Tone fill, Tone ink, Tone pressed, Tone lip) {
    return {.fill = fill,
            .ink = ink,
            .pressed_fill = pressed,
            .lip = lip,
            .has_lip = true,
            .icon = 28,
            .height = 68,
            .width_min = 272,
            .style = TypeStyle::H2};
}

ButtonLook small(Tone fill, Tone ink, Tone pressed) {
    return {.fill = fill,
            .ink = ink,
            .pressed_fill = pressed,
            .radius = 12,
            .padding = 18,
            .icon = 22,
            .gap = 8,
            .height = 56,
            .style = TypeStyle::Label};
}

ButtonLook look_of(ButtonKind kind) {
    switch (kind) {
        case ButtonKind::Primary:
            return filled(Tone::Ai700, Tone::InkInverse, Tone::Ai800, Tone::Ai900);
        case ButtonKind::Submit:
            return filled(Tone::Matsu700, Tone::InkInverse, Tone::SubmitLip, Tone::SubmitLip);
        case ButtonKind::Warm:
            return filled(Tone::Yamabuki, Tone::OnYamabuki, Tone::Kin500, Tone::Kin500);
        case ButtonKind::Secondary:
            return {.edge_width = 2, .width_min = 148};
        case ButtonKind::Destructive:
            return {.ink = Tone::Beni700,
                    .pressed_fill = Tone::Beni100,
                    .edge = Tone::Beni,
                    .edge_width = 2,
                    .width_min = 148};
        case ButtonKind::Small: {
            ButtonLook look = small(Tone::Paper1, Tone::Ai700, Tone::Ai100);
            look.edge_width = 2;
            return look;
        }
        case ButtonKind::SmallFilled:
            return small(Tone::Ai700, Tone::InkInverse, Tone::Ai800);
        case ButtonKind::SmallLight:
            return small(Tone::Paper1, Tone::Ai700, Tone::Ai100);
        case ButtonKind::SmallDestructive: {
            ButtonLook look = small(Tone::Paper1, Tone::Beni700, Tone::Beni100);
            look.edge = Tone::Beni;
            look.edge_width = 1.5F;
            return look;
        }
        case ButtonKind::SmallLocal: {
            ButtonLook look = small(Tone::NoteGreen, Tone::LocalInk, Tone::NoteGreenStrip);
            look.edge = Tone::Matsu;
            look.edge_width = 1.5F;
            return look;
        }
        case ButtonKind::Quiet: {
            ButtonLook look = small(Tone::Paper0, Tone::Ai700, Tone::Ai100);
            look.is_filled = false;
            look.style = TypeStyle::Button;
            look.icon = 26;
            return look;
        }
        case ButtonKind::Chip:
        case ButtonKind::Sunken: {
            ButtonLook look = small(Tone::Paper1, Tone::Ai700, Tone::Ai100);
            look.radius = 28;
            look.padding = 20;
            look.edge = Tone::Line;
            look.edge_width = kind == ButtonKind::Chip ? 2.0F : 0.0F;
            if (kind == ButtonKind::Sunken) look.fill = Tone::Paper2;
            return look;
        }
    }
    return {};
}

// Three dots that take turns for a while, then stand: the screen must come to rest.
void draw_dots(Ui& ui, const Rect& rect, Tone ink) {
    const float passed = ui.looping("dots");
    const int current = static_cast<int>(passed * 3) % 3;
    for (int dot = 0; dot < 3; ++dot) {
        const Point center{rect.center().x + static_cast<float>(dot - 1) * 12, rect.bottom() - 12};
        ui.painter().disc(center, dot == current ? 4.0F : 3.0F,
                          ui.color(ink).with_alpha(dot == current ? 1.0F : 0.6F));
    }
}

void draw_box(Ui& ui, const Rect& rect, const ButtonLook& look, Tone fill, bool has_lip,
              bool is_filled) {
    Painter& painter = ui.painter();
    const bool is_contrast = ui.theme().is_high_contrast();
    const float radius =
        std::min(look.radius * std::max(1.0F, rect.height / look.height), rect.height / 2);
    if (has_lip && !is_contrast) painter.fill(rect.moved(0, 4), ui.color(look.lip), radius);
    if (is_filled) painter.fill(rect, ui.color(fill), radius);
    if (look.edge_width > 0) {
        painter.outline(rect, ui.color(is_contrast ? Tone::Ink1 : look.edge), look.edge_width,
                        radius);
    }
}

void put_button_words(Ui& ui, const Rect& inside, const Button& button, const ButtonLook& look,
                      Tone ink) {
    put_icon_and_words(
        ui, inside,
        {.text = button.text,
         .icon = button.icon,
         .icon_size = look.icon,
         .gap = look.gap,
         .icon_at_end = button.icon_side == IconSide::Right,
         .style = look.style,
         .style_two_lines = look.height < 60 ? TypeStyle::CaptionBold : TypeStyle::BodyBold,
         .ink = ink});
}

}  // namespace

// In the largest letters as high as a line of them needs: the room goes to what is read.
float button_height(const Ui& ui, ButtonKind kind) {
    const ButtonLook look = look_of(kind);
    if (!ui.is_text_largest()) return ui.scaled(look.height);
    constexpr float above_and_below = 28;
    return line_height(ui, look.style) + above_and_below;
}

Size button_size(Ui& ui, const Button& button) {
    const ButtonLook look = look_of(button.kind);
    if (button.is_compact) return {look.height, look.height};
    const float words = text_size(ui, button.text, look.style).width;
    const float mark = button.icon == Icon::None ? 0 : ui.scaled(look.icon) + look.gap;
    return {std::max(look.width_min, std::ceil(words + mark) + 2 * look.padding),
            button_height(ui, button.kind)};
}

bool button(Ui& ui, const Rect& rect, const Button& button) {
    ButtonLook look = look_of(button.kind);
    // A tint alone is overlooked: what is on has the thick edge that chosen cards and rows have.
    if (button.is_selected) {
        look.edge = Tone::Ai700;
        look.edge_width = 4;
    }
    const bool is_ready = button.availability == Availability::Ready;
    const Reaction reaction =
        ui.interact(rect, {.role = Role::Button,
                           .name = button.text,
                           .value = is_ready ? Label() : button.reason,
                           .state = {.enabled = is_ready, .selected = button.is_selected},
                           .key = Ui::key_for(button.key, button.text, Role::Button)});
    const bool is_off = button.availability == Availability::Unavailable;
    const bool is_pressed = reaction.held && is_ready;
    const float down =
        ui.moving("down", is_pressed && look.has_lip ? 4.0F : 0.0F, is_pressed ? 0.06F : 0.12F);
    const Rect box = rect.moved(0, down);
    Tone fill = is_pressed || button.is_selected ? look.pressed_fill : look.fill;
    if (is_off && look.is_filled) fill = Tone::Paper3;
    const Tone ink = is_off ? Tone::DisabledInk : look.ink;
    const bool has_lip = look.has_lip && !is_off && down < 2;
    draw_box(ui, box, look, fill, has_lip, look.is_filled || is_pressed || button.is_selected);
    // Narrow buttons spend their padding before their words break.
    const float room = std::min(look.padding, std::max(8.0F, rect.width * 0.08F));
    Rect inside = box.inset(room, 2);
    if (button.availability == Availability::Busy) {
        draw_dots(ui, box, ink);
        inside.height -= 12;
    }
    if (button.is_compact) {
        const float side = std::min(ui.scaled(look.icon), box.width - 2 * room);
        icon(ui, box.centered({side, side}), button.icon, ink);
    } else {
        put_button_words(ui, inside, button, look, ink);
    }
    if (reaction.has_ring) focus_ring(ui, box, std::min(look.radius, box.height / 2));
    if (reaction.tapped && is_off && !button.reason.empty()) ui.tell(button.reason);
    return reaction.tapped && is_ready;
}

bool icon_button(Ui& ui, const Rect& rect, Icon icon_shown, const Label& name,
                 std::string_view key) {
    const Reaction reaction = ui.interact(
        rect, {.role = Role::Button, .name = name, .key = Ui::key_for(key, name, Role::Button)});
    const float radius = std::min(rect.width, rect.height) / 2;
    ui.painter().fill(rect, ui.color(reaction.held ? Tone::Ai100 : Tone::Paper1), radius);
    ui.painter().outline(rect, ui.color(Tone::Line), 2, radius);
    const float side = ui.scaled(26);
    icon(ui, rect.centered({side, side}), icon_shown, Tone::Ai700);
    if (reaction.has_ring) focus_ring(ui, rect, radius);
    return reaction.tapped;
}

}  // namespace madoguchi::ui
