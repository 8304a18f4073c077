// Files by POSIX calls. From any thread.
#pragma once

#include "platform/files.h"

namespace madoguchi::platform {

class LinuxFiles final : public Files {
public:
    Result<std::string> read_whole(const std::filesystem::path& file,
                                   std::size_t bytes_max) override;
    Result<void> write_whole(const std::filesystem::path& file, std::string_view content) override;
    Result<std::int64_t> free_bytes(const std::filesystem::path& folder) override;
};

}  // namespace madoguchi::platform
