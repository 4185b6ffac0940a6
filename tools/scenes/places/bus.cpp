#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// In a bus while it rains: a bench along the windows, and the town as spots of light.

namespace wissel::scenes {

namespace {

constexpr double kGlassTop = 66, kGlassLow = 352;

void houses_and_lights(cairo_t* cr) {
    down(cr, {-kMargin, kGlassTop - 40, kAll.width, kGlassLow - kGlassTop + 80}, rgb(0x5E7288), rgb(0xA9B4BA));
    for (int i = 0; i < 9; ++i) {
        const double x = -70 + 166.0 * i, top = 120 + 90 * scatter(i, 2);
        down(cr, {x, top, 150, kGlassLow + 30 - top}, mix(rgb(0x46566C), rgb(0x7A6A70), scatter(i, 3)), rgb(0x57677A));
    }
    const unsigned lights[] = {0xFFC873, 0xFF8A6A, 0xBFE6E0, 0xFFE2A8, 0xF2A05E};
    for (int i = 0; i < 30; ++i) {
        const double x = -40 + 1360 * scatter(i, 5), y = 150 + 180 * scatter(i, 6), size = 10 + 22 * scatter(i, 7);
        glow(cr, x, y, size * 2, rgb(lights[i % 5], 0.4));
        circle(cr, x, y, size, rgb(lights[i % 5], 0.3));
    }
}

void town_in_the_rain(cairo_t* cr) {  // out of focus
    Canvas town(static_cast<int>(kAll.width), static_cast<int>(kAll.height));
    cairo_translate(town.get(), kMargin, kMargin);
    houses_and_lights(town.get());
    blur(town, 5);
    cairo_set_source_surface(cr, town.surface(), -kMargin, -kMargin);
    cairo_rectangle(cr, -kMargin, kGlassTop, kAll.width, kGlassLow - kGlassTop);
    cairo_fill(cr);
}

void drops(cairo_t* cr) {
    for (int i = 0; i < 150; ++i) {
        const double x = -40 + 1360 * scatter(i, 21), y = kGlassTop + 12 + 264 * scatter(i, 22), size = 2 + 4 * scatter(i, 23);
        ellipse(cr, x, y, size * 0.8, size);
        fill(cr, rgb(0xEAF3F8, 0.4));
        circle(cr, x - size * 0.25, y - size * 0.3, size * 0.3, rgb(0xFFFFFF, 0.85));
    }
    for (int i = 0; i < 26; ++i) {  // and some that run
        const double x = -40 + 1360 * scatter(i, 31), y = kGlassTop + 150 * scatter(i, 32), tall = 40 + 90 * scatter(i, 33);
        down(cr, {x - 1.5, y, 3, tall}, rgb(0xFFFFFF, 0), rgb(0xFFFFFF, 0.4));
        ellipse(cr, x, y + tall, 3, 5);
        fill(cr, rgb(0xFFFFFF, 0.6));
    }
}

void side_of_the_bus(cairo_t* cr) {
    const Colour panel = rgb(0x8FA3A8);
    down(cr, {-kMargin, -kMargin, kAll.width, kGlassTop + kMargin}, rgb(0xB9C6C8), rgb(0xA2B2B6));
    rectangle(cr, {-kMargin, kGlassTop - 10, kAll.width, 10}, rgb(0x47555C));
    for (const double x : {10.0, 640.0, 1270.0}) {
        rectangle(cr, {x - 19, kGlassTop, 38, kGlassLow - kGlassTop}, rgb(0x47555C));
        across(cr, {x - 13, kGlassTop, 26, kGlassLow - kGlassTop}, rgb(0x7A8A90), rgb(0x5A6970));
    }
    rectangle(cr, {-kMargin, kGlassLow, kAll.width, 14}, rgb(0x47555C));
    down(cr, {-kMargin, kGlassLow + 14, kAll.width, 240}, panel, rgb(0x66787E));
    down(cr, {-kMargin, 590, kAll.width, 180}, rgb(0x59666E), rgb(0x343E46));
    for (int i = -12; i <= 12; ++i) line(cr, 640 + 70.0 * i, 592, 640 + 122.0 * i, 770, rgb(0x232C33, 0.35), 3);
    for (int i = 0; i < 3; ++i) {  // a lamp along the ceiling
        down(cr, {60 + 420.0 * i, 8, 320, 22}, rgb(0xFFFDF4), rgb(0xFFF3D6));
        down(cr, {40 + 420.0 * i, 30, 360, 36}, rgb(0xFFF8E4, 0.5), rgb(0xFFF8E4, 0));
    }
}

void seat(cairo_t* cr, double x, Colour cloth) {
    const Colour dark = mix(cloth, rgb(0x14162A), 0.35);
    rounded(cr, {x - 84, 330, 168, 206}, 30, rgb(0x37444C));
    rounded(cr, {x - 76, 338, 152, 194}, 26, cloth);
    Saved saved(cr);
    rounded(cr, {x - 76, 338, 152, 194}, 26);
    cairo_clip(cr);
    for (int i = 0; i < 22; ++i) {  // the pattern that every bus has
        const double px = x - 74 + 148 * scatter(i, 41), py = 340 + 190 * scatter(i, 42);
        rounded(cr, {px, py, 14, 6}, 3, rgb(i % 2 == 0 ? 0xF0B95A : 0x7FC4C0, 0.55));
    }
    down(cr, {x - 76, 338, 152, 60}, rgb(0xFFFFFF, 0.16), rgb(0xFFFFFF, 0));
    down(cr, {x - 76, 470, 152, 62}, rgb(0x14162A, 0), rgb(0x14162A, 0.35));
    cairo_reset_clip(cr);
    rounded(cr, {x - 82, 520, 164, 44}, 18, mix(cloth, rgb(0xFFFFFF), 0.1));
    rounded(cr, {x - 82, 544, 164, 26}, 12, dark);
    rectangle(cr, {x - 60, 568, 120, 40}, rgb(0x2A343B));
}

void pole(cairo_t* cr, double x) {
    pool(cr, x, 664, 40, 8, rgb(0x10161C, 0.5));
    across(cr, {x - 8, -48, 16, 712}, rgb(0xF7CE5E), rgb(0xB9822A));
    rounded(cr, {x - 17, 300, 34, 48}, 8, rgb(0x37444C));
    circle(cr, x, 324, 10, rgb(0xD9483A));
    circle(cr, x - 3, 321, 3, rgb(0xFFFFFF, 0.6));
}

void grips(cairo_t* cr) {
    line(cr, -48, 44, 1330, 44, rgb(0xE8B544), 9);
    line(cr, -48, 41, 1330, 41, rgb(0xFFE29A), 3);
    for (int i = 0; i < 9; ++i) {
        const double x = 70 + 142.0 * i;
        line(cr, x, 48, x, 92, rgb(0x37444C), 7);
        polygon(cr, {{x - 5, 90}, {x + 5, 90}, {x + 22, 128}, {x - 22, 128}}, rgb(0xE8B544));
        polygon(cr, {{x - 2, 102}, {x + 2, 102}, {x + 10, 120}, {x - 10, 120}}, rgb(0x8A9AA4));
    }
}

}  // namespace

void draw_bus(cairo_t* cr) {
    town_in_the_rain(cr);
    drops(cr);
    beam(cr, {300, 66}, {520, 352}, {{150, 66}, {330, 66}, {250, 352}, {70, 352}}, rgb(0xFFFFFF, 0.16));
    side_of_the_bus(cr);
    pool(cr, 640, 616, 640, 30, rgb(0x10161C, 0.55));
    for (const double x : {112.0, 288.0, 464.0, 640.0, 816.0, 992.0, 1168.0}) seat(cr, x, rgb(0x2F6A86));
    pool(cr, 640, 690, 560, 60, rgb(0xFFF3D6, 0.16));
    grips(cr);
    pole(cr, 200);
    pole(cr, 1080);
}

}  // namespace wissel::scenes
