#include "platform/memory.h"

#include <SDL.h>

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace wissel::platform {

namespace {

constexpr std::size_t kMegabyte = 1U << 20U;
constexpr std::size_t kLeast = 160 * kMegabyte, kMost = 1024 * kMegabyte;

}  // namespace

std::size_t default_film_memory(std::size_t machine_bytes) { return std::clamp(machine_bytes / 16, kLeast, kMost); }

std::size_t default_film_memory() {
    return default_film_memory(static_cast<std::size_t>(std::max(SDL_GetSystemRAM(), 0)) * kMegabyte);
}

void use_memory_for_films() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(kMegabyte / 4));
    mallopt(M_TRIM_THRESHOLD, static_cast<int>(2 * kMegabyte));
    mallopt(M_ARENA_MAX, 4);  // threads come and go with every clip, and each heap keeps its own peak
#endif
}

}  // namespace wissel::platform
