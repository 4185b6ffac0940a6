// The places where scenes play. Each is drawn once, a little larger than the picture, so that a blur has something to take in at the edges.
#pragma once

#include <string>

#include "scenes/drawing/canvas.h"

namespace wissel::scenes {

inline constexpr int kMargin = 48;  // on each side

// Draws on a context where 0,0 is the picture's corner; covers the margin too.
using DrawPlace = void (*)(cairo_t* cr);
// Null when there is no such place.
DrawPlace place_named(const std::string& name);

// What stands before the people there; null: nothing.
DrawPlace front_of(const std::string& name);
// The place's light as it lies on people: a colour and how much of it.
Colour air_of(const std::string& name);
// Every name, with commas between, for who misspelt one.
std::string place_names();

void draw_bedroom(cairo_t* cr);
void draw_corridor(cairo_t* cr);
void draw_door(cairo_t* cr);
void draw_classroom(cairo_t* cr);
void draw_desks(cairo_t* cr);
void draw_gate(cairo_t* cr);
void draw_yard(cairo_t* cr);
void draw_street(cairo_t* cr);
void draw_night_street(cairo_t* cr);
void draw_kitchen(cairo_t* cr);
void draw_kitchen_table(cairo_t* cr);
void draw_breakfast(cairo_t* cr);
void draw_breakfast_table(cairo_t* cr);
void draw_living(cairo_t* cr);
void draw_gameroom(cairo_t* cr);
void draw_busstop(cairo_t* cr);
void draw_party(cairo_t* cr);
void draw_skatepark(cairo_t* cr);
void draw_library(cairo_t* cr);
void draw_library_table(cairo_t* cr);
void draw_hall(cairo_t* cr);
void draw_rehearsal(cairo_t* cr);
void draw_camp(cairo_t* cr);
void draw_cafeteria(cairo_t* cr);
void draw_lunch_table(cairo_t* cr);
void draw_bus(cairo_t* cr);

// Everything that a place's background covers.
inline constexpr Box kAll{-kMargin, -kMargin, kWidth + 2.0 * kMargin, kHeight + 2.0 * kMargin};

// Phones that light up one after the other behind the street's windows. `part`: 0 none, 1 all.
void draw_window_lights(cairo_t* cr, double part, double t);

}  // namespace wissel::scenes
