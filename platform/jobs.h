// Work beside the frame. A job runs on the one thread of its lane, in the order of starting; its
// outcome waits until the owner takes it between frames.
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace madoguchi::platform {

enum class Lane {
    Store,       // Everything that touches the store, so that it has one thread
    Conversion,  // Kana to kanji, so that no computation holds up a candidate
    Compute,     // Everything else that takes long
};
constexpr std::size_t lane_count = 3;

// The threads and their queues; Jobs below adds the outcomes.
class JobLanes {
public:
    JobLanes();
    ~JobLanes();  // Runs what was started to its end: a save is never dropped
    JobLanes(const JobLanes&) = delete;
    JobLanes& operator=(const JobLanes&) = delete;

    void start(Lane lane, std::function<void()> work);  // From any thread
    void drain();  // Waits until nothing is waiting or running. Not from inside a job
    bool is_idle() const;

private:
    struct Queue {
        std::deque<std::function<void()>> waiting;
        std::condition_variable has_work;
        std::thread thread;
    };

    void run(Queue& queue);

    mutable std::mutex mutex_;  // Guards all below but the threads
    std::condition_variable became_idle_;
    std::size_t unfinished_ = 0;
    bool ending_ = false;
    std::array<Queue, lane_count> queues_;
};

template <class Outcome>
class Jobs {
public:
    // `wake` is called on a lane's thread after each job, when its outcome can be taken; it must be
    // quick and may not call back into this object. Everything a job refers to must outlive this.
    explicit Jobs(std::function<void()> wake) : wake_(std::move(wake)) {}

    // From any thread. A job must not wait for another one.
    void start(Lane lane, std::function<Outcome()> work) {
        lanes_.start(lane, [this, work = std::move(work)] {
            Outcome outcome = work();
            {
                const std::lock_guard lock(mutex_);
                finished_.push_back(std::move(outcome));
            }
            if (wake_) wake_();
        });
    }

    // In the order in which they finished. The caller works on them outside the lock.
    std::vector<Outcome> take_finished() {
        std::vector<Outcome> taken;
        const std::lock_guard lock(mutex_);
        taken.swap(finished_);
        return taken;
    }

    // Waits until all is done; the outcomes are still to be taken.
    void drain() { lanes_.drain(); }
    bool is_idle() const { return lanes_.is_idle(); }

private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<Outcome> finished_;
    JobLanes lanes_;  // Last, so that its threads end before what they use
};

}  // namespace madoguchi::platform
