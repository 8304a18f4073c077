// Goal: whatever the engines do, the keyboard gets an answer: ordered, without doubles, the reading
// last. Method: engines that answer from a table, or not at all.
#include "platform/linux/engine_conversion.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "platform/none/kana_conversion.h"

using namespace madoguchi::platform;

namespace {

using Texts = std::vector<std::string>;

// Answers what stands in its table; every other reading with itself, in one segment.
class TableEngine final : public ConversionEngine {
public:
    std::map<std::string, EngineAnswer> table;
    bool is_away = false;
    int forgotten = 0;
    std::vector<ConversionRequest> asked;

    bool prepare() override { return !is_away; }
    std::optional<EngineAnswer> convert(const ConversionRequest& request) override {
        asked.push_back(request);
        if (is_away) return std::nullopt;
        const auto found = table.find(request.reading);
        if (found != table.end()) return found->second;
        return EngineAnswer{{{request.reading, {request.reading}}}, {}};
    }
    std::optional<std::vector<Suggestion>> suggest(const std::string& reading) override {
        if (is_away) return std::nullopt;
        const auto found = table.find(reading);
        return found == table.end() ? std::vector<Suggestion>() : found->second.whole;
    }
    bool forget() override { return ++forgotten > 0; }
};

struct Desk {
    TableEngine* first;
    TableEngine* second;
    EngineConversion conversion;

    explicit Desk(std::vector<DictionaryWord> words = {})
        : Desk(std::make_unique<TableEngine>(), std::make_unique<TableEngine>(), std::move(words)) {
    }

private:
    Desk(std::unique_ptr<TableEngine> one, std::unique_ptr<TableEngine> other,
         std::vector<DictionaryWord> words)
        : first(one.get()),
          second(other.get()),
          conversion(std::move(one), std::move(other), std::make_unique<KanaConversion>(),
                     std::move(words)) {}
};

const EngineAnswer store = {{{"あき", {"秋", "空き"}}, {"てんぽ", {"店舗", "テンポ"}}},
                            {{"空き店舗", "あきてんぽ"}, {"空き店舗対策", "あきてんぽたいさく"}}};

}  // namespace

TEST_CASE("whole phrases begin with the segments' best and end with the reading", "[conversion]") {
    Desk desk;
    desk.first->table["あきてんぽ"] = store;
    const Conversion conversion = desk.conversion.convert({"あきてんぽ"});
    CHECK_FALSE(conversion.is_kana_only);
    REQUIRE(conversion.candidates.size() > 4);
    CHECK(conversion.candidates[0] == "秋店舗");
    CHECK(conversion.candidates[1] == "空き店舗");
    CHECK(conversion.candidates.back() == "あきてんぽ");
    REQUIRE(conversion.segments.size() == 2);
    CHECK(conversion.segments[1].candidates == Texts{"店舗", "テンポ", "てんぽ"});
    Texts sorted = conversion.candidates;
    std::sort(sorted.begin(), sorted.end());
    CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
}

TEST_CASE("the bar foresees words, but not in a name", "[conversion]") {
    Desk desk;
    desk.first->table["あきてんぽ"] = store;
    const auto bar = desk.conversion.suggest({"あきてんぽ"});
    const std::vector<Suggestion> expected = {{"空き店舗", "あきてんぽ"},
                                              {"アキテンポ", "あきてんぽ"},
                                              {"空き店舗対策", "あきてんぽたいさく"},
                                              {"あきてんぽ", "あきてんぽ"}};
    CHECK(bar == expected);
    const auto for_name = desk.conversion.suggest({"あきてんぽ", {}, ConversionUse::Name});
    CHECK(for_name.size() == 3);
    CHECK(desk.conversion.suggest({""}).empty());
}

TEST_CASE("what is mostly written in kana stands first in the bar, and last", "[conversion]") {
    Desk desk;
    desk.first->table["です"] = {{{"です", {"です"}}}, {{"です", "です"}, {"出酢", "です"}}};
    const auto bar = desk.conversion.suggest({"です"});
    REQUIRE(bar.size() > 2);
    CHECK(bar.front() == Suggestion{"です", "です"});
    CHECK(bar[1].text == "出酢");
    CHECK(bar.back() == Suggestion{"です", "です"});
}

