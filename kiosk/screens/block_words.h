// The words of the nine blocks: names, the question of an empty one, guiding questions, notes to
// paste, and what the study of Kamiyama and Yubari says of it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

inline constexpr std::size_t questions_per_block = 4;
inline constexpr std::size_t ideas_per_block = 4;

struct BlockWords {
    ui::TextId name;
    ui::TextId ask;   // Shown on the canvas while the block has no note
    ui::TextId lead;  // What belongs into it
    std::array<ui::TextId, questions_per_block> questions;
    std::array<ui::TextId, ideas_per_block> ideas;
    ui::Icon icon;
};
const BlockWords& words_of(domain::Block block);

enum class ExampleTown { Kamiyama, Yubari };
// At most three lines; none where the study is silent.
std::vector<ui::TextId> example_lines(ExampleTown town, domain::Block block);

// Words of the catalogue as the text of a note: without the marks of phrase borders and readings,
// and no longer than a note may be, however long a translation is.
std::string as_note(ui::Ui& ui, ui::TextId words);

}  // namespace madoguchi::screens
