#include "scenes/places/scenery.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace wissel::scenes {

namespace {

const Colour kDark = rgb(0x14162A);

double along(double from, double to, double part) { return from + (to - from) * part; }
ScreenSpot hung(ScreenSpot from, ScreenSpot to, double sag, double part) {
    return {along(from.first, to.first, part), along(from.second, to.second, part) + sag * 4 * part * (1 - part)};
}

void rope(cairo_t* cr, ScreenSpot from, ScreenSpot to, double sag, Colour colour) {
    cairo_new_path(cr);
    for (int i = 0; i <= 24; ++i) {
        const auto [x, y] = hung(from, to, sag, i / 24.0);
        cairo_line_to(cr, x, y);
    }
    stroke(cr, colour, 2.5);
}

}  // namespace

void slab(cairo_t* cr, Span x, double up, Span depth, Colour colour) {
    polygon(cr, {spot(x.from, up, depth.from), spot(x.to, up, depth.from), spot(x.to, up, depth.to), spot(x.from, up, depth.to)}, colour);
}

void board(cairo_t* cr, Span x, Span up, double depth, Colour colour) {
    const auto [left, low] = spot(x.from, up.from, depth);
    const auto [right, high] = spot(x.to, up.to, depth);
    down(cr, {left, high, right - left, low - high}, colour, mix(colour, kDark.with_alpha(colour.a), 0.12));
}

void flank(cairo_t* cr, double x, Span up, Span depth, Colour colour) {
    polygon(cr, {spot(x, up.from, depth.from), spot(x, up.to, depth.from), spot(x, up.to, depth.to), spot(x, up.from, depth.to)}, colour);
}

void crate(cairo_t* cr, Span x, Span up, Span depth, Colour colour) {
    if (up.to < kEye) slab(cr, x, up.to, depth, mix(colour, rgb(0xFFFFFF), 0.14));
    if (up.from > kEye) slab(cr, x, up.from, depth, mix(colour, kDark, 0.35));
    if (x.from > 0) flank(cr, x.from, up, depth, mix(colour, kDark, 0.22));
    if (x.to < 0) flank(cr, x.to, up, depth, mix(colour, kDark, 0.22));
    board(cr, x, up, depth.from, colour);
}

void pool(cairo_t* cr, double x, double y, double rx, double ry, Colour colour) {
    Saved saved(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, rx, ry);
    glow(cr, 0, 0, 1, colour);
}

void beam(cairo_t* cr, ScreenSpot from, ScreenSpot to, std::initializer_list<ScreenSpot> outline, Colour colour) {
    cairo_pattern_t* pattern = cairo_pattern_create_linear(from.first, from.second, to.first, to.second);
    cairo_pattern_add_color_stop_rgba(pattern, 0, colour.r, colour.g, colour.b, colour.a);
    cairo_pattern_add_color_stop_rgba(pattern, 1, colour.r, colour.g, colour.b, 0);
    cairo_set_source(cr, pattern);
    cairo_new_path(cr);
    for (const auto& [x, y] : outline) cairo_line_to(cr, x, y);
    cairo_close_path(cr);
    cairo_fill(cr);
    cairo_pattern_destroy(pattern);
}

double scatter(int number, int salt) {
    auto bits = static_cast<std::uint32_t>(number) * 2654435761U + static_cast<std::uint32_t>(salt) * 40503U + 977U;
    bits = (bits ^ (bits >> 15)) * 2246822519U;
    bits ^= bits >> 13;
    return (bits & 0xFFFFU) / 65535.0;
}

