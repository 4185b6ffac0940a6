#include <cmath>
#include <tuple>

#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// A garden at night, with lanterns in the trees.

namespace wissel::scenes {

namespace {

constexpr double kLawn = 520;

void night_sky(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, 600}, rgb(0x131540), rgb(0x5A3F78));
    for (int i = 0; i < 60; ++i) {
        circle(cr, -40 + 1360 * scatter(i, 1), -30 + 300 * scatter(i, 2), 0.9 + 1.3 * scatter(i, 3), rgb(0xFFFFFF, 0.3 + 0.5 * scatter(i, 4)));
    }
    glow(cr, 560, 540, 620, rgb(0xF08A5A, 0.28));
}

void hedge(cairo_t* cr) {
    for (int i = 0; i < 9; ++i) foliage(cr, -20 + 160.0 * i, 430 - 34 * scatter(i, 6), 120, 110, rgb(0x252A58), i);
    for (int i = 0; i < 10; ++i) foliage(cr, -40 + 150.0 * i, 492, 104, 62, mix(rgb(0x2E4A5C), rgb(0x6A4A6A), scatter(i, 9)), i + 20);
}

void lawn(cairo_t* cr) {
    down(cr, {-kMargin, kLawn, kAll.width, 260}, rgb(0x35526A), rgb(0x16203F));
    pool(cr, 560, 600, 520, 90, rgb(0xFFB45E, 0.34));
    pool(cr, 1060, 600, 330, 80, rgb(0xFFC478, 0.3));
    for (int i = 0; i < 150; ++i) {  // blades of grass, longer the nearer
        const double y = kLawn + 8 + 236 * scatter(i, 11), tall = 4 + (y - kLawn) * 0.06, x = -40 + 1360 * scatter(i, 12);
        line(cr, x, y, x + 3 - 6 * scatter(i, 13), y - tall, rgb(i % 3 == 0 ? 0x6A8F7E : 0x22384F, 0.5), 2);
    }
}

void house(cairo_t* cr) {  // its back, with the doors open
    rectangle(cr, {960, 40, 420, 500}, rgb(0x4A3A66));
    for (int row = 0; row < 15; ++row) line(cr, 960, 66 + 32.0 * row, 1330, 66 + 32.0 * row, rgb(0x2A2148, 0.5), 2);
    across(cr, {960, 40, 200, 500}, rgb(0x14123A, 0.35), rgb(0x14123A, 0));
    rectangle(cr, {940, 26, 440, 20}, rgb(0x2A2148));
    glow(cr, 1160, 400, 330, rgb(0xFFB45E, 0.5));
    rectangle(cr, {1032, 218, 264, 322}, rgb(0x2A2148));
    down(cr, {1042, 228, 244, 312}, rgb(0xFFE2A4), rgb(0xF2A85A));
    rectangle(cr, {1070, 300, 60, 110}, rgb(0xD98A4A, 0.6));
    picture_frame(cr, {1190, 270, 56, 66}, rgb(0xB4704A), rgb(0xF2C48A), rgb(0xB06A4A));
    rectangle(cr, {1180, 440, 90, 100}, rgb(0xB4704A, 0.7));
    for (const double x : {1042.0, 1164.0, 1286.0}) rectangle(cr, {x - 4, 228, 8, 312}, rgb(0x2A2148));
    down(cr, {1052, 90, 90, 76}, rgb(0x2A2C5A), rgb(0x1C1E44));
    down(cr, {1190, 90, 90, 76}, rgb(0xE8A860), rgb(0xC9803F));
    beam(cr, {1160, 540}, {1100, 720}, {{1046, 540}, {1282, 540}, {1330, 768}, {860, 768}}, rgb(0xFFD08A, 0.28));
}

void dark_tree(cairo_t* cr) {
    polygon(cr, {{32, 520}, {52, 300}, {30, 40}, {96, 40}, {98, 300}, {112, 540}, {170, 606}, {-10, 606}, {24, 560}}, rgb(0x241B3C));
    polygon(cr, {{100, 590}, {88, 300}, {92, 60}, {98, 300}, {112, 540}, {160, 602}}, rgb(0x8A5A56, 0.5));
    line(cr, 78, 200, 240, 70, rgb(0x241B3C), 20);
    foliage(cr, 60, 20, 280, 150, rgb(0x2B3158), 41);
    foliage(cr, 250, 36, 120, 70, rgb(0x343A62), 43);
}

