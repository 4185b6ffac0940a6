#include <cmath>
#include <numbers>

#include "scenes/drawing/easing.h"
#include "scenes/phone/post_picture.h"

namespace wissel::scenes {

namespace {

struct Looks { Colour hair, skin, top; bool curls = false; };

Looks looks_of(const Picture& picture, const Cast& cast, std::size_t number) {
    const Looks usual[] = {{rgb(0xC27E3E), rgb(0xF4D3B8), rgb(0x4F7FA6), true}, {rgb(0x1B1310), rgb(0x8D5B3A), rgb(0xC9A23F), false}};
    if (number >= picture.with.size()) return usual[number % 2];
    const Person& person = cast.at(picture.with[number]);
    return {person.hair_colour, person.skin, person.top, person.hair == "curls" || person.hair == "afro"};
}

void draw_garden(cairo_t* cr, Box box) {
    down(cr, box, rgb(0x232A5C), rgb(0x8E5C7E));
    down(cr, {box.x, box.y + box.height * 0.45, box.width, box.height * 0.4}, rgb(0xE8A46A, 0), rgb(0xE8A46A, 0.38));
    for (int i = 0; i < 13; ++i) {  // trees and a hedge
        const double x = box.x + box.width * (i + 0.3) / 12.5, size = 46 + 13.0 * ((i * 5) % 4);
        circle(cr, x, box.bottom() - 52 - size * 0.45, size, rgb(0x1E2A4A));
    }
    down(cr, {box.x, box.bottom() - 74, box.width, 74}, rgb(0x22344A), rgb(0x15233A));
}

void draw_lantern(cairo_t* cr, double x, double y, double size, double t, Colour colour) {
    const double flicker = 0.92 + 0.08 * wave(t, 2.0, x * 0.013);
    glow(cr, x, y, size * 3.4, colour.with_alpha(0.55 * flicker));
    rounded(cr, {x - size * 0.3, y - size * 0.78, size * 0.6, size * 0.2}, 2, rgb(0x3A2B3A));
    ellipse(cr, x, y, size * 0.56, size * 0.62);
    fill(cr, mix(colour, rgb(0xFFFFFF), 0.35));
    for (const double rib : {-0.28, 0.0, 0.28}) {
        ellipse(cr, x, y, std::abs(rib) < 0.1 ? size * 0.2 : size * 0.44, size * 0.62);
        stroke(cr, colour.with_alpha(0.55), 1.6);
    }
}

void draw_string(cairo_t* cr, Box box, double t) {
    const Colour colours[] = {rgb(0xFFB25A), rgb(0xFFD27A), rgb(0xFF8F6B)};
    cairo_move_to(cr, box.x, box.y + 20);
    cairo_curve_to(cr, box.x + box.width * 0.3, box.y + 112, box.x + box.width * 0.7, box.y + 112, box.right(), box.y + 20);
    stroke(cr, rgb(0x2B2440), 2.4);
    for (int i = 0; i < 7; ++i) {
        const double part = (i + 0.5) / 7.0;
        const double y = box.y + 20 + 3 * 92 * part * (1 - part);
        draw_lantern(cr, box.x + box.width * part, y + 24, i % 2 == 0 ? 34 : 28, t, colours[i % 3]);
    }
}

void draw_hair(cairo_t* cr, const Looks& looks, Colour hair) {
    cairo_new_path(cr);  // from the forehead over the crown to the neck, and back past the ear
    cairo_move_to(cr, 33, -28);
    cairo_curve_to(cr, 28, -54, -4, -56, -22, -44);
    cairo_curve_to(cr, -42, -30, -44, 4, -30, 24);
    cairo_curve_to(cr, -24, 24, -20, 20, -17, 10);
    cairo_curve_to(cr, -13, -2, -2, -2, 2, -12);
    cairo_curve_to(cr, 10, -20, 20, -20, 33, -28);
    fill(cr, hair);
    if (!looks.curls) return;
    for (int i = 0; i < 9; ++i) {
        const double turn = std::numbers::pi * (0.86 + 0.90 * i / 8.0);
        circle(cr, -4 + 33 * std::cos(turn), -8 + 38 * std::sin(turn), 12, hair);
    }
    for (int i = 0; i < 8; ++i) {
        cairo_new_path(cr);
        cairo_arc(cr, -32 + 15.0 * (i % 4), -30 + 18.0 * (i / 4), 6.5, 0.9 * std::numbers::pi, 1.9 * std::numbers::pi);
        stroke(cr, mix(hair, rgb(0xFFC98A), 0.22), 2.2);
    }
}

// In profile, to the right: eyes closed, a small smile.
void draw_face(cairo_t* cr, Colour skin) {
    cairo_new_path(cr);
    cairo_move_to(cr, -20, -40);
    cairo_curve_to(cr, 6, -50, 32, -40, 35, -16);
    cairo_curve_to(cr, 35, -8, 38, -2, 44, 6);     // brow and nose
    cairo_curve_to(cr, 44, 11, 38, 11, 37, 13);
    cairo_curve_to(cr, 39, 18, 38, 20, 36, 22);    // lips
    cairo_curve_to(cr, 37, 27, 36, 29, 34, 30);
    cairo_curve_to(cr, 34, 42, 22, 46, 12, 44);    // chin and jaw
    cairo_curve_to(cr, -2, 42, -10, 34, -14, 24);
    cairo_line_to(cr, -30, 20);
    cairo_close_path(cr);
    fill(cr, skin);
    const Colour line_ink = mix(skin, rgb(0x24101C), 0.72);
    cairo_new_path(cr);
    cairo_arc(cr, 23, -6, 7, 0.12 * std::numbers::pi, 0.88 * std::numbers::pi);
    stroke(cr, line_ink, 2.8);
    cairo_move_to(cr, 14, -18);
    cairo_curve_to(cr, 20, -22, 26, -22, 31, -18);
    stroke(cr, line_ink, 3);
    cairo_move_to(cr, 36.5, 22);
    cairo_curve_to(cr, 31, 26, 26, 25, 23, 20);
    stroke(cr, line_ink, 2.6);
    ellipse(cr, 17, 12, 9, 6);
    fill(cr, rgb(0xE8735A, 0.28));
}

void draw_leaning_head(cairo_t* cr, const Looks& looks, double side) {
    const Colour hair = mix(looks.hair, rgb(0x14142C), 0.18), skin = mix(looks.skin, rgb(0x3A2038), 0.18);
    Saved saved(cr);
    cairo_translate(cr, side * 42, -192);
    cairo_scale(cr, -side, 1);
    cairo_rotate(cr, 0.2);
    draw_face(cr, skin);
    draw_hair(cr, looks, hair);
    ellipse(cr, -9, 7, 7, 10);  // the ear
    fill(cr, mix(skin, rgb(0x3A2038), 0.12));
    cairo_new_path(cr);  // the lanterns' light on the crown
    cairo_arc(cr, -2, -8, 36, 1.22 * std::numbers::pi, 1.54 * std::numbers::pi);
    stroke(cr, rgb(0xFFC98A, 0.4), 4);
}

// Side -1 is the left one: shoulders from behind, faces turned to each other, forehead to forehead.
void draw_leaning(cairo_t* cr, const Looks& looks, double side) {
    const Colour rim = rgb(0xFFC98A);
    cairo_new_path(cr);  // back and shoulders
    cairo_move_to(cr, side * 26, 0);
    cairo_curve_to(cr, side * 20, -70, side * 16, -118, side * 34, -136);
    cairo_curve_to(cr, side * 58, -152, side * 92, -144, side * 112, -122);
    cairo_curve_to(cr, side * 128, -92, side * 128, -40, side * 124, 0);
    cairo_close_path(cr);
    fill(cr, mix(looks.top, rgb(0x1A1E3C), 0.30));
    cairo_move_to(cr, side * 40, -138);
    cairo_curve_to(cr, side * 60, -150, side * 90, -144, side * 110, -122);
    stroke(cr, rim.with_alpha(0.5), 4);
    rounded(cr, {side > 0 ? 40.0 : -74.0, -168, 34, 40}, 12, mix(looks.skin, rgb(0x3A2038), 0.30));
    draw_leaning_head(cr, looks, side);
}

// Their arms hang down to each other; the fingers are in each other.
void draw_hands(cairo_t* cr, const Looks& left, const Looks& right) {
    const Colour dusk = rgb(0x3A2038);
    const auto arm = [cr](const Looks& looks, double side) {
        cairo_new_path(cr);
        cairo_move_to(cr, side * 96, -112);
        cairo_curve_to(cr, side * 92, -82, side * 60, -66, side * 24, -58);
        stroke(cr, mix(looks.top, rgb(0x1A1E3C), 0.46), 31);
    };
    arm(left, -1);
    arm(right, 1);
    const Colour one = mix(left.skin, dusk, 0.14), two = mix(right.skin, dusk, 0.10);
    rounded(cr, {-24, -69, 32, 25}, 12, one);
    rounded(cr, {-6, -70, 30, 25}, 12, two);
    for (int i = 0; i < 3; ++i) rounded(cr, {-11 + 1.0 * i, -68 + 8.0 * i, 19, 7}, 3.5, mix(one, rgb(0x000000), 0.06 * i));
}

}  // namespace

void draw_lantern_picture(cairo_t* cr, const Picture& picture, const Cast& cast, Box box, double t) {
    draw_garden(cr, box);
    draw_string(cr, box, t);
    const Looks left = looks_of(picture, cast, 0), right = looks_of(picture, cast, 1);
    const double scale = box.height / 286;
    cairo_translate(cr, box.centre_x(), box.bottom() + 8 * scale);
    cairo_scale(cr, scale, scale);
    glow(cr, 0, -190, 190, rgb(0xFFC27A, 0.4));
    draw_leaning(cr, left, -1);
    draw_leaning(cr, right, 1);
    draw_hands(cr, left, right);
}

}  // namespace wissel::scenes
