#include "kiosk/screens/review_words.h"

#include <algorithm>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/eligibility_words.h"

namespace madoguchi::screens {

using domain::Application;
using domain::Field;
using domain::FieldRef;
using domain::GroupState;
using domain::Step;
using session::Session;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

constexpr int counted_in_tsu = 9;  // Japanese counts things up to nine with つ

Words joined(Ui& ui, const std::vector<Words>& parts, TextId between) {
    Words all;
    for (const Words& part : parts) all.add(part, ui.words(between).text());
    return all;
}

Words person_words(Ui& ui, const Session& session) {
    const domain::Applicant& applicant = session.visit()->plan.applicant;
    const std::string name = applicant.name.value_or("");
    const std::string reading = applicant.reading.value_or("");
    Words person = Words::entered(name);
    if (!name.empty() && !reading.empty() && reading != name) {
        person = ui.words(TextId::review_person,
                          {{"name", Words::entered(name)}, {"reading", Words::entered(reading)}});
    }
    const Words residence = answer_words(ui, session, {Field::ApplicantResidence, ""});
    return joined(ui, {person, residence}, TextId::review_dot)
        .add(write_by_hand_words(ui, name), " ");
}

Words idea_words(Ui& ui, const Session& session) {
    const domain::Idea& idea = session.visit()->plan.idea;
    const std::string sentence =
        idea.summary.value_or("").empty() ? idea.title.value_or("") : *idea.summary;
    Words category = answer_words(ui, session, {Field::IdeaCategory, ""});
    if (category.empty()) return Words::entered(sentence);
    if (sentence.empty()) return category;
    constexpr std::string_view numerals[] = {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"};
    const auto& known = domain::info_of(Field::IdeaCategory).words;
    const auto at =
        std::find(known.begin(), known.end(), idea.category.value_or("")) - known.begin();
    if (at < 4) category = Words::figure(numerals[at]);
    return ui.words(TextId::review_category_and_idea,
                    {{"category", category}, {"idea", Words::entered(sentence)}});
}

Words resource_words(Ui& ui, const Application& plan) {
    std::vector<Words> names;
    for (const auto& resource : plan.resources) names.push_back(Words::entered(resource.name));
    return joined(ui, names, TextId::review_slash);
}

Words canvas_words(Ui& ui, const Application& plan) {
    std::int64_t blocks = 0;
    std::int64_t notes = 0;
    for (const auto& block : plan.canvas.blocks) {
        blocks += block.empty() ? 0 : 1;
        notes += static_cast<std::int64_t>(block.size());
    }
    if (notes == 0) return {};
    if (blocks == static_cast<std::int64_t>(domain::block_count)) {
        return ui.words(TextId::review_canvas_all, {{"notes", notes}});
    }
    return ui.words(TextId::review_canvas_some, {{"blocks", blocks}, {"notes", notes}});
}

Words partner_words(Ui& ui, const Session& session) {
    std::vector<Words> names;
    for (const domain::Partner& partner : session.visit()->plan.partners) {
        if (partner.state.value_or("none") == "none") continue;
        names.push_back(partner.name.empty() ? choice_words(ui, session, Field::PartnerRole,
                                                            partner.role.value_or("other"))
                                             : Words::entered(partner.name));
    }
    return joined(ui, names, TextId::review_dot);
}

Words money_words(Ui& ui, const Application& plan) {
    const Words cost = cost_words(ui, plan);
    const auto& grant = plan.money.sources.public_grant;
    if (cost.empty() || !grant) return cost;
    return ui.words(TextId::review_money, {{"cost", cost}, {"grant", ui.formats().yen(*grant)}});
}

Words condition_words(Ui& ui, const Session& session) {
    const auto& assessment = session.visit()->assessment;
    if (!assessment) return ui.words(TextId::eligibility_checking);
    const GroupCounts counts = count_groups(*assessment);
    if (counts.all() == 0) return {};
    if (counts.passed == counts.all()) {
        return ui.words(counts.all() <= counted_in_tsu ? TextId::review_conditions_all
                                                       : TextId::review_conditions_all_many,
                        {{"count", counts.all()}});
    }
    return ui.words(TextId::review_conditions_some,
                    {{"all", counts.all()}, {"done", counts.passed}});
}

std::vector<FieldRef> missing_on(const Session& session, Step step) {
    auto missing = session::missing_answers(session.visit()->plan);
    std::erase_if(missing,
                  [step](const auto& ref) { return domain::info_of(ref.field).step != step; });
    return missing;
}

// The answer that opens a step best: one to be chosen, so that no keyboard covers the page.
std::optional<FieldRef> first_question(Step step) {
    switch (step) {
        case Step::Profile:
            return FieldRef{Field::ApplicantResidence, ""};
        case Step::Idea:
            return FieldRef{Field::IdeaCategory, ""};
        case Step::Resources:
            return FieldRef{Field::ResourceName, ""};
        case Step::Partners:
            return FieldRef{Field::PartnerState, ""};
        case Step::Money:
            return FieldRef{Field::CostYen, ""};
        case Step::Canvas:
        case Step::Eligibility:
        case Step::Review:
            break;
    }
    return std::nullopt;
}

TextId need_words(Field field) {
    switch (field) {
        case Field::ApplicantName:
            return TextId::review_need_name;
        case Field::ApplicantPhone:
            return TextId::review_need_phone;
        case Field::ApplicantResidence:
            return TextId::review_need_residence;
        default:
            return TextId::review_need_category;
    }
}

}  // namespace

Words cost_words(Ui& ui, const Application& plan) {
    std::int64_t sum = 0;
    for (const domain::CostLine& line : plan.money.costs) {
        if (!line.yen) return {};
        sum += line.yen->amount();
    }
    return plan.money.costs.empty() ? Words() : ui.formats().yen(sum);
}

Words summary_of_step(Ui& ui, const Session& session, Step step) {
    const Application& plan = session.visit()->plan;
    const Words summary = [&]() -> Words {
        switch (step) {
            case Step::Profile:
                return person_words(ui, session);
            case Step::Idea:
                return idea_words(ui, session);
            case Step::Resources:
                return resource_words(ui, plan);
            case Step::Canvas:
                return canvas_words(ui, plan);
            case Step::Partners:
                return partner_words(ui, session);
            case Step::Money:
                return money_words(ui, plan);
            case Step::Eligibility:
            case Step::Review:
                break;
        }
        return condition_words(ui, session);
    }();
    return summary.empty() ? ui.words(TextId::review_not_written) : summary;
}

std::optional<ui::Tag> tag_of_step(Ui& ui, const Session& session, Step step) {
    if (!missing_on(session, step).empty()) {
        return ui::Tag{TextId::review_tag_missing, ui::TagKind::Fail, ui::Icon::Warn};
    }
    const auto& assessment = session.visit()->assessment;
    if (!assessment) return std::nullopt;
    const RulesInForce rules(session);
    int failing = 0;
    int open = 0;
    for (const domain::GroupFinding& found : assessment->groups) {
        const domain::Group* group = rules.group(found.group);
        if (!group || domain::step_of(group->step) != step) continue;
        failing += found.state == GroupState::Fail ? 1 : 0;
        open += found.state == GroupState::Unknown ? 1 : 0;
    }
    if (failing > 0) {
        return ui::Tag{ui.words(TextId::review_tag_fix, {{"count", failing}}), ui::TagKind::Fail,
                       ui::Icon::Cross};
    }
    if (open == 0) return std::nullopt;
    return ui::Tag{ui.words(TextId::review_tag_open, {{"count", open}}), ui::TagKind::Wait,
                   ui::Icon::Dots};
}

session::Intent way_to_step(const Session& session, Step step) {
    const auto missing = missing_on(session, step);
    if (!missing.empty()) return session::GoToField{missing.front()};
    if (const auto field = first_question(step)) return session::GoToField{*field};
    return session::GoToStep{step};
}

bool is_complete(const Session& session) {
    const auto& assessment = session.visit()->assessment;
    return assessment && assessment->verdict == domain::Verdict::Complete;
}

ui::Label hindrance(Ui& ui, const Session& session) {
    if (session.visit()->kind == session::VisitKind::Example) return TextId::review_example;
    if (!session.pack()) return TextId::review_no_rules;
    std::vector<Words> needed;
    for (const FieldRef& field : session::missing_answers(session.visit()->plan)) {
        needed.push_back(ui.words(need_words(field.field)));
    }
    if (!needed.empty()) {
        return ui.words(TextId::review_missing_first,
                        {{"answers", joined(ui, needed, TextId::eligibility_and)}});
    }
    if (!session.visit()->consent) return TextId::review_consent_first;
    return {};
}

}  // namespace madoguchi::screens
