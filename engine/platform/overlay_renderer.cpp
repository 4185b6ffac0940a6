#include "platform/overlay_renderer.h"

#include <SDL.h>
#include <backends/imgui_impl_sdlrenderer.h>
#include <imgui.h>

#include "platform/software_overlay.h"

namespace wissel::platform {

namespace {

// The renderer has its own copy; ImGui's two take 40 MB at 1080 lines. It draws them anew if the texture has to be.
void drop_font_pixels() { ImGui::GetIO().Fonts->ClearTexData(); }

bool draws_in_software(SDL_Renderer* renderer) {
    SDL_RendererInfo info{};
    return SDL_GetRendererInfo(renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

}  // namespace

bool OverlayRenderer::attached() const {
    return context_ && ImGui::GetCurrentContext() == context_ && backend_ &&
           ImGui::GetIO().BackendRendererUserData == backend_;
}

void OverlayRenderer::prepare(SDL_Renderer* renderer) {
    if (!ImGui::GetCurrentContext()) return;
    if (!attached()) {
        detach();
        if (ImGui::GetIO().BackendRendererUserData) return;  // another screen's
        if (!ImGui_ImplSDLRenderer_Init(renderer)) return;
        renderer_ = renderer;
        software_ = draws_in_software(renderer);
        context_ = ImGui::GetCurrentContext();
        backend_ = ImGui::GetIO().BackendRendererUserData;
        fonts_from_frame_ = ImGui::GetFrameCount();
    }
    ImGui_ImplSDLRenderer_NewFrame();  // makes the font texture if there is none
    drop_font_pixels();
}

void OverlayRenderer::draw() {
    if (!attached() || ImGui::GetFrameCount() <= fonts_from_frame_) return;
    auto* const data = ImGui::GetDrawData();
    if (!data) return;
    if (software_) draw_in_software(renderer_, *data);
    else ImGui_ImplSDLRenderer_RenderDrawData(data);
}

void OverlayRenderer::font_texture_changed() {
    if (!attached()) return;
    ImGui_ImplSDLRenderer_DestroyFontsTexture();
    ImGui_ImplSDLRenderer_CreateFontsTexture();
    drop_font_pixels();
    fonts_from_frame_ = ImGui::GetFrameCount();
}

void OverlayRenderer::detach() {
    if (attached()) {
        ImGui_ImplSDLRenderer_Shutdown();
    } else if (backend_) {
        // The context went first and left the back end's data behind; the texture goes with the renderer.
        ImGui::MemFree(backend_);
    }
    context_ = nullptr;
    backend_ = nullptr;
}

}  // namespace wissel::platform
