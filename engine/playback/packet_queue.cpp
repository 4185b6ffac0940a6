#include "playback/packet_queue.h"

#include <algorithm>

namespace wissel::playback {

void PacketQueue::use(bool has_picture, bool has_sound) {
    const std::lock_guard lock(mutex_);
    lanes_[0].used = has_picture;
    lanes_[1].used = has_sound;
}

bool PacketQueue::has_room() const {
    const auto has_enough = [](const Lane& lane) { return !lane.wants_packets() || lane.packets.size() >= kEnoughPackets; };
    if (std::ranges::any_of(lanes_, &Lane::starves)) return true;
    return bytes_ < kMaxBytes && !std::ranges::all_of(lanes_, has_enough);
}

PacketQueue::PutStatus PacketQueue::put(av::Track track, av::PacketPtr packet) {
    std::unique_lock lock(mutex_);
    Lane& to = lane(track);
    room_.wait(lock, [&] { return stopped_ || to.given_up || has_room(); });
    if (stopped_) return PutStatus::Stopped;
    if (to.closed) return PutStatus::Done;
    if (to.given_up) return PutStatus::TooFarApart;
    bytes_ += av::packet_bytes(*packet);
    to.packets.push_back(std::move(packet));
    to.waiting = false;
    if (bytes_ > kHardBytes) give_up_starving();
    packets_.notify_all();
    return PutStatus::Done;
}

void PacketQueue::give_up_starving() {
    for (auto& one : lanes_) one.given_up = one.given_up || one.starves();
}

void PacketQueue::finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    packets_.notify_all();
}

av::PacketPtr PacketQueue::take(av::Track track) {
    std::unique_lock lock(mutex_);
    Lane& from = lane(track);
    const auto is_over = [&] { return stopped_ || finished_ || from.given_up; };
    if (from.packets.empty() && !is_over()) {
        from.waiting = true;
        room_.notify_all();
        packets_.wait(lock, [&] { return is_over() || !from.packets.empty(); });
        from.waiting = false;
    }
    if (stopped_ || from.packets.empty()) return nullptr;
    auto packet = std::move(from.packets.front());
    from.packets.pop_front();
    bytes_ -= av::packet_bytes(*packet);
    if (has_room()) room_.notify_all();
    return packet;
}

bool PacketQueue::skip_to_key(const std::function<bool(const AVPacket&)>& fits) {
    const std::lock_guard lock(mutex_);
    auto& packets = lane(av::Track::Picture).packets;
    const auto key = std::ranges::find_if(packets, [](const auto& packet) { return av::is_key(*packet); });
    if (key == packets.end() || !fits(**key)) return false;
    for (auto dropped = packets.begin(); dropped != key; ++dropped) bytes_ -= av::packet_bytes(**dropped);
    packets.erase(packets.begin(), key);
    room_.notify_all();
    return true;
}

void PacketQueue::close(av::Track track) {
    const std::lock_guard lock(mutex_);
    Lane& gone = lane(track);
    gone.closed = true;
    for (const auto& packet : gone.packets) bytes_ -= av::packet_bytes(*packet);
    gone.packets.clear();
    room_.notify_all();
}

void PacketQueue::stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    for (auto& one : lanes_) one.packets.clear();
    bytes_ = 0;
    room_.notify_all();
    packets_.notify_all();
}

bool PacketQueue::stopped() const {
    const std::lock_guard lock(mutex_);
    return stopped_;
}

}  // namespace wissel::playback
