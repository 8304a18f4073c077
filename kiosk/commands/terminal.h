// Asks a person at the terminal.
#pragma once

#include <optional>
#include <string>

namespace madoguchi::commands {

bool is_terminal();  // Whether a person can be asked: the standard input is one

enum class Echo { Shown, Hidden };

// One line; empty at the end of the input.
std::optional<std::string> ask_person(const std::string& question, Echo echo);

}  // namespace madoguchi::commands
