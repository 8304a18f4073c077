// Romaji as it is typed on a keyboard, turned into hiragana letter by letter, and the marks that
// change a kana already written.
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::session {

struct Romaji {
    std::string kana;  // What is finished
    std::string rest;  // Letters still waiting for more: "k", "ny", "n"
};

// Reads as far as it can. A doubled consonant gives っ; n before a consonant, or nn, gives ん;
// letters that begin no kana come out as they are. The hyphen is the long vowel mark ー.
Romaji kana_of_romaji(std::string_view letters);

// The rest at the end of writing: n or nn is ん, other letters stay letters.
std::string finished_rest(std::string_view rest);

// は → ば → ぱ → は, か → が → か, つ → づ → つ, う → ゔ → う; katakana likewise; others as they
// are.
std::string with_next_voice_mark(std::string_view cluster);

// つ → っ → つ, あ → ぁ → あ; katakana likewise; others as they are.
std::string with_small_kana(std::string_view cluster);

}  // namespace madoguchi::session
