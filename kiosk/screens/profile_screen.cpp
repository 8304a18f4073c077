#include "kiosk/screens/profile_screen.h"

#include <string>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Need;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr int choice_columns = 3;
constexpr int motivation_lines = 2;

// What is typed as kana is its own reading, and stays so until the reading is written by hand. Of a
// name that was not typed as kana nobody knows it, and in Latin letters it has none.
bool does_reading_follow(const Ui& ui, const Session& session) {
    const session::Visit& visit = *session.visit();
    const auto& applicant = visit.plan.applicant;
    const std::string reading = applicant.reading.value_or("");
    if (!reading.empty()) return reading == visit.reading_filled;
    if (!applicant.name.value_or("").empty()) return false;
    if (visit.words_keyboard) return *visit.words_keyboard != session::Keyboard::Latin;
    return ui.texts().letters_of(session.appearance().language) == ui::WrittenLetters::Kana;
}

void ask_who(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const bool follows = does_reading_follow(ui, session);
    Form form(ui, session, intents);
    const ui::Words by_hand =
        write_by_hand_words(ui, session::text_in(*session.visit(), {Field::ApplicantName, {}}));
    form.ask(Field::ApplicantName,
             {.label = TextId::profile_name,
              .need = Need::Required,
              .hint = by_hand.empty() ? Label(TextId::profile_name_hint) : Label(by_hand)});
    form.ask(Field::ApplicantReading,
             {.label = TextId::profile_reading,
              .hint = TextId::profile_reading_hint,
              .tag = follows ? Label(TextId::profile_reading_auto) : Label()});
    form.ask(Field::ApplicantPhone, {.label = TextId::profile_phone,
                                     .need = Need::Required,
                                     .hint = TextId::profile_phone_hint,
                                     .placeholder = TextId::profile_phone_example});
    form.ask(Field::ApplicantResidence,
             {.label = TextId::profile_residence, .need = Need::Required});
    form.draw(rect);
}

// What the law calls a business of this size, as soon as the answers tell.
Label size_words(const Session& session) {
    const auto& assessment = session.visit()->assessment;
    if (!assessment) return {};
    if (assessment->enterprise == "micro") return TextId::profile_size_micro;
    if (assessment->enterprise == "sme") return TextId::profile_size_sme;
    if (assessment->enterprise == "large") return TextId::profile_size_large;
    return {};
}

void ask_business(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const Label size = size_words(session);
    Form form(ui, session, intents);
    form.ask(Field::ApplicantForm, {.label = TextId::profile_form, .columns = choice_columns});
    form.ask(Field::ApplicantSector, {.label = TextId::profile_sector, .columns = choice_columns});
    form.ask(Field::ApplicantCapital,
             {.label = TextId::profile_capital, .hint = TextId::profile_capital_hint});
    form.ask(Field::ApplicantEmployees,
             {.label = TextId::profile_employees,
              .hint = size.empty() ? Label(TextId::profile_employees_hint) : size,
              .unit = TextId::unit_people});
    form.ask(Field::ApplicantIsPrivateOperator,
             {.label = TextId::profile_private, .hint = TextId::profile_private_hint});
    form.ask(Field::ApplicantMotivation, {.label = TextId::profile_motivation,
                                          .need = Need::Optional,
                                          .hint = TextId::profile_motivation_hint,
                                          .lines = motivation_lines});
    form.ask(Field::ApplicantPostalCode, {.label = TextId::profile_postal_code,
                                          .need = Need::Optional,
                                          .hint = TextId::profile_postal_code_hint});
    form.ask(Field::ApplicantAddress, {.label = TextId::profile_address,
                                       .need = Need::Optional,
                                       .hint = TextId::profile_address_hint});
    form.draw(rect);
}

// One of the town's own questions, by the type its pack gives it.
void ask_town_question(Ui& ui, const Session& session, Intents& intents, Form& form,
                       const domain::PackFact& fact) {
    const domain::FieldRef field{Field::OverlayAnswer, fact.name};
    AnswerLook look{.label = ui.texts().words(fact.title)};
    if (fact.type == "text") return form.ask(field, look);
    if (fact.type == "date") look.hint = TextId::hint_date;
    if (fact.type == "yen") look.unit = TextId::unit_yen;
    const auto height = [&ui, &session, field, look, type = fact.type](float width) {
        return type == "bool" ? chosen_height(ui, session, field, look, width)
                              : answer_height(ui, session, field, look, width);
    };
    const auto draw = [&ui, &session, &intents, field, look, type = fact.type](const Rect& rect) {
        if (type == "bool") return yes_no_answer(ui, session, intents, rect, field, look);
        if (type == "date") return date_answer(ui, session, intents, rect, field, look);
        count_answer(ui, session, intents, rect, field, look);
    };
    form.add(height, draw, FormWidth::Half, field);
}

void ask_for_town(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    for (const domain::PackFact* fact : session.town_questions()) {
        ask_town_question(ui, session, intents, form, *fact);
    }
    form.draw(rect);
}

}  // namespace

void draw_profile_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    switch (session.visit()->place.page) {
        case 0:
            return draw_step(ui, session, intents,
                             {.title = TextId::profile_title, .listen = TextId::listen_question},
                             [&](const Rect& content) { ask_who(ui, session, intents, content); });
        case 1:
            return draw_step(
                ui, session, intents, {.title = TextId::profile_business_title},
                [&](const Rect& content) { ask_business(ui, session, intents, content); });
        default:
            break;
    }
    draw_step(ui, session, intents,
              {.title = ui.words(TextId::profile_town_title, {{"town", town_words(ui, session)}})},
              [&](const Rect& content) { ask_for_town(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
