#include "kiosk/domain/turning_points.h"

#include <algorithm>
#include <optional>
#include <set>

namespace madoguchi::domain {

namespace {

constexpr std::size_t stretches_max = 64;

// What is looked at on the way: the two sides of a comparison, or a rule about years as a whole.
struct Probe {
    std::optional<PreparedRules::Comparison> comparison;
    std::size_t rule = 0;
};

class Search {
public:
    Search(PreparedRules& rules, const Way& way) : rules_(rules), way_(way) {}

    std::vector<Stretch> run(const std::vector<Probe>& probes) {
        std::vector<Stretch> stretches{{way_.from, way_.to}};
        for (const Probe& probe : probes) {
            std::vector<Stretch> split;
            for (const Stretch& stretch : stretches) split_at(probe, stretch, split);
            stretches = std::move(split);
            if (stretches.size() >= stretches_max) break;
        }
        return stretches;
    }

private:
    struct Look {
        int sign = 0;  // -1, 0, 1; 2 for unknown
        std::optional<std::int64_t> value;
    };

    Look look(const Probe& probe, std::int64_t place) {
        if (place != place_) way_.go_to(place);
        place_ = place;
        if (!probe.comparison) return {static_cast<int>(rules_.work_out(probe.rule).state), {}};
        const auto value = rules_.difference(*probe.comparison);
        if (!value) return {2, {}};
        return {*value > 0 ? 1 : (*value < 0 ? -1 : 0), value};
    }

    void split_at(const Probe& probe, Stretch stretch, std::vector<Stretch>& split) {
        Look first = look(probe, stretch.from);
        const Look last = look(probe, stretch.to);
        while (first.sign != last.sign && split.size() < stretches_max) {
            const std::int64_t turn = first_turn(probe, stretch, first, last);
            split.push_back({stretch.from, turn - 1});
            stretch.from = turn;
            first = look(probe, turn);
        }
        split.push_back(stretch);
    }

    // The first place after the stretch's start where the sign is another one.
    std::int64_t first_turn(const Probe& probe, const Stretch& stretch, const Look& first,
                            const Look& last) {
        std::int64_t same = stretch.from;
        std::int64_t other = stretch.to;
        std::int64_t guess = crossing(stretch, first, last);
        for (int guesses = 0; other - same > 1; ++guesses) {
            // A straight line is met by the first guess and its neighbour; the rest is halving.
            std::int64_t place = same + (other - same) / 2;
            if (guesses < 3 && guess > same && guess < other) place = guess;
            if (look(probe, place).sign == first.sign) {
                same = place;
                guess = place + 1;
            } else {
                other = place;
                guess = place - 1;
            }
        }
        return other;
    }

    // Where a straight line would meet zero. Only a guess, so rounding does no harm; away from the
    // ends, which are known already.
    static std::int64_t crossing(const Stretch& stretch, const Look& first, const Look& last) {
        const std::int64_t middle = stretch.from + (stretch.to - stretch.from) / 2;
        if (!first.value || !last.value || *first.value == *last.value) return middle;
        const auto rise =
            static_cast<long double>(*last.value) - static_cast<long double>(*first.value);
        const auto share = -static_cast<long double>(*first.value) / rise;
        if (share < 0.0L || share > 1.0L) return middle;
        const auto length = static_cast<long double>(stretch.to - stretch.from);
        const std::int64_t place = stretch.from + static_cast<std::int64_t>(share * length);
        return std::clamp(place, stretch.from + 1, std::max(stretch.from + 1, stretch.to - 1));
    }

    PreparedRules& rules_;
    const Way& way_;
    std::optional<std::int64_t> place_;
};

std::vector<Probe> probes_for(PreparedRules& rules, const std::vector<std::size_t>& concerned,
                              const Way& way) {
    std::vector<Probe> probes;
    std::set<PreparedRules::Comparison> known;
    for (const std::size_t rule : concerned) {
        for (const PreparedRules::Comparison comparison : rules.comparisons_of_rule(rule)) {
            const bool is_moved = std::any_of(way.facts.begin(), way.facts.end(), [&](auto fact) {
                return rules.reads(comparison, fact);
            });
            if (is_moved && known.insert(comparison).second) probes.push_back({comparison, rule});
        }
    }
    for (const std::size_t rule : concerned) {
        if (way.moves_years && rules.reads_years(rule)) probes.push_back({std::nullopt, rule});
    }
    return probes;
}

}  // namespace

std::vector<Stretch> stretches_of(PreparedRules& rules, const std::vector<std::size_t>& concerned,
                                  const Way& way) {
    return Search(rules, way).run(probes_for(rules, concerned, way));
}

}  // namespace madoguchi::domain
