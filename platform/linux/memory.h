// Memory that the C library keeps for later.
#pragma once

namespace madoguchi::platform {

// At the start, before other threads: all of them take from two pools.
void share_memory_between_threads();

// From now on large blocks come from the machine and go back to it when they are freed. Costs each
// of them some microseconds, so it is for after the start, which takes many.
void give_large_blocks_back();

// Gives back to the machine what nothing uses: after a visit that is a few megabytes. Takes some
// milliseconds; for moments when nobody waits. Any thread.
void give_back_unused_memory();

}  // namespace madoguchi::platform
