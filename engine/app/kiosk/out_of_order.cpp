#include "app/kiosk/out_of_order.h"

#include "app/show/frame_painter.h"
#include "app/stop_signals.h"
#include "platform/held_window.h"
#include "platform/input.h"
#include "platform/service.h"
#include "ui/design_height.h"

namespace wissel::app {

namespace {

constexpr Duration kStands = std::chrono::seconds(10), kFrame = std::chrono::milliseconds(100);

director::View view_of(const std::string& why) {
    director::View view;
    view.language = "nl";
    director::AttractView attract;
    attract.out_of_order = true;
    attract.why = why;
    view.kiosk = attract;
    view.panel_shown_for = 1;
    return view;
}

}  // namespace

void show_out_of_order(const std::string& why) {
    platform::Service service;
    if (!service.is_managed()) return;
    platform::prepare_held_window();
    platform::ScreenConfig window;
    window.fullscreen = true;
    const auto screen = platform::Screen::open(window);
    if (!screen) return;
    const auto size = (*screen)->size();
    const auto overlay = ui::Overlay::make(ui::design_height(size.width, size.height));
    if (!overlay) return;
    StillLoader stills{StillLoader::Haste::ComesLater};
    CaptionDesk captions{CaptionDesk::Haste::ComesLater};
    FramePainter painter(**screen, **overlay, stills, captions);
    platform::HeldWindow hold(**screen, true);
    platform::InputReader input(**screen);
    const StopSignals signals;
    service.ready();
    for (const auto until = std::chrono::steady_clock::now() + kStands; std::chrono::steady_clock::now() < until && !signals.asked();) {
        static_cast<void>(painter.paint(view_of(why), {}, to_seconds(kFrame)));
        (*screen)->present();
        static_cast<void>(input.wait_for_input(kFrame));
        hold.keep();
        service.alive();
    }
}

}  // namespace wissel::app
