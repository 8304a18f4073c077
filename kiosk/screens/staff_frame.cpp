#include "kiosk/screens/staff_frame.h"

#include <array>

#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/ui/rail_menu.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Ui;

namespace {

constexpr float rail_width = 208;
constexpr float rail_padding = 14;
constexpr float rail_head_gap = 6;
constexpr float item_height = 60;
constexpr float item_gap = 6;
constexpr float person_gap = 14;
constexpr float content_sides = 32;
constexpr float content_sides_upright = 24;
constexpr float content_top = 24;
constexpr float content_width_max = 1240;
constexpr float upright_foot = 12;

ui::FrameAreas areas_for(const Ui& ui) {
    if (ui.is_portrait()) {
        ui::FrameAreas areas = ui::frame_areas(ui, ui::RailForm::Wide);
        Rect rest = ui.area();
        // Mark and names, and the menu below them.
        constexpr float brand = 112;
        areas.rail.height =
            std::max(areas.rail.height, brand + ui.scaled(item_height) + upright_foot);
        rest.take_top(areas.rail.height);
        areas.main = rest.inset(content_sides_upright, content_sides_upright);
        return areas;
    }
    ui::FrameAreas areas;
    areas.form = ui::RailForm::Wide;
    Rect rest = ui.area();
    areas.rail = rest.take_left(rail_width);
    const float spare = std::max(0.0F, rest.width - 2 * content_sides - content_width_max);
    areas.main = rest.inset(content_sides + spare / 2, content_top);
    return areas;
}

struct MenuPlaces {
    Rect list, drafts, town, person, lock;
};

ui::Rail rail_of(Ui& ui, const Session& session) {
    return {.town = town_words(ui, session), .service = TextId::staff_desk, .steps = {}};
}

MenuPlaces menu_places(Ui& ui, const ui::FrameAreas& areas, const ui::Rail& rail) {
    Rect inside = areas.rail.inset(rail_padding, 0);
    MenuPlaces places;
    float height = ui.scaled(item_height);
    if (ui.is_portrait()) {
        inside.take_bottom(upright_foot);
        const auto cells = inside.take_bottom(height).columns(4, item_gap);
        places.list = cells[0];
        places.drafts = cells[1];
        places.town = cells[2];
        places.lock = cells[3];
        return places;
    }
    inside.take_top(ui::rail_head_height(ui, rail, areas.rail.width) + rail_head_gap);
    inside.take_bottom(rail_padding);
    constexpr float items = 5;
    constexpr float gaps = 3 * item_gap + person_gap;
    height = std::min(height, (inside.height - gaps) / items);
    places.list = inside.take_top(height, item_gap);
    places.drafts = inside.take_top(height, item_gap);
    places.town = inside.take_top(height, item_gap);
    places.lock = inside.take_bottom(height, person_gap);
    places.person = inside.take_bottom(height).inset(8, 0);
    return places;
}

void draw_menu(Ui& ui, const Session& session, Intents& intents, const MenuPlaces& places,
               StaffPlace place) {
    const Ui::Within aside(ui, ui::Region::Aside);
    using Ground = ui::RailItem::Ground;
    const auto ground = [place](StaffPlace item) {
        return place == item ? Ground::Current : Ground::None;
    };
    const ui::RailItem list{.text = TextId::staff_list,
                            .icon = ui::Icon::ListCheck,
                            .ground = ground(StaffPlace::List)};
    const ui::RailItem drafts{.text = TextId::staff_drafts,
                              .icon = ui::Icon::Pencil,
                              .ground = ground(StaffPlace::Drafts)};
    const ui::RailItem town{
        .text = TextId::staff_town, .icon = ui::Icon::Canvas, .ground = ground(StaffPlace::Town)};
    const ui::RailItem lock{
        .text = TextId::staff_lock, .icon = ui::Icon::Lock, .ground = Ground::Tile};
    if (ui::rail_item(ui, places.list, list)) intents.push_back(session::ShowSubmissions{""});
    if (ui::rail_item(ui, places.drafts, drafts)) {
        intents.push_back(session::ShowSubmissions{unfinished_state});
    }
    if (ui::rail_item(ui, places.town, town)) intents.push_back(session::ShowTownCanvas{});
    if (places.person.height > 0) {
        ui::rail_person(ui, places.person, ui::Words::entered(session.staff().staff_name));
    }
    if (ui::rail_item(ui, places.lock, lock)) intents.push_back(session::LockStaff{});
}

void draw_above_tray(Ui& ui, const Session& session, Intents& intents,
                     const std::function<void(const Rect&)>& draw_content) {
    Rect area = ui.area();
    const Rect tray = tray_rect(ui, session, area);
    area.height -= tray.height;
    area = area.inset(content_sides, content_top);
    draw_content(area);
    draw_tray(ui, session, intents, tray);
}

}  // namespace

void draw_staff(Ui& ui, const Session& session, Intents& intents, StaffPlace place,
                const std::function<void(const Rect&)>& draw_content) {
    ui::draw_ground(ui);
    if (is_tray_open(session)) return draw_above_tray(ui, session, intents, draw_content);
    const ui::FrameAreas areas = areas_for(ui);
    const ui::Rail rail = rail_of(ui, session);
    ui::rail(ui, areas, rail);
    draw_menu(ui, session, intents, menu_places(ui, areas, rail), place);
    const Ui::Entrance entrance(ui);
    draw_content(areas.main);
}

}  // namespace madoguchi::screens
