#include "playback/null_sink.h"

#include <array>

namespace wissel::playback {

namespace {

constexpr SampleCount kBlockTaken = 480;

// After the machine slept, time goes on from there instead of catching up.
constexpr Duration kMaxLate = std::chrono::milliseconds(200);

}  // namespace

void NullSink::start(AudioProvider& provider) {
    stop();
    stopping_ = false;
    thread_ = std::thread([this, &provider] { run(provider); });
}

void NullSink::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stop_asked_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void NullSink::run(AudioProvider& provider) {
    std::array<float, kBlockTaken * kChannels> block;
    auto due = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    while (!stop_asked_.wait_until(lock, due, [&] { return stopping_; })) {
        const auto now = std::chrono::steady_clock::now();
        if (now - due > kMaxLate) due = now;
        lock.unlock();
        provider.provide(block, due + from_samples(kBlockTaken));
        lock.lock();
        due += from_samples(kBlockTaken);
    }
}

}  // namespace wissel::playback
