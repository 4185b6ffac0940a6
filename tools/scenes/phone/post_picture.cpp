#include "scenes/phone/post_picture.h"

#include <cmath>
#include <numbers>

#include "scenes/drawing/easing.h"

namespace wissel::scenes {

namespace {

void draw_candle(cairo_t* cr, double x, double y, double t) {
    rounded(cr, {x - 5, y - 42, 10, 42}, 3, rgb(0x8EC6D8));
    const double flicker = wave(t, 0.8, x * 0.02);
    glow(cr, x, y - 54, 46, rgb(0xFFC56B, 0.5));
    ellipse(cr, x + flicker, y - 54, 6, 11 + flicker);
    fill(cr, rgb(0xFFC24D));
    ellipse(cr, x + flicker, y - 51, 3, 6);
    fill(cr, rgb(0xFFF4D0));
}

void draw_bunting(cairo_t* cr, Box box) {
    const Colour flags[] = {rgb(0xD9705F), rgb(0xE2B04F), rgb(0x5E9FA0), rgb(0x8B78B8)};
    for (int i = 0; i < 11; ++i) {
        const double x = box.x + box.width * i / 10.0 - 22, part = (i % 5) / 5.0;
        const double y = box.y + 14 + 60 * part * (1 - part);
        polygon(cr, {{x, y}, {x + 44, y}, {x + 22, y + 50}}, flags[i % 4]);
    }
}

void draw_cake(cairo_t* cr, Box box, double t) {
    down(cr, box, rgb(0xF6DEC6), rgb(0xE7BFA3));
    draw_bunting(cr, box);
    rectangle(cr, {box.x, box.bottom() - 66, box.width, 66}, rgb(0xA86F4C));
    rectangle(cr, {box.x, box.bottom() - 66, box.width, 10}, rgb(0xBE8560));
    const double x = box.centre_x(), y = box.bottom() - 56;
    ellipse(cr, x, y + 8, 190, 18);
    fill(cr, rgb(0xF4F0EA));
    rounded(cr, {x - 150, y - 84, 300, 90}, 16, rgb(0xE9A3AE));
    rounded(cr, {x - 150, y - 104, 300, 46}, 18, rgb(0xFFF6EC));
    for (int i = 0; i < 9; ++i) rounded(cr, {x - 150 + 34.0 * i, y - 76, 28, 24.0 + 13 * (i % 3 == 0) + 9 * (i % 2)}, 13, rgb(0xFFF6EC));
    for (int i = 0; i < 7; ++i) circle(cr, x - 126 + 42.0 * i, y - 18, 8, i % 2 == 0 ? rgb(0xC44F5F) : rgb(0xFFE3B3));
    for (int i = 0; i < 6; ++i) draw_candle(cr, x - 110 + 44.0 * i, y - 102, t);
}

void hill(cairo_t* cr, Box box, double left, double top, double right, Colour colour) {
    cairo_new_path(cr);
    cairo_move_to(cr, box.x, box.y + box.height * left);
    cairo_curve_to(cr, box.x + box.width * 0.3, box.y + box.height * top, box.x + box.width * 0.6, box.y + box.height * (top + 0.1), box.right(),
                   box.y + box.height * right);
    cairo_line_to(cr, box.right(), box.bottom());
    cairo_line_to(cr, box.x, box.bottom());
    cairo_close_path(cr);
    fill(cr, colour);
}

void draw_tree(cairo_t* cr, double x, double y, double size) {
    rectangle(cr, {x - size * 0.07, y - size * 0.5, size * 0.14, size * 0.5}, rgb(0x6B4B35));
    circle(cr, x, y - size * 0.75, size * 0.42, rgb(0x4F7F4B));
    circle(cr, x - size * 0.1, y - size * 0.85, size * 0.28, rgb(0x639559));
}

void draw_landscape(cairo_t* cr, Box box, double) {
    down(cr, box, rgb(0x9CC9E4), rgb(0xFBE6C8));
    glow(cr, box.x + box.width * 0.76, box.y + box.height * 0.3, 150, rgb(0xFFF0B8, 0.8));
    circle(cr, box.x + box.width * 0.76, box.y + box.height * 0.3, 38, rgb(0xFFF3CC));
    hill(cr, box, 0.62, 0.28, 0.66, rgb(0x9DBFB2));
    hill(cr, box, 0.86, 0.50, 0.58, rgb(0x7FAE7B));
    hill(cr, box, 0.74, 0.86, 0.92, rgb(0x5F9660));
    cairo_move_to(cr, box.x + box.width * 0.40, box.bottom());
    cairo_curve_to(cr, box.x + box.width * 0.52, box.bottom() - 60, box.x + box.width * 0.34, box.bottom() - 90, box.x + box.width * 0.46, box.bottom() - 138);
    stroke(cr, rgb(0xEADFC2), 13);
    draw_tree(cr, box.x + box.width * 0.17, box.bottom() - 70, 130);
    draw_tree(cr, box.x + box.width * 0.25, box.bottom() - 52, 88);
    draw_tree(cr, box.x + box.width * 0.88, box.bottom() - 40, 104);
}

void draw_school(cairo_t* cr, Box box) {
    down(cr, box, rgb(0xBFDCEB), rgb(0xE6EEF0));
    rectangle(cr, {box.x + 40, box.y + 44, box.width - 80, box.height}, rgb(0xC98F70));
    rectangle(cr, {box.x + 30, box.y + 34, box.width - 60, 16}, rgb(0x8F5A48));
    for (int i = 0; i < 8; ++i) {
        const double x = box.x + 72 + (box.width - 144) / 8.0 * i + 10;
        rounded(cr, {x, box.y + 72, 52, 66}, 5, rgb(0xF3E7D8));
        rectangle(cr, {x + 6, box.y + 78, 40, 54}, rgb(0x7FA3BA));
        line(cr, x + 26, box.y + 78, x + 26, box.y + 132, rgb(0xF3E7D8), 4);
    }
    rectangle(cr, {box.x, box.bottom() - 54, box.width, 54}, rgb(0xB9B4AC));
}

// From far: faces are too small to know anybody by.
void draw_class(cairo_t* cr, Box box, double) {
    draw_school(cr, box);
    const Colour skins[] = {rgb(0xF1C9AA), rgb(0xD79B6F), rgb(0x8A5636), rgb(0xE6B48C), rgb(0xB57B51)};
    const Colour hairs[] = {rgb(0x2B1B14), rgb(0x8A5A33), rgb(0xC99A55), rgb(0x4A3222), rgb(0x1D1613), rgb(0x3E7C80)};
    const Colour tops[] = {rgb(0x3F6E8C), rgb(0xB9577A), rgb(0x5E9A6B), rgb(0xD98A3D), rgb(0x6A59A8), rgb(0xAD5E3A), rgb(0xE2E4E8)};
    int number = 0;
    for (int row = 0; row < 3; ++row) {
        const int people = 8 - row % 2;
        for (int i = 0; i < people; ++i, ++number) {
            const double x = box.centre_x() + 56 * (i - (people - 1) / 2.0), y = box.bottom() - 172 + 52.0 * row + (number * 7) % 5;
            const Colour hair = hairs[(number * 7) % 6], skin = skins[(number * 3) % 5];
            if (number % 3 == 1) rounded(cr, {x - 17, y - 8, 34, 32}, 12, hair);
            rounded(cr, {x - 5, y + 8, 10, 14}, 4, mix(skin, rgb(0x5A2B1B), 0.22));
            rounded(cr, {x - 23, y + 19, 46, 160}, 17, tops[(number * 5) % 7]);
            circle(cr, x, y - 4, 16.5, hair);
            ellipse(cr, x, y + 2, 13, 14.5);
            fill(cr, skin);
        }
    }
}

}  // namespace

void draw_post_picture(cairo_t* cr, const Picture& picture, const Cast& cast, Box box, double t) {
    Saved saved(cr);
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_clip(cr);
    if (picture.name == "lanterns") draw_lantern_picture(cr, picture, cast, box, t);
    else if (picture.name == "cake") draw_cake(cr, box, t);
    else if (picture.name == "class") draw_class(cr, box, t);
    else draw_landscape(cr, box, t);
}

}  // namespace wissel::scenes
