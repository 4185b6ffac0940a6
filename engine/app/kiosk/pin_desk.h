// Checks PINs away from the main thread, and remembers over a restart how many were wrong.
//
// Threading: main thread; a PIN is verified on a thread, which wakes it. Ownership: its end waits for one that is being verified.
#pragma once

#include <filesystem>
#include <functional>
#include <future>
#include <optional>
#include <string>

#include "kiosk/pin_lock.h"

namespace wissel::app {

class PinDesk {
public:
    // `memory`: the file that remembers; empty: none does. What it says is believed only if this program wrote it.
    PinDesk(std::string hash, std::filesystem::path memory, std::function<void()> wake);

    // Until the next may be tried.
    Duration wait(WallTime now) const { return lock_.wait(now); }
    // False: it may not be tried now.
    bool check(const std::string& pin, WallTime now);
    // Of the one that was being checked, once.
    std::optional<bool> take_answer();

private:
    const std::string hash_;
    const std::filesystem::path memory_;
    const std::function<void()> wake_;
    kiosk::PinLock lock_;
    std::future<bool> answer_;
};

}  // namespace wissel::app
