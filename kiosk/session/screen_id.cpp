#include "kiosk/session/screen_id.h"

#include <array>
#include <utility>

#include "platform/base/ensure.h"

namespace madoguchi::session {

namespace {

struct Row {
    ScreenId screen;
    std::string_view name;
    std::optional<domain::Step> step;
};

constexpr std::array<Row, 15> rows{{
    {ScreenId::Welcome, "welcome", std::nullopt},
    {ScreenId::Profile, "profile", domain::Step::Profile},
    {ScreenId::Idea, "idea", domain::Step::Idea},
    {ScreenId::Resources, "resources", domain::Step::Resources},
    {ScreenId::Canvas, "canvas", domain::Step::Canvas},
    {ScreenId::Block, "block", domain::Step::Canvas},
    {ScreenId::Partners, "partners", domain::Step::Partners},
    {ScreenId::Money, "money", domain::Step::Money},
    {ScreenId::Eligibility, "eligibility", domain::Step::Eligibility},
    {ScreenId::Review, "review", domain::Step::Review},
    {ScreenId::Receipt, "receipt", std::nullopt},
    {ScreenId::StaffUnlock, "staff_unlock", std::nullopt},
    {ScreenId::StaffList, "staff_list", std::nullopt},
    {ScreenId::StaffDetail, "staff_detail", std::nullopt},
    {ScreenId::StaffTown, "staff_town", std::nullopt},
}};

}  // namespace

std::string_view name_of(ScreenId screen) { return rows[static_cast<std::size_t>(screen)].name; }

std::optional<ScreenId> screen_of(std::string_view name) {
    for (const Row& row : rows) {
        if (row.name == name) return row.screen;
    }
    return std::nullopt;
}

std::optional<domain::Step> step_on(ScreenId screen) {
    return rows[static_cast<std::size_t>(screen)].step;
}

ScreenId screen_for(domain::Step step) {
    for (const Row& row : rows) {
        if (row.step == step) return row.screen;
    }
    ensure(false);
    return ScreenId::Welcome;
}

}  // namespace madoguchi::session
