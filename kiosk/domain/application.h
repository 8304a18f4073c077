// What a walk-in fills in: the application document of the contract (section 3) as a struct. An
// empty optional is "not answered", which is never the same as zero, no, or an empty text. Words of
// a choice are kept as they came, so that a word this program does not know travels on; it counts
// as not answered.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/domain/date.h"
#include "kiosk/domain/yen.h"

namespace madoguchi::domain {

using ChosenWord = std::optional<std::string>;
using WrittenText = std::optional<std::string>;

struct Applicant {
    WrittenText name, reading, phone, postal_code, address;
    ChosenWord residence, form, sector;
    std::optional<Yen> capital;
    std::optional<std::int64_t> employees;
    std::optional<bool> is_private_operator;
    WrittenText motivation;
};

struct Idea {
    WrittenText title, summary;
    ChosenWord category, stage, market;
    std::optional<bool> replaces_lost_service, is_new_business;
    WrittenText novelty, model;
    std::optional<bool> entirely_new_field, field_digital, field_decarbon, field_women_youth;
};

struct Resource {
    std::string id;
    ChosenWord kind;
    std::string name;
};

struct Community {
    ChosenWord issue;
    WrittenText description;
    std::optional<bool> replaces_public_spending;
    std::optional<Yen> public_cost_avoided;
    std::vector<std::string> approaches;
};

struct Note {
    std::string id;
    std::string text;
    bool local = false;  // "From this town": a green note
    ChosenWord grounds;
    std::string source;
    std::vector<std::string> links;  // Ids; note_amount.h has that of the line of income
};

// The nine blocks of the Business Model Canvas, in the order of the document.
enum class Block {
    CustomerSegments,
    ValuePropositions,
    Channels,
    CustomerRelationships,
    RevenueStreams,
    KeyResources,
    KeyActivities,
    KeyPartners,
    CostStructure,
};
inline constexpr std::size_t block_count = 9;
std::string_view word_of(Block block);  // "customer_segments"
std::optional<Block> block_of(std::string_view word);

struct Canvas {
    std::array<std::vector<Note>, block_count> blocks;

    std::vector<Note>& operator[](Block b) { return blocks[static_cast<std::size_t>(b)]; }
    const std::vector<Note>& operator[](Block b) const {
        return blocks[static_cast<std::size_t>(b)];
    }
};

struct Partner {
    std::string id;
    ChosenWord role;
    std::string name;
    ChosenWord state;
    std::vector<std::string> gives;
};

struct CostLine {
    std::string id;
    std::string name;
    ChosenWord cost_class;  // "class" in the document
    std::optional<Yen> yen;
    std::optional<bool> counted;  // Empty follows the class
    std::optional<bool> research_by_university;
};

struct Sources {
    std::optional<Yen> public_grant, loan_regional, loan_policy, loan_furusato, equity_fund,
        crowdfunding, own_funds, other_funds;
};

struct LoanTerms {
    std::optional<bool> secured_on_grant_assets, secured_other, guaranteed, manager_guarantee,
        bank_assessed, bank_consent;
    std::optional<std::int64_t> annual_rate_thousandths;  // Of a percent: 1.25 % is 1250
    std::optional<std::int64_t> years, grace_years;
    ChosenWord repayment;
};

struct PlanYear {
    std::optional<Yen> income, local_resources, local_people, other, repayment;
};

struct Money {
    std::vector<CostLine> costs;
    Sources sources;
    LoanTerms loan;
    std::vector<PlanYear> years;  // Year 1 first, at most years_max
    std::optional<std::int64_t> new_local_hires;
};

struct Schedule {
    std::optional<Date> decision_date, start_date, end_date;
    std::optional<bool> early_start_approved, town_consulted;
};

struct Application {
    std::string id;  // UUIDv7
    std::string language = "ja";
    Applicant applicant;
    Idea idea;
    std::vector<Resource> resources;
    Community community;
    Canvas canvas;
    std::vector<Partner> partners;
    std::vector<std::string> effects;
    bool effects_answered = false;
    Money money;
    Schedule schedule;
    // Facts of a town overlay by their names, as JSON values ("true", "12", "\"2026-08-31\"").
    std::vector<std::pair<std::string, std::string>> answers;

    // Whether the list itself is there: an empty list is an answer, a missing one is not.
    bool resources_answered = false;
    bool partners_answered = false;
    bool costs_answered = false;
    bool years_answered = false;

    // Members of the document this came from that this program does not know, as JSON; empty when
    // there are none. They are written out again beside the others.
    std::string carried;
};

// Limits of a document from a file: what is over them is refused. Years also bound the counter.
inline constexpr std::size_t document_bytes_max = 1 << 20;
inline constexpr std::size_t document_depth_max = 64;
inline constexpr std::size_t years_max = 10;
inline constexpr std::int64_t people_max = 1'000'000;     // Employees, new hires
inline constexpr std::int64_t loan_years_max = 100;       // Also the years of grace
inline constexpr std::int64_t annual_rate_max = 100'000;  // Thousandths of a percent: 100 %

// Limits of what a visitor can add at the counter. A file may hold more; it is bounded by its
// bytes.
inline constexpr std::size_t notes_per_block_max = 8;
inline constexpr std::size_t resources_max = 3;
inline constexpr std::size_t partners_max = 40;
inline constexpr std::size_t cost_lines_max = 60;
inline constexpr std::size_t overlay_answers_max = 100;

}  // namespace madoguchi::domain
