// A program that works for us in a process of its own: a conversion engine, a voice, a reader of
// kanji. It is killed when the thread that started it ends or this object is destroyed, leaves no
// core file, and can gain no rights. Private to platform/linux.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "platform/linux/descriptor.h"
#include "platform/linux/engine_user.h"

namespace madoguchi::platform {

using Deadline = std::chrono::steady_clock::time_point;

struct HelperOptions {
    // The program's path, then its arguments. Nothing of a visitor belongs here: everybody on the
    // machine can read it.
    std::vector<std::string> command;
    // Its standard input and output; -1 is nowhere, as its messages always are. It gets copies, so
    // close yours.
    int in = -1;
    int out = -1;
    std::filesystem::path home = {};  // Then HOME is its only variable; else it has all of ours
    EngineUser user = {};             // Whom it becomes, where that is somebody else
};

class HelperProcess {
public:
    // Empty when no process can be made. A program that is missing ends with 127, one that cannot
    // become its user with 126.
    static std::optional<HelperProcess> start(const HelperOptions& options);
    HelperProcess(HelperProcess&& other) noexcept;
    HelperProcess& operator=(HelperProcess&&) = delete;
    ~HelperProcess();  // end()

    pid_t id() const { return process_; }
    // Becomes readable when it has ended, by itself or not.
    int end_descriptor() const { return life_.number(); }
    bool has_ended() const;
    // Waits for it to end by itself; false when it still runs at the deadline.
    bool has_ended_by(Deadline deadline) const;
    // Kills it and what it started; its exit code, or nothing when it did not end by itself.
    std::optional<int> end();

private:
    HelperProcess(pid_t process, Descriptor life) : process_(process), life_(std::move(life)) {}

    pid_t process_;
    Descriptor life_;  // The kernel's own (pidfd_open)
};

}  // namespace madoguchi::platform
