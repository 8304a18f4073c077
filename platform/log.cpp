#include "platform/log.h"

#include <fmt/format.h>

#include <string>

namespace madoguchi::platform {

namespace {

std::string text_of(const LogField& field) {
    if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
        return fmt::format(" {}={}", field.name.text(), *number);
    }
    return fmt::format(" {}={}", field.name.text(), std::get<LogWord>(field.value).text());
}

}  // namespace

void Log::info(LogWord event, std::initializer_list<LogField> fields) {
    write("info", event, fields);
}

void Log::warning(LogWord event, std::initializer_list<LogField> fields) {
    write("warning", event, fields);
}

void Log::error(LogWord event, std::initializer_list<LogField> fields) {
    write("error", event, fields);
}

void Log::write(LogWord level, LogWord event, std::initializer_list<LogField> fields) {
    std::string line =
        fmt::format("{} {} {}", format_rfc3339(clock_.now_ms()), level.text(), event.text());
    for (const LogField& field : fields) line += text_of(field);
    line += '\n';
    const std::lock_guard lock(mutex_);
    std::fwrite(line.data(), 1, line.size(), out_);
    std::fflush(out_);
}

}  // namespace madoguchi::platform
