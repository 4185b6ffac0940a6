// How the pictures of a film follow each other, from the times of its packets in whatever order they come.
//
// Threading: used by one thread at a time.
#pragma once

#include <vector>

#include "av/clip_details.h"

namespace wissel::av {

class PictureSpacing {
public:
    // Beyond this many (nine hours at 60 a second) no more are kept.
    static constexpr std::size_t kMost = 2'000'000;

    void add(Duration at, bool key);
    // `end`: where the last picture ends.
    PictureTimes result(Duration end) const;

private:
    std::vector<Duration> all_, keys_;
};

}  // namespace wissel::av
