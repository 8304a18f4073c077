// What a rule pack is known by for ever: the fingerprint of its bytes. Private to the domain.
#pragma once

#include <string>
#include <string_view>

namespace madoguchi::domain {

// SHA-256 in lower-case hex, the same as sha256sum prints for a file of these bytes.
std::string sha256_of(std::string_view bytes);

}  // namespace madoguchi::domain
