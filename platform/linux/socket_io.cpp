#include "platform/linux/socket_io.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace madoguchi::platform {

namespace {

bool becomes(const Descriptor& descriptor, short event, Deadline deadline) {
    constexpr std::chrono::milliseconds longest = std::chrono::hours(1);
    while (true) {
        const Deadline now = std::chrono::steady_clock::now();
        const auto left = deadline <= now
                              ? std::chrono::milliseconds(0)
                              : std::chrono::ceil<std::chrono::milliseconds>(deadline - now);
        struct pollfd asked {
            descriptor.number(), event, 0
        };
        const int ready = ::poll(&asked, 1, static_cast<int>(std::min(left, longest).count()));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
        if (ready == 0 && left <= longest) return false;
    }
}

// Appends what is there; the count, 0 at the end, -1 on the deadline or an error.
ssize_t receive_some(const Descriptor& socket, std::string& bytes, Deadline deadline) {
    std::array<char, 16384> room{};
    while (becomes_readable(socket, deadline)) {
        const ssize_t got = ::recv(socket.number(), room.data(), room.size(), MSG_DONTWAIT);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got > 0) bytes.append(room.data(), static_cast<std::size_t>(got));
        return got;
    }
    return -1;
}

}  // namespace

bool becomes_readable(const Descriptor& descriptor, Deadline deadline) {
    return becomes(descriptor, POLLIN, deadline);
}

bool becomes_writable(const Descriptor& descriptor, Deadline deadline) {
    return becomes(descriptor, POLLOUT, deadline);
}

bool send_all(const Descriptor& socket, std::string_view bytes, Deadline deadline) {
    while (!bytes.empty()) {
        if (!becomes_writable(socket, deadline)) return false;
        const ssize_t sent =
            ::send(socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (sent < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

std::optional<std::string> receive_to_end(const Descriptor& socket, std::size_t bytes_max,
                                          Deadline deadline) {
    std::string bytes;
    while (bytes.size() <= bytes_max) {
        const ssize_t got = receive_some(socket, bytes, deadline);
        if (got < 0) return std::nullopt;
        if (got == 0) return bytes;
    }
    return std::nullopt;
}

std::optional<std::string> receive_to_mark(const Descriptor& socket, std::string_view end,
                                           std::size_t bytes_max, Deadline deadline) {
    std::string bytes;
    while (bytes.size() <= bytes_max) {
        if (receive_some(socket, bytes, deadline) <= 0) return std::nullopt;
        if (std::string_view(bytes).ends_with(end)) return bytes;
    }
    return std::nullopt;
}

std::optional<PipeEnds> make_pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    return PipeEnds{Descriptor(ends[0]), Descriptor(ends[1])};
}

std::optional<SocketPair> make_socket_pair() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return std::nullopt;
    return SocketPair{Descriptor(ends[0]), Descriptor(ends[1])};
}

bool write_at_once(const Descriptor& pipe, std::string_view text) {
    ::fcntl(pipe.number(), F_SETFL, O_NONBLOCK);
    const ssize_t written = ::write(pipe.number(), text.data(), text.size());
    return written >= 0 && static_cast<std::size_t>(written) == text.size();
}

}  // namespace madoguchi::platform
