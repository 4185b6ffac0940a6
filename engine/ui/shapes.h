// The signs of outcomes: flags (shape, word and colour together) and the marks of reactions.
#pragma once

#include <string>
#include <string_view>

#include "ui/scene.h"

namespace wissel::ui {

// Centred on x, y, inside a square of `side`. An unknown shape is drawn as a circle. A colour too dark for the panel
// gets a light outline.
void draw_flag_shape(const Canvas& canvas, const director::FlagView& flag, float x, float y, float side);
// Three signs of one outline: a heart (helps), a wave (helps little), a crack (makes it worse). Never a flag's shape.
void draw_response_icon(const Canvas& canvas, story::Response response, float x, float y, float side);

void draw_pause_icon(const Canvas& canvas, float x, float y, float side, Color color);
void draw_speaker_icon(const Canvas& canvas, float x, float y, float side, Color color, bool muted);
void draw_check(const Canvas& canvas, float x, float y, float side, Color color);
void draw_arrow(const Canvas& canvas, float x, float y, float side, Color color, bool to_the_right);

}  // namespace wissel::ui
