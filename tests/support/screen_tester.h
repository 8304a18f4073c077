// Screens as a person meets them, without a window: draws frames of a real visit, finds things by
// the words on them, taps them, and applies what they ask for.
#pragma once

#include <imgui.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/screens/languages.h"
#include "kiosk/screens/screen_set.h"
#include "kiosk/ui/ui.h"
#include "platform/input.h"
#include "platform/none/blind_window.h"
#include "tests/support/visit_tester.h"

namespace madoguchi::tests {

class ScreenTester {
public:
    explicit ScreenTester(platform::SizePx size = {1280, 800},
                          const domain::Town& town = sample_town(),
                          domain::RulePacks packs = shipped_packs(), ui::Texts texts = {},
                          platform::TextConversion* conversion = nullptr)
        : visit_(town, std::move(packs), conversion, screens::languages_of(texts_)),
          size_(size),
          texts_(std::move(texts)) {
        auto made = ui::Ui::make(ui::UiFiles{.assets = SOURCE_DIR "/assets"}, texts_);
        ensure(made.ok());
        ui_ = std::move(*made);
        window_->start_renderer();
        show();
    }

    ~ScreenTester() { window_->stop_renderer(); }
    ScreenTester(const ScreenTester&) = delete;
    ScreenTester& operator=(const ScreenTester&) = delete;

    VisitTester& visit_tester() { return visit_; }
    session::Session& session() { return visit_.session(); }
    const domain::Application& plan() { return visit_.plan(); }
    ui::Ui& ui() { return *ui_; }
    const ui::NodeTree& nodes() const { return ui_->nodes(); }
    // What was asked for since the last show() or tap().
    const session::Intents& asked() const { return asked_; }

    template <class Intent>
    const Intent* asked_for() const {
        for (const session::Intent& intent : asked_) {
            if (const auto* found = intent.as<Intent>()) return found;
        }
        return nullptr;
    }

    template <class Asked>
    void ask(Asked asked) {
        visit_.ask(std::move(asked));
        show();
    }
    void resize(platform::SizePx size) {
        size_ = size;
        show();
    }
    // Frames until the screen stands still; what they ask for is applied.
    void show() {
        asked_.clear();
        constexpr int frames_max = 12;
        for (int i = 0; i < frames_max; ++i) {
            time_ += std::chrono::seconds(1);  // Past every motion and guard
            draw({});
            if (ui_->at_rest() && i > 1) break;
        }
    }
    void draw_once() { draw({}); }
    // From now on the ring walks by itself.
    void scan() {
        is_scanning_ = true;
        draw_once();
    }
    // From now on the machine has a voice for visitors, as with a narrator.
    void give_voice() {
        has_voice_ = true;
        show();
    }
    // Taps the middle of the first node of this role and name; false when there is none to tap.
    bool tap(ui::Role role, std::string_view name) { return tap(tappable(role, name)); }
    // Whatever answers there.
    void tap_at(ui::Point at) {
        asked_.clear();
        send(platform::PointerAction::Down, at);
        draw({});
        send(platform::PointerAction::Up, at);
        const session::Intents tapped = asked_;
        show();
        asked_.insert(asked_.begin(), tapped.begin(), tapped.end());
    }
    // The node with this key, where a name stands in several rows: "money/common.edit".
    bool tap_key(std::string_view key) {
        const ui::Node* node = nodes().by_key(key);
        return tap(node && node->tappable ? node : nullptr);
    }
    void press(platform::Key key) { press(platform::KeyEvent{.key = key}); }
    void press(const platform::KeyEvent& event) {
        asked_.clear();
        draw({event});
    }
    void type(const std::string& text) {
        asked_.clear();
        draw({platform::TextEvent{text}});
    }

    // Whether these words can be read somewhere, in a name or a value.
    bool shows(std::string_view words) const {
        for (const ui::Node& node : nodes().nodes()) {
            if (!node.is_visible) continue;
            if (as_read(node.name).find(words) != std::string::npos) return true;
            if (as_read(node.value).find(words) != std::string::npos) return true;
        }
        return false;
    }
    // By the words as they are read: phrase borders (U+200B) do not count.
    const ui::Node* tappable(ui::Role role, std::string_view name) const {
        for (const ui::Node& node : nodes().nodes()) {
            if (node.role == role && node.tappable && as_read(node.name) == name) return &node;
        }
        for (const ui::Node* node : nodes().named(role, name)) {
            if (node->tappable) return node;
        }
        return nullptr;
    }

private:
    static std::string as_read(std::string text) {
        constexpr std::string_view border = "\u200B";
        for (std::size_t at = text.find(border); at != std::string::npos; at = text.find(border)) {
            text.erase(at, border.size());
        }
        return text;
    }
    bool tap(const ui::Node* node) {
        if (!node) return false;
        tap_at(node->px.center());
        return true;
    }
    void send(platform::PointerAction action, ui::Point at) {
        draw({platform::PointerEvent{.action = action, .x_px = at.x, .y_px = at.y}});
    }
    void draw(const std::vector<platform::InputEvent>& events) {
        time_ += std::chrono::milliseconds(20);
        const session::Appearance& appearance = session().appearance();
        texts_.use(appearance.language);
        if (has_voice_) note_voice();
        ui_->set_look({.text_scale = static_cast<float>(appearance.text_scale),
                       .is_high_contrast = appearance.high_contrast,
                       .is_scanning = is_scanning_,
                       .is_ring_waiting = session().voice().is_speaking});
        session::Intents intents;
        window_->begin_frame();
        ui_->begin_frame(events, {.size = size_, .time = time_});
        screens::draw_screen(*ui_, session(), intents);
        ui_->end_frame();
        window_->present(ImGui::GetDrawData());
        for (session::Intent& intent : intents) {
            asked_.push_back(intent);
            session().apply(std::move(intent));
        }
        visit_.settle();
    }

    void note_voice() {
        const bool is_at_the_desk =
            session().staff().unlocked || session().screen() == session::ScreenId::StaffUnlock;
        session().note_voice({.is_there = !is_at_the_desk});
    }

    VisitTester visit_;
    platform::SizePx size_;
    ui::Texts texts_;
    std::unique_ptr<platform::Window> window_ = platform::make_blind_window(size_);
    std::unique_ptr<ui::Ui> ui_;
    ui::SteadyTime time_{std::chrono::hours(1)};
    session::Intents asked_;
    bool has_voice_ = false;
    bool is_scanning_ = false;
};

}  // namespace madoguchi::tests
