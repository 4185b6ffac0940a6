#include <array>
#include <cmath>

#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// Ramps of concrete and wood, on a Saturday with sun.

namespace wissel::scenes {

namespace {

void town_behind(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, 560}, rgb(0x6FB4E6), rgb(0xE6F1E4));
    cloud(cr, 180, 90, 140, rgb(0xFFFFFF, 0.85));
    cloud(cr, 780, 66, 170, rgb(0xFFFFFF, 0.7));
    cloud(cr, 1160, 150, 110, rgb(0xFFFFFF, 0.75));
    constexpr std::array<Box, 4> kBlocks{{{60, 190, 150, 260}, {226, 236, 110, 220}, {940, 170, 130, 280}, {1090, 220, 190, 230}}};
    for (std::size_t i = 0; i < kBlocks.size(); ++i) {
        const Box& block = kBlocks[i];
        down(cr, block, rgb(i % 2 == 0 ? 0xB9CAD8 : 0xC9CFD0), rgb(0xD9E4E2));
        for (double y = block.y + 18; y < block.bottom() - 50; y += 30) {
            for (double x = block.x + 14; x < block.right() - 20; x += 27) rectangle(cr, {x, y, 14, 16}, rgb(0x8FA9BC, 0.75));
        }
    }
    down(cr, {-kMargin, 410, kAll.width, 80}, rgb(0x6F9A66), rgb(0x5E8A58));
    for (int i = 0; i < 11; ++i) foliage(cr, -30 + 132.0 * i, 424 - 22 * scatter(i, 4), 104, 74, mix(rgb(0x6FA05C), rgb(0xB9D8C8), 0.3), i);
}

void mural(cairo_t* cr) {  // a wall with painted shapes
    const Box wall{330, 356, 1010, 130};
    down(cr, wall, rgb(0xD9D3C8), rgb(0xB9B2A6));
    Saved saved(cr);
    cairo_rectangle(cr, wall.x, wall.y, wall.width, wall.height);
    cairo_clip(cr);
    circle(cr, 430, 470, 90, rgb(0xE2725B));
    circle(cr, 430, 470, 60, rgb(0xF0B95A));
    polygon(cr, {{540, 486}, {640, 356}, {700, 356}, {600, 486}}, rgb(0x3F8FA0));
    polygon(cr, {{610, 486}, {710, 356}, {730, 356}, {630, 486}}, rgb(0xF3EAD8));
    circle(cr, 800, 400, 62, rgb(0x7F66B8));
    circle(cr, 840, 440, 46, rgb(0xF28FA0, 0.9));
    cairo_move_to(cr, 880, 470);
    cairo_curve_to(cr, 960, 330, 1020, 520, 1110, 390);
    cairo_curve_to(cr, 1160, 340, 1240, 420, 1330, 380);
    stroke(cr, rgb(0xF0B95A), 34);
    cairo_move_to(cr, 880, 500);
    cairo_curve_to(cr, 960, 370, 1020, 560, 1110, 430);
    cairo_curve_to(cr, 1160, 380, 1240, 460, 1330, 420);
    stroke(cr, rgb(0x2F6F88), 22);
    cairo_reset_clip(cr);
    rectangle(cr, {wall.x, wall.y - 10, wall.width, 14}, rgb(0xEFEAE0));
    down(cr, {wall.x, wall.y + 4, wall.width, 30}, rgb(0x14162A, 0.18), rgb(0x14162A, 0));
}

void concrete(cairo_t* cr) {
    down(cr, {-kMargin, 482, kAll.width, 290}, rgb(0xCBC8C2), rgb(0x96939A));
    for (int i = -7; i <= 7; ++i) line(cr, 640 + 150.0 * i, 482, 640 + 330.0 * i, 770, rgb(0x6F6C74, 0.28), 2.5);
    for (const double y : {520.0, 580.0, 668.0}) line(cr, -48, y, 1330, y, rgb(0x6F6C74, 0.25), 2.5);
    beam(cr, {1200, 480}, {600, 760}, {{1330, 482}, {800, 482}, {300, 768}, {1330, 768}}, rgb(0xFFF3CF, 0.35));
}

