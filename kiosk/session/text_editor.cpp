#include "kiosk/session/text_editor.h"

#include <algorithm>
#include <utility>

#include "kiosk/domain/text.h"
#include "kiosk/session/romaji.h"

namespace madoguchi::session {

namespace {

bool is_wide_space(std::string_view cluster) { return cluster == "\u3000" || cluster == " "; }

// ァ to ヶ as ぁ to ゖ; hiragana, the long vowel mark and spaces as they are. Empty for the rest.
std::string hiragana_of(std::string_view cluster) {
    if (is_wide_space(cluster) || cluster == "ー" || cluster == "・") return std::string(cluster);
    if (cluster >= std::string_view("ぁ") && cluster <= std::string_view("ゖ")) {
        return std::string(cluster);
    }
    if (cluster < std::string_view("ァ") || cluster > std::string_view("ヶ")) return {};
    if (cluster.size() != 3) return {};
    constexpr unsigned rows_apart = 0x60;
    unsigned code = (static_cast<unsigned char>(cluster[0]) & 0x0FU) << 12U |
                    (static_cast<unsigned char>(cluster[1]) & 0x3FU) << 6U |
                    (static_cast<unsigned char>(cluster[2]) & 0x3FU);
    code -= rows_apart;
    return {static_cast<char>(0xE0U | code >> 12U), static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
            static_cast<char>(0x80U | (code & 0x3FU))};
}

// What begins a word to be converted; a mark or a figure only goes on with one.
bool is_kana_letter(std::string_view cluster) {
    return !hiragana_of(cluster).empty() && !is_wide_space(cluster) && cluster != "・";
}
bool goes_on_with_kana(std::string_view cluster) {
    return is_kana_letter(cluster) || cluster == "、" || cluster == "。" || cluster == "・" ||
           (cluster.size() == 1 && cluster != " ");
}

bool is_composed(std::string_view text, bool is_composing) {
    const auto borders = domain::grapheme_borders(text);
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        const std::string_view cluster = text.substr(borders[i], borders[i + 1] - borders[i]);
        if (!(is_composing ? goes_on_with_kana(cluster) : is_kana_letter(cluster))) return false;
        is_composing = true;
    }
    return !text.empty();
}

}  // namespace

TextEditor::TextEditor(std::string text, std::size_t graphemes_max, Converts converts)
    : text_(std::move(text)),
      converts_(converts),
      caret_(text_.size()),
      anchor_(caret_),
      graphemes_max_(graphemes_max) {}

std::string TextEditor::shown() const {
    return text_.substr(0, caret_) + composition_.shown() + text_.substr(caret_);
}

std::optional<std::string> TextEditor::reading() const {
    std::string reading;
    const auto read_plain = [&](std::size_t begin, std::size_t end) {
        const std::string_view plain = std::string_view(text_).substr(begin, end - begin);
        const auto borders = domain::grapheme_borders(plain);
        for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
            const std::string kana =
                hiragana_of(plain.substr(borders[i], borders[i + 1] - borders[i]));
            if (kana.empty()) return false;
            reading += kana;
        }
        return true;
    };
    std::size_t at = 0;
    bool composition_is_due = !composition_.empty();
    const auto read_up_to = [&](std::size_t end) {
        if (composition_is_due && caret_ <= end) {
            composition_is_due = false;
            // In the middle of something composed earlier: which kana lie before it is not known.
            if (caret_ < at || !read_plain(at, caret_)) return false;
            reading += composition_.finished_reading();
            at = caret_;
        }
        const bool is_read = read_plain(at, end);
        at = end;
        return is_read;
    };
    for (const Reading& known : readings_) {
        if (!read_up_to(known.begin)) return std::nullopt;
        reading += known.kana;
        at = known.end;
    }
    if (!read_up_to(text_.size())) return std::nullopt;
    return reading;
}

void TextEditor::know_reading(const std::string& kana) {
    if (text_.empty() || kana.empty()) return;
    readings_ = {{0, text_.size(), kana}};
}

void TextEditor::remember() {
    if (!past_.empty() && past_.back().text == text_) return;
    past_.push_back({text_, caret_, readings_});
    if (past_.size() > undo_steps_max) past_.erase(past_.begin());
}

// Text inserted into a converted range makes the reading of that range unknown.
void TextEditor::insert(const std::string& text, const std::string& reading) {
    std::erase_if(readings_, [this](const Reading& known) {
        return known.begin < caret_ && caret_ < known.end;
    });
    auto behind = std::find_if(readings_.begin(), readings_.end(),
                               [this](const Reading& known) { return known.begin >= caret_; });
    for (auto known = behind; known != readings_.end(); ++known) {
        known->begin += text.size();
        known->end += text.size();
    }
    if (!reading.empty()) readings_.insert(behind, {caret_, caret_ + text.size(), reading});
    text_.insert(caret_, text);
    caret_ += text.size();
    anchor_ = caret_;
}

