#include "platform/window.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace wissel::platform {

namespace {

constexpr int kSmallestWindowSide = 16;
constexpr int kLargestWindowSide = 16384;

Result<void> check_size(playback::Size size) {
    if (std::min(size.width, size.height) >= kSmallestWindowSide && std::max(size.width, size.height) <= kLargestWindowSide) {
        return {};
    }
    return fail(fmt::format("cannot show a film at {}x{}: give a size between {}x{} and {}x{}", size.width, size.height,
                            kSmallestWindowSide, kSmallestWindowSide, kLargestWindowSide, kLargestWindowSide));
}

void set_hints() {
    SDL_SetHint(SDL_HINT_APP_NAME, "Wissel");
    // The desktop's compositor stays on: switching it off makes the whole screen flash.
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    // Touch and mouse are told apart; neither pretends to be the other.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
}

// SDL turns to drivers that show nothing when there is no display, without being asked.
bool shows_nothing(std::string_view driver) { return driver == "offscreen" || driver == "evdev" || driver == "dummy"; }

bool has_graphics_card() {
#ifdef __linux__
    constexpr std::array kDevices{"/dev/dri", "/dev/nvidiactl", "/dev/dxg", "/dev/kgsl-3d0", "/dev/mali0"};
    std::error_code ignored;
    return std::ranges::any_of(kDevices, [&](const char* path) { return std::filesystem::exists(path, ignored); });
#else
    return true;
#endif
}

// Whether the OpenGL behind the current renderer runs on the processor.
bool is_software_opengl() {
    using GetString = const unsigned char* (*)(unsigned int);
    constexpr unsigned int kRendererName = 0x1F01;  // GL_RENDERER
    const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    if (!get_string || !SDL_GL_GetCurrentContext()) return false;
    const auto* name = reinterpret_cast<const char*>(get_string(kRendererName));
    if (!name) return false;
    constexpr std::array<std::string_view, 4> kSoftware{"llvmpipe", "softpipe", "swrast", "Software Rasterizer"};
    const std::string_view text(name);
    return std::ranges::any_of(kSoftware, [&](auto part) { return text.find(part) != text.npos; });
}

RendererHandle accelerated(SDL_Window* window, bool waits_for_refresh, bool& vsync) {
    RendererHandle renderer;
    if (waits_for_refresh) renderer.reset(SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC));
    if (!renderer) renderer.reset(SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED));
    SDL_RendererInfo info;
    vsync = renderer && SDL_GetRendererInfo(renderer.get(), &info) == 0 && (info.flags & SDL_RENDERER_PRESENTVSYNC);
    return renderer;
}

}  // namespace

Result<Subsystem> start_video() {
    set_hints();
    const char* advice = "start it on a desktop; wissel play records off screen with --record FILE.mp4";
    auto video = Subsystem::start(SDL_INIT_VIDEO);
    if (!video) return fail(fmt::format("no display to open a window on ({}): {}", video.error().message, advice));
    const char* driver = SDL_GetCurrentVideoDriver();
    const bool asked_for = SDL_GetHint(SDL_HINT_VIDEODRIVER) != nullptr;
    if (driver && shows_nothing(driver) && !asked_for) {
        return fail(fmt::format("no display to open a window on: {}", advice));
    }
    SDL_DisableScreenSaver();
    // Nobody types text here, and an input method would keep letters and dead keys to itself.
    SDL_StopTextInput();
    return video;
}

Result<WindowHandle> open_window(const std::string& title, playback::Size size, int display) {
    if (auto fits = check_size(size); !fits) return tl::unexpected(fits.error());
    constexpr Uint32 kFlags = SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    const auto place = SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<Uint32>(display < SDL_GetNumVideoDisplays() ? std::max(display, 0) : 0));
    const int centred = static_cast<int>(place);
    WindowHandle window(SDL_CreateWindow(title.c_str(), centred, centred, size.width, size.height, kFlags));
    if (!window) return fail(fmt::format("cannot open a {}x{} window: {}", size.width, size.height, SDL_GetError()));
    return window;
}

Result<ChosenRenderer> open_renderer(SDL_Window* window, bool waits_for_refresh) {
    ChosenRenderer chosen;
    const bool asked_for = SDL_GetHint(SDL_HINT_RENDER_DRIVER) != nullptr;
    if (asked_for || has_graphics_card()) {
        chosen.renderer = accelerated(window, waits_for_refresh, chosen.vsync);
        if (chosen.renderer && (asked_for || !is_software_opengl())) return chosen;
        chosen.renderer.reset();
    }
    // Or the software renderer's window would be shown through the OpenGL that was just passed over.
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    chosen = {RendererHandle(SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE)), true, false};
    if (!chosen.renderer) return fail(fmt::format("cannot draw in the window: {}", SDL_GetError()));
    return chosen;
}

Result<SurfaceHandle> open_surface(playback::Size size) {
    if (auto fits = check_size(size); !fits) return tl::unexpected(fits.error());
    constexpr int kDepth = 32;
    SurfaceHandle surface(
        SDL_CreateRGBSurfaceWithFormat(0, size.width, size.height, kDepth, SDL_PIXELFORMAT_RGB888));
    if (!surface) return fail(fmt::format("no memory for a {}x{} screen: {}", size.width, size.height, SDL_GetError()));
    return surface;
}

Result<RendererHandle> open_surface_renderer(SDL_Surface* surface) {
    RendererHandle renderer(SDL_CreateSoftwareRenderer(surface));
    if (!renderer) return fail(fmt::format("cannot draw off screen: {}", SDL_GetError()));
    return renderer;
}

}  // namespace wissel::platform
