// The only door to Dear ImGui for screens: it takes a frame's input, hands out the place to draw
// in, keeps the node tree of what was drawn, moves the keyboard's focus and knows when it may rest.
// Widgets are free functions over a Ui, one family a header (buttons.h, fields.h, …; kit.h has
// all).
//
// Measures are logical pixels of the design's sheet. `scaled()` makes them grow with the visitor's
// text size; use it for whatever holds text. Used from one thread, the one that draws. Keeps
// nothing of a visit but scroll offsets and the focus, and drops those in forget_visit().
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/formats.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/icon.h"
#include "kiosk/ui/node.h"
#include "kiosk/ui/texts.h"
#include "kiosk/ui/theme.h"
#include "kiosk/ui/type_style.h"
#include "platform/base/result.h"
#include "platform/input.h"
#include "platform/window.h"

struct ImDrawData;
struct ImGuiContext;

namespace madoguchi::ui {

class Painter;
class Fonts;
struct Landscape;
struct UiState;  // ui_state.h: what the Ui's own sources share

// How the visitor wants to see the screens.
struct Look {
    float text_scale = 1;  // 1, 1.25, 1.5, 2.5
    bool is_high_contrast = false;
    bool is_motion_reduced = false;
    bool is_scanning = false;      // The ring walks by itself; Enter or space is the single switch
    bool is_ring_waiting = false;  // While the voice says what it stands on

    friend bool operator==(const Look&, const Look&) = default;
};

using SteadyTime = std::chrono::steady_clock::time_point;

// One frame's measures of the window.
struct FrameMeasures {
    platform::SizePx size{1280, 800};
    float pixels_per_mm = platform::pixels_per_mm_default;
    SteadyTime time{};
};

// Where the kit's data lie.
struct UiFiles {
    std::filesystem::path assets;  // The folder with theme/, icons/ and landscape/
    // Fonts by path; missing ones are replaced by what there is and named by font_problems().
    std::filesystem::path regular =
        "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf";
    std::filesystem::path bold = "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf";
    std::filesystem::path fallback_regular =
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    std::filesystem::path fallback_bold = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
};

// What a widget asks of Ui::interact for its node and its touches.
struct Touchable {
    Role role = Role::Button;
    Label name;
    Label value = {};
    NodeState state = {};
    std::string key;                // Within the scopes; see Ui::key_for
    bool is_tappable = true;        // False: a node only (a heading, a picture)
    bool is_editing_text = false;   // A field that is being edited: keys go to its text
    bool is_of_the_office = false;  // No control of a visitor
};

// What a person did to a widget in this frame.
struct Reaction {
    bool tapped = false;      // Released inside, or pressed by key
    bool by_key = false;      // and that by key
    bool held = false;        // The finger is down on it now
    bool has_ring = false;    // Draw the keyboard's focus ring
    bool got_focus = false;   // The keyboard's focus came to it in this frame
    bool lost_focus = false;  // and left it in this frame
    Point finger;             // Where it was tapped or is held
    float held_s = 0;         // For how long
};

class Ui {
public:
    // Refused when the theme, icons or landscape cannot be read. Makes the ImGui context, so it is
    // made before the window's renderer. `texts` must outlive it.
    static Result<std::unique_ptr<Ui>> make(const UiFiles& files, const Texts& texts);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // --- The frame, for the main loop ---
    // platform::Window::texture_size_max(), once before the first frame.
    void set_texture_limit(int pixels);
    void set_look(const Look& look);
    const Look& look() const;
    void begin_frame(std::span<const platform::InputEvent> events, const FrameMeasures& measures);
    void end_frame();  // Ends in ImGui::Render(): the draw data are ready
    // Input is still queued, or the last frame changed what the next one must show: draw at once.
    bool needs_another_frame() const;
    // Nothing moves, nothing is queued and taps are taken: the screen stays as it is until input or
    // the deadline. Otherwise the next frame is due at the display's pace.
    bool at_rest() const;
    // When a frame is due although nobody touches anything; empty: never.
    std::optional<SteadyTime> next_deadline() const;
    // Offsets, focus, toasts and letters: nothing of this visit stays.
    void forget_visit();
    // All of that but the letters: as if no frame had been drawn yet.
    void forget_interaction();
    const NodeTree& nodes() const;  // Of the last finished frame
    const std::vector<Problem>& font_problems() const;
    ImGuiContext* context() const;
    // What the last finished frame draws, for platform::Window::present; valid until the next one.
    ImDrawData* draw_data() const;

    // --- The screen ---
    // First call of each screen's draw: its name for the nodes ("profile"). A change of name starts
    // the screen's entrance and the 400 ms in which taps are not taken.
    void begin_screen(std::string_view name);
    // For screens of several pages, after begin_screen: a change of page counts like a change of
    // screen, or the second half of a double tap on 次へ進む would skip a page.
    void begin_page(int page);
    Rect area() const;  // The whole logical screen
    bool is_portrait() const;
    // Text so large that long screens become pages and the rail becomes compact.
    bool is_text_large() const { return look().text_scale >= 1.25F; }
    bool is_text_largest() const { return look().text_scale > 2; }  // 250 %
    float scaled(float logical_pixels) const { return logical_pixels * look().text_scale; }
    SteadyTime time() const;

