// What can be pressed in this frame, and what was: press and release inside the same target make its action.
//
// Threading: main thread. Invariants: a press that began on one target, or before the panel it stands on, never
// activates another.
#pragma once

#include <string>
#include <vector>

#include "director/action.h"
#include "ui/pixel_rect.h"

namespace wissel::ui {

struct PointerFrame {
    float x = -1, y = -1;
    bool down = false;
    bool touch = false;
};

class Targets {
public:
    struct State {
        bool hovered = false;  // never by a finger
        bool held = false;
    };

    // `generation` changes with what is on screen: a press does not outlive it.
    void begin(const PointerFrame& pointer, std::size_t generation);
    State add(const std::string& id, const PixelRect& area, director::Action action);
    // For what the overlay itself does (turning a page): true in the frame in which it was pressed and released.
    bool add_own(const std::string& id, const PixelRect& area);
    std::vector<director::Action> end();

    const std::vector<PixelRect>& areas() const { return areas_; }  // of this frame, in order
    bool pointer_present() const { return now_.x >= 0 && now_.y >= 0; }

private:
    struct Pressed {
        bool completed = false;
        State state;
    };
    Pressed look_at(const std::string& id, const PixelRect& area);

    PointerFrame now_, before_;
    std::size_t generation_ = 0;
    std::string held_;           // target on which the press began, or ""
    std::string started_;        // topmost target under a press that begins in this frame
    bool began_ = false, ended_ = false;
    std::vector<director::Action> clicked_;
    std::vector<PixelRect> areas_;
};

}  // namespace wissel::ui
