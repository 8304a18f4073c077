#include "kiosk/commands/bench_assess.h"

#include <algorithm>
#include <ctime>
#include <vector>

#include "kiosk/commands/pack_shelf.h"
#include "kiosk/domain/application_json.h"
#include "kiosk/domain/assessment.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

namespace {

using domain::NearestChanges;

constexpr int singles = 500;
constexpr int nearest_runs = 60;
constexpr std::int64_t step_yen = 100'000;

double cpu_ms() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double p99(std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    return samples.empty() ? 0 : samples[(samples.size() - 1) * 99 / 100];
}

// The pack of most rules; null without any.
const domain::RulePack* largest(const domain::RulePacks& packs) {
    const domain::RulePack* most = nullptr;
    for (const domain::RulePack& pack : packs.packs()) {
        if (pack.is_overlay()) continue;
        if (!most || pack.rules.size() > most->rules.size()) most = &pack;
    }
    return most;
}

std::vector<const domain::RulePack*> overlays_of(const domain::RulePacks& packs) {
    std::vector<const domain::RulePack*> overlays;
    for (const domain::RulePack& pack : packs.packs()) {
        if (pack.is_overlay()) overlays.push_back(&pack);
    }
    return overlays;
}

// No two alike, so that nothing is answered from memory: the grant moves on, and with it the loan.
void vary(domain::Application& plan, int number) {
    plan.money.sources.public_grant = domain::Yen((100 + number % 300) * step_yen);
    plan.money.sources.loan_regional = domain::Yen((120 + number % 350) * step_yen);
}

double one(domain::Assessor& assessor, const domain::Application& plan, NearestChanges nearest) {
    const double begin = cpu_ms();
    (void)assessor.assess(plan, domain::Town{}, nearest);
    return cpu_ms() - begin;
}

}  // namespace

Result<nlohmann::ordered_json> measure_assessing(const Folders& folders, int applications) {
    platform::LinuxFiles files;
    const PackShelf shelf = read_pack_shelf(folders, files, LastGood::OnlyRead);
    const domain::RulePack* pack = largest(shelf.packs);
    if (!pack) return Problem{ProblemKind::Environment, "there is no rule pack", "", ""};
    const Result<std::string> document = files.read_whole(
        folders.assets / "examples" / "yuzu.madoguchi.json", domain::document_bytes_max);
    if (!document) return document.problem();
    Result<domain::Application> plan = domain::read_application(*document);
    if (!plan) return plan.problem();

    domain::Assessor assessor(*pack, overlays_of(shelf.packs));
    std::vector<double> single, nearest;
    for (int i = 0; i < singles; ++i) {
        vary(*plan, i);
        single.push_back(one(assessor, *plan, NearestChanges::Skip));
    }
    for (int i = 0; i < nearest_runs; ++i) {
        vary(*plan, i * 7);
        nearest.push_back(one(assessor, *plan, NearestChanges::Find));
    }
    const double begin = cpu_ms();
    for (int i = 0; i < applications; ++i) {
        vary(*plan, i);
        (void)assessor.assess(*plan, domain::Town{}, NearestChanges::Skip);
    }
    const double all_s = (cpu_ms() - begin) / 1e3 * applications_all / applications;
    return nlohmann::ordered_json{
        {"assess_p99", p99(single)}, {"nearest_p99", p99(nearest)}, {"assess_10000", all_s}};
}

}  // namespace madoguchi::commands
