#include "kiosk/screens/partner_words.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/answer_words.h"

namespace madoguchi::screens {

using ui::Icon;

ui::Icon icon_of_role(std::string_view role) {
    struct RoleIcon {
        std::string_view role;
        Icon icon;
    };
    constexpr std::array<RoleIcon, 9> icons{{{"bank", Icon::Bank},
                                             {"town", Icon::Hall},
                                             {"state", Icon::Mountain},
                                             {"university", Icon::University},
                                             {"npo", Icon::Heart},
                                             {"chamber", Icon::Shop},
                                             {"support_body", Icon::Bulb},
                                             {"community", Icon::People},
                                             {"supplier", Icon::Truck}}};
    const auto* found = std::find_if(icons.begin(), icons.end(),
                                     [role](const RoleIcon& row) { return row.role == role; });
    return found == icons.end() ? Icon::Person : found->icon;
}

ui::Tag tag_of_state(ui::Ui& ui, const session::Session& session, const domain::ChosenWord& state) {
    const std::string word = state.value_or("none");
    const ui::Words words = choice_words(ui, session, domain::Field::PartnerState, word);
    if (word == "agreed") return {words, ui::TagKind::Pass, Icon::Check};
    if (word == "talking") return {words, ui::TagKind::Wait, Icon::Chat};
    return {words, ui::TagKind::Mute, Icon::Plus};
}

}  // namespace madoguchi::screens
