#include "platform/linux/argon2_hash.h"

#include <sodium.h>

#include <array>

#include "platform/base/ensure.h"

namespace madoguchi::platform {

Argon2Hash::Argon2Hash() { ensure(sodium_init() >= 0); }

Result<std::string> Argon2Hash::hash_secret(std::string_view secret) {
    if (secret.empty() || secret.size() > secret_bytes_max) {
        return Problem{ProblemKind::Refused, "the secret is empty or too long", "",
                       "choose one of at most " + std::to_string(secret_bytes_max) + " bytes"};
    }
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), secret.data(), secret.size(),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return Problem{ProblemKind::Environment, "there is not enough memory to hash a secret", "",
                       "close other programs and try again"};
    }
    return std::string(hash.data());
}

bool Argon2Hash::verify_secret(std::string_view secret, const std::string& hash) {
    if (secret.empty() || secret.size() > secret_bytes_max) return false;
    if (hash.size() >= crypto_pwhash_STRBYTES) return false;
    // The hash carries its own costs. Only ours are paid, so that a forged one cannot ask for
    // gigabytes.
    if (crypto_pwhash_str_needs_rehash(hash.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                       crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
        return false;
    }
    return crypto_pwhash_str_verify(hash.c_str(), secret.data(), secret.size()) == 0;
}

}  // namespace madoguchi::platform
