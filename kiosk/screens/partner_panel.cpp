#include "kiosk/screens/partner_panel.h"

#include <algorithm>

#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/panel.h"
#include "kiosk/screens/partner_places.h"
#include "kiosk/screens/step_frame.h"

namespace madoguchi::screens {

using domain::Field;
using domain::Partner;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::TypeStyle;
using ui::Ui;

namespace {

constexpr float padding = 20;
constexpr float gap = 10;
constexpr float label_gap = 4;
constexpr float chip_gap = 8;
constexpr float disc_size = 56;
constexpr float hint_padding = 12;
constexpr float portrait_column_gap = 24;

// Who the panel is about.
struct Shown {
    const PartnerPlace& place;
    const Partner* partner;  // nullptr: nobody of the place yet
    std::size_t index = 0;   // Among those of the place
    std::size_t count = 0;

    std::string role() const {
        return partner ? partner->role.value_or(std::string(place.role)) : std::string(place.role);
    }
    std::string id() const { return partner ? partner->id : std::string(); }
};

Shown shown_in(const Session& session) {
    const session::Visit& visit = *session.visit();
    const PartnerPlace& place = partner_places()[place_of_role(visit.partners.role)];
    const auto here = partners_at(visit.plan, place);
    const Partner* partner = shown_at(visit, place);
    const auto at = std::find(here.begin(), here.end(), partner);
    return {place, partner, static_cast<std::size_t>(at - here.begin()), here.size()};
}

Label name_words(Ui& ui, const Session& session, const Shown& shown) {
    if (shown.partner && !shown.partner->name.empty()) {
        return ui::Words::entered(shown.partner->name);
    }
    if (shown.partner && shown.partner->role != shown.place.role) {
        return choice_words(ui, session, Field::PartnerRole, shown.role());
    }
    return ui.words(shown.place.name, {{"town", town_words(ui, session)}});
}

// A long name gets smaller letters.
TypeStyle name_style(Ui& ui, const Label& name, float width) {
    constexpr float lines_max = 1;
    for (const TypeStyle style : {TypeStyle::H2, TypeStyle::ChoiceTitle, TypeStyle::BodyBold}) {
        if (ui::text_height(ui, name, style, width) <= lines_max * ui::line_height(ui, style)) {
            return style;
        }
    }
    return TypeStyle::CaptionBold;
}

void draw_head(Ui& ui, const Session& session, Intents& intents, Rect rect, const Shown& shown) {
    const float button = ui.scaled(56);
    const Rect disc = rect.take_left(disc_size, gap);
    icon_disc(ui, disc.centered({disc_size, disc_size}), shown.place.icon, Tone::Ai100,
              Tone::Ai700);
    const Rect write = rect.take_right(button, chip_gap).middle_right({button, button});
    if (shown.count > 1) {
        const Rect next = rect.take_right(button).middle_right({button, button});
        if (ui::icon_button(ui, next, ui::Icon::ChevronRight, TextId::partners_next_one)) {
            const auto here = partners_at(session.visit()->plan, shown.place);
            const Partner* after = here[(shown.index + 1) % here.size()];
            intents.push_back(session::ChoosePartner{shown.role(), after->id});
        }
    }
    const Label name = name_words(ui, session, shown);
    const TypeStyle style = name_style(ui, name, rect.width);
    const float caption = ui::text_height(ui, shown.place.kind, TypeStyle::Caption, rect.width);
    const float lines = ui::text_height(ui, name, style, rect.width);
    Rect words = rect.middle_left({rect.width, std::min(caption + lines, rect.height)});
    ui::text(ui, words.take_top(caption), shown.place.kind,
             {.style = TypeStyle::Caption, .ink = Tone::Ink2}, "kind");
    ui::heading(ui, words, name, {.style = style});
    if (ui::icon_button(ui, write, ui::Icon::Pencil, TextId::partners_write_name)) {
        intents.push_back(session::WritePartnerName{shown.role(), shown.id()});
    }
}

float head_height(Ui& ui, const Session& session, const Shown& shown, float width) {
    const float buttons = ui.scaled(56) * (shown.count > 1 ? 2.0F : 1.0F) + chip_gap;
    const float room = width - disc_size - gap - buttons;
    const Label name = name_words(ui, session, shown);
    return std::max({disc_size, ui.scaled(56),
                     ui::text_height(ui, shown.place.kind, TypeStyle::Caption, room) +
                         ui::text_height(ui, name, name_style(ui, name, room), room)});
}

ui::Segments state_segments(std::span<const ui::Segment> segments) {
    return {.question = TextId::partners_state, .segments = segments, .columns = 3};
}

void draw_state(Ui& ui, const Session& session, Intents& intents, Rect rect, const Shown& shown) {
    const std::string now = shown.partner ? shown.partner->state.value_or("none") : "none";
    std::vector<ui::Segment> segments;
    const auto words = domain::info_of(Field::PartnerState).words;
    for (const std::string_view word : words) {
        segments.push_back({.text = choice_words(ui, session, Field::PartnerState, word),
                            .is_chosen = word == now,
                            .key = word});
    }
    ui::text(ui, rect.take_top(ui::line_height(ui, TypeStyle::Label), label_gap),
             TextId::partners_state, {.style = TypeStyle::Label});
    if (const auto tapped = ui::segments(ui, rect, state_segments(segments))) {
        set_shown_state(session, intents, words[static_cast<std::size_t>(*tapped)]);
    }
}

float state_height(Ui& ui) {
    const std::array<ui::Segment, 3> segments{};
    return ui::line_height(ui, TypeStyle::Label) + label_gap +
           ui::segments_height(ui, state_segments(segments));
}

ui::Button gift_chip(const Gift& gift, bool is_asked) {
    return {.text = gift.text,
            .kind = ui::ButtonKind::Chip,
            .icon = is_asked ? ui::Icon::Check : ui::Icon::Plus,
            .is_selected = is_asked,
            .key = gift.word};
}

// Where the chips go: from left to right, in rows.
std::vector<Rect> gift_rects(Ui& ui, const Shown& shown, const Rect& rect) {
    std::vector<Rect> rects;
    float x = rect.x;
    float y = rect.y;
    for (const Gift& gift : shown.place.gifts) {
        const ui::Size size = ui::button_size(ui, gift_chip(gift, false));
        if (x > rect.x && x + size.width > rect.right()) {
            x = rect.x;
            y += size.height + chip_gap;
        }
        rects.push_back({x, y, size.width, size.height});
        x += size.width + chip_gap;
    }
    return rects;
}

void draw_gifts(Ui& ui, Intents& intents, Rect rect, const Shown& shown) {
    const Ui::Scope scope(ui, "asks");
    ui::text(ui, rect.take_top(ui::line_height(ui, TypeStyle::Label), label_gap),
             TextId::partners_asks, {.style = TypeStyle::Label});
    const auto rects = gift_rects(ui, shown, rect);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const Gift& gift = shown.place.gifts[i];
        const bool is_asked =
            shown.partner && std::find(shown.partner->gives.begin(), shown.partner->gives.end(),
                                       gift.word) != shown.partner->gives.end();
        if (ui::button(ui, rects[i], gift_chip(gift, is_asked))) {
            intents.push_back(
                session::TogglePartnerGift{shown.role(), shown.id(), std::string(gift.word)});
        }
    }
}

float gifts_height(Ui& ui, const Shown& shown, const Rect& rect) {
    const float label = ui::line_height(ui, TypeStyle::Label) + label_gap;
    return label + gift_rects(ui, shown, rect).back().bottom() - rect.y;
}

// ── the further questions

constexpr std::array<Field, 6> bank_questions{
    Field::LoanBankAssessed, Field::LoanBankConsent, Field::LoanSecuredOnGrantAssets,
    Field::LoanSecuredOther, Field::LoanGuaranteed,  Field::LoanManagerGuarantee};

struct Further {
    Label words;
    session::Intent intent;
    ui::Icon icon = ui::Icon::Chat;
    std::string_view key;
};

std::vector<Further> further_of(Ui& ui, const Session& session, const Shown& shown) {
    const auto to = [](Field field) { return session::GoToField{{field, {}}}; };
    if (shown.place.role == "bank") {
        const auto done =
            std::count_if(bank_questions.begin(), bank_questions.end(), [&session](Field field) {
                return !std::holds_alternative<std::monostate>(
                    domain::read_answer(session.visit()->plan, {field, {}}));
            });
        const ui::Words words =
            ui.words(TextId::partners_bank_talk,
                     {{"done", done}, {"all", static_cast<std::int64_t>(bank_questions.size())}});
        return {{words, to(Field::LoanBankAssessed), ui::Icon::Chat, "bank-talk"}};
    }
    if (shown.place.role == "town") {
        return {{TextId::partners_town_talk, to(Field::ScheduleTownConsulted), ui::Icon::Chat,
                 "town-talk"},
                {TextId::partners_town_keys, session::OpenSheet{session::Sheet::TownKeys, {}},
                 ui::Icon::ListCheck, "town-keys"}};
    }
    if (shown.place.role == "community") {
        return {{TextId::partners_community_talk, to(Field::CommunityIssue), ui::Icon::Pencil,
                 "community-talk"}};
    }
    return {};
}

float further_height(Ui& ui, std::span<const Further> further) {
    if (further.empty()) return 0;
    return static_cast<float>(further.size()) *
               (ui::button_height(ui, ui::ButtonKind::Small) + chip_gap) -
           chip_gap;
}

void draw_further(Ui& ui, Intents& intents, Rect rect, std::span<const Further> further) {
    for (const Further& one : further) {
        const ui::Button button{
            .text = one.words, .kind = ui::ButtonKind::Small, .icon = one.icon, .key = one.key};
        if (ui::button(ui, rect.take_top(ui::button_height(ui, button.kind), chip_gap), button)) {
            intents.push_back(one.intent);
        }
    }
}

// ── what helps to know of them

bool is_bank(const Shown& shown) { return shown.place.flow_kind == ui::FlowKind::Loan; }

float hint_height(Ui& ui, const Shown& shown, float width) {
    const float inner = width - 2 * hint_padding;
    const float title = is_bank(shown) ? ui::text_height(ui, TextId::partners_bank_looks,
                                                         TypeStyle::NoteBold, inner)
                                       : 0;
    return title + ui::text_height(ui, shown.place.hint, TypeStyle::Note, inner) + 2 * hint_padding;
}

void draw_hint(Ui& ui, const Rect& rect, const Shown& shown) {
    ui::tinted_area(ui, rect, Tone::Matsu100, 14);
    Rect rest = rect.inset(hint_padding);
    if (is_bank(shown)) {
        const float title =
            ui::text_height(ui, TextId::partners_bank_looks, TypeStyle::NoteBold, rest.width);
        ui::text(ui, rest.take_top(title), TextId::partners_bank_looks,
                 {.style = TypeStyle::NoteBold, .ink = Tone::Matsu700});
    }
    ui::text(ui, rest, shown.place.hint, {.style = TypeStyle::Note, .ink = Tone::Matsu700});
}

// Where there is room for it.
void draw_hint_at_foot(Ui& ui, Rect rect, const Shown& shown) {
    const float hint = hint_height(ui, shown, rect.width);
    if (hint <= rect.height) draw_hint(ui, rect.take_bottom(hint), shown);
}

}  // namespace

