// Small drafts, submissions and staff that tests change where it matters to them.
#pragma once

#include <memory>
#include <string>

#include "db/store.h"

namespace samples {

constexpr std::int64_t morning_ms = 1'780'275'600'000;  // 2026-06-01T10:00:00+09:00

inline std::unique_ptr<madoguchi::db::Store> open(const std::filesystem::path& folder) {
    auto store = madoguchi::db::open_store(folder);
    if (!store) std::fprintf(stderr, "%s\n", store.problem().sentence().c_str());
    return *std::move(store);
}

inline madoguchi::db::Draft draft(std::string visit, std::string document = R"({"version":1})") {
    return {madoguchi::db::VisitId(std::move(visit)), std::move(document),
            R"({"screen":"canvas","field":"idea.title"})", "ja", morning_ms};
}

inline madoguchi::db::Submission submission(std::string visit) {
    madoguchi::db::Submission s;
    s.visit = madoguchi::db::VisitId(std::move(visit));
    s.document = R"({"format":"madoguchi-application","version":1})";
    s.language = "ja";
    s.pack_id = "local10000-2025";
    s.pack_hash = "ab12";
    s.town_short_name = "見本";
    s.town_short_name_folded = "見本";
    s.submitted_at_ms = morning_ms;
    s.summary = {"見本ゆず工房", "見本 太郎", "IV", 16'000'000, "complete", "[1,1,0]", "{}"};
    s.names_folded = "見本ゆず工房\n見本太郎\nみほんたろう";
    s.search_fold = "fold-1";
    return s;
}

inline madoguchi::db::Staff clerk(std::string name = "見本 職員") {
    return {std::move(name), "$pin", "$passphrase", 0, 0};
}

}  // namespace samples
