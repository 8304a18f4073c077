#include "kiosk/screens/resources_screen.h"

#include <algorithm>
#include <span>
#include <vector>

#include "kiosk/screens/answer_widgets.h"
#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/community_page.h"
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

constexpr float kind_icon_height = 100;  // A kind without its words: icon, gaps and padding
constexpr float kind_padding = 52;
constexpr std::size_t kinds_of_the_act = 3;  // Large cards; people and the rest are small ones
constexpr float ideas_gap = 10;
constexpr float idea_width_min = 250;
constexpr float bar_room = 16;
constexpr float kinds_gap = 12;
constexpr float panels_gap = 20;
constexpr float panel_padding = 20;
constexpr float chips_gap = 10;
constexpr float chosen_row_height = 60;
constexpr float chosen_width = 400;
constexpr float row_gap = 8;
constexpr float row_icon = 26;

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

std::vector<ui::Segment> kind_segments(Ui& ui, const Session& session) {
    std::vector<ui::Segment> segments;
    for (const ResourceKind& kind : resource_kinds()) {
        segments.push_back({.text = choice_words(ui, session, Field::ResourceKind, kind.word),
                            .is_chosen = segments.size() == open_kind(session),
                            .key = kind.word});
    }
    return segments;
}

float kind_segments_height(Ui& ui, const Session& session, const Rect& rect) {
    const auto segments = kind_segments(ui, session);
    return ui::segments_height(ui, {.question = TextId::resources_kinds,
                                    .segments = segments,
                                    .columns = kind_columns(ui, rect)});
}

// With large letters the kinds are plain segments: pictures would leave no room for the rest.
void draw_kind_segments(Ui& ui, const Session& session, Intents& intents, Rect& rect) {
    const auto segments = kind_segments(ui, session);
    const ui::Segments group{.question = TextId::resources_kinds,
                             .segments = segments,
                             .columns = kind_columns(ui, rect)};
    const Rect place = rect.take_top(ui::segments_height(ui, group), panels_gap);
    if (const auto tapped = ui::segments(ui, place, group)) {
        intents.push_back(session::TurnPart{*tapped});
    }
}

std::vector<Rect> kind_places(Ui& ui, const Rect& rect) {
    const auto kinds = static_cast<int>(resource_kinds().size());
    if (kind_columns(ui, rect) < kinds) {
        Rect rest = rect;
        const float below = rect.height * 0.4F - kinds_gap / 2;
        const auto small = rest.take_bottom(below, kinds_gap).columns(kinds - 3, kinds_gap);
        auto places = rest.columns(3, kinds_gap);
        places.insert(places.end(), small.begin(), small.end());
        return places;
    }
    return rect.columns({3, 3, 3, 2, 2}, kinds_gap);
}

// What the town has of it, in a line: 「ゆず / 棚田の米 / 山菜」.
ui::Words few_names(Ui& ui, const Session& session, const ResourceKind& kind) {
    constexpr std::size_t names_max = 3;
    std::string line;
    const auto ideas = ideas_of(ui, session.town(), kind);
    for (std::size_t i = 0; i < std::min(names_max, ideas.size()); ++i) {
        line += (i > 0 ? " / " : "") + ideas[i].name.text();
    }
    return ui::Words::from_pack(line);
}

ui::ActionCard kind_card(Ui& ui, const Session& session, std::size_t index) {
    const ResourceKind& kind = resource_kinds()[index];
    ui::ActionCard card{.title = choice_words(ui, session, Field::ResourceKind, kind.word),
                        .icon = kind.icon,
                        .is_chosen = index == open_kind(session),
                        .key = kind.word};
    if (index < kinds_of_the_act) card.detail = few_names(ui, session, kind);
    return card;
}

float kind_height(Ui& ui, const ui::ActionCard& card, float width) {
    const float room = width - kind_padding;
    return kind_icon_height + ui::text_height(ui, card.title, ui::TypeStyle::H2, room) +
           (card.detail.empty() ? 0 : ui::text_height(ui, card.detail, ui::TypeStyle::Note, room));
}

void draw_kinds(Ui& ui, const Session& session, Intents& intents, Rect& rect) {
    if (ui.is_text_large()) return draw_kind_segments(ui, session, intents, rect);
    const auto widths = kind_places(ui, rect);
    const bool is_stacked = kind_columns(ui, rect) < static_cast<int>(widths.size());
    float height = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const float own = kind_height(ui, kind_card(ui, session, i), widths[i].width);
        // In two rows the first takes six tenths.
        height = std::max(height, is_stacked
                                      ? (own + kinds_gap / 2) / (i < kinds_of_the_act ? 0.6F : 0.4F)
                                      : own);
    }
    const auto places = kind_places(ui, rect.take_top(height, panels_gap));
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (ui::action_card(ui, places[i], kind_card(ui, session, i))) {
            intents.push_back(session::TurnPart{static_cast<int>(i)});
        }
    }
}

