#include "scenes/phone/signs.h"

#include <array>

#include "scenes/people/avatar.h"

namespace wissel::scenes {

namespace {

void tick(cairo_t* cr, double size, Colour colour, double width) {
    cairo_move_to(cr, -0.42 * size, 0.02 * size);
    cairo_line_to(cr, -0.12 * size, 0.34 * size);
    cairo_line_to(cr, 0.44 * size, -0.32 * size);
    stroke(cr, colour, width);
}

void shield(cairo_t* cr, Colour colour) {
    cairo_move_to(cr, 0, -0.9);
    cairo_curve_to(cr, 0.3, -0.7, 0.5, -0.62, 0.76, -0.6);
    cairo_curve_to(cr, 0.8, 0.2, 0.5, 0.66, 0, 0.92);
    cairo_curve_to(cr, -0.5, 0.66, -0.8, 0.2, -0.76, -0.6);
    cairo_curve_to(cr, -0.5, -0.62, -0.3, -0.7, 0, -0.9);
    stroke(cr, colour, 0.16);
    tick(cr, 0.9, colour, 0.17);
}

void list(cairo_t* cr, Colour colour) {
    for (const double y : {-0.55, 0.0, 0.55}) {
        circle(cr, -0.68, y, 0.13, colour);
        line(cr, -0.34, y, 0.76, y, colour, 0.17);
    }
}

void bank(cairo_t* cr, Colour colour) {
    polygon(cr, {{-0.9, -0.3}, {0, -0.88}, {0.9, -0.3}}, colour);
    for (const double x : {-0.58, 0.0, 0.58}) line(cr, x, -0.12, x, 0.46, colour, 0.2);
    line(cr, -0.8, 0.74, 0.8, 0.74, colour, 0.2);
}

void help(cairo_t* cr, Colour colour) {  // somebody who talks, with a heart for it
    rounded(cr, {-0.9, -0.82, 1.8, 1.3}, 0.42);
    stroke(cr, colour, 0.15);
    cairo_move_to(cr, -0.42, 0.5);
    cairo_line_to(cr, -0.5, 0.92);
    cairo_line_to(cr, -0.04, 0.5);
    stroke(cr, colour, 0.15);
    cairo_move_to(cr, 0, 0.22);
    cairo_curve_to(cr, -0.72, -0.24, -0.38, -0.7, 0, -0.36);
    cairo_curve_to(cr, 0.38, -0.7, 0.72, -0.24, 0, 0.22);
    fill(cr, colour);
}

void site(cairo_t* cr, Colour colour) {
    rounded(cr, {-0.9, -0.74, 1.8, 1.48}, 0.2);
    stroke(cr, colour, 0.15);
    line(cr, -0.86, -0.3, 0.86, -0.3, colour, 0.13);
    for (const double x : {-0.64, -0.38}) circle(cr, x, -0.52, 0.08, colour);
    line(cr, -0.5, 0.06, 0.5, 0.06, colour, 0.14);
    line(cr, -0.5, 0.38, 0.2, 0.38, colour, 0.14);
}

void camera(cairo_t* cr, Colour colour) {
    rounded(cr, {-0.9, -0.46, 1.8, 1.2}, 0.24);
    stroke(cr, colour, 0.15);
    polygon(cr, {{-0.42, -0.46}, {-0.28, -0.76}, {0.28, -0.76}, {0.42, -0.46}}, colour);
    cairo_arc(cr, 0, 0.14, 0.33, 0, 2 * kPi);
    stroke(cr, colour, 0.15);
}

}  // namespace

void draw_page_sign(cairo_t* cr, const std::string& name, double x, double y, double size, Colour colour) {
    struct Sign { const char* name; void (*draw)(cairo_t*, Colour); };
    constexpr std::array<Sign, 6> kSigns{{{"shield", shield}, {"list", list}, {"bank", bank}, {"help", help}, {"site", site}, {"camera", camera}}};
    Saved saved(cr);
    enter_square(cr, x, y, size);
    for (const auto& sign : kSigns) {
        if (name == sign.name) sign.draw(cr, colour);
    }
}

void draw_mark(cairo_t* cr, const std::string& mark, double x, double y, double size) {
    if (mark == "person") return draw_nobody(cr, x, y, size / 2, rgb(0x9A96A8));
    Saved saved(cr);
    enter_square(cr, x, y, size);
    if (mark == "check") {
        circle(cr, 0, 0, 1, rgb(0x2E8B57));
        tick(cr, 1, rgb(0xFFFFFF), 0.22);
    } else if (mark == "cross") {
        circle(cr, 0, 0, 1, rgb(0xB3402F));
        line(cr, -0.36, -0.36, 0.36, 0.36, rgb(0xFFFFFF), 0.22);
        line(cr, 0.36, -0.36, -0.36, 0.36, rgb(0xFFFFFF), 0.22);
    } else if (mark == "warning") {
        cairo_move_to(cr, 0, -0.74);
        cairo_line_to(cr, 0.82, 0.7);
        cairo_line_to(cr, -0.82, 0.7);
        cairo_close_path(cr);
        cairo_path_t* shape = cairo_copy_path(cr);
        stroke(cr, rgb(0xE0912B), 0.34);
        cairo_append_path(cr, shape);
        cairo_path_destroy(shape);
        fill(cr, rgb(0xE0912B));
        line(cr, 0, -0.28, 0, 0.18, rgb(0x2A1D08), 0.22);
        circle(cr, 0, 0.54, 0.13, rgb(0x2A1D08));
    }
}

void draw_handset(cairo_t* cr, double x, double y, double size, Colour colour, bool laid_down) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    cairo_rotate(cr, laid_down ? 0.0 : -0.75 * kPi);
    cairo_arc_negative(cr, 0, 0.86, 1.0, -0.24 * kPi, -0.76 * kPi);
    stroke(cr, colour, 0.36);
    for (const double side : {-1.0, 1.0}) rounded(cr, {side * 0.74 - 0.25, -0.02, 0.5, 0.5}, 0.16, colour);
}

void draw_microphone(cairo_t* cr, double x, double y, double size, Colour colour) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    rounded(cr, {-0.28, -0.9, 0.56, 1.05}, 0.28, colour);
    cairo_arc(cr, 0, -0.1, 0.56, 0, kPi);
    stroke(cr, colour, 0.16);
    line(cr, 0, 0.48, 0, 0.82, colour, 0.16);
    line(cr, -0.34, 0.84, 0.34, 0.84, colour, 0.16);
}

void draw_speaker(cairo_t* cr, double x, double y, double size, Colour colour) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    polygon(cr, {{-0.9, -0.3}, {-0.5, -0.3}, {-0.06, -0.7}, {-0.06, 0.7}, {-0.5, 0.3}, {-0.9, 0.3}}, colour);
    for (const double radius : {0.38, 0.74}) {
        cairo_arc(cr, 0.04, 0, radius, -0.28 * kPi, 0.28 * kPi);
        stroke(cr, colour, 0.16);
    }
}

void draw_video(cairo_t* cr, double x, double y, double size, Colour colour, bool crossed, Colour back) {
    Saved saved(cr);
    enter_square(cr, x, y, size);
    rounded(cr, {-0.95, -0.52, 1.24, 1.04}, 0.2, colour);
    polygon(cr, {{0.42, -0.12}, {0.95, -0.46}, {0.95, 0.46}, {0.42, 0.12}}, colour);
    if (!crossed) return;
    line(cr, -0.85, -0.85, 0.85, 0.85, back, 0.42);
    line(cr, -0.85, -0.85, 0.85, 0.85, colour, 0.15);
}

}  // namespace wissel::scenes
