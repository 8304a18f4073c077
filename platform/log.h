// One line an event on stderr, for whoever looks after the machine. It cannot carry a visitor's
// words: names and words are literals of this program, everything else is a number.
#pragma once

#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <mutex>
#include <string_view>
#include <variant>

#include "platform/clock.h"

namespace madoguchi::platform {

// A word in lower case, letters, digits and underscores. Only a literal converts to it: the check
// runs in the compiler, and any other text does not compile.
class LogWord {
public:
    consteval LogWord(const char* literal) : text_(literal) {
        for (const char c : text_) {
            const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
            if (!fits) throw "a log word holds a-z, 0-9 and _ only";
        }
    }

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

struct LogField {
    LogWord name;
    std::variant<std::int64_t, LogWord> value;
};

class Log {
public:
    // Both outlive the log. `out` is stderr but in tests.
    Log(const Clock& clock, std::FILE* out) : clock_(clock), out_(out) {}

    // "2026-06-01T10:00:00+09:00 info visit_ended end=timed_out minutes=12". From any thread; a
    // line that cannot be written is dropped.
    void info(LogWord event, std::initializer_list<LogField> fields = {});
    void warning(LogWord event, std::initializer_list<LogField> fields = {});
    void error(LogWord event, std::initializer_list<LogField> fields = {});

private:
    void write(LogWord level, LogWord event, std::initializer_list<LogField> fields);

    const Clock& clock_;
    std::FILE* out_;
    std::mutex mutex_;  // Lines do not mix
};

}  // namespace madoguchi::platform
