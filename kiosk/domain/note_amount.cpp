#include "kiosk/domain/note_amount.h"

#include <algorithm>
#include <array>
#include <string>

#include "kiosk/domain/text.h"

namespace madoguchi::domain {

namespace {

constexpr std::string_view yen_sign = "円";
constexpr std::size_t kana_bytes = 3;
constexpr std::array<std::string_view, 29> number_signs{
    "０", "１", "２", "３", "４", "５", "６", "７", "８", "９", "，", "．", "〇", "一", "二",
    "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "億", "兆", "壱"};

// How many bytes of a number end at `end`; 0 when the character there is none of a number.
std::size_t number_sign_before(std::string_view text, std::size_t end) {
    if (end == 0) return 0;
    const char last = text[end - 1];
    if ((last >= '0' && last <= '9') || last == ',' || last == '.') return 1;
    if (end < kana_bytes) return 0;
    const std::string_view sign = text.substr(end - kana_bytes, kana_bytes);
    const bool is_sign =
        std::find(number_signs.begin(), number_signs.end(), sign) != number_signs.end();
    return is_sign ? kana_bytes : 0;
}

}  // namespace

std::optional<std::int64_t> amount_in_note(std::string_view text) {
    std::optional<std::int64_t> found;
    for (std::size_t at = text.find(yen_sign); at != std::string_view::npos;
         at = text.find(yen_sign, at + yen_sign.size())) {
        std::size_t begin = at;
        while (const std::size_t sign = number_sign_before(text, begin)) begin -= sign;
        if (begin == at) continue;
        const std::string written(text.substr(begin, at - begin + yen_sign.size()));
        const auto amount = amount_from_text(written, 1);
        if (!amount || found) return std::nullopt;
        found = amount;
    }
    return found;
}

bool is_linked_to_income(const Note& note) {
    return std::find(note.links.begin(), note.links.end(), income_line_id) != note.links.end();
}

namespace {

bool is_of_plan(const std::string& link, const Money& money) {
    return link == income_line_id ||
           std::any_of(money.costs.begin(), money.costs.end(),
                       [&link](const CostLine& cost) { return cost.id == link; });
}

}  // namespace

bool is_linked_to_plan(const Note& note, const Money& money) {
    return std::any_of(note.links.begin(), note.links.end(),
                       [&money](const std::string& link) { return is_of_plan(link, money); });
}

void unlink_from_plan(Note& note, const Money& money) {
    std::erase_if(note.links,
                  [&money](const std::string& link) { return is_of_plan(link, money); });
}

std::optional<Yen> income_of_notes(const Canvas& canvas) {
    std::optional<std::int64_t> sum;
    for (const std::vector<Note>& notes : canvas.blocks) {
        for (const Note& note : notes) {
            if (!is_linked_to_income(note)) continue;
            const auto amount = amount_in_note(note.text);
            if (!amount) continue;
            if (*amount > Yen::input_max - sum.value_or(0)) return std::nullopt;
            sum = sum.value_or(0) + *amount;
        }
    }
    if (!sum) return std::nullopt;
    return Yen(*sum);
}

bool write_income(Application& application, Yen income) {
    std::vector<PlanYear>& years = application.money.years;
    if (years.empty()) years.emplace_back();
    application.years_answered = true;
    const std::optional<Yen> before = years.front().income;
    if (before == income) return false;
    for (PlanYear& year : years) {
        if (before && year.income == before) year.income = income;
    }
    years.front().income = income;
    return true;
}

}  // namespace madoguchi::domain