const domain::Resource* chosen_as(const domain::Application& plan, const ui::Words& name) {
    for (const domain::Resource& resource : plan.resources) {
        if (resource.name == name.text()) return &resource;
    }
    return nullptr;
}

int idea_columns(const Ui& ui, float width) {
    return std::max(
        1, static_cast<int>((width + ideas_gap) / (ui.scaled(idea_width_min) + ideas_gap)));
}

ui::ChoiceRow idea_row(const Session& session, const ResourceIdea& idea) {
    return {.text = idea.name,
            .is_chosen = chosen_as(session.visit()->plan, idea.name) != nullptr,
            .icon = idea.icon,
            .key = "pick"};
}

// All rows are as high as the highest.
float idea_height(Ui& ui, const Session& session, std::span<const ResourceIdea> ideas,
                  float width) {
    const float columns = static_cast<float>(idea_columns(ui, width));
    const float own = (width + ideas_gap) / columns - ideas_gap;
    float height = 0;
    for (const ResourceIdea& idea : ideas) {
        height = std::max(height, ui::choice_row_height(ui, idea_row(session, idea), own));
    }
    return height;
}

float idea_rows_height(Ui& ui, const Session& session, float width) {
    const auto ideas = ideas_of(ui, session.town(), resource_kinds()[open_kind(session)]);
    const int columns = idea_columns(ui, width);
    const int rows = (static_cast<int>(ideas.size()) + columns - 1) / columns;
    return static_cast<float>(rows) * (idea_height(ui, session, ideas, width) + ideas_gap) -
           ideas_gap;
}

ui::Button write_button() {
    return {
        .text = TextId::resources_write, .kind = ui::ButtonKind::Small, .icon = ui::Icon::Pencil};
}

void draw_idea(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
               const ResourceIdea& idea) {
    const Ui::Scope scope(ui, idea.name.text());
    if (!ui::choice_row(ui, rect, idea_row(session, idea))) return;
    const domain::Resource* chosen = chosen_as(session.visit()->plan, idea.name);
    if (chosen) {
        intents.push_back(session::DeleteResource{chosen->id});
    } else {
        const ResourceKind& kind = resource_kinds()[open_kind(session)];
        intents.push_back(session::AddResource{std::string(kind.word), idea.name.text()});
    }
}

void draw_write_button(Ui& ui, Intents& intents, const Rect& rect, const ResourceKind& kind) {
    if (ui::button(ui, rect, write_button())) {
        intents.push_back(session::AddResource{std::string(kind.word), {}});
    }
}

// The town's own list of the open kind, and the way to write what is not among it: below the list,
// or its last row where nothing could be moved above it.
void draw_ideas(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const ResourceKind& kind = resource_kinds()[open_kind(session)];
    const Ui::Scope scope(ui, kind.word);
    ui::Size write_size = ui::button_size(ui, write_button());
    write_size.width = std::min(write_size.width, rect.width - bar_room);
    const auto ideas = ideas_of(ui, session.town(), kind);
    const float above = rect.height - write_size.height - chips_gap;
    const bool is_long = idea_rows_height(ui, session, rect.width) > above;
    const bool is_last_row = is_long && above < ui::scroll_height_least;
    Rect write_place;
    if (!is_last_row) {
        write_place = rect.take_bottom(write_size.height, chips_gap).middle_left(write_size);
    }
    {
        const float width = is_long ? rect.width - bar_room : rect.width;
        const float rows_height = idea_rows_height(ui, session, width);
        const float last_row = is_last_row ? chips_gap + write_size.height : 0;
        const ui::ScrollArea area(ui, "ideas", rect, rows_height + last_row);
        Rect content = area.content();
        content.width = width;
        content.height = rows_height;
        const int columns = idea_columns(ui, width);
        const int rows = (static_cast<int>(ideas.size()) + columns - 1) / columns;
        const auto cells = content.grid(columns, rows, ideas_gap, ideas_gap);
        for (std::size_t i = 0; i < ideas.size(); ++i) {
            draw_idea(ui, session, intents, cells[i], ideas[i]);
        }
        if (is_last_row) {
            draw_write_button(
                ui, intents,
                {content.x, content.bottom() + chips_gap, write_size.width, write_size.height},
                kind);
        }
    }
    if (!is_last_row) draw_write_button(ui, intents, write_place, kind);
}

// Where a name would have no room beside its two buttons, they stand below it.
bool are_buttons_below(const Ui& ui, float width) { return width < ui.scaled(280); }

constexpr float chosen_edge = 14;
constexpr float chosen_icon_gap = 12;

ui::Label chosen_name(const domain::Resource& resource) {
    return resource.name.empty() ? ui::Label(TextId::resources_unnamed)
                                 : ui::Label(ui::Words::entered(resource.name));
}

