#include "scenes/drawing/icons.h"

namespace wissel::scenes {

void draw_lock(cairo_t* cr, double x, double y, double size, Colour colour) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    cairo_move_to(cr, -0.42, 0.0);
    cairo_line_to(cr, -0.42, -0.4);
    cairo_arc(cr, 0, -0.4, 0.42, kPi, 2 * kPi);
    cairo_line_to(cr, 0.42, 0.0);
    stroke(cr, colour, 0.18);
    rounded(cr, {-0.68, -0.1, 1.36, 1.0}, 0.2, colour);
    circle(cr, 0, 0.3, 0.14, rgb(0x8E939C));
    rounded(cr, {-0.06, 0.32, 0.12, 0.28}, 0.05, rgb(0x8E939C));
}

void draw_bell(cairo_t* cr, double x, double y, double size, Colour colour, Colour behind, double crossed) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    cairo_move_to(cr, -0.75, 0.5);
    cairo_curve_to(cr, -0.45, 0.2, -0.6, -0.8, 0, -0.8);
    cairo_curve_to(cr, 0.6, -0.8, 0.45, 0.2, 0.75, 0.5);
    cairo_close_path(cr);
    fill(cr, colour);
    circle(cr, 0, 0.68, 0.2, colour);
    if (crossed <= 0) return;
    const double end = -0.95 + 1.9 * crossed;
    line(cr, -0.95, -0.95, end, end, behind, 0.42);
    line(cr, -0.95, -0.95, end, end, colour, 0.17);
}

void draw_back_arrow(cairo_t* cr, double x, double y, double size, Colour colour) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    cairo_move_to(cr, 0.3, -0.75);
    cairo_line_to(cr, -0.45, 0);
    cairo_line_to(cr, 0.3, 0.75);
    stroke(cr, colour, 0.24);
}

void draw_send(cairo_t* cr, double x, double y, double size, Colour colour) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    polygon(cr, {{-0.75, -0.8}, {0.95, 0}, {-0.75, 0.8}, {-0.4, 0}}, colour);
}

void draw_wipe(cairo_t* cr, double x, double y, double size, Colour colour) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    cairo_arc(cr, 0, 0, 0.8, 0, 2 * kPi);
    stroke(cr, colour, 0.16);
    line(cr, -0.55, 0.55, 0.55, -0.55, colour, 0.16);
}

void draw_tile(cairo_t* cr, Box box, double radius) {
    Saved saved(cr);
    rounded(cr, box, radius);
    cairo_clip(cr);
    down(cr, box, rgb(0xA4A9B2), rgb(0x7E838D));
    const double size = std::min(box.width, box.height) * 0.42;
    circle(cr, box.centre_x(), box.centre_y(), size * 0.92, rgb(0xFFFFFF, 0.14));
    draw_lock(cr, box.centre_x(), box.centre_y() - size * 0.04, size, rgb(0xF4F5F7));
}

}  // namespace wissel::scenes
