#include "kiosk/screens/review_screen.h"

#include <array>

#include "kiosk/screens/listening.h"
#include "kiosk/screens/review_words.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/ui/papers.h"

namespace madoguchi::screens {

using domain::Step;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::TypeStyle;
using ui::Ui;
using ui::Words;

namespace {

constexpr float side_width = 336;
constexpr float columns_gap = 20;
constexpr float cards_gap = 14;
constexpr float rows_padding = 6;
constexpr float paper_padding = 20;
constexpr float paper_height = 250;
constexpr float paper_width = 274;
constexpr float consent_padding = 18;
constexpr float consent_gap = 12;
constexpr float undo_icon = 24;
constexpr float dialog_row = 44;
constexpr float dialog_gap = 8;
constexpr float dialog_name_width = 180;
constexpr float dialog_width = 704;    // What a dialog of 800 has inside
constexpr float dialog_margins = 144;  // Around its inside on a narrow panel

constexpr std::array<Step, 7> steps{Step::Profile,  Step::Idea,  Step::Resources,  Step::Canvas,
                                    Step::Partners, Step::Money, Step::Eligibility};

ui::Icon icon_of(Step step) {
    switch (step) {
        case Step::Profile:
            return ui::Icon::Person;
        case Step::Idea:
            return ui::Icon::Bulb;
        case Step::Resources:
            return ui::Icon::Leaf;
        case Step::Canvas:
            return ui::Icon::Canvas;
        case Step::Partners:
            return ui::Icon::People;
        case Step::Money:
            return ui::Icon::Yen;
        case Step::Eligibility:
        case Step::Review:
            break;
    }
    return ui::Icon::ListCheck;
}

class Review {
public:
    Review(Ui& ui, const Session& session, Intents& intents)
        : ui_(ui), session_(session), intents_(intents) {}

    void draw(Rect rect) {
        if (ui_.is_text_large()) return draw_in_pages(rect);
        if (ui_.is_portrait()) return draw_upright(rect);
        // Long words make more lines than one page has: then as large letters do. The last row may
        // be lower than it would be, as long as its button is whole.
        constexpr float button_row_least = 40;  // It may stand out by half of the gap
        const float last_row = ui::summary_row_height(ui_, row_for(steps.back()),
                                                      rect.width - side_width - columns_gap);
        const float last_row_may_give = std::max(0.0F, last_row - button_row_least);
        const float rows = rows_height(rect.width - side_width - columns_gap);
        if (rows > rect.height + last_row_may_give) return draw_in_pages(rect);
        Rect side = rect.take_right(side_width, columns_gap);
        const float height = std::min(rect.height, rows);
        draw_rows(rect.take_top(height));
        side.height = height;
        const float paper = paper_height + 2 * paper_padding;
        if (paper + cards_gap + consent_height(side.width) <= side.height) {
            draw_paper(side.take_top(paper, cards_gap));
        }
        draw_consent(side);
    }

private:
    // ── the rows

    ui::SummaryRow row_for(Step step) {
        return {.name = step_words(step),
                .value = summary_of_step(ui_, session_, step),
                .tag = tag_of_step(ui_, session_, step),
                .button = TextId::common_edit,
                .icon = icon_of(step),
                .key = domain::word_of(step)};
    }

    void draw_row(const Rect& rect, Step step) {
        if (ui::summary_row(ui_, rect, row_for(step))) {
            intents_.push_back(way_to_step(session_, step));
        }
    }

    float rows_height(float width) {
        float height = 2 * rows_padding;
        for (const Step step : steps) height += ui::summary_row_height(ui_, row_for(step), width);
        return height;
    }

    void draw_rows(Rect rect) {
        ui::paper_card(ui_, rect);
        rect = rect.inset(0, rows_padding);
        for (const Step step : steps) {
            const float height = ui::summary_row_height(ui_, row_for(step), rect.width);
            const Rect row = rect.take_top(height);
            if (step != steps.front()) ui::hairline(ui_, row.inset(1, 0));
            draw_row(row, step);
        }
    }

    // ── paper and consent

