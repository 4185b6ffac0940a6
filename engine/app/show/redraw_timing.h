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
    static constexpr Duration kUsualPicture = std::chrono::microseconds(41'667);  // of a film with 24 in a second
    static constexpr Duration kPatience = std::chrono::milliseconds(50);          // then the next one does not come as it should

    // Something has changed: may it be drawn before the next picture? `hurries`: it goes along only with one that is about to be drawn.
    bool may_draw(Duration now, const NextPicture& next, bool hurries) {
        if (!next.in || gave_up_) return true;
        if (!waits_since_) waits_since_ = now;
        gave_up_ = now - *waits_since_ >= kPatience;
        const auto fits = next.takes + next.takes / 4;
        return gave_up_ || *next.in > (hurries ? fits : std::max(fits, kUsualPicture));
    }
    // A frame with all that has changed; `picture`: with another picture of the film, too.
    void drawn(bool picture) {
        waits_since_.reset();
        if (picture) gave_up_ = false;
    }

private:
    std::optional<Duration> waits_since_;
    bool gave_up_ = false;  // on the next picture: nothing waits for it any more
};

}  // namespace wissel::app
