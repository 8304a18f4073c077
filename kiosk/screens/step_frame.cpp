#include "kiosk/screens/step_frame.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/listening.h"
#include "kiosk/screens/staff_call.h"

namespace madoguchi::screens {

using domain::Step;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float bar_gap = 16;
constexpr float back_share_max = 0.45F;

// The strip over the keyboard: the pill that stands for the rail, and the title.
constexpr float strip_top = 20;
constexpr float strip_sides = 40;
constexpr float strip_height = 56;
constexpr float strip_gap = 10;
constexpr float pill_rest = 130;  // Disc, count and padding of the pill
constexpr float pill_gap = 18;
constexpr float listen_gap = 16;
constexpr ui::Size icon_alone{56, 56};  // A control of the strip without its words
constexpr float example_line_min = 100;

int step_index(const Session& session) {
    const auto step = session::step_on(session.screen());
    return step ? static_cast<int>(*step) : 0;
}

ui::StepState state_of(const Session& session, int step) {
    if (step == step_index(session)) return ui::StepState::Current;
    const int furthest = static_cast<int>(session.visit()->place.furthest);
    return step < furthest ? ui::StepState::Done : ui::StepState::Future;
}

void draw_rail(Ui& ui, const Session& session, Intents& intents, const ui::FrameAreas& areas) {
    std::array<ui::RailStep, domain::step_count> steps;
    for (int i = 0; i < domain::step_count; ++i) {
        const auto step = static_cast<Step>(i);
        steps[static_cast<std::size_t>(i)] = {.text = step_words(step),
                                              .short_text = short_step_words(step),
                                              .state = state_of(session, i)};
    }
    const ui::RailAnswer answer = ui::rail(ui, areas,
                                           {.town = town_words(ui, session),
                                            .service = service_words(ui, session),
                                            .steps = steps,
                                            .has_staff_call = true});
    if (answer.called_staff) pass_on(ui::AccessTap::Staff, intents);
    if (answer.tapped_step) {
        intents.push_back(session::GoToStep{static_cast<Step>(*answer.tapped_step)});
    }
}

void draw_tiles(Ui& ui, const Session& session, Intents& intents, const ui::FrameAreas& areas) {
    const ui::AccessTiles tiles{.is_text_large = session.appearance().text_scale > 1,
                                .is_contrast_high = session.appearance().high_contrast,
                                .has_voice = session.voice().is_there,
                                .is_voice_on = session.appearance().reads_aloud,
                                .has_leave = true,
                                .has_staff_call = true};
    const auto tapped = ui::access_tiles(ui, areas, tiles);
    if (tapped) pass_on(*tapped, intents);
}

struct BarButtons {
    ui::Button back;
    ui::Button primary;
};

BarButtons bar_buttons(const StepFrame& frame) {
    const ui::Button back{.text = frame.back.empty() ? ui::Label(TextId::common_back) : frame.back,
                          .icon = ui::Icon::ArrowLeft};
    const ui::Button primary{
        .text = frame.primary.empty() ? ui::Label(TextId::common_next) : frame.primary,
        .kind = frame.primary_kind,
        .icon = frame.primary_icon,
        .icon_side = ui::IconSide::Right,
        .availability = frame.primary_availability,
        .reason = frame.primary_reason};
    return {back, primary};
}

// The bar where both buttons' words stand in one line, else high enough for two.
ui::FrameAreas areas_for(Ui& ui, const StepFrame& frame) {
    const ui::FrameAreas areas = ui::frame_areas(ui, frame.rail);
    if (!ui.is_text_largest()) return areas;
    const BarButtons buttons = bar_buttons(frame);
    const float width = areas.action_bar.width;
    const ui::Size back = ui::button_size(ui, buttons.back);
    const ui::Size primary = ui::button_size(ui, buttons.primary);
    const float middle = frame.middle_least > 0 ? frame.middle_least + bar_gap : 0;
    const bool is_one_line = back.width <= width * back_share_max &&
                             back.width + bar_gap + primary.width + middle <= width;
    constexpr float around_lines = 8;
    const float two_lines = 2 * ui::line_height(ui, ui::TypeStyle::BodyBold) + around_lines;
    return is_one_line ? areas : ui::frame_areas(ui, frame.rail, two_lines);
}

void draw_bar(Ui& ui, const Session& session, Intents& intents, const ui::FrameAreas& areas,
              const StepFrame& frame) {
    ui::action_bar_ground(ui, areas);
    Rect bar = areas.action_bar;
    const auto [back, primary] = bar_buttons(frame);
    // Where both are wider than the bar their words stand in two lines.
    ui::Size back_size = ui::button_size(ui, back);
    ui::Size primary_size = ui::button_size(ui, primary);
    back_size.width = std::min(back_size.width, bar.width * back_share_max);
    primary_size.width = std::min(primary_size.width, bar.width - back_size.width - bar_gap);
    if (ui.is_text_largest()) {
        const float middle = frame.middle_least > 0 ? frame.middle_least + bar_gap : 0;
        primary_size.width =
            std::min(primary_size.width, bar.width - back_size.width - bar_gap - middle);
        constexpr float around = 28;
        back_size.height = primary_size.height = bar.height - around;
    }
    const Rect back_rect = bar.take_left(back_size.width, bar_gap).middle_left(back_size);
    const Rect primary_rect =
        bar.take_right(primary_size.width, bar_gap).middle_right(primary_size);
    if (ui::button(ui, back_rect, back)) intents.push_back(frame.back_intent);
    if (frame.draw_middle) {
        frame.draw_middle(bar);
    } else {
        draw_saved_line(ui, session, bar);
    }
    if (ui::button(ui, primary_rect, primary)) intents.push_back(frame.primary_intent);
}

// Room for the control of the voice, and the gap beside it; without its words where those would
// break title or lead into more lines. Nothing without a voice.
float listen_room(Ui& ui, const Session& session, const StepFrame& frame, float width) {
    const float least = small_listen_size(session).width;
    if (least <= 0) return 0;
    if (ui.is_text_large()) return least + listen_gap;
    const float room = listen_size(ui, session, frame.listen).width + listen_gap;
    const float without = width - frame.title_right;
    const auto breaks = [&](const ui::Label& words, ui::TypeStyle style) {
        return ui::text_height(ui, words, style, without - room) >
               ui::text_height(ui, words, style, without);
    };
    const bool is_broken = without <= room || breaks(frame.title, frame.title_style) ||
                           (!frame.lead.empty() && breaks(frame.lead, ui::TypeStyle::BodyLarge));
    return is_broken ? least + listen_gap : room;
}

// As large as `rect` has room for: with its words, or its icon alone.
void draw_listening(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                    TextId words) {
    const ui::Size whole = listen_size(ui, session, words);
    if (whole.width <= rect.width) {
        return draw_listen_button(ui, session, intents, rect, words);
    }
    const ui::Size least = small_listen_size(session);
    draw_small_listen_button(ui, session, intents, {rect.x, rect.y, least.width, least.height},
                             words);
}

Rect draw_title(Ui& ui, const Session& session, Intents& intents, const StepFrame& frame,
                Rect main) {
    if (frame.title.empty()) return main;
    const Rect whole = main;
    const float room = listen_room(ui, session, frame, main.width);
    const Rect below = ui::title(ui, main,
                                 {.text = frame.title,
                                  .lead = frame.lead,
                                  .room_right = frame.title_right + room,
                                  .style = frame.title_style});
    Rect beside = whole;
    beside.height = below.y - whole.y;
    if (room > 0) {
        const Rect place = beside.take_right(room);
        draw_listening(ui, session, intents,
                       {place.x + listen_gap, place.y, room - listen_gap, place.height},
                       frame.listen);
    }
    if (frame.draw_title_right) frame.draw_title_right(beside.take_right(frame.title_right));
    return below;
}

float pill_width(Ui& ui, const ui::Label& step) {
    return ui::text_size(ui, step, ui::TypeStyle::LabelPlain).width + pill_rest;
}

// What stands at the right of the title over the keyboard. The rail is hidden there, but its
// language and its help are not out of reach.
struct StripControls {
    ui::Button language{.text = TextId::access_language_short,
                        .kind = ui::ButtonKind::Chip,
                        .icon = ui::Icon::Globe,
                        .key = "access.language"};
    ui::Button staff = staff_call_button(ui::ButtonKind::Chip);
    ui::Size language_size, staff_size, listen_size;

