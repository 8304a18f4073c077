// Goal: a kept hash gives its secret to nobody, and only the secret opens it.
#include "platform/secret_hash.h"

#include <catch2/catch_test_macros.hpp>

#include "platform/linux/argon2_hash.h"

using namespace madoguchi;
using namespace madoguchi::platform;

TEST_CASE("only the secret opens its hash", "[secret_hash]") {
    Argon2Hash hasher;
    const auto hash = hasher.hash_secret("314159");
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(hash->find("314159") == std::string::npos);
    CHECK(hasher.verify_secret("314159", *hash));
    CHECK_FALSE(hasher.verify_secret("314158", *hash));
    CHECK_FALSE(hasher.verify_secret("31415", *hash));
    CHECK_FALSE(hasher.verify_secret("3141599", *hash));
    CHECK_FALSE(hasher.verify_secret(std::string_view("314159\0", 7), *hash));
    CHECK(*hasher.hash_secret("314159") != *hash);
}

TEST_CASE("a secret is refused when empty or past its limit", "[secret_hash]") {
    Argon2Hash hasher;
    CHECK_FALSE(hasher.hash_secret(""));
    CHECK(hasher.hash_secret(std::string(secret_bytes_max, 'x')));
    const auto refused = hasher.hash_secret(std::string(secret_bytes_max + 1, 'x'));
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().kind == ProblemKind::Refused);
}

TEST_CASE("a text that is no hash of ours opens for nothing", "[secret_hash]") {
    Argon2Hash hasher;
    for (const std::string& hash :
         {std::string(), std::string("314159"), std::string(10'000, '$'),
          std::string("$argon2id$v=19$m=65536,t=2,p=1$"),
          // Costs of 4 GiB: refused before they are paid.
          std::string("$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
                      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")}) {
        CHECK_FALSE(hasher.verify_secret("314159", hash));
    }
    CHECK_FALSE(hasher.verify_secret("", ""));
}
