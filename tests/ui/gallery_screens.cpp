// Whole screens of the kit, after the mockups 01 to 04, 08, 15 and 16.
#include <array>

#include "kiosk/ui/kit.h"
#include "kiosk/ui/painter.h"
#include "tests/ui/gallery.h"

namespace madoguchi::ui::test {

namespace {

Words w(std::string_view text) { return Words::from_pack(text); }

std::array<RailStep, 8> steps_at(int current) {
    constexpr std::array<TextId, 8> names = {
        TextId::step_profile,  TextId::step_idea,  TextId::step_resources,   TextId::step_canvas,
        TextId::step_partners, TextId::step_money, TextId::step_eligibility, TextId::step_review};
    constexpr std::array<TextId, 8> short_names = {
        TextId::step_profile_short,     TextId::step_idea_short,     TextId::step_resources_short,
        TextId::step_canvas_short,      TextId::step_partners_short, TextId::step_money_short,
        TextId::step_eligibility_short, TextId::step_review_short};
    std::array<RailStep, 8> steps;
    for (int i = 0; i < 8; ++i) {
        const auto index = static_cast<std::size_t>(i);
        steps[index] = {names[index], short_names[index],
                        i + 1 < current    ? StepState::Done
                        : i + 1 == current ? StepState::Current
                                           : StepState::Future};
    }
    return steps;
}

FrameAreas draw_frame(Ui& ui, int step, RailForm form) {
    draw_ground(ui);
    const FrameAreas areas = frame_areas(ui, form);
    const auto steps = steps_at(step);
    rail(ui, areas, {.town = w("見本町"), .service = TextId::desk_service, .steps = steps});
    access_tiles(ui, areas, {});
    action_bar_ground(ui, areas);
    Rect bar = areas.action_bar;
    const Button next{.text = TextId::common_next,
                      .kind = ButtonKind::Primary,
                      .icon = Icon::ArrowRight,
                      .icon_side = IconSide::Right};
    const Button back{.text = TextId::common_back, .icon = Icon::ArrowLeft};
    (void)button(ui,
                 bar.take_left(button_size(ui, back).width, 16).middle_left(button_size(ui, back)),
                 back);
    const Size next_size = button_size(ui, next);
    (void)button(ui, bar.take_right(next_size.width, 16).middle_right(next_size), next);
    icon_line(ui, bar, {.text = TextId::common_saved, .icon = Icon::Save, .align = Align::Center});
    return areas;
}

}  // namespace

void draw_step_screen(Ui& ui) {
    ui.begin_screen("idea");
    const FrameAreas areas = draw_frame(ui, 2, RailForm::Wide);
    Rect rest = title(ui, areas.main,
                      {.text = w("お客さまとお金は、どう動きますか？"),
                       .lead = w("いちばん近い絵を1つ選んでください。あとから変えられます。")});
    const Rect strip = rest.take_top(84, 20);
    paper_card(ui, strip);
    Rect inside = strip.inset(20, 12);
    icon(ui, inside.take_left(44, 12), Icon::Bulb, Tone::Kaki);
    const Button edit{.text = TextId::common_edit, .kind = ButtonKind::Small, .icon = Icon::Pencil};
    (void)button(ui, inside.take_right(102, 12), edit);
    caption(ui, inside.take_top(24), w("あなたのアイデア"));
    text(ui, inside, w("廃校の給食室で、町のゆずを加工して全国へ届ける"),
         {.style = TypeStyle::ChoiceTitle});
    const auto cells = rest.take_top(462).grid(2, 2, 20, 18);
    const std::array<std::array<const char*, 4>, 4> cards = {
        {{"Ⅰ", "なくなるサービスの代わり", "移動販売、見守り、学校跡の活用など",
          "287件のうち 32件"},
         {"Ⅱ", "町にまだない新しいサービス", "子育て、介護、コワーキングなど", "287件のうち 57件"},
         {"Ⅲ", "町を訪れる人に向けた仕事", "宿、体験、農家レストランなど", "287件のうち 99件"},
         {"Ⅳ", "町の外へ売る新しい商品", "特産品づくり、通信販売など", "287件のうち 99件"}}};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        (void)choice_card(ui, cells[i],
                          {.title = w(cards[i][1]),
                           .numeral = w(cards[i][0]),
                           .foot = w(cards[i][2]),
                           .foot_right = w(cards[i][3]),
                           .is_chosen = i == 3,
                           .picture =
                               [&](const Rect& place) {
                                   ui.painter().fill(
                                       place.centered({place.width * 0.92F, place.height}),
                                       ui.color(Tone::PictureSky), place.height / 2);
                               },
                           .key = cards[i][0]});
    }
}

