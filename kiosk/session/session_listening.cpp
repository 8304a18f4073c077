// Reading aloud: what the visitor asks of the voice, and what of a visit is private to it.
#include <algorithm>

#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

constexpr int loudness_step_percent = 50;
constexpr int loudness_max_percent = 200;
// The receipt stays at least as long after its last word.
constexpr std::chrono::milliseconds receipt_stays_after_listening{20'000};

}  // namespace

void Session::note_voice(const VoiceState& voice) {
    const bool was_speaking = voice_.is_speaking;
    voice_ = voice;
    // The time to answer begins when the last word has been said.
    if (!voice_.is_speaking && !was_speaking) return;
    if (idle_.state() == IdleWatch::State::Quiet) idle_.touch(idle_now());
    if (!visit_ || !visit_->receipt) return;
    auto& clears_at = visit_->receipt->clears_at;
    clears_at = std::max(clears_at, idle_now() + receipt_stays_after_listening);
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

std::vector<WrittenWords> written_words(const Visit& visit) {
    const domain::Application& plan = visit.plan;
    std::vector<WrittenWords> words;
    const auto add = [&words](const std::optional<std::string>& text, std::string reading = {}) {
        if (text && !text->empty()) words.push_back({*text, std::move(reading)});
    };
    add(plan.applicant.name, plan.applicant.reading.value_or(""));
    add(plan.applicant.reading);
    for (const auto* text :
         {&plan.applicant.phone, &plan.applicant.postal_code, &plan.applicant.address,
          &plan.applicant.motivation, &plan.idea.title, &plan.idea.summary, &plan.idea.novelty,
          &plan.idea.model, &plan.community.description}) {
        add(*text);
    }
    for (const auto& resource : plan.resources) add(resource.name);
    for (const auto& partner : plan.partners) add(partner.name);
    for (const auto& cost : plan.money.costs) add(cost.name);
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        for (const auto& note : plan.canvas[static_cast<domain::Block>(i)]) add(note.text);
    }
    for (const auto& [field, text] : visit.unfinished_texts) add(text);
    if (visit.receipt) add(visit.receipt->applicant, plan.applicant.reading.value_or(""));
    return words;
}

}  // namespace madoguchi::session
