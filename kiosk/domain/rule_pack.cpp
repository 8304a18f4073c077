#include "kiosk/domain/rule_pack.h"

#include <algorithm>

#include "kiosk/domain/hash.h"
#include "kiosk/domain/rule_pack_check.h"
#include "kiosk/domain/rule_pack_reader.h"

namespace madoguchi::domain {

namespace {

const std::string nothing;

// Lays the entries of `over` over those of `list`: of one key replaced, new ones at the end.
template <class T>
void lay_over(std::vector<T>& list, const std::vector<T>& over, std::string T::*key) {
    for (const T& entry : over) {
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&](const T& below) { return below.*key == entry.*key; });
        if (found == list.end()) {
            list.push_back(entry);
        } else {
            *found = entry;
        }
    }
}

// A pack as read, on its way to what it is with everything it extends.
struct ReadPack {
    RulePack pack;
    enum class State { Waiting, Resolving, Done, Refused } state = State::Waiting;
};

class Resolver {
public:
    Resolver(std::vector<ReadPack>& packs, std::vector<Problem>& problems)
        : packs_(packs), problems_(problems) {}

    // False when the pack, or one it extends, is refused.
    bool resolve(ReadPack& read) {
        if (read.state == ReadPack::State::Done) return true;
        if (read.state == ReadPack::State::Refused) return false;
        if (read.state == ReadPack::State::Resolving) {
            return refuse(read, "the packs extend each other in a circle");
        }
        read.state = ReadPack::State::Resolving;
        if (!read.pack.extends.empty() && !read.pack.is_overlay()) {
            ReadPack* base = find(read.pack.extends);
            if (!base || base->pack.is_overlay()) {
                return refuse(read, "there is no pack '" + read.pack.extends + "' to extend");
            }
            if (!resolve(*base)) {
                if (read.state == ReadPack::State::Refused) return false;
                return refuse(read, "the pack it extends, '" + read.pack.extends + "', is refused");
            }
            read.pack = laid_over(base->pack, read.pack);
        }
        read.state = ReadPack::State::Done;
        return true;
    }

private:
    ReadPack* find(const std::string& id) {
        for (ReadPack& read : packs_) {
            if (read.pack.id == id) return &read;
        }
        return nullptr;
    }

    bool refuse(ReadPack& read, std::string what) {
        read.state = ReadPack::State::Refused;
        problems_.push_back(
            {ProblemKind::Refused, std::move(what), read.pack.files.back() + ":1", ""});
        return false;
    }

    std::vector<ReadPack>& packs_;
    std::vector<Problem>& problems_;
};

std::vector<ReadPack> read_all(const std::vector<std::pair<std::string, std::string>>& files,
                               std::vector<Problem>& problems) {
    std::vector<ReadPack> packs;
    for (const auto& [name, bytes] : files) {
        auto pack = read_rule_pack(bytes, name);
        if (!pack) {
            problems.push_back(pack.problem());
            continue;
        }
        const auto same = std::find_if(packs.begin(), packs.end(), [&](const ReadPack& read) {
            return read.pack.id == pack->id;
        });
        if (same != packs.end()) {
            problems.push_back(
                {ProblemKind::Refused,
                 "the pack '" + pack->id + "' is already in " + same->pack.files.back(),
                 name + ":1", "give one of them another id"});
            continue;
        }
        packs.push_back({std::move(*pack)});
    }
    return packs;
}

// The pack with the latest first day; null when there is none.
const RulePack* newest(const std::vector<RulePack>& packs) {
    const RulePack* newest = nullptr;
    for (const RulePack& pack : packs) {
        if (pack.is_overlay()) continue;
        if (!newest || pack.valid_from > newest->valid_from) newest = &pack;
    }
    return newest;
}

}  // namespace

const std::string& Wording::in(const std::string& language) const {
    auto found = by_language_.find(language);
    if (found == by_language_.end()) found = by_language_.find("ja");
    return found == by_language_.end() ? nothing : found->second;
}

RulePack laid_over(const RulePack& pack, const RulePack& over) {
    RulePack result = pack;
    lay_over(result.facts, over.facts, &PackFact::name);
    lay_over(result.groups, over.groups, &Group::id);
    lay_over(result.derived, over.derived, &DerivedValue::name);
    lay_over(result.rules, over.rules, &Rule::id);
    for (const auto& [name, address] : over.sources) result.sources[name] = address;
    result.files.insert(result.files.end(), over.files.begin(), over.files.end());
    if (over.is_overlay()) {
        result.carried_by.insert(result.carried_by.end(), over.carried_by.begin(),
                                 over.carried_by.end());
        return result;
    }
    result.id = over.id;
    result.title = over.title;
    result.valid_from = over.valid_from;
    result.valid_to = over.valid_to;
    result.extends = over.extends;
    result.examples = over.examples;
    result.hash = sha256_of(pack.hash + over.hash);
    if (!over.carried_by.empty()) result.carried_by = over.carried_by;
    return result;
}

RulePacks RulePacks::read(const std::vector<std::pair<std::string, std::string>>& files) {
    RulePacks result;
    std::vector<ReadPack> packs = read_all(files, result.problems_);
    Resolver resolver(packs, result.problems_);
    std::vector<RulePack> overlays;
    for (ReadPack& read : packs) {
        if (!resolver.resolve(read)) continue;
        if (read.pack.is_overlay()) {
            overlays.push_back(read.pack);
        } else if (const auto checked = check_pack(read.pack); !checked) {
            result.problems_.push_back(checked.problem());
        } else {
            result.packs_.push_back(read.pack);
        }
    }
    const RulePack* base = newest(result.packs_);
    std::vector<RulePack> good_overlays;
    for (RulePack& overlay : overlays) {
        const auto checked = check_overlay(base ? *base : RulePack(), overlay);
        if (checked) {
            good_overlays.push_back(std::move(overlay));
        } else {
            result.problems_.push_back(checked.problem());
        }
    }
    result.packs_.insert(result.packs_.end(), good_overlays.begin(), good_overlays.end());
    return result;
}

const RulePack* RulePacks::find(std::string_view id) const {
    const auto found = std::find_if(packs_.begin(), packs_.end(),
                                    [&](const RulePack& pack) { return pack.id == id; });
    return found == packs_.end() ? nullptr : &*found;
}

RulePacks::InForce RulePacks::in_force(std::string_view town_pack, const Date& day) const {
    const RulePack* of_town = town_pack.empty() ? nullptr : find(town_pack);
    if (of_town && !of_town->is_overlay()) return {of_town, false};
    const RulePack* last_before = nullptr;
    const RulePack* first = nullptr;
    for (const RulePack& pack : packs_) {
        if (pack.is_overlay()) continue;
        const bool has_begun = !pack.valid_from || *pack.valid_from <= day;
        const bool has_ended = pack.valid_to && *pack.valid_to < day;
        if (has_begun && !has_ended) return {&pack, false};
        if (has_begun && (!last_before || pack.valid_from > last_before->valid_from)) {
            last_before = &pack;
        }
        if (!first || pack.valid_from < first->valid_from) first = &pack;
    }
    return last_before ? InForce{last_before, true} : InForce{first, false};
}

}  // namespace madoguchi::domain
