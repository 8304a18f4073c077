#include "platform/linux/mozc_server.h"

#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <cstring>
#include <thread>
#include <utility>

#include "platform/linux/linux_files.h"
#include "platform/linux/socket_io.h"

namespace madoguchi::platform {

namespace {

constexpr auto look_again_after = std::chrono::milliseconds(2);
constexpr std::size_t session_file_bytes_max = 4096;
constexpr const char* profile = ".mozc";  // Below HOME; the server makes it nowhere else then

Problem out_of_order(const std::filesystem::path& program, const char* what) {
    return {ProblemKind::Environment, what, program.string(), "install mozc-server"};
}

// The server's name is a secret of its profile; a stranger cannot have taken it. Who answers is
// looked at all the same.
bool is_answered_by(const Descriptor& socket, const EngineUser& user) {
    struct ucred peer {};
    socklen_t length = sizeof peer;
    if (::getsockopt(socket.number(), SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return false;
    return peer.uid == user.user || peer.uid == ::geteuid();
}

}  // namespace

Result<std::unique_ptr<MozcServer>> MozcServer::start(const std::filesystem::path& program,
                                                      const std::vector<DictionaryWord>& words) {
    std::error_code error;
    if (!std::filesystem::exists(program, error)) {
        return out_of_order(program, "the converter is not installed");
    }
    const EngineUser user = EngineUser::find();
    Result<EngineHome> home = EngineHome::make(user);
    if (!home) return home.problem();
    const std::filesystem::path folder = profile;
    for (const Result<void>& done :
         {home->make_folder(folder), home->write_file(folder / "config1.db", mozc_config()),
          home->write_file(folder / "user_dictionary.db", mozc_user_dictionary(words))}) {
        if (!done) return done.problem();
    }
    std::optional<HelperProcess> process =
        HelperProcess::start({.command = {program.string()}, .home = home->path(), .user = user});
    if (!process) return out_of_order(program, "the converter cannot be started");
    return std::unique_ptr<MozcServer>(new MozcServer(std::move(*home), user, std::move(*process)));
}

MozcServer::~MozcServer() = default;

// It writes down the name of its socket, then listens to it.
bool MozcServer::listens_by(Deadline deadline) {
    LinuxFiles files;
    const std::filesystem::path file = home_.path() / profile / ".session.ipc";
    while (is_running()) {
        if (socket_name_.empty()) {
            const Result<std::string> told = files.read_whole(file, session_file_bytes_max);
            const std::optional<std::string> key =
                told ? read_mozc_socket_key(*told) : std::nullopt;
            if (key) socket_name_ = "tmp/.mozc." + *key + ".session";
        }
        if (!socket_name_.empty() && connect().is_open()) return true;
        if (std::chrono::steady_clock::now() >= deadline) break;
        std::this_thread::sleep_for(look_again_after);
    }
    return false;
}

Descriptor MozcServer::connect() const {
    Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    struct sockaddr_un name {};
    name.sun_family = AF_UNIX;
    if (!socket.is_open() || socket_name_.size() + 1 > sizeof name.sun_path) return {};
    // A zero before the name: it lies in no folder.
    std::memcpy(name.sun_path + 1, socket_name_.data(), socket_name_.size());
    const auto length =
        static_cast<socklen_t>(offsetof(struct sockaddr_un, sun_path) + 1 + socket_name_.size());
    const auto connected = [&] {
        const ActingAs its_user(user_);
        return ::connect(socket.number(), reinterpret_cast<struct sockaddr*>(&name), length) == 0;
    }();
    if (!connected || !is_answered_by(socket, user_)) return {};
    return socket;
}

std::optional<MozcOutput> MozcServer::ask(std::string_view question, Deadline deadline) {
    const Descriptor socket = connect();
    if (!socket.is_open() || !send_all(socket, question, deadline)) return std::nullopt;
    ::shutdown(socket.number(), SHUT_WR);
    const std::optional<std::string> answer =
        receive_to_end(socket, mozc_output_bytes_max, deadline);
    if (!answer) return std::nullopt;
    return read_mozc_output(*answer);
}

bool MozcServer::end(std::chrono::milliseconds patience) {
    const Deadline deadline = std::chrono::steady_clock::now() + patience;
    static_cast<void>(ask(mozc_shut_down(), deadline));
    static_cast<void>(process_.has_ended_by(deadline));
    process_.end();
    return home_.wipe();
}

}  // namespace madoguchi::platform
