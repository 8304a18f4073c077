#include "platform/linux/helper_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "platform/linux/socket_io.h"

namespace madoguchi::platform {

namespace {

constexpr int no_such_user = 126;
constexpr int no_such_program = 127;

// All that the child needs, made before the fork.
struct Birth {
    int program;  // Opened before: its user need not see the folders above it
    char* const* words;
    char* const* environment;
    int in;
    int out;
    int nowhere;
    EngineUser user;
    pid_t parent;
};

// Runs in the child, between fork and exec: the kernel's calls only, as another thread of the
// parent may have held any lock.
[[noreturn]] void become(const Birth& birth) {
    ::dup2(birth.in, STDIN_FILENO);
    ::dup2(birth.out, STDOUT_FILENO);
    ::dup2(birth.nowhere, STDERR_FILENO);
    constexpr unsigned close_on_exec = 4;
    ::syscall(SYS_close_range, 3U, ~0U, close_on_exec);
    // A session of its own: Ctrl-C at a terminal is for the kiosk, which then ends its helpers.
    ::setsid();
    if (birth.user.differs) {
        const uid_t user = birth.user.user;
        const gid_t group = birth.user.group;
        const bool dropped = ::syscall(SYS_setgroups, 0, nullptr) == 0 &&
                             ::syscall(SYS_setresgid, group, group, group) == 0 &&
                             ::syscall(SYS_setresuid, user, user, user) == 0;
        if (!dropped) ::_exit(no_such_user);
    }
    const struct rlimit no_core {};
    ::setrlimit(RLIMIT_CORE, &no_core);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // After the change of user, which would undo it
    if (::getppid() != birth.parent) ::_exit(no_such_program);  // It died before we asked
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    ::syscall(SYS_execveat, birth.program, "", birth.words, birth.environment, AT_EMPTY_PATH);
    ::execve(birth.words[0], birth.words, birth.environment);  // A script's interpreter wants the
    ::_exit(no_such_program);                                  // name
}

// As exec wants them; they point into `texts`.
std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

int wait_for_end(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

std::optional<HelperProcess> HelperProcess::start(const HelperOptions& options) {
    std::vector<std::string> command = options.command;
    const std::vector<char*> words = pointers_to(command);
    std::vector<std::string> variables = {"HOME=" + options.home.string()};
    const std::vector<char*> own_variables = pointers_to(variables);
    const Descriptor program(::open(words[0], O_PATH | O_CLOEXEC));
    const Descriptor nowhere(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!nowhere.is_open()) return std::nullopt;
    const Birth birth{.program = program.number(),
                      .words = words.data(),
                      .environment = options.home.empty() ? environ : own_variables.data(),
                      .in = options.in >= 0 ? options.in : nowhere.number(),
                      .out = options.out >= 0 ? options.out : nowhere.number(),
                      .nowhere = nowhere.number(),
                      .user = options.user,
                      .parent = ::getpid()};
    const pid_t child = ::fork();
    if (child < 0) return std::nullopt;
    if (child == 0) become(birth);
    Descriptor life(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    HelperProcess helper(child, std::move(life));
    if (helper.end_descriptor() < 0) return std::nullopt;
    return helper;
}

HelperProcess::HelperProcess(HelperProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)), life_(std::move(other.life_)) {}

HelperProcess::~HelperProcess() { end(); }

bool HelperProcess::has_ended() const { return has_ended_by(Deadline::min()); }

bool HelperProcess::has_ended_by(Deadline deadline) const {
    return process_ <= 0 || becomes_readable(life_, deadline);
}

std::optional<int> HelperProcess::end() {
    if (process_ <= 0) return std::nullopt;
    const pid_t process = std::exchange(process_, -1);
    // What it started goes too, even when it has ended itself; the second call is for one that has
    // not come to its own session yet.
    ::kill(-process, SIGKILL);
    ::kill(process, SIGKILL);
    const int status = wait_for_end(process);
    return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

}  // namespace madoguchi::platform
