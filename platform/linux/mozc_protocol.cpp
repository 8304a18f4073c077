#include "platform/linux/mozc_protocol.h"

#include <algorithm>
#include <array>

#include "platform/linux/wire_format.h"
#include "platform/text_conversion.h"

namespace madoguchi::platform {

namespace {

// Field numbers stand as Mozc's own .proto files give them: commands.Input, Output, KeyEvent, …
enum Input : std::uint32_t { InputType = 1, InputId, InputKey, InputCommand, InputConfig };
constexpr std::uint32_t input_request = 9;
enum InputTypes : std::uint64_t {
    CreateSession = 1,
    DeleteSession = 2,
    SendKey = 3,
    SendCommand = 5,
    SetConfig = 7,
    Shutdown = 9,
    SetRequest = 17,
};
constexpr std::uint64_t command_revert = 1;

std::string addressed(InputTypes type, std::uint64_t session) {
    return WireWriter().number(InputType, type).number(InputId, session).message();
}

std::string with_key(std::uint64_t session, const WireWriter& key) {
    return addressed(SendKey, session) + WireWriter().bytes(InputKey, key.message()).message();
}

}  // namespace

std::string mozc_create_session() {
    return WireWriter().number(InputType, CreateSession).message();
}

std::string mozc_delete_session(std::uint64_t session) { return addressed(DeleteSession, session); }

std::string mozc_send_text(std::uint64_t session, std::string_view reading) {
    constexpr std::uint32_t key_string = 5;
    return with_key(session, WireWriter().bytes(key_string, reading));
}

std::string mozc_send_key(std::uint64_t session, MozcKey key) {
    constexpr std::uint32_t special_key = 3, modifier_keys = 4;
    constexpr std::uint64_t space = 4, left = 6, right = 7, shift = 4;
    switch (key) {
        case MozcKey::Convert:
            return with_key(session, WireWriter().number(special_key, space));
        case MozcKey::Right:
            return with_key(session, WireWriter().number(special_key, right));
        case MozcKey::Lengthen:
            return with_key(session,
                            WireWriter().number(special_key, right).number(modifier_keys, shift));
        case MozcKey::Shorten:
            return with_key(session,
                            WireWriter().number(special_key, left).number(modifier_keys, shift));
    }
    return {};
}

std::string mozc_revert(std::uint64_t session) {
    return addressed(SendCommand, session) +
           WireWriter()
               .bytes(InputCommand, WireWriter().number(1, command_revert).message())
               .message();
}

std::string mozc_touch_request(std::uint64_t session) {
    constexpr std::uint32_t zero_query_suggestion = 1, mixed_conversion = 2,
                            auto_partial_suggestion = 10, emoji_rewriter = 12;
    const WireWriter request = WireWriter()
                                   .number(zero_query_suggestion, 0)
                                   .number(mixed_conversion, 1)
                                   .number(auto_partial_suggestion, 0)
                                   .number(emoji_rewriter, 0);
    return addressed(SetRequest, session) +
           WireWriter().bytes(input_request, request.message()).message();
}

std::string mozc_set_config(std::string_view config) {
    return WireWriter().number(InputType, SetConfig).bytes(InputConfig, config).message();
}

std::string mozc_shut_down() { return WireWriter().number(InputType, Shutdown).message(); }

std::string mozc_config() {
    constexpr std::uint32_t incognito_mode = 20, check_default = 22, presentation_mode = 23,
                            history_learning_level = 50, character_form_rules = 54,
                            use_emoticon = 84, use_emoji = 89, use_history_suggest = 100,
                            suggestions_size = 110;
    constexpr std::uint64_t no_history = 2, half_width = 0, full_width = 1;
    struct Rule {
        std::string_view signs;
        std::uint64_t width;
    };
    constexpr std::array rules = {Rule{"\u30A2", full_width},
                                  Rule{"A", half_width},
                                  Rule{"0", half_width},
                                  Rule{"(){}[]", half_width},
                                  Rule{".,", half_width},
                                  Rule{"\u3002\u3001", full_width},
                                  Rule{"\u30FB\u300C\u300D", full_width},
                                  Rule{"\"'", half_width},
                                  Rule{":;", half_width},
                                  Rule{"#%&@$^_|`\\", half_width},
                                  Rule{"~", half_width},
                                  Rule{"<>=+-/*", half_width},
                                  Rule{"?!", half_width}};
    WireWriter config;
    config.number(incognito_mode, 0)
        .number(check_default, 0)
        .number(presentation_mode, 0)
        .number(history_learning_level, no_history);
    for (const Rule& rule : rules) {
        config.bytes(character_form_rules, WireWriter()
                                               .bytes(1, rule.signs)
                                               .number(2, rule.width)
                                               .number(3, rule.width)
                                               .message());
    }
    config.number(use_emoticon, 0)
        .number(use_emoji, 0)
        .number(use_history_suggest, 0)
        .number(suggestions_size, 9);
    return config.message();
}

std::string mozc_user_dictionary(const std::vector<DictionaryWord>& words) {
    constexpr std::uint64_t noun = 1, place_name = 9;
    WireWriter dictionary;
    dictionary.number(1, 1).number(2, 1).bytes(3, "madoguchi");
    for (const DictionaryWord& word : words) {
        if (word.kind == WordKind::Variant) continue;
        dictionary.bytes(4, WireWriter()
                                .bytes(1, word.reading)
                                .bytes(2, word.text)
                                .number(5, word.kind == WordKind::Place ? place_name : noun)
                                .message());
    }
    return WireWriter().bytes(2, dictionary.message()).message();
}

namespace {

// Candidates that would change Mozc's settings say so in their description; the one that tells its
// version (Mozc-2.28.4715.102) is known by its beginning only.
constexpr std::string_view changes_settings_words =
    "\u8A2D\u5B9A\u3092\u5909\u66F4\u3057\u307E\u3059";
constexpr std::string_view version_begin = "Mozc-";

// Reads the fields of MESSAGE one by one; false when it is broken.
template <class Take>
bool read_fields(std::string_view message, Take take) {
    WireReader reader(message);
    while (const std::optional<WireField> field = reader.next()) {
        if (!take(*field)) return false;
    }
    return reader.is_sound();
}

bool read_segments(std::string_view preedit, MozcOutput& output) {
    return read_fields(preedit, [&](const WireField& field) {
        if (field.number != 2 || !field.is_bytes) return true;
        MozcSegment segment;
        const bool sound = read_fields(field.bytes, [&](const WireField& part) {
            constexpr std::uint64_t highlight = 2;
            if (part.number == 3) segment.is_focused = part.value == highlight;
            if (part.number == 4) segment.text = part.bytes;
            if (part.number == 6) segment.reading = part.bytes;
            return true;
        });
        if (output.segments.size() < reading_letters_max) output.segments.push_back(segment);
        return sound;
    });
}

bool read_candidates(std::string_view list, MozcOutput& output) {
    return read_fields(list, [&](const WireField& field) {
        if (field.number != 2 || !field.is_bytes) return true;
        MozcCandidate candidate;
        std::string_view description;
        const bool sound = read_fields(field.bytes, [&](const WireField& part) {
            if (part.number == 3) candidate.reading = part.bytes;
            if (part.number == 4) candidate.text = part.bytes;
            if (part.number != 5) return true;
            return read_fields(part.bytes, [&](const WireField& note) {
                if (note.number == 3) description = note.bytes;
                return true;
            });
        });
        const bool is_command =
            description.find(changes_settings_words) != std::string_view::npos ||
            candidate.text.starts_with(version_begin);
        if (is_command && output.commands.size() < candidates_max) {
            output.commands.push_back(candidate.text);
        }
        const bool is_word = !candidate.text.empty() && !is_command;
        if (is_word && output.candidates.size() < candidates_max) {
            output.candidates.push_back(candidate);
        }
        return sound;
    });
}

}  // namespace

std::optional<MozcOutput> read_mozc_output(std::string_view message) {
    if (message.empty() || message.size() > mozc_output_bytes_max) return std::nullopt;
    MozcOutput output;
    const bool sound = read_fields(message, [&](const WireField& field) {
        constexpr std::uint32_t id = 1, preedit = 5, config = 9, error_code = 11,
                                all_candidate_words = 14;
        switch (field.number) {
            case id:
                output.session = field.value;
                return true;
            case preedit:
                return read_segments(field.bytes, output);
            case config:
                output.changes_settings = true;
                return true;
            case error_code:
                output.session_is_gone = field.value != 0;
                return true;
            case all_candidate_words:
                return read_candidates(field.bytes, output);
            default:
                return true;
        }
    });
    if (!sound) return std::nullopt;
    return output;
}

std::optional<std::string> read_mozc_socket_key(std::string_view file) {
    constexpr std::size_t key_digits = 32;
    std::string key;
    const bool sound = read_fields(file, [&](const WireField& field) {
        if (field.number == 1) key = field.bytes;
        return true;
    });
    const bool is_hex = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    if (!sound || key.size() != key_digits || !is_hex) return std::nullopt;
    return key;
}

}  // namespace madoguchi::platform
