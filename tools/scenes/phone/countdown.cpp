#include "scenes/phone/countdown.h"

#include <cmath>

#include "scenes/drawing/easing.h"
#include "scenes/drawing/lettering.h"
#include "scenes/drawing/labels.h"

namespace wissel::scenes {

void draw_countdown(cairo_t* cr, const Countdown& countdown, Box screen, double t) {
    const double shown = eased(t, countdown.at, 0.4);
    if (shown <= 0) return;
    // A second is over when its last moment is: 0:00 is not shown before the time is up.
    const std::string face = clock_face(std::ceil(countdown.from - std::max(0.0, std::min(t, countdown.until) - countdown.at) - 1e-6));
    const Lettering style{.size = 28, .weight = 700, .colour = rgb(0xFFFFFF), .align = Align::Centre};
    // Wide enough for the widest digits, so that it does not tremble.
    const double digits = measure(cr, std::string(face.size() - (face.size() > 5 ? 2 : 1), '0') + (face.size() > 5 ? "::" : ":"), style).width;
    const Box box{screen.centre_x() + 30, screen.y + 7, digits + 62, 40};
    Saved saved(cr);
    cairo_push_group(cr);
    rounded(cr, box, 20, rgb(0xB3261E));
    const double x = box.x + 23;
    circle(cr, x, box.centre_y(), 11, rgb(0xFFFFFF));
    line(cr, x, box.centre_y(), x, box.centre_y() - 7, rgb(0xB3261E), 2.6);
    line(cr, x, box.centre_y(), x + 5, box.centre_y() + 2, rgb(0xB3261E), 2.6);
    write_middle(cr, face, box.x + 43 + digits / 2, box.centre_y(), style);
    cairo_pop_group_to_source(cr);
    cairo_paint_with_alpha(cr, shown);
}

}  // namespace wissel::scenes
