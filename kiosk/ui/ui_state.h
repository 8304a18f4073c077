// What the sources of class Ui share: the frame being built, the frame before it, the finger, the
// focus and what moves. Private to kiosk/ui.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/ui/fonts.h"
#include "kiosk/ui/landscape.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/ui.h"
#include "platform/gesture.h"

struct ImGuiContext;

namespace madoguchi::ui {

using Seconds = std::chrono::duration<float>;

// Taps that follow a change of screen so closely were meant for the screen before.
inline constexpr std::chrono::milliseconds double_tap_guard{400};
inline constexpr Seconds entrance_time{0.22F};
inline constexpr Seconds loop_time{6.0F};
inline constexpr std::chrono::seconds toast_time{6};
inline constexpr std::chrono::seconds toast_time_large_text{12};
inline constexpr float entrance_slide = 24;
// The ring of a single switch stands this long at each place (design, screens.md 0).
inline constexpr std::chrono::milliseconds scan_step{1600};

struct Motion {
    float from = 0;
    float to = 0;
    SteadyTime started;
    bool was_used = false;
};

struct ScrollState {
    float offset = 0;
    float offset_max = 0;
    Rect view;  // Where drags count, as drawn last
    int layer = 0;
    bool was_used = false;
};

// Where the ring of the single switch is. Groups are counted as scan_groups() has them.
struct Scan {
    SteadyTime next_step;
    std::size_t group = 0;
    std::optional<std::size_t> item;  // Within the group; empty: the group as a whole
    std::size_t rounds = 0;           // Without a press: after two the ring goes on
    std::string key;                  // Of the item; empty while a group of several is shown
    Rect px;                          // Of the group
    std::vector<std::string> keys;    // Of all that the ring stands round
};

// A short message over the screen. What lies under its box answers no finger.
struct Passing {
    Rect box;     // Logical pixels, like all below
    Rect button;  // Of its own; may be empty
    int layer = 0;
};

struct UiState {
    UiState(const Texts& words, Theme light_theme, Theme contrast_theme, IconSet icon_set,
            Landscape scene, const UiFiles& files);
    ~UiState();

    const Texts& texts;
    Theme light;
    Theme contrast;
    IconSet icons;
    Landscape landscape;
    ImGuiContext* context;
    Fonts fonts;
    Painter painter;

    Look look;
    FrameMeasures measures;
    Rect area;
    NodeTree building;
    NodeTree finished;
    std::string scope;                        // "money/row 3/"
    std::set<std::string, std::less<>> keys;  // Of this frame
    std::string screen;
    std::string screen_before;        // Of the frame before
    int page = 0;                     // Of the screen
    std::vector<std::string> layers;  // Open now
    int layer_top = 0;                // Highest layer of this frame so far
    int layer_top_before = 0;         // and of the frame before: what lies below it does not answer
    std::vector<Rect> clips;
    Region region = Region::Page;
    int stuck_areas = 0;  // Open now: scroll areas that taps do not move

    platform::GestureRecognizer gestures{platform::pixels_per_mm_default};
    float gestures_mm = platform::pixels_per_mm_default;
    Point finger;  // Of the last press, in pixels
    SteadyTime screen_changed;
    SteadyTime guarded_until;  // No tap is taken before: it was meant for what stood here before
    bool has_screen = false;

    std::string focused;                       // Key
    std::string focused_before;                // Before the keyboard moved it in this frame
    std::optional<std::size_t> focus_lost_at;  // Where it stood, when what had it went away
    bool focus_moved = false;
    bool is_ring_shown = false;
    std::string pressed_by_key;
    bool was_editing = false;  // Some field was being edited in the frame before
    bool is_editing = false;
    std::string editing;         // Its key, in this frame
    std::string editing_before;  // and in the frame before; the one edited last stays known
    // Tab out of a field: the page may look another way once nobody writes in it, so the step is
    // taken when it does, and what came after Tab waits for it.
    std::optional<int> step_after_leaving;
    int frames_waited = 0;
    bool leaves_field = false;  // In this frame
    std::vector<platform::InputEvent> waiting_events;
    Scan scan;
    bool back_pressed = false;
    std::vector<platform::InputEvent> unused_keys;

    std::map<std::string, Motion, std::less<>> motions;
    std::map<std::string, ScrollState, std::less<>> scrolls;
    bool is_view_new = false;  // A scroll area of this frame is higher or lower than before
    bool is_moving = false;
    bool is_changed = false;       // Something of this frame shows only in the next
    int last_repeat_count = 0;     // Of the key held down, see keyboards.cpp
    std::vector<Passing> passing;  // Of the frame being built, and of the one that is shown
    std::vector<Passing> passing_before;
    Label told;
    SteadyTime told_until;

    bool is_guarded() const { return measures.time < guarded_until; }
    float seconds_since(SteadyTime time) const { return Seconds(measures.time - time).count(); }

    std::string last_key() const {
        return building.nodes().empty() ? std::string() : building.nodes().back().key;
    }

    // ui_input.cpp
    void take_input(std::span<const platform::InputEvent> events);
    void take_event(const platform::InputEvent& event);
    void take_gesture(const platform::Gesture& gesture);
    void take_key(const platform::KeyEvent& event);
    void take_text(const platform::TextEvent& event);
    bool take_key_in_tray(const platform::KeyEvent& event);
    bool is_writing() const;  // Keys go to the text, not to what has the ring
    void press_focused();
    void tab(int step);
    void step_when_left();
    void move_focus(int step);
    void move_focus_towards(platform::Key key);
    void set_focus(const std::string& key);
    void find_lost_focus();                     // What had it is not there any more
    void show_ring_on(const std::string& key);  // Without opening a field that it comes to
    // ui_scan.cpp
    void scan_on();     // The ring's next step, when it is due
    void scan_press();  // The one key
    void draw_scan_ring();
    // ui_interact.cpp: at the foot of `content`, or at its top where it would hide what has the
    // ring.
    Rect place_for_passing(const Rect& content, Size size) const;
    void note_passing(const Rect& box, const Rect& button);
    bool is_under_passing(Point point) const;
    void scroll_into_view(const Node& node);
    std::vector<const Node*> focusable() const;
    // What the finger does no longer counts, and for a moment no new tap does.
    void guard_against_double_tap();
    void cancel_touch();
};

}  // namespace madoguchi::ui
