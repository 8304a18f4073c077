// The ways in which families write what most would call the same kanji: 高 and 髙, 辺, 邊 and 邉.
// Read from data (assets/names); nothing is ever replaced by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::domain {

class KanjiVariants {
public:
    static constexpr std::size_t groups_max = 1000;
    static constexpr std::size_t letters_max = 24;  // Of one group

    KanjiVariants() = default;
    // Refused with FILE:LINE: what is no TOML, a group of fewer than two letters or of too many, a
    // letter twice in its group, a letter in two groups.
    static Result<KanjiVariants> read(std::string_view toml, std::string_view file_name);

    // The other letters of its group; empty for a letter that has none.
    std::vector<std::string> others_of(std::string_view letter) const;
    // The letter that stands so many places further on in its group, round and round; itself when
    // it has no group.
    std::string turned(std::string_view letter, int places) const;

    // Each with the letter that is met most often in front.
    const std::vector<std::vector<std::string>>& groups() const { return groups_; }

private:
    std::vector<std::vector<std::string>> groups_;
};

}  // namespace madoguchi::domain
