// The programs that the voice of linux_voice.h is made of: how each is called, and waited for.
// Private to platform/linux.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "platform/linux/descriptor.h"
#include "platform/linux/linux_voice.h"

namespace madoguchi::platform {

// Lets another thread end the waiting for a program.
class Interruption {
public:
    Interruption();
    void interrupt();  // From any thread
    void reset();
    bool is_wanted() const { return is_wanted_; }
    int descriptor() const { return bell_.number(); }  // Readable when it is wanted

private:
    std::atomic<bool> is_wanted_ = false;
    Descriptor bell_;
};

// find_voice of linux_voice.h; what it has not found when it is interrupted counts as missing.
VoiceParts find_voice_unless(const Interruption& interruption, const VoiceOptions& options);

enum class Said { Whole, Interrupted, Failed };

// All that a program prints for this input; empty when it fails, takes too long or is interrupted.
std::optional<std::string> answer_of(const std::vector<std::string>& command,
                                     std::string_view input, std::chrono::milliseconds wait_max,
                                     const Interruption& interruption);

// Kana for Japanese words, in the order given; empty when MeCab is away or failing.
std::optional<std::vector<std::string>> readings_of(const std::vector<std::string>& texts,
                                                    const VoiceOptions& options,
                                                    const Interruption& interruption);

// How the engine is called for this language; it takes the text on standard input.
std::vector<std::string> engine_command(const VoiceOptions& options, const VoiceParts& parts,
                                        std::string_view language, int loudness_percent);

// Speaks `text` until it has been heard. `may_go_on` is asked five times a second.
Said speak(const std::vector<std::string>& engine, const std::string& text,
           const VoiceOptions& options, const Interruption& interruption,
           const std::function<bool()>& may_go_on);

}  // namespace madoguchi::platform
