#include "scenes/phone/screen_view.h"

#include "scenes/drawing/icons.h"

namespace wissel::scenes {

double draw_head_bar(cairo_t* cr, const ScreenView& view, double height) {
    down(cr, {view.box.x, view.box.y, view.box.width, height}, view.head, mix(view.head, view.accent, 0.35));
    draw_back_arrow(cr, view.box.x + 36, view.box.y + 79, 26, rgb(0xFFFFFF, 0.85));
    return view.box.x + 72;
}

}  // namespace wissel::scenes
