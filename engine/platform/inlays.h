// Small pictures with their own transparency, laid over the film: captions.
//
// Threading: the thread that owns the renderer.
// Ownership: owns the textures; the renderer must outlive it.
// Invariants: a picture is uploaded once for as long as it is drawn in each frame, and let go after the first without
// it.
#pragma once

#include <cstdint>
#include <vector>

#include "platform/sdl_handles.h"
#include "playback/picture.h"

namespace wissel::platform {

class Inlays {
public:
    void begin_frame();
    // `picture`: B, G, R, alpha, not multiplied. One that is damaged, or for which there is no memory, is left out.
    void draw(SDL_Renderer* renderer, const playback::PictureRef& picture, int x, int y);
    std::int64_t uploads() const { return uploads_; }

private:
    struct Inlay {
        playback::PictureRef picture;
        TextureHandle texture;
        std::int64_t drawn_in = 0;  // frame
    };

    Inlay* find_or_make(SDL_Renderer* renderer, const playback::PictureRef& picture);

    std::vector<Inlay> inlays_;
    std::int64_t frame_ = 0, uploads_ = 0;
};

}  // namespace wissel::platform
