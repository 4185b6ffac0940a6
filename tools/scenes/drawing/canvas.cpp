#include "scenes/drawing/canvas.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wissel::scenes {

Colour mix(Colour from, Colour to, double part) {
    const auto one = [part](double a, double b) { return a + (b - a) * part; };
    return {one(from.r, to.r), one(from.g, to.g), one(from.b, to.b), one(from.a, to.a)};
}

Canvas::Canvas(int width, int height)
    : width_(width), height_(height), surface_(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)) {
    context_.reset(cairo_create(surface_.get()));
}

std::uint8_t* Canvas::pixels() const {
    cairo_surface_flush(surface_.get());
    return cairo_image_surface_get_data(surface_.get());
}

int Canvas::stride() const { return cairo_image_surface_get_stride(surface_.get()); }

void set(cairo_t* cr, Colour colour) { cairo_set_source_rgba(cr, colour.r, colour.g, colour.b, colour.a); }

void fill(cairo_t* cr, Colour colour) {
    set(cr, colour);
    cairo_fill(cr);
}

void stroke(cairo_t* cr, Colour colour, double width) {
    cairo_set_line_width(cr, width);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    set(cr, colour);
    cairo_stroke(cr);
}

void rectangle(cairo_t* cr, Box box, Colour colour) {
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    fill(cr, colour);
}

void rounded(cairo_t* cr, Box box, double radius) {
    const double r = std::min({radius, box.width / 2, box.height / 2});
    cairo_new_sub_path(cr);
    cairo_arc(cr, box.right() - r, box.y + r, r, -kPi / 2, 0);
    cairo_arc(cr, box.right() - r, box.bottom() - r, r, 0, kPi / 2);
    cairo_arc(cr, box.x + r, box.bottom() - r, r, kPi / 2, kPi);
    cairo_arc(cr, box.x + r, box.y + r, r, kPi, 1.5 * kPi);
    cairo_close_path(cr);
}

void rounded(cairo_t* cr, Box box, double radius, Colour colour) {
    rounded(cr, box, radius);
    fill(cr, colour);
}

void circle(cairo_t* cr, double x, double y, double radius, Colour colour) {
    cairo_new_path(cr);
    cairo_arc(cr, x, y, radius, 0, 2 * kPi);
    fill(cr, colour);
}

void ellipse(cairo_t* cr, double x, double y, double rx, double ry) {
    cairo_matrix_t before;
    cairo_get_matrix(cr, &before);
    cairo_new_sub_path(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, rx, ry);
    cairo_arc(cr, 0, 0, 1, 0, 2 * kPi);
    cairo_close_path(cr);
    cairo_set_matrix(cr, &before);
}

namespace {

// Over the box, from one colour at the first point to another at the second.
void graded(cairo_t* cr, Box box, double x1, double y1, double x2, double y2, Colour first, Colour last) {
    cairo_pattern_t* pattern = cairo_pattern_create_linear(x1, y1, x2, y2);
    cairo_pattern_add_color_stop_rgba(pattern, 0, first.r, first.g, first.b, first.a);
    cairo_pattern_add_color_stop_rgba(pattern, 1, last.r, last.g, last.b, last.a);
    cairo_set_source(cr, pattern);
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
    cairo_fill(cr);
    cairo_pattern_destroy(pattern);
}

}  // namespace

void down(cairo_t* cr, Box box, Colour top, Colour bottom) { graded(cr, box, 0, box.y, 0, box.bottom(), top, bottom); }

void across(cairo_t* cr, Box box, Colour left, Colour right) { graded(cr, box, box.x, 0, box.right(), 0, left, right); }

void enter_square(cairo_t* cr, double x, double y, double size) {
    cairo_translate(cr, x, y);
    cairo_scale(cr, size / 2, size / 2);
    cairo_new_path(cr);
}

