// The eight sources of money, with their shares and whether they match the costs.
#pragma once

#include <array>

#include "kiosk/domain/field.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kit.h"

namespace madoguchi::screens {

struct SourceRow {
    domain::Field field;
    ui::TextId words;
    ui::Tone mark;  // Grant, loans, the rest
};
std::span<const SourceRow> source_rows();

float source_row_height(ui::Ui& ui, const session::Session& session, const SourceRow& source,
                        float width);
void draw_source_row(ui::Ui& ui, const session::Session& session, session::Intents& intents,
                     const ui::Rect& rect, const SourceRow& source);

// 「ぴったり 4,200万円」, 「200万円 足りません」, 「多いです」, or what is still open. While
// sources are open it speaks of those known so far, as the shares do.
ui::Tag balance_tag(ui::Ui& ui, const domain::Money& money);
// How much of the funding is grant, loan and own money.
void draw_shares(ui::Ui& ui, const ui::Rect& rect, const domain::Sources& sources);

}  // namespace madoguchi::screens
