#include "kiosk/screens/shortcut_keys.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace madoguchi::screens {

using domain::Block;
using session::Intents;
using session::ScreenId;
using session::Session;

namespace {

bool ends_with_key(std::string_view path, std::string_view key) {
    return path == key || (path.size() > key.size() && path.ends_with(key) &&
                           path[path.size() - key.size() - 1] == '/');
}

// On the canvas the block with the ring, in the editor the one that is open.
std::optional<Block> block_meant(const ui::Ui& ui, const Session& session) {
    if (session.screen() == ScreenId::Block) return session.visit()->place.block;
    for (std::size_t i = 0; i < domain::block_count; ++i) {
        const auto block = static_cast<Block>(i);
        if (ends_with_key(ui.focused_key(), domain::word_of(block))) return block;
    }
    return std::nullopt;
}

// The note with the ring, else the one that is selected; empty: none.
std::string note_meant(const ui::Ui& ui, const session::Visit& visit) {
    const auto& notes = visit.plan.canvas[visit.place.block];
    const auto has_ring = std::find_if(notes.begin(), notes.end(), [&](const domain::Note& note) {
        return ends_with_key(ui.focused_key(), note.id);
    });
    return has_ring == notes.end() ? visit.canvas.selected_note : has_ring->id;
}

void write_a_note(const ui::Ui& ui, const Session& session, Intents& intents) {
    const auto block = block_meant(ui, session);
    if (!block) return;
    if (session.screen() == ScreenId::Canvas) intents.push_back(session::OpenBlock{*block});
    intents.push_back(session::AddNote{*block, {}});
}

void choose_category(std::string_view typed, Intents& intents) {
    const auto words = domain::info_of(domain::Field::IdeaCategory).words;
    const auto index = static_cast<std::size_t>(typed.front() - '1');
    if (index >= words.size()) return;
    intents.push_back(
        session::SetAnswer{{domain::Field::IdeaCategory, ""}, std::string(words[index])});
}

void take_letter(const ui::Ui& ui, const Session& session, Intents& intents,
                 std::string_view typed) {
    if (typed.size() != 1) return;
    const bool is_on_canvas =
        session.screen() == ScreenId::Canvas || session.screen() == ScreenId::Block;
    if (is_on_canvas && (typed == "n" || typed == "N")) write_a_note(ui, session, intents);
    const bool is_choosing = session.screen() == ScreenId::Idea && session.visit()->place.page == 0;
    if (is_choosing) choose_category(typed, intents);
}

void take_key(const ui::Ui& ui, const Session& session, Intents& intents,
              const platform::KeyEvent& key) {
    using platform::Key;
    if (session.screen() != ScreenId::Block) return;
    const session::Visit& visit = *session.visit();
    if (key.key == Key::Delete || key.key == Key::Backspace) {
        const std::string note = note_meant(ui, visit);
        if (!note.empty()) intents.push_back(session::DeleteNote{note});
    }
    const bool is_undo = key.key == Key::Character && key.ctrl && key.character == 'z';
    if (is_undo && visit.undo) intents.push_back(session::UndoDelete{});
}

}  // namespace

void take_shortcut_keys(ui::Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit() || session.typing() != nullptr) return;
    for (const platform::InputEvent& event : ui.unused_keys()) {
        if (const auto* text = std::get_if<platform::TextEvent>(&event)) {
            take_letter(ui, session, intents, text->text);
        } else if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
            take_key(ui, session, intents, *key);
        }
    }
}

}  // namespace madoguchi::screens
