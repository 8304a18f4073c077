#include "kiosk/domain/town.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

#include "kiosk/domain/field.h"
#include "kiosk/domain/text.h"
#include "kiosk/domain/toml_reader.h"

namespace madoguchi::domain {

namespace {

constexpr std::array<std::string_view, 13> known_members = {"name",
                                                            "short_name",
                                                            "service_name",
                                                            "kiosk_letter",
                                                            "is_municipality",
                                                            "disadvantaged_area",
                                                            "fiscal_index_x100",
                                                            "consult_deadline",
                                                            "pack",
                                                            "overlays",
                                                            "next_steps_within",
                                                            "counter",
                                                            "is_sample"};

// Empty where there is no such member; refused without words in Japanese.
TownWords read_words(TomlReader& reader, const toml::table& table, std::string_view member) {
    TownWords words;
    const toml::table* by_language = reader.table(table, member);
    if (!by_language) return words;
    for (const auto& [language, text] : *by_language) {
        words[std::string(language.str())] = reader.text(*by_language, language.str()).value_or("");
    }
    if (words["ja"].empty()) {
        reader.refuse(*by_language, "'" + std::string(member) + "' has no words in 'ja'");
    }
    return words;
}

void read_counter(TomlReader& reader, const toml::table& table, Town& town) {
    town.counter = read_words(reader, table, "counter");
    for (const auto& [language, words] : town.counter) {
        if (grapheme_count(words) <= town_counter_letters_max) continue;
        reader.refuse(*table.get("counter"), "'counter' has more than " +
                                                 std::to_string(town_counter_letters_max) +
                                                 " letters in '" + language + "'");
    }
}

toml::table written_words(const TownWords& words) {
    toml::table by_language;
    for (const auto& [language, text] : words) by_language.insert(language, text);
    return by_language;
}

void read_resource(TomlReader& reader, const toml::table& table, Town& town) {
    TownResource resource;
    resource.kind = reader.text(table, "kind").value_or("");
    resource.icon = reader.text(table, "icon").value_or("");
    const auto kinds = info_of(Field::ResourceKind).words;
    if (std::find(kinds.begin(), kinds.end(), resource.kind) == kinds.end()) {
        return reader.refuse(table, "'kind' must be agri, industrial, tourism, people or other");
    }
    resource.names = read_words(reader, table, "name");
    if (resource.names.empty()) return reader.refuse(table, "'name' has no words in 'ja'");
    town.resources.push_back(std::move(resource));
}

void read_resources(TomlReader& reader, const toml::table& document, Town& town) {
    const toml::array* resources = reader.array(document, "resources");
    if (!resources) return;
    if (resources->size() > town_resources_max) {
        return reader.refuse(*resources, "'resources' has more than " +
                                             std::to_string(town_resources_max) + " entries");
    }
    for (const toml::node& entry : *resources) {
        const toml::table* table = entry.as_table();
        if (!table) return reader.refuse(entry, "'resources' must be a list of tables");
        read_resource(reader, *table, town);
        if (reader.problem()) return;
    }
}

toml::array written_resources(const Town& town) {
    toml::array resources;
    for (const TownResource& resource : town.resources) {
        toml::table table;
        table.insert("kind", resource.kind);
        if (!resource.icon.empty()) table.insert("icon", resource.icon);
        table.insert("name", written_words(resource.names));
        resources.push_back(std::move(table));
    }
    return resources;
}

// A capital letter, so that a receipt number reads the same over the telephone.
bool is_kiosk_letter(std::string_view letter) {
    return letter.size() == 1 && letter.front() >= 'A' && letter.front() <= 'Z';
}

void read_facts(TomlReader& reader, const toml::table& table, Town& town) {
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        if (std::find(known_members.begin(), known_members.end(), name) != known_members.end()) {
            continue;
        }
        const auto json = json_of(node);
        if (!json) {
            reader.refuse(node, "'" + std::string(name) +
                                    "' must be true or false, a whole number, a date or text");
            return;
        }
        town.facts.emplace_back(name, *json);
    }
}

}  // namespace

const std::string& words_in(const TownWords& words, const std::string& language) {
    const auto found = words.find(language);
    return found != words.end() && !found->second.empty() ? found->second : words.at("ja");
}

