#include "kiosk/screens/receipt_screen.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>
#include <utility>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/listening.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/ui/papers.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::TypeStyle;
using ui::Ui;
using ui::Words;

namespace {

constexpr float card_width = 1040;
constexpr float margin = 36;
constexpr float margin_upright = 24;
constexpr float card_footer_gap = 20;
constexpr float footer_height = 88;
constexpr float padding = 52;
constexpr float padding_upright = 36;
constexpr float keep_width = 340;
constexpr float keep_padding = 32;
constexpr float keep_box_height = 132;
constexpr float step_height = 64;
constexpr float step_disc = 48;
constexpr float step_gap = 16;
constexpr float within_width = 116;
constexpr float ring_size = 56;

struct NextStep {
    TextId within;
    TextId what;
    ui::Icon icon;
};
constexpr std::array<NextStep, 3> next_steps{{
    {TextId::receipt_within_1, TextId::receipt_next_1, ui::Icon::Eye},
    {TextId::receipt_within_2, TextId::receipt_next_2, ui::Icon::People},
    {TextId::receipt_within_3, TextId::receipt_next_3, ui::Icon::Send},
}};

// Town halls are in Japan, whatever the machine's own time zone.
domain::Date day_in_japan(std::int64_t now_ms) {
    using namespace std::chrono;
    constexpr hours ahead_of_utc{9};
    const year_month_day day{
        floor<days>(sys_time<milliseconds>(milliseconds(now_ms)) + ahead_of_utc)};
    const auto date = domain::Date::from_parts(static_cast<int>(day.year()),
                                               static_cast<int>(unsigned(day.month())),
                                               static_cast<int>(unsigned(day.day())));
    return date ? *date : *domain::Date::from_parts(2000, 1, 1);
}

// "8.11.22", as stamps have it.
Words stamp_day(const domain::Date& date) {
    const std::string year = std::to_string(ui::era_year_of(date).year);
    return Words::figure(year + "." + std::to_string(date.month()) + "." +
                         std::to_string(date.day()));
}

constexpr ui::ButtonKind listen_kind = ui::ButtonKind::Secondary;

class ReceiptPage {
public:
    ReceiptPage(Ui& ui, const Session& session, Intents& intents)
        : ui_(ui), session_(session), receipt_(*session.visit()->receipt), intents_(intents) {}

    void draw() {
        const bool is_upright = ui_.is_portrait();
        const float side = is_upright ? margin_upright : margin;
        Rect area = ui_.area().inset(side, margin);
        const float width = std::min(area.width, card_width);
        area = area.centered({width, area.height});
        Rect footer = area.take_bottom(footer_needed(width), card_footer_gap);
        ui::paper_card(ui_, area);
        const float beside_keep = area.width - keep_width - 2 * padding;
        const bool has_room = arrived_height(beside_keep) <= area.height - 2 * (padding - 12);
        if (is_upright || ui_.is_text_large() || !has_room) {
            draw_body(area, is_upright ? padding_upright : margin);
        } else {
            const Rect keep = area.take_right(keep_width);
            draw_keep(keep);
            draw_arrived(area.inset(padding, padding - 12));
        }
        draw_footer(footer);
    }

private:
    // Where the panel with the number has no room beside the rest, it stands below it; at large
    // text all of it can be scrolled.
    void draw_body(const Rect& card, float edge) {
        Rect view = card.inset(edge, edge - 8);
        constexpr float bar_room = 20;
        const auto height_at = [this](float width) {
            return arrived_height(width) + card_footer_gap + keep_height(width);
        };
        bool is_scrolled = height_at(view.width) > view.height;
        if (is_scrolled && session_.voice().is_there) {
            // It stays in sight, whatever of the rest is scrolled away.
            stands_beside_ = true;
            take_small_listen_button(ui_, session_, intents_, view, bar_room, TextId::listen_all);
            is_scrolled = height_at(view.width) > view.height;
        }
        const float width = is_scrolled ? view.width - bar_room : view.width;
        const ui::ScrollArea area(ui_, "receipt", view, height_at(width));
        Rect content = area.content();
        content.width = width;
        draw_arrived(content.take_top(arrived_height(width), card_footer_gap));
        draw_keep(content);
    }

