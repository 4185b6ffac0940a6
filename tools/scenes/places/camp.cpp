#include <cmath>

#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// A summer camp, seen from outside its wooden gate.

namespace wissel::scenes {

namespace {

const Colour kPole = rgb(0x9A6B42);

void hills(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, 560}, rgb(0x76B8E8), rgb(0xFFEFC6));
    cloud(cr, 160, 110, 130, rgb(0xFFFFFF, 0.8));
    cloud(cr, 1060, 84, 160, rgb(0xFFFFFF, 0.7));
    ellipse(cr, 240, 470, 560, 150);
    fill(cr, rgb(0xA9CBA8));
    ellipse(cr, 1060, 480, 560, 170);
    fill(cr, rgb(0x94BE94));
    for (int i = 0; i < 14; ++i) {  // the edge of a wood
        const double x = -40 + 104.0 * i, tall = 70 + 50 * scatter(i, 3);
        if (i % 3 == 0) polygon(cr, {{x - 34, 420}, {x, 420 - tall * 1.5}, {x + 34, 420}}, rgb(0x5E9468));
        else foliage(cr, x, 396 - 10 * scatter(i, 4), 66, tall * 0.8, mix(rgb(0x6FA458), rgb(0xCFE6C0), 0.18), i);
    }
}

void field(cairo_t* cr) {
    down(cr, {-kMargin, 414, kAll.width, 360}, rgb(0xB4D078), rgb(0x6F9E4A));
    polygon(cr, {{606, 420}, {676, 420}, {770, 560}, {980, 780}, {290, 780}, {506, 560}}, rgb(0xE6CFA0));
    polygon(cr, {{606, 420}, {612, 420}, {536, 560}, {336, 780}, {290, 780}, {506, 560}}, rgb(0xC9AE7C, 0.6));
    for (int i = 0; i < 110; ++i) {
        const double y = 470 + 290 * scatter(i, 1), x = -40 + 1360 * scatter(i, 2), tall = 3 + (y - 440) * 0.05;
        if (std::abs(x - 640) < 60 + (y - 420) * 0.95) continue;
        line(cr, x, y, x + 3 - 6 * scatter(i, 3), y - tall, rgb(0x4F8038, 0.55), 2.2);
        if (i % 6 == 0) circle(cr, x + 4, y - tall, 3 + (y - 470) * 0.008, rgb(i % 4 == 0 ? 0xFFF6DA : 0xF2C94E));
    }
}

void tent(cairo_t* cr, double x, double foot, double size, Colour cloth) {
    pool(cr, x, foot, size * 1.1, size * 0.12, rgb(0x24381E, 0.5));
    polygon(cr, {{x - size * 0.2, foot - size * 0.95}, {x + size * 0.62, foot - size * 0.86}, {x + size * 1.12, foot - size * 0.06}, {x + size * 0.66, foot}}, mix(cloth, rgb(0x14162A), 0.22));
    polygon(cr, {{x - size * 0.2, foot - size * 0.95}, {x + size * 0.66, foot}, {x - size * 0.86, foot}}, cloth);
    polygon(cr, {{x - size * 0.2, foot - size * 0.95}, {x - size * 0.44, foot}, {x - size * 0.86, foot}}, mix(cloth, rgb(0xFFFFFF), 0.16));
    polygon(cr, {{x - size * 0.2, foot - size * 0.76}, {x + size * 0.14, foot}, {x - size * 0.4, foot}}, rgb(0x3A3040));
    polygon(cr, {{x - size * 0.2, foot - size * 0.76}, {x + size * 0.14, foot}, {x + size * 0.28, foot}}, mix(cloth, rgb(0xFFFFFF), 0.3));
    line(cr, x - size * 0.86, foot - size * 0.1, x - size * 1.14, foot + size * 0.06, rgb(0xF3EAD8, 0.8), 2);
    line(cr, x + size * 1.1, foot - size * 0.1, x + size * 1.34, foot + size * 0.05, rgb(0xF3EAD8, 0.8), 2);
}

