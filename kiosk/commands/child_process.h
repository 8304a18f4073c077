// Another process, started to be measured: what it printed, and when it was started.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/result.h"

namespace madoguchi::commands {

class ChildProcess {
public:
    // `variables`: NAME=VALUE, over those of this process.
    static Result<ChildProcess> start(const std::vector<std::string>& command,
                                      const std::vector<std::string>& variables);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&&) = delete;
    ~ChildProcess();  // Ends it if it still runs

    // Waits for its end; what it printed. Environment if it failed or printed too much.
    Result<std::string> output();
    // What it prints until the first newline, while it goes on.
    Result<std::string> first_line();
    std::chrono::steady_clock::time_point started_at() const { return started_at_; }

private:
    ChildProcess(pid_t process, int out, std::string name);

    pid_t process_;
    int out_;
    std::string name_;
    std::chrono::steady_clock::time_point started_at_;
};

// The file of this name in $PATH.
std::optional<std::string> program_in_path(const std::string& name);

}  // namespace madoguchi::commands
