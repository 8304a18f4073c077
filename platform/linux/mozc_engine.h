// Mozc as an engine: sends it the keys a user would press, and reverts after each question. Nothing
// is ever committed, so there is nothing to learn from.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

#include "platform/linux/conversion_engine.h"
#include "platform/linux/mozc_server.h"

namespace madoguchi::platform {

class MozcEngine final : public ConversionEngine {
public:
    MozcEngine(std::filesystem::path program, std::vector<DictionaryWord> words,
               EngineLimits limits)
        : program_(std::move(program)), words_(std::move(words)), limits_(limits) {}

    bool prepare() override;
    std::optional<EngineAnswer> convert(const ConversionRequest& request) override;
    std::optional<std::vector<Suggestion>> suggest(const std::string& reading) override;
    bool forget() override;

    // Null while it does not run; it may be starting.
    const MozcServer* server() const { return server_.get(); }
    // Why it does not run; empty while it does.
    const std::optional<Problem>& problem() const { return problem_; }

private:
    // Above this, Mozc gives the reading back unconverted; 248 letters still work.
    static constexpr std::size_t piece_letters_max = 120;
    static constexpr std::size_t segment_moves_max = 2 * piece_letters_max;

    std::optional<MozcOutput> ask(const std::string& question);
    bool open_session();
    bool give_up(Problem problem);
    Problem does_not_answer() const;
    void stop();
    template <class Answer>
    std::optional<Answer> answered(const std::function<std::optional<Answer>()>& ask_all);
    std::optional<EngineAnswer> convert_piece(const ConversionRequest& piece);
    std::optional<MozcOutput> divide(MozcOutput output, const ConversionRequest& piece,
                                     std::size_t index);

    std::filesystem::path program_;
    std::vector<DictionaryWord> words_;
    EngineLimits limits_;
    std::unique_ptr<MozcServer> server_;
    std::optional<std::uint64_t> session_;  // Empty while the server is still starting
    std::optional<Problem> problem_;
    Deadline not_before_{};  // The next attempt at starting
    Deadline starts_until_{};
    Deadline call_ends_{};
};

}  // namespace madoguchi::platform
