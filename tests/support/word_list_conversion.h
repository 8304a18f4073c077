// A converter that knows the words a test gives it and divides at their ends. It answers as fast as
// it can, or, after hold(), only once release() was called.
#pragma once

#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

#include "platform/none/listed_conversion.h"

namespace madoguchi::tests {

class WordListConversion final : public platform::TextConversion {
public:
    using Words = platform::ListedConversion::Words;

    explicit WordListConversion(Words words) : listed_(std::move(words)) {}

    void prepare() override {}

    platform::Conversion convert(const platform::ConversionRequest& request) override {
        wait();
        return listed_.convert(request);
    }

    std::vector<platform::Suggestion> suggest(const platform::ConversionRequest& request) override {
        wait();
        return listed_.suggest(request);
    }

    void forget_visit() override { ++visits_forgotten; }

    void hold() {
        const std::lock_guard lock(mutex_);
        is_held_ = true;
    }
    void release() {
        const std::lock_guard lock(mutex_);
        is_held_ = false;
        released_.notify_all();
    }

    int visits_forgotten = 0;

private:
    void wait() {
        std::unique_lock lock(mutex_);
        released_.wait(lock, [this] { return !is_held_; });
    }

    platform::ListedConversion listed_;
    std::mutex mutex_;
    std::condition_variable released_;
    bool is_held_ = false;
};

}  // namespace madoguchi::tests
