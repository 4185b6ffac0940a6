#include "app/captions/caption_shelf.h"

#include <algorithm>

namespace wissel::app {

bool CaptionShelf::expect(std::vector<CaptionTrack> tracks) {
    if (expected_ == tracks) return false;
    expected_ = std::move(tracks);
    return std::ranges::any_of(expected_, [this](const auto& track) {
        const auto* loaded = find(track);
        return !loaded || loaded->retry_at;
    });
}

bool CaptionShelf::use(const CaptionTrack& track) {
    if (used_[0] == track) return false;
    used_[1] = std::move(used_[0]);
    used_[0] = track;
    return true;
}

bool CaptionShelf::is_expected(const CaptionTrack& track) const {
    return std::ranges::count(expected_, track) > 0;
}

// Not of the one before: a disk that is gone would be asked for ever, for words that nobody sees.
bool CaptionShelf::is_retried(const LoadedTrack& loaded) const {
    return loaded.retry_at && (used_[0] == loaded.track || is_expected(loaded.track));
}

const LoadedTrack* CaptionShelf::find(const CaptionTrack& track) const {
    const auto found = std::ranges::find(read_, track, &LoadedTrack::track);
    return found == read_.end() ? nullptr : &*found;
}

void CaptionShelf::put(LoadedTrack loaded) {
    std::erase_if(read_, [&](const auto& each) {
        const bool wanted = used_[0] == each.track || used_[1] == each.track || is_expected(each.track);
        return each.track == loaded.track || !wanted;
    });
    read_.push_back(std::move(loaded));
}

std::optional<CaptionTrack> CaptionShelf::next_to_read(WallTime now) const {
    const CaptionTrack* next = nullptr;
    for (const auto& track : expected_) {
        if (find(track)) continue;
        if (!track.file.empty()) return track;
        if (!next) next = &track;
    }
    if (next) return *next;
    const auto due = std::ranges::find_if(read_, [&](const auto& each) { return is_retried(each) && *each.retry_at <= now; });
    return due == read_.end() ? std::nullopt : std::optional(due->track);
}

std::optional<WallTime> CaptionShelf::next_retry() const {
    std::optional<WallTime> first;
    for (const auto& each : read_) {
        if (is_retried(each) && (!first || *each.retry_at < *first)) first = each.retry_at;
    }
    return first;
}

}  // namespace wissel::app
