#include "kiosk/screens/answer_widgets.h"

#include <algorithm>

#include "kiosk/domain/text.h"
#include "kiosk/screens/answer_parts.h"
#include "kiosk/screens/answer_words.h"
#include "kiosk/screens/keyboard_tray.h"
#include "kiosk/session/written_answer.h"

namespace madoguchi::screens {

using domain::AnswerKind;
using domain::FieldRef;
using session::Intents;
using session::Session;
using ui::Label;
using ui::Rect;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

bool is_written_now(const Session& session, const FieldRef& field) {
    return session.visit() && session::is_typing_in(*session.visit(), field);
}

// What a field that is written in shows. Keeps the text that FieldContent points into.
struct Written {
    std::string text;
    std::size_t caret = 0;
    ui::ByteRange selection, composition, clause;
    std::vector<ui::ByteRange> clauses;

    ui::FieldContent content() const {
        return {.text = text,
                .caret = caret,
                .selection = selection,
                .composition = composition,
                .clauses = clauses,
                .clause = clause};
    }
};

Written written_now(const session::TextEditor& editor) {
    Written now;
    now.text = editor.shown();
    const session::Composition& composition = editor.composition();
    const std::size_t composed = composition.shown().size();
    now.caret = editor.caret() + composed;
    if (composed > 0) now.composition = {editor.caret(), editor.caret() + composed};
    if (composition.is_converting()) {
        now.clause = {editor.caret() + composition.focus_begin(),
                      editor.caret() + composition.focus_end()};
        now.caret = now.clause.end;
        std::size_t begin = editor.caret();
        for (const std::size_t end : composition.segment_ends()) {
            now.clauses.push_back({begin, editor.caret() + end});
            begin = editor.caret() + end;
        }
    }
    if (editor.has_selection()) {
        now.selection = {std::min(editor.caret(), editor.anchor()),
                         std::max(editor.caret(), editor.anchor())};
    }
    return now;
}

Written written_in(const Session& session, const FieldRef& field) {
    if (is_written_now(session, field)) return written_now(session.visit()->typing->editor);
    Written stored;
    if (session.visit()) stored.text = session::text_in(*session.visit(), field);
    stored.caret = stored.text.size();
    return stored;
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "20000" with its caret as "20,000": commas are only shown, never part of the text.
Written with_commas(const Written& plain) {
    if (!is_digits(plain.text)) return plain;
    constexpr std::size_t group = 3;
    Written grouped;
    grouped.selection = plain.selection;
    const auto place = [&](std::size_t byte) {
        std::size_t commas = 0;
        for (std::size_t i = 1; i < byte; ++i) {
            if ((plain.text.size() - i) % group == 0) ++commas;
        }
        return byte + commas;
    };
    for (std::size_t i = 0; i < plain.text.size(); ++i) {
        if (i > 0 && (plain.text.size() - i) % group == 0) grouped.text += ',';
        grouped.text += plain.text[i];
    }
    grouped.caret = place(plain.caret);
    if (!plain.selection.empty()) {
        grouped.selection = {place(plain.selection.begin), place(plain.selection.end)};
    }
    return grouped;
}

std::size_t without_commas(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, byte);
    return byte - static_cast<std::size_t>(std::count(before.begin(), before.end(), ','));
}

bool asks_to_focus(const Intents& intents) {
    return std::any_of(intents.begin(), intents.end(), [](const session::Intent& intent) {
        return intent.as<session::FocusField>() != nullptr;
    });
}

// Going to another field leaves this one by itself; leaving after that would leave the new one.
void pass_on(const Session& session, Intents& intents, const FieldRef& field,
             const ui::FieldAnswer& answer) {
    if (answer.tapped) {
        const auto by = answer.came_by_key ? session::FocusBy::Tab : session::FocusBy::Finger;
        intents.push_back(session::FocusField{field, by});
        intents.push_back(session::PlaceCaret{answer.caret});
    } else if (answer.left && is_written_now(session, field) && !asks_to_focus(intents)) {
        intents.push_back(session::LeaveField{});
    }
}

ui::FieldMode mode_of(const Session& session, const FieldRef& field) {
    return is_written_now(session, field) ? ui::FieldMode::Active : ui::FieldMode::Normal;
}

ui::TextField text_box(Ui& ui, const Session& session, const FieldRef& field,
                       const AnswerLook& look, const Written& written) {
    const domain::FieldInfo& info = domain::info_of(field.field);
    ui::TextField box{.label = look.label,
                      .need = look.need,
                      .content = written.content(),
                      .mode = mode_of(session, field),
                      .placeholder = look.placeholder,
                      .hint = look.hint,
                      .error = answer_error(ui, session, field),
                      .tag = look.tag,
                      .lines = look.lines};
    if (info.kind == AnswerKind::Text && info.writing == domain::Writing::Words) {
        box.graphemes = domain::grapheme_count(written.text);
        box.graphemes_max = info.graphemes_max;
    }
    return box;
}

// A date that is not being written stands in words.
Written date_in(Ui& ui, const Session& session, const FieldRef& field) {
    if (is_written_now(session, field)) return written_in(session, field);
    Written shown;
    shown.text = answer_words(ui, session, field).text();
    return shown.text.empty() ? written_in(session, field) : shown;
}

AnswerLook date_look(const AnswerLook& look) {
    AnswerLook with_hint = look;
    if (look.hint.empty()) with_hint.hint = TextId::hint_date;
    return with_hint;
}

// The amount in its field, and below it the same amount read out.
struct WrittenYen {
    Written plain, shown;
    Words reading;
};

WrittenYen yen_in(Ui& ui, const Session& session, const FieldRef& field) {
    WrittenYen yen;
    yen.plain = written_in(session, field);
    yen.shown = with_commas(yen.plain);
    if (!is_written_now(session, field)) return yen;
    // Large letters stand on pages. With a real keyboard these stay as they are: one line more
    // would push the answers below to the next one.
    if (ui.is_text_large() && !is_tray_open(session)) return yen;
    const auto read = session::read_written(field.field, yen.plain.text);
    const auto* answer = std::get_if<domain::Answer>(&read);
    const auto* amount = answer ? std::get_if<std::int64_t>(answer) : nullptr;
    if (amount && domain::info_of(field.field).kind == AnswerKind::Yen) {
        yen.reading = ui.formats().yen_reading(*amount);
    }
    return yen;
}

ui::YenField yen_box(Ui& ui, const Session& session, const FieldRef& field, const AnswerLook& look,
                     const WrittenYen& yen) {
    const bool is_plain = is_digits(yen.plain.text) || yen.plain.text.empty();
    const bool is_amount = domain::info_of(field.field).kind == AnswerKind::Yen;
    Label unit = look.unit;
    // An amount that was written with its own 万 or 円 has its unit in the text.
    if (is_amount) unit = is_plain ? (unit.empty() ? Label(TextId::unit_man) : unit) : Label();
    return {.label = look.label,
            .content = yen.shown.content(),
            .unit = unit,
            .mode = mode_of(session, field),
            .need = look.need,
            .form = look.form,
            .reading = look.reading == AnswerLook::Reading::Below ? Label(yen.reading) : Label(),
            .error = answer_error(ui, session, field),
            .key = {}};
}

// Below an amount stands what it is in words, else what is wrong with it, else the hint.
bool shows_hint(const ui::YenField& box, const AnswerLook& look) {
    return !look.hint.empty() && box.reading.empty() && box.error.empty();
}

}  // namespace

