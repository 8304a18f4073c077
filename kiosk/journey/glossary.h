// What the words of a journey, which is written in Japanese, are called in the language it is
// played in, so that one journey is played in every language.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/domain/rule_pack.h"
#include "kiosk/journey/message_match.h"
#include "kiosk/journey/phrase.h"
#include "kiosk/ui/texts.h"

namespace madoguchi::journey {

// What words may be called.
struct Meanings {
    Phrases whole;    // Messages; also the words themselves where they may be none (a name)
    Phrases in_part;  // Messages of which the words are a part
};

// A message the words were found in.
struct FoundMessage {
    std::string translation;
    MessageMatch match;
};

// Looks words up in the catalogues, backwards from the Japanese one: whole messages, parts of them,
// and messages whose placeholders are filled in. Amounts and dates are written anew as the language
// writes them. When the screen is in Japanese, or in another language than the one played in,
// which a step of the journey has chosen, words mean themselves. One thread.
class Glossary {
public:
    // `texts`, which outlive it, speak the language of the screen; `played_in` is a tag. `data`:
    // words that stand in no catalogue, of rule packs and the town.
    Glossary(const ui::Texts& texts, std::string played_in, std::vector<domain::Wording> data);

    Meanings meanings_of(const std::string& words);

private:
    struct Message {
        std::string japanese;
        std::string translation;
    };

    using Filled = std::map<std::string, std::string>;  // By the placeholder's name

    void read_messages();
    Meanings looked_up(const std::string& words);
    void add_messages(const std::string& words, Meanings& meanings) const;
    void add_phrases(const std::vector<FoundMessage>& messages, Phrases& phrases) const;
    std::vector<Filled> fillings_of(const MessageMatch& match) const;
    std::vector<std::string> in_other_units(const std::string& words) const;
    std::vector<std::string> in_other_words(const std::string& filled) const;
    std::string with_other_figures(const std::string& words) const;

    const ui::Texts& texts_;
    std::string played_in_;
    std::vector<domain::Wording> data_;
    std::vector<Message> messages_;  // Read when they are first needed
    std::map<std::string, Meanings> known_;
};

}  // namespace madoguchi::journey
