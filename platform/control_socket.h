// How a second madoguchi asks the running one: a line of JSON there, a line of JSON back, over a
// socket in the data directory. This is the carrier; it does not look into the lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/base/result.h"

namespace madoguchi::platform {

constexpr std::size_t control_request_bytes_max = std::size_t{1} << 20;  // Without its newline
constexpr std::size_t control_reply_bytes_max = std::size_t{64} << 20;
constexpr std::size_t control_connections_max = 16;

// The right to answer one request, once, from any thread and at any later time; also after the
// server has gone (then nobody hears it).
class ControlReply {
public:
    class Door;  // Where answers go in; private to the server

    ControlReply(std::shared_ptr<Door> door, std::uint64_t request)
        : door_(std::move(door)), request_(request) {}
    ControlReply(ControlReply&&) = default;
    ControlReply& operator=(ControlReply&&) = delete;
    ~ControlReply();  // Unanswered: the asker is told that there is no answer

    // One line without a newline in it. The second answer is dropped.
    void send(std::string line);

private:
    // Shared, as a job may answer after the server has ended.
    std::shared_ptr<Door> door_;
    std::uint64_t request_;
};

// Called on the server's own thread: hand the request to whoever answers it, and return.
using ControlHandler = std::function<void(std::string request, ControlReply reply)>;

// What a wrong request is told: {"error":"..."}, one of these words.
//   too_long, not_a_line (ended without a newline), too_slow, busy (too many at once), no_answer
struct ControlLimits {
    int request_ms = 5'000;  // From connecting to the newline
    int answer_ms = 60'000;  // From the newline to the answer
    int send_ms = 5'000;     // For the whole answer to be taken
};

// Answers until destroyed.
class ControlServer {
public:
    virtual ~ControlServer() = default;
};

class ControlSocket {
public:
    virtual ~ControlSocket() = default;

    // Makes the socket (mode 0600; only this user is listened to) in place of a dead one, so the
    // caller must hold the data directory. Environment if it cannot be made.
    virtual Result<std::unique_ptr<ControlServer>> listen(const std::filesystem::path& socket,
                                                          ControlLimits limits,
                                                          ControlHandler handler) = 0;

    // Asks and waits. Empty if nobody listens: then the caller may open the store itself.
    // Environment if somebody does, but gives no answer in time.
    virtual Result<std::optional<std::string>> ask(const std::filesystem::path& socket,
                                                   const std::string& request, int timeout_ms) = 0;
};

}  // namespace madoguchi::platform
