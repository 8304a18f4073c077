#include "kiosk/screens/eligibility_screen.h"

#include <array>

#include "kiosk/screens/eligibility_list.h"
#include "kiosk/screens/eligibility_words.h"
#include "kiosk/screens/group_rules_sheet.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::GroupState;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float summary_height = 30;
constexpr float summary_gap = 14;
constexpr float bar_height = 18;
constexpr float bar_width_least = 60;
constexpr float counts_gap = 22;
constexpr float count_gap = 20;
constexpr float disc_size = 30;
constexpr float disc_gap = 8;
constexpr std::array<std::string_view, 4> count_keys{"passed", "open", "failing", "desk"};
constexpr int counted_in_tsu = 9;  // Japanese counts things up to nine with つ

struct Count {
    Label text;
    int number = 0;
    ui::CheckState state = ui::CheckState::Pass;
};

Label title_words(Ui& ui, const GroupCounts& counts) {
    if (counts.to_go() > 0) {
        const TextId id = counts.to_go() <= counted_in_tsu ? TextId::eligibility_to_go
                                                           : TextId::eligibility_to_go_many;
        return ui.words(id, {{"count", counts.to_go()}});
    }
    return counts.at_desk > 0 ? TextId::eligibility_desk_left : TextId::eligibility_complete;
}

Label lead_words(Ui& ui, const Session& session, const domain::Assessment& assessment) {
    const ui::Words pack = ui.texts().words(session.pack()->title);
    return ui.words(
        assessment.pack_outdated ? TextId::eligibility_lead_outdated : TextId::eligibility_lead,
        {{"pack", pack}});
}

std::vector<Count> counts_shown(const GroupCounts& counts) {
    std::vector<Count> shown{
        {TextId::eligibility_done, counts.passed, ui::CheckState::Pass},
        {TextId::eligibility_not_yet, counts.open, ui::CheckState::NotYet},
        {TextId::eligibility_to_fix, counts.failing, ui::CheckState::Fail},
    };
    if (counts.at_desk > 0) {
        shown.push_back({TextId::eligibility_at_desk, counts.at_desk, ui::CheckState::ByPeople});
    }
    return shown;
}

std::vector<ui::CheckState> segments_of(const domain::Assessment& assessment) {
    std::vector<ui::CheckState> states;
    const auto add = [&](GroupState wanted, ui::CheckState state) {
        for (const domain::GroupFinding& group : assessment.groups) {
            if (group.state == wanted) states.push_back(state);
        }
    };
    add(GroupState::Pass, ui::CheckState::Pass);
    add(GroupState::AskTheDesk, ui::CheckState::ByPeople);
    add(GroupState::Unknown, ui::CheckState::NotYet);
    add(GroupState::Fail, ui::CheckState::Fail);
    return states;
}

void draw_disc(Ui& ui, const Rect& rect, ui::CheckState state) {
    struct Look {
        ui::Tone ground, ink;
        ui::Icon icon;
    };
    const Look look = [state]() -> Look {
        switch (state) {
            case ui::CheckState::Pass:
                return {ui::Tone::Matsu700, ui::Tone::InkInverse, ui::Icon::Check};
            case ui::CheckState::NotYet:
                return {ui::Tone::Yamabuki, ui::Tone::OnYamabuki, ui::Icon::Dots};
            case ui::CheckState::Fail:
                return {ui::Tone::Beni, ui::Tone::InkInverse, ui::Icon::Cross};
            case ui::CheckState::ByPeople:
                break;
        }
        return {ui::Tone::Paper3, ui::Tone::Ink1, ui::Icon::Eye};
    }();
    constexpr float icon_share = 0.6F;
    ui::tinted_area(ui, rect, look.ground, rect.width / 2);
    ui::icon(ui, rect.centered({rect.width * icon_share, rect.height * icon_share}), look.icon,
             look.ink);
}

float count_width(Ui& ui, const Count& count) {
    const ui::Words number = ui.formats().count(count.number);
    return ui.scaled(disc_size) + 2 * disc_gap +
           ui::text_size(ui, count.text, ui::TypeStyle::LabelPlain).width +
           ui::text_size(ui, number, ui::TypeStyle::H2).width;
}

