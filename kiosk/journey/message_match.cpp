#include "kiosk/journey/message_match.h"

#include <algorithm>

#include "kiosk/domain/text.h"

namespace madoguchi::journey {

namespace {

// One letter of a message, or a placeholder.
struct Unit {
    std::string_view letter;
    const MessagePart* placeholder = nullptr;
};

std::vector<std::string_view> letters_of(std::string_view text) {
    const std::vector<std::size_t> borders = domain::grapheme_borders(text);
    std::vector<std::string_view> letters;
    for (std::size_t i = 1; i < borders.size(); ++i) {
        letters.push_back(text.substr(borders[i - 1], borders[i] - borders[i - 1]));
    }
    return letters;
}

std::vector<Unit> units_of(const std::vector<MessagePart>& parts) {
    std::vector<Unit> units;
    for (const MessagePart& part : parts) {
        if (part.kind == MessagePart::Kind::Placeholder) {
            units.push_back({{}, &part});
            continue;
        }
        for (const std::string_view letter : letters_of(part.text)) units.push_back({letter});
    }
    return units;
}

// Lays the words along the message, from its end backwards: best_[unit][letter] is how many letters
// are the same when the words from `letter` on stand from `unit` on; -1 where they cannot.
class Alignment {
public:
    Alignment(const std::vector<Unit>& units, const std::vector<std::string_view>& letters)
        : units_(units),
          letters_(letters),
          best_(units.size() + 1, std::vector<int>(letters.size() + 1, -1)) {
        for (std::size_t unit = units.size() + 1; unit-- > 0;) {
            best_[unit][letters.size()] = 0;  // The words may end within the message
            if (unit == units.size()) continue;
            for (std::size_t letter = letters.size(); letter-- > 0;) {
                best_[unit][letter] = units[unit].placeholder ? through_placeholder(unit, letter)
                                                              : through_letter(unit, letter);
            }
        }
    }

    std::optional<MessageMatch> best() const {
        std::size_t start = 0;
        for (std::size_t unit = 0; unit < units_.size(); ++unit) {
            if (best_[unit][0] > best_[start][0]) start = unit;
        }
        if (best_[start][0] <= 0) return std::nullopt;
        return along(start);
    }

private:
    int through_letter(std::size_t unit, std::size_t letter) const {
        const int rest = best_[unit + 1][letter + 1];
        return units_[unit].letter == letters_[letter] && rest >= 0 ? rest + 1 : -1;
    }
    // It takes the letter and may take more, or is over with it.
    int through_placeholder(std::size_t unit, std::size_t letter) const {
        return std::max(best_[unit][letter + 1], best_[unit + 1][letter + 1]);
    }

    MessageMatch along(std::size_t start) const {
        MessageMatch match;
        match.letters = static_cast<std::size_t>(best_[start][0]);
        std::size_t unit = start;
        std::size_t letter = 0;
        while (letter < letters_.size()) {
            const MessagePart* const placeholder = units_[unit].placeholder;
            if (placeholder != nullptr) match.filled[placeholder->text] += letters_[letter];
            const bool takes_more =
                placeholder != nullptr && best_[unit][letter + 1] > best_[unit + 1][letter + 1];
            ++letter;
            if (!takes_more) ++unit;
        }
        match.is_whole = start == 0 && unit == units_.size();
        return match;
    }

    const std::vector<Unit>& units_;
    const std::vector<std::string_view>& letters_;
    std::vector<std::vector<int>> best_;
};

}  // namespace

std::vector<MessagePart> parts_of(std::string_view message) {
    std::vector<MessagePart> parts;
    while (!message.empty()) {
        const bool is_placeholder = message.front() == '{';
        const std::size_t close = message.find('}');
        const std::size_t end =
            std::min(is_placeholder ? close : message.find('{'), message.size());
        if (is_placeholder) {
            parts.push_back(
                {std::string(message.substr(1, end - 1)), MessagePart::Kind::Placeholder});
            message.remove_prefix(std::min(end + 1, message.size()));
        } else {
            parts.push_back({std::string(message.substr(0, end)), MessagePart::Kind::Words});
            message.remove_prefix(end);
        }
    }
    return parts;
}

std::optional<MessageMatch> match(std::string_view message, std::string_view words) {
    const std::vector<MessagePart> parts = parts_of(message);
    return Alignment(units_of(parts), letters_of(words)).best();
}

}  // namespace madoguchi::journey
