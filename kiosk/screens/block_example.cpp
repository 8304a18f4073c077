#include "kiosk/screens/block_example.h"

#include <algorithm>

#include "kiosk/screens/block_words.h"
#include "kiosk/ui/block_parts.h"

namespace madoguchi::screens {

using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Tone;
using ui::TypeStyle;
using ui::Ui;

namespace {

constexpr float picture_height = 150;
constexpr float padding = 14;
constexpr float words_padding = 18;
constexpr float towns_gap = 8;
constexpr float lines_gap = 5;
constexpr float use_gap = 10;
constexpr float lines_least = 200;  // With 上へ and 下へ at their foot
constexpr float scroll_edge = 6;
constexpr float tick_size = 22;
constexpr float tick_gap = 10;

class BlockExample {
public:
    BlockExample(Ui& ui, const Session& session, Intents& intents)
        : ui_(ui),
          visit_(*session.visit()),
          intents_(intents),
          block_(visit_.place.block),
          town_(visit_.canvas.example_town == 0 ? ExampleTown::Kamiyama : ExampleTown::Yubari),
          lines_(example_lines(town_, block_)) {}

    void draw(Rect rect) {
        if (is_low(rect)) return draw_all_scrolled(rect);
        const bool has_picture = picture_height + needed_height(rect.width) <= rect.height;
        has_picture ? ui::hillside_card(ui_, rect, picture_height) : ui::paper_card(ui_, rect);
        has_picture ? draw_tag_on_picture(rect) : draw_tag(rect);
        rect.take_top(padding - 2);
        draw_towns(rect.take_top(ui_.scaled(56)).inset(padding, 0));
        rect.take_top(padding);
        const Rect band = rect.take_bottom(outcome_height(rect.width), padding);
        if (const float wanted = lines_height(rect.width); wanted > rect.height) {
            // Long words take more lines than there are: the rest is a drag away.
            const ui::ScrollArea area(ui_, "lines", rect, wanted);
            Rect content = area.content();
            draw_lines(content);
            draw_use(content);
        } else {
            draw_lines(rect);
            draw_use(rect);
        }
        draw_outcome(band);
    }

private:
    bool is_kamiyama() const { return town_ == ExampleTown::Kamiyama; }

    float tag_height() { return padding + ui_.scaled(32); }

    // Where the lines would have to scroll in a strip of their own, all of it scrolls.
    bool is_low(const Rect& rect) {
        const float around = tag_height() + padding - 2 + ui_.scaled(56) + padding +
                             outcome_height(rect.width) + padding;
        const float lines = lines_height(rect.width);
        return around + lines > rect.height && rect.height - around < lines_least;
    }

    void draw_all_scrolled(const Rect& rect) {
        ui::paper_card(ui_, rect);
        const float height = tag_height() + needed_height(rect.width);
        const ui::ScrollArea area(ui_, "example", rect.inset(0, scroll_edge), height);
        Rect content = area.content();
        draw_tag(content);
        content.take_top(padding - 2);
        draw_towns(content.take_top(ui_.scaled(56)).inset(padding, 0));
        content.take_top(padding);
        draw_lines(content);
        draw_use(content);
        content.take_top(padding);
        draw_outcome(content.take_top(outcome_height(content.width)));
    }

    // Of everything below the picture. On a low panel the words come first.
    float needed_height(float width) {
        return padding - 2 + ui_.scaled(56) + padding + outcome_height(width) + padding +
               lines_height(width);
    }

    // Of the example's lines and the button below them.
    float lines_height(float width) {
        const float words = width - 2 * words_padding;
        if (lines_.empty()) {
            return ui::text_height(ui_, TextId::block_no_example, TypeStyle::LabelPlain, words);
        }
        float height = ui::button_height(ui_, ui::ButtonKind::Small) + padding;
        height += ui::text_height(ui_, title(), TypeStyle::BodyBold, words) + 2 * lines_gap;
        const float line = words - ui_.scaled(tick_size) - tick_gap;
        for (const TextId each : lines_) {
            height += ui::text_height(ui_, each, TypeStyle::LabelPlain, line) + lines_gap;
        }
        return height;
    }

    ui::Words title() {
        return ui_.words(is_kamiyama() ? TextId::block_kamiyama_title : TextId::block_yubari_title,
                         {{"name", ui_.words(words_of(block_).name)}});
    }

    ui::Tag tag() const { return {TextId::block_example, ui::TagKind::Wait, ui::Icon::Book}; }

    void draw_tag_on_picture(Rect& rect) {
        const Rect picture = rect.take_top(picture_height);
        ui::tag(ui_, {picture.x + padding, picture.y + 12, picture.width, ui_.scaled(32)}, tag());
    }

