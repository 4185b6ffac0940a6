// Captions that were read: of the film on screen, and of those that may come next.
//
// Threading: its owner's lock. Invariants: what is neither in use nor expected is let go, so that it stays small.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "text/caption_events.h"

namespace wissel::app {

struct CaptionTrack {
    std::string file, film;
    std::vector<std::string> languages;
    friend bool operator==(const CaptionTrack&, const CaptionTrack&) = default;
};

class CaptionShelf {
public:
    using Events = std::shared_ptr<const text::CaptionEvents>;  // null: it cannot be read

    // What is to be read ahead, replacing what was expected before. True if there is something to be read now.
    bool expect(std::vector<CaptionTrack> tracks);
    // None: not read yet.
    std::optional<Events> find(const CaptionTrack& track) const;
    // `in_use`: what stands on the screen or is to stand there.
    void put(const CaptionTrack& track, Events events, const CaptionTrack& in_use);
    // Files first: the words in a film take as long as the film takes to be read.
    std::optional<CaptionTrack> next_to_read() const;

private:
    std::vector<CaptionTrack> expected_;
    std::vector<std::pair<CaptionTrack, Events>> read_;
};

}  // namespace wissel::app
