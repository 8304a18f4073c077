// Mozc's conversion server as a child process of ours, on a profile of its own that lies in memory
// and is wiped with it. One thread at a time, and the one that started it must go on living: the
// server dies with that thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/result.h"
#include "platform/linux/engine_home.h"
#include "platform/linux/helper_process.h"
#include "platform/linux/mozc_protocol.h"

namespace madoguchi::platform {

class MozcServer {
public:
    // Starts it without waiting for it. Environment when it is not installed or cannot be started.
    static Result<std::unique_ptr<MozcServer>> start(const std::filesystem::path& program,
                                                     const std::vector<DictionaryWord>& words);
    ~MozcServer();  // Killed, and its profile wiped
    MozcServer(const MozcServer&) = delete;
    MozcServer& operator=(const MozcServer&) = delete;

    // Waits until it listens; looks once when the deadline has passed.
    bool listens_by(Deadline deadline);
    bool is_running() { return !process_.has_ended(); }
    // One question and its answer. Empty when it is dead, late, or answers what is no message: it
    // is of no more use then.
    std::optional<MozcOutput> ask(std::string_view question, Deadline deadline);
    // Asks it to end, kills it when it does not, and wipes the profile. Whether nothing is left.
    bool end(std::chrono::milliseconds patience);

    pid_t process() const { return process_.id(); }
    const EngineHome& home() const { return home_; }

private:
    MozcServer(EngineHome home, const EngineUser& user, HelperProcess process)
        : user_(user), home_(std::move(home)), process_(std::move(process)) {}

    Descriptor connect() const;

    EngineUser user_;
    EngineHome home_;
    HelperProcess process_;  // After its home, which it leaves first
    std::string socket_name_;
};

}  // namespace madoguchi::platform
