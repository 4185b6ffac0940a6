#include <array>

#include "scenes/drawing/easing.h"
#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

namespace wissel::scenes {

namespace {

struct House { double x, width, top; unsigned wall, roof; int gable; };
constexpr std::array<House, 7> kHouses{{{-60, 190, 250, 0x6E4A58, 0x3B2C44, 0}, {130, 170, 200, 0x8A5A50, 0x43303F, 1}, {300, 200, 270, 0x5B5273, 0x33294A, 0},
                                        {500, 180, 180, 0x94695A, 0x4A3442, 1}, {680, 210, 240, 0x64597D, 0x382D50, 2}, {890, 180, 205, 0x84534D, 0x42303E, 1},
                                        {1070, 280, 260, 0x6A5069, 0x3A2D47, 0}}};
constexpr double kStreetLine = 560;

void gable(cairo_t* cr, const House& house, Colour roof) {
    const double left = house.x, right = house.x + house.width, middle = house.x + house.width / 2;
    if (house.gable == 0) {
        polygon(cr, {{left - 8, house.top}, {middle, house.top - 70}, {right + 8, house.top}}, roof);
    } else if (house.gable == 1) {  // a stepped gable, as in the old towns here
        for (int i = 0; i < 4; ++i) {
            const double in = house.width * 0.125 * i;
            rectangle(cr, {left + in, house.top - 26.0 * (i + 1), house.width - 2 * in, 27}, rgb(house.wall));
        }
    } else {
        polygon(cr, {{left - 6, house.top}, {left + 34, house.top - 54}, {right - 34, house.top - 54}, {right + 6, house.top}}, roof);
    }
}

Box window_box(const House& house, int column, int row) {
    const int columns = house.width > 195 ? 3 : 2;
    const double step = house.width / columns;
    return {house.x + step * (column + 0.5) - 21, house.top + 32 + 100.0 * row, 42, 62};
}

int columns_of(const House& house) { return house.width > 195 ? 3 : 2; }
int rows_of(const House& house) { return static_cast<int>((kStreetLine - house.top - 90) / 100); }

bool is_lit(int number, int column, int row, bool night) {
    const int chance = (number * 7 + row * 5 + column * 3) % 5;
    return night ? chance == 0 : chance < 3;
}

void windows(cairo_t* cr, const House& house, int number, bool night) {
    for (int row = 0; row < rows_of(house); ++row) {
        for (int column = 0; column < columns_of(house); ++column) {
            const Box box = window_box(house, column, row);
            const bool lit = is_lit(number, column, row, night);
            rectangle(cr, box.grown(5), rgb(0x2B2238));
            if (lit) {
                down(cr, box, rgb(0xFFE0A0), rgb(0xF7B35B));
                rectangle(cr, {box.x, box.y, 9, box.height}, rgb(0xB86F4A, 0.55));
                rectangle(cr, {box.right() - 9, box.y, 9, box.height}, rgb(0xB86F4A, 0.55));
            } else {
                down(cr, box, rgb(0x3B4568), rgb(0x232A48));
            }
            line(cr, box.centre_x(), box.y, box.centre_x(), box.bottom(), rgb(0x2B2238), 4);
        }
    }
}

void house(cairo_t* cr, const House& house, int number, bool night) {
    const Colour dark = rgb(0x0E1030);
    const double part = night ? 0.5 : 0.12;
    cairo_push_group(cr);
    if (house.gable != 1) rectangle(cr, {house.x + house.width * 0.7, house.top - 84, 20, 84}, rgb(house.roof));
    rectangle(cr, {house.x, house.top, house.width, kStreetLine - house.top}, rgb(house.wall));
    gable(cr, house, rgb(house.roof));
    const double door = house.x + house.width / 2 - 19;
    rectangle(cr, {door - 5, kStreetLine - 84, 48, 84}, rgb(0x2B2238));
    rectangle(cr, {door, kStreetLine - 80, 38, 80}, rgb(number % 2 == 0 ? 0x3F6670 : 0x7A3F45));
    cairo_set_operator(cr, CAIRO_OPERATOR_ATOP);  // the evening lies on the house, not on the sky beside its gable
    down(cr, {house.x - 10, house.top - 130, house.width + 20, kStreetLine - house.top + 130}, dark.with_alpha(part * 0.4), dark.with_alpha(part));
    cairo_pop_group_to_source(cr);
    cairo_paint(cr);
}

// After all the houses: light shines on the neighbours' roofs too.
void window_glows(cairo_t* cr, bool night) {
    for (std::size_t i = 0; i < kHouses.size(); ++i) {
        for (int row = 0; row < rows_of(kHouses[i]); ++row) {
            for (int column = 0; column < columns_of(kHouses[i]); ++column) {
                if (!is_lit(static_cast<int>(i), column, row, night)) continue;
                const Box box = window_box(kHouses[i], column, row);
                glow(cr, box.centre_x(), box.centre_y(), 74, rgb(0xFFC46B, 0.36));
            }
        }
    }
}

void lamp(cairo_t* cr, double x, bool night) {
    line(cr, x, 640, x, 330, rgb(0x1B1930), 8);
    line(cr, x, 332, x + 34, 322, rgb(0x1B1930), 6);
    glow(cr, x + 40, 330, night ? 230 : 190, rgb(0xFFD08A, 0.55));
    rounded(cr, {x + 22, 318, 38, 16}, 6, rgb(0xFFF0CF));
    pool(cr, x + 40, 640, 230, 40, rgb(0xFFD08A, 0.34));
}

void pavement(cairo_t* cr) {
    rectangle(cr, {-kMargin, kStreetLine, kAll.width, 44}, rgb(0x4A4462));
    line(cr, -48, kStreetLine + 44, 1330, kStreetLine + 44, rgb(0x6A6383), 5);
    down(cr, {-kMargin, kStreetLine + 46, kAll.width, 180}, rgb(0x2C2A48), rgb(0x17162C));
    Saved saved(cr);
    cairo_rectangle(cr, -kMargin, kStreetLine + 48, kAll.width, 180);
    cairo_clip(cr);  // the wet road gives the light back
    for (int i = 0; i < 7; ++i) pool(cr, 90 + 190.0 * i, kStreetLine + 50, 48, 130, rgb(0xFFC46B, 0.16));
}

void bicycle(cairo_t* cr, double x, double y) {
    const Colour ink = rgb(0x17152B);
    for (const double side : {-34.0, 34.0}) {
        cairo_new_path(cr);
        cairo_arc(cr, x + side, y, 24, 0, 7);
        stroke(cr, ink, 4);
    }
    line(cr, x - 34, y, x - 10, y - 40, ink, 4);
    line(cr, x - 10, y - 40, x + 24, y - 40, ink, 4);
    line(cr, x + 24, y - 40, x, y, ink, 4);
    line(cr, x, y, x - 10, y - 40, ink, 4);
    line(cr, x + 34, y, x + 22, y - 54, ink, 4);
    line(cr, x + 22, y - 54, x + 8, y - 58, ink, 4);
    line(cr, x - 20, y - 48, x + 2, y - 48, ink, 6);
}

void whole_street(cairo_t* cr, bool night) {
    if (night) down(cr, kAll, rgb(0x0C1030), rgb(0x3B3567));
    else down(cr, {-kMargin, -kMargin, kAll.width, 560}, rgb(0x2D3268), rgb(0xF2A06B));
    for (int i = 0; i < 26; ++i) {
        const double x = (i * 197) % 1340 - 30, y = (i * 71) % (night ? 190 : 120) - 20;
        circle(cr, x, y, i % 4 == 0 ? 2.2 : 1.4, rgb(0xFFFFFF, night ? 0.8 : 0.45));
    }
    if (night) {
        glow(cr, 1090, 90, 170, rgb(0xF4EBCB, 0.35));
        circle(cr, 1090, 90, 36, rgb(0xF4EBCB));
    }
    for (std::size_t i = 0; i < kHouses.size(); ++i) house(cr, kHouses[i], static_cast<int>(i), night);
    window_glows(cr, night);
    for (std::size_t i = 0; i < kHouses.size(); ++i) windows(cr, kHouses[i], static_cast<int>(i), night);
    pavement(cr);
    lamp(cr, 270, night);
    lamp(cr, 850, night);
    bicycle(cr, 600, 576);
}

}  // namespace

void draw_street(cairo_t* cr) { whole_street(cr, false); }
void draw_night_street(cairo_t* cr) { whole_street(cr, true); }

void draw_window_lights(cairo_t* cr, double part, double t) {
    int number = 0;
    for (std::size_t i = 0; i < kHouses.size(); ++i) {
        for (int row = 0; row < rows_of(kHouses[i]); ++row) {
            for (int column = 0; column < columns_of(kHouses[i]); ++column, ++number) {
                if ((number * 5) % 3 == 1) continue;
                const double turn = ((number * 17) % 29) / 29.0;
                const double on = smooth(std::clamp((part - turn * 0.85) / 0.12, 0.0, 1.0));
                if (on <= 0) continue;
                const Box box = window_box(kHouses[i], column, row);
                const double x = box.x + 13 + (number % 3) * 8, y = box.y + 40;
                const double beat = 0.9 + 0.1 * wave(t, 2.0, turn);
                glow(cr, x, y, 58, rgb(0xA8D8FF, 0.75 * on * beat));
                rounded(cr, {x - 6, y - 10, 12, 20}, 3, rgb(0xF2FAFF, on));
            }
        }
    }
}

}  // namespace wissel::scenes
