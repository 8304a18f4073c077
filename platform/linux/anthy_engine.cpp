#include "platform/linux/anthy_engine.h"

#include <algorithm>

#include "platform/linux/anthy_line.h"
#include "platform/linux/socket_io.h"

namespace madoguchi::platform {

namespace {

// Anthy's own file of imported words, for the nameless personality: reading, #KIND*FREQUENCY, word.
std::string imported_words(const std::vector<DictionaryWord>& words) {
    std::string table;
    for (const DictionaryWord& word : words) {
        if (word.kind == WordKind::Variant) continue;
        const char* const kind = word.kind == WordKind::Place ? "#CNS*500" : "#T35*500";
        table += word.reading + ' ' + kind + ' ' + word.text + '\n';
    }
    return table;
}

}  // namespace

bool AnthyEngine::prepare() {
    if (process_ && !process_->has_ended()) return true;
    process_.reset();
    std::error_code error;
    if (std::chrono::steady_clock::now() < not_before_ ||
        !std::filesystem::exists(program_, error)) {
        return false;
    }
    not_before_ = std::chrono::steady_clock::now() + limits_.before_next_start;
    const EngineUser user = EngineUser::find();
    Result<EngineHome> home = EngineHome::make(user);
    if (!home) return false;
    const std::filesystem::path folder = ".anthy";
    for (const Result<void>& done :
         {home->make_folder(folder), home->make_folder(folder / "imported_words_.d"),
          home->write_file(folder / "imported_words_.d" / "madoguchi.t", imported_words(words_))}) {
        if (!done) return false;
    }
    std::optional<SocketPair> line = make_socket_pair();
    if (!line) return false;
    const int theirs = line->theirs.number();
    std::optional<HelperProcess> started = HelperProcess::start({.command = {program_.string()},
                                                                 .in = theirs,
                                                                 .out = theirs,
                                                                 .home = home->path(),
                                                                 .user = user});
    home_ = std::move(*home);
    if (!started) return false;
    process_.emplace(std::move(*started));
    line_ = std::move(line->ours);
    // Its first answer waits for the dictionary to come from the disk; where that takes too long,
    // the next start finds it in memory.
    if (ask({"\u3042"}, limits_.wait)) {
        not_before_ = {};
        return true;
    }
    process_.reset();
    return false;
}

std::optional<std::vector<ConversionSegment>> AnthyEngine::ask(const ConversionRequest& piece,
                                                               std::chrono::milliseconds patience) {
    const Deadline deadline = std::chrono::steady_clock::now() + patience;
    const std::optional<std::string> question = anthy_question(piece);
    if (!question) return std::vector{ConversionSegment{piece.reading, {}}};
    if (!send_all(line_, *question, deadline)) return std::nullopt;
    const std::optional<std::string> text =
        receive_to_mark(line_, anthy_answer_end, anthy_answer_bytes_max, deadline);
    if (!text) return std::nullopt;
    std::optional<std::vector<ConversionSegment>> segments = read_anthy_answer(*text);
    if (!segments) return std::nullopt;
    // What it could not read comes back as nothing; signs it rewrites would break the ふりがな.
    std::string reading;
    for (const ConversionSegment& segment : *segments) reading += segment.reading;
    if (reading != piece.reading) return std::vector{ConversionSegment{piece.reading, {}}};
    return segments;
}

std::optional<std::vector<ConversionSegment>> AnthyEngine::convert_all(
    const ConversionRequest& request) {
    const Deadline call_ends = std::chrono::steady_clock::now() + limits_.all;
    std::vector<ConversionSegment> all;
    for (const ConversionRequest& piece : pieces_of(request, piece_letters_max)) {
        if (std::chrono::steady_clock::now() > call_ends) return std::nullopt;
        std::optional<std::vector<ConversionSegment>> segments = ask(piece, limits_.question);
        if (!segments) return std::nullopt;
        std::move(segments->begin(), segments->end(), std::back_inserter(all));
    }
    return all;
}

std::optional<EngineAnswer> AnthyEngine::convert(const ConversionRequest& request) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!prepare()) return std::nullopt;
        if (auto segments = convert_all(request)) {
            const std::string best = best_of(*segments);
            return EngineAnswer{std::move(*segments), {{best, request.reading}}};
        }
        process_.reset();
    }
    // Not every key is to wait for one that fails again and again.
    not_before_ = std::chrono::steady_clock::now() + limits_.before_next_start;
    return std::nullopt;
}

std::optional<std::vector<Suggestion>> AnthyEngine::suggest(const std::string& reading) {
    const std::optional<EngineAnswer> divided = convert({reading});
    if (!divided) return std::nullopt;
    std::vector<Suggestion> suggestions = divided->whole;
    if (letters_in(reading) > piece_letters_max || divided->segments.empty()) return suggestions;
    // The likeliest others: as one word, else another first segment.
    const std::optional<EngineAnswer> whole = convert({reading, {reading.size()}});
    if (!whole) return suggestions;
    if (whole->segments.size() == 1) {
        for (const std::string& text : whole->segments.front().candidates) {
            suggestions.push_back({text, reading});
        }
    }
    return suggestions;
}

bool AnthyEngine::forget() {
    process_.reset();
    return home_.wipe();
}

}  // namespace madoguchi::platform
