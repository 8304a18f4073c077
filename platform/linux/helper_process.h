// A program that works for us: words on its standard input, what it makes on its standard output,
// its messages nowhere. It dies when the thread that started it does, or when this object goes.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/linux/descriptor.h"

namespace madoguchi::platform {

class HelperProcess {
public:
    // `in` and `out` become its standard input and output; it has copies of its own, so close
    // yours. Empty when it cannot be started at all; a program that is missing ends with 127.
    // Nothing of a visitor belongs into `command`: everybody on the machine can read it.
    static std::optional<HelperProcess> start(const std::vector<std::string>& command,
                                              const Descriptor& in, const Descriptor& out);
    HelperProcess(HelperProcess&& other) noexcept;
    HelperProcess& operator=(HelperProcess&&) = delete;
    ~HelperProcess();  // Kills it and its children

    // Becomes readable when it has ended, by itself or not.
    int end_descriptor() const { return life_.number(); }
    bool has_ended() const;
    // Kills what still runs; its exit code, or nothing when it did not end by itself.
    std::optional<int> end();

private:
    HelperProcess(pid_t process, Descriptor life) : process_(process), life_(std::move(life)) {}

    pid_t process_;
    Descriptor life_;  // The other end is open as long as it lives
};

struct PipeEnds {
    Descriptor out;  // To read from
    Descriptor in;   // To write to
};
std::optional<PipeEnds> make_pipe();

// As much as a pipe takes without waiting, which is 64 KiB of an empty one.
bool write_at_once(const Descriptor& pipe, std::string_view text);

}  // namespace madoguchi::platform
