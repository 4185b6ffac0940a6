#include "platform/sleep_watch.h"

#include <ctime>
#include <utility>

namespace wissel::platform {

namespace {

Duration read(clockid_t clock) {
    timespec time{};
    if (clock_gettime(clock, &time) != 0) return {};
    return std::chrono::duration_cast<Duration>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

}  // namespace

// CLOCK_BOOTTIME goes on while the machine sleeps, CLOCK_MONOTONIC does not.
Duration SleepWatch::asleep_so_far() {
#ifdef CLOCK_BOOTTIME
    return read(CLOCK_BOOTTIME) - read(CLOCK_MONOTONIC);
#else
    return {};
#endif
}

Duration SleepWatch::take_sleep() {
    const auto now = asleep_so_far();
    return now - std::exchange(before_, now);
}

}  // namespace wissel::platform
