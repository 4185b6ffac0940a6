// A picture that Cairo draws on, and the few shapes that everything else is made of.
//
// Threading: an object is used by one thread at a time. Lengths are pixels of a 1280x720 picture.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <memory>
#include <numbers>

namespace wissel::scenes {

inline constexpr int kWidth = 1280;
inline constexpr int kHeight = 720;
inline constexpr double kPi = std::numbers::pi;

struct Colour {
    double r = 0, g = 0, b = 0, a = 1;
    Colour with_alpha(double alpha) const { return {r, g, b, alpha}; }
};

constexpr Colour rgb(unsigned hex, double alpha = 1) {
    return {((hex >> 16) & 255) / 255.0, ((hex >> 8) & 255) / 255.0, (hex & 255) / 255.0, alpha};
}
Colour mix(Colour from, Colour to, double part);

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double centre_x() const { return x + width / 2; }
    double centre_y() const { return y + height / 2; }
    Box grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
};

class Canvas {
public:
    Canvas(int width, int height);
    cairo_t* get() const { return context_.get(); }
    cairo_surface_t* surface() const { return surface_.get(); }
    int width() const { return width_; }
    int height() const { return height_; }
    // B, G, R, A bytes; drawing must be over (cairo_surface_flush is called).
    std::uint8_t* pixels() const;
    int stride() const;

private:
    struct FreeSurface {
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    struct FreeContext {
        void operator()(cairo_t* context) const { cairo_destroy(context); }
    };
    int width_, height_;
    std::unique_ptr<cairo_surface_t, FreeSurface> surface_;
    std::unique_ptr<cairo_t, FreeContext> context_;
};

// Saves the state of a context and restores it at the end of the block.
class Saved {
public:
    explicit Saved(cairo_t* cr) : cr_(cr) { cairo_save(cr); }
    ~Saved() { cairo_restore(cr_); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    cairo_t* cr_;
};

void set(cairo_t* cr, Colour colour);
void fill(cairo_t* cr, Colour colour);                   // the current path
void stroke(cairo_t* cr, Colour colour, double width);   // the current path, round ends
void rectangle(cairo_t* cr, Box box, Colour colour);
void rounded(cairo_t* cr, Box box, double radius);       // only the path
void rounded(cairo_t* cr, Box box, double radius, Colour colour);
void circle(cairo_t* cr, double x, double y, double radius, Colour colour);
void ellipse(cairo_t* cr, double x, double y, double rx, double ry);  // only the path
void down(cairo_t* cr, Box box, Colour top, Colour bottom);           // a gradient from top to bottom
void across(cairo_t* cr, Box box, Colour left, Colour right);         // the same from left to right
void enter_square(cairo_t* cr, double x, double y, double size);      // from here on -1 to 1 is a square of `size` about x, y
void glow(cairo_t* cr, double x, double y, double radius, Colour colour);
void line(cairo_t* cr, double x1, double y1, double x2, double y2, Colour colour, double width);
void polygon(cairo_t* cr, std::initializer_list<std::pair<double, double>> points, Colour colour);
// A soft shadow under a rounded box, for small things (steps show on large ones).
void shadow(cairo_t* cr, Box box, double radius, double spread, double strength);
// Blurs the whole picture, as a lens does that looks at something nearer.
void blur(Canvas& canvas, int radius);
// Drawn over everything: corners a little darker.
void vignette(cairo_t* cr, double strength);

}  // namespace wissel::scenes