void foliage(cairo_t* cr, double x, double y, double rx, double ry, Colour leaves, int salt) {
    constexpr int kClumps = 13;
    const auto shade = [&](double part) { return Colour{std::min(1.0, leaves.r * part), std::min(1.0, leaves.g * part), std::min(1.0, leaves.b * part), leaves.a}; };
    for (int layer = 0; layer < 3; ++layer) {  // from the dark underside to the tops that catch the light
        const double reach = 0.7 - 0.16 * layer, up = -0.15 * layer, part = 0.4 - 0.09 * layer;
        cairo_new_path(cr);
        for (int i = 0; i < kClumps; ++i) {
            const double turn = 2 * std::numbers::pi * (i + 0.7 * scatter(i, salt + layer)) / kClumps;
            const double out = i % 3 == 0 ? 0.35 : 1.0;
            const double size = part * (0.72 + 0.5 * scatter(i, salt + 7 + layer));
            ellipse(cr, x + rx * (reach * out * std::cos(turn) + up * 0.4), y + ry * (reach * out * std::sin(turn) + up), rx * size, ry * size);
        }
        fill(cr, shade(0.8 + 0.12 * layer));
    }
    for (int i = 0; i < 34; ++i) {  // leaves that stand out by themselves
        const double turn = 2 * std::numbers::pi * scatter(i, salt + 31), out = 0.62 * std::sqrt(scatter(i, salt + 32));
        const double size = 0.028 + 0.03 * scatter(i, salt + 33);
        ellipse(cr, x + rx * (out * std::cos(turn) - 0.1), y + ry * (out * std::sin(turn) - 0.22), rx * size * 1.3, ry * size * 0.8);
        fill(cr, shade(i % 4 == 3 ? 0.86 : 1.16));
    }
}

void tall_tree(cairo_t* cr, double x, double foot, double height, Colour leaves, int salt) {
    const Colour bark = mix(rgb(0x5E4836), leaves, 0.12);
    const double w = height * 0.035;
    const auto trunk = [&](double left, double right) {  // wider where the roots are
        cairo_new_path(cr);
        cairo_move_to(cr, x + w * left * 2.6, foot);
        cairo_curve_to(cr, x + w * left * 1.2, foot - w, x + w * left, foot - height * 0.2, x + w * left * 0.6, foot - height * 0.6);
        cairo_line_to(cr, x + w * right * 0.6, foot - height * 0.6);
        cairo_curve_to(cr, x + w * right, foot - height * 0.2, x + w * right * 1.2, foot - w, x + w * right * 2.6, foot);
        cairo_curve_to(cr, x + w, foot + w * 0.5, x - w, foot + w * 0.5, x + w * left * 2.6, foot);
    };
    trunk(-1, 1);
    fill(cr, bark);
    trunk(0.1, 1);
    fill(cr, mix(bark, kDark, 0.22));
    line(cr, x, foot - height * 0.42, x - height * 0.14, foot - height * 0.6, bark, w * 0.7);
    line(cr, x, foot - height * 0.46, x + height * 0.13, foot - height * 0.62, bark, w * 0.6);
    foliage(cr, x, foot - height * 0.7, height * 0.3, height * 0.3, leaves, salt);
}

void cloud(cairo_t* cr, double x, double y, double size, Colour colour) {
    cairo_new_path(cr);
    for (const auto& [dx, dy, rx, ry] : {std::tuple{0.0, 0.0, 1.0, 0.2}, {-0.4, -0.12, 0.34, 0.24}, {0.05, -0.24, 0.42, 0.34}, {0.5, -0.1, 0.3, 0.2}}) {
        ellipse(cr, x + dx * size, y + dy * size, rx * size, ry * size);
    }
    fill(cr, colour);
}

