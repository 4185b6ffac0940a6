// Captions that were read: of the film on screen and the one before, and of those that may come next.
//
// Threading: its owner's lock. Invariants: what is neither in use nor expected is let go, so that it stays small.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "text/caption_events.h"

namespace wissel::app {

struct CaptionTrack {
    std::string file, film;
    std::vector<std::string> languages;
    friend bool operator==(const CaptionTrack&, const CaptionTrack&) = default;
};

struct LoadedTrack {
    CaptionTrack track;
    std::shared_ptr<const text::CaptionEvents> events;  // null: it cannot be read
    std::optional<WallTime> retry_at;                   // then: its disk did not answer, and is asked again
    Duration pause{};                                   // before that
};

class CaptionShelf {
public:
    // What is to be read ahead, replacing what was expected before. True if there is something to be read
    // now or later.
    bool expect(std::vector<CaptionTrack> tracks);
    // Stands on the screen, or is to stand there. That and the one before are kept: who changes languages changes back.
    // True if it is another one than before.
    bool use(const CaptionTrack& track);
    // Null: not read yet. Valid until the next put().
    const LoadedTrack* find(const CaptionTrack& track) const;
    void put(LoadedTrack loaded);
    // What was never read, files first: the words in a film take as long as the film takes to be read. Then what is due
    // again.
    std::optional<CaptionTrack> next_to_read(WallTime now) const;
    std::optional<WallTime> next_retry() const;

private:
    bool is_expected(const CaptionTrack& track) const;
    bool is_retried(const LoadedTrack& loaded) const;

    std::vector<CaptionTrack> expected_;
    std::array<std::optional<CaptionTrack>, 2> used_;  // the newest first
    std::vector<LoadedTrack> read_;
};

}  // namespace wissel::app
