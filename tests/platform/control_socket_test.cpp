// Goal: the control socket carries one line there and one back, and whatever else arrives costs
// nobody but the sender. Method: a real socket; raw clients that misbehave, with short time limits.
#include "platform/control_socket.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstring>
#include <fstream>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/linux/descriptor.h"
#include "platform/linux/unix_control_socket.h"
#include "tests/platform/test_folder.h"

using namespace madoguchi;
using namespace madoguchi::platform;

namespace {

// Says back what it hears.
void echo(std::string request, ControlReply reply) {
    reply.send("{\"echo\":" + std::to_string(request.size()) + "}");
}

Descriptor connect_raw(const std::filesystem::path& socket) {
    Descriptor own(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    std::strncpy(name.sun_path, socket.c_str(), sizeof name.sun_path - 1);
    REQUIRE(connect(own.number(), reinterpret_cast<sockaddr*>(&name), sizeof name) == 0);
    return own;
}

// The bytes up to the end; what was sent before the other side gave up still counts.
std::string all_of(const Descriptor& socket) {
    std::string all;
    char bytes[4096];
    for (;;) {
        const ssize_t got = recv(socket.number(), bytes, sizeof bytes, 0);
        if (got <= 0) return all;
        all.append(bytes, static_cast<std::size_t>(got));
    }
}

void send_raw(const Descriptor& socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = send(socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (done <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

struct Server {
    explicit Server(ControlHandler handler = echo, ControlLimits limits = {}) {
        auto listening = UnixControlSocket().listen(path(), limits, std::move(handler));
        REQUIRE(listening);
        running = *std::move(listening);
    }

    std::filesystem::path path() const { return folder.path() / "control"; }
    Result<std::optional<std::string>> ask(const std::string& request, int ms = 10'000) const {
        return UnixControlSocket().ask(path(), request, ms);
    }
    bool still_answers() const { return **ask("{}") == "{\"echo\":2}"; }

    TestFolder folder;
    std::unique_ptr<ControlServer> running;
};

}  // namespace

TEST_CASE("a line is answered with a line", "[control_socket]") {
    const Server server;
    const auto answer = server.ask("{\"command\":\"list\"}");
    REQUIRE(answer);
    CHECK(**answer == "{\"echo\":18}");
    struct stat status {};
    REQUIRE(stat(server.path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("nobody listening is no failure", "[control_socket]") {
    const TestFolder folder;
    UnixControlSocket sockets;
    const auto path = folder.path() / "control";
    CHECK_FALSE(sockets.ask(path, "{}", 1000)->has_value());
    CHECK_FALSE(sockets.ask(folder.path() / "none" / "control", "{}", 1000)->has_value());
    { const auto server = sockets.listen(path, {}, echo); }
    CHECK_FALSE(sockets.ask(path, "{}", 1000)->has_value());
}

TEST_CASE("a dead socket is replaced, any other file is not", "[control_socket]") {
    const TestFolder folder;
    UnixControlSocket sockets;
    const auto path = folder.path() / "control";
    const pid_t child = fork();
    if (child == 0) {
        Descriptor dead(::socket(AF_UNIX, SOCK_STREAM, 0));
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        std::strncpy(name.sun_path, path.c_str(), sizeof name.sun_path - 1);
        _exit(bind(dead.number(), reinterpret_cast<sockaddr*>(&name), sizeof name) == 0 ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(std::filesystem::is_socket(path));
    CHECK_FALSE(sockets.ask(path, "{}", 1000)->has_value());
    CHECK(sockets.listen(path, {}, echo));

    std::ofstream(path) << "precious";
    const auto refused = sockets.listen(path, {}, echo);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().kind == ProblemKind::Environment);
    CHECK(std::filesystem::is_regular_file(path));
}

TEST_CASE("a path longer than a socket's address works", "[control_socket]") {
    const TestFolder folder;
    auto deep = folder.path();
    for (int i = 0; i < 5; ++i) deep /= std::string(60, 'd');
    std::filesystem::create_directories(deep);
    UnixControlSocket sockets;
    const auto server = sockets.listen(deep / "control", {}, echo);
    REQUIRE(server);
    CHECK(**sockets.ask(deep / "control", "{}", 5000) == "{\"echo\":2}");
}

TEST_CASE("a request of the full length is heard, one byte more is refused", "[control_socket]") {
    const Server server;
    CHECK(**server.ask(std::string(control_request_bytes_max, 'x')) == "{\"echo\":1048576}");
    CHECK(**server.ask(std::string(control_request_bytes_max + 1, 'x')) ==
          "{\"error\":\"too_long\"}");
    const Descriptor endless = connect_raw(server.path());
    send_raw(endless, std::string(8 << 20, 'x'));
    CHECK(server.still_answers());
}

TEST_CASE("a long answer arrives whole", "[control_socket]") {
    const std::string answer(5'000'000, 'x');
    const Server server([&](std::string, ControlReply reply) { reply.send(answer); });
    CHECK(**server.ask("{}") == answer);
}

TEST_CASE("an ending without a newline is refused", "[control_socket]") {
    const Server server;
    const Descriptor half = connect_raw(server.path());
    send_raw(half, "{\"command\":");
    shutdown(half.number(), SHUT_WR);
    CHECK(all_of(half) == "{\"error\":\"not_a_line\"}\n");
    CHECK(server.still_answers());
}

TEST_CASE("a client that ends its side after the line still hears", "[control_socket]") {
    const Server server;
    const Descriptor half = connect_raw(server.path());
    send_raw(half, "{}\n");
    shutdown(half.number(), SHUT_WR);
    CHECK(all_of(half) == "{\"echo\":2}\n");
}

TEST_CASE("garbage is carried as it is and harms nobody", "[control_socket]") {
    std::mutex mutex;
    std::vector<std::string> heard;
    {
        const Server server([&](std::string request, ControlReply reply) {
            {
                const std::lock_guard lock(mutex);
                heard.push_back(request);
            }
            echo(std::move(request), std::move(reply));
        });
        const std::string garbage("\0\xff\xfe\r{[[[", 8);
        const Descriptor raw = connect_raw(server.path());
        send_raw(raw, garbage + "\nsecond line is not heard\n");
        CHECK(all_of(raw) == "{\"echo\":8}\n");
        { const Descriptor gone = connect_raw(server.path()); }
        {
            const Descriptor gone = connect_raw(server.path());
            send_raw(gone, "{}\n");
        }
        CHECK(server.still_answers());
    }
    CHECK(heard.at(0) == std::string("\0\xff\xfe\r{[[[", 8));
}

TEST_CASE("a line that dribbles in is heard, one that never ends is given up", "[control_socket]") {
    const Server server(echo, {.request_ms = 400, .answer_ms = 400, .send_ms = 400});
    const Descriptor slow = connect_raw(server.path());
    for (const char* part : {"{", "}", "\n"}) {
        send_raw(slow, part);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    CHECK(all_of(slow) == "{\"echo\":2}\n");
    const Descriptor never = connect_raw(server.path());
    send_raw(never, "{");
    CHECK(all_of(never) == "{\"error\":\"too_slow\"}\n");
}

TEST_CASE("a client that takes no answer is given up", "[control_socket]") {
    const std::string answer(20'000'000, 'x');
    const Server server([&](std::string, ControlReply reply) { reply.send(answer); },
                        {.request_ms = 200, .answer_ms = 200, .send_ms = 200});
    const Descriptor deaf = connect_raw(server.path());
    send_raw(deaf, "{}\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    CHECK(all_of(deaf).size() < answer.size());
}

TEST_CASE("an answer may come from another thread, later", "[control_socket]") {
    std::thread other;
    {
        const Server server([&](std::string, ControlReply reply) {
            other = std::thread([kept = std::move(reply)]() mutable {
                std::this_thread::sleep_for(std::chrono::milliseconds(30));
                kept.send("{\"late\":1}");
            });
        });
        CHECK(**server.ask("{}") == "{\"late\":1}");
    }
    other.join();
}

TEST_CASE("an answer after the server's end is heard by nobody", "[control_socket]") {
    std::optional<ControlReply> kept;
    std::atomic<bool> has_kept = false;
    {
        const Server server([&](std::string, ControlReply reply) {
            kept.emplace(std::move(reply));
            has_kept = true;
        });
        const Descriptor raw = connect_raw(server.path());
        send_raw(raw, "{}\n");
        while (!has_kept) std::this_thread::yield();
    }
    kept->send("{}");
}

TEST_CASE("a request nobody answers is told so, at once or in time", "[control_socket]") {
    SECTION("dropped") {
        const Server server([](std::string, ControlReply) {});
        CHECK(**server.ask("{}") == "{\"error\":\"no_answer\"}");
    }
    SECTION("kept too long") {
        std::vector<ControlReply> kept;
        {
            const Server server(
                [&](std::string, ControlReply reply) { kept.push_back(std::move(reply)); },
                {.request_ms = 100, .answer_ms = 100, .send_ms = 100});
            CHECK(**server.ask("{}") == "{\"error\":\"no_answer\"}");
            const auto impatient = server.ask("{}", 20);
            REQUIRE_FALSE(impatient);
            CHECK(impatient.problem().kind == ProblemKind::Environment);
        }
    }
}

TEST_CASE("many clients at once are answered or told that it is busy", "[control_socket]") {
    const Server server;
    {
        std::vector<Descriptor> silent;
        for (std::size_t i = 0; i < control_connections_max; ++i) {
            silent.push_back(connect_raw(server.path()));
        }
        const auto turned_away = server.ask("{}");
        REQUIRE(turned_away);
        CHECK(**turned_away == "{\"error\":\"busy\"}");
    }
    std::atomic<int> answered = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i) {
        clients.emplace_back([&] {
            for (int n = 0; n < 25; ++n) {
                const auto answer = server.ask("{}");
                if (answer && *answer && **answer == "{\"echo\":2}") ++answered;
            }
        });
    }
    for (std::thread& client : clients) client.join();
    CHECK(answered == 200);
}

TEST_CASE("another user is not listened to", "[control_socket]") {
    if (geteuid() != 0) SKIP("only root can become another user");
    const Server server;
    std::filesystem::permissions(server.folder.path(), std::filesystem::perms::all);
    std::filesystem::permissions(server.path(), std::filesystem::perms::all);
    const pid_t child = fork();
    if (child == 0) {
        if (setuid(65534) != 0) _exit(9);
        const auto answer = server.ask("{}", 2000);
        _exit(answer ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(server.still_answers());
}
