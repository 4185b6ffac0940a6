#include "scenes/people/face.h"

namespace wissel::scenes {

namespace {

struct Brows { double inner, outer; };  // height of the two ends; less is higher

Brows brows_of(Mood mood) {
    switch (mood) {
        case Mood::Worried: return {-0.40, -0.28};
        case Mood::Sad: return {-0.38, -0.26};
        case Mood::Smirk: return {-0.33, -0.37};
        case Mood::Serious: return {-0.31, -0.32};
        case Mood::Laugh: return {-0.40, -0.38};
        case Mood::Shock: return {-0.48, -0.45};
        case Mood::Angry: return {-0.20, -0.37};
        case Mood::Blush: return {-0.40, -0.34};
        default: return {-0.34, -0.32};
    }
}

void lower_lid_towards_nose(cairo_t* cr, double x, double y, double side, Colour lid) {
    Saved saved(cr);
    cairo_new_path(cr);
    ellipse(cr, x, y, 0.15, 0.145);
    cairo_clip(cr);
    polygon(cr, {{x - side * 0.2, y - 0.3}, {x + side * 0.2, y - 0.3}, {x + side * 0.2, y - 0.13}, {x - side * 0.2, y + 0.01}}, lid);
}

void eye(cairo_t* cr, double x, double y, double side, const Look& look, Colour lid) {
    const Colour ink = rgb(0x221A1E);
    if (look.blink) return line(cr, x - 0.11, y, x + 0.11, y, ink, 0.05);
    if (look.mood == Mood::Laugh) {
        cairo_new_path(cr);
        cairo_arc(cr, x, y + 0.06, 0.13, 1.1 * kPi, 1.9 * kPi);
        return stroke(cr, ink, 0.06);
    }
    const bool wide = look.mood == Mood::Shock;
    const double glance = look.mood == Mood::Blush ? 0.04 : 0.0;  // who blushes looks away
    const double px = x + look.turn * 0.05 + glance, py = y + 0.01 + look.down * 0.045 + glance;
    ellipse(cr, x, y, wide ? 0.165 : 0.135, wide ? 0.18 : 0.13);
    fill(cr, rgb(0xFBFAF7));
    circle(cr, px, py, wide ? 0.07 : 0.085, ink);
    circle(cr, px + 0.03, py - 0.035, 0.025, rgb(0xFFFFFF, 0.9));
    if (look.mood == Mood::Angry) lower_lid_towards_nose(cr, x, y, side, lid);
    if (look.mood == Mood::Smirk || look.mood == Mood::Sad || look.down > 0.5) {  // heavy lids
        cairo_new_path(cr);
        cairo_new_path(cr);
        cairo_arc(cr, x, y, 0.15, kPi + 0.25, 2 * kPi - 0.25);
        cairo_close_path(cr);
        fill(cr, lid);
    }
}

void eyes(cairo_t* cr, const Person& person, const Look& look) {
    const Brows brows = brows_of(look.mood);
    const Colour hair = person.hair == "hijab" ? rgb(0x3A2A22) : mix(person.hair_colour, rgb(0x241814), 0.5);
    const double shift = look.turn * 0.14;
    for (const double side : {-1.0, 1.0}) {
        const double x = side * 0.33 + shift;
        eye(cr, x, 0.0, side, look, mix(person.skin, rgb(0x5A2B1B), 0.12));
        const double lift = look.mood == Mood::Smirk && side > 0 ? -0.08 : 0.0;
        line(cr, x - side * 0.13, brows.inner + lift, x + side * 0.15, brows.outer + lift, hair, look.mood == Mood::Angry ? 0.085 : 0.065);
    }
    if (!person.glasses) return;
    const Colour rim = rgb(0x2B2B36);
    for (const double side : {-1.0, 1.0}) {
        rounded(cr, {side * 0.33 + shift - 0.23, -0.17, 0.46, 0.36}, 0.15);
        stroke(cr, rim, 0.045);
    }
    line(cr, shift - 0.1, -0.02, shift + 0.1, -0.02, rim, 0.045);
}

void mouth(cairo_t* cr, const Person& person, const Look& look) {
    const double x = look.turn * 0.16;
    const Colour lips = mix(person.skin, rgb(0x7A2233), 0.6);
    cairo_new_path(cr);
    switch (look.mood) {
        case Mood::Laugh:
            cairo_move_to(cr, x - 0.34, 0.38);
            cairo_curve_to(cr, x - 0.3, 0.82, x + 0.3, 0.82, x + 0.34, 0.38);
            cairo_close_path(cr);
            fill(cr, rgb(0x6B1F2C));
            return rounded(cr, {x - 0.27, 0.385, 0.54, 0.1}, 0.04, rgb(0xFFFFFF));
        case Mood::Smile: cairo_arc(cr, x, 0.3, 0.27, 0.18 * kPi, 0.82 * kPi); break;
        case Mood::Smirk:
            cairo_move_to(cr, x - 0.2, 0.53);
            cairo_curve_to(cr, x, 0.58, x + 0.2, 0.52, x + 0.27, 0.4);
            break;
        case Mood::Worried:
            cairo_move_to(cr, x - 0.2, 0.56);
            cairo_curve_to(cr, x - 0.08, 0.48, x + 0.08, 0.48, x + 0.2, 0.56);
            break;
        case Mood::Shock:
            ellipse(cr, x, 0.54, 0.13, 0.17);
            fill(cr, rgb(0x6B1F2C));
            ellipse(cr, x, 0.54, 0.13, 0.17);
            break;
        case Mood::Angry:
            cairo_move_to(cr, x - 0.24, 0.57);
            cairo_curve_to(cr, x - 0.14, 0.45, x + 0.14, 0.45, x + 0.24, 0.57);
            break;
        case Mood::Blush: cairo_arc(cr, x, 0.38, 0.17, 0.16 * kPi, 0.84 * kPi); break;
        case Mood::Sad: cairo_arc(cr, x, 0.72, 0.22, 1.2 * kPi, 1.8 * kPi); break;
        case Mood::Serious:
            cairo_move_to(cr, x - 0.19, 0.52);
            cairo_line_to(cr, x + 0.19, 0.52);
            break;
        case Mood::Calm:
            cairo_move_to(cr, x - 0.18, 0.5);
            cairo_curve_to(cr, x - 0.06, 0.55, x + 0.06, 0.55, x + 0.18, 0.5);
            break;
    }
    stroke(cr, lips, 0.06);
}

}  // namespace

void draw_face(cairo_t* cr, const Person& person, const Look& look) {
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    const Colour shade = mix(person.skin, rgb(0x5A2B1B), 0.25);
    for (const double side : {-1.0, 1.0}) {  // a little warmth on the cheeks
        const double x = side * 0.48 + look.turn * 0.14;
        const bool blush = look.mood == Mood::Blush;
        ellipse(cr, x, 0.3, blush ? 0.2 : 0.16, blush ? 0.13 : 0.1);
        fill(cr, rgb(0xD2503C, blush ? 0.42 : 0.16));
        if (!blush) continue;
        for (const double step : {-0.08, 0.0, 0.08}) line(cr, x + step - 0.02, 0.34, x + step + 0.02, 0.26, rgb(0xB83A38, 0.5), 0.025);
    }
    eyes(cr, person, look);
    cairo_new_path(cr);
    cairo_move_to(cr, look.turn * 0.2 - 0.05, 0.22);
    cairo_curve_to(cr, look.turn * 0.24, 0.29, look.turn * 0.24 + 0.03, 0.29, look.turn * 0.2 + 0.07, 0.22);
    stroke(cr, shade, 0.05);
    mouth(cr, person, look);
}

}  // namespace wissel::scenes
