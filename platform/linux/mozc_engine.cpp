#include "platform/linux/mozc_engine.h"

#include <algorithm>
#include <utility>

namespace madoguchi::platform {

namespace {

// Half-width katakana (U+FF61 to U+FF9F) are of no use in an application.
bool has_half_width_kana(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        const std::string_view letter = text.substr(i, 3);
        if (letter >= "\uFF61" && letter <= "\uFF9F") return true;
    }
    return false;
}

std::vector<Suggestion> suggestions_of(const MozcOutput& output, const std::string& reading) {
    std::vector<Suggestion> suggestions;
    for (const MozcCandidate& candidate : output.candidates) {
        const bool goes_beyond = !candidate.reading.empty() && candidate.reading != reading;
        if (goes_beyond && !candidate.reading.starts_with(reading)) continue;
        if (has_half_width_kana(candidate.text)) continue;
        suggestions.push_back({candidate.text, goes_beyond ? candidate.reading : reading});
    }
    return suggestions;
}

// Where Mozc's segments lie in the reading that was typed: it writes some signs in its own way, so
// letters are counted. Empty when that does not work out.
std::optional<std::vector<std::string>> readings_of(const std::vector<MozcSegment>& segments,
                                                    std::string_view reading) {
    std::vector<std::string> readings;
    for (const MozcSegment& segment : segments) {
        const std::size_t bytes = bytes_of_letters(reading, letters_in(segment.reading));
        if (bytes == 0) return std::nullopt;
        readings.emplace_back(reading.substr(0, bytes));
        reading.remove_prefix(bytes);
    }
    if (!reading.empty()) return std::nullopt;
    return readings;
}

// The segment that has the focus, with its candidates; the one chosen first, then the list.
ConversionSegment focused_segment(const MozcOutput& output, std::size_t index) {
    ConversionSegment segment{output.segments[index].reading, {}};
    const auto add = [&segment](const std::string& text) {
        auto& all = segment.candidates;
        const bool is_new = std::find(all.begin(), all.end(), text) == all.end();
        if (is_new && !text.empty() && !has_half_width_kana(text)) all.push_back(text);
    };
    const std::string& chosen = output.segments[index].text;
    const auto& commands = output.commands;
    if (std::find(commands.begin(), commands.end(), chosen) == commands.end()) add(chosen);
    for (const MozcCandidate& candidate : output.candidates) add(candidate.text);
    return segment;
}

}  // namespace

std::optional<MozcOutput> MozcEngine::ask(const std::string& question) {
    const auto in_time = [this] {
        return std::min(std::chrono::steady_clock::now() + limits_.question, call_ends_);
    };
    std::optional<MozcOutput> output = server_->ask(question, in_time());
    if (output && output->changes_settings) {
        static_cast<void>(server_->ask(mozc_set_config(mozc_config()), in_time()));
    }
    // A session ends after an hour without a question; a fresh server is the way back.
    if (output && output->session_is_gone) return std::nullopt;
    return output;
}

bool MozcEngine::open_session() {
    call_ends_ = std::chrono::steady_clock::now() + limits_.question;
    const std::optional<MozcOutput> opened = ask(mozc_create_session());
    if (!opened || !ask(mozc_touch_request(opened->session))) return false;
    session_ = opened->session;
    return true;
}

void MozcEngine::stop() {
    server_.reset();
    session_.reset();
}

bool MozcEngine::give_up(Problem problem) {
    stop();
    problem_ = std::move(problem);
    not_before_ = std::chrono::steady_clock::now() + limits_.before_next_start;
    return false;
}

Problem MozcEngine::does_not_answer() const {
    return {ProblemKind::Environment, "the converter does not answer", program_.string(),
            "install mozc-server again"};
}

// The call that starts the server waits for it a moment, later ones only look whether it is there.
bool MozcEngine::prepare() {
    if (session_) return true;
    const Deadline now = std::chrono::steady_clock::now();
    Deadline waits_until = now;
    if (!server_) {
        if (now < not_before_) return false;
        Result<std::unique_ptr<MozcServer>> server = MozcServer::start(program_, words_);
        if (!server) return give_up(server.problem());
        server_ = std::move(*server);
        starts_until_ = now + limits_.start;
        waits_until = now + limits_.wait;
    }
    const bool listens = server_->listens_by(std::min(waits_until, starts_until_));
    if (listens && open_session()) {
        problem_.reset();
        return true;
    }
    const bool is_starting =
        !listens && server_->is_running() && std::chrono::steady_clock::now() < starts_until_;
    if (is_starting) return false;
    return give_up(does_not_answer());
}