void draw_profile_screen(Ui& ui) {
    ui.begin_screen("profile");
    draw_ground(ui);
    static constexpr std::array<std::string_view, 7> texts = {"太郎", "太朗",   "多朗",  "太良",
                                                              "汰郎", "タロウ", "たろう"};
    std::vector<Words> candidates;
    for (const auto text : texts) candidates.push_back(Words::entered(text));
    const Keyboard keys{.has_candidates = true, .candidates = candidates};
    Rect rest = ui.area();
    const Rect tray = rest.take_bottom(keyboard_height(ui, keys));
    rest = rest.inset(40, 20);
    Rect head = rest.take_top(56, 14);
    step_pill(ui, head.take_left(230, 18), 1, 8, TextId::step_profile);
    heading(ui, head, w("お名前を教えてください"),
            {.style = TypeStyle::H1Small, .place = Place::Middle});
    const auto cells = rest.take_top(268).grid(2, 2, 32, 8);
    text_field(ui, cells[0],
               {.label = w("お名前"),
                .need = Need::Required,
                .content = {.text = "見本　たろう", .caret = 18, .composition = {9, 18}},
                .mode = FieldMode::Active,
                .hint = w("ふだん使う漢字で大丈夫です。"),
                .key = "name"});
    text_field(ui, cells[1],
               {.label = w("ふりがな"),
                .content = {.text = "みほん　たろう"},
                .mode = FieldMode::ReadOnly,
                .hint = w("違うときは、ここを押して直せます。"),
                .tag = w("自動で入ります"),
                .key = "reading"});
    text_field(ui, cells[2],
               {.label = w("電話番号"),
                .need = Need::Required,
                .content = {.text = ""},
                .placeholder = w("例　000-0000-0000"),
                .hint = w("「-」は自動で入ります。"),
                .key = "phone"});
    Rect place = cells[3];
    field_label(ui, place.take_top(28, 6), w("お住まい"), Need::Required);
    const std::array<Segment, 3> three = {{{.text = w("見本町"), .is_chosen = true, .key = "s1"},
                                           {.text = w("これから移住"), .key = "s2"},
                                           {.text = w("町の外"), .key = "s3"}}};
    (void)segments(ui, place, {.segments = three});
    (void)keyboard(ui, tray, keys);
}

