#include "app/show/shown_frame.h"

#include <algorithm>
#include <utility>

namespace wissel::app {

namespace {

constexpr Duration kLongestFrame = std::chrono::milliseconds(20);
constexpr Duration kShortest = std::chrono::microseconds(200);

// Times pass whether or not anything is to be drawn anew.
director::View without_times(director::View view) {
    view.panel_shown_for = 0;
    view.volume_shown_for = view.volume_shown_for < 0 ? -1 : 0;
    view.caption_notice_for = view.caption_notice_for < 0 ? -1 : 0;
    if (view.captions) view.captions->at = {};
    view.speed_shown_for = view.speed_shown_for < 0 ? -1 : 0;
    if (view.choice) {
        view.choice->shown_for = 0;
        if (view.choice->time_left) view.choice->time_left = 0;
    }
    return view;
}

}  // namespace

bool ShownFrame::is_as_it_was(FramePainter& painter, const director::View& view, const director::View& still) const {
    return !anew_ && !painter.has_news(view) && still == view_;
}

std::optional<std::vector<director::Action>> ShownFrame::paint_if_new(FramePainter& painter, const director::View& view, const FilmPictures& pictures,
                                                                      Duration now, const platform::PointerState& pointer, const NextPicture& next) {
    auto still = without_times(view);
    const bool other_picture = pictures != pictures_, pressed = pointer.down != down_;
    if (!other_picture && !pressed) {
        if (is_as_it_was(painter, view, still) || !timing_.may_draw(now, next, anew_)) return std::nullopt;
    }
    timing_.drawn(other_picture);
    auto clicked = painter.paint(view, pictures, to_seconds(now - at_), pointer);
    at_ = now;
    down_ = pointer.down;
    pictures_ = pictures;
    view_ = std::move(still);
    anew_ = false;
    return clicked;
}

Duration until_next_look(const playback::Program& program) {
    return std::clamp(program.until_next_picture().value_or(kLongestFrame), kShortest, kLongestFrame);
}

}  // namespace wissel::app
