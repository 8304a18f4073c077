#include "kiosk/domain/hash.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace madoguchi::domain {

std::string sha256_of(std::string_view bytes) {
    // SHA-256 keeps no state of the library's own, so it needs no sodium_init.
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size());
    std::string hex;
    for (const unsigned char byte : hash) hex += fmt::format("{:02x}", byte);
    return hex;
}

}  // namespace madoguchi::domain
