// One opened source: what it has decoded ahead, and the threads that do so.
//
// A clip is made, opened (which blocks), started, played at most once, and closed. After start() three threads (reading,
// pictures, sound) fill the queues and then sleep until something is taken out; a primed clip uses no processor time. The
// file's disk thread, those of a codec for large pictures, and two for each sound or signer beside the film come to that.
// Threading: open() and start() on one thread; close() on one that may block; everything else on any thread.
// Ownership: owns the file, the decoders and the threads; the context must outlive it.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "av/demuxer.h"
#include "av/picture_track.h"
#include "av/sound_track.h"
#include "base/result.h"
#include "playback/catch_up.h"
#include "playback/clip_context.h"
#include "playback/clip_sign.h"
#include "playback/clip_sound.h"
#include "playback/packet_queue.h"
#include "playback/picture_queue.h"
#include "playback/source.h"

namespace wissel::playback {

class PictureFeeder;

class Clip {
public:
    // The two after it are decoded by then, and wait to be converted: a few milliseconds' work.
    static constexpr std::size_t kPrimedPictures = 1;
    static constexpr std::size_t kLivePictures = 5;

    Clip(Source source, ClipContext& context);
    ~Clip();
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;

    const Source& source() const { return source_; }

    // Blocks on disk; stops early after abort().
    Result<void> open();
    // Once open: what it will take in memory, about, while primed and while it plays.
    std::size_t primed_bytes() const { return base_bytes_ + kPrimedPictures * picture_bytes_ + sound_.lane_bytes(); }
    std::size_t live_bytes() const { return base_bytes_ + kLivePictures * picture_bytes_ + sound_.lane_bytes(); }
    void start();
    // Makes everything stop soon, without waiting for it.
    void abort();
    // Waits until all threads are gone and lets go of what was decoded.
    void close();

    // A take would be seamless.
    bool primed() const;
    // Why nothing, or nothing more, comes out of it; empty if all is well.
    std::string failure() const;
    // Why pictures of it are broken or missing, though it plays on; empty: none are, as far as it was decoded.
    std::string damage() const;
    // It failed before its first picture.
    bool unplayable() const;
    // What made it fail may be over soon: opened anew, the same source may play.
    bool may_recover() const;
    // It begins to play. From here on its loudness stays as it is; after another part of the same file it is that one's.
    void go_live(const Clip* before);
    float gain() const { return gain_.load(); }

    PictureQueue& pictures() { return pictures_; }
    const PictureQueue& pictures() const { return pictures_; }
    ClipSound& sound() { return sound_; }
    const ClipSound& sound() const { return sound_; }
    ClipSign& sign() { return sign_; }
    // As played, in to out: exact once decoded to the end, before that what the file says; none if it says nothing.
    std::optional<Duration> length() const;

private:
    Result<void> open_clip();
    void put_only_picture(PictureRef picture, std::optional<Duration> end);
    void fail(const std::string& why, bool may_recover = false);
    void read_packets();
    void note_reach(const AVPacket& packet);
    bool is_worth_a_jump(const AVPacket& key) const;
    bool send_pictures(CatchUp& catch_up);
    void decode_pictures();
    void decode_sound();
    void break_off(const std::string& why);
    void note_damage(const PictureFeeder& feeder);
    void end_pictures(int count, const std::string& why_none);
    template <class Body>
    void run(Body body);

    const Source source_;
    ClipContext& context_;
    const av::AbortFlag abort_;
    PictureQueue pictures_;
    mutable ClipSound sound_;  // primed() looks whether what is wanted has come
    ClipSign sign_;
    PacketQueue packets_;

    Duration packets_reach_{};  // the reading thread's

    // Written by open(), before the threads start.
    std::unique_ptr<av::Demuxer> demuxer_;
    std::unique_ptr<av::PictureTrack> picture_track_;
    std::unique_ptr<av::SoundTrack> sound_track_;
    std::size_t base_bytes_ = 0, picture_bytes_ = 0;
    std::atomic<Duration::rep> said_length_{0};

    std::atomic<float> gain_{1};
    std::atomic<bool> sound_only_{false};
    std::atomic<bool> all_pictures_put_{false};
    mutable std::mutex mutex_;
    std::string failure_;             // guarded by mutex_
    std::string damage_;              // guarded by mutex_
    bool unplayable_ = false;         // guarded by mutex_
    bool may_recover_ = false;        // guarded by mutex_
    std::vector<std::thread> threads_;  // used by start() and close(), which never overlap
};

}  // namespace wissel::playback
