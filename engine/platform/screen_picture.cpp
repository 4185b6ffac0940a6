#include "platform/screen_picture.h"

#include <SDL.h>

#include <cstring>

#include "platform/picture_texture.h"

namespace wissel::platform {

namespace {

bool can_copy(const SDL_Surface* pixels, const playback::Picture& picture, const Rect& place) {
    return pixels && pixels->format->format == SDL_PIXELFORMAT_RGB888 && !SDL_MUSTLOCK(pixels) && place.x >= 0 && place.y >= 0 &&
           picture.size == playback::Size{place.width, place.height} && place.x + place.width <= pixels->w &&
           place.y + place.height <= pixels->h;
}

void copy(SDL_Surface* to, const playback::Picture& picture, const Rect& place) {
    auto* row = static_cast<std::uint8_t*>(to->pixels) + static_cast<std::ptrdiff_t>(place.y) * to->pitch +
                static_cast<std::ptrdiff_t>(place.x) * kBytesPerPixel;
    const auto* from = picture.pixels.data();
    for (int y = 0; y < place.height; ++y, row += to->pitch, from += picture.stride) {
        std::memcpy(row, from, static_cast<std::size_t>(place.width) * kBytesPerPixel);
    }
}

}  // namespace

Result<void> ScreenPicture::take(SDL_Renderer* renderer, SDL_Surface* pixels, const playback::PictureRef& picture, const Rect& place) {
    if (!picture || picture == picture_) return {};
    if (auto sound = check_picture(*picture); !sound) return sound;
    if (!can_copy(pixels, *picture, place)) {
        if (auto done = upload(renderer, picture); !done) return done;
    }
    picture_ = picture;
    return {};
}

void ScreenPicture::draw(SDL_Renderer* renderer, SDL_Surface* pixels, const Rect& place) {
    if (!picture_) return;
    if (can_copy(pixels, *picture_, place)) {
        SDL_RenderFlush(renderer);  // what was drawn before lies below
        return copy(pixels, *picture_, place);
    }
    if (uploaded_ != picture_) static_cast<void>(upload(renderer, picture_));  // the place has another size now
    const SDL_Rect target{place.x, place.y, place.width, place.height};
    if (texture_) SDL_RenderCopy(renderer, texture_.get(), nullptr, &target);
}

Result<void> ScreenPicture::upload(SDL_Renderer* renderer, const playback::PictureRef& picture) {
    if (!texture_ || !uploaded_ || picture->size != uploaded_->size) {
        auto fresh = make_texture(renderer, *picture);
        if (!fresh) return tl::unexpected(fresh.error());
        texture_ = std::move(*fresh);
    } else if (auto done = fill_texture(texture_.get(), *picture); !done) {
        return done;
    }
    uploaded_ = picture;
    ++uploads_;
    return {};
}

}  // namespace wissel::platform
