// The figures of bench and how they are printed.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace madoguchi::commands {

struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    double floor = 0;

    // Empty where the floor is 0: nothing is better than nothing by a factor.
    std::optional<double> ratio() const;
};

// {"surface":…,"figures":[…]}; numbers to three decimals.
nlohmann::ordered_json json_of(const std::vector<Figure>& figures, const std::string& surface);
void print_table(const std::vector<Figure>& figures, const std::string& surface);

}  // namespace madoguchi::commands
