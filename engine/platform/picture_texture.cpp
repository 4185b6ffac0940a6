#include "platform/picture_texture.h"

#include <SDL.h>
#include <fmt/format.h>

namespace wissel::platform {

namespace {

constexpr int kLargestSide = 16384;

Result<TextureHandle> make_empty(SDL_Renderer* renderer, playback::Size size) {
    // 32 bits in native order with the blue byte lowest: B, G, R, X in memory on the little-endian machines we run on.
    TextureHandle texture(SDL_CreateTexture(renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC, size.width,
                                            size.height));
    if (!texture) return fail(fmt::format("no room for a {}x{} picture: {}", size.width, size.height, SDL_GetError()));
    SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear);
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_NONE);
    return texture;
}

}  // namespace

Result<void> check_picture(const playback::Picture& picture) {
    const auto [width, height] = picture.size;
    if (width < 1 || height < 1 || width > kLargestSide || height > kLargestSide) {
        return fail(fmt::format("a picture of {}x{} pixels cannot be shown", width, height));
    }
    const auto needed = static_cast<std::size_t>(picture.stride) * static_cast<std::size_t>(height - 1) +
                        static_cast<std::size_t>(width) * kBytesPerPixel;
    if (picture.stride < width * kBytesPerPixel || picture.pixels.size() < needed) {
        return fail(fmt::format("a picture of {}x{} pixels came with too little data", width, height));
    }
    return {};
}

Result<void> fill_texture(SDL_Texture* texture, const playback::Picture& picture) {
    if (SDL_UpdateTexture(texture, nullptr, picture.pixels.data(), picture.stride) == 0) return {};
    return fail(fmt::format("the picture could not be brought to the screen: {}", SDL_GetError()));
}

Result<TextureHandle> make_texture(SDL_Renderer* renderer, const playback::Picture& picture) {
    if (auto sound = check_picture(picture); !sound) return tl::unexpected(sound.error());
    auto texture = make_empty(renderer, picture.size);
    if (!texture) return texture;
    if (auto done = fill_texture(texture->get(), picture); !done) return tl::unexpected(done.error());
    return texture;
}

}  // namespace wissel::platform
