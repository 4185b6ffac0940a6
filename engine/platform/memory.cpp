#include "platform/memory.h"

#include <SDL.h>

#include <algorithm>

namespace wissel::platform {

namespace {

constexpr std::size_t kMegabyte = 1U << 20U;
constexpr std::size_t kLeast = 160 * kMegabyte, kMost = 1024 * kMegabyte;

}  // namespace

std::size_t default_film_memory(std::size_t machine_bytes) { return std::clamp(machine_bytes / 16, kLeast, kMost); }

std::size_t default_film_memory() {
    return default_film_memory(static_cast<std::size_t>(std::max(SDL_GetSystemRAM(), 0)) * kMegabyte);
}

}  // namespace wissel::platform
