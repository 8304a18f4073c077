#include "kiosk/commands/terminal.h"

#include <fmt/core.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace madoguchi::commands {

namespace {

// Turns the echo off for as long as it lives.
class SilentTerminal {
public:
    SilentTerminal() {
        known_ = ::tcgetattr(STDIN_FILENO, &before_) == 0;
        if (!known_) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() {
        if (known_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

private:
    termios before_{};
    bool known_ = false;
};

std::optional<std::string> read_line() {
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return line;
}

}  // namespace

bool is_terminal() { return ::isatty(STDIN_FILENO) == 1; }

std::optional<std::string> ask_person(const std::string& question, Echo echo) {
    fmt::print(stderr, "{}: ", question);
    std::fflush(stderr);
    if (echo == Echo::Shown) return read_line();
    std::optional<std::string> line;
    {
        const SilentTerminal silent;
        line = read_line();
    }
    fmt::print(stderr, "\n");
    return line;
}

}  // namespace madoguchi::commands
