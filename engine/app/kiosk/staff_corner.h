// The side of a kiosk that is its staff's: how they call, what they may type, and the page behind it.
//
// Threading: main thread; PINs are verified on another, which wakes it. What staff wish is for whoever owns this.
#pragma once

#include <functional>
#include <optional>

#include "app/kiosk/pin_desk.h"
#include "director/action.h"
#include "director/event_log.h"
#include "director/view.h"
#include "kiosk/config.h"
#include "kiosk/staff_desk.h"
#include "kiosk/staff_gesture.h"
#include "platform/input.h"
#include "playback/picture.h"

namespace wissel::app {

class StaffCorner {
public:
    StaffCorner(const kiosk::Config& config, director::EventLog& log, std::function<void()> wake);

    bool is_open() const { return desk_.open(); }
    // A corner was touched, and perhaps more are to come: that touch is meant for nothing else.
    bool may_be_meant() const { return gesture_.under_way(); }

    // True: this was the last of what calls them, and the page (or its PIN pad) is open.
    bool take(const platform::Input& input, playback::Size screen);
    void activity() { desk_.activity(); }
    // While it is open. PINs are checked here.
    std::optional<kiosk::StaffWish> handle(const director::Action& action);
    void pass(Duration time);
    // True: it looks different now.
    bool take_answer();

    void show(const director::StaffView& facts) { desk_.show(facts); }
    director::KioskPanel panel() const { return desk_.panel(); }

private:
    void open();

    director::EventLog& log_;
    const bool without_pin_;
    kiosk::StaffDesk desk_;
    kiosk::StaffGesture gesture_;
    bool buttons_ = false;  // the gamepad's four are held
    PinDesk pins_;
};

}  // namespace wissel::app
