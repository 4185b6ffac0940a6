#include "scenes/stage/card.h"

#include <algorithm>

#include "scenes/drawing/easing.h"
#include "scenes/drawing/icons.h"
#include "scenes/drawing/lettering.h"
#include "scenes/phone/post_picture.h"

namespace wissel::scenes {

namespace {

void draw_cross(cairo_t* cr, Box box, double part) {
    if (part <= 0) return;
    const double x = box.right() - 34, y = box.bottom() - 34;
    circle(cr, x, y, 40 * part, rgb(0xFFFFFF));
    circle(cr, x, y, 34 * part, rgb(0xB3402F));
    line(cr, x - 13 * part, y - 13 * part, x + 13 * part, y + 13 * part, rgb(0xFFFFFF), 7 * part);
    line(cr, x + 13 * part, y - 13 * part, x - 13 * part, y + 13 * part, rgb(0xFFFFFF), 7 * part);
}

void draw_note(cairo_t* cr, const Card& card, double t) {
    rounded(cr, card.box, 22, rgb(0xFBF7EC));
    rounded(cr, {card.box.x, card.box.y, card.box.width, 40}, 20, rgb(0xE9C46A));
    rectangle(cr, {card.box.x, card.box.y + 20, card.box.width, 20}, rgb(0xE9C46A));
    double y = card.box.y + 56;
    const Lettering title{.size = 34, .weight = 700, .width = card.box.width - 64};
    write(cr, card.title, card.box.x + 32, y, title);
    y += measure(cr, card.title, title).height + 12;
    for (const auto& each : card.lines) {
        const double shown = eased(t, each.at, 0.4);
        const Lettering style{.size = 31, .weight = 500, .colour = rgb(0x1E2030, shown), .width = card.box.width - 112};
        write(cr, each.mark, card.box.x + 32, y, {.size = 29, .colour = rgb(0x1E2030, shown)});
        write(cr, each.text, card.box.x + 84, y, style);
        y += measure(cr, each.text, style).height + 12;
    }
}

// In a wooden frame behind a white edge. The picture is drawn as large as on a phone and made smaller.
void draw_framed(cairo_t* cr, const Card& card, const Cast& cast, double t) {
    constexpr Box kOnPhone{0, 0, 574, 420};
    const double edge = card.box.width * 0.05;
    rectangle(cr, card.box, rgb(0x6B4630));
    rectangle(cr, {card.box.x, card.box.y, card.box.width, edge * 0.4}, rgb(0x8C6244));
    const Box mat = card.box.grown(-edge), inside = mat.grown(-edge);
    rectangle(cr, mat, rgb(0xF7F1E6));
    Saved saved(cr);
    cairo_rectangle(cr, inside.x, inside.y, inside.width, inside.height);
    cairo_clip(cr);
    cairo_translate(cr, inside.x, inside.y);
    const double part = std::max(inside.width / kOnPhone.width, inside.height / kOnPhone.height);
    cairo_scale(cr, part, part);
    draw_post_picture(cr, card.picture, cast, kOnPhone, t);
}

}  // namespace

void draw_card(cairo_t* cr, const Card& card, const Cast& cast, double t) {
    const double shown = eased(t, card.at, 0.4);
    if (shown <= 0) return;
    Saved saved(cr);
    cairo_push_group(cr);
    shadow(cr, {card.box.x, card.box.y + 8, card.box.width, card.box.height}, 24, 20, 0.4);
    if (card.kind == "tile") {
        rounded(cr, card.box.grown(8), 30, rgb(0xFFFFFF));
        draw_tile(cr, card.box, 24);
        if (card.crossed) draw_cross(cr, card.box, eased(t, card.at + 1.4, 0.4));
    } else if (card.kind == "picture") {
        draw_framed(cr, card, cast, t);
    } else {
        draw_note(cr, card, t);
    }
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
}

}  // namespace wissel::scenes
