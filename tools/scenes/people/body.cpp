#include "scenes/people/body.h"

namespace wissel::scenes {

Colour trousers_of(const Person& person) { return mix(person.top, rgb(0x2A3142), 0.82); }

void draw_seated_legs(cairo_t* cr, const Frame& f, Colour trousers) {
    for (const double side : {-1.0, 1.0}) {
        const double x = side * 0.46;
        rounded(cr, {x - 0.28, f.hip + 0.3, 0.56, -f.hip - 0.5}, 0.2, mix(trousers, rgb(0), 0.12));
        rounded(cr, {x - 0.4, f.hip - 0.35, 0.8, 0.95}, 0.36, trousers);
        rounded(cr, {x - 0.34, -0.3, 0.68, 0.32}, 0.14, kShoe);
    }
}

void draw_legs(cairo_t* cr, const Frame& f, Colour trousers) {
    for (const double side : {-1.0, 1.0}) {
        cairo_new_path(cr);
        cairo_move_to(cr, side * 0.04, f.hip - 0.2);
        cairo_line_to(cr, side * 0.74, f.hip - 0.2);
        cairo_line_to(cr, side * 0.62, -0.2);
        cairo_line_to(cr, side * 0.16, -0.2);
        cairo_close_path(cr);
        fill(cr, trousers);
        rounded(cr, {side > 0 ? 0.12 : -0.82, -0.3, 0.7, 0.32}, 0.14, kShoe);
        rounded(cr, {side > 0 ? 0.12 : -0.82, -0.08, 0.7, 0.1}, 0.05, rgb(0x8C8A90));
    }
}

void draw_torso(cairo_t* cr, const Frame& f, const Person& person) {
    const Colour top = person.top;
    cairo_new_path(cr);
    cairo_move_to(cr, -0.3, f.shoulder - 0.12);
    cairo_curve_to(cr, -0.8, f.shoulder, -f.half, f.shoulder + 0.1, -f.half, f.shoulder + 0.6);
    cairo_line_to(cr, -0.84, f.hip);
    cairo_curve_to(cr, -0.5, f.hip + 0.1, 0.5, f.hip + 0.1, 0.84, f.hip);
    cairo_line_to(cr, f.half, f.shoulder + 0.6);
    cairo_curve_to(cr, f.half, f.shoulder + 0.1, 0.8, f.shoulder, 0.3, f.shoulder - 0.12);
    cairo_close_path(cr);
    fill(cr, person.top);
    if (person.adult) return;
    const Colour dark = mix(top, rgb(0x0A0A18), 0.22);
    cairo_move_to(cr, -0.42, f.shoulder - 0.05);  // a hood's edge
    cairo_curve_to(cr, -0.3, f.shoulder + 0.42, 0.3, f.shoulder + 0.42, 0.42, f.shoulder - 0.05);
    stroke(cr, dark, 0.16);
    rounded(cr, {-0.5, f.hip - 0.78, 1.0, 0.5}, 0.14, mix(top, rgb(0x0A0A18), 0.1));
}

void draw_blazer(cairo_t* cr, const Frame& f) {
    const Colour cloth = rgb(0x2B3A49), edge = rgb(0x1D2933);
    polygon(cr, {{-0.3, f.shoulder - 0.14}, {0.3, f.shoulder - 0.14}, {0, f.shoulder + 1.25}}, rgb(0xF0E4D4));
    for (const double side : {-1.0, 1.0}) {
        polygon(cr, {{side * 0.28, f.shoulder - 0.16}, {side * 0.52, f.shoulder - 0.02}, {side * 0.46, f.shoulder + 0.5},
                     {0, f.shoulder + 1.32}}, cloth);
        line(cr, side * 0.28, f.shoulder - 0.14, 0, f.shoulder + 1.3, edge, 0.04);
    }
    line(cr, 0, f.shoulder + 1.3, 0, f.hip, edge, 0.04);
    for (const double y : {1.5, 1.85}) circle(cr, 0.12, f.shoulder + y, 0.05, edge);
}

void draw_bag(cairo_t* cr, const Frame& f) {
    line(cr, -0.62, f.shoulder + 0.0, -0.5, f.shoulder + 1.3, rgb(0x2C3C52), 0.17);
    line(cr, 0.62, f.shoulder + 0.0, 0.5, f.shoulder + 1.3, rgb(0x2C3C52), 0.17);
}

}  // namespace wissel::scenes
