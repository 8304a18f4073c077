#include "platform/none/blind_window.h"

#include <imgui.h>

#include "platform/draw_hash.h"
#include "platform/event_queue.h"

namespace madoguchi::platform {

namespace {

constexpr int no_gpu_texture_size = 4096;

// Answers Dear ImGui as a GPU would that has room for everything.
void acknowledge(ImTextureData& texture) {
    constexpr ImTextureID any_name = 1;
    switch (texture.Status) {
        case ImTextureStatus_WantCreate:
        case ImTextureStatus_WantUpdates:
            texture.SetTexID(any_name);
            texture.SetStatus(ImTextureStatus_OK);
            break;
        case ImTextureStatus_WantDestroy:
            texture.SetTexID(ImTextureID_Invalid);
            texture.SetStatus(ImTextureStatus_Destroyed);
            break;
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed:
            break;
    }
}

class BlindWindow final : public Window {
public:
    BlindWindow(SizePx size, float pixels_per_mm) : size_(size), pixels_per_mm_(pixels_per_mm) {
        ensure(size.width > 0 && size.height > 0);
    }

    bool is_open() const override { return true; }
    SizePx size_px() const override { return size_; }
    float pixels_per_mm() const override { return pixels_per_mm_; }
    int texture_size_max() const override { return no_gpu_texture_size; }

    std::vector<InputEvent> take_events() override { return events_.take(); }
    void wait_for_event(std::chrono::steady_clock::duration timeout) override {
        events_.wait(timeout);
    }
    void post(InputEvent event) override { events_.post(std::move(event)); }
    void wake() override { events_.wake(); }

    void start_renderer() override {
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        started_ = true;
    }

    void stop_renderer() override {
        if (!started_) return;
        started_ = false;
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            if (texture->RefCount != 1) continue;
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
        ImGui::GetIO().BackendFlags &= ~ImGuiBackendFlags_RendererHasTextures;
    }

    void begin_frame() override {}

    Shown present(ImDrawData* draw_data) override {
        if (shown_.is_unchanged(*draw_data)) return Shown::Unchanged;
        if (draw_data->Textures != nullptr) {
            for (ImTextureData* texture : *draw_data->Textures) acknowledge(*texture);
        }
        return Shown::Presented;
    }

    Result<Picture> take_picture(ImDrawData*) override {
        return Problem{ProblemKind::Environment, "a window without a GPU has no picture", "",
                       "install Mesa's EGL, or leave out the pictures"};
    }

    void resize(SizePx size) override {
        ensure(size.width > 0 && size.height > 0);
        size_ = size;
        shown_.forget();
        events_.post(ResizeEvent{size});
    }

private:
    SizePx size_;
    float pixels_per_mm_;
    EventQueue events_;
    DrawHash shown_;
    bool started_ = false;
};

}  // namespace

std::unique_ptr<Window> make_blind_window(SizePx size, float pixels_per_mm) {
    return std::make_unique<BlindWindow>(size, pixels_per_mm);
}

}  // namespace madoguchi::platform
