// Pictures as textures.
//
// Threading: the thread that owns the renderer.
// Ownership: the renderer must outlive the textures.
#pragma once

#include "base/result.h"
#include "platform/sdl_handles.h"
#include "playback/picture.h"

namespace wissel::platform {

inline constexpr int kBytesPerPixel = 4;  // B, G, R, X

// Whether the pixels that the picture promises are there.
Result<void> check_picture(const playback::Picture& picture);

// A new texture with the picture in it.
Result<TextureHandle> make_texture(SDL_Renderer* renderer, const playback::Picture& picture);

// Another picture of the same size in it. The picture has been checked.
Result<void> fill_texture(SDL_Texture* texture, const playback::Picture& picture);

}  // namespace wissel::platform
