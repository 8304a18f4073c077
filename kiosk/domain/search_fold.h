// Text as the office's search compares it: as folded() has it, without spaces, and each kanji as
// the first of the ways in which families write it, so that 高橋 finds 髙橋 and the other way
// round. Never stored as the person's own words.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "kiosk/domain/kanji_variants.h"

namespace madoguchi::domain {

class SearchFold {
public:
    explicit SearchFold(const KanjiVariants& variants = {});

    std::string folded(std::string_view text) const;
    // Several texts to be searched at once, a line each, empty ones left out: no match reaches from
    // one into the next.
    std::string folded_lines(std::initializer_list<std::string_view> texts) const;
    // Which fold this is. Changes with the list of kanji and with the program: what another one has
    // folded must be folded anew to be found.
    const std::string& name() const { return name_; }

private:
    std::map<std::string, std::string, std::less<>> first_of_;  // Letters, folded
    std::string name_;
};

}  // namespace madoguchi::domain
