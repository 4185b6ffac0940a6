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

// `mirror_shape`: width by height.
DeskTop lay_out(float width, float height, float mirror_shape, bool is_public);

}  // namespace wissel::lectern
