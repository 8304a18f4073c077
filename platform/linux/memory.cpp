#include "platform/linux/memory.h"

#include <malloc.h>

namespace madoguchi::platform {

void share_memory_between_threads() {
    constexpr int arenas_max = 2;
    ::mallopt(M_ARENA_MAX, arenas_max);
}

void give_large_blocks_back() {
    constexpr int large_block_bytes = 128 * 1024;
    ::mallopt(M_MMAP_THRESHOLD, large_block_bytes);
}

void give_back_unused_memory() { ::malloc_trim(0); }

}  // namespace madoguchi::platform
