#include "app/kiosk/pin_desk.h"

#include <utility>

#include "base/disk_sync.h"
#include "base/new_files.h"
#include "base/text_file.h"
#include "kiosk/pin_hash.h"

namespace wissel::app {

namespace {

constexpr std::size_t kMostBytes = 200;

kiosk::PinLockState remembered(const std::filesystem::path& memory) {
    std::error_code error;
    if (memory.empty() || !std::filesystem::exists(std::filesystem::symlink_status(memory, error))) return {};
    return kiosk::pin_lock_state_in(read_text_file(memory.string(), kMostBytes).value_or(std::string()));
}

// On the disk when it returns: what is cut off in between reads as the longest wait. A disk that is full makes nobody a free try: the lock
// itself goes on.
void remember(const std::filesystem::path& memory, const kiosk::PinLockState& state) {
    if (memory.empty() || !replace_file(memory, kiosk::to_text(state))) return;
    static_cast<void>(bring_to_disk(memory));
    static_cast<void>(bring_to_disk(memory.parent_path()));  // its name, where the file system takes that
}

}  // namespace

PinDesk::PinDesk(std::string hash, std::filesystem::path memory, std::function<void()> wake)
    : hash_(std::move(hash)), memory_(std::move(memory)), wake_(std::move(wake)), lock_(remembered(memory_), std::chrono::steady_clock::now()) {}

bool PinDesk::check(const std::string& pin, WallTime now) {
    if (answer_.valid() || !lock_.begin_try(now)) return false;
    answer_ = std::async(std::launch::async, [hash = hash_, memory = memory_, wrong = lock_.state(), pin, wake = wake_] {
        remember(memory, wrong);  // first, so that pulling the plug is of no use
        const bool right = kiosk::is_pin(pin, hash);
        if (right) remember(memory, {});
        wake();
        return right;
    });
    return true;
}

std::optional<bool> PinDesk::take_answer() {
    if (!answer_.valid() || answer_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    const bool right = answer_.get();
    if (right) lock_.on_right();
    return right;
}

}  // namespace wissel::app
