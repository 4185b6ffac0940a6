// Where the parts of the teacher's window stand.
#pragma once

#include "ui/pixel_rect.h"

namespace wissel::lectern {

struct DeskTop {
    ui::PixelRect mirror;    // of the class's window
    ui::PixelRect place;     // below it: where the story is, time, phones
    ui::PixelRect question;  // the middle
    ui::PixelRect notes;     // right; empty in a public view
    ui::PixelRect bar;       // the foot
};

// `mirror_shape`: width by height. `scale`: pixels a design unit.
DeskTop lay_out(float width, float height, float mirror_shape, bool is_public, float scale = 1);

// Pixels a design unit on a display that leaves this much room: on one of many pixels letters are none the smaller. In quarters, never
// less than 1.
float scale_for(float width, float height);

}  // namespace wissel::lectern
