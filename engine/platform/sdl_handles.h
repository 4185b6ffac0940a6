// Owning handles for SDL's objects, without SDL's headers.
//
// Ownership: one owner each. A texture must go before its renderer, a renderer before its window or surface: declare
//   them in the order renderer, texture.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "base/result.h"

struct SDL_Renderer;
struct SDL_Surface;
struct SDL_Texture;
struct SDL_Window;

namespace wissel::platform {

struct SdlDeleter {
    void operator()(SDL_Renderer* renderer) const noexcept;
    void operator()(SDL_Surface* surface) const noexcept;
    void operator()(SDL_Texture* texture) const noexcept;
    void operator()(SDL_Window* window) const noexcept;
};

using RendererHandle = std::unique_ptr<SDL_Renderer, SdlDeleter>;
using SurfaceHandle = std::unique_ptr<SDL_Surface, SdlDeleter>;
using TextureHandle = std::unique_ptr<SDL_Texture, SdlDeleter>;
using WindowHandle = std::unique_ptr<SDL_Window, SdlDeleter>;

// One use of a subsystem (SDL_INIT_...). SDL counts uses, so several may live at once.
class Subsystem {
public:
    Subsystem() = default;
    static Result<Subsystem> start(std::uint32_t flag);

    Subsystem(Subsystem&& other) noexcept : flag_(std::exchange(other.flag_, 0)) {}
    Subsystem& operator=(Subsystem&& other) noexcept {
        std::swap(flag_, other.flag_);
        return *this;
    }
    ~Subsystem();

private:
    std::uint32_t flag_ = 0;  // 0: nothing started
};

}  // namespace wissel::platform
