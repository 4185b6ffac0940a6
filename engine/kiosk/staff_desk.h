// The page behind the PIN, for the people who look after a kiosk: it stands over whatever else is on screen, which waits.
//
// Threading: main thread. No I/O and no clock. The PIN itself is checked by the app (it takes long on purpose), in pin_lock.h's pace.
// Invariants: nobody who does not do anything stays in it; what was typed is forgotten once it was checked, or given up.
#pragma once

#include <optional>
#include <string>

#include "director/action.h"
#include "director/kiosk_view.h"

#include "base/time.h"

namespace wissel::kiosk {

// What is asked of the app.
struct StaffWish {
    enum class What { CheckPin, Quieter, Louder, NextLanguage, Restart, Quit };
    What what;
    std::string pin;  // CheckPin: digits
};

class StaffDesk {
public:
    bool open() const { return page_ != Page::Closed; }
    // Somebody has made the gesture. `without_pin`: there is none.
    void ask(bool without_pin = false);
    void close();
    // Nothing else of it is in use while it is open.
    std::optional<StaffWish> handle(const director::Action& action);
    void activity() { quiet_ = {}; }
    // `wait`: until the next attempt counts.
    void pass(Duration time, Duration wait);
    // What came of the PIN.
    void answered(bool right);

    void show(const director::StaffView& facts);  // but for its focus
    director::KioskPanel panel() const;

private:
    enum class Page { Closed, Pin, Staff };
    std::optional<StaffWish> handle_pin(std::size_t item);
    std::optional<StaffWish> press(director::StaffButton button);
    void type(std::size_t item);
    void move_pin_focus(director::Direction direction);

    Page page_ = Page::Closed;
    director::PinView pin_;
    std::string typed_;
    director::StaffView staff_;
    Duration quiet_{};
    Duration asked_for_{};  // since a button that ends something was pressed for the first time
};

}  // namespace wissel::kiosk
