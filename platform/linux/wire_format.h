// Protocol buffers' bytes, written and read, as far as a conversation with Mozc needs them. What is
// read comes from another process: a broken message ends the reading, it is never trusted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::platform {

class WireWriter {
public:
    WireWriter& number(std::uint32_t field, std::uint64_t value);
    WireWriter& bytes(std::uint32_t field, std::string_view content);  // Text, or a message
    const std::string& message() const { return message_; }

private:
    void put(std::uint64_t value);

    std::string message_;
};

struct WireField {
    std::uint32_t number = 0;
    std::uint64_t value = 0;      // Of a number; negative ones as two's complement
    std::string_view bytes = {};  // Of a text, a message or a group; points into the input
    bool is_bytes = false;
};

// Field by field through one message; a message inside it is read by a reader of its own.
class WireReader {
public:
    explicit WireReader(std::string_view message) : rest_(message) {}

    // Empty at the end, and for ever after the first broken byte.
    std::optional<WireField> next();
    // Whether all that was read so far is well-formed.
    bool is_sound() const { return is_sound_; }

private:
    static constexpr int group_depth_max = 8;

    std::optional<std::uint64_t> take_number();
    std::optional<std::string_view> take_bytes(std::uint64_t count);
    std::optional<WireField> take_field(int depth);
    std::optional<std::string_view> take_group(std::uint32_t number, int depth);

    std::string_view rest_;
    bool is_sound_ = true;
};

}  // namespace madoguchi::platform
