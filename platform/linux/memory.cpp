#include "platform/linux/memory.h"

#include <malloc.h>

namespace madoguchi::platform {

void give_back_unused_memory() { ::malloc_trim(0); }

}  // namespace madoguchi::platform
