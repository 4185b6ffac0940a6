// From decoded frames to a clip's picture queue: cuts at the in and out points, gives each picture its length, converts.
//
// Each frame is kept back until the next one is known, since only that says how long it lasts; so the clip's end is known
// before its last picture is put, several pictures before it is shown.
// Threading: used by one thread, the clip's decoding thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "av/picture_converter.h"
#include "av/picture_track.h"
#include "playback/clip_context.h"
#include "playback/picture_queue.h"
#include "playback/source.h"

namespace wissel::playback {

// That a decoder keeps beside the one it hands out, as a rule of thumb for what a primed clip costs.
inline constexpr std::size_t kReferenceFrames = 8;

class PictureFeeder {
public:
    enum class Place { Screen, Inset };  // for which the pictures are fitted
    PictureFeeder(ClipContext& context, const Source& source, PictureQueue& queue, Place place = Place::Screen)
        : context_(context), in_(source.in), out_(source.out), queue_(queue), place_(place) {}

    // False once no more frames are needed: the out point is reached, or the queue was stopped.
    bool take(av::TimedFrame frame);
    // The file has no more frames.
    void finish();
    int pictures() const { return pictures_; }
    // How far the picture taken last is behind the viewer; where nothing may be left out, never.
    Duration behind() const;
    const std::string& failure() const { return failure_; }
    // When, in the file, the first one is due of those that are shown although part of them was lost.
    std::optional<Duration> first_broken() const { return first_broken_; }
    // When, in the file, the picture taken last is due.
    Duration reached() const { return reached_; }

private:
    void set_end(Duration end);
    bool emit(const av::TimedFrame& frame, Duration until);
    bool put_converted(const av::TimedFrame& frame, Duration at, Duration until);
    Duration length_played() const { return *out_ - in_; }

    ClipContext& context_;
    const Duration in_;
    const std::optional<Duration> out_;
    PictureQueue& queue_;
    const Place place_;
    av::PictureConverter converter_;
    std::optional<av::TimedFrame> held_back_;
    int pictures_ = 0;
    int late_in_a_row_ = 0;
    std::string failure_;
    std::optional<Duration> first_broken_;
    Duration reached_{};
};

}  // namespace wissel::playback
