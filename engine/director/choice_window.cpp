#include "director/choice_window.h"

#include <algorithm>
#include <utility>

#include "director/focus.h"

namespace wissel::director {

ChoiceWindow::ChoiceWindow(story::Offer offer, ProgramTime opened, Duration presented)
    : offer_(std::move(offer)), opened_(opened), counted_from_(opened), presented_(presented) {}

std::vector<std::string> ChoiceWindow::option_ids() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < size(); ++i) ids.push_back(option(i).id);
    return ids;
}

std::optional<Duration> ChoiceWindow::limit() const {
    if (!pace_.counts || !offer_.choice->limit || !offer_.fallback) return std::nullopt;
    return *offer_.choice->limit * (pace_.times * (1 + extensions_));
}

std::optional<Duration> ChoiceWindow::time_left(ProgramTime now) const {
    const auto all = limit();
    return all ? std::optional(std::max(Duration{}, *all - (now - counted_from_))) : std::nullopt;
}

void ChoiceWindow::set_pace(ChoicePace pace, ProgramTime now) {
    pace_ = pace;
    extensions_ = 0;
    counted_from_ = now;
}

bool ChoiceWindow::expired(ProgramTime now) const {
    const auto left = time_left(now);
    return left && *left == Duration{} && !taken_;
}

void ChoiceWindow::move_focus(Direction direction) {
    focus_ = moved_focus(focus_, direction, size());
}

}  // namespace wissel::director
