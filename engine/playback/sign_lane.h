// A film of somebody who signs, read and decoded beside the film that it belongs to, small.
//
// The film comes first. It knows nothing of the lane, so that beginning, ending or losing one never disturbs it; while
// its own decoder is behind the lane waits, and a lane that falls back too far is given up. Threading: take_due() and
// next_at() on one thread, the viewer's; a thread of its own opens, reads and decodes; everything
//   else on any thread.
// Ownership: owns its thread and file; the context must outlive it. The destructor waits, but not once done().
// Times are those of the film's clip, 0 at its in point.
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "av/demuxer.h"
#include "av/picture_track.h"
#include "playback/clip_context.h"
#include "playback/picture_queue.h"
#include "playback/source.h"

namespace wissel::playback {

class SignLane {
public:
    // A picture that is later than this is not shown: the signer stands still until the decoder has caught up.
    static constexpr Duration kOutOfStep = std::chrono::milliseconds(250);
    // So long may the signer stand still while the film plays on.
    static constexpr Duration kPatience = std::chrono::seconds(2);

    // Beside `film`, from its clip time `from` on. Throws if the machine has no threads left.
    SignLane(const Source& film, std::string path, Duration from, ClipContext& context);
    ~SignLane();
    SignLane(const SignLane&) = delete;
    SignLane& operator=(const SignLane&) = delete;

    const std::string& path() const { return part_.path; }
    // Makes it end soon, without waiting.
    void stop();
    bool done() const { return done_.load(); }
    // Why it is left out; empty if all is well.
    std::string failure() const;
    // The film's decoder is behind: the processor is the film's.
    void give_way(bool to_film);
    // Of memory, about; a guess until the file is open.
    std::size_t bytes() const { return bytes_.load(); }
    static std::size_t guessed_bytes(const ClipContext& context);
    // The first picture is there, or none will come.
    bool ready() const { return !queue_.empty() || queue_.covers(PictureQueue::kForEver - Duration(1)); }
    // What is due until then is there; asked for where nothing may be left out.
    bool is_ready_to(Duration at);

    // A newer picture, if one is due.
    PictureRef take_due(Duration at);
    std::optional<Duration> next_at() const;

private:
    void run();
    Result<void> play();
    bool send_packet(av::Demuxer& demuxer, av::PictureTrack& track, bool& broken);
    bool wait_for_turn();
    void fail(const std::string& why);

    const Source part_;  // of the signer's film
    const Duration from_;
    ClipContext& context_;
    const av::AbortFlag abort_;
    PictureQueue queue_;      // times from `from_` on
    Duration shown_until_{};  // the viewer's
    std::atomic<std::size_t> bytes_;
    mutable std::mutex mutex_;
    std::condition_variable turn_;
    bool gives_way_ = false;  // guarded by mutex_
    std::string failure_;     // guarded by mutex_
    std::atomic<bool> done_{false};
    std::thread thread_;
};

using SignLaneRef = std::shared_ptr<SignLane>;

}  // namespace wissel::playback
