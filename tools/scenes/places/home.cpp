#include "scenes/places/place.h"
#include "scenes/places/scenery.h"

namespace wissel::scenes {

namespace {

void window_at_night(cairo_t* cr, Box box) {
    rounded(cr, box.grown(12), 6, rgb(0x39365A));
    down(cr, box, rgb(0x10183A), rgb(0x3A4B86));
    for (const auto& [x, y] : {std::pair{0.2, 0.2}, {0.7, 0.12}, {0.45, 0.35}, {0.85, 0.4}, {0.3, 0.55}}) {
        circle(cr, box.x + box.width * x, box.y + box.height * y, 2, rgb(0xDDE6FF, 0.8));
    }
    circle(cr, box.x + box.width * 0.72, box.y + box.height * 0.3, 24, rgb(0xF4EBCB));
    circle(cr, box.x + box.width * 0.72 + 10, box.y + box.height * 0.3 - 6, 21, rgb(0x1B2650));
    polygon(cr, {{box.x, box.bottom()}, {box.x, box.bottom() - 60}, {box.x + 50, box.bottom() - 96}, {box.x + 100, box.bottom() - 60},
                 {box.x + 100, box.bottom() - 40}, {box.right(), box.bottom() - 40}, {box.right(), box.bottom()}}, rgb(0x0D1330));
    rectangle(cr, {box.x + 40, box.bottom() - 44, 18, 22}, rgb(0xFFC873));
    line(cr, box.centre_x(), box.y, box.centre_x(), box.bottom(), rgb(0x39365A), 8);
    line(cr, box.x, box.centre_y(), box.right(), box.centre_y(), rgb(0x39365A), 8);
    polygon(cr, {{box.x - 46, box.y - 26}, {box.x + 26, box.y - 26}, {box.x + 6, box.centre_y()}, {box.x + 20, box.bottom() + 40}, {box.x - 46, box.bottom() + 40}}, rgb(0x57406F));
    polygon(cr, {{box.right() + 46, box.y - 26}, {box.right() - 26, box.y - 26}, {box.right() - 6, box.centre_y()}, {box.right() - 20, box.bottom() + 40}, {box.right() + 46, box.bottom() + 40}}, rgb(0x4C3863));
}

void fairy_lights(cairo_t* cr) {
    cairo_move_to(cr, -60, 40);
    cairo_curve_to(cr, 300, 150, 500, 10, 760, 70);
    cairo_curve_to(cr, 960, 120, 1160, 40, 1340, 100);
    stroke(cr, rgb(0x241F3F), 2);
    for (int i = 0; i < 15; ++i) {
        const double x = -20 + 92.0 * i;
        const double y = 84 + 26 * ((i * 37 % 11) / 11.0) + (i % 2 == 0 ? 4 : -6);
        glow(cr, x, y, 46, rgb(0xFFC46B, 0.5));
        circle(cr, x, y, 5, rgb(0xFFE9C0));
    }
}

void desk_and_lamp(cairo_t* cr) {
    rectangle(cr, {940, 540, 460, 26}, rgb(0x5B4257));
    rectangle(cr, {970, 566, 24, 240}, rgb(0x3E2E45));
    glow(cr, 1150, 420, 330, rgb(0xFFB75E, 0.55));
    polygon(cr, {{1090, 430}, {1210, 430}, {1180, 360}, {1120, 360}}, rgb(0xFFD79A));
    line(cr, 1150, 430, 1150, 530, rgb(0x2B2438), 8);
    rounded(cr, {1110, 526, 80, 16}, 6, rgb(0x2B2438));
    for (int i = 0; i < 5; ++i) {  // books
        const Colour spines[] = {rgb(0x7C5A86), rgb(0xB0765E), rgb(0x4F6E8E), rgb(0xC9A25C), rgb(0x6B7E62)};
        rectangle(cr, {1230.0 + 22 * i, 460.0 + (i % 2) * 12, 19, 80.0 - (i % 2) * 12}, spines[i]);
    }
}

void shelf_over_the_bed(cairo_t* cr) {
    const Colour spines[] = {rgb(0x8A6493), rgb(0x4F6E8E), rgb(0xB0765E), rgb(0x6B7E62), rgb(0x7C5A86), rgb(0xC9A25C), rgb(0x55608F)};
    for (int i = 0; i < 7; ++i) {
        const double height = 54 + 22 * scatter(i, 3);
        rectangle(cr, {352.0 + 19 * i, 300 - height, 17, height}, mix(spines[i], rgb(0x1A1836), 0.25));
    }
    pot_plant(cr, 548, 300, 62, rgb(0x4E7A68), rgb(0x8C5B4C));
    rounded(cr, {336, 300, 250, 12}, 4, rgb(0x5B4257));
    rectangle(cr, {352, 312, 12, 14}, rgb(0x3E2E45));
    rectangle(cr, {558, 312, 12, 14}, rgb(0x3E2E45));
    // Photographs on a string: colours, no faces.
    line(cr, 350, 352, 572, 360, rgb(0x241F3F), 2);
    const Colour photos[] = {rgb(0xC98B6B), rgb(0x6E86B5), rgb(0x9B7BA8)};
    for (int i = 0; i < 3; ++i) {
        const Box photo{372.0 + 66 * i, 356.0 + 3 * (i % 2), 46, 54};
        rectangle(cr, photo, rgb(0xD6CFE2));
        rectangle(cr, {photo.x + 5, photo.y + 5, photo.width - 10, 34}, photos[i]);
    }
}

void floor_and_rug(cairo_t* cr) {
    down(cr, {-kMargin, 640, kAll.width, kAll.bottom() - 640}, rgb(0x1D1936), rgb(0x120F26));
    rectangle(cr, {-kMargin, 632, kAll.width, 8}, rgb(0x3A3562));
    ellipse(cr, 720, 712, 330, 44);
    fill(cr, rgb(0x4A3A66));
    ellipse(cr, 720, 712, 290, 36);
    fill(cr, rgb(0x564475));
}

void bed(cairo_t* cr) {
    rounded(cr, {424, 560, 34, 220}, 14, rgb(0x5B4257));   // its foot
    rounded(cr, {-120, 520, 560, 320}, 40, rgb(0x4A4477));
    rounded(cr, {-90, 470, 300, 120}, 50, rgb(0xA59BC4));
    rounded(cr, {-60, 500, 220, 84}, 40, rgb(0xC4BCDC));
    cairo_move_to(cr, -120, 640);
    cairo_curve_to(cr, 80, 590, 260, 640, 440, 596);
    cairo_line_to(cr, 440, 800);
    cairo_line_to(cr, -120, 800);
    fill(cr, rgb(0x5E5693));
}

}  // namespace

void draw_bedroom(cairo_t* cr) {
    down(cr, kAll, rgb(0x2E2A57), rgb(0x1A1836));
    window_at_night(cr, {66, 130, 180, 240});
    rectangle(cr, {1060, 150, 130, 170}, rgb(0x453F72));   // posters, with nothing on them but colour
    rectangle(cr, {1072, 162, 106, 146}, rgb(0x7B5C8E));
    circle(cr, 1125, 232, 34, rgb(0xE3A267));
    rectangle(cr, {1212, 190, 100, 130}, rgb(0x3E5C7E));
    shelf_over_the_bed(cr);
    fairy_lights(cr);
    floor_and_rug(cr);
    bed(cr);
    desk_and_lamp(cr);
    glow(cr, 640, 800, 520, rgb(0x7F9BFF, 0.22));          // the phone's own light
}

}  // namespace wissel::scenes
