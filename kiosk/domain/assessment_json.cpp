// An assessment as the contract's JSON (section 3).
#include <nlohmann/json.hpp>

#include "kiosk/domain/assessment.h"

namespace madoguchi::domain {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json json_of(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}

Json json_of(const FactValue& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    const auto* years = std::get_if<std::vector<std::optional<std::int64_t>>>(&value);
    if (!years) return {};
    Json list = Json::array();
    for (const auto& year : *years) list.push_back(json_of(year));
    return list;
}

// A double prints two decimals of such sizes as they are.
Json hundredths(const std::optional<std::int64_t>& value) {
    return value ? Json(static_cast<double>(*value) / 100.0) : Json();
}

Json json_of(const std::vector<std::pair<std::string, FactValue>>& values) {
    Json object = Json::object();
    for (const auto& [name, value] : values) object[name] = json_of(value);
    return object;
}

const char* word_of(Severity severity) {
    switch (severity) {
        case Severity::Must:
            return "must";
        case Severity::Confirm:
            return "confirm";
        case Severity::Advice:
            return "advice";
    }
    return "";
}

const char* word_of(GroupState state) {
    switch (state) {
        case GroupState::Pass:
            return "pass";
        case GroupState::Unknown:
            return "unknown";
        case GroupState::Fail:
            return "fail";
        case GroupState::AskTheDesk:
            return "confirm";
        case GroupState::Advice:
            return "advice";
    }
    return "";
}

Json json_of(const Finding& finding) {
    Json object{{"rule", finding.rule},
                {"severity", word_of(finding.severity)},
                {"state", word_of(finding.state)},
                {"reads", finding.reads},
                {"unanswered", finding.unanswered}};
    if (!finding.error.empty()) object["error"] = finding.error;
    return object;
}

Json json_of(const GroupFinding& group, const std::vector<Finding>& findings) {
    Json rules = Json::array();
    for (const std::size_t i : group.findings) rules.push_back(findings[i].rule);
    return {{"group", group.group}, {"state", word_of(group.state)}, {"rules", rules}};
}

Json json_of(const Index& index) {
    return {{"yen", json_of(index.yen)},
            {"per_grant", hundredths(index.per_grant_hundredths)},
            {"average", hundredths(index.average_hundredths)}};
}

Json json_of(const Indices& indices) {
    return {{"financing", json_of(indices.financing)},
            {"local_employment", json_of(indices.local_employment)},
            {"local_resources", json_of(indices.local_resources)},
            {"cash_flow", json_of(indices.cash_flow)},
            {"investment", json_of(indices.investment)}};
}

Json json_of(const Repayment& repayment) {
    Json years = Json::array();
    for (const RepaymentYear& year : repayment.years) {
        years.push_back({{"year", year.year},
                         {"cash_flow", json_of(year.cash_flow)},
                         {"repayment", json_of(year.repayment)},
                         {"left", json_of(year.left)},
                         {"covered", json_of(year.covered)}});
    }
    return {{"years", years},
            {"first_shortfall_year", json_of(repayment.first_shortfall_year)},
            {"cover_min", hundredths(repayment.cover_min_hundredths)},
            {"payback_year", json_of(repayment.payback_year)}};
}

Json json_of(const Category& category) {
    return {{"proposed", json_of(category.proposed)},
            {"model", json_of(category.model)},
            {"money_flow", json_of(category.money_flow)},
            {"risk", json_of(category.risk)}};
}

Json json_of(const NearestChange& change) {
    if (!change.answer.empty()) return {{"answer", change.answer}, {"for", change.fixes}};
    return {{"set", json_of(change.set)},
            {"from", json_of(change.from)},
            {"fixes", change.fixes},
            {"verdict", word_of(change.verdict)}};
}

}  // namespace

std::string_view word_of(FindingState state) {
    switch (state) {
        case FindingState::Pass:
            return "pass";
        case FindingState::Fail:
            return "fail";
        case FindingState::Unknown:
            return "unknown";
    }
    return "";
}

std::string_view word_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::Complete:
            return "complete";
        case Verdict::Open:
            return "open";
        case Verdict::NotYet:
            return "not_yet";
    }
    return "";
}

std::string write_assessment(const Assessment& assessment) {
    Json document{{"pack", assessment.pack}, {"pack_hash", assessment.pack_hash}};
    if (assessment.pack_outdated) document["pack_outdated"] = true;
    document["facts"] = json_of(assessment.facts);
    document["derived"] = json_of(assessment.derived);
    Json findings = Json::array();
    for (const Finding& finding : assessment.findings) findings.push_back(json_of(finding));
    document["findings"] = std::move(findings);
    Json groups = Json::array();
    for (const GroupFinding& group : assessment.groups) {
        groups.push_back(json_of(group, assessment.findings));
    }
    document["groups"] = std::move(groups);
    document["verdict"] = word_of(assessment.verdict);
    document["indices"] = json_of(assessment.indices);
    document["repayment"] = json_of(assessment.repayment);
    document["enterprise"] = assessment.enterprise;
    document["category"] = json_of(assessment.category);
    Json changes = Json::array();
    for (const NearestChange& change : assessment.nearest_changes) {
        changes.push_back(json_of(change));
    }
    document["nearest_changes"] = std::move(changes);
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace madoguchi::domain
