// How Japanese with figures in it is said: 「2,000万円」 as にせんまんえん, 「5月31日」 as
// ごがつ さんじゅういちにち. The words of it are data (assets/speech/ja.toml); kanji are left to
// the voice, which asks MeCab.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "platform/voice.h"

namespace madoguchi::ui {

class SpokenJapanese {
public:
    // Refused with file and line when something is missing or of another kind.
    static Result<SpokenJapanese> read(const std::filesystem::path& file);

    // The text in pieces: figures, signs, letters and the file's own words as readings, everything
    // else as it is written.
    std::vector<platform::SpokenPiece> pieces_of(std::string_view text) const;

private:
    using Endings = std::map<std::int64_t, std::string>;
    // A unit of ten thousands, or what is counted.
    struct Counted {
        std::string written;
        std::string said;
        Endings whole;  // The number alone says it all: 1人 is ひとり
        Endings last;   // How it ends by the last digit, or by 10 for the last ten
        bool is_month = false;
        std::string first_of_month = {};  // 1日, right after a month
    };
    using Sayings = std::map<std::string, std::string, std::less<>>;
    struct Figure;  // One number of a text, with what it counts
    struct Reader;  // Of the file

    Figure figure_at(std::string_view rest, const Counted* before) const;
    std::string with_units(std::string_view& rest, std::string digits, const Counted* before,
                           const Counted*& counter) const;
    std::string spelled(std::string_view digits) const;
    std::string below_ten_thousand(std::int64_t number) const;
    std::string whole_number(std::int64_t number) const;
    std::string counted(std::int64_t number, const Counted& counter) const;
    const Counted* counter_at(std::string_view rest) const;

    std::string zero_, thousand_before_unit_, hyphen_, point_, minus_, of_;
    std::vector<std::string> ones_, tens_, hundreds_, thousands_, digits_;
    std::vector<Counted> units_;     // From the largest
    std::vector<Counted> counters_;  // From the longest
    Sayings signs_, letters_, words_;
};

}  // namespace madoguchi::ui
