// Goal: a plan as large as a visitor may make it can be looked at everywhere. Dear ImGui counts the
// corners of what one layer draws in 16 bits; a list that is drawn whole, with all that is scrolled
// away, breaks a debug build and is drawn wrongly by the other. Method: fill each list to its limit
// and count.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/support/screen_tester.h"

using namespace madoguchi;
using tests::ScreenTester;

namespace {

// Half of what a list can count.
constexpr int corners_max = 1 << 15;

int corners(const ScreenTester&) {
    int most = 0;
    const ImDrawData* drawn = ImGui::GetDrawData();
    for (const ImDrawList* list : drawn->CmdLists) most = std::max(most, list->VtxBuffer.Size);
    return most;
}

// Asks without drawing: the list is looked at once it is full.
template <class Asked>
void ask(ScreenTester& tester, Asked asked) {
    tester.visit_tester().ask(std::move(asked));
}

void start(ScreenTester& tester, const char* language) {
    ask(tester, session::StartVisit{});
    ask(tester, session::ChooseLanguage{language});
}

}  // namespace

TEST_CASE(
    "forty partners, sixty costs and seventy-two notes are drawn in what one layer can hold") {
    const platform::SizePx panel =
        GENERATE(platform::SizePx{1280, 800}, platform::SizePx{1920, 1080});
    const char* language = GENERATE("ja", "en");
    CAPTURE(panel.width, language);
    ScreenTester tester(panel);
    start(tester, language);

    ask(tester, session::GoToStep{domain::Step::Partners});
    ask(tester, session::ShowPartnersAs{session::PartnersForm::List});
    for (std::size_t i = 0; i < domain::partners_max; ++i) {
        ask(tester, session::AddPartner{"bank"});
        ask(tester, session::LeaveField{});
    }
    REQUIRE(tester.plan().partners.size() == domain::partners_max);
    tester.ask(session::ShowPartnersAs{session::PartnersForm::List});
    CHECK(corners(tester) < corners_max);

    for (std::size_t i = 0; i < domain::cost_lines_max; ++i) {
        ask(tester, session::AddCostLine{"equipment"});
        ask(tester, session::LeaveField{});
    }
    REQUIRE(tester.plan().money.costs.size() == domain::cost_lines_max);
    ask(tester, session::GoToStep{domain::Step::Money});
    tester.ask(session::OpenMoneyPage{session::MoneyPage::Costs});
    CHECK(corners(tester) < corners_max);

    for (std::size_t i = 0; i < domain::block_count; ++i) {
        const auto block = static_cast<domain::Block>(i);
        for (std::size_t note = 0; note < domain::notes_per_block_max; ++note) {
            ask(tester, session::AddNote{block, "町の人が自分の手でつくる新しい味", false});
        }
        tester.ask(session::OpenBlock{block});
        CHECK(corners(tester) < corners_max);
    }
    tester.ask(session::ShowWholeCanvas{});
    CHECK(corners(tester) < corners_max);
}
