#include "scenes/people/body.h"

// Somebody who lies on the back with the knees up, seen from the side: 0, 0 is the head's centre, the body is to the right.

namespace wissel::scenes {

namespace {

const Colour kSole = rgb(0x8C8A90), kNight = rgb(0x0A0A18);

void leg(cairo_t* cr, double knee_x, double knee_y, double foot_x, double foot_y, Colour cloth) {
    cairo_new_path(cr);
    cairo_move_to(cr, 3.0, 0.78);
    cairo_line_to(cr, knee_x, knee_y);
    cairo_line_to(cr, foot_x, foot_y);
    stroke(cr, cloth, 0.62);
}

void chest(cairo_t* cr, const Person& person, double breath) {
    cairo_new_path(cr);
    cairo_move_to(cr, 0.62, 0.22);
    cairo_curve_to(cr, 0.9, 0.0 - breath, 1.4, -0.04 - breath, 2.0, 0.06 - breath);
    cairo_curve_to(cr, 2.6, 0.16, 3.0, 0.24, 3.26, 0.34);
    cairo_curve_to(cr, 3.36, 0.6, 3.36, 0.9, 3.26, 1.2);
    cairo_line_to(cr, 1.0, 1.24);
    cairo_curve_to(cr, 0.64, 1.2, 0.44, 0.7, 0.62, 0.22);
    fill(cr, person.adult ? rgb(0x2B3A49) : person.top);
    const Colour dark = mix(person.adult ? rgb(0x2B3A49) : person.top, kNight, 0.22);
    cairo_move_to(cr, 3.12, 0.3);
    cairo_curve_to(cr, 3.2, 0.6, 3.2, 0.9, 3.12, 1.2);
    stroke(cr, dark, 0.07);
    cairo_move_to(cr, 0.68, 0.24);
    cairo_curve_to(cr, 0.86, 0.5, 0.86, 0.86, 0.7, 1.06);
    stroke(cr, dark, 0.17);
}

void phone_and_arm(cairo_t* cr, const Person& person) {
    {
        Saved saved(cr);
        cairo_translate(cr, 1.62, -0.74);
        cairo_rotate(cr, 0.42);
        glow(cr, -0.3, 0.1, 1.0, rgb(0xA9D4FF, 0.4));
        rounded(cr, {-0.09, -0.46, 0.18, 0.9}, 0.07, rgb(0x15161E));
        rounded(cr, {-0.1, -0.4, 0.06, 0.78}, 0.03, rgb(0xCFE6FF));
    }
    const Colour cloth = mix(person.adult ? rgb(0x2B3A49) : person.top, kNight, 0.12);
    for (const bool edge : {true, false}) {
        cairo_new_path(cr);
        cairo_move_to(cr, 1.16, 0.5);
        cairo_curve_to(cr, 1.5, 0.86, 1.9, 1.0, 2.06, 0.84);
        cairo_line_to(cr, 1.78, -0.2);
        stroke(cr, edge ? mix(cloth, kNight, 0.25) : cloth, edge ? 0.47 : 0.41);
    }
    circle(cr, 1.72, -0.48, 0.2, person.skin);
    for (int i = 0; i < 3; ++i) line(cr, 1.58, -0.56 + 0.09 * i, 1.7, -0.53 + 0.09 * i, mix(person.skin, rgb(0x5A2B1B), 0.34), 0.03);
}

}  // namespace

void draw_lying(cairo_t* cr, const Person& person, Look look, double breath) {
    const auto turn = [cr] { cairo_rotate(cr, -1.12); };
    {
        Saved saved(cr);
        turn();
        draw_hair_behind(cr, person, 0, 0, 1.16);
    }
    const Colour trousers = trousers_of(person);
    rounded(cr, {5.72, 0.34, 0.32, 0.8}, 0.14, kShoe);
    leg(cr, 4.4, 0.72, 5.62, 0.92, mix(trousers, rgb(0), 0.2));
    line(cr, 0.36, 0.22, 0.86, 0.56, mix(person.skin, rgb(0x5A2B1B), 0.24), 0.38);
    chest(cr, person, breath);
    rounded(cr, {4.5, 0.98, 0.76, 0.3}, 0.14, kShoe);
    rounded(cr, {4.5, 1.2, 0.76, 0.09}, 0.04, kSole);
    leg(cr, 4.16, -0.42, 4.72, 0.82, trousers);
    phone_and_arm(cr, person);
    turn();
    look.turn = 0.7;  // to the phone
    look.down = 0.6;
    draw_head(cr, person, look, 0, 0, 1.16);
}

}  // namespace wissel::scenes
