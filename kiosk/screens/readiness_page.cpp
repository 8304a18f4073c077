#include "kiosk/screens/readiness_page.h"

#include <algorithm>
#include <array>
#include <span>

#include "kiosk/domain/bank_questions.h"
#include "kiosk/screens/earlier_projects.h"
#include "kiosk/screens/eligibility_words.h"
#include "kiosk/screens/form.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/rules_in_force.h"
#include "kiosk/screens/step_frame.h"
#include "kiosk/screens/stress_card.h"

namespace madoguchi::screens {

using domain::BankAsks;
using domain::BankQuestion;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

constexpr float line_gap = 6;
constexpr float columns_gap = 12;
constexpr float year_width = 64;
constexpr float cover_width = 104;
constexpr float number_width = 40;
constexpr float facts_gap = 10;

const domain::Assessment* assessment_of(const Session& session) {
    return session.visit()->assessment.get();
}

// ── does each year cover its repayment

Label cover_words(Ui& ui, const domain::RepaymentYear& year) {
    if (year.repayment && *year.repayment == 0) return TextId::ready_no_repayment;
    const auto cover = domain::cover_hundredths(year);
    if (!cover) return TextId::ready_unknown;
    return ui.words(TextId::ready_cover_times, {{"value", ui.formats().two_decimals(*cover)}});
}

Label amounts_words(Ui& ui, const domain::RepaymentYear& year) {
    if (!year.cash_flow || !year.repayment) return {};
    return ui.words(TextId::ready_value, {{"left", ui.formats().yen(*year.cash_flow)},
                                          {"repayment", ui.formats().yen(*year.repayment)}});
}

float cover_row_height(Ui& ui, const domain::RepaymentYear& year, float width) {
    const float inner = width - ui.scaled(year_width) - ui.scaled(cover_width) - 2 * columns_gap;
    const Label words = amounts_words(ui, year);
    const float amounts =
        words.empty() ? 0 : ui::text_height(ui, words, ui::TypeStyle::Small, inner);
    const float cover = ui::text_height(ui, cover_words(ui, year), ui::TypeStyle::CaptionBold,
                                        ui.scaled(cover_width));
    return std::max({ui::line_height(ui, ui::TypeStyle::CaptionBold), amounts, cover}) + line_gap;
}

void draw_cover_row(Ui& ui, Rect rect, const domain::RepaymentYear& year) {
    const Ui::Scope scope(ui, year.year);
    ui::hairline(ui, rect);
    ui::text(ui, rect.take_left(ui.scaled(year_width), columns_gap),
             ui.words(TextId::ready_year, {{"year", year.year}}),
             {.style = ui::TypeStyle::Caption, .place = ui::Place::Middle});
    const ui::Tone ink = year.covered == false  ? ui::Tone::Beni700
                         : year.covered == true ? ui::Tone::Matsu700
                                                : ui::Tone::Ink2;
    ui::text(ui, rect.take_right(ui.scaled(cover_width), columns_gap), cover_words(ui, year),
             {.style = ui::TypeStyle::CaptionBold,
              .ink = ink,
              .align = ui::Align::Right,
              .place = ui::Place::Middle,
              .digits = ui::Digits::Fixed},
             "cover");
    const Label words = amounts_words(ui, year);
    if (words.empty()) return;
    ui::text(ui, rect, words,
             {.style = ui::TypeStyle::Small, .ink = ui::Tone::Ink2, .place = ui::Place::Middle},
             "amounts");
}

struct Fact {
    TextId name;
    Label value;
};

std::array<Fact, 2> cover_facts(Ui& ui, const domain::Repayment& repayment) {
    const auto year_words = [&ui](int year) {
        return Label(ui.words(TextId::ready_year, {{"year", year}}));
    };
    const bool is_known = !repayment.years.empty() &&
                          std::all_of(repayment.years.begin(), repayment.years.end(),
                                      [](const auto& year) { return year.covered.has_value(); });
    const Label no_year = is_known ? TextId::ready_none_short : TextId::ready_unknown;
    const Label no_payback = is_known ? TextId::ready_not_in_plan : TextId::ready_unknown;
    return {
        {{TextId::ready_first_short,
          repayment.first_shortfall_year ? year_words(*repayment.first_shortfall_year) : no_year},
         {TextId::ready_payback,
          repayment.payback_year ? year_words(*repayment.payback_year) : no_payback}}};
}

float fact_height(Ui& ui) { return ui::line_height(ui, ui::TypeStyle::CaptionBold) + line_gap; }

// Some of the years, and below the last of them what they come to.
struct CoverPart {
    std::span<const domain::RepaymentYear> years;
    bool has_facts = true;
};

float cover_height(Ui& ui, const CoverPart& part, float width) {
    float body = part.has_facts ? facts_gap + 2 * fact_height(ui) : 0;
    if (part.years.empty()) body = ui::line_height(ui, ui::TypeStyle::Body);
    for (const auto& year : part.years) {
        body += cover_row_height(ui, year, width - 2 * panel_padding);
    }
    return panel_height(ui, body, {.title = TextId::ready_cover});
}

// One card, or as many as it takes for each to stand on a page.
std::vector<CoverPart> cover_parts(Ui& ui, const Session& session, ui::Size page) {
    const domain::Assessment* assessment = assessment_of(session);
    if (!assessment || assessment->repayment.years.empty()) return {CoverPart{}};
    const std::span<const domain::RepaymentYear> years = assessment->repayment.years;
    std::vector<CoverPart> parts;
    for (std::size_t each = years.size(); each > 0; --each) {
        parts.clear();
        bool fits = true;
        for (std::size_t first = 0; first < years.size(); first += each) {
            const std::size_t count = std::min(each, years.size() - first);
            parts.push_back({years.subspan(first, count), first + count == years.size()});
            fits = fits && cover_height(ui, parts.back(), page.width) <= page.height;
        }
        if (fits) break;
    }
    return parts;
}

void draw_cover(Ui& ui, const Session& session, const CoverPart& part, const Rect& rect) {
    Rect body = panel(ui, rect, {.title = TextId::ready_cover});
    if (part.years.empty()) {
        ui::text(ui, body, TextId::ready_no_year,
                 {.style = ui::TypeStyle::Body, .ink = ui::Tone::Ink2});
        return;
    }
    for (const auto& year : part.years) {
        draw_cover_row(ui, body.take_top(cover_row_height(ui, year, body.width)), year);
    }
    if (!part.has_facts) return;
    ui::hairline(ui, body);
    body.take_top(facts_gap);
    for (const Fact& fact : cover_facts(ui, assessment_of(session)->repayment)) {
        Rect row = body.take_top(fact_height(ui));
        const float value = ui::text_size(ui, fact.value, ui::TypeStyle::CaptionBold).width + 1;
        ui::text(ui, row.take_right(std::min(value, row.width * 0.6F), columns_gap), fact.value,
                 {.style = ui::TypeStyle::CaptionBold,
                  .align = ui::Align::Right,
                  .place = ui::Place::Middle},
                 "value-" + std::string(ui::key_of(fact.name)));
        ui::text(ui, row, fact.name, {.style = ui::TypeStyle::Caption, .place = ui::Place::Middle});
    }
}

// ── five questions

TextId words_of(BankAsks asks) {
    switch (asks) {
        case BankAsks::Shortfall:
            return TextId::ask_shortfall;
        case BankAsks::MoneyShort:
            return TextId::ask_money_short;
        case BankAsks::CostsUnknown:
            return TextId::ask_costs_unknown;
        case BankAsks::SourcesUnknown:
            return TextId::ask_sources_unknown;
        case BankAsks::GrantUnknown:
            return TextId::ask_grant_unknown;
        case BankAsks::YearsUnknown:
            return TextId::ask_years_unknown;
        case BankAsks::TermsUnknown:
            return TextId::ask_terms_unknown;
        case BankAsks::NoPayback:
            return TextId::ask_no_payback;
        case BankAsks::MinusYear:
            return TextId::ask_minus_year;
        case BankAsks::Stress:
            return TextId::ask_stress;
        case BankAsks::ThinCover:
            return TextId::ask_thin_cover;
        case BankAsks::FastGrowth:
            return TextId::ask_fast_growth;
        case BankAsks::SmallOwn:
            return TextId::ask_small_own;
        case BankAsks::FlatSales:
            return TextId::ask_flat_sales;
        case BankAsks::LatePayback:
            return TextId::ask_late_payback;
        case BankAsks::LargestCost:
            break;
    }
    return TextId::ask_largest_cost;
}

Words question_words(Ui& ui, const BankQuestion& question) {
    const Words year = question.year ? ui.formats().count(*question.year) : Words();
    const Words amount = question.amount ? ui.formats().yen(*question.amount) : Words();
    Words value;
    if (question.value) {
        value = question.asks == BankAsks::ThinCover ? ui.formats().two_decimals(*question.value)
                                                     : ui.formats().count(*question.value);
    }
    return ui.words(words_of(question.asks),
                    {{"year", year}, {"amount", amount}, {"value", value}});
}

std::vector<BankQuestion> questions_of(const Session& session) {
    const domain::Assessment* assessment = assessment_of(session);
    if (!assessment) return {};
    return domain::bank_questions(session.visit()->plan, *assessment);
}

float question_height(Ui& ui, const BankQuestion& question, float width) {
    const float inner = width - ui.scaled(number_width);
    return ui::text_height(ui, question_words(ui, question), ui::TypeStyle::Body, inner) +
           2 * line_gap;
}

float questions_height(Ui& ui, const Session& session, float width) {
    float body = 0;
    for (const BankQuestion& question : questions_of(session)) {
        body += question_height(ui, question, width - 2 * panel_padding);
    }
    return panel_height(ui, body, {.title = TextId::ready_questions});
}

void draw_questions(Ui& ui, const Session& session, const Rect& rect) {
    Rect body = panel(ui, rect, {.title = TextId::ready_questions});
    std::int64_t number = 0;
    for (const BankQuestion& question : questions_of(session)) {
        ++number;
        const Ui::Scope scope(ui, static_cast<int>(number));
        Rect row = body.take_top(question_height(ui, question, body.width));
        ui::hairline(ui, row);
        ui::text(ui, row.take_left(ui.scaled(number_width)), ui.formats().count(number),
                 {.style = ui::TypeStyle::H2, .ink = ui::Tone::Ai700, .place = ui::Place::Middle},
                 "number");
        ui::text(ui, row, question_words(ui, question),
                 {.style = ui::TypeStyle::Body, .place = ui::Place::Middle}, "question");
    }
}

// ── how banks looked, and look

struct StyleRow {
    TextId name, before, now;
};
constexpr std::array<StyleRow, 3> styles{
    {{TextId::ready_evaluation, TextId::ready_evaluation_before, TextId::ready_evaluation_now},
     {TextId::ready_finance, TextId::ready_finance_before, TextId::ready_finance_now},
     {TextId::ready_consulting, TextId::ready_consulting_before, TextId::ready_consulting_now}}};

// Names are one word each, which large letters must not break.
std::vector<Rect> style_cells(const Ui& ui, const Rect& row) {
    const float names = ui.is_text_large() ? 1.0F : 0.7F;
    return row.columns(std::vector<float>{names, 1.3F, 1.5F}, columns_gap);
}

float style_row_height(Ui& ui, const StyleRow& row, float width) {
    const auto cells = style_cells(ui, {0, 0, width, 10});
    return std::max({ui::text_height(ui, row.name, ui::TypeStyle::CaptionBold, cells[0].width),
                     ui::text_height(ui, row.before, ui::TypeStyle::Caption, cells[1].width),
                     ui::text_height(ui, row.now, ui::TypeStyle::CaptionBold, cells[2].width)}) +
           2 * line_gap;
}

float styles_height(Ui& ui, float width) {
    float body = ui::line_height(ui, ui::TypeStyle::CaptionBold);
    for (const StyleRow& row : styles) {
        body += style_row_height(ui, row, width - 2 * panel_padding);
    }
    return panel_height(ui, body, {.title = TextId::ready_styles});
}

void draw_styles(Ui& ui, const Rect& rect) {
    Rect body = panel(ui, rect, {.title = TextId::ready_styles});
    const auto heads =
        style_cells(ui, body.take_top(ui::line_height(ui, ui::TypeStyle::CaptionBold)));
    const ui::TextLook head{.style = ui::TypeStyle::CaptionBold, .ink = ui::Tone::Ink2};
    ui::text(ui, heads[1], TextId::ready_before, head);
    ui::text(ui, heads[2], TextId::ready_now, head);
    for (const StyleRow& row : styles) {
        const Rect place = body.take_top(style_row_height(ui, row, body.width));
        ui::hairline(ui, place);
        const auto cells = style_cells(ui, place);
        ui::text(ui, cells[0], row.name,
                 {.style = ui::TypeStyle::CaptionBold, .place = ui::Place::Middle});
        ui::text(
            ui, cells[1], row.before,
            {.style = ui::TypeStyle::Caption, .ink = ui::Tone::Ink2, .place = ui::Place::Middle});
        ui::text(ui, cells[2], row.now,
                 {.style = ui::TypeStyle::CaptionBold,
                  .ink = ui::Tone::Matsu700,
                  .place = ui::Place::Middle});
    }
}

// ── what the year's rules say of security and guarantees

bool is_about_security(const domain::Finding& finding) {
    constexpr std::array<std::string_view, 4> facts{"loan_secured_any", "loan_secured_other_assets",
                                                    "loan_guaranteed", "loan_manager_guarantee"};
    return std::any_of(facts.begin(), facts.end(), [&finding](std::string_view fact) {
        return std::find(finding.reads.begin(), finding.reads.end(), fact) != finding.reads.end();
    });
}

std::vector<ui::CheckRow> security_rows(Ui& ui, const Session& session) {
    std::vector<ui::CheckRow> rows;
    const domain::Assessment* assessment = assessment_of(session);
    if (!assessment) return rows;
    const RulesInForce rules(session);
    for (const domain::Finding& finding : assessment->findings) {
        const domain::Rule* rule = rules.rule(finding.rule);
        if (!rule || !is_about_security(finding)) continue;
        ui::CheckRow row{.title = ui.texts().words(rule->title),
                         .detail = pack_words(ui, {session, *assessment, rules}, rule->why),
                         .key = rule->id};
        switch (finding.state) {
            case domain::FindingState::Pass:
                row.state = ui::CheckState::Pass;
                row.detail = TextId::eligibility_done;
                break;
            case domain::FindingState::Fail:
                row.state = ui::CheckState::Fail;
                break;
            case domain::FindingState::Unknown:
                row.state = ui::CheckState::NotYet;
                break;
        }
        rows.push_back(row);
    }
    return rows;
}

float security_height(Ui& ui, const Session& session, float width) {
    const auto rows = security_rows(ui, session);
    float body = rows.empty() ? ui::line_height(ui, ui::TypeStyle::Body) : 0;
    for (const ui::CheckRow& row : rows) {
        body += ui::check_row_height(ui, row, width - 2 * panel_padding) + line_gap;
    }
    return panel_height(ui, body, {.title = TextId::ready_security});
}

void draw_security(Ui& ui, const Session& session, const Rect& rect) {
    Rect body = panel(ui, rect, {.title = TextId::ready_security});
    const auto rows = security_rows(ui, session);
    if (rows.empty())
        ui::text(ui, body, TextId::ready_security_none, {.style = ui::TypeStyle::Body});
    for (const ui::CheckRow& row : rows) {
        const Rect place = body.take_top(ui::check_row_height(ui, row, body.width), line_gap);
        static_cast<void>(ui::check_row(ui, place, row));
    }
}

void draw_cards(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    Form form(ui, session, intents);
    const float narrowest = form.width_of(FormWidth::Half, rect.width - page_turner_width);
    for (const CoverPart& part : cover_parts(ui, session, {narrowest, rect.height})) {
        form.add([&ui, part](float width) { return cover_height(ui, part, width); },
                 [&ui, &session, part](const Rect& place) { draw_cover(ui, session, part, place); },
                 FormWidth::Half);
    }
    add_stress_cards(form, ui, session, intents, {rect.width, rect.height});
    form.add([&](float width) { return questions_height(ui, session, width); },
             [&](const Rect& place) { draw_questions(ui, session, place); });
    form.add([&](float width) { return styles_height(ui, width); },
             [&](const Rect& place) { draw_styles(ui, place); });
    form.add([&](float width) { return security_height(ui, session, width); },
             [&](const Rect& place) { draw_security(ui, session, place); });
    add_earlier_projects(form, ui, session);
    form.draw(rect);
}

}  // namespace

void draw_readiness_page(Ui& ui, const Session& session, Intents& intents) {
    const StepFrame frame{.title = TextId::ready_open,
                          .lead = TextId::ready_lead,
                          .primary = TextId::common_close,
                          .primary_icon = ui::Icon::Check};
    draw_step(ui, session, intents, frame,
              [&](const Rect& content) { draw_cards(ui, session, intents, content); });
}

}  // namespace madoguchi::screens
