#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

// An evening in the living room: a sofa between a lamp and a television that is only seen by its light.

namespace wissel::scenes {

namespace {

void curtained_window(cairo_t* cr) {
    const Box box{470, 96, 300, 230};
    rectangle(cr, box.grown(10), rgb(0x2B2A48));
    down(cr, box, rgb(0x121A40), rgb(0x4A4A80));
    for (int i = 0; i < 14; ++i) circle(cr, box.x + box.width * scatter(i, 1), box.y + 120 * scatter(i, 2), 1.6, rgb(0xFFFFFF, 0.65));
    for (int i = 0; i < 5; ++i) {  // the other side of the street
        const double x = box.x + 60.0 * i, top = 236.0 + 22 * ((i * 3) % 4);
        rectangle(cr, {x, top, 62, box.bottom() - top}, rgb(0x171B38));
        if (i % 2 == 0) rectangle(cr, {x + 20, top + 20, 14, 18}, rgb(0xFFC66E, 0.9));
    }
    line(cr, box.centre_x(), box.y, box.centre_x(), box.bottom(), rgb(0x2B2A48), 7);
    for (const double side : {-1.0, 1.0}) {
        const double edge = box.centre_x() + side * 186, inner = box.centre_x() + side * 104;
        polygon(cr, {{edge, 70}, {inner, 70}, {inner + side * 16, 300}, {inner + side * 6, kFloor - 14}, {edge, kFloor - 14}}, rgb(0x5D3F5E));
        for (int i = 1; i < 5; ++i) line(cr, inner + side * (6 + 18.0 * i), 76, inner + side * (10 + 16.0 * i), kFloor - 18, rgb(0x2A1B3A, 0.35), 5);
    }
    rounded(cr, {430, 60, 380, 12}, 6, rgb(0x8C6B4A));
}

void bookcase(cairo_t* cr) {
    crate(cr, {1.72, 2.5}, {0, 2.1}, {5.1, 5.5}, rgb(0x5E4450));
    const unsigned spines[] = {0xB0765E, 0x4F6E8E, 0xC9A25C, 0x7C5A86, 0x6B7E62, 0xD6C3A0};
    for (int shelf = 0; shelf < 4; ++shelf) {
        const auto [left, low] = spot(1.77, 0.12 + 0.48 * shelf, 5.1);
        const double right = spot(2.45, 0, 5.1).first, high = low - 92;
        down(cr, {left, high, right - left, low - high}, rgb(0x2E2238), rgb(0x40304A));
        double x = left + 4;
        for (int i = 0; x < right - 26; ++i) {
            const double wide = 9 + 8 * scatter(i, shelf), tall = 56 + 26 * scatter(i, shelf + 9);
            if (scatter(i, shelf + 20) > 0.14) rectangle(cr, {x, low - tall, wide, tall}, mix(rgb(spines[(i * 5 + shelf) % 6]), rgb(0x2A2440), 0.2));
            x += wide + 1.5;
        }
    }
}

void floor_lamp(cairo_t* cr) {
    glow(cr, 1056, 262, 400, rgb(0xFFB864, 0.6));
    beam(cr, {1056, 250}, {1056, 20}, {{1014, 244}, {1098, 244}, {1180, 0}, {932, 0}}, rgb(0xFFDCA0, 0.35));
    line(cr, 1056, 280, 1056, 612, rgb(0x2A2236), 7);
    pool(cr, 1056, 620, 80, 14, rgb(0x0C0A18, 0.6));
    ellipse(cr, 1056, 616, 40, 9);
    fill(cr, rgb(0x2A2236));
    polygon(cr, {{1020, 216}, {1092, 216}, {1116, 304}, {996, 304}}, rgb(0xFFDC9E));
    beam(cr, {1056, 304}, {1056, 216}, {{1020, 216}, {1092, 216}, {1116, 304}, {996, 304}}, rgb(0xF2A050, 0.7));
}

void television(cairo_t* cr) {  // on the left, its side to us: what is on does not matter
    polygon(cr, {{-48, 470}, {190, 452}, {190, 560}, {-48, 640}}, rgb(0x463650));
    polygon(cr, {{-48, 456}, {196, 444}, {196, 456}, {-48, 474}}, rgb(0x6B5262));
    glow(cr, 120, 330, 420, rgb(0x7FB4FF, 0.5));
    polygon(cr, {{22, 196}, {172, 238}, {172, 428}, {22, 452}}, rgb(0x0E0F1A));
    beam(cr, {172, 300}, {22, 420}, {{32, 210}, {164, 246}, {164, 420}, {32, 440}}, rgb(0xCFE8FF, 0.95));
    beam(cr, {40, 420}, {170, 260}, {{32, 210}, {164, 246}, {164, 420}, {32, 440}}, rgb(0x5A7FE0, 0.9));
    polygon(cr, {{80, 446}, {130, 440}, {130, 452}, {80, 458}}, rgb(0x0E0F1A));
    beam(cr, {172, 330}, {760, 520}, {{172, 238}, {172, 428}, {900, 700}, {900, 330}}, rgb(0x8FBCFF, 0.13));
}

void sofa(cairo_t* cr) {
    const Colour cloth = rgb(0x56699A);
    const Colour dark = mix(cloth, rgb(0x14162A), 0.3);
    pool(cr, 662, 650, 440, 30, rgb(0x0A0818, 0.5));
    rounded(cr, {372, 416, 580, 180}, 34, dark);
    for (const double x : {404.0, 666.0}) {  // cushions
        rounded(cr, {x, 424, 254, 130}, 30, cloth);
        rounded(cr, {x + 10, 428, 234, 40}, 22, mix(cloth, rgb(0xFFFFFF), 0.09));
        rounded(cr, {x - 2, 522, 258, 60}, 22, mix(cloth, rgb(0xFFFFFF), 0.06));
        rounded(cr, {x - 2, 562, 258, 46}, 16, mix(cloth, rgb(0x14162A), 0.16));
    }
    rounded(cr, {386, 598, 552, 38}, 12, dark);
    for (const double x : {352.0, 918.0}) {
        rounded(cr, {x, 472, 56, 164}, 26, mix(cloth, rgb(0x14162A), 0.1));
        rounded(cr, {x + 4, 474, 48, 34}, 17, mix(cloth, rgb(0xFFFFFF), 0.14));
    }
    for (const double x : {380.0, 930.0}) rectangle(cr, {x, 634, 16, 22}, rgb(0x2A1E28));
    Saved saved(cr);
    cairo_translate(cr, 862, 500);
    cairo_rotate(cr, 0.16);
    rounded(cr, {-46, -46, 92, 88}, 20, rgb(0xD98E52));
    line(cr, -26, -24, 26, 20, rgb(0xF0BC7E), 5);
    line(cr, -26, 20, 26, -24, rgb(0xF0BC7E), 5);
}

void low_table(cairo_t* cr) {
    pool(cr, 168, 722, 190, 22, rgb(0x0A0818, 0.6));
    for (const double x : {44.0, 276.0}) line(cr, x, 660, x - 6, 724, rgb(0x3A2830), 10);
    ellipse(cr, 160, 654, 168, 30);
    fill(cr, rgb(0x4A3238));
    ellipse(cr, 160, 646, 168, 30);
    fill(cr, rgb(0x8A5F4E));
    pool(cr, 90, 640, 90, 16, rgb(0xA8CCFF, 0.35));
    rounded(cr, {196, 606, 34, 38}, 7, rgb(0xE3D5C0));
    ellipse(cr, 213, 607, 17, 4);
    fill(cr, rgb(0x5A3A2A));
    polygon(cr, {{70, 640}, {140, 632}, {148, 642}, {76, 652}}, rgb(0x1C1A28));
}

}  // namespace

void draw_living(cairo_t* cr) {
    down(cr, {-kMargin, -kMargin, kAll.width, kFloor + kMargin}, rgb(0x2F2B52), rgb(0x4E4268));
    down(cr, {-kMargin, kFloor - 14, kAll.width, 14}, rgb(0x6A5878), rgb(0x52435F));
    down(cr, {-kMargin, kFloor, kAll.width, 200}, rgb(0x5A4250), rgb(0x2E2234));
    for (int i = -10; i <= 10; ++i) {
        line(cr, spot(i * 0.5, 0, 5.5).first, kFloor, spot(i * 0.5, 0, 3.1).first, spot(0, 0, 3.1).second, rgb(0x1A1020, 0.22), 2);
    }
    curtained_window(cr);
    picture_frame(cr, {866, 150, 104, 130}, rgb(0xC9A678), rgb(0xD98F6A), rgb(0x4F5F7E));
    picture_frame(cr, {286, 118, 84, 104}, rgb(0xC9A678), rgb(0x6F9AB0), rgb(0x3F5A58));
    bookcase(cr);
    ellipse(cr, 650, 676, 440, 62);
    fill(cr, rgb(0x7A4A58));
    ellipse(cr, 650, 676, 400, 52);
    stroke(cr, rgb(0xC9906A, 0.7), 5);
    floor_lamp(cr);
    sofa(cr);
    pot_plant(cr, 1236, 706, 300, rgb(0x3F7060), rgb(0xB4694A));
    television(cr);
    low_table(cr);
    glow(cr, 1056, 420, 300, rgb(0xFFB864, 0.18));
}

}  // namespace wissel::scenes
