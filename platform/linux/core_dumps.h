// What a program that dies leaves behind of its memory: here nothing, as a visit and a PIN are in
// it.
#pragma once

namespace madoguchi::platform {

// First of all, before anything of a visitor is in memory. No core file is written for this process
// or for any that it starts, and no collector of core dumps is handed this one's memory. Other
// programs of the same user can no longer look into it either; only root's debugger can.
void leave_no_core_dump();

}  // namespace madoguchi::platform
