#include "scenes/drawing/labels.h"

#include <fmt/format.h>

#include <algorithm>

namespace wissel::scenes {

namespace {
constexpr double kLeast = 22;
constexpr double kChipX = 22, kChipY = 8;

Lettering on_button(double width) {
    return {.size = 30, .weight = 650, .colour = rgb(0xFFFFFF), .width = width - 48, .align = Align::Centre};
}

Lettering on_chip(const Chip& chip) {
    return {.size = chip.size, .weight = 600, .colour = chip.ink, .width = chip.width - 2 * kChipX, .align = Align::Centre};
}
}  // namespace

Lettering fitted(cairo_t* cr, const std::string& text, Lettering style, double height) {
    while (style.size > kLeast && measure(cr, text, style).height > height) style.size = std::max(kLeast, style.size - 1);
    return style;
}

void write_middle(cairo_t* cr, const std::string& text, double x, double centre, const Lettering& style) {
    write(cr, text, x, centre - measure(cr, text, style).height / 2, style);
}

double button_height(cairo_t* cr, const std::string& text, double width) {
    return text.empty() ? 0 : measure(cr, text, on_button(width)).height + 30;
}

void draw_button(cairo_t* cr, const std::string& text, Box box, Colour colour) {
    if (text.empty()) return;
    rounded(cr, {box.x, box.y + 4, box.width, box.height}, 33, rgb(0x1A1430, 0.16));
    rounded(cr, box, 33, colour);
    write_middle(cr, text, box.x + 24, box.centre_y(), on_button(box.width));
}

Box chip_box(cairo_t* cr, const std::string& text, double centre, double top, const Chip& chip) {
    const Extent extent = measure(cr, text, on_chip(chip));
    const double width = extent.width + 2 * kChipX;
    return {centre - width / 2, top, width, extent.height + 2 * kChipY};
}

Box draw_chip(cairo_t* cr, const std::string& text, double centre, double top, const Chip& chip) {
    const Box box = chip_box(cr, text, centre, top, chip);
    rounded(cr, box, 24, chip.plate);
    write(cr, text, centre - (chip.width - 2 * kChipX) / 2, top + kChipY, on_chip(chip));
    return box;
}

std::string clock_face(double seconds) {
    const int whole = static_cast<int>(std::max(0.0, seconds));
    if (whole < 3600) return fmt::format("{}:{:02}", whole / 60, whole % 60);
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

}  // namespace wissel::scenes
