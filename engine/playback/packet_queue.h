// Compressed packets of one clip on their way from the demuxer to its two decoders.
//
// Bounds: the demuxer rests once both decoders have enough, or the bytes are used up; a decoder with nothing to do makes
//   it go on past that, up to a hard bound, since a file may store its tracks far apart.
// Threading: one thread puts, one a track takes; stop() from any.
#pragma once

#include <array>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

#include "av/demuxer.h"

namespace wissel::playback {

class PacketQueue {
public:
    static constexpr std::size_t kEnoughPackets = 24;
    static constexpr std::size_t kMaxBytes = 4u << 20;
    static constexpr std::size_t kHardBytes = 48u << 20;

    // Says which tracks there are; before the first put().
    void use(bool has_picture, bool has_sound);

    enum class PutStatus { Done, Stopped, TooFarApart };
    // Waits for room. TooFarApart: dropped, since the track was taken for ended.
    PutStatus put(av::Track track, av::PacketPtr packet);
    // No more will come.
    void finish();
    // Waits for a packet; none once the track has ended or stop() was called.
    av::PacketPtr take(av::Track track);
    // Drops what stands before the next key picture; false, changing nothing, if none is at hand or `fits` does not want it.
    bool skip_to_key(const std::function<bool(const AVPacket&)>& fits);
    // The decoder of this track needs no more: packets for it are dropped.
    void close(av::Track track);
    // Lets everybody go and forgets the packets.
    void stop();
    bool stopped() const;

private:
    struct Lane {
        bool used = false;
        bool waiting = false;  // its decoder has nothing to do
        bool closed = false;   // nobody takes from it any more
        bool given_up = false; // nothing came for it within the hard bound
        std::deque<av::PacketPtr> packets;
        bool wants_packets() const { return used && !closed && !given_up; }
        bool starves() const { return wants_packets() && waiting; }
    };
    Lane& lane(av::Track track) { return lanes_[track == av::Track::Picture ? 0 : 1]; }
    bool has_room() const;
    void give_up_starving();

    mutable std::mutex mutex_;
    std::condition_variable room_, packets_;
    std::array<Lane, 2> lanes_;  // guarded by mutex_
    std::size_t bytes_ = 0;      // guarded by mutex_
    bool finished_ = false;      // guarded by mutex_
    bool stopped_ = false;       // guarded by mutex_
};

}  // namespace wissel::playback