// A long name makes its row higher; the largest letters become smaller instead.
float chosen_height(Ui& ui, float width, const domain::Resource& resource) {
    constexpr float name_edge = 8;
    const float button = ui.scaled(56);
    const bool is_below = are_buttons_below(ui, width);
    const float beside = row_icon + chosen_icon_gap + chosen_edge;
    const float room = width - beside - (is_below ? chosen_edge : 2 * button);
    float name = ui.scaled(chosen_row_height);
    if (!ui.is_text_largest()) {
        name =
            std::max(name, ui::text_height(ui, chosen_name(resource), ui::TypeStyle::Body, room) +
                               name_edge);
    }
    return is_below ? name + button : name;
}

void draw_chosen_row(Ui& ui, Intents& intents, Rect rect, const domain::Resource& resource) {
    const Ui::Scope scope(ui, resource.id);
    ui::tinted_area(ui, rect, Tone::NoteGreen, 12);
    Rect inside = rect.inset(chosen_edge, 0);
    const float button = ui.scaled(56);
    const bool is_below = are_buttons_below(ui, rect.width);
    if (is_below) {
        rect = rect.take_bottom(button);
        inside.height -= button;
    }
    const Rect erase = rect.take_right(button);
    if (!is_below) inside.width -= 2 * button - chosen_edge;
    const Rect edit = rect.take_right(button);
    ui::icon(ui, inside.take_left(row_icon, chosen_icon_gap).middle_left({row_icon, row_icon}),
             resource_icon(resource.kind.value_or("")), Tone::LocalInk);
    ui::text(ui, inside, chosen_name(resource),
             {.style = ui::TypeStyle::Body, .place = ui::Place::Middle}, "name");
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
        if (inside.height >= ui::line_height(ui, ui::TypeStyle::Body)) {
            ui::paragraph(ui, inside, TextId::resources_chosen_none);
        }
        return;
    }
    float all = 0;
    for (const domain::Resource& resource : resources) {
        all += chosen_height(ui, inside.width, resource) + row_gap;
    }
    const float foot =
        ui::text_height(ui, TextId::resources_on_canvas, ui::TypeStyle::Note, inside.width);
    if (all + row_gap + foot <= inside.height) {
        ui::text(ui, inside.take_bottom(foot, row_gap), TextId::resources_on_canvas,
                 {.style = ui::TypeStyle::Note, .ink = Tone::LocalInk});
    }
    const ui::ScrollArea area(ui, "chosen", inside, all);
    Rect rest = area.content();
    for (const domain::Resource& resource : resources) {
        const float height = chosen_height(ui, rest.width, resource);
        draw_chosen_row(ui, intents, rest.take_top(height, row_gap), resource);
    }
}

// Upright too side by side: one over the other, neither list would have room for what moves it.
float chosen_panel_width(const Ui& ui, float width) {
    return std::min(ui.scaled(chosen_width), width * 0.45F);
}

float ideas_panel_height(Ui& ui, const Session& session, float width) {
    const float inner = width - chosen_panel_width(ui, width) - panels_gap - 2 * panel_padding;
    return idea_rows_height(ui, session, inner) + chips_gap +
           ui::button_size(ui, write_button()).height + 2 * panel_padding;
}

void draw_panels(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const Rect chosen = rect.take_right(chosen_panel_width(ui, rect.width), panels_gap);
    ui::paper_card(ui, rect);
    draw_ideas(ui, session, intents, rect.inset(panel_padding));
    draw_chosen(ui, session, intents, chosen);
}

void draw_resources(Ui& ui, const Session& session, Intents& intents, Rect rect) {
    const float kinds = ui.is_text_largest() ? kind_segments_height(ui, session, rect) : 0;
    const float rest = rect.height - kinds - panels_gap;
    const float below_ideas =
        2 * panel_padding + chips_gap + ui::button_size(ui, write_button()).height;
    if (kinds == 0 || rest >= ui.scaled(ui::scroll_height_least) + below_ideas) {
        draw_kinds(ui, session, intents, rect);
        return draw_panels(ui, session, intents, rect);
    }
    // The largest letters leave the ideas no place of their own: all of it scrolls.
    const float panels = ideas_panel_height(ui, session, rect.width - bar_room);
    const ui::ScrollArea area(ui, "resources", rect, kinds + panels_gap + panels);
    Rect content = area.content();
    content.width -= bar_room;
    draw_kinds(ui, session, intents, content);
    draw_panels(ui, session, intents, content);
}

// While one is written there is only its box.
void draw_writing(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                  const domain::FieldRef& field) {
    const AnswerLook look{.label = TextId::resources_name, .hint = TextId::resources_name_hint};
    answer(ui, session, intents, rect, field, look);
}

}  // namespace

void draw_resources_screen(Ui& ui, const Session& session, Intents& intents) {
    if (!session.visit()) return;
    if (session.visit()->place.page > 0) return draw_community_page(ui, session, intents);
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
