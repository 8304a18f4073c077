// What the rules say of a plan: rows that pass, are open or fail, the bar of segments, gauges
// against the average and bars over years.
#pragma once

#include "kiosk/ui/buttons.h"
#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

enum class CheckState { Pass, NotYet, Fail, ByPeople };

struct CheckRow {
    Label title;
    CheckState state = CheckState::NotYet;
    Label detail = {};             // Pass: the value at the right; else what is missing
    Label button = {};             // 「直す」, 「選ぶ」; no button when empty
    bool is_row_tappable = false;  // A row that opens the rules behind it
    std::string_view key = {};
};
enum class CheckTap { Row, Button };
float check_row_height(Ui& ui, const CheckRow& row, float width);
std::optional<CheckTap> check_row(Ui& ui, const Rect& rect, const CheckRow& row);

// The card of a failing rule: what is so now, why it matters, how to mend it, and the way there.
struct FailCard {
    Label title;
    Label tag;             // 「合っていません」
    Label now_label, now;  // 「いま」 …
    Label why_label, why;
    Label fix_label, fix;
    Label button;      // The way there, to mend it by hand
    Label apply = {};  // Mends it at once, as `fix` says; then `button` stands back
    Label second_button = {};
    std::string_view key = {};
};
enum class FailTap { Apply, Fix, Second };
float fail_card_height(Ui& ui, const FailCard& card, float width);
std::optional<FailTap> fail_card(Ui& ui, const Rect& rect, const FailCard& card);

// One segment a group, 18 high, in the order given.
void segment_bar(Ui& ui, const Rect& rect, std::span<const CheckState> states, const Label& name);
// Progress of 8 / 9, 12 high.
void progress_bar(Ui& ui, const Rect& rect, int done, int all, const Label& name);

struct Gauge {
    Label title;
    Icon icon = Icon::Leaf;
    std::optional<std::int64_t> hundredths;  // Empty: no value yet
    std::int64_t average_hundredths = 100;
    Label value = {};    // 「8.7」
    Label unit = {};     // 「倍」
    Label message = {};  // 「平均 ＋0.4」
    Label average = {};  // 「平均 8.3」
    Label empty = {};    // 「数字を入れると出ます」
};
float gauge_height(const Ui& ui);
void gauge(Ui& ui, const Rect& rect, const Gauge& gauge);

// Bars over years, negative ones hanging from the zero line. Figures in 万円 or as given.
struct YearBar {
    Label year;
    std::optional<std::int64_t> amount;
    Label value = {};
};
void year_bars(Ui& ui, const Rect& rect, std::span<const YearBar> bars, const Label& name);

}  // namespace madoguchi::ui
