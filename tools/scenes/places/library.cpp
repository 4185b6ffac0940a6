#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// Between the shelves, towards a high window; a long table stands before the people.

namespace wissel::scenes {

namespace {

constexpr double kShelf = 1.95, kFarWall = 8.6;
const Colour kWood = rgb(0x7A4F36), kHaze = rgb(0xF6DDB0);

double haze_at(double depth) { return 0.5 * (depth - 2.4) / (kFarWall - 2.4); }

void reading_room(cairo_t* cr) {
    down(cr, kAll, rgb(0xB98F66), rgb(0xE9CFA0));
    slab(cr, {-4, 4}, 0, {2.2, kFarWall}, rgb(0x9A6B48));
    for (int i = -9; i <= 9; ++i) {
        const auto [far_x, far_y] = spot(i * 0.28, 0, kFarWall);
        const auto [near_x, near_y] = spot(i * 0.28, 0, 2.3);
        line(cr, far_x, far_y, near_x, near_y, rgb(0x5A3622, 0.3), 2);
    }
    slab(cr, {-4, 4}, 3.2, {2.2, kFarWall}, rgb(0xD9BE96));
    for (int i = 0; i < 6; ++i) slab(cr, {-3, 3}, 3.19, {3.0 + i, 3.24 + i}, rgb(0x9A6B48, 0.7));
}

void arched_window(cairo_t* cr) {
    const Box box{522, 120, 236, 240};
    const auto arch = [&](double by) {
        cairo_new_path(cr);
        cairo_arc(cr, box.centre_x(), box.y + 118, box.width / 2 + by, 3.14159265, 6.2831853);
        cairo_line_to(cr, box.right() + by, box.bottom() + by);
        cairo_line_to(cr, box.x - by, box.bottom() + by);
        cairo_close_path(cr);
    };
    down(cr, {408, 60, 464, 410}, rgb(0xE3C79A), rgb(0xD0AC7C));
    arch(12);
    fill(cr, rgb(0xF7EBD4));
    Saved saved(cr);
    arch(0);
    cairo_clip(cr);
    down(cr, box, rgb(0xBFE0F0), rgb(0xFFF6DA));
    foliage(cr, 560, 350, 90, 84, rgb(0x8FB068), 3);
    foliage(cr, 726, 346, 80, 100, rgb(0xB4B45C), 8);
    for (const double x : {600.0, 680.0}) line(cr, x, 110, x, 370, rgb(0xF7EBD4), 6);
    for (const double y : {210.0, 288.0}) line(cr, 510, y, 770, y, rgb(0xF7EBD4), 5);
    cairo_reset_clip(cr);
    crate(cr, {-1.1, 1.1}, {0, 0.5}, {kFarWall - 0.5, kFarWall}, rgb(0x8A5B3C));  // a bench under it
    crate(cr, {-1.0, 1.0}, {0.5, 0.6}, {kFarWall - 0.5, kFarWall}, rgb(0xB4574A));
}

void row_of_books(cairo_t* cr, double x, double up, Span depth, int salt) {
    const unsigned spines[] = {0xA8483C, 0x3F6A84, 0xC9963F, 0x5E7A4E, 0x7C5478, 0xD9C6A0, 0x8A5A3C, 0x3E7E78};
    double at = depth.from + 0.03;
    for (int i = 0; at < depth.to - 0.08; ++i) {
        const double thick = 0.035 + 0.05 * scatter(i, salt), tall = 0.24 + 0.11 * scatter(i, salt + 50);
        const Colour spine = mix(rgb(spines[static_cast<std::size_t>(scatter(i, salt + 90) * 7.99)]), rgb(0x241A20), 0.14);
        if (scatter(i, salt + 7) > 0.1) {
            flank(cr, x, {up, up + tall}, {at, at + thick}, mix(spine, kHaze, haze_at(at)));
            flank(cr, x, {up + tall * 0.72, up + tall * 0.8}, {at, at + thick}, mix(rgb(0xF3E3BC, 0.28), kHaze.with_alpha(0.28), haze_at(at)));
        }
        at += thick + 0.006;
    }
}

void shelves(cairo_t* cr, double side) {
    const double x = side * kShelf;
    for (int bay = 5; bay >= 0; --bay) {
        const Span depth{2.5 + bay, 3.5 + bay};
        const double haze = haze_at(depth.from);
        flank(cr, x, {0, 2.55}, depth, mix(rgb(0x3A2520), kHaze, haze));
        for (int row = 0; row < 5; ++row) {
            const double up = 0.14 + 0.46 * row;
            row_of_books(cr, x, up, depth, bay * 13 + row * 5 + (side > 0 ? 200 : 0));
            flank(cr, x * 0.995, {up - 0.05, up}, depth, mix(mix(kWood, rgb(0xFFFFFF), 0.12), kHaze, haze));
        }
        flank(cr, x * 0.995, {2.42, 2.6}, depth, mix(kWood, kHaze, haze));
        flank(cr, x * 0.99, {0, 2.6}, {depth.to - 0.07, depth.to}, mix(kWood, kHaze, haze));
        flank(cr, x * 0.995, {0, 0.1}, depth, mix(kWood, kHaze, haze));
    }
}

void hanging_lamps(cairo_t* cr) {
    for (const double depth : {7.0, 5.2, 3.9}) {
        const auto [x, y] = spot(0, 2.62, depth);
        const double size = kFocal * 0.16 / depth;
        line(cr, x, spot(0, 3.2, depth).second, x, y, rgb(0x4A2E22), 3);
        glow(cr, x, y + size * 0.4, size * 5, rgb(0xFFE2A4, 0.4));
        cairo_new_path(cr);
        cairo_arc(cr, x, y + size * 0.7, size, 3.14159265, 6.2831853);
        cairo_close_path(cr);
        fill(cr, rgb(0xFFF3D0));
        rectangle(cr, {x - size, y + size * 0.62, 2 * size, size * 0.16}, rgb(0xB4834A));
    }
}

void study_lamp(cairo_t* cr, double x, double y) {
    pool(cr, x, y, 54, 11, rgb(0x1A0E0A, 0.5));
    ellipse(cr, x, y - 3, 34, 8);
    fill(cr, rgb(0xB08A3E));
    line(cr, x, y - 4, x, y - 88, rgb(0xB08A3E), 6);
    glow(cr, x, y - 74, 120, rgb(0xFFE9B0, 0.5));
    cairo_new_path(cr);
    cairo_move_to(cr, x - 58, y - 80);
    cairo_curve_to(cr, x - 54, y - 122, x + 54, y - 122, x + 58, y - 80);
    cairo_close_path(cr);
    fill(cr, rgb(0x2F7A5E));
    beam(cr, {x, y - 116}, {x, y - 84}, {{x - 50, y - 100}, {x + 50, y - 100}, {x + 50, y - 112}, {x - 50, y - 112}}, rgb(0x8FD0A8, 0.4));
    rounded(cr, {x - 58, y - 84, 116, 7}, 3, rgb(0xFFF3CC));
}

void open_book(cairo_t* cr, double x, double y) {
    pool(cr, x, y + 4, 110, 16, rgb(0x1A0E0A, 0.4));
    for (const double side : {-1.0, 1.0}) {
        polygon(cr, {{x, y + 8}, {x, y - 22}, {x + side * 76, y - 28}, {x + side * 92, y + 6}}, side < 0 ? rgb(0xFBF4E2) : rgb(0xF1E6CC));
        for (int i = 0; i < 4; ++i) line(cr, x + side * 14, y - 15 + 6.0 * i, x + side * (66 + 4.0 * i), y - 20 + 7.0 * i, rgb(0x8A7A66, 0.35), 2);
    }
    line(cr, x - 92, y + 8, x + 92, y + 8, rgb(0x3F6A84), 4);
}

void stack(cairo_t* cr, double x, double y) {
    pool(cr, x, y, 92, 14, rgb(0x1A0E0A, 0.5));
    const unsigned covers[] = {0x3F6A84, 0xC9963F, 0xA8483C, 0x5E7A4E};
    for (int i = 0; i < 4; ++i) {
        const Box book{x - 66 + 7.0 * (i % 3), y - 20 * (i + 1.0), 124.0 - 8 * i, 19};
        rounded(cr, book, 4, rgb(covers[i]));
        rectangle(cr, {book.x + 10, book.y + 13, book.width - 12, 4}, rgb(0xF7EBD4));
    }
}

}  // namespace

void draw_library(cairo_t* cr) {
    reading_room(cr);
    arched_window(cr);
    glow(cr, 640, 240, 420, rgb(0xFFF6DC, 0.55));
    shelves(cr, -1);
    shelves(cr, 1);
    hanging_lamps(cr);
    beam(cr, {640, 200}, {560, 760}, {{540, 150}, {740, 150}, {960, 768}, {260, 768}}, rgb(0xFFF3CF, 0.42));
    across(cr, {-kMargin, -kMargin, 260, kAll.height}, rgb(0x241612, 0.4), rgb(0x241612, 0));
    across(cr, {1068, -kMargin, 260, kAll.height}, rgb(0x241612, 0), rgb(0x241612, 0.4));
    draw_library_table(cr);
}

void draw_library_table(cairo_t* cr) {
    for (const double x : {-1.16, 1.06}) board(cr, {x, x + 0.1}, {-0.4, 0.72}, 2.7, rgb(0x4A2C20));
    board(cr, {-1.12, 1.12}, {0.6, 0.72}, 2.68, rgb(0x6B4028));
    slab(cr, {-1.2, 1.2}, 0.76, {2.55, 3.35}, rgb(0xA86C42));
    pool(cr, 640, 536, 330, 36, rgb(0xFFE2AC, 0.45));
    board(cr, {-1.2, 1.2}, {0.71, 0.76}, 2.55, rgb(0x855230));
    study_lamp(cr, 236, 540);
    stack(cr, 1010, 556);
    open_book(cr, 560, 556);
    line(cr, 700, 566, 770, 552, rgb(0xE0A63C), 6);
}

}  // namespace wissel::scenes
