#include "kiosk/screens/population_chart.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/panel.h"

namespace madoguchi::screens {

using domain::Population;
using domain::PopulationPart;
using domain::PopulationYear;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;
using ui::Words;

namespace {

constexpr float bar_height = 22;
constexpr float mark_size = 14;
constexpr float line_gap = 4;
constexpr float year_gap = 14;
constexpr float name_gap = 8;
constexpr ui::TypeStyle year_style = ui::TypeStyle::Label;
constexpr ui::TypeStyle part_style = ui::TypeStyle::Note;
constexpr std::array<Tone, 3> part_tones{Tone::Matsu, Tone::Yamabuki, Tone::Ai300};

// Those the source counts; a year's own number when it gives one.
std::int64_t people_in(const PopulationYear& year) {
    if (year.people) return *year.people;
    std::int64_t people = 0;
    for (const PopulationPart& part : year.parts) people += part.people.value_or(0);
    return people;
}

std::int64_t most_people(const Population& population) {
    std::int64_t most = 1;
    for (const PopulationYear& year : population.years) most = std::max(most, people_in(year));
    return most;
}

Words year_words(Ui& ui, const PopulationYear& year) {
    return ui.words(TextId::town_year, {{"year", Words::figure(std::to_string(year.year))}});
}

Words part_words(Ui& ui, const PopulationPart& part) {
    if (!part.people) return ui.words(TextId::staff_unknown);
    const Words count = ui.formats().count(*part.people);
    if (!part.percent) return ui.words(TextId::town_people, {{"count", count}});
    return ui.words(TextId::town_people_share, {{"count", count}, {"percent", *part.percent}});
}

std::vector<PopulationPart> parts_of(const PopulationYear& year) {
    if (!year.parts.empty()) return year.parts;
    return {PopulationPart{{}, year.people, std::nullopt}};
}

Words line_of(Ui& ui, const PopulationPart& part) {
    const Words people = part_words(ui, part);
    if (part.title.empty()) return people;
    return ui.words(TextId::eligibility_is,
                    {{"answer", ui.texts().words(part.title)}, {"value", people}});
}

float words_width(const Ui& ui, float width) { return width - ui.scaled(mark_size) - name_gap; }

float year_height(Ui& ui, const PopulationYear& year, float width) {
    float height = ui::line_height(ui, year_style) + line_gap + ui.scaled(bar_height);
    for (const PopulationPart& part : parts_of(year)) {
        height +=
            line_gap + ui::text_height(ui, line_of(ui, part), part_style, words_width(ui, width));
    }
    return height;
}

Tone tone_of(const PopulationYear& year, std::size_t part) {
    return year.parts.empty() ? part_tones.back() : part_tones[part % part_tones.size()];
}

void draw_bar(Ui& ui, Rect rect, const PopulationYear& year, std::int64_t most) {
    ui::tinted_area(ui, rect, Tone::Paper3, 4);
    const float unit = rect.width / static_cast<float>(most);
    const auto parts = parts_of(year);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const float width = unit * static_cast<float>(parts[i].people.value_or(0));
        if (width <= 0) continue;
        ui::tinted_area(ui, rect.take_left(std::min(width, rect.width)), tone_of(year, i), 4);
    }
}

void draw_year(Ui& ui, Rect rect, const PopulationYear& year, std::int64_t most) {
    const Ui::Scope scope(ui, year.year);
    ui::text(ui, rect.take_top(ui::line_height(ui, year_style), line_gap), year_words(ui, year),
             {.style = year_style}, "year");
    draw_bar(ui, rect.take_top(ui.scaled(bar_height), line_gap), year, most);
    const auto parts = parts_of(year);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Ui::Scope line(ui, static_cast<std::int64_t>(i));
        const Words words = line_of(ui, parts[i]);
        Rect row = rect.take_top(
            ui::text_height(ui, words, part_style, words_width(ui, rect.width)), line_gap);
        const float mark = ui.scaled(mark_size);
        Rect first = row.take_left(mark, name_gap);
        first.height = ui::line_height(ui, part_style);
        if (parts[i].people) {
            ui::tinted_area(ui, first.centered({mark, mark}), tone_of(year, i), 4);
        }
        ui::text(ui, row, words, {.style = part_style}, "part");
    }
}

Words source_words(Ui& ui, const Population& population) {
    return ui.words(TextId::town_source, {{"source", ui.texts().words(population.source)}});
}

Words title_words(Ui& ui, const Population& population) {
    return ui.words(TextId::town_population, {{"place", ui.texts().words(population.place)}});
}

}  // namespace

float population_height(Ui& ui, const Population& population, float width) {
    const float inner = width - 2 * panel_padding;
    float body = ui::text_height(ui, source_words(ui, population), ui::TypeStyle::Caption, inner);
    for (const PopulationYear& year : population.years) {
        body += year_height(ui, year, inner) + year_gap;
    }
    return panel_height(ui, body, {.title = title_words(ui, population)});
}

void draw_population(Ui& ui, const Rect& rect, const Population& population) {
    const Ui::Scope scope(ui, "population");
    Rect body = panel(ui, rect, {.title = title_words(ui, population)});
    const std::int64_t most = most_people(population);
    for (const PopulationYear& year : population.years) {
        draw_year(ui, body.take_top(year_height(ui, year, body.width), year_gap), year, most);
    }
    ui::text(ui, body, source_words(ui, population),
             {.style = ui::TypeStyle::Caption, .ink = Tone::Ink2}, "source");
}

}  // namespace madoguchi::screens
