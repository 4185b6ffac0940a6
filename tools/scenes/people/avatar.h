// Heads of people, as simple illustrations.
#pragma once

#include "scenes/script/script.h"

namespace wissel::scenes {

struct Look {
    Mood mood = Mood::Calm;
    double turn = 0;         // -1 looks left, 1 right
    bool blink = false;
    double down = 0;         // 1: looks down, at a phone
};

// The head, `size` high from chin to crown, its centre at x, y. Hair that hangs behind the shoulders is drawn by
// draw_hair_behind, before the body.
void draw_hair_behind(cairo_t* cr, const Person& person, double x, double y, double size);
void draw_head(cairo_t* cr, const Person& person, const Look& look, double x, double y, double size);

// A round avatar with head and shoulders.
void draw_avatar(cairo_t* cr, const Person& person, const Look& look, double x, double y, double radius);
// A grey one for a person who is not named.
void draw_nobody(cairo_t* cr, double x, double y, double radius, Colour back);

}  // namespace wissel::scenes