    float width() const {
        const float listen = listen_size.width > 0 ? listen_size.width + listen_gap : 0;
        return listen + language_size.width + listen_gap + staff_size.width + pill_gap;
    }
};

// In words where they leave the title its one line; else the voice, then staff, by their icons, and
// the language where its words would cost the title a line.
StripControls strip_controls(Ui& ui, const Session& session, float room, const ui::Label& title) {
    StripControls controls;
    const float wanted = ui::text_size(ui, title, ui::TypeStyle::H1Small).width;
    const auto fits = [&] { return wanted + controls.width() <= room; };
    controls.language_size = ui::button_size(ui, controls.language);
    controls.staff_size = ui::button_size(ui, controls.staff);
    controls.listen_size = listen_size(ui, session, TextId::listen_question);
    if (fits()) return controls;
    controls.listen_size = small_listen_size(session);
    if (fits()) return controls;
    controls.staff.is_compact = true;
    controls.staff_size = icon_alone;
    const auto title_height = [&] {
        return ui::text_height(ui, title, ui::TypeStyle::H1Small, room - controls.width());
    };
    const ui::Size in_words = controls.language_size;
    const float beside_words = title_height();
    controls.language_size = icon_alone;
    controls.language.is_compact = title_height() < beside_words;
    if (!controls.language.is_compact) controls.language_size = in_words;
    return controls;
}

void draw_above_tray(Ui& ui, const Session& session, Intents& intents, const StepFrame& frame,
                     const std::function<void(const Rect&)>& draw_content) {
    Rect area = ui.area();
    const Rect tray = tray_rect(ui, session, area);
    area.height -= tray.height;
    area = area.inset(ui.is_portrait() ? strip_sides / 2 : strip_sides, 0);
    area.take_top(strip_top);
    const auto step = session::step_on(session.screen());
    const bool has_pill = step && !ui.is_portrait() && !ui.is_text_large();
    const float pill = has_pill ? pill_width(ui, step_words(*step)) : 0;
    const float room = area.width - (has_pill ? pill + pill_gap : 0);
    const StripControls controls = strip_controls(ui, session, room, frame.title);
    const float title =
        ui::text_height(ui, frame.title, ui::TypeStyle::H1Small, room - controls.width());
    Rect strip =
        area.take_top(std::max({strip_height, title, controls.language_size.height}), strip_gap);
    if (has_pill) {
        ui::step_pill(ui, strip.take_left(pill, pill_gap), step_index(session) + 1,
                      domain::step_count, step_words(*step));
    }
    const Rect staff =
        strip.take_right(controls.staff_size.width, listen_gap).middle_right(controls.staff_size);
    const Rect language = strip.take_right(controls.language_size.width, pill_gap)
                              .middle_right(controls.language_size);
    const ui::Size listen = controls.listen_size;
    const Rect listening =
        listen.width > 0 ? strip.take_right(listen.width, listen_gap).middle_right(listen) : Rect{};
    ui::heading(ui, strip, frame.title,
                {.style = ui::TypeStyle::H1Small, .place = ui::Place::Middle});
    draw_listening(ui, session, intents, listening, TextId::listen_question);
    if (ui::button(ui, language, controls.language)) pass_on(ui::AccessTap::Language, intents);
    if (ui::button(ui, staff, controls.staff)) pass_on(ui::AccessTap::Staff, intents);
    draw_content(area);
    draw_tray(ui, session, intents, tray);
}

}  // namespace

