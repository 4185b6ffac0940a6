#include <cmath>

#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// A sports hall, empty but for the light.

namespace wissel::scenes {

namespace {

constexpr double kHallBack = 11, kHallSide = 5.2;

void shell(cairo_t* cr) {
    rectangle(cr, kAll, rgb(0xDCE3E2));
    flank(cr, -kHallSide, {0, 7}, {6, kHallBack}, rgb(0xC9D2D4));
    flank(cr, kHallSide, {0, 7}, {6, kHallBack}, rgb(0xBCC8CC));
    board(cr, {-kHallSide, kHallSide}, {0, 7}, kHallBack, rgb(0xEDEBE2));
    board(cr, {-kHallSide, kHallSide}, {0, 1.5}, kHallBack, rgb(0x5F95A0));
    for (const double side : {-kHallSide, kHallSide}) flank(cr, side, {0, 1.5}, {6, kHallBack}, rgb(0x4F818E));
    for (int i = 0; i < 5; ++i) {  // windows, high up
        const auto [left, low] = spot(-4.7 + 1.94 * i, 3.1, kHallBack);
        const Box pane{left, low - 130, 164, 130};
        rectangle(cr, pane.grown(6), rgb(0xC3C6BE));
        down(cr, pane, rgb(0xCFE8F6), rgb(0xFFF7E0));
        for (int bar = 1; bar < 4; ++bar) line(cr, pane.x + 41.0 * bar, pane.y, pane.x + 41.0 * bar, pane.bottom(), rgb(0xC3C6BE), 4);
        line(cr, pane.x, pane.y + 66, pane.right(), pane.y + 66, rgb(0xC3C6BE), 4);
    }
}

// A line on the floor from one spot to the other, 8 cm wide in depth too.
void mark(cairo_t* cr, Span x, Span depth, Colour paint) { slab(cr, x, 0, depth, paint); }

void court(cairo_t* cr) {
    slab(cr, {-kHallSide, kHallSide}, 0, {2.3, kHallBack}, rgb(0xD79A5C));
    for (int i = 0; i < 60; ++i) {  // planks
        const double x = -kHallSide + 10.4 * scatter(i, 1), near = 2.3 + 7 * scatter(i, 2);
        slab(cr, {x, x + 0.09}, 0, {near, near + 1.4}, rgb(i % 2 == 0 ? 0xE6AF74 : 0xC48648, 0.4));
    }
    down(cr, {-kMargin, 435, kAll.width, 335}, rgb(0xFFF3D0, 0.25), rgb(0x5A2E18, 0.35));
    const Colour white = rgb(0xFBF6EA, 0.9), blue = rgb(0x2F6F9E, 0.85), red = rgb(0xC4503F, 0.8);
    mark(cr, {-4.4, -4.3}, {2.3, 10.2}, white);
    mark(cr, {4.3, 4.4}, {2.3, 10.2}, white);
    mark(cr, {-4.4, 4.4}, {10.1, 10.25}, white);
    mark(cr, {-1.8, 1.8}, {5.7, 5.8}, blue);
    mark(cr, {-1.8, -1.7}, {5.7, 10.1}, blue);
    mark(cr, {1.7, 1.8}, {5.7, 10.1}, blue);
    mark(cr, {-kHallSide, kHallSide}, {4.1, 4.18}, red);
    cairo_new_path(cr);
    for (int i = 0; i <= 40; ++i) {  // half a circle before the free-throw line
        const double turn = 3.14159265 * i / 40;
        const auto [px, py] = spot(1.8 * std::cos(turn), 0, 5.75 - 1.5 * std::sin(turn));
        cairo_line_to(cr, px, py);
    }
    stroke(cr, blue, 8);
}

void basket(cairo_t* cr) {
    const auto [x, rim] = spot(0, 2.85, kHallBack - 1);
    line(cr, x - 40, rim - 30, x - 90, 0, rgb(0x77828A), 6);
    line(cr, x + 40, rim - 30, x + 90, 0, rgb(0x77828A), 6);
    rounded(cr, {x - 94, rim - 108, 188, 118}, 6, rgb(0xFDFCF8));
    rounded(cr, {x - 94, rim - 108, 188, 118}, 6);
    stroke(cr, rgb(0x3A4650), 4);
    cairo_rectangle(cr, x - 34, rim - 62, 68, 52);
    stroke(cr, rgb(0xC4503F), 4);
    for (int i = -3; i <= 3; ++i) line(cr, x + 11.0 * i, rim + 8, x + 6.5 * i, rim + 54, rgb(0xFFFFFF, 0.9), 2);
    for (int i = 0; i < 3; ++i) line(cr, x - 30 + 4.0 * i, rim + 20 + 12.0 * i, x + 30 - 4.0 * i, rim + 20 + 12.0 * i, rgb(0xFFFFFF, 0.7), 2);
    ellipse(cr, x, rim + 7, 36, 7);
    stroke(cr, rgb(0xE0662F), 6);
}

void wall_bars(cairo_t* cr) {
    for (int frame = 0; frame < 3; ++frame) {
        const Span x{2.1 + 0.98 * frame, 3.0 + 0.98 * frame};
        for (int i = 0; i < 13; ++i) board(cr, x, {0.25 + 0.19 * i, 0.31 + 0.19 * i}, kHallBack - 0.1, rgb(0xC98F50));
        for (const double post : {x.from, x.to}) board(cr, {post - 0.04, post + 0.04}, {0, 2.65}, kHallBack - 0.1, rgb(0xA9713F));
    }
    for (int i = 0; i < 11; ++i) flank(cr, kHallSide - 0.12, {0.25 + 0.22 * i, 0.31 + 0.22 * i}, {8.0, 9.8}, rgb(0xB87F45));
    for (const double depth : {8.0, 8.9, 9.8}) flank(cr, kHallSide - 0.14, {0, 2.65}, {depth, depth + 0.1}, rgb(0x96612F));
}

void gear(cairo_t* cr) {
    const unsigned mats[] = {0x2F6F9E, 0x3A7FB0, 0x2F6F9E};
    pool(cr, 116, 520, 220, 24, rgb(0x3A1E10, 0.5));
    for (int i = 0; i < 3; ++i) crate(cr, {-5.0, -2.9}, {0.26 * i, 0.26 * i + 0.24}, {7.2, 8.4}, rgb(mats[i]));
    pool(cr, 320, 474, 170, 12, rgb(0x3A1E10, 0.4));
    crate(cr, {-3.6, -1.3}, {0.32, 0.4}, {10.2, 10.6}, rgb(0xC98F50));  // a bench along the wall
    for (const double x : {-3.4, -1.6}) crate(cr, {x, x + 0.1}, {0, 0.32}, {10.3, 10.5}, rgb(0x8A5B32));
    for (const double x : {-4.35, -3.75}) {  // ropes
        const auto [top_x, top_y] = spot(x, 7, 9);
        const auto [end_x, end_y] = spot(x + 0.06, 0.6, 9);
        line(cr, top_x, top_y, end_x, end_y, rgb(0xC9B08A), 7);
        circle(cr, end_x, end_y, 7, rgb(0xA98F66));
    }
    const auto [ball_x, ball_y] = spot(2.35, 0.14, 4.4);
    pool(cr, ball_x + 8, ball_y + 32, 64, 10, rgb(0x3A1E10, 0.5));
    circle(cr, ball_x, ball_y, 33, rgb(0xE07A34));
    circle(cr, ball_x - 10, ball_y - 10, 14, rgb(0xF2A060, 0.7));
    cairo_new_path(cr);
    cairo_arc(cr, ball_x, ball_y, 33, 0, 7);
    cairo_clip(cr);
    line(cr, ball_x - 34, ball_y + 6, ball_x + 34, ball_y - 6, rgb(0x6A2E12), 2.5);
    line(cr, ball_x - 6, ball_y - 34, ball_x + 6, ball_y + 34, rgb(0x6A2E12), 2.5);
    for (const double side : {-1.0, 1.0}) {
        ellipse(cr, ball_x + side * 40, ball_y, 24, 36);
        stroke(cr, rgb(0x6A2E12), 2.5);
    }
    cairo_reset_clip(cr);
}

void shafts(cairo_t* cr) {  // sun through the high windows
    for (int i = 0; i < 4; ++i) {
        const double x = 190 + 214.0 * i;
        beam(cr, {x + 60, 40}, {x - 130, 700}, {{x, 0}, {x + 130, 0}, {x + 20, 740}, {x - 230, 740}}, rgb(0xFFF6DA, 0.3));
    }
}

}  // namespace

void draw_hall(cairo_t* cr) {
    shell(cr);
    court(cr);
    wall_bars(cr);
    basket(cr);
    gear(cr);
    shafts(cr);
    glow(cr, 420, 40, 560, rgb(0xFFFBEA, 0.4));
}

}  // namespace wissel::scenes
