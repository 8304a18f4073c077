// Goal: figures are said as a person at the counter says them. Method: the shipped data, and a
// table of what is written and what is to be heard.
#include "kiosk/ui/spoken_japanese.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

using namespace madoguchi;
using namespace madoguchi::ui;
using platform::SpokenPiece;

namespace {

const std::filesystem::path shipped = SOURCE_DIR "/assets/speech/ja.toml";

// Readings in [], what is left to MeCab as it is.
std::string said(std::string_view text) {
    static const Result<SpokenJapanese> japanese = SpokenJapanese::read(shipped);
    REQUIRE(japanese);
    std::string all;
    for (const SpokenPiece& piece : japanese->pieces_of(text)) {
        const bool is_reading = piece.kind == SpokenPiece::Kind::Reading;
        all += is_reading ? "[" + piece.text + "]" : piece.text;
    }
    return all;
}

struct Example {
    const char* written;
    const char* heard;
};

}  // namespace

TEST_CASE("amounts are said with their units", "[speech]") {
    for (const Example& each :
         {Example{"2,000万円", "[にせんまんえん]"}, Example{"1,000万円", "[いっせんまんえん]"},
          Example{"1,666万6,666円",
                  "[せんろっぴゃくろくじゅうろくまんろくせんろっぴゃくろくじゅうろくえん]"},
          Example{"3億円", "[さんおくえん]"},
          Example{"1億8,300万円", "[いちおくはっせんさんびゃくまんえん]"},
          Example{"1兆円", "[いっちょうえん]"}, Example{"10兆円", "[じゅっちょうえん]"},
          Example{"20,000,000円", "[にせんまんえん]"}, Example{"0円", "[ぜろえん]"},
          Example{"4円", "[よえん]"}, Example{"300円", "[さんびゃくえん]"},
          Example{"\u2212200万円", "[まいなすにひゃくまんえん]"},
          Example{"補助金は2,000万円です。", "補助金は[にせんまんえん]です。"}}) {
        CAPTURE(each.written);
        CHECK(said(each.written) == each.heard);
    }
}

TEST_CASE("dates and times are said as dates and times", "[speech]") {
    for (const Example& each :
         {Example{"令和9年5月31日", "令和[きゅうねんごがつさんじゅういちにち]"},
          Example{"4月1日", "[しがつついたち]"}, Example{"1日に何回", "[いちにち]に何回"},
          Example{"れいわ9ねん 4がつ 1にち", "れいわ[きゅう]ねん [しがつ] [ついたち]"},
          Example{"3日以内", "[みっか]以内"}, Example{"2週間ほど", "[にしゅうかん]ほど"},
          Example{"1か月ほど", "[いっかげつ]ほど"}, Example{"7年間", "[ななねんかん]"},
          Example{"4年目", "[よねんめ]"}, Example{"あと44秒で", "あと[よんじゅうよんびょう]で"},
          Example{"約40分", "約[よんじゅっぷん]"}, Example{"9時", "[くじ]"}}) {
        CAPTURE(each.written);
        CHECK(said(each.written) == each.heard);
    }
}

TEST_CASE("what is counted changes how the number ends", "[speech]") {
    for (const Example& each :
         {Example{"1人", "[ひとり]"}, Example{"5人の予定", "[ごにん]の予定"},
          Example{"14人", "[じゅうよにん]"}, Example{"9つの欄", "[ここのつ]の欄"},
          Example{"287件のうち 99件",
                  "[にひゃくはちじゅうななけん]のうち [きゅうじゅうきゅうけん]"},
          Example{"10件", "[じゅっけん]"}, Example{"20回", "[にじゅっかい]"},
          Example{"12軒", "[じゅうにけん]"}, Example{"8.7倍", "[はちてんななばい]"},
          Example{"1.25", "[いちてんにご]"}, Example{"30%", "[さんじゅっぱーせんと]"},
          Example{"8 / 9", "[きゅうのうちはち]"}, Example{"1kg", "[いちきろ]"}}) {
        CAPTURE(each.written);
        CHECK(said(each.written) == each.heard);
    }
}

TEST_CASE("numbers that count nothing are spelled", "[speech]") {
    for (const Example& each :
         {Example{"090-1234-5678", "[ぜろきゅうぜろのいちにさんよんのごろくななはち]"},
          Example{"見本-A0042", "見本、[えーぜろぜろよんに]"},
          Example{"20270331", "[にぜろにななぜろさんさんいち]"},
          Example{
              "12345678901234567890",
              "[いちにさんよんごろくななはちきゅうぜろいちにさんよんごろくななはちきゅうぜろ]"}}) {
        CAPTURE(each.written);
        CHECK(said(each.written) == each.heard);
    }
}

TEST_CASE("signs, acronyms and the file's own words have readings", "[speech]") {
    for (const Example& each :
         {Example{"大学・NPO", "大学、[えぬぴーおー]"}, Example{"Ⅳ", "[よん]"},
          Example{"IV", "[よん]"}, Example{"神山町", "[かみやまちょう]"},
          Example{"「使う資源」", " 使う資源 "}, Example{"Business Model", "Business Model"},
          Example{"", ""}, Example{"万円", "万円"}}) {
        CAPTURE(each.written);
        CHECK(said(each.written) == each.heard);
    }
}

TEST_CASE("a data file with a slip is refused with its place", "[speech]") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "ja.toml";
    std::ofstream(file) << "[numbers]\nzero = \n";
    const Result<SpokenJapanese> broken = SpokenJapanese::read(file);
    REQUIRE_FALSE(broken);
    CHECK(broken.problem().where == file.string() + ":2");
    std::ofstream(file) << "[numbers]\nzero = \"a\"\n";
    CHECK_FALSE(SpokenJapanese::read(file));
    CHECK_FALSE(SpokenJapanese::read(folder.path() / "missing"));
}