std::string answer_key(const FieldRef& field) {
    const std::string name(domain::info_of(field.field).name);
    return field.item.empty() ? name : name + ":" + field.item;
}

Label answer_error(Ui& ui, const Session& session, const FieldRef& field) {
    if (!session.visit() || is_written_now(session, field)) return {};
    const auto error = session::error_of(*session.visit(), field);
    return error ? Label(error_words(ui, field.field, *error)) : Label();
}

void text_answer(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                 const FieldRef& field, const AnswerLook& look) {
    const std::string key = answer_key(field);
    const Written written = written_in(session, field);
    ui::TextField box = text_box(ui, session, field, look, written);
    box.key = key;
    pass_on(session, intents, field, ui::text_field(ui, rect, box));
}

void date_answer(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                 const FieldRef& field, const AnswerLook& look) {
    const std::string key = answer_key(field);
    const Written written = date_in(ui, session, field);
    ui::TextField box = text_box(ui, session, field, date_look(look), written);
    box.key = key;
    ui::FieldAnswer answer = ui::text_field(ui, rect, box);
    // The finger was on the words, not on what will be written there.
    if (box.mode != ui::FieldMode::Active && session.visit()) {
        answer.caret = session::text_in(*session.visit(), field).size();
    }
    pass_on(session, intents, field, answer);
}

