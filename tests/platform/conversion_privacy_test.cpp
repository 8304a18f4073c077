// Goal: nothing a visitor types outlives the visit, or is anywhere but in memory while it lasts.
// Method: the real engines convert secrets; then every byte below their folders is read, and what
// they hold open; and wherever else an engine of that user could have left a word.
#include <pwd.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <thread>

#include "platform/linux/anthy_engine.h"
#include "platform/linux/mozc_engine.h"
#include "platform/linux/wire_format.h"

using namespace madoguchi::platform;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

constexpr EngineLimits patient{5s, 20s, 20s, 0s, 60s};

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Every plain file below the folder, by its place in it.
std::map<std::string, std::string> all_bytes_below(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        files[fs::relative(entry.path(), folder).string()] = content_of(entry.path());
    }
    return files;
}

std::string as_utf16(const std::string& bmp_text) {
    std::string wide;
    for (std::size_t i = 0; i + 2 < bmp_text.size(); i += 3) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bmp_text[at]); };
        const unsigned point =
            (byte(i) & 0x0FU) << 12 | (byte(i + 1) & 0x3FU) << 6 | (byte(i + 2) & 0x3FU);
        wide += static_cast<char>(point & 0xFF);
        wide += static_cast<char>(point >> 8);
    }
    return wide;
}

// Where engines that were not told better keep what they learn: below $HOME, and below what the
// password file names for the one who runs them and for the one who starts them.
std::map<std::string, std::string> all_bytes_in_usual_places() {
    std::vector<fs::path> homes;
    if (const char* const home = std::getenv("HOME")) homes.emplace_back(home);
    for (const uid_t user : {EngineUser::find().user, ::geteuid()}) {
        if (const struct passwd* entry = ::getpwuid(user)) homes.emplace_back(entry->pw_dir);
    }
    std::map<std::string, std::string> files;
    for (const fs::path& home : homes) {
        for (const char* place : {".anthy", ".mozc", ".config/mozc"}) {
            std::error_code error;
            if (!fs::is_directory(home / place, error)) continue;
            files[(home / place).string() + "/"] = "";
            for (const auto& [name, bytes] : all_bytes_below(home / place)) {
                files[(home / place / name).string()] = bytes;
            }
        }
    }
    return files;
}

// What the engines' user owns where everybody may write. Not the engines' folders, which are looked
// into by themselves: other tests may run engines at the same time.
std::vector<std::string> owned_in_open_folders() {
    std::vector<std::string> owned;
    const uid_t user = EngineUser::find().user;
    for (const fs::path& folder : {fs::path("/tmp"), fs::path("/var/tmp"), fs::path("/dev/shm"),
                                   fs::temp_directory_path()}) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(folder, error)) {
            struct stat about {};
            const bool is_its = ::lstat(entry.path().c_str(), &about) == 0 && about.st_uid == user;
            const bool is_engine_folder =
                entry.path().filename().string().starts_with("madoguchi-engine-");
            if (is_its && !is_engine_folder) owned.push_back(entry.path().string());
        }
    }
    return owned;
}

// Those of `after` that were not there before and were written by an engine. Where tests run as the
// engines' user, their own files lie there as well: only those with a secret in them count.
std::vector<std::string> left_behind(const std::vector<std::string>& before,
                                     const std::vector<std::string>& after,
                                     const std::vector<std::string>& secrets) {
    std::vector<std::string> left;
    for (const std::string& file : after) {
        if (std::find(before.begin(), before.end(), file) != before.end()) continue;
        const std::string bytes = fs::is_regular_file(file) ? content_of(file) : std::string();
        const bool has_secret =
            std::any_of(secrets.begin(), secrets.end(), [&](const std::string& secret) {
                return bytes.find(secret) != std::string::npos ||
                       bytes.find(as_utf16(secret)) != std::string::npos;
            });
        if (EngineUser::find().differs || has_secret) left.push_back(file);
    }
    return left;
}

// Files that the process holds open outside its own folder; sockets, pipes and the system's own
// files left out.
std::vector<std::string> open_elsewhere(pid_t process, const fs::path& home) {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator("/proc/" + std::to_string(process) + "/fd")) {
        const std::string file = fs::read_symlink(entry.path()).string();
        const bool is_harmless = file.find(":[") != std::string::npos ||
                                 file.starts_with("anon_inode:") || file == "/dev/null" ||
                                 file.starts_with(home.string()) || file.starts_with("/usr/");
        if (!is_harmless) files.push_back(file);
    }
    return files;
}

}  // namespace

