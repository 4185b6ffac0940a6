#include "app/stop_signals.h"

#include <atomic>
#include <csignal>

namespace wissel::app {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

// A handler is given no object: this is all that it may touch.
std::atomic<bool> stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);

void ask_to_stop(int) { stop_asked = true; }

}  // namespace

StopSignals::StopSignals() {
    stop_asked = false;
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        before_[i] = std::signal(kSignals[i], ask_to_stop);
        // What was ignored stays ignored: a shell does that for what runs in the background.
        if (before_[i] == SIG_IGN) std::signal(kSignals[i], SIG_IGN);
    }
}

StopSignals::~StopSignals() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        if (before_[i] != SIG_ERR) std::signal(kSignals[i], before_[i]);
    }
}

bool StopSignals::asked() const { return stop_asked; }

}  // namespace wissel::app
