#include "platform/screen.h"

#include <SDL.h>
#include <fmt/format.h>

#include <array>
#include <utility>

#include "platform/displays.h"
#include "platform/frame_pacing.h"
#include "platform/front_place.h"
#include "platform/window.h"
#include "platform/window_manager.h"

namespace wissel::platform {

namespace {

constexpr int kEdge = 2;  // around an inset, pixels
constexpr Uint8 kEdgeShade = 24;

playback::Size likely_size(const ScreenConfig& config) {
    SDL_DisplayMode desktop{};
    if (config.fullscreen && SDL_GetDesktopDisplayMode(0, &desktop) == 0) return {desktop.w, desktop.h};
    return config.size;
}

// Without a window manager nobody else makes a window as large as what the desktop's own bars leave.
playback::Size room_on(int display, playback::Size otherwise) {
    const auto room = room_on_display(display < displays() ? display : 0);
    return room ? playback::Size{room->width, room->height} : otherwise;
}

// The display that the window is on. Of a single one, what the X server says: it may have got another size since SDL asked.
std::optional<Rect> display_of(SDL_Window* window) {
    const auto all = monitors_around(window);
    if (all.empty()) return std::nullopt;
    const auto whole = all.size() == 1 ? whole_screen(window) : std::nullopt;
    if (whole) return Rect{0, 0, whole->width, whole->height};
    const auto place = place_on_desktop(window);
    const auto index = place ? monitor_under(*place, all) : static_cast<std::size_t>(std::max(SDL_GetWindowDisplayIndex(window), 0));
    return all[std::min(index.value_or(0), all.size() - 1)].place;
}

}  // namespace

Result<std::unique_ptr<Screen>> Screen::open(const ScreenConfig& config) {
    std::unique_ptr<Screen> screen(new Screen);
    auto opened = config.off_screen ? screen->open_in_memory(config) : screen->open_on_display(config);
    if (!opened) return tl::unexpected(opened.error());
    screen->stills_.set_most(config.most_stills);
    // A window of a defined colour while the first clip is being opened. The ImGui context that is current may be another screen's.
    screen->present();
    return screen;
}

Screen::~Screen() = default;

Result<void> Screen::open_on_display(const ScreenConfig& config) {
    auto video = start_video();
    if (!video) return tl::unexpected(video.error());
    video_ = std::move(*video);
    config.on_size(likely_size(config));
    auto window = open_window(config.title, config.maximised ? room_on(config.display, config.size) : config.size, config.display);
    if (!window) return tl::unexpected(window.error());
    window_ = std::move(*window);
    SDL_SetWindowMinimumSize(window_.get(), config.smallest.width, config.smallest.height);
    auto chosen = open_renderer(window_.get(), config.waits_for_refresh);
    if (!chosen) return tl::unexpected(chosen.error());
    renderer_ = std::move(chosen->renderer);
    software_ = chosen->software;
    vsync_ = chosen->vsync;
    set_fullscreen(config.fullscreen);  // failing that, in a window
    maximised_ = config.maximised;
    if (maximised_) SDL_MaximizeWindow(window_.get());
    if (!config.hidden) SDL_ShowWindow(window_.get());
    return {};
}

Result<void> Screen::open_in_memory(const ScreenConfig& config) {
    auto surface = open_surface(config.size);
    if (!surface) return tl::unexpected(surface.error());
    surface_ = std::move(*surface);
    auto renderer = open_surface_renderer(surface_.get());
    if (!renderer) return tl::unexpected(renderer.error());
    renderer_ = std::move(*renderer);
    software_ = true;
    return {};
}

playback::Size Screen::size() const {
    playback::Size size;
    SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height);
    return size;
}

playback::Size Screen::window_size() const {
    if (!window_) return size();
    playback::Size size;
    SDL_GetWindowSize(window_.get(), &size.width, &size.height);
    return size;
}

void Screen::begin_frame() {
    painted_ = false;
    stills_.begin_frame();
    inlays_.begin_frame();
    overlay_.prepare(renderer_.get());
}

