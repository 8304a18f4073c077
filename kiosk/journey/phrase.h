// Words looked for on the screen, of which a part may not be known beforehand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::journey {

// Pieces that stand in this order, with anything between them. Texts are compared as_perceived().
class Phrase {
public:
    static Phrase exactly(std::string words) { return Phrase({std::move(words)}, Ends::Closed); }

    // `Open`: before the first piece and behind the last one there may be more, even when all that
    // is looked for is a text that is nothing else.
    enum class Ends { Closed, Open };
    Phrase(std::vector<std::string> pieces, Ends ends) : pieces_(std::move(pieces)), ends_(ends) {}

    bool is_in(std::string_view text) const;
    bool is_all_of(std::string_view text) const;

    friend bool operator==(const Phrase&, const Phrase&) = default;

private:
    std::vector<std::string> pieces_;
    Ends ends_;
};

using Phrases = std::vector<Phrase>;  // Any of them will do

bool any_is_in(const Phrases& phrases, std::string_view text);
bool any_is_all_of(const Phrases& phrases, std::string_view text);

// Without the marks that only tell where a line may break (U+200B), which nobody perceives.
std::string as_perceived(std::string_view text);

}  // namespace madoguchi::journey
