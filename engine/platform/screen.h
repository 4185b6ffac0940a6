// The screen: a window, or a piece of memory of the same use.
//
// A frame: begin_frame(), then (ui/ builds ImGui's frame), draw_picture(), draw_overlay(), present(). Nothing is done
// and nothing is spent between two calls of present(). The film's last picture is kept and drawn again whenever no new
// one is given, whatever happens to the window: only the bars beside it are ever black.
// Threading: main thread (off screen: any one thread).
// Ownership: owns window, renderer and textures. The ImGui context is ui/'s and may go before or after the screen.
// Invariants: texture ids from texture_of() stay good until the next begin_frame().
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "base/time.h"
#include "platform/screen_picture.h"
#include "platform/inlays.h"
#include "platform/letterbox.h"
#include "platform/overlay_renderer.h"
#include "platform/sdl_handles.h"
#include "platform/still_textures.h"
#include "playback/picture.h"

namespace wissel::platform {

struct ScreenConfig {
    std::string title = "Wissel";
    playback::Size size{1280, 720};
    bool fullscreen = false;
    bool off_screen = false;  // draws into memory: no display and no video driver needed
    std::size_t most_stills = StillTextures::kMost;  // at once, by texture_of()
    // Told how large the picture will be, in all likelihood, before the window is opened: others may get ready meanwhile.
    std::function<void(playback::Size)> on_size = [](playback::Size) {};
    int display = 0;  // on which it opens; one that is not there is the first
    bool waits_for_refresh = true;  // false: of two windows only one is to hold up the other
    bool hidden = false;  // until show()
    playback::Size smallest{480, 270};  // nobody can make it smaller: in less its panels would lie over each other
    bool maximised = false;  // as large as its display leaves room for, whatever `size` says
};

class Screen {
public:
    // Fails without a display, with advice; never falls back to a window that nobody sees.
    static Result<std::unique_ptr<Screen>> open(const ScreenConfig& config);
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    playback::Size size() const;         // drawable, in pixels: more than window_size() on a high-density display
    playback::Size window_size() const;  // in the units of pointer events
    Rect picture_rect(playback::Size picture) const { return letterbox(picture, size()); }

    // Before ui/ builds its frame: joins ImGui's back end to the context that is current.
    void begin_frame();
    // Null, or the same picture again, draws the last one; see screen_picture.h. An error (a damaged picture, no memory)
    // leaves the last one standing.
    Result<void> draw_picture(const playback::PictureRef& picture);
    // From now on there is no last picture.
    void forget_picture() { film_ = ScreenPicture(); }
    // Over the film and below the overlay; pixels of the drawable. See inlays.h.
    void draw_inlay(const playback::PictureRef& picture, int x, int y) { inlays_.draw(renderer_.get(), picture, x, y); }
    // Somebody who signs, scaled to this place, with a thin dark edge; a damaged picture leaves the last one.
    void draw_inset(const playback::PictureRef& picture, const Rect& place);
    void draw_overlay();
    // With vsync this waits for the display.
    void present();

    // What was drawn in this frame, B, G, R, X. In a window: before present().
    Result<playback::Picture> read_pixels();
    // The same where it lies, until the next frame: bytes B, G, R, X. None where it does not lie in this memory, or in another order.
    struct Drawn {
        const std::uint8_t* pixels;
        playback::Size size;
        int stride;  // bytes
    };
    std::optional<Drawn> drawn_in_memory();

    // ImTextureIDs for stills, by path: ask without the picture first (null: not there), then with it (null: damaged,
    // or too many in one frame). The oldest go when there are too many.
    void* texture_of(const std::string& path);
    void* texture_of(const std::string& path, const playback::Picture& picture);

    // After ui/ changed ImGui's fonts, before it builds its next frame.
    void font_texture_changed() { overlay_.font_texture_changed(); }

    void set_title(const std::string& title);
    void hide();  // before what takes a while at the end
    void show();  // in front of all others, with the keys
    void take_keys();  // comes to the front, too; without a window manager nobody else hands them on from a window that was hidden
    bool hidden() const;
    int display() const;  // on which it is, from 0
    Rect place() const;  // on the desktop, where it really is; of a hidden one, where it was
    void move_to(const Rect& display);  // in the middle of it, or filling it as here
    bool is_off_screen() const { return !window_; }
    bool is_software() const { return software_; }  // pictures are best decoded to the size they are shown at
    bool has_vsync() const { return vsync_; }
    std::string renderer_name() const;
    bool visible() const;  // not minimised, not hidden: drawing makes sense
    bool fullscreen() const;
    Result<void> set_fullscreen(bool fullscreen);
    // In full screen, after the display has changed: without a window manager nobody else does it.
    void fill_display();
    bool fills_display() const;  // exactly; off screen always
    void resize_window(playback::Size size);
    Duration refresh() const;  // one refresh of the display the window is on; 1/60 s if unknown
    WallTime last_present() const { return last_present_; }

    std::int64_t uploads() const { return film_.uploads(); }
    std::int64_t inlay_uploads() const { return inlays_.uploads(); }
    std::size_t stills() const { return stills_.count(); }
    SDL_Window* window() const { return window_.get(); }  // for platform/ itself

private:
    Screen() = default;

    Result<void> open_on_display(const ScreenConfig& config);
    Result<void> open_in_memory(const ScreenConfig& config);
    void cover_display();
    bool put_over_display();
    void put_over(const Rect& display);
    Rect window_place() const;
    void uncover_display();
    SDL_Surface* pixels() const;
    void paint_background();
    void paint_bars(const Rect& picture);

    Subsystem video_;
    WindowHandle window_;    // null off screen
    SurfaceHandle surface_;  // null in a window
    std::optional<Rect> before_covering_;  // the window's place, while it covers the display without a window manager
    RendererHandle renderer_;
    bool software_ = false, vsync_ = false;
    ScreenPicture film_, inset_;
    StillTextures stills_;
    Inlays inlays_;
    OverlayRenderer overlay_;
    bool maximised_ = false;
    bool painted_ = false;  // every pixel of this frame has been given a value
    WallTime last_present_{};
};

}  // namespace wissel::platform
