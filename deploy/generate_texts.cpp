// Turns assets/translations/*.po into text_id.h and built_in_texts.cpp, and refuses what would show
// a visitor a hole: an unknown or missing key, placeholders that differ, words too long. ja.po is
// the source; a key may be without words only in easy.po, where Japanese stands in.
//
//     generate_texts OUTPUT_FOLDER FILE.po…
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/ui/po_file.h"

namespace {

using madoguchi::Problem;
using madoguchi::ProblemKind;
using madoguchi::Result;
using madoguchi::ui::PoEntry;

struct PoFile {
    std::string path;
    std::string language;
    std::string language_name;
    madoguchi::ui::WrittenLetters letters;
    std::vector<PoEntry> entries;
};

std::string language_of(const std::string& path) {
    const std::size_t begin = path.find_last_of('/') + 1;
    return path.substr(begin, path.size() - begin - std::string(".po").size());
}

std::string enumerator_of(const std::string& key) {
    std::string name = key;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return c == '.' || c == '-'; }, '_');
    return name;
}

std::string literal_of(const std::string& text) {
    std::string literal = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            literal += '\\';
            literal += c;
        } else if (c == '\n') {
            literal += "\\n";
        } else {
            literal += c;
        }
    }
    return literal + "\"";
}

Problem problem_at(const PoFile& file, int line, std::string what) {
    return {ProblemKind::Refused, std::move(what), fmt::format("{}:{}", file.path, line), ""};
}

Result<void> check_source(const PoFile& source) {
    std::set<std::string> names;
    for (const PoEntry& entry : source.entries) {
        if (entry.words.empty()) return problem_at(source, entry.line, entry.key + " has no words");
        if (!names.insert(enumerator_of(entry.key)).second) {
            return problem_at(source, entry.line,
                              entry.key + " differs from another key by . - or _ only");
        }
    }
    return {};
}

Result<void> check_complete(const PoFile& source, const PoFile& file) {
    if (file.language == "easy") return {};
    std::set<std::string> translated;
    for (const PoEntry& entry : file.entries) {
        if (!entry.words.empty()) translated.insert(entry.key);
    }
    for (const PoEntry& entry : source.entries) {
        if (!translated.count(entry.key)) {
            return problem_at(source, entry.line,
                              fmt::format("{} has no words in {}", entry.key, file.path));
        }
    }
    return {};
}

std::string text_id_header(const PoFile& source) {
    std::string text =
        "// Made by deploy/generate_texts.cpp from assets/translations/ja.po; change it there.\n"
        "#pragma once\n\n#include <cstdint>\n\nnamespace madoguchi::ui {\n\n"
        "enum class TextId : std::uint16_t {\n";
    for (const PoEntry& entry : source.entries) {
        text += fmt::format("    {},\n", enumerator_of(entry.key));
    }
    return text + "};\n\n}  // namespace madoguchi::ui\n";
}

std::string built_in_source(const PoFile& source, const std::vector<PoFile>& files) {
    std::string text =
        "// Made by deploy/generate_texts.cpp from assets/translations/*.po; change them there.\n"
        "#include \"kiosk/ui/built_in_texts.h\"\n\n#include <array>\n\nnamespace madoguchi::ui "
        "{\n\nnamespace {\n\n";
    text += fmt::format("constexpr std::array<std::string_view, {}> keys = {{\n",
                        source.entries.size());
    for (const PoEntry& entry : source.entries) text += "    " + literal_of(entry.key) + ",\n";
    text += "};\n\n";
    for (const PoFile& file : files) {
        std::map<std::string, std::string> words;
        for (const PoEntry& entry : file.entries) words[entry.key] = entry.words;
        text += fmt::format("constexpr std::array<std::string_view, {}> words_{} = {{\n",
                            source.entries.size(), enumerator_of(file.language));
        for (const PoEntry& entry : source.entries) {
            text += "    " + literal_of(words[entry.key]) + ",\n";
        }
        text += "};\n\n";
    }
    text +=
        fmt::format("constexpr std::array<BuiltInCatalogue, {}> catalogues = {{{{\n", files.size());
    for (const PoFile& file : files) {
        text += fmt::format("    {{{}, {}, WrittenLetters::{}, words_{}}},\n",
                            literal_of(file.language), literal_of(file.language_name),
                            file.letters == madoguchi::ui::WrittenLetters::Latin ? "Latin" : "Kana",
                            enumerator_of(file.language));
    }
    return text +
           "}};\n\n}  // namespace\n\n"
           "std::span<const std::string_view> built_in_keys() { return keys; }\n"
           "std::span<const BuiltInCatalogue> built_in_catalogues() { return catalogues; }\n\n"
           "}  // namespace madoguchi::ui\n";
}

// Leaves a file that already says so untouched, so that nothing is compiled for a changed comma.
bool write_if_different(const std::string& path, const std::string& content) {
    std::ifstream before(path, std::ios::binary);
    const std::string old{std::istreambuf_iterator<char>(before), {}};
    if (before && old == content) return true;
    std::ofstream after(path, std::ios::binary);
    after << content;
    return static_cast<bool>(after.flush());
}

Result<std::vector<PoFile>> read_all(const std::vector<std::string>& paths) {
    std::vector<PoFile> files;
    for (const std::string& path : paths) {
        auto read = madoguchi::ui::read_po(path);
        if (!read) return read.problem();
        PoFile file{path, language_of(path), read->language_name,
                    read->letters.value_or(madoguchi::ui::WrittenLetters::Kana),
                    std::move(read->entries)};
        if (file.language_name.empty()) {
            return problem_at(file, 1, "the header has no X-Language-Name");
        }
        files.push_back(std::move(file));
    }
    std::stable_partition(files.begin(), files.end(),
                          [](const PoFile& file) { return file.language == "ja"; });
    if (files.empty() || files.front().language != "ja") {
        return Problem{ProblemKind::Refused, "there is no ja.po, the source language", "", ""};
    }
    return files;
}

Result<void> generate(const std::string& folder, const std::vector<std::string>& paths) {
    auto read = read_all(paths);
    if (!read) return read.problem();
    const std::vector<PoFile>& files = *read;
    const PoFile& source = files.front();
    if (auto good = check_source(source); !good) return good;
    for (const PoFile& file : files) {
        auto good = madoguchi::ui::check_translation(source.entries, file.entries, file.path);
        if (!good) return good;
        if (good = check_complete(source, file); !good) return good;
    }
    if (!write_if_different(folder + "/text_id.h", text_id_header(source)) ||
        !write_if_different(folder + "/built_in_texts.cpp", built_in_source(source, files))) {
        return Problem{ProblemKind::Environment, "the generated files cannot be written", folder,
                       ""};
    }
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        fmt::print(stderr, "usage: generate_texts OUTPUT_FOLDER FILE.po…\n");
        return 2;
    }
    const auto done = generate(argv[1], std::vector<std::string>(argv + 2, argv + argc));
    if (done) return 0;
    const Problem& problem = done.problem();
    // "FILE:LINE: error: …", as editors and build logs know it.
    fmt::print(stderr, "{}error: {}\n", problem.where.empty() ? "" : problem.where + ": ",
               problem.what);
    return 1;
}
