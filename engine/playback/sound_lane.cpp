#include "playback/sound_lane.h"

#include <fmt/format.h>

#include <utility>

#include "av/sound_track.h"
#include "base/guarded.h"
#include "base/thread_priority.h"
#include "playback/sound_feeder.h"

namespace wissel::playback {

SoundLane::SoundLane(Source source, SoundId id, SampleCount from, ClipContext& context)
    : source_(std::move(source)),
      id_(std::move(id)),
      from_(from),
      context_(context),
      abort_(std::make_shared<std::atomic<bool>>(false)),
      thread_([this] { run(); }) {}

SoundLane::~SoundLane() {
    stop();
    thread_.join();
}

void SoundLane::stop() {
    abort_->store(true);
    queue_.stop();
}

std::string SoundLane::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

void SoundLane::run() {
    stand_back(kDecodingSteps);
    const auto played = guarded(id_.path, [this] { return play(); });
    if (!played && !abort_->load()) {
        const std::lock_guard lock(mutex_);
        failure_ = played.error().message;
    }
    queue_.finish();
    context_.progress.touch();
    done_ = true;
}

Result<void> SoundLane::play() {
    av::SoundPick pick;
    pick.stream = id_.stream;
    pick.alone = true;
    const auto demuxer = av::Demuxer::open(id_.path, abort_, pick, context_.stuck_files);
    if (!demuxer) return tl::unexpected(demuxer.error());
    if (!(*demuxer)->info().has_sound) return fail(fmt::format("{}: holds no sound", id_.path));
    const auto track = av::SoundTrack::open(**demuxer);
    if (!track) return tl::unexpected(track.error());
    if (auto sought = (*demuxer)->seek(source_.in + from_samples(from_)); !sought) return sought;
    SoundFeeder feeder(context_, source_, queue_, from_);
    av::SoundBlock block;
    av::PacketPtr packet;
    av::Track kind = av::Track::Sound;
    bool broken = false;
    for (;;) {
        const auto status = (*track)->receive(block);
        if (status == av::DecodeStatus::NeedsPacket) {
            const auto got = (*demuxer)->read(packet, kind);
            broken = got == av::ReadStatus::Failed;
            (*track)->send(got == av::ReadStatus::Ready ? packet.get() : nullptr);
            continue;
        }
        if (!feeder.take(block) || status == av::DecodeStatus::End) break;
    }
    if (broken) return fail((*demuxer)->failure());
    return {};
}

}  // namespace wissel::playback
