#include "platform/linux/unix_control_socket.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <map>
#include <mutex>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "platform/linux/descriptor.h"
#include "platform/linux/socket_io.h"
#include "platform/linux/unix_address.h"

namespace madoguchi::platform {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Answers given by other threads, until the server's thread takes them.
class ControlReply::Door {
public:
    Door() : bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    void put(std::uint64_t request, std::string line) {
        {
            const std::lock_guard lock(mutex_);
            if (closed_) return;
            answers_.emplace_back(request, std::move(line));
        }
        ring();
    }

    void close() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
            answers_.clear();
        }
        ring();
    }

    bool is_closed() const {
        const std::lock_guard lock(mutex_);
        return closed_;
    }

    std::vector<std::pair<std::uint64_t, std::string>> take() {
        std::uint64_t rung = 0;
        (void)!::read(bell_.number(), &rung, sizeof rung);
        const std::lock_guard lock(mutex_);
        return std::exchange(answers_, {});
    }

    const Descriptor& bell() const { return bell_; }

private:
    void ring() const {
        constexpr std::uint64_t once = 1;
        (void)!::write(bell_.number(), &once, sizeof once);  // Full means it is ringing already
    }

    Descriptor bell_;
    mutable std::mutex mutex_;
    std::vector<std::pair<std::uint64_t, std::string>> answers_;
    bool closed_ = false;
};

ControlReply::~ControlReply() {
    if (door_) door_->put(request_, R"({"error":"no_answer"})");
}

void ControlReply::send(std::string line) {
    ensure(line.find('\n') == std::string::npos);
    if (!door_) return;
    std::exchange(door_, nullptr)->put(request_, std::move(line));
}

namespace {

constexpr std::size_t read_step = 64 * 1024;

// One asker, from connecting to the last byte of the answer.
struct Asker {
    enum class State { Asking, Waiting, Answering };

    Descriptor socket;
    State state = State::Asking;
    steady_clock::time_point until;
    std::string request;
    std::string answer;
    std::size_t sent = 0;
};

class UnixControlServer final : public ControlServer {
public:
    UnixControlServer(Descriptor listener, ControlLimits limits, ControlHandler handler,
                      std::filesystem::path socket)
        : listener_(std::move(listener)),
          limits_(limits),
          handler_(std::move(handler)),
          socket_(std::move(socket)),
          thread_([this] { run(); }) {}

    ~UnixControlServer() override {
        door_->close();
        thread_.join();
        std::error_code error;
        std::filesystem::remove(socket_, error);  // A dead one left behind does no harm
    }

private:
    using Askers = std::map<std::uint64_t, Asker>;  // By request number, so never mixed up

    void run();
    int wait_ms() const;
    void accept_all();
    // False ends the connection.
    bool go_on(std::uint64_t request, Asker& asker, short events);
    bool read_some(std::uint64_t request, Asker& asker);
    bool write_some(Asker& asker);
    bool past_time(Asker& asker);
    void answer(Asker& asker, std::string line);
    steady_clock::time_point in(int ms) const { return steady_clock::now() + milliseconds(ms); }

