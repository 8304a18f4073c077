// Goal: a town's own questions are answered as they are asked: what is written opens the keys, what
// is chosen does not. Method: the sample town with the shipped example of an overlay.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/visit_tester.h"

using namespace madoguchi;
using domain::Field;
using tests::VisitTester;

namespace {

domain::Town town_that_asks() {
    domain::Town town = tests::sample_town();
    town.overlays = {"town-overlay-example"};
    return town;
}

}  // namespace

TEST_CASE("a town's question for yes or no opens no keyboard", "[session]") {
    VisitTester tester(town_that_asks());
    tester.ask(session::StartVisit{});
    tester.ask(session::GoToField{{Field::OverlayAnswer, "has_place_in_town"}});
    CHECK(tester.session().typing() == nullptr);
    tester.ask(session::FocusField{domain::FieldRef{Field::OverlayAnswer, "has_place_in_town"}});
    CHECK(tester.session().typing() == nullptr);
}

TEST_CASE("a town's question for a day is written", "[session]") {
    VisitTester tester(town_that_asks());
    tester.ask(session::StartVisit{});
    tester.ask(session::GoToField{{Field::OverlayAnswer, "consulted_on"}});
    REQUIRE(tester.session().typing() != nullptr);
    CHECK(tester.session().typing()->keyboard == session::Keyboard::Date);
}
