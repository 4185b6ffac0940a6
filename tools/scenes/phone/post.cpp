#include "scenes/phone/post.h"

#include <algorithm>
#include <cmath>

#include "scenes/drawing/easing.h"
#include "scenes/drawing/icons.h"
#include "scenes/people/avatar.h"
#include "scenes/phone/post_picture.h"

namespace wissel::scenes {

namespace {

constexpr double kPostSide = 28, kPostLowest = 702, kMost = 336, kSigns = 46;

void draw_people_sign(cairo_t* cr, double x, double y, Colour colour) {
    for (const double side : {-1.0, 1.0}) {
        circle(cr, x + side * 7, y - 6, 5, colour);
        rounded(cr, {x + side * 7 - 8, y + 1, 16, 11}, 6, colour);
    }
}

void heart_path(cairo_t* cr, double x, double y, double size) {
    const double half = size / 2;
    cairo_new_path(cr);
    cairo_move_to(cr, x, y + 0.85 * half);
    cairo_curve_to(cr, x - 1.5 * half, y - 0.2 * half, x - 0.9 * half, y - 1.15 * half, x, y - 0.42 * half);
    cairo_curve_to(cr, x + 0.9 * half, y - 1.15 * half, x + 1.5 * half, y - 0.2 * half, x, y + 0.85 * half);
}

void draw_heart(cairo_t* cr, double x, double y, double size, Colour colour) {
    heart_path(cr, x, y, size);
    fill(cr, colour);
}

void draw_eye(cairo_t* cr, double x, double y, double size, Colour colour) {
    Saved saved(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, size / 2, size / 2);
    cairo_new_path(cr);
    cairo_move_to(cr, -1, 0);
    cairo_curve_to(cr, -0.45, -0.85, 0.45, -0.85, 1, 0);
    cairo_curve_to(cr, 0.45, 0.85, -0.45, 0.85, -1, 0);
    stroke(cr, colour, 0.2);
    circle(cr, 0, 0, 0.32, colour);
}

void draw_author(cairo_t* cr, const PostScreen& post, const ScreenView& view) {
    const Person& person = view.cast->at(post.who);
    const double x = draw_head_bar(cr, view), y = view.box.y + 79;
    draw_avatar(cr, person, {Mood::Smile, 0, false, 0}, x + 30, y, 30);
    const double left = x + 80, width = view.box.right() - left - 30;
    write_middle(cr, person.name, left, post.audience.empty() ? y : y - 17,
                 fitted(cr, person.name, {.size = 31, .weight = 700, .colour = rgb(0xFFFFFF), .width = width}, 42));
    if (post.audience.empty()) return;
    draw_people_sign(cr, left + 15, y + 20, rgb(0xD8D5EE));
    write_middle(cr, post.audience, left + 40, y + 20,
                 fitted(cr, post.audience, {.size = 25, .weight = 500, .colour = rgb(0xE4E1F5), .width = width - 40}, 36));
}

double draw_counter(cairo_t* cr, const PostScreen::Count& count, bool heart, double x, double bottom, double t) {
    const int now = count_at(count, t);
    const Lettering style{.size = 30, .weight = 700, .colour = rgb(0xFFFFFF), .align = Align::Centre};
    const std::string widest(std::to_string(std::max(count.from, count.to)).size(), '0');
    const Box pill{x, bottom - 50, measure(cr, widest, style).width + 76, 50};
    rounded(cr, pill, 25, rgb(0x14141E, 0.74));
    const double beat = count.over > 0 && t > count.at && t < count.at + count.over ? 0.1 * std::max(0.0, wave(t, 0.5)) : 0.0;
    if (heart) draw_heart(cr, pill.x + 31, pill.centre_y() + 1, 29 * (1 + beat), rgb(0xFF7E8F));
    else draw_eye(cr, pill.x + 31, pill.centre_y(), 31 * (1 + beat), rgb(0xFFFFFF));
    write_middle(cr, std::to_string(now), (pill.x + 54 + pill.right() - 18) / 2, pill.centre_y(), style);
    return pill.right() + 12;
}

// What one could do with it: like, answer, pass on.
void draw_signs(cairo_t* cr, double x, double y) {
    const Colour ink = rgb(0x6B6778);
    heart_path(cr, x, y, 38);
    stroke(cr, ink, 3.4);
    rounded(cr, {x + 62, y - 16, 38, 28}, 13);
    stroke(cr, ink, 3.4);
    line(cr, x + 72, y + 13, x + 69, y + 20, ink, 3.4);
    draw_send(cr, x + 146, y - 1, 38, ink);
}

void draw_words(cairo_t* cr, const PostScreen& post, const ScreenView& view, double y, const Lettering& caption, double button) {
    const Box& box = view.box;
    if (!post.caption.empty()) {
        const Box field{box.x + kPostSide - 10, y, box.width - 2 * kPostSide + 20, measure(cr, post.caption, caption).height + 24};
        if (post.draft) {
            rounded(cr, field, 20, rgb(0xFFFFFF));
            rounded(cr, field, 20);
            stroke(cr, rgb(0xDDD5CA), 2);
        }
        write(cr, post.caption, box.x + kPostSide + 6, y + 12, caption);
        y = field.bottom() + 12;
    }
    if (button <= 0) return;
    const Box pill{box.x + kPostSide - 10, y, box.width - 2 * kPostSide + 20, button};
    if (post.draft) rounded(cr, pill.grown(4 + 3 * wave(view.t, 2.0)), 40, view.accent.with_alpha(0.2));  // one tap away
    draw_button(cr, post.button, pill, view.accent);
}

}  // namespace

int count_at(const PostScreen::Count& count, double t) {
    return static_cast<int>(std::lround(count.from + (count.to - count.from) * eased(t, count.at, count.over)));
}

void draw_post_screen(cairo_t* cr, const PostScreen& post, const ScreenView& view) {
    const Box& box = view.box;
    const double top = box.y + kScreenHead;
    const double button = button_height(cr, post.button, box.width - 2 * kPostSide + 20);
    const Lettering caption = fitted(cr, post.caption, {.size = 30, .weight = 450, .width = box.width - 2 * kPostSide - 12}, 118);
    // The picture takes what the words leave.
    const double words = (post.caption.empty() ? 0 : measure(cr, post.caption, caption).height + 48) + (button > 0 ? button + 12 : 0) + (post.draft ? 0 : kSigns);
    const Box picture{box.x, top, box.width, std::min(kMost, kPostLowest - words - top)};
    draw_post_picture(cr, post.picture, *view.cast, picture, view.t);
    double x = picture.x + 20;
    if (post.seen) x = draw_counter(cr, *post.seen, false, x, picture.bottom() - 16, view.t);
    if (post.likes) draw_counter(cr, *post.likes, true, x, picture.bottom() - 16, view.t);
    if (!post.draft) draw_signs(cr, box.x + 50, picture.bottom() + 34);
    draw_words(cr, post, view, picture.bottom() + 12 + (post.draft ? 0 : kSigns), caption, button);
    draw_author(cr, post, view);
}

}  // namespace wissel::scenes
