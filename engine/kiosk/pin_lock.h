// Slows down whoever tries PINs: after each wrong one the next may come 1, 2, 4, ... and at last 60 seconds later, and
// never later than that, so that staff are not locked out by visitors.
//
// Threading: one thread; pure: the steady time is handed in, the state is stored by whoever owns the lock.
// Invariants: a try counts as wrong from its beginning until it is known to be right. If the state is stored in
// between, neither pulling the plug nor a crash gives a free one; after a restart the whole wait begins again.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"

namespace wissel::kiosk {

struct PinLockState {
    int wrong = 0;  // in a row; no more than make a difference are counted

    friend bool operator==(const PinLockState&, const PinLockState&) = default;
};

// A line.
std::string to_text(const PinLockState& state);
// Of what to_text() never wrote: the state with the longest wait.
PinLockState pin_lock_state_in(std::string_view text);

class PinLock {
public:
    static constexpr Duration kLongestWait = std::chrono::seconds(60);

    PinLock(PinLockState state, WallTime now);

    // How long until a PIN may be tried; zero: now.
    Duration wait(WallTime now) const;
    // False while it may not be tried. Otherwise it counts as wrong: store the state, verify, and say if it was right.
    bool begin_try(WallTime now);
    void on_right();
    const PinLockState& state() const { return state_; }

private:
    PinLockState state_;
    WallTime free_at_;
};

}  // namespace wissel::kiosk