TEST_CASE("kana that no engine has a word for stand first as they were typed, never as katakana",
          "[conversion]") {
    Desk desk;
    std::string reading;
    for (int i = 0; i < 130; ++i) reading += "な";
    REQUIRE_FALSE(desk.conversion.suggest({reading}).empty());
    CHECK(desk.conversion.suggest({reading}).front() == Suggestion{reading, reading});
    CHECK(desk.conversion.suggest({reading}).back() == Suggestion{reading, reading});
    CHECK(desk.conversion.suggest({reading, {}, ConversionUse::Name}).front().text == reading);
    desk.first->table["みほんＡｱ"] = {{{"みほん", {"見本"}}, {"Ａｱ", {}}}, {}};
    const Conversion conversion = desk.conversion.convert({"みほんＡｱ"});
    CHECK(conversion.candidates.front() == "見本Ａｱ");
    desk.first->table["ゔぁをつくる"] = {{{"ゔぁをつくる", {}}}, {}};
    const Conversion unknown = desk.conversion.convert({"ゔぁをつくる"});
    CHECK(unknown.segments.at(0).candidates ==
          Texts{"ゔぁをつくる", "ヴァヲツクル", "ゔぁをつくる"});
    CHECK(unknown.candidates.front() == "ゔぁをつくる");
    CHECK(desk.conversion.suggest({"12"}) == std::vector<Suggestion>{{"12", "12"}});
}

TEST_CASE("an engine's guesses go on from a whole word of five kana, the project's own from three",
          "[conversion]") {
    Desk desk({{"ちいきおこしきょうりょくたい", "地域おこし協力隊", WordKind::Noun},
               {"わたなべや", "渡邊屋", WordKind::Variant}});
    const auto offers = [&desk](const std::string& reading, const std::string& text) {
        const auto bar = desk.conversion.suggest({reading});
        return std::any_of(bar.begin(), bar.end(),
                           [&text](const Suggestion& one) { return one.text == text; });
    };
    desk.first->table["わたなべ"] = {{},
                                     {{"渡辺", "わたなべ"}, {"渡辺見本子", "わたなべみほんこ"}}};
    desk.first->table["わたなべみ"] = {{},
                                       {{"渡辺み", "わたなべみ"},
                                        {"わたなべみ", "わたなべみ"},
                                        {"渡辺見本子", "わたなべみほんこ"},
                                        {"わたなべみほんこ", "わたなべみほんこ"}}};
    desk.first->table["しょうぼう"] = {{}, {{"消防", "しょうぼう"}, {"消防署", "しょうぼうしょ"}}};
    CHECK(offers("わたなべ", "渡辺"));
    CHECK_FALSE(offers("わたなべ", "渡辺見本子"));
    CHECK_FALSE(offers("わたなべみ", "渡辺見本子"));
    CHECK_FALSE(offers("わたなべみ", "わたなべみほんこ"));
    CHECK_FALSE(offers("わたなべ", "渡邊屋"));
    CHECK(offers("しょうぼう", "消防署"));
    CHECK(offers("ちいきお", "地域おこし協力隊"));
    CHECK(offers("ちいき", "地域おこし協力隊"));
    CHECK_FALSE(offers("ちい", "地域おこし協力隊"));
    desk.first->is_away = true;
    CHECK(offers("ちいきお", "地域おこし協力隊"));
    desk.first->is_away = false;
    const auto name = desk.conversion.suggest({"ちいきお", {}, ConversionUse::Name});
    CHECK(std::all_of(name.begin(), name.end(),
                      [](const Suggestion& one) { return one.reading == "ちいきお"; }));
}

