#include "kiosk/commands/audit_panel.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "kiosk/commands/audit_stage.h"
#include "kiosk/commands/office_setup.h"
#include "kiosk/commands/pseudo_language.h"
#include "kiosk/ui/focus_order.h"

namespace madoguchi::commands {

namespace {

using Findings = std::vector<ui::Finding>;

void append(Findings& findings, const Findings& more) {
    findings.insert(findings.end(), more.begin(), more.end());
}

// Walks round the screen with Tab until the focus is where it first came to: everything that
// answers a tap must have had it, and shown it.
class RoundOfKeys {
public:
    explicit RoundOfKeys(AuditStage& stage) : stage_(stage) {}

    Findings walk() {
        const std::vector<ui::Node> nodes = stage_.ui().nodes().nodes();
        const bool was_writing = stage_.session().typing() != nullptr;
        append(findings_, ui::findings_out_of_arrows(nodes));
        if (was_writing) go_through_tray(nodes.size());
        if (!was_writing) begin_at_first(nodes);
        go_round(nodes.size());
        // A page may look another way while something is written in it: then only the keys of the
        // screen are what Tab had to come to.
        take_as_reached(nodes, was_writing);
        // Coming to a field opens it.
        if (!was_writing && stage_.session().typing() != nullptr) stage_.ask(session::LeaveField{});
        append(findings_, ui::findings_out_of_reach(nodes, reached_));
        return findings_;
    }

private:
    // Down leads into the keys of the screen, Tab through them and on.
    void go_through_tray(std::size_t nodes) {
        stage_.press({.key = platform::Key::Down});
        for (std::size_t press = 0; press < nodes && is_in_tray(); ++press) {
            append(findings_, ui::findings_of_focus(stage_.ui().nodes().nodes()));
            reached_.insert(stage_.ui().focused_key());
            stage_.press({.key = platform::Key::Tab});
        }
        reached_.insert(stage_.ui().focused_key());
    }
    bool is_in_tray() { return ui::is_key_of_tray(stage_.ui().nodes(), stage_.ui().focused_key()); }

    // A page that Tab turns is not turned back by it: what stood before would not be met again.
    void begin_at_first(const std::vector<ui::Node>& nodes) {
        const auto first = std::find_if(nodes.begin(), nodes.end(),
                                        [](const ui::Node& node) { return node.tappable; });
        if (first != nodes.end()) stage_.ui().focus(first->key);
    }

    void go_round(std::size_t nodes) {
        // A keyboard may open on the way.
        const std::size_t presses_max = 4 * nodes + 200;
        std::size_t since_new = 0;
        std::size_t nowhere = 0;
        for (std::size_t press = 0; press < presses_max && since_new < nodes + 5; ++press) {
            const std::string before = stage_.ui().focused_key();
            stage_.press({.key = platform::Key::Tab});
            const std::string& now = stage_.ui().focused_key();
            // What had the focus may go away; the next press goes on from there.
            nowhere = now.empty() ? nowhere + 1 : 0;
            if (nowhere > 1) return tell("the focus is lost");
            if (now.empty()) continue;
            if (now == before && has_others()) return tell("the focus stays at " + now);
            append(findings_, ui::findings_of_focus(stage_.ui().nodes().nodes()));
            since_new = reached_.insert(now).second ? 0 : since_new + 1;
        }
    }
    bool has_others() {
        const auto& nodes = stage_.ui().nodes().nodes();
        return std::count_if(nodes.begin(), nodes.end(),
                             [](const ui::Node& node) { return node.tappable; }) > 1;
    }
    // A candidate is chosen with up and down, and the field that is written in has the focus.
    void take_as_reached(const std::vector<ui::Node>& nodes, bool was_writing) {
        for (const ui::Node& node : nodes) {
            const bool is_candidate = node.region == ui::Region::Candidates;
            const bool is_of_page = was_writing && !ui::is_key_of_tray(node);
            if (node.state.focused || is_candidate || is_of_page) reached_.insert(node.key);
        }
    }
    void tell(const std::string& what) { findings_.push_back({ui::Fault::OutOfReach, what}); }

    AuditStage& stage_;
    Findings findings_;
    std::set<std::string> reached_;
};

// What was found so far, each sentence once.
class Notes {
public:
    explicit Notes(PanelReport& report) : report_(report) {}

    void count() { ++report_.places; }
    void note(const std::string& place, const Findings& findings) {
        for (const ui::Finding& finding : findings) {
            if (told_.insert(std::string(ui::name_of(finding.fault)) + finding.told).second) {
                report_.findings.push_back({place, finding});
            }
        }
    }

private:
    PanelReport& report_;
    std::set<std::string> told_;
};

using Walk = Result<void> (*)(const WalkStage&, const WalkOptions&);

// What is walked, and where. Keys lead about the fullest plan as about a full one, and take
// minutes.
struct WalkAt {
    AuditTown town;
    Walk walk;
    bool has_keys;
};
constexpr std::array walks{WalkAt{AuditTown::Sample, walk_every_screen, true},
                           WalkAt{AuditTown::Sample, walk_the_fullest_plan, false},
                           WalkAt{AuditTown::OwnQuestions, walk_own_questions, true},
                           WalkAt{AuditTown::NoRules, walk_without_rules, true}};

// On a kiosk of its own.
Result<void> go(const Folders& folders, const AuditPanel& panel, KeyWalk keys, const WalkAt& way,
                Notes& notes) {
    Result<std::unique_ptr<AuditStage>> opened = AuditStage::open(
        folders, {.panel = panel.size, .language = panel.appearance.language, .town = way.town});
    if (!opened) return opened.problem();
    AuditStage& stage = **opened;
    const auto look = [&](const std::string& place) {
        stage.show();
        notes.count();
        Findings findings = ui::findings_in(stage.ui().nodes().nodes(), panel.size);
        // Words 40 % longer than English may be set smaller, and at 250 % the twelve digits of the
        // fullest plan, as long as they are whole.
        const bool is_fullest = way.walk == walk_the_fullest_plan;
        if (panel.appearance.language == pseudo_language ||
            (is_fullest && panel.appearance.text_scale > 2)) {
            std::erase_if(findings,
                          [](const ui::Finding& each) { return each.fault == ui::Fault::Shrunk; });
        }
        notes.note(place, findings);
        if (keys == KeyWalk::Every && way.has_keys) notes.note(place, RoundOfKeys(stage).walk());
    };
    return way.walk(stage.walk_stage(look), {.appearance = panel.appearance,
                                             .clerks_pin = std::string(sample_pin),
                                             .full_visit = stage.visits().full,
                                             .fullest_visit = stage.visits().fullest});
}

}  // namespace

std::string name_of(const AuditPanel& panel) {
    return fmt::format("{}x{} {} text {:.0f}{}", panel.size.width, panel.size.height,
                       panel.appearance.language, std::round(panel.appearance.text_scale * 100),
                       panel.appearance.high_contrast ? " high contrast" : "");
}

Result<PanelReport> audit_panel(const Folders& folders, const AuditPanel& panel, KeyWalk keys) {
    PanelReport report;
    report.panel = panel;
    Notes notes(report);
    for (const WalkAt& way : walks) {
        const Result<void> walked = go(folders, panel, keys, way, notes);
        if (!walked) return walked.problem();
    }
    return report;
}

}  // namespace madoguchi::commands
