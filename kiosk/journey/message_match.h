// Finds words of a screen back in the message of a catalogue they were made from.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::journey {

// A message of a catalogue, taken apart at its {placeholders}.
struct MessagePart {
    std::string text;  // Words, or a placeholder's name
    enum class Kind { Words, Placeholder } kind = Kind::Words;
};
std::vector<MessagePart> parts_of(std::string_view message);

struct MessageMatch {
    std::size_t letters = 0;  // How many stand in the message itself, the same as in the words
    bool is_whole = false;    // The words are all of the message, not a part of it
    std::map<std::string, std::string>
        filled;  // What stands for a placeholder, where anything does
};

// The words as the whole or a part of the message. The match with the most letters in common;
// nothing when there is none, or not one letter in common.
std::optional<MessageMatch> match(std::string_view message, std::string_view words);

}  // namespace madoguchi::journey
