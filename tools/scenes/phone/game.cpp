#include "scenes/phone/game.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scenes/drawing/easing.h"
#include "scenes/phone/blocks.h"

namespace wissel::scenes {

namespace {

constexpr double kGround = 594, kFeet = 580, kAside = 188, kBubbleBottom = 298, kBubbleText = 310;

double x_of(const ScreenView& view, std::size_t player) {
    return player == 0 ? view.box.x + kAside : view.box.right() - kAside;
}

// What this player said last, or nothing.
const GameScreen::Line* last_said(const GameScreen& game, const std::string& who, double t) {
    const GameScreen::Line* out = nullptr;
    for (const auto& line : game.said) {
        if (line.who == who && t >= line.at) out = &line;
    }
    return out;
}

// The plate at the top, with letters small enough for one line where that can be.
Chip top_chip(cairo_t* cr, const std::string& text, double size, const ScreenView& view) {
    Chip chip{.size = size, .width = view.box.width - 60};
    while (chip.size > 24 && chip_box(cr, text, 0, 0, chip).height > 60) chip.size -= 1;
    return chip;
}

double chip_top(const ScreenView& view) { return view.box.y + 48; }

// What is said stays under both plates.
double bubble_top(cairo_t* cr, const GameScreen& game, const ScreenView& view) {
    double out = chip_box(cr, game.title, 0, chip_top(view), top_chip(cr, game.title, 27, view)).bottom();
    if (game.gift) out = std::max(out, chip_box(cr, game.gift->text, 0, chip_top(view), top_chip(cr, game.gift->text, 29, view)).bottom());
    return out + 10;
}

void draw_said(cairo_t* cr, const std::string& text, double x, double top, double shown) {
    const Lettering style = fitted(cr, text, {.size = 29, .weight = 500, .width = kBubbleText, .align = Align::Centre}, kBubbleBottom - top - 26);
    const Extent extent = measure(cr, text, style);
    const Box box{x - extent.width / 2 - 20, kBubbleBottom - extent.height - 26, extent.width + 40, extent.height + 26};
    Saved saved(cr);
    cairo_push_group(cr);
    rounded(cr, {box.x, box.y + 4, box.width, box.height}, 20, rgb(0x14142C, 0.2));
    polygon(cr, {{x - 13, box.bottom() - 1}, {x + 13, box.bottom() - 1}, {x, box.bottom() + 14}}, rgb(0xFFFFFF));
    rounded(cr, box, 20, rgb(0xFFFFFF));
    write(cr, text, x - kBubbleText / 2, box.y + 12, style);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
}

void draw_player(cairo_t* cr, const GameScreen& game, const ScreenView& view, std::size_t player) {
    const std::string& who = game.players[player];
    const double here = game.leaver == who ? 1 - eased(view.t, game.leaves_at, 0.8) : 1.0;
    if (here <= 0) return;
    Saved saved(cr);
    cairo_push_group(cr);
    const Person& person = view.cast->at(who);
    const double x = x_of(view, player);
    const auto* said = last_said(game, who, view.t);
    const double hop = said ? 14 * std::sin(std::numbers::pi * ramp(view.t, said->at, 0.35)) : 0.0;
    draw_block_person(cr, person, x, kFeet - std::max(0.0, hop), player == 0 ? 1 : -1, view.t);
    const Chip tag{.size = 25, .ink = rgb(0xFFFFFF), .plate = rgb(0x1D1B38, 0.72), .width = 340};
    draw_chip(cr, person.name, x, kBubbleBottom + 18, tag);
    if (said) draw_said(cr, said->text, x, bubble_top(cr, game, view), eased(view.t, said->at, 0.28));
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, here);
}

// The gift's words take the place of the game's name.
void draw_top(cairo_t* cr, const GameScreen& game, const ScreenView& view) {
    const double given = game.gift && !game.gift->text.empty() ? eased(view.t, game.gift->at, 0.5) : 0.0;
    const double x = view.box.centre_x();
    Chip name = top_chip(cr, game.title, 27, view);
    name.ink = rgb(0xFFFFFF, 1 - given), name.plate = rgb(0x1D1B38, 0.66 * (1 - given));
    if (given < 1) draw_chip(cr, game.title, x, chip_top(view), name);
    if (given <= 0) return;
    Chip gift = top_chip(cr, game.gift->text, 29, view);
    gift.ink = rgb(0x3A2A08, given), gift.plate = rgb(0xFFD978, given);
    draw_chip(cr, game.gift->text, x, chip_top(view), gift);
}

void draw_gift(cairo_t* cr, const GameScreen& game, const ScreenView& view) {
    if (!game.gift) return;
    const double fallen = ramp(view.t, game.gift->at, 0.6);
    if (fallen <= 0) return;
    const double up = (1 - fallen * fallen) * 420 + 26 * std::sin(std::numbers::pi * ramp(view.t, game.gift->at + 0.6, 0.3));
    draw_block_gift(cr, view.box.centre_x(), kFeet - up, eased(view.t, game.gift->at + 0.6, 0.5), view.t);
}

}  // namespace

void draw_game_screen(cairo_t* cr, const GameScreen& game, const ScreenView& view) {
    draw_block_world(cr, view.box, kGround, view.t);
    draw_gift(cr, game, view);
    for (std::size_t player = 0; player < 2; ++player) draw_player(cr, game, view, player);
    draw_top(cr, game, view);
}

}  // namespace wissel::scenes
