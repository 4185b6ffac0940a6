#include "platform/device_search.h"

#include <system_error>
#include <thread>
#include <utility>

#include "platform/detachable_device.h"

namespace wissel::platform {

// What was found and never looked for may hang when it is closed, as any other.
DeviceSearch::~DeviceSearch() {
    if (!attempt_.valid() || attempt_.wait_for(kEndWithin) != std::future_status::ready) return;
    if (auto found = attempt_.get()) DetachableDevice closed(std::move(found->sink));
}

void DeviceSearch::begin() {
    std::packaged_task<Result<SoundDevice>()> attempt([open = open_] { return (*open)(); });
    auto found = attempt.get_future();
    try {
        std::thread(std::move(attempt)).detach();
        attempt_ = std::move(found);
    } catch (const std::system_error&) {  // no threads left: another time
    }
}

Result<SoundDevice> DeviceSearch::find(Duration patience) {
    begin();
    if (!attempt_.valid()) return fail("no sound: this machine has no threads left");
    if (attempt_.wait_for(patience) != std::future_status::ready) return fail("no sound so far: the sound device does not answer");
    rest(std::chrono::steady_clock::now());
    return attempt_.get();
}

std::optional<SoundDevice> DeviceSearch::look(WallTime now) {
    if (!*open_) return std::nullopt;
    if (!attempt_.valid()) {
        if (now < next_) return std::nullopt;
        rest(now);
        begin();
    }
    if (!attempt_.valid() || attempt_.wait_for(Duration::zero()) != std::future_status::ready) return std::nullopt;
    rest(now);
    auto found = attempt_.get();
    if (!found) return std::nullopt;
    return std::move(*found);
}

}  // namespace wissel::platform
