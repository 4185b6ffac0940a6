#include "scenes/phone/page.h"

#include <algorithm>

#include "scenes/drawing/easing.h"
#include "scenes/phone/signs.h"

namespace wissel::scenes {

namespace {

constexpr double kSide = 22, kPad = 22, kMark = 38, kLowest = 706;

// How large its letters are: as large as the page has room for.
struct Sizes { double title = 31, detail = 27, big = 62, gap = 14; };

Sizes scaled(double part) {
    return {std::max(26.0, 31 * part), std::max(23.0, 27 * part), std::max(40.0, 62 * part), std::max(8.0, 14 * part)};
}

double text_left(const PageScreen::Row& row) { return row.mark == "none" ? kPad : kPad + kMark + 20; }

Lettering row_title(const PageScreen::Row& row, const Sizes& sizes, double width) {
    return {.size = sizes.title, .weight = 650, .width = width - text_left(row) - kPad};
}

Lettering row_detail(const PageScreen::Row& row, const Sizes& sizes, double width) {
    return {.size = sizes.detail, .weight = 450, .colour = rgb(0x5A5E6C), .width = width - text_left(row) - kPad};
}

double row_height(cairo_t* cr, const PageScreen::Row& row, const Sizes& sizes, double width) {
    const double detail = row.detail.empty() ? 0 : measure(cr, row.detail, row_detail(row, sizes, width)).height + 2;
    return std::max(measure(cr, row.title, row_title(row, sizes, width)).height + detail + 2 * sizes.gap, kMark + 2 * sizes.gap);
}

Lettering big_style(const Sizes& sizes, double width) {
    return {.size = sizes.big, .weight = 700, .colour = rgb(0x1E2030), .width = width, .align = Align::Centre};
}

double page_height(cairo_t* cr, const PageScreen& page, const Sizes& sizes, double width) {
    double out = 0;
    if (!page.big.empty()) out += measure(cr, page.big, big_style(sizes, width)).height + sizes.gap;
    for (const auto& row : page.rows) out += row_height(cr, row, sizes, width) + sizes.gap * 0.7;
    return out + (page.button.empty() ? 0 : button_height(cr, page.button, width) + sizes.gap);
}

Sizes sizes_for(cairo_t* cr, const PageScreen& page, double width, double room) {
    for (double part = 1; part > 0.7; part -= 0.04) {
        if (page_height(cr, page, scaled(part), width) <= room) return scaled(part);
    }
    return scaled(0.7);
}

void draw_row(cairo_t* cr, const PageScreen::Row& row, const Sizes& sizes, Box box) {
    rounded(cr, {box.x, box.y + 3, box.width, box.height}, 22, rgb(0x3A3050, 0.10));
    rounded(cr, box, 22, rgb(0xFFFFFF));
    const double left = box.x + text_left(row);
    const Lettering title = row_title(row, sizes, box.width), detail = row_detail(row, sizes, box.width);
    const double high = measure(cr, row.title, title).height;
    const double all = high + (row.detail.empty() ? 0 : measure(cr, row.detail, detail).height + 2);
    const double y = box.centre_y() - all / 2;
    draw_mark(cr, row.mark, box.x + kPad + kMark / 2, box.centre_y(), kMark);
    write(cr, row.title, left, y, title);
    write(cr, row.detail, left, y + high + 2, detail);
}

double draw_head(cairo_t* cr, const PageScreen& page, const ScreenView& view) {
    const double x = draw_head_bar(cr, view), y = view.box.y + 79;
    circle(cr, x + 30, y, 30, rgb(0xFFFFFF, 0.16));
    draw_page_sign(cr, page.icon, x + 30, y, 34, rgb(0xFFFFFF));
    const double left = x + 78;
    const Lettering title = fitted(cr, page.title, {.size = 33, .weight = 700, .colour = rgb(0xFFFFFF), .width = view.box.right() - left - 28}, 73);
    write_middle(cr, page.title, left, y, title);
    return view.box.y + kScreenHead;
}

}  // namespace

void draw_page_screen(cairo_t* cr, const PageScreen& page, const ScreenView& view) {
    double y = draw_head(cr, page, view) + 16;
    const double x = view.box.x + kSide, width = view.box.width - 2 * kSide;
    const Sizes sizes = sizes_for(cr, page, width, kLowest - y);
    if (!page.big.empty()) {
        const Lettering big = big_style(sizes, width);
        write(cr, page.big, x, y, big);
        y += measure(cr, page.big, big).height + sizes.gap;
    }
    for (const auto& row : page.rows) {
        const double shown = eased(view.t, row.at, 0.4);
        const Box box{x, y, width, row_height(cr, row, sizes, width)};
        y = box.bottom() + sizes.gap * 0.7;  // its place is kept before it comes
        if (shown <= 0) continue;
        Saved saved(cr);
        cairo_push_group(cr);
        draw_row(cr, row, sizes, {box.x, box.y + 18 * (1 - shown), box.width, box.height});
        cairo_pop_group_to_source(cr);
        cairo_paint_with_alpha(cr, shown);
    }
    if (!page.button.empty()) draw_button(cr, page.button, {x, y + sizes.gap * 0.3, width, button_height(cr, page.button, width)}, view.accent);
}

}  // namespace wissel::scenes
