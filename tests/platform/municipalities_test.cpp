// Goal: 700 of any 800 municipalities are right at once. Method: names and readings from the
// dictionary of places that Debian has (skkdic-extra), as no list of others is copied into this
// tree. Skipped where it is not installed.
#include <iconv.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "platform/linux/engine_conversion.h"
#include "platform/none/kana_conversion.h"

using namespace madoguchi::platform;
using namespace std::chrono_literals;

namespace {

const char* const dictionary = "/usr/share/skk/SKK-JISYO.geo";
constexpr std::size_t names_wanted = 800;

using Readings = std::map<std::string, std::set<std::string>>;

std::string in_utf8(std::string euc) {
    const iconv_t converter = ::iconv_open("UTF-8", "EUC-JP");
    std::string text(euc.size() * 2, '\0');
    char* from = euc.data();
    char* to = text.data();
    std::size_t left = euc.size(), room = text.size();
    while (left > 0 &&
           ::iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) {
        ++from;  // A sign that UTF-8 does not have
        --left;
    }
    ::iconv_close(converter);
    text.resize(text.size() - room);
    return text;
}

// A line: reading, a space, /text;note/text/.
Readings read_places(const std::string& text) {
    Readings places;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line = text.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t slash = line.find(" /");
        if (slash == std::string::npos || line.front() == ';') continue;
        std::size_t from = slash + 2;
        for (std::size_t to = 0; (to = line.find('/', from)) != std::string::npos; from = to + 1) {
            const std::string word = line.substr(from, to - from);
            places[line.substr(0, slash)].insert(word.substr(0, word.find(';')));
        }
    }
    return places;
}

bool ends_with_one_of(const std::string& text, const std::vector<std::string>& ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](const std::string& end) { return text.ends_with(end); });
}

// "徳島県" and "名西郡" by their names; the dictionary has towns with one of them in front.
Readings areas_of(const Readings& places) {
    Readings areas;
    for (const auto& [reading, texts] : places) {
        for (const std::string& text : texts) {
            if (ends_with_one_of(text, {"都", "道", "府", "県", "郡"}) && letters_in(text) <= 5) {
                areas[text].insert(reading);
            }
        }
    }
    return areas;
}

// Where a prefecture or county ends in the text, behind which there is only the municipality.
std::size_t area_end(const std::string& text) {
    std::size_t end = 0;
    for (const std::string area : {"都", "道", "府", "県", "郡"}) {
        const std::size_t at = text.rfind(area);
        if (at != std::string::npos) end = std::max(end, at + area.size());
    }
    return end;
}

Readings municipalities_of(const Readings& places) {
    const Readings areas = areas_of(places);
    Readings municipalities;
    for (const auto& [reading, texts] : places) {
        for (const std::string& text : texts) {
            const std::size_t end = area_end(text);
            const auto area = areas.find(text.substr(0, end));
            const bool is_one = end > 0 && end + 3 < text.size() && area != areas.end() &&
                                ends_with_one_of(text, {"市", "町", "村"});
            if (!is_one) continue;
            for (const std::string& before : area->second) {
                if (!reading.starts_with(before) || reading.size() <= before.size() + 3) continue;
                municipalities[reading.substr(before.size())].insert(text.substr(end));
            }
        }
    }
    return municipalities;
}

}  // namespace

TEST_CASE("700 of 800 municipalities are converted right at once", "[conversion]") {
    std::ifstream stream(dictionary, std::ios::binary);
    if (!stream) SKIP("skkdic-extra is not installed");
    const Readings all =
        municipalities_of(read_places(in_utf8({std::istreambuf_iterator<char>(stream), {}})));
    REQUIRE(all.size() > names_wanted);
    ConversionSetup setup;
    setup.anthy_helper = ANTHY_HELPER;
    setup.limits = {5s, 20s, 20s, 0s, 60s};
    const auto conversion = make_engine_conversion(setup, std::make_unique<KanaConversion>());
    std::size_t number = 0, asked = 0, first = 0, five = 0;
    for (const auto& [reading, texts] : all) {
        // Evenly drawn from the whole list.
        const std::size_t drawn = number++ * names_wanted / all.size();
        if (drawn < asked) continue;
        ++asked;
        const Conversion converted = conversion->convert({reading});
        REQUIRE_FALSE(converted.is_kana_only);
        const auto found = std::find_first_of(
            converted.candidates.begin(), converted.candidates.end(), texts.begin(), texts.end());
        if (found == converted.candidates.begin()) ++first;
        if (found - converted.candidates.begin() < 5 && found != converted.candidates.end()) ++five;
    }
    std::cerr << "municipalities: " << first << " first, " << five << " in the first five, of "
              << asked << "\n";
    CHECK(asked == names_wanted);
    CHECK(first >= 700);
}
