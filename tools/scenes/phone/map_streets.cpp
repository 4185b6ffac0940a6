#include "scenes/phone/map_streets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wissel::scenes {

namespace {

// The town lies a little askew. In its own plane, with 0, 0 in the middle of the area, streets run straight.
constexpr double kTilt = -0.13;
constexpr std::array<double, 5> kRows{-268, -142, -18, 104, 232};         // streets from left to right: their y
constexpr std::array<double, 7> kStreets{-440, -296, -150, 6, 156, 290, 452};  // from top to bottom: their x
constexpr double kFar = 620, kStreetWidth = 26;

Spot into_town(Box town, Spot spot) {
    const double x = spot.x - town.centre_x(), y = spot.y - town.centre_y();
    return {x * std::cos(kTilt) + y * std::sin(kTilt), y * std::cos(kTilt) - x * std::sin(kTilt)};
}

Spot out_of_town(Box town, Spot spot) {
    return {town.centre_x() + spot.x * std::cos(kTilt) - spot.y * std::sin(kTilt),
            town.centre_y() + spot.y * std::cos(kTilt) + spot.x * std::sin(kTilt)};
}

double nearest_column(double to) {
    return *std::min_element(kStreets.begin(), kStreets.end(), [to](double a, double b) { return std::abs(a - to) < std::abs(b - to); });
}

double distance(Spot a, Spot b) { return std::hypot(a.x - b.x, a.y - b.y); }

void draw_block(cairo_t* cr, Box block, std::size_t number) {
    rounded(cr, block, 12, number % 4 == 1 ? rgb(0xE6E0D5) : rgb(0xEBE6DC));
    // Houses along the edge, with gardens between them.
    const double step = block.width / 4;
    for (std::size_t i = 0; i < 4; ++i) {
        const double high = 22 + double((number * 7 + i * 5) % 4) * 6;
        const double x = block.x + step * double(i) + 6;
        rounded(cr, {x, block.y + 8, step - 12, high}, 4, rgb(0xDCD4C6));
        if ((number + i) % 3 != 0) rounded(cr, {x, block.bottom() - 8 - high * 0.8, step - 12, high * 0.8}, 4, rgb(0xDFD8CB));
    }
}

void draw_park(cairo_t* cr, Box block) {
    rounded(cr, block, 22, rgb(0xC9DFBB));
    cairo_move_to(cr, block.x + 8, block.bottom() - 20);
    cairo_curve_to(cr, block.centre_x() - 20, block.centre_y() + 30, block.centre_x(), block.y + 20, block.right() - 10, block.y + 26);
    stroke(cr, rgb(0xF3EDDD), 7);
    for (int i = 0; i < 9; ++i) {
        const double x = block.x + 22 + std::fmod(47.0 * i, block.width - 44), y = block.y + 20 + std::fmod(61.0 * i, block.height - 40);
        circle(cr, x, y + 2, 11, rgb(0x9BBF8B));
        circle(cr, x, y, 10, rgb(0xB0D09F));
    }
    ellipse(cr, block.centre_x() + 26, block.bottom() - 30, 30, 15);
    fill(cr, rgb(0xB5D5E4));
}

void draw_canal(cairo_t* cr) {
    const auto course = [cr] {
        cairo_move_to(cr, -kFar, 186);
        cairo_curve_to(cr, -300, 150, -120, 176, 40, 166);
        cairo_curve_to(cr, 240, 152, 400, 190, kFar, 160);
    };
    course();
    stroke(cr, rgb(0xD8D2C6), 52);
    course();
    stroke(cr, rgb(0xAFD1E2), 42);
}

}  // namespace

void draw_streets(cairo_t* cr, Box town) {
    Saved saved(cr);
    cairo_rectangle(cr, town.x, town.y, town.width, town.height);
    cairo_clip(cr);
    rectangle(cr, town, rgb(0xF1EDE5));
    cairo_translate(cr, town.centre_x(), town.centre_y());
    cairo_rotate(cr, kTilt);
    std::size_t number = 0;
    for (std::size_t row = 0; row + 1 < kRows.size(); ++row) {
        for (std::size_t column = 0; column + 1 < kStreets.size(); ++column, ++number) {
            const Box block{kStreets[column] + 20, kRows[row] + 20, kStreets[column + 1] - kStreets[column] - 40, kRows[row + 1] - kRows[row] - 40};
            if (row == 3) continue;  // the canal's banks are green
            if (number == 9 || number == 1) draw_park(cr, block);
            else draw_block(cr, block, number);
        }
    }
    rectangle(cr, {-kFar, kRows[3] + 20, 2 * kFar, kRows[4] - kRows[3] - 40}, rgb(0xD7E4C8));
    draw_canal(cr);
    for (const bool edge : {true, false}) {  // all edges first: crossings stay open
        const Colour colour = edge ? rgb(0xDAD3C7) : rgb(0xFFFFFF);
        const double wide = edge ? kStreetWidth + 5 : kStreetWidth;
        for (const double y : kRows) line(cr, -kFar, y, kFar, y, colour, wide);
        for (const double x : kStreets) line(cr, x, -kFar, x, kFar, colour, wide * 0.8);
    }
}

Spot on_street(Box town, Box field, double x, double y) {
    const Spot wanted{field.x + field.width * x, field.y + field.height * y};
    const double flat = into_town(town, wanted).x;
    Spot best{};
    double least = 1e9;
    for (const double row : kRows) {
        const Spot spot = out_of_town(town, {flat, row});
        const double outside = std::max({0.0, field.y - spot.y, spot.y - field.bottom()});
        const double found = distance(spot, wanted) + 100 * outside;
        if (found < least) best = spot, least = found;
    }
    return best;
}

std::vector<Spot> way_between(Box town, Spot from, Spot to) {
    const Spot a = into_town(town, from), b = into_town(town, to);
    std::vector<Spot> way{a};
    if (std::abs(a.y - b.y) > 1) {
        const double corner = nearest_column((a.x + b.x) / 2);
        way.push_back({corner, a.y});
        way.push_back({corner, b.y});
    }
    way.push_back(b);
    for (auto& spot : way) spot = out_of_town(town, spot);
    return way;
}

double length_of(const std::vector<Spot>& way) {
    double out = 0;
    for (std::size_t i = 1; i < way.size(); ++i) out += distance(way[i - 1], way[i]);
    return out;
}

Spot along(const std::vector<Spot>& way, double part) {
    double left = length_of(way) * std::clamp(part, 0.0, 1.0);
    for (std::size_t i = 1; i < way.size(); ++i) {
        const double piece = distance(way[i - 1], way[i]);
        if (piece > 0 && left <= piece) {
            const double at = left / piece;
            return {way[i - 1].x + (way[i].x - way[i - 1].x) * at, way[i - 1].y + (way[i].y - way[i - 1].y) * at};
        }
        left -= piece;
    }
    return way.back();
}

}  // namespace wissel::scenes
