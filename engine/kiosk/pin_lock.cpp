#include "kiosk/pin_lock.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace wissel::kiosk {

namespace {

constexpr std::string_view kLead = "wrong PINs in a row: ";
constexpr int kMostCounted = 7;  // 64 s, which is beyond the longest wait

Duration wait_after(int wrong) {
    if (wrong == 0) return Duration::zero();
    return std::min(std::chrono::seconds(1) * (1 << (wrong - 1)),
                    std::chrono::duration_cast<std::chrono::seconds>(PinLock::kLongestWait));
}

}  // namespace

std::string to_text(const PinLockState& state) {
    return fmt::format("{}{}\n", kLead, state.wrong);
}

PinLockState pin_lock_state_in(std::string_view text) {
    const PinLockState longest{kMostCounted};
    if (!text.starts_with(kLead) || !text.ends_with('\n')) return longest;
    const auto number = text.substr(kLead.size(), text.size() - kLead.size() - 1);
    int wrong = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), wrong);
    const bool whole = read.ec == std::errc() && read.ptr == number.data() + number.size();
    return whole && wrong >= 0 && wrong < kMostCounted ? PinLockState{wrong} : longest;
}

PinLock::PinLock(PinLockState state, WallTime now)
    : state_{std::clamp(state.wrong, 0, kMostCounted)}, free_at_(now + wait_after(state_.wrong)) {}

Duration PinLock::wait(WallTime now) const {
    return std::max(Duration::zero(), Duration(free_at_ - now));
}

bool PinLock::begin_try(WallTime now) {
    if (wait(now) > Duration::zero()) return false;
    state_.wrong = std::min(state_.wrong + 1, kMostCounted);
    free_at_ = now + wait_after(state_.wrong);
    return true;
}

void PinLock::on_right() {
    state_.wrong = 0;
    free_at_ = {};
}

}  // namespace wissel::kiosk
