#include <tuple>

#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// The table stands before the people in the kitchen: drawn with the room, and once more in front of them.

namespace wissel::scenes {

namespace {

void chair_back(cairo_t* cr, double x, Colour wood) {  // pushed in on our side, seen from behind
    const Colour dark = mix(wood, rgb(0x14162A), 0.35);
    line(cr, x - 62, 600, x - 68, 790, dark, 13);
    line(cr, x + 62, 600, x + 68, 790, dark, 13);
    for (int i = -1; i <= 1; ++i) line(cr, x + 30.0 * i, 620, x + 32.0 * i, 780, wood, 8);
    rounded(cr, {x - 78, 590, 156, 34}, 15, wood);
    rounded(cr, {x - 78, 590, 156, 11}, 6, mix(wood, rgb(0xFFFFFF), 0.18));
}

void table(cairo_t* cr, Colour wood) {
    constexpr Span kWide{-0.85, 0.85};
    const Colour dark = mix(wood, rgb(0x1C1420), 0.4);
    for (const double x : {-0.82, 0.74}) board(cr, {x, x + 0.08}, {-0.4, 0.72}, 2.8, dark);
    board(cr, {-0.8, 0.8}, {0.62, 0.72}, 2.72, mix(wood, rgb(0x1C1420), 0.3));
    slab(cr, kWide, 0.76, {2.6, 3.5}, wood);
    for (int i = 0; i < 6; ++i) {
        const double depth = 2.68 + 0.15 * i;
        const auto [left, y] = spot(kWide.from + 0.05, 0.76, depth);
        line(cr, left, y, spot(kWide.to - 0.05, 0.76, depth).first, y, rgb(0x3A1E12, 0.07), 3);
    }
    board(cr, kWide, {0.715, 0.76}, 2.6, mix(wood, rgb(0x1C1420), 0.18));
}

void mug(cairo_t* cr, double x, double y, Colour glaze) {
    pool(cr, x + 4, y, 36, 9, rgb(0x14101C, 0.5));
    cairo_new_path(cr);
    cairo_arc(cr, x + 21, y - 22, 11, -1.6, 1.6);
    stroke(cr, glaze, 6);
    rounded(cr, {x - 20, y - 44, 40, 44}, 8, glaze);
    ellipse(cr, x, y - 43, 20, 5);
    fill(cr, mix(glaze, rgb(0x2A1812), 0.6));
    across(cr, {x - 16, y - 38, 14, 32}, rgb(0xFFFFFF, 0.3), rgb(0xFFFFFF, 0));
}

void fruit_bowl(cairo_t* cr, double x, double y) {
    pool(cr, x, y, 96, 16, rgb(0x14101C, 0.5));
    for (const auto& [dx, dy, hex] : {std::tuple{-34.0, -44.0, 0xC9483Au}, {0.0, -54.0, 0xE59A3Cu}, {34.0, -44.0, 0x8DA64Bu}}) {
        circle(cr, x + dx, y + dy, 24, rgb(hex));
        circle(cr, x + dx - 7, y + dy - 8, 6, rgb(0xFFFFFF, 0.3));
    }
    cairo_new_path(cr);
    cairo_move_to(cr, x - 74, y - 42);
    cairo_curve_to(cr, x - 62, y + 12, x + 62, y + 12, x + 74, y - 42);
    cairo_close_path(cr);
    fill(cr, rgb(0x3F5F74));
    ellipse(cr, x, y - 42, 74, 6);
    stroke(cr, rgb(0x6F93A8), 3);
}

void plate(cairo_t* cr, double x, double y, double size) {
    pool(cr, x, y + 3, size * 1.2, size * 0.34, rgb(0x14101C, 0.4));
    ellipse(cr, x, y, size, size * 0.27);
    fill(cr, rgb(0xFBF8F0));
    ellipse(cr, x, y, size * 0.66, size * 0.17);
    fill(cr, rgb(0xE6E0D2));
}

void cereal(cairo_t* cr, double x, double y) {
    pool(cr, x, y, 74, 14, rgb(0x14101C, 0.4));
    cairo_new_path(cr);
    cairo_move_to(cr, x - 52, y - 34);
    cairo_curve_to(cr, x - 44, y + 8, x + 44, y + 8, x + 52, y - 34);
    cairo_close_path(cr);
    fill(cr, rgb(0x5E86A8));
    ellipse(cr, x, y - 34, 52, 11);
    fill(cr, rgb(0xFBF8F0));
    for (int i = 0; i < 14; ++i) {
        ellipse(cr, x - 34 + 68 * scatter(i, 4), y - 38 + 9 * scatter(i, 5), 6, 3.5);
        fill(cr, rgb(i % 2 == 0 ? 0xDFA54E : 0xC98A38));
    }
    line(cr, x + 26, y - 36, x + 62, y - 62, rgb(0xC7D0D6), 5);
}

void carafe(cairo_t* cr, double x, double y) {  // of orange juice, and a glass of it
    pool(cr, x, y, 54, 12, rgb(0x14101C, 0.4));
    rounded(cr, {x - 26, y - 92, 52, 92}, 12, rgb(0xFFFFFF, 0.5));
    rounded(cr, {x - 23, y - 66, 46, 63}, 10, rgb(0xF2A73B));
    rectangle(cr, {x - 16, y - 108, 32, 22}, rgb(0xFFFFFF, 0.5));
    across(cr, {x - 20, y - 84, 10, 76}, rgb(0xFFFFFF, 0.55), rgb(0xFFFFFF, 0.1));
    pool(cr, x + 62, y + 10, 30, 8, rgb(0x14101C, 0.4));
    rounded(cr, {x + 44, y - 38, 36, 48}, 6, rgb(0xFFFFFF, 0.5));
    rounded(cr, {x + 46, y - 22, 32, 30}, 5, rgb(0xF2A73B));
}

}  // namespace

void draw_kitchen_table(cairo_t* cr) {
    table(cr, rgb(0x9C6644));
    pool(cr, 640, 532, 300, 40, rgb(0xFFD594, 0.42));
    fruit_bowl(cr, 620, 538);
    mug(cr, 800, 552, rgb(0xD9C7B0));
    mug(cr, 440, 534, rgb(0x6D8AA8));
    chair_back(cr, 470, rgb(0x5E3E34));
    chair_back(cr, 830, rgb(0x543730));
}

void draw_breakfast_table(cairo_t* cr) {
    table(cr, rgb(0xC9925E));
    pool(cr, 560, 530, 300, 40, rgb(0xFFF6D6, 0.5));
    plate(cr, 812, 546, 60);
    rounded(cr, {776, 522, 44, 22}, 8, rgb(0xD39A52));
    rounded(cr, {802, 516, 44, 24}, 8, rgb(0xE0AE68));
    carafe(cr, 594, 526);
    cereal(cr, 496, 554);
    mug(cr, 396, 548, rgb(0xD9825A));
    chair_back(cr, 470, rgb(0xA9713F));
    chair_back(cr, 830, rgb(0x9C6637));
}

}  // namespace wissel::scenes
