#include "playback/sign_presenter.h"

#include <algorithm>
#include <utility>

#include "playback/presenter.h"

namespace wissel::playback {

namespace {

// Of a film that has ended its last picture is wanted, not one that would come after it.
constexpr Duration kBeforeEnd = std::chrono::milliseconds(2);

}  // namespace

Duration SignPresenter::clip_time(const Segment& segment, SampleCount now) {
    const auto at = Presenter::clip_time(segment, now);
    const auto end = segment.clip->pictures().end();
    return end ? std::min(at, std::max(Duration::zero(), *end - kBeforeEnd)) : at;
}

PictureRef SignPresenter::picture_at(const Segment& segment, SampleCount now) {
    auto due = segment.clip ? segment.clip->sign().due(clip_time(segment, now)) : ClipSign::Due{};
    if (due.path != path_) picture_ = nullptr;
    path_ = std::move(due.path);
    if (due.picture) picture_ = std::move(due.picture);
    return picture_;
}

}  // namespace wissel::playback
