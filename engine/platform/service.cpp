#include "platform/service.h"

#include <systemd/sd-daemon.h>

#include <cstdlib>

namespace wissel::platform {

Service::Service() {
    // Not by sd_watchdog_enabled(): it asks to be the unit's main process, which is the shell around us (cage) at a kiosk.
    const char* const asked = std::getenv("WATCHDOG_USEC");
    const auto microseconds = asked ? std::strtoull(asked, nullptr, 10) : 0;
    if (microseconds > 0) every_ = std::chrono::microseconds(microseconds) / 4;
}

void Service::ready() { sd_notify(0, "READY=1"); }

bool Service::is_managed() { return std::getenv("NOTIFY_SOCKET") != nullptr; }

void Service::alive(WallTime now) {
    if (!every_ || now - told_at_ < *every_) return;
    told_at_ = now;
    sd_notify(0, "WATCHDOG=1");
}

void Service::stopping() { sd_notify(0, "STOPPING=1"); }

}  // namespace wissel::platform
