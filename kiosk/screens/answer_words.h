// The words for what the session only names: errors, notices, the words of choices.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// The TextId with this key; empty when the catalogue has none.
std::optional<ui::TextId> text_id_of(std::string_view key);

// A choice's word as it is shown: "choice.applicant.form.company" in the catalogue, underscores as
// hyphens. Words that the catalogue does not know are shown as they are.
ui::Words choice_words(ui::Ui& ui, const session::Session& session, domain::Field field,
                       std::string_view word);

// What an answer is, in words, for lists and summaries: はい, 2,000万円, 令和9年3月31日. Empty when
// not answered.
ui::Words answer_words(ui::Ui& ui, const session::Session& session, const domain::FieldRef& field);
// The same of any plan: the office reads those that were handed in.
ui::Words answer_words(ui::Ui& ui, const session::Session& session, const domain::Application& plan,
                       const domain::FieldRef& field);

// What to do about a name that holds a letter which no font has: it stands as a marked box on the
// screen and is written by hand on paper. Empty for all other names.
ui::Words write_by_hand_words(ui::Ui& ui, std::string_view name);

// What is wrong and what to do.
ui::Words error_words(ui::Ui& ui, domain::Field field, session::FieldError error);
ui::Words notice_words(ui::Ui& ui, const session::Toast& toast);

}  // namespace madoguchi::screens
