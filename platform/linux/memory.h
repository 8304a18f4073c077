// Memory that the C library keeps for later.
#pragma once

namespace madoguchi::platform {

// Gives back to the machine what nothing uses: after a visit that is a few megabytes. Takes some
// milliseconds; for moments when nobody waits. Any thread.
void give_back_unused_memory();

}  // namespace madoguchi::platform
