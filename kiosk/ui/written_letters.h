// Which letters the people of a language write their own words in, until they choose others: the
// keyboard that stands ready for a name or a sentence.
#pragma once

namespace madoguchi::ui {

enum class WrittenLetters { Kana, Latin };

}  // namespace madoguchi::ui
