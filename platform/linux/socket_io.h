// Talking through sockets and pipes until a deadline. Private to platform/linux.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "platform/linux/descriptor.h"

namespace madoguchi::platform {

using Deadline = std::chrono::steady_clock::time_point;

// Whether it is ready, or has ended, by the deadline; one that has passed asks without waiting.
bool becomes_readable(const Descriptor& descriptor, Deadline deadline);
bool becomes_writable(const Descriptor& descriptor, Deadline deadline);

// False on the deadline or an error.
bool send_all(const Descriptor& socket, std::string_view bytes, Deadline deadline);
// Everything up to the end of the stream; empty on the deadline, an error, or more than bytes_max.
std::optional<std::string> receive_to_end(const Descriptor& socket, std::size_t bytes_max,
                                          Deadline deadline);
// Everything up to `end`, which is the last thing sent; empty as above, and when the stream ends.
std::optional<std::string> receive_to_mark(const Descriptor& socket, std::string_view end,
                                           std::size_t bytes_max, Deadline deadline);

struct PipeEnds {
    Descriptor out;  // To read from
    Descriptor in;   // To write to
};
std::optional<PipeEnds> make_pipe();

struct SocketPair {
    Descriptor ours;
    Descriptor theirs;
};
std::optional<SocketPair> make_socket_pair();

// As much as a pipe takes without waiting, which is 64 KiB of an empty one.
bool write_at_once(const Descriptor& pipe, std::string_view text);

}  // namespace madoguchi::platform
