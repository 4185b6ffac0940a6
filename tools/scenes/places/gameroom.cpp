#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// A boy's room at night: the screen on the desk is the lamp. What it shows is a world of blocks.

namespace wissel::scenes {

namespace {

void blinds(cairo_t* cr) {
    const Box box{70, 110, 190, 200};
    rectangle(cr, box.grown(10), rgb(0x23264A));
    down(cr, box, rgb(0x101A44), rgb(0x2E4A86));
    circle(cr, 214, 156, 20, rgb(0xEFE9CF));
    for (int i = 0; i < 9; ++i) {
        rectangle(cr, {box.x, box.y + 22.0 * i, box.width, 12}, rgb(0x3A4070));
        rectangle(cr, {box.x, box.y + 22.0 * i, box.width, 3}, rgb(0x5E68A8));
    }
    for (const double x : {106.0, 224.0}) line(cr, x, box.y, x, box.bottom(), rgb(0x23264A), 3);
}

void light_strip(cairo_t* cr) {  // along the ceiling, from violet to blue-green
    across(cr, {-kMargin, 36, kAll.width, 6}, rgb(0xC46BFF), rgb(0x4FE0E0));
    for (double x = -kMargin; x < kWidth + kMargin; x += 4) {
        const Colour light = mix(rgb(0xB060F0, 0.34), rgb(0x4FD0E8, 0.26), (x + kMargin) / kAll.width);
        down(cr, {x, 42, 4, 150}, light, light.with_alpha(0));
    }
}

void shelf(cairo_t* cr) {
    for (const double y : {196.0, 306.0}) {
        rectangle(cr, {520, y, 250, 12}, rgb(0x4E4A80));
        rectangle(cr, {520, y + 12, 250, 8}, rgb(0x14162A, 0.35));
    }
    for (int i = 0; i < 3; ++i) {  // little figures made of blocks
        const double x = 546 + 46.0 * i;
        const unsigned shirts[] = {0x4FB0A0, 0xD07A4E, 0x7A6AD0};
        rectangle(cr, {x, 150, 22, 20}, rgb(0xD9A878));
        rectangle(cr, {x, 150, 22, 7}, rgb(0x4A3224));
        rectangle(cr, {x - 6, 170, 34, 16}, rgb(shirts[i]));
        rectangle(cr, {x, 186, 22, 10}, rgb(0x2E3560));
    }
    polygon(cr, {{700, 160}, {728, 160}, {722, 182}, {706, 182}}, rgb(0xE0B54A));  // a cup that was won
    rectangle(cr, {710, 182, 8, 8}, rgb(0xB88A2E));
    rectangle(cr, {702, 188, 24, 8}, rgb(0x5A4030));
    const unsigned boxes[] = {0x3E6E9E, 0xA0506A, 0x4E8A62, 0xC09048, 0x5E5AA0, 0x8A8FB0};
    for (int i = 0; i < 6; ++i) rectangle(cr, {536.0 + 22 * i, 240.0 + 6 * (i % 3), 19, 66.0 - 6 * (i % 3)}, mix(rgb(boxes[i]), rgb(0x1C1E40), 0.25));
    circle(cr, 716, 280, 26, rgb(0x4A7A8E));
    circle(cr, 708, 272, 9, rgb(0x7FB8C0, 0.7));
}

void messy_bed(cairo_t* cr) {
    pool(cr, 160, 660, 300, 30, rgb(0x06061A, 0.6));
    rounded(cr, {-80, 420, 60, 230}, 14, rgb(0x2E2B58));
    rounded(cr, {-60, 556, 440, 84}, 18, rgb(0x34315F));
    rounded(cr, {-60, 512, 440, 62}, 26, rgb(0x7F83B8));
    rounded(cr, {-54, 462, 160, 74}, 32, rgb(0xB9BCE0));
    rounded(cr, {-44, 466, 130, 34}, 17, rgb(0xD2D4EE));
    cairo_new_path(cr);
    cairo_move_to(cr, 70, 540);
    cairo_curve_to(cr, 110, 470, 170, 520, 220, 496);
    cairo_curve_to(cr, 290, 470, 350, 500, 386, 530);
    cairo_line_to(cr, 400, 628);
    cairo_curve_to(cr, 330, 606, 240, 650, 150, 616);
    cairo_curve_to(cr, 110, 606, 80, 590, 70, 540);
    fill(cr, rgb(0x3C6C92));
    cairo_move_to(cr, 130, 536);
    cairo_curve_to(cr, 200, 560, 260, 520, 330, 560);
    stroke(cr, rgb(0x2C5474), 5);
    cairo_move_to(cr, 180, 600);
    cairo_curve_to(cr, 240, 580, 300, 600, 360, 580);
    stroke(cr, rgb(0x5A90B8), 4);
}

// One block seen from above at a slant, its top at x, y.
void block(cairo_t* cr, double x, double y, double size, Colour top, Colour earth) {
    polygon(cr, {{x - size, y}, {x, y - size * 0.5}, {x + size, y}, {x, y + size * 0.5}}, top);
    polygon(cr, {{x - size, y}, {x, y + size * 0.5}, {x, y + size * 1.5}, {x - size, y + size}}, earth);
    polygon(cr, {{x + size, y}, {x, y + size * 0.5}, {x, y + size * 1.5}, {x + size, y + size}}, mix(earth, rgb(0x14162A), 0.3));
}

void block_world(cairo_t* cr, Box box) {
    Saved saved(cr);
    rounded(cr, box, 6);
    cairo_clip(cr);
    down(cr, box, rgb(0x6FC8F0), rgb(0xDDF4F0));
    rectangle(cr, {box.right() - 62, box.y + 20, 30, 30}, rgb(0xFFF0A8));
    for (int row = 0; row < 5; ++row) {
        for (int i = -1; i < 8; ++i) {
            const int high = (i * 3 + row * 5) % 7 == 0 ? 2 : (i + row) % 3 == 0 ? 1 : 0;
            const double x = box.x + 34 * i + (row % 2) * 17, y = box.y + 92 + 17 * row - 12.0 * high;
            block(cr, x, y, 17, high == 2 ? rgb(0xE9F2F4) : mix(rgb(0x6CC05A), rgb(0x3E9A58), 0.25 * row), rgb(0x9A6B44));
        }
    }
}

void desk(cairo_t* cr) {
    glow(cr, 1060, 330, 520, rgb(0x58C8F0, 0.55));
    crate(cr, {1.3, 3.6}, {0.7, 0.75}, {4.2, 5.4}, rgb(0x55508C));
    for (const double x : {1.36, 3.2}) crate(cr, {x, x + 0.07}, {0, 0.7}, {4.25, 4.35}, rgb(0x2E2B58));
    const Box screen{912, 222, 296, 190};
    rounded(cr, screen.grown(12), 12, rgb(0x12132A));
    block_world(cr, screen);
    beam(cr, {912, 222}, {1100, 400}, {{912, 222}, {1060, 222}, {960, 412}, {912, 412}}, rgb(0xFFFFFF, 0.22));
    rectangle(cr, {1044, 424, 32, 30}, rgb(0x12132A));
    rounded(cr, {1004, 448, 112, 10}, 5, rgb(0x12132A));
    pool(cr, 1040, 470, 210, 22, rgb(0x7FE0FF, 0.5));
    rounded(cr, {954, 462, 150, 13}, 5, rgb(0x1A1C3C));
    for (int i = 0; i < 12; ++i) rounded(cr, {960.0 + 11.7 * i, 463, 9, 6}, 2, mix(rgb(0xC46BFF), rgb(0x4FE0E0), i / 11.0));
    rounded(cr, {1126, 462, 24, 12}, 6, rgb(0x1A1C3C));
    rounded(cr, {1234, 402, 44, 60}, 8, rgb(0x23264A));  // a loudspeaker
    circle(cr, 1256, 440, 14, rgb(0x12132A));
    circle(cr, 1256, 416, 6, rgb(0x12132A));
}

void headphones(cairo_t* cr) {  // on their stand
    line(cr, 876, 466, 876, 392, rgb(0x12132A), 5);
    cairo_new_path(cr);
    cairo_arc(cr, 876, 404, 24, 3.1416, 6.2832);
    stroke(cr, rgb(0x2A2C54), 6);
    for (const double side : {-24.0, 24.0}) rounded(cr, {876 + side - 8, 400, 16, 30}, 7, rgb(0xC46BFF));
}

void game_chair(cairo_t* cr) {
    const Colour leather = rgb(0x252850), edge = rgb(0x3FB8C8);
    pool(cr, 640, 700, 130, 18, rgb(0x06061A, 0.7));
    for (const double x : {-84.0, -40.0, 40.0, 84.0}) {
        line(cr, 640, 668, 640 + x, 694, rgb(0x17182F), 10);
        circle(cr, 640 + x, 698, 8, rgb(0x17182F));
    }
    rectangle(cr, {632, 610, 16, 62}, rgb(0x3A3C66));
    rounded(cr, {552, 312, 176, 270}, 44, edge);
    rounded(cr, {560, 318, 160, 262}, 40, leather);
    rounded(cr, {590, 334, 100, 52}, 20, mix(leather, rgb(0xFFFFFF), 0.1));
    for (const double side : {-1.0, 1.0}) {
        rounded(cr, {640 + side * 70 - 14, 400, 28, 150}, 14, mix(leather, rgb(0xFFFFFF), 0.07));
        rounded(cr, {640 + side * 106 - 16, 520, 32, 16}, 8, rgb(0x17182F));
        line(cr, 640 + side * 106, 532, 640 + side * 86, 590, rgb(0x17182F), 9);
    }
    rounded(cr, {546, 562, 188, 54}, 24, mix(leather, rgb(0xFFFFFF), 0.06));
    rounded(cr, {546, 562, 188, 16}, 8, mix(leather, rgb(0xFFFFFF), 0.16));
}

}  // namespace

void draw_gameroom(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, kFloor + kMargin}, rgb(0x221F4C), rgb(0x3A3A74));
    down(cr, {-kMargin, kFloor - 12, kAll.width, 12}, rgb(0x4A4884), rgb(0x35335F));
    down(cr, {-kMargin, kFloor, kAll.width, 200}, rgb(0x332F5C), rgb(0x171530));
    light_strip(cr);
    blinds(cr);
    rectangle(cr, {316, 130, 130, 178}, rgb(0x2A2858));  // a poster: a planet
    down(cr, {324, 138, 114, 162}, rgb(0x4A2F7A), rgb(0xD0609A));
    circle(cr, 381, 216, 34, rgb(0xF2B45E));
    line(cr, 334, 238, 428, 196, rgb(0xFBE3B0), 5);
    shelf(cr);
    messy_bed(cr);
    ellipse(cr, 640, 694, 330, 50);
    fill(cr, rgb(0x4A3E86));
    ellipse(cr, 640, 694, 290, 40);
    stroke(cr, rgb(0x6E62B4), 5);
    desk(cr);
    headphones(cr);
    beam(cr, {940, 380}, {480, 620}, {{912, 260}, {912, 420}, {560, 768}, {300, 640}, {420, 420}}, rgb(0x7FE0FF, 0.11));
    game_chair(cr);
    beam(cr, {740, 440}, {640, 440}, {{728, 350}, {728, 560}, {620, 580}, {620, 320}}, rgb(0x7FE0FF, 0.28));
}

}  // namespace wissel::scenes
