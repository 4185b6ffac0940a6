// How many of a class chose an answer: as words, and as part of a box.
#pragma once

#include <string>

#include "ui/scene.h"

namespace wissel::ui {

// "most", or "5–9".
std::string share_words(const Scene& scene, const director::ToldShare& share);
// Room for any share, at this size of text.
float share_width(const Scene& scene, const TextStyle& style);
// From the left of the box, as long as may be told.
void fill_share(Scene& scene, const PixelRect& box, const director::ToldShare& share);

}  // namespace wissel::ui
