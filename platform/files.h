// Whole files, read with a limit and written so that a power cut leaves the old one or the new one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace madoguchi::platform {

class Files {
public:
    virtual ~Files() = default;

    // Refused if it is missing, no plain file, or longer than the limit. Environment if the disk
    // fails.
    virtual Result<std::string> read_whole(const std::filesystem::path& file,
                                           std::size_t bytes_max) = 0;

    // For this user's eyes only (mode 0600). Durable when it returns; a Problem leaves what was
    // there.
    virtual Result<void> write_whole(const std::filesystem::path& file,
                                     std::string_view content) = 0;

    // What this user may still write on the disk that holds the folder.
    virtual Result<std::int64_t> free_bytes(const std::filesystem::path& folder) = 0;
};

}  // namespace madoguchi::platform
