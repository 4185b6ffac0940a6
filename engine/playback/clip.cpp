#include "playback/clip.h"

#include <algorithm>
#include <exception>

#include <fmt/format.h>

#include "av/decoder.h"
#include "av/mended_clock.h"
#include "av/picture_converter.h"
#include "playback/picture_feeder.h"
#include "playback/sound_feeder.h"
#include "playback/still_picture.h"

namespace wissel::playback {

namespace {

// Sound that must be there before a take is seamless: more than the mixer runs ahead.
constexpr SampleCount kPrimedSound = kSampleRate / 5;

// Those that the deinterlacer keeps beside them: it looks at the one before and the one after, and hands out another.
constexpr std::size_t kDeinterlacedFrames = 4;

constexpr std::size_t kPacketBytes = 1u << 20;

}  // namespace

Clip::Clip(Source source, ClipContext& context)
    : source_(std::move(source)), context_(context), abort_(std::make_shared<std::atomic<bool>>(false)), sound_(source_, context_), sign_(source_, context_) {
    pictures_.set_capacity(kPrimedPictures);
}

Clip::~Clip() { close(); }

Result<void> Clip::open() {
    const auto length = source_.length > Duration::zero() ? std::optional(source_.length) : std::nullopt;
    Result<void> done;
    switch (source_.kind) {
        case Source::Kind::Clip:
            done = open_clip();
            break;
        case Source::Kind::Still: {
            auto picture = load_still(source_.path, context_, abort_);
            if (picture) {
                put_only_picture(std::move(*picture), length);
            } else {
                done = tl::unexpected(picture.error());
            }
            break;
        }
        case Source::Kind::Slate:
            put_only_picture(make_slate(context_), length);
            break;
    }
    if (!done) {
        const std::lock_guard lock(mutex_);
        failure_ = done.error().message;
        unplayable_ = true;
        may_recover_ = done.error().may_pass;
    }
    context_.progress.touch();
    return done;
}

void Clip::put_only_picture(PictureRef picture, std::optional<Duration> end) {
    base_bytes_ = picture->pixels.size();  // however long it is shown
    pictures_.put(std::move(picture));
    if (end) {
        pictures_.set_end(*end);
        said_length_ = end->count();
    } else {
        pictures_.set_reach(PictureQueue::kForEver);
    }
    sound_.finish();
    pictures_.finish();
    all_pictures_put_ = true;
}

Result<void> Clip::open_clip() {
    if (source_.out && *source_.out <= source_.in) {
        return wissel::fail(fmt::format("{}: the out point is not after the in point", source_.path));
    }
    const av::SoundPick pick{.languages = context_.sound_wishes.get().languages};
    auto demuxer = av::Demuxer::open(source_.path, abort_, pick, context_.stuck_files);
    if (!demuxer) return tl::unexpected(demuxer.error());
    demuxer_ = std::move(*demuxer);
    const auto& info = demuxer_->info();
    if (info.has_picture) {
        auto track = av::PictureTrack::open(*demuxer_, context_.hardware.get());
        if (!track) return tl::unexpected(track.error());
        picture_track_ = std::move(*track);
    }
    if (info.has_sound) {
        auto track = av::SoundTrack::open(*demuxer_);
        if (!track) return tl::unexpected(track.error());
        sound_track_ = std::move(*track);
    }
    if (auto sought = demuxer_->seek(source_.in); !sought) return sought;
    sound_.prepare(info);
    packets_.use(info.has_picture, info.has_sound);
    sound_only_ = !info.has_picture;
    Duration until = info.length;
    if (source_.out && (until == Duration::zero() || *source_.out < until)) until = *source_.out;
    said_length_ = std::max<Duration::rep>(0, (until - source_.in).count());
    const Size screen = context_.screen();
    picture_bytes_ = av::PictureConverter::bytes_for({screen.width, screen.height});
    const auto frames = kReferenceFrames + static_cast<std::size_t>(av::Decoder::threads_for(info.stored)) - 1 +
                        (info.interlaced ? kDeinterlacedFrames : 0);
    base_bytes_ = frames * info.frame_bytes + kPacketBytes +
                  static_cast<std::size_t>(SoundQueue::kCapacity) * kChannels * sizeof(float);
    return {};
}

template <class Body>
void Clip::run(Body body) {
    threads_.emplace_back([this, body] {
        try {
            (this->*body)();
        } catch (const std::exception& error) {
            break_off(fmt::format("{}: {}", source_.path, error.what()));
        }
    });
}

// What was decoded so far is played; where that is no picture at all, nobody must wait for one.
void Clip::break_off(const std::string& why) {
    fail(why);
    packets_.stop();
    if (!pictures_.ever_put()) {
        const std::lock_guard lock(mutex_);
        unplayable_ = true;
    }
    pictures_.set_end(pictures_.reach());
    pictures_.finish();
    sound_.finish();
    all_pictures_put_ = true;
    context_.progress.touch();
}

void Clip::start() {
    if (!demuxer_) return;
    sound_.start();
    run(&Clip::read_packets);
    if (picture_track_) run(&Clip::decode_pictures);
    if (sound_track_) {
        run(&Clip::decode_sound);
    } else {
        sound_.finish();
    }
}

void Clip::go_live(const Clip* before) {
    const auto& source = source_;
    const bool same = before && before->source_.path == source.path && before->source_.as_is == source.as_is &&
                      before->source_.louder == source.louder;
    gain_ = same ? before->gain() : context_.gain_for(source);
    sound_.go_live(gain_, same ? &before->sound() : nullptr);
    pictures_.set_capacity(kLivePictures);
}

void Clip::abort() {
    abort_->store(true);
    packets_.stop();
    pictures_.stop();
    sound_.stop();
    sign_.stop();
}

void Clip::close() {
    abort();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
    sound_.close();
    sign_.close();
    picture_track_.reset();
    sound_track_.reset();
    demuxer_.reset();
}

void Clip::read_packets() {
    av::PacketPtr packet;
    av::Track track = av::Track::Picture;
    for (;;) {
        const auto status = demuxer_->read(packet, track);
        if (status == av::ReadStatus::Failed && !abort_->load()) fail(demuxer_->failure(), demuxer_->stalled());
        if (status != av::ReadStatus::Ready) break;
        if (track == av::Track::Picture) note_reach(*packet);
        const auto put = packets_.put(track, std::move(packet));
        if (put == PacketQueue::PutStatus::Stopped) break;
        if (put == PacketQueue::PutStatus::Done) continue;
        const auto why = fmt::format("{}: picture and sound lie too far apart in the file; remux it", source_.path);
        if (track == av::Track::Sound) {
            sound_.note_failure(why);  // the film plays on in silence
            continue;
        }
        fail(why);
        break;
    }
    packets_.finish();
}

// Where a picture is, the film lasts at least until then: the sound need not wait until it is decoded. A clock that jumps proves
// nothing.
void Clip::note_reach(const AVPacket& packet) {
    const auto begin = demuxer_->picture_begin(packet);
    if (!begin || source_.kind != Source::Kind::Clip) return;
    auto reach = *begin - source_.in;
    if (source_.out) reach = std::min(reach, *source_.out - source_.in);
    if (reach <= packets_reach_ || reach - packets_reach_ > av::MendedClock::kLongestGap) return;
    packets_reach_ = reach;
    pictures_.set_reach(reach);
    context_.progress.touch();
}

// Until then the picture stands, so that one far ahead of the viewer is worse than being late.
bool Clip::is_worth_a_jump(const AVPacket& key) const {
    const auto begin = picture_track_->begin_of(key);
    return begin && pictures_.behind(*begin - source_.in) >= -CatchUp::kFarthestJump;
}

// False if the clip was stopped.
bool Clip::send_pictures(CatchUp& catch_up) {
    if (catch_up.wants_to_jump() && packets_.skip_to_key([this](const AVPacket& key) { return is_worth_a_jump(key); })) {
        picture_track_->restart();
        catch_up.landed();
    }
    picture_track_->skip_unneeded(catch_up.skips_unneeded());
    const auto packet = packets_.take(av::Track::Picture);
    if (!packet && packets_.stopped()) return false;
    picture_track_->send(packet.get());
    return true;
}

void Clip::decode_pictures() {
    PictureFeeder feeder(context_, source_, pictures_);
    CatchUp catch_up;
    av::TimedFrame frame;
    for (;;) {
        const auto status = picture_track_->receive(frame);
        if (status == av::DecodeStatus::End) break;
        if (status == av::DecodeStatus::NeedsPacket) {
            if (!send_pictures(catch_up)) return;
        } else if (feeder.take(std::move(frame))) {
            note_damage(feeder);
            catch_up.decoded(feeder.behind());
            sign_.give_way(catch_up.skips_unneeded());
        } else {
            packets_.close(av::Track::Picture);
            break;
        }
    }
    feeder.finish();
    note_damage(feeder);
    sign_.give_way(false);  // nothing is left to be behind with
    end_pictures(feeder.pictures(), feeder.failure());
}

// The first is enough to say: where the rest of the file can still be decoded, it is shown.
void Clip::note_damage(const PictureFeeder& feeder) {
    const auto broken = feeder.first_broken();
    if (!broken && picture_track_->lost() == 0) return;
    const std::lock_guard lock(mutex_);
    if (!damage_.empty()) return;
    damage_ = broken ? fmt::format("{}: the picture at {:.1f} s is broken", source_.path, to_seconds(*broken))
                     : fmt::format("{}: a picture before {:.1f} s cannot be decoded", source_.path, to_seconds(feeder.reached()));
}

void Clip::end_pictures(int count, const std::string& why_none) {
    if (count == 0 && !abort_->load()) {
        const auto said = demuxer_->info().length;
        fail(said > Duration::zero() && source_.in >= said
                 ? fmt::format("{}: the in point lies after the end of the film ({:.1f} s)", source_.path, to_seconds(said))
                 : fmt::format("{}: no picture can be decoded{}{}", source_.path, why_none.empty() ? "" : ": ", why_none));
        const std::lock_guard lock(mutex_);
        unplayable_ = true;
    }
    pictures_.finish();
    all_pictures_put_ = true;
    context_.progress.touch();
}

void Clip::decode_sound() {
    const bool leads = picture_track_ == nullptr;  // sound alone: it decides how long the clip is
    if (leads) {
        pictures_.put(make_slate(context_));
        pictures_.finish();
    }
    SoundFeeder feeder(context_, source_, sound_.own());
    av::SoundBlock block;
    for (;;) {
        const auto status = sound_track_->receive(block);
        if (status == av::DecodeStatus::NeedsPacket) {
            const auto packet = packets_.take(av::Track::Sound);
            if (!packet && packets_.stopped()) return;
            sound_track_->send(packet.get());
            continue;
        }
        // Before it is put, which waits for the mixer, which waits for the reach.
        if (leads) pictures_.set_reach(from_samples(feeder.end_of(block)));
        const bool more = feeder.take(block);
        if (!more || status == av::DecodeStatus::End) break;
    }
    packets_.close(av::Track::Sound);
    sound_.finish();
    if (leads) {
        const auto out = source_.out ? *source_.out - source_.in : Duration::max();
        pictures_.set_end(std::min(out, from_samples(feeder.reached())));
        end_pictures(feeder.reached() > 0 ? 1 : 0, sound_track_->failure());
    }
    context_.progress.touch();
}

void Clip::fail(const std::string& why, bool may_recover) {
    {
        const std::lock_guard lock(mutex_);
        if (failure_.empty()) {
            failure_ = why;
            may_recover_ = may_recover;
        }
    }
    context_.progress.touch();
}

bool Clip::primed() const {
    if (pictures_.empty() || unplayable()) return false;
    if (!all_pictures_put_ && !sound_only_ && pictures_.size() < kPrimedPictures) return false;
    return sound_.primed(kPrimedSound);
}

std::string Clip::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

std::string Clip::damage() const {
    const std::lock_guard lock(mutex_);
    return damage_;
}

bool Clip::unplayable() const {
    const std::lock_guard lock(mutex_);
    return unplayable_;
}

bool Clip::may_recover() const {
    const std::lock_guard lock(mutex_);
    return may_recover_;
}

std::optional<Duration> Clip::length() const {
    if (const auto end = pictures_.end()) return end;
    const Duration said(said_length_.load());
    return said > Duration::zero() ? std::optional(said) : std::nullopt;
}

}  // namespace wissel::playback
