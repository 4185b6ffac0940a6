#include "net/wake_up.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace wissel::net {

WakeUp::WakeUp() : descriptor_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

WakeUp::~WakeUp() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void WakeUp::call() const {
    const std::uint64_t one = 1;
    // Fails only where it was called 2^64 times unheard: then it is awake anyway.
    [[maybe_unused]] const auto written = ::write(descriptor_, &one, sizeof one);
}

void WakeUp::answer() const {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto read = ::read(descriptor_, &count, sizeof count);
}

}  // namespace wissel::net
