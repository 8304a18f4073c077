#include "kiosk/commands/audit_plans.h"

#include <utility>
#include <vector>

#include "kiosk/domain/application_json.h"
#include "kiosk/domain/field.h"
#include "kiosk/session/staff_desk.h"
#include "platform/text_conversion.h"

namespace madoguchi::commands {

namespace {

using domain::Field;
using domain::FieldRef;

constexpr std::int64_t uneven_yen = 12'345'678;

// As many letters as the field holds, of a text that is read again from its beginning.
std::string as_long_as(Field field, std::string_view text) {
    const std::size_t letters = domain::info_of(field).graphemes_max;
    std::string all;
    while (platform::letters_in(all) < letters) all += text;
    return all.substr(0, platform::bytes_of_letters(all, letters));
}

// In three languages of letters, one after the other.
std::string long_name(Field field, std::size_t index) {
    switch (index % 3) {
        case 0:
            return as_long_as(field, "見本町農業協同組合南部営農経済センター");
        case 1:
            return as_long_as(field, "みほんちょうの やまの ゆずと さとの こめの かい");
        default:
            return as_long_as(field, "Mihon Town Community Development Agency ");
    }
}

void write_longest(domain::Application& plan, Field field, std::string_view text) {
    static_cast<void>(domain::write_answer(plan, {field, ""}, as_long_as(field, text)));
}

void fill_partners(domain::Application& plan) {
    const auto roles = domain::info_of(Field::PartnerRole).words;
    const auto states = domain::info_of(Field::PartnerState).words;
    for (std::size_t i = plan.partners.size(); i < domain::partners_max; ++i) {
        domain::Partner partner;
        partner.id = "partner-" + std::to_string(i);
        partner.role = roles[i % roles.size()];
        partner.state = states[i % states.size()];
        const bool has_name = i % 4 != 0;
        if (has_name) partner.name = long_name(Field::PartnerName, i);
        plan.partners.push_back(partner);
    }
}

void fill_costs(domain::Application& plan) {
    const auto classes = domain::info_of(Field::CostClass).words;
    for (std::size_t i = plan.money.costs.size(); i < domain::cost_lines_max; ++i) {
        domain::CostLine line;
        line.id = "cost-" + std::to_string(i);
        line.cost_class = classes[i % classes.size()];
        line.name = long_name(Field::CostName, i);
        line.yen = domain::Yen(uneven_yen + static_cast<std::int64_t>(i));
        plan.money.costs.push_back(line);
    }
}

void fill_canvas(domain::Application& plan) {
    for (std::size_t block = 0; block < domain::block_count; ++block) {
        auto& notes = plan.canvas.blocks[block];
        for (std::size_t i = notes.size(); i < domain::notes_per_block_max; ++i) {
            domain::Note note;
            note.id = "note-" + std::to_string(block) + "-" + std::to_string(i);
            note.text = long_name(Field::NoteText, i);
            note.local = i % 2 == 0;
            notes.push_back(note);
        }
    }
}

void fill_years(domain::Application& plan) {
    auto& years = plan.money.years;
    years.resize(domain::years_max);
    constexpr std::size_t first_bad_year = 6;
    for (std::size_t i = 0; i < years.size(); ++i) {
        domain::PlanYear& year = years[i];
        const bool is_bad = i >= first_bad_year;
        year.income = domain::Yen(is_bad ? uneven_yen : 9 * uneven_yen);
        year.local_resources = domain::Yen(uneven_yen);
        year.local_people = domain::Yen(uneven_yen + 1);
        year.other = domain::Yen(uneven_yen - 1);
    }
    plan.years_answered = true;
}

Result<void> put_aside(db::VisitStore& visits, const domain::Application& plan,
                       std::int64_t now_ms) {
    const db::VisitId visit(plan.id);
    Result<void> saved =
        visits.save_draft({visit, domain::write_application(plan), "{}", plan.language, now_ms});
    if (!saved) return saved.problem();
    return visits.close_visit(visit, db::VisitEnd::Finished, now_ms);
}

// One more than fills a page; the latest is the first. Nobody has their rules any more.
Result<void> hand_in_applications(db::SubmissionStore& submissions, const domain::Application& plan,
                                  std::int64_t now_ms) {
    constexpr std::int64_t hour_ms = 3'600'000;
    constexpr int applications = session::submissions_per_page + 2;
    constexpr int unreadable = 1;
    for (int i = applications - 1; i >= 0; --i) {  // The oldest first, as they come
        db::Submission submission;
        submission.visit =
            db::VisitId("01900000-0000-7000-8000-0000000001" + std::to_string(10 + i));
        submission.document = i == unreadable ? "{}" : domain::write_application(plan);
        submission.language = plan.language;
        submission.pack_id = "local10000-2025";
        submission.pack_hash = "of-rules-that-are-gone";
        submission.town_short_name = "見本";
        submission.town_short_name_folded = submission.town_short_name;
        submission.submitted_at_ms = now_ms - (i + 1) * hour_ms;
        submission.summary.title = plan.idea.title.value_or("");
        submission.summary.applicant_name = plan.applicant.name.value_or("");
        submission.summary.category = plan.idea.category.value_or("");
        submission.summary.grant_yen = plan.money.sources.public_grant->amount();
        submission.summary.verdict = "open";
        const auto submitted = submissions.submit(submission);
        if (!submitted) return submitted.problem();
    }
    return {};
}

}  // namespace

domain::Application fullest(domain::Application plan) {
    write_longest(plan, Field::ApplicantName, "勅使河原鷹左衛門");
    write_longest(plan, Field::ApplicantReading, "てしがわらたかざえもん");
    write_longest(plan, Field::ApplicantAddress, "見本県見本郡見本町大字見本字見本123番地の45");
    write_longest(plan, Field::ApplicantMotivation,
                  "実ったまま捨てられるゆずを町の仕事に変えます。");
    write_longest(plan, Field::IdeaTitle, "見本ゆずと棚田の米の工房");
    write_longest(plan, Field::IdeaSummary, "廃校の給食室で町のゆずを加工して全国へ届ける");
    write_longest(plan, Field::IdeaNovelty, "皮までまるごと粉にするので捨てる実がありません。");
    write_longest(plan, Field::IdeaModel, "給食室の残る廃校のある町なら同じことができます。");
    write_longest(plan, Field::CommunityDescription, "使われない校舎の管理費がかかります。");
    const auto kinds = domain::info_of(Field::ResourceKind).words;
    for (std::size_t i = plan.resources.size(); i < domain::resources_max; ++i) {
        plan.resources.push_back({.id = "resource-" + std::to_string(i),
                                  .kind = std::string(kinds[i % kinds.size()]),
                                  .name = {}});
    }
    for (std::size_t i = 0; i < plan.resources.size(); ++i) {
        plan.resources[i].name = long_name(Field::ResourceName, i);
    }
    plan.applicant.capital = domain::Yen(uneven_yen);
    plan.money.sources.public_grant = domain::Yen(uneven_yen);
    plan.money.sources.loan_regional = domain::Yen(2 * uneven_yen);
    plan.money.sources.own_funds = domain::Yen(uneven_yen + 1);
    plan.money.sources.other_funds = domain::Yen(uneven_yen - 1);
    fill_partners(plan);
    fill_costs(plan);
    fill_canvas(plan);
    fill_years(plan);
    return plan;
}

Result<AuditVisits> put_audit_visits_aside(db::Store& store, const domain::Application& sample,
                                           std::int64_t now_ms) {
    domain::Application most = fullest(sample);
    most.id = "01900000-0000-7000-8000-000000000100";
    for (const domain::Application* plan : {&sample, &std::as_const(most)}) {
        Result<void> put = put_aside(store.visits(), *plan, now_ms);
        if (!put) return put.problem();
    }
    Result<void> handed_in = hand_in_applications(store.submissions(), most, now_ms);
    if (!handed_in) return handed_in.problem();
    return AuditVisits{sample.id, most.id};
}

platform::ListedConversion::Words audit_words() {
    platform::ListedConversion::Words words{
        {"たかはし",
         {"高橋", "髙橋", "高𣘺", "髙𣘺", "高梁", "高階", "鷹橋", "孝橋", "貴橋", "隆橋"}},
        {"みほんちょうの", {"見本町の", "三本町の"}},
        {"ゆずを", {"柚子を", "ゆずを", "譲を"}},
        {"ぜんこくへ", {"全国へ", "全国辺"}}};
    // More pages, with something long on each of them.
    std::vector<std::string>& many = words["たかはし"];
    constexpr std::size_t many_enough = 60;
    while (many.size() < many_enough) {
        const bool is_long = many.size() % 7 == 0;
        many.push_back((is_long ? "高橋農業協同組合" : "高橋") + std::to_string(many.size()));
    }
    return words;
}

}  // namespace madoguchi::commands
