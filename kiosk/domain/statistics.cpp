#include "kiosk/domain/statistics.h"

#include <numeric>

#include "kiosk/domain/assessment_parts.h"
#include "kiosk/domain/toml_reader.h"
#include "platform/base/ensure.h"

namespace madoguchi::domain {

namespace {

// Sums of programmes go beyond what one plan may ask for.
constexpr std::int64_t sum_max = 1'000 * Yen::input_max;
constexpr std::int64_t hundredths_max = 1'000'000;

class StatisticsReader {
public:
    StatisticsReader(const toml::table& document, std::string_view file_name)
        : document_(document), toml_(file_name) {}

    Result<Statistics> read() {
        statistics_.id = toml_.text(document_, "id").value_or("");
        if (statistics_.id.empty()) toml_.refuse(document_, "statistics have no id");
        read_years();
        read_sums();
        read_averages();
        read_bands();
        if (toml_.problem()) return *toml_.problem();
        return statistics_;
    }

private:
    std::int64_t number(const toml::table& table, std::string_view name, std::int64_t most) {
        const auto value = toml_.number(table, name);
        if (!value) {
            toml_.refuse(table, std::string(name) + " is missing");
            return 0;
        }
        if (*value < 0 || *value > most) {
            toml_.refuse(table, std::string(name) + " is below 0 or too large");
            return 0;
        }
        return *value;
    }

    void read_year(const toml::table& table) {
        ProjectYear year;
        year.fiscal_year = static_cast<int>(number(table, "fiscal_year", 2199));
        const bool follows =
            statistics_.years.empty() || statistics_.years.back().fiscal_year < year.fiscal_year;
        if (!follows) toml_.refuse(table, "the years do not follow one another");
        const toml::array* counts = toml_.array(table, "projects");
        if (!counts || counts->size() != categories) {
            return toml_.refuse(table, "projects are not four numbers: I, II, III, IV");
        }
        for (std::size_t i = 0; i < categories; ++i) {
            const auto count = (*counts)[i].value_exact<std::int64_t>();
            if (!count || *count < 0 || *count > projects_max) {
                return toml_.refuse(table, "projects are not four numbers: I, II, III, IV");
            }
            year.projects[i] = *count;
        }
        statistics_.years.push_back(year);
    }

    void read_years() {
        const toml::array* years = toml_.array(document_, "year");
        for (std::size_t i = 0; years && i < years->size(); ++i) {
            const toml::table* table = (*years)[i].as_table();
            table ? read_year(*table) : toml_.refuse(*years, "a year is no table");
        }
        if (statistics_.projects() == 0) toml_.refuse(document_, "there is no project");
    }

    void read_sums() {
        const toml::table* table = toml_.table(document_, "sums");
        if (!table) return toml_.refuse(document_, "sums are missing");
        ProjectSums& sums = statistics_.sums;
        sums.grant = Yen(number(*table, "grant", sum_max));
        sums.loans = Yen(number(*table, "loans", sum_max));
        sums.own_funds = Yen(number(*table, "own_funds", sum_max));
        sums.local_employment = Yen(number(*table, "local_employment", sum_max));
        sums.local_resources = Yen(number(*table, "local_resources", sum_max));
        sums.cash_flow = Yen(number(*table, "cash_flow", sum_max));
        if (sums.grant == Yen(0)) toml_.refuse(*table, "a grant of 0 has no averages");
    }

    void read_averages() {
        const toml::table* table = toml_.table(document_, "printed");
        if (!table) return toml_.refuse(document_, "printed averages are missing");
        ProjectAverages& averages = statistics_.averages;
        averages.investment = number(*table, "investment", hundredths_max);
        averages.local_employment = number(*table, "local_employment", hundredths_max);
        averages.local_resources = number(*table, "local_resources", hundredths_max);
        averages.cash_flow = number(*table, "cash_flow", hundredths_max);
        const std::int64_t grant = statistics_.sums.grant.amount();
        if (grant > 0) {
            averages.financing = floor_of(100 * statistics_.sums.loans.amount(), grant);
        }
    }

    void read_band(const toml::table& table) {
        PrefectureBand band{.from = number(table, "from", projects_max), .to = std::nullopt};
        if (table.contains("to")) band.to = number(table, "to", projects_max);
        auto& bands = statistics_.bands;
        const bool is_upright = band.from > 0 && band.to.value_or(band.from) >= band.from;
        const bool follows = bands.empty() || (band.to && *band.to < bands.back().from);
        if (!is_upright || !follows) {
            return toml_.refuse(table, "the bands do not follow one another downwards");
        }
        bands.push_back(band);
    }

    void read_bands() {
        const toml::array* bands = toml_.array(document_, "prefecture_band");
        for (std::size_t i = 0; bands && i < bands->size(); ++i) {
            const toml::table* table = (*bands)[i].as_table();
            table ? read_band(*table) : toml_.refuse(*bands, "a band is no table");
        }
    }

    const toml::table& document_;
    TomlReader toml_;
    Statistics statistics_;
};

// Both at least 0, the whole more.
std::int64_t rounded(std::int64_t part, std::int64_t whole) {
    return (2 * part + whole) / (2 * whole);
}

}  // namespace

std::int64_t ProjectYear::all() const {
    return std::accumulate(projects.begin(), projects.end(), std::int64_t{0});
}

std::int64_t Statistics::projects() const {
    std::int64_t all = 0;
    for (const ProjectYear& year : years) all += year.all();
    return all;
}

std::int64_t Statistics::projects_of(std::size_t category) const {
    ensure(category < categories);
    std::int64_t all = 0;
    for (const ProjectYear& year : years) all += year.projects[category];
    return all;
}

std::int64_t Statistics::share_tenths(std::size_t category) const {
    return rounded(1000 * projects_of(category), projects());
}

Yen Statistics::per_project(Yen sum) const { return Yen(rounded(sum.amount(), projects())); }

std::optional<PrefectureBand> Statistics::band_of(std::int64_t projects) const {
    for (const PrefectureBand& band : bands) {
        if (projects >= band.from && projects <= band.to.value_or(projects)) return band;
    }
    return std::nullopt;
}

const Statistics& built_in_statistics() {
    static const Statistics statistics = [] {
        Result<Statistics> read = read_statistics(built_in_statistics_text(), "built-in");
        ensure(read.ok());
        return *std::move(read);
    }();
    return statistics;
}

Result<Statistics> read_statistics(std::string_view toml, std::string_view file_name) {
    const Result<toml::table> document = read_toml(toml, file_name, statistics_bytes_max);
    if (!document.ok()) return document.problem();
    return StatisticsReader(*document, file_name).read();
}

}  // namespace madoguchi::domain