TEST_CASE("what an engine says that is no text reaches nobody", "[conversion]") {
    const std::string much(201 * 3, 'x');
    const Texts rubbish = {"",       "\xFF\xFE",   "\xED\xA0\x80", "\xC0\xAF", "\xE3\x81",
                           "見\n本", "見\t本",     "\x01",         "\x7F",     "\xC2\x85",
                           much,     "\u202E見本", "見本\u2066"};
    Desk desk;
    EngineAnswer answer{{{"みほん", rubbish}}, {}};
    answer.segments[0].candidates.push_back("見本");
    for (const std::string& text : rubbish) {
        answer.whole.push_back({text, "みほん"});
        answer.whole.push_back({"見本町", "みほん" + text + "ちょう"});
        CHECK(is_rubbish(text, "みほん"));
    }
    desk.first->table["みほん"] = answer;
    desk.first->table["みほんさん"] = {{{"みほんさん", {"見本さん"}}}, {}};
    desk.second->table["みほん"] = answer;
    for (const ConversionUse use : {ConversionUse::Text, ConversionUse::Name}) {
        const Conversion conversion = desk.conversion.convert({"みほん", {}, use});
        CHECK(conversion.candidates == Texts{"見本", "ミホン", "みほん"});
        CHECK(conversion.segments.at(0).candidates == Texts{"見本", "ミホン", "みほん"});
        for (const Suggestion& one : desk.conversion.suggest({"みほん", {}, use})) {
            CHECK_FALSE(is_rubbish(one.text, "みほん"));
        }
    }
    // A long reading has a text as long.
    std::string reading;
    for (int i = 0; i < 300; ++i) reading += "な";
    CHECK_FALSE(is_rubbish(reading, reading));
    CHECK_FALSE(is_rubbish("葛\U000E0100󠄀𠮷\uE000\xCD\xB8", "か"));
}

TEST_CASE("who has answered is told", "[conversion]") {
    Desk desk;
    using AnsweredBy = EngineConversion::AnsweredBy;
    static_cast<void>(desk.conversion.convert({"みほん"}));
    CHECK(desk.conversion.answered_by() == AnsweredBy::First);
    desk.first->is_away = true;
    static_cast<void>(desk.conversion.convert({"みほん"}));
    CHECK(desk.conversion.answered_by() == AnsweredBy::Second);
    desk.second->is_away = true;
    static_cast<void>(desk.conversion.convert({"みほん"}));
    CHECK(desk.conversion.answered_by() == AnsweredBy::Nobody);
}

TEST_CASE("the second engine stands in, and kana when both are away", "[conversion]") {
    Desk desk;
    desk.first->is_away = true;
    desk.second->table["あきてんぽ"] = store;
    CHECK(desk.conversion.convert({"あきてんぽ"}).candidates[0] == "秋店舗");
    CHECK(desk.conversion.suggest({"あきてんぽ"})[0].text == "空き店舗");
    desk.second->is_away = true;
    const Conversion kana = desk.conversion.convert({"あきてんぽ"});
    CHECK(kana.is_kana_only);
    CHECK(kana.candidates[0] == "あきてんぽ");
    CHECK(desk.conversion.suggest({"あきてんぽ"}).back().text == "あきてんぽ");
}

TEST_CASE("an engine without an answer is as good as away", "[conversion]") {
    Desk desk;
    desk.first->table["あ"] = EngineAnswer{};
    desk.second->table["あ"] = {{{"あ", {"亜"}}}, {}};
    CHECK(desk.conversion.convert({"あ"}).candidates[0] == "亜");
}

