// Goal: whatever is wrong with the data directory, the kiosk says it in one sentence and harms
// nothing. Method: the program itself on real directories; a full disk is a limit on file size.
#include <signal.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;

namespace {

const std::string passphrase_file = std::string(SOURCE_DIR) + "/assets/sample_town/passphrase";

Run play_nothing(const std::filesystem::path& data, const std::string& before = {}) {
    const Folder folder;
    const auto journey = folder.file("a.journey", "expect screen \"welcome\"\n");
    return run({"kiosk", "--offscreen", "--data", data.string(), "--journey", journey.string()}, {},
               before);
}

void is_environment_fault(const Run& fault) {
    INFO(fault.err);
    CHECK(fault.exit_code == 3);
    CHECK(fault.err.starts_with("madoguchi: "));
    CHECK(std::count(fault.err.begin(), fault.err.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("a second kiosk on the same data is refused, and commands ask the first") {
    const Folder folder;
    const auto data = folder / "data";
    RunningKiosk first(data);
    is_environment_fault(play_nothing(data));
    const Run list = run({"submissions", "list", "--json", "--data", data.string(), "--staff",
                          "見本 職員", "--passphrase-file", passphrase_file});
    INFO(list.err);
    CHECK(list.exit_code == 0);
    CHECK(list.out.find("\"submissions\"") != std::string::npos);
    const Run doctor = run({"doctor", "--data", data.string()});
    CHECK(doctor.out.find("The store is whole") != std::string::npos);
    CHECK(first.stop(SIGTERM) == 0);
    CHECK(play_nothing(data).exit_code == 0);
}

TEST_CASE("a signal ends the kiosk in good order") {
    const Folder folder;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        RunningKiosk kiosk(folder / "data");
        CHECK(kiosk.stop(signal) == 0);
        CHECK_FALSE(std::filesystem::exists(folder / "data" / "store.sqlite-wal"));
        std::filesystem::remove(folder / "data" / "control");
    }
}

TEST_CASE("a kiosk that dies leaves no core file with a visit in it") {
    const Folder folder;
    RunningKiosk kiosk(folder / "data");
    std::ifstream limits("/proc/" + std::to_string(kiosk.process()) + "/limits");
    std::string line;
    while (std::getline(limits, line) && !line.starts_with("Max core file size")) {
    }
    std::istringstream words(line);
    const std::vector<std::string> read{std::istream_iterator<std::string>(words), {}};
    REQUIRE(read.size() == 7);  // Max core file size SOFT HARD bytes
    CHECK(read[4] == "0");
    CHECK(read[5] == "0");
    // The kernel gives the files of a process that may not be dumped to root.
    struct stat memory {};
    REQUIRE(::stat(("/proc/" + std::to_string(kiosk.process()) + "/mem").c_str(), &memory) == 0);
    CHECK(memory.st_uid == 0);
    CHECK(kiosk.stop(SIGABRT) == 128 + SIGABRT);
    CHECK_FALSE(std::filesystem::exists("core"));
}

TEST_CASE("a data directory that cannot be made is an environment fault") {
    is_environment_fault(play_nothing("/proc/madoguchi"));
    const Folder folder;
    const auto file = folder.file("data", "a file, not a folder");
    is_environment_fault(play_nothing(file));
    CHECK(content_of(file) == "a file, not a folder");
}

TEST_CASE("a full disk is told, and what was stored stays whole") {
    const Folder folder;
    const auto data = folder / "data";
    CHECK(play_nothing(data).exit_code == 0);
    // No file may grow beyond 4 KiB; the signal that says so is ignored, as on a full disk.
    const Run full = play_nothing(folder / "other", "trap '' XFSZ; ulimit -f 4;");
    is_environment_fault(full);
    CHECK(play_nothing(data).exit_code == 0);
}

TEST_CASE("a store of a newer program is refused and left as it was") {
    const Folder folder;
    const auto data = folder / "data";
    REQUIRE(play_nothing(data).exit_code == 0);
    const auto store = data / "store.sqlite";
    constexpr std::streamoff user_version_at = 60;  // SQLite's file header, big endian
    {
        std::fstream file(store, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(user_version_at);
        file.write("\x00\x00\x03\xE7", 4);
    }
    const std::string before = content_of(store);
    const Run refused = play_nothing(data);
    INFO(refused.err);
    CHECK(refused.exit_code == 1);
    CHECK(refused.err.find("newer") != std::string::npos);
    CHECK(content_of(store) == before);
}

TEST_CASE("a file that is no store is refused and left as it was") {
    const Folder folder;
    const auto file = folder.file("data/store.sqlite", std::string(5000, 'x'));
    const Run refused = play_nothing(folder / "data");
    CHECK(refused.exit_code != 0);
    CHECK(refused.exit_code < 128);
    CHECK(content_of(file) == std::string(5000, 'x'));
}
