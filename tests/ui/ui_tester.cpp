#include "tests/ui/ui_tester.h"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>

#include "platform/none/blind_window.h"

namespace madoguchi::ui::test {

using platform::PointerAction;
using platform::PointerEvent;

UiTester::UiTester(Draw drawing, platform::SizePx window_size)
    : UiTester(std::move(drawing), platform::make_blind_window(window_size)) {}

UiTester::UiTester(Draw drawing, std::unique_ptr<platform::Window> shown_in)
    : window(std::move(shown_in)), size(window->size_px()), draw(std::move(drawing)) {
    auto made = Ui::make({.assets = std::string(SOURCE_DIR) + "/assets"}, texts);
    REQUIRE(made.ok());
    ui = std::move(made).value();
    context = ImGui::GetCurrentContext();
    ui->set_texture_limit(window->texture_size_max());
    window->start_renderer();
}

UiTester::~UiTester() {
    ImGui::SetCurrentContext(context);
    window->stop_renderer();
}

void UiTester::frame(int ms) {
    now += std::chrono::milliseconds(ms);
    window->begin_frame();
    const auto events = std::exchange(waiting_, {});
    ui->begin_frame(events, {.size = size, .pixels_per_mm = window->pixels_per_mm(), .time = now});
    draw(*ui);
    ui->end_frame();
    window->present(ImGui::GetDrawData());
    ++frames;
}

void UiTester::settle() {
    for (int i = 0; i < 600; ++i) {
        frame();
        if (ui->at_rest() && waiting_.empty()) return;
    }
    FAIL("the screen does not come to rest");
}

void UiTester::press(float x, float y) { post(PointerEvent{PointerAction::Down, 0, x, y}); }
void UiTester::move(float x, float y) { post(PointerEvent{PointerAction::Move, 0, x, y}); }
void UiTester::lift(float x, float y) { post(PointerEvent{PointerAction::Up, 0, x, y}); }

const Node& UiTester::node(Role role, const std::string& name) const {
    const Node* found = nodes().first(role, name);
    INFO("looking for a " << name_of(role) << " named " << name);
    REQUIRE(found != nullptr);
    return *found;
}

void UiTester::tap(Role role, const std::string& name) { tap_at(node(role, name).px.center()); }

void UiTester::tap_key(const std::string& key) {
    const Node* found = nodes().by_key(key);
    INFO("looking for the key " << key);
    REQUIRE(found != nullptr);
    tap_at(found->px.center());
}

void UiTester::tap_at(Point at) {
    press(at.x, at.y);
    frame();
    frame();
    lift(at.x, at.y);
    frame();
    frame();
    frame();
}

void UiTester::key(platform::Key key) {
    post(platform::KeyEvent{.key = key});
    frame();
}

void UiTester::back_tab() {
    post(platform::KeyEvent{.key = platform::Key::Tab, .shift = true});
    frame();
}

void UiTester::type(const std::string& text) {
    post(platform::TextEvent{text});
    frame();
}

}  // namespace madoguchi::ui::test
