// One programme year's rules, or a town's overlay on them, as data (contract section 4).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/domain/date.h"
#include "kiosk/domain/fact.h"
#include "platform/base/result.h"

namespace madoguchi::domain {

// A pack's words by language tag; "ja" is always there and stands in for a missing language.
class Wording {
public:
    Wording() = default;
    explicit Wording(std::map<std::string, std::string> by_language)
        : by_language_(std::move(by_language)) {}
    const std::string& in(const std::string& language) const;
    bool empty() const { return by_language_.empty(); }
    const std::map<std::string, std::string>& all() const { return by_language_; }

private:
    std::map<std::string, std::string> by_language_;
};

enum class Severity { Must, Confirm, Advice };

struct PackFact {
    std::string name;
    std::string type;  // bool | int | yen | date | text
    std::string from;  // answers | town
    Wording title;
    std::string step;
};

struct Group {
    std::string id;
    Wording title;
    std::string step;
};

struct DerivedValue {
    std::string name;
    std::string formula;
    std::string type = "yen";  // yen | int | date | text: how it is written in words
    std::string origin_file;
    int line = 0;
};

struct Rule {
    std::string id;
    std::string group;
    Severity severity = Severity::Must;
    std::string formula;
    Wording title, now, why, fix;  // `now` tells how the plan stands; placeholders in all of them
    std::string step;
    std::vector<std::string> sources;
    std::string mark;  // sourced | inference | municipal
    std::string origin_file;
    int line = 0;
};

// What must hold before the pack is accepted. A fact that is not given is unknown.
struct PackExample {
    std::string name;
    std::vector<std::pair<std::string, FactValue>> facts;
    std::vector<YearFacts> years;
    // A rule's id and "pass", "fail" or "unknown"; a derived value's name and what it must be.
    std::vector<std::pair<std::string, FactValue>> expect;
    std::string origin_file;
    int line = 0;
};

struct RulePack {
    std::string id;
    Wording title;
    std::optional<Date> valid_from, valid_to;
    std::string extends;
    std::vector<std::string> carried_by;
    std::map<std::string, std::string> sources;
    std::vector<PackFact> facts;
    std::vector<Group> groups;
    std::vector<DerivedValue> derived;
    std::vector<Rule> rules;
    std::vector<PackExample> examples;  // Its own, not those of the pack it extends
    // SHA-256 in hex: of the file's bytes, or of the hash of what it extends and the file's bytes.
    std::string hash;
    std::vector<std::string> files;  // Its own last

    bool is_overlay() const { return extends == "any"; }
};

// The pack with another laid over it: facts, groups, derived values and rules of the same name
// replaced where they stand, new ones added at the end. Id, title, dates, hash and examples are
// those of `over` when it extends the pack by name, and stay the pack's under an overlay.
RulePack laid_over(const RulePack& pack, const RulePack& over);

// All packs of one or more folders, each checked whole: parsed, formulas refused or prepared,
// examples run. A pack that is refused is not offered; its problem says FILE:LINE.
class RulePacks {
public:
    // name -> bytes of every *.toml file. Never fails as a whole.
    static RulePacks read(const std::vector<std::pair<std::string, std::string>>& files);

    const std::vector<RulePack>& packs() const { return packs_; }  // `extends` already laid under
    const std::vector<Problem>& problems() const { return problems_; }
    const RulePack* find(std::string_view id) const;

    // The town's; else the one whose `valid` holds the day; else the last one before the day,
    // outdated; else the first one there is. Never an overlay.
    struct InForce {
        const RulePack* pack = nullptr;  // Null only when there is no pack at all
        bool outdated = false;
    };
    InForce in_force(std::string_view town_pack, const Date& day) const;

private:
    std::vector<RulePack> packs_;
    std::vector<Problem> problems_;
};

inline constexpr std::size_t pack_bytes_max = 1 << 20;
inline constexpr std::size_t pack_entries_max = 500;  // Of rules, of facts, of examples, …

}  // namespace madoguchi::domain
