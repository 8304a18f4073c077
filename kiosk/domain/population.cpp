#include "kiosk/domain/population.h"

#include "kiosk/domain/toml_reader.h"

namespace madoguchi::domain {

namespace {

constexpr std::int64_t percent_max = 100;

class PopulationReader {
public:
    explicit PopulationReader(std::string_view file_name) : toml_(file_name) {}

    Result<Population> run(const toml::table& document) {
        Population population{wording(document, "place"), wording(document, "source"), {}};
        const toml::array* years = toml_.array(document, "year");
        if (years && years->size() > population_years_max) {
            toml_.refuse(*years, "there are too many [[year]]");
        }
        if (years && !toml_.problem()) {
            for (const toml::node& node : *years) {
                if (const toml::table* year = table_of(node)) {
                    population.years.push_back(read_year(*year));
                }
            }
        }
        if (toml_.problem()) return *toml_.problem();
        return population;
    }

private:
    const toml::table* table_of(const toml::node& node) {
        const toml::table* table = node.as_table();
        if (!table) toml_.refuse(node, "must be a table");
        return table;
    }

    Wording wording(const toml::table& table, std::string_view name) {
        std::map<std::string, std::string> by_language;
        const toml::table* words = toml_.table(table, name);
        if (!words || !words->contains("ja")) {
            toml_.refuse(table, "'" + std::string(name) + "' has no words in 'ja'");
            return {};
        }
        for (const auto& [language, text] : *words) {
            by_language[std::string(language.str())] =
                toml_.text(*words, language.str()).value_or("");
        }
        return Wording(std::move(by_language));
    }

    std::optional<std::int64_t> bounded(const toml::table& table, std::string_view name,
                                        std::int64_t most) {
        const auto number = toml_.number(table, name);
        if (number && (*number < 0 || *number > most)) {
            toml_.refuse(*table.get(name),
                         "'" + std::string(name) + "' must be 0 to " + std::to_string(most));
        }
        return number;
    }

    PopulationYear read_year(const toml::table& entry) {
        constexpr std::int64_t people_of_a_country = 1'000'000'000;
        constexpr std::int64_t year_max = 9999;
        PopulationYear year;
        const auto number = bounded(entry, "year", year_max);
        if (!number) toml_.refuse(entry, "'year' is missing");
        year.year = number.value_or(0);
        year.people = bounded(entry, "people", people_of_a_country);
        const toml::array* parts = toml_.array(entry, "part");
        if (!parts) return year;
        for (const toml::node& node : *parts) {
            const toml::table* part = table_of(node);
            if (!part) break;
            year.parts.push_back({wording(*part, "title"),
                                  bounded(*part, "people", people_of_a_country),
                                  bounded(*part, "percent", percent_max)});
        }
        return year;
    }

    TomlReader toml_;
};

}  // namespace

Result<Population> read_population(std::string_view toml, std::string_view file_name) {
    const auto document = read_toml(toml, file_name, population_bytes_max);
    if (!document) return document.problem();
    return PopulationReader(file_name).run(*document);
}

}  // namespace madoguchi::domain
