#include "app/kiosk/pin_desk.h"

#include <utility>

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

}  // namespace

PinDesk::PinDesk(std::string hash, std::filesystem::path memory, std::function<void()> wake)
    : hash_(std::move(hash)), memory_(std::move(memory)), wake_(std::move(wake)), lock_(remembered(memory_), std::chrono::steady_clock::now()) {}

// A disk that is full makes nobody a free try: the lock itself goes on.
void PinDesk::remember() const {
    if (!memory_.empty()) static_cast<void>(replace_file(memory_, kiosk::to_text(lock_.state())));
}

bool PinDesk::check(const std::string& pin, WallTime now) {
    if (answer_.valid() || !lock_.begin_try(now)) return false;
    remember();
    answer_ = std::async(std::launch::async, [hash = hash_, pin, wake = wake_] {
        const bool right = kiosk::is_pin(pin, hash);
        wake();
        return right;
    });
    return true;
}

std::optional<bool> PinDesk::take_answer() {
    if (!answer_.valid() || answer_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    const bool right = answer_.get();
    if (right) lock_.on_right();
    remember();
    return right;
}

}  // namespace wissel::app
