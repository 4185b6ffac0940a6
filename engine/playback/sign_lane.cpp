#include "playback/sign_lane.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "av/picture_converter.h"
#include "base/guarded.h"
#include "base/thread_priority.h"
#include "playback/catch_up.h"
#include "playback/picture_feeder.h"

namespace wissel::playback {

namespace {

constexpr std::size_t kPictures = 3;                  // decoded ahead
constexpr std::size_t kUsualFrame = 960 * 540 * 3 / 2;  // bytes

Source part_of(const Source& film, std::string path, Duration from) {
    Source part;
    part.kind = Source::Kind::Clip;
    part.path = std::move(path);
    part.in = film.in + from;
    part.out = film.out;
    return part;
}

// `frame`: bytes of a decoded picture.
std::size_t bytes_for(std::size_t frame, const ClipContext& context) {
    const Size box = context.inset();
    return kReferenceFrames * frame + (kPictures + 1) * av::PictureConverter::bytes_for({box.width, box.height});
}

}  // namespace

SignLane::SignLane(const Source& film, std::string path, Duration from, ClipContext& context)
    : part_(part_of(film, std::move(path), from)),
      from_(from),
      context_(context),
      abort_(std::make_shared<std::atomic<bool>>(false)),
      bytes_(guessed_bytes(context)) {
    queue_.set_capacity(kPictures);
    thread_ = std::thread([this] { run(); });
}

SignLane::~SignLane() {
    stop();
    thread_.join();
}

std::size_t SignLane::guessed_bytes(const ClipContext& context) {
    return bytes_for(kUsualFrame, context);
}

void SignLane::stop() {
    abort_->store(true);
    queue_.stop();
    const std::lock_guard lock(mutex_);
    turn_.notify_all();
}

std::string SignLane::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

void SignLane::fail(const std::string& why) {
    const std::lock_guard lock(mutex_);
    if (failure_.empty()) failure_ = why;
}

void SignLane::give_way(bool to_film) {
    const std::lock_guard lock(mutex_);
    if (std::exchange(gives_way_, to_film) && !to_film) turn_.notify_all();
}

bool SignLane::wait_for_turn() {
    std::unique_lock lock(mutex_);
    turn_.wait(lock, [this] { return !gives_way_ || abort_->load(); });
    return !abort_->load();
}

void SignLane::run() {
    stand_back(kDecodingSteps);
    const auto played = guarded(part_.path, [this] { return play(); });
    if (!played && !abort_->load()) fail(played.error().message);
    queue_.finish();
    context_.progress.touch();
    done_ = true;
}

Result<void> SignLane::play() {
    const auto demuxer = av::Demuxer::open(part_.path, abort_, {}, context_.stuck_files);
    if (!demuxer) return tl::unexpected(demuxer.error());
    const auto& info = (*demuxer)->info();
    if (!info.has_picture) return wissel::fail(fmt::format("{}: holds no picture", part_.path));
    bytes_ = bytes_for(info.frame_bytes, context_);
    const auto track = av::PictureTrack::open(**demuxer);
    if (!track) return tl::unexpected(track.error());
    if (auto sought = (*demuxer)->seek(part_.in); !sought) return sought;
    PictureFeeder feeder(context_, part_, queue_, PictureFeeder::Place::Inset);
    CatchUp catch_up;
    av::TimedFrame frame;
    bool broken = false, any = false;
    for (;;) {
        const auto status = (*track)->receive(frame);
        if (status == av::DecodeStatus::End) break;
        if (status == av::DecodeStatus::NeedsPacket) {
            (*track)->skip_unneeded(catch_up.skips_unneeded());
            if (!send_packet(**demuxer, **track, broken)) return {};
            continue;
        }
        any = true;
        if (!feeder.take(std::move(frame))) return {};
        catch_up.decoded(feeder.behind());
    }
    feeder.finish();
    if (broken) return wissel::fail((*demuxer)->failure());
    if (!any) return wissel::fail(fmt::format("{}: no picture can be decoded", part_.path));
    return {};
}

// False if it is to stop.
bool SignLane::send_packet(av::Demuxer& demuxer, av::PictureTrack& track, bool& broken) {
    if (!wait_for_turn()) return false;
    av::PacketPtr packet;
    av::Track kind = av::Track::Picture;
    av::ReadStatus got = av::ReadStatus::Ready;
    do {
        got = demuxer.read(packet, kind);
    } while (got == av::ReadStatus::Ready && kind != av::Track::Picture && !abort_->load());
    broken = got == av::ReadStatus::Failed;
    track.send(got == av::ReadStatus::Ready ? packet.get() : nullptr);
    return !abort_->load();
}

bool SignLane::is_ready_to(Duration at) {
    queue_.demand(at - from_);
    return queue_.covers(at - from_);
}

PictureRef SignLane::take_due(Duration at) {
    const auto here = std::max(Duration::zero(), at - from_);
    auto picture = queue_.take_due(here).picture;
    const bool behind = context_.drop_late && !queue_.covers(here);
    const auto until = picture ? picture->shown_at.time_since_epoch() + picture->shown_for : shown_until_;
    if (behind && here > until + kOutOfStep) picture = nullptr;  // who signs then says what is over
    if (picture) shown_until_ = until;
    if (behind && here > shown_until_ + kPatience) {
        fail(fmt::format("{}: this machine cannot decode it in time beside the film", part_.path));
        stop();
    }
    return picture;
}

std::optional<Duration> SignLane::next_at() const {
    const auto next = queue_.next_at();
    return next ? std::optional(*next + from_) : std::nullopt;
}

}  // namespace wissel::playback
