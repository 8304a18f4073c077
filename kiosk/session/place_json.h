// Where a visitor stands, as the store keeps it beside the draft: screen, page, field, and text
// that is no answer yet. Opaque to everyone else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/session/visit.h"

namespace madoguchi::session {

struct SavedPlace {
    Place place;
    CanvasView canvas;
    std::vector<std::pair<domain::FieldRef, std::string>> unfinished_texts;
};

std::string write_place(const Visit& visit);

// Whatever cannot be read is left at its beginning: a visitor is never kept out by an odd place.
SavedPlace read_place(std::string_view json);

}  // namespace madoguchi::session
