// How long nobody has done anything while something waited for it: first nothing, then a question with a count, then the end.
//
// Threading: plain data; any one thread. Time is handed in, so that no clock and no film can get in the way.
// Invariants: only time that waits counts. A film that is watched is no silence, however long it is.
#pragma once

#include <algorithm>

#include "base/time.h"

namespace wissel::kiosk {

class Silence {
public:
    struct Pace {
        Duration until_asked = std::chrono::seconds(45);
        Duration count_down = std::chrono::seconds(20);
    };
    enum class State { Quiet, Asking, Over };

    explicit Silence(Pace pace) : pace_(pace) {}

    void broken() { so_far_ = {}; }
    // `waits`: for somebody. Once it asks, all time counts.
    void pass(Duration time, bool waits) {
        if (!waits && state() == State::Quiet) return;
        const auto most = state() == State::Quiet ? pace_.until_asked : pace_.until_asked + pace_.count_down;  // each count is seen
        so_far_ = std::min(so_far_ + std::max(time, Duration{}), most);
    }

    // Whether or not anything waits.
    void ask() { so_far_ = std::max(so_far_, pace_.until_asked); }

    State state() const {
        if (so_far_ < pace_.until_asked) return State::Quiet;
        return so_far_ < pace_.until_asked + pace_.count_down ? State::Asking : State::Over;
    }
    Duration left() const { return pace_.until_asked + pace_.count_down - so_far_; }
    const Pace& pace() const { return pace_; }

private:
    Pace pace_;
    Duration so_far_{};
};

}  // namespace wissel::kiosk
