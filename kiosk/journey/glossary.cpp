#include "kiosk/journey/glossary.h"

#include <algorithm>
#include <regex>
#include <tuple>
#include <utility>

#include "kiosk/domain/text.h"
#include "kiosk/domain/written_date.h"
#include "kiosk/journey/message_match.h"
#include "kiosk/ui/built_in_texts.h"
#include "kiosk/ui/formats.h"
#include "kiosk/ui/reading.h"

namespace madoguchi::journey {

namespace {

constexpr const char* japanese = "ja";
// Fewer stand in too many messages to mean one of them.
constexpr std::size_t letters_of_a_part = 2;

std::string plain(const std::string& text) { return as_perceived(ui::without_readings(text)); }

// Every amount in "5,000万円 → 4,000万円" and every date, each by `written_anew`.
template <class WrittenAnew>
std::string with_figures(const std::string& text, const WrittenAnew& written_anew) {
    static const std::regex figure(
        "[0-9](?:[0-9,]|万|億|兆)*円|(?:平成|令和)(?:[0-9]+|元)年[0-9]+月[0-9]+日");
    std::string all;
    auto rest = text.cbegin();
    for (std::sregex_iterator each(text.begin(), text.end(), figure), end; each != end; ++each) {
        all.append(rest, (*each)[0].first);
        all += written_anew(each->str());
        rest = (*each)[0].second;
    }
    return all.append(rest, text.cend());
}

// The words may be a part of many messages: those count that they have most letters in common with.
void keep_best(std::vector<FoundMessage>& messages) {
    std::size_t most = letters_of_a_part;
    for (const FoundMessage& each : messages) most = std::max(most, each.match.letters);
    std::erase_if(messages, [most](const auto& each) { return each.match.letters < most; });
}

// Little but placeholders: anything fits into "{name} {reading}".
bool is_vague(const FoundMessage& found) {
    return !found.match.filled.empty() && found.match.letters < letters_of_a_part;
}

// The translation as it stands on the screen with the same in its placeholders.
Phrase phrase_of(const std::string& translation, const MessageMatch& match,
                 const std::map<std::string, std::string>& filled) {
    std::vector<std::string> pieces;
    std::string piece;
    bool is_closed = match.is_whole;
    const auto end_piece = [&] {
        if (!piece.empty()) pieces.push_back(std::move(piece));
        piece.clear();
    };
    for (const MessagePart& part : parts_of(translation)) {
        if (part.kind == MessagePart::Kind::Words) {
            piece += part.text;
            continue;
        }
        // In a part of the message, a placeholder at its edge may hold more than was said.
        if (!match.is_whole) end_piece();
        const auto known = filled.find(part.text);
        if (known != filled.end()) piece += known->second;
        if (!match.is_whole || known == filled.end()) end_piece();
        is_closed = is_closed && known != filled.end();
    }
    end_piece();
    return {std::move(pieces), is_closed ? Phrase::Ends::Closed : Phrase::Ends::Open};
}

}  // namespace

Glossary::Glossary(const ui::Texts& texts, std::string played_in, std::vector<domain::Wording> data)
    : texts_(texts), played_in_(std::move(played_in)), data_(std::move(data)) {}

Meanings Glossary::meanings_of(const std::string& words) {
    const bool means_itself = texts_.language() == japanese || texts_.language() != played_in_;
    if (means_itself || words.empty()) return {{Phrase::exactly(words)}, {}};
    const auto known = known_.find(words);
    return known != known_.end() ? known->second : known_[words] = looked_up(words);
}

void Glossary::read_messages() {
    ui::Texts in_japanese = texts_;
    in_japanese.use(japanese);
    for (std::size_t id = 0; id < ui::built_in_keys().size(); ++id) {
        // What the plans to look at say, a journey's visitor may have typed: then it stays as it
        // is.
        if (ui::built_in_keys()[id].starts_with("example.text.")) continue;
        const auto text = static_cast<ui::TextId>(id);
        messages_.push_back({plain(in_japanese.text_of(text)), plain(texts_.text_of(text))});
    }
    for (const domain::Wording& wording : data_) {
        messages_.push_back({plain(wording.in(japanese)), plain(wording.in(played_in_))});
    }
}

Meanings Glossary::looked_up(const std::string& words) {
    if (messages_.empty()) read_messages();
    Meanings meanings;
    add_messages(words, meanings);
    for (const std::string& counted : in_other_units(words)) {
        meanings.whole.push_back(Phrase::exactly(counted));
    }
    const std::string figures = with_other_figures(words);
    if (figures != words) meanings.whole.push_back(Phrase::exactly(figures));
    return meanings;
}

void Glossary::add_messages(const std::string& words, Meanings& meanings) const {
    std::vector<FoundMessage> whole;
    std::vector<FoundMessage> in_part;
    for (const Message& message : messages_) {
        std::optional<MessageMatch> matched = match(message.japanese, words);
        if (!matched) continue;
        (matched->is_whole ? whole : in_part).push_back({message.translation, std::move(*matched)});
    }
    // What is surely words of the program may not stand there in Japanese.
    const bool is_sure = !std::all_of(whole.begin(), whole.end(), is_vague);
    if (is_sure) std::erase_if(whole, is_vague);
    if (!is_sure) meanings.whole.push_back(Phrase::exactly(words));
    keep_best(in_part);
    add_phrases(whole, meanings.whole);
    add_phrases(in_part, meanings.in_part);
}

void Glossary::add_phrases(const std::vector<FoundMessage>& messages, Phrases& phrases) const {
    for (const auto& [translation, match] : messages) {
        for (const Filled& filled : fillings_of(match)) {
            phrases.push_back(phrase_of(translation, match, filled));
        }
    }
}

// What stands for a placeholder may be called several things: 「そのほか」 is "Other" and "Rest".
std::vector<Glossary::Filled> Glossary::fillings_of(const MessageMatch& match) const {
    std::vector<Filled> fillings{{}};
    for (const auto& [name, value] : match.filled) {
        std::vector<Filled> more;
        for (const std::string& other : in_other_words(value)) {
            for (Filled filling : fillings) {
                filling[name] = other;
                more.push_back(std::move(filling));
            }
        }
        fillings = std::move(more);
    }
    return fillings;
}

// A field shows what it counts in behind its digits: "300万円".
std::vector<std::string> Glossary::in_other_units(const std::string& words) const {
    const std::size_t digits = words.find_first_not_of("0123456789,");
    if (digits == 0 || digits == std::string::npos) return {};
    std::vector<std::string> counted;
    for (const Message& message : messages_) {
        if (message.japanese != words.substr(digits)) continue;
        counted.push_back(words.substr(0, digits) + message.translation);
    }
    return counted;
}

std::vector<std::string> Glossary::in_other_words(const std::string& filled) const {
    std::vector<std::string> others{with_other_figures(filled)};
    for (const Message& message : messages_) {
        if (message.japanese == filled) others.push_back(message.translation);
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    return others;
}

std::string Glossary::with_other_figures(const std::string& words) const {
    const ui::Formats formats(texts_);
    return with_figures(words, [&](const std::string& figure) {
        if (const auto yen = domain::amount_from_text(figure, 1)) {
            return plain(formats.yen(*yen).text());
        }
        const auto date = domain::date_from_text(figure);
        return date ? plain(formats.date(*date).text()) : figure;
    });
}

}  // namespace madoguchi::journey