void draw_partner_panel(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    const Shown shown = shown_in(session);
    const Ui::Scope scope(ui, "panel");
    ui::paper_card(ui, rect);
    Rect rest = rect.inset(padding, padding - 2);
    Rect beside;
    if (ui.is_portrait()) {
        beside = rest.take_right((rest.width - portrait_column_gap) / 2, portrait_column_gap);
    }
    const float head = head_height(ui, session, shown, rest.width);
    draw_head(ui, session, intents, rest.take_top(head, gap), shown);
    draw_state(ui, session, intents, rest.take_top(state_height(ui), gap), shown);
    Rect& lower = ui.is_portrait() ? beside : rest;
    const float gifts = gifts_height(ui, shown, lower);
    const std::vector<Further> further = further_of(ui, session, shown);
    const float buttons = further_height(ui, further);
    const float wanted = gifts + (buttons > 0 ? gap + buttons : 0);
    if (wanted > lower.height) {
        // Long words take more rows than there are: the rest is a drag away.
        const ui::ScrollArea area(ui, "lower", lower, wanted);
        Rect content = area.content();
        draw_gifts(ui, intents, content.take_top(gifts, gap), shown);
        draw_further(ui, intents, content, further);
        return;
    }
    draw_gifts(ui, intents, lower.take_top(gifts, gap), shown);
    draw_further(ui, intents, lower.take_top(buttons, buttons > 0 ? gap : 0), further);
    draw_hint_at_foot(ui, rest, shown);
}

void set_shown_state(const Session& session, Intents& intents, std::string_view state) {
    const Shown shown = shown_in(session);
    intents.push_back(session::SetPartnerState{shown.role(), shown.id(), std::string(state)});
}

}  // namespace madoguchi::screens
