// The ground of a screen: what is drawn first, in one opaque colour over the whole surface. Clearing
// to that colour shows the same and costs a software renderer next to nothing, where filling is a
// tenth of a plain screen's time.
#pragma once

#include <cstdint>
#include <optional>

#include "platform/picture.h"

struct ImDrawCmd;
struct ImDrawData;

namespace madoguchi::platform {

// Takes the ground out of DRAW_DATA for as long as this lives; it is whole again afterwards. Draw
// data without a ground stays as it is.
class Ground {
public:
    // `white_u`, `white_v`: where in the letters' texture a filled shape takes its white from.
    Ground(ImDrawData& draw_data, SizePx surface, float white_u, float white_v);
    ~Ground();
    Ground(const Ground&) = delete;
    Ground& operator=(const Ground&) = delete;

    // Red in the lowest byte, as Dear ImGui packs colours; empty when there is no ground.
    std::optional<std::uint32_t> color() const { return color_; }

private:
    ImDrawCmd* command_ = nullptr;  // Without the ground's two triangles
    std::optional<std::uint32_t> color_;
};

}  // namespace madoguchi::platform
