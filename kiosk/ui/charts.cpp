// Bars and gauges of findings.h. What they show is said by the node's name and value.
#include "kiosk/ui/findings.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui {

namespace {

Tone tone_of(CheckState state) {
    switch (state) {
        case CheckState::Pass:
            return Tone::Matsu;
        case CheckState::NotYet:
            return Tone::Yamabuki;
        case CheckState::Fail:
            return Tone::Beni;
        case CheckState::ByPeople:
            return Tone::LineStrong;
    }
    return Tone::LineStrong;
}

void chart_node(Ui& ui, const Rect& rect, const Label& name, const Label& value) {
    ui.interact(rect, {.role = Role::Picture,
                       .name = name,
                       .value = value,
                       .key = Ui::key_for({}, name, Role::Picture),
                       .is_tappable = false});
}

}  // namespace

void segment_bar(Ui& ui, const Rect& rect, std::span<const CheckState> states, const Label& name) {
    chart_node(ui, rect, name, {});
    const auto cells = rect.columns(static_cast<int>(states.size()), 4);
    for (std::size_t i = 0; i < states.size(); ++i) {
        const Rect cell = cells[i].centered({cells[i].width, 18});
        ui.painter().fill(cell, ui.color(tone_of(states[i])), 5);
        // Shape beside colour: an open segment has a hole, one for people to judge a dash in it, a
        // failing one a cut.
        if (states[i] == CheckState::NotYet || states[i] == CheckState::ByPeople) {
            ui.painter().fill(cell.inset(4), ui.color(Tone::Paper0), 3);
        }
        if (states[i] == CheckState::ByPeople) {
            ui.painter().fill(cell.centered({cell.width * 0.4F, 6}), ui.color(Tone::LineStrong), 3);
        }
        if (states[i] == CheckState::Fail) {
            ui.painter().line({cell.x + 5, cell.bottom() - 4}, {cell.right() - 5, cell.y + 4},
                              ui.color(Tone::InkInverse), 2);
        }
    }
}

void progress_bar(Ui& ui, const Rect& rect, int done, int all, const Label& name) {
    chart_node(ui, rect, name, Words::figure(std::to_string(done) + " / " + std::to_string(all)));
    const Rect track = rect.middle_left({rect.width, 12});
    ui.painter().fill(track, ui.color(Tone::Paper3), 6);
    const float share = all > 0 ? static_cast<float>(done) / static_cast<float>(all) : 0;
    const float width = ui.moving("progress", track.width * std::clamp(share, 0.0F, 1.0F), 0.4F);
    if (width > 0) {
        ui.painter().fill({track.x, track.y, std::max(12.0F, width), track.height},
                          ui.color(Tone::Matsu), 6);
    }
}

float gauge_height(const Ui& ui) {
    // Large letters leave the words beside the number no room: they stand below it.
    const float message = ui.is_text_large() ? line_height(ui, TypeStyle::CaptionBold) : 0;
    return line_height(ui, TypeStyle::Label) + line_height(ui, TypeStyle::NumberLarge) + message +
           10 + 16 + 6 + line_height(ui, TypeStyle::Small);
}

namespace {

// 0 to 1.6 times the average, as a share of the track.
float share_of(std::int64_t hundredths, std::int64_t average_hundredths) {
    if (average_hundredths <= 0) return 0;
    const float times = static_cast<float>(hundredths) / static_cast<float>(average_hundredths);
    return std::clamp(times / 1.6F, 0.0F, 1.0F);
}

void draw_gauge_message(Ui& ui, Rect place, const Gauge& gauge, bool is_good) {
    const Tone ink = is_good ? Tone::Matsu700 : Tone::Kin700;
    icon(ui, place.take_left(ui.scaled(18), 5), is_good ? Icon::Check : Icon::ArrowRight, ink);
    put_words(ui, place, gauge.message,
              {.style = TypeStyle::CaptionBold, .ink = ink, .place = Place::Middle});
}

void draw_gauge_numbers(Ui& ui, Rect row, const Gauge& gauge, bool is_good) {
    if (!gauge.hundredths) {
        put_words(ui, row, gauge.empty,
                  {.style = TypeStyle::Note, .ink = Tone::Ink2, .place = Place::Middle});
        return;
    }
    const float value = text_size(ui, gauge.value, TypeStyle::NumberLarge, 0, Digits::Fixed).width;
    put_words(ui, row.take_left(value + 0.5F, 3), gauge.value,
              {.style = TypeStyle::NumberLarge, .place = Place::Middle, .digits = Digits::Fixed});
    const float unit = text_size(ui, gauge.unit, TypeStyle::Label).width;
    Rect unit_place = row.take_left(unit + 0.5F, 10);
    unit_place.take_bottom(ui.scaled(4));
    put_words(ui, unit_place, gauge.unit, {.style = TypeStyle::Label, .place = Place::Bottom});
    if (ui.is_text_large()) return;
    row.take_bottom(ui.scaled(4));
    draw_gauge_message(ui,
                       row.take_bottom(text_height(ui, gauge.message, TypeStyle::CaptionBold,
                                                   row.width - ui.scaled(23))),
                       gauge, is_good);
}

}  // namespace

