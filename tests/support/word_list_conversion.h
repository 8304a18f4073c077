// A converter that knows the words a test gives it and divides at their ends. It answers as fast as
// it can, or, after hold(), only once release() was called.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "platform/text_conversion.h"

namespace madoguchi::tests {

class WordListConversion final : public platform::TextConversion {
public:
    using Words = std::map<std::string, std::vector<std::string>>;

    explicit WordListConversion(Words words) : words_(std::move(words)) {}

    void prepare() override {}

    platform::Conversion convert(const platform::ConversionRequest& request) override {
        wait();
        platform::Conversion conversion;
        std::string_view rest = request.reading;
        for (const std::string_view piece : platform::fixed_readings(request)) {
            conversion.segments.push_back(segment(std::string(piece)));
            rest.remove_prefix(piece.size());
        }
        while (!rest.empty()) {
            const std::string piece = longest_word(rest);
            conversion.segments.push_back(segment(piece));
            rest.remove_prefix(piece.size());
        }
        return conversion;
    }

    std::vector<platform::Suggestion> suggest(const platform::ConversionRequest& request) override {
        wait();
        std::vector<platform::Suggestion> suggestions;
        for (const std::string& word : segment(request.reading).candidates) {
            suggestions.push_back({word, request.reading});
        }
        return suggestions;
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
    platform::ConversionSegment segment(const std::string& reading) const {
        platform::ConversionSegment made{reading, {}};
        if (const auto known = words_.find(reading); known != words_.end()) {
            made.candidates = known->second;
        }
        made.candidates.push_back(reading);
        return made;
    }
    std::string longest_word(std::string_view rest) const {
        std::string longest(rest);
        std::size_t size = 0;
        for (const auto& [reading, words] : words_) {
            if (rest.starts_with(reading) && reading.size() > size) {
                longest = reading;
                size = reading.size();
            }
        }
        return longest;
    }

    Words words_;
    std::mutex mutex_;
    std::condition_variable released_;
    bool is_held_ = false;
};

}  // namespace madoguchi::tests
