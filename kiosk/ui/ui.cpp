#include "kiosk/ui/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "kiosk/ui/audit.h"
#include "kiosk/ui/focus_order.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/ui_state.h"
#include "platform/base/ensure.h"

namespace madoguchi::ui {

namespace {

// Width and height of the atlas at the start: a first screen fits, and it doubles when more kanji
// come.
constexpr int texture_size_min = 512;
constexpr int texture_size_start = 1024;

ImGuiContext* make_context() {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    ImFontAtlas& atlas = *io.Fonts;
    atlas.TexMinWidth = texture_size_start;
    atlas.TexMinHeight = texture_size_min;
    // Letters are coverage alone, and stand on whole pixels: a fifth of the memory, and under
    // software rendering half of the time of a frame. Lines are smoothed by their own edges.
    atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
    atlas.Flags |= ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    // Every window's renderer does, and letters are drawn before there is one.
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.CircleTessellationMaxError = 0.10F;
    style.CurveTessellationTol = 0.5F;
    style.Colors[ImGuiCol_WindowBg] = {0, 0, 0, 0};
    return context;
}

// A window as large as the display, without anything of its own. Layer 0 never comes to the front.
void begin_window(const std::string& name, ImGuiWindowFlags flags) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin(name.c_str(), nullptr,
                 flags | ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
}

}  // namespace

UiState::UiState(const Texts& words, Theme light_theme, Theme contrast_theme, IconSet icon_set,
                 Landscape scene, const UiFiles& files)
    : texts(words),
      light(std::move(light_theme)),
      contrast(std::move(contrast_theme)),
      icons(std::move(icon_set)),
      landscape(std::move(scene)),
      context(make_context()),
      fonts(files, *ImGui::GetIO().Fonts),
      painter(fonts, icons) {}

UiState::~UiState() { ImGui::DestroyContext(context); }

Ui::Ui(std::unique_ptr<UiState> state) : state_(std::move(state)) {}
Ui::~Ui() = default;

Result<std::unique_ptr<Ui>> Ui::make(const UiFiles& files, const Texts& texts) {
    auto light = Theme::read(files.assets / "theme/light.toml");
    if (!light) return light.problem();
    auto contrast = Theme::read(files.assets / "theme/high_contrast.toml");
    if (!contrast) return contrast.problem();
    auto icons = IconSet::read(files.assets / "icons/icons.json");
    if (!icons) return icons.problem();
    auto scene = Landscape::read(files.assets / "landscape/landscape.json");
    if (!scene) return scene.problem();
    auto state = std::make_unique<UiState>(texts, *light, *contrast, std::move(*icons),
                                           std::move(*scene), files);
    return std::unique_ptr<Ui>(new Ui(std::move(state)));
}

void Ui::set_texture_limit(int pixels) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.TexMaxWidth = atlas.TexMaxHeight = std::max(pixels, texture_size_min);
    atlas.TexMinWidth = std::min(atlas.TexMinWidth, atlas.TexMaxWidth);
}

void Ui::set_look(const Look& look) {
    if (look == state_->look) return;
    state_->look = look;
    state_->is_changed = true;
}

const Look& Ui::look() const { return state_->look; }

