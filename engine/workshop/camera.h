// Where on the map the author looks, and how near: pixels of the window to units of the map and back.
#pragma once

#include "map/map_layout.h"

namespace wissel::workshop {

class Camera {
public:
    static constexpr float kNearest = 2.5F, kFarthest = 0.004F;

    // The part of the window in which the map is drawn.
    void set_window(const map::Box& window) { window_ = window; }
    const map::Box& window() const { return window_; }

    float zoom() const { return zoom_; }
    map::Point to_screen(map::Point at) const { return {window_.at.x + (at.x - left_) * zoom_, window_.at.y + (at.y - top_) * zoom_}; }
    map::Point to_map(map::Point at) const { return {left_ + (at.x - window_.at.x) / zoom_, top_ + (at.y - window_.at.y) / zoom_}; }
    // What is to be seen, in units of the map.
    map::Box seen() const { return {{left_, top_}, {window_.size.width / zoom_, window_.size.height / zoom_}}; }

    // Moves no further away than that a part of this is still seen.
    void keep_in_view(const map::Box& box);
    void pan(float dx, float dy);                 // pixels
    void zoom_at(map::Point pixel, float factor);  // what is there stays there
    void show(const map::Box& box, float nearest = 1);  // all of it, no nearer than that
    void centre_on(map::Point at, float least_zoom);

private:
    map::Box window_;
    float left_ = 0, top_ = 0, zoom_ = 1;
};

}  // namespace wissel::workshop
