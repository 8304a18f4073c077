#include "kiosk/screens/nearest_words.h"

#include <algorithm>
#include <cstdlib>

namespace madoguchi::screens {

using domain::ChangePrice;
using domain::NearestChange;
using ui::TextId;
using ui::Ui;
using ui::Words;

namespace {

Words amount_words(Ui& ui, TextId id, std::int64_t amount) {
    return ui.words(id, {{"yen", ui.formats().yen(std::abs(amount))}});
}

bool is_of(const NearestChange& change, domain::FactKind kind) {
    return std::any_of(change.set.begin(), change.set.end(), [kind](const auto& set) {
        const domain::FactInfo* fact = domain::find_fact(set.first);
        return fact && fact->kind == kind;
    });
}

Words funds_words(Ui& ui, std::int64_t rise) {
    if (rise == 0) return ui.words(TextId::eligibility_price_same);
    return amount_words(
        ui, rise > 0 ? TextId::eligibility_price_more : TextId::eligibility_price_less, rise);
}

Words price_words(Ui& ui, const NearestChange& change) {
    if (is_of(change, domain::FactKind::Count)) return ui.words(TextId::eligibility_price_hires);
    if (!is_of(change, domain::FactKind::Yen)) return ui.words(TextId::eligibility_price_none);
    const ChangePrice& price = change.price;
    const Words funds = funds_words(ui, price.funds_yen);
    const std::int64_t repaid = price.repaid_yen.value_or(0);
    if (repaid == 0) return funds;
    const TextId id =
        repaid > 0 ? TextId::eligibility_price_repay_more : TextId::eligibility_price_repay_less;
    return ui.words(TextId::eligibility_price_and,
                    {{"price", funds}, {"more", amount_words(ui, id, repaid)}});
}

}  // namespace

std::vector<const NearestChange*> changes_for(const domain::Assessment& assessment,
                                              std::string_view rule) {
    std::vector<const NearestChange*> changes;
    for (const NearestChange& change : assessment.nearest_changes) {
        if (change.set.empty()) continue;
        if (std::find(change.fixes.begin(), change.fixes.end(), rule) == change.fixes.end()) {
            continue;
        }
        changes.push_back(&change);
    }
    return changes;
}

Words change_words(Ui& ui, const Eligibility& e, const NearestChange& change) {
    Words changes;
    for (std::size_t i = 0; i < change.set.size(); ++i) {
        const std::string& fact = change.set[i].first;
        changes.add(ui.words(TextId::eligibility_change,
                             {{"answer", fact_name(ui, e.rules, fact)},
                              {"before", value_words(ui, e, fact, change.from[i].second)},
                              {"after", value_words(ui, e, fact, change.set[i].second)}}),
                    ui.words(TextId::eligibility_and).text());
    }
    return ui.words(TextId::eligibility_change_end,
                    {{"changes", changes}, {"price", price_words(ui, change)}});
}

Words largest_grant_words(Ui& ui, const Eligibility& e) {
    return fact_value(ui, e, "largest_public_grant");
}

}  // namespace madoguchi::screens
