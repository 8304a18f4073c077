#include "kiosk/journey/journey.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "kiosk/journey/hardware_keys.h"
#include "kiosk/journey/journey_words.h"

namespace madoguchi::journey {

namespace {

using Words = std::span<const Word>;

Problem refused(std::string what, std::string hint = {}) {
    return {ProblemKind::Refused, std::move(what), "", std::move(hint)};
}

constexpr ui::Role all_roles[] = {
    ui::Role::Button, ui::Role::Field,   ui::Role::Choice, ui::Role::Switch,  ui::Role::Tab,
    ui::Role::Row,    ui::Role::Heading, ui::Role::Text,   ui::Role::Picture, ui::Role::Dialog};

std::optional<ui::Role> role_of(const Word& word) {
    if (word.kind != Word::Kind::Bare) return std::nullopt;
    for (const ui::Role role : all_roles) {
        if (ui::name_of(role) == word.text) return role;
    }
    return std::nullopt;
}

bool is_quoted(Words words, std::size_t at) {
    return at < words.size() && words[at].kind == Word::Kind::Quoted;
}

// [role] "name" [in "near"], at the front of `words`, which are removed.
Result<Target> read_target(Words& words) {
    Target target;
    if (!words.empty()) target.role = role_of(words.front());
    if (target.role) words = words.subspan(1);
    if (!is_quoted(words, 0)) return refused("a name in quotes is missing");
    target.name = words[0].text;
    words = words.subspan(1);
    if (!words.empty() && words[0].is("in")) {
        if (!is_quoted(words, 1)) return refused("after `in` a name in quotes is missing");
        target.near = words[1].text;
        words = words.subspan(2);
    }
    if (target.name.empty()) return refused("the name is empty");
    return target;
}

// "name" [in "near"], at the front of `words`, which are removed.
Result<Target> read_field(Words& words) {
    if (!is_quoted(words, 0)) return refused("the field's name in quotes is missing");
    Result<Target> field = read_target(words);
    if (field) field->role = ui::Role::Field;
    return field;
}

Result<std::chrono::milliseconds> read_time(Words words, std::chrono::seconds most) {
    const auto time = words.size() == 1 ? milliseconds_of(words[0].text) : std::nullopt;
    if (!time || std::chrono::milliseconds(*time) > most) {
        return refused("a time up to " + std::to_string(most.count()) + "s is missing",
                       "write 500ms, 3s or 2m");
    }
    return std::chrono::milliseconds(*time);
}

Result<Action> read_tap(Words words) {
    Result<Target> target = read_target(words);
    if (!target) return target.problem();
    if (words.empty()) return Action(Tap{std::move(*target), Tap::When::Always});
    if (words.size() == 2 && words[0].is("if") && words[1].is("shown")) {
        return Action(Tap{std::move(*target), Tap::When::Shown});
    }
    return refused("too many words", "write tap [ROLE] \"NAME\" [in \"NAME\"] [if shown]");
}

Result<Action> read_hold(Words words) {
    Result<Target> target = read_target(words);
    if (!target) return target.problem();
    Result<std::chrono::milliseconds> time = read_time(words, hold_max);
    if (!time) return time.problem();
    return Action(Hold{std::move(*target), *time});
}

Result<Action> read_type(Words words) {
    const char* const hint = "write type \"TEXT\" [N times] into \"FIELD\"";
    if (!is_quoted(words, 0)) return refused("the text to type is missing", hint);
    Type type{.text = words[0].text, .times = 1, .field = {}};
    words = words.subspan(1);
    if (words.size() >= 2 && words[1].is("times")) {
        const std::string& number = words[0].text;
        const auto [stop, error] =
            std::from_chars(number.data(), number.data() + number.size(), type.times);
        if (error != std::errc() || stop != number.data() + number.size() ||
            type.times > repetitions_max) {
            return refused("the count is no number up to " + std::to_string(repetitions_max), hint);
        }
        words = words.subspan(2);
    }
    if (words.empty() || !words[0].is("into")) return refused("there is no `into`", hint);
    words = words.subspan(1);
    Result<Target> field = read_field(words);
    if (!field) return field.problem();
    if (!words.empty()) return refused("too many words", hint);
    type.field = std::move(*field);
    return Action(std::move(type));
}

Result<Action> read_clear(Words words) {
    Result<Target> field = read_field(words);
    if (!field) return field.problem();
    if (!words.empty()) return refused("too many words", "write clear \"FIELD\" [in \"NAME\"]");
    return Action(Clear{std::move(*field)});
}

Result<Action> read_keys(Words words) {
    if (words.size() != 1 || !is_quoted(words, 0)) return refused("write keys \"abc<enter>\"");
    Result<std::vector<platform::InputEvent>> events = hardware_events(words[0].text);
    if (!events) return events.problem();
    return Action(Keys{std::move(*events)});
}

Result<Action> read_choose(Words words) {
    Result<Target> target = read_target(words);
    if (!target) return target.problem();
    if (!words.empty()) return refused("too many words", "write choose \"NAME\" [in \"NAME\"]");
    return Action(Choose{std::move(*target)});
}

Result<Action> read_expect(Words words) {
    if (words.size() == 1 && is_quoted(words, 0)) return Action(ExpectShown{words[0].text});
    if (words.size() == 2 && words[0].is("no") && is_quoted(words, 1)) {
        return Action(ExpectAbsent{words[1].text});
    }
    if (words.size() == 2 && words[0].is("said") && is_quoted(words, 1)) {
        return Action(ExpectSaid{words[1].text});
    }
    if (words.size() == 3 && words[0].is("not") && words[1].is("said") && is_quoted(words, 2)) {
        return Action(ExpectUnsaid{words[2].text});
    }
    if (words.size() == 2 && words[0].is("screen") && is_quoted(words, 1)) {
        return Action(ExpectScreen{words[1].text});
    }
    if (!words.empty() && words[0].is("field")) {
        words = words.subspan(1);
        Result<Target> field = read_field(words);
        if (!field) return field.problem();
        if (words.size() == 2 && words[0].is("is") && is_quoted(words, 1)) {
            return Action(ExpectField{std::move(*field), words[1].text});
        }
    }
    return refused("this is nothing to expect",
                   "write expect [no] \"WORDS\", expect [not] said \"WORDS\", expect field "
                   "\"NAME\" is \"VALUE\" or expect "
                   "screen \"NAME\"");
}

Result<Action> read_wait(Words words) {
    if (words.size() == 2 && words[0].is("until") && is_quoted(words, 1)) {
        return Action(WaitUntil{words[1].text});
    }
    Result<std::chrono::milliseconds> time = read_time(words, wait_max);
    if (!time) return time.problem();
    return Action(Wait{*time});
}

Result<Action> read_language(Words words) {
    if (words.size() != 1) return refused("write language ja, easy or en");
    return Action(SpeakLanguage{words[0].text});
}

Result<Action> read_text_scale(Words words) {
    if (words.size() == 1) {
        for (const auto& [text, scale] : {std::pair{"1", 1.0}, std::pair{"1.25", 1.25},
                                          std::pair{"1.5", 1.5}, std::pair{"2.5", 2.5}}) {
            if (words[0].text == text) return Action(SetTextScale{scale});
        }
    }
    return refused("write text 1, 1.25, 1.5 or 2.5");
}

Result<Action> read_contrast(Words words) {
    if (words.size() == 1 && words[0].is("on")) return Action(SetContrast{Contrast::High});
    if (words.size() == 1 && words[0].is("off")) return Action(SetContrast{Contrast::Normal});
    return refused("write contrast on or contrast off");
}

// Becomes a file's name, so it holds nothing that leads elsewhere.
bool is_file_name(const std::string& text) {
    constexpr std::size_t file_name_bytes_max = 100;
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= file_name_bytes_max && text.front() != '.' &&
           std::all_of(text.begin(), text.end(), fits);
}

template <class Picture>
Result<Action> read_picture(Words words) {
    if (words.size() != 1 || !is_quoted(words, 0) || !is_file_name(words[0].text)) {
        return refused("the name of the file is missing",
                       "write letters, digits, -, _ and . in quotes");
    }
    return Action(Picture{words[0].text});
}

Result<Action> read_power(Words words) {
    if (words.size() != 1 || !words[0].is("cut")) return refused("write power cut");
    return Action(PowerCut{});
}

Result<Action> read_remember(Words words) {
    const auto is_name = [](const std::string& text) {
        return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        });
    };
    if (words.size() != 3 || !is_quoted(words, 0) || !words[1].is("as") ||
        !is_name(words[2].text)) {
        return refused("write remember \"WORDS\" as NAME", "a NAME holds A-Z, 0-9 and _");
    }
    return Action(Remember{words[0].text, words[2].text});
}