void Ui::begin_frame(std::span<const platform::InputEvent> events, const FrameMeasures& measures) {
    UiState& state = *state_;
    ImGui::SetCurrentContext(state.context);
    const float passed = Seconds(measures.time - state.measures.time).count();
    state.measures = measures;

    const auto width = static_cast<float>(measures.size.width);
    const auto height = static_cast<float>(measures.size.height);
    const float unit = pixels_per_unit(measures.size);
    state.area = {0, 0, width / unit, height / unit};
    state.painter.begin_frame(unit, state.look.text_scale);

    state.building.nodes_.clear();
    state.passing_before = std::exchange(state.passing, {});
    state.keys.clear();
    state.scope.clear();
    state.layers.clear();
    state.clips.clear();
    state.layer_top = 0;
    state.is_editing = false;
    state.is_moving = false;
    state.is_view_new = false;
    state.is_changed = false;
    state.back_pressed = false;
    state.focus_moved = false;
    state.leaves_field = false;
    state.pressed_by_key.clear();
    state.unused_keys.clear();

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    // After a long sleep the step is long, and before the first frame there is none.
    io.DeltaTime = std::clamp(passed, 0.001F, 0.05F);
    state.editing.clear();
    state.take_input(events);  // Reads what the frame before used
    state.scan_on();
    for (auto& [key, motion] : state.motions) motion.was_used = false;
    for (auto& [key, scroll] : state.scrolls) scroll.was_used = false;
    ImGui::NewFrame();
    begin_window("screen", ImGuiWindowFlags_NoBringToFrontOnFocus);
    state.painter.draw_into(ImGui::GetWindowDrawList());
}

void Ui::end_frame() {
    UiState& state = *state_;
    ensure(state.layers.empty() && state.clips.empty() && state.scope.empty());
    draw_told();
    state.draw_scan_ring();
    ImGui::End();
    ImGui::Render();

    for (Node& node : state.building.nodes_) {
        if (node.layer < state.layer_top) node.tappable = false;
    }
    const bool focus_is_drawn =
        std::any_of(state.building.nodes_.begin(), state.building.nodes_.end(),
                    [&](const Node& node) { return node.key == state.focused && node.tappable; });
    if (!focus_is_drawn) state.find_lost_focus();
    // Where writing begins, there the focus is: the keys' next step starts from it.
    const bool begins =
        !state.editing.empty() && (!state.was_editing || state.editing != state.editing_before);
    if (begins && !is_key_of_tray(state.building, state.focused)) state.focused = state.editing;
    if (!state.editing.empty()) state.editing_before = state.editing;
    // A field that opens may take room from the area around it: it stays in sight all the same.
    if (state.is_view_new && (state.is_ring_shown || state.is_editing)) {
        const Node* node = state.building.by_key(state.focused);
        if (node != nullptr && node->shown_px.height < node->px.height) {
            state.scroll_into_view(*node);
            state.is_changed = true;
        }
    }
    if (state.layer_top != state.layer_top_before) state.guard_against_double_tap();
    if (state.layer_top != state.layer_top_before || state.screen != state.screen_before ||
        state.is_editing != state.was_editing || state.focus_moved) {
        state.is_changed = true;
    }
    std::erase_if(state.motions, [](const auto& entry) { return !entry.second.was_used; });
    state.layer_top_before = state.layer_top;
    state.screen_before = state.screen;
    state.was_editing = state.is_editing;
    std::swap(state.finished, state.building);
}

bool Ui::needs_another_frame() const {
    return state_->is_changed || state_->context->InputEventsQueue.Size > 0;
}

bool Ui::at_rest() const {
    return !needs_another_frame() && !state_->is_moving && !state_->is_guarded() &&
           !state_->gestures.is_coasting();
}

std::optional<SteadyTime> Ui::next_deadline() const {
    std::optional<SteadyTime> next = state_->gestures.next_deadline();
    if (!state_->told.empty() && (!next || state_->told_until < *next)) next = state_->told_until;
    if (state_->look.is_scanning && (!next || state_->scan.next_step < *next)) {
        next = state_->scan.next_step;
    }
    return next;
}

void Ui::forget_visit() {
    forget_interaction();
    state_->painter.forget_texts();
    state_->fonts.forget_letters();
}

void Ui::forget_interaction() {
    state_->has_screen = false;
    state_->scrolls.clear();
    state_->motions.clear();
    state_->focused.clear();
    state_->editing_before.clear();
    state_->focus_lost_at.reset();
    state_->step_after_leaving.reset();
    state_->waiting_events.clear();
    state_->scan = {};
    state_->is_ring_shown = false;
    state_->told = {};
    state_->passing.clear();
    state_->unused_keys.clear();
    state_->finished.nodes_.clear();
    state_->cancel_touch();
}

