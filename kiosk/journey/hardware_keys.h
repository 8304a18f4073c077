// `keys "mihon<space><enter>"`: what a real keyboard sends for it.
#pragma once

#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "platform/input.h"

namespace madoguchi::journey {

// A letter is a TextEvent of one code point. <space>, <lt>, and the named keys: <tab> <shift-tab>
// <left> <right> <up> <down> <enter> <esc> <backspace> <delete> <home> <end> <pageup> <pagedown>
// <f1> … <f10>, <hankaku>, <ctrl-a> … <ctrl-z>, and <shift-left> … with an arrow. Refused for other
// names.
Result<std::vector<platform::InputEvent>> hardware_events(std::string_view keys);

}  // namespace madoguchi::journey
