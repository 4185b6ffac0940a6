// The service manager that looks after the program, if one does: systemd, by sd_notify(3).
//
// Threading: main thread. Started by hand, nothing is told to anybody and nothing else changes.
#pragma once

#include <optional>

#include "base/time.h"

namespace wissel::platform {

class Service {
public:
    // Reads how often the manager wants to hear that all is well (WatchdogSec= in the unit).
    Service();

    // Somebody starts it again when it ends.
    static bool is_managed();
    // It runs: what waits for it may begin.
    void ready();
    // All is well. Told at most four times in the time that the manager waits; to be called as often as anything is done.
    void alive(WallTime now = std::chrono::steady_clock::now());
    // It ends by its own wish.
    void stopping();

private:
    std::optional<Duration> every_;
    WallTime told_at_{};
};

}  // namespace wissel::platform
