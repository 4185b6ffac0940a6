// A small picture of the class's window, now and then, for the teacher's.
//
// Threading: main thread. Ownership: refers to the class's screen.
#pragma once

#include "platform/screen.h"
#include "playback/picture.h"

namespace wissel::app {

class Mirror {
public:
    static constexpr Duration kEvery = std::chrono::milliseconds(250);

    explicit Mirror(platform::Screen& screen) : screen_(screen) {}

    // When a frame of the class's window is whole and not yet shown. Cheap where it is not yet time for another.
    void look(WallTime now);
    // What was drawn last is not in it yet, and no film has brought another picture since it is time: draw it once more.
    bool is_due(WallTime now) const { return is_late_ && now - looked_ >= kEvery + kPatience; }
    const playback::PictureRef& picture() const { return picture_; }

private:
    static constexpr Duration kPatience = std::chrono::milliseconds(50);

    void keep(const platform::Screen::Drawn& drawn);

    platform::Screen& screen_;
    WallTime looked_{};
    bool is_late_ = false;
    playback::PictureRef picture_;
};

// Every n-th pixel of every n-th row, so that it is no wider than this.
playback::Picture thinned(const platform::Screen::Drawn& picture, int widest);

}  // namespace wissel::app
