#include "kiosk/commands/frame_loop.h"

#include <algorithm>

#include "kiosk/commands/panel_look.h"
#include "kiosk/screens/screen_set.h"
#include "platform/linux/memory.h"

namespace madoguchi::commands {

namespace {

bool is_from_a_person(const platform::InputEvent& event) {
    return std::holds_alternative<platform::PointerEvent>(event) ||
           std::holds_alternative<platform::KeyEvent>(event) ||
           std::holds_alternative<platform::TextEvent>(event);
}

}  // namespace

FrameLoop::FrameLoop(World& world)
    : world_(world), narrator_(world.voice(), world.spoken_japanese()) {
    follow_session();
}

void FrameLoop::run(const std::function<bool()>& goes_on) {
    while (world_.window().is_open() && goes_on()) turn();
}

void FrameLoop::turn(Clock::duration wait_max) {
    const Clock::duration wait = std::min(pacer_.time_to_wait(Clock::now()), wait_max);
    if (wait > Clock::duration::zero()) world_.window().wait_for_event(wait);
    take_events();
    take_arrivals();
    if (narrator_.follow_voice(world_.session())) pacer_.something_changed();
    if (world_.session().tick()) pacer_.something_changed();
    if (deadline_ && Clock::now() >= *deadline_) pacer_.something_changed();
    follow_session();
    if (pacer_.is_frame_due(Clock::now())) draw_frame();
    deadline_ = next_deadline(Clock::now());
    pacer_.wake_at(deadline_);
}

void FrameLoop::take_events() {
    std::vector<platform::InputEvent> events = world_.window().take_events();
    if (events.empty()) return;
    if (std::any_of(events.begin(), events.end(), is_from_a_person)) {
        world_.session().note_activity();
    }
    for (const platform::InputEvent& event : events) narrator_.hear_of(event);
    events_.insert(events_.end(), std::make_move_iterator(events.begin()),
                   std::make_move_iterator(events.end()));
    pacer_.something_changed();
}

void FrameLoop::take_arrivals() {
    for (session::Arrival& arrival : world_.jobs().take_finished()) {
        world_.session().apply(std::move(arrival));
        pacer_.something_changed();
    }
}

// Words and look follow the visitor; what the screen remembers of a visitor goes with them.
void FrameLoop::follow_session() {
    const session::Session& session = world_.session();
    const session::Appearance& appearance = session.appearance();
    // A draft may be in a language that the town has taken away since: then nothing changes.
    if (world_.texts().language() != appearance.language &&
        world_.texts().use(appearance.language)) {
        pacer_.something_changed();
    }
    const ui::Look look =
        look_of(session, {world_.window().size_px(), world_.window().pixels_per_mm()});
    if (!(look == world_.ui().look())) {
        world_.ui().set_look(look);
        pacer_.something_changed();
    }
    const std::string visit_id = session.visit() != nullptr ? session.visit()->id : std::string();
    const bool somebody_left = (!visit_id_.empty() && visit_id != visit_id_) ||
                               (staff_was_there_ && !session.staff().unlocked);
    visit_id_ = visit_id;
    staff_was_there_ = session.staff().unlocked;
    if (!somebody_left) return;
    world_.ui().forget_visit();
    narrator_.forget_visit();
    platform::give_back_unused_memory();
    pacer_.something_changed();
}

void FrameLoop::draw_frame() {
    platform::Window& window = world_.window();
    ui::Ui& ui = world_.ui();
    const platform::SizePx size = window.size_px();
    window.begin_frame();
    ui.begin_frame(events_, {.size = size,
                             .pixels_per_mm = window.pixels_per_mm(),
                             .time = world_.clock().steady_now()});
    events_.clear();
    intents_.clear();
    screens::draw_screen(ui, world_.session(), intents_);
    ui.end_frame();
    const platform::Shown shown = window.present(ui.draw_data());

    if (pacer_.frames_presented() == 0) platform::give_large_blocks_back();

    using Motion = platform::FramePacer::Motion;
    const Motion motion = ui.needs_another_frame() ? Motion::Unsettled
                          : ui.at_rest()           ? Motion::AtRest
                                                   : Motion::Moving;
    pacer_.frame_drawn(Clock::now(), motion, shown);
    // What was asked for shows only in the next frame: it is spoken of then.
    if (intents_.empty()) narrator_.follow_screen(world_.session(), ui);
    for (session::Intent& intent : intents_) {
        world_.session().apply(std::move(intent));
        pacer_.something_changed();
    }
}

bool FrameLoop::is_at_rest() {
    return pacer_.is_at_rest() && world_.ui().at_rest() && events_.empty() &&
           world_.jobs().is_idle();
}

Result<platform::Picture> FrameLoop::picture() {
    return world_.window().take_picture(world_.ui().draw_data());
}

std::optional<FrameLoop::Time> FrameLoop::next_deadline(Time now) const {
    std::optional<Time> soonest;
    if (const auto due = world_.session().due_in()) {
        // A due time that passes without a change must not become a busy loop.
        soonest = now + std::max(*due, std::chrono::milliseconds(1));
    }
    if (const std::optional<ui::SteadyTime> at = world_.ui().next_deadline()) {
        const Time due = std::max(*at, now + std::chrono::milliseconds(1));
        soonest = soonest ? std::min(*soonest, due) : due;
    }
    return soonest;
}

}  // namespace madoguchi::commands