// A server that fails is ended; the question goes once more to a fresh one. Should that fail as
// well, the other engine answers for a while, so that not every key waits for it.
template <class Answer>
std::optional<Answer> MozcEngine::answered(const std::function<std::optional<Answer>()>& ask_all) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!prepare()) return std::nullopt;
        call_ends_ = std::chrono::steady_clock::now() + limits_.all;
        if (std::optional<Answer> answer = ask_all()) return answer;
        stop();
    }
    static_cast<void>(give_up(does_not_answer()));
    return std::nullopt;
}

std::optional<EngineAnswer> MozcEngine::convert(const ConversionRequest& request) {
    // Mozc answers nothing to broken UTF-8; there is nothing to convert in it either.
    if (!is_utf8(request.reading)) return EngineAnswer{{{request.reading, {}}}, {}};
    return answered<EngineAnswer>([&]() -> std::optional<EngineAnswer> {
        EngineAnswer all;
        const std::vector<ConversionRequest> pieces = pieces_of(request, piece_letters_max);
        for (const ConversionRequest& piece : pieces) {
            std::optional<EngineAnswer> answer = convert_piece(piece);
            if (!answer) return std::nullopt;
            std::move(answer->segments.begin(), answer->segments.end(),
                      std::back_inserter(all.segments));
            if (pieces.size() == 1) all.whole = std::move(answer->whole);
        }
        return all;
    });
}

// Moves the end of the focused segment until it is as long as was asked for.
std::optional<MozcOutput> MozcEngine::divide(MozcOutput output, const ConversionRequest& piece,
                                             std::size_t index) {
    const std::vector<std::string_view> fixed = fixed_readings(piece);
    if (index >= fixed.size()) return output;
    const std::size_t wanted = letters_in(fixed[index]);
    for (std::size_t moves = 0; moves < segment_moves_max; ++moves) {
        if (index >= output.segments.size()) return std::nullopt;
        const std::size_t letters = letters_in(output.segments[index].reading);
        if (letters == wanted) break;
        const MozcKey key = letters < wanted ? MozcKey::Lengthen : MozcKey::Shorten;
        std::optional<MozcOutput> moved = ask(mozc_send_key(*session_, key));
        if (!moved) return std::nullopt;
        const bool stands_still =
            index < moved->segments.size() && letters_in(moved->segments[index].reading) == letters;
        output = std::move(*moved);
        if (stands_still) break;
    }
    return output;
}

std::optional<EngineAnswer> MozcEngine::convert_piece(const ConversionRequest& piece) {
    const std::optional<MozcOutput> bar = ask(mozc_send_text(*session_, piece.reading));
    if (!bar) return std::nullopt;
    EngineAnswer answer;
    answer.whole = suggestions_of(*bar, piece.reading);
    std::optional<MozcOutput> output = ask(mozc_send_key(*session_, MozcKey::Convert));
    std::vector<MozcSegment> divided;
    for (std::size_t index = 0; output && index < output->segments.size(); ++index) {
        output = divide(std::move(*output), piece, index);
        if (!output || index >= output->segments.size()) return std::nullopt;
        answer.segments.push_back(focused_segment(*output, index));
        divided = output->segments;
        if (index + 1 < divided.size()) {
            output = ask(mozc_send_key(*session_, MozcKey::Right));
        }
    }
    if (!output || !ask(mozc_revert(*session_))) return std::nullopt;
    const auto readings = readings_of(divided, piece.reading);
    if (!readings || readings->size() != answer.segments.size()) {
        answer.segments = {{piece.reading, {}}};
        return answer;
    }
    for (std::size_t i = 0; i < readings->size(); ++i) answer.segments[i].reading = (*readings)[i];
    return answer;
}

std::optional<std::vector<Suggestion>> MozcEngine::suggest(const std::string& reading) {
    if (!is_utf8(reading)) return std::vector<Suggestion>();
    if (letters_in(reading) > piece_letters_max) {
        // Nothing to foresee in so much: what it is converted to, piece by piece.
        const std::optional<EngineAnswer> answer = convert({reading});
        if (!answer) return std::nullopt;
        return std::vector<Suggestion>{{best_of(answer->segments), reading}};
    }
    return answered<std::vector<Suggestion>>([&]() -> std::optional<std::vector<Suggestion>> {
        const std::optional<MozcOutput> bar = ask(mozc_send_text(*session_, reading));
        if (!bar || !ask(mozc_revert(*session_))) return std::nullopt;
        return suggestions_of(*bar, reading);
    });
}

bool MozcEngine::forget() {
    if (!server_) return true;
    const bool is_gone = server_->end(limits_.question);
    stop();
    return is_gone;
}

}  // namespace madoguchi::platform
