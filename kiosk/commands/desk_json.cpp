#include "kiosk/commands/desk_json.h"

#include "platform/clock.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

std::string_view word_of(db::ApplicationState state) {
    switch (state) {
        case db::ApplicationState::New:
            return "new";
        case db::ApplicationState::Reading:
            return "reading";
        case db::ApplicationState::Talking:
            return "talking";
        case db::ApplicationState::Changes:
            return "changes";
        case db::ApplicationState::Sent:
            return "sent";
        case db::ApplicationState::Adopted:
            return "adopted";
    }
    return "new";
}

std::string_view word_of(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::Refused:
            return "refused";
        case ProblemKind::Usage:
            return "usage";
        case ProblemKind::Environment:
            return "environment";
    }
    return "environment";
}

std::string text_in(const Json& json, const char* member) {
    const auto found = json.is_object() ? json.find(member) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

}  // namespace

Json json_of(const db::ListRow& row) {
    return {{"receipt", row.receipt.text()},
            {"state", word_of(row.state)},
            {"submitted_at", platform::format_rfc3339(row.submitted_at_ms)},
            {"title", row.summary.title},
            {"applicant", row.summary.applicant_name},
            {"category", row.summary.category.empty() ? Json() : Json(row.summary.category)},
            {"grant_yen", row.summary.grant_yen ? Json(*row.summary.grant_yen) : Json()},
            {"verdict", row.summary.verdict}};
}

Json json_of(const db::StoreHealth& health) {
    return {{"file", health.file.string()},
            {"schema_version", health.schema_version},
            {"journal_mode", health.journal_mode},
            {"quick_check", health.quick_check},
            {"size_bytes", health.size_bytes},
            {"journal_bytes", health.journal_bytes},
            {"disk_free_bytes", health.disk_free_bytes}};
}

Json json_of(const Problem& problem) {
    return {{"kind", word_of(problem.kind)},
            {"what", problem.what},
            {"where", problem.where},
            {"hint", problem.hint}};
}

Problem problem_from(const Json& json) {
    Problem problem{ProblemKind::Environment, text_in(json, "what"), text_in(json, "where"),
                    text_in(json, "hint")};
    const std::string kind = text_in(json, "kind");
    if (kind == "refused") problem.kind = ProblemKind::Refused;
    if (kind == "usage") problem.kind = ProblemKind::Usage;
    if (problem.what.empty()) problem.what = "the running madoguchi gave no answer";
    return problem;
}

}  // namespace madoguchi::commands
