#include "kiosk/ui/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <span>
#include <system_error>
#include <utility>

#include "kiosk/ui/ui.h"

namespace madoguchi::ui {

namespace {

// U+FFFE is no character and in no font: it gets the marked box.
constexpr char32_t stand_in = 0xFFFE;
constexpr char32_t highest_drawn = 0x3'FFFF;  // The last plane with ideographs

struct Bitmap {
    int width = 0;
    int height = 0;
    int left = 0;
    int top = 0;  // Above the baseline
    float advance = 0;
    std::vector<unsigned char> coverage;  // A byte a pixel
};

void set_pixel(Bitmap& bitmap, int x, int y, unsigned char coverage) {
    bitmap.coverage[static_cast<std::size_t>(y * bitmap.width + x)] = coverage;
}

// A box with its diagonals: "here stands a letter that cannot be shown".
Bitmap marked_box(float size) {
    Bitmap box;
    box.advance = std::round(size);
    box.width = std::max(4, static_cast<int>(std::lround(size * 0.84F)));
    box.height = box.width;
    box.left = static_cast<int>(std::lround((size - static_cast<float>(box.width)) / 2));
    box.top = static_cast<int>(std::lround(size * 0.80F));
    box.coverage.assign(static_cast<std::size_t>(box.width * box.height), 0);
    const int stroke = std::max(1, static_cast<int>(std::lround(size / 16)));
    for (int y = 0; y < box.height; ++y) {
        for (int x = 0; x < box.width; ++x) {
            const int to_edge = std::min({x, y, box.width - 1 - x, box.height - 1 - y});
            const int to_diagonal = std::min(std::abs(x - y), std::abs(box.width - 1 - x - y));
            if (to_edge < stroke) {
                set_pixel(box, x, y, 255);
            } else if (to_diagonal < stroke) {
                set_pixel(box, x, y, 160);
            }
        }
    }
    return box;
}

}  // namespace

bool is_zero_width(char32_t point) {
    constexpr std::array<std::pair<char32_t, char32_t>, 12> ranges = {{
        {0x0000, 0x001F},
        {0x007F, 0x009F},
        {0x00AD, 0x00AD},
        {0x180B, 0x180F},
        {0x200B, 0x200F},
        {0x202A, 0x202E},
        {0x2060, 0x206F},
        {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF},
        {0xFFF9, 0xFFFB},
        {0xE0000, 0xE007F},
        {0xE0100, 0xE01EF},
    }};
    return std::any_of(ranges.begin(), ranges.end(), [point](const auto& range) {
        return point >= range.first && point <= range.second;
    });
}

char32_t drawn_as(char32_t point) { return point > highest_drawn ? stand_in : point; }

char32_t next_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    const unsigned first = byte(at);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (length == 1) {
        ++at;
        return first;
    }
    char32_t point = first & (0xFFU >> (length + 1));
    for (std::size_t index = 1; index < length; ++index) {
        if (first < 0xC2 || first > 0xF4 || (byte(at + index) & 0xC0U) != 0x80) {
            ++at;
            return 0xFFFD;
        }
        point = (point << 6) | (byte(at + index) & 0x3FU);
    }
    at += length;
    return point;
}

// One weight's chain of font files. Those behind the first are opened when a letter needs them:
// most visits never do.
class Fonts::Faces {
public:
    Faces() { FT_Init_FreeType(&library_); }
    ~Faces() {
        for (const Link& link : chain_) {
            if (link.face != nullptr) FT_Done_Face(link.face);
        }
        if (library_ != nullptr) FT_Done_FreeType(library_);
    }
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    // False if there is no such font file.
    bool add(const std::filesystem::path& file) {
        std::error_code error;
        if (!std::filesystem::exists(file, error)) return false;
        chain_.push_back({file});
        if (chain_.size() > 1 || opened(chain_.front()) != nullptr) return true;
        chain_.pop_back();
        return false;
    }

    bool has(char32_t point) const { return face_with(point) != nullptr; }

    // How far the base font reaches above the baseline, of `size`.
    float ascent(float size) const {
        if (chain_.empty()) return std::round(size * 0.88F);
        const FT_Face base = chain_.front().face;
        const float reach = static_cast<float>(base->ascender - base->descender);
        // As large as an em in BIZ UDPGothic; another base is centred in its line the same way.
        return std::round(size * static_cast<float>(base->ascender) / reach);
    }

    float advance(char32_t point, float size) const {
        FT_Face face = face_with(point);
        if (face == nullptr || !load(face, point, size)) return std::round(size);
        return advance_of(face);
    }

    Bitmap render(char32_t point, float size) const {
        FT_Face face = face_with(point);
        if (face == nullptr || !load(face, point, size) ||
            FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) {
            return marked_box(size);
        }
        const FT_GlyphSlot slot = face->glyph;
        Bitmap bitmap{static_cast<int>(slot->bitmap.width),
                      static_cast<int>(slot->bitmap.rows),
                      slot->bitmap_left,
                      slot->bitmap_top,
                      advance_of(face),
                      {}};
        bitmap.coverage.resize(static_cast<std::size_t>(bitmap.width * bitmap.height));
        for (int y = 0; y < bitmap.height; ++y) {
            const unsigned char* row = slot->bitmap.buffer + y * slot->bitmap.pitch;
            for (int x = 0; x < bitmap.width; ++x) set_pixel(bitmap, x, y, row[x]);
        }
        return bitmap;
    }

private:
    struct Link {
        std::filesystem::path file;
        FT_Face face = nullptr;
        bool was_tried = false;
    };

    FT_Face opened(Link& link) const {
        if (link.was_tried || library_ == nullptr) return link.face;
        link.was_tried = true;
        // Face 0 of Noto's collection is the Japanese one.
        if (FT_New_Face(library_, link.file.c_str(), 0, &link.face) != 0) link.face = nullptr;
        return link.face;
    }

