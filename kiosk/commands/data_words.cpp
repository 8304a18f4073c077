#include "kiosk/commands/data_words.h"

#include "kiosk/commands/kept_file.h"
#include "kiosk/domain/consistency.h"
#include "kiosk/domain/population.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

using Wordings = std::vector<domain::Wording>;

void append_words_of(const domain::RulePack& pack, Wordings& words) {
    words.push_back(pack.title);
    for (const domain::Group& group : pack.groups) words.push_back(group.title);
    for (const domain::PackFact& fact : pack.facts) words.push_back(fact.title);
    for (const domain::Rule& rule : pack.rules) {
        words.insert(words.end(), {rule.title, rule.now, rule.why, rule.fix});
    }
}

void append_words_of(const domain::Population& population, Wordings& words) {
    words.insert(words.end(), {population.place, population.source});
    for (const domain::PopulationYear& year : population.years) {
        for (const domain::PopulationPart& part : year.parts) words.push_back(part.title);
    }
}

}  // namespace

Wordings data_words(const domain::RulePacks& packs, const domain::Town& town,
                    const Folders& folders) {
    Wordings words;
    for (const domain::RulePack& pack : packs.packs()) append_words_of(pack, words);
    for (const domain::TownResource& resource : town.resources) words.emplace_back(resource.names);
    platform::LinuxFiles files;
    if (const KeptFile kept = read_kept_file(folders, files, consistency_place); kept.text) {
        const auto rules = domain::ConsistencyRules::read(*kept.text, consistency_place);
        if (rules) append_words_of(rules->rules(), words);
    }
    if (const KeptFile kept = read_kept_file(folders, files, population_place); kept.text) {
        const auto population = domain::read_population(*kept.text, population_place);
        if (population) append_words_of(*population, words);
    }
    return words;
}

}  // namespace madoguchi::commands
