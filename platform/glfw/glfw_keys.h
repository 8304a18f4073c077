// GLFW's keys in our words.
#pragma once

#include <optional>
#include <string>

#include "platform/input.h"

namespace madoguchi::platform {

// Empty for a key that means nothing to us, or whose sign arrives as text.
std::optional<KeyEvent> key_event_from(int glfw_key, int scancode, int modifiers);

// Empty for what is no Unicode scalar value.
std::string utf8_from(unsigned int code_point);

}  // namespace madoguchi::platform
