#include "kiosk/session/text_editor.h"

#include <algorithm>

#include "kiosk/domain/text.h"
#include "kiosk/session/romaji.h"

namespace madoguchi::session {

TextEditor::TextEditor(std::string text, std::size_t graphemes_max)
    : text_(std::move(text)),
      caret_(text_.size()),
      anchor_(caret_),
      graphemes_max_(graphemes_max) {}

std::string TextEditor::shown() const {
    return text_.substr(0, caret_) + composition() + text_.substr(caret_);
}

std::string TextEditor::composition() const { return composition_ == "nn" ? "ん" : composition_; }

void TextEditor::remember() {
    if (!past_.empty() && past_.back().text == text_) return;
    past_.push_back({text_, caret_});
    if (past_.size() > undo_steps_max) past_.erase(past_.begin());
}

void TextEditor::erase_selection() {
    if (!has_selection()) return;
    const auto [begin, end] = std::minmax(caret_, anchor_);
    text_.erase(begin, end - begin);
    caret_ = anchor_ = begin;
}

bool TextEditor::write(std::string_view text) {
    commit_composition();
    const std::string clean = domain::clean_input(text);
    if (clean.empty()) return true;
    remember();
    erase_selection();
    const std::size_t used = domain::grapheme_count(text_);
    const std::size_t room = graphemes_max_ > used ? graphemes_max_ - used : 0;
    const std::string taken = domain::first_graphemes(clean, room);
    text_.insert(caret_, taken);
    caret_ += taken.size();
    anchor_ = caret_;
    return taken.size() == clean.size();
}

bool TextEditor::write_romaji(char letter) {
    if (has_selection()) {
        remember();
        erase_selection();
    }
    const Romaji read = kana_of_romaji(composition_ + letter);
    composition_.clear();
    const bool all_fits = read.kana.empty() || write(read.kana);
    composition_ = read.rest;
    if (composition_.empty() || domain::grapheme_count(text_) < graphemes_max_) return all_fits;
    composition_.clear();
    return false;
}

void TextEditor::commit_composition() {
    if (composition_.empty()) return;
    const std::string rest = finished_rest(composition_);
    composition_.clear();
    write(rest);
}

void TextEditor::erase_back() {
    if (!composition_.empty()) {
        composition_.pop_back();
        return;
    }
    if (!has_selection()) select(-1);
    if (!has_selection()) return;
    remember();
    erase_selection();
}

void TextEditor::erase_forward() {
    commit_composition();
    if (!has_selection()) select(1);
    if (!has_selection()) return;
    remember();
    erase_selection();
}

void TextEditor::erase_all() {
    composition_.clear();
    select_all();
    if (!has_selection()) return;
    remember();
    erase_selection();
}

void TextEditor::undo() {
    composition_.clear();
    while (!past_.empty()) {
        const Moment moment = past_.back();
        past_.pop_back();
        if (moment.text == text_) continue;
        text_ = moment.text;
        caret_ = anchor_ = std::min(moment.caret, text_.size());
        return;
    }
}

void TextEditor::replace_cluster_before_caret(std::string (*turned)(std::string_view)) {
    commit_composition();
    const auto borders = domain::grapheme_borders(text_);
    const auto at = std::find(borders.begin(), borders.end(), caret_);
    if (at == borders.begin() || at == borders.end()) return;
    const std::size_t begin = *std::prev(at);
    const std::string next = turned(std::string_view(text_).substr(begin, caret_ - begin));
    remember();
    text_.replace(begin, caret_ - begin, next);
    caret_ = anchor_ = begin + next.size();
}

void TextEditor::turn_voice_mark() { replace_cluster_before_caret(with_next_voice_mark); }
void TextEditor::turn_small_kana() { replace_cluster_before_caret(with_small_kana); }

void TextEditor::select(int clusters) {
    commit_composition();
    const auto borders = domain::grapheme_borders(text_);
    const auto at = std::lower_bound(borders.begin(), borders.end(), caret_);
    const std::ptrdiff_t index = std::clamp<std::ptrdiff_t>(
        (at - borders.begin()) + clusters, 0, static_cast<std::ptrdiff_t>(borders.size()) - 1);
    caret_ = borders[static_cast<std::size_t>(index)];
}

void TextEditor::move_caret(int clusters) {
    if (has_selection()) {
        caret_ = clusters < 0 ? std::min(caret_, anchor_) : std::max(caret_, anchor_);
    } else {
        select(clusters);
    }
    anchor_ = caret_;
}

void TextEditor::move_caret_to_start() {
    commit_composition();
    caret_ = anchor_ = 0;
}

void TextEditor::move_caret_to_end() {
    commit_composition();
    caret_ = anchor_ = text_.size();
}

void TextEditor::place_caret(std::size_t byte) {
    commit_composition();
    const auto borders = domain::grapheme_borders(text_);
    const auto after =
        std::lower_bound(borders.begin(), borders.end(), std::min(byte, text_.size()));
    std::size_t nearest = after == borders.end() ? text_.size() : *after;
    if (after != borders.begin() && byte - *std::prev(after) < nearest - std::min(byte, nearest)) {
        nearest = *std::prev(after);
    }
    caret_ = anchor_ = nearest;
}

void TextEditor::select_all() {
    commit_composition();
    anchor_ = 0;
    caret_ = text_.size();
}

}  // namespace madoguchi::session
