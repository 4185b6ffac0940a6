#include <cmath>
#include <tuple>

#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// Where a band rehearses: drums, an amplifier, keys, and cables everywhere.

namespace wissel::scenes {

namespace {

const Colour kInk = rgb(0x1A1220);

void wall(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, kFloor + kMargin}, rgb(0x3B2238), rgb(0x6E3B4C));
    for (int row = 0; row < 16; ++row) {  // bricks, a few of them
        for (int i = 0; i < 20; ++i) {
            if (scatter(i, row) > 0.3) continue;
            rounded(cr, {-40 + 70.0 * i + (row % 2) * 35, 6 + 36.0 * row, 62, 28}, 3, rgb(0xB0605A, 0.10 + 0.12 * scatter(i, row + 40)));
        }
    }
    down(cr, {-kMargin, kFloor - 12, kAll.width, 12}, rgb(0x2A1826), rgb(0x2A1826));
    down(cr, {-kMargin, kFloor, kAll.width, 200}, rgb(0x5A3638), rgb(0x241622));
    for (int i = -10; i <= 10; ++i) line(cr, spot(i * 0.45, 0, 5.5).first, kFloor, spot(i * 0.45, 0, 3.1).first, 792, rgb(0x160C16, 0.3), 2);
}

void foam(cairo_t* cr, double x, double y, int columns, int rows) {  // soft panels that swallow the sound
    rectangle(cr, {x - 5, y - 5, 62.0 * columns + 10, 62.0 * rows + 10}, rgb(0x14101C, 0.5));
    for (int row = 0; row < rows; ++row) {
        for (int i = 0; i < columns; ++i) {
            const Box pad{x + 62.0 * i + 2, y + 62.0 * row + 2, 58, 58};
            rectangle(cr, pad, rgb(0x3A3448));
            for (int rib = 0; rib < 4; ++rib) {
                const Box bar = (i + row) % 2 == 0 ? Box{pad.x + 14.5 * rib, pad.y, 7, 58} : Box{pad.x, pad.y + 14.5 * rib, 58, 7};
                rectangle(cr, bar, rgb(0x57506A));
            }
        }
    }
}

void cellar_window(cairo_t* cr) {
    rectangle(cr, {534, 66, 212, 84}, rgb(0x2A1826));
    down(cr, {544, 76, 192, 64}, rgb(0x4A5A94), rgb(0xF0A070));
    line(cr, 640, 76, 640, 140, rgb(0x2A1826), 6);
    beam(cr, {640, 110}, {600, 560}, {{544, 80}, {736, 80}, {820, 620}, {400, 620}}, rgb(0xFFC08A, 0.12));
}

void cymbal(cairo_t* cr, double x, double y, double size, double tilt, double foot) {
    line(cr, x, y, x - tilt * 60, foot, rgb(0x8A8694), 5);
    line(cr, x - tilt * 60, foot - 60, x - tilt * 60 - 26, foot, rgb(0x8A8694), 4);
    line(cr, x - tilt * 60, foot - 60, x - tilt * 60 + 26, foot, rgb(0x8A8694), 4);
    Saved saved(cr);
    cairo_translate(cr, x, y);
    cairo_rotate(cr, tilt);
    ellipse(cr, 0, 0, size, size * 0.17);
    fill(cr, rgb(0xD9A441));
    ellipse(cr, -size * 0.2, -size * 0.03, size * 0.6, size * 0.07);
    fill(cr, rgb(0xF7DC94, 0.7));
    ellipse(cr, 0, -size * 0.06, size * 0.17, size * 0.1);
    fill(cr, rgb(0xB98430));
}

void drum(cairo_t* cr, Box box, Colour shell) {
    down(cr, box, mix(shell, rgb(0xFFFFFF), 0.08), mix(shell, kInk, 0.35));
    across(cr, {box.x + box.width * 0.12, box.y, box.width * 0.2, box.height}, rgb(0xFFFFFF, 0.3), rgb(0xFFFFFF, 0));
    for (const double part : {0.18, 0.5, 0.82}) rectangle(cr, {box.x + box.width * part - 2, box.y + 4, 4, box.height - 8}, rgb(0xDDD6DC, 0.7));
    ellipse(cr, box.centre_x(), box.bottom(), box.width / 2, box.width * 0.09);
    fill(cr, mix(shell, kInk, 0.45));
    ellipse(cr, box.centre_x(), box.y, box.width / 2, box.width * 0.12);
    fill(cr, rgb(0xD5CFD4));
    ellipse(cr, box.centre_x(), box.y - 2, box.width / 2 - 5, box.width * 0.1);
    fill(cr, rgb(0xFBF6EE));
}

