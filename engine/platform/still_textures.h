// Textures of the stills in a menu, by path.
//
// Threading: the thread that owns the renderer.
// Ownership: owns the textures; the renderer must outlive it.
// Invariants: bounded in number and in bytes; a texture asked for since begin_frame() is never given up, because the
//   frame being built may refer to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "platform/sdl_handles.h"
#include "playback/picture.h"

namespace wissel::platform {

class StillTextures {
public:
    static constexpr std::size_t kMost = 48;  // unless set otherwise
    static constexpr std::size_t kMostBytes = 128u << 20;

    void set_most(std::size_t most) { most_ = most; }
    void begin_frame() { ++frame_; }
    SDL_Texture* find(const std::string& path);  // null: not there, give the picture
    // Null if the picture is damaged or there is no room left in this frame.
    SDL_Texture* add(SDL_Renderer* renderer, const std::string& path, const playback::Picture& picture);
    std::size_t count() const { return stills_.size(); }

private:
    struct Still {
        TextureHandle texture;
        std::size_t bytes = 0;
        std::int64_t used_in = 0;  // frame
    };

    bool make_room(std::size_t bytes);

    std::size_t most_ = kMost;
    std::map<std::string, Still> stills_;
    std::size_t bytes_ = 0;
    std::int64_t frame_ = 0;
};

}  // namespace wissel::platform
