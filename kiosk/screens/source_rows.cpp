#include "kiosk/screens/source_rows.h"

#include <algorithm>
#include <cstdlib>

#include "kiosk/domain/money_sums.h"
#include "kiosk/screens/answer_widgets.h"

namespace madoguchi::screens {

using domain::Field;
using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::Ui;

namespace {

constexpr std::array<SourceRow, 8> rows{{
    {Field::SourcePublicGrant, TextId::money_source_public_grant, Tone::Yamabuki},
    {Field::SourceLoanRegional, TextId::money_source_loan_regional, Tone::Ai700},
    {Field::SourceLoanPolicy, TextId::money_source_loan_policy, Tone::Ai700},
    {Field::SourceLoanFurusato, TextId::money_source_loan_furusato, Tone::Ai700},
    {Field::SourceEquityFund, TextId::money_source_equity_fund, Tone::Matsu700},
    {Field::SourceCrowdfunding, TextId::money_source_crowdfunding, Tone::Matsu700},
    {Field::SourceOwnFunds, TextId::money_source_own_funds, Tone::Matsu700},
    {Field::SourceOtherFunds, TextId::money_source_other_funds, Tone::Matsu700},
}};

constexpr float field_width = 160;
constexpr float field_width_wide = 300;  // Above the keyboard there is room for the words below it
constexpr float wide_min = 500;
constexpr float field_height = 56;
constexpr float row_gap = 4;
constexpr float mark_size = 18;
constexpr float mark_radius = 5;
constexpr float mark_gap = 12;

constexpr float share_gap = 3;
constexpr float share_radius = 10;
constexpr float share_words_min = 44;  // Narrower pieces have no number in them

ui::Words percent_words(Ui& ui, domain::Yen part, domain::Yen whole) {
    constexpr std::int64_t thousandths = 1000;
    return ui.formats().percent(domain::percent_of(part, whole) * thousandths);
}

bool is_wide(const Ui& ui, float width) { return width >= ui.scaled(wide_min); }

float field_width_in(const Ui& ui, float width) {
    return ui.scaled(is_wide(ui, width) ? field_width_wide : field_width);
}

// In the narrow card the amount is read out over the number pad.
AnswerLook row_look(const Ui& ui, const SourceRow& source, float width) {
    return {
        .label = source.words,
        .form = ui::YenField::Form::Row,
        .reading = is_wide(ui, width) ? AnswerLook::Reading::Below : AnswerLook::Reading::Elsewhere,
        .unit = TextId::money_unit};
}

}  // namespace

std::span<const SourceRow> source_rows() { return rows; }

float source_row_height(Ui& ui, const Session& session, const SourceRow& source, float width) {
    return answer_height(ui, session, {source.field, {}}, row_look(ui, source, width),
                         field_width_in(ui, width)) +
           row_gap;
}

void draw_source_row(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                     const SourceRow& source) {
    Rect row = rect.inset(0, row_gap / 2);
    const Rect field = row.take_right(field_width_in(ui, rect.width), mark_gap);
    row = row.take_top(ui.scaled(field_height));
    const Rect mark = row.take_left(mark_size, mark_gap);
    ui::tinted_area(ui, mark.centered({mark_size, mark_size}), source.mark, mark_radius);
    const bool is_narrow = ui.is_text_largest() && ui.is_portrait();
    ui::text(ui, row, source.words,
             {.style = is_narrow ? ui::TypeStyle::Caption : ui::TypeStyle::LabelPlain,
              .place = ui::Place::Middle});
    yen_answer(ui, session, intents, field, {source.field, {}}, row_look(ui, source, rect.width));
}

ui::Tag balance_tag(Ui& ui, const domain::Money& money) {
    const domain::Sum sources = domain::sum_of_sources(money.sources);
    if (money.costs.empty()) return {TextId::money_no_cost, ui::TagKind::Wait, ui::Icon::Dots};
    const auto balance = domain::balance_so_far(money);
    if (!balance) {
        const std::size_t costs = domain::sum_of_costs(money.costs).unanswered;
        const auto open = static_cast<std::int64_t>(costs > 0 ? costs : sources.unanswered);
        return {ui.words(TextId::money_open, {{"count", open}}), ui::TagKind::Wait, ui::Icon::Dots};
    }
    const ui::Formats formats = ui.formats();
    const std::int64_t difference = balance->amount();
    if (difference == 0) {
        return {ui.words(TextId::money_matches, {{"amount", formats.yen(sources.known)}}),
                ui::TagKind::Pass, ui::Icon::Check};
    }
    const TextId words = difference < 0 ? TextId::money_short : TextId::money_over;
    return {ui.words(words, {{"amount", formats.yen(std::abs(difference))}}), ui::TagKind::Fail,
            ui::Icon::Warn};
}

void draw_shares(Ui& ui, const Rect& rect, const domain::Sources& sources) {
    const domain::SourceShares shares = domain::shares_of(sources);
    const std::int64_t all = shares.all().amount();
    if (all <= 0) return ui::tinted_area(ui, rect, Tone::Paper3, share_radius);
    struct Piece {
        domain::Yen amount;
        Tone fill, ink;
        std::string_view key;
    };
    const std::array<Piece, 3> pieces{{{shares.grant, Tone::Yamabuki, Tone::OnYamabuki, "grant"},
                                       {shares.loans, Tone::Ai700, Tone::InkInverse, "loans"},
                                       {shares.own, Tone::Matsu700, Tone::InkInverse, "own"}}};
    Rect rest = rect;
    for (const Piece& piece : pieces) {
        const std::int64_t amount = piece.amount.amount();
        if (amount == 0) continue;
        const float share =
            static_cast<float>(static_cast<double>(amount) / static_cast<double>(all));
        const Rect part = rest.take_left(share * rect.width);
        const Rect shown{part.x, part.y, std::max(part.width - share_gap, 2.0F), part.height};
        ui::tinted_area(ui, shown, piece.fill, share_radius);
        const ui::Words words = percent_words(ui, piece.amount, shares.all());
        if (shown.width < ui.scaled(share_words_min)) continue;
        ui::text(ui, shown, words,
                 {.style = ui::TypeStyle::CaptionBold,
                  .ink = piece.ink,
                  .align = ui::Align::Center,
                  .place = ui::Place::Middle},
                 piece.key);
    }
}

}  // namespace madoguchi::screens
