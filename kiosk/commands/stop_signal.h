// Turns SIGTERM, SIGINT and SIGHUP into an orderly end. Made before any other thread, so that all
// inherit its mask.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace madoguchi::commands {

class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    bool is_raised() const { return raised_; }
    // Called from the watcher's thread when a signal comes; empty: nobody.
    void on_raise(std::function<void()> wake);

private:
    void watch();

    std::atomic<bool> raised_ = false;
    std::atomic<bool> ending_ = false;
    std::mutex mutex_;  // Guards wake_
    std::function<void()> wake_;
    std::thread watcher_;
};

}  // namespace madoguchi::commands