const NodeTree& Ui::nodes() const { return state_->finished; }
const std::vector<Problem>& Ui::font_problems() const { return state_->fonts.problems(); }
ImGuiContext* Ui::context() const { return state_->context; }
Rect Ui::area() const { return state_->area; }
bool Ui::is_portrait() const { return state_->area.height > state_->area.width; }
SteadyTime Ui::time() const { return state_->measures.time; }
const Texts& Ui::texts() const { return state_->texts; }
const Theme& Ui::theme() const {
    return state_->look.is_high_contrast ? state_->contrast : state_->light;
}
Painter& Ui::painter() { return state_->painter; }
std::span<const platform::InputEvent> Ui::unused_keys() const { return state_->unused_keys; }
bool Ui::back_pressed() const { return state_->back_pressed; }
const std::string& Ui::focused_key() const { return state_->focused; }
std::span<const std::string> Ui::scanned_keys() const {
    if (!state_->look.is_scanning) return {};
    return state_->scan.keys;
}

bool Ui::can_draw(std::string_view text) const {
    for (std::size_t at = 0; at < text.size();) {
        if (!state_->fonts.can_draw(Weight::Regular, next_point(text, at))) return false;
    }
    return true;
}

void Ui::begin_screen(std::string_view name) {
    UiState& state = *state_;
    state.screen = name;
    if (state.has_screen && state.screen == state.screen_before) return;
    if (!state.has_screen || state.screen_changed != state.measures.time) {
        state.screen_changed = state.measures.time;
        state.has_screen = true;
        state.guard_against_double_tap();
    }
}

void Ui::begin_page(int page) {
    UiState& state = *state_;
    const bool is_new = state.page != page && state.screen == state.screen_before;
    state.page = page;
    if (!is_new) return;
    state.screen_changed = state.measures.time;
    state.is_changed = true;
    state.guard_against_double_tap();
}

Ui::Scope::Scope(Ui& ui, std::string_view row_id)
    : ui_(ui), length_before_(ui.state().scope.size()) {
    ui_.state().scope.append(row_id).append("/");
}

Ui::Scope::~Scope() { ui_.state().scope.resize(length_before_); }

Ui::Layer::Layer(Ui& ui, std::string_view key) : ui_(ui) {
    UiState& state = ui_.state();
    state.layers.emplace_back(key);
    state.layer_top = std::max(state.layer_top, static_cast<int>(state.layers.size()));
    begin_window("layer " + std::to_string(state.layers.size()), 0);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    state.painter.draw_into(ImGui::GetWindowDrawList());
}

Ui::Layer::~Layer() {
    ImGui::End();
    ui_.state().layers.pop_back();
    ui_.state().painter.draw_into(ImGui::GetWindowDrawList());
}

Ui::Within::Within(Ui& ui, Region region)
    : ui_(ui), before_(std::exchange(ui.state().region, region)) {}

Ui::Within::~Within() { ui_.state().region = before_; }

Ui::Entrance::Entrance(Ui& ui) : ui_(ui) {
    UiState& state = ui_.state();
    const float passed = state.seconds_since(state.screen_changed);
    if (state.look.is_motion_reduced || ui.theme().is_high_contrast() ||
        passed >= entrance_time.count()) {
        return;
    }
    const float rest = 1 - passed / entrance_time.count();
    state.painter.set_motion({entrance_slide * rest * rest * rest, 0}, 1 - rest * rest * rest);
    state.is_moving = true;
}

Ui::Entrance::~Entrance() { ui_.state().painter.set_motion({}, 1); }

Ui::Clip::Clip(Ui& ui, const Rect& rect) : ui_(ui) {
    ui_.state().painter.push_clip(rect);
    ui_.state().clips.push_back(rect);
}

Ui::Clip::~Clip() {
    ui_.state().clips.pop_back();
    ui_.state().painter.pop_clip();
}

}  // namespace madoguchi::ui
