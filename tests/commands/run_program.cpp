#include "tests/commands/run_program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

namespace madoguchi::commands_test {

namespace {

std::string for_the_shell(const std::string& word) {
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

int code_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

}  // namespace

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Folder::Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "madoguchi-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
}

Folder::~Folder() {
    std::error_code error;
    if (!path_.empty()) std::filesystem::remove_all(path_, error);
}

std::filesystem::path Folder::file(const std::string& name, const std::string& content) const {
    const std::filesystem::path path = path_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

Run run(const std::vector<std::string>& arguments, const std::string& input,
        const std::string& before) {
    const Folder folder;
    const auto in = folder.file("in", input);
    std::string line = before.empty() ? "" : before + " ";
    line += for_the_shell(PROGRAM);
    for (const std::string& argument : arguments) line += " " + for_the_shell(argument);
    line += " <" + for_the_shell(in.string()) + " >" + for_the_shell((folder / "out").string()) +
            " 2>" + for_the_shell((folder / "err").string());
    const int status = std::system(("bash -c " + for_the_shell(line)).c_str());
    return {code_of(status), content_of(folder / "out"), content_of(folder / "err")};
}

RunningKiosk::RunningKiosk(const std::filesystem::path& data) {
    process_ = ::fork();
    if (process_ == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        ::dup2(nowhere, STDIN_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execl(PROGRAM, PROGRAM, "kiosk", "--offscreen", "--data", data.c_str(), nullptr);
        ::_exit(127);
    }
    // It listens as soon as it is ready.
    for (int i = 0; i < 1000 && !std::filesystem::exists(data / "control"); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

RunningKiosk::~RunningKiosk() { stop(SIGTERM); }

int RunningKiosk::stop(int signal) {
    if (process_ <= 0) return -1;
    ::kill(process_, signal);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return code_of(status);
}

}  // namespace madoguchi::commands_test
