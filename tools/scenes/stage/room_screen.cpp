#include "scenes/stage/room_screen.h"

#include <algorithm>

#include "scenes/drawing/easing.h"
#include "scenes/drawing/icons.h"
#include "scenes/people/avatar.h"
#include "scenes/drawing/labels.h"

namespace wissel::scenes {

namespace {

constexpr Box kLid{286, 44, 760, 442};
constexpr Box kCanvas{240, 34, 800, 290};  // above heads and chairs
const Colour kScreenInk = rgb(0x1E2030);

// A title and two empty speech bubbles: the words are the teacher's.
void draw_slide(cairo_t* cr, const std::string& title, Colour accent, double t) {
    const Lettering style = fitted(cr, title, {.size = 54, .weight = 700, .colour = rgb(0x2F2C55), .width = kCanvas.width - 90, .align = Align::Centre}, 140);
    write_middle(cr, title, kCanvas.x + 45, kCanvas.y + 94, style);
    const double y = kCanvas.y + 184, breath = 3 * wave(t, 4.0);
    for (const bool mine : {false, true}) {
        const Box bubble{mine ? kCanvas.right() - 370 : kCanvas.x + 60, y + (mine ? 20 + breath : -breath), 310, 62};
        rounded(cr, bubble, 28, mine ? accent : rgb(0xDCD8E6));
        const Colour words = mine ? rgb(0xFFFFFF, 0.75) : rgb(0x9A94AA);
        rounded(cr, {bubble.x + 26, bubble.y + 17, 220, 9}, 4, words);
        rounded(cr, {bubble.x + 26, bubble.y + 36, 150, 9}, 4, words);
    }
}

void draw_on_wall(cairo_t* cr, const RoomScreen& screen, Colour accent, double t) {
    polygon(cr, {{600, -60}, {680, -60}, {kCanvas.right(), kCanvas.bottom()}, {kCanvas.x, kCanvas.bottom()}}, rgb(0xFFFFFF, 0.07));
    glow(cr, kCanvas.centre_x(), kCanvas.centre_y(), 560, rgb(0xF2F4FF, 0.35));
    rounded(cr, {kCanvas.x - 22, kCanvas.y - 20, kCanvas.width + 44, 20}, 8, rgb(0x4A4E5C));
    rectangle(cr, {kCanvas.x - 10, kCanvas.y, kCanvas.width + 20, kCanvas.height + 10}, rgb(0x2B2D38));
    down(cr, kCanvas, rgb(0xFFFFFF), rgb(0xF0F1F8));
    rounded(cr, {kCanvas.x - 16, kCanvas.bottom() + 8, kCanvas.width + 32, 12}, 6, rgb(0x4A4E5C));
    draw_slide(cr, screen.title, accent, t);
}

void draw_votes(cairo_t* cr, Box area, Colour accent, double t) {
    constexpr double kParts[] = {0.86, 0.58, 0.41, 0.22};
    const double step = area.height / 4;
    for (int i = 0; i < 4; ++i) {
        const double y = area.y + step * (i + 0.5);
        draw_nobody(cr, area.x + 40, y, 29, rgb(0xA7A6AE));
        rounded(cr, {area.x + 92, y - 13, area.width - 110, 26}, 13, rgb(0xE3DED6));
        const double part = kParts[i] * eased(t, 0.5 + 0.3 * i, 2.4);
        rounded(cr, {area.x + 92, y - 13, std::max(26.0, (area.width - 110) * part), 26}, 13, accent);
    }
}

void draw_window(cairo_t* cr, const RoomScreen& screen, Colour accent, double t) {
    const Box window = kLid.grown(-18);
    rectangle(cr, window, rgb(0xF3EFEA));
    const Lettering style = fitted(cr, screen.title, {.size = 31, .weight = 700, .colour = kScreenInk, .width = window.width - 150}, 80);
    const double bar = std::max(66.0, measure(cr, screen.title, style).height + 24);
    rectangle(cr, {window.x, window.y, window.width, bar}, rgb(0xDDD8E4));
    for (int i = 0; i < 3; ++i) circle(cr, window.x + 28 + 24.0 * i, window.y + bar / 2, 7, rgb(0xA9A2B5));
    write_middle(cr, screen.title, window.x + 108, window.y + bar / 2, style);
    const Box area{window.x + 40, window.y + bar + 22, window.width - 80, window.height - bar - 44};
    if (screen.kind == "poll") return draw_votes(cr, area, accent, t);
    draw_tile(cr, {area.centre_x() - 230, area.y, 460, area.height}, 22);
}

// Somebody looks with us.
void draw_shoulder(cairo_t* cr) {
    const Colour dark = rgb(0x14152A), rim = rgb(0xB9C4F2, 0.5);
    const auto outline = [cr] {
        cairo_new_path(cr);
        cairo_move_to(cr, -60, 760);
        cairo_line_to(cr, -60, 520);
        cairo_curve_to(cr, -10, 480, 30, 470, 60, 452);
        cairo_curve_to(cr, 66, 430, 64, 420, 56, 404);
        cairo_curve_to(cr, -20, 340, -10, 190, 110, 180);
        cairo_curve_to(cr, 230, 184, 240, 330, 178, 400);
        cairo_curve_to(cr, 168, 424, 170, 440, 184, 456);
        cairo_curve_to(cr, 290, 500, 340, 580, 352, 760);
        cairo_close_path(cr);
    };
    outline();
    fill(cr, dark);
    cairo_move_to(cr, 186, 226);  // the screen's light along the edge
    cairo_curve_to(cr, 232, 280, 216, 356, 178, 400);
    cairo_curve_to(cr, 168, 424, 170, 440, 184, 456);
    cairo_curve_to(cr, 290, 500, 340, 580, 352, 760);
    stroke(cr, rim, 4);
}

void draw_laptop(cairo_t* cr, const RoomScreen& screen, Colour accent, double t) {
    down(cr, {0, 0, kWidth, kHeight}, rgb(0x0B0C1C, 0.35), rgb(0x0B0C1C, 0.55));
    glow(cr, kLid.centre_x(), kLid.centre_y(), 640, rgb(0xCFD6FF, 0.28));
    polygon(cr, {{kLid.x - 10, 496}, {kLid.right() + 10, 496}, {kLid.right() + 92, 668}, {kLid.x - 92, 668}}, rgb(0x8D90A0));
    polygon(cr, {{kLid.x + 14, 510}, {kLid.right() - 14, 510}, {kLid.right() + 24, 594}, {kLid.x - 24, 594}}, rgb(0x33353F));
    for (int row = 1; row < 4; ++row) line(cr, kLid.x + 6 - 8.0 * row, 510 + 21.0 * row, kLid.right() - 6 + 8.0 * row, 510 + 21.0 * row, rgb(0x8D90A0, 0.45), 3);
    polygon(cr, {{kLid.centre_x() - 96, 606}, {kLid.centre_x() + 96, 606}, {kLid.centre_x() + 108, 656}, {kLid.centre_x() - 108, 656}}, rgb(0x7B7E8E));
    rounded(cr, {kLid.x - 92, 666, kLid.width + 184, 12}, 5, rgb(0x5C5F6D));
    rounded(cr, {kLid.x, kLid.y, kLid.width, kLid.height + 8}, 18, rgb(0x15161E));
    draw_window(cr, screen, accent, t);
    draw_shoulder(cr);
}

}  // namespace

void draw_room_screen(cairo_t* cr, const RoomScreen& screen, const World& world, double t) {
    if (on_wall(screen)) draw_on_wall(cr, screen, world.accent, t);
    else draw_laptop(cr, screen, world.accent, t);
}

}  // namespace wissel::scenes
