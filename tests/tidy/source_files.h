// The repository's own files, as the tidy tests read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace madoguchi::tidy {

struct SourceFile {
    std::string path;  // From the root, with slashes: "kiosk/domain/yen.h"
    std::string text;
};

// Every .h and .cpp below these folders, in order. A folder that does not exist is empty.
std::vector<SourceFile> source_files(const std::vector<std::string_view>& folders);

std::vector<std::string> lines_of(std::string_view text);

// The same text with comments blanked out, so that lines keep their numbers.
std::string without_comments(std::string_view text);

struct Literal {
    int line = 0;
    std::string text;  // Between the quotes, escapes as written
};

// Every string literal, raw ones too.
std::vector<Literal> string_literals(std::string_view text);

std::string join(const std::vector<std::string>& lines);

}  // namespace madoguchi::tidy
