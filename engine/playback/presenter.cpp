#include "playback/presenter.h"

#include <algorithm>

namespace wissel::playback {

Duration Presenter::clip_time(const Segment& segment, SampleCount now) {
    const auto until = segment.held_at ? std::min(now, *segment.held_at) : now;
    return std::max(Duration::zero(), from_samples(until) - from_samples(segment.start));
}

PictureRef Presenter::picture_at(const Segment& segment, SampleCount now, const Sound& sound) {
    seams_.follow(sound.played, sound.missing);
    if (segment.number == 0) return picture_;
    auto due = segment.clip->pictures().take_due(clip_time(segment, now));
    if (due.picture) hand_out(segment, std::move(due), now, sound);
    return picture_;
}

void Presenter::hand_out(const Segment& segment, PictureQueue::Due due, SampleCount now, const Sound& sound) {
    if (segment.number != segment_.number && segment_.number != 0) {
        const auto last_due = segment_.start + to_samples(picture_->shown_at.time_since_epoch());
        const SeamMeter::LastPicture last{last_due, count_missed(segment)};
        seams_.first_picture(segment_, segment, last, *due.picture, due.skipped, now, sound.cursor, sound.missing);
    }
    segment_ = segment;
    picture_ = std::move(due.picture);
    dropped_ += due.skipped;
    ++shown_;
}

int Presenter::count_missed(const Segment& next) const {
    if (segment_.held_at) return 0;
    return segment_.clip->pictures().count_before(from_samples(next.start) - from_samples(segment_.start));
}

}  // namespace wissel::playback
