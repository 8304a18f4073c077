// Memory that the C library keeps for later.
#pragma once

namespace madoguchi::platform {

// Few threads' pools, and large blocks from the machine, which go back to it when they are freed.
// At the start, before other threads; costs an allocation of a large block some microseconds.
void keep_memory_small();

// Gives back to the machine what nothing uses: after a visit that is a few megabytes. Takes some
// milliseconds; for moments when nobody waits. Any thread.
void give_back_unused_memory();

}  // namespace madoguchi::platform
