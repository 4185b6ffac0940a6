// Makes whole pictures of those whose lines were recorded at two moments, with libavfilter's bwdif.
//
// Only frames marked as interlaced are changed. Until the first of them everything goes through untouched and at once;
// from then on each frame waits for the next, whose lines are needed too.
//
// One picture a frame, not one a field: stories are watched on screens of 60 Hz beside film of 25 and 30 pictures, and
// twice as many would cost twice the time.
//
// Threading: used by one thread at a time.
// Invariants: as many frames come out as went in, in the same order, with the same times. If the filter fails, frames
//   come out as they are.
#pragma once

#include <deque>

#include "av/timed_frame.h"

struct AVFilterContext;

namespace wissel::av {

class Deinterlacer {
public:
    void put(TimedFrame frame);
    // Everything has been put.
    void finish();
    // False if none is ready.
    bool try_take(TimedFrame& out);

private:
    bool fits(const AVFrame& frame) const;
    bool open(const AVFrame& frame);
    void drain();

    FilterGraphPtr graph_;               // from the first interlaced frame on
    AVFilterContext* source_ = nullptr;  // in graph_
    AVFilterContext* sink_ = nullptr;    // in graph_
    int width_ = 0, height_ = 0, format_ = 0;
    std::deque<TimedFrame> waiting_;  // in the filter
    std::deque<TimedFrame> ready_;
};

}  // namespace wissel::av
