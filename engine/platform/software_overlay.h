// Draws what ImGui has built where there is no graphics card.
//
// SDL's software renderer tries every pixel of the box around a triangle, and ImGui makes a panel with round corners of some thirty that
// all begin in one corner: most of a frame's time went into them. Here areas of one colour, and those that fade downwards, are filled row
// by row; letters, pictures and soft edges are left to SDL.
#pragma once

struct ImDrawData;
struct SDL_Renderer;

namespace wissel::platform {

// Of what ImGui may ask for nothing is done for callbacks of drawing and for other densities, of which we have none.
void draw_in_software(SDL_Renderer* renderer, const ImDrawData& data);

}  // namespace wissel::platform
