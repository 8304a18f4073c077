#include "kiosk/session/kanji_of_names.h"

#include <utility>

namespace madoguchi::session {

namespace {

constexpr const char* variants_file = "names/variant_kanji.toml";

}  // namespace

domain::KanjiVariants read_kanji_of_names(
    const std::function<std::optional<std::string>(const std::string& file)>& shipped_file) {
    const auto toml = shipped_file ? shipped_file(variants_file) : std::nullopt;
    if (!toml) return {};
    auto read = domain::KanjiVariants::read(*toml, variants_file);
    return read ? std::move(*read) : domain::KanjiVariants();
}

}  // namespace madoguchi::session
