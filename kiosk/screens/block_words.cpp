#include "kiosk/screens/block_words.h"

#include "kiosk/domain/field.h"
#include "kiosk/domain/text.h"
#include "kiosk/ui/reading.h"

namespace madoguchi::screens {

using domain::Block;
using ui::Icon;
using ui::TextId;

namespace {

// By domain::Block.
constexpr std::array<BlockWords, domain::block_count> blocks{{
    {TextId::block_customer_segments,
     TextId::block_customer_segments_ask,
     TextId::block_customer_segments_lead,
     {TextId::block_customer_segments_question_1, TextId::block_customer_segments_question_2,
      TextId::block_customer_segments_question_3, TextId::block_customer_segments_question_4},
     {TextId::block_customer_segments_idea_1, TextId::block_customer_segments_idea_2,
      TextId::block_customer_segments_idea_3, TextId::block_customer_segments_idea_4},
     Icon::People},
    {TextId::block_value_propositions,
     TextId::block_value_propositions_ask,
     TextId::block_value_propositions_lead,
     {TextId::block_value_propositions_question_1, TextId::block_value_propositions_question_2,
      TextId::block_value_propositions_question_3, TextId::block_value_propositions_question_4},
     {TextId::block_value_propositions_idea_1, TextId::block_value_propositions_idea_2,
      TextId::block_value_propositions_idea_3, TextId::block_value_propositions_idea_4},
     Icon::Heart},
    {TextId::block_channels,
     TextId::block_channels_ask,
     TextId::block_channels_lead,
     {TextId::block_channels_question_1, TextId::block_channels_question_2,
      TextId::block_channels_question_3, TextId::block_channels_question_4},
     {TextId::block_channels_idea_1, TextId::block_channels_idea_2, TextId::block_channels_idea_3,
      TextId::block_channels_idea_4},
     Icon::Truck},
    {TextId::block_customer_relationships,
     TextId::block_customer_relationships_ask,
     TextId::block_customer_relationships_lead,
     {TextId::block_customer_relationships_question_1,
      TextId::block_customer_relationships_question_2,
      TextId::block_customer_relationships_question_3,
      TextId::block_customer_relationships_question_4},
     {TextId::block_customer_relationships_idea_1, TextId::block_customer_relationships_idea_2,
      TextId::block_customer_relationships_idea_3, TextId::block_customer_relationships_idea_4},
     Icon::Chat},
    {TextId::block_revenue_streams,
     TextId::block_revenue_streams_ask,
     TextId::block_revenue_streams_lead,
     {TextId::block_revenue_streams_question_1, TextId::block_revenue_streams_question_2,
      TextId::block_revenue_streams_question_3, TextId::block_revenue_streams_question_4},
     {TextId::block_revenue_streams_idea_1, TextId::block_revenue_streams_idea_2,
      TextId::block_revenue_streams_idea_3, TextId::block_revenue_streams_idea_4},
     Icon::Chart},
    {TextId::block_key_resources,
     TextId::block_key_resources_ask,
     TextId::block_key_resources_lead,
     {TextId::block_key_resources_question_1, TextId::block_key_resources_question_2,
      TextId::block_key_resources_question_3, TextId::block_key_resources_question_4},
     {TextId::block_key_resources_idea_1, TextId::block_key_resources_idea_2,
      TextId::block_key_resources_idea_3, TextId::block_key_resources_idea_4},
     Icon::Leaf},
    {TextId::block_key_activities,
     TextId::block_key_activities_ask,
     TextId::block_key_activities_lead,
     {TextId::block_key_activities_question_1, TextId::block_key_activities_question_2,
      TextId::block_key_activities_question_3, TextId::block_key_activities_question_4},
     {TextId::block_key_activities_idea_1, TextId::block_key_activities_idea_2,
      TextId::block_key_activities_idea_3, TextId::block_key_activities_idea_4},
     Icon::ListCheck},
    {TextId::block_key_partners,
     TextId::block_key_partners_ask,
     TextId::block_key_partners_lead,
     {TextId::block_key_partners_question_1, TextId::block_key_partners_question_2,
      TextId::block_key_partners_question_3, TextId::block_key_partners_question_4},
     {TextId::block_key_partners_idea_1, TextId::block_key_partners_idea_2,
      TextId::block_key_partners_idea_3, TextId::block_key_partners_idea_4},
     Icon::Link},
    {TextId::block_cost_structure,
     TextId::block_cost_structure_ask,
     TextId::block_cost_structure_lead,
     {TextId::block_cost_structure_question_1, TextId::block_cost_structure_question_2,
      TextId::block_cost_structure_question_3, TextId::block_cost_structure_question_4},
     {TextId::block_cost_structure_idea_1, TextId::block_cost_structure_idea_2,
      TextId::block_cost_structure_idea_3, TextId::block_cost_structure_idea_4},
     Icon::Yen},
}};

struct Example {
    ExampleTown town;
    Block block;
    TextId line;
};

// What the study says, in the block in which it says so, and nothing else.
constexpr Example examples[] = {
    {ExampleTown::Kamiyama, Block::CustomerSegments, TextId::example_kamiyama_customer_segments_1},
    {ExampleTown::Kamiyama, Block::CustomerSegments, TextId::example_kamiyama_customer_segments_2},
    {ExampleTown::Kamiyama, Block::ValuePropositions,
     TextId::example_kamiyama_value_propositions_1},
    {ExampleTown::Kamiyama, Block::ValuePropositions,
     TextId::example_kamiyama_value_propositions_2},
    {ExampleTown::Kamiyama, Block::CustomerRelationships,
     TextId::example_kamiyama_customer_relationships_1},
    {ExampleTown::Kamiyama, Block::RevenueStreams, TextId::example_kamiyama_revenue_streams_1},
    {ExampleTown::Kamiyama, Block::RevenueStreams, TextId::example_kamiyama_revenue_streams_2},
    {ExampleTown::Kamiyama, Block::KeyResources, TextId::example_kamiyama_key_resources_1},
    {ExampleTown::Kamiyama, Block::KeyResources, TextId::example_kamiyama_key_resources_2},
    {ExampleTown::Kamiyama, Block::KeyResources, TextId::example_kamiyama_key_resources_3},
    {ExampleTown::Kamiyama, Block::KeyActivities, TextId::example_kamiyama_key_activities_1},
    {ExampleTown::Kamiyama, Block::KeyActivities, TextId::example_kamiyama_key_activities_2},
    {ExampleTown::Kamiyama, Block::KeyPartners, TextId::example_kamiyama_key_partners_1},
    {ExampleTown::Kamiyama, Block::KeyPartners, TextId::example_kamiyama_key_partners_2},
    {ExampleTown::Yubari, Block::CustomerSegments, TextId::example_yubari_customer_segments_1},
    {ExampleTown::Yubari, Block::ValuePropositions, TextId::example_yubari_value_propositions_1},
    {ExampleTown::Yubari, Block::ValuePropositions, TextId::example_yubari_value_propositions_2},
    {ExampleTown::Yubari, Block::RevenueStreams, TextId::example_yubari_revenue_streams_1},
    {ExampleTown::Yubari, Block::KeyResources, TextId::example_yubari_key_resources_1},
    {ExampleTown::Yubari, Block::KeyActivities, TextId::example_yubari_key_activities_1},
    {ExampleTown::Yubari, Block::KeyActivities, TextId::example_yubari_key_activities_2},
    {ExampleTown::Yubari, Block::KeyPartners, TextId::example_yubari_key_partners_1},
    {ExampleTown::Yubari, Block::KeyPartners, TextId::example_yubari_key_partners_2},
    {ExampleTown::Yubari, Block::CostStructure, TextId::example_yubari_cost_structure_1},
};

}  // namespace

const BlockWords& words_of(Block block) { return blocks[static_cast<std::size_t>(block)]; }

std::vector<TextId> example_lines(ExampleTown town, Block block) {
    std::vector<TextId> lines;
    for (const Example& example : examples) {
        if (example.town == town && example.block == block) lines.push_back(example.line);
    }
    return lines;
}

std::string as_note(ui::Ui& ui, TextId words) {
    constexpr std::string_view border = "\xE2\x80\x8B";
    std::string text = ui::without_readings(ui.words(words).text());
    for (std::size_t at = text.find(border); at != std::string::npos; at = text.find(border, at)) {
        text.erase(at, border.size());
    }
    return domain::first_graphemes(text, domain::info_of(domain::Field::NoteText).graphemes_max);
}

}  // namespace madoguchi::screens
