// One sound that goes with a film's picture, read and decoded apart from it: another track of its file, or a file
// beside it.
//
// The picture has no part in it, so that beginning or ending a lane never disturbs the picture.
// Threading: queue() as SoundQueue says; one thread of its own opens, reads and decodes; everything else on any thread.
// Ownership: owns its thread and file; the context must outlive it. The destructor waits, but not once done().
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "av/demuxer.h"
#include "playback/clip_context.h"
#include "playback/sound_queue.h"
#include "playback/source.h"

namespace wissel::playback {

struct SoundId {
    std::string path;  // empty: none
    int stream = -1;   // -1: the file's default
    friend bool operator==(const SoundId&, const SoundId&) = default;
};

class SoundLane {
public:
    // What one takes in memory, about: its queue, and what reading and decoding keep.
    static constexpr std::size_t kBytes =
        static_cast<std::size_t>(SoundQueue::kCapacity) * kChannels * sizeof(float) + (256U << 10U);

    // Decodes from `from` on, counted from the source's in point. Throws if the machine has no threads left.
    SoundLane(Source source, SoundId id, SampleCount from, ClipContext& context);
    ~SoundLane();
    SoundLane(const SoundLane&) = delete;
    SoundLane& operator=(const SoundLane&) = delete;

    const SoundId& id() const { return id_; }
    SoundQueue& queue() { return queue_; }
    // By how much it is multiplied besides what the film is.
    void set_factor(float factor) { factor_ = factor; }
    float factor() const { return factor_.load(); }
    // Makes it end soon, without waiting.
    void stop();
    bool done() const { return done_.load(); }
    // Why nothing, or nothing more, comes out of it; empty if all is well.
    std::string failure() const;

private:
    void run();
    Result<void> play();

    const Source source_;
    const SoundId id_;
    const SampleCount from_;
    ClipContext& context_;
    const av::AbortFlag abort_;
    SoundQueue queue_;
    mutable std::mutex mutex_;
    std::string failure_;  // guarded by mutex_
    std::atomic<float> factor_{1};
    std::atomic<bool> done_{false};
    std::thread thread_;
};

using LaneRef = std::shared_ptr<SoundLane>;

}  // namespace wissel::playback
