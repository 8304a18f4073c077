#include "kiosk/session/staff_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "platform/clock.h"

namespace madoguchi::session {

namespace {

// Letters of the segments as the store keeps them, in the order of domain::GroupState.
constexpr std::string_view state_letters = "pufda";

}  // namespace

std::chrono::minutes lock_time_after(int wrong_pins) {
    constexpr std::array<int, 4> minutes{1, 5, 15, 60};
    if (wrong_pins < wrong_pins_before_lock) return std::chrono::minutes(0);
    const auto step = static_cast<std::size_t>(wrong_pins - wrong_pins_before_lock);
    return std::chrono::minutes(minutes[std::min(step, minutes.size() - 1)]);
}

std::optional<WallClock> wall_clock(std::int64_t utc_ms) {
    const platform::LocalTime time = platform::local_time(utc_ms);
    const auto day = domain::Date::from_parts(time.year, time.month, time.day);
    if (!day) return std::nullopt;
    return WallClock{*day, time.hour, time.minute};
}

std::vector<domain::GroupState> group_states_of(const db::Summary& summary) {
    std::vector<domain::GroupState> states;
    for (const char letter : summary.group_states) {
        const std::size_t at = state_letters.find(letter);
        if (at != std::string_view::npos) states.push_back(static_cast<domain::GroupState>(at));
    }
    return states;
}

db::Summary summary_of(const domain::Application& plan, const domain::Assessment& assessment) {
    db::Summary summary;
    summary.title = plan.idea.title.value_or(plan.idea.summary.value_or(""));
    summary.applicant_name = plan.applicant.name.value_or("");
    summary.category = plan.idea.category.value_or("");
    if (plan.money.sources.public_grant) {
        summary.grant_yen = plan.money.sources.public_grant->amount();
    }
    switch (assessment.verdict) {
        case domain::Verdict::Complete:
            summary.verdict = "complete";
            break;
        case domain::Verdict::Open:
            summary.verdict = "open";
            break;
        case domain::Verdict::NotYet:
            summary.verdict = "not_yet";
            break;
    }
    for (const domain::GroupFinding& group : assessment.groups) {
        summary.group_states += state_letters[static_cast<std::size_t>(group.state)];
    }
    const domain::Indices& indices = assessment.indices;
    for (const domain::Index* index : {&indices.financing, &indices.local_employment,
                                       &indices.local_resources, &indices.cash_flow}) {
        if (!summary.indices.empty()) summary.indices += ' ';
        summary.indices +=
            index->per_grant_hundredths ? fmt::format("{}", *index->per_grant_hundredths) : "-";
    }
    return summary;
}

}  // namespace madoguchi::session
