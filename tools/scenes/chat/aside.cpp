#include "scenes/chat/aside.h"

#include "scenes/drawing/labels.h"

namespace wissel::scenes {

namespace {
constexpr double kSpace = 14;

Chip plate(double width) { return {.size = 24, .ink = rgb(0x565260), .plate = rgb(0xDDD6CC), .width = width - 40}; }
}  // namespace

double aside_height(cairo_t* cr, const MessageState& state, double width) {
    return chip_box(cr, state.message->text, 0, 0, plate(width)).height + kSpace;
}

void draw_aside(cairo_t* cr, const MessageState& state, Box column, double y) {
    Chip chip = plate(column.width);
    chip.ink.a = chip.plate.a = state.shown;
    draw_chip(cr, state.message->text, column.centre_x(), y, chip);
}

}  // namespace wissel::scenes
