// Goal: each fault the audit knows is found, and what is sound is not told. Method: nodes made by
// hand, one thing wrong with each.
#include "kiosk/ui/audit.h"

#include <catch2/catch_test_macros.hpp>

using namespace madoguchi::ui;
using madoguchi::platform::SizePx;

namespace {

constexpr SizePx panel{1280, 800};

Node sound() {
    Node node;
    node.role = Role::Button;
    node.name = "次へ進む";
    node.key = "common.next";
    node.px = node.shown_px = {100, 100, 200, 68};
    node.tappable = true;
    node.imgui_id = 1;
    node.font_px = 20;
    node.ink = {0, 0, 0, 255};
    node.ground = {255, 255, 255, 255};
    return node;
}

std::vector<Fault> faults_of(const std::vector<Node>& nodes, SizePx size = panel) {
    std::vector<Fault> faults;
    for (const Finding& finding : findings_in(nodes, size)) faults.push_back(finding.fault);
    return faults;
}

}  // namespace

TEST_CASE("a sound button is not told of", "[audit]") { CHECK(faults_of({sound()}).empty()); }

TEST_CASE("a target of 55 px is too small, and 56 grow with the panel", "[audit]") {
    Node node = sound();
    node.px.height = node.shown_px.height = 54;
    CHECK(faults_of({node}) == std::vector{Fault::TooSmall});
    node.px.height = node.shown_px.height = 56;
    CHECK(faults_of({node}).empty());
    CHECK(faults_of({node}, {1920, 1200}) == std::vector{Fault::TooSmall});
    CHECK(faults_of({node}, {1024, 600}).empty());
}

TEST_CASE("a key of the on-screen keyboard is too small below 50 px", "[audit]") {
    Node node = sound();
    node.region = Region::Keyboard;
    node.px.height = node.shown_px.height = 48;
    CHECK(faults_of({node}) == std::vector{Fault::TooSmall});
    node.px.height = node.shown_px.height = 50;
    CHECK(faults_of({node}).empty());
}

TEST_CASE("two targets that overlap are told of together, unless a row holds a button", "[audit]") {
    Node other = sound();
    other.key = "common.back";
    other.px = other.shown_px = {250, 110, 100, 56};
    CHECK(faults_of({sound(), other}) == std::vector{Fault::Overlap});
    other.px = other.shown_px = {110, 106, 100, 56};
    Node row = sound();
    row.role = Role::Row;
    CHECK(faults_of({row, other}).empty());
}

TEST_CASE("text is measured against 7:1, and against 4.5:1 from 24 px on", "[audit]") {
    Node node = sound();
    node.ink = {0x66, 0x66, 0x66, 255};  // 5.74:1 on white
    CHECK(faults_of({node}) == std::vector{Fault::Pale});
    node.font_px = 24;
    CHECK(faults_of({node}).empty());
    // On a panel of twice the size 24 px are small letters.
    node.px = node.shown_px = {100, 100, 400, 136};
    CHECK(faults_of({node}, {2560, 1600}) == std::vector{Fault::Pale});
    node.ink = {0x99, 0x99, 0x99, 255};  // 2.85:1
    node.font_px = 60;
    CHECK(faults_of({node}, {2560, 1600}) == std::vector{Fault::Pale});
}

TEST_CASE("cut words, no name, a key twice and a place off the panel are told of", "[audit]") {
    Node cut = sound();
    cut.is_clipped = true;
    CHECK(faults_of({cut}) == std::vector{Fault::Cut});
    Node nameless = sound();
    nameless.name.clear();
    CHECK(faults_of({nameless}) == std::vector{Fault::NoName});
    Node twin = sound();
    twin.px = twin.shown_px = {100, 300, 200, 68};
    CHECK(faults_of({sound(), twin}) == std::vector{Fault::SameKey});
    Node outside = sound();
    outside.px = outside.shown_px = {1200, 100, 200, 68};
    CHECK(faults_of({outside}) == std::vector{Fault::OffThePanel});
}

TEST_CASE("what no key leads to, and a focus nobody sees, are told of", "[audit]") {
    Node painted = sound();
    painted.imgui_id = 0;
    CHECK(faults_of({painted}) == std::vector{Fault::OutOfReach});
    const std::vector<Node> nodes{sound()};
    CHECK(findings_out_of_reach(nodes, {"common.next"}).empty());
    CHECK(findings_out_of_reach(nodes, {"common.back"}).size() == 1);
    Node focused = sound();
    focused.state.focused = true;
    CHECK(findings_of_focus(std::vector{focused}).size() == 1);
    focused.has_ring = true;
    CHECK(findings_of_focus(std::vector{focused}).empty());
}

TEST_CASE("what is scrolled away is judged when it is in sight", "[audit]") {
    Node away = sound();
    away.is_visible = false;
    away.tappable = false;
    away.is_clipped = true;
    away.px = {100, 900, 200, 20};
    CHECK(faults_of({away}).empty());
}

TEST_CASE("what no tap brings into sight is told of, whole or in part", "[audit]") {
    Node away = sound();
    away.is_visible = false;
    away.tappable = false;
    away.px = {100, 900, 200, 68};
    away.shown_px = {100, 900, 200, 0};
    away.is_stuck = true;
    CHECK(faults_of({away}) == std::vector{Fault::Hidden});
    Node half = sound();
    half.shown_px.height = 30;
    CHECK(faults_of({half}).empty());
    half.is_stuck = true;
    CHECK(faults_of({half}) == std::vector{Fault::Hidden});
    half.shown_px = half.px;
    CHECK(faults_of({half}).empty());
}

TEST_CASE("words set much smaller than the visitor chose are told of", "[audit]") {
    Node node = sound();
    node.asked_px = 30;
    node.set_px = 24;
    CHECK(faults_of({node}).empty());
    node.set_px = 23;
    CHECK(faults_of({node}) == std::vector{Fault::Shrunk});
    Node of_a_visitor = node;
    of_a_visitor.own_in_name = {{0, 3}};
    CHECK(faults_of({of_a_visitor}).empty());
    node.region = Region::Aside;
    CHECK(faults_of({node}).empty());
}

TEST_CASE("words over words are told of, and words over the edge of a target", "[audit]") {
    Node label = sound();
    label.tappable = false;
    label.lines_px = {{110, 110, 100, 24}, {110, 140, 60, 24}};
    Node note = label;
    note.key = "note";
    note.px = note.shown_px = {100, 100, 400, 200};
    note.lines_px = {{110, 170, 100, 24}};
    CHECK(faults_of({label, note}).empty());
    note.lines_px = {{150, 150, 100, 24}};
    CHECK(faults_of({label, note}) == std::vector{Fault::Crossed});
    note.layer = 1;
    CHECK(faults_of({label, note}).empty());
    Node button = sound();
    button.key = "common.back";
    button.lines_px = {{200, 120, 50, 20}};
    note.layer = 0;
    note.lines_px = {{110, 150, 100, 10}};  // On the card that the button is
    CHECK(faults_of({button, note}).empty());
    note.lines_px = {{250, 150, 100, 10}};
    CHECK(faults_of({button, note}) == std::vector{Fault::Crossed});
}
