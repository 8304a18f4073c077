// The peer of bench: what a screen draws, kept once in buffers of the GPU and drawn again and again
// without thinking. As fast as these vertices can be shown on this machine.
#pragma once

#include <vector>

struct ImDrawData;

namespace madoguchi::platform {

// Made and used where a window's context is current, in the thread that draws. Uses the textures of
// the draw data, which must stay.
class StaticScene {
public:
    explicit StaticScene(const ImDrawData& draw_data);
    ~StaticScene();
    StaticScene(const StaticScene&) = delete;
    StaticScene& operator=(const StaticScene&) = delete;

    // Clears, draws, shows it where there is a screen, and waits until it is done.
    void draw() const;

private:
    struct Command {
        int list = 0;
        unsigned int texture = 0;
        int scissor[4] = {0, 0, 0, 0};
        int index_count = 0;
        std::size_t first_index_bytes = 0;
    };
    void point_at_list(int list) const;

    int width_ = 0;
    int height_ = 0;
    unsigned int program_ = 0;
    int projection_ = 0;
    unsigned int vertices_ = 0;
    unsigned int indices_ = 0;
    std::vector<std::size_t> list_begins_bytes_;
    std::vector<Command> commands_;
};

// Waits until the GPU has drawn what it was told.
void finish_drawing();

}  // namespace madoguchi::platform
