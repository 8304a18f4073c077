// The plans of the study, opened as a visit that leaves nothing behind.
#include <algorithm>
#include <array>

#include "kiosk/domain/application_json.h"
#include "kiosk/session/session.h"

namespace madoguchi::session {

namespace {

constexpr std::array<std::string_view, 2> examples{"kamiyama", "yubari"};

std::optional<domain::Application> read_example(const Services& services, const std::string& name) {
    if (!services.shipped_file) return std::nullopt;
    const auto file = services.shipped_file("examples/" + name + ".madoguchi.json");
    if (!file) return std::nullopt;
    Result<domain::Application> plan = domain::read_application(*file);
    return plan.ok() ? std::optional(std::move(*plan)) : std::nullopt;
}

// The texts of an example that somebody reads: its ids, words of choices and sources are not among
// them.
template <class See>
void for_each_text(domain::Application& plan, See see) {
    const auto look = [&see](domain::WrittenText& text) {
        if (text) see(*text);
    };
    look(plan.idea.title);
    look(plan.idea.summary);
    look(plan.idea.novelty);
    look(plan.idea.model);
    look(plan.community.description);
    for (auto& notes : plan.canvas.blocks) {
        for (domain::Note& note : notes) see(note.text);
    }
    for (domain::Resource& resource : plan.resources) see(resource.name);
    for (domain::Partner& partner : plan.partners) see(partner.name);
    for (domain::CostLine& line : plan.money.costs) see(line.name);
}

}  // namespace

void Session::on(const StartExample& asked) {
    const bool is_known = std::find(examples.begin(), examples.end(), asked.name) != examples.end();
    if (visit_ || !is_known) return;
    services_.jobs.start(platform::Lane::Compute, [services = services_, name = asked.name] {
        return Arrival([plan = read_example(services, name)](Session& session) {
            session.example_read(plan);
        });
    });
}

void Session::example_read(std::optional<domain::Application> plan) {
    if (visit_ || screen_ != ScreenId::Welcome) return;  // Somebody has begun in the meantime
    close_sheets();
    if (!plan) return tell(Notice::NotReadable);
    plan->id = services_.uuids.next();
    plan->language = appearance_.language;
    const double text_scale = appearance_.text_scale;
    const bool high_contrast = appearance_.high_contrast;
    Place place;
    place.screen = ScreenId::Canvas;
    place.furthest = domain::Step::Review;
    open_visit(std::move(*plan), place);
    appearance_.text_scale = text_scale;
    appearance_.high_contrast = high_contrast;
    visit_->kind = VisitKind::Example;
    tell_example_in(appearance_.language);
}

// What the visitor has not changed is told in their language; the files are written in Japanese.
void Session::tell_example_in(const std::string& language) {
    const auto& translated = services_.languages.example_words;
    if (!visit_ || visit_->kind != VisitKind::Example || !translated) return;
    for_each_text(visit_->plan,
                  [&](std::string& text) { text = translated(text, visit_->told_in, language); });
    visit_->told_in = language;
}

}  // namespace madoguchi::session
