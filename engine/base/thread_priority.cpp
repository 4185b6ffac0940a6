#include "base/thread_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace wissel {

void stand_back([[maybe_unused]] int steps) noexcept {
#ifdef __linux__
    const int main_thread = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::getpid()));
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), main_thread + steps));
#endif
}

}  // namespace wissel
