#include "kiosk/commands/desk_requests.h"

#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "kiosk/commands/desk_json.h"
#include "kiosk/domain/town.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

Problem refused(std::string what, std::string hint) {
    return {ProblemKind::Refused, std::move(what), "", std::move(hint)};
}

std::string text_in(const Json& request, const char* member) {
    const auto found = request.find(member);
    return found != request.end() && found->is_string() ? found->get<std::string>() : "";
}

// The passphrase is checked also when there is no such name, so that both take the same time.
Result<void> check_passphrase(const Desk& desk, const Json& request) {
    const Problem wrong =
        refused("the name or the passphrase is not right", "see --staff and --passphrase-file");
    const std::string name = text_in(request, "staff");
    if (name.size() > db::staff_name_bytes_max) return wrong;
    const Result<std::optional<db::Staff>> staff = desk.store.office().find_staff(name);
    if (!staff) return staff.problem();
    const std::string hash = *staff ? (*staff)->passphrase_hash : std::string();
    const std::string passphrase = text_in(request, "passphrase");
    const bool is_right = passphrase.size() <= platform::secret_bytes_max &&
                          desk.secrets.verify_secret(passphrase, hash);
    if (!is_right) return wrong;
    return {};
}

Result<Json> answer_submissions(const Desk& desk, const Json& request) {
    if (Result<void> allowed = check_passphrase(desk, request); !allowed) return allowed.problem();
    Json rows = Json::array();
    db::ListQuery query;
    query.limit = db::list_rows_max;
    while (true) {
        const Result<db::ListPage> page = desk.store.submissions().list(query);
        if (!page) return page.problem();
        for (const db::ListRow& row : page->rows) rows.push_back(json_of(row));
        query.offset += static_cast<std::int64_t>(page->rows.size());
        if (page->rows.empty() || query.offset >= page->found) break;
    }
    return Json{{"submissions", std::move(rows)}};
}

Result<Json> answer_submission(const Desk& desk, const Json& request) {
    if (Result<void> allowed = check_passphrase(desk, request); !allowed) return allowed.problem();
    const db::ReceiptNumber receipt(text_in(request, "receipt"));
    const Result<db::Application> application = desk.store.submissions().load(receipt);
    if (!application) return application.problem();
    Json json = json_of(application->row);
    json["language"] = application->language;
    json["pack"] = application->pack_id;
    json["pack_hash"] = application->pack_hash;
    Json document = Json::parse(application->document, nullptr, false);
    if (document.is_discarded()) {
        return Problem{ProblemKind::Environment, "the stored document cannot be read",
                       receipt.text(), "run madoguchi doctor"};
    }
    json["document"] = std::move(document);
    return Json{{"submission", std::move(json)}};
}

Result<Json> answer_health(const Desk& desk, const Json&) {
    const Result<db::StoreHealth> health = desk.store.health();
    if (!health) return health.problem();
    Json office = {{"is_set_up", false}};
    const Result<bool> is_set_up = desk.store.office().is_initialised();
    if (is_set_up && *is_set_up) {
        const auto settings = desk.store.office().settings();
        const auto staff = desk.store.office().all_staff();
        if (!settings) return settings.problem();
        if (!staff) return staff.problem();
        office = {{"is_set_up", true},
                  {"town", *settings ? (*settings)->document : std::string()},
                  {"staff", Json::array()}};
        for (const db::Staff& member : *staff) {
            office["staff"].push_back({{"name", member.name}, {"pin_hash", member.pin_hash}});
        }
    }
    return Json{{"store", json_of(*health)}, {"office", std::move(office)}};
}

db::Staff staff_in(const Json& request) {
    return {text_in(request, "name"), text_in(request, "pin_hash"),
            text_in(request, "passphrase_hash"), 0, 0};
}

Result<Json> answer_add_staff(const Desk& desk, const Json& request) {
    const Result<bool> is_set_up = desk.store.office().is_initialised();
    if (!is_set_up) return is_set_up.problem();
    if (!*is_set_up) {
        return refused("the town is not set up yet", "run madoguchi office init first");
    }
    if (Result<void> added = desk.store.office().add_staff(staff_in(request)); !added) {
        return added.problem();
    }
    return Json::object();
}

Result<Json> answer_initialise(const Desk& desk, const Json& request) {
    const db::TownSettings settings{text_in(request, "town"), text_in(request, "pack"),
                                    desk.now_ms};
    Result<void> made = desk.store.office().initialise(settings, staff_in(request));
    if (!made) return made.problem();
    return Json::object();
}

Result<Json> answer(const Desk& desk, std::string_view text) {
    const Json request = Json::parse(text, nullptr, false);
    if (!request.is_object()) return refused("the request is no JSON object", "");
    using Answer = Result<Json> (*)(const Desk&, const Json&);
    const std::map<std::string_view, Answer> answers = {
        {"submissions", answer_submissions}, {"submission", answer_submission},
        {"health", answer_health},           {"add_staff", answer_add_staff},
        {"initialise", answer_initialise},
    };
    const auto found = answers.find(text_in(request, "ask"));
    if (found == answers.end()) return refused("nobody here knows such a request", "");
    return found->second(desk, request);
}

}  // namespace

std::string answer_request(const Desk& desk, std::string_view request) {
    const Result<Json> answered = answer(desk, request);
    const Json json = answered ? *answered : Json{{"problem", json_of(answered.problem())}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace madoguchi::commands
