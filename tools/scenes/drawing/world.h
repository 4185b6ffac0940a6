// The colour world of a situation: what its phones, bubbles and (lightly) its places are tinted with.
#pragma once

#include <string>

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

struct World {
    const char* name = "violet";
    Colour head = rgb(0x2F2C55), head_low = rgb(0x463F7D);  // the phone's head, at its top and towards its lower end
    Colour mine = rgb(0x5A49B8);                            // own bubbles; white words on it keep 4.5 to 1
    Colour accent = rgb(0x5A49B8);                          // the button that sends, the cursor, what is busy
    Colour paper = rgb(0xEFE9E1);                           // behind the messages
    Colour tint = rgb(0, 0);                                // over places; its alpha is how much
};

// Null when there is no such world.
const World* world_named(const std::string& name);
// Every name, with commas between.
std::string world_names();

// Lays the world's tint over what is drawn already: colours shift, light and dark stay.
void lay_tint(cairo_t* cr, const World& world);
// Draws `part` with the tint on it and on nothing else.
void draw_tinted(cairo_t* cr, const World& world, void (*part)(cairo_t* cr));

}  // namespace wissel::scenes
