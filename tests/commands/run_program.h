// Runs the program as a person at a shell does, and keeps what it said.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace madoguchi::commands_test {

struct Run {
    int exit_code = -1;  // 128 + the signal that killed it
    std::string out;
    std::string err;
};

// `input` is its standard input. `before` is put in front of it in the shell: variables, limits.
Run run(const std::vector<std::string>& arguments, const std::string& input = {},
        const std::string& before = {});

// A directory of the test's own, gone with it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    // Makes the folders above it, too.
    std::filesystem::path file(const std::string& name, const std::string& content) const;

private:
    std::filesystem::path path_;
};

std::string content_of(const std::filesystem::path& file);

// `madoguchi kiosk --offscreen` on a store, until destroyed.
class RunningKiosk {
public:
    explicit RunningKiosk(const std::filesystem::path& data);
    ~RunningKiosk();
    RunningKiosk(const RunningKiosk&) = delete;
    RunningKiosk& operator=(const RunningKiosk&) = delete;

    int stop(int signal);  // Its exit code
    pid_t process() const { return process_; }

private:
    pid_t process_ = -1;
};

}  // namespace madoguchi::commands_test
