// Goal: names that need rare kanji are drawn or marked, never dropped, and digits stand in columns.
// Method: the packaged fonts, and none at all.
#include "kiosk/ui/fonts.h"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <span>

#include "kiosk/domain/text.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui_state.h"
#include "kiosk/ui/widget_parts.h"
#include "tests/ui/ui_tester.h"

using namespace madoguchi::ui;
using namespace madoguchi::ui::test;

TEST_CASE("both weights draw the kanji of names, the rare ones from the fallback", "[fonts]") {
    UiTester tester([](Ui&) {});
    tester.frame();
    CHECK(tester.ui->font_problems().empty());
    const Fonts& fonts = tester.ui->state().fonts;
    for (const char32_t point : U"髙﨑栁濵瀨德邊邉齋齊凜薰塚晴羽神①㈱𠮷") {
        if (point == 0) continue;
        CHECK(fonts.can_draw(Weight::Regular, point));
        CHECK(fonts.can_draw(Weight::Bold, point));
    }
    CHECK_FALSE(fonts.can_draw(Weight::Regular, 0x0378));
}

TEST_CASE("a kanji of the fallback is as wide as its neighbours", "[fonts]") {
    float base = 0;
    float fallback = 0;
    float unassigned = 0;
    UiTester tester([&](Ui& ui) {
        const Face face = ui.painter().face_of(TypeStyle::Input);
        base = ui.painter().advance_px(face, U'吉', Digits::Proportional);
        fallback = ui.painter().advance_px(face, U'𠮷', Digits::Proportional);
        unassigned = ui.painter().advance_px(face, 0x10FFF0, Digits::Proportional);
    });
    tester.frame();
    CHECK(base == 24);
    CHECK(fallback == 24);
    CHECK(unassigned == 24);
}

TEST_CASE("variation selectors and other marks without shape take no room", "[fonts]") {
    float plain = 0;
    float marked = 0;
    UiTester tester([&](Ui& ui) {
        plain = text_size(ui, Words::entered("邉"), TypeStyle::Input).width;
        marked = text_size(ui, Words::entered("邉\U000E0101\u200B\uFE0F"), TypeStyle::Input).width;
        text(ui, {0, 0, 200, 40}, Words::entered("邉\U000E0101"));
    });
    tester.frame();
    CHECK(plain == marked);
}

TEST_CASE("what is too long is cut between letters as a person counts them", "[fonts]") {
    // A kanji with its variation selector, a flag of two code points, a family of five.
    const std::string text =
        "邊\U000E0100\U0001F1EF\U0001F1F5👨‍👩‍👧か\u3099終わりまで";
    const auto borders = madoguchi::domain::grapheme_borders(text);
    std::set<std::string> shown;
    UiTester tester([&](Ui& ui) {
        const Face face = ui.painter().face_of(TypeStyle::Input);
        for (float width = 0; width < 300; width += 2) {
            shown.insert(shortened(ui.painter(), face, text, width));
        }
    });
    tester.frame();
    CHECK(shown.size() > 5);
    for (const std::string& piece : shown) {
        CAPTURE(piece);
        REQUIRE(piece.ends_with("…"));
        const std::string kept = piece.substr(0, piece.size() - std::string("…").size());
        CHECK(text.starts_with(kept));
        CHECK(std::count(borders.begin(), borders.end(), kept.size()) == 1);
    }
}

TEST_CASE("digits in fixed cells are as wide as each other", "[fonts]") {
    float ones = 0;
    float nines = 0;
    UiTester tester([&](Ui& ui) {
        const auto width = [&](std::string_view text) {
            return text_size(ui, Words::figure(text), TypeStyle::Display, 0, Digits::Fixed).width;
        };
        ones = width("1,111");
        nines = width("9,999");
    });
    tester.frame();
    CHECK(ones == nines);
}

