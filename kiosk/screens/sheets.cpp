#include "kiosk/screens/sheets.h"

#include "kiosk/screens/answer_widgets.h"
#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/category.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/listening.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float rows_gap = 10;
constexpr float questions_gap = 16;
constexpr float proposal_height = 84;
constexpr ui::Size language_sheet{640, 392};
constexpr float language_row = 72;
constexpr ui::Size leave_sheet{760, 330};
constexpr ui::Size help_sheet{860, 470};

void choose_category(const Category& category, Intents& intents) {
    intents.push_back(session::SetAnswer{{Field::IdeaCategory, {}}, std::string(category.word)});
    intents.push_back(session::CloseSheet{});
}

// ── which category it is, by two questions

AnswerLook market_look() { return {.label = TextId::idea_market}; }
AnswerLook replaces_look() {
    return {.label = TextId::idea_replaces,
            .yes = TextId::idea_replaces_yes,
            .no = TextId::idea_replaces_no};
}

domain::FieldRef market_field() { return {Field::IdeaMarket, {}}; }
domain::FieldRef replaces_field() { return {Field::IdeaReplacesLostService, {}}; }

ui::Button take_button() {
    return {.text = TextId::idea_take_proposal,
            .kind = ui::ButtonKind::Primary,
            .icon = ui::Icon::Check};
}

ui::Words title_of(Ui& ui, const Category& category) {
    return ui::Words::figure(std::string(category.numeral) + "  " +
                             ui.words(category.title).text());
}

// Words and the button beside them; below them where an upright panel leaves no room for both.
bool is_button_below(Ui& ui, const Category& category, float width) {
    const float beside = width - ui::button_size(ui, take_button()).width - questions_gap;
    const ui::Size title = ui::text_size(ui, title_of(ui, category), ui::TypeStyle::H2, beside);
    const float room = ui.scaled(proposal_height) - ui::line_height(ui, ui::TypeStyle::Caption);
    return ui.is_portrait() && (title.height > room || ui.is_text_largest());
}

float proposal_needed(Ui& ui, const Category& category, float width) {
    if (!is_button_below(ui, category, width)) return ui.scaled(proposal_height);
    return ui::line_height(ui, ui::TypeStyle::Caption) +
           ui::text_height(ui, title_of(ui, category), ui::TypeStyle::H2, width) + questions_gap +
           ui::button_size(ui, take_button()).height;
}

void draw_proposal(Ui& ui, Intents& intents, Rect rect, const Category& category) {
    const ui::Size size = ui::button_size(ui, take_button());
    Rect button;
    if (is_button_below(ui, category, rect.width)) {
        button = rect.take_bottom(size.height, questions_gap);
    } else {
        rect.height = std::min(rect.height, ui.scaled(proposal_height));
        button = rect.take_right(size.width, questions_gap).middle_right(size);
    }
    ui::text(ui, rect.take_top(ui::line_height(ui, ui::TypeStyle::Caption)), TextId::idea_proposed,
             {.style = ui::TypeStyle::Caption, .ink = Tone::Ink2});
    ui::text(ui, rect, title_of(ui, category), {.style = ui::TypeStyle::H2, .ink = Tone::Ai700},
             "proposed");
    if (ui::button(ui, button, take_button())) choose_category(category, intents);
}

bool asks_for_replaced(const domain::Idea& idea) { return idea.market == "inside"; }

float help_height(Ui& ui, const Session& session, float width) {
    const domain::Idea& idea = session.visit()->plan.idea;
    float height = answer_height(ui, session, market_field(), market_look(), width);
    if (asks_for_replaced(idea)) {
        height +=
            questions_gap + answer_height(ui, session, replaces_field(), replaces_look(), width);
    }
    if (const Category* proposed = proposed_category(idea)) {
        height += questions_gap + proposal_needed(ui, *proposed, width);
    }
    return height;
}

void draw_help_questions(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    choice_answer(
        ui, session, intents,
        rect.take_top(answer_height(ui, session, market_field(), market_look(), rect.width),
                      questions_gap),
        market_field(), market_look());
    const domain::Idea& idea = session.visit()->plan.idea;
    if (asks_for_replaced(idea)) {
        const float height =
            answer_height(ui, session, replaces_field(), replaces_look(), rect.width);
        yes_no_answer(ui, session, intents, rect.take_top(height, questions_gap), replaces_field(),
                      replaces_look());
    }
    if (const Category* proposed = proposed_category(idea)) {
        draw_proposal(ui, intents, rect, *proposed);
    }
}

}  // namespace

ui::Size fitted_sheet(const Ui& ui, ui::Size wanted) {
    constexpr float margin = 24;
    const Rect area = ui.area().inset(margin);
    return {std::min(ui.scaled(wanted.width), area.width),
            std::min(ui.scaled(wanted.height), area.height)};
}

