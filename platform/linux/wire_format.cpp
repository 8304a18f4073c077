#include "platform/linux/wire_format.h"

namespace madoguchi::platform {

namespace {

// The kinds of field, in the three low bits before each.
enum Kind : std::uint64_t { Number = 0, Eight = 1, Bytes = 2, Group = 3, GroupEnd = 4, Four = 5 };

}  // namespace

void WireWriter::put(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) message_ += static_cast<char>((value & 0x7F) | 0x80);
    message_ += static_cast<char>(value);
}

WireWriter& WireWriter::number(std::uint32_t field, std::uint64_t value) {
    put(std::uint64_t{field} << 3 | Number);
    put(value);
    return *this;
}

WireWriter& WireWriter::bytes(std::uint32_t field, std::string_view content) {
    put(std::uint64_t{field} << 3 | Bytes);
    put(content.size());
    message_ += content;
    return *this;
}

std::optional<std::uint64_t> WireReader::take_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) return value;
    }
    return std::nullopt;
}

std::optional<std::string_view> WireReader::take_bytes(std::uint64_t count) {
    if (count > rest_.size()) return std::nullopt;
    const std::string_view taken = rest_.substr(0, static_cast<std::size_t>(count));
    rest_.remove_prefix(taken.size());
    return taken;
}

// Everything up to the group's own end mark.
std::optional<std::string_view> WireReader::take_group(std::uint32_t number, int depth) {
    const std::string_view from = rest_;
    while (true) {
        const std::string_view before_field = rest_;
        const std::optional<std::uint64_t> key = take_number();
        if (!key) return std::nullopt;
        if (*key == (std::uint64_t{number} << 3 | GroupEnd)) {
            return from.substr(0, from.size() - before_field.size());
        }
        rest_ = before_field;
        if (!take_field(depth)) return std::nullopt;
    }
}

std::optional<WireField> WireReader::take_field(int depth) {
    const std::optional<std::uint64_t> key = take_number();
    if (!key || (*key >> 3) == 0 || (*key >> 3) > 0x1FFFFFFF) return std::nullopt;
    WireField field{static_cast<std::uint32_t>(*key >> 3)};
    std::optional<std::string_view> content;
    switch (*key & 7) {
        case Number: {
            const std::optional<std::uint64_t> value = take_number();
            if (!value) return std::nullopt;
            field.value = *value;
            return field;
        }
        case Eight:
            content = take_bytes(8);
            break;
        case Four:
            content = take_bytes(4);
            break;
        case Bytes:
            if (const std::optional<std::uint64_t> count = take_number()) {
                content = take_bytes(*count);
            }
            break;
        case Group:
            if (depth < group_depth_max) content = take_group(field.number, depth + 1);
            break;
        default:
            break;
    }
    if (!content) return std::nullopt;
    field.bytes = *content;
    field.is_bytes = true;
    return field;
}

std::optional<WireField> WireReader::next() {
    if (rest_.empty() || !is_sound_) return std::nullopt;
    std::optional<WireField> field = take_field(0);
    is_sound_ = field.has_value();
    return field;
}

}  // namespace madoguchi::platform
