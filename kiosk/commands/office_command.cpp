#include "kiosk/commands/office_command.h"

#include <fmt/core.h>

#include <array>
#include <cstdint>
#include <span>

#include "db/submission_store.h"
#include "kiosk/commands/desk_client.h"
#include "kiosk/commands/office_setup.h"
#include "kiosk/commands/outcome.h"
#include "kiosk/commands/terminal.h"
#include "platform/linux/argon2_hash.h"
#include "platform/linux/linux_files.h"
#include "platform/linux/system_random.h"

namespace madoguchi::commands {

namespace {

using Json = nlohmann::ordered_json;

Problem missing(const char* option) {
    return {ProblemKind::Usage, std::string("the option ") + option + " is missing", "",
            "give it, or run the command at a terminal"};
}

void cut_line_ends(std::string& text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
}

Result<std::string> secret_from_file(const std::string& file) {
    platform::LinuxFiles files;
    Result<std::string> secret = files.read_whole(file, platform::secret_bytes_max);
    if (!secret) return secret.problem();
    cut_line_ends(*secret);
    return secret;
}

Result<std::string> passphrase_of(const OfficeOptions& options) {
    if (!options.passphrase_file.empty()) return secret_from_file(options.passphrase_file);
    if (!is_terminal()) return missing("--passphrase-file");
    const std::string first = ask_person("Passphrase", Echo::Hidden).value_or("");
    if (first == ask_person("Once more", Echo::Hidden).value_or("")) return first;
    return Problem{ProblemKind::Refused, "the two passphrases are not the same", "", "try again"};
}

// 6 digits of the kernel's random numbers, each as likely as the other.
std::string drawn_pin() {
    platform::SystemRandom random;
    constexpr std::size_t digits = 6;
    constexpr int last_fair = 250;  // 25 tens fit into a byte
    std::string pin;
    while (pin.size() < digits) {
        std::array<std::byte, 1> byte{};
        random.fill(byte);
        const int number = std::to_integer<int>(byte[0]);
        if (number < last_fair) pin += static_cast<char>('0' + number % 10);
    }
    return pin;
}

struct Clerk {
    NewStaff staff;
    bool pin_was_drawn = false;
};

Result<Clerk> read_clerk(const OfficeOptions& options) {
    Clerk clerk;
    clerk.staff.name = options.staff;
    if (clerk.staff.name.empty()) {
        if (!is_terminal()) return missing("--staff");
        clerk.staff.name = ask_person("Name of the member of staff", Echo::Shown).value_or("");
    }
    Result<std::string> passphrase = passphrase_of(options);
    if (!passphrase) return passphrase.problem();
    clerk.staff.passphrase = std::move(*passphrase);
    if (!options.pin_file.empty()) {
        Result<std::string> pin = secret_from_file(options.pin_file);
        if (!pin) return pin.problem();
        clerk.staff.pin = std::move(*pin);
    } else {
        clerk.staff.pin = drawn_pin();
        clerk.pin_was_drawn = true;
    }
    return clerk;
}

struct TownFile {
    std::string document;
    domain::Town town;
};

bool can_begin_receipts(const domain::Town& town) {
    return !town.name.empty() && !town.short_name.empty() &&
           town.short_name.size() <= db::town_short_name_bytes_max &&
           town.short_name.find_first_of(" -/\t\r\n") == std::string::npos;
}

Result<TownFile> read_town_of(const OfficeOptions& options) {
    std::string file = options.town_file;
    if (file.empty()) {
        if (!is_terminal()) return missing("--town");
        file = ask_person("The town's file (see assets/sample_town/town.toml)", Echo::Shown)
                   .value_or("");
    }
    platform::LinuxFiles files;
    Result<std::string> document = files.read_whole(file, db::town_settings_bytes_max);
    if (!document) return document.problem();
    Result<domain::Town> town = domain::read_town(*document, file);
    if (!town) return town.problem();
    if (!can_begin_receipts(*town)) {
        return Problem{ProblemKind::Refused,
                       "the town needs a name, and a short_name without spaces and dashes that "
                       "can begin a receipt number",
                       file, "see assets/sample_town/town.toml"};
    }
    return TownFile{std::move(*document), std::move(*town)};
}

// Adds the clerk's name and hashes to the request, asks, and tells the PIN if it was drawn.
int ask_with_clerk(const OfficeOptions& options, const domain::Town& town, Json request,
                   NoStoreYet no_store_yet) {
    platform::LinuxFiles files;
    const Result<Clerk> clerk = read_clerk(options);
    if (!clerk) return report(clerk.problem());
    const Result<std::string> sample = sample_passphrase(options.folders, files);
    if (!sample) return report(sample.problem());
    if (Result<void> fit = check_staff(clerk->staff, town, *sample); !fit) {
        return report(fit.problem());
    }
    platform::Argon2Hash secrets;
    const Result<db::Staff> staff = hashed(clerk->staff, secrets);
    if (!staff) return report(staff.problem());
    request["name"] = staff->name;
    request["pin_hash"] = staff->pin_hash;
    request["passphrase_hash"] = staff->passphrase_hash;
    const Result<Json> done = ask_desk(options.folders, request, no_store_yet);
    if (!done) return report(done.problem());
    if (clerk->pin_was_drawn) fmt::print("PIN of {}: {}\n", staff->name, clerk->staff.pin);
    return exit_good;
}

}  // namespace

int run_office_init(OfficeOptions options) {
    const Result<TownFile> town = read_town_of(options);
    if (!town) return report(town.problem());
    const Json request = {
        {"ask", "initialise"}, {"town", town->document}, {"pack", town->town.pack}};
    return ask_with_clerk(options, town->town, request, NoStoreYet::MakesOne);
}

int run_office_staff_add(OfficeOptions options) {
    const Result<Json> health =
        ask_desk(options.folders, {{"ask", "health"}}, NoStoreYet::IsAProblem);
    if (!health) return report(health.problem());
    const std::string document = (*health)["office"].value("town", std::string());
    const Result<domain::Town> town = domain::read_town(document, "town");
    if (!town) {
        return report({ProblemKind::Refused, "the town is not set up yet",
                       options.folders.data.string(), "run madoguchi office init first"});
    }
    return ask_with_clerk(options, *town, {{"ask", "add_staff"}}, NoStoreYet::IsAProblem);
}

}  // namespace madoguchi::commands
