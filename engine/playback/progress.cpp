#include "playback/progress.h"

namespace wissel::playback {

void Progress::touch() {
    {
        const std::lock_guard lock(mutex_);
        epoch_.fetch_add(1);
    }
    epoch_.notify_all();
    changed_.notify_all();
}

void Progress::touch_from_callback() noexcept {
    epoch_.fetch_add(1);
    epoch_.notify_all();
}

bool Progress::wait_until(Epoch seen, WallTime deadline) {
    std::unique_lock lock(mutex_);
    return changed_.wait_until(lock, deadline, [&] { return epoch_.load() != seen; });
}

}  // namespace wissel::playback
