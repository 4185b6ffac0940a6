// Before a story: what it is about, and that one can stop at any time.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

void draw_note(Scene& scene, const director::NoteView& note);

}  // namespace wissel::ui