    // ── what has arrived, and what comes next

    Words thanks() const {
        if (receipt_.applicant.empty()) return ui_.words(TextId::receipt_thanks_plain);
        return ui_.words(TextId::receipt_thanks, {{"name", Words::entered(receipt_.applicant)}});
    }

    // What is to be done about the name above it, and the gap under it; mostly nothing.
    float by_hand_height(float width) {
        const Words by_hand = write_by_hand_words(ui_, receipt_.applicant);
        return by_hand.empty() ? 0 : ui::text_height(ui_, by_hand, TypeStyle::Note, width) + 8;
    }

    float arrived_height(float width) {
        return ui::text_height(ui_, TextId::receipt_title, TypeStyle::Display, width) +
               ui_.scaled(34) + by_hand_height(width) + 24 + number_height() + 24 + ui_.scaled(32) +
               8 + static_cast<float>(next_steps.size()) * next_height(width) + listen_height();
    }

    // The control of the voice and the gap above it; nothing without a voice.
    float listen_height() {
        if (stands_beside_) return 0;
        const float height = listen_size(ui_, session_, TextId::listen_all, listen_kind).height;
        return height > 0 ? height + 12 : 0;
    }

    float number_height() const {
        return ui::line_height(ui_, TypeStyle::Note) + ui::line_height(ui_, TypeStyle::Display);
    }

    float next_height(float width) {
        const float above = is_within_above() ? ui::line_height(ui_, TypeStyle::BodyBold) : 0;
        const float beside = above > 0 ? step_gap : 2 * step_gap + within_room();
        const float words = width - step_disc - beside;
        float height = ui_.scaled(step_height);
        for (const NextStep& step : next_steps) {
            const float lines = ui::text_height(ui_, step.what, TypeStyle::Body, words);
            height = std::max(height, above + lines + 8);
        }
        return height;
    }

    // Upright the largest letters leave the words no room beside it.
    bool is_within_above() const { return ui_.is_text_largest() && ui_.is_portrait(); }

    void draw_arrived(Rect rect) {
        // Spare room goes between the parts, as far as they still belong together.
        constexpr float spare_gap_max = 20;
        const float spare = (rect.height - arrived_height(rect.width)) / 3;
        const float more = std::clamp(spare, 0.0F, spare_gap_max);
        rect.take_top(more / 2);
        const float title =
            ui::text_height(ui_, TextId::receipt_title, TypeStyle::Display, rect.width);
        ui::heading(ui_, rect.take_top(title), TextId::receipt_title,
                    {.style = TypeStyle::Display, .ink = Tone::Ai800});
        const Rect line = rect.take_top(ui_.scaled(34));
        const Rect by_hand = rect.take_top(by_hand_height(rect.width), 24 + more);
        Rect number = rect.take_top(number_height(), 24 + more);
        const bool has_stamp = !ui_.is_text_large();
        if (has_stamp) {
            const ui::Stamp stamp{.town = town_words(ui_, session_),
                                  .day = stamp_day(day_in_japan(session_.now_ms())),
                                  .word = TextId::receipt_stamp};
            const float side = ui::stamp_side(ui_, stamp);
            const Rect place = number.take_right(side, 16);
            ui::stamp(ui_, {place.x, place.y + (place.height - side) / 2, side, side}, stamp);
        }
        ui::text(ui_, line, thanks(), {.style = TypeStyle::BodyLarge, .place = ui::Place::Middle},
                 "thanks");
        ui::text(ui_, by_hand, write_by_hand_words(ui_, receipt_.applicant),
                 {.style = TypeStyle::Note, .ink = Tone::Ink2});
        ui::text(ui_, number.take_top(ui::line_height(ui_, TypeStyle::Note)),
                 TextId::receipt_number, {.style = TypeStyle::Note, .ink = Tone::Ink2});
        ui::text(ui_, number, Words::figure(receipt_.number),
                 {.style = TypeStyle::Display, .ink = Tone::Ai800, .lines_max = 1}, "receipt");
        ui::text(ui_, rect.take_top(ui_.scaled(32), 8 + more / 2), TextId::receipt_next,
                 {.style = TypeStyle::BodyBold});
        const float height = next_height(rect.width);
        for (std::size_t i = 0; i < next_steps.size(); ++i) {
            draw_next(rect.take_top(height), i);
        }
        rect.take_top(12);
        if (!stands_beside_)
            draw_listen_button(ui_, session_, intents_, rect, TextId::listen_all, listen_kind);
    }

