// madoguchi_anthy: Anthy in a process of its own, as the library can crash and knows one thread
// only. Answers readings on its standard input, one by one, as anthy_line.h tells; ends when nobody
// asks any more. It learns nothing: its personality is the nameless one, and nothing is committed.
#include <anthy/anthy.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "platform/linux/anthy_line.h"

namespace {

using madoguchi::platform::ConversionRequest;
using madoguchi::platform::ConversionSegment;

constexpr int segments_max = 500;

// Makes segment INDEX as many letters long as was asked for, as far as Anthy follows.
void divide(anthy_context_t context, int index, std::size_t letters) {
    struct anthy_segment_stat segment {};
    for (std::size_t moves = 0; moves < madoguchi::platform::reading_letters_max; ++moves) {
        if (anthy_get_segment_stat(context, index, &segment) != 0) return;
        const auto now = static_cast<std::size_t>(std::max(segment.seg_len, 0));
        if (now == letters) return;
        anthy_resize_segment(context, index, now < letters ? 1 : -1);
        struct anthy_segment_stat moved {};
        const bool stands_still =
            anthy_get_segment_stat(context, index, &moved) != 0 || moved.seg_len == segment.seg_len;
        if (stands_still) return;
    }
}

std::string candidate_of(anthy_context_t context, int segment, int which) {
    std::array<char, 4096> room{};
    const int bytes =
        anthy_get_segment(context, segment, which, room.data(), static_cast<int>(room.size()));
    if (bytes < 0) return {};
    return room.data();
}

std::vector<ConversionSegment> convert(anthy_context_t context, const ConversionRequest& request) {
    std::vector<ConversionSegment> segments;
    struct anthy_conv_stat all {};
    if (anthy_set_string(context, request.reading.c_str()) != 0) return segments;
    int fixed = 0;
    for (const std::string_view piece : madoguchi::platform::fixed_readings(request)) {
        divide(context, fixed++, madoguchi::platform::letters_in(piece));
    }
    if (anthy_get_stat(context, &all) != 0) return segments;
    for (int i = 0; i < std::min(all.nr_segment, segments_max); ++i) {
        struct anthy_segment_stat stat {};
        if (anthy_get_segment_stat(context, i, &stat) != 0) return {};
        ConversionSegment segment{candidate_of(context, i, NTH_UNCONVERTED_CANDIDATE), {}};
        const int candidates =
            std::min(stat.nr_candidate, static_cast<int>(madoguchi::platform::candidates_max));
        for (int k = 0; k < candidates; ++k) {
            segment.candidates.push_back(candidate_of(context, i, k));
        }
        segments.push_back(std::move(segment));
    }
    return segments;
}

bool write_all(const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t bytes = ::write(STDOUT_FILENO, text.data() + done, text.size() - done);
        if (bytes <= 0) return false;
        done += static_cast<std::size_t>(bytes);
    }
    return true;
}

bool answer(anthy_context_t context, const std::string& line) {
    const auto request = madoguchi::platform::read_anthy_question(line);
    std::vector<ConversionSegment> segments;
    if (request && !request->reading.empty()) segments = convert(context, *request);
    return write_all(madoguchi::platform::anthy_answer(segments));
}

}  // namespace

int main() {
    const char* const home = std::getenv("HOME");
    if (home == nullptr) return EXIT_FAILURE;
    anthy_conf_override("HOME", home);  // It would look into the password file otherwise
    if (anthy_init() != 0) return EXIT_FAILURE;
    anthy_set_personality("");
    const anthy_context_t context = anthy_create_context();
    if (context == nullptr) return EXIT_FAILURE;
    anthy_context_set_encoding(context, ANTHY_UTF8_ENCODING);
    std::string line;
    std::array<char, 4096> room{};
    while (true) {
        const ssize_t bytes = ::read(STDIN_FILENO, room.data(), room.size());
        if (bytes <= 0) break;
        line.append(room.data(), static_cast<std::size_t>(bytes));
        for (std::size_t end = line.find('\n'); end != std::string::npos; end = line.find('\n')) {
            if (!answer(context, line.substr(0, end))) return EXIT_FAILURE;
            line.erase(0, end + 1);
        }
        if (line.size() > madoguchi::platform::anthy_line_bytes_max) return EXIT_FAILURE;
    }
    anthy_release_context(context);
    anthy_quit();
    return EXIT_SUCCESS;
}
