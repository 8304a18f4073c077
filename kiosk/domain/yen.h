// Whole yen. A type of its own, so that money is never mixed up with a count or a percentage.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace madoguchi::domain {

class Yen {
public:
    // The most that one amount can be, by the document format: one trillion yen. A limit at the
    // door keeps every sum and product of a rule inside 64 bits.
    static constexpr std::int64_t input_max = 1'000'000'000'000;

    constexpr Yen() = default;
    constexpr explicit Yen(std::int64_t amount) : amount_(amount) {}

    // For amounts from outside: the keypad, a file. Empty when negative or over the limit.
    static constexpr std::optional<Yen> from_input(std::int64_t amount) {
        if (amount < 0 || amount > input_max) return std::nullopt;
        return Yen(amount);
    }

    constexpr std::int64_t amount() const { return amount_; }

    friend constexpr auto operator<=>(Yen, Yen) = default;
    friend constexpr Yen operator+(Yen a, Yen b) { return Yen(a.amount_ + b.amount_); }
    friend constexpr Yen operator-(Yen a, Yen b) { return Yen(a.amount_ - b.amount_); }

private:
    std::int64_t amount_ = 0;
};

}  // namespace madoguchi::domain
