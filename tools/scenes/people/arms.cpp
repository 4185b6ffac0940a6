#include "scenes/drawing/easing.h"
#include "scenes/people/body.h"

namespace wissel::scenes {

namespace {

struct Joint { double x = 0, y = 0; };

Colour sleeve_of(const Person& person) { return mix(person.top, rgb(0x0A0A18), 0.12); }
Colour crease_of(const Person& person) { return mix(person.skin, rgb(0x5A2B1B), 0.34); }

void hanging(cairo_t* cr, const Frame& f, double side, const Person& person) {
    const double x = side * (f.half - 0.13);
    cairo_new_path(cr);
    cairo_move_to(cr, x, f.shoulder + 0.46);
    cairo_curve_to(cr, x + side * 0.22, f.shoulder + 1.1, x + side * 0.2, f.hip - 0.4, x + side * 0.08, f.hip + 0.12);
    stroke(cr, sleeve_of(person), 0.42);
    circle(cr, x + side * 0.07, f.hip + 0.34, 0.2, person.skin);
}

void at_the_phone(cairo_t* cr, const Frame& f, double side, const Person& person) {
    const double x = side * (f.half - 0.13);
    cairo_new_path(cr);
    cairo_move_to(cr, x, f.shoulder + 0.46);
    cairo_curve_to(cr, x + side * 0.22, f.shoulder + 1.0, x + side * 0.2, f.shoulder + 1.5, x, f.shoulder + 1.55);
    cairo_line_to(cr, side * 0.34, f.shoulder + 1.16);
    stroke(cr, sleeve_of(person), 0.42);
    circle(cr, side * 0.28, f.shoulder + 1.12, 0.2, person.skin);
}

void phone_in_hand(cairo_t* cr, const Frame& f) {
    rounded(cr, {-0.24, f.shoulder + 0.62, 0.48, 0.78}, 0.1, rgb(0x15161E));
    glow(cr, 0, f.shoulder + 0.5, 1.15, rgb(0xA9D4FF, 0.35));
}

// From the shoulder over the elbow to the wrist; the edge shows where it lies on its own cloth.
void sleeve(cairo_t* cr, const Frame& f, double side, Joint elbow, Joint wrist, Colour cloth) {
    for (const bool edge : {true, false}) {
        cairo_new_path(cr);
        cairo_move_to(cr, side * (f.half - 0.15), f.shoulder + 0.46);
        cairo_curve_to(cr, side * (f.half + 0.02), f.shoulder + 0.8, elbow.x, elbow.y - 0.4, elbow.x, elbow.y);
        cairo_line_to(cr, wrist.x, wrist.y);
        stroke(cr, edge ? mix(cloth, rgb(0x0A0A18), 0.25) : cloth, edge ? 0.48 : 0.42);
    }
}

void on_the_knee(cairo_t* cr, const Frame& f, double side, const Person& person) {
    sleeve(cr, f, side, {side * 1.1, f.shoulder + 1.36}, {side * 0.68, f.hip - 0.1}, sleeve_of(person));
    ellipse(cr, side * 0.52, f.hip + 0.02, 0.22, 0.19);
    fill(cr, person.skin);
    for (int i = 0; i < 3; ++i) line(cr, side * (0.4 + 0.09 * i), f.hip + 0.1, side * (0.38 + 0.09 * i), f.hip + 0.2, crease_of(person), 0.026);
}

void crossed(cairo_t* cr, const Frame& f, double side, const Person& person) {
    const Colour cloth = sleeve_of(person);
    sleeve(cr, f, -side, {-side * 1.02, f.shoulder + 1.52}, {side * 0.4, f.shoulder + 1.46}, mix(cloth, rgb(0x0A0A18), 0.06));
    sleeve(cr, f, side, {side * 1.02, f.shoulder + 1.56}, {-side * 0.5, f.shoulder + 1.14}, cloth);
    ellipse(cr, -side * 0.72, f.shoulder + 1.06, 0.24, 0.19);
    fill(cr, person.skin);
    for (int i = 0; i < 3; ++i) {
        const double y = f.shoulder + 0.98 + 0.09 * i;
        line(cr, -side * 0.78, y, -side * 0.92, y - 0.03, crease_of(person), 0.03);
    }
}

// A hand held up beside the shoulder, palm to us.
void talking(cairo_t* cr, const Frame& f, double side, const Person& person, double swing) {
    const Joint wrist{side * (1.42 + 0.1 * swing), f.shoulder + 0.52 - 0.05 * swing};
    sleeve(cr, f, side, {side * 1.24, f.shoulder + 1.5}, {wrist.x, wrist.y + 0.1}, sleeve_of(person));
    Saved saved(cr);
    cairo_translate(cr, wrist.x, wrist.y - 0.14);
    cairo_rotate(cr, side * (0.22 + 0.12 * swing));
    cairo_scale(cr, side, 1);
    for (int i = 0; i < 4; ++i) {
        const double x = -0.12 + 0.085 * i;
        line(cr, x, -0.06, x * 1.5 + 0.02, -0.34 + 0.05 * (i == 0 ? 1 : i == 3 ? 1.6 : 0), person.skin, 0.095);
    }
    line(cr, -0.1, 0.06, -0.28, -0.08, person.skin, 0.1);
    rounded(cr, {-0.18, -0.15, 0.36, 0.36}, 0.14, person.skin);
    cairo_move_to(cr, -0.09, 0.04);
    cairo_curve_to(cr, -0.02, -0.05, 0.06, -0.05, 0.13, -0.01);
    stroke(cr, crease_of(person), 0.022);
}

// A hand to the side, where another's is.
void holding(cairo_t* cr, const Frame& f, double side, const Person& person) {
    const Joint hand{side * 1.4, f.hip + 0.14};
    sleeve(cr, f, side, {side * 1.12, f.shoulder + 1.3}, {hand.x - side * 0.1, hand.y - 0.22}, sleeve_of(person));
    circle(cr, hand.x, hand.y, 0.21, person.skin);
    for (int i = 0; i < 3; ++i) line(cr, hand.x + side * 0.06, hand.y - 0.06 + 0.085 * i, hand.x + side * 0.19, hand.y - 0.09 + 0.085 * i, crease_of(person), 0.028);
}

}  // namespace

void draw_arms(cairo_t* cr, const Frame& f, const Figure& figure, const Person& person, double t) {
    const double side = figure.mirror ? -1 : 1;
    if (figure.pose == "arms") return crossed(cr, f, side, person);
    if (figure.pose == "phone") {
        for (const double each : {-1.0, 1.0}) at_the_phone(cr, f, each, person);
        return phone_in_hand(cr, f);
    }
    if (figure.pose == "sit") {
        for (const double each : {-1.0, 1.0}) on_the_knee(cr, f, each, person);
        return;
    }
    hanging(cr, f, -side, person);
    if (figure.pose == "talk") talking(cr, f, side, person, wave(t, 2.0, figure.x * 0.001));
    else if (figure.pose == "hold") holding(cr, f, side, person);
    else hanging(cr, f, side, person);
}

}  // namespace wissel::scenes