void glow(cairo_t* cr, double x, double y, double radius, Colour colour) {
    cairo_pattern_t* pattern = cairo_pattern_create_radial(x, y, 0, x, y, radius);
    cairo_pattern_add_color_stop_rgba(pattern, 0, colour.r, colour.g, colour.b, colour.a);
    cairo_pattern_add_color_stop_rgba(pattern, 0.4, colour.r, colour.g, colour.b, colour.a * 0.45);
    cairo_pattern_add_color_stop_rgba(pattern, 1, colour.r, colour.g, colour.b, 0);
    cairo_set_source(cr, pattern);
    cairo_new_path(cr);
    cairo_arc(cr, x, y, radius, 0, 2 * kPi);
    cairo_fill(cr);
    cairo_pattern_destroy(pattern);
}

void line(cairo_t* cr, double x1, double y1, double x2, double y2, Colour colour, double width) {
    cairo_move_to(cr, x1, y1);
    cairo_line_to(cr, x2, y2);
    stroke(cr, colour, width);
}

void polygon(cairo_t* cr, std::initializer_list<std::pair<double, double>> points, Colour colour) {
    cairo_new_path(cr);
    for (const auto& [x, y] : points) cairo_line_to(cr, x, y);
    cairo_close_path(cr);
    fill(cr, colour);
}

void shadow(cairo_t* cr, Box box, double radius, double spread, double strength) {
    constexpr int kSteps = 10;
    for (int i = 0; i < kSteps; ++i) {
        const double by = spread * (1.0 - double(i) / kSteps);
        rounded(cr, box.grown(by), radius + by, rgb(0x05060C, strength / kSteps));
    }
}

namespace {

// Running mean over one row or column of `count` pixels that are `step` bytes apart.
void mean(std::uint8_t* data, int count, int step, int radius, std::vector<int>& sums) {
    for (int channel = 0; channel < 4; ++channel) {
        const auto at = [&](int i) -> std::uint8_t& {
            return data[std::ptrdiff_t{std::clamp(i, 0, count - 1)} * step + channel];
        };
        int sum = 0;
        for (int i = -radius; i <= radius; ++i) sum += at(i);
        for (int i = 0; i < count; ++i) {
            sums[static_cast<std::size_t>(i)] = sum;
            sum += at(i + radius + 1) - at(i - radius);
        }
        const int size = 2 * radius + 1;
        for (int i = 0; i < count; ++i) at(i) = static_cast<std::uint8_t>((sums[static_cast<std::size_t>(i)] + size / 2) / size);
    }
}

}  // namespace

void blur(Canvas& canvas, int radius) {
    if (radius <= 0) return;
    std::uint8_t* pixels = canvas.pixels();
    const int stride = canvas.stride();
    std::vector<int> sums(static_cast<std::size_t>(std::max(canvas.width(), canvas.height())));
    for (int pass = 0; pass < 3; ++pass) {  // three means are as good as a bell curve
        for (int y = 0; y < canvas.height(); ++y) mean(pixels + std::ptrdiff_t{y} * stride, canvas.width(), 4, radius, sums);
        for (int x = 0; x < canvas.width(); ++x) mean(pixels + std::ptrdiff_t{x} * 4, canvas.height(), stride, radius, sums);
    }
    cairo_surface_mark_dirty(canvas.surface());
}

void vignette(cairo_t* cr, double strength) {
    Saved saved(cr);
    cairo_translate(cr, kWidth / 2.0, kHeight / 2.0);
    cairo_scale(cr, kWidth / 2.0, kHeight / 2.0);
    cairo_pattern_t* pattern = cairo_pattern_create_radial(0, 0, 0.75, 0, 0, 1.5);
    cairo_pattern_add_color_stop_rgba(pattern, 0, 0.02, 0.02, 0.06, 0);
    cairo_pattern_add_color_stop_rgba(pattern, 1, 0.02, 0.02, 0.06, strength);
    cairo_set_source(cr, pattern);
    cairo_paint(cr);
    cairo_pattern_destroy(pattern);
}

}  // namespace wissel::scenes
