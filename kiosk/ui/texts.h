// The words of the screens. A catalogue per language (gettext .po, msgid = dotted key) is compiled
// in; translations of the town lie in folders read at start. Widgets take a Label, which is a
// TextId or finished Words: there is no way to show a string that no translator has seen, except
// what a person typed, a formatted figure and the words of a rule pack, each by its own door.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/own_parts.h"
#include "kiosk/ui/written_letters.h"
#include "platform/base/result.h"

namespace madoguchi::domain {
class Wording;
}

namespace madoguchi::ui {

// Generated from assets/translations/ja.po (text_id.h): `welcome.start` is TextId::welcome_start.
// Files that name a TextId include "text_id.h".
enum class TextId : std::uint16_t;

std::string_view key_of(TextId id);  // "welcome.start"

// Finished words in the visitor's language.
class Words {
public:
    Words() = default;

    static Words entered(std::string_view typed_by_a_person);
    // Numbers, dates and codes that Formats made, or that read the same in every language.
    static Words figure(std::string_view formatted) { return Words(std::string(formatted), {}); }
    // Words of a rule pack or of a checked data file, already in the visitor's language.
    static Words from_pack(std::string_view text) { return Words(std::string(text), {}); }

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }
    // What of the text a person typed; it stays known in the words of a catalogue that hold it.
    const OwnParts& own_parts() const { return own_; }
    // More words behind these, with `between` only where both sides have some.
    Words& add(const Words& more, std::string_view between = {});
    // The key of the TextId they were made from; empty for the other three kinds.
    std::string_view key() const { return key_; }

    friend bool operator==(const Words& a, const Words& b) { return a.text_ == b.text_; }

private:
    friend class Texts;
    Words(std::string text, std::string_view key) : text_(std::move(text)), key_(key) {}

    std::string text_;
    OwnParts own_;
    std::string_view key_;  // Points into the table of keys, which lives as long as the program
};

// What every widget takes for words. Empty when default made.
class Label {
public:
    Label() = default;
    Label(TextId id) : id_(id), kind_(Kind::Id) {}
    Label(Words words) : words_(std::move(words)), kind_(Kind::Finished) {}

    bool empty() const {
        return kind_ == Kind::None || (kind_ == Kind::Finished && words_.empty());
    }
    // The key of the words, for the widget's own key; empty for entered words and figures.
    std::string_view key() const;

private:
    friend class Texts;
    enum class Kind { None, Id, Finished };
    TextId id_{};
    Words words_;
    Kind kind_ = Kind::None;
};

// The value of one {placeholder}.
struct Argument {
    std::string_view name;
    Words value;

    Argument(std::string_view placeholder, Words words)
        : name(placeholder), value(std::move(words)) {}
    Argument(std::string_view placeholder, std::int64_t count);  // Digits grouped by three
};

inline constexpr std::size_t languages_max = 8;  // As many as the sheet of languages has room for

// A language that can be spoken.
struct Language {
    std::string tag;   // From the file's name: "ja", "vi"
    std::string name;  // In the language itself, from the file's header: "Tiếng Việt"
    WrittenLetters letters = WrittenLetters::Kana;
};

// One language's words by TextId; empty: not translated.
struct Catalogue {
    Language language;
    std::vector<std::string> by_id;
};

class Texts {
public:
    Texts();  // The built-in catalogues; speaks "ja"

    // Reads every *.po of the folders, later folders over earlier ones, and lets the whole of a
    // file replace its language; a new language needs no more than its file. A file with a wrong
    // key, placeholder, syntax or length, or one language over languages_max, is refused
    // whole: what was there before stays (last_good_folder's copy of it when there is one, else the
    // built-in). A file that is accepted is copied into last_good_folder. Missing folders are no
    // problem. Returns one Problem for each refused file, for doctor.
    std::vector<Problem> load(std::span<const std::filesystem::path> folders,
                              const std::filesystem::path& last_good_folder);

    // Speak this language; false, and no change, when there is no catalogue for it.
    bool use(std::string_view language_tag);
    const std::string& language() const { return language_; }
    // Those compiled in first (Japanese, easy Japanese, English), then what the town has added.
    std::vector<Language> languages() const;
    // By its own name; the tag itself where no file says one.
    Words language_name(std::string_view language_tag) const;

    // Kana too where there is no catalogue for it.
    WrittenLetters letters_of(std::string_view language_tag) const;
    // Words of a shipped example (a key "example.…") as they stand in another language, without
    // marks; as they are where no such key has them in the language `from`.
    std::string example_words(std::string_view words, std::string_view from,
                              std::string_view to) const;

    // The words, in this language or, where it has none, in Japanese.
    Words words(TextId id) const;
    Words words(TextId id, std::initializer_list<Argument> arguments) const;
    // In a language that need not be the one spoken: what is said to staff.
    Words words_in(std::string_view language_tag, TextId id,
                   std::initializer_list<Argument> arguments = {}) const;
    Words words(const domain::Wording& wording) const;
    const std::string& text_of(const Label& label) const;
    Words words_of(const Label& label) const;
    // Whether this language has words of its own for the key.
    bool is_translated(TextId id) const;

private:
    const std::string& raw(TextId id) const;
    const std::string& raw_in(std::string_view language_tag, std::size_t index) const;
    Result<void> take(const std::filesystem::path& file);

    std::map<std::string, Catalogue, std::less<>> catalogues_;
    std::string language_ = "ja";
};

}  // namespace madoguchi::ui
