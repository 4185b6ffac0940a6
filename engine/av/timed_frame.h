// A decoded picture and when it is shown.
#pragma once

#include "av/frame_shape.h"
#include "av/handles.h"
#include "base/time.h"

namespace wissel::av {

struct TimedFrame {
    FramePtr frame;
    Duration at{};     // since the file's first picture
    Duration lasts{};  // what the file says; the time of the next picture knows better
    FrameShape shape;
    bool broken = false;  // part of it was lost; the decoder has made that up
};

}  // namespace wissel::av
