#include "scenes/chat/chat_view.h"

#include "scenes/chat/aside.h"
#include "scenes/chat/bubble.h"
#include "scenes/chat/chat_state.h"
#include "scenes/chat/keyboard.h"
#include "scenes/chat/member_list.h"
#include "scenes/drawing/easing.h"
#include "scenes/drawing/icons.h"
#include "scenes/drawing/lettering.h"
#include "scenes/people/avatar.h"

namespace wissel::scenes {

namespace {

constexpr double kHead = 118, kStrip = 100, kInput = 74;
// Where the input line begins: at rest, so that a caption of one line covers it and no message; and over the keyboard, which
// takes the lower third, where choices are laid over the picture.
constexpr double kInputAtRest = 596, kInputUp = 486;

std::string typist(const ChatState& state, const Cast& cast) {
    return state.typing.empty() ? "" : cast.at(state.typing.front().who).name + " " + cast.words.typing;
}

void draw_head(cairo_t* cr, const Chat& chat, const ChatState& state, const Cast& cast, const World& world, Box screen) {
    down(cr, {screen.x, screen.y, screen.width, kHead}, world.head, mix(world.head, world.head_low, 0.6));
    const double y = screen.y + 79;
    draw_back_arrow(cr, screen.x + 36, y, 26, rgb(0xFFFFFF, 0.85));
    double x = screen.x + 92;
    for (std::size_t i = chat.avatars.size(); i-- > 0;) {  // the first on top
        const double at = x + 24.0 * double(i);
        circle(cr, at, y, 33, world.head);
        draw_avatar(cr, cast.at(chat.avatars[i]), {Mood::Smile, 0, false, 0}, at, y, 30);
    }
    x += 24.0 * double(chat.avatars.size()) + 26;
    const double width = screen.right() - x - 84;
    const std::string busy = typist(state, cast);
    const std::string& under = busy.empty() ? chat.subtitle : busy;
    write(cr, chat.title, x, y - (under.empty() ? 20 : 37), {.size = 32, .weight = 700, .colour = rgb(0xFFFFFF), .width = width, .lines = 1});
    write(cr, under, x, y + 6, {.size = 23, .weight = 450, .colour = busy.empty() ? rgb(0xD8D5EE) : rgb(0x9DF2D6), .width = width, .lines = 1});
    draw_bell(cr, screen.right() - 48, y, 34, rgb(0xFFFFFF, 0.9), world.head, state.muted);
}

void draw_member(cairo_t* cr, const MemberState& member, const Person& person, double x, double y) {
    if (member.leaving > 0) {
        circle(cr, x, y, 31 + 9 * member.leaving, rgb(0xD9822B, 0.28 * member.leaving));
        circle(cr, x, y, 31 + 4 * member.leaving, rgb(0xD9822B, 0.9 * member.leaving));
    }
    draw_avatar(cr, person, {}, x, y, 30);
    if (member.online < 1) circle(cr, x, y, 30, rgb(0xF7F3EE, 0.45 * (1 - member.online)));
    circle(cr, x + 22, y + 21, 11, rgb(0xF7F3EE));
    circle(cr, x + 22, y + 21, 8, mix(rgb(0xA9A6AE), rgb(0x27A567), member.online));
    if (member.online < 0.5) circle(cr, x + 22, y + 21, 4, rgb(0xF7F3EE));
    const Colour ink = mix(rgb(0x7A7785), rgb(0x2A2D3C), member.online);
    write(cr, person.name, x, y + 34, {.size = 22, .weight = 550, .colour = ink, .align = Align::Centre});
}

void draw_strip(cairo_t* cr, const ChatState& state, const Cast& cast, Box strip) {
    rectangle(cr, strip, rgb(0xF7F3EE));
    rectangle(cr, {strip.x, strip.bottom() - 2, strip.width, 2}, rgb(0xE0D9CF));
    const std::size_t count = std::min<std::size_t>(state.members.size(), 7);
    const double step = strip.width / double(count);
    for (std::size_t i = 0; i < count; ++i) {
        draw_member(cr, state.members[i], cast.at(state.members[i].who), strip.x + step * (double(i) + 0.5), strip.y + 39);
    }
}

void draw_messages(cairo_t* cr, const Chat& chat, const ChatState& state, const Cast& cast, const World& world, Box area, double t) {
    Saved saved(cr);
    cairo_rectangle(cr, area.x, area.y, area.width, area.height);
    cairo_clip(cr);
    const BubblePlace place{area.x + 18, area.right() - 18, chat.avatars.size() > 1, &cast, &world, chat.me};
    double y = area.bottom() - 6;
    for (const auto& typing : state.typing) {
        if (typing.in_head) continue;
        y -= typing_height() * typing.shown;
        draw_typing(cr, typing, place, y, t);
    }
    for (auto message = state.messages.rbegin(); message != state.messages.rend() && y > area.y; ++message) {
        const bool aside = message->message->aside != Aside::None;
        y -= (aside ? aside_height(cr, *message, area.width) : bubble_height(cr, *message, place)) * message->shown;
        if (aside) draw_aside(cr, *message, area, y);
        else draw_bubble(cr, *message, place, y);
    }
    // What goes up disappears softly under the head.
    down(cr, {area.x, area.y, area.width, 14}, world.paper, world.paper.with_alpha(0));
}

void draw_input(cairo_t* cr, const ChatState& state, const PhoneWords& words, const World& world, Box bar, double t) {
    rectangle(cr, bar, rgb(0xF7F3EE));
    const Box field{bar.x + 18, bar.y + 9, bar.width - 110, bar.height - 18};
    rounded(cr, field, 28, rgb(0xFFFFFF));
    rounded(cr, field, 28);
    stroke(cr, rgb(0xDDD5CA), 2);
    const bool empty = state.draft.empty();
    const Lettering style{.size = 29, .weight = 450, .colour = empty ? rgb(0x8B8894) : rgb(0x1E2030)};
    const double width = empty ? 0 : measure(cr, state.draft, style).width;
    Saved saved(cr);
    rounded(cr, field.grown(-6), 22);
    cairo_clip(cr);
    const double start = field.x + 26 - std::max(0.0, width - (field.width - 60));  // a long draft shows its end
    write(cr, empty ? words.message : state.draft, start + (empty ? 6 : 0), field.y + 9, style);
    if (state.keyboard > 0.5 && t - std::floor(t) < 0.55) rectangle(cr, {start + width + 1, field.y + 11, 3, 34}, world.accent);
    cairo_reset_clip(cr);
    circle(cr, bar.right() - 50, bar.centre_y(), 28, empty ? rgb(0xC9C4D4) : world.accent);
    draw_send(cr, bar.right() - 50, bar.centre_y(), 26, rgb(0xFFFFFF));
}

// Under the input line: the edge that a phone is swiped at, or the keyboard.
void draw_foot(cairo_t* cr, const ChatState& state, Box foot) {
    rectangle(cr, foot, rgb(0xF7F3EE));
    rounded(cr, {foot.centre_x() - 84, foot.y + 26, 168, 7}, 3.5, rgb(0xC9C4D4));
    const double height = kHeight - kInputUp - kInput;
    draw_keyboard(cr, {foot.x, kHeight - height * state.keyboard, foot.width, height});
}

}  // namespace

void draw_chat(cairo_t* cr, const Chat& chat, const Cast& cast, const World& world, Box screen, double t) {
    const ChatState state = chat_at(chat, t);
    const double top = screen.y + kHead + (state.members.empty() ? 0 : kStrip);
    const double input = kInputAtRest - (kInputAtRest - kInputUp) * state.keyboard;
    draw_messages(cr, chat, state, cast, world, {screen.x, top, screen.width, input - top}, t);
    if (!state.members.empty()) draw_strip(cr, state, cast, {screen.x, screen.y + kHead, screen.width, kStrip});
    draw_foot(cr, state, {screen.x, input + kInput, screen.width, screen.bottom() - input - kInput});
    draw_input(cr, state, cast.words, world, {screen.x, input, screen.width, kInput}, t);
    if (state.member_list > 0) draw_member_list(cr, chat, cast, screen, state.member_list);
    draw_head(cr, chat, state, cast, world, screen);
}

}  // namespace wissel::scenes
