#include "kiosk/commands/office_setup.h"

#include <algorithm>

#include "kiosk/domain/text.h"
#include "kiosk/session/staff_desk.h"

namespace madoguchi::commands {

namespace {

Problem refused(std::string what, std::string hint) {
    return {ProblemKind::Refused, std::move(what), "", std::move(hint)};
}

Result<db::TownSettings> sample_settings(const Folders& folders, platform::Files& files,
                                         std::int64_t now_ms) {
    const auto file = folders.assets / "sample_town" / "town.toml";
    Result<std::string> document = files.read_whole(file, db::town_settings_bytes_max);
    if (!document) return document.problem();
    const Result<domain::Town> town = domain::read_town(*document, file.string());
    if (!town) return town.problem();
    return db::TownSettings{std::move(*document), town->pack, now_ms};
}

Result<void> set_up_sample(db::OfficeStore& office, const Folders& folders, platform::Files& files,
                           platform::SecretHash& secrets, std::int64_t now_ms) {
    const Result<db::TownSettings> settings = sample_settings(folders, files, now_ms);
    if (!settings) return settings.problem();
    const Result<std::string> passphrase = sample_passphrase(folders, files);
    if (!passphrase) return passphrase.problem();
    const Result<db::Staff> clerk =
        hashed({std::string(sample_clerk), std::string(sample_pin), *passphrase}, secrets);
    if (!clerk) return clerk.problem();
    return office.initialise(*settings, *clerk);
}

}  // namespace

Result<std::string> sample_passphrase(const Folders& folders, platform::Files& files) {
    Result<std::string> text =
        files.read_whole(folders.assets / "sample_town" / "passphrase", platform::secret_bytes_max);
    if (!text) return text.problem();
    while (!text->empty() && (text->back() == '\n' || text->back() == '\r')) text->pop_back();
    return text;
}

Result<void> check_staff(const NewStaff& staff, const domain::Town& town,
                         const std::string& samples_passphrase) {
    if (staff.name.empty() || staff.name.size() > db::staff_name_bytes_max ||
        domain::clean_input(staff.name) != staff.name) {
        return refused(
            "the name of the member of staff is empty, too long or holds control "
            "characters",
            "give a name with --staff");
    }
    const bool only_digits = std::all_of(staff.pin.begin(), staff.pin.end(),
                                         [](char c) { return c >= '0' && c <= '9'; });
    if (!only_digits || staff.pin.size() < session::pin_digits_min ||
        staff.pin.size() > session::pin_digits_max) {
        return refused("the PIN is not 6 to 12 digits", "write it into the file of --pin-file");
    }
    if (domain::grapheme_count(staff.passphrase) < passphrase_letters_min ||
        staff.passphrase.size() > platform::secret_bytes_max) {
        return refused("the passphrase is shorter than 8 letters or far too long",
                       "write a longer one into the file of --passphrase-file");
    }
    if (town.is_sample) return {};
    if (staff.pin == sample_pin || staff.passphrase == samples_passphrase) {
        return refused("everybody knows the PIN and passphrase of the sample town",
                       "choose others for this town");
    }
    return {};
}

Result<db::Staff> hashed(const NewStaff& staff, platform::SecretHash& secrets) {
    Result<std::string> pin = secrets.hash_secret(staff.pin);
    if (!pin) return pin.problem();
    Result<std::string> passphrase = secrets.hash_secret(staff.passphrase);
    if (!passphrase) return passphrase.problem();
    return db::Staff{staff.name, std::move(*pin), std::move(*passphrase), 0, 0};
}

Result<domain::Town> open_office(db::OfficeStore& office, const Folders& folders,
                                 platform::Files& files, platform::SecretHash& secrets,
                                 std::int64_t now_ms) {
    const Result<bool> is_set_up = office.is_initialised();
    if (!is_set_up) return is_set_up.problem();
    if (!*is_set_up) {
        if (Result<void> made = set_up_sample(office, folders, files, secrets, now_ms); !made) {
            return made.problem();
        }
    }
    const Result<std::optional<db::TownSettings>> settings = office.settings();
    if (!settings) return settings.problem();
    if (!*settings) {
        return Problem{ProblemKind::Environment, "the store holds no town", folders.data.string(),
                       "set it up with: madoguchi office init"};
    }
    Result<domain::Town> town = domain::read_town((*settings)->document, "town");
    if (!town) return town.problem();
    if (town->pack.empty()) town->pack = (*settings)->pack_id;
    return town;
}

}  // namespace madoguchi::commands