// A quarter of a pipe; its high end is at x, it runs out `width` further (to the left where that is negative).
void quarter_pipe(cairo_t* cr, double x, double foot, double width, double height, double back) {
    const auto curve = [&](double dx, double dy) {
        cairo_line_to(cr, x + dx, foot - height + dy);
        cairo_curve_to(cr, x + width * 0.06 + dx, foot - height * 0.34 + dy, x + width * 0.4 + dx, foot - 6 + dy, x + width + dx, foot + dy);
    };
    const double way = width > 0 ? 1 : -1;
    pool(cr, x + width * 0.5, foot + 8, std::abs(width) * 0.75, 26, rgb(0x2A2A3A, 0.4));
    cairo_new_path(cr);  // the surface, behind
    curve(way * back, -back * 0.7);
    cairo_line_to(cr, x + width, foot);
    cairo_curve_to(cr, x + width * 0.4, foot - 6, x + width * 0.06, foot - height * 0.34, x, foot - height);
    cairo_close_path(cr);
    cairo_path_t* surface = cairo_copy_path(cr);
    fill(cr, rgb(0xE3DED4));
    Saved saved(cr);
    cairo_append_path(cr, surface);
    cairo_path_destroy(surface);
    cairo_clip(cr);
    beam(cr, {x, foot - height}, {x + width, foot}, {{x, foot - height}, {x + way * back, foot - height - back * 0.7}, {x + width, foot - back * 0.7}, {x + width, foot}}, rgb(0x6A7488, 0.5));
    cairo_reset_clip(cr);
    polygon(cr, {{x - way * 140, foot - height}, {x, foot - height}, {x + way * back, foot - height - back * 0.7}, {x - way * 140, foot - height - back * 0.7}}, rgb(0xD2CCC0));
    cairo_new_path(cr);  // the side
    cairo_move_to(cr, x - way * 140, foot);
    cairo_line_to(cr, x - way * 140, foot - height);
    curve(0, 0);
    cairo_close_path(cr);
    fill(cr, rgb(0xA8734A));
    for (int i = 0; i < 4; ++i) line(cr, x - way * (110 - 34.0 * i), foot - height + 14, x - way * (110 - 34.0 * i), foot - 6, rgb(0x7F5334, 0.7), 5);
    line(cr, x - way * 130, foot - height + 30, x + width * 0.24, foot - 12, rgb(0x7F5334, 0.6), 7);
    cairo_new_path(cr);
    curve(0, 0);
    stroke(cr, rgb(0xF1ECE2), 7);
    line(cr, x, foot - height, x + way * back, foot - height - back * 0.7, rgb(0x77808C), 9);
    line(cr, x, foot - height - 2, x + way * back, foot - height - back * 0.7 - 2, rgb(0xE6EEF2), 3);
}

void grind_box(cairo_t* cr) {
    pool(cr, 640, 568, 260, 20, rgb(0x2A2A3A, 0.35));
    polygon(cr, {{470, 508}, {810, 508}, {880, 560}, {400, 560}}, rgb(0xB9B4AC));
    polygon(cr, {{470, 508}, {810, 508}, {820, 516}, {460, 516}}, rgb(0xE6E1D8));
    polygon(cr, {{810, 508}, {880, 560}, {760, 560}, {740, 516}}, rgb(0x9B98A0));
    for (const double x : {500.0, 780.0}) line(cr, x, 512, x, 470, rgb(0x59636E), 6);
    line(cr, 476, 470, 804, 470, rgb(0x59636E), 8);
    line(cr, 476, 467, 804, 467, rgb(0xD5DEE4), 3);
}

void skateboard(cairo_t* cr, double x, double y) {
    pool(cr, x, y + 16, 90, 9, rgb(0x1E1E2A, 0.5));
    for (const double side : {-40.0, 40.0}) {
        rectangle(cr, {x + side - 14, y + 2, 28, 6}, rgb(0x59636E));
        circle(cr, x + side - 9, y + 11, 7, rgb(0xF0B95A));
        circle(cr, x + side + 9, y + 11, 7, rgb(0xF0B95A));
    }
    cairo_move_to(cr, x - 78, y - 12);
    cairo_curve_to(cr, x - 64, y, x - 58, y, x - 46, y);
    cairo_line_to(cr, x + 46, y);
    cairo_curve_to(cr, x + 58, y, x + 64, y, x + 78, y - 12);
    stroke(cr, rgb(0x2F3244), 9);
}

}  // namespace

void draw_skatepark(cairo_t* cr) {
    town_behind(cr);
    mural(cr);
    concrete(cr);
    grind_box(cr);
    quarter_pipe(cr, 96, 620, 300, 290, 46);
    quarter_pipe(cr, 1216, 596, -250, 240, 40);
    skateboard(cr, 944, 676);
    tall_tree(cr, 1330, 640, 480, rgb(0x7FA858), 6);
    glow(cr, 1160, 30, 540, rgb(0xFFF3CC, 0.55));
}

}  // namespace wissel::scenes
