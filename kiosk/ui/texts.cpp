#include "kiosk/ui/texts.h"

#include <algorithm>
#include <fstream>

#include "kiosk/domain/rule_pack.h"
#include "kiosk/ui/built_in_texts.h"
#include "kiosk/ui/formats.h"
#include "kiosk/ui/po_file.h"
#include "kiosk/ui/reading.h"
#include "platform/base/ensure.h"

namespace madoguchi::ui {

namespace fs = std::filesystem;

namespace {

std::size_t index_of(TextId id) {
    const auto index = static_cast<std::size_t>(id);
    ensure(index < built_in_keys().size());
    return index;
}

// A language tag such as "vi" or "pt-br": it becomes part of a path and of the sheet of languages.
bool is_language_tag(std::string_view tag) {
    return tag.size() >= 2 && tag.size() <= 16 && std::all_of(tag.begin(), tag.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::vector<fs::path> translations_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator file(folder, error), end; !error && file != end;
         file.increment(error)) {
        if (file->path().extension() == ".po") files.push_back(file->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string without_marks(std::string_view words) {
    constexpr std::string_view border = "\u200B";
    std::string text = without_readings(words);
    for (std::size_t at = 0; (at = text.find(border, at)) != text.npos;) {
        text.erase(at, border.size());
    }
    return text;
}

// Another name first, so that a power cut leaves the old copy or the new one, never half of one. A
// copy that cannot be kept is no harm today; the file itself was good.
void keep_copy(const fs::path& file, const fs::path& copy) {
    std::error_code error;
    fs::create_directories(copy.parent_path(), error);
    fs::path fresh = copy;
    fresh += ".new";
    if (fs::copy_file(file, fresh, fs::copy_options::overwrite_existing, error)) {
        fs::rename(fresh, copy, error);
    }
}

}  // namespace

std::vector<PoEntry> built_in_source() {
    const auto keys = built_in_keys();
    const auto words = built_in_catalogues().front().words;
    std::vector<PoEntry> entries;
    for (std::size_t id = 0; id < keys.size(); ++id) {
        entries.push_back({std::string(keys[id]), std::string(words[id]), 0});
    }
    return entries;
}

std::string_view key_of(TextId id) { return built_in_keys()[index_of(id)]; }

Words Words::entered(std::string_view typed_by_a_person) {
    Words words(std::string(typed_by_a_person), {});
    if (!words.empty()) words.own_.push_back({0, words.text_.size()});
    return words;
}

Words& Words::add(const Words& more, std::string_view between) {
    if (more.empty()) return *this;
    if (!empty()) text_ += between;
    for (const OwnPart& part : more.own_) {
        own_.push_back({text_.size() + part.begin, text_.size() + part.end});
    }
    text_ += more.text_;
    return *this;
}

std::string_view Label::key() const {
    if (kind_ == Kind::Id) return key_of(id_);
    return words_.key();
}

Argument::Argument(std::string_view placeholder, std::int64_t count)
    : name(placeholder), value(Words::figure(grouped(count))) {}

Texts::Texts() {
    for (const BuiltInCatalogue& built_in : built_in_catalogues()) {
        Catalogue catalogue{
            {std::string(built_in.language), std::string(built_in.name), built_in.letters}, {}};
        catalogue.by_id.assign(built_in.words.begin(), built_in.words.end());
        catalogues_[catalogue.language.tag] = std::move(catalogue);
    }
}

std::vector<Problem> Texts::load(std::span<const fs::path> folders,
                                 const fs::path& last_good_folder) {
    std::vector<Problem> problems;
    for (std::size_t folder = 0; folder < folders.size(); ++folder) {
        for (const fs::path& file : translations_in(folders[folder])) {
            const fs::path copy = last_good_folder / std::to_string(folder + 1) / file.filename();
            const auto taken = take(file);
            if (taken) {
                if (!last_good_folder.empty()) keep_copy(file, copy);
                continue;
            }
            problems.push_back(taken.problem());
            if (!last_good_folder.empty() && fs::exists(copy)) {
                if (const auto old = take(copy); !old) problems.push_back(old.problem());
            }
        }
    }
    return problems;
}

Result<void> Texts::take(const fs::path& file) {
    const std::string language = file.stem().string();
    if (!is_language_tag(language)) {
        return Problem{ProblemKind::Refused, "the file's name is no language tag", file.string(),
                       "name it like vi.po"};
    }
    auto read = read_po(file.string());
    if (!read) return read.problem();
    const std::vector<PoEntry>& entries = read->entries;
    if (auto good = check_translation(built_in_source(), entries, file.string()); !good) {
        return good;
    }
    if (catalogues_.size() == languages_max && !catalogues_.count(language)) {
        return Problem{ProblemKind::Refused, "there are too many languages", file.string(),
                       "at most " + std::to_string(languages_max)};
    }

    // What the file leaves out stays as it is compiled in for its language.
    Catalogue catalogue{{language, language}, std::vector<std::string>(built_in_keys().size())};
    for (const BuiltInCatalogue& built_in : built_in_catalogues()) {
        if (built_in.language != language) continue;
        catalogue.language.name = built_in.name;
        catalogue.language.letters = built_in.letters;
        catalogue.by_id.assign(built_in.words.begin(), built_in.words.end());
    }
    if (read->letters) catalogue.language.letters = *read->letters;
    if (!read->language_name.empty()) catalogue.language.name = read->language_name;
    std::map<std::string_view, std::size_t> ids;
    for (std::size_t id = 0; id < built_in_keys().size(); ++id) ids[built_in_keys()[id]] = id;
    for (const PoEntry& entry : entries) {
        if (!entry.words.empty()) catalogue.by_id[ids.at(entry.key)] = entry.words;
    }
    catalogues_[language] = std::move(catalogue);
    return {};
}

bool Texts::use(std::string_view language_tag) {
    const auto found = catalogues_.find(language_tag);
    if (found == catalogues_.end()) return false;
    language_ = found->first;
    return true;
}

std::vector<Language> Texts::languages() const {
    std::vector<Language> all;
    for (const BuiltInCatalogue& built_in : built_in_catalogues()) {
        all.push_back(catalogues_.find(built_in.language)->second.language);
    }
    const auto shipped = static_cast<std::ptrdiff_t>(all.size());
    for (const auto& [tag, catalogue] : catalogues_) {
        const auto is_this = [&tag = tag](const Language& other) { return other.tag == tag; };
        if (std::none_of(all.begin(), all.begin() + shipped, is_this)) {
            all.push_back(catalogue.language);
        }
    }
    return all;
}

Words Texts::language_name(std::string_view language_tag) const {
    const auto found = catalogues_.find(language_tag);
    return Words::figure(found == catalogues_.end() ? language_tag : found->second.language.name);
}

WrittenLetters Texts::letters_of(std::string_view language_tag) const {
    const auto found = catalogues_.find(language_tag);
    return found == catalogues_.end() ? WrittenLetters::Kana : found->second.language.letters;
}

const std::string& Texts::raw_in(std::string_view language_tag, std::size_t index) const {
    const auto found = catalogues_.find(language_tag);
    const bool has_own = found != catalogues_.end() && !found->second.by_id[index].empty();
    return has_own ? found->second.by_id[index] : catalogues_.find("ja")->second.by_id[index];
}

const std::string& Texts::raw(TextId id) const { return raw_in(language_, index_of(id)); }

std::string Texts::example_words(std::string_view words, std::string_view from,
                                 std::string_view to) const {
    const auto keys = built_in_keys();
    for (std::size_t id = 0; id < keys.size(); ++id) {
        if (!keys[id].starts_with("example.")) continue;
        if (without_marks(raw_in(from, id)) == words) return without_marks(raw_in(to, id));
    }
    return std::string(words);
}

Words Texts::words(TextId id) const { return Words(raw(id), key_of(id)); }

Words Texts::words(TextId id, std::initializer_list<Argument> arguments) const {
    return words_in(language_, id, arguments);
}

Words Texts::words_in(std::string_view language_tag, TextId id,
                      std::initializer_list<Argument> arguments) const {
    const std::string& pattern = raw_in(language_tag, index_of(id));
    Words words({}, key_of(id));
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = std::min(pattern.find('{', at), pattern.size());
        words.text_.append(pattern, at, open - at);
        if (open == pattern.size()) break;
        const std::size_t close = pattern.find('}', open);
        ensure(close != std::string::npos);  // Checked when the catalogue was read
        const std::string_view name(pattern.data() + open + 1, close - open - 1);
        const auto given =
            std::find_if(arguments.begin(), arguments.end(),
                         [name](const Argument& argument) { return argument.name == name; });
        ensure(given != arguments.end());  // The caller left a placeholder without its value
        words.add(given->value);
        at = close + 1;
    }
    return words;
}

Words Texts::words(const domain::Wording& wording) const {
    return Words::from_pack(wording.in(language_));
}

const std::string& Texts::text_of(const Label& label) const {
    return label.kind_ == Label::Kind::Id ? raw(label.id_) : label.words_.text_;
}

Words Texts::words_of(const Label& label) const {
    return label.kind_ == Label::Kind::Id ? words(label.id_) : label.words_;
}

bool Texts::is_translated(TextId id) const {
    return !catalogues_.find(language_)->second.by_id[index_of(id)].empty();
}

}  // namespace madoguchi::ui