    FT_Face face_with(char32_t point) const {
        for (Link& link : chain_) {
            const FT_Face face = opened(link);
            if (face != nullptr && FT_Get_Char_Index(face, point) != 0) return face;
        }
        return nullptr;
    }

    // Whole pixels: letters stay equally far apart on every line, as in the mockups.
    static float advance_of(FT_Face face) {
        return std::round(static_cast<float>(face->glyph->linearHoriAdvance) / 65536.0F);
    }

    // Light hinting snaps strokes to pixel rows and leaves the advance alone.
    static bool load(FT_Face face, char32_t point, float size) {
        const auto pixels = static_cast<FT_UInt>(std::lround(size));
        if (face->size->metrics.y_ppem != pixels && FT_Set_Pixel_Sizes(face, 0, pixels) != 0) {
            return false;
        }
        return FT_Load_Char(face, point, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) == 0;
    }

    FT_Library library_ = nullptr;
    mutable std::vector<Link> chain_;  // Opening a link changes nothing that can be seen
};

namespace {

// What ImGui hands back to the loader; owned by the atlas, points to what Fonts owns.
struct FacesOfSource {
    Fonts::Faces* faces;
};

Fonts::Faces& faces_of(const ImFontConfig* source) {
    return *static_cast<const FacesOfSource*>(source->FontData)->faces;
}

// Every code point is drawn, if need be as a marked box, so that ImGui never looks for a fallback.
bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

// Dear ImGui's two tables of a size are as long as its highest letter, and grow by half of what
// they are: room for all of the basic plane at once is address space alone until it is written to.
constexpr int points_of_basic_plane = 0x10000;

bool init_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    baked->IndexAdvanceX.reserve(points_of_basic_plane);
    baked->IndexLookup.reserve(points_of_basic_plane);
    baked->Ascent = faces_of(source).ascent(baked->Size);
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar point,
                ImFontGlyph* glyph, float* advance) {
    const Fonts::Faces& faces = faces_of(source);
    if (advance != nullptr) {
        *advance = is_zero_width(point) ? 0 : faces.advance(point, baked->Size);
        return true;
    }
    glyph->Codepoint = point & 0x3FFFFFFU;  // A field of 26 bits
    if (is_zero_width(point)) return true;
    const Bitmap bitmap = faces.render(point, baked->Size);
    glyph->AdvanceX = bitmap.advance;
    if (bitmap.width == 0 || bitmap.height == 0) return true;
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
    if (place == ImFontAtlasRectId_Invalid) return false;  // The atlas is full: a gap, not an end
    glyph->X0 = static_cast<float>(bitmap.left);
    glyph->Y0 = baked->Ascent - static_cast<float>(bitmap.top);
    glyph->X1 = glyph->X0 + static_cast<float>(bitmap.width);
    glyph->Y1 = glyph->Y0 + static_cast<float>(bitmap.height);
    glyph->Visible = true;
    glyph->PackId = place;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph,
                                       ImFontAtlasPackGetRect(atlas, place), bitmap.coverage.data(),
                                       ImTextureFormat_Alpha8, bitmap.width);
    return true;
}

const ImFontLoader& loader() {
    static const ImFontLoader by_path = [] {
        ImFontLoader loader;
        loader.Name = "FreeType by path";
        loader.FontSrcContainsGlyph = contains_glyph;
        loader.FontBakedInit = init_size;
        loader.FontBakedLoadGlyph = load_glyph;
        return loader;
    }();
    return by_path;
}

ImFont* add_font(ImFontAtlas& atlas, Fonts::Faces& faces) {
    ImFontConfig config;
    config.FontLoader = &loader();
    config.SizePixels = 20;
    config.FontData = IM_ALLOC(sizeof(FacesOfSource));
    config.FontDataSize = sizeof(FacesOfSource);
    static_cast<FacesOfSource*>(config.FontData)->faces = &faces;
    return atlas.AddFont(&config);
}

}  // namespace

Fonts::Fonts(const UiFiles& files, ImFontAtlas& atlas)
    : regular_(std::make_unique<Faces>()), bold_(std::make_unique<Faces>()), atlas_(&atlas) {
    const auto open = [this](Faces& faces, const std::filesystem::path& file, const char* package) {
        if (faces.add(file)) return true;
        problems_.push_back({ProblemKind::Environment, "a font is missing", file.string(),
                             std::string("install the package ") + package});
        return false;
    };
    constexpr auto biz = "fonts-morisawa-bizud-gothic";
    constexpr auto noto = "fonts-noto-cjk";
    // A missing weight borrows the other one's file: plain words are better than none.
    if (!open(*regular_, files.regular, biz)) regular_->add(files.bold);
    if (!open(*bold_, files.bold, biz)) bold_->add(files.regular);
    if (!open(*regular_, files.fallback_regular, noto)) regular_->add(files.fallback_bold);
    if (!open(*bold_, files.fallback_bold, noto)) bold_->add(files.fallback_regular);
    regular_font_ = add_font(atlas, *regular_);
    bold_font_ = add_font(atlas, *bold_);
}

Fonts::~Fonts() = default;

ImFont* Fonts::font(Weight weight) const {
    return weight == Weight::Bold ? bold_font_ : regular_font_;
}

void Fonts::forget_letters() {
    if (atlas_->Builder == nullptr) return;  // Nothing was drawn yet
    ImFontAtlasBuildDiscardBakes(atlas_, 0);
    atlas_->CompactCache();
}

bool Fonts::can_draw(Weight weight, char32_t point) const {
    return is_zero_width(point) || (weight == Weight::Bold ? bold_ : regular_)->has(point);
}

}  // namespace madoguchi::ui
