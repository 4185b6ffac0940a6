#include "director/choice_window.h"

#include <algorithm>
#include <utility>

#include "director/focus.h"

namespace wissel::director {

ChoiceWindow::ChoiceWindow(story::Offer offer, ProgramTime opened, Duration presented, bool limited)
    : offer_(std::move(offer)), opened_(opened), presented_(presented), limited_(limited) {}

std::vector<std::string> ChoiceWindow::option_ids() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < size(); ++i) ids.push_back(option(i).id);
    return ids;
}

std::optional<Duration> ChoiceWindow::limit() const {
    return limited_ && offer_.fallback ? offer_.choice->limit : std::nullopt;
}

std::optional<Duration> ChoiceWindow::time_left(ProgramTime now) const {
    const auto all = limit();
    return all ? std::optional(std::max(Duration{}, *all - open_for(now))) : std::nullopt;
}

bool ChoiceWindow::expired(ProgramTime now) const {
    const auto left = time_left(now);
    return left && *left == Duration{} && !taken_;
}

void ChoiceWindow::move_focus(Direction direction) {
    focus_ = moved_focus(focus_, direction, size());
}

}  // namespace wissel::director
