// Which member of the application document is which member of the struct: told once, for reading
// and for writing. Private to the domain.
#pragma once

#include "kiosk/domain/application.h"

namespace madoguchi::domain {

// Io has member() for texts, yes or no, yen and dates; count() and rate() for numbers with a limit;
// words() for lists of words; object() for a member that is an object; list() for a list of
// objects, whose ids begin with the letter given (empty: they have none); json_values() for the
// overlay's answers.
template <class Io>
void exchange(Io& io, Applicant& applicant) {
    io.member("name", applicant.name);
    io.member("reading", applicant.reading);
    io.member("phone", applicant.phone);
    io.member("postal_code", applicant.postal_code);
    io.member("address", applicant.address);
    io.member("residence", applicant.residence);
    io.member("form", applicant.form);
    io.member("sector", applicant.sector);
    io.member("capital_yen", applicant.capital);
    io.count("employees", applicant.employees, people_max);
    io.member("is_private_operator", applicant.is_private_operator);
    io.member("motivation", applicant.motivation);
}

template <class Io>
void exchange(Io& io, Idea& idea) {
    io.member("title", idea.title);
    io.member("summary", idea.summary);
    io.member("category", idea.category);
    io.member("stage", idea.stage);
    io.member("market", idea.market);
    io.member("replaces_lost_service", idea.replaces_lost_service);
    io.member("is_new_business", idea.is_new_business);
    io.member("novelty", idea.novelty);
    io.member("model", idea.model);
    io.member("entirely_new_field", idea.entirely_new_field);
    io.member("field_digital", idea.field_digital);
    io.member("field_decarbon", idea.field_decarbon);
    io.member("field_women_youth", idea.field_women_youth);
}

template <class Io>
void exchange(Io& io, Resource& resource) {
    io.member("id", resource.id);
    io.member("kind", resource.kind);
    io.member("name", resource.name);
}

template <class Io>
void exchange(Io& io, Community& community) {
    io.member("issue", community.issue);
    io.member("description", community.description);
    io.member("replaces_public_spending", community.replaces_public_spending);
    io.member("public_cost_avoided_yen", community.public_cost_avoided);
    io.words("approaches", community.approaches, nullptr);
}

template <class Io>
void exchange(Io& io, Note& note) {
    io.member("id", note.id);
    io.member("text", note.text);
    io.member("local", note.local);
    io.member("grounds", note.grounds);
    io.member("source", note.source);
    io.words("links", note.links, nullptr);
}

template <class Io>
void exchange(Io& io, Canvas& canvas) {
    for (std::size_t i = 0; i < block_count; ++i) {
        io.list(word_of(static_cast<Block>(i)), "n", canvas.blocks[i], nullptr);
    }
}

template <class Io>
void exchange(Io& io, Partner& partner) {
    io.member("id", partner.id);
    io.member("role", partner.role);
    io.member("name", partner.name);
    io.member("state", partner.state);
    io.words("gives", partner.gives, nullptr);
}

template <class Io>
void exchange(Io& io, CostLine& line) {
    io.member("id", line.id);
    io.member("name", line.name);
    io.member("class", line.cost_class);
    io.member("yen", line.yen);
    io.member("counted", line.counted);
    io.member("research_by_university", line.research_by_university);
}

template <class Io>
void exchange(Io& io, Sources& sources) {
    io.member("public_grant", sources.public_grant);
    io.member("loan_regional", sources.loan_regional);
    io.member("loan_policy", sources.loan_policy);
    io.member("loan_furusato", sources.loan_furusato);
    io.member("equity_fund", sources.equity_fund);
    io.member("crowdfunding", sources.crowdfunding);
    io.member("own_funds", sources.own_funds);
    io.member("other_funds", sources.other_funds);
}

template <class Io>
void exchange(Io& io, LoanTerms& loan) {
    io.member("secured_on_grant_assets", loan.secured_on_grant_assets);
    io.member("secured_other", loan.secured_other);
    io.member("guaranteed", loan.guaranteed);
    io.member("manager_guarantee", loan.manager_guarantee);
    io.member("bank_assessed", loan.bank_assessed);
    io.member("bank_consent", loan.bank_consent);
    io.rate("annual_rate_percent", loan.annual_rate_thousandths);
    io.count("years", loan.years, loan_years_max);
    io.count("grace_years", loan.grace_years, loan_years_max);
    io.member("repayment", loan.repayment);
}

template <class Io>
void exchange(Io& io, PlanYear& year) {
    io.member("income", year.income);
    io.member("local_resources", year.local_resources);
    io.member("local_people", year.local_people);
    io.member("other", year.other);
    io.member("repayment", year.repayment);
}

template <class Io>
void exchange(Io& io, Money& money, Application& application) {
    io.list("costs", "c", money.costs, &application.costs_answered);
    io.object("sources", [&] { exchange(io, money.sources); });
    io.object("loan", [&] { exchange(io, money.loan); });
    io.list("years", "", money.years, &application.years_answered);
    io.count("new_local_hires", money.new_local_hires, people_max);
}

template <class Io>
void exchange(Io& io, Schedule& schedule) {
    io.member("decision_date", schedule.decision_date);
    io.member("start_date", schedule.start_date);
    io.member("end_date", schedule.end_date);
    io.member("early_start_approved", schedule.early_start_approved);
    io.member("town_consulted", schedule.town_consulted);
}

template <class Io>
void exchange(Io& io, Application& application) {
    io.member("id", application.id);
    io.member("language", application.language);
    io.object("applicant", [&] { exchange(io, application.applicant); });
    io.object("idea", [&] { exchange(io, application.idea); });
    io.list("resources", "r", application.resources, &application.resources_answered);
    io.object("community", [&] { exchange(io, application.community); });
    io.object("canvas", [&] { exchange(io, application.canvas); });
    io.list("partners", "p", application.partners, &application.partners_answered);
    io.words("effects", application.effects, &application.effects_answered);
    io.object("money", [&] { exchange(io, application.money, application); });
    io.object("schedule", [&] { exchange(io, application.schedule); });
    io.json_values("answers", application.answers);
}

}  // namespace madoguchi::domain
