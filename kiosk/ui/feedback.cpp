#include "kiosk/ui/feedback.h"

#include "kiosk/ui/ui_state.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float dialog_width = 800;
constexpr float sign_width = 1080;
constexpr float dialog_radius = 28;
constexpr float dialog_sides = 52;
constexpr float dialog_edge = 24;  // Least distance to the screen's edge

void draw_sheet_ground(Ui& ui, const Rect& box, Tone around = Tone::Scrim) {
    Painter& painter = ui.painter();
    painter.fill(ui.area(), ui.color(around));
    if (!ui.theme().is_high_contrast()) {
        painter.shadow(box, dialog_radius, Elevation::Dialog, {0, 0, 0, 255});
    }
    painter.fill(box, ui.color(Tone::Paper1), dialog_radius);
    if (ui.theme().is_high_contrast()) {
        painter.outline(box, ui.color(Tone::Ink1), 3, dialog_radius);
    }
}

void dialog_node(Ui& ui, const Rect& box, const Label& title, const Label& text) {
    ui.interact(box, {.role = Role::Dialog,
                      .name = title,
                      .value = text,
                      .key = "dialog",
                      .is_tappable = false});
}

constexpr float corner_gap = 16;

float corner_room(const Corner& corner) {
    return corner.size.width > 0 ? corner.size.width + corner_gap : 0;
}

// From the right end of the title's line.
void draw_corner(Rect& head, const Corner& corner) {
    if (corner.size.width <= 0) return;
    const Rect place = head.take_right(corner.size.width, corner_gap);
    corner.draw({place.x, place.y, corner.size.width, corner.size.height});
}

// Esc is for what lies on top.
bool is_left_by_back(const Ui& ui) {
    const UiState& state = ui.state();
    return ui.back_pressed() && static_cast<int>(state.layers.size()) >= state.layer_top_before;
}

// Beyond 150 % the room goes to the words above.
float button_row_height(Ui& ui) { return std::max(84.0F, std::min(ui.scaled(72), 108.0F)); }

// Between the head of a dialog, its buttons and its edges.
constexpr float dialog_rests = 48 + 36 + 44;

// The largest letters of a dialog are seen from afar as they are.
TypeStyle title_style(const Ui& ui, const Dialog& dialog) {
    return dialog.is_sign && !ui.is_text_largest() ? TypeStyle::Hero : TypeStyle::DialogTitle;
}

TypeStyle text_style(const Dialog& dialog) {
    return dialog.is_sign ? TypeStyle::H1Plain : TypeStyle::DialogText;
}

// Readings over the first line of large words stand in it.
float title_gap(const Dialog& dialog) { return dialog.is_sign ? 26.0F : 12.0F; }

struct DialogHead {
    float width = 0;  // Of the whole dialog
    float inner = 0;
    float title = 0;
    float words = 0;

    float height(const Dialog& dialog) const {
        return std::max(title + title_gap(dialog) + words, dialog.side_width);
    }
};

DialogHead dialog_head(Ui& ui, const Dialog& dialog, float width) {
    DialogHead head{.width = width, .inner = width - 2 * std::min(dialog_sides, width * 0.06F)};
    const float beside = head.inner - (dialog.side_width > 0 ? dialog.side_width + 44 : 0);
    head.title = std::max(
        text_height(ui, dialog.title, title_style(ui, dialog), beside - corner_room(dialog.corner)),
        dialog.corner.size.height);
    head.words = text_height(ui, dialog.text, text_style(dialog), beside);
    return head;
}

// What the caller draws above and below the buttons.
float rooms_of(const Dialog& dialog) { return dialog.extra_height + dialog.foot_height; }

// As wide as designed, and the whole screen's where that would be too low.
DialogHead dialog_head(Ui& ui, const Dialog& dialog, float buttons, Size room) {
    const float width = dialog.is_sign ? sign_width : dialog_width;
    const DialogHead head = dialog_head(ui, dialog, std::min(width, room.width));
    const float needed = dialog_rests + head.height(dialog) + rooms_of(dialog) + buttons;
    return needed <= room.height ? head : dialog_head(ui, dialog, room.width);
}

}  // namespace

