// The bar of a vote, above everything else that the class sees: what to do, where, and how many have. Below, in the margin, a page's number.
#pragma once

#include "ui/scene.h"

namespace wissel::ui {

// Pixels; 0: no question is put to a class.
float class_bar_height(const Canvas& canvas, const director::View& view);
void draw_class_bar(Scene& scene, float height);
void draw_class_foot(Scene& scene);

}  // namespace wissel::ui
