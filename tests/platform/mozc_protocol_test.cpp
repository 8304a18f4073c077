// Goal: Mozc is asked in the bytes it knows, its settings stay out of reach, and whatever it
// answers is read with limits. Method: the bytes as they were seen to work, and rubbish.
#include "platform/linux/mozc_protocol.h"

#include <catch2/catch_test_macros.hpp>
#include <initializer_list>
#include <random>

#include "platform/linux/wire_format.h"
#include "platform/text_conversion.h"

using namespace madoguchi::platform;

namespace {

std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values) text += static_cast<char>(value);
    return text;
}

std::string candidate(const std::string& text, const std::string& description = "") {
    WireWriter word;
    word.number(1, 0).bytes(4, text);
    if (!description.empty()) word.bytes(5, WireWriter().bytes(3, description).message());
    return word.message();
}

}  // namespace

TEST_CASE("questions are the bytes that Mozc knows", "[conversion]") {
    constexpr std::uint64_t session = 300;
    CHECK(mozc_create_session() == bytes({0x08, 0x01}));
    CHECK(mozc_delete_session(session) == bytes({0x08, 0x02, 0x10, 0xac, 0x02}));
    CHECK(mozc_send_text(session, "わ") ==
          bytes({0x08, 0x03, 0x10, 0xac, 0x02, 0x1a, 0x05, 0x2a, 0x03, 0xe3, 0x82, 0x8f}));
    CHECK(mozc_send_key(session, MozcKey::Convert) ==
          bytes({0x08, 0x03, 0x10, 0xac, 0x02, 0x1a, 0x02, 0x18, 0x04}));
    CHECK(mozc_send_key(session, MozcKey::Lengthen) ==
          bytes({0x08, 0x03, 0x10, 0xac, 0x02, 0x1a, 0x04, 0x18, 0x07, 0x20, 0x04}));
    CHECK(mozc_revert(session) == bytes({0x08, 0x05, 0x10, 0xac, 0x02, 0x22, 0x02, 0x08, 0x01}));
    CHECK(mozc_shut_down() == bytes({0x08, 0x09}));
}

TEST_CASE("the profile learns nothing and has no form that is learnt", "[conversion]") {
    const std::string config = mozc_config();
    WireReader reader(config);
    std::uint64_t learning = 99, incognito = 99, suggests_history = 99;
    int rules = 0;
    while (const auto field = reader.next()) {
        if (field->number == 20) incognito = field->value;
        if (field->number == 50) learning = field->value;
        if (field->number == 100) suggests_history = field->value;
        if (field->number != 54) continue;
        ++rules;
        WireReader rule(field->bytes);
        while (const auto part = rule.next()) {
            if (part->number != 1) CHECK(part->value < 2);  // 2 is LAST_FORM
        }
    }
    CHECK(reader.is_sound());
    CHECK(learning == 2);
    CHECK(incognito == 0);
    CHECK(suggests_history == 0);
    CHECK(rules == 13);
}

TEST_CASE("variants do not go into Mozc's dictionary, where they would come first",
          "[conversion]") {
    const std::string dictionary = mozc_user_dictionary(
        {{"おおなんちょう", "邑南町", WordKind::Place}, {"よしだ", "𠮷田", WordKind::Variant}});
    CHECK(dictionary.find("邑南町") != std::string::npos);
    CHECK(dictionary.find("𠮷田") == std::string::npos);
}

TEST_CASE("segments and candidates are read, settings among them are not", "[conversion]") {
    const std::string preedit =
        WireWriter()
            .bytes(2, WireWriter().number(3, 2).bytes(4, "見本").bytes(6, "みほん").message())
            .bytes(2, WireWriter().number(3, 1).bytes(4, "町").bytes(6, "ちょう").message())
            .message();
    const std::string words =
        WireWriter()
            .bytes(2, candidate("見本"))
            .bytes(2, candidate("シークレットモードをオフ", "設定を変更します"))
            .bytes(2, candidate("Mozc-2.28.4715.102+24.11.oss"))
            .bytes(2, candidate(""))
            .message();
    const auto output =
        read_mozc_output(WireWriter().number(1, 42).bytes(5, preedit).bytes(14, words).message());
    REQUIRE(output);
    CHECK(output->session == 42);
    REQUIRE(output->segments.size() == 2);
    CHECK(output->segments[0].reading == "みほん");
    CHECK(output->segments[0].is_focused);
    CHECK_FALSE(output->segments[1].is_focused);
    REQUIRE(output->candidates.size() == 1);
    CHECK(output->candidates[0].text == "見本");
    CHECK(output->commands.size() == 2);
    CHECK_FALSE(output->changes_settings);
}

TEST_CASE("a change of settings and a lost session are noticed", "[conversion]") {
    CHECK(read_mozc_output(WireWriter().bytes(9, "").message())->changes_settings);
    CHECK(read_mozc_output(WireWriter().number(11, 1).message())->session_is_gone);
    CHECK_FALSE(read_mozc_output(""));
    CHECK_FALSE(read_mozc_output("not a message"));
    CHECK_FALSE(read_mozc_output(std::string(mozc_output_bytes_max + 1, '\x08')));
}

TEST_CASE("more candidates than the limit are left out", "[conversion]") {
    WireWriter words;
    for (int i = 0; i < 1000; ++i) words.bytes(2, candidate("字"));
    const auto output = read_mozc_output(WireWriter().bytes(14, words.message()).message());
    REQUIRE(output);
    CHECK(output->candidates.size() == candidates_max);
}

TEST_CASE("rubbish from Mozc is refused or read, never more than that", "[conversion]") {
    std::mt19937 lot(7);
    const std::string sound =
        WireWriter()
            .number(1, 42)
            .bytes(5, WireWriter().bytes(2, WireWriter().bytes(4, "字").message()).message())
            .bytes(14, WireWriter().bytes(2, candidate("字", "注")).message())
            .message();
    for (int round = 0; round < 20'000; ++round) {
        std::string bent = sound;
        bent[lot() % bent.size()] = static_cast<char>(lot());
        const auto output = read_mozc_output(bent);
        if (output) CHECK(output->candidates.size() <= candidates_max);
    }
}

TEST_CASE("the socket's key is 32 hex digits and nothing else", "[conversion]") {
    const std::string key = "0123456789abcdef0123456789abcdef";
    CHECK(read_mozc_socket_key(WireWriter().bytes(1, key).number(2, 77).message()) == key);
    CHECK_FALSE(read_mozc_socket_key(WireWriter().bytes(1, key + "0").message()));
    CHECK_FALSE(
        read_mozc_socket_key(WireWriter().bytes(1, "../../../../tmp/0123456789abcdef").message()));
    CHECK_FALSE(read_mozc_socket_key(""));
    CHECK_FALSE(read_mozc_socket_key("rubbish"));
}
