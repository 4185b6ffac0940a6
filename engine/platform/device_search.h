// Looks for a sound device again and again, until there is one: someone plugs it back in, its server starts anew.
//
// Threading: main thread; each attempt runs on a thread of its own, which is left alone if it hangs.
// Ownership: owns the opener and what it finds until that is handed out.
#pragma once

#include <future>
#include <memory>
#include <optional>

#include "base/time.h"
#include "platform/sound_device.h"

namespace wissel::platform {

class DeviceSearch {
public:
    // From the end of an attempt to the next.
    static constexpr Duration kEvery = std::chrono::seconds(2);
    // An attempt that is under way when nobody searches any more is given this long.
    static constexpr Duration kEndWithin = std::chrono::seconds(1);

    explicit DeviceSearch(DeviceOpener open) : open_(std::make_shared<DeviceOpener>(std::move(open))) {}
    ~DeviceSearch();
    DeviceSearch(DeviceSearch&&) = default;
    DeviceSearch& operator=(DeviceSearch&&) = default;

    // Begins a search and waits for what comes of it, for so long at the most. Whatever it finds later, look() gives.
    Result<SoundDevice> find(Duration patience);
    // To be called now and then: a device, once one was found.
    std::optional<SoundDevice> look(WallTime now);
    // The next attempt is due `kEvery` from now.
    void rest(WallTime now) { next_ = now + kEvery; }

private:
    void begin();

    std::shared_ptr<DeviceOpener> open_;       // shared with the attempt, which may outlive us
    std::future<Result<SoundDevice>> attempt_;  // valid: one is under way
    WallTime next_{};
};

}  // namespace wissel::platform
