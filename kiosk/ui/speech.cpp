#include "kiosk/ui/speech.h"

#include <algorithm>
#include <utility>

#include "kiosk/ui/reading.h"
#include "text_id.h"

namespace madoguchi::ui {

using platform::SpokenPiece;
using platform::Utterance;

namespace {

constexpr std::string_view japanese_voice = "ja";
constexpr std::string_view english_voice = "en";
constexpr std::string_view border = "\u200B";  // Where lines may break; nobody says it
constexpr std::string_view pause = ", ";       // Every voice knows it

struct Letter {
    char32_t point = 0;
    std::size_t bytes = 1;
};

Letter letter_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    if (byte(0) < 0xC0) return {byte(0), 1};
    if (byte(0) < 0xE0) return {(byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
    if (byte(0) < 0xF0) {
        return {(byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
    }
    return {(byte(0) & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 |
                (byte(3) & 0x3FU),
            4};
}

bool is_japanese(char32_t point) {
    return (point >= 0x3040 && point <= 0x30FF) || (point >= 0x3400 && point <= 0x9FFF) ||
           (point >= 0xF900 && point <= 0xFAFF) || (point >= 0x20000 && point <= 0x3FFFF);
}

bool is_latin(char32_t point) {
    return (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z');
}

std::string without_borders(std::string_view text) {
    std::string plain(text);
    for (std::size_t at = plain.find(border); at != std::string::npos;
         at = plain.find(border, at)) {
        plain.erase(at, border.size());
    }
    return plain;
}

// A part of a text that one voice says.
struct Part {
    std::string_view language;
    std::string_view text;
};

// An English word or more inside Japanese: not acronyms, and not a unit behind a figure (1kg).
std::size_t english_at(std::string_view text, std::size_t at) {
    const bool is_inside = at > 0 && (is_latin(static_cast<unsigned char>(text[at - 1])) ||
                                      (text[at - 1] >= '0' && text[at - 1] <= '9'));
    if (is_inside) return 0;
    std::size_t letters = 0;
    bool has_small = false;
    for (; at + letters < text.size(); ++letters) {
        const char letter = text[at + letters];
        if (!is_latin(static_cast<unsigned char>(letter))) break;
        has_small = has_small || letter >= 'a';
    }
    if (letters < 2 || !has_small) return 0;
    std::size_t end = at + letters;
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
    return end - at;
}

// Japanese inside another language, with what stands between its letters.
std::size_t japanese_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    for (std::size_t i = at; i < text.size();) {
        const Letter letter = letter_at(text, i);
        if (is_latin(letter.point)) break;
        i += letter.bytes;
        if (is_japanese(letter.point)) end = i;
    }
    return end - at;
}

std::vector<Part> parts_of(std::string_view text, std::string_view language) {
    const bool is_mainly_japanese = language == japanese_voice;
    const std::string_view other = is_mainly_japanese ? english_voice : japanese_voice;
    std::vector<Part> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        const std::size_t foreign = is_mainly_japanese          ? english_at(text, at)
                                    : is_japanese(letter.point) ? japanese_at(text, at)
                                                                : 0;
        if (foreign == 0) {
            at += letter.bytes;
            continue;
        }
        if (at > begin) parts.push_back({language, text.substr(begin, at - begin)});
        parts.push_back({other, text.substr(at, foreign)});
        at += foreign;
        begin = at;
    }
    if (begin < text.size()) parts.push_back({language, text.substr(begin)});
    return parts;
}

std::string_view scope_of(std::string_view key) { return key.substr(0, key.rfind('/') + 1); }

// What helps with a field stands in its scope, behind it.
std::vector<const Node*> words_under(const NodeTree& tree, const Node& field) {
    std::vector<const Node*> words;
    const std::string_view scope = scope_of(field.key);
    if (field.role != Role::Field || scope.empty()) return words;
    bool is_behind = false;
    for (const Node& node : tree.nodes()) {
        if (is_behind && node.role == Role::Text && node.key.starts_with(scope)) {
            words.push_back(&node);
        }
        is_behind = is_behind || node.key == field.key;
    }
    return words;
}

// The words over a field are its name.
bool is_label_of_a_field(const NodeTree& tree, const Node& text) {
    const std::string_view scope = scope_of(text.key);
    return text.role == Role::Text && !scope.empty() &&
           std::any_of(tree.nodes().begin(), tree.nodes().end(), [&](const Node& node) {
               return node.role == Role::Field && scope_of(node.key) == scope &&
                      node.name == text.name;
           });
}

}  // namespace

struct Speaker::Said {
    std::string language;
    Utterances utterances = {};

    Utterance& in(std::string_view wanted) {
        if (utterances.empty() || utterances.back().language != wanted) {
            utterances.push_back({std::string(wanted), {}});
        }
        return utterances.back();
    }
    void put(std::string_view wanted, SpokenPiece piece) {
        std::vector<SpokenPiece>& pieces = in(wanted).pieces;
        const bool joins = !pieces.empty() && pieces.back().kind == piece.kind &&
                           piece.kind == SpokenPiece::Kind::Words;
        if (joins) {
            pieces.back().text += piece.text;
        } else {
            pieces.push_back(std::move(piece));
        }
    }
};

Speaker::Speaker(const Texts& texts, const SpokenJapanese& japanese,
                 std::span<const OwnReading> own)
    : texts_(texts), japanese_(japanese) {
    for (const OwnReading& known : own) {
        if (!known.text.empty() && !known.reading.empty()) own_.push_back(known);
    }
    std::stable_sort(own_.begin(), own_.end(), [](const OwnReading& a, const OwnReading& b) {
        return a.text.size() > b.text.size();
    });
}

void Speaker::add(Said& said, std::string_view text, const OwnParts& own) const {
    std::size_t at = 0;
    for (const OwnPart& part : own) {
        add_public(said, text.substr(at, part.begin - at));
        add_own(said, text.substr(part.begin, part.end - part.begin));
        at = part.end;
    }
    add_public(said, text.substr(at));
}

void Speaker::add_public(Said& said, std::string_view text) const {
    const std::string plain = without_borders(without_readings(text));
    for (const Part& part : parts_of(plain, said.language)) {
        std::vector<SpokenPiece> pieces{{.text = std::string(part.text)}};
        if (part.language == japanese_voice) pieces = japanese_.pieces_of(part.text);
        for (SpokenPiece& piece : pieces) said.put(part.language, std::move(piece));
    }
}

// With the reading that was typed for it, where one was; to everybody else what stands for it,
// once.
void Speaker::add_own(Said& said, std::string_view text, std::string_view reading_known) const {
    using Kind = SpokenPiece::Kind;
    std::string in_public = texts_.words(TextId::speech_private).text();
    const auto put = [&](std::string_view words, std::string_view reading) {
        for (const Part& part : parts_of(words, said.language)) {
            std::vector<SpokenPiece> pieces{{.text = std::string(part.text)}};
            if (part.language == japanese_voice) {
                pieces = reading.empty()
                             ? japanese_.pieces_of(part.text)
                             : std::vector<SpokenPiece>{{std::string(reading), Kind::Reading}};
            }
            // The words in its place are of the screen's language, not of this part's.
            if (part.language != said.language && !in_public.empty()) {
                said.put(said.language, {.text = std::exchange(in_public, {})});
            }
            for (SpokenPiece& piece : pieces) {
                piece.kind = piece.kind == Kind::Reading ? Kind::PrivateReading : Kind::Private;
                piece.in_public = std::exchange(in_public, {});
                said.put(part.language, std::move(piece));
            }
        }
    };
    const std::string plain = without_borders(text);
    std::string_view rest = plain;
    if (!reading_known.empty()) return put(rest, reading_known);
    while (!rest.empty()) {
        std::size_t first = rest.size();
        const OwnReading* found = nullptr;
        for (const OwnReading& known : own_) {
            const std::size_t at = rest.find(known.text);
            if (at >= first) continue;
            first = at;
            found = &known;
        }
        if (first > 0) put(rest.substr(0, first), {});
        if (found == nullptr) return;
        put(found->text, found->reading);
        rest.remove_prefix(first + found->text.size());
    }
}

void Speaker::add_state(Said& said, const Node& node) const {
    const auto tell = [&](TextId id) {
        said.put(said.language, {.text = std::string(pause)});
        add(said, texts_.words(id).text());
    };
    switch (node.role) {
        case Role::Choice:
            tell(node.state.checked ? TextId::speech_checked : TextId::speech_unchecked);
            break;
        case Role::Switch:
            tell(node.state.checked ? TextId::speech_on : TextId::speech_off);
            break;
        case Role::Tab:
            if (node.state.checked) tell(TextId::speech_done);
            break;
        default:
            break;
    }
    if (node.state.selected && node.role != Role::Field) tell(TextId::speech_selected);
    if (node.state.error) tell(TextId::speech_error);
    if (!node.state.enabled) tell(TextId::speech_unavailable);
}

Utterances Speaker::said_of(const Node& node) const {
    Said said{voice_language(texts_.language())};
    add(said, node.name, node.own_in_name);
    const auto tell = [&](std::string_view text, const OwnParts& own = {}) {
        said.put(said.language, {.text = std::string(pause)});
        add(said, text, own);
    };
    const auto tell_words = [&](TextId id) { tell(texts_.words(id).text()); };
    if (node.role == Role::Field) {
        tell_words(TextId::speech_field);
        if (node.state.masked) {
            tell_words(TextId::speech_masked);
        } else if (node.value.empty()) {
            tell_words(TextId::speech_empty);
        }
    }
    if (!node.value.empty()) tell(node.value, node.own_in_value);
    if (node.role == Role::Button) tell_words(TextId::speech_button);
    if (node.role == Role::Tab) tell_words(TextId::speech_tab);
    add_state(said, node);
    return said.utterances;
}

Utterances Speaker::thing(const NodeTree& tree, const Node& node) const {
    Utterances all = said_of(node);
    for (const Node* words : words_under(tree, node)) {
        for (Utterance& each : said_of(*words)) all.push_back(std::move(each));
    }
    return all;
}

Utterances Speaker::standing(const Node& node) const {
    Said said{voice_language(texts_.language())};
    add_state(said, node);
    return said.utterances;
}

Utterances Speaker::question(const NodeTree& tree) const {
    Utterances all;
    const int layer = top_layer(tree);
    bool has_begun = false;
    for (const Node& node : tree.nodes()) {
        if (node.layer != layer || !is_read_with_screen(node.region)) continue;
        const bool is_heading = node.role == Role::Heading || node.role == Role::Dialog;
        if (!has_begun && !is_heading) continue;
        if (has_begun && node.role != Role::Text) break;
        has_begun = true;
        for (Utterance& each : said_of(node)) all.push_back(std::move(each));
        if (node.role == Role::Dialog && !node.value.empty()) break;
    }
    return all;
}

Utterances Speaker::screen(const NodeTree& tree) const {
    Utterances all;
    const int layer = top_layer(tree);
    const Node* dialog = nullptr;
    for (const Node& node : tree.nodes()) {
        const bool is_read = node.layer == layer && is_read_with_screen(node.region);
        if (!is_read || is_label_of_a_field(tree, node)) continue;
        if (node.role == Role::Dialog) dialog = &node;
        const bool is_of_dialog = dialog != nullptr && &node != dialog &&
                                  (node.name == dialog->name || node.name == dialog->value);
        if (is_of_dialog) continue;
        for (Utterance& each : said_of(node)) all.push_back(std::move(each));
    }
    return all;
}

Utterances Speaker::words(std::string_view text, const OwnParts& own) const {
    Said said{voice_language(texts_.language())};
    add(said, text, own);
    return said.utterances;
}

Utterances Speaker::words_in(std::string_view catalogue_language, std::string_view text) const {
    Said said{voice_language(catalogue_language)};
    add_public(said, text);
    return said.utterances;
}

Utterances Speaker::row(std::span<const Node* const> nodes) const {
    Said said{voice_language(texts_.language())};
    for (const Node* node : nodes) {
        if (node != nodes.front()) said.put(said.language, {.text = std::string(pause)});
        add(said, node->name, node->own_in_name);
    }
    return said.utterances;
}

Utterances Speaker::typed(std::string_view text) const { return into_headphones(text, {}); }

Utterances Speaker::spelled(std::string_view text, std::string_view reading) const {
    Utterances all = into_headphones(text, reading);
    if (text == reading) return all;
    for (std::size_t at = 0; at < text.size();) {
        const Letter letter = letter_at(text, at);
        for (Utterance& each : into_headphones(text.substr(at, letter.bytes), {})) {
            all.push_back(std::move(each));
        }
        at += letter.bytes;
    }
    return all;
}

// To everybody else nothing: what is typed letter by letter needs no words in its place.
Utterances Speaker::into_headphones(std::string_view text, std::string_view reading) const {
    Said said{voice_language(texts_.language())};
    add_own(said, text, reading);
    for (Utterance& utterance : said.utterances) {
        for (SpokenPiece& piece : utterance.pieces) piece.in_public.clear();
        std::erase_if(utterance.pieces, [](const SpokenPiece& piece) {
            return piece.kind == SpokenPiece::Kind::Words;
        });
    }
    return said.utterances;
}

std::string voice_language(std::string_view catalogue_language) {
    return std::string(catalogue_language == "easy" ? japanese_voice : catalogue_language);
}

int top_layer(const NodeTree& tree) {
    int top = 0;
    for (const Node& node : tree.nodes()) top = std::max(top, node.layer);
    return top;
}

}  // namespace madoguchi::ui
