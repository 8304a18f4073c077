#include "kiosk/domain/application.h"

namespace madoguchi::domain {

namespace {

constexpr std::array<std::string_view, block_count> block_words = {
    "customer_segments",      "value_propositions", "channels",
    "customer_relationships", "revenue_streams",    "key_resources",
    "key_activities",         "key_partners",       "cost_structure",
};

}  // namespace

std::string_view word_of(Block block) { return block_words[static_cast<std::size_t>(block)]; }

std::optional<Block> block_of(std::string_view word) {
    for (std::size_t i = 0; i < block_count; ++i) {
        if (block_words[i] == word) return static_cast<Block>(i);
    }
    return std::nullopt;
}

}  // namespace madoguchi::domain
