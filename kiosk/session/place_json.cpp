#include "kiosk/session/place_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace madoguchi::session {

using nlohmann::json;

namespace {

constexpr int pages_max = 20;
constexpr std::size_t unfinished_texts_max = 200;

json field_as_json(const domain::FieldRef& ref) {
    return {{"name", domain::info_of(ref.field).name}, {"item", ref.item}};
}

std::string word(const json& document, const char* name) {
    const auto found = document.find(name);
    return found != document.end() && found->is_string() ? found->get<std::string>() : "";
}

std::optional<domain::FieldRef> field_from(const json& value) {
    if (!value.is_object()) return std::nullopt;
    const auto field = domain::field_of(word(value, "name"));
    if (!field) return std::nullopt;
    return domain::FieldRef{*field, word(value, "item")};
}

int small_number(const json& document, const char* name, int max) {
    const auto found = document.find(name);
    if (found == document.end() || !found->is_number_integer()) return 0;
    return static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), 0, max));
}

}  // namespace

std::string write_place(const Visit& visit) {
    const Place& place = visit.place;
    json document{{"screen", name_of(place.screen)},
                  {"page", place.page},
                  {"part", place.part},
                  {"block", domain::word_of(place.block)},
                  {"furthest", domain::word_of(place.furthest)},
                  {"question", visit.canvas.question},
                  {"questions_done", visit.canvas.questions_done},
                  {"unfinished", json::array()}};
    if (place.field) document["field"] = field_as_json(*place.field);
    for (const auto& [ref, text] : visit.unfinished_texts) {
        json entry = field_as_json(ref);
        entry["text"] = text;
        document["unfinished"].push_back(std::move(entry));
    }
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

SavedPlace read_place(std::string_view text) {
    SavedPlace saved;
    const json document = json::parse(text, nullptr, false);
    if (!document.is_object()) return saved;
    Place& place = saved.place;
    const auto screen = screen_of(word(document, "screen"));
    if (screen && step_on(*screen)) place.screen = *screen;
    place.page = small_number(document, "page", pages_max);
    place.part = small_number(document, "part", pages_max);
    place.block = domain::block_of(word(document, "block")).value_or(place.block);
    place.furthest = domain::step_of(word(document, "furthest")).value_or(place.furthest);
    saved.canvas.question = small_number(document, "question", 3);
    const json done = document.value("questions_done", json::array());
    for (std::size_t i = 0; i < saved.canvas.questions_done.size() && i < done.size(); ++i) {
        if (done[i].is_number_unsigned()) saved.canvas.questions_done[i] = done[i].get<unsigned>();
    }
    place.field = field_from(document.value("field", json()));
    const json unfinished = document.value("unfinished", json::array());
    for (const json& entry : unfinished) {
        const auto ref = field_from(entry);
        if (ref && saved.unfinished_texts.size() < unfinished_texts_max) {
            saved.unfinished_texts.emplace_back(*ref, word(entry, "text"));
        }
    }
    return saved;
}

}  // namespace madoguchi::session