Result<Action> read_action(Words words) {
    struct Verb {
        std::string_view word;
        Result<Action> (*read)(Words);
    };
    static constexpr Verb verbs[] = {
        {"tap", read_tap},
        {"hold", read_hold},
        {"type", read_type},
        {"clear", read_clear},
        {"keys", read_keys},
        {"choose", read_choose},
        {"expect", read_expect},
        {"wait", read_wait},
        {"language", read_language},
        {"text", read_text_scale},
        {"contrast", read_contrast},
        {"shot", read_picture<Shot>},
        {"tree", read_picture<Tree>},
        {"power", read_power},
        {"remember", read_remember},
    };
    for (const Verb& verb : verbs) {
        if (words.front().is(verb.word)) return verb.read(words.subspan(1));
    }
    return refused("there is no step of this name",
                   "write tap, hold, type, clear, keys, choose, expect, wait, language, text, "
                   "contrast, shot, tree, power cut or remember");
}

std::string_view trimmed(std::string_view line) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    return line;
}

// Empty for a line without a step.
Result<std::optional<Action>> read_line(std::string_view line) {
    if (line.size() > line_bytes_max) {
        return refused("the line is longer than " + std::to_string(line_bytes_max) + " bytes",
                       "use type \"TEXT\" N times into \"FIELD\"");
    }
    Result<std::vector<Word>> words = words_of(line);
    if (!words) return words.problem();
    if (words->empty()) return std::optional<Action>();
    Result<Action> action = read_action(*words);
    if (!action) return action.problem();
    return std::optional<Action>(std::move(*action));
}

}  // namespace

