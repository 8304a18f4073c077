// A helper process that runs a conversion engine: never as root, without our files and our
// environment, and it dies with us.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "platform/linux/descriptor.h"
#include "platform/linux/engine_user.h"

namespace madoguchi::platform {

using Deadline = std::chrono::steady_clock::time_point;

class EngineProcess {
public:
    // Its only variable is HOME. With a line, its standard input and output are one socket to us.
    // It gets SIGKILL when the thread that started it ends. Empty when it cannot be started; a
    // program that is missing shows by its ending at once.
    enum class Line { None, Open };
    static std::optional<EngineProcess> start(const std::filesystem::path& program,
                                              const std::filesystem::path& home,
                                              const EngineUser& user, Line line);

    EngineProcess(EngineProcess&& other) noexcept;
    EngineProcess& operator=(EngineProcess&& other) noexcept;
    ~EngineProcess();  // Kills it if it still runs

    pid_t id() const { return process_; }
    const Descriptor& line() const { return line_; }
    bool is_running();
    // Waits for it to end by itself; false when it still runs at the deadline.
    bool has_ended_by(Deadline deadline);

private:
    EngineProcess(pid_t process, Descriptor line) : process_(process), line_(std::move(line)) {}

    pid_t process_ = -1;
    Descriptor line_;
};

// ── talking through a socket, until a deadline

bool send_all(const Descriptor& socket, std::string_view bytes, Deadline deadline);
// Everything up to the end of the stream; empty on the deadline, an error, or more than bytes_max.
std::optional<std::string> receive_to_end(const Descriptor& socket, std::size_t bytes_max,
                                          Deadline deadline);
// Everything up to `end`, which is the last thing sent.
std::optional<std::string> receive_to_mark(const Descriptor& socket, std::string_view end,
                                           std::size_t bytes_max, Deadline deadline);

}  // namespace madoguchi::platform
