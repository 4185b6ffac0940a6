#include "figure.h"

#include <cmath>

#include "avatar.h"
#include "easing.h"
#include "lettering.h"

namespace wissel::scenes {

namespace {

// Drawn in units of the head's height: 6.4 heads from crown to feet, 0 at the feet, up is negative.
struct Frame { double shoulder = -5.1, hip = -2.95, half = 0.98; };

void seated_legs(cairo_t* cr, const Frame& f, Colour trousers) {
    for (const double side : {-1.0, 1.0}) {
        const double x = side * 0.46;
        rounded(cr, {x - 0.28, f.hip + 0.3, 0.56, -f.hip - 0.5}, 0.2, mix(trousers, rgb(0), 0.12));
        rounded(cr, {x - 0.4, f.hip - 0.35, 0.8, 0.95}, 0.36, trousers);
        rounded(cr, {x - 0.34, -0.3, 0.68, 0.32}, 0.14, rgb(0xE9E6E1));
    }
}

void legs(cairo_t* cr, const Frame& f, Colour trousers) {
    for (const double side : {-1.0, 1.0}) {
        cairo_new_path(cr);
        cairo_move_to(cr, side * 0.04, f.hip - 0.2);
        cairo_line_to(cr, side * 0.74, f.hip - 0.2);
        cairo_line_to(cr, side * 0.62, -0.2);
        cairo_line_to(cr, side * 0.16, -0.2);
        cairo_close_path(cr);
        fill(cr, trousers);
        rounded(cr, {side > 0 ? 0.12 : -0.82, -0.3, 0.7, 0.32}, 0.14, rgb(0xE9E6E1));
        rounded(cr, {side > 0 ? 0.12 : -0.82, -0.08, 0.7, 0.1}, 0.05, rgb(0x8C8A90));
    }
}

void torso(cairo_t* cr, const Frame& f, const Person& person) {
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

void arm(cairo_t* cr, const Frame& f, double side, bool bent, const Person& person) {
    const Colour sleeve = mix(person.top, rgb(0x0A0A18), 0.12);
    const double x = side * (f.half - 0.13);
    cairo_new_path(cr);
    cairo_move_to(cr, x, f.shoulder + 0.46);
    if (bent) {
        cairo_curve_to(cr, x + side * 0.22, f.shoulder + 1.0, x + side * 0.2, f.shoulder + 1.5, x, f.shoulder + 1.55);
        cairo_line_to(cr, side * 0.34, f.shoulder + 1.16);
    } else {
        cairo_curve_to(cr, x + side * 0.22, f.shoulder + 1.1, x + side * 0.2, f.hip - 0.4, x + side * 0.08, f.hip + 0.12);
    }
    stroke(cr, sleeve, 0.42);
    if (bent) circle(cr, side * 0.28, f.shoulder + 1.12, 0.2, person.skin);
    else circle(cr, x + side * 0.07, f.hip + 0.34, 0.2, person.skin);
}

void phone_in_hand(cairo_t* cr, const Frame& f) {
    rounded(cr, {-0.24, f.shoulder + 0.62, 0.48, 0.78}, 0.1, rgb(0x15161E));
    glow(cr, 0, f.shoulder + 0.5, 1.15, rgb(0xA9D4FF, 0.35));
}

void blazer(cairo_t* cr, const Frame& f) {
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

void bag(cairo_t* cr, const Frame& f) {
    line(cr, -0.62, f.shoulder + 0.0, -0.5, f.shoulder + 1.3, rgb(0x2C3C52), 0.17);
    line(cr, 0.62, f.shoulder + 0.0, 0.5, f.shoulder + 1.3, rgb(0x2C3C52), 0.17);
}

void draw_lit(cairo_t* cr, const Figure& figure, const Person& person, double t) {
    const bool sits = figure.pose == "sit";
    const Frame f = sits ? Frame{-4.0, -1.85, 0.98} : Frame{};
    const bool phone = figure.pose == "phone";
    const double breath = 0.018 * wave(t, 4.0, figure.x * 0.001);
    const double head_y = f.shoulder - 0.78 - breath;
    draw_hair_behind(cr, person, 0, head_y, 1.16);
    const Colour trousers = mix(person.top, rgb(0x2A3142), 0.82);
    if (!sits) legs(cr, f, trousers);
    torso(cr, f, person);
    if (sits) seated_legs(cr, f, trousers);
    if (figure.pose == "bag") bag(cr, f);
    if (person.adult) blazer(cr, f);
    arm(cr, f, -1, phone, person);
    arm(cr, f, 1, phone, person);
    if (phone) phone_in_hand(cr, f);
    rounded(cr, {-0.19, head_y + 0.3, 0.38, 0.5}, 0.16, mix(person.skin, rgb(0x5A2B1B), 0.24));
    Look look{figure.mood, figure.turn, std::fmod(t + figure.x * 0.013, 3.7) > 3.58, phone ? 1.0 : 0.0};
    if (figure.then && t >= figure.then_at) look.mood = *figure.then;
    draw_head(cr, person, look, figure.turn * 0.04, head_y + (phone ? 0.05 : 0.0), 1.16);
}

void name_tag(cairo_t* cr, const Figure& figure, const Person& person, double shown) {
    const Lettering style{.size = 30, .weight = 650, .colour = rgb(0xFFFFFF, shown), .align = Align::Centre};
    const double width = measure(cr, person.name, style).width + 40;
    const double y = figure.feet - figure.height * (figure.pose == "sit" ? 0.87 : 1.0) - 64;
    rounded(cr, {figure.x - width / 2, y, width, 46}, 23, rgb(0x1D1B38, 0.78 * shown));
    write(cr, person.name, figure.x, y + 4, style);
}

}  // namespace

void draw_figure(cairo_t* cr, const Figure& figure, const Person& person, double t) {
    const double shown = eased(t, figure.at, 0.6);
    if (shown <= 0) return;
    Saved saved(cr);
    const double unit = figure.height / 6.5;
    ellipse(cr, figure.x, figure.feet, unit * 1.3, unit * 0.16);
    fill(cr, rgb(0x05060C, 0.28 * shown));
    cairo_push_group(cr);
    {
        Saved inner(cr);
        cairo_translate(cr, figure.x, figure.feet);
        cairo_scale(cr, unit, unit);
        draw_lit(cr, figure, person, t);
    }
    if (figure.shade > 0) {
        cairo_set_operator(cr, CAIRO_OPERATOR_ATOP);
        set(cr, rgb(0x1A2036, figure.shade));
        cairo_paint(cr);
    }
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
    if (figure.label) name_tag(cr, figure, person, shown);
}

}  // namespace wissel::scenes
