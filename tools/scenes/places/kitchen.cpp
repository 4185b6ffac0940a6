#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

namespace wissel::scenes {

namespace {

// The same kitchen, by lamplight and by morning light.
struct Hour {
    Colour wall_top, wall_low, floor_far, floor_near, cabinet, counter, tile, frame, sky_top, sky_low, hall;
    bool morning;
};
constexpr Hour kEvening{rgb(0x3A3F5E), rgb(0x5A5870), rgb(0x5E5058), rgb(0x352C3C), rgb(0x42607A), rgb(0xC99E72), rgb(0x71809A),
                    rgb(0x262842), rgb(0x0E1538), rgb(0x35447C), rgb(0xC98F58), false};
constexpr Hour kMorning{rgb(0xF7EEDB), rgb(0xEBD9BB), rgb(0xD8BC94), rgb(0xAF8C63), rgb(0x86AA9C), rgb(0xE6CDA4), rgb(0xFDF8EB),
                    rgb(0xFFFDF6), rgb(0xA9D3EE), rgb(0xFFF0CF), rgb(0xF3DDB6), true};

void window(cairo_t* cr, const Hour& hour) {
    const Box box{24, 120, 214, 216};
    rectangle(cr, box.grown(11), hour.frame);
    down(cr, box, hour.sky_top, hour.sky_low);
    {
        Saved saved(cr);
        cairo_rectangle(cr, box.x, box.y, box.width, box.height);
        cairo_clip(cr);
        if (hour.morning) {
            glow(cr, 190, 210, 130, rgb(0xFFF6D0, 0.8));
            foliage(cr, 60, 310, 90, 70, rgb(0x86AA62), 3);
            foliage(cr, 200, 336, 80, 60, rgb(0x9DB868), 5);
        } else {
            for (int i = 0; i < 9; ++i) circle(cr, 30 + 200 * scatter(i, 1), 126 + 110 * scatter(i, 2), 1.6, rgb(0xFFFFFF, 0.7));
            polygon(cr, {{90, 340}, {90, 270}, {150, 226}, {210, 270}, {210, 340}}, rgb(0x151B3C));
            rectangle(cr, {166, 284, 20, 24}, rgb(0xFFC66E));
            foliage(cr, 60, 320, 60, 50, rgb(0x172743), 3);
        }
    }
    line(cr, box.centre_x(), box.y, box.centre_x(), box.bottom(), hour.frame, 8);
    line(cr, box.x, 196, box.right(), 196, hour.frame, 6);
    rectangle(cr, {box.x - 22, box.bottom() + 8, box.width + 44, 14}, mix(hour.frame, hour.counter, 0.35));
    for (int i = 0; i < 3; ++i) pot_plant(cr, 62 + 68.0 * i, box.bottom() + 10, 66 + 14.0 * (i % 2), mix(rgb(0x5E8F58), hour.wall_top, hour.morning ? 0.1 : 0.35), mix(rgb(0xC0714C), hour.wall_top, 0.2));
}

void radiator(cairo_t* cr, const Hour& hour) {
    const Colour paint = mix(hour.frame, hour.wall_low, hour.morning ? 0.12 : 0.55);
    for (int i = 0; i < 9; ++i) {
        const Box rib{28.0 + 23 * i, 420, 19, 118};
        rounded(cr, rib, 7, paint);
        rectangle(cr, {rib.right() - 5, 426, 4, 106}, rgb(0x14162A, 0.10));
    }
}

void doorway(cairo_t* cr, const Hour& hour) {  // to the hall, where a light is on
    rectangle(cr, {300, 152, 196, kFloor - 152}, hour.frame);
    down(cr, {314, 166, 168, kFloor - 166}, hour.hall, mix(hour.hall, hour.wall_low, 0.45));
    for (int i = 0; i < 7; ++i) {  // stairs
        rectangle(cr, {386.0 + 14 * i, kFloor - 30.0 * (i + 1), 96.0 - 14 * i, 30}, mix(hour.hall, rgb(0x5A3A2A), 0.36 + 0.03 * i));
        rectangle(cr, {386.0 + 14 * i, kFloor - 30.0 * (i + 1), 96.0 - 14 * i, 5}, mix(hour.hall, rgb(0xFFF0D0), 0.3));
    }
    line(cr, 384, 476, 480, 276, mix(hour.hall, rgb(0x4A2E22), 0.6), 7);
    for (int i = 0; i < 5; ++i) line(cr, 390 + 21.0 * i, 462 - 42.0 * i, 390 + 21.0 * i, kFloor - 36.0 * i, mix(hour.hall, rgb(0x4A2E22), 0.45), 4);
    line(cr, 330, 240, 366, 240, mix(hour.hall, rgb(0x4A2E22), 0.6), 6);
    polygon(cr, {{338, 242}, {358, 242}, {372, 268}, {370, 372}, {326, 372}, {324, 268}}, mix(rgb(0x5F6FA0), hour.hall, 0.25));
    across(cr, {314, 166, 40, kFloor - 166}, rgb(0x14162A, 0.22), rgb(0x14162A, 0));
}

void cabinets(cairo_t* cr, const Hour& hour) {
    const Colour edge = mix(hour.cabinet, rgb(0x14162A), 0.3);
    rectangle(cr, {540, 276, 600, 116}, hour.tile);
    for (int row = 0; row < 4; ++row) line(cr, 540, 276 + 29.0 * row, 1140, 276 + 29.0 * row, hour.wall_low.with_alpha(0.5), 2);
    for (int i = 0; i < 40; ++i) line(cr, 548 + 30.0 * (i % 20) + (i / 20) * 15, i < 20 ? 276 : 305, 548 + 30.0 * (i % 20) + (i / 20) * 15, i < 20 ? 305 : 334, hour.wall_low.with_alpha(0.5), 2);
    for (int i = 0; i < 4; ++i) {
        const Box door{690.0 + 112 * i, 120, 108, 150};
        down(cr, door, hour.cabinet, mix(hour.cabinet, rgb(0x14162A), 0.12));
        rounded(cr, door.grown(-14), 4, mix(hour.cabinet, rgb(0xFFFFFF), 0.05));
        rounded(cr, {i % 2 == 0 ? door.right() - 12 : door.x + 6, 226, 6, 32}, 3, hour.counter);
    }
    rectangle(cr, {686, 266, 452, 8}, edge);
    for (int i = 0; i < 5; ++i) {
        const Box door{542.0 + 120 * i, 404, 116, 156};
        down(cr, door, hour.cabinet, mix(hour.cabinet, rgb(0x14162A), 0.25));
        rounded(cr, {door.x + 34, 418, 48, 6}, 3, hour.counter);
        line(cr, door.x + 6, 436, door.right() - 6, 436, edge, 2);
    }
    rectangle(cr, {540, 560, 600, 15}, edge);
    rectangle(cr, {530, 388, 612, 16}, hour.counter);
    rectangle(cr, {530, 388, 612, 4}, mix(hour.counter, rgb(0xFFFFFF), 0.3));
}

void charging_phone(cairo_t* cr, double x, bool lit) {
    rounded(cr, {x - 12, 344, 24, 44}, 5, rgb(0x14151F));
    if (lit) glow(cr, x, 364, 60, rgb(0xA9D4FF, 0.5));
    rounded(cr, {x - 9.5, 347, 19, 38}, 3, lit ? rgb(0xCFE6FF) : rgb(0x26283A));
    cairo_move_to(cr, x, 386);
    cairo_curve_to(cr, x, 398, x + 10, 380, x + 26, 372);
    cairo_curve_to(cr, x + 40, 366, 1114, 380, 1114, 352);
    stroke(cr, rgb(0xF2F0EA, 0.8), 2.5);
}

void on_the_counter(cairo_t* cr, const Hour& hour) {
    const auto toned = [&](unsigned hex) { return mix(rgb(hex), hour.wall_low, hour.morning ? 0.08 : 0.28); };
    rounded(cr, {560, 330, 54, 58}, 14, toned(0xC9553F));  // a kettle
    line(cr, 612, 352, 628, 340, toned(0xC9553F), 8);
    line(cr, 570, 332, 604, 332, toned(0x3A2A2E), 6);
    for (int i = 0; i < 3; ++i) {
        rounded(cr, {656.0 + 34 * i, 344 - 6.0 * i, 28, 44 + 6.0 * i}, 5, toned(i == 1 ? 0xD9C39A : 0xB98A5E));
        rounded(cr, {658.0 + 34 * i, 338 - 6.0 * i, 24, 9}, 3, toned(0x6B4A2D));
    }
    rectangle(cr, {842, 384, 130, 6}, toned(0x9AA4AC));  // sink and tap
    cairo_move_to(cr, 908, 386);
    cairo_curve_to(cr, 908, 320, 948, 322, 946, 350);
    stroke(cr, toned(0xC7D0D6), 7);
    rounded(cr, {1106, 334, 18, 22}, 4, toned(0xF2F0EA));  // the socket, and what charges there
    charging_phone(cr, 1030, !hour.morning);
    charging_phone(cr, 1066, false);
}

void fridge(cairo_t* cr, const Hour& hour) {
    const Colour metal = mix(rgb(0xD5DADF), hour.wall_low, hour.morning ? 0.1 : 0.45);
    rounded(cr, {1150, 172, 190, kFloor - 172}, 12, metal);
    across(cr, {1150, 180, 40, kFloor - 190}, rgb(0xFFFFFF, 0.3), rgb(0xFFFFFF, 0));
    line(cr, 1152, 316, 1340, 316, mix(metal, rgb(0x14162A), 0.4), 4);
    rounded(cr, {1164, 226, 7, 72}, 3, mix(metal, rgb(0x14162A), 0.5));
    rounded(cr, {1164, 334, 7, 110}, 3, mix(metal, rgb(0x14162A), 0.5));
    const Box sheets[] = {{1200, 200, 46, 58}, {1258, 214, 40, 40}, {1206, 340, 60, 46}};
    const unsigned papers[] = {0xFBF4DC, 0xF2C879, 0xCFE3EA};
    for (int i = 0; i < 3; ++i) {
        rectangle(cr, sheets[i], mix(rgb(papers[i]), hour.wall_low, hour.morning ? 0.0 : 0.25));
        circle(cr, sheets[i].centre_x(), sheets[i].y + 4, 5, rgb(i == 1 ? 0x3E7E6D : 0xC9553F));
    }
    circle(cr, 1236, 366, 11, rgb(0xE8A04E, 0.8));
    line(cr, 1214, 250, 1232, 226, rgb(0x6A8F5A, 0.8), 4);
}

void pendant(cairo_t* cr, const Hour& hour) {
    line(cr, 640, -48, 640, 40, hour.morning ? rgb(0x8A7A66) : rgb(0x17172A), 4);
    if (!hour.morning) {
        beam(cr, {640, 90}, {640, 560}, {{572, 96}, {708, 96}, {980, 560}, {300, 560}}, rgb(0xFFCE86, 0.2));
        glow(cr, 640, 100, 400, rgb(0xFFC477, 0.5));
    }
    cairo_new_path(cr);
    cairo_move_to(cr, 566, 98);
    cairo_curve_to(cr, 576, 30, 704, 30, 714, 98);
    cairo_close_path(cr);
    fill(cr, hour.morning ? rgb(0xD9825A) : rgb(0xB4603F));
    ellipse(cr, 640, 98, 74, 9);
    fill(cr, hour.morning ? rgb(0xB4603F) : rgb(0xFFEBC2));
}

void kitchen(cairo_t* cr, const Hour& hour) {
    down(cr, {-kMargin, -kMargin, kAll.width, kFloor + kMargin}, hour.wall_top, hour.wall_low);
    down(cr, {-kMargin, kFloor, kAll.width, 200}, hour.floor_far, hour.floor_near);
    for (int i = -9; i <= 9; ++i) {
        const auto [far_x, far_y] = spot(i * 0.8, 0, 5.5);
        const auto [near_x, near_y] = spot(i * 0.8, 0, 3.1);
        line(cr, far_x, far_y, near_x, near_y, rgb(0x14162A, 0.10), 2);
    }
    for (const double depth : {4.9, 4.3, 3.8, 3.4}) line(cr, -48, spot(0, 0, depth).second, 1330, spot(0, 0, depth).second, rgb(0x14162A, 0.08), 2);
    window(cr, hour);
    radiator(cr, hour);
    doorway(cr, hour);
    cabinets(cr, hour);
    for (int i = 0; i < 4; ++i) pool(cr, 746 + 112.0 * i, 280, 130, 108, rgb(0xFFD9A0, hour.morning ? 0.06 : 0.3));
    on_the_counter(cr, hour);
    fridge(cr, hour);
    pool(cr, 400, 590, 190, 40, hour.hall.with_alpha(hour.morning ? 0.2 : 0.4));
    pendant(cr, hour);
    if (!hour.morning) return;
    beam(cr, {60, 200}, {760, 700}, {{24, 120}, {238, 120}, {1000, 620}, {700, 768}, {200, 768}}, rgb(0xFFF3C6, 0.34));
    glow(cr, 150, 250, 420, rgb(0xFFF6D6, 0.24));
}

}  // namespace

void draw_kitchen(cairo_t* cr) {
    kitchen(cr, kEvening);
    draw_kitchen_table(cr);
}

void draw_breakfast(cairo_t* cr) {
    kitchen(cr, kMorning);
    draw_breakfast_table(cr);
}

}  // namespace wissel::scenes
