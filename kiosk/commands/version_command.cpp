#include "kiosk/commands/version_command.h"

#include <fmt/core.h>

#include "kiosk/commands/outcome.h"
#include "kiosk/commands/pack_shelf.h"
#include "platform/linux/linux_files.h"

namespace madoguchi::commands {

int run_version(const Folders& folders) {
    platform::LinuxFiles files;
    fmt::print("madoguchi {}\n", MADOGUCHI_VERSION);
    fmt::print("document format 1\n");
    fmt::print("journal format none\n");  // The journal comes with the hub
    const PackShelf shelf = read_pack_shelf(folders, files, LastGood::OnlyRead);
    for (const domain::RulePack& pack : shelf.packs.packs()) {
        fmt::print("pack {} {}\n", pack.id, pack.hash);
    }
    for (const Problem& problem : shelf.problems) report(problem);
    return exit_good;
}

}  // namespace madoguchi::commands
