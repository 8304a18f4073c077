// `madoguchi kiosk --audit DIR`: every screen in every language and in one that is 40 % longer than
// English (pseudo_language.h), at four sizes, three text sizes and in both themes; what is wrong on
// any of them goes into DIR as audit.json and audit.txt.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/commands/folders.h"
#include "platform/input.h"

namespace madoguchi::commands {

// What is left empty is walked in all its values.
struct AuditOptions {
    Folders folders;  // Of these, the assets and the town's own translations
    std::filesystem::path out;
    std::optional<platform::SizePx> size;
    std::string language;
    std::optional<double> text_scale;
    std::optional<bool> high_contrast;
};

// exit_good without a finding, exit_not_so with one; exit_environment when DIR cannot be written.
int run_audit(const AuditOptions& options);

}  // namespace madoguchi::commands
