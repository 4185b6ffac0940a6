#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// A bus shelter on a bright autumn day.

namespace wissel::scenes {

namespace {

constexpr double kPavement = 556, kKerb = 690;

void sky(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, 570}, rgb(0x8FC0E4), rgb(0xFBEBCF));
    cloud(cr, 250, 96, 130, rgb(0xFFFFFF, 0.7));
    cloud(cr, 960, 70, 150, rgb(0xFFFFFF, 0.6));
    cloud(cr, 620, 150, 90, rgb(0xFFFFFF, 0.4));
}

void far_houses(cairo_t* cr) {
    const unsigned walls[] = {0xC7A08E, 0xDCC7A8, 0xB79AA0, 0xD2B08C, 0xC9B8B4, 0xBE9A88, 0xD8C4AC, 0xB8A4A8};
    for (int i = 0; i < 8; ++i) {
        const double x = -60 + 178.0 * i, top = 262 + 34 * scatter(i, 3);
        const Colour wall = mix(rgb(walls[i]), rgb(0xDCE8F0), 0.3), roof = mix(rgb(0x9A5E50), rgb(0xDCE8F0), 0.3);
        rectangle(cr, {x, top, 176, 240}, wall);
        polygon(cr, {{x - 6, top}, {x + 88, top - 62}, {x + 182, top}}, roof);
        rectangle(cr, {x + 120, top - 66, 18, 42}, mix(roof, rgb(0x14162A), 0.2));
        for (int pane = 0; pane < 4; ++pane) {
            const Box box{x + 26 + 84.0 * (pane % 2), top + 26 + 86.0 * (pane / 2), 42, 54};
            rectangle(cr, box.grown(4), rgb(0xF7F0E4));
            down(cr, box, rgb(0x9DB9C8), rgb(0x6F8FA2));
        }
    }
    rectangle(cr, {-kMargin, 480, kAll.width, 40}, rgb(0x7A9458));
    for (int i = 0; i < 9; ++i) foliage(cr, -30 + 170.0 * i, 506, 112, 46, mix(rgb(0x86A05A), rgb(0xDCE8F0), 0.1), i);
}

void ground(cairo_t* cr) {
    down(cr, {-kMargin, 512, kAll.width, 46}, rgb(0x9DB068), rgb(0x7F9858));
    down(cr, {-kMargin, kPavement, kAll.width, kKerb - kPavement}, rgb(0xD3C8B8), rgb(0xB5A998));
    for (int row = 0; row < 4; ++row) {
        const double y = kPavement + 8 + 34.0 * row + 6.0 * row;
        line(cr, -48, y, 1330, y, rgb(0x8F8474, 0.35), 2);
    }
    for (int i = -14; i <= 14; ++i) line(cr, 640 + 84.0 * i, kPavement, 640 + 116.0 * i, kKerb, rgb(0x8F8474, 0.28), 2);
    rectangle(cr, {-kMargin, kKerb, kAll.width, 16}, rgb(0xE6DFD2));
    rectangle(cr, {-kMargin, kKerb + 16, kAll.width, 8}, rgb(0x8F8880));
    down(cr, {-kMargin, kKerb + 24, kAll.width, 60}, rgb(0x62646C), rgb(0x4C4E58));
}

void bench(cairo_t* cr) {
    for (int i = 0; i < 3; ++i) rounded(cr, {400, 440 + 24.0 * i, 420, 14}, 6, rgb(0xA9713F));
    rounded(cr, {386, 520, 448, 20}, 8, rgb(0xC18A52));
    rounded(cr, {386, 536, 448, 9}, 4, rgb(0x8A5B32));
    for (const double x : {430.0, 780.0}) rectangle(cr, {x, 430, 10, 186}, rgb(0x47535C));
    for (const double x : {420.0, 770.0}) rounded(cr, {x, 606, 46, 9}, 4, rgb(0x47535C));
}

