// Which bytes of a text a visitor wrote. Whoever makes words says it (Words::entered); nobody
// guesses it from the letters.
#pragma once

#include <cstddef>
#include <vector>

namespace madoguchi::ui {

struct OwnPart {
    std::size_t begin = 0;
    std::size_t end = 0;

    friend bool operator==(const OwnPart&, const OwnPart&) = default;
};

using OwnParts = std::vector<OwnPart>;  // In order, none empty, none over another

}  // namespace madoguchi::ui