void draw_canvas_screen(Ui& ui) {
    ui.begin_screen("canvas");
    const FrameAreas areas = draw_frame(ui, 4, RailForm::Compact);
    Rect rest = areas.main;
    Rect head = rest.take_top(54, 10);
    heading(ui, head.take_left(190, 12), w("事業の設計図"),
            {.style = TypeStyle::H1Small, .place = Place::Middle});
    progress_bar(ui, head.take_left(150, 12), 8, 9, w("8 / 9"));
    const Rect top = rest.take_top(442, 10);
    const auto columns = top.columns(5, 10);
    const auto block = [&](const Rect& place, const char* name, BlockGroup group, Icon mark,
                           std::vector<Note> notes) {
        const auto answer = canvas_block(ui, place,
                                         {.name = w(name),
                                          .group = group,
                                          .icon = mark,
                                          .count = static_cast<std::int64_t>(notes.size()),
                                          .is_next = notes.empty(),
                                          .question = w("お客さまとどうつながり続ける？"),
                                          .invitation = w("付箋を貼る"),
                                          .next_mark = w("次はここ"),
                                          .key = name});
        Rect body = answer.body;
        const Ui::Scope scope(ui, name);
        int number = 0;
        for (Note& one : notes) {
            const std::string key = std::to_string(number++);
            one.key = key;
            (void)note(ui, body.take_top(note_height(ui, one, body.width), 7), one);
        }
    };
    block(columns[0], "協力する人", BlockGroup::Making, Icon::Link,
          {{.text = w("見本商工会"), .color = NoteColor::Green, .mark = w("町のもの")},
           {.text = w("みほん信用金庫"), .color = NoteColor::Green, .mark = w("町のもの")},
           {.text = w("ゆず農家 12軒"), .color = NoteColor::Green, .mark = w("町のもの")},
           {.text = w("県立大学 食品研究室")}});
    const auto second = columns[1].rows(2, 10);
    block(second[0], "すること", BlockGroup::Making, Icon::ListCheck,
          {{.text = w("ゆずの皮を干し、粉にする")}, {.text = w("味と品質の検査")}});
    block(second[1], "使う資源", BlockGroup::Making, Icon::Leaf,
          {{.text = w("廃校の給食室"), .color = NoteColor::Green, .mark = w("町のもの")},
           {.text = w("農薬を使わないゆず"), .color = NoteColor::Green, .mark = w("町のもの")}});
    block(columns[2], "届ける価値", BlockGroup::Value, Icon::Heart,
          {{.text = w("皮までまるごと使える、香りの強いゆずの粉")},
           {.text = w("捨てていた実が、農家の収入になる"),
            .color = NoteColor::Green,
            .mark = w("町のもの")},
           {.text = w("空いた校舎が、また町の集う場に")}});
    const auto fourth = columns[3].rows(2, 10);
    block(fourth[0], "つながり方", BlockGroup::Reaching, Icon::Chat, {});
    block(fourth[1], "届け方", BlockGroup::Reaching, Icon::Truck,
          {{.text = w("お菓子屋さんへ直送")}, {.text = w("ネットショップ")}});
    block(columns[4], "お客さま", BlockGroup::Reaching, Icon::People,
          {{.text = w("都会の洋菓子店")}, {.text = w("海外の料理人")}});
}

void draw_eligibility_screen(Ui& ui) {
    ui.begin_screen("eligibility");
    const FrameAreas areas = draw_frame(ui, 7, RailForm::Wide);
    Rect rest = title(
        ui, areas.main,
        {.text = w("あと3つでそろいます"), .lead = w("入力を変えると、すぐにここも変わります。")});
    const std::array<CheckState, 9> states = {
        CheckState::Pass,   CheckState::Pass,   CheckState::Pass,
        CheckState::Pass,   CheckState::Pass,   CheckState::Pass,
        CheckState::NotYet, CheckState::NotYet, CheckState::Fail};
    segment_bar(ui, rest.take_top(30, 14), states, w("9つの条件"));
    const FailCard fail{.title = w("3月31日までに工事と購入が終わること"),
                        .tag = w("合っていません"),
                        .now_label = w("いま"),
                        .now = w("完成予定日が令和9年5月31日です。"),
                        .why_label = w("なぜ"),
                        .why = w("補助金は、その年度（3月末）までに終わる事業が対象です。"),
                        .fix_label = w("直し方"),
                        .fix = w("日を早めるか、難しければ役場に相談してください。"),
                        .button = w("完成日を直す"),
                        .key = "year-end"};
    std::vector<PageBlock> blocks;
    blocks.push_back({fail_card_height(ui, fail, rest.width - 100),
                      [&](const Rect& place) { (void)fail_card(ui, place, fail); }});
    const std::array<CheckRow, 8> rows = {{{.title = w("町の困りごとが減ること"),
                                            .detail = w("どんな困りごとが減るか、1行で書きます。"),
                                            .button = TextId::common_choose,
                                            .key = "1"},
                                           {.title = w("担保なしで借りること"),
                                            .detail = w("信用金庫の返事を選びます。"),
                                            .button = TextId::common_choose,
                                            .key = "2"},
                                           {.title = w("町の資源を使う"),
                                            .state = CheckState::Pass,
                                            .detail = w("ゆず・廃校の給食室"),
                                            .key = "3"},
                                           {.title = w("融資が補助金と同額以上"),
                                            .state = CheckState::Pass,
                                            .detail = w("1.25倍"),
                                            .key = "4"},
                                           {.title = w("新しい事業"),
                                            .state = CheckState::Pass,
                                            .detail = w("はじめての商品"),
                                            .key = "5"},
                                           {.title = w("町で1人以上雇う"),
                                            .state = CheckState::Pass,
                                            .detail = w("5人の予定"),
                                            .key = "6"},
                                           {.title = w("補助金が上限以内"),
                                            .state = CheckState::Pass,
                                            .detail = w("1,600 / 2,500万円"),
                                            .key = "7"},
                                           {.title = w("新しさ・モデル性"),
                                            .state = CheckState::ByPeople,
                                            .detail = w("役場と国が判断します"),
                                            .key = "8"}}};
    for (const CheckRow& row : rows) {
        blocks.push_back({check_row_height(ui, row, rest.width - 100),
                          [&](const Rect& place) { (void)check_row(ui, place, row); }});
    }
    (void)pages(ui, rest, {.blocks = blocks, .page = 0, .gap = 12});
}

