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
    node.key = "keyboard/key.enter";
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
