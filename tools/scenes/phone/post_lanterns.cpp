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

void draw_back_of_head(cairo_t* cr, const Looks& looks, double side) {
    const Colour hair = mix(looks.hair, rgb(0x14142C), 0.18), skin = mix(looks.skin, rgb(0x3A2038), 0.24);
    Saved saved(cr);
    cairo_translate(cr, side * 41, -192);
    cairo_rotate(cr, -side * 0.30);
    for (const double ear : {-1.0, 1.0}) {
        ellipse(cr, ear * 38, 8, 7, 11);
        fill(cr, mix(skin, rgb(0x3A2038), 0.12));
    }
    ellipse(cr, 0, 0, 38, 46);
    fill(cr, skin);
    cairo_new_path(cr);  // down to a hairline in the neck
    cairo_arc(cr, 0, -6, 41, 0.96 * std::numbers::pi, 2.04 * std::numbers::pi);
    cairo_curve_to(cr, 40, 20, 26, 24, 22, 38);
    cairo_curve_to(cr, 10, 31, -10, 31, -22, 38);
    cairo_curve_to(cr, -26, 24, -40, 20, -41, 0);
    cairo_close_path(cr);
    fill(cr, hair);
    if (looks.curls) {
        for (int i = 0; i < 13; ++i) {
            const double turn = std::numbers::pi * (0.86 + 1.28 * i / 12.0);
            circle(cr, 37 * std::cos(turn), -4 + 39 * std::sin(turn), 13, hair);
        }
        for (int i = 0; i < 12; ++i) {
            cairo_new_path(cr);
            cairo_arc(cr, -24 + 16.0 * (i % 4) + 5 * (i / 4 % 2), -28 + 19.0 * (i / 4), 7, 0.9 * std::numbers::pi, 1.9 * std::numbers::pi);
            stroke(cr, mix(hair, rgb(0xFFC98A), 0.22), 2.4);
        }
    } else {
        for (int i = 0; i < 7; ++i) {  // from the crown down
            cairo_new_path(cr);
            cairo_move_to(cr, 3, -26);
            cairo_curve_to(cr, -30 + 10.0 * i, -26, -34 + 11.0 * i, 0, -27 + 9.0 * i, 20);
            stroke(cr, mix(hair, rgb(0xFFC98A), 0.13), 2);
        }
    }
    cairo_new_path(cr);  // the lanterns' light on the crown
    cairo_arc(cr, 0, -6, 39, side > 0 ? 1.52 * std::numbers::pi : 1.12 * std::numbers::pi, side > 0 ? 1.88 * std::numbers::pi : 1.48 * std::numbers::pi);
    stroke(cr, rgb(0xFFC98A, 0.4), 4);
}

// From behind; side -1 is the left one. Their heads lean together in the middle.
void draw_back(cairo_t* cr, const Looks& looks, double side) {
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
    draw_back_of_head(cr, looks, side);
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
    draw_back(cr, left, -1);
    draw_back(cr, right, 1);
    draw_hands(cr, left, right);
}

}  // namespace wissel::scenes
