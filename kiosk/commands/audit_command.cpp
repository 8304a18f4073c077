#include "kiosk/commands/audit_command.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "kiosk/commands/audit_panel.h"
#include "kiosk/commands/audit_stage.h"
#include "kiosk/commands/outcome.h"
#include "kiosk/commands/pseudo_language.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<platform::SizePx, 4> sizes{
    {{1280, 800}, {1920, 1080}, {800, 1280}, {1024, 600}}};
constexpr std::array<double, 3> text_scales{1, 1.25, 1.5};

// Keys lead the same way whatever the words and colours are.
KeyWalk key_walk_of(const AuditPanel& panel) {
    const bool is_first = panel.appearance.language == "ja" && !panel.appearance.high_contrast;
    return is_first ? KeyWalk::Every : KeyWalk::Skip;
}

std::vector<AuditPanel> panels_of(const AuditOptions& options,
                                  const std::vector<std::string>& languages) {
    std::vector<AuditPanel> panels;
    const auto add = [&](const AuditPanel& panel) {
        const session::Appearance& look = panel.appearance;
        if (options.size && !(*options.size == panel.size)) return;
        if (!options.language.empty() && options.language != look.language) return;
        if (options.text_scale && *options.text_scale != look.text_scale) return;
        if (options.high_contrast && *options.high_contrast != look.high_contrast) return;
        panels.push_back(panel);
    };
    std::vector<platform::SizePx> all_sizes(sizes.begin(), sizes.end());
    if (options.size) all_sizes = {*options.size};
    std::vector<double> all_scales(text_scales.begin(), text_scales.end());
    if (options.text_scale) all_scales = {*options.text_scale};
    for (const platform::SizePx size : all_sizes) {
        for (const std::string& language : languages) {
            for (const double scale : all_scales) {
                for (const bool high_contrast : {false, true}) {
                    add({size,
                         {.language = language,
                          .text_scale = scale,
                          .high_contrast = high_contrast}});
                }
            }
        }
    }
    return panels;
}

Json json_of(const PanelReport& report) {
    const session::Appearance& look = report.panel.appearance;
    Json findings = Json::array();
    for (const PlacedFinding& each : report.findings) {
        findings.push_back({{"fault", ui::name_of(each.finding.fault)},
                            {"place", each.place},
                            {"told", each.finding.told}});
    }
    return {{"size", fmt::format("{}x{}", report.panel.size.width, report.panel.size.height)},
            {"language", look.language},
            {"text", look.text_scale},
            {"theme", look.high_contrast ? "high_contrast" : "light"},
            {"places", report.places},
            {"findings", std::move(findings)}};
}

std::size_t findings_of(const std::vector<PanelReport>& reports) {
    std::size_t count = 0;
    for (const PanelReport& report : reports) count += report.findings.size();
    return count;
}

std::string write_json(const std::vector<PanelReport>& reports) {
    Json panels = Json::array();
    for (const PanelReport& report : reports) panels.push_back(json_of(report));
    const Json document{{"format", "madoguchi-audit"},
                        {"version", 1},
                        {"findings", findings_of(reports)},
                        {"panels", std::move(panels)}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_text(const std::vector<PanelReport>& reports) {
    std::map<std::string_view, std::size_t> by_fault;
    std::size_t places = 0;
    std::string lines;
    for (const PanelReport& report : reports) {
        places += report.places;
        if (report.findings.empty()) continue;
        lines += fmt::format("\n{}: {} findings\n", name_of(report.panel), report.findings.size());
        for (const PlacedFinding& each : report.findings) {
            const std::string_view fault = ui::name_of(each.finding.fault);
            ++by_fault[fault];
            lines += fmt::format("  {}: {}: {}\n", each.place, fault, each.finding.told);
        }
    }
    std::string head = fmt::format("{} findings in {} looks at {} places\n", findings_of(reports),
                                   reports.size(), places);
    for (const auto& [fault, count] : by_fault) head += fmt::format("  {}: {}\n", fault, count);
    return head + lines;
}

Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error) return {};
    return Problem{ProblemKind::Environment,
                   "the folder for the report cannot be made: " + error.message(), folder.string(),
                   "name another one with --audit"};
}

Result<void> write_reports(const std::filesystem::path& folder,
                           const std::vector<PanelReport>& reports) {
    platform::LinuxFiles files;
    if (Result<void> written = files.write_whole(folder / "audit.json", write_json(reports));
        !written) {
        return written;
    }
    return files.write_whole(folder / "audit.txt", write_text(reports));
}

Result<std::vector<std::string>> languages_of(const Folders& folders) {
    Result<std::unique_ptr<AuditStage>> stage = AuditStage::open(folders, {.panel = sizes.front()});
    if (!stage) return stage.problem();
    std::vector<std::string> tags;
    for (const ui::Language& language : (*stage)->languages()) tags.push_back(language.tag);
    if (std::find(tags.begin(), tags.end(), pseudo_language) == tags.end()) {
        tags.emplace_back(pseudo_language);
    }
    return tags;
}

}  // namespace

int run_audit(const AuditOptions& options) {
    if (Result<void> made = make_folder(options.out); !made) return report(made.problem());
    const Result<std::vector<std::string>> languages = languages_of(options.folders);
    if (!languages) return report(languages.problem());
    const std::vector<AuditPanel> panels = panels_of(options, *languages);
    std::vector<PanelReport> reports;
    for (const AuditPanel& panel : panels) {
        Result<PanelReport> walked = audit_panel(options.folders, panel, key_walk_of(panel));
        if (!walked) return report(walked.problem());
        reports.push_back(std::move(*walked));
        fmt::print(stderr, "madoguchi: {} of {}: {}: {} findings\n", reports.size(), panels.size(),
                   name_of(panel), reports.back().findings.size());
    }
    if (Result<void> written = write_reports(options.out, reports); !written) {
        return report(written.problem());
    }
    return findings_of(reports) == 0 ? exit_good : exit_not_so;
}

}  // namespace madoguchi::commands
