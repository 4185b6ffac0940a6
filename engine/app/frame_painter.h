// Puts one frame on a screen: the film's picture and, over it, what the director wants seen.
//
// Threading: main thread. Ownership: refers to what it is made of.
#pragma once

#include <string>
#include <vector>

#include "app/still_loader.h"
#include "director/view.h"
#include "platform/pointer.h"
#include "platform/screen.h"
#include "playback/picture.h"
#include "ui/overlay.h"

namespace wissel::app {

class FramePainter {
public:
    FramePainter(platform::Screen& screen, ui::Overlay& overlay, StillLoader& stills)
        : screen_(screen), overlay_(overlay), stills_(stills) {}

    // Draws, without presenting. Returns what was clicked. `dt`: seconds since the frame before.
    std::vector<director::Action> paint(const director::View& view, const playback::PictureRef& picture, double dt,
                                        const platform::PointerState& pointer = {});

private:
    void* texture_of(const std::string& path);

    platform::Screen& screen_;
    ui::Overlay& overlay_;
    StillLoader& stills_;
    playback::PictureRef last_;  // for its size, while there is no newer one
};

}  // namespace wissel::app