const Statistics& statistics_of(const Town& town) {
    return town.statistics ? *town.statistics : built_in_statistics();
}

Result<Town> read_town(std::string_view toml, std::string_view file_name) {
    const auto document = read_toml(toml, file_name, town_bytes_max);
    if (!document) return document.problem();
    TomlReader reader(file_name);
    const toml::table* table = reader.table(*document, "town");
    if (reader.problem()) return *reader.problem();
    if (!table) {
        return Problem{ProblemKind::Refused, "the file has no [town] table",
                       std::string(file_name) + ":1", "see assets/sample_town"};
    }
    Town town;
    town.name = reader.text(*table, "name").value_or("");
    town.short_name = reader.text(*table, "short_name").value_or(town.name);
    town.service_name = reader.text(*table, "service_name").value_or("");
    town.kiosk_letter = reader.text(*table, "kiosk_letter").value_or(town.kiosk_letter);
    town.is_municipality = reader.yes_no(*table, "is_municipality");
    town.disadvantaged_area = reader.yes_no(*table, "disadvantaged_area");
    town.fiscal_index_x100 = reader.number(*table, "fiscal_index_x100");
    town.consult_deadline = reader.date(*table, "consult_deadline");
    town.pack = reader.text(*table, "pack").value_or("");
    town.overlays = reader.texts(*table, "overlays");
    const auto beside = reader.texts(*document, "overlays");
    town.overlays.insert(town.overlays.end(), beside.begin(), beside.end());
    town.next_steps_within = reader.texts(*table, "next_steps_within");
    read_counter(reader, *table, town);
    town.is_sample = reader.yes_no(*table, "is_sample").value_or(false);
    read_resources(reader, *document, town);
    read_facts(reader, *table, town);
    if (!is_kiosk_letter(town.kiosk_letter)) {
        reader.refuse(*table, "'kiosk_letter' must be one letter from A to Z");
    }
    if (town.fiscal_index_x100 && (*town.fiscal_index_x100 < 0 || *town.fiscal_index_x100 > 1000)) {
        reader.refuse(*table->get("fiscal_index_x100"),
                      "'fiscal_index_x100' must lie between 0 and 1000");
    }
    if (reader.problem()) return *reader.problem();
    return town;
}

std::string write_town(const Town& town) {
    const auto list_of = [](const std::vector<std::string>& texts) {
        toml::array list;
        for (const std::string& text : texts) list.push_back(text);
        return list;
    };
    toml::table table;
    table.insert("name", town.name);
    table.insert("short_name", town.short_name);
    if (!town.service_name.empty()) table.insert("service_name", town.service_name);
    table.insert("kiosk_letter", town.kiosk_letter);
    if (town.is_municipality) table.insert("is_municipality", *town.is_municipality);
    if (town.disadvantaged_area) table.insert("disadvantaged_area", *town.disadvantaged_area);
    if (town.fiscal_index_x100) table.insert("fiscal_index_x100", *town.fiscal_index_x100);
    if (town.consult_deadline) table.insert("consult_deadline", town.consult_deadline->text());
    if (!town.pack.empty()) table.insert("pack", town.pack);
    if (!town.overlays.empty()) table.insert("overlays", list_of(town.overlays));
    if (!town.next_steps_within.empty()) {
        table.insert("next_steps_within", list_of(town.next_steps_within));
    }
    if (!town.counter.empty()) table.insert("counter", written_words(town.counter));
    if (town.is_sample) table.insert("is_sample", true);
    for (const auto& [name, json] : town.facts) {
        const auto value = nlohmann::json::parse(json, nullptr, false);
        if (value.is_boolean()) table.insert(name, value.get<bool>());
        if (value.is_number_integer()) table.insert(name, value.get<std::int64_t>());
        if (value.is_string()) table.insert(name, value.get<std::string>());
    }
    toml::table document;
    document.insert("town", std::move(table));
    if (!town.resources.empty()) document.insert("resources", written_resources(town));
    std::ostringstream text;
    text << document << '\n';
    return text.str();
}

}  // namespace madoguchi::domain
