#include "platform/linux/helper_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace madoguchi::platform {

namespace {

constexpr int life_number = 3;  // In the child, where it is closed by its end alone
constexpr int no_such_program = 127;

struct ChildEnds {
    int in;
    int out;
    int messages;
    int life;
};

// Between fork and exec in a process with threads: system calls only.
[[noreturn]] void become(char* const* words, const ChildEnds& ends, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(no_such_program);  // It died before we asked
    ::setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    ::dup2(ends.in, STDIN_FILENO);
    ::dup2(ends.out, STDOUT_FILENO);
    ::dup2(ends.messages, STDERR_FILENO);
    if (ends.life == life_number) {
        ::fcntl(life_number, F_SETFD, 0);
    } else {
        ::dup2(ends.life, life_number);
    }
    ::execv(words[0], words);
    ::_exit(no_such_program);
}

}  // namespace

std::optional<PipeEnds> make_pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    return PipeEnds{Descriptor(ends[0]), Descriptor(ends[1])};
}

bool write_at_once(const Descriptor& pipe, std::string_view text) {
    ::fcntl(pipe.number(), F_SETFL, O_NONBLOCK);
    const ssize_t written = ::write(pipe.number(), text.data(), text.size());
    return written >= 0 && static_cast<std::size_t>(written) == text.size();
}

std::optional<HelperProcess> HelperProcess::start(const std::vector<std::string>& command,
                                                  const Descriptor& in, const Descriptor& out) {
    std::vector<std::string> texts = command;
    std::vector<char*> words;
    for (std::string& text : texts) words.push_back(text.data());
    words.push_back(nullptr);
    std::optional<PipeEnds> life = make_pipe();
    const Descriptor nowhere(::open("/dev/null", O_RDWR | O_CLOEXEC));
    if (!life || !nowhere.is_open()) return std::nullopt;
    const ChildEnds ends{in.is_open() ? in.number() : nowhere.number(),
                         out.is_open() ? out.number() : nowhere.number(), nowhere.number(),
                         life->in.number()};
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0) return std::nullopt;
    if (child == 0) become(words.data(), ends, parent);
    ::setpgid(child, child);  // Here too: whoever kills first must find the group
    return HelperProcess(child, std::move(life->out));
}

HelperProcess::HelperProcess(HelperProcess&& other) noexcept
    : process_(std::exchange(other.process_, -1)), life_(std::move(other.life_)) {}

HelperProcess::~HelperProcess() {
    if (process_ > 0) end();
}

bool HelperProcess::has_ended() const {
    pollfd watched{life_.number(), POLLIN, 0};
    return ::poll(&watched, 1, 0) > 0;
}

std::optional<int> HelperProcess::end() {
    if (process_ <= 0) return std::nullopt;
    const pid_t process = std::exchange(process_, -1);
    // What it started itself goes too, even when it has ended.
    ::kill(-process, SIGKILL);
    if (!has_ended()) ::kill(process, SIGKILL);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

}  // namespace madoguchi::platform