// Those that are drawn on, where they are in memory. SDL's software renderer draws on the window's surface, and asks for it anew
// whenever the window has changed: so do we.
SDL_Surface* Screen::pixels() const {
    if (surface_) return surface_.get();
    return software_ ? SDL_GetWindowSurface(window_.get()) : nullptr;
}

Result<void> Screen::draw_picture(const playback::PictureRef& picture) {
    auto* const target = pixels();
    auto taken = film_.take(renderer_.get(), target, picture, picture ? picture_rect(picture->size) : Rect{});
    if (!film_.any()) {
        paint_background();
        return taken;
    }
    const auto place = picture_rect(film_.size());
    paint_bars(place);
    film_.draw(renderer_.get(), target, place);
    painted_ = true;
    return taken;
}

void Screen::draw_inset(const playback::PictureRef& picture, const Rect& place) {
    auto* const target = pixels();
    static_cast<void>(inset_.take(renderer_.get(), target, picture, place));
    if (!inset_.any()) return;
    const SDL_Rect edge{place.x - kEdge, place.y - kEdge, place.width + 2 * kEdge, place.height + 2 * kEdge};
    SDL_SetRenderDrawColor(renderer_.get(), kEdgeShade, kEdgeShade, kEdgeShade, SDL_ALPHA_OPAQUE);
    SDL_RenderFillRect(renderer_.get(), &edge);
    inset_.draw(renderer_.get(), target, place);
}

void Screen::draw_overlay() {
    if (!painted_) draw_picture(nullptr);
    overlay_.draw();
}

void Screen::present() {
    if (!painted_) draw_picture(nullptr);
    SDL_RenderPresent(renderer_.get());
    last_present_ = std::chrono::steady_clock::now();
}

void Screen::paint_background() {
    SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, SDL_ALPHA_OPAQUE);
    SDL_RenderClear(renderer_.get());
    painted_ = true;
}

void Screen::paint_bars(const Rect& picture) {
    const auto [width, height] = size();
    const int right = picture.x + picture.width, below = picture.y + picture.height;
    const std::array<SDL_Rect, 4> bars{{{0, 0, picture.x, height},
                                        {right, 0, width - right, height},
                                        {picture.x, 0, picture.width, picture.y},
                                        {picture.x, below, picture.width, height - below}}};
    SDL_SetRenderDrawColor(renderer_.get(), 0, 0, 0, SDL_ALPHA_OPAQUE);
    for (const auto& bar : bars) {
        if (bar.w > 0 && bar.h > 0) SDL_RenderFillRect(renderer_.get(), &bar);
    }
}

Result<playback::Picture> Screen::read_pixels() {
    playback::Picture picture;
    picture.size = size();
    picture.stride = picture.size.width * 4;
    picture.pixels.resize(static_cast<std::size_t>(picture.stride) * static_cast<std::size_t>(picture.size.height));
    if (SDL_RenderReadPixels(renderer_.get(), nullptr, SDL_PIXELFORMAT_RGB888, picture.pixels.data(), picture.stride)) {
        return fail(fmt::format("the screen cannot be read back: {}", SDL_GetError()));
    }
    return picture;
}

std::optional<Screen::Drawn> Screen::drawn_in_memory() {
    SDL_RenderFlush(renderer_.get());
    const auto* surface = pixels();
    if (!surface || !surface->pixels || surface->format->format != SDL_PIXELFORMAT_RGB888) return std::nullopt;
    return Drawn{static_cast<const std::uint8_t*>(surface->pixels), {surface->w, surface->h}, surface->pitch};
}

void* Screen::texture_of(const std::string& path) { return stills_.find(path); }

void* Screen::texture_of(const std::string& path, const playback::Picture& picture) {
    return stills_.add(renderer_.get(), path, picture);
}

std::string Screen::renderer_name() const {
    SDL_RendererInfo info;
    return SDL_GetRendererInfo(renderer_.get(), &info) == 0 ? info.name : "unknown";
}

void Screen::set_title(const std::string& title) {
    if (window_) SDL_SetWindowTitle(window_.get(), title.c_str());
}

void Screen::hide() {
    if (window_) SDL_HideWindow(window_.get());
}

