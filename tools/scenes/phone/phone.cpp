#include "scenes/phone/phone.h"

#include <algorithm>

#include "scenes/chat/chat_view.h"
#include "scenes/drawing/easing.h"
#include "scenes/drawing/lettering.h"
#include "scenes/people/avatar.h"
#include "scenes/phone/call.h"
#include "scenes/phone/countdown.h"
#include "scenes/phone/game.h"
#include "scenes/phone/lock.h"
#include "scenes/phone/map.h"
#include "scenes/phone/page.h"
#include "scenes/phone/post.h"

namespace wissel::scenes {

namespace {

constexpr double kCorner = 46;

void draw_status(cairo_t* cr, const Phone& phone) {
    const double y = kPhoneScreen.y + 10;
    const Colour ink = rgb(0xFFFFFF);
    if (!phone.lock) write(cr, phone.clock, kPhoneScreen.x + 44, y, {.size = 25, .weight = 650, .colour = ink});
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
    const double width = kPhoneScreen.width - 32;
    const Lettering words{.size = 31, .weight = 450, .width = width - 150};
    const double height = std::max(124.0, 86 + measure(cr, banner.text, words).height);
    const Box box{kPhoneScreen.x + 16, kPhoneScreen.y + 12 - (height + 26) * (1 - shown), width, height};
    shadow(cr, box, 28, 22, 0.5 * shown);
    rounded(cr, box, 28, rgb(0xFFFFFF));
    draw_avatar(cr, cast.at(banner.who), {Mood::Smile, 0, false, 0}, box.x + 62, box.y + 62, 40);
    write(cr, banner.title, box.x + 122, box.y + 18, {.size = 27, .weight = 700, .width = box.width - 220, .lines = 1});
    write(cr, cast.words.now, box.right() - 28, box.y + 20, {.size = 23, .colour = rgb(0x6B7080), .align = Align::Right});
    write(cr, banner.text, box.x + 122, box.y + 60, words);
}

void draw_shown(cairo_t* cr, const Phone& phone, const World& world, const ScreenView& view) {
    if (phone.chat) draw_chat(cr, *phone.chat, *view.cast, world, view.box, view.t);
    if (phone.lock) draw_lock_screen(cr, *phone.lock, phone.clock, view);
    if (phone.map) draw_map_screen(cr, *phone.map, view);
    if (phone.post) draw_post_screen(cr, *phone.post, view);
    if (phone.call) draw_call_screen(cr, *phone.call, view);
    if (phone.page) draw_page_screen(cr, *phone.page, view);
    if (phone.game) draw_game_screen(cr, *phone.game, view);
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

void draw_phone_screen(cairo_t* cr, const Phone& phone, const Cast& cast, const World& world, double t) {
    Saved saved(cr);
    rounded(cr, kPhoneScreen, kCorner);
    cairo_clip(cr);
    rectangle(cr, kPhoneScreen, world.paper);
    draw_shown(cr, phone, world, {&cast, kPhoneScreen, t, world.head, world.accent});
    draw_status(cr, phone);
    if (phone.countdown) draw_countdown(cr, *phone.countdown, kPhoneScreen, t);
    for (const auto& banner : phone.banners) draw_banner(cr, banner, cast, t);
    const double dim = eased(t, phone.dim_at, 1.2) * phone.dim_to;
    if (dim > 0) rectangle(cr, kPhoneScreen, rgb(0x07070D, dim));
}

}  // namespace wissel::scenes