namespace {

// Whether the atlas has ink where this letter takes its picture from.
bool has_ink(ImTextureData& atlas, const ImDrawVert& from, const ImDrawVert& to) {
    const auto at = [](float share, int size) {
        return static_cast<int>(share * static_cast<float>(size));
    };
    for (int y = at(from.uv.y, atlas.Height); y < at(to.uv.y, atlas.Height); ++y) {
        for (int x = at(from.uv.x, atlas.Width); x < at(to.uv.x, atlas.Width); ++x) {
            const auto* pixel = static_cast<const unsigned char*>(atlas.GetPixelsAt(x, y));
            if (pixel[atlas.BytesPerPixel - 1] > 127) return true;
        }
    }
    return false;
}

// Of what is drawn. A letter is four corners; what has no picture of its own is no letter.
int letters_with_ink(const ImDrawData& drawn) {
    int letters = 0;
    for (const ImDrawList* list : drawn.CmdLists) {
        for (int i = 0; i + 3 < list->VtxBuffer.Size; i += 4) {
            const ImDrawVert& from = list->VtxBuffer[i];
            const ImDrawVert& to = list->VtxBuffer[i + 2];
            if (from.uv.x < to.uv.x && from.uv.y < to.uv.y) {
                letters += has_ink(*ImGui::GetIO().Fonts->TexData, from, to);
            }
        }
    }
    return letters;
}

}  // namespace

TEST_CASE("without any font every letter is a marked box and nothing stops", "[fonts]") {
    Texts texts;
    auto ui = Ui::make({.assets = std::string(SOURCE_DIR) + "/assets",
                        .regular = "/missing/a.ttf",
                        .bold = "/missing/b.ttf",
                        .fallback_regular = "/missing/c.ttc",
                        .fallback_bold = "/missing/d.ttc"},
                       texts);
    REQUIRE(ui.ok());
    CHECK((*ui)->font_problems().size() == 4);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    (*ui)->begin_frame({}, {});
    text(**ui, {0, 0, 400, 40}, Words::entered("見本 太郎"));
    (*ui)->end_frame();
    CHECK((*ui)->nodes().shows("見本 太郎"));
    CHECK(letters_with_ink(*(*ui)->draw_data()) == 4);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::GetIO().BackendFlags &= ~ImGuiBackendFlags_RendererHasTextures;
}

TEST_CASE("a missing weight borrows the other one's file", "[fonts]") {
    Texts texts;
    auto ui =
        Ui::make({.assets = std::string(SOURCE_DIR) + "/assets", .bold = "/missing/b.ttf"}, texts);
    REQUIRE(ui.ok());
    CHECK((*ui)->font_problems().size() == 1);
    CHECK((*ui)->state().fonts.can_draw(Weight::Bold, U'見'));
}

namespace {

// A hundred kanji that follow one another, from the one of this place in the standard's order.
std::string hundred_kanji(int first) {
    std::string line;
    for (int i = 0; i < 100; ++i) {
        const auto point = static_cast<unsigned>(0x4E00 + first + i);
        line += static_cast<char>(0xE0 | (point >> 12));
        line += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        line += static_cast<char>(0x80 | (point & 0x3F));
    }
    return line;
}

}  // namespace

TEST_CASE("the letters of a visit are gone after it, and those of the next are drawn", "[fonts]") {
    int first = 0;
    UiTester tester([&](Ui& ui) {
        text(ui, {0, 0, 1280, 400}, Words::entered(hundred_kanji(first)),
             {.style = TypeStyle::Input});
    });
    tester.frame();
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const int height_at_first = atlas.TexData->Height;
    for (; first < 2'000; first += 100) tester.frame();
    REQUIRE(atlas.TexData->Height > height_at_first);
    tester.ui->forget_visit();
    CHECK(atlas.TexData->Height == height_at_first);
    const auto pixels =
        std::span(atlas.TexData->Pixels, static_cast<std::size_t>(atlas.TexData->GetSizeInBytes()));
    const auto drawn = [&] {
        return std::count_if(pixels.begin(), pixels.end(), [](auto p) { return p > 0; });
    };
    const auto drawn_after = drawn();
    CHECK(drawn_after < 100);  // A white corner is ImGui's own
    tester.frame();
    CHECK(drawn() > 10 * drawn_after);
}

TEST_CASE("four thousand kanji at a size fit the largest atlas", "[fonts]") {
    int first = 0;
    UiTester tester([&](Ui& ui) {
        text(ui, {0, 0, 1280, 400}, Words::entered(hundred_kanji(first)),
             {.style = TypeStyle::Input});
    });
    for (; first < 4'000; first += 100) tester.frame();
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    CHECK(atlas.TexData->Width <= 4096);
    CHECK(atlas.TexData->Height <= 4096);
}