void Screen::show() {
    if (!window_) return;
    SDL_ShowWindow(window_.get());
    if (maximised_) SDL_MaximizeWindow(window_.get());  // a window manager puts what was hidden a title bar too low
    take_keys();
}

void Screen::take_keys() {
    if (!window_) return;
    SDL_RaiseWindow(window_.get());
    SDL_SetWindowInputFocus(window_.get());
}

bool Screen::hidden() const {
    return window_ && (SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_HIDDEN) != 0;
}

int Screen::display() const {
    return window_ ? std::max(SDL_GetWindowDisplayIndex(window_.get()), 0) : 0;
}

// Without X11 nobody tells of more than the display.
Rect Screen::place() const {
    if (!window_) return {};
    if (const auto there = place_on_desktop(window_.get())) return *there;
    const auto all = monitors_around(window_.get());
    const auto index = static_cast<std::size_t>(display());
    return index < all.size() ? all[index].place : window_place();
}

void Screen::move_to(const Rect& display) {
    if (!window_) return;
    auto place = window_place();
    if (before_covering_) place = *before_covering_;
    place.x = display.x + std::max((display.width - place.width) / 2, 0);
    place.y = display.y + std::max((display.height - place.height) / 2, 0);
    if (before_covering_) {
        before_covering_ = place;
        return put_over(display);
    }
    const bool full = fullscreen();
    if (full) SDL_SetWindowFullscreen(window_.get(), 0);
    SDL_SetWindowPosition(window_.get(), place.x, place.y);
    if (full) SDL_SetWindowFullscreen(window_.get(), SDL_WINDOW_FULLSCREEN_DESKTOP);
}

bool Screen::visible() const {
    constexpr Uint32 kUnseen = SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED;
    return !window_ || (SDL_GetWindowFlags(window_.get()) & kUnseen) == 0;
}

bool Screen::fullscreen() const {
    return before_covering_ || (window_ && (SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0);
}

Result<void> Screen::set_fullscreen(bool fullscreen) {
    if (!window_ || fullscreen == this->fullscreen()) return {};
    if (before_covering_) {
        uncover_display();
    } else if (fullscreen && !has_window_manager(window_.get())) {
        cover_display();
    } else if (SDL_SetWindowFullscreen(window_.get(), fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0) != 0) {
        return fail(fmt::format("the window cannot {} full screen: {}", fullscreen ? "go" : "leave", SDL_GetError()));
    }
    return {};
}

void Screen::cover_display() {
    const auto place = window_place();
    if (put_over_display()) before_covering_ = place;
}

bool Screen::put_over_display() {
    const auto display = display_of(window_.get());
    if (display) put_over(*display);
    return display.has_value();
}

void Screen::put_over(const Rect& display) {
    const auto place = window_place();
    if (place.x != display.x || place.y != display.y) SDL_SetWindowPosition(window_.get(), display.x, display.y);
    if (place.width != display.width || place.height != display.height) SDL_SetWindowSize(window_.get(), display.width, display.height);
}

Rect Screen::window_place() const {
    Rect place;
    SDL_GetWindowPosition(window_.get(), &place.x, &place.y);
    SDL_GetWindowSize(window_.get(), &place.width, &place.height);
    return place;
}

void Screen::fill_display() {
    if (before_covering_) put_over_display();
}

bool Screen::fills_display() const {
    const auto display = window_ ? display_of(window_.get()) : std::nullopt;
    return !display || window_place() == *display;
}

void Screen::uncover_display() {
    const auto place = *std::exchange(before_covering_, std::nullopt);
    SDL_SetWindowSize(window_.get(), place.width, place.height);
    SDL_SetWindowPosition(window_.get(), place.x, place.y);
}

void Screen::resize_window(playback::Size size) {
    if (window_ && size.width > 0 && size.height > 0) SDL_SetWindowSize(window_.get(), size.width, size.height);
}

Duration Screen::refresh() const {
    SDL_DisplayMode mode{};
    if (!window_ || SDL_GetWindowDisplayMode(window_.get(), &mode) != 0) mode.refresh_rate = 0;
    return refresh_interval(mode.refresh_rate);
}

}  // namespace wissel::platform
