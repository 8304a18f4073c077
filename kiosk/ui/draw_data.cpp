#include <imgui.h>

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

ImDrawData* Ui::draw_data() const {
    ImGui::SetCurrentContext(context());
    return ImGui::GetDrawData();
}

}  // namespace madoguchi::ui
