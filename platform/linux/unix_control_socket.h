// The control socket over a Unix socket and one polling thread.
#pragma once

#include "platform/control_socket.h"

namespace madoguchi::platform {

class UnixControlSocket final : public ControlSocket {
public:
    Result<std::unique_ptr<ControlServer>> listen(const std::filesystem::path& socket,
                                                  ControlLimits limits,
                                                  ControlHandler handler) override;
    Result<std::optional<std::string>> ask(const std::filesystem::path& socket,
                                           const std::string& request, int timeout_ms) override;
};

}  // namespace madoguchi::platform
