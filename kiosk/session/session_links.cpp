// What is chosen in one step and stands as a note on the canvas: writing one writes both.
#include <algorithm>

#include "kiosk/session/session.h"

namespace madoguchi::session {

using domain::Block;
using domain::Field;
using domain::Note;
using domain::Resource;

namespace {

bool is_linked(const Note& note, const std::string& id) {
    return std::find(note.links.begin(), note.links.end(), id) != note.links.end();
}

Resource* find_resource(domain::Application& plan, const std::string& id) {
    for (Resource& resource : plan.resources) {
        if (resource.id == id) return &resource;
    }
    return nullptr;
}

template <class Act>
void for_each_note(domain::Application& plan, const Act& act) {
    for (auto& notes : plan.canvas.blocks) {
        for (Note& note : notes) act(note);
    }
}

}  // namespace

// A resource of the town becomes a green note under key resources, when there is room and none yet.
void Session::put_on_canvas(const std::string& resource) {
    domain::Application& plan = visit_->plan;
    const Resource* named = find_resource(plan, resource);
    if (!named || named->name.empty()) return;
    bool has_note = false;
    for_each_note(plan, [&](const Note& note) { has_note |= is_linked(note, resource); });
    auto& notes = plan.canvas[Block::KeyResources];
    if (has_note || notes.size() >= domain::notes_per_block_max) return;
    Note note;
    note.id = services_.uuids.next();
    note.text = named->name;
    note.local = true;
    note.links = {resource};
    notes.push_back(std::move(note));
    plan_changed();
}

// An emptied note says nothing about the resource: it is on its way to other words, or to the bin.
void Session::follow_links(const domain::FieldRef& written) {
    domain::Application& plan = visit_->plan;
    if (written.field == Field::ResourceName) {
        const Resource* resource = find_resource(plan, written.item);
        if (!resource) return;
        for_each_note(plan, [&](Note& note) {
            if (is_linked(note, resource->id)) note.text = resource->name;
        });
    }
    if (written.field != Field::NoteText) return;
    for_each_note(plan, [&](const Note& note) {
        if (note.id != written.item || note.text.empty()) return;
        for (const std::string& id : note.links) {
            if (Resource* resource = find_resource(plan, id)) resource->name = note.text;
        }
    });
}

// The notes of a resource that was taken away go with it.
void Session::unlink(const std::string& resource) {
    for (auto& notes : visit_->plan.canvas.blocks) {
        std::erase_if(notes, [&](const Note& note) { return is_linked(note, resource); });
    }
}

}  // namespace madoguchi::session
