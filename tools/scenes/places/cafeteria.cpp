#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// School lunch: rows of tables, and one that stands before the people.

namespace wissel::scenes {

namespace {

constexpr double kCafeteriaBack = 9.5, kCafeteriaSide = 4.6;

void room(cairo_t* cr) {
    rectangle(cr, kAll, rgb(0xF3EBDC));
    slab(cr, {-kCafeteriaSide, kCafeteriaSide}, 3.1, {2.4, kCafeteriaBack}, rgb(0xE6DCCB));
    board(cr, {-kCafeteriaSide, kCafeteriaSide}, {0, 3.1}, kCafeteriaBack, rgb(0xF6EEDD));
    flank(cr, kCafeteriaSide, {0, 3.1}, {2.4, kCafeteriaBack}, rgb(0xE9DCC4));
    flank(cr, kCafeteriaSide, {0, 1.1}, {2.4, kCafeteriaBack}, rgb(0xC9D6C4));
    slab(cr, {-kCafeteriaSide, kCafeteriaSide}, 0, {2.2, kCafeteriaBack}, rgb(0xD2BFA2));
    for (int i = -8; i <= 8; ++i) {
        const auto [far_x, far_y] = spot(i * 0.6, 0, kCafeteriaBack);
        const auto [near_x, near_y] = spot(i * 0.6, 0, 2.3);
        line(cr, far_x, far_y, near_x, near_y, rgb(0x8A7458, 0.18), 2);
    }
}

void windows(cairo_t* cr) {
    flank(cr, -kCafeteriaSide, {0, 3.1}, {2.4, kCafeteriaBack}, rgb(0xE3D6BE));
    for (int i = 0; i < 4; ++i) {
        const Span depth{4.3 + 1.3 * i, 5.4 + 1.3 * i};
        flank(cr, -kCafeteriaSide, {0.86, 2.74}, {depth.from - 0.08, depth.to + 0.08}, rgb(0xFDFAF2));
        flank(cr, -kCafeteriaSide, {0.94, 2.66}, depth, rgb(0xCBE6F4));
        flank(cr, -kCafeteriaSide, {0.94, 1.5}, depth, rgb(0xA9CC8C));
        flank(cr, -kCafeteriaSide, {1.2, 1.6}, {depth.from + 0.2, depth.from + 0.7}, rgb(0x86B070));
        flank(cr, -kCafeteriaSide, {0.94, 2.66}, {depth.from + 0.53, depth.from + 0.58}, rgb(0xFDFAF2));
        beam(cr, spot(-kCafeteriaSide, 1.8, depth.from), spot(1.2, 0, depth.from - 1.6),
             {spot(-kCafeteriaSide, 2.6, depth.from), spot(-kCafeteriaSide, 2.6, depth.to), spot(0.9, 0, depth.to - 1.4), spot(0.9, 0, depth.from - 1.6), spot(-1.5, 0, depth.from - 1.6)},
             rgb(0xFFF6D6, 0.34));
    }
}

void counter(cairo_t* cr) {  // where food is served
    const auto [left, low] = spot(-2.3, 1.15, kCafeteriaBack);
    const auto [right, high] = spot(2.6, 2.35, kCafeteriaBack);
    rectangle(cr, Box{left, high, right - left, low - high}.grown(8), rgb(0xB9A88C));
    down(cr, {left, high, right - left, low - high}, rgb(0xFFE9BC), rgb(0xE3B878));
    for (int i = 0; i < 4; ++i) {
        const double x = left + 70 + 132.0 * i;
        line(cr, x, high, x, high + 26, rgb(0x5F6A6E), 3);
        glow(cr, x, high + 40, 80, rgb(0xFFF3CC, 0.6));
        polygon(cr, {{x - 22, high + 42}, {x + 22, high + 42}, {x + 10, high + 22}, {x - 10, high + 22}}, rgb(0xD9705A));
        rounded(cr, {x - 42, low - 34, 84, 30}, 7, rgb(0xBFC8CA));
        ellipse(cr, x, low - 34, 40, 9);
        fill(cr, rgb(i % 2 == 0 ? 0xD98F45 : 0x8FAE5A));
    }
    crate(cr, {-2.5, 2.8}, {0, 1.1}, {kCafeteriaBack - 1, kCafeteriaBack - 0.1}, rgb(0x5F958E));
    crate(cr, {-2.55, 2.85}, {1.1, 1.16}, {kCafeteriaBack - 1.1, kCafeteriaBack - 0.1}, rgb(0xD9DEDC));
    for (int i = 0; i < 3; ++i) board(cr, {-2.4 + 1.75 * i, -0.75 + 1.75 * i}, {0.2, 0.95}, kCafeteriaBack - 1.01, rgb(0x71A69E));
}

void on_the_walls(cairo_t* cr) {
    const unsigned pictures[] = {0xE2A04E, 0x5F958E, 0xD9705A, 0x6F86B8};
    for (int i = 0; i < 4; ++i) {
        const auto [x, y] = spot(i < 2 ? -4.2 + 0.95 * i : 3.05 + 0.8 * (i - 2), 2.25, kCafeteriaBack);
        picture_frame(cr, {x, y, 74, 92}, rgb(0xC9A678), mix(rgb(pictures[i]), rgb(0xFFFFFF), 0.45), rgb(pictures[i]));
    }
    for (int i = 0; i < 3; ++i) {  // panels on the right wall, so that it does not echo
        const Span depth{4.6 + 1.5 * i, 5.7 + 1.5 * i};
        flank(cr, kCafeteriaSide, {1.5, 2.6}, depth, mix(rgb(0xD9705A), rgb(0xF0C890), 0.4 * i));
        flank(cr, kCafeteriaSide - 0.02, {1.5, 1.56}, depth, rgb(0x14162A, 0.14));
    }
    board(cr, {-kCafeteriaSide, kCafeteriaSide}, {0, 1.0}, kCafeteriaBack, rgb(0xC9D6C4));
    const auto [left, low] = spot(-4.2, 0, kCafeteriaBack - 0.4);
    const auto [right, lower] = spot(3.6, 0, kCafeteriaBack - 0.4);
    pot_plant(cr, left, low, 170, rgb(0x5A9068), rgb(0xC9744C));
    pot_plant(cr, right, lower, 190, rgb(0x4F8460), rgb(0xC9744C));
}

void long_table(cairo_t* cr, Span x, double near, Colour top) {
    const double far = near + 0.75;
    const auto [left, low] = spot(x.from, 0, near);
    const auto [right, high] = spot(x.to, 0, far);
    pool(cr, (left + right) / 2, (low + high) / 2, (right - left) * 0.62, (low - high) * 1.2, rgb(0x3A2A1A, 0.35));
    crate(cr, x, {0.42, 0.46}, {far + 0.1, far + 0.4}, rgb(0xA9713F));
    for (const double leg : {x.from + 0.15, x.to - 0.22}) {
        crate(cr, {leg, leg + 0.06}, {0, 0.7}, {near + 0.3, near + 0.36}, rgb(0x5F6A6E));
        crate(cr, {leg, leg + 0.06}, {0, 0.42}, {far + 0.2, far + 0.26}, rgb(0x5F6A6E));
    }
    crate(cr, x, {0.71, 0.76}, {near, far}, top);
    for (const double leg : {x.from + 0.15, x.to - 0.22}) crate(cr, {leg, leg + 0.06}, {0, 0.42}, {near - 0.3, near - 0.24}, rgb(0x5F6A6E));
    crate(cr, x, {0.42, 0.46}, {near - 0.4, near - 0.1}, rgb(0xB8804A));
}

void tray(cairo_t* cr, double x, double y, double size, Colour colour) {
    pool(cr, x, y + size * 0.22, size * 1.25, size * 0.24, rgb(0x3A2A1A, 0.3));
    polygon(cr, {{x - size * 0.9, y - size * 0.22}, {x + size * 0.9, y - size * 0.22}, {x + size, y + size * 0.24}, {x - size, y + size * 0.24}}, colour);
    polygon(cr, {{x - size, y + size * 0.24}, {x + size, y + size * 0.24}, {x + size, y + size * 0.32}, {x - size, y + size * 0.32}}, mix(colour, rgb(0x14162A), 0.25));
    ellipse(cr, x - size * 0.2, y, size * 0.48, size * 0.15);
    fill(cr, rgb(0xFDFBF5));
    ellipse(cr, x - size * 0.34, y - size * 0.03, size * 0.2, size * 0.08);
    fill(cr, rgb(0xD98F45));
    ellipse(cr, x - size * 0.05, y + size * 0.01, size * 0.18, size * 0.07);
    fill(cr, rgb(0x86A84E));
    rounded(cr, {x + size * 0.44, y - size * 0.42, size * 0.28, size * 0.44}, size * 0.05, rgb(0xCFE6F0, 0.85));
    ellipse(cr, x + size * 0.58, y - size * 0.41, size * 0.14, size * 0.04);
    fill(cr, rgb(0xFFFFFF, 0.9));
}

void lamps(cairo_t* cr) {
    for (const double depth : {8.0, 6.2, 4.8}) {
        for (const double x : {-1.9, 1.9}) {
            const auto [lx, ly] = spot(x, 2.2, depth);
            const double size = kFocal * 0.2 / depth;
            line(cr, lx, spot(x, 3.1, depth).second, lx, ly - size * 0.6, rgb(0x5F6A6E), 3);
            glow(cr, lx, ly, size * 3.6, rgb(0xFFF0C8, 0.4));
            cairo_new_path(cr);
            cairo_arc(cr, lx, ly, size, 3.14159265, 6.2831853);
            cairo_close_path(cr);
            fill(cr, rgb(0xE6A83F));
            ellipse(cr, lx, ly, size, size * 0.14);
            fill(cr, rgb(0xFFF6DC));
        }
    }
}

}  // namespace

void draw_cafeteria(cairo_t* cr) {
    room(cr);
    windows(cr);
    on_the_walls(cr);
    counter(cr);
    for (const double near : {7.4, 5.9, 4.5}) {
        long_table(cr, {-3.6, -1.15}, near, rgb(0xE9DCC0));
        long_table(cr, {1.15, 3.6}, near, rgb(0xE9DCC0));
    }
    for (const auto& [x, depth] : {ScreenSpot{-1.7, 4.9}, {1.8, 4.8}, {-2.2, 6.3}, {2.6, 6.2}, {1.6, 7.7}}) {
        const auto [px, py] = spot(x, 0.77, depth);
        tray(cr, px, py, 200 / depth, rgb(depth > 6 ? 0x5F958E : 0xD9705A));
    }
    lamps(cr);
    glow(cr, 20, 220, 520, rgb(0xFFF8E2, 0.5));
    draw_lunch_table(cr);
}

void draw_lunch_table(cairo_t* cr) {
    for (const double x : {-1.1, 1.02}) board(cr, {x, x + 0.08}, {-0.4, 0.7}, 2.8, rgb(0x5F6A6E));
    board(cr, {-1.28, 1.28}, {0.58, 0.72}, 2.66, rgb(0xB8804A));
    slab(cr, {-1.35, 1.35}, 0.76, {2.55, 3.3}, rgb(0xF1E4C8));
    pool(cr, 420, 530, 380, 34, rgb(0xFFFBEA, 0.7));
    board(cr, {-1.35, 1.35}, {0.71, 0.76}, 2.55, rgb(0xC98F50));
    tray(cr, 330, 540, 112, rgb(0xD9705A));
    tray(cr, 950, 540, 112, rgb(0x5F958E));
    pool(cr, 640, 560, 50, 10, rgb(0x3A2A1A, 0.4));
    rounded(cr, {616, 468, 48, 92}, 12, rgb(0xCFE6F0, 0.7));
    rounded(cr, {620, 496, 40, 60}, 9, rgb(0x9FCCE0, 0.75));
    across(cr, {624, 474, 10, 78}, rgb(0xFFFFFF, 0.7), rgb(0xFFFFFF, 0.1));
    for (const double x : {716.0, 748.0}) circle(cr, x, 546, 17, rgb(x < 730 ? 0xC9483A : 0x8DA64B));
    for (const double x : {711.0, 743.0}) circle(cr, x, 540, 5, rgb(0xFFFFFF, 0.4));
}

}  // namespace wissel::scenes
