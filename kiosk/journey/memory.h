// What a journey knows beyond the program's death: handed over a pipe from the process that loses
// its power to the one that goes on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "kiosk/session/session.h"
#include "platform/base/result.h"

namespace madoguchi::journey {

struct Memory {
    std::size_t journey = 0;     // Which file, from 0
    std::size_t step = 0;        // The next step of it, from 0
    std::size_t steps_done = 0;  // Of all files
    std::int64_t clock_ms = 0;   // UTC, of the set clock
    session::Appearance appearance;
    std::map<std::string, std::string> remembered;
};

std::string write_memory(const Memory& memory);  // One line of JSON
Result<Memory> read_memory(std::string_view json);

}  // namespace madoguchi::journey
