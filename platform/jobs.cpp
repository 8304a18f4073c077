#include "platform/jobs.h"

namespace madoguchi::platform {

JobLanes::JobLanes() {
    for (Queue& queue : queues_) {
        queue.thread = std::thread([this, &queue] { run(queue); });
    }
}

JobLanes::~JobLanes() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    for (Queue& queue : queues_) queue.has_work.notify_one();
    for (Queue& queue : queues_) queue.thread.join();
}

void JobLanes::start(Lane lane, std::function<void()> work) {
    Queue& queue = queues_[static_cast<std::size_t>(lane)];
    {
        const std::lock_guard lock(mutex_);
        queue.waiting.push_back(std::move(work));
        ++unfinished_;
    }
    queue.has_work.notify_one();
}

void JobLanes::drain() {
    std::unique_lock lock(mutex_);
    became_idle_.wait(lock, [&] { return unfinished_ == 0; });
}

bool JobLanes::is_idle() const {
    const std::lock_guard lock(mutex_);
    return unfinished_ == 0;
}

void JobLanes::run(Queue& queue) {
    std::unique_lock lock(mutex_);
    for (;;) {
        queue.has_work.wait(lock, [&] { return ending_ || !queue.waiting.empty(); });
        if (queue.waiting.empty()) return;
        {
            const std::function<void()> work = std::move(queue.waiting.front());
            queue.waiting.pop_front();
            lock.unlock();
            work();
        }  // What the job held is let go before it counts as finished
        lock.lock();
        if (--unfinished_ == 0) became_idle_.notify_all();
    }
}

}  // namespace madoguchi::platform
