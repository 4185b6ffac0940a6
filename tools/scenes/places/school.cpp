#include "scenes/places/place.h"

namespace wissel::scenes {

namespace {

void lockers(cairo_t* cr, double side) {
    // From the near edge to the far end, each narrower: a wall in perspective.
    const auto at = [side](double depth) { return 640 + side * 700 / (0.55 + depth); };
    const auto top = [](double depth) { return 300 - 300 / (0.55 + depth); };
    const auto foot = [](double depth) { return 300 + 330 / (0.55 + depth); };
    for (int i = 0; i < 12; ++i) {
        const double near = 0.25 * i, far = 0.25 * (i + 1);
        const Colour base = i % 4 == 3 ? rgb(0xC98A4B) : rgb(0x4F7C8A);
        const Colour colour = mix(base, rgb(0xE8E2D6), 0.05 * i);
        polygon(cr, {{at(near), top(near)}, {at(far), top(far)}, {at(far), foot(far)}, {at(near), foot(near)}}, colour);
        line(cr, at(far), top(far), at(far), foot(far), mix(colour, rgb(0x1B2A33), 0.45), 3);
        const double middle = (near + far) / 2;
        line(cr, at(middle), 300 - 60 / (0.55 + middle), at(middle), 300 - 40 / (0.55 + middle), rgb(0x23363E), 4);
    }
}

void coat(cairo_t* cr, double x, Colour colour) {  // on its hook
    const Colour dark = mix(colour, rgb(0x10141F), 0.25);
    polygon(cr, {{x - 22, 186}, {x - 44, 214}, {x - 50, 318}, {x - 30, 318}, {x - 22, 230}}, dark);
    polygon(cr, {{x + 22, 186}, {x + 44, 214}, {x + 50, 318}, {x + 30, 318}, {x + 22, 230}}, dark);
    polygon(cr, {{x - 20, 182}, {x + 20, 182}, {x + 34, 214}, {x + 40, 372}, {x - 40, 372}, {x - 34, 214}}, colour);
    line(cr, x, 200, x, 368, dark, 3);
    ellipse(cr, x, 190, 22, 14);
    fill(cr, dark);
}

void ceiling_lamps(cairo_t* cr) {
    for (int i = 0; i < 5; ++i) {
        const double near = 1 / (0.75 + 0.55 * i), far = 1 / (0.95 + 0.55 * i);
        polygon(cr, {{640 - 110 * near, 300 - 330 * near}, {640 + 110 * near, 300 - 330 * near},
                     {640 + 110 * far, 300 - 330 * far}, {640 - 110 * far, 300 - 330 * far}}, rgb(0xFFF9E8));
        glow(cr, 640, 300 - 330 * near, 240 * near, rgb(0xFFF3D0, 0.3));
    }
}

}  // namespace

void draw_corridor(cairo_t* cr) {
    rectangle(cr, kAll, rgb(0xE9E1D2));
    down(cr, {-kMargin, -kMargin, kAll.width, 348}, rgb(0xCFC8BC), rgb(0xEDE7DB));
    down(cr, {-kMargin, 300, kAll.width, 480}, rgb(0xD3BFA2), rgb(0x8E7A66));
    lockers(cr, -1);
    lockers(cr, 1);
    ceiling_lamps(cr);
    rectangle(cr, {500, 190, 280, 236}, rgb(0xBFD3DA));
    down(cr, {510, 200, 260, 226}, rgb(0xF7FBFF), rgb(0xCFE3EC));
    line(cr, 640, 200, 640, 426, rgb(0x7C949E), 5);
    line(cr, 510, 300, 770, 300, rgb(0x7C949E), 4);
    glow(cr, 640, 320, 330, rgb(0xFFFFFF, 0.5));
    polygon(cr, {{520, 426}, {760, 426}, {960, 780}, {320, 780}}, rgb(0xFFFFFF, 0.13));  // light on the floor
}

void draw_door(cairo_t* cr) {
    down(cr, kAll, rgb(0xE7DCC8), rgb(0xD2C2A8));
    rectangle(cr, {-kMargin, 470, kAll.width, 14}, rgb(0xA88D6B));
    down(cr, {-kMargin, 484, kAll.width, 176}, rgb(0x6E8F8C), rgb(0x5C7B79));
    down(cr, {-kMargin, 660, kAll.width, 120}, rgb(0xA89478), rgb(0x83705A));
    rectangle(cr, {704, 70, 312, 592}, rgb(0x7A5B41));
    down(cr, {722, 88, 276, 574}, rgb(0xB98A5E), rgb(0xA27549));
    rounded(cr, {776, 140, 168, 210}, 8, rgb(0x7A5B41));
    down(cr, {786, 150, 148, 190}, rgb(0xFFF1C9), rgb(0xF6DFA6));
    glow(cr, 860, 250, 250, rgb(0xFFE9AE, 0.5));
    rounded(cr, {740, 420, 22, 84}, 8, rgb(0x5E4630));
    rounded(cr, {744, 436, 60, 14}, 7, rgb(0xE2D8C4));
    rectangle(cr, {1090, 130, 220, 150}, rgb(0xB78C5C));   // a notice board
    rectangle(cr, {1106, 146, 74, 56}, rgb(0xF6F3EC));
    rectangle(cr, {1194, 150, 60, 84}, rgb(0xF1D58A));
    rectangle(cr, {1110, 216, 66, 48}, rgb(0xBBD4DD));
    rectangle(cr, {60, 150, 250, 16}, rgb(0x8E6F4E));      // coat hooks
    for (int i = 0; i < 4; ++i) circle(cr, 90.0 + 62 * i, 174, 9, rgb(0x5A4632));
    coat(cr, 152, rgb(0x4B5F86));
    coat(cr, 276, rgb(0xA65C50));
}

void draw_classroom(cairo_t* cr) {
    down(cr, kAll, rgb(0xF0E7D6), rgb(0xDDCFB8));
    rounded(cr, {420, 60, 640, 230}, 8, rgb(0x8C6B4A));     // the back wall: a board with what pupils made
    rectangle(cr, {434, 74, 612, 202}, rgb(0xC9A678));
    const Colour papers[] = {rgb(0xF6F3EC), rgb(0xF1D58A), rgb(0xBBD4DD), rgb(0xE7B7A6), rgb(0xC9DDB6), rgb(0xF6F3EC), rgb(0xD6C6E4)};
    for (int i = 0; i < 7; ++i) rectangle(cr, {452.0 + 84 * i, 92.0 + (i * 23) % 40, 68, 92.0 + (i * 31) % 44}, papers[i]);
    rounded(cr, {1110, 150, 220, 330}, 6, rgb(0xA88560));
    line(cr, 1220, 160, 1220, 470, rgb(0x7F6144), 4);
    for (int i = 0; i < 2; ++i) {  // windows on the left, the morning comes in
        const Box pane{-40.0 + 186 * i, 50, 160, 290};
        rectangle(cr, pane.grown(8), rgb(0xC9BCA6));
        down(cr, pane, rgb(0xDCEFFA), rgb(0xFFF4DC));
        line(cr, pane.centre_x(), pane.y, pane.centre_x(), pane.bottom(), rgb(0xC9BCA6), 6);
    }
    down(cr, {-kMargin, 400, kAll.width, 380}, rgb(0xC3A987), rgb(0x94795A));
    polygon(cr, {{-48, 420}, {300, 400}, {900, 780}, {200, 780}}, rgb(0xFFF3CF, 0.28));
    glow(cr, 40, 200, 520, rgb(0xFFF6DA, 0.5));
}

namespace {

void chair(cairo_t* cr, double x) {
    line(cr, x - 62, 340, x - 70, 640, rgb(0x55585E), 9);
    line(cr, x + 62, 340, x + 70, 640, rgb(0x55585E), 9);
    rounded(cr, {x - 84, 318, 168, 96}, 22, rgb(0xC98F55));
    rounded(cr, {x - 84, 318, 168, 26}, 13, rgb(0xDBA76E));
}

void desk(cairo_t* cr, double x) {
    rounded(cr, {x - 150, 476, 300, 22}, 6, rgb(0xE6D3B3));
    rectangle(cr, {x - 138, 498, 276, 16}, rgb(0xB79A72));
    down(cr, {x - 128, 514, 256, 250}, rgb(0xC7AC86), rgb(0xA98F6B));
    line(cr, x - 132, 500, x - 136, 760, rgb(0x55585E), 9);
    line(cr, x + 132, 500, x + 136, 760, rgb(0x55585E), 9);
}

}  // namespace

void draw_desks(cairo_t* cr) {
    glow(cr, 640, 380, 240, rgb(0xFFF6DA, 0.5));
    chair(cr, 640);
    for (const double x : {250.0, 640.0, 1030.0}) desk(cr, x);
    rounded(cr, {190, 462, 96, 14}, 4, rgb(0x4F6E8E));
    rounded(cr, {986, 458, 74, 18}, 4, rgb(0xB0765E));
}

}  // namespace wissel::scenes
