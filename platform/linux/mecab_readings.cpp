#include "platform/linux/mecab_readings.h"

#include <algorithm>
#include <array>

namespace madoguchi::platform {

namespace {

constexpr std::string_view end_of_line = "EOS";
// espeak-ng drops what follows in a run of about 75 kana without a blank.
constexpr std::size_t run_max = 30;

// One line of MeCab's answer: part of speech, its subdivision, pronunciation, the word itself.
struct Morpheme {
    std::string_view part;
    std::string_view subdivision;
    std::string_view said;
    std::string_view written;
};

std::string_view take_until(std::string_view& rest, char end) {
    const std::size_t at = rest.find(end);
    const std::string_view taken = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return taken;
}

Morpheme morpheme_in(std::string_view line) {
    Morpheme morpheme;
    morpheme.part = take_until(line, '\t');
    morpheme.subdivision = take_until(line, '\t');
    morpheme.said = take_until(line, '\t');
    morpheme.written = line;
    return morpheme;
}

std::size_t letter_bytes(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end - at;
}

// 々〇 and the CJK ideographs of the first plane, and everything of the planes above it.
bool is_kanji(std::string_view letter) {
    if (letter.size() == 4) return true;
    if (letter.size() != 3) return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(letter[i]); };
    const unsigned point = (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           point == 0x3005 || point == 0x3007;
}

std::string without_kanji(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = letter_bytes(text, at);
        const std::string_view letter = text.substr(at, bytes);
        if (!is_kanji(letter)) kept += letter;
        at += bytes;
    }
    return kept;
}

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// A phrase begins with a word of its own weight; what leans on the word before it goes with it, and
// so do the later nouns of a compound.
bool begins_phrase(const Morpheme& morpheme, const Morpheme& before) {
    constexpr std::array<std::string_view, 8> weighty = {"名詞",   "動詞",   "形容詞", "副詞",
                                                         "連体詞", "接続詞", "感動詞", "接頭詞"};
    constexpr std::array<std::string_view, 2> leaning = {"接尾", "非自立"};
    if (!is_one_of(morpheme.part, weighty) || is_one_of(morpheme.subdivision, leaning)) {
        return false;
    }
    if (before.part == "接頭詞") return false;
    return morpheme.part != "名詞" || before.part != "名詞";
}

}  // namespace

std::vector<std::string> mecab_options() {
    return {"-F", "%f[0]\\t%f[1]\\t%f[8]\\t%m\\n", "-U", "%f[0]\\t%f[1]\\t\\t%m\\n",
            "-E", std::string(end_of_line) + "\\n"};
}

std::vector<std::string> readings_from(std::string_view mecab_output) {
    std::vector<std::string> readings;
    std::string reading;
    Morpheme before;
    while (!mecab_output.empty()) {
        const std::string_view line = take_until(mecab_output, '\n');
        if (line == end_of_line) {
            readings.push_back(with_breaths(reading));
            reading.clear();
            before = {};
            continue;
        }
        const Morpheme morpheme = morpheme_in(line);
        if (!reading.empty() && begins_phrase(morpheme, before)) reading += ' ';
        reading += without_kanji(morpheme.said.empty() ? morpheme.written : morpheme.said);
        before = morpheme;
    }
    return readings;
}

std::string with_breaths(std::string_view kana) {
    std::string text;
    std::size_t run = 0;
    for (std::size_t at = 0; at < kana.size();) {
        const std::size_t bytes = letter_bytes(kana, at);
        const bool is_blank = bytes == 1 && kana[at] == ' ';
        run = is_blank ? 0 : run + 1;
        if (run > run_max) {
            text += ' ';
            run = 1;
        }
        text += kana.substr(at, bytes);
        at += bytes;
    }
    return text;
}

}  // namespace madoguchi::platform
