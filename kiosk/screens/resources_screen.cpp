#include "kiosk/screens/resources_screen.h"

#include <algorithm>
#include <vector>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/resource_ideas.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Field;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr float kind_icon_height = 96;  // A kind without its title: icon and padding
constexpr float kind_padding = 52;
constexpr float kinds_gap = 12;
constexpr float panels_gap = 20;
constexpr float panel_padding = 20;
constexpr float chips_gap = 10;
constexpr float chosen_width = 400;
constexpr float row_gap = 8;
constexpr float row_icon = 26;
constexpr int issue_columns = 3;
constexpr int description_lines = 2;

// Which kind is open: kept as the part of the page, so that a power cut comes back to it.
std::size_t open_kind(const Session& session) {
    const auto part = static_cast<std::size_t>(std::max(0, session.visit()->place.part));
    return std::min(part, resource_kinds().size() - 1);
}

bool is_narrow(Ui& ui, const Rect& rect) { return rect.width < ui.scaled(900); }

// Side by side, or in two rows where there is no room for five.
int kind_columns(Ui& ui, const Rect& rect) {
    return is_narrow(ui, rect) && ui.is_portrait() ? 3 : static_cast<int>(resource_kinds().size());
}

// With large letters the kinds are plain segments: pictures would leave no room for the rest.
void draw_kind_segments(Ui& ui, const Session& session, Intents& intents, Rect& rect) {
    std::vector<ui::Segment> segments;
    for (const ResourceKind& kind : resource_kinds()) {
        segments.push_back({.text = choice_words(ui, session, Field::ResourceKind, kind.word),
                            .is_chosen = segments.size() == open_kind(session),
                            .key = kind.word});
    }
    const ui::Segments group{.question = TextId::resources_kinds,
                             .segments = segments,
                             .columns = kind_columns(ui, rect)};
    const Rect place = rect.take_top(ui::segments_height(ui, group), panels_gap);
    if (const auto tapped = ui::segments(ui, place, group)) {
        intents.push_back(session::TurnPart{*tapped});
    }
}

void draw_kinds(Ui& ui, const Session& session, Intents& intents, Rect& rect) {
    if (ui.is_text_large()) return draw_kind_segments(ui, session, intents, rect);
    const auto kinds = resource_kinds();
    const int columns = kind_columns(ui, rect);
    const int rows = (static_cast<int>(kinds.size()) + columns - 1) / columns;
    const float card_width = rect.columns(columns, kinds_gap).front().width;
    float title = 0;
    for (const ResourceKind& kind : kinds) {
        const ui::Words words = choice_words(ui, session, Field::ResourceKind, kind.word);
        title = std::max(title,
                         ui::text_height(ui, words, ui::TypeStyle::H2, card_width - kind_padding));
    }
    const float height = static_cast<float>(rows) * (kind_icon_height + title + kinds_gap);
    const auto cells =
        rect.take_top(height - kinds_gap, panels_gap).grid(columns, rows, kinds_gap, kinds_gap);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const ui::ActionCard card{
            .title = choice_words(ui, session, Field::ResourceKind, kinds[i].word),
            .icon = kinds[i].icon,
            .is_chosen = i == open_kind(session),
            .key = kinds[i].word};
        if (ui::action_card(ui, cells[i], card)) {
            intents.push_back(session::TurnPart{static_cast<int>(i)});
        }
    }
}

bool is_chosen(const domain::Application& plan, const std::string& name) {
    return std::any_of(plan.resources.begin(), plan.resources.end(),
                       [&name](const domain::Resource& chosen) { return chosen.name == name; });
}

ui::Button idea_chip(bool is_taken, TextId idea) {
    return {.text = idea,
            .kind = ui::ButtonKind::Chip,
            .icon = is_taken ? ui::Icon::Check : ui::Icon::Plus,
            .is_selected = is_taken};
}

// Where the chips of the open kind go: from left to right, in rows.
std::vector<Rect> idea_places(Ui& ui, const Session& session, const Rect& rect) {
    std::vector<Rect> places;
    float x = rect.x;
    float y = rect.y;
    for (const TextId idea : resource_kinds()[open_kind(session)].ideas) {
        const ui::Size size = ui::button_size(ui, idea_chip(false, idea));
        if (x > rect.x && x + size.width > rect.right()) {
            x = rect.x;
            y += size.height + chips_gap;
        }
        places.push_back({x, y, size.width, size.height});
        x += size.width + chips_gap;
    }
    return places;
}

ui::Button write_button() {
    return {
        .text = TextId::resources_write, .kind = ui::ButtonKind::Small, .icon = ui::Icon::Pencil};
}

float ideas_height(Ui& ui, const Session& session, const Rect& rect) {
    const Rect inside = rect.inset(panel_padding);
    return idea_places(ui, session, inside).back().bottom() - inside.y + panels_gap +
           ui::button_size(ui, write_button()).height + 2 * panel_padding;
}

