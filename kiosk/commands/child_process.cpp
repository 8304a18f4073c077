#include "kiosk/commands/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

namespace madoguchi::commands {

namespace {

constexpr std::size_t output_bytes_max = std::size_t{16} << 20;

Problem cannot_start(const std::string& name) {
    return {ProblemKind::Environment, "the program cannot be started", name, ""};
}

bool names_same_variable(std::string_view a, std::string_view b) {
    return a.substr(0, a.find('=')) == b.substr(0, b.find('='));
}

// This process's environment with `variables` over it, as spawn wants it.
std::vector<std::string> environment_with(const std::vector<std::string>& variables) {
    std::vector<std::string> all = variables;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        bool is_replaced = false;
        for (const std::string& variable : variables) {
            is_replaced = is_replaced || names_same_variable(*entry, variable);
        }
        if (!is_replaced) all.emplace_back(*entry);
    }
    return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

ChildProcess::ChildProcess(pid_t process, int out, std::string name)
    : process_(process), out_(out), name_(std::move(name)) {}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      out_(std::exchange(other.out_, -1)),
      name_(std::move(other.name_)),
      started_at_(other.started_at_) {}

ChildProcess::~ChildProcess() {
    if (out_ >= 0) ::close(out_);
    if (process_ <= 0) return;
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

Result<ChildProcess> ChildProcess::start(const std::vector<std::string>& command,
                                         const std::vector<std::string>& variables) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return cannot_start(command.front());
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    std::vector<std::string> words = command;
    std::vector<std::string> environment = environment_with(variables);
    pid_t process = -1;
    const auto started_at = std::chrono::steady_clock::now();
    const int failed = ::posix_spawn(&process, command.front().c_str(), &actions, nullptr,
                                     pointers_to(words).data(), pointers_to(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failed != 0) {
        ::close(ends[0]);
        return cannot_start(command.front());
    }
    ChildProcess child(process, ends[0], command.front());
    child.started_at_ = started_at;
    return child;
}

Result<std::string> ChildProcess::output() {
    std::string text;
    char buffer[4096];
    ssize_t bytes = 0;
    while ((bytes = ::read(out_, buffer, sizeof buffer)) > 0) {
        text.append(buffer, static_cast<std::size_t>(bytes));
        if (text.size() > output_bytes_max) break;
    }
    int status = 0;
    ::waitpid(std::exchange(process_, -1), &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return text;
    return Problem{ProblemKind::Environment, "a measured program failed", name_,
                   "its own message stands above"};
}

Result<std::string> ChildProcess::first_line() {
    std::string line;
    char letter = 0;
    while (::read(out_, &letter, 1) == 1) {
        if (letter == '\n') return line;
        line += letter;
        if (line.size() > output_bytes_max) break;
    }
    return Problem{ProblemKind::Environment, "a started program said nothing", name_, ""};
}

std::optional<std::string> program_in_path(const std::string& name) {
    const char* const path = std::getenv("PATH");
    std::string_view rest = path != nullptr ? path : "/usr/bin:/bin";
    while (true) {
        const std::size_t end = rest.find(':');
        const std::filesystem::path file = std::filesystem::path(rest.substr(0, end)) / name;
        if (::access(file.c_str(), X_OK) == 0) return file.string();
        if (end == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(end + 1);
    }
}

}  // namespace madoguchi::commands
