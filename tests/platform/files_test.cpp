// Goal: a file is read within its limit or refused, and written whole or not at all.
#include "platform/files.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "platform/linux/linux_files.h"
#include "tests/platform/test_folder.h"

using namespace madoguchi;
using namespace madoguchi::platform;

TEST_CASE("what was written is read, and replaced whole", "[files]") {
    const TestFolder folder;
    LinuxFiles files;
    const auto file = folder.path() / "設定.toml";
    const std::string bytes("a\0b\xff\n", 5);
    REQUIRE(files.write_whole(file, bytes));
    CHECK(*files.read_whole(file, 100) == bytes);
    REQUIRE(files.write_whole(file, ""));
    CHECK(files.read_whole(file, 0)->empty());
    const std::string large(3'000'000, 'x');
    REQUIRE(files.write_whole(file, large));
    CHECK(*files.read_whole(file, large.size()) == large);
    CHECK(folder.names().size() == 1);  // No temporary is left
    struct stat status {};
    REQUIRE(stat(file.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("a file past its limit is refused, at the limit it is not", "[files]") {
    const TestFolder folder;
    LinuxFiles files;
    const auto file = folder.path() / "f";
    REQUIRE(files.write_whole(file, "12345"));
    CHECK(files.read_whole(file, 5));
    const auto refused = files.read_whole(file, 4);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().kind == ProblemKind::Refused);
}

TEST_CASE("what is no plain file is refused without waiting for it", "[files]") {
    const TestFolder folder;
    LinuxFiles files;
    REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    for (const auto& path : {folder.path() / "missing", folder.path(), folder.path() / "pipe",
                             std::filesystem::path("/dev/zero"), std::filesystem::path("")}) {
        const auto refused = files.read_whole(path, 100);
        REQUIRE_FALSE(refused);
        CHECK(refused.problem().kind == ProblemKind::Refused);
    }
}

TEST_CASE("a file that reports no size is read to its end or limit", "[files]") {
    LinuxFiles files;
    const auto content = files.read_whole("/proc/self/status", 1 << 20);
    REQUIRE(content);
    CHECK(content->size() > 100);
    CHECK_FALSE(files.read_whole("/proc/self/status", 10));
}

TEST_CASE("a write that fails leaves the old content and no litter", "[files]") {
    const TestFolder folder;
    const auto file = folder.path() / "f";
    REQUIRE(LinuxFiles().write_whole(file, "old"));
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1000, 1000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto failed = LinuxFiles().write_whole(file, std::string(5000, 'x'));
        _exit(!failed && failed.problem().kind == ProblemKind::Environment ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
    CHECK(*LinuxFiles().read_whole(file, 100) == "old");
    CHECK(folder.names().size() == 1);
    CHECK_FALSE(LinuxFiles().write_whole(folder.path() / "none" / "f", "x"));
}

TEST_CASE("free space is told of a folder that is there", "[files]") {
    const TestFolder folder;
    CHECK(*LinuxFiles().free_bytes(folder.path()) > 0);
    CHECK_FALSE(LinuxFiles().free_bytes(folder.path() / "none"));
}
