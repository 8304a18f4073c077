// Secrets by libsodium's Argon2id with its limits for interactive use. From any thread.
#pragma once

#include "platform/secret_hash.h"

namespace madoguchi::platform {

class Argon2Hash final : public SecretHash {
public:
    Argon2Hash();

    Result<std::string> hash_secret(std::string_view secret) override;
    bool verify_secret(std::string_view secret, const std::string& hash) override;
};

}  // namespace madoguchi::platform
