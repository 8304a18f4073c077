// Goal: every question of the field table has its place: somebody who walks all pages of a visit
// meets each of them. Method: walk every page, part, panel and sheet of a full plan, keep what can
// be answered there, and name the fields that no page asks.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "tests/support/screen_tester.h"
#include "tests/support/yuzu_plan.h"

using namespace madoguchi;
using domain::Field;
using session::ScreenId;
using tests::ScreenTester;

namespace {

// The keys of all that stands on the pages on the way to the review.
class Asked {
public:
    explicit Asked(ScreenTester& tester) : tester_(tester) {}

    void look() {
        tester_.show();
        // Also what is scrolled away.
        for (const ui::Node& node : tester_.nodes().nodes()) keys_.insert(node.key);
    }
    void look_at_all_parts() {
        look();
        constexpr int parts_max = 12;
        for (int part = 1; part < parts_max; ++part) {
            tester_.ask(session::TurnPart{part});
            look();
        }
        tester_.ask(session::TurnPart{0});
    }
    bool has(std::string_view part) const {
        return std::any_of(keys_.begin(), keys_.end(), [part](const std::string& key) {
            return key.find(part) != std::string::npos;
        });
    }

private:
    ScreenTester& tester_;
    std::set<std::string> keys_;
};

void walk(ScreenTester& tester, Asked& asked) {
    constexpr int presses_max = 60;
    for (int press = 0; press < presses_max; ++press) {
        asked.look_at_all_parts();
        if (tester.session().screen() == ScreenId::Review) return;
        tester.ask(session::GoNext{});
    }
    FAIL("the review was not reached");
}

// Fields whose widgets go by other keys than the field's name, and what stands for them.
struct Elsewhere {
    Field field;
    std::string_view key;
};
constexpr std::array elsewhere{
    Elsewhere{Field::IdeaSummary, "write"},     Elsewhere{Field::IdeaCategory, "IV"},
    Elsewhere{Field::ResourceKind, "tourism"},  Elsewhere{Field::ResourceName, "common.edit"},
    Elsewhere{Field::NoteText, "key_partners"}, Elsewhere{Field::PartnerRole, "add-partner/"},
    Elsewhere{Field::CostClass, "add-cost"},    Elsewhere{Field::CostCounted, "/counted"},
};

}  // namespace

TEST_CASE("every question of the field table is asked on some page") {
    ScreenTester tester;
    tester.ask(session::StartVisit{});
    tests::tell_yuzu_plan(tester.visit_tester());
    tester.ask(session::AddCostLine{"research"});
    tester.ask(session::LeaveField{});
    tester.ask(session::SetAnswer{{Field::IdeaMarket, ""}, std::string("inside")});
    Asked asked(tester);
    walk(tester, asked);
    tester.ask(session::GoToStep{domain::Step::Partners});
    tester.ask(session::ShowPartnersAs{session::PartnersForm::List});
    asked.look();
    for (const auto page : {session::MoneyPage::Costs, session::MoneyPage::Sources}) {
        tester.ask(session::GoToStep{domain::Step::Money});
        tester.ask(session::OpenMoneyPage{page});
        asked.look_at_all_parts();
    }
    tester.ask(session::GoToStep{domain::Step::Idea});
    tester.ask(session::OpenSheet{session::Sheet::CategoryHelp, {}});
    asked.look();
    for (int i = 0; i < domain::field_count; ++i) {
        const auto field = static_cast<Field>(i);
        if (field == Field::OverlayAnswer) continue;  // Only where a town has questions of its own
        const domain::FieldInfo& info = domain::info_of(field);
        const auto found =
            std::find_if(elsewhere.begin(), elsewhere.end(),
                         [field](const Elsewhere& other) { return other.field == field; });
        INFO(info.name);
        CHECK(asked.has(found == elsewhere.end() ? info.name : found->key));
    }
}
