#include "scenes/places/place.h"

namespace wissel::scenes {

namespace {

void tree(cairo_t* cr, double x, double y, double size, Colour leaves) {
    rectangle(cr, {x - size * 0.06, y - size * 0.6, size * 0.12, size * 0.6}, rgb(0x5E4836));
    circle(cr, x, y - size * 0.85, size * 0.36, leaves);
    circle(cr, x - size * 0.24, y - size * 0.68, size * 0.26, mix(leaves, rgb(0), 0.08));
    circle(cr, x + size * 0.25, y - size * 0.7, size * 0.27, mix(leaves, rgb(0xFFFFFF), 0.08));
}

void school_front(cairo_t* cr, double top) {
    rectangle(cr, {150, top, 980, 470 - top}, rgb(0xB4674F));
    rectangle(cr, {150, top, 980, 18}, rgb(0xE7DCCB));
    polygon(cr, {{520, top}, {640, top - 76}, {760, top}}, rgb(0xA25A45));
    circle(cr, 640, top - 22, 22, rgb(0xF3EBDD));
    line(cr, 640, top - 22, 640, top - 36, rgb(0x3A332C), 3);
    line(cr, 640, top - 22, 650, top - 18, rgb(0x3A332C), 3);
    for (int row = 0; row < 2; ++row) {
        for (int i = 0; i < 9; ++i) {
            if (row == 1 && i == 4) continue;
            const Box pane{186.0 + 104 * i, top + 46 + 124.0 * row, 64, 84};
            rectangle(cr, pane.grown(5), rgb(0xE7DCCB));
            down(cr, pane, rgb(0xCFE4EE), rgb(0x93B4C4));
            line(cr, pane.centre_x(), pane.y, pane.centre_x(), pane.bottom(), rgb(0xE7DCCB), 4);
        }
    }
    rectangle(cr, {592, top + 150, 96, 120}, rgb(0x5A3A2E));
}

void morning_sky(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, 560}, rgb(0xA9C9E4), rgb(0xFBE7CB));
    for (const auto& [x, y, r] : {std::tuple{180.0, 90.0, 46.0}, {250.0, 96.0, 60.0}, {330.0, 100.0, 40.0}, {980.0, 70.0, 40.0}, {1050.0, 76.0, 56.0}}) {
        circle(cr, x, y, r, rgb(0xFFFFFF, 0.4));
    }
}

}  // namespace

void draw_gate(cairo_t* cr) {
    morning_sky(cr);
    school_front(cr, 190);
    down(cr, {-kMargin, 460, kAll.width, 320}, rgb(0xBDB3A4), rgb(0x8F8678));
    tree(cr, 90, 500, 330, rgb(0x8AA35C));
    tree(cr, 1210, 500, 360, rgb(0xB98D45));
    for (const double side : {-1.0, 1.0}) {  // brick posts and the open bars of the gate
        const double post = 640 + side * 330 - 34;
        rectangle(cr, {post, 210, 68, 390}, rgb(0x96513E));
        rectangle(cr, {post - 8, 192, 84, 22}, rgb(0xE0D3C0));
        for (int i = 1; i < 9; ++i) line(cr, 640 + side * (364 + 40 * i), 250, 640 + side * (364 + 40 * i), 590, rgb(0x33423F), 8);
        line(cr, 640 + side * 364, 270, 640 + side * 700, 270, rgb(0x33423F), 8);
        line(cr, 640 + side * 364, 570, 640 + side * 700, 570, rgb(0x33423F), 8);
    }
    glow(cr, 1000, 120, 500, rgb(0xFFE9B5, 0.4));
}

void draw_yard(cairo_t* cr) {
    morning_sky(cr);
    school_front(cr, 120);
    down(cr, {-kMargin, 400, kAll.width, 380}, rgb(0xC6BBAA), rgb(0x968C7C));
    line(cr, -48, 560, 1330, 500, rgb(0xE9DFC9, 0.6), 6);
    tree(cr, 120, 470, 380, rgb(0x86A35E));
    tree(cr, 1180, 460, 330, rgb(0x9CAF62));
    rectangle(cr, {240, 520, 800, 26}, rgb(0x8B6440));  // a long bench
    rectangle(cr, {240, 546, 800, 8}, rgb(0x6B4A2D));
    for (const double x : {290.0, 640.0, 990.0}) rectangle(cr, {x - 12, 554, 24, 90}, rgb(0x4C4F52));
    glow(cr, 240, 80, 520, rgb(0xFFF0C4, 0.5));
}

}  // namespace wissel::scenes
