#include "platform/none/silent_voice.h"

#include <algorithm>

namespace madoguchi::platform {

namespace {

bool is_private(const SpokenPiece& piece) {
    return piece.kind == SpokenPiece::Kind::Private ||
           piece.kind == SpokenPiece::Kind::PrivateReading;
}

}  // namespace

bool SilentVoice::speaks(std::string_view language) const {
    return std::find(languages_.begin(), languages_.end(), language) != languages_.end();
}

void SilentVoice::say(Speech speech) {
    if (is_speaking_) {
        for (Utterance& each : speech.utterances) last_.utterances.push_back(std::move(each));
        last_.loudness_percent = speech.loudness_percent;
    } else {
        last_ = std::move(speech);
    }
    is_speaking_ = pace_ == SilentPace::UntilFinished && !last_.utterances.empty();
}

void SilentVoice::be_silent() { is_speaking_ = false; }

void SilentVoice::forget_visit() {
    is_speaking_ = false;
    last_ = {};
}

std::string SilentVoice::heard() const {
    std::string text;
    for (const Utterance& utterance : last_.utterances) {
        if (!text.empty()) text += '\n';
        for (const SpokenPiece& piece : utterance.pieces) {
            text += is_private(piece) && !has_headphones_ ? piece.in_public : piece.text;
        }
    }
    return text;
}

}  // namespace madoguchi::platform
