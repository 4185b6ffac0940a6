#include "app/caption_shelf.h"

#include <algorithm>

namespace wissel::app {

bool CaptionShelf::expect(std::vector<CaptionTrack> tracks) {
    if (expected_ == tracks) return false;
    expected_ = std::move(tracks);
    return next_to_read().has_value();
}

std::optional<CaptionShelf::Events> CaptionShelf::find(const CaptionTrack& track) const {
    const auto found = std::ranges::find(read_, track, &std::pair<CaptionTrack, Events>::first);
    return found == read_.end() ? std::nullopt : std::optional(found->second);
}

void CaptionShelf::put(const CaptionTrack& track, Events events, const CaptionTrack& in_use) {
    std::erase_if(read_, [&](const auto& each) {
        const bool wanted = each.first == in_use || std::ranges::count(expected_, each.first) > 0;
        return each.first == track || !wanted;
    });
    read_.emplace_back(track, std::move(events));
}

std::optional<CaptionTrack> CaptionShelf::next_to_read() const {
    const CaptionTrack* next = nullptr;
    for (const auto& track : expected_) {
        if (find(track)) continue;
        if (!track.file.empty()) return track;
        if (!next) next = &track;
    }
    return next ? std::optional(*next) : std::nullopt;
}

}  // namespace wissel::app
