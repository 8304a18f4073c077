// The line icons of assets/icons/icons.json, by name.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/ui/geometry.h"
#include "platform/base/result.h"

namespace madoguchi::ui {

enum class Icon : std::uint8_t {
    None,
    Check,
    Cross,
    ArrowRight,
    ArrowLeft,
    ChevronRight,
    ChevronLeft,
    ChevronDown,
    ChevronUp,
    Plus,
    Minus,
    Pencil,
    Person,
    People,
    Bulb,
    Leaf,
    Canvas,
    Link,
    Yen,
    ListCheck,
    Send,
    Bank,
    Hall,
    University,
    Shop,
    Globe,
    Text,
    Contrast,
    Speaker,
    Bell,
    Help,
    Clock,
    Lock,
    Save,
    Print,
    Qr,
    Home,
    Mountain,
    Search,
    Filter,
    Chat,
    Sync,
    Usb,
    Chart,
    Warn,
    Dots,
    Yuzu,
    Truck,
    Tour,
    Heart,
    Book,
    Backspace,
    Microphone,
    Sprout,
    Eye,
    Trash,
    Undo,
    Star,
};
inline constexpr int icon_count = static_cast<int>(Icon::Star) + 1;

std::string_view name_of(Icon icon);  // "arrow-r", as the file writes it
// Empty for "" and for a name there is no icon of.
std::optional<Icon> icon_named(std::string_view name);

// One stroke or filled shape on the 24x24 grid. Arcs and circles have become points.
struct IconShape {
    std::vector<Point> points;
    enum class Kind { Open, Closed, Filled } kind = Kind::Open;
};

class IconSet {
public:
    // Refused when a name of the enum is missing or a shape is of an unknown kind.
    static Result<IconSet> read(const std::filesystem::path& file);

    const std::vector<IconShape>& shapes(Icon icon) const {
        return shapes_[static_cast<std::size_t>(icon)];
    }

private:
    std::array<std::vector<IconShape>, icon_count> shapes_;
};

}  // namespace madoguchi::ui
