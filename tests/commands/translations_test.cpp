// Goal: a fourth language needs its file and nothing else, and its translator is told what is still
// wanted. Method: the program itself, given a language that nobody speaks.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "kiosk/commands/pseudo_language.h"
#include "tests/commands/run_program.h"

using namespace madoguchi;
using namespace madoguchi::commands_test;

namespace {

bool says(const std::string& said, const std::string& part) {
    return said.find(part) != std::string::npos;
}

const std::string header = "msgid \"\"\nmsgstr \"X-Language-Name: Tiếng Việt\\n\"\n\n";

}  // namespace

TEST_CASE("a town adds a language by its file alone") {
    const Folder folder;
    const std::string data = (folder / "data").string();
    REQUIRE(commands::write_pseudo_language(folder / "data" / "translations"));
    const std::string start = commands::lengthened("Start new");
    const auto journey =
        folder.file("a.journey", "expect \"" + start +
                                     "\"\n"
                                     "tap \"English\"\nexpect \"Start new\"\n"
                                     "tap \"" +
                                     commands::pseudo_language_name + "\"\ntap \"" + start +
                                     "\"\nexpect screen \"profile\"\n"
                                     "language ja\nexpect \"お名前\"\n");
    const Run played = run({"kiosk", "--offscreen", "--lang", commands::pseudo_language, "--data",
                            data, "--journey", journey.string()});
    INFO(played.err);
    CHECK(played.exit_code == 0);
    const Run doctor = run({"doctor", "--data", data});
    CHECK(says(doctor.out, std::string("easy en ") + commands::pseudo_language));
}

TEST_CASE("a language without words is refused by name, with those there are") {
    const Folder folder;
    const Run wrong =
        run({"kiosk", "--offscreen", "--lang", "vi", "--data", (folder / "data").string()});
    CHECK(wrong.exit_code == 2);
    CHECK(says(wrong.err, "--lang vi"));
    CHECK(says(wrong.err, "ja easy en"));
    CHECK_FALSE(std::filesystem::exists(folder / "data"));
}

TEST_CASE("translations check is content with a whole translation") {
    const Folder folder;
    REQUIRE(commands::write_pseudo_language(folder / "translations"));
    const Run good = run({"translations", "check", (folder / "translations/x-long.po").string()});
    INFO(good.out << good.err);
    CHECK(good.exit_code == 0);
    CHECK(says(good.out, "good"));
}

TEST_CASE("translations check lists what is missing and what is over-long") {
    const Folder folder;
    const auto file = folder.file(
        "vi.po", header + "msgid \"common.back\"\nmsgstr \"Quay lại trang trước đó của bạn\"\n");
    const Run wanting = run({"translations", "check", file.string()});
    CHECK(wanting.exit_code == 1);
    CHECK(says(wanting.out, "vi.po:4: common.back is 31 letters wide"));
    CHECK(says(wanting.out, "common.next has no words"));
    CHECK_FALSE(says(wanting.out, "common.back has no words"));
}

TEST_CASE("translations check lists every key that nothing uses, beside what else is wanted") {
    const Folder folder;
    const auto file = folder.file("vi.po", header +
                                               "msgid \"no.such\"\nmsgstr \"x\"\n\n"
                                               "msgid \"common.back\"\n"
                                               "msgstr \"Quay lại trang trước đó của bạn\"\n\n"
                                               "msgid \"nor.this\"\nmsgstr \"y\"\n");
    const Run wanting = run({"translations", "check", file.string()});
    INFO(wanting.out << wanting.err);
    CHECK(wanting.exit_code == 1);
    CHECK(says(wanting.out, "vi.po:4: nothing uses the key no.such"));
    CHECK(says(wanting.out, "vi.po:10: nothing uses the key nor.this"));
    CHECK(says(wanting.out, "vi.po:7: common.back is 31 letters wide"));
    CHECK(says(wanting.out, "common.next has no words"));
}

TEST_CASE("a translation begins with a template that tells the words of each key") {
    const Folder folder;
    const std::string file = (folder / "vi.po").string();
    const Run made = run({"translations", "template", file});
    INFO(made.out << made.err);
    REQUIRE(made.exit_code == 0);
    std::ifstream stream(file);
    const std::string content{std::istreambuf_iterator<char>(stream), {}};
    CHECK(says(content, "#. ja: 次へ進む\n#. en: Next\nmsgid \"common.next\"\nmsgstr \"\"\n"));
    const Run wanting = run({"translations", "check", file});
    CHECK(wanting.err.empty());
    CHECK(says(wanting.out, "common.next has no words"));
    CHECK_FALSE(says(wanting.out, "nothing uses"));
    // What somebody has begun is not written over.
    CHECK(run({"translations", "template", file}).exit_code == 1);
}

TEST_CASE("a shipped language is good, and told when an edited word becomes over-long") {
    for (const std::string language : {"ja", "easy", "en"}) {
        const std::string shipped = SOURCE_DIR "/assets/translations/" + language + ".po";
        const Run good = run({"translations", "check", shipped});
        INFO(good.out << good.err);
        CHECK(good.exit_code == 0);

        std::ifstream stream(shipped);
        std::string words{std::istreambuf_iterator<char>(stream), {}};
        const std::string key = "msgid \"common.back\"\nmsgstr \"";
        const std::size_t at = words.find(key);
        REQUIRE(at != std::string::npos);
        words.insert(at + key.size(), "To go back to the page before: ");
        const Folder folder;
        const auto edited = folder.file(language + ".po", words);
        const Run told = run({"translations", "check", edited.string()});
        CHECK(told.exit_code == 1);
        CHECK(says(told.out, "common.back is"));
    }
}

TEST_CASE("translations check refuses a broken placeholder by line") {
    const Folder folder;
    const auto broken =
        folder.file("vi.po", header + "msgid \"common.more\"\nmsgstr \"{cuont} nữa\"\n");
    const Run refused = run({"translations", "check", broken.string()});
    CHECK(refused.exit_code == 1);
    CHECK(says(refused.err, "vi.po:4"));
    CHECK(says(refused.err, "{cuont}"));
    CHECK(run({"translations", "check", (folder / "none.po").string()}).exit_code == 1);
}
