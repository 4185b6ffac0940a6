// Drawn signs for what makes a film reach everybody: captions, a voice that describes, somebody who signs.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// Centred on x, y; struck through when off.
void draw_caption_icon(const Scene& scene, float x, float y, float side, Color color, bool off);
void draw_voice_icon(const Scene& scene, float x, float y, float side, Color color, bool off);
void draw_sign_icon(const Scene& scene, float x, float y, float side, Color color, bool off);

}  // namespace wissel::ui
