// The current picture of a film, and its way to its place on the screen.
//
// A renderer on the graphics card is given it as a texture. Where drawing is done by the processor and the picture has the size
// at which it is shown, which decoding sees to, its rows are copied to the screen's own pixels: by way of a texture it
// would be copied twice.
//
// Threading: the thread that owns the renderer.
// Ownership: the renderer must outlive it; shares the picture.
// Invariants: once a picture was drawn there is always one to draw: a picture that cannot be drawn changes nothing.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "platform/letterbox.h"
#include "platform/sdl_handles.h"
#include "playback/picture.h"

namespace wissel::platform {

class ScreenPicture {
public:
    // Takes the picture, if it is another one than last time, to be drawn at this place; null keeps the last one. `pixels`: the
    // renderer's own, if they are in memory, else null. An error leaves the last picture.
    Result<void> take(SDL_Renderer* renderer, SDL_Surface* pixels, const playback::PictureRef& picture, const Rect& place);
    // Draws what was taken.
    void draw(SDL_Renderer* renderer, SDL_Surface* pixels, const Rect& place);

    bool any() const { return picture_ != nullptr; }
    playback::Size size() const { return picture_ ? picture_->size : playback::Size{}; }
    std::int64_t uploads() const { return uploads_; }  // pictures that went by way of a texture

private:
    Result<void> upload(SDL_Renderer* renderer, const playback::PictureRef& picture);

    playback::PictureRef picture_;  // kept, so that a new picture at the same address cannot be mistaken for it
    playback::PictureRef uploaded_;  // what is in the texture
    TextureHandle texture_;
    std::int64_t uploads_ = 0;
};

}  // namespace wissel::platform