void yen_answer(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                const FieldRef& field, const AnswerLook& look) {
    const std::string key = answer_key(field);
    const WrittenYen yen = yen_in(ui, session, field);
    ui::YenField box = yen_box(ui, session, field, look, yen);
    box.key = key;
    ui::FieldAnswer answer = ui::yen_field(ui, rect, box);
    if (shows_hint(box, look)) {
        Rect below = rect;
        below.take_top(ui::yen_field_height(ui, box, rect.width) + answer_gap);
        // Above the keyboard the largest letters may leave it no room.
        if (below.height >= ui::line_height(ui, ui::TypeStyle::Note)) {
            ui::text(ui, below, look.hint, {.style = ui::TypeStyle::Note, .ink = ui::Tone::Ink2});
        }
    }
    answer.caret = without_commas(yen.shown.text, answer.caret);
    pass_on(session, intents, field, answer);
}

void count_answer(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
                  const FieldRef& field, const AnswerLook& look) {
    yen_answer(ui, session, intents, rect, field, look);
}

float answer_height(Ui& ui, const Session& session, const FieldRef& field, const AnswerLook& look,
                    float width) {
    switch (domain::info_of(field.field).kind) {
        case AnswerKind::Text: {
            const Written written = written_in(session, field);
            return ui::text_field_height(ui, text_box(ui, session, field, look, written), width);
        }
        case AnswerKind::Date: {
            const Written written = date_in(ui, session, field);
            return ui::text_field_height(ui, text_box(ui, session, field, date_look(look), written),
                                         width);
        }
        case AnswerKind::Yen:
        case AnswerKind::Count:
        case AnswerKind::Rate: {
            const WrittenYen yen = yen_in(ui, session, field);
            const ui::YenField box = yen_box(ui, session, field, look, yen);
            const float height = ui::yen_field_height(ui, box, width);
            if (!shows_hint(box, look)) return height;
            return height + answer_gap + ui::text_height(ui, look.hint, ui::TypeStyle::Note, width);
        }
        case AnswerKind::Choice:
        case AnswerKind::YesNo:
            break;
    }
    return chosen_height(ui, session, field, look, width);
}

void answer(Ui& ui, const Session& session, Intents& intents, const Rect& rect,
            const FieldRef& field, const AnswerLook& look) {
    switch (domain::info_of(field.field).kind) {
        case AnswerKind::Text:
            return text_answer(ui, session, intents, rect, field, look);
        case AnswerKind::Choice:
            return choice_answer(ui, session, intents, rect, field, look);
        case AnswerKind::YesNo:
            return yes_no_answer(ui, session, intents, rect, field, look);
        case AnswerKind::Yen:
            return yen_answer(ui, session, intents, rect, field, look);
        case AnswerKind::Count:
        case AnswerKind::Rate:
            return count_answer(ui, session, intents, rect, field, look);
        case AnswerKind::Date:
            return date_answer(ui, session, intents, rect, field, look);
    }
}

}  // namespace madoguchi::screens
