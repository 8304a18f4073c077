#include "kiosk/ui/findings.h"

#include "kiosk/ui/cards.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

constexpr float row_gap = 14;

struct CheckLook {
    Tone edge = Tone::Line;
    float edge_width = 1;
    Tone disc = Tone::Matsu700;
    Icon icon = Icon::Check;
    Tone ink = Tone::InkInverse;
    float disc_radius = 20;
};

CheckLook look_of(CheckState state) {
    switch (state) {
        case CheckState::Pass:
            return {.disc_radius = 15};
        case CheckState::NotYet:
            return {Tone::Kin500, 2, Tone::Yamabuki, Icon::Dots, Tone::OnYamabuki, 20};
        case CheckState::Fail:
            return {Tone::Beni, 3, Tone::Beni, Icon::Cross, Tone::InkInverse, 20};
        case CheckState::ByPeople:
            return {Tone::Line, 1, Tone::Paper3, Icon::Eye, Tone::Ink1, 20};
    }
    return {};
}

struct CheckParts {
    Rect disc, title, detail, button;
};

CheckParts parts_of(Ui& ui, const Rect& rect, const CheckRow& row) {
    const CheckLook look = look_of(row.state);
    const float disc = 2 * ui.scaled(look.disc_radius);
    CheckParts parts;
    Rect inside = rect.inset(16, 6);
    parts.disc = inside.take_left(disc, row_gap);
    if (!row.button.empty()) {
        const Size size = button_size(ui, {.text = row.button, .kind = ButtonKind::Small});
        parts.button = inside.take_right(size.width, row_gap).middle_right(size);
    }
    if (row.state == CheckState::Pass) {
        // The value stands at the right, as far as the title leaves room.
        const float value = text_size(ui, row.detail, TypeStyle::CaptionBold).width;
        parts.detail = inside.take_right(std::min(value + 0.5F, inside.width * 0.5F), 12);
        parts.title = inside;
        return parts;
    }
    const float title = text_height(ui, row.title, TypeStyle::BodyBold, inside.width);
    const float detail = text_height(ui, row.detail, TypeStyle::Note, inside.width);
    Rect lines = inside.middle_left({inside.width, title + detail});
    parts.title = lines.take_top(title);
    parts.detail = lines;
    return parts;
}

}  // namespace

float check_row_height(Ui& ui, const CheckRow& row, float width) {
    const CheckParts parts = parts_of(ui, {0, 0, width, 1000}, row);
    if (row.state == CheckState::Pass) {
        const float title = text_height(ui, row.title, TypeStyle::LabelPlain, parts.title.width);
        const float value = text_height(ui, row.detail, TypeStyle::CaptionBold, parts.detail.width);
        return std::max(std::max(56.0F, ui.scaled(46)), std::max(title, value) + 12);
    }
    const float words = parts.title.height + parts.detail.height + 24;
    const float least = row.detail.empty() ? ui.scaled(72) : ui.scaled(80);
    return std::max(least, words);
}

std::optional<CheckTap> check_row(Ui& ui, const Rect& rect, const CheckRow& row) {
    const CheckLook look = look_of(row.state);
    const Ui::Scope scope(ui, Ui::key_for(row.key, row.title, Role::Row));
    const Reaction reaction = ui.interact(rect, {.role = Role::Row,
                                                 .name = row.title,
                                                 .value = row.detail,
                                                 .state = {.checked = row.state == CheckState::Pass,
                                                           .error = row.state == CheckState::Fail},
                                                 .key = "row",
                                                 .is_tappable = row.is_row_tappable});
    // Rows that pass lie many together on one card; the others are cards themselves.
    const bool is_pass = row.state == CheckState::Pass;
    if (!is_pass || reaction.held) {
        draw_surface(ui, rect,
                     {.fill = reaction.held ? Tone::Ai50 : Tone::Paper1,
                      .edge = look.edge,
                      .edge_width = is_pass ? 0 : look.edge_width,
                      .is_raised = !is_pass});
    }
    const CheckParts parts = parts_of(ui, rect, row);
    icon_disc(ui, parts.disc.center(), ui.scaled(look.disc_radius), look.disc, look.icon, look.ink);
    put_words(ui, parts.title, row.title,
              {.style = is_pass ? TypeStyle::LabelPlain : TypeStyle::BodyBold,
               .place = is_pass ? Place::Middle : Place::Top});
    put_words(ui, parts.detail, row.detail,
              {.style = is_pass ? TypeStyle::CaptionBold : TypeStyle::Note,
               .ink = is_pass ? Tone::Matsu700 : Tone::Ink2,
               .align = is_pass ? Align::Right : Align::Left,
               .place = is_pass ? Place::Middle : Place::Top});
    if (reaction.has_ring) focus_ring(ui, rect, 16);
    if (!row.button.empty()) {
        const bool is_fail = row.state == CheckState::Fail;
        if (button(ui, parts.button,
                   {.text = row.button,
                    .kind = is_fail ? ButtonKind::SmallFilled : ButtonKind::Small})) {
            return CheckTap::Button;
        }
    }
    if (reaction.tapped) return CheckTap::Row;
    return std::nullopt;
}

