#include "kiosk/commands/stop_signal.h"

#include <signal.h>

namespace madoguchi::commands {

namespace {

// SIGUSR1 only ends the watcher itself.
sigset_t stop_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1}) sigaddset(&set, signal);
    return set;
}

}  // namespace

StopSignal::StopSignal() {
    const sigset_t set = stop_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    watcher_ = std::thread([this] { watch(); });
}

StopSignal::~StopSignal() {
    ending_ = true;
    pthread_kill(watcher_.native_handle(), SIGUSR1);
    watcher_.join();
}

void StopSignal::on_raise(std::function<void()> wake) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
    if (raised_ && wake_) wake_();
}

void StopSignal::watch() {
    const sigset_t set = stop_signals();
    while (!ending_) {
        int signal = 0;
        if (sigwait(&set, &signal) != 0 || signal == SIGUSR1) continue;
        raised_ = true;
        const std::lock_guard lock(mutex_);
        if (wake_) wake_();
    }
}

}  // namespace madoguchi::commands