TEST_CASE("in a name さとう is a person, and the second engine adds its spellings",
          "[conversion]") {
    Desk desk;
    desk.first->table["さとう"] = {{{"さとう", {"砂糖", "佐藤"}}}, {{"砂糖", "さとう"}}};
    desk.first->table["さとうさん"] = {{{"さとうさん", {"佐藤さん", "左党さん", "砂糖産"}}},
                                       {{"佐藤さん", "さとうさん"}}};
    desk.second->table["さとう"] = {{{"さとう", {"砂糖", "佐東"}}}, {}};
    const Conversion name = desk.conversion.convert({"さとう", {}, ConversionUse::Name});
    CHECK(name.candidates[0] == "佐藤");
    CHECK(name.segments.at(0).reading == "さとう");
    CHECK(name.segments[0].candidates == Texts{"佐藤", "左党", "砂糖", "佐東", "サトウ", "さとう"});
    CHECK(desk.second->asked.back().fixed_segments == std::vector<std::size_t>{9});
    CHECK(desk.conversion.convert({"さとう"}).candidates[0] == "砂糖");
    desk.second->table["さとう"].whole = {{"佐東", "さとう"}};
    const std::vector<Suggestion> bar = {{"佐藤", "さとう"},
                                         {"砂糖", "さとう"},
                                         {"佐東", "さとう"},
                                         {"サトウ", "さとう"},
                                         {"さとう", "さとう"}};
    CHECK(desk.conversion.suggest({"さとう", {}, ConversionUse::Name}) == bar);
    CHECK(desk.conversion.suggest({"さとう"})[0].text == "砂糖");
}

TEST_CASE("own words come first where the engine lacks them, variants behind the usual",
          "[conversion]") {
    Desk desk({{"よしだ", "𠮷田", WordKind::Variant},
               {"よしだ", "𠮷田屋", WordKind::Noun},
               {"よし", "良し", WordKind::Noun}});
    desk.first->table["よしだ"] = {{{"よしだ", {"吉田", "芳田", "義田", "由田"}}}, {}};
    CHECK(desk.conversion.convert({"よしだ"}).segments.at(0).candidates ==
          Texts{"𠮷田屋", "吉田", "芳田", "𠮷田", "義田", "由田", "ヨシダ", "よしだ"});
}

TEST_CASE("what lies behind the limit of a reading is kept as it was typed", "[conversion]") {
    Desk desk;
    std::string reading;
    for (std::size_t i = 0; i < reading_letters_max; ++i) reading += "あ";
    const Conversion conversion = desk.conversion.convert({reading + "みほん"});
    CHECK(desk.first->asked.back().reading == reading);
    REQUIRE(conversion.segments.size() == 2);
    CHECK(conversion.segments[1].reading == "みほん");
    CHECK(conversion.candidates.back() == reading + "みほん");
    CHECK(desk.conversion.suggest({reading + "みほん"}).back().text == reading + "みほん");
}

TEST_CASE("no list is longer than the limit, and the reading is in it", "[conversion]") {
    Desk desk;
    EngineAnswer much{{{"あ", {}}}, {}};
    for (int i = 0; i < 1000; ++i) {
        much.segments[0].candidates.push_back(std::to_string(i));
        much.whole.push_back({std::to_string(i), "あ"});
    }
    desk.first->table["あ"] = much;
    const Conversion conversion = desk.conversion.convert({"あ"});
    CHECK(conversion.segments[0].candidates.size() == candidates_max);
    CHECK(conversion.segments[0].candidates.back() == "あ");
    CHECK(desk.conversion.suggest({"あ"}).size() == TextConversion::suggestions_max);
}

TEST_CASE("forgetting reaches both engines", "[conversion]") {
    Desk desk;
    desk.conversion.forget_visit();
    CHECK(desk.first->forgotten == 1);
    CHECK(desk.second->forgotten == 1);
}

TEST_CASE("a long reading is cut at commas, never inside a fixed segment", "[conversion]") {
    const auto pieces = pieces_of({"あいうえ、かきくけこさ"}, 6);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].reading == "あいうえ、");
    CHECK(pieces[1].reading == "かきくけこさ");
    const auto divided = pieces_of({"あいうえおかきくけこ", {3, 12, 12}}, 6);
    REQUIRE(divided.size() == 2);
    CHECK(divided[0].reading == "あいうえお");
    CHECK(divided[0].fixed_segments == std::vector<std::size_t>{3, 12});
    CHECK(divided[1].fixed_segments == std::vector<std::size_t>{12});
    const auto too_long = pieces_of({"あいうえおかき", {18}}, 4);
    REQUIRE(too_long.size() == 2);
    CHECK(too_long[0].reading == "あいうえおか");
    CHECK(pieces_of({""}, 6).empty());
}
