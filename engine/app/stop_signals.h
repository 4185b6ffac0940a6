// While it lives, SIGINT, SIGTERM and SIGHUP (Ctrl-C, the end of a session, a terminal that is gone) only ask for an end, so that
// what is half written can be cleared away.
//
// Threading: made, asked and ended on the main thread; one at a time.
// Invariants: the handlers from before are back afterwards.
#pragma once

#include <array>

namespace wissel::app {

class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    bool asked() const;

private:
    using Handler = void (*)(int);
    std::array<Handler, 3> before_{};
};

// Once all is cleared away: ends by the signal that asked for it last, so that whoever started the program (a shell, systemd) can tell
// that from an end by its own wish. Nothing was asked: nothing happens.
void end_as_asked();

}  // namespace wissel::app
