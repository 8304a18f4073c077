// What is on the screen, as a person would name it: one node for every widget and piece of text, in
// reading order. Tests and journeys find things here, the layout audit measures here, and
// read-aloud (speech.h) speaks from here. Role names follow AccessKit's.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/color.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/own_parts.h"

namespace madoguchi::ui {

enum class Role { Button, Field, Choice, Switch, Tab, Row, Heading, Text, Picture, Dialog };
std::string_view name_of(Role role);  // "button", as journeys write it

// What part of the picture it stands in. Only the page, and toasts over it, are read aloud with the
// screen; what else there is, is said when the keyboard's focus comes to it.
enum class Region { Page, Aside, Keyboard, Candidates, Toast };  // Aside: rail, tiles, steps
constexpr bool is_read_with_screen(Region region) {
    return region == Region::Page || region == Region::Toast;
}

struct NodeState {
    bool enabled = true;
    bool checked = false;
    bool selected = false;
    bool focused = false;
    bool error = false;
    bool masked = false;  // Then there is no value
    bool pressed = false;
};

struct Node {
    Role role = Role::Text;
    std::string name;       // Accessible name, in the visitor's language
    std::string value;      // What the field holds, the choice's detail; never of a masked field
    OwnParts own_in_name;   // What of both the visitor wrote: private to the voice
    OwnParts own_in_value;  // Of a field that is all of it
    NodeState state;
    Rect px;                 // In pixels of the panel
    Rect shown_px;           // As much of it as scroll areas let through
    Rect mm;                 // In millimetres of the panel
    std::string screen;      // "profile"; name of contract section 5
    std::string key;         // Stable path: scopes and the words' key; unique in the frame
    bool tappable = false;   // Answers a tap now: not under a dialog, not off its scroll area
    bool is_visible = true;  // Not scrolled away
    int layer = 0;           // 0 the screen, 1 and up the dialogs over it
    Region region = Region::Page;
    bool is_of_the_office = false;  // No control of a visitor: the town's mark

    // For the audits. What is written on it, piece by piece; of a field only what stands round it.
    std::vector<std::string> written;
    // The text's needed size against what it got, in pixels; zero without text.
    Size text_needed;
    Size text_given;
    bool is_clipped = false;
    // Of its text that became smallest for its style: how large it is drawn, and how large it
    // should have been, in pixels; zero without text.
    float set_px = 0;
    float asked_px = 0;
    // Each line's letters as drawn, in pixels, as much as scroll areas let through.
    std::vector<Rect> lines_px;
    // In a scroll area without 上へ and 下へ: taps bring no more of it into sight.
    bool is_stuck = false;
    // Of its text that stands out worst for its size; no size, no text.
    Color ink;
    Color ground;
    float font_px = 0;
    bool has_ring = false;      // The keyboard's focus is on it and can be seen
    unsigned int imgui_id = 0;  // 0 when it takes no input
};

// The nodes of one frame, in reading order.
class NodeTree {
public:
    const std::vector<Node>& nodes() const { return nodes_; }

    // The nodes of this role and name: those whose name is exactly it or, when there are none,
    // those whose name contains it. nullptr for the first when nothing fits.
    std::vector<const Node*> named(std::string_view name) const;
    std::vector<const Node*> named(Role role, std::string_view name) const;
    const Node* first(Role role, std::string_view name) const;
    const Node* by_key(std::string_view key) const;
    // Whether some node's name or value contains the words.
    bool shows(std::string_view words) const;

private:
    friend class Ui;
    std::vector<Node> nodes_;
};

}  // namespace madoguchi::ui