void drum_kit(cairo_t* cr) {
    const Colour shell = rgb(0xC4405A);
    pool(cr, 262, 626, 280, 34, rgb(0x0C0610, 0.7));
    cymbal(cr, 96, 326, 92, -0.16, 624);
    cymbal(cr, 442, 310, 98, 0.2, 620);
    drum(cr, {66, 470, 112, 110}, shell);
    for (const double x : {76.0, 166.0}) line(cr, x, 560, x, 628, rgb(0xA9A4B2), 5);
    circle(cr, 264, 528, 98, mix(shell, kInk, 0.3));
    circle(cr, 264, 528, 90, rgb(0xE0D8D8));
    circle(cr, 264, 528, 82, rgb(0xF6EFE6));
    circle(cr, 264, 528, 34, rgb(0xC4405A, 0.85));
    circle(cr, 264, 528, 22, rgb(0xF2B45E));
    for (int i = 0; i < 8; ++i) {
        const double turn = 0.785 * i + 0.39;
        circle(cr, 264 + 93 * std::cos(turn), 528 + 93 * std::sin(turn), 5, rgb(0xDDD6DC));
    }
    drum(cr, {176, 366, 84, 66}, shell);
    drum(cr, {272, 360, 92, 72}, shell);
    line(cr, 392, 520, 392, 622, rgb(0xA9A4B2), 5);
    drum(cr, {346, 470, 94, 44}, rgb(0xA9A4B2));
    line(cr, 360, 462, 438, 436, rgb(0xD9B48A), 5);
    line(cr, 378, 470, 452, 452, rgb(0xD9B48A), 5);
}

void amplifier(cairo_t* cr) {
    pool(cr, 926, 606, 130, 18, rgb(0x0C0610, 0.7));
    rounded(cr, {828, 416, 196, 186}, 12, rgb(0x231A2A));
    rounded(cr, {828, 416, 196, 46}, 12, rgb(0x352840));
    for (int i = 0; i < 6; ++i) circle(cr, 852 + 23.0 * i, 439, 8, rgb(0xE6D9C4));
    glow(cr, 1000, 439, 26, rgb(0xFF5A4A, 0.9));
    circle(cr, 1000, 439, 6, rgb(0xFF8A76));
    rounded(cr, {842, 472, 168, 118}, 8, rgb(0x4A3A48));
    for (int i = 0; i < 14; ++i) line(cr, 850 + 11.7 * i, 476, 850 + 11.7 * i, 586, rgb(0x2A1E2E, 0.8), 3);
    circle(cr, 926, 531, 48, rgb(0x1A1220, 0.45));
}

void guitar(cairo_t* cr, double x, double y) {  // on its stand
    pool(cr, x, y + 6, 80, 12, rgb(0x0C0610, 0.6));
    line(cr, x - 4, y - 60, x - 40, y + 4, rgb(0x2A1E2E), 7);
    line(cr, x - 4, y - 60, x + 44, y + 4, rgb(0x2A1E2E), 7);
    Saved saved(cr);
    cairo_translate(cr, x, y - 70);
    cairo_rotate(cr, 0.10);
    rounded(cr, {-7, -250, 14, 220}, 4, rgb(0x7A4A30));
    for (int i = 0; i < 9; ++i) line(cr, -6, -226 + 20.0 * i, 6, -226 + 20.0 * i, rgb(0xE0D0B0, 0.6), 1.5);
    polygon(cr, {{-10, -250}, {10, -250}, {14, -290}, {-8, -296}}, rgb(0x4A2C20));
    cairo_new_path(cr);
    cairo_move_to(cr, -14, -58);
    cairo_curve_to(cr, -70, -70, -66, -20, -46, -4);
    cairo_curve_to(cr, -84, 20, -70, 70, 0, 70);
    cairo_curve_to(cr, 72, 70, 84, 20, 46, -4);
    cairo_curve_to(cr, 60, -24, 58, -60, 30, -44);
    cairo_curve_to(cr, 18, -36, 6, -50, -14, -58);
    fill(cr, rgb(0xE59A3C));
    cairo_move_to(cr, -40, 30);
    cairo_curve_to(cr, -34, -20, 20, -40, 34, -10);
    cairo_curve_to(cr, 40, 30, 0, 30, -40, 30);
    fill(cr, rgb(0xF7EBD4));
    for (const double row : {-14.0, 8.0}) rounded(cr, {-14, row, 28, 9}, 3, kInk);
    line(cr, 0, -240, 0, 40, rgb(0xFFFFFF, 0.5), 1.5);
    rounded(cr, {-16, 36, 32, 9}, 3, rgb(0xC7C0C8));
}

