#include "phone.h"

#include <fmt/format.h>

#include "avatar.h"
#include "chat_view.h"
#include "easing.h"
#include "lettering.h"

namespace wissel::scenes {

namespace {

constexpr double kCorner = 46;

void draw_status(cairo_t* cr, const Phone& phone) {
    const double y = kPhoneScreen.y + 10;
    const Colour ink = rgb(0xFFFFFF);
    write(cr, phone.clock, kPhoneScreen.x + 44, y, {.size = 25, .weight = 650, .colour = ink});
    circle(cr, kPhoneScreen.centre_x(), y + 16, 10, rgb(0x07070B));
    const double x = kPhoneScreen.right() - 44;
    rounded(cr, {x - 44, y + 7, 40, 20}, 6);
    stroke(cr, ink.with_alpha(0.8), 2.4);
    rounded(cr, {x - 40, y + 11, 32 * phone.battery / 100.0, 12}, 3, ink);
    rounded(cr, {x - 1, y + 13, 3, 8}, 1, ink);
    for (int i = 0; i < 4; ++i) {
        const double height = 6 + 5 * i;
        rounded(cr, {x - 92 + 9.0 * i, y + 27 - height, 6, height}, 2, ink);
    }
}

void draw_banner(cairo_t* cr, const Banner& banner, const Cast& cast, double t) {
    const double shown = present(t, banner.at, banner.until, 0.35);
    if (shown <= 0) return;
    const Box box{kPhoneScreen.x + 16, kPhoneScreen.y + 12 - 150 * (1 - shown), kPhoneScreen.width - 32, 124};
    shadow(cr, box, 28, 22, 0.5 * shown);
    rounded(cr, box, 28, rgb(0xFFFFFF));
    draw_avatar(cr, cast.at(banner.who), {Mood::Smile, 0, false, 0}, box.x + 62, box.centre_y(), 40);
    write(cr, banner.title, box.x + 122, box.y + 18, {.size = 27, .weight = 700, .width = box.width - 220, .lines = 1});
    write(cr, cast.words.now, box.right() - 28, box.y + 20, {.size = 23, .colour = rgb(0x6B7080), .align = Align::Right});
    write(cr, banner.text, box.x + 122, box.y + 60, {.size = 31, .weight = 450, .width = box.width - 150, .lines = 1});
}

}  // namespace

void draw_phone_body(Canvas& canvas) {
    cairo_t* cr = canvas.get();
    const Box body = kPhoneScreen.grown(15);
    rounded(cr, {body.x, body.y + 8, body.width, body.height}, 60, rgb(0x05060C, 0.6));
    blur(canvas, 14);
    rounded(cr, body.grown(2), 63, rgb(0x4A4E5C));
    rounded(cr, body, 61, rgb(0x0D0E14));
    rounded(cr, {body.right(), body.y + 170, 5, 96}, 2, rgb(0x3B3E4A));
}

void draw_phone_screen(cairo_t* cr, const Phone& phone, const Cast& cast, double t) {
    Saved saved(cr);
    rounded(cr, kPhoneScreen, kCorner);
    cairo_clip(cr);
    rectangle(cr, kPhoneScreen, rgb(0xEFE9E1));
    if (phone.chat) draw_chat(cr, *phone.chat, cast, kPhoneScreen, t);
    draw_status(cr, phone);
    for (const auto& banner : phone.banners) draw_banner(cr, banner, cast, t);
    const double dim = eased(t, phone.dim_at, 1.2) * phone.dim_to;
    if (dim > 0) rectangle(cr, kPhoneScreen, rgb(0x07070D, dim));
}

}  // namespace wissel::scenes