void TextEditor::erase(std::size_t begin, std::size_t end) {
    std::erase_if(readings_, [begin, end](const Reading& known) {
        return known.begin < end && begin < known.end;
    });
    for (Reading& known : readings_) {
        if (known.begin < end) continue;
        known.begin -= end - begin;
        known.end -= end - begin;
    }
    text_.erase(begin, end - begin);
    caret_ = anchor_ = begin;
}

void TextEditor::erase_selection() {
    if (!has_selection()) return;
    const auto [begin, end] = std::minmax(caret_, anchor_);
    erase(begin, end);
}

bool TextEditor::write(std::string_view text) {
    const bool all_composed = commit_composition();
    return write(text, "") && all_composed;
}

bool TextEditor::write(std::string_view text, const std::string& reading) {
    const std::string clean = domain::clean_input(text);
    if (clean.empty()) return true;
    remember();
    erase_selection();
    const std::size_t used = domain::grapheme_count(text_);
    const std::size_t room = graphemes_max_ > used ? graphemes_max_ - used : 0;
    const std::string taken = domain::first_graphemes(clean, room);
    const bool is_whole = taken.size() == clean.size();
    insert(taken, is_whole ? reading : "");
    return is_whole;
}

bool TextEditor::has_room_to_compose() const {
    return domain::grapheme_count(text_) + domain::grapheme_count(composition_.shown()) <=
               graphemes_max_ &&
           platform::letters_in(composition_.reading()) <= platform::reading_letters_max;
}

bool TextEditor::write_romaji(char letter) {
    if (composition_.is_converting()) commit_composition();
    if (has_selection()) {
        remember();
        erase_selection();
    }
    Composition before = composition_;
    composition_.add_letter(letter);
    bool all_fits = true;
    if (!converts()) {
        if (const std::string kana = composition_.take_kana(); !kana.empty()) {
            all_fits = write(kana, "");
        }
        before = Composition();
    }
    if (composition_.empty() || has_room_to_compose()) return all_fits;
    composition_ = before;
    return false;
}

bool TextEditor::write_kana(std::string_view kana) {
    if (composition_.is_converting()) commit_composition();
    if (!converts() || !is_composed(kana, !composition_.empty())) return write(kana);
    if (has_selection()) {
        remember();
        erase_selection();
    }
    const Composition before = composition_;
    composition_.add_kana(kana);
    if (has_room_to_compose()) return true;
    composition_ = before;
    return false;
}

bool TextEditor::commit_composition() {
    if (composition_.empty()) return true;
    const Composition ended = std::exchange(composition_, Composition());
    return write(ended.finished(), converts() ? ended.finished_reading() : "");
}

bool TextEditor::take_suggestion(std::size_t index) {
    const auto taken = composition_.suggestion(index);
    if (!taken) return true;
    composition_.clear();
    return write(taken->text, taken->reading);
}

void TextEditor::erase_back() {
    if (!composition_.empty()) {
        composition_.erase_back();
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
    if (converts() && !composition_.empty()) {
        composition_.erase_back();
        return;
    }
    composition_.clear();
    while (!past_.empty()) {
        const Moment moment = past_.back();
        past_.pop_back();
        if (moment.text == text_) continue;
        text_ = moment.text;
        readings_ = moment.readings;
        caret_ = anchor_ = std::min(moment.caret, text_.size());
        return;
    }
}

void TextEditor::replace_cluster_before_caret(std::string (*turned)(std::string_view)) {
    if (converts() && !composition_.empty() && !composition_.is_converting()) {
        composition_.turn_last(turned);
        return;
    }
    commit_composition();
    const auto borders = domain::grapheme_borders(text_);
    const auto at = std::find(borders.begin(), borders.end(), caret_);
    if (at == borders.begin() || at == borders.end()) return;
    const std::size_t begin = *std::prev(at);
    const std::string next = turned(std::string_view(text_).substr(begin, caret_ - begin));
    remember();
    erase(begin, caret_);
    insert(next, "");
}

void TextEditor::turn_voice_mark() { replace_cluster_before_caret(with_next_voice_mark); }
void TextEditor::turn_small_kana() { replace_cluster_before_caret(with_small_kana); }

std::string TextEditor::letter_before_caret() const {
    if (!composition_.empty() || has_selection()) return {};
    const auto borders = domain::grapheme_borders(std::string_view(text_).substr(0, caret_));
    if (borders.size() < 2) return {};
    const std::size_t begin = borders[borders.size() - 2];
    return text_.substr(begin, caret_ - begin);
}

void TextEditor::rewrite_letter_before_caret(const std::string& letter) {
    const std::size_t size = letter_before_caret().size();
    if (size == 0) return;
    remember();
    const std::size_t begin = caret_ - size;
    text_.replace(begin, size, letter);
    const auto move_on = [&](std::size_t at) { return at - size + letter.size(); };
    for (Reading& known : readings_) {
        if (known.end < caret_) continue;
        if (known.begin >= caret_) known.begin = move_on(known.begin);
        known.end = move_on(known.end);
    }
    caret_ = anchor_ = begin + letter.size();
}

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
