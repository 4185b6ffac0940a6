#include "kiosk/attract_loop.h"

#include <utility>

namespace wissel::kiosk {

namespace {

// When nothing at all can be played a slate stands in, after which it is tried again.
playback::Source nothing_to_see() {
    playback::Source slate;
    slate.length = std::chrono::seconds(10);
    return slate;
}

}  // namespace

AttractLoop::AttractLoop(director::Playout& playout, std::vector<playback::Source> items, int volume)
    : playout_(playout), items_(std::move(items)), film_(playout) {
    set_volume(volume);
    film_.set_stand_in(nothing_to_see());
    if (!items_.empty()) play(0, false);
}

void AttractLoop::set_volume(int volume) { playout_.set_volume(volume / 100.0); }

void AttractLoop::play(std::size_t item, bool at_end) {
    item_ = item;
    announced_ = false;
    // What runs already, as what followed the one before, is not cued again: it is being shown.
    if (film_.has_led_to(items_[item])) playout_.cue({{items_[after(item)], 1}});
    else playout_.cue({{items_[item], 2}, {items_[after(item)], 1}});
    film_.play(items_[item], at_end);
}

void AttractLoop::tick() {
    if (items_.empty()) return;
    film_.tick();
    if (auto why = film_.take_failure()) {
        failures_.push_back(items_[item_].path + ": " + *why);
        if (++failed_in_a_row_ < items_.size()) return play(after(item_), false);
        failed_in_a_row_ = 0;  // the slate stands, then all are opened anew
        if (const auto slate = film_.awaited()) playout_.cue({{*slate, 1}});
    }
    if (film_.started() && !announced_) {
        announced_ = true;
        if (film_.slate_reason().empty()) {
            has_picture_ = true;
            failed_in_a_row_ = 0;
        }
        playout_.cue({{items_[after(item_)], 1}});
        film_.follow_with(items_[after(item_)]);
    }
    if (film_.has_run()) play(after(item_), false);
}

std::vector<std::string> AttractLoop::take_failures() { return std::exchange(failures_, {}); }

}  // namespace wissel::kiosk
