// Keeps what may be taken next opened and primed, one opening at a time, in the order and within the memory that its
// list (cue_list.h) allows.
//
// Threading: the members are called on the main thread and never block; a thread of its own opens files.
// Ownership: owns the clips until they are claimed; context and reaper must outlive it.
// Invariants: a file that does not answer keeps nothing better waiting.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "playback/cue_list.h"
#include "playback/program.h"
#include "playback/reaper.h"

namespace wissel::playback {

class Prefetcher {
public:
    // `budget`: bytes for all that is decoded ahead, and all that is playing.
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

    // Primed clips sound as the viewer wants it by now.
    void follow_sound_wish();

    Readiness readiness(const Source& source) const;
    std::string failure(const Source& source) const;
    // What has become primed since the last call, as the opener found it.
    std::vector<Primed> take_primed();
    // Nothing is on its way any more.
    bool settled() const;
    // What clips that are playing take of the budget.
    void set_bytes_in_use(std::size_t bytes);

private:
    void let_go(std::vector<ClipRef> clips);
    void wishes_changed();
    void run();
    void note_primed();
    ClipRef begin_next();
    bool finish(const ClipRef& clip, const Result<void>& opened);
    bool begin_priming(CueList::Entry& entry);
    void prime_signs();
    void want_loudness(const Source& source);
    void wait_until_primed(const ClipRef& clip);

    ClipContext& context_;
    Reaper& reaper_;

    mutable std::mutex mutex_;
    CueList list_;              // guarded by mutex_
    ClipRef opening_;           // guarded by mutex_; in the opener's hands, who retires it if nobody wants it any more
    std::vector<Primed> primed_;         // guarded by mutex_
    std::atomic<bool> any_primed_{false};
    std::uint64_t wishes_ = 0;  // guarded by mutex_; counts changes to what is wanted
    bool stopping_ = false;     // guarded by mutex_
    std::thread thread_;
};

}  // namespace wissel::playback
