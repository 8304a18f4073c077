#include "kiosk/commands/desk_client.h"

#include <system_error>

#include "kiosk/commands/desk_json.h"
#include "kiosk/commands/desk_requests.h"
#include "platform/linux/argon2_hash.h"
#include "platform/linux/system_clock.h"
#include "platform/linux/unix_control_socket.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr int answer_timeout_ms = 30'000;

Result<std::string> answer_on_the_spot(const Folders& folders, const std::string& request,
                                       NoStoreYet no_store_yet) {
    std::error_code error;
    const bool is_there = std::filesystem::exists(folders.store_file(), error);
    if (!is_there && no_store_yet == NoStoreYet::IsAProblem) {
        return Problem{ProblemKind::Environment, "there is no store here yet",
                       folders.data.string(),
                       "start the kiosk once, or name its data directory with --data"};
    }
    Result<std::unique_ptr<db::Store>> store = db::open_store(folders.data);
    if (!store) return store.problem();
    platform::Argon2Hash secrets;
    const std::int64_t now_ms = platform::SystemClock().now_ms();
    return answer_request({**store, secrets, now_ms}, request);
}

}  // namespace

Result<Json> ask_desk(const Folders& folders, const Json& request, NoStoreYet no_store_yet) {
    const std::string line = request.dump(-1, ' ', false, Json::error_handler_t::replace);
    const Result<std::optional<std::string>> asked =
        platform::UnixControlSocket().ask(folders.control_socket(), line, answer_timeout_ms);
    if (!asked) return asked.problem();
    std::string text;
    if (*asked) {
        text = **asked;
    } else {
        Result<std::string> answered = answer_on_the_spot(folders, line, no_store_yet);
        if (!answered) return answered.problem();
        text = std::move(*answered);
    }
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.contains("error")) {
        return Problem{ProblemKind::Environment, "the running madoguchi gave no answer",
                       folders.control_socket().string(), "try again in a moment"};
    }
    if (json.contains("problem")) return problem_from(json["problem"]);
    return json;
}

}  // namespace madoguchi::commands
