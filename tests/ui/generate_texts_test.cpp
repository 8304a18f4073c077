// Goal: the build stops, with file and line, before a hole in the translations reaches a visitor.
// Method: the generator itself, run on small folders.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/temporary_folder.h"

namespace fs = std::filesystem;

namespace {

class Generator {
public:
    // The header comes last, so that lines are counted from the first entry.
    void write(const std::string& name, const std::string& content) const {
        std::ofstream(folder_.path() / name)
            << content << "msgid \"\"\nmsgstr \"X-Language-Name: ことば\\n\"\n";
    }
    void write_without_header(const std::string& name, const std::string& content) const {
        std::ofstream(folder_.path() / name) << content;
    }

    // What it says on stderr; empty when it was content.
    std::string run(const std::string& files) const {
        const fs::path program =
            fs::read_symlink("/proc/self/exe").parent_path() / "../generate_texts";
        const std::string command = "cd " + folder_.path().string() + " && " + program.string() +
                                    " . " + files + " 2> errors";
        const bool failed = std::system(command.c_str()) != 0;
        const std::string said = read("errors");
        CHECK(failed == !said.empty());
        return said;
    }

    std::string read(const std::string& name) const {
        std::stringstream content;
        content << std::ifstream(folder_.path() / name).rdbuf();
        return content.str();
    }

private:
    TemporaryFolder folder_;
};

std::string entry(const std::string& key, const std::string& words) {
    return "msgid \"" + key + "\"\nmsgstr \"" + words + "\"\n";
}

bool says(const std::string& said, const std::string& part) {
    return said.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("good catalogues become ids and words", "[generate_texts]") {
    const Generator generator;
    generator.write("ja.po", entry("welcome.start-now", "始める") + entry("b.c", "{n}個"));
    generator.write("en.po", entry("b.c", "{n} pieces") + entry("welcome.start-now", "Start"));
    generator.write("easy.po", entry("b.c", ""));
    CHECK(generator.run("en.po ja.po easy.po").empty());
    CHECK(says(generator.read("text_id.h"), "welcome_start_now,"));
    CHECK(says(generator.read("built_in_texts.cpp"), "{n} pieces"));
}

TEST_CASE("what is wrong is named with file and line", "[generate_texts]") {
    const Generator generator;
    generator.write("ja.po", entry("a.b", "い") + entry("a.c", "{n}個"));

    generator.write("en.po", entry("a.b", "one"));
    CHECK(says(generator.run("ja.po en.po"), "ja.po:3: error: a.c has no words in en.po"));

    generator.write("en.po", entry("a.b", "one") + entry("a.c", "{m} pieces"));
    CHECK(says(generator.run("ja.po en.po"), "en.po:3: error:"));

    generator.write("en.po", entry("a.b", "one") + entry("a.c", "{n}") + entry("a.d", "more"));
    CHECK(says(generator.run("ja.po en.po"), "en.po:5: error:"));

    generator.write("en.po", entry("a.b", "one") + entry("a.b", "two"));
    CHECK(says(generator.run("ja.po en.po"), "en.po:3: error:"));

    generator.write("en.po", entry("a.b", std::string(401, 'x')) + entry("a.c", "{n}"));
    CHECK(says(generator.run("ja.po en.po"), "en.po:1: error:"));

    generator.write("ja.po", entry("a.b", ""));
    CHECK(says(generator.run("ja.po"), "ja.po:1: error:"));

    generator.write("ja.po", entry("a.b-c", "い") + entry("a.b.c", "ろ"));
    CHECK(says(generator.run("ja.po"), "ja.po:3: error:"));

    generator.write("ja.po", entry("a.b", "い") + entry("a.c", "{町|}"));
    CHECK(says(generator.run("ja.po"), "ja.po:3: error: a reading"));

    generator.write_without_header("ja.po", entry("a.b", "い"));
    CHECK(says(generator.run("ja.po"), "ja.po:1: error: the header has no X-Language-Name"));
}