void pot_plant(cairo_t* cr, double x, double foot, double size, Colour leaves, Colour pot) {
    pool(cr, x, foot, size * 0.34, size * 0.06, kDark.with_alpha(0.45));
    for (int i = 0; i < 9; ++i) {
        const double lean = -1.0 + 0.25 * i, tall = size * (0.95 - 0.28 * std::abs(lean));
        const double tip_x = x + lean * size * 0.42, tip_y = foot - size * 0.2 - tall * 0.82;
        cairo_new_path(cr);
        cairo_move_to(cr, x + lean * size * 0.05, foot - size * 0.22);
        cairo_curve_to(cr, x + lean * size * 0.1 - size * 0.09, foot - tall * 0.7, tip_x - size * 0.08, tip_y + size * 0.08, tip_x, tip_y);
        cairo_curve_to(cr, tip_x + size * 0.04, tip_y + size * 0.16, x + lean * size * 0.2 + size * 0.06, foot - tall * 0.5, x + lean * size * 0.05, foot - size * 0.22);
        fill(cr, i % 2 == 0 ? leaves : mix(leaves, kDark, 0.22));
    }
    polygon(cr, {{x - size * 0.18, foot - size * 0.28}, {x + size * 0.18, foot - size * 0.28}, {x + size * 0.14, foot}, {x - size * 0.14, foot}}, pot);
    polygon(cr, {{x + size * 0.04, foot - size * 0.28}, {x + size * 0.18, foot - size * 0.28}, {x + size * 0.14, foot}, {x + size * 0.04, foot}}, mix(pot, kDark, 0.18));
}

void garland(cairo_t* cr, ScreenSpot from, ScreenSpot to, double sag, int bulbs, Colour light) {
    rope(cr, from, to, sag, rgb(0x1A1830, 0.9));
    for (int i = 1; i < bulbs; ++i) {
        const auto [x, y] = hung(from, to, sag, double(i) / bulbs);
        glow(cr, x, y + 9, 44, light.with_alpha(0.5));
        rounded(cr, {x - 3, y - 1, 6, 7}, 2, rgb(0x2A2740));
        ellipse(cr, x, y + 11, 5.5, 7);
        fill(cr, mix(light, rgb(0xFFFFFF), 0.6));
    }
}

void pennants(cairo_t* cr, ScreenSpot from, ScreenSpot to, double sag, int count) {
    const Colour cloths[] = {rgb(0xE2725B), rgb(0xF0B95A), rgb(0x6FA8A0), rgb(0xF3EAD8), rgb(0x7F86C4)};
    for (int i = 0; i < count; ++i) {
        const auto [x1, y1] = hung(from, to, sag, (i + 0.12) / count);
        const auto [x2, y2] = hung(from, to, sag, (i + 0.88) / count);
        const double tall = std::hypot(x2 - x1, y2 - y1) * 1.05;
        polygon(cr, {{x1, y1}, {x2, y2}, {(x1 + x2) / 2, (y1 + y2) / 2 + tall}}, cloths[i % 5]);
        polygon(cr, {{x1, y1}, {(x1 + x2) / 2, (y1 + y2) / 2}, {(x1 + x2) / 2, (y1 + y2) / 2 + tall}}, kDark.with_alpha(0.08));
    }
    rope(cr, from, to, sag, rgb(0x4A4038, 0.8));
}

void picture_frame(cairo_t* cr, Box box, Colour frame, Colour sky, Colour land) {
    rectangle(cr, {box.x + 5, box.y + 7, box.width, box.height}, kDark.with_alpha(0.18));
    rectangle(cr, box, frame);
    const Box inside = box.grown(-7);
    Saved saved(cr);
    cairo_rectangle(cr, inside.x, inside.y, inside.width, inside.height);
    cairo_clip(cr);
    down(cr, inside, sky, mix(sky, rgb(0xFFFFFF), 0.25));
    circle(cr, inside.x + inside.width * 0.68, inside.y + inside.height * 0.34, inside.width * 0.13, mix(sky, rgb(0xFFF1C4), 0.75));
    ellipse(cr, inside.x + inside.width * 0.2, inside.bottom(), inside.width * 0.7, inside.height * 0.42);
    fill(cr, mix(land, rgb(0xFFFFFF), 0.18));
    ellipse(cr, inside.x + inside.width * 0.85, inside.bottom(), inside.width * 0.6, inside.height * 0.3);
    fill(cr, land);
}

}  // namespace wissel::scenes