    Words within_words(std::size_t at) const {
        const auto& own = session_.town().next_steps_within;
        return at < own.size() && !own[at].empty() ? Words::from_pack(own[at])
                                                   : ui_.words(next_steps[at].within);
    }

    float within_room() const {
        float width = ui_.scaled(within_width);
        for (std::size_t at = 0; at < next_steps.size(); ++at) {
            width =
                std::max(width, ui::text_size(ui_, within_words(at), TypeStyle::BodyBold).width);
        }
        return width;
    }

    void draw_next(Rect row, std::size_t at) {
        const Ui::Scope scope(ui_, static_cast<std::int64_t>(at));
        const NextStep& step = next_steps[at];
        const Words within = within_words(at);
        const Rect place = row.take_left(step_disc, step_gap);
        const Rect disc = place.centered({step_disc, step_disc});
        if (at + 1 < next_steps.size()) {
            const float x = disc.center().x - 1;
            ui::tinted_area(ui_, {x, disc.bottom() + 2, 2, row.height - step_disc - 4}, Tone::Ai300,
                            1);
        }
        ui::tinted_area(ui_, disc, Tone::Ai100, step_disc / 2);
        constexpr float icon_size = 26;
        ui::icon(ui_, disc.centered({icon_size, icon_size}), step.icon, Tone::Ai700);
        const ui::TextLook bold{.style = TypeStyle::BodyBold, .place = ui::Place::Middle};
        const Rect when = is_within_above()
                              ? row.take_top(ui::line_height(ui_, TypeStyle::BodyBold))
                              : row.take_left(within_room(), step_gap);
        ui::text(ui_, when, within, bold, "within");
        ui::text(ui_, row, step.what, {.style = TypeStyle::Body, .place = ui::Place::Middle});
    }

    // ── the number, large, and what it is for

    struct KeepLine {
        TextId words;
        TypeStyle style;
        Tone ink;
        float gap_before;
    };
    static constexpr std::array<KeepLine, 4> keep_lines{{
        {TextId::receipt_keep, TypeStyle::Button, Tone::Ai800, 20},
        {TextId::receipt_keep_how, TypeStyle::LabelPlain, Tone::Ink1, 8},
        {TextId::receipt_keep_use, TypeStyle::LabelPlain, Tone::Ink1, 16},
        {TextId::receipt_no_names, TypeStyle::Caption, Tone::Ink2, 16},
    }};

    float keep_height(float width) {
        const float inner = width - 2 * keep_padding;
        float height = 2 * keep_padding + ui_.scaled(keep_box_height);
        for (const KeepLine& line : keep_lines) {
            height += line.gap_before + ui::text_height(ui_, line.words, line.style, inner);
        }
        return height;
    }

    void draw_keep(const Rect& rect) {
        constexpr float corner = 15;  // Of the card, inside its edge
        Rect ground = rect.inset(1, 1);
        ui::tinted_area(ui_, ground, Tone::Paper2, corner);
        if (!ui_.is_portrait() && !ui_.is_text_large()) {
            ui::tinted_area(ui_, ground.take_left(ground.width / 2), Tone::Paper2, 0);
        }
        Rect inside = rect.inset(keep_padding);
        const float spare = rect.height - keep_height(rect.width);
        if (spare > 0) inside.take_top(spare / 3);
        const Rect box = inside.take_top(ui_.scaled(keep_box_height));
        ui::paper_card(ui_, box);
        ui::text(ui_, box.inset(8), Words::figure(receipt_.number),
                 {.style = TypeStyle::NumberLarge,
                  .ink = Tone::Ai800,
                  .align = ui::Align::Center,
                  .place = ui::Place::Middle},
                 "number");
        for (const KeepLine& line : keep_lines) {
            inside.take_top(line.gap_before);
            const float height = ui::text_height(ui_, line.words, line.style, inside.width);
            ui::text(ui_, inside.take_top(height), line.words,
                     {.style = line.style, .ink = line.ink, .align = ui::Align::Center});
        }
    }

