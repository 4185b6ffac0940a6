#include "scenes/phone/call.h"

#include <algorithm>
#include <cmath>

#include "scenes/drawing/easing.h"
#include "scenes/people/avatar.h"
#include "scenes/phone/signs.h"

namespace wissel::scenes {

namespace {

constexpr double kButtons = 622, kButtonRadius = 46;
const Colour kBlack = rgb(0x101118);

bool rings(const CallScreen& call) { return call.from < 0 && !call.ended; }

Look look_at(const CallScreen& call, double t) { return {call.mood, 0, !call.ended && std::fmod(t, 4.0) > 3.86, 0}; }

std::string counted(const CallScreen& call, double t) {
    if (call.from < 0) return "";
    return clock_face(call.from + (call.ended ? 0.0 : std::min(t, call.until)));
}

void draw_back(cairo_t* cr, const ScreenView& view) {
    down(cr, view.box, mix(view.head, rgb(0x07070F), 0.45), mix(view.head, view.accent, 0.55));
}

// The name, what is going on, and how long it has lasted.
void draw_names(cairo_t* cr, const CallScreen& call, const ScreenView& view, double y) {
    const std::string& name = view.cast->at(call.who).name;
    const double width = view.box.width - 96, x = view.box.x + 48;
    const Lettering big = fitted(cr, name, {.size = 46, .weight = 700, .colour = rgb(0xFFFFFF), .width = width, .align = Align::Centre}, 64);
    write(cr, name, x, y, big);
    y += measure(cr, name, big).height + 4;
    const Lettering small = fitted(cr, call.state, {.size = 30, .weight = 500, .colour = rgb(0xE4E1F5), .width = width, .align = Align::Centre}, 80);
    write(cr, call.state, x, y, small);
    if (!call.state.empty()) y += measure(cr, call.state, small).height + 4;
    write(cr, counted(call, view.t), x, y, {.size = 31, .weight = 600, .colour = rgb(0xFFFFFF), .width = width, .align = Align::Centre});
}

void draw_rings(cairo_t* cr, double x, double y, double radius, double t) {
    for (int i = 0; i < 3; ++i) {
        const double part = std::fmod(t / 2.0 + i / 3.0, 1.0);
        cairo_new_path(cr);
        cairo_arc(cr, x, y, radius + 36 * part, 0, 7);
        stroke(cr, rgb(0xFFFFFF, 0.34 * (1 - part)), 4);
    }
}

void draw_voice_call(cairo_t* cr, const CallScreen& call, const ScreenView& view) {
    draw_back(cr, view);
    const double x = view.box.centre_x(), y = view.box.y + 172;
    if (rings(call)) draw_rings(cr, x, y, 102, view.t);
    else if (!call.ended) circle(cr, x, y, 107 + 3 * wave(view.t, 2.0), rgb(0xFFFFFF, 0.22));
    circle(cr, x, y, 101, rgb(0xFFFFFF, 0.95));
    draw_avatar(cr, view.cast->at(call.who), look_at(call, view.t), x, y, 94);
    draw_names(cr, call, view, view.box.y + 312);
}

void draw_person(cairo_t* cr, const Person& person, const Look& look, Box box, double t) {
    down(cr, box, mix(person.back, rgb(0xFFFFFF), 0.1), mix(person.back, rgb(0x3A3448), 0.35));
    rounded(cr, {box.x + 70, box.y + 150, 150, 190}, 8, mix(person.back, rgb(0xFFFFFF), 0.32));  // a picture on the wall, a shelf
    rectangle(cr, {box.right() - 230, box.y + 240, 230, 14}, mix(person.back, rgb(0x4A3A30), 0.4));
    for (int i = 0; i < 4; ++i) rectangle(cr, {box.right() - 206 + 34.0 * i, box.y + 164 + 9.0 * (i % 3), 26, 76 - 9.0 * (i % 3)}, mix(person.label, person.back, 0.3 + 0.15 * i));
    const double size = 242, x = box.centre_x(), y = box.y + 312 - 3 * wave(t, 4.0);
    draw_hair_behind(cr, person, x, y, size);
    ellipse(cr, x, y + 390, 236, 246);
    fill(cr, person.top);
    rounded(cr, {x - 42, y + 84, 84, 92}, 38, mix(person.skin, rgb(0x5A2B1B), 0.22));
    draw_head(cr, person, look, x, y, size);
}

// On a picture the names stand on a plate.
void draw_plate(cairo_t* cr, const CallScreen& call, const ScreenView& view) {
    const std::string time = counted(call, view.t);
    std::string text = view.cast->at(call.who).name;
    if (!time.empty()) text += "  ·  " + time;
    const Chip chip{.size = 29, .ink = rgb(0xFFFFFF), .plate = rgb(0x14141E, 0.7), .width = view.box.width - 60};
    const Box plate = draw_chip(cr, text, view.box.centre_x(), view.box.y + 58, chip);
    if (call.state.empty()) return;
    const Chip under{.size = 26, .ink = rgb(0xFFFFFF), .plate = rgb(0x14141E, 0.7), .width = view.box.width - 60};
    draw_chip(cr, call.state, view.box.centre_x(), plate.bottom() + 8, under);
}

void draw_video_call(cairo_t* cr, const CallScreen& call, const ScreenView& view) {
    const Box& box = view.box;
    if (call.dark) {
        rectangle(cr, box, kBlack);
        draw_video(cr, box.centre_x(), box.y + 212, 112, rgb(0x8D8FA0), true, kBlack);  // under a banner
        draw_names(cr, call, view, box.y + 296);
    } else {
        draw_person(cr, view.cast->at(call.who), look_at(call, view.t), box, view.t);
        down(cr, {box.x, box.y, box.width, 64}, rgb(0x14141E, 0.6), rgb(0x14141E, 0));
        draw_plate(cr, call, view);
    }
    if (!call.own) return;
    glow(cr, box.centre_x() - 24, box.y + 26, 26, rgb(0xFF3B30, 0.7));
    circle(cr, box.centre_x() - 24, box.y + 26, 6, rgb(0xFF5147));
}

void draw_buttons(cairo_t* cr, const CallScreen& call, const ScreenView& view) {
    const double x = view.box.centre_x();
    const Colour plate = call.video && !call.dark ? rgb(0x14141E, 0.55) : rgb(0xFFFFFF, 0.2), ink = rgb(0xFFFFFF), red = rgb(0xC8372D);
    if (rings(call) && call.incoming) {
        circle(cr, x - 130, kButtons, kButtonRadius, red);
        draw_handset(cr, x - 130, kButtons, 50, ink, true);
        circle(cr, x + 130, kButtons, kButtonRadius + 3 + 3 * wave(view.t, 1.0), rgb(0x2E9E63));
        return draw_handset(cr, x + 130, kButtons, 46, ink, false);
    }
    circle(cr, x - 150, kButtons, kButtonRadius, plate);
    draw_microphone(cr, x - 150, kButtons, 42, ink);
    circle(cr, x, kButtons, kButtonRadius + 4, red);
    draw_handset(cr, x, kButtons, 52, ink, true);
    circle(cr, x + 150, kButtons, kButtonRadius, plate);
    if (call.video) draw_video(cr, x + 150, kButtons, 44, ink, !call.own, kBlack);
    else draw_speaker(cr, x + 150, kButtons, 44, ink);
}

}  // namespace

void draw_call_screen(cairo_t* cr, const CallScreen& call, const ScreenView& view) {
    if (call.video) draw_video_call(cr, call, view);
    else draw_voice_call(cr, call, view);
    if (!call.ended) draw_buttons(cr, call, view);
}

}  // namespace wissel::scenes
