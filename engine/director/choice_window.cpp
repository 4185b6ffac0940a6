#include "director/choice_window.h"

#include <algorithm>
#include <utility>

#include "director/focus.h"

namespace wissel::director {

ChoiceWindow::ChoiceWindow(story::Offer offer, ProgramTime opened, Duration presented)
    : offer_(std::move(offer)), opened_(opened), presented_(presented) {}

std::vector<std::string> ChoiceWindow::option_ids() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < size(); ++i) ids.push_back(option(i).id);
    return ids;
}

std::optional<Duration> ChoiceWindow::time_left(ProgramTime now) const {
    if (!offer_.choice->limit || !offer_.fallback) return std::nullopt;
    return std::max(Duration{}, *offer_.choice->limit - open_for(now));
}

bool ChoiceWindow::expired(ProgramTime now) const {
    const auto left = time_left(now);
    return left && *left == Duration{} && !taken_;
}

void ChoiceWindow::move_focus(Direction direction) {
    focus_ = moved_focus(focus_, direction, size());
}

}  // namespace wissel::director