void draw_keyboards(Ui& ui) {
    ui.begin_screen("money");
    draw_ground(ui);
    Rect rest = ui.area().inset(40, 28);
    heading(ui, rest.take_top(40, 18), w("数字とローマ字のキーボード"),
            {.style = TypeStyle::H1Small});
    const std::array<Words, 3> candidates = {Words::entered("見本町"), Words::entered("見本調"),
                                             Words::entered("ミホンチョウ")};
    auto columns = rest.columns({430, 738}, 32);
    yen_field(ui, columns[0].take_top(152, 4),
              {.label = w("信用金庫の融資"),
               .content = {.text = "2,000", .caret = 5},
               .unit = w("万円"),
               .mode = FieldMode::Active,
               .form = YenField::Form::Pad,
               .reading = ui.formats().yen_reading(20'000'000),
               .key = "loan"});
    const auto steps = columns[0].take_top(56, 18).columns(4, 8);
    const std::array<const char*, 4> names = {"＋10", "＋100", "−10", "−100"};
    for (std::size_t i = 0; i < 4; ++i) {
        (void)button(ui, steps[i],
                     {.text = w(names[i]), .kind = ButtonKind::Sunken, .key = names[i]});
    }
    (void)keyboard(ui, columns[0], {.kind = KeyboardKind::NumberPad, .is_last_field = true});
    const Ui::Scope scope(ui, "second");
    (void)keyboard(ui, columns[1], {.kind = KeyboardKind::Romaji, .candidates = candidates});
}

void draw_welcome(Ui& ui) {
    ui.begin_screen("welcome");
    landscape(ui, ui.area());
    Rect rest = ui.area().inset(56, 36);
    Rect head = rest.take_top(60, 24);
    crest(ui, head.take_left(52, 14), TextId::desk_crest);
    text(ui, head.take_top(32), w("見本町役場"), {.style = TypeStyle::H2, .ink = Tone::Ai700});
    text(ui, head, TextId::desk_service, {.style = TypeStyle::Note, .ink = Tone::Ai700});
    text(ui, rest.take_top(140, 12), w("このまちで、\nしごとを始めよう。"),
         {.style = TypeStyle::Hero, .ink = Tone::Ai800});
    text(ui, rest.take_top(72, 16),
         w("質問に答えていくと、事業の計画書ができます。\nゆっくりで大丈夫。"),
         {.style = TypeStyle::DialogText});
    rest.take_top(52);
    Rect cards = rest.take_top(176);
    (void)action_card(ui, cards.take_left(420, 20),
                      {.title = w("はじめて作る"),
                       .detail = w("8つのステップ・約40分"),
                       .icon = Icon::Sprout,
                       .is_primary = true,
                       .key = "start"});
    (void)action_card(ui, cards.take_left(240, 20),
                      {.title = w("見本を見る"),
                       .detail = w("神山町・夕張市の例"),
                       .icon = Icon::Book,
                       .key = "examples"});
}

void draw_dialog(Ui& ui) {
    draw_canvas_screen(ui);
    (void)dialog(ui, {.title = w("まだお使いですか？"),
                      .text = w("23秒後に、はじめの画面に戻ります。書いたことは消えません。"),
                      .first = TextId::common_continue,
                      .second = w("保存して終わる"),
                      .side_width = 144,
                      .side = [&](const Rect& place) {
                          countdown(ui, place, {.seconds_left = 23, .name = w("残り時間")});
                      }});
}

}  // namespace madoguchi::ui::test
