#include "scenes/chat/member_list.h"

#include "scenes/drawing/lettering.h"
#include "scenes/people/avatar.h"

namespace wissel::scenes {

namespace {
constexpr int kColumns = 6;
}

void draw_member_list(cairo_t* cr, const Chat& chat, const Cast& cast, Box screen, double shown) {
    const double top = screen.y + 118 + 640 * (1 - shown);
    rounded(cr, {screen.x, top, screen.width, 900}, 0, rgb(0xF3EFEA));
    write(cr, chat.members_title, screen.centre_x(), top + 14, {.size = 30, .weight = 650, .colour = rgb(0x3A3B49), .align = Align::Centre});
    const double step = (screen.width - 24) / kColumns;
    for (std::size_t i = 0; i < chat.members_listed.size(); ++i) {
        const auto& person = cast.at(chat.members_listed[i]);
        const double x = screen.x + 12 + step * (double(i % kColumns) + 0.5);
        const double y = top + 96 + 118 * double(i / kColumns);
        draw_nobody(cr, x, y, 33, rgb(0xA7A6AE));
        write(cr, person.name, x, y + 37, {.size = 22, .weight = 500, .colour = rgb(0x6F6D78), .align = Align::Centre});
    }
}

}  // namespace wissel::scenes
