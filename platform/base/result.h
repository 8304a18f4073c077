// A value, or the problem that kept it from being made. For failures that are expected to happen: a
// full disk, a refused file, a printer without paper.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "platform/base/ensure.h"

namespace madoguchi {

// What sort of failure it is; the command line turns it into its exit code.
enum class ProblemKind {
    Refused,      // The input is not acceptable: exit 1
    Usage,        // The call is wrong: exit 2
    Environment,  // Disk, display, device, another process: exit 3
};

// One failure, told for the person who has to mend it. Holds no word of a visitor.
struct Problem {
    ProblemKind kind = ProblemKind::Environment;
    std::string what;   // One sentence, without a full stop: "the store is read-only"
    std::string where;  // "FILE:LINE", a path or a JSON pointer; may be empty
    std::string hint;   // What to do about it, one sentence; may be empty

    // "what (where); hint", as it is printed on stderr.
    std::string sentence() const {
        std::string text = what;
        if (!where.empty()) text += " (" + where + ")";
        if (!hint.empty()) text += "; " + hint;
        return text;
    }
};

template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problem problem) : state_(std::move(problem)) {}

    bool ok() const { return std::holds_alternative<T>(state_); }
    explicit operator bool() const { return ok(); }

    const T& value() const& {
        ensure(ok());
        return std::get<T>(state_);
    }
    T& value() & {
        ensure(ok());
        return std::get<T>(state_);
    }
    T&& value() && {
        ensure(ok());
        return std::get<T>(std::move(state_));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Problem& problem() const {
        ensure(!ok());
        return std::get<Problem>(state_);
    }

private:
    std::variant<T, Problem> state_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Problem problem) : problem_(std::move(problem)) {}

    bool ok() const { return !problem_.has_value(); }
    explicit operator bool() const { return ok(); }
    const Problem& problem() const {
        ensure(!ok());
        return *problem_;
    }

private:
    std::optional<Problem> problem_;
};

}  // namespace madoguchi
