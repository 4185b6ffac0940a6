// When a frame is drawn that shows the same picture of the film with something else over it.
//
// The film's next picture is drawn soon anyway, and takes along what has changed over it. A frame in between takes a window's whole
// time: begun just before the next picture is due it shows that one late, or never.
#pragma once

#include <algorithm>
#include <optional>

#include "base/time.h"

namespace wissel::app {

// Of the film that is shown.
struct NextPicture {
    std::optional<Duration> in;  // until it is to be drawn; none: none is coming
    Duration takes{};            // a picture, until it is on the screen; zero: not known yet
};

class RedrawTiming {
public:
    static constexpr Duration kSoon = std::chrono::microseconds(41'667);  // a picture of a film with 24 in a second
    static constexpr Duration kPatience = std::chrono::milliseconds(50);    // then it does not come as it should

    // Something has changed: may it be drawn before the next picture? `touched`: somebody did something and looks for what it does.
    bool may_draw(Duration now, const NextPicture& next, bool touched) {
        if (!waits_since_) waits_since_ = now;
        if (!next.in || now - *waits_since_ >= kPatience) return true;
        const auto fits = next.takes + next.takes / 4;
        return *next.in > (touched ? fits : std::max(fits, kSoon));
    }
    // All that has changed is drawn.
    void nothing_waits() { waits_since_.reset(); }

private:
    std::optional<Duration> waits_since_;
};

}  // namespace wissel::app
