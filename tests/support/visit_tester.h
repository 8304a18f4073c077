// A session on the real store in a folder of its own, with a clock that stands until it is moved.
// Jobs are awaited, so that a test reads like the visit it tells.
#pragma once

#include <chrono>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "db/store.h"
#include "kiosk/domain/rule_pack.h"
#include "kiosk/session/session.h"
#include "platform/linux/argon2_hash.h"
#include "platform/linux/linux_files.h"
#include "platform/linux/system_random.h"
#include "platform/none/kana_conversion.h"
#include "platform/set_clock.h"
#include "tests/support/temporary_folder.h"

namespace madoguchi::tests {

// 1 June 2026, 10:00 in Japan.
inline constexpr std::int64_t start_ms = 1780275600000;

inline domain::RulePacks shipped_packs() {
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/assets/rule_packs")) {
        std::ifstream stream(entry.path());
        files.emplace_back(entry.path().filename().string(),
                           std::string(std::istreambuf_iterator<char>(stream), {}));
    }
    return domain::RulePacks::read(files);
}

inline std::optional<std::string> shipped_file(const std::string& file) {
    platform::LinuxFiles files;
    auto content = files.read_whole(std::filesystem::path(SOURCE_DIR "/assets") / file,
                                    domain::document_bytes_max);
    return content.ok() ? std::optional(std::move(*content)) : std::nullopt;
}

inline domain::Town sample_town() {
    domain::Town town;
    town.name = "見本町";
    town.short_name = "見本";
    town.is_municipality = true;
    town.disadvantaged_area = true;
    town.fiscal_index_x100 = 20;
    town.pack = "local10000-2025";
    town.is_sample = true;
    return town;
}

class VisitTester {
public:
    VisitTester() : VisitTester(sample_town()) {}
    // `conversion` outlives this; without one, kana stay kana.
    explicit VisitTester(const domain::Town& town, domain::RulePacks packs = shipped_packs(),
                         platform::TextConversion* conversion = nullptr,
                         session::Languages languages = {})
        : town_(town),
          packs_(std::move(packs)),
          conversion_(conversion ? *conversion : kana_conversion_),
          languages_(std::move(languages)) {
        open();
    }

    session::Session& session() { return *session_; }
    platform::SetClock& clock() { return clock_; }
    const session::Visit& visit() { return *session_->visit(); }
    const domain::Application& plan() { return visit().plan; }
    db::Store& store() { return *store_; }

    // One intent, and all that it sets in motion.
    template <class Asked>
    void ask(Asked asked) {
        session_->apply(session::Intent(std::move(asked)));
        settle();
    }
    void write(domain::Field field, const std::string& text, const std::string& item = "") {
        ask(session::FocusField{domain::FieldRef{field, item}});
        ask(session::TypeText{text});
    }
    // Time passes for dates, idleness and autosave alike.
    void pass(std::chrono::milliseconds time) {
        clock_.advance(time.count());
        session_->tick();
        settle();
        session_->tick();
    }
    void settle() {
        jobs_->drain();
        for (auto& arrival : jobs_->take_finished()) session_->apply(std::move(arrival));
    }
    // The process dies: what the store has not acknowledged is gone, and a new one starts on the
    // same folder.
    void cut_power() {
        session_.reset();
        jobs_.reset();
        store_.reset();
        open();
        session_->resume_interrupted_visit();
        settle();
    }
    void add_clerk(const std::string& name, const std::string& pin) {
        db::Staff staff;
        staff.name = name;
        staff.pin_hash = *secrets_.hash_secret(pin);
        staff.passphrase_hash = *secrets_.hash_secret("見本 passphrase");
        ensure(store_->office().add_staff(staff).ok());
    }

private:
    void open() {
        auto opened = db::open_store(folder_.path());
        ensure(opened.ok());
        store_ = std::move(*opened);
        jobs_ = std::make_unique<platform::Jobs<session::Arrival>>(nullptr);
        session_ = std::make_unique<session::Session>(
            session::Services{*store_, *jobs_, clock_, uuids_, secrets_, packs_, conversion_,
                              shipped_file, languages_},
            town_, session::Appearance{});
        session_->note_voice({.is_there = true});
    }

    domain::Town town_;
    TemporaryFolder folder_;
    platform::SetClock clock_{start_ms};
    platform::SystemRandom random_;
    platform::UuidMaker uuids_{clock_, random_};
    platform::Argon2Hash secrets_;
    domain::RulePacks packs_;
    platform::KanaConversion kana_conversion_;
    platform::TextConversion& conversion_;
    session::Languages languages_;
    std::unique_ptr<db::Store> store_;
    std::unique_ptr<platform::Jobs<session::Arrival>> jobs_;
    std::unique_ptr<session::Session> session_;
};

}  // namespace madoguchi::tests
