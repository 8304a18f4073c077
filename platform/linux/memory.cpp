#include "platform/linux/memory.h"

#include <malloc.h>

namespace madoguchi::platform {

void keep_memory_small() {
    constexpr int arenas_max = 2;
    constexpr int large_block_bytes = 128 * 1024;
    ::mallopt(M_ARENA_MAX, arenas_max);
    ::mallopt(M_MMAP_THRESHOLD, large_block_bytes);
}

void give_back_unused_memory() { ::malloc_trim(0); }

}  // namespace madoguchi::platform
