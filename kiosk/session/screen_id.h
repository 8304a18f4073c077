// The screens by the names of the contract (section 5), and the steps they belong to.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/domain/field.h"

namespace madoguchi::session {

enum class ScreenId {
    Welcome,
    Profile,
    Idea,
    Resources,
    Canvas,
    Block,
    Partners,
    Money,
    Eligibility,
    Review,
    Receipt,
    StaffUnlock,
    StaffList,
    StaffDetail,
    StaffTown,
};

std::string_view name_of(ScreenId screen);  // "welcome", "staff_list"
std::optional<ScreenId> screen_of(std::string_view name);

// The step of the rail that a screen belongs to; empty for welcome, receipt and the staff desk.
std::optional<domain::Step> step_on(ScreenId screen);
ScreenId screen_for(domain::Step step);

}  // namespace madoguchi::session
