#include "kiosk/domain/loan_repayment.h"

#include <algorithm>

#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

constexpr std::int64_t rate_of_one = 100'000;  // 100 % in thousandths of a percent

// A natural number of any size, as far as the annuity needs one: (1 + rate)^100 has 1,700 bits.
class BigNatural {
public:
    explicit BigNatural(std::uint64_t value) {
        for (; value > 0; value >>= 32) digits_.push_back(static_cast<std::uint32_t>(value));
    }

    BigNatural times(std::uint64_t factor) const {
        const std::uint64_t low = factor & 0xFFFFFFFFU;
        const std::uint64_t high = factor >> 32;
        BigNatural result(0);
        result.digits_.assign(digits_.size() + 2, 0);
        result.add_product(*this, low, 0);
        result.add_product(*this, high, 1);
        result.trim();
        return result;
    }

    // The other must not be larger.
    BigNatural minus(const BigNatural& other) const {
        BigNatural result = *this;
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < result.digits_.size(); ++i) {
            const std::uint64_t taken = (i < other.digits_.size() ? other.digits_[i] : 0U) + borrow;
            borrow = result.digits_[i] < taken ? 1 : 0;
            result.digits_[i] =
                static_cast<std::uint32_t>((borrow << 32) + result.digits_[i] - taken);
        }
        ensure(borrow == 0);
        result.trim();
        return result;
    }

    bool is_at_most(const BigNatural& other) const {
        if (digits_.size() != other.digits_.size()) return digits_.size() < other.digits_.size();
        return !std::lexicographical_compare(other.digits_.rbegin(), other.digits_.rend(),
                                             digits_.rbegin(), digits_.rend());
    }

private:
    void add_product(const BigNatural& number, std::uint64_t factor, std::size_t shift) {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i + shift < digits_.size(); ++i) {
            const std::uint64_t digit = i < number.digits_.size() ? number.digits_[i] : 0;
            const std::uint64_t sum = digits_[i + shift] + digit * factor + carry;
            digits_[i + shift] = static_cast<std::uint32_t>(sum);
            carry = sum >> 32;
        }
    }
    void trim() {
        while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
    }

    std::vector<std::uint32_t> digits_;  // The lowest first, in base 2^32
};

// floor(principal x rate). Two factors, because yen times rate does not fit in 64 bits.
std::int64_t interest_on(std::int64_t outstanding, std::int64_t rate) {
    const std::int64_t whole = outstanding / rate_of_one;
    const std::int64_t part = outstanding % rate_of_one;
    return whole * rate + part * rate / rate_of_one;
}

// floor of principal x r(1+r)^n / ((1+r)^n - 1). With r = rate/D the instalment a is the largest
// with a x D x ((D+rate)^n - D^n) <= principal x rate x (D+rate)^n.
std::int64_t equal_instalment(std::int64_t principal, std::int64_t rate, std::int64_t years) {
    if (rate == 0) return principal / years;
    BigNatural grown(1);
    BigNatural plain(1);
    for (std::int64_t i = 0; i < years; ++i) {
        grown = grown.times(static_cast<std::uint64_t>(rate_of_one + rate));
        plain = plain.times(static_cast<std::uint64_t>(rate_of_one));
    }
    const BigNatural divisor = grown.minus(plain).times(static_cast<std::uint64_t>(rate_of_one));
    const BigNatural dividend =
        grown.times(static_cast<std::uint64_t>(rate)).times(static_cast<std::uint64_t>(principal));
    // One year pays everything with its interest, so no instalment is more than that.
    std::int64_t low = 0;
    std::int64_t high = principal + interest_on(principal, rate) + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        if (divisor.times(static_cast<std::uint64_t>(middle)).is_at_most(dividend)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

}  // namespace

std::vector<std::int64_t> repayment_by_year(const Loan& loan) {
    ensure(loan.principal >= 0);
    ensure(loan.grace_years >= 0);
    ensure(loan.years > loan.grace_years);
    const std::int64_t rate = loan.annual_rate_thousandths;
    const std::int64_t repaying_years = loan.years - loan.grace_years;
    const bool is_level = loan.plan == Loan::Plan::EqualInstalment;
    const std::int64_t instalment =
        is_level ? equal_instalment(loan.principal, rate, repaying_years) : 0;
    std::int64_t outstanding = loan.principal;
    std::vector<std::int64_t> paid;
    for (std::int64_t year = 1; year <= loan.years; ++year) {
        const std::int64_t interest = interest_on(outstanding, rate);
        std::int64_t principal = 0;
        if (year == loan.years) {
            principal = outstanding;
        } else if (year > loan.grace_years) {
            principal = is_level ? instalment - interest : loan.principal / repaying_years;
            // Interest rounded down can pay a loan of a few yen back before its last year.
            principal = std::min(principal, outstanding);
        }
        outstanding -= principal;
        paid.push_back(interest + principal);
    }
    return paid;
}

}  // namespace madoguchi::domain