void pass_on(ui::AccessTap tap, Intents& intents) {
    switch (tap) {
        case ui::AccessTap::Language:
            intents.push_back(session::OpenSheet{session::Sheet::Language, {}});
            break;
        case ui::AccessTap::Text:
            intents.push_back(session::CycleTextScale{});
            break;
        case ui::AccessTap::Contrast:
            intents.push_back(session::ToggleContrast{});
            break;
        case ui::AccessTap::Voice:
            intents.push_back(session::ToggleReadingAloud{});
            break;
        case ui::AccessTap::Leave:
            intents.push_back(session::OpenSheet{session::Sheet::Leave, {}});
            break;
        case ui::AccessTap::Staff:
            intents.push_back(session::CallStaff{});
            break;
    }
}

void draw_step(Ui& ui, const Session& session, Intents& intents, const StepFrame& frame,
               const std::function<void(const Rect&)>& draw_content) {
    if (!session.visit()) return;
    ui::draw_ground(ui);
    if (is_tray_open(session) && frame.keyboard == StepFrame::Keyboard::AtTheFoot) {
        return draw_above_tray(ui, session, intents, frame, draw_content);
    }
    const ui::FrameAreas areas = areas_for(ui, frame);
    draw_rail(ui, session, intents, areas);
    if (!ui.is_portrait()) draw_tiles(ui, session, intents, areas);
    {
        const Ui::Entrance entrance(ui);
        draw_content(draw_title(ui, session, intents, frame, areas.main));
    }
    draw_bar(ui, session, intents, areas, frame);
    if (ui.is_portrait()) draw_tiles(ui, session, intents, areas);
}

