#include "scenes/people/figure.h"

#include <cmath>

#include "scenes/drawing/easing.h"
#include "scenes/drawing/lettering.h"
#include "scenes/people/body.h"

namespace wissel::scenes {

namespace {

Frame frame_of(const Figure& figure) { return figure.pose == "sit" ? Frame{-4.0, -1.85, 0.98} : Frame{}; }

double breath_of(const Figure& figure, double t) { return 0.018 * wave(t, 4.0, figure.x * 0.001); }

Look look_of(const Figure& figure, double t) {
    Look look{figure.mood, figure.turn, std::fmod(t + figure.x * 0.013, 3.7) > 3.58, figure.pose == "phone" ? 1.0 : 0.0};
    if (figure.then && t >= figure.then_at) look.mood = *figure.then;
    return look;
}

void draw_upright(cairo_t* cr, const Figure& figure, const Person& person, double t) {
    const bool sits = figure.pose == "sit";
    const Frame f = frame_of(figure);
    const double head_y = f.shoulder - 0.78 - breath_of(figure, t);
    draw_hair_behind(cr, person, 0, head_y, 1.16);
    if (!sits) draw_legs(cr, f, trousers_of(person));
    draw_torso(cr, f, person);
    if (sits) draw_seated_legs(cr, f, trousers_of(person));
    if (figure.pose == "bag") draw_bag(cr, f);
    if (person.adult) draw_blazer(cr, f);
    draw_arms(cr, f, figure, person, t);
    rounded(cr, {-0.19, head_y + 0.3, 0.38, 0.5}, 0.16, mix(person.skin, rgb(0x5A2B1B), 0.24));
    draw_head(cr, person, look_of(figure, t), figure.turn * 0.04, head_y + (figure.pose == "phone" ? 0.05 : 0.0), 1.16);
}

void draw_body(cairo_t* cr, const Figure& figure, const Person& person, double t) {
    if (figure.pose != "lie") return draw_upright(cr, figure, person, t);
    if (figure.mirror) cairo_scale(cr, -1, 1);
    draw_lying(cr, person, look_of(figure, t), breath_of(figure, t));
}

void shade_below(cairo_t* cr, const Figure& figure, double unit, double shown) {
    if (figure.pose == "lie") {
        const double way = figure.mirror ? -1 : 1;
        ellipse(cr, figure.x + way * unit * 3.1, figure.feet + unit * 1.24, unit * 2.9, unit * 0.14);
    } else {
        ellipse(cr, figure.x, figure.feet, unit * 1.3, unit * 0.16);
    }
    fill(cr, rgb(0x05060C, 0.28 * shown));
}

double top_of(const Figure& figure) {
    if (figure.pose == "lie") return figure.feet - figure.height * 0.13;
    return figure.feet - figure.height * (figure.pose == "sit" ? 0.87 : 1.0);
}

double shown_at(const Figure& figure, double t) { return eased(t, figure.at, 0.6); }

// Over the figure that is being drawn, and nothing else.
void wash(cairo_t* cr, Colour colour) {
    if (colour.a <= 0) return;
    cairo_set_operator(cr, CAIRO_OPERATOR_ATOP);
    set(cr, colour);
    cairo_paint(cr);
}

}  // namespace

void draw_figure(cairo_t* cr, const Figure& figure, const Person& person, Colour air, double t) {
    const double shown = shown_at(figure, t);
    if (shown <= 0) return;
    Saved saved(cr);
    const double unit = figure.height / 6.5;
    shade_below(cr, figure, unit, shown);
    cairo_push_group(cr);
    {
        Saved inner(cr);
        cairo_translate(cr, figure.x, figure.feet);
        cairo_scale(cr, unit, unit);
        draw_body(cr, figure, person, t);
    }
    wash(cr, air);
    wash(cr, rgb(0x1A2036, figure.shade));
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
}

void draw_name_tag(cairo_t* cr, const Figure& figure, const Person& person, const Framing& framing, double t) {
    const double shown = shown_at(figure, t);
    if (!figure.label || shown <= 0) return;
    const Lettering style{.size = 30, .weight = 650, .colour = rgb(0xFFFFFF, shown), .align = Align::Centre};
    const double width = measure(cr, person.name, style).width + 40;
    const double x = (figure.x - framing.x) * framing.zoom();
    const double y = (top_of(figure) - framing.y) * framing.zoom() - 64;
    rounded(cr, {x - width / 2, y, width, 46}, 23, rgb(0x1D1B38, 0.78 * shown));
    write(cr, person.name, x, y + 4, style);
}

}  // namespace wissel::scenes