// As many chips as there is room for, and the way to write what is not among them.
void draw_ideas(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const ResourceKind& kind = resource_kinds()[open_kind(session)];
    const Ui::Scope scope(ui, kind.word);
    ui::Size write_size = ui::button_size(ui, write_button());
    write_size.width = std::min(write_size.width, rect.width);
    const Rect write_place = rect.take_bottom(write_size.height, chips_gap).middle_left(write_size);
    const auto places = idea_places(ui, session, rect);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].bottom() > rect.bottom()) break;
        const ui::Words name = ui.words(kind.ideas[i]);
        const bool is_taken = is_chosen(session.visit()->plan, name.text());
        if (ui::button(ui, places[i], idea_chip(is_taken, kind.ideas[i])) && !is_taken) {
            intents.push_back(session::AddResource{std::string(kind.word), name.text()});
        }
    }
    if (ui::button(ui, write_place, write_button())) {
        intents.push_back(session::AddResource{std::string(kind.word), {}});
    }
}

void draw_chosen_row(Ui& ui, Intents& intents, Rect rect, const domain::Resource& resource) {
    const Ui::Scope scope(ui, resource.id);
    ui::tinted_area(ui, rect, Tone::NoteGreen, 12);
    Rect inside = rect.inset(14, 0);
    const float button = ui.scaled(56);
    const Rect erase = rect.take_right(button);
    inside.width -= 2 * button - 14;
    const Rect edit = rect.take_right(button);
    ui::icon(ui, inside.take_left(row_icon, 12).middle_left({row_icon, row_icon}),
             resource_icon(resource.kind.value_or("")), Tone::LocalInk);
    const ui::Label name = resource.name.empty() ? ui::Label(TextId::resources_unnamed)
                                                 : ui::Label(ui::Words::entered(resource.name));
    ui::text(ui, inside, name,
             {.style = ui::TypeStyle::Body, .place = ui::Place::Middle, .lines_max = 2}, "name");
    if (ui::icon_button(ui, edit.centered({button, button}), ui::Icon::Pencil,
                        TextId::common_edit)) {
        intents.push_back(session::FocusField{domain::FieldRef{Field::ResourceName, resource.id}});
    }
    if (ui::icon_button(ui, erase.centered({button, button}), ui::Icon::Trash,
                        TextId::common_delete)) {
        intents.push_back(session::DeleteResource{resource.id});
    }
}

void draw_chosen(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const auto& resources = session.visit()->plan.resources;
    ui::paper_card(ui, rect);
    Rect inside = rect.inset(panel_padding);
    ui::text(ui, inside.take_top(ui::line_height(ui, ui::TypeStyle::Label), row_gap),
             TextId::resources_chosen, {.style = ui::TypeStyle::Label});
    if (resources.empty()) {
        ui::paragraph(ui, inside, TextId::resources_chosen_none);
        return;
    }
    const float row_height = ui.scaled(60);
    const float all = static_cast<float>(resources.size()) * (row_height + row_gap);
    const ui::ScrollArea area(ui, "chosen", inside, all);
    Rect rest = area.content();
    for (const domain::Resource& resource : resources) {
        draw_chosen_row(ui, intents, rest.take_top(row_height, row_gap), resource);
    }
}

void draw_resources(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    draw_kinds(ui, session, intents, rect);
    Rect chosen = rect;
    if (ui.is_portrait()) {
        const float ideas = std::min(ideas_height(ui, session, rect), rect.height * 0.6F);
        rect = chosen.take_top(ideas, panels_gap);
    } else {
        const float width = std::min(ui.scaled(chosen_width), rect.width * 0.45F);
        chosen = rect.take_right(width, panels_gap);
    }
    ui::paper_card(ui, rect);
    draw_ideas(ui, session, intents, rect.inset(panel_padding));
    draw_chosen(ui, session, intents, chosen);
}

// While one is written there is only its box.
void draw_writing(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                  const domain::FieldRef& field) {
    const AnswerLook look{.label = TextId::resources_name, .hint = TextId::resources_name_hint};
    answer(ui, session, intents, rect, field, look);
}

void ask_about_town(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    form.ask(Field::CommunityIssue, {.label = TextId::community_issue, .columns = issue_columns},
             FormWidth::Full);
    form.ask(Field::CommunityDescription,
             {.label = TextId::community_description,
              .hint = TextId::community_description_hint,
              .lines = description_lines},
             FormWidth::Full);
    form.ask(Field::CommunityReplacesPublicSpending, {.label = TextId::community_replaces});
    form.ask(Field::CommunityPublicCostAvoided,
             {.label = TextId::community_saved, .hint = TextId::community_saved_hint});
    form.draw(rect);
}

}  // namespace

void draw_resources_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    if (session.visit()->place.page > 0) {
        return draw_step(
            ui, session, intents, {.title = TextId::community_title},
            [&](const Rect& content) { ask_about_town(ui, session, intents, content); });
    }
    const auto* writing = session.visit()->typing
                              ? std::get_if<domain::FieldRef>(&session.visit()->typing->target)
                              : nullptr;
    if (writing) {
        return draw_step(
            ui, session, intents, {.title = TextId::resources_writing_title},
            [&](const Rect& content) { draw_writing(ui, session, intents, content, *writing); });
    }
    draw_step(ui, session, intents,
              {.title = TextId::resources_title, .lead = TextId::resources_lead},
              [&](const Rect& content) { draw_resources(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
