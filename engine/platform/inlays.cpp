#include "platform/inlays.h"

#include <SDL.h>

#include <algorithm>

#include "platform/picture_texture.h"

namespace wissel::platform {

void Inlays::begin_frame() {
    std::erase_if(inlays_, [this](const auto& inlay) { return inlay.drawn_in < frame_; });
    ++frame_;
}

Inlays::Inlay* Inlays::find_or_make(SDL_Renderer* renderer, const playback::PictureRef& picture) {
    const auto found = std::ranges::find(inlays_, picture, &Inlay::picture);
    if (found != inlays_.end()) return &*found;
    if (!picture || !check_picture(*picture)) return nullptr;
    // In native order with alpha highest: B, G, R, A in memory on the little-endian machines we run on.
    TextureHandle texture(SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                            picture->size.width, picture->size.height));
    if (!texture || SDL_UpdateTexture(texture.get(), nullptr, picture->pixels.data(), picture->stride) != 0)
        return nullptr;
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    ++uploads_;
    return &inlays_.emplace_back(Inlay{picture, std::move(texture), frame_});
}

void Inlays::draw(SDL_Renderer* renderer, const playback::PictureRef& picture, int x, int y) {
    auto* inlay = find_or_make(renderer, picture);
    if (!inlay) return;
    inlay->drawn_in = frame_;
    const SDL_Rect place{x, y, picture->size.width, picture->size.height};
    SDL_RenderCopy(renderer, inlay->texture.get(), nullptr, &place);
}

}  // namespace wissel::platform
