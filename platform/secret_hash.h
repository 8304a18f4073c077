// Turns a PIN or passphrase into a hash that can be kept, and checks one against it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace madoguchi::platform {

constexpr std::size_t secret_bytes_max = 1024;

class SecretHash {
public:
    virtual ~SecretHash() = default;

    // Slow on purpose (tens of ms) and hungry for memory (64 MiB): a job, not for a frame. Every
    // hash of one secret is different. Environment if memory is short.
    virtual Result<std::string> hash_secret(std::string_view secret) = 0;

    // As slow. Takes the same time whatever the secret; false also for a text that is no hash of
    // ours.
    virtual bool verify_secret(std::string_view secret, const std::string& hash) = 0;
};

}  // namespace madoguchi::platform