    // --- Words ---
    const Texts& texts() const;
    Formats formats() const { return Formats(texts()); }
    Words words(TextId id) const { return texts().words(id); }
    Words words(TextId id, std::initializer_list<Argument> arguments) const {
        return texts().words(id, arguments);
    }
    const std::string& text_of(const Label& label) const { return texts().text_of(label); }
    Words words_of(const Label& label) const { return texts().words_of(label); }
    // Whether the fonts have all of its letters; a letter they have not is drawn as a marked box.
    bool can_draw(std::string_view text) const;

    // --- Colour and data ---
    const Theme& theme() const;
    Color color(Tone tone) const { return theme().color(tone); }

    // --- Keys of the person's keyboard ---
    // Events of this frame that navigation did not use: what is typed into the field being edited.
    std::span<const platform::InputEvent> unused_keys() const;
    // Esc, when no field is being edited.
    bool back_pressed() const;
    // Put the keyboard's focus (not its ring) on the node with this key or ending in "/" + key,
    // when it is drawn; a scroll area brings it into view.
    void focus(std::string_view key);
    const std::string& focused_key() const;
    // What the ring of the single switch stands on: the keys of a row's nodes, or one key. Empty
    // where nobody scans.
    std::span<const std::string> scanned_keys() const;

    // A short message at the foot of the screen for 6 s: why something does not answer. For
    // messages with 「元に戻す」, the screen draws toast() of feedback.h itself.
    void tell(const Label& reason);

    // Rows drawn in a loop each get a scope, so equal buttons have unequal keys. Name what the row
    // is (its id), not where it stands: rows move.
    class [[nodiscard]] Scope {
    public:
        Scope(Ui& ui, std::string_view row_id);
        Scope(Ui& ui, std::int64_t row_id) : Scope(ui, std::to_string(row_id)) {}
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Ui& ui_;
        std::size_t length_before_;
    };

    // Everything drawn inside lies over what was drawn before, which answers no more. For dialogs
    // and sheets; dialog() of feedback.h uses it.
    class [[nodiscard]] Layer {
    public:
        explicit Layer(Ui& ui, std::string_view key);
        ~Layer();
        Layer(const Layer&) = delete;
        Layer& operator=(const Layer&) = delete;

    private:
        Ui& ui_;
    };

    // What is drawn inside belongs to this region; of two the inner one counts.
    class [[nodiscard]] Within {
    public:
        Within(Ui& ui, Region region);
        ~Within();
        Within(const Within&) = delete;
        Within& operator=(const Within&) = delete;

    private:
        Ui& ui_;
        Region before_;
    };

    // What is drawn inside slides 24 px and fades in after a change of screen. The rail and the
    // action bar stay outside it.
    class [[nodiscard]] Entrance {
    public:
        explicit Entrance(Ui& ui);
        ~Entrance();
        Entrance(const Entrance&) = delete;
        Entrance& operator=(const Entrance&) = delete;

    private:
        Ui& ui_;
    };

    // What is drawn inside shows only in this rectangle and answers only there.
    class [[nodiscard]] Clip {
    public:
        Clip(Ui& ui, const Rect& rect);
        ~Clip();
        Clip(const Clip&) = delete;
        Clip& operator=(const Clip&) = delete;

    private:
        Ui& ui_;
    };

    // --- For widgets (kiosk/ui only) ---
    // Adds the node, and the ImGui item when it is tappable.
    Reaction interact(const Rect& rect, const Touchable& touchable);
    Painter& painter();
    // The widget's key: the one given, else that of its words, else the role's name.
    static std::string key_for(std::string_view given, const Label& label, Role role);
    // A value of the widget added last that goes towards its target in `duration_s` (out-cubic) and
    // stays; the target at once when motion is reduced. `key` tells apart what moves of it.
    float moving(std::string_view key, float target, float duration_s);
    // Seconds since this loop of the widget added last first appeared, up to 6; then the loop
    // stands for good.
    float looping(std::string_view key);
    // How far the finger has moved content of this key, within 0 and `offset_max`. `view` is where
    // drags belong to it.
    float scrolled(std::string_view key, const Rect& view, float offset_max);
    // The same by a tap: shows in the next frame.
    void scroll_by(std::string_view key, float distance);
    // Of the text just drawn, for the node added last.
    struct DrawnText {
        Size needed_px;
        Size given_px;
        Color ink;
        Color ground;
        float font_px = 0;
        float asked_px = 0;  // What it should have; 0: no more than it has
    };
    void note_text(const DrawnText& text);
    // Where a line's letters were just drawn, for the node added last.
    void note_line(const Rect& letters);
    // The words just drawn, for the node added last.
    void note_words(const std::string& words);
    // The widget that has the keyboard's focus has shown it.
    void note_ring();
    UiState& state() { return *state_; }
    const UiState& state() const { return *state_; }

private:
    explicit Ui(std::unique_ptr<UiState> state);
    Reaction touch(const Rect& rect, Node& node);
    void draw_told();

    std::unique_ptr<UiState> state_;
};

}  // namespace madoguchi::ui
