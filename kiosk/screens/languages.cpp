#include "kiosk/screens/languages.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/answer_words.h"

namespace madoguchi::screens {

std::vector<std::string> languages_offered(const ui::Ui& ui) {
    std::vector<std::string> left = ui.texts().languages();
    std::vector<std::string> offered;
    constexpr std::array<const char*, 3> first{"ja", "easy", "en"};
    for (const char* tag : first) {
        if (std::erase(left, tag) > 0) offered.emplace_back(tag);
    }
    offered.insert(offered.end(), left.begin(), left.end());
    return offered;
}

ui::Words language_words(const ui::Ui& ui, const std::string& tag) {
    const auto id = text_id_of("language." + tag);
    return id ? ui.words(*id) : ui::Words::figure(tag);
}

}  // namespace madoguchi::screens
