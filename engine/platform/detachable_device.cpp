#include "platform/detachable_device.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <thread>
#include <utility>

namespace wissel::platform {

void DetachableDevice::Tap::provide(std::span<float> out, WallTime heard_at) noexcept {
    blocks_.fetch_add(1, std::memory_order_relaxed);
    // In this order, and with the strongest memory order: either detach() sees this call, or this call sees no provider.
    in_call_ = true;
    if (auto* provider = provider_.load()) provider->provide(out, heard_at);
    else std::ranges::fill(out, 0.0F);
    in_call_ = false;
}

// A device hangs in its own code, not in ours: a call in progress ends within microseconds.
void DetachableDevice::Tap::detach() {
    provider_ = nullptr;
    while (in_call_) std::this_thread::yield();
}

DetachableDevice::DetachableDevice(std::unique_ptr<playback::AudioSink> device) : open_(std::make_unique<Open>()) {
    open_->device = std::move(device);
}

void DetachableDevice::attach(playback::AudioProvider& provider) {
    open_->tap.attach(provider);
    open_->device->start(open_->tap);
}

void DetachableDevice::detach() { open_->tap.detach(); }

namespace {

// Ends `thing` on a thread of its own; the future is ready once it is gone.
template <class T>
std::future<void> end_elsewhere(std::unique_ptr<T> thing) {
    std::packaged_task<void()> end([thing = std::move(thing)]() mutable { thing.reset(); });
    auto ended = end.get_future();
    try {
        std::thread(std::move(end)).detach();
    } catch (const std::system_error&) {  // no more threads: it has ended here, with its task
    }
    return ended;
}

}  // namespace

void DetachableDevice::abandon() {
    detach();
    end_elsewhere(std::move(open_));
}

DetachableDevice::~DetachableDevice() {
    if (!open_) return;
    detach();
    end_elsewhere(std::move(open_)).wait_for(kCloseWithin);
}

}  // namespace wissel::platform
