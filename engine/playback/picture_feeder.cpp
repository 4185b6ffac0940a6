#include "playback/picture_feeder.h"

#include <algorithm>

namespace wissel::playback {

namespace {

// In and out points are written by people with a few decimals: what is left of a picture by less than this is rounding.
constexpr Duration kRounding = std::chrono::milliseconds(1);

// However late the decoder is, now and then a picture is shown.
constexpr int kMaxLateInARow = 4;

}  // namespace

bool PictureFeeder::take(av::TimedFrame frame) {
    reached_ = frame.at;
    const Duration at = frame.at - in_;
    if (out_ && at >= length_played() - kRounding) {
        set_end(length_played());
        if (held_back_) emit(*held_back_, length_played());
        held_back_.reset();
        return false;
    }
    queue_.set_reach(at);
    context_.progress.touch();  // before emit(), which may wait for long
    const bool go_on = !held_back_ || emit(*held_back_, at);
    held_back_ = std::move(frame);
    return go_on;
}

Duration PictureFeeder::behind() const {
    if (!context_.drop_late || !held_back_) return {};
    return queue_.behind(held_back_->at - in_);
}

void PictureFeeder::finish() {
    if (!held_back_) return;
    Duration end = held_back_->at - in_ + held_back_->lasts;
    if (out_) end = std::min(end, length_played());
    // A signer's film that is shorter than the film stands on its last picture, also where it is already over.
    if (place_ == Place::Inset && pictures_ == 0) end = std::max(end, 2 * kRounding);
    if (end > kRounding) {
        set_end(end);
        emit(*held_back_, end);
    }
    held_back_.reset();
}

void PictureFeeder::set_end(Duration end) {
    queue_.set_end(end);
    context_.progress.touch();
}

bool PictureFeeder::emit(const av::TimedFrame& frame, Duration until) {
    if (until <= kRounding) return true;  // over before the in point
    if (!queue_.wait_for_room()) return false;
    const Duration at = pictures_ == 0 ? Duration::zero() : std::max(Duration::zero(), frame.at - in_);
    if (context_.drop_late && pictures_ > 0 && late_in_a_row_ < kMaxLateInARow && queue_.is_too_late(until)) {
        ++late_in_a_row_;
        return true;
    }
    late_in_a_row_ = 0;
    return put_converted(frame, at, until);
}

bool PictureFeeder::put_converted(const av::TimedFrame& frame, Duration at, Duration until) {
    const bool small = place_ == Place::Inset;
    const Size box = small ? context_.inset() : context_.screen();
    const auto size = av::PictureConverter::fitted(*frame.frame, frame.shape, {box.width, box.height});
    auto& pool = small ? context_.inset_pool : context_.pool;
    auto picture = pool.get({size.width, size.height}, av::PictureConverter::stride_for(size.width),
                                     av::PictureConverter::bytes_for(size));
    if (auto done = converter_.convert(*frame.frame, frame.shape, size, picture->pixels.data()); !done) {
        failure_ = done.error().message;
        return true;
    }
    if (frame.broken && !first_broken_) first_broken_ = frame.at;
    picture->shown_at = ClipTime(at);
    picture->shown_for = until - at;
    queue_.put(std::move(picture));
    ++pictures_;
    context_.progress.touch();
    return true;
}

}  // namespace wissel::playback
