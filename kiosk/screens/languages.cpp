#include "kiosk/screens/languages.h"

namespace madoguchi::screens {

session::Languages languages_of(const ui::Texts& texts) {
    return {.writes_latin =
                [&texts](const std::string& language) {
                    return texts.letters_of(language) == ui::WrittenLetters::Latin;
                },
            .example_words =
                [&texts](const std::string& words, const std::string& from, const std::string& to) {
                    return texts.example_words(words, from, to);
                }};
}

}  // namespace madoguchi::screens
