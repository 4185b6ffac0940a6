// What is cued, and which of it deserves memory and the opener's time: bookkeeping only, no thread and no file.
//
// Order: what is pinned comes first, then the weights decide. What does not fit in the budget waits until there is room; room
// is made at the cost of what weighs less, if that is enough. The best of all is primed whatever it takes.
// Threading: none of its own; the prefetcher's mutex guards it.
// Ownership: holds the clips until they are claimed; clips to be closed are returned, never closed here.
// Invariants: one entry a source, one clip an entry.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "playback/program.h"
#include "playback/timeline.h"

namespace wissel::playback {

class CueList {
public:
    // After a file that did not answer in time; what failed otherwise fails for good.
    static constexpr Duration kRetryAfter = std::chrono::seconds(3);

    struct Entry {
        Source source;
        double weight = 0;
        bool listed = false;
        bool claimed = false;      // taken by the program: not primed again until it is cued anew
        bool opened = false;       // the opener has done its part
        bool noted = false;        // as primed
        bool put_off = false;      // its opening was broken off for something better
        bool too_big = false;      // waits until there is room
        std::size_t bytes = 0;     // once started
        ClipRef clip;              // null: not yet, claimed, or too big
        std::string failure;
        WallTime retry_at = WallTime::max();
        WallTime began{};          // to be opened
    };

    explicit CueList(std::size_t budget) : budget_(budget) {}

    // Each returns the clips that are not wanted any more, opened or not.
    [[nodiscard]] std::vector<ClipRef> cue(const std::vector<Candidate>& candidates);
    [[nodiscard]] std::vector<ClipRef> pin(const std::optional<Source>& source);
    [[nodiscard]] std::vector<ClipRef> clear();

    Entry* find(const Source& source);
    const Entry* find(const Source& source) const;
    Entry* find(const ClipRef& clip);
    const std::vector<std::unique_ptr<Entry>>& entries() const { return entries_; }

    // The best of what is neither opened nor being opened.
    Entry* next_to_open(WallTime now) const;
    // An opening that stands in the way of something better, and is now to be broken off; null if there is none.
    ClipRef break_off_for_better(WallTime now);
    // What failed only for now, and may be tried again later.
    [[nodiscard]] std::vector<ClipRef> note_recoverable(WallTime now);
    WallTime next_retry() const;
    // What has become primed since the last call, added to `news`. True if there was anything.
    bool note_primed(WallTime now, std::vector<Primed>& news);

    // Whether `entry` may take `bytes`; what has to go for it is added to `gone`.
    bool make_room(const Entry& entry, std::size_t bytes, std::vector<ClipRef>& gone);
    // Who may sign beside what is primed, best first: the films leave room for them or not.
    struct SignShare {
        Clip* clip;
        bool has_room;
    };
    std::vector<SignShare> share_out_signs() const;
    // What clips that are playing take of the budget. True if that has changed.
    bool set_bytes_in_use(std::size_t bytes);
    std::size_t bytes() const;  // all of it, playing and primed

private:
    void ensure(const Source& source, double weight, bool listed);
    std::vector<ClipRef> drop_unwanted();
    static ClipRef let_go(Entry& entry);
    void retry_too_big();
    double weight_of(const Entry& entry) const;
    bool is_best(const Entry& entry) const;
    Entry* worst_below(const Entry& entry) const;
    std::size_t bytes_below(const Entry& entry) const;

    const std::size_t budget_;
    std::vector<std::unique_ptr<Entry>> entries_;
    std::optional<Source> pinned_;
    std::size_t in_use_ = 0;
};

}  // namespace wissel::playback
