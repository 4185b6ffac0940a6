#include "app/stop_signals.h"

#include <atomic>
#include <csignal>

namespace wissel::app {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

// A handler is given no object: this is all that it may touch.
std::atomic<int> stop_asked{0};
static_assert(std::atomic<int>::is_always_lock_free);

void ask_to_stop(int signal) { stop_asked = signal; }

}  // namespace

StopSignals::StopSignals() {
    stop_asked = 0;
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

bool StopSignals::asked() const { return stop_asked != 0; }

void end_as_asked() {
    const int signal = stop_asked;
    if (signal == 0) return;
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

}  // namespace wissel::app
