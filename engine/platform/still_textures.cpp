#include "platform/still_textures.h"

#include <algorithm>

#include "platform/picture_texture.h"

namespace wissel::platform {

SDL_Texture* StillTextures::find(const std::string& path) {
    const auto found = stills_.find(path);
    if (found == stills_.end()) return nullptr;
    found->second.used_in = frame_;
    return found->second.texture.get();
}

SDL_Texture* StillTextures::add(SDL_Renderer* renderer, const std::string& path, const playback::Picture& picture) {
    if (auto* known = find(path)) return known;
    const auto bytes = picture.pixels.size();
    if (!make_room(bytes)) return nullptr;
    auto texture = make_texture(renderer, picture);
    if (!texture) return nullptr;
    bytes_ += bytes;
    return stills_.emplace(path, Still{std::move(*texture), bytes, frame_}).first->second.texture.get();
}

bool StillTextures::make_room(std::size_t bytes) {
    if (bytes > kMostBytes) return false;
    while (stills_.size() >= most_ || bytes_ + bytes > kMostBytes) {
        const auto oldest = std::ranges::min_element(
            stills_, [](const auto& a, const auto& b) { return a.second.used_in < b.second.used_in; });
        if (oldest == stills_.end() || oldest->second.used_in == frame_) return false;
        bytes_ -= oldest->second.bytes;
        stills_.erase(oldest);
    }
    return true;
}

}  // namespace wissel::platform
