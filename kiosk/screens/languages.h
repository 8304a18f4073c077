// The languages a visitor can choose, each by its own name.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

// Japanese, easy Japanese and English first, then what the town has added.
std::vector<std::string> languages_offered(const ui::Ui& ui);
ui::Words language_words(const ui::Ui& ui, const std::string& tag);

}  // namespace madoguchi::screens
