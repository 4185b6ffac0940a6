#include "scenes/people/avatar.h"

#include <cmath>
#include <numbers>

#include "scenes/people/face.h"

namespace wissel::scenes {

namespace {

// All of this is drawn in units of half a head: the face is an oval 0.8 wide and 1 high to each side of 0, 0.
void enter_head(cairo_t* cr, double x, double y, double size) {
    cairo_translate(cr, x, y);
    cairo_scale(cr, size / 2, size / 2);
}

void hair_cap(cairo_t* cr, Colour colour, double fringe) {  // over the crown, down to `fringe` on the forehead
    cairo_new_path(cr);
    cairo_move_to(cr, -0.86, -0.05);
    cairo_curve_to(cr, -0.98, -0.95, -0.5, -1.2, 0, -1.2);
    cairo_curve_to(cr, 0.5, -1.2, 0.98, -0.95, 0.86, -0.05);
    cairo_curve_to(cr, 0.78, -0.35, 0.66, fringe, 0.3, fringe - 0.08);
    cairo_curve_to(cr, 0.0, fringe - 0.12, -0.5, fringe + 0.1, -0.66, fringe + 0.02);
    cairo_curve_to(cr, -0.76, -0.3, -0.8, -0.2, -0.86, -0.05);
    fill(cr, colour);
}

void balls(cairo_t* cr, Colour colour, std::initializer_list<std::array<double, 3>> all) {
    for (const auto& [x, y, r] : all) circle(cr, x, y, r, colour);
}

void hijab_front(cairo_t* cr, Colour colour) {
    cairo_save(cr);
    cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_new_path(cr);
    cairo_move_to(cr, -1.0, 0.1);
    cairo_curve_to(cr, -1.1, -1.46, 1.1, -1.46, 1.0, 0.1);
    cairo_curve_to(cr, 1.05, 0.8, 0.8, 1.45, 0, 1.5);
    cairo_curve_to(cr, -0.8, 1.45, -1.05, 0.8, -1.0, 0.1);
    cairo_close_path(cr);
    ellipse(cr, 0, 0.06, 0.68, 0.86);
    fill(cr, colour);
    cairo_restore(cr);
    cairo_arc(cr, 0, 0.2, 0.95, 0.25 * std::numbers::pi, 0.75 * std::numbers::pi);
    stroke(cr, mix(colour, rgb(0), 0.18), 0.06);
}

void hair_front(cairo_t* cr, const Person& person) {
    const Colour c = person.hair_colour;
    const Colour light = mix(c, rgb(0xFFFFFF), 0.1);
    if (person.hair == "hijab") return hijab_front(cr, c);
    if (person.hair == "curls" || person.hair == "afro") {
        const double r = person.hair == "afro" ? 0.42 : 0.3;
        hair_cap(cr, c, -0.62);
        balls(cr, c, {{-0.72, -0.5, r}, {-0.5, -0.88, r}, {-0.12, -1.04, r}, {0.28, -1.0, r}, {0.6, -0.78, r}, {0.76, -0.42, r}});
        balls(cr, light, {{-0.42, -0.98, r * 0.4}, {0.2, -1.1, r * 0.4}});
        return;
    }
    if (person.hair == "quiff") {
        hair_cap(cr, c, -0.6);
        cairo_move_to(cr, -0.75, -0.6);
        cairo_curve_to(cr, -0.7, -1.45, 0.5, -1.6, 0.8, -1.0);
        cairo_curve_to(cr, 0.8, -0.7, 0.4, -0.55, -0.75, -0.6);
        fill(cr, light);
        return;
    }
    hair_cap(cr, c, person.hair == "fade" ? -0.7 : -0.42);
    if (person.hair == "bun") circle(cr, 0, -1.32, 0.36, c);
    if (person.hair == "long") {
        for (const double side : {-1.0, 1.0}) {
            cairo_new_path(cr);
            cairo_move_to(cr, side * 0.6, -0.62);
            cairo_curve_to(cr, side * 1.06, -0.4, side * 1.0, 0.6, side * 1.02, 1.5);
            cairo_curve_to(cr, side * 0.9, 1.72, side * 0.72, 1.66, side * 0.62, 1.5);
            cairo_curve_to(cr, side * 0.82, 0.9, side * 0.76, 0.1, side * 0.6, -0.62);
            fill(cr, c);
        }
    }
    if (person.hair == "bob") {
        for (const double side : {-1.0, 1.0}) {
            cairo_new_path(cr);
            cairo_move_to(cr, side * 0.62, -0.6);
            cairo_curve_to(cr, side * 1.1, -0.3, side * 1.12, 0.5, side * 0.86, 0.72);
            cairo_curve_to(cr, side * 0.72, 0.6, side * 0.74, 0.0, side * 0.62, -0.6);
            fill(cr, c);
        }
    }
}

}  // namespace

void draw_hair_behind(cairo_t* cr, const Person& person, double x, double y, double size) {
    Saved saved(cr);
    enter_head(cr, x, y, size);
    const Colour c = mix(person.hair_colour, rgb(0), 0.12);
    if (person.hair == "long") {
        rounded(cr, {-1.0, -0.9, 2.0, 2.7}, 0.7, c);
    } else if (person.hair == "bob") {
        rounded(cr, {-1.0, -0.9, 2.0, 1.75}, 0.6, c);
    } else if (person.hair == "afro") {
        circle(cr, 0, -0.3, 1.18, c);
    } else if (person.hair == "braids") {
        for (const double side : {-1.0, 1.0}) {
            for (int i = 0; i < 5; ++i) {
                ellipse(cr, side * (0.86 + 0.02 * i), 0.25 + 0.3 * i, 0.2, 0.22);
                fill(cr, i % 2 == 0 ? c : person.hair_colour);
            }
        }
    } else if (person.hair == "tail") {
        ellipse(cr, 0.9, 0.1, 0.32, 0.9);
        fill(cr, c);
    } else if (person.hair == "hijab") {
        rounded(cr, {-0.95, 0.2, 1.9, 1.5}, 0.6, c);
    }
}

void draw_head(cairo_t* cr, const Person& person, const Look& look, double x, double y, double size) {
    Saved saved(cr);
    enter_head(cr, x, y, size);
    const Colour shade = mix(person.skin, rgb(0x5A2B1B), 0.22);
    if (person.hair != "hijab") {
        for (const double side : {-1.0, 1.0}) {
            ellipse(cr, side * 0.82 - look.turn * 0.05, 0.12, 0.15, 0.22);
            fill(cr, shade);
        }
    }
    ellipse(cr, 0, 0, 0.82, 1.0);
    fill(cr, person.skin);
    draw_face(cr, person, look);
    hair_front(cr, person);
}

void draw_avatar(cairo_t* cr, const Person& person, const Look& look, double x, double y, double radius) {
    Saved saved(cr);
    cairo_new_path(cr);
    cairo_arc(cr, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_clip(cr);
    down(cr, {x - radius, y - radius, 2 * radius, 2 * radius}, mix(person.back, rgb(0xFFFFFF), 0.2), person.back);
    const double head = radius * 0.98;
    const double head_y = y - radius * 0.06;
    draw_hair_behind(cr, person, x, head_y, head);
    ellipse(cr, x, y + radius * 1.16, radius * 0.82, radius * 0.62);
    fill(cr, person.top);
    rounded(cr, {x - radius * 0.17, head_y + head * 0.36, radius * 0.34, radius * 0.4}, radius * 0.15,
            mix(person.skin, rgb(0x5A2B1B), 0.22));
    draw_head(cr, person, look, x, head_y, head);
}

void draw_nobody(cairo_t* cr, double x, double y, double radius, Colour back) {
    Saved saved(cr);
    cairo_new_path(cr);
    cairo_arc(cr, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_clip(cr);
    set(cr, back);
    cairo_paint(cr);
    const Colour shape = mix(back, rgb(0xFFFFFF), 0.45);
    circle(cr, x, y - radius * 0.15, radius * 0.4, shape);
    ellipse(cr, x, y + radius * 1.0, radius * 0.72, radius * 0.62);
    fill(cr, shape);
}

}  // namespace wissel::scenes