TEST_CASE("nothing that was typed is in any byte an engine wrote", "[conversion]") {
    const std::vector<std::string> secrets = {"ひみつしょうかい", "わたべ", "しらゆきひめこ",
                                              "秘密紹介", "渡部"};
    const auto usual_before = all_bytes_in_usual_places();
    const auto owned_before = owned_in_open_folders();
    MozcEngine mozc("/usr/lib/mozc/mozc_server", {}, patient);
    AnthyEngine anthy(ANTHY_HELPER, {}, patient);
    REQUIRE(mozc.prepare());
    REQUIRE(anthy.prepare());
    const fs::path mozc_home = mozc.server()->home().path();
    const fs::path anthy_home = anthy.home().path();
    const auto mozc_before = all_bytes_below(mozc_home);
    const auto anthy_before = all_bytes_below(anthy_home);
    REQUIRE(mozc_before.contains(".mozc/segment.db"));
    for (int round = 0; round < 3; ++round) {
        for (const std::string& reading : secrets) {
            REQUIRE(mozc.convert({reading}));
            REQUIRE(mozc.convert({reading, {6}}));
            REQUIRE(mozc.suggest(reading));
            REQUIRE(anthy.convert({reading, {6}, ConversionUse::Name}));
        }
        REQUIRE(mozc.convert({"しーくれっと"}));
    }
    const auto mozc_after = all_bytes_below(mozc_home);
    const auto anthy_after = all_bytes_below(anthy_home);
    // Not one byte has changed, segment.db, boundary.db and cform.db among them.
    CHECK((mozc_after == mozc_before));
    CHECK((anthy_after == anthy_before));
    for (const auto* files : {&mozc_after, &anthy_after}) {
        for (const auto& [name, bytes] : *files) {
            CAPTURE(name);
            for (const std::string& secret : secrets) {
                CHECK(bytes.find(secret) == std::string::npos);
                CHECK(bytes.find(as_utf16(secret)) == std::string::npos);
            }
        }
    }
    CHECK((all_bytes_in_usual_places() == usual_before));
    CHECK(left_behind(owned_before, owned_in_open_folders(), secrets).empty());
    CHECK(open_elsewhere(mozc.server()->process(), mozc_home).empty());
    CHECK(open_elsewhere(anthy.process()->id(), anthy_home).empty());
    CHECK(mozc.forget());
    CHECK(anthy.forget());
    CHECK_FALSE(fs::exists(mozc_home));
    CHECK_FALSE(fs::exists(anthy_home));
    CHECK((all_bytes_in_usual_places() == usual_before));
    CHECK(left_behind(owned_before, owned_in_open_folders(), secrets).empty());
    // The next visitor finds engines that know nothing.
    REQUIRE(mozc.convert({"みほん"}));
    CHECK((all_bytes_below(mozc.server()->home().path()).at(".mozc/segment.db") ==
           mozc_before.at(".mozc/segment.db")));
}

TEST_CASE("even what is committed to Mozc is learnt nowhere, and not written when it ends",
          "[conversion]") {
    auto server = MozcServer::start("/usr/lib/mozc/mozc_server", {});
    REQUIRE(server);
    MozcServer& mozc = **server;
    REQUIRE(mozc.listens_by(std::chrono::steady_clock::now() + 20s));
    const auto ask = [&mozc](const std::string& question) {
        return mozc.ask(question, std::chrono::steady_clock::now() + 5s);
    };
    const auto opened = ask(mozc_create_session());
    REQUIRE(opened);
    const std::uint64_t session = opened->session;
    const auto before = all_bytes_below(mozc.home().path());
    REQUIRE(before.contains(".mozc/segment.db"));
    // Input type 5 is a command; 2 of them submits the composition as it stands.
    const std::string submit = WireWriter()
                                   .number(1, 5)
                                   .number(2, session)
                                   .bytes(4, WireWriter().number(1, 2).message())
                                   .message();
    std::string committed;
    for (int round = 0; round < 3; ++round) {
        REQUIRE(ask(mozc_send_text(session, "わたべひみつ")));
        REQUIRE(ask(mozc_send_key(session, MozcKey::Convert)));
        REQUIRE(ask(mozc_send_key(session, MozcKey::Shorten)));
        const auto second_choice = ask(mozc_send_key(session, MozcKey::Convert));
        REQUIRE(second_choice);
        committed.clear();
        for (const MozcSegment& segment : second_choice->segments) committed += segment.text;
        REQUIRE(ask(submit));
    }
    CHECK(committed != "わたべひみつ");
    static_cast<void>(ask(mozc_delete_session(session)));
    static_cast<void>(ask(mozc_shut_down()));
    for (int i = 0; i < 500 && fs::exists("/proc/" + std::to_string(mozc.process()) + "/exe");
         ++i) {
        std::this_thread::sleep_for(10ms);
    }
    const auto after = all_bytes_below(mozc.home().path());
    for (const char* learnt : {".mozc/segment.db", ".mozc/boundary.db", ".mozc/cform.db"}) {
        CAPTURE(learnt);
        CHECK((after.at(learnt) == before.at(learnt)));
    }
    for (const auto& [name, bytes] : after) {
        CAPTURE(name);
        CHECK(before.contains(name));  // No .history.db
        for (const std::string& secret :
             {std::string("わたべ"), std::string("ひみつ"), committed}) {
            CHECK(bytes.find(secret) == std::string::npos);
            CHECK(bytes.find(as_utf16(secret)) == std::string::npos);
        }
    }
}

TEST_CASE("a new folder lies in memory and only its user may look in", "[conversion]") {
    fs::path path;
    {
        const auto home = EngineHome::make(EngineUser::find());
        REQUIRE(home);
        path = home->path();
        CHECK(home->is_in_memory());
        CHECK(fs::status(path).permissions() == fs::perms::owner_all);
        REQUIRE(home->write_file("a", "見本"));
        CHECK(fs::status(path / "a").permissions() ==
              (fs::perms::owner_read | fs::perms::owner_write));
        CHECK_FALSE(home->write_file("a", "again"));
    }
    CHECK_FALSE(fs::exists(path));
}
