#include "kiosk/commands/translations_command.h"

#include <fmt/core.h>

#include "kiosk/commands/outcome.h"
#include "kiosk/ui/translation_check.h"

namespace madoguchi::commands {

int run_translations_check(const std::string& file) {
    const auto remarks = ui::check_translation_file(file);
    if (!remarks) {
        report(remarks.problem());
        return exit_not_so;
    }
    for (const ui::TranslationRemark& remark : *remarks) {
        if (remark.kind == ui::TranslationRemark::Kind::Missing) {
            fmt::print("{}: {} has no words; Japanese stands in\n", file, remark.key);
        } else {
            fmt::print("{}:{}: {} is {} letters wide, where {} are known to fit\n", file,
                       remark.line, remark.key, remark.width, remark.width_max);
        }
    }
    if (!remarks->empty()) return exit_not_so;
    fmt::print("{}: good\n", file);
    return exit_good;
}

}  // namespace madoguchi::commands
