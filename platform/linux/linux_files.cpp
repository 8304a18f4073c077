#include "platform/linux/linux_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "platform/linux/descriptor.h"

namespace madoguchi::platform {

namespace {

Problem problem_of(int error, std::string what, const std::filesystem::path& file) {
    const bool unfit = error == ENOENT || error == ENOTDIR || error == EISDIR || error == ELOOP ||
                       error == ENAMETOOLONG;
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return {unfit ? ProblemKind::Refused : ProblemKind::Environment,
            std::move(what) + ": " + std::generic_category().message(error), file.string(),
            full ? "free some space and try again" : "check the path and this user's rights to it"};
}

// EINTR is not a failure.
template <class Call>
auto retried(Call call) {
    for (;;) {
        const auto done = call();
        if (done >= 0 || errno != EINTR) return done;
    }
}

bool write_all(int number, std::string_view content) {
    while (!content.empty()) {
        const ssize_t done =
            retried([&] { return ::write(number, content.data(), content.size()); });
        if (done < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

bool sync_folder(const std::filesystem::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.is_open() && ::fsync(opened.number()) == 0;
}

}  // namespace

Result<std::string> LinuxFiles::read_whole(const std::filesystem::path& file,
                                           std::size_t bytes_max) {
    // Not blocking, so that a pipe laid in a file's place cannot hold us up.
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!opened.is_open()) return problem_of(errno, "the file cannot be opened", file);
    struct stat status {};
    if (::fstat(opened.number(), &status) != 0) {
        return problem_of(errno, "the file cannot be read", file);
    }
    if (!S_ISREG(status.st_mode)) {
        return Problem{ProblemKind::Refused, "this is not a plain file", file.string(),
                       "give the path of a file"};
    }
    std::string content;
    // One byte more than allowed tells "too long", also of a file that grows or reports no size.
    const std::size_t room = bytes_max + 1;
    while (content.size() < room) {
        constexpr std::size_t step_max = 256 * 1024;
        const std::size_t before = content.size();
        const std::size_t step = std::min(room - before, step_max);
        content.resize(before + step);
        const ssize_t got =
            retried([&] { return ::read(opened.number(), content.data() + before, step); });
        if (got < 0) return problem_of(errno, "the file cannot be read", file);
        content.resize(before + static_cast<std::size_t>(got));
        if (got == 0) return content;
    }
    return Problem{ProblemKind::Refused,
                   "the file is longer than " + std::to_string(bytes_max) + " bytes", file.string(),
                   "give a smaller file"};
}

Result<void> LinuxFiles::write_whole(const std::filesystem::path& file, std::string_view content) {
    constexpr const char* what = "the file cannot be written";
    std::string temporary = file.string() + ".XXXXXX";
    const Descriptor opened(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!opened.is_open()) return problem_of(errno, what, file);
    if (!write_all(opened.number(), content) || ::fsync(opened.number()) != 0 ||
        ::rename(temporary.c_str(), file.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return problem_of(error, what, file);
    }
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (!sync_folder(folder)) return problem_of(errno, what, file);
    return {};
}

Result<std::int64_t> LinuxFiles::free_bytes(const std::filesystem::path& folder) {
    struct statvfs space {};
    if (::statvfs(folder.c_str(), &space) != 0) {
        return problem_of(errno, "the disk's space cannot be read", folder);
    }
    return static_cast<std::int64_t>(space.f_bavail) * static_cast<std::int64_t>(space.f_frsize);
}

}  // namespace madoguchi::platform