void draw_count(Ui& ui, Rect rect, const Count& count) {
    const float disc = ui.scaled(disc_size);
    draw_disc(ui, rect.take_left(disc, disc_gap).centered({disc, disc}), count.state);
    const float words = ui::text_size(ui, count.text, ui::TypeStyle::LabelPlain).width;
    ui::text(ui, rect.take_left(words, disc_gap), count.text,
             {.style = ui::TypeStyle::LabelPlain, .place = ui::Place::Middle, .lines_max = 1});
    ui::text(ui, rect, ui.formats().count(count.number),
             {.style = ui::TypeStyle::H2, .place = ui::Place::Middle, .lines_max = 1}, "number");
}

float counts_width(Ui& ui, std::span<const Count> counts) {
    float width = count_gap * static_cast<float>(counts.size() - 1);
    for (const Count& count : counts) width += count_width(ui, count);
    return width;
}

// Where the largest letters leave no room beside them, the counts stand in two rows below the bar.
bool are_counts_below(Ui& ui, std::span<const Count> counts, float width) {
    return counts_width(ui, counts) + counts_gap + bar_width_least > width;
}

float summary_height_for(Ui& ui, const domain::Assessment& assessment, float width) {
    const auto shown = counts_shown(count_groups(assessment));
    const float row = ui.scaled(summary_height);
    return are_counts_below(ui, shown, width) ? ui.scaled(bar_height) + 2 * row : row;
}

// One segment a group, and beside it how many are done, open and to be fixed.
void draw_summary(Ui& ui, Rect rect, const domain::Assessment& assessment) {
    const GroupCounts counts = count_groups(assessment);
    const auto shown = counts_shown(counts);
    std::vector<Rect> places;
    if (are_counts_below(ui, shown, rect.width)) {
        places = rect.take_bottom(2 * ui.scaled(summary_height)).grid(2, 2, count_gap, 0);
    } else {
        Rect right = rect.take_right(counts_width(ui, shown), counts_gap);
        for (const Count& count : shown) {
            places.push_back(right.take_left(count_width(ui, count), count_gap));
        }
    }
    const auto states = segments_of(assessment);
    ui::segment_bar(
        ui, rect.middle_left({rect.width, ui.scaled(bar_height)}), states,
        ui.words(TextId::eligibility_bar, {{"all", counts.all()}, {"done", counts.passed}}));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Ui::Scope scope(ui, count_keys[i]);
        draw_count(ui, places[i], shown[i]);
    }
}

// While there is nothing to show yet: one calm sentence.
void draw_waiting(Ui& ui, const Rect& rect, const Label& words) { ui::paragraph(ui, rect, words); }

void draw_people_line(Ui& ui, const Rect& rect) {
    ui::text(ui, rect, TextId::eligibility_people,
             {.style = ui::TypeStyle::Note,
              .ink = ui::Tone::Ink2,
              .align = ui::Align::Center,
              .place = ui::Place::Middle,
              .lines_max = 2});
}

StepFrame frame_for(Ui& ui, const Session& session) {
    StepFrame frame{.title = TextId::eligibility_checking, .primary = TextId::eligibility_onward};
    if (const auto& assessment = session.visit()->assessment; assessment && session.pack()) {
        frame.title = title_words(ui, count_groups(*assessment));
        if (!ui.is_text_large()) frame.lead = lead_words(ui, session, *assessment);
    } else if (!session.pack()) {
        frame.title = TextId::step_eligibility;
    }
    if (!ui.is_portrait() && !ui.is_text_large()) {
        frame.draw_middle = [&ui](const Rect& rect) { draw_people_line(ui, rect); };
    }
    return frame;
}

}  // namespace

void draw_eligibility_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    ui.begin_screen("eligibility");
    const auto assessment = session.visit()->assessment;
    draw_step(ui, session, intents, frame_for(ui, session), [&](Rect rect) {
        if (!session.pack()) return draw_waiting(ui, rect, TextId::eligibility_no_rules);
        if (!assessment) return draw_waiting(ui, rect, TextId::eligibility_checking_text);
        const RulesInForce rules(session);
        const Eligibility eligibility{session, *assessment, rules};
        const float summary = summary_height_for(ui, *assessment, rect.width);
        draw_summary(ui, rect.take_top(summary, summary_gap), *assessment);
        EligibilityList(ui, eligibility, intents).draw(rect);
    });
    if (session.sheet() == session::Sheet::GroupRules) {
        draw_group_rules_sheet(ui, session, intents);
    }
}

}  // namespace madoguchi::screens
