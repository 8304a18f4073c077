#include "platform/linux/linux_voice.h"

#include <pthread.h>
#include <signal.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "platform/linux/mecab_readings.h"
#include "platform/linux/voice_engines.h"

namespace madoguchi::platform {

namespace {

constexpr int failures_max = 3;  // In a row; then it is silent until the next visit

using Kind = SpokenPiece::Kind;

bool is_for_one(const SpokenPiece& piece) {
    return piece.kind == Kind::Private || piece.kind == Kind::PrivateReading;
}

// Cut between letters.
void limit(std::string& text, std::size_t bytes_max) {
    if (text.size() <= bytes_max) return;
    std::size_t end = bytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text.resize(end);
}

struct Waiting {
    Utterance utterance;
    int loudness_percent;
};

class LinuxVoice final : public Voice {
public:
    LinuxVoice(VoiceOptions options, std::function<void()> changed)
        : options_(std::move(options)), changed_(std::move(changed)), thread_([this] { run(); }) {}

    ~LinuxVoice() override {
        {
            const std::lock_guard lock(mutex_);
            ending_ = true;
            waiting_.clear();
            interruption_.interrupt();
        }
        has_work_.notify_one();
        thread_.join();
    }

    bool speaks(std::string_view language) const override {
        const std::lock_guard lock(mutex_);
        return failures_ < failures_max && parts_.speaks(language);
    }

    void say(Speech speech) override {
        {
            const std::lock_guard lock(mutex_);
            for (Utterance& utterance : speech.utterances) {
                waiting_.push_back({std::move(utterance), speech.loudness_percent});
            }
        }
        has_work_.notify_one();
    }

    void be_silent() override {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
        if (busy_) interruption_.interrupt();
    }

    bool is_speaking() const override {
        const std::lock_guard lock(mutex_);
        return !waiting_.empty() || (busy_ && !interruption_.is_wanted());
    }

    void forget_visit() override {
        be_silent();
        {
            const std::lock_guard lock(mutex_);
            failures_ = 0;
            looks_again_ = true;  // A card may have been plugged in meanwhile
        }
        has_work_.notify_one();
    }

private:
    void run();
    void look_again(std::unique_lock<std::mutex>& lock);
    void say_next(std::unique_lock<std::mutex>& lock);
    Said say_now(const Waiting& waiting);
    std::optional<std::string> text_for(const Utterance& utterance, bool is_heard_by_one) const;
    std::optional<std::string> kana_for(const Utterance& utterance, bool is_heard_by_one) const;

    const VoiceOptions options_;
    const std::function<void()> changed_;
    mutable std::mutex mutex_;  // Guards all below but the interruption, which is its own
    std::condition_variable has_work_;
    std::deque<Waiting> waiting_;
    VoiceParts parts_;  // Written by the thread, under the lock
    int failures_ = 0;
    bool busy_ = false;
    bool looks_again_ = true;
    bool ending_ = false;
    Interruption interruption_;
    std::thread thread_;  // Last, as it uses all of the above
};

void LinuxVoice::run() {
    // A program that died must not take us along when we write to it.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
    std::unique_lock lock(mutex_);
    while (true) {
        has_work_.wait(lock, [this] { return ending_ || looks_again_ || !waiting_.empty(); });
        if (ending_) return;
        if (looks_again_) {
            look_again(lock);
        } else {
            say_next(lock);
        }
    }
}

void LinuxVoice::look_again(std::unique_lock<std::mutex>& lock) {
    looks_again_ = false;
    interruption_.reset();
    lock.unlock();
    VoiceParts found = find_voice_unless(interruption_, options_);
    lock.lock();
    parts_ = std::move(found);
    lock.unlock();
    if (changed_) changed_();
    lock.lock();
}

void LinuxVoice::say_next(std::unique_lock<std::mutex>& lock) {
    const Waiting waiting = std::move(waiting_.front());
    waiting_.pop_front();
    if (failures_ >= failures_max) return waiting_.clear();
    busy_ = true;
    interruption_.reset();
    lock.unlock();
    const Said said = say_now(waiting);
    lock.lock();
    busy_ = false;
    if (said == Said::Whole) failures_ = 0;
    if (said == Said::Failed) ++failures_;
    if (!waiting_.empty() && failures_ < failures_max) return;
    waiting_.clear();
    lock.unlock();
    if (changed_) changed_();
    lock.lock();
}

Said LinuxVoice::say_now(const Waiting& waiting) {
    const Utterance& utterance = waiting.utterance;
    const bool is_heard_by_one = is_private(options_);
    const bool has_private =
        std::any_of(utterance.pieces.begin(), utterance.pieces.end(), is_for_one);
    // parts_ is written by this very thread.
    const bool needs_kana = utterance.language == "ja" && parts_.hts_voice.empty();
    std::optional<std::string> text =
        needs_kana ? kana_for(utterance, is_heard_by_one) : text_for(utterance, is_heard_by_one);
    if (interruption_.is_wanted()) return Said::Interrupted;
    if (!text) return Said::Failed;
    limit(*text, utterance_bytes_max);
    if (text->find_first_not_of(" \n") == std::string::npos) return Said::Whole;
    // A plug that is pulled ends what only the visitor may hear.
    const auto may_go_on = [&] { return !has_private || !is_heard_by_one || is_private(options_); };
    return speak(engine_command(options_, parts_, utterance.language, waiting.loudness_percent),
                 *text, options_, interruption_, may_go_on);
}

std::optional<std::string> LinuxVoice::text_for(const Utterance& utterance,
                                                bool is_heard_by_one) const {
    std::string text;
    for (const SpokenPiece& piece : utterance.pieces) {
        text += is_for_one(piece) && !is_heard_by_one ? piece.in_public : piece.text;
    }
    return text;
}

std::optional<std::string> LinuxVoice::kana_for(const Utterance& utterance,
                                                bool is_heard_by_one) const {
    std::vector<std::string> unread;
    for (const SpokenPiece& piece : utterance.pieces) {
        if (is_for_one(piece) && !is_heard_by_one) {
            unread.push_back(piece.in_public);
        } else if (piece.kind == Kind::Words || piece.kind == Kind::Private) {
            unread.push_back(piece.text);
        }
    }
    for (std::string& each : unread) limit(each, utterance_bytes_max);
    const auto readings = readings_of(unread, options_, interruption_);
    if (!readings) return std::nullopt;
    std::string kana;
    auto next = readings->begin();
    for (const SpokenPiece& piece : utterance.pieces) {
        const bool is_replaced = is_for_one(piece) && !is_heard_by_one;
        const bool is_known = piece.kind == Kind::Reading || piece.kind == Kind::PrivateReading;
        kana += !is_replaced && is_known ? with_breaths(piece.text) : *next++;
        kana += ' ';
    }
    return kana;
}

}  // namespace

std::unique_ptr<Voice> make_linux_voice(VoiceOptions options, std::function<void()> changed) {
    return std::make_unique<LinuxVoice>(std::move(options), std::move(changed));
}

}  // namespace madoguchi::platform
