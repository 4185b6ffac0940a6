#include "scenes/chat/keyboard.h"

#include <array>
#include <string>

#include "scenes/drawing/lettering.h"

namespace wissel::scenes {

void draw_keyboard(cairo_t* cr, Box box) {
    rectangle(cr, {box.x, box.y, box.width, box.height + 60}, rgb(0xD9D3DC));
    static const std::array<std::string, 3> kRows{"azertyuiop", "qsdfghjklm", "wxcvbn"};
    const double key = box.width / 10, height = box.height / 3;
    for (std::size_t row = 0; row < kRows.size(); ++row) {
        const double left = box.x + (box.width - key * double(kRows[row].size())) / 2;
        for (std::size_t i = 0; i < kRows[row].size(); ++i) {
            const Box cap{left + key * double(i) + 4, box.y + height * double(row) + 6, key - 8, height - 8};
            rounded(cr, {cap.x, cap.y + 2, cap.width, cap.height}, 9, rgb(0xA9A2B0));
            rounded(cr, cap, 9, rgb(0xFBFAFC));
            write(cr, std::string(1, kRows[row][i]), cap.centre_x(), cap.y + (cap.height - 36) / 2, {.size = 27, .weight = 450, .align = Align::Centre});
        }
    }
    for (const double side : {0.0, 1.0}) {  // shift and delete
        const Box cap{box.x + 4 + side * (box.width - key * 1.6 - 8 + 8) - side * 8, box.y + height * 2 + 6, key * 1.6, height - 8};
        rounded(cr, cap, 9, rgb(0xB9B2C0));
        const double x = cap.centre_x(), y = cap.centre_y();
        if (side == 0) {
            polygon(cr, {{x, y - 13}, {x + 14, y + 2}, {x + 6, y + 2}, {x + 6, y + 12}, {x - 6, y + 12}, {x - 6, y + 2}, {x - 14, y + 2}}, rgb(0x4A4552));
        } else {
            polygon(cr, {{x - 18, y}, {x - 6, y - 12}, {x + 17, y - 12}, {x + 17, y + 12}, {x - 6, y + 12}}, rgb(0x4A4552));
            line(cr, x, y - 5, x + 10, y + 5, rgb(0xB9B2C0), 3);
            line(cr, x + 10, y - 5, x, y + 5, rgb(0xB9B2C0), 3);
        }
    }
}

}  // namespace wissel::scenes