    const Descriptor listener_;
    const ControlLimits limits_;
    const ControlHandler handler_;
    const std::filesystem::path socket_;
    const std::shared_ptr<ControlReply::Door> door_ = std::make_shared<ControlReply::Door>();
    Askers askers_;  // Only the thread's own
    std::uint64_t last_request_ = 0;
    std::thread thread_;  // Last, as it uses all of the above
};

void UnixControlServer::run() {
    while (!door_->is_closed()) {
        std::vector<pollfd> watched = {{door_->bell().number(), POLLIN, 0},
                                       {listener_.number(), POLLIN, 0}};
        std::vector<std::uint64_t> requests;
        for (const auto& [request, asker] : askers_) {
            // An asker who waits is still watched for hanging up, which poll tells unasked.
            short events = 0;
            if (asker.state == Asker::State::Asking) events = POLLIN;
            if (asker.state == Asker::State::Answering) events = POLLOUT;
            watched.push_back({asker.socket.number(), events, 0});
            requests.push_back(request);
        }
        if (::poll(watched.data(), watched.size(), wait_ms()) < 0) continue;

        for (std::size_t i = 0; i < requests.size(); ++i) {
            const auto found = askers_.find(requests[i]);
            if (!go_on(requests[i], found->second, watched[i + 2].revents)) askers_.erase(found);
        }
        for (auto& [request, line] : door_->take()) {
            const auto found = askers_.find(request);
            if (found == askers_.end()) continue;
            if (found->second.state == Asker::State::Waiting)
                answer(found->second, std::move(line));
        }
        if (watched[1].revents != 0) accept_all();
    }
}

int UnixControlServer::wait_ms() const {
    if (askers_.empty()) return -1;
    auto next = steady_clock::time_point::max();
    for (const auto& [request, asker] : askers_) next = std::min(next, asker.until);
    const auto left = std::chrono::ceil<milliseconds>(next - steady_clock::now()).count();
    return left < 0 ? 0 : static_cast<int>(left);
}

void UnixControlServer::accept_all() {
    for (;;) {
        Descriptor socket(
            ::accept4(listener_.number(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!socket.is_open()) {
            // Nothing wakes us when a descriptor gets free, and poll would not wait.
            if (errno == EMFILE || errno == ENFILE) std::this_thread::sleep_for(milliseconds(50));
            return;
        }
        ucred peer{};
        socklen_t size = sizeof peer;
        if (::getsockopt(socket.number(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) continue;
        if (peer.uid != ::geteuid()) continue;

        const bool is_full = askers_.size() >= control_connections_max;
        if (is_full) {
            constexpr std::string_view busy = "{\"error\":\"busy\"}\n";
            (void)!::send(socket.number(), busy.data(), busy.size(), MSG_NOSIGNAL);
            continue;
        }
        Asker& asker = askers_[++last_request_];
        asker.socket = std::move(socket);
        asker.until = in(limits_.request_ms);
    }
}

bool UnixControlServer::go_on(std::uint64_t request, Asker& asker, short events) {
    if (steady_clock::now() >= asker.until && !past_time(asker)) return false;
    switch (asker.state) {
        case Asker::State::Asking:
            return events == 0 || read_some(request, asker);
        case Asker::State::Waiting:
            return (events & (POLLERR | POLLHUP)) == 0;
        case Asker::State::Answering:
            return events == 0 || write_some(asker);
    }
    return false;
}

bool UnixControlServer::past_time(Asker& asker) {
    switch (asker.state) {
        case Asker::State::Asking:
            answer(asker, R"({"error":"too_slow"})");
            return true;
        case Asker::State::Waiting:
            answer(asker, R"({"error":"no_answer"})");
            return true;
        case Asker::State::Answering:
            return false;
    }
    return false;
}

bool UnixControlServer::read_some(std::uint64_t request, Asker& asker) {
    std::array<char, read_step> bytes;
    const ssize_t got = ::recv(asker.socket.number(), bytes.data(), bytes.size(), 0);
    if (got < 0) return errno == EAGAIN || errno == EINTR;
    const std::string_view fresh(bytes.data(), static_cast<std::size_t>(got));
    const std::size_t newline = fresh.find('\n');
    asker.request += fresh.substr(0, newline);

    if (asker.request.size() > control_request_bytes_max) {
        answer(asker, R"({"error":"too_long"})");
        return true;
    }
    if (newline == std::string_view::npos) {
        if (got != 0) return true;
        if (asker.request.empty()) return false;  // Came and went
        answer(asker, R"({"error":"not_a_line"})");
        return true;
    }
    asker.state = Asker::State::Waiting;
    asker.until = in(limits_.answer_ms);
    handler_(std::exchange(asker.request, {}), ControlReply(door_, request));
    return true;
}

void UnixControlServer::answer(Asker& asker, std::string line) {
    asker.request = {};
    asker.answer = std::move(line);
    asker.answer += '\n';
    asker.state = Asker::State::Answering;
    asker.until = in(limits_.send_ms);
}

bool UnixControlServer::write_some(Asker& asker) {
    const std::string_view rest = std::string_view(asker.answer).substr(asker.sent);
    const ssize_t done =
        ::send(asker.socket.number(), rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (done < 0) return errno == EAGAIN || errno == EINTR;
    asker.sent += static_cast<std::size_t>(done);
    return asker.sent < asker.answer.size();
}

Problem cannot_listen(const std::filesystem::path& socket, int error) {
    return {ProblemKind::Environment,
            "the control socket cannot be made: " + std::generic_category().message(error),
            socket.string(), "check the data directory and its rights"};
}

}  // namespace

Result<std::unique_ptr<ControlServer>> UnixControlSocket::listen(
    const std::filesystem::path& socket, ControlLimits limits, ControlHandler handler) {
    const auto address = unix_address(socket);
    if (!address) return address.problem();
    struct stat there {};
    if (::lstat(socket.c_str(), &there) == 0 && S_ISSOCK(there.st_mode)) ::unlink(socket.c_str());

    Descriptor listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!listener.is_open()) return cannot_listen(socket, errno);
    // Before bind, so that there is no moment in which others may connect.
    if (::fchmod(listener.number(), 0600) != 0) return cannot_listen(socket, errno);
    const auto* name = reinterpret_cast<const sockaddr*>(&address->name);
    if (::bind(listener.number(), name, sizeof address->name) != 0) {
        return cannot_listen(socket, errno);
    }
    if (::listen(listener.number(), SOMAXCONN) != 0) return cannot_listen(socket, errno);
    return std::unique_ptr<ControlServer>(std::make_unique<UnixControlServer>(
        std::move(listener), limits, std::move(handler), socket));
}

namespace {

Problem no_answer(const std::filesystem::path& socket) {
    return {ProblemKind::Environment, "the running madoguchi gave no answer", socket.string(),
            "look at its screen; if it does not react, start it again"};
}

// True also if the server stopped listening midway: it may have answered why.
bool send_line(const Descriptor& socket, std::string_view line, steady_clock::time_point until) {
    while (!line.empty()) {
        if (!becomes_writable(socket, until)) return false;
        const ssize_t done = ::send(socket.number(), line.data(), line.size(), MSG_NOSIGNAL);
        if (done < 0 && (errno == EPIPE || errno == ECONNRESET)) return true;
        if (done < 0 && errno != EAGAIN && errno != EINTR) return false;
        if (done > 0) line.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

}  // namespace

Result<std::optional<std::string>> UnixControlSocket::ask(const std::filesystem::path& socket,
                                                          const std::string& request,
                                                          int timeout_ms) {
    std::error_code error;
    if (!std::filesystem::exists(socket, error)) return std::optional<std::string>();
    const auto address = unix_address(socket);
    if (!address) return address.problem();
    const Descriptor own(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!own.is_open()) return no_answer(socket);
    const auto* name = reinterpret_cast<const sockaddr*>(&address->name);
    if (::connect(own.number(), name, sizeof address->name) != 0) {
        if (errno == ECONNREFUSED || errno == ENOENT) return std::optional<std::string>();
        return no_answer(socket);
    }
    const auto until = steady_clock::now() + milliseconds(timeout_ms);
    if (!send_line(own, request + '\n', until)) return no_answer(socket);
    auto line = receive_to_mark(own, "\n", control_reply_bytes_max, until);
    if (!line) return no_answer(socket);
    line->pop_back();
    return line;
}

}  // namespace madoguchi::platform
