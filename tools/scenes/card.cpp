#include "card.h"

#include "easing.h"
#include "icons.h"
#include "lettering.h"

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

}  // namespace

void draw_card(cairo_t* cr, const Card& card, double t) {
    const double shown = eased(t, card.at, 0.4);
    if (shown <= 0) return;
    Saved saved(cr);
    cairo_push_group(cr);
    shadow(cr, {card.box.x, card.box.y + 8, card.box.width, card.box.height}, 24, 20, 0.4);
    if (card.kind == "tile") {
        rounded(cr, card.box.grown(8), 30, rgb(0xFFFFFF));
        draw_tile(cr, card.box, 24);
        if (card.crossed) draw_cross(cr, card.box, eased(t, card.at + 1.4, 0.4));
    } else {
        draw_note(cr, card, t);
    }
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
}

}  // namespace wissel::scenes