    void draw_paper(const Rect& rect) {
        const domain::Application& plan = session_.visit()->plan;
        ui::tinted_area(ui_, rect, Tone::Paper2);
        ui::PlanPaper paper{
            .name = TextId::review_paper,
            .heading = TextId::review_paper_title,
            .title = Words::entered(plan.idea.title.value_or(plan.idea.summary.value_or(""))),
            .person = Words::entered(plan.applicant.name.value_or(""))};
        for (std::size_t i = 0; i < domain::block_count; ++i) {
            paper.filled[i] = !plan.canvas.blocks[i].empty();
        }
        for (const domain::PlanYear& year : plan.money.years) {
            paper.years.push_back(year.income ? year.income->amount() : 0);
        }
        ui::plan_paper(ui_, rect.inset(paper_padding).centered({paper_width, paper_height}), paper);
    }

    ui::TickBox tick_box() const {
        return {.text = TextId::review_consent,
                .is_ticked = session_.visit()->consent,
                .key = "consent"};
    }

    float later_height(float width) {
        return ui::text_height(ui_, TextId::review_later, TypeStyle::Note,
                               width - ui_.scaled(undo_icon) - consent_gap);
    }

    float consent_height(float width) {
        const float inner = width - 2 * consent_padding;
        return ui::tick_box_height(ui_, tick_box(), inner) + consent_gap + later_height(inner) +
               2 * consent_padding;
    }

    void draw_consent(const Rect& rect) {
        ui::paper_card(ui_, rect);
        const float inner = rect.width - 2 * consent_padding;
        const float needed = consent_height(rect.width) - 2 * consent_padding;
        Rect area = rect.inset(consent_padding).centered({inner, needed});
        const Rect box = area.take_top(ui::tick_box_height(ui_, tick_box(), inner), consent_gap);
        if (ui::tick_box(ui_, box, tick_box())) {
            intents_.push_back(session::SetConsent{!session_.visit()->consent});
        }
        const float side = ui_.scaled(undo_icon);
        ui::icon(ui_, area.take_left(side, consent_gap).centered({side, side}), ui::Icon::Undo,
                 Tone::Ink2);
        ui::text(ui_, area, TextId::review_later,
                 {.style = TypeStyle::Note, .ink = Tone::Ink2, .place = ui::Place::Middle});
    }

    // ── other shapes of panel

    void draw_upright(Rect rect) {
        const float foot =
            std::max(paper_height + 2 * paper_padding, consent_height(rect.width / 2));
        const float rows = rows_height(rect.width);
        if (rows + cards_gap + consent_height(rect.width) > rect.height) {
            return draw_in_pages(rect);
        }
        if (rows + cards_gap + foot > rect.height) {
            draw_rows(rect.take_top(rows, cards_gap));
            return draw_consent(rect.take_top(consent_height(rect.width)));
        }
        draw_rows(rect.take_top(rows, cards_gap));
        Rect below = rect.take_top(foot);
        draw_paper(below.take_left(side_width, cards_gap));
        draw_consent(below);
    }

    void draw_in_pages(const Rect& rect) {
        constexpr float page_column = 84 + 20;
        const float width = rect.width - page_column;
        std::vector<ui::PageBlock> blocks;
        // The bar has no room for it beside large letters.
        if (const Label reason = hindrance(ui_, session_); !reason.empty()) {
            const ui::Notice notice{.text = reason};
            blocks.push_back(
                {ui::notice_height(ui_, notice, width),
                 [this, notice](const Rect& place) { ui::notice(ui_, place, notice); }});
        }
        for (const Step step : steps) {
            blocks.push_back({ui::summary_row_height(ui_, row_for(step), width),
                              [this, step](const Rect& place) {
                                  ui::paper_card(ui_, place);
                                  draw_row(place, step);
                              }});
        }
        blocks.push_back(
            {consent_height(width), [this](const Rect& place) { draw_consent(place); }});
        const int part = session_.visit()->place.part;
        const int shown = ui::pages(
            ui_, rect, {.blocks = blocks, .page = part, .gap = consent_gap, .key = "review"});
        if (shown != part) intents_.push_back(session::TurnPart{shown});
    }

