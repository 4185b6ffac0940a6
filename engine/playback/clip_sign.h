// Who signs along with one clip: the lane that the viewer wants, if they want any.
//
// Threading: any thread; one lock, held for no more than a look. due() on the viewer's thread. follow() may begin a
// thread. Ownership: owns its lanes; source and context must outlive it.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "playback/clip_context.h"
#include "playback/sign_lane.h"
#include "playback/source.h"

namespace wissel::playback {

class ClipSign {
public:
    ClipSign(const Source& source, ClipContext& context) : source_(source), context_(context) {}

    // -- the clip's side
    void give_way(bool to_film);
    void stop();
    void close();

    // -- whoever gets it ready
    // Looks whether the viewer wants something else by now; `at`: clip time.
    void follow(Duration at);
    // There is no memory for it now.
    void hold_back();
    // What it takes or would take, about; 0 where nothing is wanted.
    std::size_t bytes() const;
    // Nothing is on its way.
    bool settled() const;

    // -- the viewer's side
    struct Due {
        std::string path;    // of the signer's film; empty: nobody is to be seen
        PictureRef picture;  // a newer one, if one is due
    };
    Due due(Duration at);
    std::optional<Duration> next_at() const;
    // What is due until then is there.
    bool is_ready_to(Duration at);
    // Why nobody is to be seen who should be.
    std::string failure() const;

private:
    std::string wanted() const;
    void turn_to_wish(Duration at);
    void let_go();

    const Source& source_;
    ClipContext& context_;
    std::atomic<unsigned> followed_{0};  // count of the wish that is followed
    mutable std::mutex mutex_;
    SignLaneRef lane_;               // guarded by mutex_, as all below; null: none is wanted, or held back
    std::vector<SignLaneRef> gone_;  // stopped, perhaps not ended
    std::size_t known_bytes_ = 0;    // of a lane that was held back
    bool held_back_ = false, gives_way_ = false, stopped_ = false;
    std::string failure_;
};

}  // namespace wissel::playback
