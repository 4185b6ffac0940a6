#include "scenes/phone/map.h"

#include <algorithm>
#include <cmath>

#include "scenes/drawing/easing.h"
#include "scenes/people/avatar.h"
#include "scenes/phone/map_labels.h"
#include "scenes/phone/map_streets.h"

namespace wissel::scenes {

namespace {

constexpr double kChipRoom = 66;
constexpr int kMoments = 12;
const Lettering kLabel{.size = 26, .weight = 650, .width = 290, .align = Align::Centre};

std::string label_of(const MapScreen::Walker& walker, const Cast& cast) {
    return walker.label.empty() ? cast.at(walker.who).name : walker.label;
}

struct Ground { Box town, field, free; };  // the field: where pins may stand; free: where labels may

std::vector<Spot> way_of(const MapScreen::Walker& walker, const Ground& ground) {
    return way_between(ground.town, on_street(ground.town, ground.field, walker.x, walker.y),
                       on_street(ground.town, ground.field, walker.to_x, walker.to_y));
}

double part_of(const MapScreen::Walker& walker, double t) { return walker.over > 0 ? eased(t, walker.at, walker.over) : 0.0; }

std::vector<Labelled> labelled(cairo_t* cr, const MapScreen& map, const Cast& cast, const Ground& ground) {
    double first = 1e9, last = -1e9;
    for (const auto& walker : map.people) first = std::min(first, walker.at), last = std::max(last, walker.at + walker.over);
    std::vector<Labelled> out;
    for (const auto& walker : map.people) {
        const Extent extent = measure(cr, label_of(walker, cast), kLabel);
        Labelled one{{}, extent.width + 32, extent.height + 12};
        const auto way = way_of(walker, ground);
        for (int i = 0; i <= kMoments; ++i) one.course.push_back(along(way, part_of(walker, first + (last - first) * i / kMoments)));
        out.push_back(std::move(one));
    }
    return out;
}

// Where somebody came along: dots, the older the fainter.
void draw_trail(cairo_t* cr, const std::vector<Spot>& way, double part, Colour colour) {
    constexpr double kStep = 17;
    const double length = length_of(way);
    for (double at = 0; at < length * part; at += kStep) {
        const Spot spot = along(way, at / length);
        circle(cr, spot.x, spot.y, 5, colour.with_alpha(0.3 + 0.5 * at / (length * part)));
    }
}

void draw_pin(cairo_t* cr, const Person& person, Spot spot, double hop, double t) {
    const double pulse = 0.5 + 0.5 * wave(t, 2.0);
    circle(cr, spot.x, spot.y, 20 + 12 * pulse, person.label.with_alpha(0.22 * (1 - 0.6 * pulse)));
    circle(cr, spot.x, spot.y, 8, rgb(0xFFFFFF));
    circle(cr, spot.x, spot.y, 6, person.label);
    const double y = spot.y - 54 - hop;
    cairo_new_path(cr);
    cairo_arc(cr, spot.x, y, kPinRadius, 0.75 * kPi, 0.25 * kPi);
    cairo_line_to(cr, spot.x, y + 50);
    cairo_close_path(cr);
    cairo_path_t* shape = cairo_copy_path(cr);
    cairo_new_path(cr);
    {
        Saved saved(cr);
        cairo_translate(cr, 0, 3);
        cairo_append_path(cr, shape);
        fill(cr, rgb(0x1A1430, 0.25));
    }
    cairo_append_path(cr, shape);
    cairo_path_destroy(shape);
    fill(cr, rgb(0xFFFFFF));
    circle(cr, spot.x, y, kPinRadius - 4, person.label);
    draw_avatar(cr, person, {Mood::Smile, 0, false, 0}, spot.x, y, kPinRadius - 7);
}

void draw_label(cairo_t* cr, const std::string& text, Box box, Colour colour) {
    rounded(cr, {box.x, box.y + 2, box.width, box.height}, 18, rgb(0x1A1430, 0.18));
    rounded(cr, box, 18, rgb(0xFFFFFF));
    Lettering style = kLabel;
    style.colour = mix(colour, rgb(0x14141E), 0.25);
    write(cr, text, box.centre_x() - style.width / 2, box.y + 6, style);
}

void draw_people(cairo_t* cr, const MapScreen& map, const ScreenView& view, const Ground& ground) {
    const auto labels = labelled(cr, map, *view.cast, ground);
    const auto sides = choose_sides(labels, ground.free);
    std::vector<Spot> spots;
    for (const auto& walker : map.people) {
        const auto way = way_of(walker, ground);
        const double part = part_of(walker, view.t);
        draw_trail(cr, way, part, view.cast->at(walker.who).label);
        spots.push_back(along(way, part));
    }
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const auto& walker = map.people[i];
        const bool walks = walker.over > 0 && view.t > walker.at && view.t < walker.at + walker.over;
        const double hop = walks ? 5 * std::abs(wave(view.t - walker.at, 1.0)) * std::min(1.0, walker.at + walker.over - view.t) : 0.0;
        draw_pin(cr, view.cast->at(walker.who), spots[i], hop, view.t);
    }
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const auto& walker = map.people[i];
        draw_label(cr, label_of(walker, *view.cast), label_box(spots[i], sides[i], labels[i].width, labels[i].height, ground.free),
                   view.cast->at(walker.who).label);
    }
}

}  // namespace

void draw_map_screen(cairo_t* cr, const MapScreen& map, const ScreenView& view) {
    const double top = view.box.y + kScreenHead;
    const Box town{view.box.x, top, view.box.width, kHeight - top + 4};
    draw_streets(cr, town);
    // Pins stand above their spot, and under the chip.
    const double above = kPinHeight + (map.chip.empty() ? 16 : kChipRoom);
    const double under = map.chip.empty() ? 0 : kChipRoom;
    draw_people(cr, map, view, {town, {town.x + 46, top + above, town.width - 92, kHeight - 60 - top - above},
                                {town.x, top + under, town.width, kHeight - top - under}});
    const double x = draw_head_bar(cr, view);
    const Lettering title = fitted(cr, map.title, {.size = 32, .weight = 700, .colour = rgb(0xFFFFFF), .width = view.box.right() - x - 40}, 73);
    write_middle(cr, map.title, x, view.box.y + 79, title);
    if (map.chip.empty()) return;
    const Chip chip{.size = 26, .ink = rgb(0xFFFFFF), .plate = view.accent, .width = view.box.width - 60};
    draw_chip(cr, map.chip, view.box.centre_x(), top + 14, chip);
}

}  // namespace wissel::scenes
