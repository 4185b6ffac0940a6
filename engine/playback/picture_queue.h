// The pictures of one clip that are decoded and not yet shown, and how far the clip is known to go.
//
// Reach: the clip is known to last at least until here; its end, once the decoder has seen it, is exact. The sound of a
//   clip is mixed only within its reach, which is what makes a switch at its end fall on the right sample.
// Threading: one thread puts (the decoder), one takes (main); every member is safe from any thread.
// Times are ClipTime: 0 at the clip's in point.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include "playback/picture.h"

namespace wissel::playback {

class PictureQueue {
public:
    static constexpr Duration kForEver = Duration::max();

    // -- the decoder's side
    void set_reach(Duration reach);
    void set_end(Duration end);  // exact; reach goes there too
    // Waits until a picture may be put; false once stopped.
    bool wait_for_room();
    void put(PictureRef picture);
    // A picture that ends here was overtaken before it could be shown; it is counted as such.
    bool is_too_late(Duration end);
    // How much later the viewer has looked than `at`, when a picture due then has only just been decoded.
    Duration behind(Duration at) const;
    void finish();  // all pictures are put

    // -- everybody's
    void set_capacity(std::size_t pictures);
    // Something has to know whether the clip lasts until `reach`: room is made for as many pictures as that takes.
    void demand(Duration reach);
    Duration reach() const;
    // The picture due at `at` is here or was handed out.
    bool covers(Duration at) const;
    std::optional<Duration> end() const;
    std::size_t size() const;
    bool empty() const { return size() == 0; }
    bool ever_put() const;  // a picture, whether it is still here or not
    void stop();

    // -- the viewer's side
    struct Due {
        PictureRef picture;  // the last one due at the time asked for, or null if nothing newer is due
        int skipped = 0;     // due before it and never handed out
    };
    Due take_due(Duration at);
    // When the next picture is due; none if none is decoded.
    std::optional<Duration> next_at() const;
    // Pictures due before `before` that are still here.
    int count_before(Duration before) const;
    // Lets go of pictures that a newer one has overtaken; their number is added to the next take_due().
    void drop_overtaken(Duration at);

private:
    bool has_room() const;
    int pop_overtaken(Duration at);

    mutable std::mutex mutex_;
    std::condition_variable room_;
    std::deque<PictureRef> pictures_;      // guarded by mutex_
    std::size_t capacity_ = 3;             // guarded by mutex_
    Duration reach_{}, demanded_{};        // guarded by mutex_
    Duration put_until_{};                 // guarded by mutex_; end of the last picture put
    bool ever_put_ = false;                // guarded by mutex_
    bool all_put_ = false;                 // guarded by mutex_
    std::optional<Duration> end_;          // guarded by mutex_
    Duration looked_at_{};                 // guarded by mutex_; what the viewer asked for last
    int overtaken_ = 0;                    // guarded by mutex_
    bool stopped_ = false;                 // guarded by mutex_
};

}  // namespace wissel::playback