bool toast(Ui& ui, const Rect& content, const Toast& toast) {
    const float button_width = toast.button.empty()
                                   ? 0
                                   : button_size(ui, {.text = toast.button,
                                                      .kind = ButtonKind::SmallLight,
                                                      .icon = toast.button_icon})
                                         .width;
    const float room = std::min(content.width, 860.0F);
    const float words_room = room - 30 - ui.scaled(26) - 14 - button_width - 14;
    const float words = text_size(ui, toast.text, TypeStyle::Body, words_room).width;
    const float width = std::min(room, 20 + ui.scaled(26) + 14 + words + 28 + button_width + 10);
    const float height =
        std::max(ui.scaled(72), text_height(ui, toast.text, TypeStyle::Body, words_room) + 24);
    const Rect box = ui.state().place_for_passing(content, {width, height});
    Painter& painter = ui.painter();
    painter.shadow(box, 16, Elevation::Raised, ui.color(Tone::Shadow));
    painter.fill(box, ui.color(Tone::Ai900), 16);
    if (ui.theme().is_high_contrast()) painter.outline(box, ui.color(Tone::Ink1), 3, 16);
    Rect inside = box;
    inside.take_left(20);
    inside.take_right(10);
    icon(ui, inside.take_left(ui.scaled(26), 14), toast.icon, Tone::Yamabuki);
    const Rect button_place = inside.take_right(button_width, 14);
    const Ui::Scope scope(ui, "toast");
    const Ui::Within toasts(ui, Region::Toast);
    text(ui, inside, toast.text,
         {.style = TypeStyle::Body, .ink = Tone::OnToast, .place = Place::Middle});
    const Rect undo = button_place.centered({button_width, std::max(56.0F, ui.scaled(56))});
    ui.state().note_passing(box, toast.button.empty() ? Rect{} : undo);
    if (toast.button.empty()) return false;
    return button(
        ui, undo,
        {.text = toast.button, .kind = ButtonKind::SmallLight, .icon = toast.button_icon});
}

std::optional<DialogTap> dialog(Ui& ui, const Dialog& dialog) {
    const Ui::Layer layer(ui, Ui::key_for(dialog.key, dialog.title, Role::Dialog));
    const Rect area = ui.area();
    const Size room{area.width - 2 * dialog_edge, area.height - 2 * dialog_edge};
    const float row = button_row_height(ui);
    const bool is_stacked = ui.is_portrait() && ui.is_text_large() && !dialog.second.empty();
    const float buttons = is_stacked ? 2 * row + 16 : row;
    const DialogHead head = dialog_head(ui, dialog, buttons, room);
    const float wanted = dialog_rests + head.height(dialog) + rooms_of(dialog) + buttons;
    const Rect box = area.centered({head.width, std::min(wanted, room.height)});
    draw_sheet_ground(ui, box, dialog.is_sign ? Tone::Yamabuki : Tone::Scrim);
    dialog_node(ui, box, dialog.title, dialog.text);

    Rect inside = box.inset((head.width - head.inner) / 2, 0);
    inside.take_top(48);
    inside.take_bottom(44);
    const Rect below_buttons = inside.take_bottom(dialog.foot_height);
    Rect foot = inside.take_bottom(buttons, 20);
    Rect top = inside.take_top(std::min(head.height(dialog), inside.height - dialog.extra_height));
    if (dialog.side_width > 0) dialog.side(top.take_left(dialog.side_width, 44));
    const float text_block = head.title + title_gap(dialog) + head.words;
    top = top.middle_left({top.width, std::min(text_block, top.height)});
    // Words that are too many even so become smaller.
    const float title_most = dialog.text.empty() ? top.height : top.height / 2;
    const float title = std::max(std::min(head.title, title_most), dialog.corner.size.height);
    Rect title_line = top.take_top(title, title_gap(dialog));
    Rect corner_line = title_line;
    title_line.take_right(corner_room(dialog.corner));
    heading(ui, title_line, dialog.title, {.style = title_style(ui, dialog), .ink = Tone::Ink1});
    draw_corner(corner_line, dialog.corner);
    text(ui, top, dialog.text, {.style = text_style(dialog)});
    if (dialog.extra) dialog.extra(inside.take_top(dialog.extra_height));

    std::vector<Rect> places;
    if (dialog.second.empty()) {
        places = {foot.centered({std::min(foot.width, 400.0F), foot.height})};
    } else if (is_stacked) {
        places = foot.rows(2, 16);
    } else {
        places = foot.columns(2, 18);
    }
    std::optional<DialogTap> tapped;
    if (button(ui, places[0], {.text = dialog.first, .kind = dialog.first_kind})) {
        tapped = DialogTap::First;
    }
    if (!dialog.second.empty()) {
        if (button(ui, places[1], {.text = dialog.second, .kind = dialog.second_kind})) {
            tapped = DialogTap::Second;
        }
    }
    if (dialog.foot) dialog.foot(below_buttons);
    if (is_left_by_back(ui)) tapped = dialog.on_back;
    return tapped;
}