    // ── how long it stays, and the way out

    ui::Button stay_button() const {
        return {.text = TextId::receipt_stay, .kind = ui::ButtonKind::Small};
    }
    ui::Button end_button() const {
        return {.text = TextId::receipt_end,
                .kind = ui::ButtonKind::Submit,
                .icon = ui::Icon::Check,
                .icon_side = ui::IconSide::Right};
    }

    bool is_footer_stacked(float width) {
        const float words = ui_.scaled(330);
        return ring_size + words + ui::button_size(ui_, stay_button()).width + end_width() + 80 >
               width;
    }
    // The receipt's own button is narrower than others of its kind.
    float end_width() {
        constexpr float least = 152;
        constexpr float beside_words = 96;  // The mark, and what is left and right of it
        const float words = ui::text_size(ui_, TextId::receipt_end, TypeStyle::BodyBold).width;
        return std::max({ui_.scaled(least), least, words + ui_.scaled(beside_words)});
    }

    float footer_needed(float width) {
        const float row = std::max(footer_height, ui_.scaled(footer_height - 4));
        return is_footer_stacked(width) ? 2 * row : row;
    }

    void draw_footer(const Rect& rect) {
        ui::paper_card(ui_, rect);
        Rect row = rect.inset(20, 0);
        Rect buttons = row;
        if (is_footer_stacked(rect.width)) {
            buttons = row.take_bottom(row.height / 2);
        }
        const float height = ui::button_height(ui_, ui::ButtonKind::Submit);
        const Rect end =
            buttons.take_right(end_width(), step_gap).middle_right({end_width(), height - 8});
        ui::Size stay_size = ui::button_size(ui_, stay_button());
        stay_size.width = std::min(stay_size.width, buttons.width);
        const Rect stay = buttons.take_right(stay_size.width, step_gap).middle_right(stay_size);
        if (!is_footer_stacked(rect.width)) row = buttons;
        draw_clock(row);
        if (ui::button(ui_, stay, stay_button())) intents_.push_back(session::StayLonger{});
        if (ui::button(ui_, end, end_button())) intents_.push_back(session::EndVisit{});
    }

    void draw_clock(Rect row) {
        const int left = session_.receipt_seconds_left().value_or(0);
        constexpr int whole = 60;
        const Rect ring = row.take_left(ring_size, step_gap).middle_left({ring_size, ring_size});
        ui::countdown(ui_, ring,
                      {.seconds_left = left,
                       .seconds_all = std::max(whole, left),
                       .name = TextId::receipt_clock,
                       .is_small = true});
        const Words seconds = ui_.words(TextId::receipt_clears, {{"seconds", left}});
        // A size smaller where the two would be more than the row is high.
        TypeStyle style = TypeStyle::Body;
        const auto heights = [&] {
            return std::pair{ui::text_height(ui_, seconds, style, row.width),
                             ui::text_height(ui_, TextId::receipt_clears_all, style, row.width)};
        };
        auto [first, second] = heights();
        if (first + second > row.height) {
            style = TypeStyle::Small;
            std::tie(first, second) = heights();
        }
        Rect lines = row.centered({row.width, std::min(first + second, row.height)});
        ui::text(ui_, lines.take_top(first), seconds, {.style = style});
        ui::text(ui_, lines, TextId::receipt_clears_all, {.style = style});
    }

    Ui& ui_;
    const Session& session_;
    const session::Receipt& receipt_;
    Intents& intents_;
    bool stands_beside_ = false;  // The control of the voice: beside what scrolls, not in it
};

}  // namespace

void draw_receipt_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit() || !session.visit()->receipt) return;
    ui.begin_screen("receipt");
    ui::landscape(ui, ui.area());
    ReceiptPage(ui, session, intents).draw();
}

}  // namespace madoguchi::screens
