// The command line: one program, subcommands (contract section 2).
#pragma once

namespace madoguchi::commands {

// Reads the arguments, does what they ask, returns the exit code.
int run_program(int argument_count, const char* const* arguments);

}  // namespace madoguchi::commands
