// What is said to Mozc's server and what it answers: messages of `mozc.commands`, protocol 3, as
// spoken by the releases 2.28 and 2.29 of Debian 12 and 13. Only bytes here; mozc_server.h carries
// them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/conversion_dictionary.h"

namespace madoguchi::platform {

enum class MozcKey { Convert, Right, Lengthen, Shorten };

// ── what is said
std::string mozc_create_session();
std::string mozc_delete_session(std::uint64_t session);
// The reading as the keyboard has it, in one go.
std::string mozc_send_text(std::uint64_t session, std::string_view reading);
std::string mozc_send_key(std::uint64_t session, MozcKey key);
std::string mozc_revert(std::uint64_t session);  // Throws the composition away
// The bar of a touch keyboard: whole readings first, no emoji, no guesses from nothing.
std::string mozc_touch_request(std::uint64_t session);
std::string mozc_set_config(std::string_view config);
std::string mozc_shut_down();

// ── what lies in its profile before it starts
// Learns nothing, remembers nothing, asks nothing. Not incognito mode: a visitor can switch that
// off by converting しーくれっと, and it hides the user dictionary. Widths are fixed, as the last
// one used would be learnt otherwise.
std::string mozc_config();
// All but the variants: what stands in it comes first among the candidates.
std::string mozc_user_dictionary(const std::vector<DictionaryWord>& words);

// ── what it answers
struct MozcSegment {
    std::string reading;
    std::string text;  // The candidate chosen so far
    bool is_focused = false;
};

struct MozcCandidate {
    std::string reading;  // Empty: of the segment, or of what was typed
    std::string text;
};

struct MozcOutput {
    std::uint64_t session = 0;
    std::vector<MozcSegment> segments;
    // Of the focused segment, or of the bar. Settings disguised as candidates are left out.
    std::vector<MozcCandidate> candidates;
    std::vector<std::string> commands;  // Those settings, and Mozc's version: offered to nobody
    bool session_is_gone = false;
    bool changes_settings = false;  // Send mozc_set_config() at once
};

inline constexpr std::size_t mozc_output_bytes_max = std::size_t{4} << 20;

// Empty for a malformed message, and for "", which is Mozc's reply to a request that it refuses.
std::optional<MozcOutput> read_mozc_output(std::string_view message);

// The key of .session.ipc, which names the server's socket: 32 hex digits. Empty for anything else.
std::optional<std::string> read_mozc_socket_key(std::string_view file);

}  // namespace madoguchi::platform
