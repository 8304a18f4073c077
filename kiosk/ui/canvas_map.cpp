#include "kiosk/ui/canvas_map.h"

#include "kiosk/ui/painter.h"

namespace madoguchi::ui {

using domain::Block;

BlockGroup group_of(Block block) {
    switch (block) {
        case Block::ValuePropositions:
            return BlockGroup::Value;
        case Block::CustomerSegments:
        case Block::Channels:
        case Block::CustomerRelationships:
            return BlockGroup::Reaching;
        case Block::RevenueStreams:
        case Block::CostStructure:
            return BlockGroup::Money;
        case Block::KeyResources:
        case Block::KeyActivities:
        case Block::KeyPartners:
            break;
    }
    return BlockGroup::Making;
}

GroupTones tones_of(BlockGroup group) {
    switch (group) {
        case BlockGroup::Value:
            return {Tone::CanvasValue, Tone::Yamabuki100, Tone::Kin700};
        case BlockGroup::Reaching:
            return {Tone::Matsu, Tone::Matsu100, Tone::Matsu700};
        case BlockGroup::Money:
            return {Tone::Kaki, Tone::Kaki100, Tone::Kaki700};
        case BlockGroup::Making:
            break;
    }
    return {Tone::Ai600, Tone::Ai100, Tone::Ai700};
}

BlockRects canvas_rects(const Rect& rect, float gap, float foot) {
    Rect above = rect;
    const auto money = above.take_bottom(foot, gap).columns(2, gap);
    const auto columns = above.columns(5, gap);
    const auto doing = columns[1].rows(2, gap);
    const auto reaching = columns[3].rows(2, gap);
    BlockRects rects;
    const auto put = [&rects](Block block, const Rect& place) {
        rects[static_cast<std::size_t>(block)] = place;
    };
    put(Block::KeyPartners, columns[0]);
    put(Block::KeyActivities, doing[0]);
    put(Block::KeyResources, doing[1]);
    put(Block::ValuePropositions, columns[2]);
    put(Block::CustomerRelationships, reaching[0]);
    put(Block::Channels, reaching[1]);
    put(Block::CustomerSegments, columns[4]);
    put(Block::CostStructure, money[0]);
    put(Block::RevenueStreams, money[1]);
    return rects;
}

void canvas_map(Ui& ui, const Rect& rect, Block current, const Label& name) {
    constexpr float gap = 3;
    constexpr float foot = 15;
    constexpr float radius = 3;
    constexpr float edge = 1.2F;
    ui.interact(rect, {.role = Role::Picture, .name = name, .key = "map", .is_tappable = false});
    Painter& painter = ui.painter();
    const BlockRects rects = canvas_rects(rect.inset(1), gap, foot * rect.height / 56);
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const auto block = static_cast<Block>(i);
        const GroupTones tones = tones_of(group_of(block));
        painter.fill(rects[i], ui.color(block == current ? tones.bar : tones.tint), radius);
        painter.outline(rects[i], ui.color(tones.bar), edge, radius);
    }
}

}  // namespace madoguchi::ui
