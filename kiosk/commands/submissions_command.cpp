#include "kiosk/commands/submissions_command.h"

#include <fmt/core.h>

#include <system_error>

#include "kiosk/commands/desk_client.h"
#include "kiosk/commands/outcome.h"
#include "platform/linux/linux_files.h"
#include "platform/secret_hash.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

// The request with who asks and their passphrase.
Result<Json> signed_request(const SubmissionsOptions& options, const char* ask) {
    platform::LinuxFiles files;
    Result<std::string> passphrase =
        files.read_whole(options.passphrase_file, platform::secret_bytes_max);
    if (!passphrase) return passphrase.problem();
    while (!passphrase->empty() && (passphrase->back() == '\n' || passphrase->back() == '\r')) {
        passphrase->pop_back();
    }
    return Json{{"ask", ask}, {"staff", options.staff}, {"passphrase", *passphrase}};
}

Result<Json> submission(const SubmissionsOptions& options, const std::string& receipt) {
    Result<Json> request = signed_request(options, "submission");
    if (!request) return request.problem();
    (*request)["receipt"] = receipt;
    Result<Json> answer = ask_desk(options.folders, *request, NoStoreYet::IsAProblem);
    if (!answer) return answer.problem();
    return (*answer)["submission"];
}

void print_json(const Json& json) {
    fmt::print("{}\n", json.dump(1, ' ', false, Json::error_handler_t::replace));
}

std::string text_of(const Json& json, const char* member) {
    const auto found = json.find(member);
    if (found == json.end() || found->is_null()) return "-";
    return found->is_string() ? found->get<std::string>() : found->dump();
}

void print_line(const Json& row) {
    fmt::print("{}  {}  {:8} {:9} {:>4} {:>12}  {}  {}\n", text_of(row, "receipt"),
               text_of(row, "submitted_at"), text_of(row, "state"), text_of(row, "verdict"),
               text_of(row, "category"), text_of(row, "grant_yen"), text_of(row, "applicant"),
               text_of(row, "title"));
}

// Receipt numbers are ours, but they come out of a file: nothing in them may lead elsewhere.
bool is_file_name(const std::string& text) {
    return !text.empty() && text.front() != '.' && text.find('/') == std::string::npos &&
           text.find('\0') == std::string::npos;
}

}  // namespace

int run_submissions_list(const SubmissionsOptions& options) {
    const Result<Json> request = signed_request(options, "submissions");
    if (!request) return report(request.problem());
    const Result<Json> answer = ask_desk(options.folders, *request, NoStoreYet::IsAProblem);
    if (!answer) return report(answer.problem());
    if (options.is_json) {
        print_json(*answer);
        return exit_good;
    }
    for (const Json& row : answer->at("submissions")) print_line(row);
    return exit_good;
}

int run_submissions_show(const SubmissionsOptions& options) {
    const Result<Json> shown = submission(options, options.receipts.front());
    if (!shown) return report(shown.problem());
    if (options.is_json) {
        print_json(*shown);
        return exit_good;
    }
    print_line(*shown);
    fmt::print("pack {} {}\n", text_of(*shown, "pack"), text_of(*shown, "pack_hash"));
    print_json((*shown)["document"]);
    return exit_good;
}

int run_submissions_export(const SubmissionsOptions& options) {
    const std::filesystem::path folder = options.out;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) {
        return report({ProblemKind::Environment, "the folder cannot be made: " + error.message(),
                       folder.string(), "name another one with --out"});
    }
    platform::LinuxFiles files;
    for (const std::string& receipt : options.receipts) {
        const Result<Json> found = submission(options, receipt);
        if (!found) return report(found.problem());
        if (!is_file_name(receipt)) {
            return report(
                {ProblemKind::Refused, "the receipt number is no name for a file", receipt, ""});
        }
        const std::filesystem::path file = folder / (receipt + ".madoguchi.json");
        const std::string text =
            (*found)["document"].dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
        if (Result<void> written = files.write_whole(file, text); !written) {
            return report(written.problem());
        }
        fmt::print("{}\n", file.string());
    }
    return exit_good;
}

}  // namespace madoguchi::commands
