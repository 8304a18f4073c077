// What the town has set for its kiosks: name, programme rules, and how the service is called on
// screens.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/domain/date.h"
#include "kiosk/domain/statistics.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// Words of the town by language tag; "ja" is always there and stands in for a missing language.
using TownWords = std::map<std::string, std::string>;
const std::string& words_in(const TownWords& words, const std::string& language);

// One thing the town has that a business could use, as its picture list shows it.
struct TownResource {
    std::string kind;  // "agri", …: a word of the application document
    std::string icon;  // A name of assets/icons; empty: the kind's own
    TownWords names;

    const std::string& name_in(const std::string& language) const {
        return words_in(names, language);
    }

    friend bool operator==(const TownResource&, const TownResource&) = default;
};

struct Town {
    std::string name = "";          // "見本町"
    std::string short_name = "";    // "見本": begins every receipt number
    std::string service_name = "";  // Empty: the catalogue's own name for the service
    std::string kiosk_letter = "A";
    std::optional<bool> is_municipality;
    std::optional<bool> disadvantaged_area;
    std::optional<std::int64_t> fiscal_index_x100;
    std::optional<Date> consult_deadline;
    std::string pack;  // Id of the rule pack in use; empty: by the decision date
    std::vector<std::string> overlays;
    // How long after the receipt each thing happens, in the town's own words; empty: the
    // catalogue's.
    std::vector<std::string> next_steps_within;
    // Where a visitor finds staff who help with the kiosk: "窓口3番"; empty: "窓口". At most
    // town_counter_letters_max letters in each language.
    TownWords counter;
    // [[resources]] beside [town]; empty: the catalogue's own list.
    std::vector<TownResource> resources;
    // What an overlay's own facts with `from = "town"` take from the town, by their names, as JSON
    // values ("true", "12", "\"2026-08-31\""): every other member of [town].
    std::vector<std::pair<std::string, std::string>> facts;
    // What a plan is set beside, from a file of its own; null: what the program was built with.
    std::shared_ptr<const Statistics> statistics;
    bool is_sample = false;  // 見本町: doctor is red outside demonstrations

    friend bool operator==(const Town&, const Town&) = default;
};

const Statistics& statistics_of(const Town& town);

// TOML with a [town] table, as `--town FILE` takes it. Refused with FILE:LINE: more than
// town_bytes_max, what is no TOML, a member of the wrong type, more than town_resources_max
// resources, one of an unknown kind or without a Japanese name, a counter too long or without one.
Result<Town> read_town(std::string_view toml, std::string_view file_name);
std::string write_town(const Town& town);

inline constexpr std::size_t town_bytes_max = 64 * 1024;
inline constexpr std::size_t town_resources_max = 100;
inline constexpr std::size_t town_counter_letters_max = 24;  // As many as the sign has room for

}  // namespace madoguchi::domain