namespace {

constexpr float band = 72;
constexpr float label_column = 84;
constexpr float column_gap = 10;

float line_of_card(Ui& ui, const Label& words, float width) {
    if (words.empty()) return 0;
    return text_height(ui, words, TypeStyle::Body, width) + 2;
}

float lines_height(Ui& ui, const FailCard& card, float width) {
    const float inner = width - ui.scaled(label_column) - column_gap;
    return line_of_card(ui, card.now, inner) + line_of_card(ui, card.why, inner) +
           line_of_card(ui, card.fix, inner);
}

float head_height(Ui& ui, const FailCard& card, float width) {
    const float tag_width = tag_size(ui, {.text = card.tag, .kind = TagKind::Fail}).width;
    return text_height(ui, card.title, TypeStyle::H2, width - tag_width - 12);
}

void draw_line(Ui& ui, Rect& rest, const Label& label, const Label& words, Tone ink) {
    if (words.empty()) return;
    const float inner = rest.width - ui.scaled(label_column) - column_gap;
    Rect row = rest.take_top(line_of_card(ui, words, inner));
    text(ui, row.take_left(ui.scaled(label_column), column_gap), label,
         {.style = TypeStyle::BodyBold, .ink = ink});
    text(ui, row, words, {.style = TypeStyle::Body});
}

struct CardButton {
    FailTap tap;
    Button button;
};

std::vector<CardButton> buttons_of(const FailCard& card) {
    std::vector<CardButton> buttons;
    const bool applies = !card.apply.empty();
    if (applies) {
        buttons.push_back(
            {FailTap::Apply,
             {.text = card.apply, .kind = ButtonKind::SmallFilled, .icon = Icon::Check}});
    }
    if (!card.button.empty()) {
        buttons.push_back({FailTap::Fix,
                           {.text = card.button,
                            .kind = applies ? ButtonKind::Small : ButtonKind::SmallFilled,
                            .icon = Icon::Pencil}});
    }
    if (!card.second_button.empty()) {
        buttons.push_back(
            {FailTap::Second, {.text = card.second_button, .kind = ButtonKind::Small}});
    }
    return buttons;
}

// From left to right, on as many lines as they take.
std::vector<Rect> button_places(Ui& ui, const std::vector<CardButton>& buttons, const Rect& area) {
    constexpr float gap = 12;
    constexpr float padding = 20;  // Wider than its words ask for
    const float height = ui.scaled(60);
    std::vector<Rect> places;
    Point at{area.x, area.y};
    for (const CardButton& each : buttons) {
        const float width = std::min(button_size(ui, each.button).width + padding, area.width);
        if (at.x > area.x && at.x + width > area.right()) at = {area.x, at.y + height + gap};
        places.push_back({at.x, at.y, width, height});
        at.x += width + gap;
    }
    return places;
}

float buttons_height(Ui& ui, const FailCard& card, float width) {
    const auto places = button_places(ui, buttons_of(card), {0, 0, width, 0});
    return places.empty() ? 0 : places.back().bottom();
}

}  // namespace

float fail_card_height(Ui& ui, const FailCard& card, float width) {
    const float inner = width - band - 40;
    return 14 + head_height(ui, card, inner) + 6 + lines_height(ui, card, inner) + 12 +
           buttons_height(ui, card, inner) + 16;
}

std::optional<FailTap> fail_card(Ui& ui, const Rect& rect, const FailCard& card) {
    const Ui::Scope scope(ui, Ui::key_for(card.key, card.title, Role::Row));
    ui.interact(rect, {.role = Role::Row,
                       .name = card.title,
                       .value = card.tag,
                       .state = {.error = true},
                       .key = "row",
                       .is_tappable = false});
    Painter& painter = ui.painter();
    draw_surface(ui, rect, {.radius = 18, .edge = Tone::Beni, .edge_width = 3});
    Rect inside = rect;
    const Rect side = inside.take_left(band);
    painter.fill(side, ui.color(Tone::Beni), 18, Corners::Left);
    const Point mark{side.center().x, side.y + 44};
    painter.ring(mark, 22, ui.color(Tone::InkInverse), 3);
    painter.icon({mark.x - 14, mark.y - 14, 28, 28}, Icon::Cross, ui.color(Tone::InkInverse), 2.5F);

    inside = inside.inset(20, 0);
    inside.take_top(14);
    Rect head = inside.take_top(head_height(ui, card, inside.width), 6);
    const Tag shown{.text = card.tag, .kind = TagKind::Fail};
    const Size tag_place = tag_size(ui, shown);
    Rect tag_at = head.take_right(tag_place.width, 12);
    text(ui, head, card.title, {.style = TypeStyle::H2, .place = Place::Middle});
    if (!card.tag.empty()) tag(ui, tag_at.take_top(ui.scaled(34)), shown);
    draw_line(ui, inside, card.now_label, card.now, Tone::Beni700);
    draw_line(ui, inside, card.why_label, card.why, Tone::Beni700);
    draw_line(ui, inside, card.fix_label, card.fix, Tone::Matsu700);
    inside.take_top(12);
    const auto buttons = buttons_of(card);
    const auto places = button_places(ui, buttons, inside);
    std::optional<FailTap> tapped;
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        if (button(ui, places[i], buttons[i].button)) tapped = buttons[i].tap;
    }
    return tapped;
}

}  // namespace madoguchi::ui
