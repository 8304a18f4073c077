// Goal: a town is set up once, by people with secrets of their own, and only they read what was
// handed in. Method: the program itself, without a terminal.
#include <catch2/catch_test_macros.hpp>

#include "tests/commands/run_program.h"

using namespace madoguchi::commands_test;

namespace {

const std::string other_town =
    "[town]\nname = \"見本北町\"\nshort_name = \"見本北\"\npack = \"local10000-2025\"\n";

struct Office {
    Folder folder;
    std::string data = (folder / "data").string();
    std::string town = folder.file("town.toml", other_town).string();
    std::string passphrase = folder.file("passphrase", "mihon no himitsu\n").string();
    std::string pin = folder.file("pin", "271828\n").string();

    Run init(const std::vector<std::string>& more) const {
        std::vector<std::string> words = {"office", "init", "--data", data};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }
    Run init_well() const {
        return init({"--town", town, "--staff", "見本 北子", "--passphrase-file", passphrase,
                     "--pin-file", pin});
    }
    Run list(const std::string& name, const std::string& file) const {
        return run({"submissions", "list", "--json", "--data", data, "--staff", name,
                    "--passphrase-file", file});
    }
};

}  // namespace

TEST_CASE("an office is set up once") {
    const Office office;
    const Run first = office.init_well();
    INFO(first.err);
    CHECK(first.exit_code == 0);
    CHECK(office.list("見本 北子", office.passphrase).exit_code == 0);
    CHECK(office.init_well().exit_code == 1);
}

TEST_CASE("a PIN that is not given is drawn and told once") {
    const Office office;
    const Run init = office.init(
        {"--town", office.town, "--staff", "見本 北子", "--passphrase-file", office.passphrase});
    INFO(init.err);
    CHECK(init.exit_code == 0);
    const std::size_t colon = init.out.find(": ");
    REQUIRE(colon != std::string::npos);
    CHECK(init.out.substr(colon + 2).find_first_not_of("0123456789\n") == std::string::npos);
    CHECK(init.out.substr(colon + 2).size() == 7);
}

TEST_CASE("another town refuses the sample's PIN and passphrase") {
    const Office office;
    const std::string sample_pin = office.folder.file("sample-pin", "314159").string();
    const std::string sample_passphrase =
        std::string(SOURCE_DIR) + "/assets/sample_town/passphrase";
    CHECK(office
              .init({"--town", office.town, "--staff", "a", "--passphrase-file", office.passphrase,
                     "--pin-file", sample_pin})
              .exit_code == 1);
    CHECK(office
              .init({"--town", office.town, "--staff", "a", "--passphrase-file", sample_passphrase,
                     "--pin-file", office.pin})
              .exit_code == 1);
    REQUIRE(office.init_well().exit_code == 0);
    CHECK(run({"office", "staff", "add", "b", "--data", office.data, "--passphrase-file",
               office.passphrase, "--pin-file", sample_pin})
              .exit_code == 1);
}

TEST_CASE("weak or strange secrets are refused") {
    const Office office;
    const auto with = [&office](const std::string& name, const std::string& pin,
                                const std::string& passphrase) {
        return office
            .init({"--town", office.town, "--staff", name, "--passphrase-file",
                   office.folder.file("p", passphrase).string(), "--pin-file",
                   office.folder.file("n", pin).string()})
            .exit_code;
    };
    CHECK(with("a", "12345", "long enough") == 1);
    CHECK(with("a", "1234567890123", "long enough") == 1);
    CHECK(with("a", "12a456", "long enough") == 1);
    CHECK(with("a", "271828", "short") == 1);
    CHECK(with("a", "271828", std::string(2000, 'x')) != 0);
    CHECK(with(std::string(300, 'a'), "271828", "long enough") == 1);
    CHECK(with("a\tb", "271828", "long enough") == 1);
    CHECK_FALSE(std::filesystem::exists(office.folder / "data" / "store.sqlite"));
}

TEST_CASE("a second member of staff is added, under another name") {
    const Office office;
    REQUIRE(office.init_well().exit_code == 0);
    const auto add = [&office](const std::string& name) {
        return run({"office", "staff", "add", name, "--data", office.data, "--passphrase-file",
                    office.folder.file("q", "another passphrase").string(), "--pin-file",
                    office.folder.file("m", "161803").string()});
    };
    const Run added = add("見本 西郎");
    INFO(added.err);
    CHECK(added.exit_code == 0);
    CHECK(add("見本 西郎").exit_code == 1);
    CHECK(office.list("見本 西郎", office.folder.file("q", "another passphrase").string())
              .exit_code == 0);
}

TEST_CASE("only a right name with its own passphrase reads what was handed in") {
    const Office office;
    REQUIRE(office.init_well().exit_code == 0);
    const std::string wrong = office.folder.file("wrong", "not the passphrase").string();
    for (const Run& refused : {office.list("見本 北子", wrong),
                               office.list("nobody", office.passphrase), office.list("", wrong)}) {
        CHECK(refused.exit_code == 1);
        CHECK(refused.out.empty());
    }
    CHECK(office.list("見本 北子", (office.folder / "missing").string()).exit_code != 0);
    const Run unknown = run({"submissions", "show", "見本北-A9999", "--data", office.data,
                             "--staff", "見本 北子", "--passphrase-file", office.passphrase});
    CHECK(unknown.exit_code == 1);
}

TEST_CASE("a town's file that is wrong is refused with its line") {
    const Office office;
    const std::string broken = office.folder.file("broken.toml", "[town]\nname = 3\n").string();
    const Run refused = office.init({"--town", broken, "--staff", "a", "--passphrase-file",
                                     office.passphrase, "--pin-file", office.pin});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err.find("broken.toml:2") != std::string::npos);
}

TEST_CASE("a town whose name cannot begin a receipt number is refused") {
    const Office office;
    for (const char* names : {"", "name = \"見本北町\"\nshort_name = \"見本-北\"\n",
                              "name = \"見本北町\"\nshort_name = \"見本 北\"\n"}) {
        const std::string file =
            office.folder.file("named.toml", std::string("[town]\n") + names).string();
        CHECK(office
                  .init({"--town", file, "--staff", "a", "--passphrase-file", office.passphrase,
                         "--pin-file", office.pin})
                  .exit_code == 1);
    }
}
