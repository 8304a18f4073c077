// What the tests of the domain share: the packs as shipped, an application that meets every rule of
// 2025, and a generator of applications that depends on nothing but its seed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/domain/application.h"
#include "kiosk/domain/assessment.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/domain/town.h"

namespace domain_support {

std::string read_file(const std::string& path_below_source);

// assets/rule_packs, all of them.
std::vector<std::pair<std::string, std::string>> shipped_pack_files();
const madoguchi::domain::RulePacks& shipped_packs();
const madoguchi::domain::RulePack& shipped_pack(std::string_view id);

// A pack of one file; the test fails when it is refused.
madoguchi::domain::RulePack pack_of(const std::string& toml);
// A pack with one rule "R" of this formula.
std::string toml_with_rule(const std::string& formula, const std::string& more = "");
// The first problem's sentence of a pack that must be refused.
std::string refusal_of(const std::string& toml);

madoguchi::domain::Town sample_town();

// Meets every must of local10000-2025 in the sample town: grant 16, loan 20, own 6, cost 42
// million.
madoguchi::domain::Application complete_application();

madoguchi::domain::FindingState state_of(const madoguchi::domain::Assessment& assessment,
                                         std::string_view rule);
const madoguchi::domain::FactValue& fact_of(const madoguchi::domain::Assessment& assessment,
                                            std::string_view fact);
const madoguchi::domain::FactValue& derived_of(const madoguchi::domain::Assessment& assessment,
                                               std::string_view name);

// The same numbers on every machine for one seed (SplitMix64).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next();
    std::int64_t between(std::int64_t from, std::int64_t to);  // Both included
    bool one_in(std::int64_t count) { return between(1, count) == 1; }

private:
    std::uint64_t state_;
};

// Amounts that fall on the edges rules have as well as between them; now and then not answered.
madoguchi::domain::Application random_application(Chance& chance);

}  // namespace domain_support
