#include "kiosk/screens/earlier_projects.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/panel.h"
#include "kiosk/screens/rules_in_force.h"

namespace madoguchi::screens {

using domain::Statistics;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::TypeStyle;
using ui::Ui;

namespace {

constexpr float row_gap = 8;
constexpr float columns_gap = 12;
constexpr std::array<const char*, domain::categories> category_names{"I", "II", "III", "IV"};

// One line of a card: what it is, and figures at its right.
struct Line {
    Label name;
    std::vector<Label> figures;
    bool is_head = false;
};

TypeStyle style_of(const Line& line) {
    return line.is_head ? TypeStyle::CaptionBold : TypeStyle::Caption;
}

// The name has what the figures leave: as much as three of them beside many, the larger half beside
// one.
std::vector<Rect> cells_of(const Rect& row, const Line& line) {
    std::vector<float> weights(line.figures.size() + 1, 1.0F);
    weights.front() = line.figures.size() > 1 ? 2.0F : 1.6F;
    return row.columns(weights, columns_gap);
}

float line_height(Ui& ui, const Line& line, float width) {
    const auto cells = cells_of({0, 0, width, 1}, line);
    float height = ui::text_height(ui, line.name, style_of(line), cells.front().width);
    for (std::size_t i = 0; i < line.figures.size(); ++i) {
        height = std::max(height, ui::text_height(ui, line.figures[i], TypeStyle::CaptionBold,
                                                  cells[i + 1].width));
    }
    return height + row_gap;
}

void draw_line(Ui& ui, const Rect& rect, const Line& line, std::size_t number) {
    const Ui::Scope scope(ui, static_cast<int>(number));
    ui::hairline(ui, rect);
    const auto cells = cells_of(rect, line);
    const ui::Tone ink = line.is_head ? ui::Tone::Ink2 : ui::Tone::Ink1;
    if (!line.name.empty()) {
        ui::text(ui, cells.front(), line.name,
                 {.style = style_of(line), .ink = ink, .place = ui::Place::Middle}, "name");
    }
    for (std::size_t i = 0; i < line.figures.size(); ++i) {
        ui::text(ui, cells[i + 1], line.figures[i],
                 {.style = TypeStyle::CaptionBold,
                  .ink = ink,
                  .align = ui::Align::Right,
                  .place = ui::Place::Middle,
                  .digits = ui::Digits::Fixed},
                 "figure-" + std::to_string(i));
    }
}

// A card of such lines under a sentence that says what they are.
struct LinesCard {
    Label title;
    Label lead;
    std::vector<Line> lines;
    const char* key;
};

float card_height(Ui& ui, const LinesCard& card, float width) {
    const float inner = width - 2 * panel_padding;
    float body = ui::text_height(ui, card.lead, TypeStyle::Small, inner) + row_gap;
    for (const Line& line : card.lines) body += line_height(ui, line, inner);
    return panel_height(ui, body, {.title = card.title});
}

void draw_card(Ui& ui, const LinesCard& card, const Rect& rect) {
    const Ui::Scope scope(ui, card.key);
    Rect body = panel(ui, rect, {.title = card.title});
    const float lead = ui::text_height(ui, card.lead, TypeStyle::Small, body.width);
    ui::text(ui, body.take_top(lead, row_gap), card.lead,
             {.style = TypeStyle::Small, .ink = ui::Tone::Ink2}, "lead");
    for (std::size_t i = 0; i < card.lines.size(); ++i) {
        draw_line(ui, body.take_top(line_height(ui, card.lines[i], body.width)), card.lines[i], i);
    }
}

void add(Form& form, Ui& ui, LinesCard card, FormWidth width) {
    form.add([&ui, card](float room) { return card_height(ui, card, room); },
             [&ui, card](const Rect& rect) { draw_card(ui, card, rect); }, width);
}

ui::Words year_words(const domain::ProjectYear& year) {
    return ui::Words::figure(std::to_string(year.fiscal_year));  // Not 2,013
}

LinesCard years_card(Ui& ui, const Statistics& statistics) {
    LinesCard card{.title = ui.words(TextId::earlier_years, {{"all", statistics.projects()}}),
                   .lead = ui.words(TextId::earlier_years_lead,
                                    {{"first", year_words(statistics.years.front())},
                                     {"last", year_words(statistics.years.back())}}),
                   .lines = {},
                   .key = "earlier-years"};
    Line head{.name = TextId::earlier_year, .figures = {}, .is_head = true};
    for (const char* name : category_names) head.figures.push_back(ui::Words::figure(name));
    head.figures.push_back(TextId::earlier_all);
    card.lines.push_back(head);
    for (const domain::ProjectYear& year : statistics.years) {
        Line line{.name = year_words(year), .figures = {}};
        for (const std::int64_t projects : year.projects) {
            line.figures.push_back(ui.formats().count(projects));
        }
        line.figures.push_back(ui.formats().count(year.all()));
        card.lines.push_back(line);
    }
    Line all{.name = TextId::earlier_all, .figures = {}};
    Line shares{.name = TextId::earlier_share, .figures = {}};
    for (std::size_t category = 0; category < domain::categories; ++category) {
        all.figures.push_back(ui.formats().count(statistics.projects_of(category)));
        const auto share = ui.formats().one_decimal(statistics.share_tenths(category) * 10);
        shares.figures.push_back(ui.words(TextId::earlier_percent, {{"value", share}}));
    }
    all.figures.push_back(ui.formats().count(statistics.projects()));
    shares.figures.push_back(ui.words(TextId::earlier_percent, {{"value", std::int64_t{100}}}));
    card.lines.push_back(all);
    card.lines.push_back(shares);
    return card;
}

// In whole 万円: more digits than the sums have would tell nothing.
Label mean_words(Ui& ui, const Statistics& statistics, domain::Yen sum) {
    constexpr std::int64_t man = 10'000;
    const std::int64_t mean = statistics.per_project(sum).amount();
    return ui.formats().yen((mean + man / 2) / man * man);
}

LinesCard means_card(Ui& ui, const Statistics& statistics) {
    struct Mean {
        TextId name;
        domain::Yen domain::ProjectSums::*sum;
    };
    constexpr std::array<Mean, 6> means{
        {{TextId::earlier_grant, &domain::ProjectSums::grant},
         {TextId::earlier_loans, &domain::ProjectSums::loans},
         {TextId::earlier_own, &domain::ProjectSums::own_funds},
         {TextId::earlier_employment, &domain::ProjectSums::local_employment},
         {TextId::earlier_resources, &domain::ProjectSums::local_resources},
         {TextId::earlier_cash, &domain::ProjectSums::cash_flow}}};
    LinesCard card{.title = TextId::earlier_mean,
                   .lead = TextId::earlier_mean_lead,
                   .lines = {},
                   .key = "earlier-means"};
    for (const Mean& mean : means) {
        card.lines.push_back({.name = mean.name,
                              .figures = {mean_words(ui, statistics, statistics.sums.*mean.sum)}});
    }
    return card;
}

LinesCard prefectures_card(Ui& ui, const Statistics& statistics) {
    LinesCard card{.title = TextId::earlier_prefectures,
                   .lead = TextId::earlier_prefectures_lead,
                   .lines = {},
                   .key = "earlier-prefectures"};
    for (const domain::PrefectureBand& band : statistics.bands) {
        const Label words =
            band.to ? ui.words(TextId::earlier_band, {{"from", band.from}, {"to", *band.to}})
                    : ui.words(TextId::earlier_band_open, {{"from", band.from}});
        card.lines.push_back({.name = words, .figures = {}});
    }
    return card;
}

}  // namespace

void add_earlier_projects(Form& form, Ui& ui, const Session& session) {
    const Statistics& statistics = domain::statistics_of(session.town());
    add(form, ui, years_card(ui, statistics), FormWidth::Full);
    add(form, ui, means_card(ui, statistics), FormWidth::Half);
    if (!statistics.bands.empty()) {
        add(form, ui, prefectures_card(ui, statistics), FormWidth::Half);
    }
}

}  // namespace madoguchi::screens
