#include "kiosk/session/romaji.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>
#include <utility>

namespace madoguchi::session {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Kana are data of the conversion itself, not words of a screen.
constexpr std::array<Pair, 235> table{{
    {"a", "あ"},     {"i", "い"},     {"u", "う"},     {"e", "え"},     {"o", "お"},
    {"ca", "か"},    {"ci", "し"},    {"cu", "く"},    {"ce", "せ"},    {"co", "こ"},
    {"ka", "か"},    {"ki", "き"},    {"ku", "く"},    {"ke", "け"},    {"ko", "こ"},
    {"sa", "さ"},    {"si", "し"},    {"shi", "し"},   {"su", "す"},    {"se", "せ"},
    {"so", "そ"},    {"ta", "た"},    {"ti", "ち"},    {"chi", "ち"},   {"tu", "つ"},
    {"tsu", "つ"},   {"te", "て"},    {"to", "と"},    {"na", "な"},    {"ni", "に"},
    {"nu", "ぬ"},    {"ne", "ね"},    {"no", "の"},    {"ha", "は"},    {"hi", "ひ"},
    {"hu", "ふ"},    {"fu", "ふ"},    {"he", "へ"},    {"ho", "ほ"},    {"ma", "ま"},
    {"mi", "み"},    {"mu", "む"},    {"me", "め"},    {"mo", "も"},    {"ya", "や"},
    {"yu", "ゆ"},    {"yo", "よ"},    {"ra", "ら"},    {"ri", "り"},    {"ru", "る"},
    {"re", "れ"},    {"ro", "ろ"},    {"wa", "わ"},    {"wo", "を"},    {"n'", "ん"},
    {"xn", "ん"},    {"ga", "が"},    {"gi", "ぎ"},    {"gu", "ぐ"},    {"ge", "げ"},
    {"go", "ご"},    {"za", "ざ"},    {"zi", "じ"},    {"ji", "じ"},    {"zu", "ず"},
    {"ze", "ぜ"},    {"zo", "ぞ"},    {"da", "だ"},    {"di", "ぢ"},    {"du", "づ"},
    {"de", "で"},    {"do", "ど"},    {"ba", "ば"},    {"bi", "び"},    {"bu", "ぶ"},
    {"be", "べ"},    {"bo", "ぼ"},    {"pa", "ぱ"},    {"pi", "ぴ"},    {"pu", "ぷ"},
    {"pe", "ぺ"},    {"po", "ぽ"},    {"kya", "きゃ"}, {"kyu", "きゅ"}, {"kyo", "きょ"},
    {"kyi", "きぃ"}, {"kye", "きぇ"}, {"sya", "しゃ"}, {"syu", "しゅ"}, {"syo", "しょ"},
    {"sye", "しぇ"}, {"sha", "しゃ"}, {"shu", "しゅ"}, {"sho", "しょ"}, {"she", "しぇ"},
    {"tya", "ちゃ"}, {"tyu", "ちゅ"}, {"tyo", "ちょ"}, {"tye", "ちぇ"}, {"cha", "ちゃ"},
    {"chu", "ちゅ"}, {"cho", "ちょ"}, {"che", "ちぇ"}, {"cya", "ちゃ"}, {"cyu", "ちゅ"},
    {"cyo", "ちょ"}, {"tsa", "つぁ"}, {"tsi", "つぃ"}, {"tse", "つぇ"}, {"tso", "つぉ"},
    {"tha", "てゃ"}, {"thi", "てぃ"}, {"thu", "てゅ"}, {"the", "てぇ"}, {"tho", "てょ"},
    {"twu", "とぅ"}, {"nya", "にゃ"}, {"nyu", "にゅ"}, {"nyo", "にょ"}, {"nye", "にぇ"},
    {"hya", "ひゃ"}, {"hyu", "ひゅ"}, {"hyo", "ひょ"}, {"hye", "ひぇ"}, {"fa", "ふぁ"},
    {"fi", "ふぃ"},  {"fe", "ふぇ"},  {"fo", "ふぉ"},  {"fya", "ふゃ"}, {"fyu", "ふゅ"},
    {"fyo", "ふょ"}, {"mya", "みゃ"}, {"myu", "みゅ"}, {"myo", "みょ"}, {"rya", "りゃ"},
    {"ryu", "りゅ"}, {"ryo", "りょ"}, {"gya", "ぎゃ"}, {"gyu", "ぎゅ"}, {"gyo", "ぎょ"},
    {"zya", "じゃ"}, {"zyu", "じゅ"}, {"zyo", "じょ"}, {"zye", "じぇ"}, {"ja", "じゃ"},
    {"ju", "じゅ"},  {"jo", "じょ"},  {"je", "じぇ"},  {"jya", "じゃ"}, {"jyu", "じゅ"},
    {"jyo", "じょ"}, {"dya", "ぢゃ"}, {"dyu", "ぢゅ"}, {"dyo", "ぢょ"}, {"dha", "でゃ"},
    {"dhi", "でぃ"}, {"dhu", "でゅ"}, {"dhe", "でぇ"}, {"dho", "でょ"}, {"dwu", "どぅ"},
    {"bya", "びゃ"}, {"byu", "びゅ"}, {"byo", "びょ"}, {"pya", "ぴゃ"}, {"pyu", "ぴゅ"},
    {"pyo", "ぴょ"}, {"pye", "ぴぇ"}, {"bye", "びぇ"}, {"gye", "ぎぇ"}, {"mye", "みぇ"},
    {"rye", "りぇ"}, {"dye", "ぢぇ"}, {"cye", "ちぇ"}, {"vya", "ゔゃ"}, {"vyu", "ゔゅ"},
    {"vyo", "ゔょ"}, {"va", "ゔぁ"},  {"vi", "ゔぃ"},  {"vu", "ゔ"},    {"ve", "ゔぇ"},
    {"vo", "ゔぉ"},  {"wi", "うぃ"},  {"wyi", "ゐ"},   {"wye", "ゑ"},   {"wha", "うぁ"},
    {"whi", "うぃ"}, {"whe", "うぇ"}, {"we", "うぇ"},  {"who", "うぉ"}, {"ye", "いぇ"},
    {"kwa", "くぁ"}, {"kwi", "くぃ"}, {"kwe", "くぇ"}, {"kwo", "くぉ"}, {"qa", "くぁ"},
    {"qi", "くぃ"},  {"qe", "くぇ"},  {"qo", "くぉ"},  {"gwa", "ぐぁ"}, {"gwi", "ぐぃ"},
    {"gwe", "ぐぇ"}, {"gwo", "ぐぉ"}, {"xa", "ぁ"},    {"xi", "ぃ"},    {"xu", "ぅ"},
    {"xe", "ぇ"},    {"xo", "ぉ"},    {"la", "ぁ"},    {"li", "ぃ"},    {"lu", "ぅ"},
    {"le", "ぇ"},    {"lo", "ぉ"},    {"xya", "ゃ"},   {"xyu", "ゅ"},   {"xyo", "ょ"},
    {"lya", "ゃ"},   {"lyu", "ゅ"},   {"lyo", "ょ"},   {"xtu", "っ"},   {"xtsu", "っ"},
    {"ltu", "っ"},   {"ltsu", "っ"},  {"xwa", "ゎ"},   {"lwa", "ゎ"},   {"xka", "ヵ"},
    {"xke", "ヶ"},   {"lka", "ヵ"},   {"lke", "ヶ"},   {"-", "ー"},     {",", "、"},
    {".", "。"},     {"[", "「"},     {"]", "」"},     {"/", "・"},     {"~", "〜"},
}};

bool is_vowel(char c) { return std::string_view("aiueo").find(c) != std::string_view::npos; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// How the letters relate to the table, where no entry begins another: a whole entry, the beginning
// of one, or neither.
struct Match {
    std::size_t length = 0;
    std::string_view kana;
    bool may_grow = false;
};

Match match_at(std::string_view letters) {
    Match match;
    for (const auto& [romaji, kana] : table) {
        if (letters.starts_with(romaji)) {
            match.length = romaji.size();
            match.kana = kana;
        }
        if (romaji.size() > letters.size() && romaji.starts_with(letters)) match.may_grow = true;
    }
    return match;
}

// Each row turns into the next in the row, the last into the first.
using Turn = std::array<std::string_view, 3>;

constexpr std::array<Turn, 50> voice_turns{{
    {"か", "が"},       {"き", "ぎ"},       {"く", "ぐ"},       {"け", "げ"},
    {"こ", "ご"},       {"さ", "ざ"},       {"し", "じ"},       {"す", "ず"},
    {"せ", "ぜ"},       {"そ", "ぞ"},       {"た", "だ"},       {"ち", "ぢ"},
    {"つ", "づ"},       {"て", "で"},       {"と", "ど"},       {"は", "ば", "ぱ"},
    {"ひ", "び", "ぴ"}, {"ふ", "ぶ", "ぷ"}, {"へ", "べ", "ぺ"}, {"ほ", "ぼ", "ぽ"},
    {"う", "ゔ"},       {"っ", "づ"},       {"カ", "ガ"},       {"キ", "ギ"},
    {"ク", "グ"},       {"ケ", "ゲ"},       {"コ", "ゴ"},       {"サ", "ザ"},
    {"シ", "ジ"},       {"ス", "ズ"},       {"セ", "ゼ"},       {"ソ", "ゾ"},
    {"タ", "ダ"},       {"チ", "ヂ"},       {"ツ", "ヅ"},       {"テ", "デ"},
    {"ト", "ド"},       {"ハ", "バ", "パ"}, {"ヒ", "ビ", "ピ"}, {"フ", "ブ", "プ"},
    {"ヘ", "ベ", "ペ"}, {"ホ", "ボ", "ポ"}, {"ウ", "ヴ"},       {"ッ", "ヅ"},
    {"ゝ", "ゞ"},       {"ヽ", "ヾ"},       {"ワ", "ヷ"},       {"ヰ", "ヸ"},
    {"ヱ", "ヹ"},       {"ヲ", "ヺ"},
}};

constexpr std::array<Turn, 23> small_turns{{
    {"あ", "ぁ"}, {"い", "ぃ"}, {"う", "ぅ"}, {"え", "ぇ"}, {"お", "ぉ"}, {"つ", "っ"},
    {"や", "ゃ"}, {"ゆ", "ゅ"}, {"よ", "ょ"}, {"わ", "ゎ"}, {"づ", "っ"}, {"ア", "ァ"},
    {"イ", "ィ"}, {"ウ", "ゥ"}, {"エ", "ェ"}, {"オ", "ォ"}, {"ツ", "ッ"}, {"ヤ", "ャ"},
    {"ユ", "ュ"}, {"ヨ", "ョ"}, {"ワ", "ヮ"}, {"カ", "ヵ"}, {"ケ", "ヶ"},
}};

std::string turned(std::string_view cluster, std::span<const Turn> turns) {
    for (const Turn& turn : turns) {
        for (std::size_t i = 0; i < turn.size(); ++i) {
            if (turn[i] != cluster || cluster.empty()) continue;
            const std::size_t next = i + 1 < turn.size() && !turn[i + 1].empty() ? i + 1 : 0;
            return std::string(turn[next]);
        }
    }
    return std::string(cluster);
}

}  // namespace

Romaji kana_of_romaji(std::string_view input) {
    std::string letters(input);
    std::transform(letters.begin(), letters.end(), letters.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    Romaji result;
    std::string_view left = letters;
    while (!left.empty()) {
        const Match match = match_at(left);
        if (match.length > 0) {
            result.kana += match.kana;
            left.remove_prefix(match.length);
        } else if (match.may_grow || left == "nn" || left == "tc") {
            break;  // nn: んn… before a vowel, ん before anything else; tc: っ before ch
        } else if (left.starts_with("tch")) {
            result.kana += "っ";  // As Hepburn doubles ch: matcha
            left.remove_prefix(1);
        } else if (left.starts_with("nn")) {
            result.kana += "ん";
            left.remove_prefix(is_vowel(left[2]) || left[2] == 'y' ? 1 : 2);
        } else if (left.size() >= 2 && left[0] == left[1] && is_letter(left[0])) {
            result.kana += "っ";  // kk…: a doubled consonant
            left.remove_prefix(1);
        } else if (left[0] == 'n' && left.size() >= 2) {
            result.kana += "ん";  // n before another consonant
            left.remove_prefix(1);
        } else {
            result.kana += left[0];
            left.remove_prefix(1);
        }
    }
    result.rest = std::string(left);
    return result;
}

std::string finished_rest(std::string_view rest) {
    return rest == "n" || rest == "nn" ? "ん" : std::string(rest);
}

std::string with_next_voice_mark(std::string_view cluster) { return turned(cluster, voice_turns); }

std::string with_small_kana(std::string_view cluster) { return turned(cluster, small_turns); }

}  // namespace madoguchi::session
