#include "platform/linux/engine_home.h"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace madoguchi::platform {

namespace {

namespace fs = std::filesystem;

constexpr const char* name_begin = "madoguchi-engine-";
constexpr const char* lock_name = "lock";

bool lies_in_memory(const fs::path& folder) {
    struct statfs system {};
    if (::statfs(folder.c_str(), &system) != 0) return false;
    return system.f_type == TMPFS_MAGIC || system.f_type == RAMFS_MAGIC;
}

std::vector<fs::path> folders_in_memory(const EngineUser& user) {
    std::vector<fs::path> folders;
    // The runtime folder lets in nobody but its own user.
    const char* const runtime = std::getenv("XDG_RUNTIME_DIR");
    if (!user.differs && runtime != nullptr && *runtime == '/') folders.emplace_back(runtime);
    folders.insert(folders.end(), {"/dev/shm", "/run"});
    std::erase_if(folders, [](const fs::path& folder) { return !lies_in_memory(folder); });
    return folders;
}

// The lock, when nobody holds it.
Descriptor take_lock(const fs::path& folder, int flags) {
    Descriptor lock(
        ::open((folder / lock_name).c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | flags, 0600));
    if (lock.is_open() && ::flock(lock.number(), LOCK_EX | LOCK_NB) == 0) return lock;
    return {};
}

// What a killed madoguchi left: a folder of ours whose lock nobody holds.
void sweep(const fs::path& parent) {
    std::error_code error;
    for (fs::directory_iterator entry(parent, error), end; !error && entry != end;
         entry.increment(error)) {
        const fs::path& folder = entry->path();
        if (!folder.filename().string().starts_with(name_begin)) continue;
        struct stat status {};
        const bool is_ours = ::lstat(folder.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
                             (::geteuid() == 0 || status.st_uid == ::geteuid());
        if (!is_ours) continue;
        const Descriptor lock = take_lock(folder, 0);
        std::error_code left;
        if (lock.is_open()) fs::remove_all(folder, left);
    }
}

Problem no_room(const fs::path& where) {
    return {ProblemKind::Environment,
            "there is no private folder to be had for conversion: " +
                std::generic_category().message(errno),
            where.string(), "make room in /dev/shm"};
}

}  // namespace

EngineHome::EngineHome(EngineHome&& other) noexcept { *this = std::move(other); }

EngineHome& EngineHome::operator=(EngineHome&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(user_, other.user_);
    lock_ = std::move(other.lock_);
    std::swap(is_in_memory_, other.is_in_memory_);
    return *this;
}

EngineHome::~EngineHome() { wipe(); }

Result<EngineHome> EngineHome::make(const EngineUser& user) {
    std::vector<fs::path> parents = folders_in_memory(user);
    std::error_code error;
    parents.push_back(fs::temp_directory_path(error));
    for (const fs::path& parent : parents) {
        sweep(parent);
        std::string name = (parent / name_begin).string() + "XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) continue;
        EngineHome home;
        home.path_ = name;
        home.user_ = user;
        home.is_in_memory_ = lies_in_memory(name);
        home.lock_ = take_lock(name, O_CREAT);
        const bool is_owned = !user.differs || ::chown(name.c_str(), user.user, user.group) == 0;
        if (home.lock_.is_open() && is_owned) return Result<EngineHome>(std::move(home));
    }
    return no_room(parents.back());
}

Result<void> EngineHome::make_folder(const fs::path& name) const {
    const fs::path folder = path_ / name;
    const bool made = ::mkdir(folder.c_str(), 0700) == 0 &&
                      (!user_.differs || ::chown(folder.c_str(), user_.user, user_.group) == 0);
    if (made) return {};
    return no_room(folder);
}

Result<void> EngineHome::write_file(const fs::path& name, std::string_view content) const {
    const fs::path file = path_ / name;
    const Descriptor opened(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!opened.is_open()) return no_room(file);
    while (!content.empty()) {
        const ssize_t done = ::write(opened.number(), content.data(), content.size());
        if (done < 0) return no_room(file);
        content.remove_prefix(static_cast<std::size_t>(done));
    }
    if (user_.differs && ::fchown(opened.number(), user_.user, user_.group) != 0) {
        return no_room(file);
    }
    return {};
}

bool EngineHome::wipe() {
    if (path_.empty()) return true;
    std::error_code error;
    fs::remove_all(path_, error);
    const bool is_gone = !fs::exists(path_, error);
    if (is_gone) path_.clear();
    lock_ = Descriptor();
    return is_gone;
}

}  // namespace madoguchi::platform