void shelter(cairo_t* cr) {
    pool(cr, 610, 622, 420, 34, rgb(0x2A2A3A, 0.4));
    rectangle(cr, {310, 196, 610, 380}, rgb(0xDCEEF4, 0.36));                     // the glass behind
    beam(cr, {420, 200}, {560, 560}, {{360, 196}, {470, 196}, {420, 576}, {310, 576}, {310, 380}}, rgb(0xFFFFFF, 0.4));
    beam(cr, {700, 200}, {800, 500}, {{640, 196}, {700, 196}, {640, 480}, {560, 480}}, rgb(0xFFFFFF, 0.35));
    for (const double x : {310.0, 510.0, 716.0}) rectangle(cr, {x, 196, 7, 392}, rgb(0x5A6972));
    rectangle(cr, {310, 562, 610, 8}, rgb(0x5A6972));
    bench(cr);
    const Box panel{846, 230, 78, 330};                                           // a lit panel, with a picture of a hill
    rounded(cr, panel.grown(9), 8, rgb(0x3F4C55));
    down(cr, panel, rgb(0xF6C98A), rgb(0xF0937A));
    Saved saved(cr);
    cairo_rectangle(cr, panel.x, panel.y, panel.width, panel.height);
    cairo_clip(cr);
    circle(cr, 894, 330, 26, rgb(0xFFF3CF));
    ellipse(cr, 858, 560, 80, 130);
    fill(cr, rgb(0x5F8F86));
    ellipse(cr, 930, 570, 70, 90);
    fill(cr, rgb(0x3F6F76));
    cairo_reset_clip(cr);
    for (const double x : {286.0, 930.0}) {
        rectangle(cr, {x, 186, 16, 444}, rgb(0x3F4C55));
        rectangle(cr, {x, 186, 5, 444}, rgb(0x6F808A));
    }
    polygon(cr, {{248, 168}, {970, 168}, {992, 200}, {226, 200}}, rgb(0x2F6F78));
    polygon(cr, {{248, 168}, {970, 168}, {974, 175}, {243, 175}}, rgb(0x5FA0A4));
    rectangle(cr, {226, 200, 766, 8}, rgb(0x224F58));
    down(cr, {302, 208, 628, 60}, rgb(0x14202A, 0.22), rgb(0x14202A, 0));
}

void stop_pole(cairo_t* cr) {
    pool(cr, 152, 646, 60, 12, rgb(0x2A2A3A, 0.45));
    rectangle(cr, {147, 160, 10, 486}, rgb(0x59666E));
    rectangle(cr, {147, 160, 3, 486}, rgb(0x8FA0A8));
    rounded(cr, {98, 122, 108, 104}, 20, rgb(0xF2B53F));
    rounded(cr, {120, 144, 64, 50}, 9, rgb(0x26323A));
    rounded(cr, {126, 150, 52, 22}, 4, rgb(0xF2B53F));
    for (const double x : {136.0, 168.0}) circle(cr, x, 196, 7, rgb(0x26323A));
    rounded(cr, {116, 300, 72, 130}, 6, rgb(0x3F4C55));
    rectangle(cr, {122, 306, 60, 118}, rgb(0xF6F3EC));
    for (int i = 0; i < 8; ++i) rectangle(cr, {130, 316.0 + 13 * i, 20.0 + 26 * scatter(i, 8), 4}, rgb(i == 0 ? 0x2F6F78 : 0xB4B0A8));
}

void fallen_leaves(cairo_t* cr) {
    const unsigned hues[] = {0xD98A3D, 0xC9643A, 0xE2B04A};
    for (int i = 0; i < 26; ++i) {
        const double x = 900 + 420 * scatter(i, 31), y = 580 + 104 * scatter(i, 32);
        ellipse(cr, x, y, 7 + 4 * scatter(i, 33), 3.5);
        fill(cr, rgb(hues[i % 3], 0.9));
    }
}

}  // namespace

void draw_busstop(cairo_t* cr) {
    sky(cr);
    far_houses(cr);
    ground(cr);
    tall_tree(cr, 40, 560, 420, rgb(0xC98F45), 4);
    shelter(cr);
    pool(cr, 1150, 606, 190, 26, rgb(0x2A2A3A, 0.35));
    tall_tree(cr, 1150, 606, 560, rgb(0xD9853F), 9);
    fallen_leaves(cr);
    stop_pole(cr);
    glow(cr, 1060, 40, 560, rgb(0xFFF0C4, 0.5));
}

}  // namespace wissel::scenes
