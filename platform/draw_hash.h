// Tells whether a frame would show another picture than the one before it.
#pragma once

#include <cstdint>
#include <optional>

struct ImDrawData;

namespace madoguchi::platform {

class DrawHash {
public:
    // True if DRAW_DATA draws what the last call's draw data drew, with no texture waiting to be
    // sent. Must not be called after the frame's textures were sent: that is what it looks for.
    bool is_unchanged(const ImDrawData& draw_data);

    // What stood in the window is lost: the next frame counts as changed.
    void forget() { last_.reset(); }

private:
    std::optional<std::uint64_t> last_;
};

}  // namespace madoguchi::platform
