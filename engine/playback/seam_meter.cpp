#include "playback/seam_meter.h"

#include <utility>

namespace wissel::playback {

namespace {

// How long the last picture stood because the story wanted it to.
Duration held_before(const Segment& from, const Segment& to) {
    const auto end = from.end();
    return end && *end < to.start ? from_samples(to.start) - from_samples(*end) : Duration::zero();
}

}  // namespace

void SeamMeter::first_picture(const Segment& from, const Segment& to, const LastPicture& last, const Picture& picture,
                              int skipped, SampleCount now, SampleCount sound_from, SampleCount missing) {
    close();
    Seam seam;
    seam.from = from.clip->source();
    seam.to = to.clip->source();
    seam.at = ProgramTime(from_samples(to.start));
    const auto due = to.start + to_samples(picture.shown_at.time_since_epoch());
    const bool cut = to.taken != WallTime{};
    seam.held = cut ? held_before(from, to) : Duration::zero();
    seam.picture_gap = from_samples(due) - from_samples(last.due) - seam.held;
    seam.sound_gap = to.waited;
    seam.late = to.late;
    seam.pictures_missed = last.missed + skipped;
    seam.take_to_picture = cut ? std::chrono::steady_clock::now() - to.taken : from_samples(now - to.start);
    open_ = {seam, sound_from, missing};
}

void SeamMeter::follow(SampleCount played, SampleCount missing) {
    if (!open_) return;
    open_->seam.sound_gap += missing - open_->missing_before;
    open_->missing_before = missing;
    if (played >= open_->crossed_at) close();
}

void SeamMeter::close() {
    if (open_) seams_.push_back(std::move(open_->seam));
    open_.reset();
}

std::vector<Seam> SeamMeter::take() { return std::exchange(seams_, {}); }

}  // namespace wissel::playback