void draw_language_sheet(Ui& ui, const Session& session, Intents& intents) {
    // As high for three as the design has it, and a row more for each that the town adds.
    constexpr std::size_t languages_of_design = 3;
    ui::Size wanted = language_sheet;
    const std::size_t all = ui.texts().languages().size();
    for (std::size_t more = languages_of_design; more < all; ++more) {
        wanted.height += language_row + rows_gap;
    }
    const auto draw = [&](Rect rect) {
        for (const ui::Language& language : ui.texts().languages()) {
            const ui::ChoiceRow row{.text = ui.texts().language_name(language.tag),
                                    .is_chosen = language.tag == session.appearance().language,
                                    .key = language.tag};
            const float height = ui::choice_row_height(ui, row, rect.width);
            if (ui::choice_row(ui, rect.take_top(height, rows_gap), row)) {
                intents.push_back(session::ChooseLanguage{language.tag});
            }
        }
    };
    if (ui::sheet(ui, {.title = TextId::sheet_language,
                       .close = TextId::common_close,
                       .size = fitted_sheet(ui, wanted),
                       .draw = draw,
                       .corner = listen_corner(ui, session, intents),
                       .key = "language"})) {
        intents.push_back(session::CloseSheet{});
    }
}

void draw_leave_sheet(Ui& ui, const Session& session, Intents& intents) {
    const bool is_example = session.visit() && session.visit()->kind == session::VisitKind::Example;
    const auto draw_example = [&](Rect rect) {
        const ui::ChoiceRow leave{.text = TextId::example_leave,
                                  .detail = TextId::example_leave_detail,
                                  .icon = ui::Icon::Home};
        const float height = ui::choice_row_height(ui, leave, rect.width);
        if (ui::choice_row(ui, rect.take_top(height), leave)) {
            intents.push_back(session::EndVisit{});
        }
    };
    const auto draw = [&](Rect rect) {
        if (is_example) return draw_example(rect);
        const ui::ChoiceRow save{.text = TextId::sheet_leave_save,
                                 .detail = TextId::sheet_leave_save_detail,
                                 .icon = ui::Icon::Save};
        const ui::ChoiceRow erase{.text = TextId::sheet_leave_erase,
                                  .detail = TextId::sheet_leave_erase_detail,
                                  .icon = ui::Icon::Trash};
        const float save_height = ui::choice_row_height(ui, save, rect.width);
        const float erase_height = ui::choice_row_height(ui, erase, rect.width);
        if (ui::choice_row(ui, rect.take_top(save_height, rows_gap), save)) {
            intents.push_back(session::EndVisit{});
        }
        if (ui::choice_row(ui, rect.take_top(erase_height), erase)) {
            intents.push_back(session::OpenSheet{session::Sheet::EraseQuestion, {}});
        }
    };
    if (ui::sheet(ui, {.title = TextId::sheet_leave,
                       .close = TextId::common_continue,
                       .size = fitted_sheet(ui, leave_sheet),
                       .draw = draw,
                       .corner = listen_corner(ui, session, intents),
                       .key = "leave"})) {
        intents.push_back(session::CloseSheet{});
    }
}

void draw_erase_question(Ui& ui, const Session& session, Intents& intents) {
    const auto tap = ui::dialog(ui, {.title = TextId::sheet_erase,
                                     .text = TextId::sheet_erase_text,
                                     .first = TextId::sheet_erase_keep,
                                     .second = TextId::sheet_erase_do,
                                     .second_kind = ui::ButtonKind::Destructive,
                                     .corner = listen_corner(ui, session, intents),
                                     .key = "erase"});
    if (!tap) return;
    if (*tap == ui::DialogTap::First) {
        intents.push_back(session::CloseSheet{});
    } else {
        intents.push_back(session::EraseVisit{});
    }
}

void draw_category_help(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    if (ui::sheet(
            ui, {.title = TextId::idea_help,
                 .close = TextId::common_close,
                 .size = fitted_sheet(ui, help_sheet),
                 .draw = [&](const Rect& rect) { draw_help_questions(ui, session, intents, rect); },
                 .corner = listen_corner(ui, session, intents),
                 .key = "category-help",
                 .content_height = [&](float width) { return help_height(ui, session, width); }})) {
        intents.push_back(session::CloseSheet{});
    }
}

void draw_toast(Ui& ui, const Session& session, Intents& intents) {
    const session::Toast* toast = session.toast();
    if (!toast) return;
    Rect above_bar = ui.area();
    const auto areas = ui::frame_areas(ui, ui::RailForm::Wide);
    if (session::step_on(session.screen())) above_bar.height = areas.action_ground.y;
    const Rect tray = tray_rect(ui, session, ui.area());
    if (tray.height > 0) above_bar.height = tray.y;
    const ui::Toast shown{
        .text = notice_words(ui, *toast),
        .button = toast->offers_undo ? ui::Label(TextId::common_undo) : ui::Label()};
    if (ui::toast(ui, above_bar, shown)) intents.push_back(session::UndoDelete{});
}

}  // namespace madoguchi::screens
