#include "kiosk/commands/narrator.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "text_id.h"

namespace madoguchi::commands {

using ui::Utterances;

namespace {

bool silences(const platform::InputEvent& event) {
    const auto* pointer = std::get_if<platform::PointerEvent>(&event);
    if (pointer != nullptr) return pointer->action == platform::PointerAction::Down;
    return std::holds_alternative<platform::KeyEvent>(event) ||
           std::holds_alternative<platform::TextEvent>(event);
}

bool is_at_the_desk(const session::Session& session) {
    return session.staff().unlocked || session.screen() == session::ScreenId::StaffUnlock;
}

std::vector<ui::OwnReading> own_readings(const session::Session& session) {
    std::vector<ui::OwnReading> own;
    if (session.visit() == nullptr) return own;
    for (session::WrittenReading& known : session::written_readings(*session.visit())) {
        own.push_back({std::move(known.text), std::move(known.reading)});
    }
    return own;
}

std::string flat(const Utterances& utterances) {
    std::string text;
    for (const platform::Utterance& utterance : utterances) {
        for (const platform::SpokenPiece& piece : utterance.pieces) text += piece.text;
    }
    return text;
}

void append(Utterances& all, Utterances more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

void Narrator::hear_of(const platform::InputEvent& event) {
    if (!silences(event)) return;
    was_silenced_ = voice_.is_speaking();
    voice_.be_silent();
}

bool Narrator::follow_voice(session::Session& session) {
    const bool may_speak = !is_at_the_desk(session);
    const session::VoiceState now{
        .is_there = may_speak && voice_.speaks(ui::voice_language(session.appearance().language)),
        .is_speaking = voice_.is_speaking()};
    if (!may_speak && now.is_speaking) voice_.be_silent();
    const bool is_new = !(now == session.voice());
    session.note_voice(now);
    return is_new;
}

void Narrator::follow_screen(const session::Session& session, const ui::Ui& ui) {
    const bool is_asked = session.listened() != listened_;
    listened_ = session.listened();
    call_staff(session, ui);
    if (is_at_the_desk(session) || !session.voice().is_there) return;
    if (!is_asked && !session.appearance().reads_aloud && !seen_.reads_aloud) return;
    const std::vector<ui::OwnReading> own = own_readings(session);
    const ui::Speaker speaker(ui.texts(), japanese_, own);
    Seen now = look_at(session, ui, speaker);
    Utterances utterances;
    if (is_asked) {
        // Pressed while it was being read: that press has silenced it.
        if (!was_silenced_) utterances = speaker.screen(ui.nodes());
    } else if (now.reads_aloud) {
        utterances = news(now, ui, speaker);
    } else if (seen_.reads_aloud) {
        utterances = speaker.words(ui.words(ui::TextId::speech_mode_off).text());
    }
    if (is_asked || !utterances.empty()) was_silenced_ = false;
    seen_ = std::move(now);
    say(session, std::move(utterances));
}

Narrator::Seen Narrator::look_at(const session::Session& session, const ui::Ui& ui,
                                 const ui::Speaker& speaker) const {
    Seen now;
    now.screen = session::name_of(session.screen());
    if (session.visit() != nullptr) {
        const session::Place& place = session.visit()->place;
        now.screen += " " + std::to_string(place.page) + " " + std::to_string(place.part) + " " +
                      std::to_string(static_cast<int>(place.block));
    }
    const session::StaffCall* call = session.staff_call();
    if (call != nullptr && call->is_unanswered) now.screen += " unanswered";
    now.language = ui.texts().language();
    now.layer = ui::top_layer(ui.nodes());
    now.reads_aloud = session.appearance().reads_aloud;
    now.focused = ui.focused_key();
    now.scanned.assign(ui.scanned_keys().begin(), ui.scanned_keys().end());
    now.writing = writing_in(session);
    if (const ui::Node* node = ui.nodes().by_key(now.focused)) {
        now.standing = flat(speaker.standing(*node));
    }
    for (const ui::Node& node : ui.nodes().nodes()) {
        if (node.state.error) now.errors.insert(node.key);
        if (node.region != ui::Region::Toast || node.role != ui::Role::Text) continue;
        now.toast = node.name;
        now.toast_key = node.key;
    }
    return now;
}

// What the keyboard's focus is on, or the ring of the single switch: a row, or one thing.
Utterances Narrator::where_it_is(const Seen& now, const ui::Ui& ui,
                                 const ui::Speaker& speaker) const {
    const ui::NodeTree& tree = ui.nodes();
    if (!ui.look().is_scanning) {
        const ui::Node* focused = tree.by_key(now.focused);
        return focused != nullptr ? speaker.thing(tree, *focused) : Utterances{};
    }
    std::vector<const ui::Node*> row;
    for (const std::string& key : now.scanned) {
        if (const ui::Node* node = tree.by_key(key)) row.push_back(node);
    }
    if (row.empty()) return {};
    return row.size() == 1 ? speaker.thing(tree, *row.front()) : speaker.row(row);
}

// The most important first: a new layer or screen says what it is, else what changed on it is said.
Utterances Narrator::news(const Seen& now, const ui::Ui& ui, const ui::Speaker& speaker) const {
    const ui::NodeTree& tree = ui.nodes();
    const bool is_on_now = !seen_.reads_aloud;
    Utterances all;
    if (is_on_now) all = speaker.words(ui.words(ui::TextId::speech_mode_on).text());
    const ui::Node* focused = tree.by_key(now.focused);
    const bool is_new_screen =
        is_on_now || now.screen != seen_.screen || now.language != seen_.language;
    if (now.layer > seen_.layer) {
        append(all, speaker.screen(tree));
    } else if (is_new_screen || now.layer < seen_.layer) {
        append(all, speaker.question(tree));
        append(all, where_it_is(now, ui, speaker));
    } else if (now.focused != seen_.focused || now.scanned != seen_.scanned) {
        append(all, where_it_is(now, ui, speaker));
    } else if (focused != nullptr && now.standing != seen_.standing) {
        // What has just become wrong is said below, by its name.
        if (!is_new_error(*focused)) append(all, speaker.standing(*focused));
    } else {
        append(all, heard_of_writing(seen_.writing, now.writing, ui, speaker));
    }
    append(all, new_errors(now, ui, speaker));
    const ui::Node* toast = now.toast == seen_.toast ? nullptr : tree.by_key(now.toast_key);
    if (toast != nullptr) append(all, speaker.thing(tree, *toast));
    return all;
}

bool Narrator::is_new_error(const ui::Node& node) const {
    return node.state.error && !seen_.errors.contains(node.key);
}

Utterances Narrator::new_errors(const Seen& now, const ui::Ui& ui,
                                const ui::Speaker& speaker) const {
    Utterances all;
    std::string question;  // Of the choices told last: one word for all of them
    for (const ui::Node& node : ui.nodes().nodes()) {
        if (!is_new_error(node)) continue;
        if (now.focused == node.key && node.key != seen_.focused) continue;  // Said with it
        if (node.role != ui::Role::Choice) {
            append(all, speaker.thing(ui.nodes(), node));
        } else if (question.empty() || node.value != question) {
            question = node.value;
            append(all, speaker.words(question, node.own_in_value));
            append(all, speaker.words(ui.words(ui::TextId::speech_error).text()));
        }
    }
    return all;
}

// To the staff of a Japanese town hall, and so in Japanese where that can be said.
void Narrator::call_staff(const session::Session& session, const ui::Ui& ui) {
    if (session.staff_calls() == std::exchange(staff_calls_, session.staff_calls())) return;
    const ui::Texts& texts = ui.texts();
    const std::string language = voice_.speaks("ja") ? "ja" : texts.language();
    const std::string& own_name = session.town().service_name;
    const ui::Words service = own_name.empty() ? texts.words_in(language, ui::TextId::desk_service)
                                               : ui::Words::from_pack(own_name);
    const ui::Words words =
        texts.words_in(language, ui::TextId::call_spoken, {{"service", service}});
    say(session, ui::Speaker(texts, japanese_, {}).words_in(language, words.text()));
}

void Narrator::say(const session::Session& session, Utterances utterances) {
    std::erase_if(utterances, [](const auto& utterance) { return utterance.pieces.empty(); });
    if (utterances.empty()) return;
    voice_.say({.utterances = std::move(utterances),
                .loudness_percent = session.appearance().loudness_percent});
}

void Narrator::forget_visit() {
    voice_.forget_visit();
    seen_ = {};
    was_silenced_ = false;
}

}  // namespace madoguchi::commands