    void draw_tag(Rect& rect) {
        rect.take_top(padding);
        ui::tag(ui_, rect.take_top(ui_.scaled(32)).inset(padding, 0), tag());
    }

    void draw_towns(const Rect& rect) {
        const auto cells = rect.columns(2, towns_gap);
        const auto draw_town = [&](int town, TextId name) {
            const bool is_chosen = visit_.canvas.example_town == town;
            const ui::Button button{
                .text = name,
                .kind = is_chosen ? ui::ButtonKind::SmallFilled : ui::ButtonKind::Small,
                .is_selected = is_chosen};
            if (ui::button(ui_, cells[static_cast<std::size_t>(town)], button)) {
                intents_.push_back(session::ChooseExample{town});
            }
        };
        draw_town(0, TextId::block_kamiyama);
        draw_town(1, TextId::block_yubari);
    }

    // Takes from the top what the lines need.
    void draw_lines(Rect& card) {
        Rect rect = card.inset(words_padding, 0);
        if (lines_.empty()) {
            const float height = lines_height(card.width);
            ui::text(ui_, rect.take_top(height), TextId::block_no_example,
                     {.style = TypeStyle::LabelPlain, .ink = Tone::Ink2});
            card.take_top(height);
            return;
        }
        const float height = ui::text_height(ui_, title(), TypeStyle::BodyBold, rect.width);
        ui::text(ui_, rect.take_top(height, 2 * lines_gap), title(), {.style = TypeStyle::BodyBold},
                 "title");
        for (const TextId line : lines_) draw_line(rect, line);
        card.take_top(rect.y - card.y, use_gap);
    }

    void draw_line(Rect& rect, TextId line) {
        const float side = ui_.scaled(tick_size);
        const float words = rect.width - side - tick_gap;
        const float height = ui::text_height(ui_, line, TypeStyle::LabelPlain, words);
        Rect row = rect.take_top(height, lines_gap);
        Rect tick = row.take_left(side, tick_gap);
        tick.height = ui::line_height(ui_, TypeStyle::LabelPlain);
        ui::icon(ui_, tick.centered({side, side}), ui::Icon::Check, Tone::Matsu);
        ui::text(ui_, row, line, {.style = TypeStyle::LabelPlain});
    }

    // The first line that is not on the block yet becomes a note.
    void draw_use(Rect& rect) {
        if (lines_.empty()) return;
        const auto& notes = visit_.plan.canvas[block_];
        const auto unused = std::find_if(lines_.begin(), lines_.end(), [&](TextId line) {
            const std::string text = as_note(ui_, line);
            return std::none_of(notes.begin(), notes.end(),
                                [&text](const auto& note) { return note.text == text; });
        });
        const bool is_used_up = unused == lines_.end();
        const ui::Button button{
            .text = TextId::block_use_example,
            .kind = ui::ButtonKind::Small,
            .icon = ui::Icon::Plus,
            .availability = is_used_up ? ui::Availability::Unavailable : ui::Availability::Ready,
            .reason = TextId::block_example_used};
        const Rect place = rect.take_top(ui::button_height(ui_, button.kind)).inset(padding, 0);
        if (ui::button(ui_, place, button) && !is_used_up) {
            intents_.push_back(session::AddNote{block_, as_note(ui_, *unused)});
        }
    }

    TextId outcome() const {
        return is_kamiyama() ? TextId::block_kamiyama_outcome : TextId::block_yubari_outcome;
    }

    float outcome_height(float width) {
        return ui::text_height(ui_, outcome(), TypeStyle::Note, width - 2 * words_padding) +
               2 * padding;
    }

    void draw_outcome(const Rect& band) {
        constexpr float corner = 15;  // Of the card, inside its edge
        Rect ground = band.inset(1, 1);
        ui::tinted_area(ui_, ground, Tone::Matsu100, corner);
        ui::tinted_area(ui_, ground.take_top(ground.height / 2), Tone::Matsu100, 0);
        ui::text(ui_, band.inset(words_padding, padding), outcome(),
                 {.style = TypeStyle::Note, .ink = Tone::Matsu700});
    }

    Ui& ui_;
    const session::Visit& visit_;
    Intents& intents_;
    domain::Block block_;
    ExampleTown town_;
    std::vector<TextId> lines_;
};

}  // namespace

void draw_block_example(Ui& ui, const Session& session, Intents& intents, const Rect& rect) {
    if (session.visit()) BlockExample(ui, session, intents).draw(rect);
}

}  // namespace madoguchi::screens
