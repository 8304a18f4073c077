#include "kiosk/screens/answer_words.h"

#include <algorithm>
#include <array>

#include "kiosk/session/written_answer.h"
#include "kiosk/ui/built_in_texts.h"

namespace madoguchi::screens {

using domain::AnswerKind;
using domain::Field;
using session::FieldError;
using session::Notice;
using ui::TextId;
using ui::Words;

namespace {

// A key of the catalogue for a name of the document: "moving_in" is "moving-in", "IV" is "iv".
std::string as_key(std::string_view name) {
    std::string key(name);
    std::transform(key.begin(), key.end(), key.begin(), [](char c) {
        if (c == '_') return '-';
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return key;
}

Words count_words(ui::Ui& ui, Field field, std::int64_t number) {
    if (domain::info_of(field).kind == AnswerKind::Rate) return ui.formats().percent(number);
    return ui.formats().count(number);
}

TextId words_for_scale(std::string_view percent) {
    if (percent == "100") return TextId::notice_text_standard;
    if (percent == "125") return TextId::notice_text_large;
    if (percent == "150") return TextId::notice_text_largest;
    return TextId::access_text_size;
}

TextId digits_error(Field field) {
    const bool is_postal = domain::info_of(field).writing == domain::Writing::PostalCode;
    return is_postal ? TextId::error_postal_digits : TextId::error_phone_digits;
}

TextId id_for(const session::Toast& toast) {
    switch (toast.notice) {
        case Notice::NoteDeleted:
            return TextId::notice_note_deleted;
        case Notice::NoteMoved:
            return TextId::notice_note_moved;
        case Notice::BlockFull:
            return TextId::notice_block_full;
        case Notice::ResourceDeleted:
            return TextId::notice_resource_deleted;
        case Notice::PartnerDeleted:
            return TextId::notice_partner_deleted;
        case Notice::CostDeleted:
            return TextId::notice_cost_deleted;
        case Notice::SourcesZero:
            return TextId::notice_sources_zero;
        case Notice::OwnFitted:
            return TextId::notice_own_fitted;
        case Notice::YearsFilled:
            return TextId::notice_years_filled;
        case Notice::YearCopied:
            return TextId::notice_year_copied;
        case Notice::YearTooLarge:
            return TextId::notice_year_too_large;
        case Notice::SalesTaken:
            return TextId::notice_sales_taken;
        case Notice::ListFull:
            return TextId::notice_list_full;
        case Notice::TextFull:
            return TextId::notice_text_full;
        case Notice::WelcomeBack:
            return TextId::notice_welcome_back;
        case Notice::ConsentFirst:
            return TextId::notice_consent_first;
        case Notice::TextScaleNow:
            return words_for_scale(toast.arguments.empty() ? "" : toast.arguments[0].second);
        case Notice::LoudnessNow:
            return TextId::notice_loudness;
        case Notice::AnswersMissing:
            return TextId::notice_answers_missing;
        case Notice::PlanChanged:
            return TextId::notice_plan_changed;
        case Notice::PlanFollowed:
            return TextId::notice_plan_followed;
        case Notice::CostLinked:
            return TextId::notice_cost_linked;
        case Notice::IncomeLinked:
            return TextId::notice_income_linked;
        case Notice::NoteUnlinked:
            return TextId::notice_note_unlinked;
        case Notice::WritesKana:
            return TextId::key_kana;
        case Notice::WritesLatin:
            return TextId::key_latin;
        case Notice::PlanHasMoved:
            return TextId::notice_plan_has_moved;
        case Notice::ExampleOnly:
            return TextId::notice_example_only;
        case Notice::NoRules:
            return TextId::review_no_rules;
        case Notice::NotReadable:
            break;
    }
    return TextId::notice_not_readable;
}

}  // namespace

std::optional<TextId> text_id_of(std::string_view key) {
    const auto keys = ui::built_in_keys();
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) return std::nullopt;
    return static_cast<TextId>(found - keys.begin());
}

Words choice_words(ui::Ui& ui, const session::Session& session, Field field,
                   std::string_view word) {
    const std::string& town = session.town().name;
    if (field == Field::ApplicantResidence && word == "resident" && !town.empty()) {
        return Words::from_pack(town);
    }
    const auto id =
        text_id_of("choice." + as_key(domain::info_of(field).name) + "." + as_key(word));
    return id ? ui.words(*id) : Words::from_pack(word);
}

Words answer_words(ui::Ui& ui, const session::Session& session, const domain::FieldRef& field) {
    return session.visit() ? answer_words(ui, session, session.visit()->plan, field) : Words();
}

Words answer_words(ui::Ui& ui, const session::Session& session, const domain::Application& plan,
                   const domain::FieldRef& field) {
    const domain::Answer answer = domain::read_answer(plan, field);
    if (const auto* yes = std::get_if<bool>(&answer)) {
        return ui.words(*yes ? TextId::common_yes : TextId::common_no);
    }
    if (const auto* date = std::get_if<domain::Date>(&answer)) return ui.formats().date(*date);
    if (const auto* number = std::get_if<std::int64_t>(&answer)) {
        const bool is_yen = domain::info_of(field.field).kind == AnswerKind::Yen;
        return is_yen ? ui.formats().yen(*number) : count_words(ui, field.field, *number);
    }
    const auto* text = std::get_if<std::string>(&answer);
    if (!text) return {};
    if (domain::info_of(field.field).kind == AnswerKind::Choice) {
        return choice_words(ui, session, field.field, *text);
    }
    return Words::entered(session::written(field.field, answer));
}

Words write_by_hand_words(ui::Ui& ui, std::string_view name) {
    return ui.can_draw(name) ? Words() : ui.words(TextId::profile_write_by_hand);
}

Words error_words(ui::Ui& ui, Field field, FieldError error) {
    switch (error) {
        case FieldError::Missing:
            return ui.words(TextId::error_missing);
        case FieldError::NothingChosen:
            return ui.words(TextId::error_nothing_chosen);
        case FieldError::WrongCountOfDigits:
            return ui.words(digits_error(field));
        case FieldError::NotAnAmount:
            return ui.words(TextId::error_not_an_amount);
        case FieldError::AmountTooLarge:
            return ui.words(TextId::error_amount_too_large);
        case FieldError::NotADate:
            return ui.words(TextId::error_not_a_date);
        case FieldError::NotANumber:
            return ui.words(TextId::error_not_a_number);
        case FieldError::NumberTooLarge:
            break;
    }
    return ui.words(TextId::error_number_too_large);
}

Words notice_words(ui::Ui& ui, const session::Toast& toast) {
    const TextId id = id_for(toast);
    const bool is_amount =
        toast.notice == Notice::PlanFollowed || toast.notice == Notice::IncomeLinked;
    if (is_amount && !toast.arguments.empty()) {
        return ui.words(id, {{"yen", ui.formats().yen(std::stoll(toast.arguments[0].second))}});
    }
    if (id == TextId::access_text_size) {
        return ui.words(id, {{"percent", Words::figure(toast.arguments[0].second)}});
    }
    const bool counts = toast.notice == Notice::BlockFull || toast.notice == Notice::TextFull ||
                        toast.notice == Notice::SourcesZero ||
                        toast.notice == Notice::LoudnessNow || toast.notice == Notice::YearTooLarge;
    if (!counts || toast.arguments.empty()) return ui.words(id);
    return ui.words(id, {{"count", Words::figure(toast.arguments[0].second)}});
}

}  // namespace madoguchi::screens
