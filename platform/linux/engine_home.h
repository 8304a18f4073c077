// The private folder a conversion engine lives in: in memory, for its user's eyes only, gone when
// the engine is.
#pragma once

#include <filesystem>
#include <string_view>

#include "platform/base/result.h"
#include "platform/linux/descriptor.h"
#include "platform/linux/engine_user.h"

namespace madoguchi::platform {

class EngineHome {
public:
    // A fresh folder, mode 0700, below $XDG_RUNTIME_DIR, /dev/shm or /run, the first of them that
    // lies in memory and lets the engine's user in; else, and only then, below the temporary folder
    // of the disk. Folders that a killed madoguchi left behind are removed. Environment when there
    // is no room anywhere.
    static Result<EngineHome> make(const EngineUser& user);

    EngineHome() = default;
    EngineHome(EngineHome&& other) noexcept;
    EngineHome& operator=(EngineHome&& other) noexcept;
    ~EngineHome();  // Wipes it

    const std::filesystem::path& path() const { return path_; }
    bool is_in_memory() const { return is_in_memory_; }

    // Below the folder, mode 0700 and 0600, owned by the engine's user.
    Result<void> make_folder(const std::filesystem::path& name) const;
    Result<void> write_file(const std::filesystem::path& name, std::string_view content) const;
    // Whether nothing is left of it.
    bool wipe();

private:
    std::filesystem::path path_;
    EngineUser user_;
    Descriptor lock_;  // Says that the folder is in use
    bool is_in_memory_ = false;
};

}  // namespace madoguchi::platform