void draw_saved_line(Ui& ui, const Session& session, const Rect& rect) {
    if (!session.visit()) return;
    // Between large buttons of an upright panel there is room for bad news only.
    constexpr float beside_words = 40;
    const float saved = ui::text_size(ui, TextId::common_saved, ui::TypeStyle::Body).width;
    const bool is_one_line = !ui.is_text_largest() || saved + ui.scaled(beside_words) <= rect.width;
    const bool has_room = rect.width >= ui.scaled(180) && is_one_line;
    if (session.visit()->kind == session::VisitKind::Example) {
        // The screen is marked all over as well.
        if (rect.width < ui.scaled(example_line_min)) return;
        return ui::icon_line(ui, rect,
                             {.text = TextId::example_not_kept,
                              .icon = ui::Icon::Eye,
                              .ink = ui::Tone::Kin700,
                              .align = ui::Align::Center});
    }
    switch (session.visit()->saving) {
        case session::SavingState::Nothing:
            break;
        case session::SavingState::Pending:
            if (!has_room) break;
            ui::icon_line(ui, rect,
                          {.text = TextId::common_saving,
                           .icon = ui::Icon::Sync,
                           .ink = ui::Tone::Ink2,
                           .align = ui::Align::Center});
            break;
        case session::SavingState::Saved:
            if (!has_room) break;
            ui::icon_line(
                ui, rect,
                {.text = TextId::common_saved, .icon = ui::Icon::Save, .align = ui::Align::Center});
            break;
        case session::SavingState::Failed:
            ui::icon_line(ui, rect,
                          {.text = TextId::frame_save_failed,
                           .icon = ui::Icon::Warn,
                           .ink = ui::Tone::Kin700,
                           .align = ui::Align::Center});
            break;
    }
}

ui::Words town_words(Ui& ui, const Session& session) {
    const std::string& name = session.town().name;
    return name.empty() ? ui.words(TextId::frame_town_none) : ui::Words::from_pack(name);
}

ui::Words service_words(Ui& ui, const Session& session) {
    const std::string& name = session.town().service_name;
    return name.empty() ? ui.words(TextId::desk_service) : ui::Words::from_pack(name);
}

TextId step_words(Step step) {
    constexpr std::array<TextId, domain::step_count> words{
        TextId::step_profile,  TextId::step_idea,  TextId::step_resources,   TextId::step_canvas,
        TextId::step_partners, TextId::step_money, TextId::step_eligibility, TextId::step_review};
    return words[static_cast<std::size_t>(step)];
}

TextId short_step_words(Step step) {
    constexpr std::array<TextId, domain::step_count> words{
        TextId::step_profile_short,     TextId::step_idea_short,     TextId::step_resources_short,
        TextId::step_canvas_short,      TextId::step_partners_short, TextId::step_money_short,
        TextId::step_eligibility_short, TextId::step_review_short};
    return words[static_cast<std::size_t>(step)];
}

}  // namespace madoguchi::screens
