// The film's current picture on the graphics side.
//
// Threading: the thread that owns the renderer.
// Ownership: the renderer must outlive it.
// Invariants: once a picture was shown there is always one to show: a picture that cannot be uploaded changes nothing.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "platform/sdl_handles.h"
#include "playback/picture.h"

namespace wissel::platform {

// Whether the pixels that the picture promises are there.
Result<void> check_picture(const playback::Picture& picture);

// A new texture with the picture in it.
Result<TextureHandle> make_texture(SDL_Renderer* renderer, const playback::Picture& picture);

class PictureTexture {
public:
    // Uploads the picture if it is another one than last time; null keeps the last one.
    Result<void> show(SDL_Renderer* renderer, const playback::PictureRef& picture);

    SDL_Texture* texture() const { return texture_.get(); }  // null until the first picture
    playback::Size size() const { return size_; }
    std::int64_t uploads() const { return uploads_; }

private:
    playback::PictureRef picture_;  // kept, so that a new picture at the same address cannot be mistaken for it
    TextureHandle texture_;
    playback::Size size_{};
    std::int64_t uploads_ = 0;
};

}  // namespace wissel::platform
