// A Ui with a window that nobody sees: draws frames of a screen made of lambdas, taps and types as
// a person does, and looks at the node tree.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/ui/ui.h"
#include "platform/window.h"

struct ImGuiContext;

namespace madoguchi::ui::test {

class UiTester {
public:
    using Draw = std::function<void(Ui&)>;

    explicit UiTester(Draw draw, platform::SizePx size = {1280, 800});
    UiTester(Draw draw, std::unique_ptr<platform::Window> window);
    ~UiTester();

    // One frame, `ms` after the one before.
    void frame(int ms = 16);
    // Frames until the screen is at rest; fails after ten seconds.
    void settle();
    void post(platform::InputEvent event) { waiting_.push_back(std::move(event)); }

    void press(float x, float y);
    void move(float x, float y);
    void lift(float x, float y);
    // A whole tap in the middle of the node; the frames it takes.
    void tap(Role role, const std::string& name);
    void tap_key(const std::string& key);
    void tap_at(Point at);
    void key(platform::Key key);
    void back_tab();
    void type(const std::string& text);

    const Node& node(Role role, const std::string& name) const;
    const NodeTree& nodes() const { return ui->nodes(); }

    Texts texts;
    std::unique_ptr<platform::Window> window;
    ImGuiContext* context = nullptr;  // Of this one, when several are alive
    std::unique_ptr<Ui> ui;
    platform::SizePx size;
    Draw draw;
    SteadyTime now{std::chrono::hours(1)};
    int frames = 0;

private:
    std::vector<platform::InputEvent> waiting_;
};

}  // namespace madoguchi::ui::test
