// Eyes, brows, nose and mouth: what a face says.
#pragma once

#include "scenes/people/avatar.h"

namespace wissel::scenes {

// In units of half a head, 0, 0 at its centre.
void draw_face(cairo_t* cr, const Person& person, const Look& look);

}  // namespace wissel::scenes
