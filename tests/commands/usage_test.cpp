// Goal: whoever types a wrong command gets one sentence and the right exit code. Method: the
// program itself, run from a shell.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;

namespace {

void is_one_sentence(const std::string& text) {
    INFO(text);
    CHECK(text.starts_with("madoguchi: "));
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("every command explains itself") {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--help"},
                                                  {"kiosk", "--help"},
                                                  {"assess", "--help"},
                                                  {"packs", "check", "--help"},
                                                  {"translations", "check", "--help"},
                                                  {"office", "init", "--help"},
                                                  {"office", "staff", "add", "--help"},
                                                  {"submissions", "list", "--help"},
                                                  {"submissions", "show", "--help"},
                                                  {"submissions", "export", "--help"},
                                                  {"doctor", "--help"},
                                                  {"bench", "--help"},
                                                  {"version", "--help"}}) {
        const Run help = run(words);
        CHECK(help.exit_code == 0);
        CHECK(help.out.size() > 50);
        CHECK(help.err.empty());
    }
}

TEST_CASE("a wrong call is told in one sentence, exit 2") {
    const Folder folder;
    const std::string data = (folder / "data").string();
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"fly"},
          {"kiosk", "--offscreen", "--wings"},
          {"kiosk", "--offscreen", "--lang", "fr"},
          {"kiosk", "--offscreen", "--text", "3"},
          {"kiosk", "--offscreen", "--window", "wide"},
          {"kiosk", "--offscreen", "--window", "10x10"},
          {"kiosk", "--offscreen", "--window", "1280x99999"},
          {"kiosk", "--offscreen", "--at", "tomorrow"},
          {"kiosk", "--offscreen", "--at", "2026-02-30T10:00:00+09:00"},
          {"assess"},
          {"packs"},
          {"packs", "check"},
          {"office"},
          {"office", "init"},
          {"submissions", "list"},
          {"submissions", "export", "x", "--staff", "a", "--passphrase-file", "b", "--out", "c",
           "--format", "pdf"},
          {"sync"}}) {
        std::vector<std::string> with_data = words;
        with_data.insert(with_data.end(), {"--data", data});
        const Run wrong = run(with_data);
        INFO(words.back());
        CHECK(wrong.exit_code == 2);
        CHECK(wrong.out.empty());
        is_one_sentence(wrong.err);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "data"));
}

TEST_CASE("version names the program, its formats and its packs") {
    const Run version = run({"version"});
    CHECK(version.exit_code == 0);
    CHECK(version.out.find("madoguchi 0.") == 0);
    CHECK(version.out.find("document format 1") != std::string::npos);
    CHECK(version.out.find("pack local10000-2016 ") != std::string::npos);
    CHECK(version.out.find("pack local10000-2025 ") != std::string::npos);
}

TEST_CASE("without a display the kiosk says so, exit 3") {
    const Folder folder;
    const Run blind = run({"kiosk", "--data", (folder / "data").string()}, {},
                          "env -u DISPLAY -u WAYLAND_DISPLAY");
    CHECK(blind.exit_code == 3);
    is_one_sentence(blind.err);
    CHECK(blind.err.find("display") != std::string::npos);
}

TEST_CASE("a journey that is none is refused, exit 1, with file and line") {
    const Folder folder;
    const auto file = folder.file("bad.journey", "# fine\njump \"over\"\n");
    const Run bad = run(
        {"kiosk", "--offscreen", "--data", (folder / "data").string(), "--journey", file.string()});
    CHECK(bad.exit_code == 1);
    is_one_sentence(bad.err);
    CHECK(bad.err.find("bad.journey:2") != std::string::npos);
}

TEST_CASE("an expectation that does not come true names the step and the screen, exit 1") {
    const Folder folder;
    const auto file =
        folder.file("wrong.journey", "expect screen \"welcome\"\nexpect \"no such\"\n");
    const Run wrong = run(
        {"kiosk", "--offscreen", "--data", (folder / "data").string(), "--journey", file.string()});
    CHECK(wrong.exit_code == 1);
    CHECK(wrong.err.find("wrong.journey:2: expect \"no such\"") != std::string::npos);
    CHECK(wrong.err.find("はじめて作る") != std::string::npos);
}
