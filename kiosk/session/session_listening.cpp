// Reading aloud: what the visitor asks of the voice.
#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

constexpr int loudness_step_percent = 50;
constexpr int loudness_max_percent = 200;

}  // namespace

void Session::note_voice(const VoiceState& voice) {
    const bool was_speaking = voice_.is_speaking;
    voice_ = voice;
    // The time to answer begins when the last word has been said.
    if (!voice_.is_speaking && !was_speaking) return;
    if (idle_.state() == IdleWatch::State::Quiet) idle_.touch(idle_now());
    keep_receipt_in_sight();
}

void Session::on(const ToggleReadingAloud&) {
    appearance_.reads_aloud = !appearance_.reads_aloud && voice_.is_there;
    give_time_anew();
}

void Session::on(const ListenToScreen&) {
    if (voice_.is_there) ++listened_;
}

void Session::on(const TurnUpVoice&) {
    if (!voice_.is_there) return;
    appearance_.loudness_percent += loudness_step_percent;
    if (appearance_.loudness_percent > loudness_max_percent) {
        appearance_.loudness_percent = appearance_at_start_.loudness_percent;
    }
    tell(Notice::LoudnessNow, {{"percent", std::to_string(appearance_.loudness_percent)}});
}

}  // namespace madoguchi::session
