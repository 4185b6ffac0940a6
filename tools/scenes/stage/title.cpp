#include "scenes/stage/title.h"

#include <algorithm>

#include "scenes/drawing/easing.h"
#include "scenes/drawing/lettering.h"
#include "scenes/people/avatar.h"

namespace wissel::scenes {

namespace {

// Larger words stand on a darkened picture; smaller ones bring a dark plate of their own.
constexpr double kPlateBelow = 54;

void draw_words(cairo_t* cr, const Title& title, double shown) {
    const Lettering style{.size = title.size, .weight = title.weight, .colour = rgb(0xFFFFFF, shown), .width = 1080, .align = Align::Centre, .spacing = 6};
    if (title.size <= kPlateBelow) {
        const Extent extent = measure(cr, title.text, style);
        const Box plate{(kWidth - extent.width) / 2 - 34, title.y - 12, extent.width + 68, extent.height + 24};
        rounded(cr, plate, 30, rgb(0x1D1B38, 0.80 * shown));
        return write(cr, title.text, 100, title.y, style);
    }
    Lettering under = style;
    under.colour = rgb(0x0A0A1C, 0.28 * shown);
    for (const auto& [x, y] : {std::pair{-2, 0}, {2, 0}, {0, -2}, {0, 4}}) write(cr, title.text, 100 + x, title.y + y, under);
    write(cr, title.text, 100, title.y, style);
}

void draw_speech(cairo_t* cr, const Title& title, const Person& person, double shown) {
    const Lettering name{.size = 26, .weight = 700, .colour = person.label};
    const Lettering words{.size = title.size, .weight = 550, .width = 860};
    const Extent said = measure(cr, title.text, words);
    const double width = std::max(said.width, measure(cr, person.name, name).width) + 172;
    const Box box{(kWidth - width) / 2, title.y, width, said.height + 76};
    Saved saved(cr);
    cairo_push_group(cr);
    shadow(cr, {box.x, box.y + 6, box.width, box.height}, 34, 18, 0.3);
    rounded(cr, box, 34, rgb(0xFFFFFF));
    draw_avatar(cr, person, {}, box.x + 66, box.centre_y(), 42);
    write(cr, person.name, box.x + 128, box.y + 16, name);
    write(cr, title.text, box.x + 128, box.y + 50, words);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
}

}  // namespace

void draw_title(cairo_t* cr, const Title& title, const Cast& cast, double t) {
    const double shown = present(t, title.at, title.until, title.speaker.empty() ? 0.7 : 0.35);
    if (shown <= 0) return;
    if (title.speaker.empty()) draw_words(cr, title, shown);
    else draw_speech(cr, title, cast.at(title.speaker), shown);
}

}  // namespace wissel::scenes
