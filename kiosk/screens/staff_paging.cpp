#include "kiosk/screens/staff_paging.h"

#include "kiosk/screens/panel.h"

namespace madoguchi::screens {

using session::Intents;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float words_width = 84;
constexpr float gap = 8;
constexpr float nothing_disc = 88;
constexpr float nothing_gap = 16;

ui::Button turn_button(TextId words, ui::Icon icon, ui::IconSide side, bool is_possible) {
    return {.text = words,
            .kind = ui::ButtonKind::Small,
            .icon = icon,
            .icon_side = side,
            .availability = is_possible ? ui::Availability::Ready : ui::Availability::Unavailable};
}

}  // namespace

float staff_paging_height(const Ui& ui) { return ui::button_height(ui, ui::ButtonKind::Small); }

void draw_staff_paging(Ui& ui, Intents& intents, const Rect& rect, int page, int pages) {
    if (pages <= 1) return;
    const ui::Button before = turn_button(TextId::common_previous_page, ui::Icon::ChevronLeft,
                                          ui::IconSide::Left, page > 0);
    const ui::Button next = turn_button(TextId::common_next_page, ui::Icon::ChevronRight,
                                        ui::IconSide::Right, page + 1 < pages);
    Rect row = rect;
    const ui::Size next_size = ui::button_size(ui, next);
    const ui::Size before_size = ui::button_size(ui, before);
    const Rect next_place = row.take_right(next_size.width, gap).middle_right(next_size);
    const Rect words = row.take_right(ui.scaled(words_width), gap);
    const Rect before_place = row.take_right(before_size.width).middle_right(before_size);
    if (ui::button(ui, before_place, before)) {
        intents.push_back(session::TurnSubmissionPage{page - 1});
    }
    ui::text(ui, words,
             ui.words(TextId::common_page, {{"page", std::int64_t{page} + 1},
                                            {"pages", static_cast<std::int64_t>(pages)}}),
             {.style = ui::TypeStyle::LabelPlain,
              .align = ui::Align::Center,
              .place = ui::Place::Middle});
    if (ui::button(ui, next_place, next)) {
        intents.push_back(session::TurnSubmissionPage{page + 1});
    }
}

int staff_pages(std::int64_t rows) {
    const std::int64_t pages =
        (rows + session::submissions_per_page - 1) / session::submissions_per_page;
    return static_cast<int>(std::max<std::int64_t>(1, pages));
}

void draw_staff_nothing(Ui& ui, const Rect& rect, ui::Icon icon, const ui::Label& words) {
    const float height = ui::text_height(ui, words, ui::TypeStyle::BodyLarge, rect.width);
    Rect block = rect.centered({rect.width, nothing_disc + nothing_gap + height});
    icon_disc(ui, block.take_top(nothing_disc, nothing_gap).centered({nothing_disc, nothing_disc}),
              icon, ui::Tone::Ai50, ui::Tone::Ai700);
    ui::text(
        ui, block, words,
        {.style = ui::TypeStyle::BodyLarge, .ink = ui::Tone::Ink2, .align = ui::Align::Center});
}

}  // namespace madoguchi::screens
