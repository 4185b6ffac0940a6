// Whether the machine has slept: a lid that was closed, a suspend.
//
// Threading: one thread.
#pragma once

#include "base/time.h"

namespace wissel::platform {

class SleepWatch {
public:
    SleepWatch() : before_(asleep_so_far()) {}

    // How long it slept since the last call.
    Duration take_sleep();

private:
    // Since it was started; zero where the system does not tell.
    static Duration asleep_so_far();

    Duration before_;
};

}  // namespace wissel::platform