void fire_ring(cairo_t* cr, double x, double y) {
    ellipse(cr, x, y, 62, 15);
    fill(cr, rgb(0x8A7A5A));
    for (int i = 0; i < 9; ++i) circle(cr, x - 56 + 14.0 * i, y + 8 - 0.16 * (i - 4) * (i - 4), 8, rgb(i % 2 == 0 ? 0xA9A29A : 0x8F8880));
    line(cr, x - 30, y, x + 26, y - 18, rgb(0x6B4A2D), 9);
    line(cr, x + 30, y, x - 24, y - 18, rgb(0x7F5836), 9);
}

void log_post(cairo_t* cr, double x, double top, double foot, double width) {
    pool(cr, x + width * 0.6, foot, width * 2.4, 12, rgb(0x24381E, 0.5));
    across(cr, {x - width / 2, top, width, foot - top}, mix(kPole, rgb(0xFFF0C8), 0.3), mix(kPole, rgb(0x2A1810), 0.4));
    ellipse(cr, x, top, width / 2, width * 0.16);
    fill(cr, rgb(0xD9B07C));
}

void fence(cairo_t* cr, double from, double to) {
    for (double x = from; x <= to; x += 108) log_post(cr, x, 470, 600, 18);
    for (const double y : {494.0, 544.0}) {
        rounded(cr, {from - 40, y, to - from + 80, 14}, 6, kPole);
        rounded(cr, {from - 40, y, to - from + 80, 5}, 3, mix(kPole, rgb(0xFFF0C8), 0.4));
    }
}

void gate(cairo_t* cr) {
    for (const double x : {352.0, 928.0}) log_post(cr, x, 132, 620, 40);
    for (const double y : {150.0, 222.0}) {
        rounded(cr, {306, y, 668, 26}, 12, kPole);
        rounded(cr, {306, y, 668, 9}, 4, mix(kPole, rgb(0xFFF0C8), 0.4));
    }
    for (int i = 0; i < 9; ++i) {
        const double x = 396 + 61.0 * i;
        line(cr, x, 176, x + (i % 2 == 0 ? 52 : -0.0), 222, mix(kPole, rgb(0x2A1810), 0.2), 9);
    }
    for (const double x : {352.0, 928.0}) {  // ropes where the poles cross
        for (const double y : {158.0, 230.0}) {
            for (int i = 0; i < 4; ++i) line(cr, x - 22, y - 6 + 7.0 * i, x + 22, y + 1 + 7.0 * i, rgb(0xF0E0BC), 4);
        }
    }
    pennants(cr, {372, 252}, {908, 252}, 34, 15);
}

}  // namespace

void draw_camp(cairo_t* cr) {
    hills(cr);
    field(cr);
    tent(cr, 190, 474, 92, rgb(0xE2A04E));
    tent(cr, 400, 462, 78, rgb(0x5F9AA8));
    tent(cr, 850, 466, 86, rgb(0xD9705A));
    tent(cr, 1090, 480, 104, rgb(0x7F9A52));
    line(cr, 500, 470, 500, 300, rgb(0x8A6A48), 5);
    polygon(cr, {{502, 302}, {566, 318}, {502, 338}}, rgb(0xE2725B));
    fire_ring(cr, 724, 500);
    fence(cr, -40, 300);
    fence(cr, 990, 1330);
    gate(cr);
    tall_tree(cr, 1268, 640, 600, rgb(0x6F9E4E), 12);
    beam(cr, {200, -40}, {700, 700}, {{0, -48}, {360, -48}, {1120, 768}, {420, 768}}, rgb(0xFFF6CF, 0.14));
    glow(cr, 180, 20, 560, rgb(0xFFF6CC, 0.6));
}

}  // namespace wissel::scenes
