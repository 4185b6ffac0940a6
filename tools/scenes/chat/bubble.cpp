#include "scenes/chat/bubble.h"

#include <fmt/format.h>

#include <cmath>

#include "scenes/chat/attachment.h"
#include "scenes/drawing/easing.h"
#include "scenes/drawing/icons.h"
#include "scenes/drawing/lettering.h"
#include "scenes/people/avatar.h"

namespace wissel::scenes {

namespace {

void draw_ticks(cairo_t* cr, double x, double y, double size, Ticks ticks) {
    if (ticks == Ticks::None) return;
    const Colour colour = ticks == Ticks::Read ? rgb(0x8FF0D0) : rgb(0xFFFFFF, 0.75);
    Saved saved(cr);
    enter_square(cr, x, y, size);
    for (int i = 0; i < (ticks == Ticks::Sent ? 1 : 2); ++i) {
        cairo_move_to(cr, -0.85 + 0.55 * i, 0.05);
        cairo_line_to(cr, -0.5 + 0.55 * i, 0.5);
        cairo_line_to(cr, 0.15 + 0.55 * i, -0.5);
        stroke(cr, colour, 0.2);
    }
}

constexpr double kPadX = 20, kPadY = 12, kBubbleGap = 12, kName = 30, kMeta = 27, kAvatar = 26, kRounding = 26;
constexpr double kTileWidth = 250, kTileHeight = 100, kReactions = 31;
constexpr double kTextWidth = 560;
const Colour kTheirs = rgb(0xFFFFFF);
const Colour kWipedInk = rgb(0x7A7F8B);

struct Layout {
    bool mine = false, wiped = false;
    double text_width = 0, text_height = 0, width = 0, height = 0;
    std::string text;
    Lettering style;
    Attachment attached;
};

bool only_emoji(const std::string& text) {
    return !text.empty() && text.size() <= 24 && text.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?!.") == std::string::npos &&
           (text[0] & 0x80) != 0;
}

Layout lay_out(cairo_t* cr, const MessageState& state, const BubblePlace& place) {
    const Message& message = *state.message;
    Layout out;
    out.mine = message.from == place.me;
    out.wiped = state.wiped > 0.5;
    out.text = out.wiped ? place.cast->words.wiped : message.text;
    out.style = {.size = only_emoji(out.text) ? 46.0 : 31.0, .weight = 450, .colour = out.mine ? rgb(0xFFFFFF) : rgb(0x1E2030), .width = kTextWidth};
    if (out.wiped) out.style.italic = true, out.style.size = 28, out.style.colour = kWipedInk;
    const bool tile = message.tile && !out.wiped;
    if (!out.text.empty()) {
        const Extent extent = measure(cr, out.text, out.style);
        out.text_width = extent.width + (out.wiped ? 40 : 0);
        out.text_height = extent.height;
        const double meta = out.mine ? 118 : 84;  // the time stands beside the last line where there is room
        if (extent.last_width + meta > kTextWidth) out.text_height += kMeta;
        else out.text_width = std::max(out.text_width, extent.last_width + meta + (out.wiped ? 40 : 0));
    }
    if (!out.wiped) out.attached = measure_attachment(cr, state);
    out.width = std::max({out.text_width, tile ? kTileWidth : 0.0, out.attached.width}) + 2 * kPadX;
    out.height = 2 * kPadY + out.text_height + (tile ? kTileHeight + 10 : 0) + (out.attached.height > 0 ? out.attached.height + 10 : 0);
    if (out.text.empty()) out.height += 14;  // the time stands by itself
    if (place.group && !out.mine) {
        out.height += kName;
        const double name = measure(cr, place.cast->at(message.from).name, {.size = 23, .weight = 650}).width;
        out.width = std::max(out.width, name + 2 * kPadX);
    }
    return out;
}

void draw_meta(cairo_t* cr, const MessageState& state, const Layout& layout, Box box) {
    double right = box.right() - kPadX + 4;
    const double y = box.bottom() - kPadY - 15;
    if (layout.mine && !layout.wiped) {
        draw_ticks(cr, right - 12, y + 3, 22, state.ticks);
        right -= 30;
    }
    const Colour ink = layout.wiped ? kWipedInk : layout.mine ? rgb(0xFFFFFF, 0.78) : rgb(0x6B7080);
    write(cr, state.message->time, right, y - 10, {.size = 20, .colour = ink, .align = Align::Right});
}

void draw_reactions(cairo_t* cr, const MessageState& state, Box box) {
    double x = box.x + 22;
    for (const auto& reaction : state.reactions) {
        const std::string count = reaction.count > 1 ? fmt::format("{}", reaction.count) : "";
        const double number = count.empty() ? 0 : measure(cr, count, {.size = 25, .weight = 700}).width + 8;
        const Box pill{x, box.bottom() - 7, 34 + number + 26, 44};
        Saved saved(cr);
        const double scale = reaction.shown * (1 + 0.10 * reaction.beat);
        cairo_translate(cr, pill.centre_x(), pill.centre_y());
        cairo_scale(cr, std::max(scale, 0.01), std::max(scale, 0.01));
        cairo_translate(cr, -pill.centre_x(), -pill.centre_y());
        rounded(cr, pill.grown(3), 25, rgb(0xE9E4DC));
        rounded(cr, pill, 22, rgb(0xFFFFFF));
        write(cr, reaction.emoji, pill.x + 11, pill.y + 5, {.size = 28});
        write(cr, count, pill.x + 50, pill.y + 7, {.size = 25, .weight = 700, .colour = rgb(0x2A2D3C)});
        x += pill.width + 10;
    }
}

void draw_inside(cairo_t* cr, const MessageState& state, const BubblePlace& place, const Layout& layout, Box box) {
    double y = box.y + kPadY;
    if (place.group && !layout.mine) {
        const Person& person = place.cast->at(state.message->from);
        write(cr, person.name, box.x + kPadX, y - 2, {.size = 23, .weight = 650, .colour = person.label});
        y += kName;
    }
    if (state.message->tile && !layout.wiped) {
        draw_tile(cr, {box.x + kPadX - 6, y, box.width - 2 * kPadX + 12, kTileHeight}, 16);
        y += kTileHeight + 10;
    }
    if (layout.attached.height > 0) {
        const AttachmentInk ink = layout.mine ? AttachmentInk{rgb(0xFFFFFF), rgb(0xFFFFFF, 0.75), rgb(0xFFFFFF), place.world->mine}
                                              : AttachmentInk{rgb(0x1E2030), rgb(0x9A94AA), place.world->mine, rgb(0xFFFFFF)};
        draw_attachment(cr, state, {box.x + kPadX, y, layout.attached.width, layout.attached.height}, ink);
        y += layout.attached.height + 10;
    }
    if (layout.wiped) draw_wipe(cr, box.x + kPadX + 14, y + 18, 24, kWipedInk);
    write(cr, layout.text, box.x + kPadX + (layout.wiped ? 38 : 0), y, layout.style);
    draw_meta(cr, state, layout, box);
}

}  // namespace

double bubble_height(cairo_t* cr, const MessageState& state, const BubblePlace& place) {
    const double reactions = state.reactions.empty() ? 0.0 : kReactions * state.reactions.front().shown;
    return lay_out(cr, state, place).height + kBubbleGap + reactions;
}

void draw_bubble(cairo_t* cr, const MessageState& state, const BubblePlace& place, double y) {
    const Layout layout = lay_out(cr, state, place);
    const double indent = place.group ? 2 * kAvatar + 14 : 0;
    const double x = layout.mine ? place.right - layout.width : place.left + indent;
    const Box box{x, y, layout.width, layout.height};
    Saved saved(cr);
    cairo_push_group(cr);
    rounded(cr, {box.x, box.y + 3, box.width, box.height}, kRounding, rgb(0x3A3050, 0.10));
    rounded(cr, box, kRounding, layout.wiped ? rgb(0xE3DED6) : layout.mine ? place.world->mine : kTheirs);
    if (place.group && !layout.mine) {
        draw_avatar(cr, place.cast->at(state.message->from), {Mood::Calm, 0, false, 0}, place.left + kAvatar, box.bottom() - kAvatar, kAvatar);
    }
    draw_inside(cr, state, place, layout, box);
    draw_reactions(cr, state, box);
    cairo_pop_group_to_source(cr);
    const double crossing = state.wiped > 0 && state.wiped < 1 ? std::abs(state.wiped - 0.5) * 2 : 1.0;
    cairo_paint_with_alpha(cr, state.shown * crossing);
}

double typing_height() { return 58 + kBubbleGap; }

void draw_typing(cairo_t* cr, const TypingState& state, const BubblePlace& place, double y, double t) {
    Saved saved(cr);
    cairo_push_group(cr);
    const double indent = place.group ? 2 * kAvatar + 14 : 0;
    const Box box{place.left + indent, y, 112, 58};
    rounded(cr, {box.x, box.y + 3, box.width, box.height}, kRounding, rgb(0x3A3050, 0.10));
    rounded(cr, box, kRounding, kTheirs);
    if (place.group) draw_avatar(cr, place.cast->at(state.who), {}, place.left + kAvatar, box.bottom() - kAvatar, kAvatar);
    for (int i = 0; i < 3; ++i) {
        const double up = std::max(0.0, wave(t, 1.0, -0.16 * i));
        circle(cr, box.x + 32 + 24 * i, box.centre_y() + 3 - 8 * up, 8, mix(rgb(0xB4B0BC), place.world->accent, up));
    }
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, state.shown);
}

}  // namespace wissel::scenes
