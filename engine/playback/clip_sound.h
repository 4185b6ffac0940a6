// All sounds of one clip, and which of them is heard: the film's own, one that takes its place, a voice that describes.
//
// The film's own sound is decoded along with the picture all the time, and let go of where another is heard: so the way
// back needs no waiting, and the picture never notices.
// Threading: any thread; one lock, held for a block of samples, and by follow() while it begins a thread. close() joins those it
//   has begun under that lock, once nobody reads any more.
// Ownership: owns its lanes; the context must outlive it.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "av/media_info.h"
#include "playback/clip_context.h"
#include "playback/ducker.h"
#include "playback/sound_switch.h"

namespace wissel::playback {

class ClipSound {
public:
    ClipSound(const Source& source, ClipContext& context) : source_(source), context_(context) {}

    // -- the clip's side
    SoundQueue& own() { return own_; }
    // Once it is open: `info` says which sounds it has.
    void prepare(const av::MediaInfo& info);
    void start();
    void finish() { own_.finish(); }
    // The film's own sound is no longer to be had.
    void note_failure(const std::string& why);
    void stop();
    void close();
    // What the sounds that are wanted take in memory, beside the film's own.
    std::size_t lane_bytes() const { return lanes_.load() * SoundLane::kBytes; }
    // What was wanted at the start is there, or never will be; and so is enough of what is heard.
    bool primed(SampleCount ahead);

    // It begins to play, multiplied by `gain`. What plays on from `before` (null: nothing does) stays as loud as it was.
    void go_live(float gain, const ClipSound* before);

    // -- everybody's
    // Looks whether the viewer wants something else by now; `at`: where the mixer is.
    void follow(SampleCount at);
    std::pair<SoundId, SoundId> heard() const;
    // Why what is wanted is not heard; empty if it is.
    std::string failure() const;
    // Nothing is on its way that should be heard by now.
    bool settled(SampleCount at) const;

    // -- the mixer's side, as of one queue
    void read(SampleCount at, std::span<float> out);
    bool is_ready_to(SampleCount at) const;
    bool has_sound_to(SampleCount at) const;
    void demand(SampleCount at);

private:
    SoundId own_id() const { return {source_.path, info_.sound}; }
    SoundId wanted(const SoundWish& wish) const;
    SoundId wanted_voice(const SoundWish& wish) const;
    void count_lanes(const SoundWish& wish);
    void turn(SoundSwitch& to, const SoundId& id, const SoundId& base, SampleCount at);
    void want_loudness(const SoundId& id);
    void level(const LaneRef& lane, double louder);
    void let_go();

    const Source& source_;
    ClipContext& context_;
    SoundQueue own_;
    std::atomic<unsigned> followed_{0};  // count of the wish that is followed
    std::atomic<std::size_t> lanes_{0};  // that are wanted
    mutable std::mutex mutex_;
    av::MediaInfo info_;  // guarded by mutex_, as all below
    bool started_ = false, stopped_ = false, primed_ = false;
    SoundSwitch film_{&own_}, voice_;
    std::optional<float> film_gain_;  // once it plays
    std::map<std::string, float> side_gains_;  // of files beside the film that were heard, as they were settled
    Ducker ducker_;
    std::vector<float> told_, ahead_;  // the voice, now and a little later
    std::vector<LaneRef> gone_;  // stopped, perhaps not ended
    std::string failure_;
};

}  // namespace wissel::playback
