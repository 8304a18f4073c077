#include "kiosk/commands/assess_command.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>

#include "kiosk/commands/kept_file.h"
#include "kiosk/commands/outcome.h"
#include "kiosk/commands/pack_shelf.h"
#include "kiosk/domain/application_json.h"
#include "kiosk/domain/assessment.h"
#include "platform/clock.h"
#include "platform/linux/linux_files.h"
#include "platform/linux/system_clock.h"

namespace madoguchi::commands {

namespace {

Result<std::string> read_document(const std::string& name, platform::Files& files) {
    if (name != "-") return files.read_whole(name, domain::document_bytes_max);
    // One byte more than is allowed, to see that there is more.
    std::string text(domain::document_bytes_max + 1, '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::cin.gcount()));
    if (text.size() <= domain::document_bytes_max) return text;
    return Problem{ProblemKind::Refused, "the document is larger than 1 MiB", "-", ""};
}

Result<domain::Application> read_plan(const std::string& name, platform::Files& files) {
    const Result<std::string> json = read_document(name, files);
    if (!json) {
        Problem problem = json.problem();
        problem.kind = ProblemKind::Refused;  // The file that was asked about is not so
        return problem;
    }
    Result<domain::Application> plan = domain::read_application(*json);
    if (plan) return plan;
    Problem problem = plan.problem();
    problem.where = problem.where.empty() ? name : name + " " + problem.where;
    return problem;
}

Result<domain::Town> read_town_file(const std::string& name, platform::Files& files) {
    if (name.empty()) return domain::Town{};
    const Result<std::string> toml = files.read_whole(name, domain::town_bytes_max);
    if (!toml) return toml.problem();
    return domain::read_town(*toml, name);
}

// A pack is named by its id, or by its file, which joins those on the shelf.
bool is_file(const std::string& name) {
    return name.ends_with(".toml") || name.find('/') != std::string::npos;
}

Result<domain::RulePacks> packs_with(const AssessOptions& options, platform::Files& files) {
    PackShelf shelf = read_pack_shelf(options.folders, files, LastGood::OnlyRead);
    std::vector<std::string> names = options.overlays;
    names.push_back(options.pack);
    PackFiles own;
    for (const std::string& name : names) {
        if (!is_file(name)) continue;
        Result<PackFiles> read = read_pack_files(name, files);
        if (!read) return read.problem();
        own.insert(own.end(), read->begin(), read->end());
    }
    if (own.empty()) return std::move(shelf.packs);
    domain::RulePacks packs =
        domain::RulePacks::read(own_packs_over_shipped(own, options.folders, files));
    for (const Problem& problem : packs.problems()) {
        const bool is_own = std::any_of(own.begin(), own.end(), [&problem](const auto& file) {
            return problem.where.starts_with(file.first);
        });
        if (is_own) return problem;
    }
    return packs;
}

Result<const domain::RulePack*> pack_named(const domain::RulePacks& packs,
                                           const std::string& name) {
    const domain::RulePack* found = packs.find(name);
    for (const domain::RulePack& pack : packs.packs()) {
        const bool is_of_file =
            std::find(pack.files.begin(), pack.files.end(), name) != pack.files.end();
        // A file stands also under the packs that extend it; its own names it last or alone.
        if (is_of_file && (found == nullptr || pack.files.size() < found->files.size())) {
            found = &pack;
        }
    }
    if (found != nullptr) return found;
    std::string known;
    for (const domain::RulePack& pack : packs.packs()) known += " " + pack.id;
    return Problem{ProblemKind::Refused, "there is no rule pack of this name", name,
                   "name a *.toml file or one of:" + known};
}

struct Chosen {
    const domain::RulePack* pack = nullptr;
    std::vector<const domain::RulePack*> overlays;
    bool is_outdated = false;
};

Result<Chosen> choose_packs(const AssessOptions& options, const domain::RulePacks& packs,
                            const domain::Town& town, const domain::Application& plan) {
    Chosen chosen;
    if (!options.pack.empty()) {
        const Result<const domain::RulePack*> pack = pack_named(packs, options.pack);
        if (!pack) return pack.problem();
        chosen.pack = *pack;
    } else {
        const auto today =
            domain::Date::from_text(platform::local_date(platform::SystemClock().now_ms()));
        const auto day = plan.schedule.decision_date ? plan.schedule.decision_date : today;
        if (day) {
            const domain::RulePacks::InForce in_force = packs.in_force(town.pack, *day);
            chosen.pack = in_force.pack;
            chosen.is_outdated = in_force.outdated;
        }
    }
    if (chosen.pack == nullptr) {
        return Problem{ProblemKind::Environment, "there is no rule pack to go by",
                       options.folders.assets.string(), "name one with --pack"};
    }
    const std::vector<std::string>& overlays =
        options.overlays.empty() ? town.overlays : options.overlays;
    for (const std::string& name : overlays) {
        const Result<const domain::RulePack*> overlay = pack_named(packs, name);
        if (!overlay) return overlay.problem();
        chosen.overlays.push_back(*overlay);
    }
    return chosen;
}

void print_in_lines(const domain::Assessment& assessment) {
    fmt::print("pack {}{}\nverdict {}\n", assessment.pack,
               assessment.pack_outdated ? " (outdated)" : "", word_of(assessment.verdict));
    for (const domain::Finding& finding : assessment.findings) {
        fmt::print("{:8} {}\n", word_of(finding.state), finding.rule);
    }
}

}  // namespace

int run_assess(const AssessOptions& options) {
    platform::LinuxFiles files;
    const Result<domain::Application> plan = read_plan(options.document, files);
    if (!plan) return report(plan.problem());
    Result<domain::Town> town = read_town_file(options.town_file, files);
    if (!town) return report(town.problem());
    town->statistics =
        std::make_shared<const domain::Statistics>(read_statistics_kept(options.folders, files));
    const Result<domain::RulePacks> packs = packs_with(options, files);
    if (!packs) return report(packs.problem());
    const Result<Chosen> chosen = choose_packs(options, *packs, *town, *plan);
    if (!chosen) return report(chosen.problem());

    domain::Assessment assessment = domain::assess(*plan, *chosen->pack, chosen->overlays, *town);
    assessment.pack_outdated = chosen->is_outdated;
    for (const domain::Finding& finding : assessment.findings) {
        if (!finding.error.empty()) {
            fmt::print(stderr, "madoguchi: rule {} cannot be worked out: {}\n", finding.rule,
                       finding.error);
        }
    }
    if (options.is_json) {
        fmt::print("{}", domain::write_assessment(assessment));
    } else {
        print_in_lines(assessment);
    }
    return exit_good;
}

int run_packs_check(const Folders& folders, const std::string& file_or_folder) {
    platform::LinuxFiles files;
    const Result<PackFiles> asked = read_pack_files(file_or_folder, files);
    if (!asked) {
        report(asked.problem());
        return exit_not_so;
    }
    const domain::RulePacks packs =
        domain::RulePacks::read(own_packs_over_shipped(*asked, folders, files));
    bool is_good = true;
    for (const Problem& problem : packs.problems()) {
        const bool is_asked = std::any_of(asked->begin(), asked->end(), [&problem](const auto& f) {
            return problem.where.starts_with(f.first);
        });
        if (!is_asked) continue;
        report(problem);
        is_good = false;
    }
    if (!is_good) return exit_not_so;
    for (const auto& [path, content] : *asked) fmt::print("{}: good\n", path);
    return exit_good;
}

}  // namespace madoguchi::commands
