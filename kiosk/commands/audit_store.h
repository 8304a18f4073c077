// The audit's store: a real one that can be away, so that the screens that say so can be looked at.
#pragma once

#include <atomic>
#include <memory>

#include "db/store.h"

namespace madoguchi::commands {

// While `is_away`, which outlives it and may be changed from another thread, every call is answered
// with a problem of the environment and the store behind it is not asked.
std::unique_ptr<db::Store> store_that_can_be_away(std::unique_ptr<db::Store> store,
                                                  const std::atomic<bool>& is_away);

}  // namespace madoguchi::commands
