#include "tests/ui/gallery.h"

#include <array>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/widget_parts.h"

namespace madoguchi::ui::test {

namespace {

Words w(std::string_view text) { return Words::from_pack(text); }

void section(Ui& ui, Rect& rest, std::string_view words) {
    text(ui, rest.take_top(30, 14), w(words),
         {.style = TypeStyle::ChoiceTitle, .ink = Tone::Ai700});
}

void buttons(Ui& ui, Rect rest) {
    const auto row = rest.take_top(68, 14).columns(5, 20);
    (void)button(ui, row[0],
                 {.text = TextId::common_next,
                  .kind = ButtonKind::Primary,
                  .icon = Icon::ArrowRight,
                  .icon_side = IconSide::Right,
                  .key = "b1"});
    (void)button(ui, row[1],
                 {.text = TextId::common_saving,
                  .kind = ButtonKind::Primary,
                  .availability = Availability::Busy,
                  .key = "b2"});
    (void)button(ui, row[2], {.text = TextId::common_next, .kind = ButtonKind::Warm, .key = "b3"});
    (void)button(ui, row[3],
                 {.text = TextId::common_next,
                  .kind = ButtonKind::Primary,
                  .icon = Icon::ArrowRight,
                  .icon_side = IconSide::Right,
                  .availability = Availability::Unavailable,
                  .reason = TextId::common_required,
                  .key = "b4"});
    (void)button(ui, row[4],
                 {.text = w("役場に提出する"),
                  .kind = ButtonKind::Submit,
                  .icon = Icon::Send,
                  .icon_side = IconSide::Right,
                  .key = "b5"});
    const auto second = rest.take_top(64, 14).columns(5, 20);
    (void)button(ui, second[0],
                 {.text = TextId::common_back, .icon = Icon::ArrowLeft, .key = "b6"});
    (void)button(ui, second[1],
                 {.text = TextId::common_edit,
                  .kind = ButtonKind::Small,
                  .icon = Icon::Pencil,
                  .key = "b7"});
    (void)button(ui, second[2],
                 {.text = TextId::common_edit, .kind = ButtonKind::SmallFilled, .key = "b8"});
    (void)button(
        ui, second[3].inset(0, 4),
        {.text = w("見本を見る"), .kind = ButtonKind::Chip, .icon = Icon::Book, .key = "b9"});
    (void)button(ui, second[4],
                 {.text = TextId::common_delete,
                  .kind = ButtonKind::Destructive,
                  .icon = Icon::Trash,
                  .key = "b10"});
}

void fields(Ui& ui, const Rect& rest) {
    const auto row = rest.columns(4, 20);
    text_field(ui, row[0],
               {.label = w("お名前"),
                .need = Need::Required,
                .content = {.text = ""},
                .placeholder = w("例　見本 太郎"),
                .hint = w("empty 64px"),
                .key = "f1"});
    text_field(ui, row[1],
               {.label = w("お名前"),
                .need = Need::Required,
                .content = {.text = "見本", .caret = 6},
                .mode = FieldMode::Active,
                .hint = w("focus: 3px + 4px 山吹"),
                .key = "f2"});
    text_field(ui, row[2],
               {.label = w("電話番号"),
                .need = Need::Required,
                .content = {.text = "000-00"},
                .error = w("10桁か11桁の数字で書いてください。"),
                .key = "f3"});
    yen_field(ui, row[3],
              {.label = w("かかるお金"),
               .content = {.text = "2,400"},
               .unit = w("万円"),
               .need = Need::Optional,
               .form = YenField::Form::Field,
               .reading = w("二千四百万円"),
               .key = "f4"});
}

void notes(Ui& ui, Rect rest) {
    section(ui, rest, "付箋 Note");
    const auto cells = rest.take_top(222).grid(2, 2, 14, 14);
    (void)note(ui, cells[0], {.text = w("都会の洋菓子店"), .key = "n1"});
    (void)note(
        ui, cells[1],
        {.text = w("廃校の給食室"), .color = NoteColor::Green, .mark = w("町のもの"), .key = "n2"});
    (void)note(ui, cells[2], {.text = w("選んだとき"), .is_selected = true, .key = "n3"});
    (void)note(ui, cells[3],
               {.text = w("職員の付箋（動かし中）"),
                .color = NoteColor::Blue,
                .is_lifted = true,
                .key = "n4"});
}

void checks(Ui& ui, Rect rest) {
    section(ui, rest, "条件の行 Check row");
    for (const CheckRow& row : {CheckRow{.title = w("町の資源を使う"),
                               .state = CheckState::Pass,
                               .detail = w("ゆず"),
                               .key = "c1"},
                                CheckRow{.title = w("担保なしで借りること"),
                                .state = CheckState::NotYet,
                                .detail = w("返事を選びます。"),
                                .button = TextId::common_choose,
                                .key = "c2"},
                                CheckRow{.title = w("3月31日までに終わること"),
                                .state = CheckState::Fail,
                                .button = TextId::common_edit,
                                .key = "c3"}}) {
        const Rect place = rest.take_top(check_row_height(ui, row, rest.width), 10);
        (void)check_row(ui, place, row);
    }
}

void gauges(Ui& ui, Rect rest) {
    section(ui, rest, "ものさし Gauge");
    const Rect card = rest.take_top(2 * gauge_height(ui) + 36);
    paper_card(ui, card);
    Rect inside = card.inset(20, 12);
    gauge(ui, inside.take_top(gauge_height(ui), 12),
          {.title = w("町の資源に使うお金"),
           .icon = Icon::Leaf,
           .hundredths = 870,
           .average_hundredths = 830,
           .value = w("8.7"),
           .unit = w("倍"),
           .message = w("平均 ＋0.4"),
           .average = w("平均 8.3")});
    gauge(ui, inside.take_top(gauge_height(ui)),
          {.title = w("町の人の給料"),
           .icon = Icon::People,
           .hundredths = 440,
           .average_hundredths = 450,
           .value = w("4.4"),
           .unit = w("倍"),
           .message = w("あと 0.1 で平均"),
           .average = w("平均 4.5")});
}

void rail_part(Ui& ui, Rect rest) {
    section(ui, rest, "すすみ具合 Rail");
    const Ui::Scope scope(ui, "rail");
    const std::array<RailStep, 3> steps = {
        {{TextId::step_profile, TextId::step_profile_short, StepState::Done},
         {TextId::step_idea, TextId::step_idea_short, StepState::Current},
         {TextId::step_resources, TextId::step_resources_short, StepState::Future}}};
    FrameAreas areas;
    areas.rail = {rest.x, rest.y, 208, 270};
    rail(ui, areas, {.town = w("見本町"), .service = TextId::desk_service, .steps = steps});
}

void choices(Ui& ui, Rect rest) {
    section(ui, rest, "お知らせ Toast・選択 Choice");
    Rect place = rest.take_top(96);
    (void)toast(ui, place, {.text = w("付箋を消しました"), .button = TextId::common_undo});
    rest.take_top(10);
    const std::array<Segment, 3> three = {{{.text = w("町の外"), .key = "s1"},
                                           {.text = w("見本町"), .is_chosen = true, .key = "s2"},
                                           {.text = w("移住"), .key = "s3"}}};
    (void)segments(ui, rest.take_top(64, 14), {.segments = three});
    (void)tick_box(
        ui, rest.take_top(64),
        {.text = w("書いたことを町と県の担当者が見ます。"), .is_ticked = true, .key = "tick"});
}

void table(Ui& ui, Rect rest) {
    section(ui, rest, "表の行 Table row 69px");
    const std::array<Column, 3> columns = {{{.title = w("番号"), .width = 0.6F},
                                            {.title = w("事業"), .width = 1.6F},
                                            {.title = w("状態"), .width = 1.2F}}};
    table_head(ui, rest.take_top(table_head_height(ui)), columns);
    const std::array<Cell, 3> first = {{{.text = w("0042"), .is_bold = true},
                                        {.text = w("見本ゆず工房"), .second = w("見本 太郎")},
                                        {.tag = Tag{w("新しい"), TagKind::Info, Icon::Star}}}};
    const std::array<Cell, 3> second = {{{.text = w("0040"), .is_bold = true},
                                         {.text = w("まわる見本号")},
                                         {.tag = Tag{w("直し待ち"), TagKind::Fail, Icon::Pencil}}}};
    (void)table_row(
        ui, rest.take_top(69),
        {.columns = columns, .cells = first, .name = w("0042"), .is_selected = true, .key = "r1"});
    (void)table_row(
        ui, rest.take_top(69),
        {.columns = columns, .cells = second, .name = w("0040"), .is_odd = true, .key = "r2"});
}

void icons(Ui& ui, Rect rest) {
    section(ui, rest, "しるし Icon（線 2px・24のます目）");
    const auto cells = rest.take_top(180).grid(20, 3, 2, 6);
    for (int i = 1; i < icon_count; ++i) {
        const Rect& cell = cells[static_cast<std::size_t>(i - 1)];
        icon(ui, cell.centered({28, 28}), static_cast<Icon>(i), Tone::Ai700);
    }
}

}  // namespace

void draw_gallery(Ui& ui) {
    ui.begin_screen("gallery");
    draw_ground(ui);
    Rect rest = ui.area().inset(40, 20);
    Rect head = rest.take_top(56, 12);
    crest(ui, head.take_left(52, 16), TextId::desk_crest);
    heading(ui, head, w("部品の一覧 Components"));
    section(ui, rest, "ボタン Button");
    buttons(ui, rest.take_top(160, 6));
    section(ui, rest, "入力 Field");
    fields(ui, rest.take_top(150, 10));
    icons(ui, rest);
}

void draw_gallery_cards(Ui& ui) {
    ui.begin_screen("gallery-cards");
    draw_ground(ui);
    Rect rest = ui.area().inset(40, 30);
    const auto three = rest.take_top(350, 16).columns(3, 28);
    notes(ui, three[0]);
    checks(ui, three[1]);
    gauges(ui, three[2]);
    rail_part(ui, rest.take_left(220, 28));
    const auto two = rest.columns(2, 28);
    choices(ui, two[0]);
    table(ui, two[1]);
}

}  // namespace madoguchi::ui::test
