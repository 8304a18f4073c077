#include "kiosk/commands/audit_store.h"

#include <utility>

namespace madoguchi::commands {

namespace {

Problem away() { return {ProblemKind::Environment, "the store is away", "", "wait"}; }

template <class Door>
class Reachable {
public:
    Reachable(Door& door, const std::atomic<bool>& is_away) : door_(door), is_away_(is_away) {}

    template <class Answer, class... Given, class... Args>
    Answer ask(Answer (Door::*method)(Given...), Args&&... args) {
        if (is_away_) return away();
        return (door_.*method)(std::forward<Args>(args)...);
    }

private:
    Door& door_;
    const std::atomic<bool>& is_away_;
};

class Visits final : public db::VisitStore {
public:
    Visits(db::VisitStore& visits, const std::atomic<bool>& is_away) : door_(visits, is_away) {}

    Result<void> save_draft(const db::Draft& draft) override {
        return door_.ask(&VisitStore::save_draft, draft);
    }
    Result<std::optional<db::Draft>> interrupted_visit() override {
        return door_.ask(&VisitStore::interrupted_visit);
    }
    Result<void> close_visit(const db::VisitId& visit, db::VisitEnd end,
                             std::int64_t ended_at_ms) override {
        return door_.ask(&VisitStore::close_visit, visit, end, ended_at_ms);
    }
    Result<std::vector<db::UnfinishedVisit>> unfinished(int limit) override {
        return door_.ask(&VisitStore::unfinished, limit);
    }
    Result<std::optional<db::Draft>> load_draft(const db::VisitId& visit) override {
        return door_.ask(&VisitStore::load_draft, visit);
    }
    Result<db::Draft> reopen(const db::VisitId& visit) override {
        return door_.ask(&VisitStore::reopen, visit);
    }

private:
    Reachable<db::VisitStore> door_;
};

class Submissions final : public db::SubmissionStore {
public:
    Submissions(db::SubmissionStore& submissions, const std::atomic<bool>& is_away)
        : door_(submissions, is_away) {}

    Result<db::ReceiptNumber> submit(const db::Submission& submission) override {
        return door_.ask(&SubmissionStore::submit, submission);
    }
    Result<db::ListPage> list(const db::ListQuery& query) override {
        return door_.ask(&SubmissionStore::list, query);
    }
    Result<void> fold_anew(const std::string& search_fold, const Fold& fold) override {
        return door_.ask(&SubmissionStore::fold_anew, search_fold, fold);
    }
    Result<db::Application> load(const db::ReceiptNumber& receipt) override {
        return door_.ask(&SubmissionStore::load, receipt);
    }

private:
    Reachable<db::SubmissionStore> door_;
};

class Office final : public db::OfficeStore {
public:
    Office(db::OfficeStore& office, const std::atomic<bool>& is_away) : door_(office, is_away) {}

    Result<bool> is_initialised() override { return door_.ask(&OfficeStore::is_initialised); }
    Result<void> initialise(const db::TownSettings& settings, const db::Staff& first) override {
        return door_.ask(&OfficeStore::initialise, settings, first);
    }
    Result<std::optional<db::TownSettings>> settings() override {
        return door_.ask(&OfficeStore::settings);
    }
    Result<void> save_settings(const db::TownSettings& settings) override {
        return door_.ask(&OfficeStore::save_settings, settings);
    }
    Result<std::optional<db::TownCanvasDraft>> town_canvas() override {
        return door_.ask(&OfficeStore::town_canvas);
    }
    Result<void> save_town_canvas(const db::TownCanvasDraft& canvas) override {
        return door_.ask(&OfficeStore::save_town_canvas, canvas);
    }
    Result<std::vector<db::Staff>> all_staff() override {
        return door_.ask(&OfficeStore::all_staff);
    }
    Result<std::optional<db::Staff>> find_staff(const std::string& name) override {
        return door_.ask(&OfficeStore::find_staff, name);
    }
    Result<void> add_staff(const db::Staff& staff) override {
        return door_.ask(&OfficeStore::add_staff, staff);
    }
    Result<void> save_attempts(const db::StaffAttempts& attempts) override {
        return door_.ask(&OfficeStore::save_attempts, attempts);
    }

private:
    Reachable<db::OfficeStore> door_;
};

class StoreThatCanBeAway final : public db::Store {
public:
    StoreThatCanBeAway(std::unique_ptr<db::Store> store, const std::atomic<bool>& is_away)
        : store_(std::move(store)),
          is_away_(is_away),
          visits_(store_->visits(), is_away),
          submissions_(store_->submissions(), is_away),
          office_(store_->office(), is_away) {}

    db::VisitStore& visits() override { return visits_; }
    db::SubmissionStore& submissions() override { return submissions_; }
    db::OfficeStore& office() override { return office_; }
    Result<db::StoreHealth> health() override {
        if (is_away_) return away();
        return store_->health();
    }

private:
    std::unique_ptr<db::Store> store_;
    const std::atomic<bool>& is_away_;
    Visits visits_;
    Submissions submissions_;
    Office office_;
};

}  // namespace

std::unique_ptr<db::Store> store_that_can_be_away(std::unique_ptr<db::Store> store,
                                                  const std::atomic<bool>& is_away) {
    return std::make_unique<StoreThatCanBeAway>(std::move(store), is_away);
}

}  // namespace madoguchi::commands