void keys(cairo_t* cr) {
    pool(cr, 1190, 680, 210, 20, rgb(0x0C0610, 0.7));
    line(cr, 1086, 520, 1276, 676, kInk, 11);
    line(cr, 1276, 520, 1086, 676, kInk, 11);
    polygon(cr, {{1050, 486}, {1340, 486}, {1340, 526}, {1030, 526}}, rgb(0x2C2336));
    for (int i = 0; i < 20; ++i) polygon(cr, {{1056 + 16.0 * i, 498}, {1070 + 16.0 * i, 498}, {1068 + 16.2 * i, 522}, {1052 + 16.2 * i, 522}}, rgb(0xFBF6EE));
    for (int i = 0; i < 19; ++i) {
        if (i % 7 != 2 && i % 7 != 6) rectangle(cr, {1065 + 16.1 * i, 498, 9, 14}, kInk);
    }
    rectangle(cr, {1030, 526, 310, 14}, rgb(0x17101E));
}

void microphone(cairo_t* cr, double x, double foot) {
    pool(cr, x, foot, 50, 9, rgb(0x0C0610, 0.6));
    ellipse(cr, x, foot - 4, 36, 8);
    fill(cr, kInk);
    line(cr, x, foot - 6, x, 330, rgb(0x8A8694), 5);
    line(cr, x, 334, x - 66, 296, rgb(0x8A8694), 5);
    Saved saved(cr);
    cairo_translate(cr, x - 74, 290);
    cairo_rotate(cr, 0.5);
    rounded(cr, {-8, -7, 44, 14}, 6, kInk);
    circle(cr, -14, 0, 14, rgb(0xA9A4B2));
    circle(cr, -18, -4, 5, rgb(0xFFFFFF, 0.5));
}

void cables(cairo_t* cr) {
    cairo_move_to(cr, 860, 600);
    cairo_curve_to(cr, 780, 690, 980, 720, 900, 650);
    cairo_curve_to(cr, 840, 610, 640, 760, 560, 680);
    stroke(cr, rgb(0x120A14), 5);
    cairo_move_to(cr, 1010, 600);
    cairo_curve_to(cr, 1060, 700, 860, 740, 1180, 700);
    stroke(cr, rgb(0xC4405A), 4);
    cairo_move_to(cr, 490, 650);
    cairo_curve_to(cr, 560, 720, 420, 740, 520, 744);
    stroke(cr, rgb(0x120A14), 5);
}

}  // namespace

void draw_rehearsal(cairo_t* cr) {
    wall(cr);
    foam(cr, 66, 96, 5, 3);
    foam(cr, 894, 120, 4, 3);
    cellar_window(cr);
    garland(cr, {-48, 30}, {534, 60}, 46, 10, rgb(0xFFB45E));
    garland(cr, {746, 60}, {1328, 20}, 46, 10, rgb(0xFFB45E));
    ellipse(cr, 600, 668, 470, 64);
    fill(cr, rgb(0x7A2E44));
    for (const auto& [rx, ry, hex] : {std::tuple{436.0, 56.0, 0xE0A45Au}, {400.0, 48.0, 0x3F4F78u}}) {
        ellipse(cr, 600, 668, rx, ry);
        stroke(cr, rgb(hex, 0.65), 6);
    }
    glow(cr, 200, 180, 460, rgb(0xFF7A6A, 0.26));
    glow(cr, 1120, 300, 420, rgb(0xFFB45E, 0.3));
    drum_kit(cr);
    amplifier(cr);
    guitar(cr, 772, 606);
    cables(cr);
    keys(cr);
    microphone(cr, 640, 640);
    glow(cr, 640, 640, 420, rgb(0xFFC08A, 0.16));
}

}  // namespace wissel::scenes
