#include "platform/sdl_handles.h"

#include <SDL.h>

namespace wissel::platform {

void SdlDeleter::operator()(SDL_Renderer* renderer) const noexcept { SDL_DestroyRenderer(renderer); }
void SdlDeleter::operator()(SDL_Surface* surface) const noexcept { SDL_FreeSurface(surface); }
void SdlDeleter::operator()(SDL_Texture* texture) const noexcept { SDL_DestroyTexture(texture); }
void SdlDeleter::operator()(SDL_Window* window) const noexcept { SDL_DestroyWindow(window); }

Result<Subsystem> Subsystem::start(std::uint32_t flag) {
    // Our main() is an ordinary one.
    SDL_SetMainReady();
    if (SDL_InitSubSystem(flag) != 0) return fail(SDL_GetError());
    Subsystem started;
    started.flag_ = flag;
    return started;
}

Subsystem::~Subsystem() {
    if (flag_ != 0) SDL_QuitSubSystem(flag_);
}

}  // namespace wissel::platform
