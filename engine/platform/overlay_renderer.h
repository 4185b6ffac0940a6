// Draws what ImGui has built: through its back end for SDL_Renderer, or by software_overlay.h where there is no graphics card.
//
// The ImGui context and its fonts belong to ui/. This class joins the back end to whichever context is current, as soon
// as there is one, and keeps the font texture.
// Threading: the thread that owns the renderer.
// Ownership: the renderer must outlive it; the context may go before or after it. One context at a time.
#pragma once

struct ImGuiContext;
struct SDL_Renderer;

namespace wissel::platform {

class OverlayRenderer {
public:
    OverlayRenderer() = default;
    ~OverlayRenderer() { detach(); }
    OverlayRenderer(const OverlayRenderer&) = delete;
    OverlayRenderer& operator=(const OverlayRenderer&) = delete;

    // To be called before ImGui's frame is built: draw commands take the font texture along when they are made.
    void prepare(SDL_Renderer* renderer);
    void draw();
    // Another font atlas: what was built with the old one will not be drawn.
    void font_texture_changed();

private:
    bool attached() const;
    void detach();

    ImGuiContext* context_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
    bool software_ = false;
    void* backend_ = nullptr;  // the back end's own data, in that context
    int fonts_from_frame_ = 0; // ImGui's frame count when the font texture was made
};

}  // namespace wissel::platform
