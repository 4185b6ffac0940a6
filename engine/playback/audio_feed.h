// Mixes a little ahead of the device, on a thread of its own, so that the device's callback never waits for anything.
//
// How far ahead is a trade: every millisecond delays the sound of a cut. It is the device's block and a margin
// (feed_margin.h).
// Threading: its own thread writes; read() belongs to the sink's thread.
// Ownership: refers to the speed changer, which has the mixer behind it, and to progress; both must outlive it.
#pragma once

#include <atomic>
#include <thread>

#include "playback/feed_margin.h"
#include "playback/progress.h"
#include "playback/sample_ring.h"
#include "playback/sample_source.h"
#include "playback/speed_changer.h"

namespace wissel::playback {

class AudioFeed final : public SampleSource {
public:
    AudioFeed(SpeedChanger& sound, Progress& progress);
    ~AudioFeed() override;

    std::size_t read(std::span<float> out) noexcept override;
    bool running() const noexcept override { return sound_.running(); }
    void stop();

private:
    void run();
    bool fill();

    SpeedChanger& sound_;
    Progress& progress_;
    SampleRing ring_;
    std::atomic<std::size_t> block_{0};   // the device's largest request
    FeedMargin margin_;
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

// Off screen: no thread, no ring; the mixer runs when the sink pulls, and waits for the decoders.
class DirectFeed final : public SampleSource {
public:
    DirectFeed(SpeedChanger& sound, Progress& progress) : sound_(sound), progress_(progress) {}
    std::size_t read(std::span<float> out) noexcept override;
    bool running() const noexcept override { return sound_.running(); }

private:
    SpeedChanger& sound_;
    Progress& progress_;
};

}  // namespace wissel::playback