    Ui& ui_;
    const Session& session_;
    Intents& intents_;
};

// ── the question before it is handed in

struct AskedAgain {
    TextId name;
    Words value;
};

// Beside each other; where letters are large, one below the other, and of the largest one line.
float dialog_row_height(Ui& ui, const AskedAgain& row, float width) {
    const float name = ui::line_height(ui, TypeStyle::LabelPlain);
    if (!ui.is_text_large()) return dialog_row;
    const float value = ui.is_text_largest()
                            ? ui::line_height(ui, TypeStyle::BodyBold)
                            : ui::text_height(ui, row.value, TypeStyle::BodyBold, width);
    return name + value + dialog_gap;
}

void draw_dialog_row(Ui& ui, Rect row, const AskedAgain& asked) {
    const Ui::Scope scope(ui, ui::key_of(asked.name));
    const Rect name = ui.is_text_large() ? row.take_top(ui::line_height(ui, TypeStyle::LabelPlain))
                                         : row.take_left(dialog_name_width);
    ui::text(ui, name, asked.name,
             {.style = TypeStyle::LabelPlain, .ink = Tone::Ink2, .place = ui::Place::Middle});
    ui::text(ui, row, asked.value, {.style = TypeStyle::BodyBold, .place = ui::Place::Middle},
             "value");
}

void draw_question(Ui& ui, const Session& session, Intents& intents) {
    const std::array<AskedAgain, 2> rows{{
        {TextId::review_ask_name,
         Words::entered(session.visit()->plan.applicant.name.value_or(""))},
        {TextId::review_ask_sum, summary_of_step(ui, session, Step::Money)},
    }};
    const float width = std::min(dialog_width, ui.area().width - dialog_margins);
    float height = 0;
    for (const AskedAgain& row : rows) height += dialog_row_height(ui, row, width);
    const auto draw_rows = [&](Rect rect) {
        for (const AskedAgain& row : rows) {
            draw_dialog_row(ui, rect.take_top(dialog_row_height(ui, row, width)), row);
        }
    };
    const auto tapped = ui::dialog(
        ui, {.title = is_complete(session) ? TextId::review_ask : TextId::review_ask_consult,
             .text = {},
             .first = TextId::review_ask_yes,
             .second = TextId::review_ask_no,
             .first_kind = ui::ButtonKind::Submit,
             .extra_height = height,
             .extra = draw_rows,
             .on_back = ui::DialogTap::Second,
             .corner = listen_corner(ui, session, intents),
             .key = "submit"});
    if (tapped == ui::DialogTap::First) intents.push_back(session::Submit{});
    if (tapped == ui::DialogTap::Second) intents.push_back(session::CloseSheet{});
}

// ── the bar

void draw_middle(Ui& ui, const Session& session, const Rect& rect) {
    if (ui.is_text_large()) return;
    const Label reason = hindrance(ui, session);
    // Where it has no room, the button tells it when it is pressed.
    const auto fits = [&](const Label& words, float width) {
        return ui::text_height(ui, words, TypeStyle::Tag, width) <= rect.height;
    };
    if (!reason.empty()) {
        if (!fits(reason, rect.width)) return;
        ui::text(ui, rect, reason,
                 {.style = TypeStyle::Note,
                  .ink = Tone::Kin700,
                  .align = ui::Align::Center,
                  .place = ui::Place::Middle});
        return;
    }
    const bool complete = is_complete(session);
    const TextId state = complete ? TextId::review_in_place : TextId::review_open_left;
    constexpr float mark = 30;
    if (!fits(state, rect.width - mark)) return;
    ui::icon_line(ui, rect,
                  {.text = state,
                   .icon = complete ? ui::Icon::Check : ui::Icon::Dots,
                   .ink = complete ? Tone::Matsu700 : Tone::Kin700,
                   .align = ui::Align::Center});
}

StepFrame frame_for(Ui& ui, const Session& session) {
    StepFrame frame{.title = TextId::review_title,
                    .listen = TextId::listen_all,
                    .primary_kind = ui::ButtonKind::Submit,
                    .primary_icon = ui::Icon::Send,
                    .primary_intent = session::OpenSheet{session::Sheet::SubmitQuestion, ""}};
    if (!ui.is_text_large()) frame.lead = TextId::review_lead;
    frame.primary = is_complete(session) ? TextId::review_submit : TextId::review_consult;
    const Label reason = hindrance(ui, session);
    if (session.visit()->submitting) {
        frame.primary = TextId::review_submitting;
        frame.primary_availability = ui::Availability::Busy;
    } else if (!reason.empty()) {
        frame.primary_availability = ui::Availability::Unavailable;
        frame.primary_reason = reason;
    }
    frame.draw_middle = [&ui, &session](const Rect& rect) { draw_middle(ui, session, rect); };
    return frame;
}

}  // namespace

void draw_review_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    ui.begin_screen("review");
    draw_step(ui, session, intents, frame_for(ui, session),
              [&](const Rect& rect) { Review(ui, session, intents).draw(rect); });
    if (session.sheet() == session::Sheet::SubmitQuestion) draw_question(ui, session, intents);
}

}  // namespace madoguchi::screens
