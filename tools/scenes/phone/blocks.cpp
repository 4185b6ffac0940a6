#include "scenes/phone/blocks.h"

#include <array>
#include <cmath>

#include "scenes/drawing/easing.h"

namespace wissel::scenes {

void draw_block(cairo_t* cr, Box front, double depth, Colour colour) {
    const double over = depth * 0.5, up = depth * 0.36;
    polygon(cr, {{front.x, front.y}, {front.x + over, front.y - up}, {front.right() + over, front.y - up}, {front.right(), front.y}},
            mix(colour, rgb(0xFFFFFF), 0.22));
    polygon(cr, {{front.right(), front.y}, {front.right() + over, front.y - up}, {front.right() + over, front.bottom() - up}, {front.right(), front.bottom()}},
            mix(colour, rgb(0x14142C), 0.24));
    rectangle(cr, front, colour);
}

namespace {

void draw_cloud(cairo_t* cr, double x, double y, double size, double t) {
    const double drift = 6 * wave(t, 4.0, x * 0.002);
    rectangle(cr, {x + drift, y, size, size * 0.3}, rgb(0xFFFFFF, 0.34));
    rectangle(cr, {x + size * 0.25 + drift, y - size * 0.2, size * 0.5, size * 0.2}, rgb(0xFFFFFF, 0.34));
}

void draw_block_tree(cairo_t* cr, double x, double ground, double size, Colour leaves) {
    draw_block(cr, {x - size * 0.12, ground - size * 0.7, size * 0.24, size * 0.7}, size * 0.2, rgb(0x6A5078));
    draw_block(cr, {x - size * 0.45, ground - size * 1.2, size * 0.9, size * 0.6}, size * 0.5, leaves);
    draw_block(cr, {x - size * 0.25, ground - size * 1.55, size * 0.5, size * 0.36}, size * 0.4, mix(leaves, rgb(0xFFFFFF), 0.1));
}

void draw_meadow(cairo_t* cr, Box area, double ground) {
    constexpr double kTile = 58;
    down(cr, {area.x, ground - 62, area.width, 62}, rgb(0x57A79A), rgb(0x6DBDAA));
    for (double x = area.x - 120; x < area.right() + 60; x += kTile) line(cr, x, ground, x + 86, ground - 62, rgb(0x4E9A90, 0.6), 2);
    line(cr, area.x, ground - 34, area.right(), ground - 34, rgb(0x4E9A90, 0.6), 2);
    rectangle(cr, {area.x, ground, area.width, area.bottom() - ground}, rgb(0x3F3766));
    int row = 0;
    for (double y = ground; y < kHeight + 40; y += kTile, ++row) {
        int column = row;
        for (double x = area.x - (row % 2) * kTile / 2; x < area.right(); x += kTile, ++column) {
            const Colour colour = row == 0 ? rgb(0x4C8F8C) : column % 3 == 0 ? rgb(0x54487E) : rgb(0x5E5189);
            rectangle(cr, {x, y, kTile - 2, kTile - 2}, colour);
        }
    }
}

}  // namespace

void draw_block_world(cairo_t* cr, Box area, double ground, double t) {
    down(cr, area, rgb(0x3B3A78), rgb(0xE8A88C));
    for (const auto& [x, y, size] : {std::array{90.0, 150.0, 120.0}, {500.0, 120.0, 150.0}, {300.0, 240.0, 90.0}, {640.0, 262.0, 100.0}}) {
        draw_cloud(cr, area.x + x, area.y + y, size, t);
    }
    for (int i = 0; i < 6; ++i) {  // far towers
        const double high = 70 + 34.0 * ((i * 5) % 4);
        rectangle(cr, {area.x + 20 + 130.0 * i, ground - 60 - high, 84, high}, rgb(0x6C5C93, 0.5));
    }
    draw_meadow(cr, area, ground);
    draw_block_tree(cr, area.x + 52, ground - 30, 112, rgb(0xD9778A));
    draw_block_tree(cr, area.right() - 70, ground - 34, 128, rgb(0xE0975F));
    draw_block_tree(cr, area.centre_x() + 66, ground - 50, 74, rgb(0xC879A8));
}

namespace {

void draw_block_face(cairo_t* cr, const Person& person, double turn) {
    const Colour ink = rgb(0x2A1F26);
    const double x = turn * 7;
    for (const double side : {-1.0, 1.0}) {
        rectangle(cr, {x + side * 15 - 6, -36, 12, 13}, rgb(0xFFFFFF));
        rectangle(cr, {x + side * 15 - 4 + turn * 2, -36, 8, 13}, ink);
        if (!person.glasses) continue;
        cairo_rectangle(cr, x + side * 15 - 10, -40, 20, 20);
        stroke(cr, rgb(0x2B2B36), 3);
    }
    rectangle(cr, {x - 11, -15, 22, 5}, mix(person.skin, rgb(0x7A2233), 0.6));
}

void draw_block_hair(cairo_t* cr, const Person& person) {
    const Colour c = person.hair_colour;
    const bool scarf = person.hair == "hijab";
    const bool hangs = scarf || person.hair == "long" || person.hair == "bob" || person.hair == "braids";
    if (hangs) {
        for (const double side : {-1.0, 1.0}) rectangle(cr, {side > 0 ? 23.0 : -35.0, -62, 12, person.hair == "long" || scarf ? 74.0 : 58.0}, c);
    }
    if (scarf) rectangle(cr, {-35, -5, 70, 20}, c);
    draw_block(cr, {-34, -70, 68, person.hair == "fade" ? 14.0 : 20.0}, 34, c);
    if (person.hair == "quiff") draw_block(cr, {-28, -82, 48, 14}, 22, mix(c, rgb(0xFFFFFF), 0.1));
    if (person.hair == "bun") draw_block(cr, {-14, -90, 28, 18}, 18, c);
    if (person.hair == "afro" || person.hair == "curls") {
        for (int i = 0; i < 4; ++i) rectangle(cr, {-38.0 + 20 * i, -80.0 + 6 * (i % 2), 16, 18}, mix(c, rgb(0xFFFFFF), 0.06 * (i % 2)));
    }
}

}  // namespace

void draw_block_person(cairo_t* cr, const Person& person, double x, double feet, double turn, double t) {
    Saved saved(cr);
    ellipse(cr, x + 6, feet - 4, 52, 11);
    fill(cr, rgb(0x14142C, 0.3));
    cairo_translate(cr, x, feet);
    const double bob = 2.5 * wave(t, 2.0, x * 0.002), swing = 4 * wave(t, 2.0, 0.25 + x * 0.002);
    const Colour trousers = mix(person.top, rgb(0x2A3142), 0.75), sleeve = mix(person.top, rgb(0x0A0A18), 0.12);
    draw_block(cr, {-28, -56, 26, 54}, 24, trousers);
    draw_block(cr, {2, -56, 26, 54}, 24, trousers);
    cairo_translate(cr, 0, bob);
    const auto arm = [&](double left, double by) {
        draw_block(cr, {left, -122 + by, 20, 42}, 22, sleeve);
        draw_block(cr, {left, -80 + by, 20, 16}, 22, person.skin);
    };
    arm(-51, swing);
    draw_block(cr, {-30, -124, 60, 70}, 28, person.top);
    arm(31, -swing);
    cairo_translate(cr, 0, -126);
    draw_block(cr, {-32, -62, 64, 62}, 34, person.skin);
    draw_block_face(cr, person, turn);
    draw_block_hair(cr, person);
}

void draw_block_gift(cairo_t* cr, double x, double ground, double open, double t) {
    if (open > 0) glow(cr, x + 10, ground - 40, 120 + 10 * wave(t, 2.0), rgb(0xFFE08A, 0.6 * open));
    draw_block(cr, {x - 34, ground - 58, 68, 58}, 36, rgb(0x4F7FC4));
    rectangle(cr, {x - 7, ground - 58, 14, 58}, rgb(0xF3C85B));
    rectangle(cr, {x - 34, ground - 38, 68, 12}, rgb(0xF3C85B));
    draw_block(cr, {x - 38, ground - 70, 76, 15}, 38, rgb(0x5B8FD8));
    rectangle(cr, {x - 7, ground - 70, 14, 15}, rgb(0xF3C85B));
    draw_block(cr, {x - 10, ground - 88, 20, 14}, 14, rgb(0xF3C85B));
    for (int i = 0; i < 7; ++i) {  // sparks
        const double part = std::fmod(t / 2.0 + i / 7.0, 1.0);
        const double away = (26 + 60 * part), size = 9 * (1 - part) * open;
        const double px = x + 8 + away * std::sin(i * 2.4), py = ground - 74 - away * 0.8 * std::abs(std::cos(i * 1.7)) - 20 * part;
        rectangle(cr, {px - size / 2, py - size / 2, size, size}, rgb(0xFFF0B0, 0.9));
    }
}

}  // namespace wissel::scenes
