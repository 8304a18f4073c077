// `madoguchi submissions list|show|export`: the staff's view from the shell.
#pragma once

#include <string>
#include <vector>

#include "kiosk/commands/folders.h"

namespace madoguchi::commands {

struct SubmissionsOptions {
    Folders folders;
    std::string staff;
    std::string passphrase_file;
    bool is_json = false;
    std::vector<std::string> receipts;  // show: one; export: any number
    std::string out;                    // export: the folder
};

int run_submissions_list(const SubmissionsOptions& options);
int run_submissions_show(const SubmissionsOptions& options);
// Writes RECEIPT.madoguchi.json for each, and prints their names.
int run_submissions_export(const SubmissionsOptions& options);

}  // namespace madoguchi::commands
