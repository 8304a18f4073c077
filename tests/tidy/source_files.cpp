#include "tests/tidy/source_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <sstream>

namespace madoguchi::tidy {

namespace {

enum class Part { Code, LineComment, BlockComment, Text, Sign, RawText };

// Walks over C++ text and tells what each character is part of.
class Walker {
public:
    explicit Walker(std::string_view text) : text_(text) {}

    // SEE is called for each character with its part; quotes count as code.
    void walk(const std::function<void(std::size_t, Part)>& see) {
        while (at_ < text_.size()) {
            const Part before = part_;
            const std::size_t end = std::min(at_ + step(), text_.size());
            const Part shown = before == Part::Code || part_ == Part::Code ? Part::Code : part_;
            const bool comment = is_comment(before) || is_comment(part_);
            for (; at_ < end; ++at_) see(at_, comment ? Part::LineComment : shown);
        }
    }

private:
    static bool is_comment(Part part) {
        return part == Part::LineComment || part == Part::BlockComment;
    }

    bool here(std::string_view word) const { return text_.substr(at_).starts_with(word); }

    // Decides what part_ becomes, and returns how many characters that takes.
    std::size_t step() {
        switch (part_) {
            case Part::Code:
                return step_in_code();
            case Part::LineComment:
                if (here("\n")) part_ = Part::Code;
                return 1;
            case Part::BlockComment:
                return here("*/") ? leave(2) : 1;
            case Part::Text:
                if (here("\\")) return 2;
                return here("\"") ? leave(1) : 1;
            case Part::Sign:
                if (here("\\")) return 2;
                return here("'") ? leave(1) : 1;
            case Part::RawText:
                return here(raw_end_) ? leave(raw_end_.size()) : 1;
        }
        return 1;
    }

    std::size_t step_in_code() {
        if (here("//")) return enter(Part::LineComment, 2);
        if (here("/*")) return enter(Part::BlockComment, 2);
        if (here("R\"")) {
            const std::size_t open = text_.find('(', at_);
            raw_end_ = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
            return enter(Part::RawText, open + 1 - at_);
        }
        if (here("\"")) return enter(Part::Text, 1);
        // 1'000 is a number, and u8'a' does not occur here.
        const bool in_word =
            at_ > 0 && std::isalnum(static_cast<unsigned char>(text_[at_ - 1])) != 0;
        if (here("'") && !in_word) return enter(Part::Sign, 1);
        return 1;
    }

    std::size_t enter(Part part, std::size_t length) {
        part_ = part;
        return length;
    }
    std::size_t leave(std::size_t length) { return enter(Part::Code, length); }

    std::string_view text_;
    std::size_t at_ = 0;
    Part part_ = Part::Code;
    std::string raw_end_;
};

}  // namespace

std::vector<SourceFile> source_files(const std::vector<std::string_view>& folders) {
    const std::filesystem::path root = SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const std::string_view folder : folders) {
        if (!std::filesystem::exists(root / folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp") continue;
            std::ifstream stream(entry.path());
            std::string text(std::istreambuf_iterator<char>(stream), {});
            files.push_back(
                {entry.path().lexically_relative(root).generic_string(), std::move(text)});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string without_comments(std::string_view text) {
    std::string code(text);
    Walker(text).walk([&](std::size_t at, Part part) {
        if (part == Part::LineComment && code[at] != '\n') code[at] = ' ';
    });
    return code;
}

std::vector<Literal> string_literals(std::string_view text) {
    std::vector<Literal> literals;
    int line = 1;
    bool inside = false;
    Walker(text).walk([&](std::size_t at, Part part) {
        const bool is_text = part == Part::Text || part == Part::RawText;
        if (is_text && !inside) literals.push_back({line, {}});
        if (is_text) literals.back().text += text[at];
        inside = is_text;
        if (text[at] == '\n') ++line;
    });
    return literals;
}

std::string join(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

}  // namespace madoguchi::tidy