bool has_power_cut(const std::vector<Journey>& journeys) {
    const auto cuts = [](const Step& step) {
        return std::holds_alternative<PowerCut>(step.action);
    };
    return std::any_of(journeys.begin(), journeys.end(), [&cuts](const Journey& journey) {
        return std::any_of(journey.steps.begin(), journey.steps.end(), cuts);
    });
}

Result<Journey> read_journey(std::string_view content, const std::string& file_name) {
    if (content.size() > journey_bytes_max) {
        return Problem{ProblemKind::Refused, "the journey is longer than 1 MiB", file_name, ""};
    }
    Journey journey{file_name, {}};
    int line_number = 0;
    while (!content.empty()) {
        const std::size_t end = content.find('\n');
        const std::string_view line = content.substr(0, end);
        content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
        ++line_number;
        Result<std::optional<Action>> action = read_line(line);
        if (action && *action && journey.steps.size() == steps_max) {
            action = refused("the journey has more than " + std::to_string(steps_max) + " steps");
        }
        if (!action) {
            Problem problem = action.problem();
            problem.where = file_name + ":" + std::to_string(line_number);
            return problem;
        }
        if (!*action) continue;
        journey.steps.push_back({line_number, std::string(trimmed(line)), std::move(**action)});
    }
    return journey;
}

}  // namespace madoguchi::journey
