#include "platform/linux/engine_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>
#include <utility>

namespace madoguchi::platform {

namespace {

constexpr auto look_again_after = std::chrono::milliseconds(1);

// Runs in the child, between fork and exec: the kernel's calls only, as another thread of the
// parent may have held any lock. PROGRAM was opened before: its user need not see the folders
// above.
[[noreturn]] void become(int program, const char* name, char* const* environment,
                         const EngineUser& user, int line, pid_t parent) {
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(line >= 0 ? line : nowhere, STDIN_FILENO);
    ::dup2(line >= 0 ? line : nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    constexpr unsigned close_on_exec = 4;
    ::syscall(SYS_close_range, 3U, ~0U, close_on_exec);
    // A session of its own: Ctrl-C at a terminal is for the kiosk, which then ends its engines.
    ::setsid();
    if (user.differs) {
        const bool dropped = ::syscall(SYS_setgroups, 0, nullptr) == 0 &&
                             ::syscall(SYS_setresgid, user.group, user.group, user.group) == 0 &&
                             ::syscall(SYS_setresuid, user.user, user.user, user.user) == 0;
        if (!dropped) ::_exit(126);
    }
    const struct rlimit no_core {};
    ::setrlimit(RLIMIT_CORE, &no_core);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // After the change of user, which would undo it
    if (::getppid() != parent) ::_exit(126);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    char* const arguments[] = {const_cast<char*>(name), nullptr};
    ::syscall(SYS_execveat, program, "", arguments, environment, AT_EMPTY_PATH);
    ::execve(name, arguments, environment);  // A script: its interpreter wants the name
    ::_exit(127);
}

// Whether the socket is ready before the deadline.
bool wait_for(const Descriptor& socket, short event, Deadline deadline) {
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return false;
        struct pollfd asked {
            socket.number(), event, 0
        };
        const int ready = ::poll(&asked, 1, static_cast<int>(left.count()));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
    }
}

// Appends what is there; the count, 0 at the end, -1 on the deadline or an error.
ssize_t receive_some(const Descriptor& socket, std::string& bytes, Deadline deadline) {
    std::array<char, 16384> room{};
    while (wait_for(socket, POLLIN, deadline)) {
        const ssize_t got = ::recv(socket.number(), room.data(), room.size(), MSG_DONTWAIT);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got > 0) bytes.append(room.data(), static_cast<std::size_t>(got));
        return got;
    }
    return -1;
}

}  // namespace

std::optional<EngineProcess> EngineProcess::start(const std::filesystem::path& program,
                                                  const std::filesystem::path& home,
                                                  const EngineUser& user, Line line) {
    int ends[2] = {-1, -1};
    if (line == Line::Open && ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        return std::nullopt;
    }
    Descriptor ours(ends[0]);
    const Descriptor theirs(ends[1]);
    const Descriptor opened(::open(program.c_str(), O_PATH | O_CLOEXEC));
    std::string variable = "HOME=" + home.string();
    char* const environment[] = {variable.data(), nullptr};
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) return std::nullopt;
    if (child == 0)
        become(opened.number(), program.c_str(), environment, user, theirs.number(), parent);
    return EngineProcess(child, std::move(ours));
}

EngineProcess::EngineProcess(EngineProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)), line_(std::move(other.line_)) {}

EngineProcess& EngineProcess::operator=(EngineProcess&& other) noexcept {
    std::swap(process_, other.process_);
    line_ = std::move(other.line_);
    return *this;
}

EngineProcess::~EngineProcess() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

bool EngineProcess::is_running() {
    if (process_ <= 0) return false;
    if (::waitpid(process_, nullptr, WNOHANG) == 0) return true;
    process_ = -1;
    return false;
}

bool EngineProcess::has_ended_by(Deadline deadline) {
    while (is_running()) {
        if (std::chrono::steady_clock::now() >= deadline) return false;
        std::this_thread::sleep_for(look_again_after);
    }
    return true;
}

bool send_all(const Descriptor& socket, std::string_view bytes, Deadline deadline) {
    while (!bytes.empty()) {
        if (!wait_for(socket, POLLOUT, deadline)) return false;
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

}  // namespace madoguchi::platform
