// A voice without sound, for journeys, tests and machines that are not to be heard: it keeps what
// it was last asked to say until the next speech, and nothing more.
#pragma once

#include <string>
#include <vector>

#include "platform/voice.h"

namespace madoguchi::platform {

// How long a speech takes: no time at all, or until a test calls finish().
enum class SilentPace { AtOnce, UntilFinished };

class SilentVoice final : public Voice {
public:
    // With no languages there is no voice.
    explicit SilentVoice(SilentPace pace, std::vector<std::string> languages = {"ja", "en"})
        : pace_(pace), languages_(std::move(languages)) {}

    bool speaks(std::string_view language) const override;
    void say(Speech speech) override;
    void be_silent() override;
    bool is_speaking() const override { return is_speaking_; }
    void forget_visit() override;

    // What an ear would get of the last speech, one utterance a line; empty once it is forgotten.
    std::string heard() const;
    const Speech& last() const { return last_; }
    void plug_headphones() { has_headphones_ = true; }
    // All of it has been said.
    void finish() { is_speaking_ = false; }

private:
    const SilentPace pace_;
    std::vector<std::string> languages_;
    Speech last_;
    bool is_speaking_ = false;
    bool has_headphones_ = false;
};

}  // namespace madoguchi::platform