void gauge(Ui& ui, const Rect& rect, const Gauge& gauge) {
    const bool has_value = gauge.hundredths.has_value();
    const bool is_good = has_value && *gauge.hundredths >= gauge.average_hundredths;
    chart_node(ui, rect, gauge.title,
               Words(has_value ? ui.words_of(gauge.value)
                                     .add(ui.words_of(gauge.unit))
                                     .add(ui.words_of(gauge.message), ", ")
                               : ui.words_of(gauge.empty))
                   .add(ui.words_of(gauge.average), ", "));
    Painter& painter = ui.painter();
    Rect inside = rect;
    Rect head = inside.take_top(line_height(ui, TypeStyle::Label));
    icon(ui, head.take_left(ui.scaled(24), 8), gauge.icon, Tone::Ai700);
    put_words(ui, head, gauge.title, {.style = TypeStyle::Label, .place = Place::Middle});
    draw_gauge_numbers(ui, inside.take_top(line_height(ui, TypeStyle::NumberLarge)), gauge,
                       is_good);
    if (ui.is_text_large()) {
        const Rect message = inside.take_top(line_height(ui, TypeStyle::CaptionBold));
        if (has_value) draw_gauge_message(ui, message, gauge, is_good);
    }
    inside.take_top(10);
    const Rect track = inside.take_top(16, 6);
    painter.fill(track, ui.color(Tone::Paper3), 8);
    const float share = has_value ? share_of(*gauge.hundredths, gauge.average_hundredths) : 0;
    const float width = ui.moving("gauge", track.width * share, 0.4F);
    if (width > 0) {
        painter.fill({track.x, track.y, std::max(16.0F, width), track.height},
                     ui.color(is_good ? Tone::Matsu : Tone::Kin500), 8);
    }
    const float mark = track.x + track.width / 1.6F;
    painter.fill({mark - 1.5F, track.y - 4, 3, 24}, ui.color(Tone::Ink1));
    const float words = text_size(ui, gauge.average, TypeStyle::Small).width + 1;
    const float left = std::clamp(mark - words / 2, track.x, track.right() - words);
    put_words(ui, {left, inside.y, words, inside.height}, gauge.average,
              {.style = TypeStyle::Small, .ink = Tone::Ink2, .align = Align::Center});
}

void year_bars(Ui& ui, const Rect& rect, std::span<const YearBar> bars, const Label& name) {
    Words value;
    std::int64_t most = 0;
    std::int64_t least = 0;
    for (const YearBar& bar : bars) {
        const std::int64_t amount = bar.amount.value_or(0);
        most = std::max(most, amount);
        least = std::min(least, amount);
        value.add(ui.words_of(bar.year), ", ").add(ui.words_of(bar.value), " ");
    }
    chart_node(ui, rect, name, value);
    if (bars.empty()) return;

    Painter& painter = ui.painter();
    Rect inside = rect;
    const Rect years = inside.take_bottom(line_height(ui, TypeStyle::Small), 2);
    const float label = line_height(ui, TypeStyle::NoteBold);
    inside.take_top(label);
    if (least < 0) inside.take_bottom(label);
    // 64 bits of yen do not fit a float's digits, but shares of the height do.
    const double span = std::max(1.0, static_cast<double>(most) - static_cast<double>(least));
    const auto height_of = [&](std::int64_t amount) {
        return static_cast<float>(static_cast<double>(amount) / span) * inside.height;
    };
    const float zero = inside.y + height_of(most);
    const auto cells = inside.columns(static_cast<int>(bars.size()), 6);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Rect& cell = cells[i];
        put_words(ui, {cell.x - 3, years.y, cell.width + 6, years.height}, bars[i].year,
                  {.style = TypeStyle::Small, .ink = Tone::Ink2, .align = Align::Center});
        if (!bars[i].amount) continue;
        const bool is_negative = *bars[i].amount < 0;
        const float length = std::max(2.0F, std::abs(height_of(*bars[i].amount)));
        const float width = std::min(52.0F, cell.width - 4);
        const Rect bar{cell.center().x - width / 2, is_negative ? zero : zero - length, width,
                       length};
        painter.fill(bar, ui.color(is_negative ? Tone::Kaki : Tone::Ai600), std::min(6.0F, length),
                     is_negative ? Corners::Bottom : Corners::Top);
        const Rect words{cell.x - 6, is_negative ? bar.bottom() : bar.y - label, cell.width + 12,
                         label};
        put_words(ui, words, bars[i].value,
                  {.style = TypeStyle::NoteBold,
                   .ink = is_negative ? Tone::Kaki700 : Tone::Ink1,
                   .align = Align::Center,
                   .place = Place::Middle,
                   .digits = Digits::Fixed});
    }
    painter.fill({inside.x, zero - 1, inside.width, 2}, ui.color(Tone::LineStrong));
}

}  // namespace madoguchi::ui