bool sheet(Ui& ui, const Sheet& sheet) {
    const Ui::Layer layer(ui, Ui::key_for(sheet.key, sheet.title, Role::Dialog));
    constexpr float sides = 36;
    constexpr float ends = 28;
    constexpr float head_gap = 20;
    const Rect area = ui.area();
    const float width = std::min(sheet.size.width, area.width - 2 * dialog_edge);
    const float inner = width - 2 * sides;
    const Button close{.text = sheet.close, .kind = ButtonKind::Small, .icon = Icon::Cross};
    const Size size = button_size(ui, close);
    const float beside = size.width + corner_gap + corner_room(sheet.corner);
    const float head_height =
        std::max(size.height, text_height(ui, sheet.title, TypeStyle::H1, inner - beside));
    const float content = sheet.content_height ? sheet.content_height(inner) : 0;
    const float wanted = std::max(sheet.size.height, 2 * ends + head_height + head_gap + content);
    const Rect box = area.centered({width, std::min(wanted, area.height - 2 * dialog_edge)});
    draw_sheet_ground(ui, box);
    dialog_node(ui, box, sheet.title, {});
    Rect inside = box.inset(sides, ends);
    Rect head = inside.take_top(head_height, head_gap);
    const Rect button_place = head.take_right(size.width, corner_gap).middle_right(size);
    Rect corner_line =
        head.middle_left({head.width, std::max(size.height, sheet.corner.size.height)});
    head.take_right(corner_room(sheet.corner));
    heading(ui, head, sheet.title, {.style = TypeStyle::H1, .place = Place::Middle});
    draw_corner(corner_line, sheet.corner);
    const bool is_closed = button(ui, button_place, close) || is_left_by_back(ui);
    if (sheet.draw) sheet.draw(inside);
    return is_closed;
}

void countdown(Ui& ui, const Rect& rect, const Countdown& countdown) {
    const float side = std::min({rect.width, rect.height, countdown.is_small ? 48.0F : 144.0F});
    const float stroke = countdown.is_small ? 6 : 14;
    const Rect box = rect.centered({side, side});
    const Words number = ui.formats().count(countdown.seconds_left);
    ui.interact(box, {.role = Role::Picture,
                      .name = countdown.name,
                      .value = number,
                      .key = Ui::key_for({}, countdown.name, Role::Picture),
                      .is_tappable = false});
    const float share = static_cast<float>(std::max(0, countdown.seconds_left)) /
                        static_cast<float>(std::max(1, countdown.seconds_all));
    ui.painter().ring(box.center(), side / 2, ui.color(Tone::Paper3), stroke);
    if (share > 0) {
        ui.painter().arc(box.center(), side / 2 - stroke / 2, 0, 360 * std::min(1.0F, share),
                         ui.color(Tone::Yamabuki), stroke);
    }
    const TypeStyle style = countdown.is_small ? TypeStyle::CaptionBold : TypeStyle::Display;
    Rect inside = box;
    const float unit = line_height(ui, TypeStyle::Caption);
    const float figures = line_height(ui, style);
    // The unit stands below the figures where the ring leaves room for both.
    if (!countdown.is_small && figures + unit < side - 2 * stroke) {
        inside = box.centered({side, figures + unit - 8});
        put_words(ui, inside.take_bottom(unit), countdown.name,
                  {.style = TypeStyle::Caption,
                   .ink = Tone::Ink2,
                   .align = Align::Center,
                   .place = Place::Middle});
    }
    put_words(
        ui, inside, number,
        {.style = style, .align = Align::Center, .place = Place::Middle, .digits = Digits::Fixed});
}

namespace {

struct NoticeColors {
    Tone fill;
    Tone ink;
    Tone edge;
};

NoticeColors colors_of(TagKind kind) {
    switch (kind) {
        case TagKind::Pass:
            return {Tone::Matsu100, Tone::Matsu700, Tone::Matsu};
        case TagKind::Fail:
        case TagKind::Required:
            return {Tone::Beni100, Tone::Beni700, Tone::Beni};
        case TagKind::Info:
            return {Tone::Ai50, Tone::Ai700, Tone::Ai300};
        case TagKind::Wait:
            return {Tone::Yamabuki100, Tone::Kin700, Tone::Kin500};
        case TagKind::Mute:
        case TagKind::Optional:
            return {Tone::Paper2, Tone::Ink2, Tone::Line};
    }
    return {Tone::Paper2, Tone::Ink2, Tone::Line};
}

}  // namespace

float notice_height(Ui& ui, const Notice& notice, float width) {
    const float inner = width - 36 - ui.scaled(24) - 12;
    return std::max(ui.scaled(52), text_height(ui, notice.text, TypeStyle::LabelPlain, inner) + 20);
}

void notice(Ui& ui, const Rect& rect, const Notice& notice) {
    const NoticeColors colors = colors_of(notice.kind);
    ui.painter().fill(rect, ui.color(colors.fill), 12);
    ui.painter().outline(rect, ui.color(colors.edge), 1.5F, 12);
    Rect inside = rect.inset(18, 0);
    icon(ui, inside.take_left(ui.scaled(24), 12), notice.icon, colors.ink);
    text(ui, inside, notice.text,
         {.style = TypeStyle::LabelPlain, .ink = colors.ink, .place = Place::Middle});
}

}  // namespace madoguchi::ui
