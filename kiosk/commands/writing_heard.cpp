#include "kiosk/commands/writing_heard.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text_id.h"

namespace madoguchi::commands {

using ui::TextId;
using ui::Utterances;

namespace {

bool begins_letter(std::string_view text, std::size_t at) {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

// The part of each that the other has not.
struct Difference {
    std::string_view gone;
    std::string_view come;
};

Difference difference(std::string_view before, std::string_view now) {
    const std::size_t shorter = std::min(before.size(), now.size());
    std::size_t front = 0;
    while (front < shorter && before[front] == now[front]) ++front;
    while (!begins_letter(before, front) || !begins_letter(now, front)) --front;
    std::size_t back = 0;
    while (back < shorter - front &&
           before[before.size() - back - 1] == now[now.size() - back - 1]) {
        ++back;
    }
    while (!begins_letter(before, before.size() - back)) --back;
    return {before.substr(front, before.size() - back - front),
            now.substr(front, now.size() - back - front)};
}

void append(Utterances& all, Utterances more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

Writing writing_in(const session::Session& session) {
    const session::Typing* typing = session.typing();
    if (typing == nullptr) return {};
    const session::TextEditor& editor = typing->editor;
    const session::Composition& composition = editor.composition();
    Writing now{.is_going_on = true,
                .field = typing->target,
                .text = editor.shown(),
                .caret = editor.caret(),
                .is_composing = !composition.empty()};
    if (!composition.is_converting()) return now;
    const std::string shown = composition.shown();
    now.segment_begin = composition.focus_begin();
    now.segment = shown.substr(now.segment_begin, composition.focus_end() - now.segment_begin);
    const std::vector<std::string> offered = composition.candidates();
    if (!offered.empty()) now.segment_reading = offered.back();  // Always the reading itself
    return now;
}

Utterances heard_of_writing(const Writing& before, const Writing& now, const ui::Ui& ui,
                            const ui::Speaker& speaker) {
    if (!before.is_going_on || !now.is_going_on || !(before.field == now.field)) return {};
    const bool is_other_segment =
        now.segment != before.segment || now.segment_begin != before.segment_begin;
    if (!now.segment.empty() && is_other_segment) {
        return speaker.spelled(now.segment, now.segment_reading);
    }
    const Difference changed = difference(before.text, now.text);
    Utterances all;
    if (!changed.come.empty()) {
        all = speaker.typed(changed.come);
    } else if (!changed.gone.empty()) {
        all = speaker.typed(changed.gone);
        append(all, speaker.words(ui.words(TextId::key_backspace).text()));
    } else if (before.is_composing && !now.is_composing) {
        all = speaker.words(ui.words(TextId::key_enter).text());
    } else if (!now.is_composing && now.caret != before.caret) {
        // What it went over.
        const std::size_t begin = std::min(before.caret, now.caret);
        const std::size_t end = std::max(before.caret, now.caret);
        all = speaker.typed(std::string_view(now.text).substr(begin, end - begin));
    }
    return all;
}

}  // namespace madoguchi::commands