void paper_lantern(cairo_t* cr, double x, double y, double size, Colour paper) {
    line(cr, x, y - size * 1.9, x, y - size, rgb(0x1A1830), 2);
    glow(cr, x, y, size * 4.2, paper.with_alpha(0.5));
    ellipse(cr, x, y, size, size * 0.94);
    fill(cr, paper);
    glow(cr, x, y + size * 0.2, size * 0.9, rgb(0xFFF6D8, 0.9));
    for (const double part : {-0.5, 0.0, 0.5}) {
        ellipse(cr, x, y, size * (0.3 + std::abs(part)), size * 0.94);
        stroke(cr, mix(paper, rgb(0x6A2A2A), 0.4).with_alpha(0.22), 1.6);
    }
    for (const double end : {-1.0, 1.0}) rounded(cr, {x - size * 0.36, y + end * size * 0.92 - 3, size * 0.72, 6}, 3, rgb(0x4A2E44));
}

void snack_table(cairo_t* cr) {
    pool(cr, 290, 664, 210, 26, rgb(0x08081C, 0.6));
    polygon(cr, {{136, 536}, {444, 536}, {462, 556}, {118, 556}}, rgb(0xEFE2D0));
    down(cr, {118, 556, 344, 84}, rgb(0xD9C4B4), rgb(0x8A7690));
    for (int i = 0; i < 6; ++i) line(cr, 150 + 56.0 * i, 560, 154 + 56.0 * i, 636, rgb(0x5A4668, 0.3), 5);
    for (const double x : {146.0, 432.0}) rectangle(cr, {x, 640, 9, 26}, rgb(0x2A2140));
    const unsigned cups[] = {0xE2725B, 0x6FA8A0, 0xF0B95A, 0x8F86D0};
    for (int i = 0; i < 4; ++i) polygon(cr, {{166 + 36.0 * i, 510}, {188 + 36.0 * i, 510}, {184 + 36.0 * i, 544}, {170 + 36.0 * i, 544}}, rgb(cups[i]));
    rounded(cr, {322, 520, 96, 26}, 8, rgb(0xF7EBDC));  // a cake with candles
    rounded(cr, {322, 512, 96, 16}, 8, rgb(0xE58FA0));
    for (int i = 0; i < 4; ++i) {
        rectangle(cr, {337 + 21.0 * i, 494, 4, 18}, rgb(0xFBF4DC));
        glow(cr, 339 + 21.0 * i, 488, 22, rgb(0xFFC46B, 0.8));
        ellipse(cr, 339 + 21.0 * i, 488, 3, 6);
        fill(cr, rgb(0xFFF0B8));
    }
}

void jar_lights(cairo_t* cr) {  // candles in jars, along the path
    for (const auto& [x, y, size] : {std::tuple{520.0, 566.0, 0.6}, {836.0, 574.0, 0.7}, {900.0, 646.0, 1.0}, {40.0, 690.0, 1.2}}) {
        pool(cr, x, y, 110 * size, 26 * size, rgb(0xFFC06A, 0.55));
        glow(cr, x, y - 16 * size, 60 * size, rgb(0xFFC06A, 0.6));
        rounded(cr, {x - 11 * size, y - 32 * size, 22 * size, 32 * size}, 5 * size, rgb(0xFFE2AE, 0.75));
        ellipse(cr, x, y - 13 * size, 3.4 * size, 8 * size);
        fill(cr, rgb(0xFFFBE6));
    }
}

}  // namespace

void draw_party(cairo_t* cr) {
    night_sky(cr);
    hedge(cr);
    house(cr);
    lawn(cr);
    beam(cr, {1160, 530}, {1100, 700}, {{1046, 520}, {1282, 520}, {1330, 768}, {860, 768}}, rgb(0xFFD08A, 0.22));
    dark_tree(cr);
    garland(cr, {150, 90}, {960, 110}, 92, 16, rgb(0xFFC873));
    garland(cr, {-48, 210}, {960, 190}, 76, 17, rgb(0xFFB45E));
    paper_lantern(cr, 214, 232, 36, rgb(0xF2A04E));
    paper_lantern(cr, 372, 250, 28, rgb(0xE86F6A));
    paper_lantern(cr, 700, 236, 30, rgb(0xF2C15E));
    paper_lantern(cr, 860, 214, 36, rgb(0xE8874E));
    snack_table(cr);
    jar_lights(cr);
    pot_plant(cr, 1280, 650, 190, rgb(0x3A5A5E), rgb(0x8A4E44));
}

}  // namespace wissel::scenes
