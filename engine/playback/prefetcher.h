// Keeps what may be taken next opened and primed: best weight first, one opening at a time, inside the memory budget.
//
// Threading: the members are called on the main thread and never block; a thread of its own opens files.
// Ownership: owns the clips until they are claimed; context and reaper must outlive it.
// Invariants: a file that does not answer keeps nothing better waiting. One clip an entry at most. A claimed entry is not primed again until its source is cued or pinned anew.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "playback/program.h"
#include "playback/reaper.h"

namespace wissel::playback {

class Prefetcher {
public:
    Prefetcher(ClipContext& context, Reaper& reaper, std::size_t budget);
    ~Prefetcher();

    // The whole list; what it does not name is let go, unless pinned.
    void cue(const std::vector<Candidate>& candidates);
    // Needed whatever the list says, before everything else.
    void pin(const std::optional<Source>& source);
    // A primed clip, which is then the caller's; null if it is not primed.
    ClipRef claim(const Source& source);
    // The reverse, for a clip that was not played.
    void give_back(ClipRef clip);

    Readiness readiness(const Source& source) const;
    std::string failure(const Source& source) const;
    // Nothing is on its way any more.
    bool settled() const;
    // What clips that are playing take of the budget.
    void set_bytes_in_use(std::size_t bytes);

private:
    struct Entry {
        Source source;
        double weight = 0;
        bool listed = false;
        bool claimed = false;
        bool opened = false;     // the opener has done its part
        bool too_big = false;    // waits until there is room
        std::size_t bytes = 0;   // once started
        ClipRef clip;            // null: not yet, claimed, or too big
        std::string failure;
        bool put_off = false;      // its opening was broken off for something better
        WallTime retry_at = WallTime::max();  // what failed may have passed by then
    };
    using Entries = std::vector<std::unique_ptr<Entry>>;

    Entry* find(const Source& source) const;
    double weight_of(const Entry& entry) const;
    Entry* next_to_open(WallTime now) const;
    void let_go(Entry& entry);
    void drop_unwanted();
    void retry_too_big();
    void put_off_for_better();
    void note_recoverable(WallTime now);
    WallTime next_retry() const;
    void ensure(const Source& source, double weight, bool listed);
    bool make_room(const Entry& entry, std::size_t bytes);
    void run();
    ClipRef begin_next();
    bool finish(const ClipRef& clip, const Result<void>& opened);
    void wait_until_primed(const ClipRef& clip);

    ClipContext& context_;
    Reaper& reaper_;
    const std::size_t budget_;

    mutable std::mutex mutex_;
    Entries entries_;                // guarded by mutex_
    std::optional<Source> pinned_;   // guarded by mutex_
    std::size_t in_use_ = 0;         // guarded by mutex_
    std::uint64_t wishes_ = 0;       // guarded by mutex_; counts changes to what is wanted
    bool stopping_ = false;          // guarded by mutex_
    std::thread thread_;
};

}  // namespace wissel::playback
